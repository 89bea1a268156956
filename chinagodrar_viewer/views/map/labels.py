"""The map's words: each where it belongs, none over another, none cut; what matters more is placed first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from math import cos, hypot, inf, sin

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.map_data import MapLevel, NameKind
from chinagodrar_viewer.core.map_projection import on_plane
from chinagodrar_viewer.core.places_shown import When
from chinagodrar_viewer.views.boxes import Box, Measure
from chinagodrar_viewer.views.label_placing import Placer, shortened, wrapped
from chinagodrar_viewer.views.map.camera import Point
from chinagodrar_viewer.views.map.furniture import BOLD, SMALL, said_length, text_size
from chinagodrar_viewer.views.map.marks import mark_radius, outwards, spread_of
from chinagodrar_viewer.views.map.names import Spots, in_sight
from chinagodrar_viewer.views.map.request import MapRequest
from chinagodrar_viewer.views.map.scene import (
    Arrow,
    DistanceBand,
    Halo,
    MapLabel,
    Mark,
    Style,
    TownDot,
    Wedge,
)

LINE = 1.32
"""Height of a line of text in its size."""
WIDEST_NAME = 0.42
"""A name is shortened beyond this share of the picture's width."""
MOST_TOWNS = 70
TOWN_RANKS = ((130.0, 6), (420.0, 5), (800.0, 4), (1_300.0, 3), (2_000.0, 2))
"""Up to which rank towns are named where the shorter side is so many kilometres; beyond, capitals."""
SAME_TOWN = 5.0
"""Kilometres within which a town of the ground is the battle's own place."""
Line = tuple[str, float, Style]
"""A text, its size at unit 1, and its style."""
Block = tuple[list[int], list[str], list[float], list[float], float, float]
"""Sizes, texts, widths and heights of lines below each other, and the width and height of all."""
MOST_BLOCKS = 3_000
_blocks: dict[tuple[object, ...], Block] = {}


class Labels:
    """Places labels one after the other; ``made`` are those that found room."""

    def __init__(self, request: MapRequest, measure: Measure) -> None:
        self._request = request
        self.measure = measure
        self.placer = Placer()
        self.made: list[MapLabel] = []
        self.hidden = 0

    def take(self, labels: Sequence[MapLabel]) -> None:
        """Labels that have their place already."""
        for label in labels:
            self.placer.block(label.box)
            self.made.append(label)

    def block(self, x: float, y: float, half: float, owner: str = "") -> None:
        """Keep a square free for its owner's words."""
        if -half <= x <= self._request.width + half and -half <= y <= self._request.height + half:
            self.placer.block(Box(x - half, y - half, 2 * half, 2 * half), owner)

    def put(
        self,
        lines: Sequence[Line],
        anchors: Iterator[tuple[float, float, float, float]],
        owner: str,
        role: Role | None = None,
        owners: Sequence[str] = (),
        faint: bool = False,
        rivals: Sequence[Point] = (),
        clearly: float = 1.0,
    ) -> bool:
        """Write lines below each other at the first anchor that is free; False where none is.

        An anchor is a point and the share of the block's width and height that lies left of and above it.  Nowhere
        nearer to one of the ``rivals`` than to the first of them, whose words these are (``clearly`` times as near):
        a name would be taken for another's.
        """
        request = self._request
        key = (self.measure, tuple(lines), request.unit, request.shorter < SMALL * request.unit, request.width)
        block = _blocks.get(key)
        if block is None:
            if len(_blocks) > MOST_BLOCKS:
                _blocks.clear()
            block = _blocks[key] = self._block(lines)
        sizes, texts, widths, heights, width, height = block
        edge = 3 * request.unit
        for x, y, left, top in anchors:
            box_x, box_y = round(x - width * left), round(y - height * top)
            if box_x < edge or box_y < edge or box_x + width > request.width - edge:
                continue
            if box_y + height > request.height - edge:
                continue
            boxes: list[Box] = []
            for own_width, own_height in zip(widths, heights, strict=True):
                boxes.append(Box(box_x + (width - own_width) * left, box_y, own_width, own_height))
                box_y += own_height
            if rivals and not _nearest_first(boxes[0], rivals, clearly):
                continue
            if all(self.placer.free(box, (owner, *owners)) for box in boxes):
                for box, text, pixels, (_, _, style) in zip(boxes, texts, sizes, lines, strict=True):
                    self.placer.block(box)
                    self.made.append(MapLabel(box, text, pixels, style, role, owner, faint))
                return True
        return False

    def _block(self, lines: Sequence[Line]) -> Block:
        request, measure = self._request, self.measure
        sizes = [text_size(request, size) for _, size, _ in lines]
        most = request.width * WIDEST_NAME
        texts = [
            shortened(text, most, pixels, style in BOLD, measure)
            for (text, _, style), pixels in zip(lines, sizes, strict=True)
        ]
        widths: list[float] = []
        for text, pixels, (_, _, style) in zip(texts, sizes, lines, strict=True):
            spaced = len(text) * tracking(pixels) if style in (Style.COUNTRY, Style.REGION) else 0.0
            widths.append(measure(text, pixels, style in BOLD) + 2 + spaced)
        heights = [pixels * LINE for pixels in sizes]
        return sizes, texts, widths, heights, max(widths), sum(heights)


def _nearest_first(box: Box, points: Sequence[Point], clearly: float) -> bool:
    """True where no point is nearer to a box than so many times the distance to the first."""
    away = [hypot(max(box.x - x, 0.0, x - box.right), max(box.y - y, 0.0, y - box.bottom)) for x, y in points]
    return away[0] * clearly <= min(away[1:], default=inf)


def tracking(pixels: int) -> float:
    """Pixels between the letters of a spaced name."""
    return round(pixels * 0.16, 1)


def around(point: Point, gap: float) -> Iterator[tuple[float, float, float, float]]:
    """Right, left, below, above, and the four corners of a point."""
    x, y = point
    near = gap * 0.72
    yield x + gap, y, 0.0, 0.5
    yield x - gap, y, 1.0, 0.5
    yield x, y + gap, 0.5, 0.0
    yield x, y - gap, 0.5, 1.0
    yield x + near, y - near, 0.0, 1.0
    yield x + near, y + near, 0.0, 0.0
    yield x - near, y - near, 1.0, 1.0
    yield x - near, y + near, 1.0, 0.0


def name_marks(labels: Labels, request: MapRequest, marks: Sequence[Mark], others: Sequence[Mark]) -> None:
    """Places with events: the selected one first, then where something has happened, then by the number of deaths."""
    unit = request.unit

    def weight(mark: Mark) -> tuple[bool, bool, bool, float]:
        return mark.selected, mark.let_through, mark.when is not When.FUTURE, mark.toll.high if mark.toll else 0.0

    def near(a: Point, b: Point) -> bool:
        return abs(a[0] - b[0]) < 200 * unit and abs(a[1] - b[1]) < 120 * unit

    for mark in sorted(marks, key=weight, reverse=True):
        shown = request.shown.place(mark.place_id)
        if shown is None:
            continue
        done = False
        lines: list[Line] = [(shown.place.name.get(request.language), 13, Style.PLACE)]
        deaths = shown.deaths if request.deaths and mark.toll is not None else None
        if deaths is not None and (request.shorter > 300 * unit or mark.selected):
            lines.append((request.phrases.killed.format(deaths.figure), 11, Style.NOTE))
        gap = max(mark.radius + 6 * unit, (mark.toll.high if mark.toll else 0.0) + 4 * unit)
        faint = not mark.let_through or mark.when is When.FUTURE
        rivals = [mark.point, *(m.point for m in others if m is not mark and near(m.point, mark.point))]
        for said in (lines, lines[:1]) if len(lines) > 1 else (lines,):
            done = labels.put(said, around(mark.point, gap), mark.place_id, mark.role, faint=faint, rivals=rivals)
            if done:
                break
        labels.hidden += not done


def name_wedges(labels: Labels, request: MapRequest, wedges: Sequence[Wedge], marks: Sequence[Mark]) -> None:
    """ "Akabar — position not published", on the wedge's soft end."""
    for wedge in wedges:
        shown = request.shown.place(wedge.place_id)
        if shown is None:
            continue
        name = shown.place.name.get(request.language)
        lines: list[Line] = [(name, 13, Style.PLACE), (request.phrases.not_published, 11, Style.NOTE)]
        faint = not wedge.let_through or wedge.when is When.FUTURE

        def anchors(wedge: Wedge = wedge) -> Iterator[tuple[float, float, float, float]]:
            for turn in (-0.42, 0.42, 0.0, -0.75, 0.75, -1.1, 1.1):
                for far in (0.72, 0.9, 1.05, 0.55):
                    x, y = outwards(wedge.point, wedge.angle + wedge.spread * turn, wedge.outer * far)
                    yield x, y, 0.5 - 0.5 * sin(wedge.angle) * (far > 0.8), 0.5

        middle = outwards(wedge.point, wedge.angle, wedge.outer * 0.65)
        rivals = [middle, *(m.point for m in marks)]
        done = any(
            labels.put(said, anchors(), wedge.place_id, wedge.role, faint=faint, rivals=rivals, clearly=1.5)
            for said in (lines, lines[:1])
        )
        labels.hidden += not done


def name_movements(labels: Labels, request: MapRequest, arrows: Sequence[Arrow], halos: Sequence[Halo]) -> None:
    """What moved, beside its line; where no direction is published, the words say so."""
    movements = {m.movement.id: m.movement for m in request.shown.movements}
    small = request.shorter < 280 * request.unit
    for halo in halos:
        words = movements[halo.movement_id].label.get(request.language)
        lines = [*_lines(request, labels.measure, words), (request.phrases.no_direction, 11.5, Style.MOVEMENT)]
        gap = halo.radius + 14 * request.unit
        anchors = chain(around(halo.point, gap), around(halo.point, gap * 1.6), around(halo.point, gap * 2.3))
        labels.put(lines, anchors, halo.movement_id, halo.role)
    for arrow in reversed(arrows):
        words = movements[arrow.movement_id].label.get(request.language)
        quiet = (arrow.when is When.PAST and not arrow.selected) or not arrow.let_through
        if not (small and quiet):
            lines = _lines(request, labels.measure, words)
            labels.put(lines, _beside(arrow, request.unit), arrow.movement_id, arrow.role, faint=quiet)


def _lines(request: MapRequest, measure: Measure, words: str) -> list[Line]:
    """A movement's words on up to three lines, so that none is cut."""
    size = text_size(request, 11.5)
    most = min(request.width * WIDEST_NAME, 170 * request.unit)
    return [(line, 11.5, Style.MOVEMENT) for line in wrapped(words, most, size, False, measure, 3)]


def _beside(arrow: Arrow, unit: float) -> Iterator[tuple[float, float, float, float]]:
    points = arrow.points
    for share in (0.5, 0.35, 0.65, 0.2):
        at = min(int(share * (len(points) - 1)), len(points) - 2)
        (ax, ay), (bx, by) = points[at], points[at + 1]
        length = hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / length, (bx - ax) / length
        if ny > 0 or (ny == 0 and nx < 0):
            nx, ny = -nx, -ny  # above the line first
        for side in (1, -1):
            for away in (7, 14):
                x, y = ax + side * nx * away * unit, ay + side * ny * away * unit
                yield x, y, 0.5 - 0.5 * side * nx, 0.5 - 0.5 * side * ny


def name_bands(labels: Labels, request: MapRequest, bands: Sequence[DistanceBand]) -> None:
    """ "published: 10, 13, 15, 20 km" at the band's end."""
    if not bands:
        return
    places = [p for p in request.shown.places if p.position is not None and p.events and len(spread_of(p.place)) > 1]
    for band, shown in zip(bands, places, strict=False):
        kms = ", ".join(said_length(km) for km in spread_of(shown.place))
        words = request.phrases.published_distances.format(kms)

        def anchors(band: DistanceBand = band) -> Iterator[tuple[float, float, float, float]]:
            far = band.radii[-1] + 9 * request.unit
            for turn in (0.0, 0.9, -0.9, 0.5, -0.5, 1.25, -1.25):
                angle = band.angle + band.spread * turn
                x, y = outwards(band.point, angle, far)
                yield x, y, 0.5 - 0.5 * sin(angle), 0.5 + 0.5 * cos(angle)

        labels.put([(words, 11, Style.NOTE)], anchors(), "")


def name_ground(labels: Labels, request: MapRequest, level: MapLevel) -> list[TownDot]:
    """Countries, the battle's other places, waters, regions and towns; a town without room is left out."""
    camera, unit, span = request.camera, request.unit, request.view.span
    spots = Spots(request, level)
    names = request.ground.names
    country_size = 13 if request.shorter < 300 * unit else 15
    for name in names:
        if name.kind is NameKind.COUNTRY and (span < 2_600 or name.rank <= 2):
            anchors = [camera.point(name.x, name.y)] if in_sight(camera, name.x, name.y, 30 * unit) else []
            anchors += [camera.point(*p) for p in spots.of(name.id)]
            if not anchors:
                continue
            size = country_size if span < 1_800 else 12
            text = name.text.get(request.language).upper()
            labels.put([(text, size, Style.COUNTRY)], ((x, y, 0.5, 0.5) for x, y in anchors), name.id)
    dots = _name_places(labels, request)
    for name in names:
        if name.kind in (NameKind.RIVER, NameKind.WATER) and name.rank <= (
            1 if span > 2_000 else 2 if span > 900 else 3
        ):
            points = _water_points(request, level, name.id, (name.x, name.y), name.kind)
            labels.put([(name.text.get(request.language), 12, Style.WATER)], points, name.id)
        elif name.kind is NameKind.REGION and span < 1_400:
            anchors = [camera.point(name.x, name.y)] if in_sight(camera, name.x, name.y, 30 * unit) else []
            anchors += [camera.point(*p) for p in spots.of(name.id)]
            if not anchors:
                continue
            text = name.text.get(request.language).upper()
            labels.put([(text, 10.5, Style.REGION)], ((x, y, 0.5, 0.5) for x, y in anchors), name.id)
    dots += _name_towns(labels, request)
    return dots


def _water_points(
    request: MapRequest, level: MapLevel, id: str, own: Point, kind: NameKind
) -> Iterator[tuple[float, float, float, float]]:
    camera = request.camera
    if in_sight(camera, *own, 20.0):
        x, y = camera.point(*own)
        if kind is NameKind.WATER:
            yield x, y, 0.5, 0.5
        else:
            yield from around((x, y), 9 * request.unit)
    if kind is NameKind.RIVER:
        shown = camera.shown
        for stream in level.rivers:
            if stream.id == id and stream.line.box.overlaps(shown):
                seen = [
                    p for p in zip(stream.line.xs[::3], stream.line.ys[::3], strict=True) if in_sight(camera, *p, 24.0)
                ]
                for part in (0.5, 0.3, 0.7, 0.15, 0.85):
                    if seen:
                        yield from around(camera.point(*seen[int(part * (len(seen) - 1))]), 9 * request.unit)


def _name_places(labels: Labels, request: MapRequest) -> list[TownDot]:
    """Places of the battle at which nothing of it happened: as towns, but first."""
    dots: list[TownDot] = []
    if request.view.span > 900:
        return dots
    for shown in request.shown.places:
        if shown.position is None or shown.events:
            continue
        x, y = on_plane(*shown.position)
        if in_sight(request.camera, x, y, 4.0):
            dots += _town(labels, request, shown.place.name.get(request.language), (x, y), shown.place.id, False)
    return dots


def _name_towns(labels: Labels, request: MapRequest) -> list[TownDot]:
    span = request.view.span
    least = next((rank for most, rank in TOWN_RANKS if span <= most), 1)
    taken = [on_plane(*p.position) for p in request.shown.places if p.position is not None]
    dots: list[TownDot] = []
    tried = 0
    shown = request.camera.shown
    for town in request.ground.towns:
        if town.rank > least and not (town.capital and span < 3_000):
            continue
        if not shown.has(town.x, town.y):
            continue
        if any(abs(x - town.x) < SAME_TOWN and abs(y - town.y) < SAME_TOWN for x, y in taken):
            continue
        tried += 1
        if tried > MOST_TOWNS:
            break
        dots += _town(labels, request, town.name.get(request.language), (town.x, town.y), "", town.capital)
    return dots


def _town(labels: Labels, request: MapRequest, name: str, at: Point, owner: str, capital: bool) -> tuple[TownDot, ...]:
    unit = request.unit
    point = request.camera.point(*at)
    radius = (2.8 if capital else 2.2) * unit
    dot = Box(point[0] - radius, point[1] - radius, 2 * radius, 2 * radius)
    if not labels.placer.free(dot, (owner,) if owner else ()):
        return ()
    line: Line = (name, 12 if capital or owner else 11.5, Style.CAPITAL if capital else Style.TOWN)
    if not labels.put([line], around(point, radius + 4 * unit), owner):
        return ()
    labels.placer.block(dot, owner)
    return (TownDot(point, radius, capital),)


def name_counts(labels: Labels, request: MapRequest, marks: Sequence[Mark]) -> None:
    """How many events are gathered in a mark: a number at its shoulder, where nothing else stands."""
    size = text_size(request, 10)
    for mark in reversed(marks):
        if mark.events < 2:
            continue
        text = str(mark.events)
        width = max(labels.measure(text, size, True) + 7 * request.unit, size * 1.3)
        shoulder = mark_radius(request) * 0.75
        x, y = mark.point[0] + shoulder, mark.point[1] - shoulder - size * 1.15
        for left in (x, mark.point[0] - shoulder - width):
            box = Box(left, y, width, size * 1.3)
            inside = box.x >= 0 and box.right <= request.width and box.y >= 0 and box.bottom <= request.height
            if inside and labels.placer.free(box, (mark.place_id,)):
                labels.placer.block(box)
                labels.made.append(MapLabel(box, text, size, Style.COUNT, mark.role, mark.place_id))
                break
