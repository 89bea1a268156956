"""Flights and the morph arrive exactly, can be interrupted, and never jump."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.view_state import ScaleMode
from chinagodrar_viewer.model.event_model import EventModel


@pytest.fixture
def moving(battle: Battle, qtbot: QtBot) -> EventModel:
    """A model that flies."""
    return EventModel(battle)


def ranges_of(model: EventModel) -> list[TimeRange]:
    seen: list[TimeRange] = [model.visible_range]
    model.visible_range_changed.connect(lambda: seen.append(model.visible_range))
    return seen


def arrived(model: EventModel, wanted: TimeRange) -> bool:
    return model.visible_range == wanted


def test_a_flight_arrives_exactly(moving: EventModel, qtbot: QtBot) -> None:
    wanted = TimeRange(moving.battle.extent.start, moving.battle.extent.start + 40 * DAY)
    seen = ranges_of(moving)
    moving.fly_to(wanted)
    assert moving.visible_range == seen[0]
    assert moving.destination == wanted
    qtbot.waitUntil(lambda: arrived(moving, wanted), timeout=5_000)
    assert moving.destination == wanted
    assert len(seen) > 5


def test_the_hand_goes_before_the_machine(moving: EventModel, qtbot: QtBot) -> None:
    moving.fly_to(moving.battle.extent)
    with qtbot.waitSignals([moving.visible_range_changed] * 3, timeout=5_000):
        pass
    held = moving.visible_range.panned(60)
    moving.set_visible_range(held)
    assert moving.destination == held
    seen = ranges_of(moving)
    with qtbot.assertNotEmitted(moving.visible_range_changed, wait=80):
        pass
    assert seen == [held]


def test_a_new_flight_starts_where_the_old_one_was(moving: EventModel, qtbot: QtBot) -> None:
    """No frame of it is anywhere else: the share of the old flight is not applied to the new way."""
    moving.fly_to(moving.battle.extent)
    with qtbot.waitSignals([moving.visible_range_changed] * 4, timeout=5_000):
        pass
    seen = ranges_of(moving)
    moving.fly_to(TimeRange(moving.limits.start, moving.limits.start + DAY))
    assert seen == seen[:1]
    moving.fly_to(moving.battle.ranges[3].range)
    assert seen == seen[:1]


def test_finish_is_there_at_once(moving: EventModel) -> None:
    moving.set_scale(ScaleMode.EVEN)
    moving.fly_to(moving.battle.extent)
    moving.finish_motion()
    assert moving.visible_range == moving.battle.extent
    assert moving.scale_share == 1.0
    moving.finish_motion()
    assert moving.visible_range == moving.battle.extent


def test_reduced_motion_is_there_at_once(model: EventModel) -> None:
    seen = ranges_of(model)
    model.fly_to(model.battle.extent)
    assert seen[1:] == [model.battle.extent]
    model.set_scale(ScaleMode.EVEN)
    assert model.scale_share == 1.0


def test_back_during_a_flight_returns_to_where_it_started(moving: EventModel, qtbot: QtBot) -> None:
    start, wanted = moving.state, moving.battle.extent
    moving.fly_to(wanted)
    with qtbot.waitSignals([moving.visible_range_changed] * 2, timeout=5_000):
        pass
    moving.back()
    assert moving.destination == start.visible_range
    moving.finish_motion()
    assert moving.state == start
    moving.forward()
    assert moving.destination == wanted


def test_another_battle_ends_a_flight(moving: EventModel, qtbot: QtBot) -> None:
    moving.fly_to(moving.limits)
    moving.set_battle(moving.battle)
    opening = moving.visible_range
    with qtbot.assertNotEmitted(moving.visible_range_changed, wait=80):
        pass
    assert moving.visible_range == opening == moving.destination


def test_the_morph_goes_one_way_and_arrives(moving: EventModel, qtbot: QtBot) -> None:
    shares: list[float] = [0.0]
    moving.scale_changed.connect(lambda: shares.append(moving.scale_share))
    moving.set_scale(ScaleMode.EVEN)
    assert moving.state.scale is ScaleMode.EVEN
    qtbot.waitUntil(lambda: moving.scale_share == 1.0, timeout=5_000)
    assert all(a <= b for a, b in pairwise(shares))
    assert len(shares) > 3


def test_the_morph_turns_round_where_it_is(moving: EventModel, qtbot: QtBot) -> None:
    moving.set_scale(ScaleMode.EVEN)
    qtbot.waitUntil(lambda: moving.scale_share > 0.2, timeout=5_000)
    at = moving.scale_share
    shares: list[float] = [at]
    moving.scale_changed.connect(lambda: shares.append(moving.scale_share))
    moving.set_scale(ScaleMode.TRUE)
    qtbot.waitUntil(lambda: moving.scale_share == 0.0, timeout=5_000)
    assert all(a >= b for a, b in pairwise(shares))


def test_the_scale_is_monotone_at_every_stage(moving: EventModel, qtbot: QtBot) -> None:
    scales = []
    moving.scale_changed.connect(lambda: scales.append(moving.scale))
    moving.set_scale(ScaleMode.EVEN)
    qtbot.waitUntil(lambda: moving.scale_share == 1.0, timeout=5_000)
    for scale in scales:
        positions = [scale.position(e.anchor) for e in moving.battle.events]
        assert positions == sorted(positions)


def test_a_model_can_go_while_it_flies(battle: Battle, qtbot: QtBot) -> None:
    model = EventModel(battle)
    model.fly_to(battle.extent)
    model.set_scale(ScaleMode.EVEN)
    with qtbot.waitSignal(model.destroyed, timeout=5_000):
        model.deleteLater()
