"""Counts for what found no row: "+3" beside the marks that stand for it."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.views.timeline.labels import Placer
from chinagodrar_viewer.views.timeline.request import SceneRequest
from chinagodrar_viewer.views.timeline.rows import TIGHTEST, Item, LanePlan
from chinagodrar_viewer.views.timeline.scene import Box, Label, Measure, Overflow, Tone

REACH = 56.0
"""Events nearer than this many pixels are counted together."""
STEP = 6.0


def lay_counts(
    request: SceneRequest, plan: LanePlan, middles: Sequence[float], placer: Placer, measure: Measure
) -> list[Overflow]:
    """The lane's counts, each as near to its events as there is room; together where there is none."""
    unit = request.unit
    groups: list[list[Item]] = []
    for item in sorted(plan.left_over, key=lambda i: i.place):
        if groups and item.place - groups[-1][0].place < REACH * unit:
            groups[-1].append(item)
        else:
            groups.append([item])
    found: list[Overflow] = []
    homeless: list[Item] = []
    for items in groups:
        made = _placed(request, plan.lane, items, middles, placer, measure)
        if made is None:
            homeless += items
        else:
            found.append(made)
    if homeless:
        # Nothing may go uncounted: the last count takes in those that found no room of their own.
        ids = tuple(i.event.id for i in homeless) + (found[-1].event_ids if found else ())
        box = found.pop().box if found else _corner(request, middles)
        found.append(_overflow(request, plan.lane, ids, box, measure))
    return found


def _placed(
    request: SceneRequest, lane: str, items: list[Item], middles: Sequence[float], placer: Placer, measure: Measure
) -> Overflow | None:
    unit, left, right = request.unit, request.header + 2, request.width - 2
    ids = tuple(i.event.id for i in items)
    width = _width(request, len(ids), measure)
    height = (TIGHTEST.row - 1) * unit
    middle = sum(i.place for i in items) / len(items)
    for distance in range(60):
        for offset in (8 * unit + distance * STEP, -width - 8 * unit - distance * STEP):
            x = middle + offset
            if not left <= x <= right - width:
                continue
            for y in middles:
                box = Box(x, y - height / 2, width, height)
                if placer.place([[box]]) is not None:
                    return _overflow(request, lane, ids, box, measure)
    return None


def _corner(request: SceneRequest, middles: Sequence[float]) -> Box:
    height = (TIGHTEST.row - 1) * request.unit
    return Box(request.width - 40 * request.unit, (middles[-1] if middles else 0) - height / 2, 36, height)


def _width(request: SceneRequest, count: int, measure: Measure) -> float:
    return measure(request.phrases.more.format(count), round(12 * request.unit), False) + 10 * request.unit


def _overflow(request: SceneRequest, lane: str, ids: tuple[str, ...], box: Box, measure: Measure) -> Overflow:
    size = round(12 * request.unit)
    text = request.phrases.more.format(len(ids))
    width = measure(text, size, False)
    label = Label(Box(box.middle_x - width / 2, box.y, width, box.height), text, size, False, Tone.MUTED)
    return Overflow(box, ids, label, lane)
