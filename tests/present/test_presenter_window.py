"""The presenter window as a teacher uses it: it says what is, and its buttons and keys do what they say."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from presenter_show import ANSWER, DEADLY, NOTES, QUESTION, QUIET, lesson_of
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Cover, Show, Tool
from chinagodrar_viewer.present import presenter_window
from chinagodrar_viewer.present.key_filter import KeyFilter
from chinagodrar_viewer.present.presenter.clock import ClockCard
from chinagodrar_viewer.present.presenter.density import COMPACT, LARGE, NORMAL, density_for
from chinagodrar_viewer.present.presenter.notes import SIZES
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.present.presenter_window import PresenterWindow
from chinagodrar_viewer.views.theme import Appearance, Preference

Key = Qt.Key


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def show(model: EventModel, clock: Clock) -> Show:
    return Show(model, lesson_of(model.battle), clock=clock)


@pytest.fixture
def window(show: Show, qtbot: QtBot) -> PresenterWindow:
    made = PresenterWindow(show, Appearance(Preference.DARK), Appearance(Preference.DARK))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def press(qtbot: QtBot, window: PresenterWindow, id_: str) -> None:
    qtbot.mouseClick(window.controls.buttons[id_], Qt.MouseButton.LeftButton)
    window.pulse.flush()


def test_it_says_the_step_its_notes_its_question_and_what_comes_next(window: PresenterWindow, show: Show) -> None:
    show.go_to(1)
    window.pulse.flush()
    assert window.now.heading.text() == "On the wall now · 2 of 12"
    assert window.notes.text.text() == NOTES.get("en")
    assert window.question.question.text() == QUESTION.get("en")
    assert ANSWER.get("en") in window.question.answer.text()
    assert window.next_up.heading.text() == "Next · 3 of 12"
    assert window.next_up.headline.text() == show.steps[2].headline.get("en")
    assert window.next_up.text.text() == show.steps[2].text.get("en")


def test_a_step_without_notes_or_question_says_so(window: PresenterWindow, show: Show) -> None:
    show.go_to(QUIET)
    window.pulse.flush()
    assert window.notes.text.text() == "No notes for this step."
    assert window.question.question.text() == "No question for this step."
    assert not window.question.answer.isVisible()


def test_what_comes_after_the_last_step(window: PresenterWindow, show: Show) -> None:
    show.last()
    window.pulse.flush()
    assert window.next_up.headline.text() == "The last step"
    show.next()
    window.pulse.flush()
    assert window.next_up.headline.text() == "At the end"
    assert window.now.heading.text() == "On the wall now · the end"
    assert not window.controls.buttons["next"].isEnabled()


def test_the_content_note_is_named_and_its_own_step_comes_next(window: PresenterWindow, show: Show) -> None:
    show.go_to(DEADLY - 1)
    window.pulse.flush()
    assert window.next_up.marks.text() == "About deaths"
    show.next()
    window.pulse.flush()
    assert window.now.heading.text() == f"On the wall now · {DEADLY + 1} of 12, content note"
    assert window.next_up.headline.text() == show.steps[DEADLY].headline.get("en")


def test_a_frozen_wall_leaves_the_teacher_free(window: PresenterWindow, show: Show) -> None:
    show.go_to(1)
    show.toggle_freeze()
    show.go_to(4)
    window.pulse.flush()
    assert window.now.heading.text() == "On the wall now · 2 of 12"
    assert "Frozen: the class sees step 2" in window.now.preview.accessibleDescription()
    assert window.next_up.heading.text() == "Only you see this · 5 of 12"
    assert window.next_up.headline.text() == show.steps[4].headline.get("en")
    assert show.steps[5].headline.get("en") in window.next_up.then.text()
    seen = window.steps.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "The class sees this" in str(seen)


@pytest.mark.parametrize(
    ("id_", "holds"),
    [
        ("black", lambda s: s.cover is Cover.BLACK),
        ("white", lambda s: s.cover is Cover.WHITE),
        ("freeze", lambda s: s.frozen),
        ("details", lambda s: s.details_hidden),
        ("spotlight", lambda s: s.tool is Tool.SPOTLIGHT),
        ("laser", lambda s: s.tool is Tool.LASER),
        ("zoom", lambda s: s.tool is Tool.ZOOM),
        ("pen", lambda s: s.tool is Tool.PEN),
        ("eraser", lambda s: s.tool is Tool.ERASER),
        ("overview", lambda s: s.overview),
        ("auto", lambda s: s.auto),
    ],
)
def test_a_button_switches_what_it_names_on_and_off(
    window: PresenterWindow, show: Show, qtbot: QtBot, id_: str, holds: Callable[[Show], bool]
) -> None:
    button = window.controls.buttons[id_]
    assert not button.isChecked()
    press(qtbot, window, id_)
    assert holds(show)
    assert button.isChecked()
    press(qtbot, window, id_)
    assert not holds(show)
    assert not button.isChecked()


def test_next_previous_timer_undo_clear_and_end(window: PresenterWindow, show: Show, qtbot: QtBot) -> None:
    press(qtbot, window, "next")
    assert show.index == 1
    press(qtbot, window, "previous")
    assert show.index == 0
    press(qtbot, window, "timer")
    assert not show.timer_running
    assert not window.controls.buttons["timer"].isChecked()
    for x in (0.2, 0.4):
        show.begin_stroke(x, 0.2)
        show.end_stroke()
    press(qtbot, window, "undo")
    assert len(show.strokes) == 1
    press(qtbot, window, "clear")
    assert show.strokes == ()
    with qtbot.waitSignal(show.ended, timeout=1_000):
        press(qtbot, window, "end")


@pytest.mark.parametrize(
    ("id_", "signal"), [("swap", "swap_wanted"), ("screens", "screens_wanted"), ("keys", "keys_wanted")]
)
def test_what_the_session_does_is_asked_for(window: PresenterWindow, qtbot: QtBot, id_: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(window, signal), timeout=1_000):
        press(qtbot, window, id_)


def test_every_control_says_its_name_and_its_key(window: PresenterWindow) -> None:
    for id_, button in window.controls.buttons.items():
        assert button.accessibleName(), id_
        if button.key:
            assert button.key in button.toolTip(), id_
    assert {i for i, b in window.controls.buttons.items() if not b.key} == {"screens", "light"}
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button
            assert button.focusPolicy() == Qt.FocusPolicy.NoFocus, button.text()


def test_which_view_leads_is_switched(window: PresenterWindow, show: Show, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.now.leading.buttons[Leading.INFOBOX], Qt.MouseButton.LeftButton)
    assert show.model.state.leading is Leading.INFOBOX
    assert [b.isChecked() for b in window.now.leading.buttons.values()].count(True) == 1
    assert window.now.leading.buttons[Leading.INFOBOX].isChecked()


def test_after_any_click_the_clickers_keys_are_still_the_shows(
    window: PresenterWindow, show: Show, qtbot: QtBot
) -> None:
    keys = KeyFilter(show)
    keys.watch(window)
    for button in (window.controls.buttons["timer"], window.notes.larger, window.question.toggle):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        before = show.index
        for key in (Key.Key_PageDown, Key.Key_Space):
            qtbot.keyClick(window.focusWidget() or window, key)
        assert show.index == before + 2
        qtbot.keyClick(window.focusWidget() or window, Key.Key_PageUp)
        assert show.index == before + 1
    keys.stop()


def test_f6_takes_the_keyboard_to_the_controls_and_escape_gives_it_back(
    window: PresenterWindow, show: Show, qtbot: QtBot
) -> None:
    keys = KeyFilter(show)
    keys.watch(window)
    qtbot.keyClick(window, Key.Key_F6)
    assert window.reach.active
    names = [b.accessibleName() for b in window.controls.buttons.values() if b.isEnabled()]
    while window.focusWidget() is not window.controls.buttons["black"]:
        qtbot.keyClick(window.focusWidget(), Key.Key_Right)
        names.pop()
        assert names, "the black button is never reached"
    assert show.index == 0
    qtbot.keyClick(window.focusWidget(), Key.Key_Space)
    assert show.cover is Cover.BLACK
    qtbot.keyClick(window.focusWidget(), Key.Key_PageDown)
    assert show.index == 1, "a clicker goes on even now"
    qtbot.keyClick(window.focusWidget(), Key.Key_Escape)
    assert not window.reach.active
    qtbot.keyClick(window, Key.Key_Right)
    assert show.index == 2
    keys.stop()


def test_a_step_is_chosen_in_the_list_by_click_and_by_keyboard(
    window: PresenterWindow, show: Show, qtbot: QtBot
) -> None:
    view = window.steps.view
    place = view.visualRect(window.steps.rows.index(2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert show.index == 2
    window.reach.to(view)
    for _ in range(2):
        qtbot.keyClick(view, Key.Key_Down)
    assert show.index == 2
    qtbot.keyClick(view, Key.Key_Return)
    assert show.index == 4
    assert not window.reach.active


def test_the_notes_grow_scroll_and_keep_their_size(window: PresenterWindow, show: Show, qtbot: QtBot) -> None:
    first = window.notes.size_of_text
    qtbot.mouseClick(window.notes.larger, Qt.MouseButton.LeftButton)
    assert window.notes.text.font().pixelSize() > first
    while window.notes.larger.isEnabled():
        qtbot.mouseClick(window.notes.larger, Qt.MouseButton.LeftButton)
    assert window.notes.text.font().pixelSize() == SIZES[-1]
    qtbot.waitUntil(lambda: window.notes.area.verticalScrollBar().maximum() > 0)
    qtbot.keyClick(window, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert window.notes.area.verticalScrollBar().value() > 0
    show.next()
    window.pulse.flush()
    assert window.notes.area.verticalScrollBar().value() == 0
    assert window.notes.text.font().pixelSize() == SIZES[-1]


def test_the_answer_can_be_hidden(window: PresenterWindow, qtbot: QtBot) -> None:
    assert window.question.answer.isVisible()
    qtbot.mouseClick(window.question.toggle, Qt.MouseButton.LeftButton)
    assert not window.question.answer.isVisible()


def test_the_time_that_is_over_is_said_and_shown(show: Show, clock: Clock, qtbot: QtBot) -> None:
    pulse = Pulse(show)
    card = ClockCard(pulse, Appearance(Preference.DARK), lambda: QTime(10, 24))
    qtbot.addWidget(card)
    card.refresh()
    assert card.of_day.text() == "10:24"
    assert card.planned.text() == "Planned 18:00 · 18:00 left"
    calm = card.elapsed.styleSheet()
    clock.now += 6 * 60 + 12
    show.tick()
    pulse.flush()
    assert card.elapsed.text() == "06:12"
    assert card.planned.text() == "Planned 18:00 · 11:48 left"
    assert card.step.text() == "This step: 1 min 30 s, until 01:30"
    assert not card.bar.over
    clock.now += 14 * 60
    show.tick()
    pulse.flush()
    assert card.planned.text() == "Planned 18:00 · 2 min over"
    assert card.bar.over
    assert card.elapsed.styleSheet() != calm


def test_the_bar_asks_once_and_closes_with_the_answer(window: PresenterWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    answers = [("&Yes", lambda: said.append("yes")), ("&No", lambda: said.append("no"))]
    window.ask("A projector was connected: show the wall there?", answers)
    window.ask("A projector was connected: show the wall there?", answers)
    window.say("The wall is on the projector")
    assert len(window.messages.texts) == 2
    qtbot.mouseClick(window.messages.messages[0].buttons[0], Qt.MouseButton.LeftButton)
    assert said == ["yes"]
    assert window.messages.texts == ("The wall is on the projector",)
    window.say("The projector was unplugged: the wall is waiting")
    assert window.messages.texts == ("The projector was unplugged: the wall is waiting",)
    qtbot.mouseClick(window.messages.messages[0].cross, Qt.MouseButton.LeftButton)
    assert not window.messages.isVisible()


def test_f6_comes_to_a_question_first(window: PresenterWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    window.ask("Show the wall there?", [("&Yes", lambda: said.append("yes"))])
    qtbot.keyClick(window, Key.Key_F6)
    assert window.focusWidget() is window.messages.messages[0].buttons[0]
    qtbot.keyClick(window.focusWidget(), Key.Key_Return)
    assert said == ["yes"]
    assert not window.reach.active


def test_what_the_teacher_arranged_is_kept(window: PresenterWindow, show: Show, qtbot: QtBot) -> None:
    window.notes.choose_size(28)
    window.question.toggle.setChecked(False)
    window.toggle_theme()
    window.across.setSizes([600, 668])
    window.across.splitterMoved.emit(600, 1)
    kept = window.save_state()
    other = PresenterWindow(show, Appearance(Preference.DARK), Appearance(Preference.DARK))
    qtbot.addWidget(other)
    other.resize(1280, 720)
    other.show()
    other.restore_state(kept)
    assert other.notes.size_of_text == 28
    assert not other.question.answers_shown
    assert not other.appearance.theme.dark
    left, right = other.across.sizes()
    assert left / (left + right) == pytest.approx(600 / 1268, abs=0.01)


@pytest.mark.parametrize("text", ["", "nonsense", "[]", '{"splitters": [[1], "x"], "notes": "y", "theme": 3}', "{}"])
def test_a_kept_state_that_makes_no_sense_changes_nothing(window: PresenterWindow, text: str) -> None:
    before = window.save_state()
    window.restore_state(text)
    assert window.save_state() == before


def test_typed_digits_are_told_with_the_step_they_name(window: PresenterWindow, show: Show) -> None:
    show.ask_step()
    window.pulse.flush()
    assert window.now.hint.text() == "Go to step: type its number, then Enter"
    show.type_digit(3)
    window.pulse.flush()
    assert window.now.hint.text() == f"Go to 3: {show.steps[2].headline.get('en')} (Enter)"
    show.type_digit(9)
    window.pulse.flush()
    assert window.now.hint.text() == "Go to 39: there are 12 steps"


def test_a_small_laptop_gets_small_text_and_a_large_screen_large() -> None:
    assert density_for(1024, 600) is COMPACT
    assert density_for(1280, 720) is NORMAL
    assert density_for(1024, 768) is COMPACT
    assert density_for(1920, 1080) is LARGE


def test_a_show_of_all_events_has_no_empty_card_for_questions(model: EventModel, qtbot: QtBot) -> None:
    window = PresenterWindow(Show(model), Appearance(Preference.DARK))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    assert not window.question.isVisible()
    assert window.steps.rows.rowCount() == len(model.battle.events)


def test_no_label_takes_mark_up(window: PresenterWindow) -> None:
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()


def test_the_wall_goes_before_the_presenters_words(window: PresenterWindow, show: Show, qtbot: QtBot) -> None:
    before = window.next_up.headline.text()
    show.next()
    assert window.next_up.headline.text() == before, "nothing is laid out between a key and the wall's picture"
    qtbot.waitUntil(lambda: window.next_up.headline.text() == show.steps[2].headline.get("en"))


def test_a_frozen_overview_is_the_teachers_alone(window: PresenterWindow, show: Show) -> None:
    show.toggle_freeze()
    show.toggle_overview()
    window.pulse.flush()
    assert window.now.heading.text() == "Only you see the overview · on the wall 1 of 12"


def test_a_screen_reader_hears_each_step_once(
    window: PresenterWindow, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(presenter_window, "announce", lambda _, text: heard.append(text))
    show.go_to(1)
    window.pulse.flush()
    show.toggle_black()
    window.pulse.flush()
    assert heard == [f"Step 2 of 12: {show.steps[1].headline.get('en')}", "The wall is black"]
    assert window.notes.text.accessibleName() == NOTES.get("en")
    assert window.question.question.accessibleName() == QUESTION.get("en")
    assert window.now.preview.accessibleName() == "What the class sees"


def test_a_show_that_outlives_its_window_goes_on(show: Show, qtbot: QtBot) -> None:
    made = PresenterWindow(show, Appearance(Preference.DARK))
    made.show()
    qtbot.waitExposed(made)
    made.close()
    made.deleteLater()
    qtbot.waitSignal(made.destroyed, timeout=2_000).wait()
    show.next()
    show.toggle_black()
    show.toggle_tool(Tool.LASER)
    assert show.index == 1


def test_the_next_picture_is_the_next_steps_or_none(window: PresenterWindow, show: Show, qtbot: QtBot) -> None:
    still = window.next_up.picture
    qtbot.waitUntil(lambda: still.picture is not None)
    show.next()
    window.pulse.flush()
    assert still.picture is None, "no step's picture stands beside another's headline"
    qtbot.waitUntil(lambda: still.picture is not None)
    show.previous()
    window.pulse.flush()
    assert still.picture is not None, "what was made before is there at once"
