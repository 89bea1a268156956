"""Builds the scene: lanes, rows and bars first, then arrows and labels into the room that is left."""

from __future__ import annotations

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event, Lane, Level, Role
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.views.boxes import Box, Label, Measure, Tone
from chinagodrar_viewer.views.label_placing import Placer, shortened, wrapped
from chinagodrar_viewer.views.timeline.arrows import lay_offset_labels, linked, route_arrows
from chinagodrar_viewer.views.timeline.axis import lay_axis, lay_bands, lay_playhead
from chinagodrar_viewer.views.timeline.counts import lay_counts
from chinagodrar_viewer.views.timeline.event_labels import lay_labels
from chinagodrar_viewer.views.timeline.projection import slot_span, true_span
from chinagodrar_viewer.views.timeline.request import SceneRequest
from chinagodrar_viewer.views.timeline.rows import (
    CROWD,
    DENSITIES,
    LANE_AIR,
    TIGHTEST,
    Density,
    Item,
    LanePlan,
    apart,
    in_order,
    plan_crowded_lane,
    plan_lane,
    shared_rows,
)
from chinagodrar_viewer.views.timeline.scene import Bar, LaneRow, Overflow, Scene

AXIS, STRIP = 42.0, 18.0
"""Heights of the time axis and of the strip with the periods' titles."""
STRIP_FROM = 300.0
"""A timeline lower than this needs the strip's room for events; the overview names the periods too."""
MARK_BELOW = 12.0
"""An event shorter than this is a mark, not a bar."""
PACKED_WHOLE = 400
LABEL_MOST = 260.0
TITLE = 12
"""Pixel size of a lane's title."""


MOST_KEPT = 2_000
_kept: dict[int, tuple[tuple[object, ...], tuple[str, float, float], Event, Battle, Measure]] = {}
"""What was measured of an event, by its identity, with all that it was measured by."""


class _Stack:
    """The lanes as they are laid: rows, bars, and the densities and heights that labels and counts ask for."""

    def __init__(self) -> None:
        self.lanes: list[LaneRow] = []
        self.bars: list[Bar] = []
        self.densities: dict[str, Density] = {}
        self.middles: dict[str, list[float]] = {}
        """For each lane the middle of each of its rows."""


def build_scene(request: SceneRequest, measure: Measure) -> Scene:
    """The picture of ``request``; ``measure`` gives text widths, so no screen is needed."""
    unit = request.unit
    strip_height = STRIP * unit if request.lanes_height >= STRIP_FROM * unit else 0.0
    bands, strip = lay_bands(request, measure, AXIS * unit, strip_height)
    top = AXIS * unit + strip
    plans = _plan(request, _items(request, measure), request.lanes_height - top)
    stack = _stacked(request, plans, top, measure)
    by_id = {bar.event_id: bar for bar in stack.bars}
    placer = Placer()
    for bar in stack.bars:
        placer.block(bar.box, bar.event_id)
    links = linked(request, by_id)
    # What the reader looks at keeps its label first of all, then the offsets, then the rest by importance.
    looked_at = [bar for bar in stack.bars if bar.selected or bar.hovered]
    others = [bar for bar in stack.bars if not (bar.selected or bar.hovered)]
    hidden: dict[str, int] = {}
    labels = lay_labels(request, looked_at, stack.densities, stack.lanes, placer, measure, hidden)
    offset_labels = lay_offset_labels(request, links, placer, measure)
    labels += lay_labels(request, others, stack.densities, stack.lanes, placer, measure, hidden)
    overflows: list[Overflow] = []
    for plan in plans:
        if not plan.left_over:
            continue
        cores = [by_id[i.event.id].core for row in plan.rows for i in row]
        found, uncounted = lay_counts(request, plan, stack.middles[plan.lane], cores, placer, measure)
        overflows += found
        hidden[plan.lane] = hidden.get(plan.lane, 0) + uncounted
    arrows = route_arrows(links, labels, offset_labels)
    lanes = [_with_count(request, lane, hidden.get(lane.id, 0), measure) for lane in stack.lanes]
    playhead = lay_playhead(request, measure, AXIS * unit)
    axis_labels, ticks = lay_axis(request, measure, AXIS * unit, playhead)
    return Scene(
        request.width, request.height, request.header, AXIS * unit, tuple(lanes), tuple(bands), tuple(stack.bars),
        tuple(arrows), tuple(labels), tuple(axis_labels), tuple(ticks), tuple(overflows), playhead, unit,
    )  # fmt: skip


def _stacked(request: SceneRequest, plans: list[LanePlan], top: float, measure: Measure) -> _Stack:
    unit = request.unit
    stack = _Stack()
    for plan, lane, (y, height) in zip(plans, request.battle.lanes, _heights(request, plans, top), strict=True):
        stack.lanes.append(_lane_row(request, lane, plan, y, height, measure))
        spare = max(0.0, height - plan.height(unit))
        row_top = y + LANE_AIR / 2 * unit + min(spare / 2, 14 * unit)
        middles = stack.middles[lane.id] = []
        for index, row in enumerate(plan.rows):
            bar_height = plan.density.bar * unit
            bar_top = row_top + (plan.density.row * unit - bar_height) / 2
            middles.append(bar_top + bar_height / 2)
            stack.bars += [_bar(request, item, bar_top, bar_height) for item in row]
            stack.densities.update((item.event.id, plan.density) for item in row)
            row_top += plan.row_height(index, unit)
    return stack


def _items(request: SceneRequest, measure: Measure) -> list[tuple[Lane, list[Item]]]:
    """Each lane's events on their way into rows."""
    found: dict[str, list[Item]] = {lane.id: [] for lane in request.battle.lanes}
    start, end = _in_sight(request)
    # A few hundred events are packed with those out of sight, so that panning moves nothing; of more, what is seen.
    everything = len(request.events) <= PACKED_WHOLE
    for event in request.events:
        if everything or (event.window.earliest_start <= end and event.window.latest_end >= start):
            found[event.lane].append(_item(request, event, measure))
    return [(lane, found[lane.id]) for lane in request.battle.lanes]


def _in_sight(request: SceneRequest) -> tuple[float, float]:
    """The times that can have something in the picture; a slot reaches further right than its event's window."""
    projection = request.projection
    room = request.step if request.scale_share > 0 else 0.0
    return projection.time(projection.left - room), projection.range.end


def _item(request: SceneRequest, event: Event, measure: Measure) -> Item:
    projection, unit, share = request.projection, request.unit, request.scale_share
    span = true_span(event, projection, unit)
    if share > 0:
        span = span.towards(slot_span(event, projection, request.step, unit), share)
    note, title_width, note_width = _written(request, event, measure)
    return Item(
        event, span, span.x[5] - span.x[0] < MARK_BELOW * unit, note, title_width, note_width,
        span.x[5] >= projection.left and span.x[0] <= projection.right, event.id == request.selection,
    )  # fmt: skip


def _written(request: SceneRequest, event: Event, measure: Measure) -> tuple[str, float, float]:
    """An event's note, and the widths of its title and of the note: the same in every frame of a flight."""
    unit = request.unit
    wanted = (request.language, unit, request.level_words)
    kept = _kept.get(id(event))
    # The same objects, not equal ones: comparing a battle takes longer than measuring its titles.
    if kept is not None and kept[0] == wanted and kept[2] is event and kept[3] is request.battle and kept[4] is measure:
        return kept[1]
    title = shortened(event.label.get(request.language), LABEL_MOST * unit, round(13 * unit), True, measure)
    note = request.note(event)
    width = measure(note, round(12 * unit), False) if note else 0.0
    found = note, measure(title, round(13 * unit), True), width
    if len(_kept) >= MOST_KEPT:
        _kept.clear()
    _kept[id(event)] = wanted, found, event, request.battle, measure
    return found


def _plan(request: SceneRequest, lanes: list[tuple[Lane, list[Item]]], room: float) -> list[LanePlan]:
    """The roomiest density at which every lane fits; else the tightest, with rows shared out among the lanes."""
    unit = request.unit
    lanes = [(lane, in_order(items)) for lane, items in lanes]
    plans: list[LanePlan] = []
    crowd = any(len(items) > CROWD and sum(i.visible for i in items) > CROWD for _, items in lanes)
    for density in DENSITIES[-1:] if crowd else DENSITIES:
        plans, left = [], room
        for lane, items in lanes:
            plan = plan_lane(lane.id, items, density, unit)
            plans.append(plan)
            left -= max(plan.height(unit), _least(plan, unit, room))
            if left < 0 and density is not TIGHTEST:
                break  # the other lanes cannot make it fit
        else:
            if left >= 0:
                return plans
    air = sum((LANE_AIR if p.rows else 22.0) * unit for p in plans)
    rows = int((room - air) / (TIGHTEST.row * unit))
    apart_only = [len(plan_lane(lane.id, apart(items, unit)[0], TIGHTEST, unit).rows) for lane, items in lanes]
    given = shared_rows(apart_only, rows)
    given = shared_rows([len(p.rows) for p in plans], rows - sum(given), given) if sum(given) < rows else given
    return [
        plan if len(plan.rows) <= most else plan_crowded_lane(lane.id, items, most, unit, request.width - 2)
        for plan, (lane, items), most in zip(plans, lanes, given, strict=True)
    ]


def _least(plan: LanePlan, unit: float, room: float) -> float:
    """The least height of a lane: two lines of its title, one where room is short."""
    return (22.0 if not plan.rows or room < 300 * unit else 40.0) * unit


def _heights(request: SceneRequest, plans: list[LanePlan], top: float) -> list[tuple[float, float]]:
    """Top and height of each lane: what it needs, and an even share of what is left over."""
    unit = request.unit
    room = request.lanes_height - top
    needs = [max(p.height(unit), _least(p, unit, room)) for p in plans]
    spare = room - sum(needs)
    if spare < 0:  # lanes without anything in sight give way first
        needs = [n if p.rows else 0.0 for n, p in zip(needs, plans, strict=True)]
        share = min(1.0, max(room, 0.0) / max(sum(needs), 1.0))
        needs = [n * share for n in needs]
        spare = max(0.0, room - sum(needs))
    full = [i for i, p in enumerate(plans) if p.rows] or list(range(len(plans)))
    heights = [n + (spare / len(full) if i in full else 0.0) for i, n in enumerate(needs)]
    tops: list[tuple[float, float]] = []
    for height in heights:
        tops.append((top, height))
        top += height
    return tops


def _bar(request: SceneRequest, item: Item, top: float, height: float) -> Bar:
    event, x = item.event, item.span.x
    return Bar(
        event.id, request.role(event), top, height, *x, item.mark, event.importance,
        event.certainty.level in (Level.DISPUTED, Level.UNCONFIRMED),
        event.id == request.selection, event.id == request.hovered,
    )  # fmt: skip


def _lane_row(request: SceneRequest, lane: Lane, plan: LanePlan, y: float, height: float, measure: Measure) -> LaneRow:
    unit = request.unit
    size = round(TITLE * unit)
    line = 16 * unit
    title = lane.title.get(request.language)
    side = request.battle.side(lane.side)
    role: Role | None = side.role if side else None
    if request.header <= 0 or height < line:
        return LaneRow(lane.id, role, title, y, height, (), None, 0, not plan.rows)
    pad = 14 * unit
    indent = 16 * unit
    width = request.header - pad - indent - 8 * unit
    most = 1 if height < 2 * line + unit else 2
    lines = wrapped(title, width, size, True, measure, most)
    first = y + min(14 * unit, (height - len(lines) * line) / 2)
    labels = tuple(
        Label(Box(pad + indent, first + i * line, measure(text, size, True), line), text, size, True, Tone.MUTED)
        for i, text in enumerate(lines)
    )
    glyph = Box(pad, first + line / 2 - 5 * unit, 10 * unit, 10 * unit)
    return LaneRow(lane.id, role, title, y, height, labels, glyph, 0, not plan.rows)


def _with_count(request: SceneRequest, row: LaneRow, hidden: int, measure: Measure) -> LaneRow:
    """The lane with the number of labels that found no room, after its title."""
    if not hidden:
        return row
    if not row.labels:
        return replace(row, hidden_labels=hidden)
    unit = request.unit
    text = request.phrases.more.format(hidden)
    size = round(TITLE * unit)
    width = measure(text, size, False)
    last = row.labels[-1].box
    x, y = request.header - width - 8 * unit, last.y
    if last.right + 4 * unit > x:
        y = last.bottom
        if y + last.height > row.y + row.height:
            # The title gives way: a count that says so is worth more than its last letters.
            last_label = row.labels[-1]
            cut = shortened(last_label.text, x - last.x - 4 * unit, size, True, measure)
            cut_box = Box(last.x, last.y, measure(cut, size, True), last.height)
            row = replace(row, labels=(*row.labels[:-1], last_label._replace(text=cut, box=cut_box)))
            y = last.y
    count = Label(Box(x, y, width, last.height), text, size, False, Tone.MUTED)
    return replace(row, hidden_labels=hidden, labels=(*row.labels, count))
