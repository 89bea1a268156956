"""Builds the picture of the context layers: headings, lanes, and what each lane draws singly or as density."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.boxes import Box, Label, Measure, Tone
from chinagodrar_viewer.views.label_placing import shortened
from chinagodrar_viewer.views.timeline.context.columns import ColumnCache, Shown, TimePixels
from chinagodrar_viewer.views.timeline.context.marks import (
    Lane,
    count_labels,
    event_labels,
    make_marks,
    row_height,
    weighed,
)
from chinagodrar_viewer.views.timeline.context.names import Names, fitted
from chinagodrar_viewer.views.timeline.context.request import ContextRequest, Part
from chinagodrar_viewer.views.timeline.context.scene import (
    ContextLane,
    ContextScene,
    Count,
    Density,
    Head,
    Marks,
    Pointed,
)
from chinagodrar_viewer.views.timeline.foot import HEAD

SINGLY = 4_000
"""Events that are drawn one by one in all lanes together."""
LANE_SINGLY = (60, 400)
"""Of these a lane has no fewer and no more, whatever the number of lanes."""
NAMED_FROM = 14.0
"""A lane lower than this has no room for its name."""
SIZE = 12
POINTED_LABEL = 320.0


class _Fade(Value):
    """How strongly a lane draws its density and its single events, and whether counts stand for the rest."""

    density: float
    single: float

    @property
    def counted(self) -> bool:
        return self.single < 0.5


def build_context_scene(request: ContextRequest, measure: Measure, cache: ColumnCache, names: Names) -> ContextScene:
    """The picture of ``request``; ``cache`` and ``names`` are kept from one to the next by whoever paints."""
    names.begin(request.new_names)
    pixels = TimePixels(request.projection)
    heads: list[Head] = []
    lanes: list[ContextLane] = []
    pointed: list[Pointed] = []
    count = sum(part.detail.table.lane_count for part in request.parts)
    head_height = HEAD * request.unit
    lane_height = max(0.0, request.height - head_height * len(request.parts)) / max(1, count)
    most = min(max(SINGLY // max(1, count), LANE_SINGLY[0]), LANE_SINGLY[1])
    y = request.top
    for part in request.parts:
        built = _lanes(request, part, y + head_height, lane_height, most, pixels, measure, cache, names)
        heads.append(_head(request, part, y, sum(lane.in_sight for lane in built), pixels, measure))
        for event in dict.fromkeys((request.hovered, request.selected)):
            if event is not None and event.layer == part.layer.id:
                found = _pointed(request, part, event, built, pixels, measure, names)
                pointed += [found] if found is not None else []
        lanes += built
        y += head_height + lane_height * len(built)
    return ContextScene(
        request.top, request.height, request.header, request.width, request.unit,
        tuple(heads), tuple(lanes), tuple(pointed), names.refused,
    )  # fmt: skip


def _lanes(
    request: ContextRequest,
    part: Part,
    top: float,
    height: float,
    most: int,
    pixels: TimePixels,
    measure: Measure,
    cache: ColumnCache,
    names: Names,
) -> list[ContextLane]:
    detail = part.detail
    shown: Shown | None = None
    found: list[ContextLane] = []
    for number, prepared in enumerate(detail.lanes):
        y = top + number * height
        in_sight = prepared.count(pixels.start, pixels.end) if len(prepared) else 0
        fade = _faded(in_sight, most)
        density: Density | None = None
        counts: list[Count] = []
        lane = Lane(request, part, prepared, number, y, height, pixels)
        if fade.density > 0 and in_sight:
            shown = shown or cache.shown(detail, pixels)
            columns = shown.lane(number)
            level = np.log1p(np.maximum(shown.level(columns), 0.0)) / np.log1p(cache.fullest(detail))
            density = Density(float(shown.x[0]), float(shown.x[-1]), np.minimum(level, 1.0), fade.density)
        if fade.counted and density is not None and shown is not None:
            top_places, counts = _stretches(lane, shown)
            marks = make_marks(lane, top_places, 1.0)
            counts = count_labels(lane, counts, marks, measure)
        elif in_sight:
            marks = make_marks(lane, prepared.between(pixels.start, pixels.end).astype(np.int64), fade.single)
        else:
            marks = make_marks(lane, np.empty(0, np.int64), 1.0)
        labels = [] if fade.counted else event_labels(lane, marks, measure, names)
        found.append(
            ContextLane(
                part.layer.id, number, part.layer.lane_names[number], y, height, lane.bar, in_sight,
                _lane_labels(request, part, number, y, height, in_sight, measure),
                density, marks, tuple(counts), tuple(labels),
            )
        )  # fmt: skip
    return found


def _faded(in_sight: int, most: int) -> _Fade:
    """Density gives way to marks as the number in sight falls, so that zooming in resolves it without a jump."""
    share = in_sight / max(1, most)
    return _Fade(min(1.0, max(0.0, (share - 0.15) / 0.45)), min(1.0, max(0.0, (1.0 - share) / 0.4)))


def _stretches(lane: Lane, shown: Shown) -> tuple[np.ndarray, list[Count]]:
    """The most significant event of each stretch in sight, as places, and how many begin there."""
    columns = shown.lane(lane.number)
    begun = np.add.reduceat(columns.begin, shown.bins)
    keys = np.maximum.reduceat(weighed(lane.table, columns.top), shown.bins)
    filled = np.flatnonzero(begun > 0)
    places = np.int64(0xFFFFFFFF) - (keys[filled] & 0xFFFFFFFF)
    ends = np.append(shown.bins[1:], len(columns.begin))
    counts = [
        Count(
            lane.part.layer.id, lane.number, float(shown.edges[shown.bins[i]]), float(shown.edges[ends[i]]),
            int(begun[i]), int(lane.table.rows[place]),
            Box(float(shown.x[shown.bins[i]]), lane.y, float(shown.x[ends[i]] - shown.x[shown.bins[i]]), lane.height),
            None,
        )
        for i, place in zip(filled, places, strict=True)
    ]  # fmt: skip
    return places, counts


def _head(request: ContextRequest, part: Part, y: float, in_sight: int, pixels: TimePixels, measure: Measure) -> Head:
    unit = request.unit
    size, height = round(SIZE * unit), HEAD * unit
    line = height - 2 * unit
    labels: list[Label] = []
    said = fitted(part.said(in_sight), request.width - request.header - 20 * unit, size, measure)
    if said and request.header > 0:
        width = measure(said, size, False)
        x = request.header + 8 * unit
        labels.append(Label(Box(x, y + unit, width, line), said, size, False, Tone.MUTED))
    name = shortened(part.layer.name, request.header - 22 * unit, size, True, measure)
    if name:
        labels.append(Label(Box(14 * unit, y + unit, measure(name, size, True), line), name, size, True, Tone.INK))
    return Head(part.layer.id, part.layer.name, y, height, tuple(labels), found_pixels(part, pixels))


def found_pixels(part: Part, pixels: TimePixels, wide: float = 2.0) -> np.ndarray:
    """Where found events begin, once per column of so many pixels: no more work for ten million than for ten."""
    if part.found is None or not len(part.found.places):
        return np.empty(0)
    return found_columns(part.layer.table.starts, part.found.places, pixels, wide)


def found_columns(starts: np.ndarray, places: np.ndarray, pixels: TimePixels, wide: float) -> np.ndarray:
    """Middles of the columns in which one of ``places``, which ascend as the starts do, begins."""
    columns = max(1, int(pixels.width / wide))
    x = pixels.left + np.arange(columns + 1) * (pixels.width / columns)
    before = np.searchsorted(starts, pixels.times(x))
    filled = np.flatnonzero(np.diff(np.searchsorted(places, before.astype(places.dtype))))
    return (x[filled] + x[filled + 1]) / 2


def _lane_labels(
    request: ContextRequest, part: Part, number: int, y: float, height: float, in_sight: int, measure: Measure
) -> tuple[Label, ...]:
    """Its name and, where there is room, how many of its events are in sight."""
    unit = request.unit
    size, line = round(SIZE * unit), 16 * unit
    if request.header <= 0 or height < NAMED_FROM * unit:
        return ()
    first = y + min((height - line) / 2, 8 * unit)
    right = request.header - 8 * unit
    said = request.number(in_sight)
    wide = measure(said, size, False)
    below = height >= 2 * line + 4 * unit
    name_room = right - 14 * unit - (0 if below else wide + 8 * unit)
    name = shortened(request.lane_words(part.layer.lane_names[number]), name_room, size, False, measure)
    labels = [Label(Box(14 * unit, first, measure(name, size, False), line), name, size)] if name else []
    at = Box(14 * unit if below else right - wide, first + (line if below else 0), wide, line)
    return (*labels, Label(at, said, size, False, Tone.MUTED))


def _pointed(
    request: ContextRequest,
    part: Part,
    event: ContextEvent,
    lanes: Sequence[ContextLane],
    pixels: TimePixels,
    measure: Measure,
    names: Names,
) -> Pointed | None:
    """Outline and name of the selected or hovered event, whether its lane draws it singly or not."""
    layer = part.layer
    place = layer.place_of(event.row)
    if place is None:
        return None
    number = int(layer.table.lanes[place])
    lane = Lane(request, part, part.detail.lanes[number], number, lanes[number].y, lanes[number].height, pixels)
    in_detail = place_in(part.detail, part, place)
    if in_detail is None:
        return None
    marks: Marks = make_marks(lane, np.array([in_detail], np.int64), 1.0)
    x, y, size = float(marks.x[0]), float(marks.y[0]), float(marks.size[0])
    left, right = float(marks.x0[0]), float(marks.x1[0])
    if right < request.header or left > request.width:
        return None
    bar = Box(left, y - lane.bar / 2, right - left, lane.bar)
    disc = Box(x - size / 2, y - size / 2, size, size)
    selected = event == request.selected
    names.allowance = max(names.allowance, 1)
    said = names.name(layer, event.row) or ""
    unit = request.unit
    text_size, line = round(SIZE * unit), 16 * unit
    text = fitted(said, min(POINTED_LABEL * unit, request.width - request.header - 24 * unit), text_size, measure)
    label: Label | None = None
    if text:
        wide = measure(text, text_size, selected)
        start = x + size / 2 + 6 * unit
        if start + wide > request.width - 4 * unit:
            start = max(request.header + 4 * unit, x - size / 2 - 6 * unit - wide)
        top = min(max(y - line / 2, request.top + HEAD * unit), request.top + request.height - line)
        label = Label(Box(start, top, wide, line), text, text_size, selected, owner=f"{event.layer}/{event.row}")
    return Pointed(event, bar, disc, label, selected)


def place_in(detail: LevelOfDetail, part: Part, place: int) -> int | None:
    """The place of an event of the layer among what is drawn; None where it is left out."""
    if not part.narrowed:
        return place
    table, row = detail.table, int(part.layer.table.rows[place])
    start = part.layer.table.starts[place]
    first, last = np.searchsorted(table.starts, start, "left"), np.searchsorted(table.starts, start, "right")
    hits = np.flatnonzero(table.rows[first:last] == row)
    return int(first + hits[0]) if len(hits) else None


__all__ = ["build_context_scene", "found_columns", "found_pixels", "place_in", "row_height"]
