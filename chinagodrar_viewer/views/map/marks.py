"""Places as marks, soft wedges and bands: only what is published has a point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import atan2, cos, radians, sin, sqrt

from chinagodrar_viewer.core.event import Distance, Place
from chinagodrar_viewer.core.geodesy import Position
from chinagodrar_viewer.core.map_projection import on_plane
from chinagodrar_viewer.core.places_shown import Deaths, Known, PlaceShown, When
from chinagodrar_viewer.views.map.camera import Point
from chinagodrar_viewer.views.map.request import MapRequest
from chinagodrar_viewer.views.map.scene import DistanceBand, Mark, TollRing, Wedge

NEAR_KM, AREA_KM = 3.0, 15.0
"""Within how many kilometres a position that is only near, or an area, is drawn to lie: a look, not a statement."""
WIDEST_WEDGE = 300.0
"""Kilometres of the shorter side: where more is shown, a direction is said in words only."""
WEDGE_KM = 60.0
"""Kilometres beyond which a wedge does not reach: further out lie places that have nothing to do with it."""
BEYOND = 60.0
"""Pixels outside the picture at which a mark is no longer drawn."""


def mark_radius(request: MapRequest) -> float:
    """Pixels of a mark: smaller where a small picture shows much."""
    return (5.0 if request.shorter < 260 * request.unit or request.view.span > 1_200 else 6.5) * request.unit


def reach(request: MapRequest) -> float:
    """Pixels to which a wedge fades out, and from which its arrow comes."""
    wanted = min(max(request.shorter * 0.36, 64.0 * request.unit), 200.0 * request.unit)
    return min(wanted, max(WEDGE_KM * request.camera.pixels_per_km, 48.0 * request.unit))


def toll_radius(request: MapRequest, deaths: int) -> float:
    """Pixels of the circle for a number: its area is proportional to it."""
    size = min(max(request.shorter / (420.0 * request.unit), 0.6), 1.3)
    return 1.9 * size * request.unit * sqrt(max(deaths, 0))


def in_picture(request: MapRequest, point: Point, beyond: float = BEYOND) -> bool:
    """True where a point is in the picture or just outside."""
    return -beyond <= point[0] <= request.width + beyond and -beyond <= point[1] <= request.height + beyond


def marks_of(request: MapRequest) -> tuple[Mark, ...]:
    """The places with events and a position, least important first: what is painted last is on top."""
    made = [_mark(request, shown, shown.position) for shown in request.shown.places if shown.events and shown.position]
    seen = [mark for mark in made if in_picture(request, mark.point)]
    return tuple(sorted(seen, key=lambda m: (m.selected, m.hovered, m.let_through, -(m.toll.high if m.toll else 0))))


def _mark(request: MapRequest, shown: PlaceShown, position: Position) -> Mark:
    passing = [e for e in shown.events if e.let_through]
    radius = mark_radius(request)
    km = {Known.NEAR: NEAR_KM, Known.AREA: AREA_KM}.get(shown.known, 0.0)
    soft = max(km * request.camera.pixels_per_km, radius * 2.2) if km else 0.0
    return Mark(
        place_id=shown.place.id,
        point=request.camera.position(position),
        radius=radius * (1.2 if shown.selected else 1.0),
        role=request.role_of(shown.side),
        when=shown.when or When.PAST,
        soft=soft,
        events=len(passing),
        toll=_toll(request, shown.deaths) if request.deaths else None,
        selected=shown.selected,
        hovered=any(e.event.id == request.hovered for e in shown.events),
        let_through=shown.let_through,
    )


def _toll(request: MapRequest, deaths: Deaths | None) -> TollRing | None:
    if deaths is None or deaths.high <= 0:
        return None
    return TollRing(toll_radius(request, deaths.low), toll_radius(request, deaths.high), deaths.open_end)


def wedges_of(request: MapRequest) -> tuple[Wedge, ...]:
    """The places of which only a direction is published; none where the map shows too much for it."""
    if request.view.span > WIDEST_WEDGE:
        return ()
    made: list[Wedge] = []
    for shown in request.shown.places:
        sector = shown.sector
        if shown.position is not None or sector is None or (not shown.events and not shown.selected):
            continue
        point = request.camera.position((sector.latitude, sector.longitude))
        if in_picture(request, point, reach(request)):
            made.append(
                Wedge(
                    place_id=shown.place.id,
                    point=point,
                    angle=request.camera.angle(sector.bearing, sector.longitude),
                    spread=radians(sector.spread),
                    inner=mark_radius(request) * 2.4,
                    outer=reach(request),
                    role=request.role_of(shown.side),
                    when=shown.when or When.PAST,
                    selected=shown.selected,
                    let_through=shown.let_through,
                )
            )
    return tuple(made)


def outwards(point: Point, angle: float, length: float) -> Point:
    """The pixel ``length`` away in a direction (radians clockwise from up)."""
    return point[0] + sin(angle) * length, point[1] - cos(angle) * length


def bands_of(request: MapRequest) -> tuple[DistanceBand, ...]:
    """For each place with several published distances to the border: where they would end."""
    made: list[DistanceBand] = []
    for shown in request.shown.places:
        if shown.position is None or not shown.events:
            continue
        kms = spread_of(shown.place)
        scale = request.camera.pixels_per_km
        if len(kms) < 2 or kms[-1] * scale > request.shorter * 0.7 or (kms[-1] - kms[0]) * scale < 14 * request.unit:
            continue
        point = request.camera.position(shown.position)
        if not in_picture(request, point):
            continue
        angle = _towards_border(request, shown.position, kms[-1])
        if angle is not None:
            made.append(DistanceBand(point, angle, radians(32.0), tuple(km * scale for km in kms)))
    return tuple(made)


def spread_of(place: Place) -> tuple[float, ...]:
    """The different distances in kilometres that are published to the same thing, if there are several."""
    said: dict[str, set[float]] = {}
    for distance in place.distances:
        said.setdefault(_to(distance), set()).add(distance.km)
    return tuple(sorted(max(said.values(), key=len, default=set())))


def _to(distance: Distance) -> str:
    return distance.to.get("en")


def _towards_border(request: MapRequest, position: Position, far: float) -> float | None:
    """Radians clockwise from up to the nearest border between countries; None where it is far beyond."""
    x, y = on_plane(*position)
    lines = [b.line for b in request.ground.levels[0].borders]
    near = [
        line
        for line in lines
        if line.box.west - 2 * far <= x <= line.box.east + 2 * far
        and line.box.south - 2 * far <= y <= line.box.north + 2 * far
    ]
    best: tuple[float, float, float] | None = None
    for line in near:
        for px, py in _finer(line.xs, line.ys):
            squared = (px - x) ** 2 + (py - y) ** 2
            if best is None or squared < best[0]:
                best = squared, px, py
    if best is None or best[0] > (2 * far) ** 2:
        return None
    return atan2(best[1] - x, best[2] - y)


def _finer(xs: Sequence[float], ys: Sequence[float]) -> Iterable[Point]:
    """The points of a line, and between two of them every fifth of the way."""
    for i in range(len(xs) - 1):
        for share in (0.0, 0.2, 0.4, 0.6, 0.8):
            yield xs[i] + (xs[i + 1] - xs[i]) * share, ys[i] + (ys[i + 1] - ys[i]) * share
