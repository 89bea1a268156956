"""Which view shows a place, an event, the battle, the insurgency."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.geodesy import distance_km
from chinagodrar_viewer.core.map_framing import (
    EAST,
    NORTH,
    SOUTH,
    WEST,
    battle_view,
    clamped_view,
    everything_view,
    framed_map,
    insurgency_view,
    positions_of,
)
from chinagodrar_viewer.core.map_view import CLOSEST, WIDEST, MapView
from chinagodrar_viewer.core.value import replace

POST = (15.2325, 2.9989)
views = st.builds(MapView, st.floats(SOUTH, NORTH), st.floats(WEST, EAST), st.floats(CLOSEST, WIDEST))


def away(view: MapView, position: tuple[float, float]) -> float:
    return distance_km(view.latitude, view.longitude, *position)


def test_the_battle_s_view_holds_the_post_and_its_surroundings(battle: Battle) -> None:
    view = battle_view(battle)
    assert away(view, POST) < view.span / 2
    assert 100 <= view.span <= 400


def test_the_insurgency_s_view_holds_every_attack_with_a_position(battle: Battle) -> None:
    view = insurgency_view(battle)
    for event in battle.events:
        if event.comparison:
            for position in positions_of(battle, event):
                assert away(view, position) < view.span * 0.75, event.id


def test_what_is_in_sight_stays_as_it_is(battle: Battle) -> None:
    view = MapView(15.4, 3.1, 200)
    assert framed_map(battle, battle.places["chinagodrar"], view) is view


def test_a_near_place_is_panned_to_without_a_zoom(battle: Battle) -> None:
    view = MapView(15.2, 4.2, 200)
    framed = framed_map(battle, battle.places["chinagodrar"], view)
    assert framed.span == view.span
    assert away(framed, view_middle(view)) < away(view, POST), "no further than needed"


def view_middle(view: MapView) -> tuple[float, float]:
    return view.latitude, view.longitude


def test_a_far_place_gets_a_view_of_its_own(battle: Battle) -> None:
    framed = framed_map(battle, battle.places["niamey"], MapView(15.2, 3.0, 60))
    assert away(framed, (13.5137, 2.1098)) < 1


def test_a_place_without_a_position_leaves_the_view(battle: Battle) -> None:
    view = MapView(6, -10, 300)
    assert framed_map(battle, battle.places["dareydey"], view) is view
    assert framed_map(battle, battle.places["pau"], view) is view


def test_a_place_known_by_direction_only_is_shown_by_where_the_direction_starts(battle: Battle) -> None:
    assert away(framed_map(battle, battle.places["akabar"], MapView(6, -10, 300)), POST) < 1


def test_a_flight_of_people_shows_both_its_ends(battle: Battle) -> None:
    event = battle.event("unhcr-count")
    assert event is not None
    framed = framed_map(battle, event, MapView(15.2, 3.0, 20))
    for place in ("chinagodrar", "ouallam", "anderamboukane"):
        at = battle.places[place]
        assert at.latitude is not None and at.longitude is not None
        assert away(framed, (at.latitude, at.longitude)) < framed.span * 0.71


@given(view=views)
def test_framing_twice_is_framing_once(bundled: Battle, view: MapView) -> None:
    for event in bundled.events:
        once = framed_map(bundled, event, view)
        assert framed_map(bundled, event, once) == once


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(0.001, 1e6))
def test_a_clamped_view_lies_in_west_africa(latitude: float, longitude: float, span: float) -> None:
    view = clamped_view(MapView(latitude, longitude, span))
    assert SOUTH <= view.latitude <= NORTH and WEST <= view.longitude <= EAST and CLOSEST <= view.span <= WIDEST
    assert clamped_view(view) == view


def test_a_place_on_the_other_side_of_the_world_moves_no_map(battle: Battle) -> None:
    lost = replace(battle.places["niamey"], latitude=-40.0, longitude=170.0)
    spoilt = replace(battle, places={**battle.places, "niamey": lost})
    view = MapView(15, 3, 100)
    assert framed_map(spoilt, lost, view) is view
    assert insurgency_view(spoilt) == insurgency_view(battle)


def test_a_battle_without_places_shows_west_africa(battle: Battle) -> None:
    empty = replace(battle, places={}, movements=())
    assert battle_view(empty) == insurgency_view(empty) == everything_view()


@pytest.fixture(scope="module")
def bundled() -> Battle:
    from chinagodrar_viewer.formats.bundled import bundled_battle

    return bundled_battle()
