"""The wall's model shows what the teacher's shows, in the same turn and at every stage of a flight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ChartMode, ClockMode, Filter, Leading, ScaleMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.follower import Follower

CHANGES: dict[str, Callable[[EventModel], None]] = {
    "selection": lambda m: m.select(m.battle.events[3].id),
    "claim": lambda m: m.select_claim(m.battle.claims[0].id),
    "range": lambda m: m.set_visible_range(m.visible_range.zoomed(2.0, m.visible_range.middle)),
    "playhead": lambda m: m.set_playhead(m.battle.events[9].anchor),
    "filter": lambda m: m.set_filter(Filter(sides=frozenset({"niger"}))),
    "scale": lambda m: m.set_scale(ScaleMode.EVEN),
    "clock": lambda m: m.set_clock(ClockMode.H_HOUR),
    "chart": lambda m: m.set_chart(ChartMode.COMPARED),
    "place": lambda m: m.select_place(next(iter(m.battle.places))),
    "map": lambda m: m.set_map(MapView(15.0, 2.5, 300.0)),
    "leading": lambda m: m.set_leading(Leading.MAP),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_facet_is_followed_at_once_and_told_once(model: EventModel, change: str) -> None:
    wall = Follower(model)
    told: list[str] = []
    for facet, signal in wall._signals():
        signal.connect(lambda f=facet: told.append(f))
    before = model.state
    CHANGES[change](model)
    assert model.state != before
    assert wall.state == model.state
    assert wall.scale_share == model.scale_share and wall.map_view == model.map_view
    assert told and len(told) == len(set(told))


def test_flights_and_morphs_are_followed_frame_by_frame(battle: Battle, qtbot: QtBot) -> None:
    model = EventModel(battle)
    wall = Follower(model)
    frames: list[tuple[bool, bool]] = []

    def look() -> None:
        frames.append((wall.state == model.state, wall.scale_share == model.scale_share))

    wall.visible_range_changed.connect(look)
    wall.scale_changed.connect(look)
    wall.map_changed.connect(look)
    model.set_scale(ScaleMode.EVEN)
    model.fly_to(model.battle.extent)
    model.fly_map_to(MapView(13.5, 2.1, 80.0))
    wanted = model.destination
    qtbot.waitUntil(lambda: model.visible_range == wanted and model.scale_share == 1.0, timeout=5_000)
    assert len(frames) >= 4  # a busy machine drops frames, not all of them
    assert all(same and share for same, share in frames)
    assert wall.state == model.state
    model.finish_motion()
    assert wall.state == model.state and wall.scale_share == 1.0


def test_hold_and_release(model: EventModel) -> None:
    wall = Follower(model)
    before = wall.state
    wall.hold()
    for change in CHANGES.values():
        change(model)
    assert wall.state == before and wall.scale_share == 0.0
    told: list[str] = []
    for facet, signal in wall._signals():
        signal.connect(lambda f=facet: told.append(f))
    wall.release()
    assert wall.state == model.state and wall.scale_share == 1.0
    assert len(told) == len(set(told))
    wall.release()
    assert len(told) == len(set(told))


def test_another_battle_is_followed(model: EventModel) -> None:
    wall = Follower(model)
    model.set_battle(replace(model.battle, id="another", events=model.battle.events[:20]))
    assert wall.battle is model.battle
    assert wall.state == model.state and wall.limits == model.limits
    assert len(wall.events) == 20


def test_the_walls_language_is_the_teachers(battle: Battle, qapp: object) -> None:
    assert Follower(EventModel(battle, "fr")).language == "fr"


def test_who_answers_the_wall_with_a_command_makes_no_loop(model: EventModel) -> None:
    wall = Follower(model)
    wall.selection_changed.connect(lambda: model.set_leading(Leading.CASUALTIES))
    wall.leading_changed.connect(lambda: model.set_chart(ChartMode.CLAIMS))
    model.select(model.battle.events[5].id)
    assert wall.state == model.state
    assert wall.state.chart is ChartMode.CLAIMS
