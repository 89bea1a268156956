"""An activity in the presenter window: the teacher reads the solution and drives it; the class sees neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from presenter_show import lesson_of
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.lesson import Activity, ActivityKind
from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Show
from chinagodrar_viewer.present.presenter_window import PresenterWindow
from chinagodrar_viewer.views.theme import Appearance, Preference

PLAYED = 2


class Task(Value):
    """A task of the test's own: what the document makes of it is tested elsewhere."""

    cards: Sequence[str]
    options: Sequence[str] = ()
    order: Sequence[str] = ()
    answers: Mapping[str, str] = {}


def window_with(model: EventModel, task: Task, qtbot: QtBot, height: int = 720) -> PresenterWindow:
    lesson = lesson_of(model.battle)
    kind = ActivityKind.CLAIM if task.options else ActivityKind.ORDER
    steps = [replace(s, activity=Activity(kind)) if i == PLAYED else s for i, s in enumerate(lesson.steps)]
    show = Show(model, replace(lesson, steps=tuple(steps)))
    play = ActivityPlay(task, show)
    play.changed.connect(show.activity_changed)
    show._plays[steps[PLAYED].id] = play
    window = PresenterWindow(show, Appearance(Preference.DARK), Appearance(Preference.DARK))
    qtbot.addWidget(window)
    window.resize(1280, height)
    window.show()
    qtbot.waitExposed(window)
    show.go_to(PLAYED)
    window.pulse.flush()
    return window


def play_of(window: PresenterWindow) -> ActivityPlay:
    play = window.activity.play
    assert play is not None
    return play


@pytest.fixture
def ordering(model: EventModel, qtbot: QtBot) -> PresenterWindow:
    a, b, c = (e.id for e in model.battle.events[14:17])
    return window_with(model, Task((c, a, b), order=(a, b, c)), qtbot)


def test_the_solution_is_the_teachers(ordering: PresenterWindow, model: EventModel) -> None:
    titles = [e.title.get("en") for e in model.battle.events[14:17]]
    assert ordering.activity.isVisible()
    assert ordering.activity.heading.text() == "Activity · Put in order"
    said = ordering.activity.solution.text().split("\n")
    assert said == [f"{i + 1}. {title}" for i, title in enumerate(titles)]
    assert ordering.activity.state.text() == "0 of 3 in their right places"
    assert not play_of(ordering).revealed


def test_it_follows_what_the_class_does(ordering: PresenterWindow) -> None:
    play = play_of(ordering)
    play.move(play.order[0], 2)
    ordering.pulse.flush()
    assert ordering.activity.state.text() == "3 of 3 in their right places"


def test_the_teacher_drives_it(ordering: PresenterWindow, qtbot: QtBot) -> None:
    card, play = ordering.activity, play_of(ordering)
    first = play.order
    qtbot.mouseClick(card.cards, Qt.MouseButton.LeftButton)
    assert card.cards.isChecked()
    play.move(first[0], 2)
    qtbot.mouseClick(card.reveal, Qt.MouseButton.LeftButton)
    assert play.revealed
    assert card.reveal.isChecked()
    qtbot.mouseClick(card.again, Qt.MouseButton.LeftButton)
    assert play.order == first
    assert not play.revealed
    ordering.pulse.flush()
    assert not card.reveal.isChecked()


def test_a_card_is_dragged_on_the_preview(ordering: PresenterWindow, qtbot: QtBot) -> None:
    play, preview = play_of(ordering), ordering.now.preview
    ordering.now.preview.grab()
    boxes = {t.key: t.box for t in ordering.painting.scene.targets}
    width, height = ordering.painting.size.width(), ordering.painting.size.height()
    rect = preview.picture_rect()

    def place(key: str, down: float = 0.0) -> QPoint:
        box = boxes[key]
        x, y = box.middle_x / width, (box.middle_y + down) / height
        return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()).toPoint()

    first, last = play.order[0], play.order[-1]
    qtbot.mousePress(preview, Qt.MouseButton.LeftButton, pos=place(first))
    qtbot.mouseMove(preview, place(play.order[1]))
    qtbot.mouseMove(preview, place(last, 20))
    qtbot.mouseRelease(preview, Qt.MouseButton.LeftButton, pos=place(last, 20))
    assert play.order[-1] == first


def test_the_card_goes_with_the_step_and_the_list_comes_back(ordering: PresenterWindow) -> None:
    show = ordering.activity._show
    assert not ordering.steps.isVisible(), "720 pixels have no room for both"
    show.go_to(PLAYED + 1)
    ordering.pulse.flush()
    assert not ordering.activity.isVisible()
    assert ordering.steps.isVisible()


def test_a_tall_window_keeps_the_list(model: EventModel, qtbot: QtBot) -> None:
    a, b = (e.id for e in model.battle.events[14:16])
    window = window_with(model, Task((b, a), order=(a, b)), qtbot, 1000)
    assert window.activity.isVisible()
    assert window.steps.isVisible()


def test_options_are_solved_card_by_card(model: EventModel, qtbot: QtBot) -> None:
    one, other = (c.id for c in model.battle.claims[:2])
    people = tuple(model.battle.people)[:2]
    task = Task((one, other), options=people, answers={one: people[0], other: people[1]})
    window = window_with(model, task, qtbot)
    names = [model.battle.people[p].name for p in people]
    said = window.activity.solution.text().split("\n")
    assert [line.endswith(name) for line, name in zip(said, names, strict=True)] == [True, True]
    assert window.activity.state.text() == "0 of 2 answered, 0 right"
    play_of(window).give(one, people[1])
    window.pulse.flush()
    assert window.activity.state.text() == "1 of 2 answered, 0 right"
