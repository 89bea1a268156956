"""Where the names of countries and regions may stand: inside what they name, and in the picture."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import floor, log2

from chinagodrar_viewer.core.map_data import Area, MapData, MapLevel
from chinagodrar_viewer.views.map.camera import Camera, Point
from chinagodrar_viewer.views.map.request import MapRequest

ACROSS, DOWN = 7, 4
"""Points of the picture at which is asked what lies there."""

_levels: dict[int, MapLevel] = {}
Edge = tuple[float, float, float, float]
BAND = 40.0
"""Kilometres of a band's height."""
_edges: dict[int, tuple[Area, dict[int, list[Edge]]]] = {}


class Spots:
    """For each country and region in sight the plane's points where its name has most room, best first."""

    def __init__(self, request: MapRequest, level: MapLevel) -> None:
        camera = request.camera
        # Asked for a picture that is rounded to a grid in the world: while one pans, names stay on their ground.
        step = 2.0 ** (floor(log2(request.view.span) * 2) / 2)
        x, y = camera.middle
        grid = step / 3
        self._key = (
            id(level), step, round(x / grid), round(y / grid), grid,
            round(request.width / request.shorter, 1), round(request.height / request.shorter, 1),
        )  # fmt: skip
        _levels[id(level)] = level

    def of(self, id: str) -> tuple[Point, ...]:
        """Points on the plane for the name with that id."""
        return _spots(*self._key).get(id, ())


@lru_cache(maxsize=64)
def _spots(
    level_id: int, step: float, column: int, row: int, grid: float, wide: float, high: float
) -> dict[str, tuple[Point, ...]]:
    level = _levels[level_id]
    x0, y0 = column * grid, row * grid
    points = [
        [
            (x0 + step * wide * ((i + 0.5) / ACROSS - 0.5) * 0.92, y0 - step * high * ((j + 0.5) / DOWN - 0.5) * 0.92)
            for i in range(ACROSS)
        ]
        for j in range(DOWN)
    ]
    found: dict[str, tuple[Point, ...]] = {}
    for areas in (level.countries, level.regions):
        owners = [[_owner(areas, p) for p in line] for line in points]
        scored: dict[str, list[tuple[float, int, int]]] = {}
        for j in range(DOWN):
            for i in range(ACROSS):
                owner = owners[j][i]
                if owner:
                    around = [
                        owners[b][a]
                        for b in range(max(j - 1, 0), min(j + 2, DOWN))
                        for a in range(max(i - 2, 0), min(i + 3, ACROSS))
                    ]
                    middle = abs(i - (ACROSS - 1) / 2) + abs(j - (DOWN - 1) / 2)
                    # A name in the very middle would stand in the way of the battle.
                    scored.setdefault(owner, []).append((-around.count(owner) + 0.3 * abs(middle - 2.5), j, i))
        for owner, places in scored.items():
            found[owner] = tuple(points[j][i] for _, j, i in sorted(places)[:10])
    return found


def _owner(areas: tuple[Area, ...], point: Point) -> str:
    return next((a.id for a in areas if a.id and a.box.has(*point) and _has(a, *point)), "")


def _has(area: Area, x: float, y: float) -> bool:
    """``Area.has`` from edges in bands: names are asked for again and again."""
    found = _edges.get(id(area))
    if found is None:
        found = _edges[id(area)] = (area, _bands(area))
    band = found[1].get(int(y // BAND), ())
    crossed = sum((ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax for ax, ay, bx, by in band)
    return crossed % 2 == 1


def _bands(area: Area) -> dict[int, list[Edge]]:
    """The edges of all rings by the stretches of the plane's height in which they lie."""
    bands: dict[int, list[Edge]] = {}
    for ring in area.rings:
        points = list(zip(ring.xs, ring.ys, strict=True))
        for (ax, ay), (bx, by) in pairwise([*points, points[0]]):
            for band in range(int(min(ay, by) // BAND), int(max(ay, by) // BAND) + 1):
                bands.setdefault(band, []).append((ax, ay, bx, by))
    return bands


@lru_cache(maxsize=8)
def _home(level_id: int, x: float, y: float) -> str:
    return _owner(_levels[level_id].countries, (x, y))


def home_country(ground: MapData, point: Point | None) -> str:
    """The id of the country in which a point of the plane lies; empty where in none."""
    if point is None:
        return ""
    level = ground.levels[0]
    _levels[id(level)] = level
    return _home(id(level), *point)


def in_sight(camera: Camera, x: float, y: float, margin: float) -> bool:
    """True where a point of the plane is in the picture, that far from its edges."""
    px, py = camera.point(x, y)
    return margin <= px <= camera.width - margin and margin <= py <= camera.height - margin
