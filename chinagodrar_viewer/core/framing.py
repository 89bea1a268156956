"""Which range of time shows an event well."""

from __future__ import annotations

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.time_range import DAY, TimeRange

MARGIN = 0.06
"""An event nearer to an edge than this share of the range is moved further in."""
APART = 0.012
"""Neighbours nearer than this share of the range cannot be told apart: about 12 pixels of 1,000."""
ALONE = 8 * DAY
"""The span for an event that no named range holds."""


def framed(battle: Battle, event: Event, current: TimeRange, *, even: bool) -> TimeRange:
    """``current`` where the event is well in sight; else the least pan, or the smallest named range that holds it.

    At true scale a range is too wide where the event and its neighbour fall on one spot; with ``even``
    steps every event has room, so only the edge matters.
    """
    wide_enough = even or not _crowded(battle, event, current)
    if wide_enough and current.contains(event.anchor, MARGIN):
        return current
    if wide_enough and current.grown(0.5).contains(event.anchor) and not even:
        edge = current.start if event.anchor < current.middle else current.end
        inset = current.span * 2 * MARGIN
        return current.panned(event.anchor - edge + (-inset if event.anchor < current.middle else inset))
    holding = [r.range for r in battle.ranges if r.range.contains(event.anchor, MARGIN / 2)]
    if holding:
        return min(holding, key=lambda r: (_crowded(battle, event, r) and not even, r.span))
    return TimeRange(event.anchor - ALONE / 2, event.anchor + ALONE / 2)


def _crowded(battle: Battle, event: Event, current: TimeRange) -> bool:
    anchors = sorted({e.anchor for e in battle.events})
    i = anchors.index(event.anchor)
    nearest = min(
        (abs(anchors[j] - event.anchor) for j in (i - 1, i + 1) if 0 <= j < len(anchors)),
        default=current.span,
    )
    return nearest < current.span * APART
