"""The show as a teacher leads it: steps, note, freezing, overview, typed numbers, covers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Activity, ActivityKind, Lesson, Step
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import Leading, opening_state
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Cover, Mode, Show, Tool, nearest_step, steps_of


class Clock:
    """Seconds that a test sets."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def step_about(battle: Battle, event: str, *, deaths: bool = False, minutes: float = 2.0, **state: Any) -> Step:
    """A step that selects an event."""
    shown = replace(opening_state(battle), selection=event, **state)
    return Step(event, plain(event), plain(""), None, None, None, shown, minutes, deaths, None, ())


def lesson_about(battle: Battle, deaths: tuple[int, ...] = (), count: int = 6) -> Lesson:
    """A lesson through the battle's first events of its day."""
    day = opening_state(battle).visible_range
    events = [e for e in battle.events if day.contains(e.anchor)][:count]
    steps = tuple(step_about(battle, e.id, deaths=i in deaths) for i, e in enumerate(events))
    assert len(steps) == count
    return Lesson("a-lesson", plain("A lesson"), None, steps)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def make_show(model: EventModel, clock: Clock) -> Iterator[Callable[..., Show]]:
    made: list[Show] = []

    def make(*, deaths: tuple[int, ...] = (), count: int = 6, start: int = 0) -> Show:
        made.append(Show(model, lesson_about(model.battle, deaths, count), start=start, clock=clock))
        return made[-1]

    yield make
    for show in made:
        show.end()
        show.deleteLater()


def heard(show: Show, *names: str) -> list[str]:
    """Which of the show's signals are told, in order."""
    told: list[str] = []
    for name in names:
        getattr(show, name).connect(lambda n=name: told.append(n))
    return told


# --- steps


def test_steps_show_their_state_on_both_models(make_show: Callable[..., Show], model: EventModel) -> None:
    show = make_show()
    for i, step in enumerate(show.steps):
        assert (show.index, show.wall_index, show.step) == (i, i, step)
        assert model.state.selection == show.wall.state.selection == step.state.selection
        assert show.next_step is (show.steps[i + 1] if i + 1 < len(show.steps) else None)
        show.next()


def test_forward_to_a_quiet_end_and_all_the_way_back(make_show: Callable[..., Show]) -> None:
    show = make_show(count=3)
    ended = heard(show, "ended")
    way = [(show.index, show.at_end)]
    for _ in range(5):
        show.next()
        way.append((show.index, show.at_end))
    assert way == [(0, False), (1, False), (2, False), (2, True), (2, True), (2, True)]
    back = []
    for _ in range(5):
        show.previous()
        back.append((show.index, show.at_end))
    assert back == [(2, False), (1, False), (0, False), (0, False), (0, False)]
    assert ended == []


def test_first_last_and_a_step_out_of_range(make_show: Callable[..., Show]) -> None:
    show = make_show()
    show.last()
    assert show.index == 5
    show.first()
    assert show.index == 0
    for nowhere in (-1, 6, 10**9):
        show.go_to(nowhere)
        assert show.index == 0


def test_going_to_the_present_step_shows_it_again(make_show: Callable[..., Show], model: EventModel) -> None:
    show = make_show()
    show.next()
    model.select(model.battle.events[0].id)
    show.go_to(1)
    assert model.state.selection == show.step.state.selection


def test_the_show_is_one_place_in_the_history(make_show: Callable[..., Show], model: EventModel) -> None:
    model.select("nsenguile" if model.battle.event("nsenguile") else model.battle.events[-1].id)
    before = model.state
    show = make_show()
    for _ in range(5):
        show.next()
    model.back()
    assert model.state == before


def test_without_a_lesson_every_event_is_a_step(model: EventModel, clock: Clock) -> None:
    show = Show(model, clock=clock)
    assert [s.state.selection for s in show.steps] == [e.id for e in model.battle.events]
    assert show.lesson is None
    show.end()


def test_present_from_here(battle: Battle) -> None:
    steps = steps_of(battle, None)
    event = battle.events[17]
    assert nearest_step(battle, steps, event) == 17
    lesson = lesson_about(battle)
    assert nearest_step(battle, lesson.steps, battle.event(lesson.steps[4].state.selection)) == 4
    assert nearest_step(battle, lesson.steps, battle.events[0]) == 0
    last = nearest_step(battle, lesson.steps, battle.events[-1])
    anchors = [e.anchor for s in lesson.steps if (e := battle.event(s.state.selection))]
    assert anchors[last] == max(anchors)
    assert nearest_step(battle, lesson.steps, None) == 0


def test_a_battle_without_events_has_its_title_as_a_step(battle: Battle, clock: Clock, qapp: object) -> None:
    empty = replace(battle, events=(), claims=(), main_event=None, h_hour=None)
    show = Show(EventModel(empty), clock=clock)
    assert [s.headline for s in show.steps] == [battle.title]
    show.next()
    assert show.at_end
    show.end()


# --- content note


def test_the_class_is_warned_once_before_the_first_deaths(make_show: Callable[..., Show], model: EventModel) -> None:
    show = make_show(deaths=(2, 3))
    show.next()
    before = model.state
    show.next()
    assert show.note_shown and show.wall_note_shown and show.index == 2
    assert model.state == before  # what is warned of is not shown yet
    assert show.next_step is show.steps[2]
    show.next()
    assert not show.note_shown and show.index == 2
    assert model.state.selection == show.step.state.selection
    show.next()
    assert (show.index, show.note_shown) == (3, False)


def test_back_from_the_note(make_show: Callable[..., Show]) -> None:
    show = make_show(deaths=(2,))
    show.go_to(2)
    assert show.note_shown
    show.previous()
    assert (show.index, show.note_shown) == (1, False)


@pytest.mark.parametrize("way", ["start", "go_to", "typed", "overview"])
def test_no_way_leads_past_the_note(make_show: Callable[..., Show], way: str) -> None:
    show = make_show(deaths=(3,), start=3 if way == "start" else 0)
    if way == "go_to":
        show.go_to(3)
    elif way == "typed":
        show.type_digit(4)
        show.enter()
    elif way == "overview":
        show.toggle_overview()
        show.move_overview(3, 0)
        show.choose_overview()
    assert (show.index, show.note_shown) == (3, True)
    show.previous()
    assert show.index == 2


def test_a_note_seen_in_private_is_none(make_show: Callable[..., Show]) -> None:
    """The teacher goes to the deaths behind a frozen wall; when it catches up, the class is warned first."""
    show = make_show(deaths=(1,))
    show.toggle_freeze()
    show.next()
    assert (show.index, show.note_shown) == (1, False)
    told = heard(show, "step_changed", "wall_changed")
    show.toggle_freeze()
    assert show.note_shown and show.wall_note_shown
    assert told == ["step_changed", "wall_changed"]


def test_details_are_hidden_for_the_whole_show(make_show: Callable[..., Show]) -> None:
    show = make_show()
    told = heard(show, "wall_changed")
    show.toggle_details()
    assert show.details_hidden and told == ["wall_changed"]
    show.next()
    assert show.details_hidden
    show.toggle_details()
    assert not show.details_hidden


# --- covers


def test_black_and_white_are_toggles_and_moving_on_lifts_them(make_show: Callable[..., Show]) -> None:
    show = make_show()
    show.toggle_black()
    assert show.cover is Cover.BLACK
    show.toggle_white()
    assert show.cover is Cover.WHITE
    show.toggle_white()
    assert show.cover is Cover.NONE
    show.toggle_black()
    show.next()
    assert (show.cover, show.index) == (Cover.NONE, 1)


def test_a_covered_frozen_wall_stays_covered(make_show: Callable[..., Show]) -> None:
    show = make_show()
    show.toggle_black()
    show.toggle_freeze()
    show.next()
    assert show.cover is Cover.BLACK
    show.toggle_freeze()
    assert show.cover is Cover.BLACK


# --- freezing


def test_the_teacher_moves_on_privately(make_show: Callable[..., Show], model: EventModel) -> None:
    show = make_show()
    show.next()
    shown = show.wall.state
    show.toggle_freeze()
    told = heard(show, "wall_changed", "step_changed")
    walls = []
    show.wall.selection_changed.connect(lambda: walls.append("moved"))
    show.next()
    show.next()
    model.set_leading(Leading.MAP)
    assert (show.index, show.wall_index) == (3, 1)
    assert show.wall_step is show.steps[1]
    assert show.wall.state == shown and walls == []
    assert told == ["step_changed", "step_changed"]
    show.toggle_freeze()
    assert show.wall_index == 3 and show.wall.state == model.state
    assert walls == ["moved"]
    assert told[2:] == ["wall_changed"]


def test_freezing_in_mid_flight_holds_where_it_was_going(battle: Battle, qapp: object, clock: Clock) -> None:
    model = EventModel(battle)  # with motion
    show = Show(model, clock=clock)
    model.finish_motion()
    show.next()
    assert model.destination != model.visible_range
    show.toggle_freeze()
    assert show.wall.visible_range == model.visible_range == show.step.state.visible_range.clamped(model.limits)
    show.end()


# --- overview


def test_overview_moves_by_steps_and_rows_and_stays_on_the_steps(model: EventModel, clock: Clock) -> None:
    show = Show(model, clock=clock)
    count, columns = len(show.steps), show.overview_columns
    assert columns == 7 and count == 44
    show.toggle_overview()
    show.move_overview(-1, 0)
    assert show.overview_index == 0
    show.move_overview(0, 5)
    show.move_overview(6, 0)
    assert show.overview_index == 41
    show.move_overview(0, 1)
    assert show.overview_index == 43  # a shorter last row
    show.move_overview(1, 0)
    show.move_overview(0, 1)
    assert show.overview_index == 43
    show.choose_overview()
    assert show.index == 43 and not show.overview
    show.end()


def test_leaving_the_overview_changes_nothing(make_show: Callable[..., Show]) -> None:
    show = make_show()
    show.toggle_overview()
    show.move_overview(2, 0)
    show.escape()
    assert (show.index, show.overview, show.overview_index) == (0, False, 0)


# --- typed numbers


def test_digits_are_forgotten_after_a_few_seconds(make_show: Callable[..., Show], clock: Clock) -> None:
    show = make_show()
    show.type_digit(3)
    clock.now += 3
    show.tick()
    assert show.typed == "3"
    clock.now += 3
    told = heard(show, "typed_changed")
    show.tick()
    assert show.typed == "" and told == ["typed_changed"]
    show.enter()  # without digits: next
    assert show.index == 1


def test_a_number_that_is_no_step_is_refused_in_words(make_show: Callable[..., Show], clock: Clock) -> None:
    show = make_show()
    for digit in (7, 7):
        show.type_digit(digit)
    show.enter()
    assert (show.index, show.typed, show.refused) == (0, "", 77)
    show.type_digit(3)
    assert show.refused is None
    show.enter()
    assert show.index == 2
    show.type_digit(9)
    show.enter()
    clock.now += 6
    show.tick()
    assert show.refused is None and show.mode is Mode.STEPS


def test_nobody_types_forever(make_show: Callable[..., Show]) -> None:
    show = make_show()
    show.type_digit(0)
    assert show.typed == ""
    for _ in range(50):
        show.type_digit(9)
    assert show.typed == "9999"
    show.next()
    assert (show.typed, show.index) == ("", 1)


# --- escape and end


def test_escape_from_each_mode_and_then_the_show(make_show: Callable[..., Show]) -> None:
    show = make_show()
    ended = heard(show, "ended")
    show.toggle_freeze()
    show.toggle_white()
    show.toggle_tool(Tool.ZOOM)
    show.toggle_overview()
    show.ask_step()
    assert show.mode is Mode.TYPING
    show.escape()
    assert not show.typing and show.mode is Mode.OVERVIEW
    show.escape()
    assert not show.overview and show.mode is Mode.ZOOM
    show.escape()
    assert (show.tool, show.zoom_box, show.cover) == (Tool.NONE, None, Cover.WHITE)
    show.escape()
    assert show.cover is Cover.NONE and show.frozen
    show.escape()
    assert not show.frozen and ended == []
    show.escape()
    show.escape()
    show.end()
    assert ended == ["ended"]


# --- another battle


def test_another_battle_ends_the_show(make_show: Callable[..., Show], model: EventModel) -> None:
    show = make_show()
    ended = heard(show, "ended")
    model.set_battle(replace(model.battle, id="another"))
    assert ended == ["ended"]


def test_the_same_battle_read_again_goes_on_where_it_was(model: EventModel, clock: Clock) -> None:
    show = Show(model, clock=clock)
    show.go_to(5)
    show.toggle_freeze()
    ended = heard(show, "ended")
    stood = show.step.id
    model.set_battle(replace(model.battle, events=model.battle.events[2:]))
    assert ended == []
    assert show.step.id == stood and show.index == 3 and show.wall.battle is model.battle
    assert not show.frozen
    show.end()


# --- leading view


def test_another_view_leads_until_the_next_step(make_show: Callable[..., Show]) -> None:
    show = make_show()
    seen = set()
    for _ in Leading:
        show.next_leading()
        seen.add(show.wall.state.leading)
    assert seen == set(Leading)
    show.show_leading(Leading.MAP)
    show.next()
    assert show.wall.state.leading is show.step.state.leading


def test_signals_come_when_everything_is_settled(make_show: Callable[..., Show], model: EventModel) -> None:
    show = make_show()
    show.toggle_black()
    seen = []

    def look() -> None:
        seen.append((show.index, show.cover, model.state.selection, show.wall.state.selection))

    show.step_changed.connect(look)
    show.wall_changed.connect(look)
    show.next()
    assert len(set(seen)) == 1 and len(seen) == 2


def test_real_time_ticks(make_show: Callable[..., Show], qtbot: QtBot) -> None:
    show = make_show()
    with qtbot.waitSignal(show.time_changed, timeout=5_000):
        pass


# --- activities


def lesson_with_a_task(battle: Battle) -> Lesson:
    """Three steps; the class puts events in order on the second."""
    lesson = lesson_about(battle, count=3)
    task = replace(lesson.steps[1], activity=Activity(ActivityKind.ORDER))
    return replace(lesson, steps=(lesson.steps[0], task, lesson.steps[2]))


@pytest.fixture
def played(model: EventModel, clock: Clock) -> Iterator[Show]:
    show = Show(model, lesson_with_a_task(model.battle), start=1, clock=clock)
    assert show.activity is not None
    yield show
    show.end()
    show.deleteLater()


def test_next_reveals_and_then_moves_on_and_back_undoes_it(played: Show) -> None:
    play = played.activity
    assert play is not None
    way = []
    for command in (played.next, played.next, played.previous, played.previous, played.previous):
        command()
        way.append((played.index, play.revealed))
    assert way == [(1, True), (2, True), (1, True), (1, False), (0, False)]


def test_cards_by_keys_and_escape_puts_the_card_down_first(played: Show) -> None:
    play = played.activity
    assert play is not None
    first = play.order[0]
    played.toggle_activity()
    assert played.mode is Mode.ACTIVITY
    played.enter()
    played.move_card(1)
    assert play.held == first and play.order[1] == first
    played.escape()
    assert play.held is None and played.activity_active
    played.escape()
    assert not played.activity_active and played.index == 1
    played.next()
    played.next()
    played.go_to(1)
    assert played.activity is play and play.order[1] == first  # as it was left


def test_a_frozen_wall_gives_no_answer_away(played: Show) -> None:
    play = played.activity
    assert play is not None
    played.toggle_freeze()
    played.toggle_reveal()
    played.toggle_activity()
    played.move_card(1)
    shown = played.wall_activity
    assert shown is not None and shown is not play and not shown.revealed
    played.toggle_freeze()
    assert played.wall_activity is play and play.revealed


def test_the_answer_lifts_black_and_closes_the_overview(played: Show) -> None:
    played.toggle_black()
    played.toggle_overview()
    played.next()
    assert played.activity is not None and played.activity.revealed
    assert (played.cover, played.overview, played.index) == (Cover.NONE, False, 1)


def test_auto_shows_the_answer_for_a_while_before_it_moves_on(played: Show, clock: Clock) -> None:
    played.toggle_auto()
    play = played.activity
    assert play is not None
    clock.now += 110
    played.toggle_reveal()  # by hand: the answer has its own time from now on
    played.tick()
    assert played.index == 1 and played.auto_left == 20
    clock.now += 20
    played.tick()
    assert played.index == 2


def test_steps_without_an_activity_have_nothing_to_play(make_show: Callable[..., Show]) -> None:
    show = make_show()
    show.toggle_activity()
    show.toggle_reveal()
    show.move_card(1)
    assert show.activity is None and not show.activity_active and show.index == 0


# --- ink


def test_ink_belongs_to_the_picture_that_the_class_sees(make_show: Callable[..., Show]) -> None:
    show = make_show(deaths=(1,), count=2)
    show.begin_stroke(0.1, 0.1)
    show.extend_stroke(0.5, 0.5)
    show.next()  # the pen is lifted; the note has no ink
    assert show.note_shown and show.strokes == ()
    show.previous()
    assert len(show.strokes) == 1
    show.toggle_freeze()
    show.next()
    assert show.index == 1 and len(show.strokes) == 1
    show.undo()
    assert show.strokes == ()


def test_a_frozen_wall_shows_no_overview(make_show: Callable[..., Show]) -> None:
    show = make_show()
    show.toggle_overview()
    assert show.wall_overview
    show.toggle_freeze()
    assert show.overview and not show.wall_overview
    show.move_overview(3, 0)
    show.choose_overview()
    assert (show.index, show.wall_index) == (3, 0)
