"""Context layers on the map: squares of density where events are many, the weightiest as marks; all where they are few.

numpy is at home here: this module is imported when there is a context layer.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_layer import ContextLayer
from chinagodrar_viewer.core.date_phrases import phrases
from chinagodrar_viewer.core.map_density import CELL, SOUTH, WEST, Cells, on_plane
from chinagodrar_viewer.views.boxes import Box, Measure
from chinagodrar_viewer.views.map.context_points import LayerShown
from chinagodrar_viewer.views.map.furniture import label_at, text_size
from chinagodrar_viewer.views.map.labels import Labels, around
from chinagodrar_viewer.views.map.marks import toll_radius
from chinagodrar_viewer.views.map.request import MapRequest
from chinagodrar_viewer.views.map.scene import (
    LEAST_MARK,
    ContextMark,
    ContextPicture,
    Density,
    DensityKey,
    MapLabel,
    Nearness,
    Style,
)

LEAST_SQUARE = 8.0
"""Pixels (of a unit) of a square's side, up to twice as many: finer ones could not be told apart."""
MARK_ROOM, TOP_ROOM = 5_500.0, 45_000.0
"""Square pixels (of a unit) of the picture for each mark: where all are marks, and above squares."""
MOST_MARKS = 420
MOST_COVERED = 0.5
"""Share of the picture that marks may cover, as squares about them, where all are marks."""
LEVELS = (1, 2, 10, 100, 1_000)
"""Events in a square from which its tone is one darker."""
NEAR_KM, AREA_KM = 25.0, 50.0
"""Within how many kilometres an event is drawn to lie: UCDP's "near", and a look for districts and larger."""
MOST_SOFT = 70.0
"""Pixels (of a unit) beyond which a soft edge does not grow."""
NEARNESS_COLUMNS = {
    "where_prec": {"1": Nearness.EXACT, "2": Nearness.NEAR},
    "geo_precision": {"1": Nearness.EXACT, "2": Nearness.NEAR},
}
"""UCDP GED Codebook 24.1: 1 exact, 2 within 25 km, 3 and more an area; ACLED: 1 the town, 2 near, 3 the region."""
MOST_NAMED = 10
"""Marks that are named, the weightiest: the card tells of the others."""
_where: WeakKeyDictionary[ContextLayer, dict[int, str]] = WeakKeyDictionary()
_nearness: WeakKeyDictionary[ContextLayer, dict[int, Nearness]] = WeakKeyDictionary()
"""What was decoded of the rows that were drawn."""


def context_picture(request: MapRequest) -> ContextPicture | None:
    """What the request's layers show in its picture; None without any layer."""
    if not request.context:
        return None
    least = LEAST_SQUARE * request.unit / request.camera.scale
    found = [(each, each.shown.cells(request.camera.shown, least)) for each in request.context]
    side = max((cells.side for _, cells in found), default=CELL)
    events = sum(cells.events for _, cells in found)
    area = request.width * request.height
    few = min(max(12.0, area / request.unit**2 / MARK_ROOM), MOST_MARKS)
    many = sum(len(cells) for _, cells in found) > few
    marks = [] if many else _all_marks(request, found, MOST_MARKS)
    if many or sum(m.reach**2 for m in marks) * 4 > area * MOST_COVERED:
        # Squares, and above them the weightiest, of which none lies on another.
        many = True
        most = max(3, int(area / request.unit**2 / TOP_ROOM))
        marks = _apart(marks or _all_marks(request, found, 6 * most), most)
    density = _density(request, [cells for _, cells in found], side) if many else None
    marks = _softened(request, _with_chosen(request, marks, side))
    marks.sort(key=lambda m: (m.selected or m.hovered, m.stands_out, -m.reach))
    return ContextPicture(density, tuple(marks), side, events)


def _all_marks(request: MapRequest, found: Sequence[tuple[LayerShown, Cells]], most: int) -> list[ContextMark]:
    """The weightiest of each layer, the largest first; how well their places are known is asked later."""
    marks = [mark for each, cells in found for mark in _marks(request, each, cells, most)]
    return sorted(marks, key=lambda m: (-m.stands_out, -m.reach))


def _density(request: MapRequest, found: Sequence[Cells], side: float) -> Density | None:
    filled = [cells for cells in found if len(cells)]
    if not filled:
        return None
    left, bottom = (min(int(getattr(c, name).min()) for c in filled) for name in ("columns", "rows"))
    right, top = (max(int(getattr(c, name).max()) for c in filled) for name in ("columns", "rows"))
    counts = np.zeros((top - bottom + 1, right - left + 1), np.int32)
    for cells in filled:
        counts[cells.rows - np.uint32(bottom), cells.columns - np.uint32(left)] += cells.counts
    x, y = request.camera.point(WEST + left * side, SOUTH + bottom * side)
    return Density(counts, x, y, side * request.camera.scale, side)


def _marks(request: MapRequest, each: LayerShown, cells: Cells, most: int) -> list[ContextMark]:
    table = each.table
    tops, index = cells.tops, np.arange(len(cells))
    if len(tops) > most:
        weight = table.best[tops].astype(np.int64) + (cells.found.astype(np.int64) << 40)
        index = np.argpartition(-weight, most)[:most]
        tops = tops[index]
    xs, ys = on_plane(table.latitudes[tops], table.longitudes[tops])
    camera = request.camera
    mx, my = camera.middle
    px = camera.width / 2 + (xs.astype(np.float64) - mx) * camera.scale
    py = camera.height / 2 - (ys.astype(np.float64) - my) * camera.scale
    low, best, high = (_radii(request, column[tops]) for column in (table.low, table.best, table.high))
    return [
        ContextMark(each.layer.id, row, x, y, low_, best_, high_, 0.0, Nearness.EXACT, events, column, line, stands_out)
        for row, x, y, low_, best_, high_, events, column, line, stands_out in zip(
            table.rows[tops].tolist(), px.tolist(), py.tolist(), low, best, high, cells.counts[index].tolist(),
            cells.columns[index].tolist(), cells.rows[index].tolist(),
            (cells.found[index] | (not each.sought)).tolist(), strict=True,
        )
    ]  # fmt: skip


def _softened(request: MapRequest, marks: Sequence[ContextMark]) -> list[ContextMark]:
    """The marks with how well their places are known."""
    layers = {each.layer.id: (each.layer, _nearness_column(each.layer)) for each in request.context}
    edges = {nearness: _softness(request, nearness) for nearness in Nearness}
    made: list[ContextMark] = []
    for mark in marks:
        layer, column = layers[mark.layer]
        nearness = nearness_of(layer, mark.source_row, column) if column is not None else Nearness.EXACT
        if nearness is not Nearness.EXACT:
            mark = mark._replace(nearness=nearness, soft=edges[nearness])
        made.append(mark)
    return made


def _radii(request: MapRequest, deaths: npt.NDArray[np.int32]) -> list[float]:
    """Half pixels, so that a picture of a circle can be used again."""
    one = toll_radius(request, 1)
    if not request.deaths:
        return np.full(len(deaths), LEAST_MARK * request.unit).tolist()
    radii = np.maximum(np.round(np.sqrt(np.maximum(deaths, 0)) * one * 2) / 2, LEAST_MARK * request.unit)
    return np.where(deaths >= 0, radii, -1.0).tolist()


def _softness(request: MapRequest, nearness: Nearness) -> float:
    if nearness is Nearness.EXACT:
        return 0.0
    km = NEAR_KM if nearness is Nearness.NEAR else AREA_KM
    unit = request.unit
    return round(min(max(km * request.camera.pixels_per_km, 9.0 * unit), MOST_SOFT * unit) / 2) * 2.0


def nearness_of(layer: ContextLayer, row: int, column: tuple[str, int]) -> Nearness:
    """How well an event's row says where it was, by the name and number of the layer's column for it."""
    name, number = column
    coded = layer.coded.get(name)
    kinds = NEARNESS_COLUMNS[name.strip().lower()]
    if coded is not None:
        return kinds.get(coded.texts[int(coded.codes[row])].strip(), Nearness.AREA)
    kept = _nearness.setdefault(layer, {})
    known = kept.get(row)
    if known is None:
        known = kept[row] = kinds.get(layer.texts.row(row)[number].strip(), Nearness.AREA)
    return known


def _nearness_column(layer: ContextLayer) -> tuple[str, int] | None:
    return next(
        ((name, i) for i, name in enumerate(layer.texts.columns) if name.strip().lower() in NEARNESS_COLUMNS), None
    )


def _apart(marks: Sequence[ContextMark], most: int) -> list[ContextMark]:
    """The greatest, without those whose middle lies on a greater one."""
    kept: list[ContextMark] = []
    circles: list[tuple[float, float, float]] = []
    for mark in marks:
        x, y, reach = mark.x, mark.y, mark.reach
        if all((ox - x) ** 2 + (oy - y) ** 2 > (other + reach) ** 2 for ox, oy, other in circles):
            kept.append(mark)
            circles.append((x, y, reach))
            if len(kept) == most:
                break
    return kept


def _with_chosen(request: MapRequest, marks: Sequence[ContextMark], side: float) -> list[ContextMark]:
    """The selected and the hovered event stand out, and are there even where another is the weightiest of its cell."""
    made = list(marks)
    for event, selects in ((request.context_hovered, False), (request.context_event, True)):
        if event is None:
            continue
        flag = {"selected": True} if selects else {"hovered": True}
        index = next((i for i, m in enumerate(made) if (m.layer, m.source_row) == (event.layer, event.row)), None)
        if index is not None:
            made[index] = made[index]._replace(**flag)
            continue
        alone = _single(request, event, side)
        if alone is not None:
            cell = alone.layer, alone.column, alone.row
            events = next((m.events for m in made if (m.layer, m.column, m.row) == cell), 1)
            made.append(alone._replace(events=events, **flag))
    return made


def _single(request: MapRequest, event: ContextEvent, side: float) -> ContextMark | None:
    layer = next((each.layer for each in request.context if each.layer.id == event.layer), None)
    place = layer.place_of(event.row) if layer is not None else None
    if layer is None or place is None:
        return None
    table = layer.table
    at = float(table.latitudes[place]), float(table.longitudes[place])
    if not (abs(at[0]) <= 90 and abs(at[1]) <= 180):
        return None
    x, y = request.camera.position(at)
    if not (-80 < x < request.width + 80 and -80 < y < request.height + 80):
        return None
    numbers = np.array([table.low[place], table.best[place], table.high[place]])
    low, best, high = _radii(request, numbers)
    (east,), (north,) = on_plane(*np.array([[at[0]], [at[1]]]))
    column, row = int((east - WEST) // side), int((north - SOUTH) // side)
    return ContextMark(layer.id, event.row, x, y, low, best, high, 0.0, Nearness.EXACT, 1, column, row, True)


def tone_levels(counts: npt.NDArray[np.int32]) -> npt.NDArray[np.intp]:
    """0 of an empty square, else 1 to 5: each a tone darker."""
    return np.searchsorted(np.array(LEVELS), counts, side="right")


def density_key(
    request: MapRequest, measure: Measure, picture: ContextPicture, bottom: float
) -> tuple[DensityKey, tuple[MapLabel, ...]] | None:
    """Above ``bottom`` in the lower right corner: what the tones say; None where there is no room for it."""
    unit, density = request.unit, picture.density
    if density is None or request.width < 420 * unit or request.height < 300 * unit:
        return None
    highest = int(tone_levels(np.array([density.counts.max()]))[0])
    words = ["1", *(f"{a}–{b - 1}" for a, b in pairwise(LEVELS[1:])), f"{LEVELS[-1]}+"][:highest]
    size = text_size(request, 11)
    side = f"{density.side:.2g}" if density.side < 10 else f"{density.side:.0f}"
    title = request.phrases.per_square.format(side, side)
    square = 9.0 * unit
    widths = [measure(word, size, False) + 2 for word in words]
    whole = sum(widths) + len(words) * (square + 4 * unit) + (len(words) - 1) * 8 * unit
    right = request.width - 14 * unit
    x = right - max(whole, measure(title, size, False) + 2)
    box = Box(x - 4 * unit, bottom - size * 3.1, right - x + 18 * unit, size * 3.1)
    labels = [label_at(request, measure, title, x, bottom - size * 2.3, 11, Style.SCALE, 0.0)]
    xs: list[float] = []
    for word, width in zip(words, widths, strict=True):
        xs.append(x)
        x += square + 4 * unit
        labels.append(label_at(request, measure, word, x, bottom - size * 0.8, 11, Style.SCALE, 0.0))
        x += width + 8 * unit
    return DensityKey(tuple(xs), bottom - size * 0.8, square, tuple(range(1, highest + 1)), box), tuple(labels)


def name_context(labels: Labels, request: MapRequest, picture: ContextPicture) -> None:
    """Where and how many died: of the selected and the hovered event, and of the weightiest that find room."""
    layers = {each.layer.id: each.layer for each in request.context}
    most = 0 if request.shorter < 420 * request.unit else MOST_NAMED  # a small picture is the battle's
    chosen = [m for m in picture.marks if m.selected or m.hovered]
    others = [m for m in picture.marks if not (m.selected or m.hovered) and m.stands_out]
    others.sort(key=lambda m: -m.best)
    for mark in (*chosen, *others[:most]):
        layer = layers[mark.layer]
        place = layer.place_of(mark.source_row)
        if place is None:
            continue
        lines = [
            (text, 11.5 if n else 12, style) for n, (text, style) in enumerate(_said(request, layer, place)) if text
        ]
        if not request.deaths:
            lines = [line for line in lines if line[2] is not Style.NOTE]
        owner = f"{mark.layer}:{mark.source_row}"
        gap = min(max(mark.reach, 5 * request.unit), 40 * request.unit) + 4 * request.unit
        if lines and 0 <= mark.x <= request.width and 0 <= mark.y <= request.height:
            labels.put(lines, around((mark.x, mark.y), gap), owner, faint=not mark.stands_out)


def _said(request: MapRequest, layer: ContextLayer, place: int) -> tuple[tuple[str, Style], ...]:
    table = layer.table
    kept, row = _where.setdefault(layer, {}), layer.row_of(place)
    where = kept.get(row)
    if where is None:
        where = kept[row] = layer.where(place).split(" · ")[0][:80]
    told = [int(column[place]) for column in (table.low, table.best, table.high) if column[place] >= 0]
    number = phrases(request.language).number
    figure = "–".join(number(n) for n in sorted({min(told), max(told)})) if told else ""
    return (where, Style.TOWN), (request.phrases.killed.format(figure) if figure else "", Style.NOTE)
