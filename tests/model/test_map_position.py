"""The map of the shared model: its own choice, the hand's, and where a selection brings it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.event_model import EventModel

FAR = "tillia-2021"
"""An event whose place is out of the battle's own map."""
ELSEWHERE = MapView(13.5, 2.1, 80.0)


@pytest.fixture
def moving(battle: Battle, qapp: object) -> EventModel:
    """A model that flies."""
    return EventModel(battle)


def test_at_first_the_map_makes_its_own_choice(model: EventModel) -> None:
    post = model.battle.places["chinagodrar"]
    assert model.state.map is None
    assert post.latitude is not None and post.longitude is not None
    assert abs(model.map_view.latitude - post.latitude) < 1 and abs(model.map_view.longitude - post.longitude) < 1


def test_a_hand_puts_the_map_at_once_and_its_own_choice_comes_back(model: EventModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.map_changed):
        model.set_map(ELSEWHERE)
    assert model.map_view == ELSEWHERE
    model.set_map(None)
    assert model.state.map is None


def test_a_selection_far_away_brings_its_place_into_sight_and_back_returns(model: EventModel) -> None:
    before = model.map_view
    model.select(FAR)
    place = model.battle.places["tillia"]
    assert place.latitude is not None
    assert abs(model.map_view.latitude - place.latitude) < 1
    model.back()
    assert model.map_view == before
    assert model.state.map is None


def test_a_selection_in_sight_leaves_the_map_alone(model: EventModel) -> None:
    model.select("mirage")
    assert model.state.map is None


def test_a_flight_of_the_map_passes_between_and_arrives(moving: EventModel, qtbot: QtBot) -> None:
    start, seen = moving.map_view, list[MapView]()
    moving.map_changed.connect(lambda: seen.append(moving.map_view))
    moving.fly_map_to(ELSEWHERE)
    qtbot.waitUntil(lambda: moving.map_view == ELSEWHERE)
    assert max(v.span for v in seen) > max(start.span, ELSEWHERE.span)
    moving.fly_map_to(None)
    moving.finish_motion()
    assert moving.state.map is None


def test_a_hand_on_the_map_ends_its_flight(moving: EventModel) -> None:
    moving.fly_map_to(ELSEWHERE)
    here = moving.map_view
    moving.set_map(here)
    moving.finish_motion()
    assert moving.map_view == here


def test_a_place_is_chosen_without_losing_the_event(model: EventModel) -> None:
    event = model.state.selection
    model.select_place("niamey")
    assert (model.state.place, model.state.selection) == ("niamey", event)
    model.select("mirage")
    assert model.state.place is None
    model.back()
    assert model.state.place == "niamey"


def test_an_unknown_place_is_not_chosen(model: EventModel) -> None:
    model.select_place("atlantis")
    assert model.state.place is None
    model.show(replace(model.state, place="atlantis", leading=Leading.MAP))
    assert (model.state.place, model.state.leading) == (None, Leading.MAP)


def test_showing_a_state_twice_is_showing_it_once(model: EventModel) -> None:
    state = replace(model.state, map=ELSEWHERE, leading=Leading.MAP)
    model.show(state)
    model.show(state)
    model.back()
    assert model.state.map is None
    assert not model.can_go_back


def test_another_battle_stands_on_its_own_map(model: EventModel, battle: Battle) -> None:
    model.set_map(ELSEWHERE)
    model.set_battle(battle)
    assert model.state.map is None


def test_a_step_draws_its_movements_bit_by_bit_and_a_hand_on_the_playhead_does_not(
    moving: EventModel, qtbot: QtBot
) -> None:
    assert moving.drawn == 1.0
    event = moving.battle.event("west-prong")
    assert event is not None
    seen = list[float]()
    moving.map_changed.connect(lambda: seen.append(moving.drawn))
    moving.show(replace(moving.state, playhead=event.anchor))
    assert moving.drawn == 0.0
    qtbot.waitUntil(lambda: moving.drawn == 1.0)
    assert [s for s in seen if 0.0 < s < 1.0] and seen == sorted(seen)
    moving.set_playhead(event.anchor + 60)
    assert moving.drawn == 0.0


def test_where_motion_is_reduced_movements_are_drawn_at_once(model: EventModel) -> None:
    event = model.battle.event("west-prong")
    assert event is not None
    model.set_playhead(event.anchor, play=True)
    assert model.drawn == 1.0
