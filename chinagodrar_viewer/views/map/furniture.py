"""What stands about a map: scale bar, north arrow, graticule, the key to the circles."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from math import floor, hypot, log10

from chinagodrar_viewer.core.geodesy import MILE
from chinagodrar_viewer.core.map_projection import WEST_AFRICA
from chinagodrar_viewer.views.boxes import Box, Measure
from chinagodrar_viewer.views.map.camera import Camera, Point
from chinagodrar_viewer.views.map.marks import toll_radius
from chinagodrar_viewer.views.map.request import MapRequest
from chinagodrar_viewer.views.map.scene import GridLine, MapLabel, Mark, North, ScaleBar, SizeKey, Style

STEPS_OF_DEGREES = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0)
KEY_NUMBERS = (10, 50, 100)
SMALL = 260.0
"""Pixels (of a unit) of the shorter side below which text is a little smaller."""


def text_size(request: MapRequest, size: float) -> int:
    """Pixels of a text of that size at unit 1, a little smaller in a small picture."""
    small = request.shorter < SMALL * request.unit
    return max(9, round(size * request.unit * (0.92 if small else 1.0)))


def label_at(
    request: MapRequest, measure: Measure, text: str, x: float, middle: float, size: float, style: Style, share: float
) -> MapLabel:
    """A label whose ``share`` (0 left edge, 1 right edge) stands at ``x``."""
    pixels = text_size(request, size)
    width = measure(text, pixels, style in BOLD) + 2
    return MapLabel(Box(x - width * share, middle - pixels * 0.7, width, pixels * 1.4), text, pixels, style)


BOLD = frozenset((Style.PLACE, Style.CAPITAL, Style.COUNT))
"""Styles that are written semi-bold."""


def round_length(most: float) -> float:
    """The largest of 1, 2, 5, 10, … up to ``most``."""
    power = 10.0 ** floor(log10(most))
    return next(step * power for step in (5.0, 2.0, 1.0) if step * power <= most)


def said_length(length: float) -> str:
    """``50``, ``0.5``."""
    return f"{length:g}"


def scale_bar(request: MapRequest, measure: Measure) -> tuple[ScaleBar, tuple[MapLabel, ...]]:
    """In the lower right corner, kilometres above miles, at the scale of the picture's middle."""
    unit, camera = request.unit, request.camera
    room = min(request.width * 0.3, 130 * unit)
    km = round_length(room / camera.pixels_per_km)
    miles = round_length(room / camera.pixels_per_km / MILE)
    km_px, mile_px = km * camera.pixels_per_km, miles * MILE * camera.pixels_per_km
    km_text = request.phrases.km.format(said_length(km))
    mile_text = request.phrases.miles.format(said_length(miles))
    size = text_size(request, 11)
    words = max(measure(km_text, size, False), measure(mile_text, size, False)) + 8 * unit
    x = request.width - 12 * unit - max(km_px, mile_px) - words
    y = request.height - 24 * unit
    labels = (
        label_at(request, measure, km_text, x + km_px + 6 * unit, y - size * 0.72, 11, Style.SCALE, 0.0),
        label_at(request, measure, mile_text, x + mile_px + 6 * unit, y + size * 0.72, 11, Style.SCALE, 0.0),
    )
    return ScaleBar(x, y, km_px, mile_px), labels


def north(request: MapRequest, marks: Sequence[Mark]) -> North:
    """In the upper right corner or beside it, off the marks; turned as the meridian of the picture's middle is."""
    radius = 11 * request.unit
    x, y = request.width - radius - 10 * request.unit, radius + 12 * request.unit
    step = 3.5 * radius
    free = [
        (x - step * across, y + step * down)
        for across, down in ((0, 0), (1, 0), (0, 1), (2, 0), (0, 2), (3, 0), (0, 3))
        if all(
            hypot(m.point[0] - x + step * across, m.point[1] - y - step * down) > radius + max(m.radius, _outer(m))
            for m in marks
        )
    ]
    return North(free[0] if free else (x, y), radius, request.camera.angle(0.0, request.view.longitude))


def _outer(mark: Mark) -> float:
    return mark.toll.high if mark.toll else 0.0


def size_key(
    request: MapRequest, measure: Measure, marks: tuple[Mark, ...], others: bool = False
) -> tuple[SizeKey, tuple[MapLabel, ...]] | None:
    """Above the scale bar, where there is room and something to explain: circles of these marks, or of ``others``."""
    unit = request.unit
    if request.width < 560 * unit or request.height < 380 * unit or not (others or any(m.toll for m in marks)):
        return None
    radii = tuple(toll_radius(request, n) for n in KEY_NUMBERS)
    words = [str(n) for n in KEY_NUMBERS[:-1]] + [request.phrases.killed.format(KEY_NUMBERS[-1])]
    size = text_size(request, 11)
    widths = [measure(w, size, False) + 2 for w in words]
    whole = sum(2 * r for r in radii) + sum(widths) + 5 * unit * len(words) + 10 * unit * (len(words) - 1)
    x = left = request.width - 14 * unit - whole
    y = request.height - 50 * unit
    if any(m.point[0] > left - 30 * unit and m.point[1] > y - 2 * radii[-1] - 30 * unit for m in marks):
        return None  # a circle that explains others must not lie among them
    labels: list[MapLabel] = []
    middles: list[float] = []
    for radius, word, width in zip(radii, words, widths, strict=True):
        middles.append(x + radius)
        x += 2 * radius + 5 * unit
        labels.append(label_at(request, measure, word, x, y - radius, 11, Style.SCALE, 0.0))
        x += width + 10 * unit
    return SizeKey(left, y, radii, tuple(middles)), tuple(labels)


def graticule(request: MapRequest, measure: Measure) -> tuple[tuple[GridLine, ...], tuple[MapLabel, ...]]:
    """Meridians and parallels at a round number of degrees, four or five to the shorter side."""
    camera = request.camera
    south, north_, west, east = _degrees_shown(camera)
    wanted = request.view.span / 111.2 / 4
    step = next((s for s in STEPS_OF_DEGREES if s >= wanted), STEPS_OF_DEGREES[-1])
    lines: list[GridLine] = []
    labels: list[MapLabel] = []
    for number in range(floor(west / step), floor(east / step) + 2):
        longitude = number * step
        points = tuple(camera.position((south + (north_ - south) * i / 12, longitude)) for i in range(13))
        lines.append(GridLine(points))
        x = _crossing(points, 10 * request.unit, axis=1)
        if x is not None and 30 * request.unit < x < request.width * 0.62:
            text = degrees_words(longitude, request.phrases.east, request.phrases.west)
            labels.append(label_at(request, measure, text, x, 10 * request.unit, 10, Style.SCALE, 0.5))
    for number in range(floor(south / step), floor(north_ / step) + 2):
        latitude = number * step
        points = tuple(camera.position((latitude, west + (east - west) * i / 12)) for i in range(13))
        lines.append(GridLine(points))
        y = _crossing(points, 1.0, axis=0)
        if y is not None and 30 * request.unit < y < request.height * 0.7:
            text = degrees_words(latitude, request.phrases.north, request.phrases.south)
            labels.append(label_at(request, measure, text, 6 * request.unit, y, 10, Style.SCALE, 0.0))
    return tuple(lines), tuple(labels)


def degrees_words(degrees: float, positive: str, negative: str) -> str:
    """``15°30′ N``."""
    minutes = round(abs(degrees) * 60)
    whole, rest = divmod(minutes, 60)
    said = f"{whole}°{rest:02}′" if rest else f"{whole}°"
    return said if minutes == 0 else f"{said} {positive if degrees > 0 else negative}"


def _degrees_shown(camera: Camera) -> tuple[float, float, float, float]:
    w, h = camera.width, camera.height
    found = [WEST_AFRICA.inverse(*_plane(camera, x, y)) for x in (0.0, w / 2, w) for y in (0.0, h / 2, h)]
    latitudes, longitudes = [p[0] for p in found], [p[1] for p in found]
    return max(min(latitudes), -60.0), min(max(latitudes), 70.0), min(longitudes), max(longitudes)


def _plane(camera: Camera, x: float, y: float) -> Point:
    shown = camera.shown
    return (
        shown.west + (shown.east - shown.west) * x / camera.width,
        shown.north - (shown.north - shown.south) * y / camera.height,
    )


def _crossing(points: tuple[Point, ...], at: float, axis: int) -> float | None:
    """The other coordinate where a line crosses ``at`` on an axis."""
    other = 1 - axis
    for start, end in itertools.pairwise(points):
        low, high = sorted((start[axis], end[axis]))
        if low <= at <= high and high > low:
            share = (at - start[axis]) / (end[axis] - start[axis])
            return start[other] + (end[other] - start[other]) * share
    return None
