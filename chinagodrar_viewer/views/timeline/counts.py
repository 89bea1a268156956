"""Counts for what found no row: "+3" beside the marks that stand for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chinagodrar_viewer.views.boxes import Box, Label, Measure, Tone
from chinagodrar_viewer.views.label_placing import Placer
from chinagodrar_viewer.views.timeline.request import SceneRequest
from chinagodrar_viewer.views.timeline.rows import TIGHTEST, Item, LanePlan
from chinagodrar_viewer.views.timeline.scene import Overflow

REACH = 56.0
"""Events nearer than this many pixels are counted together."""
STEP = 12.0


def lay_counts(
    request: SceneRequest,
    plan: LanePlan,
    middles: Sequence[float],
    cores: Sequence[Box],
    placer: Placer,
    measure: Measure,
) -> tuple[list[Overflow], int]:
    """The lane's counts, each as near to its events as there is room, and how many events found no count at all.

    ``middles`` are the heights of the lane's rows.  A count may lie on the pale part of a bar, never on a core.
    """
    unit = request.unit
    owners = {i.event.id for row in plan.rows for i in row}

    def clear(box: Box) -> bool:
        return not any(box.overlaps(core, 2) for core in cores)

    groups: list[list[Item]] = []
    for item in sorted(plan.left_over, key=lambda i: i.place):
        if groups and item.place - groups[-1][0].place < REACH * unit:
            groups[-1].append(item)
        else:
            groups.append([item])
    found: list[Overflow] = []
    homeless: list[Item] = []
    for items in groups:
        box = next((b for b in _places(request, items, middles, measure) if placer.free(b, owners) and clear(b)), None)
        if box is None:
            homeless += items
        else:
            placer.block(box)
            found.append(_overflow(request, plan.lane, tuple(i.event.id for i in items), box, measure))
    if homeless and found:
        # Nothing may go uncounted: the last count takes in those that found no room of their own.
        last = found.pop()
        homeless_ids = tuple(i.event.id for i in homeless)
        found.append(_overflow(request, plan.lane, (*last.event_ids, *homeless_ids), last.box, measure))
        homeless = []
    return found, len(homeless)


def _places(request: SceneRequest, items: Sequence[Item], middles: Sequence[float], measure: Measure) -> Iterator[Box]:
    """Where a count may stand: beside its events, nearest first, in any row of the lane."""
    unit, left, right = request.unit, request.header + 2, request.width - 2
    width, height = _width(request, len(items), measure), (TIGHTEST.row - 1) * unit
    middle = sum(i.place for i in items) / len(items)
    for step in range(30):
        for offset in (8 * unit + step * STEP, -width - 8 * unit - step * STEP):
            x = middle + offset
            if left <= x <= right - width:
                yield from (Box(x, y - height / 2, width, height) for y in middles)


def _width(request: SceneRequest, count: int, measure: Measure) -> float:
    return measure(request.phrases.more.format(count), round(12 * request.unit), False) + 10 * request.unit


def _overflow(request: SceneRequest, lane: str, ids: tuple[str, ...], box: Box, measure: Measure) -> Overflow:
    size = round(12 * request.unit)
    text = request.phrases.more.format(len(ids))
    width = measure(text, size, False)
    label = Label(Box(box.middle_x - width / 2, box.y, width, box.height), text, size, False, Tone.MUTED)
    return Overflow(box, ids, label, lane)
