"""What the map shows at a ViewState."""

from __future__ import annotations

import pytest

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.places_shown import Known, MapShown, MovementShown, When, known_of, map_shown
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import Filter, ViewState, opening_state

MIDNIGHT = 1_578_524_400  # 2020-01-09 00:00 in Niger


def shown(battle: Battle, **facets: object) -> MapShown:
    return map_shown(battle, replace(opening_state(battle), **facets))


def movement(on_map: MapShown, id: str) -> MovementShown:
    return next(m for m in on_map.movements if m.movement.id == id)


def test_a_position_that_is_not_published_has_no_point(battle: Battle) -> None:
    on_map = shown(battle)
    known = {p.place.id: p.known for p in (*on_map.places, *on_map.unplaced)}
    assert known["chinagodrar"] is Known.EXACT
    assert known["tongo-tongo"] is Known.NEAR
    assert known["akabar"] is known["ikrafane"] is Known.DIRECTION
    assert known["dareydey"] is Known.UNKNOWN
    assert {p.place.id for p in on_map.unplaced} >= {"dareydey", "inates", "sanam"}
    assert known["pau"] is Known.EXACT  # in France: placed, though not on this map
    for place in on_map.places:
        assert (place.position is None) != (place.sector is None)


def test_a_direction_is_a_sector_from_the_post(battle: Battle) -> None:
    akabar, ikrafane = (shown(battle).place(id) for id in ("akabar", "ikrafane"))
    assert akabar is not None and akabar.sector is not None and akabar.position is None
    assert (akabar.sector.bearing, akabar.sector.spread) == (270, 45)
    assert (akabar.sector.latitude, akabar.sector.longitude) == (15.2325, 2.9989)
    assert ikrafane is not None and ikrafane.sector is not None and ikrafane.sector.bearing == 90


def test_a_direction_of_nowhere_is_unknown(battle: Battle) -> None:
    akabar = battle.places["akabar"]
    assert known_of(replace(akabar, direction_from=None)) is Known.UNKNOWN
    assert known_of(replace(akabar, direction="left")) is Known.UNKNOWN


def test_without_a_playhead_everything_has_happened(battle: Battle) -> None:
    on_map = shown(battle, playhead=None)
    assert {e.when for p in on_map.places for e in p.events} == {When.PAST}
    assert {m.progress for m in on_map.movements} == {1.0}


def test_the_playhead_parts_what_was_from_what_will_be(battle: Battle) -> None:
    assault = battle.event("assault")
    assert assault is not None
    on_map = shown(battle, playhead=assault.anchor)
    post, tillia = on_map.place("chinagodrar"), on_map.place("tillia")
    assert post is not None and tillia is not None
    when = {e.event.id: e.when for e in post.events}
    assert when["refugees-2012"] is When.PAST
    assert when["assault"] is When.NOW
    assert when["retreat"] is When.FUTURE
    assert post.when is When.NOW
    assert tillia.when is When.FUTURE


def test_an_arrow_grows_from_its_event_to_the_next(battle: Battle) -> None:
    event = battle.event("mirage")
    assert event is not None
    later = [movement(shown(battle, playhead=event.anchor + s), "mirage").progress for s in (-60, 0, 30, 100_000)]
    assert later[0] == later[1] == 0.0
    assert 0.0 < later[2] < 1.0
    assert later[3] == 1.0


def test_progress_never_goes_back(battle: Battle) -> None:
    steps = [shown(battle, playhead=MIDNIGHT + hour * 3600) for hour in range(0, 24 * 14, 6)]
    for id in [m.id for m in battle.movements]:
        told = [movement(step, id).progress for step in steps]
        assert told == sorted(told), id


def test_movements_say_what_is_known_of_their_ends(battle: Battle) -> None:
    on_map = shown(battle)
    west, retreat, mirage = (movement(on_map, id) for id in ("west-prong", "retreat", "mirage"))
    flight = movement(on_map, "flight-anderamboukane")
    assert west.start is None and west.end == (15.2325, 2.9989)
    assert west.sector is not None and west.sector.bearing == 270 and not west.towards_sector
    assert retreat.start is not None and retreat.end is None and retreat.sector is None, "no way is published"
    assert mirage.start is None and mirage.sector is None
    assert flight.start is not None and flight.end == (15.4275, 3.0175)


def test_a_published_heading_is_a_sector_about_the_start(battle: Battle) -> None:
    retreat = replace(next(m for m in battle.movements if m.id == "retreat"), heading="NE")
    told = movement(shown(replace(battle, movements=(retreat,))), "retreat")
    assert told.sector is not None and told.towards_sector
    assert (told.sector.bearing, told.sector.spread) == (45, 22.5)


def test_a_selection_is_seen_at_all_its_places(battle: Battle) -> None:
    on_map = shown(battle, selection="west-prong")
    assert {p.place.id for p in on_map.places if p.selected} == {"chinagodrar", "akabar"}
    assert [m.movement.id for m in on_map.movements if m.selected] == ["west-prong"]
    by_itself = shown(battle, selection=None, place="ayorou")
    assert [p.place.id for p in by_itself.places if p.selected] == ["ayorou"]


def test_what_the_filter_holds_back_is_still_there_but_said(battle: Battle) -> None:
    on_map = shown(battle, filter=Filter(sides=frozenset(("france",))))
    post, tillia = on_map.place("chinagodrar"), on_map.place("tillia")
    assert post is not None and post.let_through
    assert {e.event.id for e in post.events if e.let_through} == {"mirage"}
    assert tillia is not None and not tillia.let_through and tillia.deaths is None
    assert movement(on_map, "mirage").let_through and not movement(on_map, "west-prong").let_through


@pytest.mark.parametrize(
    ("place", "figure"),
    [("chinagodrar", "89–100"), ("baley-beri", "27–28"), ("tillia", "137–206"), ("ouallam", "16")],
)
def test_deaths_are_the_ends_of_the_claims_never_their_mean(battle: Battle, place: str, figure: str) -> None:
    found = shown(battle, playhead=None).place(place)
    assert found is not None and found.deaths is not None
    assert found.deaths.figure == figure


def test_deaths_are_those_known_at_the_playhead(battle: Battle) -> None:
    tenth = MIDNIGHT + 2 * 86_400
    found = shown(battle, playhead=tenth - 3600 * 2).place("chinagodrar")
    assert found is not None and found.deaths is not None
    assert found.deaths.low == 25
    eleventh = shown(battle, playhead=MIDNIGHT + 3 * 86_400).place("chinagodrar")
    assert eleventh is not None and eleventh.deaths is not None
    assert eleventh.deaths.figure == "30–89+", "as the chart that compares attacks has it"


def test_an_empty_map_is_no_error(battle: Battle) -> None:
    empty = replace(battle, places={}, events=(), movements=(), claims=())
    state = ViewState(opening_state(battle).visible_range)
    assert map_shown(empty, state) == MapShown((), (), ())
