"""Arrows of order and of offset between events, drawn where no clock time says as much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import hypot

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.views.timeline.labels import Placer
from chinagodrar_viewer.views.timeline.request import SceneRequest
from chinagodrar_viewer.views.timeline.scene import Arrow, Bar, Box, Label, Measure, Tone

SHORTEST = 14.0
"""Pixels below which an arrow says nothing that its ends do not."""


def route_arrows(request: SceneRequest, bars: Mapping[str, Bar], placer: Placer, measure: Measure) -> list[Arrow]:
    """Offsets always; orders within a lane always, across lanes for the selected and the hovered event.

    All orders at once would be a web that nobody can follow.
    """
    left, right = request.header, request.width
    found: list[Arrow] = []
    done: set[tuple[str, str]] = set()
    for event in request.events:
        for earlier_id, later_id, seconds in _relations(event):
            earlier, later = bars.get(earlier_id), bars.get(later_id)
            if earlier is None or later is None or (earlier_id, later_id) in done:
                continue
            strong = any(b.selected or b.hovered for b in (earlier, later))
            if seconds is None and not strong and not _same_lane(request, earlier_id, later_id):
                continue
            if not all(left <= b.core.middle_x <= right for b in (earlier, later)):
                continue
            points = _route(earlier, later)
            if points is None:
                continue
            done.add((earlier_id, later_id))
            label = _offset_label(request, seconds, points, placer, measure) if seconds is not None else None
            found.append(Arrow(earlier_id, later_id, points, label, seconds is not None, strong))
    return found


def _relations(event: Event) -> Iterator[tuple[str, str, int | None]]:
    """Earlier event, later event, and the seconds between them where they are known."""
    relations = event.relations
    if relations.offset is not None:
        yield relations.offset.event, event.id, relations.offset.seconds
    for earlier in (*relations.follows, *relations.after):
        yield earlier, event.id, None
    for later in relations.before:
        yield event.id, later, None


def _same_lane(request: SceneRequest, a: str, b: str) -> bool:
    first, second = request.battle.event(a), request.battle.event(b)
    return first is not None and second is not None and first.lane == second.lane


def _route(earlier: Bar, later: Bar) -> tuple[tuple[float, float], ...] | None:
    a, b = earlier.core, later.core
    if abs(a.middle_y - b.middle_y) < 4:
        points = ((a.right + 1, a.middle_y), (b.x - 1, b.middle_y))
        return points if points[1][0] - points[0][0] >= SHORTEST else None
    down = b.middle_y > a.middle_y
    enter = b.y - 1 if down else b.bottom + 1
    enter_x = b.x + min(8.0, b.width / 2)
    if a.right + 6 <= enter_x:
        points = ((a.right + 1, a.middle_y), (enter_x, a.middle_y), (enter_x, enter))
    else:
        leave_x = min(a.middle_x, b.x + b.width / 2)
        leave = a.bottom + 1 if down else a.y - 1
        turn = enter - 7 if down else enter + 7
        if abs(leave_x - b.middle_x) < 3:
            points = ((b.middle_x, leave), (b.middle_x, enter))
        else:
            points = ((leave_x, leave), (leave_x, turn), (b.middle_x, turn), (b.middle_x, enter))
        if (enter - leave) * (1 if down else -1) < 6:
            return None
    length = sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(points))
    return points if length >= SHORTEST else None


def _offset_label(
    request: SceneRequest, seconds: int, points: tuple[tuple[float, float], ...], placer: Placer, measure: Measure
) -> Label | None:
    unit = request.unit
    size = round(12 * unit)
    text = request.phrases.later(seconds)
    width, height = measure(text, size, True), 16 * unit
    (x0, y0), (x1, y1) = points[-2], points[-1]
    first_x, first_y = points[0]
    candidates = [
        Box(min(x0, x1) - width - 5 * unit, (y0 + y1) / 2 - height / 2, width, height),
        Box(max(x0, x1) + 5 * unit, (y0 + y1) / 2 - height / 2, width, height),
        Box((first_x + x0) / 2 - width / 2, y0 - height - 2 * unit, width, height),
        Box((first_x + x0) / 2 - width / 2, first_y + 3 * unit, width, height),
    ]
    canvas = Box(request.header, 0, request.width - request.header, request.height)
    candidates = [c for c in candidates if c.x >= canvas.x and c.right <= canvas.right]
    chosen = placer.place([[c] for c in candidates], "")
    return None if chosen is None else Label(candidates[chosen], text, size, True, Tone.INK)
