"""Builds the picture of the context layers: headings, lanes, and what each lane draws singly or as density."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.views.boxes import Box, Measure
from chinagodrar_viewer.views.label_placing import shortened
from chinagodrar_viewer.views.timeline.context.columns import ColumnCache, Shown, TimePixels, place_of
from chinagodrar_viewer.views.timeline.context.marks import (
    LINE,
    SIZE,
    LaneBox,
    Stretches,
    event_names,
    make_marks,
    number_widths,
    stretch_counts,
)
from chinagodrar_viewer.views.timeline.context.names import Names, fitted
from chinagodrar_viewer.views.timeline.context.request import ContextRequest, Part
from chinagodrar_viewer.views.timeline.context.scene import (
    ContextLane,
    ContextScene,
    Counts,
    Density,
    Floats,
    Head,
    Ints,
    LayerPicture,
    Pointed,
    Text,
)
from chinagodrar_viewer.views.timeline.foot import HEAD

SINGLY = 4_000
"""Events that are drawn one by one in all lanes together."""
LANE_SINGLY = (60, 400)
"""Of these a lane has no fewer and no more, whatever the number of lanes."""
NAMED_FROM = 12.5
"""A lane lower than this has no room for its name."""
POINTED_LABEL = 320.0


def build_context_scene(request: ContextRequest, measure: Measure, cache: ColumnCache, names: Names) -> ContextScene:
    """The picture of ``request``; ``cache`` and ``names`` are kept from one to the next by whoever paints."""
    names.begin(request.new_names)
    pixels = TimePixels(request.projection)
    layers: list[LayerPicture] = []
    pointed: list[Pointed] = []
    count = sum(part.detail.table.lane_count for part in request.parts)
    head_height = HEAD * request.unit
    lane_height = max(0.0, request.height - head_height * len(request.parts)) / max(1, count)
    most = min(max(SINGLY // max(1, count), LANE_SINGLY[0]), LANE_SINGLY[1])
    y = request.top
    for part in request.parts:
        box = LaneBox(request, part, y + head_height, lane_height, pixels)
        for event in dict.fromkeys((request.hovered, request.selected)):
            if event is not None and event.layer == part.layer.id:
                found = _pointed(box, event, measure, names)
                pointed += [found] if found is not None else []
        layers.append(_layer(box, y, most, measure, cache, names))
        y += head_height + lane_height * part.detail.table.lane_count
    return ContextScene(
        request.top, request.height, request.header, request.width, request.unit,
        tuple(layers), tuple(pointed), names.refused,
    )  # fmt: skip


def _layer(box: LaneBox, head_y: float, most: int, measure: Measure, cache: ColumnCache, names: Names) -> LayerPicture:
    part, pixels = box.part, box.pixels
    lanes = part.detail.lanes
    in_sight = [lane.count(pixels.start, pixels.end) if len(lane) else 0 for lane in lanes]
    shares = np.array(in_sight) / max(1, most)
    # Density gives way to marks as the number in sight falls, so that zooming in resolves it without a jump.
    dense = np.minimum(np.maximum((shares - 0.15) / 0.45, 0.0), 1.0)
    single = np.minimum(np.maximum((1.0 - shares) / 0.4, 0.0), 1.0)
    counted = (single < 0.5) & (dense > 0)
    density: Density | None = None
    shown: Shown | None = None
    places: list[Ints] = []
    in_lane: list[Ints] = []
    counts: Counts | None = None
    if dense.any():
        shown = cache.shown(part.detail, pixels)
        which = np.flatnonzero(dense > 0)
        level = np.log1p(np.maximum(shown.level[which], 0.0)) / np.log1p(cache.fullest(part.detail))
        density = Density(
            float(shown.x[0]), float(shown.x[-1]), tuple(which.tolist()), np.minimum(level, 1.0), dense[which]
        )  # fmt: skip
    stretches = _stretches(shown, np.flatnonzero(counted)) if shown is not None and counted.any() else None
    if stretches is not None:
        places.append(stretches.tops)
        in_lane.append(stretches.lanes)
    for number, lane in enumerate(lanes):
        if in_sight[number] and not counted[number]:
            mine = lane.between(pixels.start, pixels.end).astype(np.int64)
            places.append(mine)
            in_lane.append(np.full(len(mine), number))
    of_lane, all_places = _joined(in_lane), _joined(places)
    strengths = np.where(counted, 1.0, single)
    marks = make_marks(box, all_places, box.middles(of_lane, all_places), strengths[of_lane])
    if shown is not None and stretches is not None:
        counts = stretch_counts(box, shown, stretches, marks, measure)
    texts = event_names(box, marks, ~counted[of_lane], measure, names)
    drawn = _lanes(box, in_sight, counted.tolist(), measure)
    head = _head(box, head_y, sum(in_sight), measure)
    return LayerPicture(head, drawn, density, marks, counts, tuple(texts), box.bar)


def _joined(parts: list[Ints]) -> Ints:
    return np.concatenate(parts) if parts else np.empty(0, np.int64)


def _stretches(shown: Shown, lanes: Ints) -> Stretches:
    begun = np.add.reduceat(shown.begin[lanes], shown.bins, axis=1)
    keys = np.maximum.reduceat(shown.keys[lanes], shown.bins, axis=1)
    row, bins = np.nonzero(begun)
    return Stretches(lanes[row], bins, begun[row, bins], place_of(keys[row, bins]))


def _head(box: LaneBox, y: float, in_sight: int, measure: Measure) -> Head:
    request, part, unit = box.request, box.part, box.unit
    size, height = round(SIZE * unit), HEAD * unit
    line = height - 2 * unit
    texts: list[Text] = []
    said = fitted(part.said(in_sight), request.width - request.header - 20 * unit, size, measure)
    if said:
        texts.append(Text(request.header + 8 * unit, y + unit, measure(said, size, False), line, said, muted=True))
    name = shortened(part.layer.name, request.header - 22 * unit, size, True, measure) if request.header > 0 else ""
    if name:
        texts.append(Text(14 * unit, y + unit, measure(name, size, True), line, name, bold=True))
    found = np.empty(0)
    if part.found is not None and len(part.found.places):
        found = found_columns(part.layer.table.starts, part.found.places, box.pixels)
    return Head(part.layer.id, part.layer.name, y, height, tuple(texts), found)


def found_columns(starts: np.ndarray, places: np.ndarray, pixels: TimePixels, wide: float = 2.0) -> Floats:
    """Middles of the columns in which one of ``places``, which ascend as the starts do, begins.

    Once per column of so many pixels: no more work for ten million than for ten.
    """
    columns = max(1, int(pixels.width / wide))
    x = pixels.left + np.arange(columns + 1) * (pixels.width / columns)
    before = starts.searchsorted(np.ceil(pixels.times(x)).astype(np.int64))  # as floats, all starts would be copied
    filled = np.flatnonzero(np.diff(places.searchsorted(before.astype(places.dtype))))
    return (x[filled] + x[filled + 1]) / 2


def _lanes(box: LaneBox, in_sight: Sequence[int], counted: Sequence[bool], measure: Measure) -> tuple[ContextLane, ...]:
    """The lanes with their names and numbers, where there is room for them."""
    request, layer, unit = box.request, box.part.layer, box.unit
    size, line = round(SIZE * unit), min(LINE * unit, box.height)
    legible = request.header > 0 and box.height >= NAMED_FROM * unit
    below = box.height >= 2 * line + 3 * unit
    left, right = 14 * unit, request.header - 8 * unit
    down = min((box.height - line * (2 if below else 1)) / 2, 8 * unit)
    said = [request.number(count) if legible else "" for count in in_sight]
    made: list[ContextLane] = []
    for number, wide in enumerate(number_widths(said, size, measure)):
        y, name, name_text, number_text = box.y(number), layer.lane_names[number], None, None
        if legible:
            room = right - left - (0 if below else wide + 8 * unit)
            short = shortened(request.lane_words(name), room, size, False, measure)
            name_text = Text(left, y + down, measure(short, size, False), line, short) if short else None
            at = (left, y + down + line) if below else (right - wide, y + down)
            number_text = Text(*at, wide, line, said[number], muted=True)
        made.append(
            ContextLane(
                layer.id, number, name, y, box.height, in_sight[number], counted[number], name_text, number_text
            )
        )
    return tuple(made)


def _pointed(box: LaneBox, event: ContextEvent, measure: Measure, names: Names) -> Pointed | None:
    """Outline and name of the selected or hovered event, whether its lane draws it singly or not."""
    request, layer, unit = box.request, box.part.layer, box.unit
    place = layer.place_of(event.row)
    drawn = place_in(box.part, place) if place is not None else None
    if place is None or drawn is None:
        return None
    number = int(layer.table.lanes[place])
    one = np.array([drawn], np.int64)
    marks = make_marks(box, one, box.middles(np.array([number]), one), np.ones(1))
    x, y, size = float(marks.x[0]), float(marks.y[0]), float(marks.size[0])
    left, right = float(marks.x0[0]), float(marks.x1[0])
    if right < request.header or left > request.width:
        return None
    selected = event == request.selected
    names.allowance = max(names.allowance, 1)
    name = names.name(layer, event.row) or ""
    text_size, line = round(SIZE * unit), LINE * unit
    said = fitted(name, min(POINTED_LABEL * unit, request.width - request.header - 24 * unit), text_size, measure)
    text: Text | None = None
    if said:
        wide = measure(said, text_size, selected)
        start = x + size / 2 + 6 * unit
        if start + wide > request.width - 4 * unit:
            start = max(request.header + 4 * unit, x - size / 2 - 6 * unit - wide)
        top = min(max(y - line / 2, request.top + HEAD * unit), request.top + request.height - line)
        text = Text(start, top, wide, line, said, bold=selected, row=event.row)
    bar = Box(left, y - box.bar / 2, right - left, box.bar)
    return Pointed(event, bar, Box(x - size / 2, y - size / 2, size, size), text, selected)


def place_in(part: Part, place: int) -> int | None:
    """The place of an event of the layer among what is drawn; None where it is left out."""
    if not part.narrowed:
        return place
    table, row = part.detail.table, int(part.layer.table.rows[place])
    start = part.layer.table.starts[place]
    first, last = table.starts.searchsorted(start, "left"), table.starts.searchsorted(start, "right")
    hits = np.flatnonzero(table.rows[first:last] == row)
    return int(first + hits[0]) if len(hits) else None
