"""The time axis with its two levels, the periods behind the lanes, and the playhead."""

from __future__ import annotations

from itertools import pairwise

from chinagodrar_viewer.core.civil import civil_from_days
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.ticks import ticks_for
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.views.boxes import Box, Label, Measure, Tone
from chinagodrar_viewer.views.label_placing import Placer, shortened
from chinagodrar_viewer.views.timeline.projection import SLOT
from chinagodrar_viewer.views.timeline.request import SceneRequest
from chinagodrar_viewer.views.timeline.scene import Band, Playhead, Tick

CONTEXT_SIZE, TICK_SIZE = 13, 12
CONTEXT_TOP, TICK_TOP = 4.0, 22.0
GROUP_LEAST = 110.0
"""Pixels that a group of steps has at least for its label."""
HANDLE = 12.0
"""Across the playhead's handle."""


def lay_axis(
    request: SceneRequest, measure: Measure, height: float, playhead: Playhead | None
) -> tuple[list[Label], list[Tick]]:
    """Context line above, ticks below; at even steps the context line names the days of each group of steps."""
    placer = Placer()
    if playhead is not None:
        box = playhead.label.box
        placer.block(Box(box.x - 8 * request.unit, box.y, box.width + 16 * request.unit, box.height))
    if request.scale_share >= 0.5:
        return _even_axis(request, measure, placer)
    return _true_axis(request, measure, placer)


def _true_axis(request: SceneRequest, measure: Measure, placer: Placer) -> tuple[list[Label], list[Tick]]:
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


class _Group:
    """Neighbouring steps that one context label names; ``start..end`` is what is in sight of them."""

    def __init__(self, events: list[Event], start: float, end: float) -> None:
        self.events = events
        self.start = start
        self.end = end

    @property
    def width(self) -> float:
        return self.end - self.start


def _even_axis(request: SceneRequest, measure: Measure, placer: Placer) -> tuple[list[Label], list[Tick]]:
    projection, unit = request.projection, request.unit
    labels: list[Label] = []
    ticks: list[Tick] = []
    for group in _grouped(_days(request), GROUP_LEAST * unit):
        if group.start > projection.left + 1:
            ticks.append(Tick(group.start, True))
        first, end = group.start + 6 * unit, group.end - 4 * unit
        for text in _group_words(request, group):
            if _write(request, measure, placer, labels, text, first, end, CONTEXT_TOP, True):
                break
        for text in _clock_note(request, group):
            if _write(request, measure, placer, labels, text, first, end, TICK_TOP, False):
                break
    return labels, ticks


def _days(request: SceneRequest) -> list[_Group]:
    """The steps in sight, those of one day together; each reaches to where the next begins."""
    projection, step, shift = request.projection, request.step, request.words.shift
    groups: list[_Group] = []
    first, last = projection.time(projection.left - step), projection.range.end
    for event in sorted((e for e in request.events if first <= e.anchor <= last), key=lambda e: e.anchor):
        x = projection.x(event.anchor)
        if x + step * SLOT < projection.left + 4 or x > projection.right - 4:
            continue
        if groups and (groups[-1].events[-1].anchor + shift) // DAY == (event.anchor + shift) // DAY:
            groups[-1].events.append(event)
        else:
            groups.append(_Group([event], max(x, projection.left), projection.right))
    for group, following in pairwise(groups):
        group.end = following.start
    return groups


def _grouped(days: list[_Group], least: float) -> list[_Group]:
    """Days too narrow to be named are named together; a day with room of its own stays one."""
    groups: list[_Group] = []
    for day in days:
        if groups and groups[-1].width < least and day.width < least:
            groups[-1].events += day.events
            groups[-1].end = day.end
        else:
            groups.append(day)
    return groups


def _group_words(request: SceneRequest, group: _Group) -> tuple[str, ...]:
    """The group's days in words, and shorter for where that has no room."""
    words = request.words
    first, last = group.events[0].anchor, group.events[-1].anchor
    day, last_day = (first + words.shift) // DAY, (last + words.shift) // DAY
    if day == last_day:
        return words.weekday_day(first), words.day(first)
    (_, month, number), (_, last_month, last_number) = civil_from_days(day), civil_from_days(last_day)
    names, numbered = words.phrases.months_short, words.phrases.day_number
    short = f"{numbered(number)} {names[month - 1]} – {numbered(last_number)} {names[last_month - 1]}"
    if month == last_month:
        short = f"{numbered(number)}–{numbered(last_number)} {names[month - 1]}"
    said = words.range(TimeRange(day * DAY - words.shift, (last_day + 1) * DAY - words.shift))
    years = [words.phrases.year(civil_from_days(d)[0]) for d in (day, last_day)]
    if years[0] == years[1]:
        return said, short, years[0]
    return said, f"{years[0]}–{years[1]}"


def _clock_note(request: SceneRequest, group: _Group) -> tuple[str, ...]:
    """Said of a day whose order is known but not its hours."""
    one_day = group.events[-1].anchor - group.events[0].anchor < DAY
    known = [e for e in group.events if e.date is not None and e.date.clock]
    if one_day and len(group.events) > 1 and len(known) < len(group.events):
        return request.phrases.no_clock, request.phrases.order_known
    return ()


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
) -> bool:
    """Adds a text of the axis where it has room up to ``end``, and says whether it did."""
    unit = request.unit
    size = round((CONTEXT_SIZE if strong else TICK_SIZE) * unit)
    end = min(end, request.width - 2)
    if not text:
        return False
    box = Box(x, top * unit, measure(text, size, strong), round(size * 1.36))
    if x < request.header or box.right > end or placer.place([[box]]) is None:
        return False
    labels.append(Label(box, text, size, strong, Tone.INK if strong else Tone.MUTED))
    return True


def lay_bands(request: SceneRequest, measure: Measure, top: float, strip: float) -> tuple[list[Band], float]:
    """The periods in sight, and the height of the strip for their titles: 0 where there are none."""
    projection, unit = request.projection, request.unit
    placer = Placer()
    found: list[Band] = []
    size = round(TICK_SIZE * unit)
    for period in request.battle.periods:
        window = period.window
        x = [
            projection.x(t)
            for t in (window.earliest_start, window.latest_start, window.earliest_end, window.latest_end)
        ]
        if x[3] <= projection.left or x[0] >= projection.right or x[3] - x[0] < 1:
            continue
        share = (min(x[3], projection.right) - max(x[0], projection.left)) / projection.width
        tint = min(1.0, max(0.0, (1 - share) * 4))
        start, end = max(x[0], projection.left) + 6 * unit, min(x[3], projection.right) - 4 * unit
        text = shortened(period.title.get(request.language), end - start, size, False, measure)
        label: Label | None = None
        width = measure(text, size, False)
        room = Box(start, top + 1, width, 16 * unit)
        for step in range(1, 6):  # a band whose start another title covers is named further along
            if not text or placer.free(room):
                break
            room = Box(start + (end - start - width) * step / 5, room.y, width, room.height)
        if strip and len(text) >= 4 and placer.place([[room]]) is not None:
            label = Label(room, text, size, False, Tone.MUTED)
        found.append(Band(period.id, x[0], min(x[1], x[2]), max(x[1], x[2]), x[3], label, tint))
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
