"""Shows begun from the main window, on one screen: Present, from here, the chooser, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from presenter_show import lesson_of
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.app.present_dialog import PresentDialog
from chinagodrar_viewer.app.presenting import Presenting
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Lesson
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.present import session as session_module
from chinagodrar_viewer.present.inhibit import KeptOn
from chinagodrar_viewer.present.screens import Kind
from chinagodrar_viewer.present.session import Session

Key = Qt.Key


@pytest.fixture(autouse=True)
def screen_stays_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test asks the desktop that it runs on."""
    monkeypatch.setattr(session_module, "KeptOn", lambda reason: KeptOn(reason, [lambda _: lambda: None], aside=False))


@pytest.fixture(scope="module")
def taught(battle: Battle) -> Battle:
    """The battle with two lessons of the tests' own."""
    first = lesson_of(battle)
    second = Lesson("second", Text({"en": "Second", "fr": "Deuxième"}), first.title, first.steps[3:8])
    return replace(battle, lessons=(first, second))


@pytest.fixture
def program(make_program: Callable[..., Program], taught: Battle, qapp: QApplication) -> Iterator[Program]:
    made = make_program()
    made.model.set_battle(taught)
    yield made
    if made.window.presenting is not None and made.window.presenting.session is not None:
        made.window.presenting.session.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def running(program: Program) -> Session:
    assert program.window.presenting is not None and program.window.presenting.session is not None
    return program.window.presenting.session


def press(program: Program, qtbot: QtBot, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """A key in the main window; shortcuts need its window to be active."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window.timeline.view, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_f5_begins_the_first_lesson_and_f5_ends_it(program: Program, taught: Battle, qtbot: QtBot) -> None:
    press(program, qtbot, Key.Key_F5)
    session = running(program)
    assert session.show.lesson is taught.lessons[0] and session.show.index == 0
    assert session.audience.isVisible() and session.presenter.isVisible() and not program.window.isVisible()
    qtbot.keyClick(session.presenter, Key.Key_F5)
    assert program.window.isVisible() and program.window.presenting.session is None
    press(program, qtbot, Key.Key_F5)
    assert running(program) is not session


def test_shift_f5_begins_at_the_selected_event_and_leaves_the_main_window_at_the_last_step(
    program: Program, taught: Battle, qtbot: QtBot
) -> None:
    steps = lesson_of(taught).steps
    program.model.select(steps[4].state.selection)
    press(program, qtbot, Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    session = running(program)
    assert session.show.index == 4
    qtbot.keyClick(session.audience, Key.Key_PageDown)
    qtbot.keyClick(session.audience, Key.Key_Escape)
    assert program.model.state.selection == steps[5].state.selection
    assert program.window.isVisible()


def test_the_button_in_the_header_begins_a_show(program: Program, qtbot: QtBot) -> None:
    button = program.window.header.findChild(QToolButton, "present")
    assert button is not None and "F5" in button.toolTip() and button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert running(program).presenter.isVisible()


def test_a_second_f5_begins_no_second_show(program: Program) -> None:
    program.window.present()
    session = running(program)
    program.window.present()
    program.window.choose_lesson()
    assert running(program) is session


def test_on_one_screen_both_windows_stand_side_by_side_and_x_gives_the_screen_to_the_wall(
    program: Program, qtbot: QtBot
) -> None:
    program.window.present()
    session = running(program)
    room = session.audience.screen().geometry()
    assert session.stage.arrangement.kind is Kind.ONE_SCREEN
    assert not session.audience.isFullScreen()
    assert room.contains(session.audience.geometry())
    assert room.contains(session.presenter.geometry().topLeft())
    qtbot.keyClick(session.presenter, Key.Key_X)
    assert session.audience.isFullScreen() and session.audience.geometry() == room
    qtbot.keyClick(session.audience, Key.Key_X)
    assert not session.audience.isFullScreen() and session.presenter.isVisible()


def dialog_of(program: Program) -> PresentDialog:
    program.window.choose_lesson()
    return program.window.findChildren(PresentDialog)[-1]


def combo(dialog: PresentDialog, name: str) -> QComboBox:
    return next(c for c in dialog.findChildren(QComboBox) if c.accessibleName() == name)


def test_the_chooser_begins_what_was_chosen_and_it_is_remembered(
    program: Program, taught: Battle, settings: Settings, qtbot: QtBot
) -> None:
    dialog = dialog_of(program)
    lessons = combo(dialog, "Lesson")
    assert [lessons.itemText(i).partition(" (")[0] for i in range(lessons.count())] == [
        "Test", "Second", "Every event, one after the other",
    ]  # fmt: skip
    lessons.setCurrentIndex(1)
    assert combo(dialog, "From step").count() == 5
    combo(dialog, "From step").setCurrentIndex(2)
    combo(dialog, "Class’s colours").setCurrentIndex(1)
    dialog.accept()
    session = running(program)
    assert session.show.lesson is taught.lessons[1] and session.show.index == 2
    assert not session.wall_appearance.theme.dark
    session.end()
    assert settings.text(keys.PRESENT_LESSON) == f"{taught.id}/second"
    program.window.present()
    assert running(program).show.lesson is taught.lessons[1] and running(program).show.index == 0


def test_a_chooser_that_is_left_begins_nothing(program: Program, settings: Settings) -> None:
    dialog = dialog_of(program)
    combo(dialog, "Lesson").setCurrentIndex(2)
    dialog.reject()
    assert program.window.presenting is not None and program.window.presenting.session is None
    assert settings.text(keys.PRESENT_LESSON) == ""


def test_every_event_may_be_chosen_and_is_remembered(program: Program, taught: Battle) -> None:
    dialog = dialog_of(program)
    combo(dialog, "Lesson").setCurrentIndex(2)
    dialog.accept()
    assert running(program).show.lesson is None and len(running(program).show.steps) == len(taught.events)
    running(program).end()
    program.window.present()
    assert running(program).show.lesson is None


@pytest.mark.parametrize("kept", ["other-battle/second", "rubbish", "/", "chinagodrar/gone"])
def test_a_choice_that_is_no_longer_there_counts_as_none(
    program: Program, taught: Battle, settings: Settings, kept: str
) -> None:
    settings.set_text(keys.PRESENT_LESSON, kept)
    assert Presenting(program.window, program.model, program.appearance, settings).lesson is taught.lessons[0]


def test_how_the_presenter_window_was_arranged_is_kept(program: Program, qtbot: QtBot) -> None:
    program.window.present()
    presenter = running(program).presenter
    presenter.toggle_theme()
    assert not presenter.appearance.theme.dark
    running(program).end()
    program.window.present()
    assert not running(program).presenter.appearance.theme.dark


def test_a_maximised_main_window_comes_back_maximised(program: Program, qtbot: QtBot) -> None:
    program.window.showMaximized()
    program.window.present()
    running(program).end()
    assert program.window.isVisible() and program.window.isMaximized()


def test_another_battle_ends_the_show(program: Program, battle: Battle, qtbot: QtBot) -> None:
    program.window.present()
    program.model.set_battle(replace(battle, id="another", lessons=()))
    assert program.window.presenting is not None and program.window.presenting.session is None
    assert program.window.isVisible()


def test_the_show_speaks_the_models_language(
    make_program: Callable[..., Program], taught: Battle, qtbot: QtBot
) -> None:
    program = make_program("fr")
    program.model.set_battle(taught)
    program.window.present()
    session = running(program)
    assert session.show.wall.language == "fr"
    session.end()
