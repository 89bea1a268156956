"""Arrows of order and of offset between events, drawn where no clock time says as much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import hypot

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.boxes import Box, Label, Measure, Tone
from chinagodrar_viewer.views.label_placing import Placer
from chinagodrar_viewer.views.timeline.request import SceneRequest
from chinagodrar_viewer.views.timeline.scene import Arrow, Bar

Points = tuple[tuple[float, float], ...]

SHORTEST = 14.0
"""Pixels below which an arrow says nothing that its ends do not."""


class Link(Value):
    """Two events in sight, and the seconds between their beginnings where these are known."""

    earlier: Bar
    later: Bar
    seconds: int | None

    @property
    def strong(self) -> bool:
        """One of them is selected or hovered."""
        return any(b.selected or b.hovered for b in (self.earlier, self.later))


def linked(request: SceneRequest, bars: Mapping[str, Bar]) -> list[Link]:
    """Offsets always; orders within a lane always, across lanes for the selected and the hovered event.

    All orders at once would be a web that nobody can follow.
    """
    found: dict[tuple[str, str], Link] = {}
    for event in (request.battle.event(event_id) for event_id in bars):
        if event is None:
            continue
        for earlier_id, later_id, seconds in _relations(event):
            earlier, later = bars.get(earlier_id), bars.get(later_id)
            if earlier is None or later is None or (earlier_id, later_id) in found:
                continue
            link = Link(earlier, later, seconds)
            wanted = seconds is not None or link.strong or _same_lane(request, earlier_id, later_id)
            in_sight = all(request.header <= b.core.middle_x <= request.width for b in (earlier, later))
            if wanted and in_sight:
                found[earlier_id, later_id] = link
    return list(found.values())


def lay_offset_labels(
    request: SceneRequest, links: Sequence[Link], placer: Placer, measure: Measure
) -> dict[str, Label]:
    """Labels such as ``+20 min``, by the id of the later event; before all others, since they say most."""
    found: dict[str, Label] = {}
    for link in links:
        if link.seconds is not None and (routes := _routes(link)):
            label = _offset_label(request, link, routes[0], placer, measure)
            if label is not None:
                found[link.later.event_id] = label
    return found


def route_arrows(links: Sequence[Link], labels: Sequence[Label], offset_labels: Mapping[str, Label]) -> list[Arrow]:
    """An arrow for each link, on the way that strikes through the least text."""
    found: list[Arrow] = []
    words = [label.box for label in labels]
    for link in links:
        routes = _routes(link)
        if not routes:
            continue
        offset = link.seconds is not None
        points = routes[0] if offset or len(routes) == 1 else min(routes, key=lambda r: _struck(r, words))
        label = offset_labels.get(link.later.event_id) if offset else None
        found.append(Arrow(link.earlier.event_id, link.later.event_id, points, label, offset, link.strong))
    return found


def _struck(points: Points, words: Sequence[Box]) -> float:
    """Pixels of text that a way crosses."""
    total = 0.0
    for (x0, y0), (x1, y1) in pairwise(points):
        left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        for box in words:
            box_right, box_bottom = box.x + box.width, box.y + box.height
            if box.y > bottom or box.x > right or box_bottom < top or box_right < left:
                continue
            total += min(right, box_right) - max(left, box.x) + min(bottom, box_bottom) - max(top, box.y)
    return total


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


def _routes(link: Link) -> list[Points]:
    """Ways from the earlier to the later event, the plainest first; none where they are too near each other."""
    a, b = link.earlier.core, link.later.core
    if link.earlier.mark and link.later.mark and abs(a.middle_x - b.middle_x) < SHORTEST:
        return []  # marks that stand upon each other: zoomed out so far, their order is no matter
    if abs(a.middle_y - b.middle_y) < 4:
        straight = ((a.right + 1, a.middle_y), (b.x - 1, b.middle_y))
        return [straight] if straight[1][0] - straight[0][0] >= SHORTEST else []
    down = b.middle_y > a.middle_y
    leave, enter = (a.bottom + 1, b.y - 1) if down else (a.y - 1, b.bottom + 1)
    high_enough = abs(enter - leave) >= 6 and (enter > leave) == down
    found: list[Points] = []
    enter_x = b.x + min(8.0, b.width / 2)
    if a.right + 6 <= enter_x:
        found.append(((a.right + 1, a.middle_y), (enter_x, a.middle_y), (enter_x, enter)))
    leave_x = a.right - min(8.0, a.width / 2)
    if leave_x + 8 <= b.x:
        found.append(((leave_x, leave), (leave_x, b.middle_y), (b.x - 1, b.middle_y)))
        turn = enter - 6 if down else enter + 6
        if abs(enter - leave) >= 14:
            found.append(((leave_x, leave), (leave_x, turn), (enter_x, turn), (enter_x, enter)))
    if not found and high_enough:
        leave_x = min(a.middle_x, b.middle_x)
        if abs(leave_x - b.middle_x) < 3:
            found.append(((b.middle_x, leave), (b.middle_x, enter)))
        else:
            turn = enter - 6 if down else enter + 6
            found.append(((leave_x, leave), (leave_x, turn), (b.middle_x, turn), (b.middle_x, enter)))
    return [r for r in found if sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(r)) >= SHORTEST]


def _offset_label(request: SceneRequest, link: Link, points: Points, placer: Placer, measure: Measure) -> Label | None:
    """Beside the arrow's way; else before the later event's core, or behind the earlier one's."""
    unit = request.unit
    size = round(12 * unit)
    text = request.phrases.later(link.seconds or 0)
    width, height = measure(text, size, True), 16 * unit
    (x0, y0), (x1, y1) = points[-2], points[-1]
    first_x, first_y = points[0]
    earlier, later = link.earlier.core, link.later.core
    gap = 6 * unit
    candidates = [
        Box(min(x0, x1) - width - gap, (y0 + y1) / 2 - height / 2, width, height),
        Box(max(x0, x1) + gap, (y0 + y1) / 2 - height / 2, width, height),
        Box((first_x + x0) / 2 - width / 2, y0 - height - 2 * unit, width, height),
        Box((first_x + x0) / 2 - width / 2, first_y + 3 * unit, width, height),
        Box(later.x - width - gap, later.middle_y - height / 2, width, height),
        Box(earlier.x - width - gap, earlier.middle_y - height / 2, width, height),
    ]
    cores = (earlier, later)
    candidates = [
        c for c in candidates
        if c.x >= request.header and c.right <= request.width and not any(c.overlaps(core, 2) for core in cores)
    ]  # fmt: skip
    chosen = placer.place([[c] for c in candidates], (link.earlier.event_id, link.later.event_id))
    return None if chosen is None else Label(candidates[chosen], text, size, True, Tone.INK)
