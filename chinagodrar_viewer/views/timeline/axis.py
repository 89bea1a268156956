"""The time axis with its two levels, the periods behind the lanes, and the playhead."""

from __future__ import annotations

from dataclasses import dataclass

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.views.timeline.labels import Placer, shortened
from chinagodrar_viewer.views.timeline.request import SceneRequest
from chinagodrar_viewer.views.timeline.scene import Band, Box, Label, Measure, Playhead, Tick, Tone

CONTEXT_SIZE, TICK_SIZE = 13, 12
CONTEXT_TOP, TICK_TOP = 4.0, 22.0
HANDLE = 12.0
"""Across the playhead's handle."""


def lay_axis(
    request: SceneRequest, measure: Measure, height: float, playhead: Playhead | None
) -> tuple[list[Label], list[Tick]]:
    """Context line above, ticks below; at even steps the context line names the days of each group of steps."""
    placer = Placer()
    if playhead is not None:
        placer.block(playhead.label.box)
    if request.scale_share >= 0.5:
        return _even_axis(request, measure, placer)
    return _true_axis(request, measure, placer)


def _true_axis(request: SceneRequest, measure: Measure, placer: Placer) -> tuple[list[Label], list[Tick]]:
    from chinagodrar_viewer.core.ticks import ticks_for

    projection, unit = request.projection, request.unit
    axis = ticks_for(request.visible_range, projection.width / unit, request.words)
    labels: list[Label] = []
    ticks: list[Tick] = []
    starts = [projection.x(c.start) for c in axis.context]
    for i, context in enumerate(axis.context):
        end = starts[i + 1] if i + 1 < len(starts) else projection.right
        x = max(starts[i], projection.left)
        if starts[i] > projection.left:
            ticks.append(Tick(starts[i], True))
        for text in (context.label, context.short):
            if _write(request, measure, placer, labels, text, x + 6 * unit, end - 4 * unit, CONTEXT_TOP, True):
                break
    strong = {round(t.x) for t in ticks}
    for tick in axis.ticks:
        x = projection.x(tick.time)
        if not projection.left <= x <= projection.right:
            continue
        if round(x) not in strong:
            ticks.append(Tick(x, False))
        _write(request, measure, placer, labels, tick.label, x + 5 * unit, projection.right, TICK_TOP, False)
    return labels, ticks


@dataclass
class _Group:
    """Neighbouring steps that one context label names."""

    events: list[Event]
    start: float
    end: float


def _even_axis(request: SceneRequest, measure: Measure, placer: Placer) -> tuple[list[Label], list[Tick]]:
    projection, unit, words = request.projection, request.unit, request.words
    groups: list[_Group] = []
    last_day: int | None = None
    step = request.step
    least = 96 * unit
    for event in sorted(request.events, key=lambda e: e.anchor):
        x = projection.x(event.anchor)
        day = (event.anchor + words.utc_offset) // DAY
        if x + step < projection.left or x > projection.right:
            continue
        wide = bool(groups) and x - max(groups[-1].start, projection.left) >= least
        if groups and (day == last_day or not wide):
            groups[-1].events.append(event)
            groups[-1].end = x + step
        else:
            groups.append(_Group([event], x, x + step))
        last_day = day
    labels: list[Label] = []
    ticks: list[Tick] = []
    for i, group in enumerate(groups):
        end = groups[i + 1].start if i + 1 < len(groups) else projection.right
        start = max(group.start, projection.left)
        if i:
            ticks.append(Tick(group.start, True))
        text = _group_words(request, group)
        first, second = start + 6 * unit, end - 4 * unit
        _write(request, measure, placer, labels, text, first, second, CONTEXT_TOP, True)
        note = _clock_note(request, group)
        _write(request, measure, placer, labels, note, first, second, TICK_TOP, False, cut=True)
    return labels, ticks


def _group_words(request: SceneRequest, group: _Group) -> str:
    first, last = group.events[0].anchor, group.events[-1].anchor
    offset = request.words.utc_offset
    day, last_day = (first + offset) // DAY, (last + offset) // DAY
    if day == last_day:
        return request.words.weekday_day(first)
    return request.words.range(TimeRange(day * DAY - offset, (last_day + 1) * DAY - offset))


def _clock_note(request: SceneRequest, group: _Group) -> str:
    """Said of a day whose order is known but not its hours; elsewhere that the steps are not to scale."""
    one_day = group.events[-1].anchor - group.events[0].anchor < DAY
    known = [e for e in group.events if e.date is not None and e.date.clock]
    if one_day and len(group.events) > 1 and len(known) < len(group.events):
        return request.phrases.no_clock
    return ""


def _write(
    request: SceneRequest,
    measure: Measure,
    placer: Placer,
    labels: list[Label],
    text: str,
    x: float,
    end: float,
    top: float,
    strong: bool,
    *,
    cut: bool = False,
) -> bool:
    """Adds a text of the axis where it has room up to ``end``, and says whether it did."""
    unit = request.unit
    size = round((CONTEXT_SIZE if strong else TICK_SIZE) * unit)
    end = min(end, request.width - 2)
    if cut:
        text = shortened(text, end - x, size, strong, measure)
    if not text:
        return False
    box = Box(x, top * unit, measure(text, size, strong), round(size * 1.36))
    if x < request.header or box.right > end or placer.place([[box]], "") is None:
        return False
    labels.append(Label(box, text, size, strong, Tone.INK if strong else Tone.MUTED))
    return True


def lay_bands(request: SceneRequest, measure: Measure, top: float, strip: float) -> tuple[list[Band], float]:
    """The periods in sight, and the height of the strip for their titles: 0 where there are none."""
    projection, unit = request.projection, request.unit
    placer = Placer()
    found: list[Band] = []
    size = round(TICK_SIZE * unit)
    for index, period in enumerate(request.battle.periods):
        window = period.window
        x = [
            projection.x(t)
            for t in (window.earliest_start, window.latest_start, window.earliest_end, window.latest_end)
        ]
        if x[3] <= projection.left or x[0] >= projection.right or x[3] - x[0] < 1:
            continue
        start, end = max(x[0], projection.left) + 6 * unit, min(x[3], projection.right) - 4 * unit
        text = shortened(period.title.get(request.language), end - start, size, False, measure)
        label: Label | None = None
        width = measure(text, size, False)
        room = Box(start, top + 1, width, 16 * unit)
        for step in range(1, 6):  # a band whose start another title covers is named further along
            if not text or placer.free(room):
                break
            room = Box(start + (end - start - width) * step / 5, room.y, width, room.height)
        if text and len(text) >= 4 and placer.place([[room]], "") is not None:
            label = Label(room, text, size, False, Tone.MUTED)
        found.append(Band(period.id, x[0], min(x[1], x[2]), max(x[1], x[2]), x[3], label, index % 2 == 0))
    return found, strip if found else 0.0


def lay_playhead(request: SceneRequest, measure: Measure, height: float) -> Playhead | None:
    """Line, handle and words of the playhead; at the right end of the axis where it stands at today."""
    if not request.show_playhead:
        return None
    projection, unit = request.projection, request.unit
    size = round(TICK_SIZE * unit)
    today = request.playhead is None
    text = request.phrases.today if today else request.phrases.known_on.format(request.words.playhead(request.playhead))
    handle = HANDLE * unit
    x = projection.right - handle / 2 - 3 * unit if today else projection.x(request.playhead or 0)
    in_sight = projection.left <= x <= projection.right
    stand = min(max(x, projection.left + handle / 2), projection.right - handle / 2)
    text = shortened(text, projection.width - 12 * unit, size, False, measure)
    width = measure(text, size, False)
    left = min(max(stand - width / 2, projection.left + 4 * unit), projection.right - width - 6 * unit)
    label = Label(Box(left, CONTEXT_TOP * unit, width, 17 * unit), text, size, False, Tone.ON_ACCENT)
    box = Box(stand - handle / 2, height - handle / 2, handle, handle)
    return Playhead(x if in_sight and not today else None, box, label, today)
