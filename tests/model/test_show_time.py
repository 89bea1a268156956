"""The show's timer and auto-advance, on a clock that the test sets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chinagodrar_viewer.core.lesson import Lesson, Step
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.view_state import opening_state
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Show


class Clock:
    """Seconds that a test sets."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def show(model: EventModel, clock: Clock) -> Iterator[Show]:
    state = opening_state(model.battle)
    steps = tuple(
        Step(f"s{i}", plain(f"s{i}"), plain(""), None, None, None, state, float(i + 1), False, None, ())
        for i in range(3)
    )
    made = Show(model, Lesson("l", plain("l"), None, steps), clock=clock)
    yield made
    made.end()
    made.deleteLater()


def later(show: Show, clock: Clock, seconds: int) -> None:
    """Let time go by with a tick each second, as it does in a show."""
    for _ in range(seconds):
        clock.now += 1
        show.tick()


def test_elapsed_planned_and_over(show: Show, clock: Clock) -> None:
    assert (show.elapsed, show.planned, show.over) == (0.0, 360.0, False)
    clock.now += 360
    assert (show.elapsed, show.over) == (360.0, False)
    clock.now += 0.5
    assert show.over
    show.go_to(2)
    assert show.planned_before == 180.0


def test_pause_leaves_out_what_it_lasts(show: Show, clock: Clock) -> None:
    clock.now += 10
    show.toggle_timer()
    assert not show.timer_running
    clock.now += 1_000
    show.toggle_timer()
    clock.now += 5
    assert show.elapsed == 15
    show.reset_timer()
    assert (show.elapsed, show.timer_running) == (0.0, True)


def test_a_clock_that_goes_back_takes_nothing_away(show: Show, clock: Clock) -> None:
    clock.now += 10
    show.toggle_timer()
    show.toggle_timer()
    clock.now -= 500
    assert show.elapsed == 10


def test_auto_advance_gives_each_step_its_minutes_and_stops_at_the_end(show: Show, clock: Clock) -> None:
    show.toggle_auto()
    for seconds, index in ((59, 0), (1, 1), (119, 1), (1, 2), (179, 2)):
        later(show, clock, seconds)
        assert (show.index, show.at_end) == (index, False)
    later(show, clock, 1)
    assert show.at_end and not show.auto
    show.toggle_auto()
    assert not show.auto


def test_a_step_by_hand_begins_the_steps_time_anew(show: Show, clock: Clock) -> None:
    show.toggle_auto()
    later(show, clock, 50)
    show.next()
    assert show.auto_left == 120
    later(show, clock, 119)
    assert show.index == 1
    later(show, clock, 1)
    assert show.index == 2


def test_auto_paused_goes_on_where_it_was(show: Show, clock: Clock) -> None:
    show.toggle_auto()
    later(show, clock, 40)
    show.toggle_auto()
    later(show, clock, 500)
    assert show.index == 0
    show.toggle_auto()
    later(show, clock, 19)
    assert show.index == 0
    later(show, clock, 1)
    assert show.index == 1


@pytest.mark.parametrize("stop", ["toggle_black", "toggle_white", "toggle_freeze", "toggle_overview", "toggle_timer"])
def test_auto_waits_while_going_on_would_be_lost_on_the_class(show: Show, clock: Clock, stop: str) -> None:
    show.toggle_auto()
    later(show, clock, 30)
    told: list[bool] = []
    show.auto_changed.connect(lambda: told.append(show.auto_waiting))
    getattr(show, stop)()
    assert show.auto and show.auto_waiting
    later(show, clock, 300)
    assert show.index == 0
    getattr(show, stop)()
    assert told == [True, False]
    assert show.auto_left == 30
    later(show, clock, 30)
    assert show.index == 1


def test_after_the_laptop_slept_auto_moves_one_step_and_the_timer_is_right(show: Show, clock: Clock) -> None:
    show.toggle_auto()
    clock.now += 4_000
    show.tick()
    assert show.index == 1
    assert show.elapsed == 4_000
    assert show.auto_left == 120


def test_no_tick_after_the_end(show: Show) -> None:
    show.end()
    assert not show._ticker.isActive()
