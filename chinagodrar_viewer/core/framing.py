"""Which range of time shows an event well."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.time_range import DAY, LONGEST, SHORTEST, TimeRange

MARGIN = 0.03
"""An event nearer to an edge than this share of the range is out of sight."""
INSET = 0.12
"""An event that a pan brings into sight stands this share of the range from the edge."""
APART = 0.012
"""Neighbours nearer than this share of the range cannot be told apart: about 12 pixels of 1,000."""
ALONE = 8 * DAY
"""The span for an event that no named range holds."""
CROWD_ROOM = 30 * DAY
"""The least span shown about an event of a large table: what else happened then is why the table was opened."""


def framed(battle: Battle, event: Event, current: TimeRange, *, even: bool) -> TimeRange:
    """``current`` where the event is well in sight; else the least pan, or the smallest named range that holds it.

    At true scale a range is too wide where the event and its neighbour fall on one spot, and where no
    named range parts them we go nearer; with ``even`` steps every event has room, so only the
    edge matters.  Framing twice is framing once.
    """
    anchor = float(event.anchor)
    apart = float(LONGEST) if even else max(_nearest(battle, anchor) / APART, float(SHORTEST))
    holding = [r.range for r in battle.ranges if r.range.contains(anchor, MARGIN)]
    parting = min((r for r in holding if r.span <= apart), key=lambda r: r.span, default=None)
    nearby = _nearby(event, apart)
    if current.span <= (max(apart, nearby.span) if parting is None else apart):
        if current.contains(anchor, MARGIN):
            return current
        if not even and current.grown(0.5).contains(anchor):
            at = INSET if anchor < current.middle else 1.0 - INSET
            start = anchor - at * current.span
            return TimeRange(start, start + current.span)
    return parting or nearby


def framed_stretch(start: int, end: int, current: TimeRange) -> TimeRange:
    """``current`` where a stretch among millions of others is in sight and can be told apart; else a range about it."""
    span = max(CROWD_ROOM, 3 * (end - start))
    middle = (start + end) / 2
    if current.span <= 2 * span and current.contains(start, MARGIN) and current.contains(end, MARGIN):
        return current
    return TimeRange(middle - span / 2, middle + span / 2)


def _nearby(event: Event, apart: float) -> TimeRange:
    # No nearer than the time within which the event happened: its place inside that is only drawn, not known.
    known = event.window.latest_end - event.window.earliest_start
    span = max(min(max(apart / 2, float(known)), float(ALONE)), float(SHORTEST))
    return TimeRange(event.anchor - span / 2, event.anchor + span / 2)


def _nearest(battle: Battle, anchor: float) -> float:
    """Seconds to the nearest event at another time; events of one time cannot be parted."""
    events = battle.events  # in order of their anchors
    before = bisect_left(events, anchor, key=lambda e: e.anchor) - 1
    after = bisect_right(events, anchor, key=lambda e: e.anchor)
    gaps = [abs(events[i].anchor - anchor) for i in (before, after) if 0 <= i < len(events)]
    return min(gaps, default=float(LONGEST))
