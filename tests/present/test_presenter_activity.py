"""An activity in the presenter window: the teacher reads the solution and drives it; the class sees neither."""

from __future__ import annotations

import pytest
from presenter_show import lesson_of
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.lesson import Activity, ActivityKind
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Show
from chinagodrar_viewer.present.presenter_window import PresenterWindow
from chinagodrar_viewer.views.theme import Appearance, Preference

PLAYED = 2


def window_with(model: EventModel, kind: ActivityKind, qtbot: QtBot, height: int = 720) -> PresenterWindow:
    lesson = lesson_of(model.battle)
    steps = [replace(s, activity=Activity(kind)) if i == PLAYED else s for i, s in enumerate(lesson.steps)]
    show = Show(model, replace(lesson, steps=tuple(steps)))
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
    return window_with(model, ActivityKind.ORDER, qtbot)


def words(play: ActivityPlay, key: str) -> str:
    piece = play.task.piece(key)
    assert piece is not None
    return piece.words.get("en")


def test_the_solution_is_the_teachers(ordering: PresenterWindow) -> None:
    play = play_of(ordering)
    assert ordering.activity.isVisible()
    assert ordering.activity.heading.text() == "Activity · Put in order"
    said = [line for line in ordering.activity.solution.text().split("\n") if line[:1].isdigit()]
    assert said == [f"{i + 1}. {words(play, key)}" for i, key in enumerate(play.task.order)]
    assert not play.revealed


def test_it_follows_what_the_class_does(ordering: PresenterWindow) -> None:
    play = play_of(ordering)
    for place, card in enumerate(play.task.order):
        play.move(card, place)
    ordering.pulse.flush()
    count = len(play.order)
    assert ordering.activity.state.text() == f"{count} of {count} in their right places"


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
    window = window_with(model, ActivityKind.ORDER, qtbot, 1000)
    assert window.activity.isVisible()
    assert window.steps.isVisible()


def test_options_are_solved_card_by_card(model: EventModel, qtbot: QtBot) -> None:
    window = window_with(model, ActivityKind.CLAIM, qtbot)
    play, said = play_of(window), window.activity.solution.text()
    for card, answer in play.task.answers.items():
        assert f"{words(play, card)} → {words(play, answer)}" in said
    count = len(play.order)
    assert window.activity.state.text() == f"0 of {count} answered, 0 right"
    card = play.order[0]
    wrong = next(option for option in play.task.options if option != play.task.answers[card])
    play.give(card, wrong)
    window.pulse.flush()
    assert window.activity.state.text() == f"1 of {count} answered, 0 right"
    play.give(card, play.task.answers[card])
    window.pulse.flush()
    assert window.activity.state.text() == f"1 of {count} answered, 1 right"
