"""Movements as arrows: as far as they have come, and no origin, route or direction that nobody published."""

from __future__ import annotations

from math import hypot

from chinagodrar_viewer.core.event import Level
from chinagodrar_viewer.core.places_shown import MovementShown, When
from chinagodrar_viewer.views.map.camera import Point
from chinagodrar_viewer.views.map.marks import WIDEST_WEDGE, in_picture, mark_radius, outwards, reach
from chinagodrar_viewer.views.map.request import MapRequest
from chinagodrar_viewer.views.map.scene import Arrow, Firmness, Halo

BOW = 0.16
"""How far an arrow between two points bends, as a share of its length: no source gives a route, no line is one."""
STEPS = 16
SHORTEST = 24.0
"""Pixels (of a unit): a shorter arrow is not drawn."""
_FIRMNESS = {
    Level.ESTABLISHED: Firmness.SOLID,
    Level.REPORTED: Firmness.SOLID,
    Level.DISPUTED: Firmness.DASHED,
    Level.UNCONFIRMED: Firmness.PALE,
}


def movements_of(request: MapRequest) -> tuple[tuple[Arrow, ...], tuple[Halo, ...]]:
    """What has begun by the playhead: as arrows, and without any direction as halos (now or selected only)."""
    arrows: list[Arrow] = []
    halos: list[Halo] = []
    for shown in request.shown.movements:
        progress = max(shown.progress, request.drawn if shown.when is When.NOW else 0.0)
        if request.still and shown.when is not When.FUTURE:
            progress = 1.0
        if progress <= 0.0 or shown.when is When.FUTURE:
            continue
        path = _path(request, shown)
        if path is not None:
            if any(in_picture(request, p) for p in path):
                arrows.append(_arrow(request, shown, _part(path, progress)))
        elif shown.let_through and (shown.selected or shown.when is When.NOW):
            at = shown.end or shown.start
            if at is not None and (shown.start is None or shown.end is None) and shown.sector is None:
                point = request.camera.position(at)
                if in_picture(request, point):
                    halos.append(
                        Halo(
                            shown.movement.id,
                            shown.event.id,
                            point,
                            mark_radius(request) * 4.4,
                            shown.end is not None,
                            request.role(shown.event),
                            shown.when,
                            progress,
                            shown.selected,
                        )
                    )
    arrows.sort(key=lambda a: (a.selected, a.when is When.NOW))
    return tuple(arrows), tuple(halos)


def _arrow(request: MapRequest, shown: MovementShown, points: tuple[Point, ...]) -> Arrow:
    return Arrow(
        movement_id=shown.movement.id,
        event_id=shown.event.id,
        points=points,
        means=shown.movement.means,
        firmness=_FIRMNESS[shown.movement.certainty.level],
        role=request.role(shown.event),
        when=shown.when,
        fades_in=shown.start is None,
        fades_out=shown.end is None,
        selected=shown.selected,
        hovered=shown.event.id == request.hovered,
        let_through=shown.let_through,
    )


def _path(request: MapRequest, shown: MovementShown) -> tuple[Point, ...] | None:
    camera, sector = request.camera, shown.sector
    gap = mark_radius(request) * 2.2
    start = camera.position(shown.start) if shown.start is not None else None
    end = camera.position(shown.end) if shown.end is not None else None
    if start is not None and end is not None:
        return _bowed(start, end, gap, SHORTEST * request.unit)
    if sector is None or request.view.span > WIDEST_WEDGE:
        return None
    foot = camera.position((sector.latitude, sector.longitude))
    far = outwards(foot, camera.angle(sector.bearing, sector.longitude), reach(request) * 0.94)
    if shown.towards_sector and start is not None:
        return _straight(start, far, gap, 0.0)
    return _straight(far, end, 0.0, gap) if end is not None else None


def _straight(start: Point, end: Point, after: float, before: float) -> tuple[Point, ...]:
    length = hypot(end[0] - start[0], end[1] - start[1])
    first, last = after / length, 1.0 - before / length
    return tuple(
        (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        for share in (first + (last - first) * i / 8 for i in range(9))
    )


def _bowed(start: Point, end: Point, gap: float, shortest: float) -> tuple[Point, ...] | None:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    if length - 2 * gap < shortest * 0.5 or length > 20_000:
        return None
    middle = start[0] + dx / 2 - dy * BOW, start[1] + dy / 2 + dx * BOW
    cut = gap / length
    made: list[Point] = []
    for i in range(STEPS + 1):
        t = cut + (1 - 2 * cut) * i / STEPS
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        made.append((a * start[0] + b * middle[0] + c * end[0], a * start[1] + b * middle[1] + c * end[1]))
    return tuple(made)


def _part(points: tuple[Point, ...], share: float) -> tuple[Point, ...]:
    """The first ``share`` of a line, by its number of pieces; two points at least."""
    if share >= 1.0:
        return points
    way = share * (len(points) - 1)
    whole = int(way)
    rest = way - whole
    (ax, ay), (bx, by) = points[whole], points[whole + 1]
    return (*points[: whole + 1], (ax + (bx - ax) * max(rest, 0.01), ay + (by - ay) * max(rest, 0.01)))
