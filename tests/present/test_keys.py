"""The show's keys reach it from every window, as a keyboard or a clicker sends them, whatever has the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Cover, Mode, Show, Tool
from chinagodrar_viewer.present.key_filter import KeyFilter
from chinagodrar_viewer.present.keys import GROUPS, KEYS, help_rows, key_of, row_for

Key = Qt.Key


class Presenter(QWidget):
    """A window with one of everything that likes to eat keys."""

    def __init__(self) -> None:
        super().__init__()
        row = QVBoxLayout(self)
        self.pressed: list[str] = []
        self.button = QPushButton("&Black", self)
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.spin = QSpinBox(self)
        self.spin.setMaximum(10_000)
        self.slider = QSlider(self)
        self.steps = QListWidget(self)
        self.steps.addItems([f"step {i}" for i in range(50)])
        self.scroll = QScrollArea(self)
        inside = QWidget()
        inside.setMinimumSize(500, 5_000)
        self.scroll.setWidget(inside)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.notes = QTextBrowser(self)
        self.notes.setPlainText("Notes\n" * 200)
        self.combo = QComboBox(self)
        self.combo.addItems(["projector", "laptop", "none"])
        self.field = QLineEdit(self)
        self.text = QPlainTextEdit(self)
        self.eaters = (self.button, self.spin, self.slider, self.steps, self.scroll, self.notes, self.combo)
        for widget in (*self.eaters, self.field, self.text):
            row.addWidget(widget)


@pytest.fixture
def show(model: EventModel) -> Iterator[Show]:
    made = Show(model, clock=lambda: 100.0)
    made._warned = True  # the content note has its own tests
    yield made
    made.end()
    made.deleteLater()


@pytest.fixture
def routed() -> list[str]:
    return []


@pytest.fixture
def presenter(show: Show, routed: list[str], qtbot: QtBot) -> Presenter:
    window = Presenter()
    qtbot.addWidget(window)
    keys = KeyFilter(show, {"swap": lambda: routed.append("swap"), "keys": lambda: routed.append("keys")})
    keys.watch(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_clicker_steps_and_blanks_whatever_has_the_focus(show: Show, presenter: Presenter) -> None:
    for widget in (*presenter.eaters, presenter.field):
        widget.setFocus()
        assert widget.hasFocus()
        before = show.index
        QTest.keyClick(widget, Key.Key_PageDown)
        assert show.index == before + 1, widget
        QTest.keyClick(widget, Key.Key_PageUp)
        assert show.index == before, widget
        if widget is presenter.field:
            continue
        QTest.keyClick(widget, Key.Key_Period)
        assert show.cover is Cover.BLACK, widget
        QTest.keyClick(widget, Key.Key_Period)
        assert show.cover is Cover.NONE, widget
    assert presenter.spin.value() == 0
    assert presenter.slider.value() == 0
    assert presenter.steps.currentRow() <= 0
    assert presenter.scroll.verticalScrollBar().value() == 0
    assert presenter.notes.verticalScrollBar().value() == 0


def test_keys_that_come_through_the_window_system(show: Show, presenter: Presenter) -> None:
    """As a real keyboard's: to the window, which passes them on to its focus, shortcuts first."""
    taken: list[str] = []
    action = QAction(presenter)
    action.setShortcut("Space")
    action.triggered.connect(lambda: taken.append("shortcut"))
    presenter.addAction(action)
    window = presenter.windowHandle()
    for widget in presenter.eaters:
        widget.setFocus()
        before = show.index
        for key in (Key.Key_PageDown, Key.Key_Space, Key.Key_Right, Key.Key_Down, Key.Key_N, Key.Key_Return):
            QTest.keyClick(window, key)
        assert show.index == before + 6, widget
        for key in (Key.Key_PageUp, Key.Key_Left, Key.Key_Up, Key.Key_P, Key.Key_Backspace):
            QTest.keyClick(window, key)
        assert show.index == before + 1, widget
    assert taken == []
    assert presenter.pressed == []


def test_start_and_stop_of_a_clicker(show: Show, presenter: Presenter, qtbot: QtBot) -> None:
    presenter.spin.setFocus()
    with qtbot.waitSignal(show.ended):
        QTest.keyClick(presenter.spin, Key.Key_F5)


def test_escape_leaves_the_innermost_first_and_the_show_last(show: Show, presenter: Presenter) -> None:
    ended: list[bool] = []
    show.ended.connect(lambda: ended.append(True))
    for key in (Key.Key_F, Key.Key_B, Key.Key_S, Key.Key_Tab, Key.Key_3):
        QTest.keyClick(presenter.button, key)
    left = []
    for _ in range(5):
        QTest.keyClick(presenter.button, Key.Key_Escape)
        left.append((show.typed, show.overview, show.tool, show.cover, show.frozen))
    assert left == [
        ("", True, Tool.SPOTLIGHT, Cover.BLACK, True),
        ("", False, Tool.SPOTLIGHT, Cover.BLACK, True),
        ("", False, Tool.NONE, Cover.BLACK, True),
        ("", False, Tool.NONE, Cover.NONE, True),
        ("", False, Tool.NONE, Cover.NONE, False),
    ]
    assert not ended
    QTest.keyClick(presenter.button, Key.Key_Escape)
    assert ended == [True]


def test_after_the_show_keys_are_the_windows_own(show: Show, presenter: Presenter) -> None:
    show.end()
    presenter.spin.setFocus()
    QTest.keyClick(presenter.spin, Key.Key_PageUp)
    assert presenter.spin.value() == 10
    assert show.index == 0


def test_text_fields_take_text(show: Show, presenter: Presenter) -> None:
    for field in (presenter.field, presenter.text):
        field.setFocus()
        QTest.keyClicks(field, "b 12. next, wzx")
        QTest.keyClick(field, Key.Key_Left)
        QTest.keyClick(field, Key.Key_Backspace)
    assert presenter.field.text() == presenter.text.toPlainText() == "b 12. next, wx"
    assert (show.index, show.cover, show.typed) == (0, Cover.NONE, "")


def test_escape_leaves_a_text_field_and_not_the_show(show: Show, presenter: Presenter) -> None:
    ended: list[bool] = []
    show.ended.connect(lambda: ended.append(True))
    presenter.field.setFocus()
    QTest.keyClick(presenter.field, Key.Key_Escape)
    assert not presenter.field.hasFocus()
    assert not ended
    QTest.keyClick(presenter, Key.Key_B)
    assert show.cover is Cover.BLACK


def test_other_windows_keep_their_keys(show: Show, presenter: Presenter, qtbot: QtBot) -> None:
    other = QSpinBox()
    other.setMaximum(1_000)
    qtbot.addWidget(other)
    other.show()
    QTest.keyClick(other, Key.Key_PageUp)
    assert other.value() == 10
    assert show.index == 0


def test_a_list_that_is_open_keeps_its_keys(show: Show, presenter: Presenter, qtbot: QtBot) -> None:
    presenter.combo.setFocus()
    presenter.combo.showPopup()
    view = presenter.combo.view()
    qtbot.waitUntil(view.isVisible)
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Return)
    assert presenter.combo.currentIndex() == 1
    assert show.index == 0


def test_keys_with_ctrl_or_alt_do_nothing_plain(show: Show, presenter: Presenter) -> None:
    for modifier in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier):
        for key in (Key.Key_B, Key.Key_N, Key.Key_PageDown, Key.Key_Right, Key.Key_F, Key.Key_4):
            QTest.keyClick(presenter.button, key, modifier)
    assert (show.index, show.cover, show.frozen, show.typed) == (0, Cover.NONE, False, "")


def test_undo_has_its_key(show: Show, presenter: Presenter) -> None:
    show.begin_stroke(0.1, 0.1)
    show.extend_stroke(0.2, 0.2)
    show.end_stroke()
    assert len(show.strokes) == 1
    QTest.keyClick(presenter.button, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert show.strokes == ()
    assert show.tool is Tool.NONE


def test_shift_and_capslock_do_not_matter_for_letters_and_signs(show: Show, presenter: Presenter) -> None:
    """On a French keyboard the full stop needs Shift."""
    QTest.keyClick(presenter.button, Key.Key_Period, Qt.KeyboardModifier.ShiftModifier)
    assert show.cover is Cover.BLACK
    QTest.keyClick(presenter.button, Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert show.cover is Cover.WHITE


def test_digits_and_enter_go_to_a_step(show: Show, presenter: Presenter) -> None:
    presenter.spin.setFocus()
    QTest.keyClicks(presenter.spin, "12")
    assert show.typed == "12"
    QTest.keyClick(presenter.spin, Key.Key_Return)
    assert (show.index, show.typed) == (11, "")
    QTest.keyClick(presenter.spin, Key.Key_7, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(presenter.spin, Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert show.index == 6


def _send(widget: QWidget, key: Qt.Key, text: str = "", *, repeated: bool = False, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, held, text, repeated))


def test_digits_of_a_french_keyboard_without_shift(show: Show, presenter: Presenter) -> None:
    _send(presenter.button, Key.Key_Ampersand, "&")
    _send(presenter.button, Key.Key_Minus, "-")
    assert show.typed == "16"
    _send(presenter.button, Key.Key_Return, "\r")
    assert show.index == 15
    _send(presenter.button, Key.Key_2, "2", shift=True)
    assert show.typed == "2"


def test_a_long_press_is_one_step_and_one_toggle(show: Show, presenter: Presenter) -> None:
    for key in (Key.Key_PageDown, Key.Key_B, Key.Key_4):
        _send(presenter.steps, key, "4" if key == Key.Key_4 else "")
        for _ in range(7):
            _send(presenter.steps, key, "4" if key == Key.Key_4 else "", repeated=True)
    assert (show.index, show.cover, show.typed) == (1, Cover.BLACK, "4")
    assert presenter.steps.currentRow() <= 0  # the repeats did not reach the list either


def test_go_to_asks_and_backspace_rubs_out(show: Show, presenter: Presenter) -> None:
    QTest.keyClick(presenter.button, Key.Key_G)
    assert show.typing and show.typed == ""
    QTest.keyClicks(presenter.button, "45")
    QTest.keyClick(presenter.button, Key.Key_Backspace)
    assert show.typed == "4"
    QTest.keyClick(presenter.button, Key.Key_Return)
    assert show.index == 3 and not show.typing
    QTest.keyClicks(presenter.button, "999")
    QTest.keyClick(presenter.button, Key.Key_Return)
    assert show.index == 3 and show.refused == 999


def test_overview_by_keys(show: Show, presenter: Presenter) -> None:
    columns = show.overview_columns
    QTest.keyClick(presenter.button, Key.Key_Tab)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        QTest.keyClick(presenter.button, key)
    assert show.index == 0 and show.overview_index == 1 + columns
    QTest.keyClick(presenter.button, Key.Key_Return)
    assert show.index == 1 + columns and not show.overview
    QTest.keyClick(presenter.button, Key.Key_Tab)
    QTest.keyClick(presenter.button, Key.Key_End)
    QTest.keyClick(presenter.button, Key.Key_Space)
    assert show.index == len(show.steps) - 1


def test_zoom_box_by_keys_and_clicker_still_steps(show: Show, presenter: Presenter) -> None:
    QTest.keyClick(presenter.button, Key.Key_Z)
    assert show.zoom_box == (0.25, 0.25, 0.5, 0.5)
    QTest.keyClick(presenter.button, Key.Key_Right)
    QTest.keyClick(presenter.button, Key.Key_Up)
    assert show.zoom_box == (0.375, 0.125, 0.5, 0.5)
    QTest.keyClick(presenter.button, Key.Key_Plus)
    box = show.zoom_box
    assert box is not None and box[2] == box[3] == 0.4
    QTest.keyClick(presenter.button, Key.Key_PageDown)
    assert show.index == 1 and show.zoom_box is None and show.tool is Tool.NONE


def test_windows_commands_are_routed(presenter: Presenter, routed: list[str]) -> None:
    QTest.keyClick(presenter.spin, Key.Key_X)
    QTest.keyClick(presenter.spin, Key.Key_F1)
    QTest.keyClick(presenter.spin, Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert routed == ["swap", "keys", "keys"]


def test_keyboard_can_still_go_from_control_to_control(presenter: Presenter) -> None:
    presenter.spin.setFocus()
    QTest.keyClick(presenter.spin, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert presenter.button.hasFocus()


def test_every_letter_of_the_issue_has_its_command() -> None:
    wanted = {
        Key.Key_N: "next", Key.Key_P: "previous", Key.Key_B: "black", Key.Key_W: "white", Key.Key_F: "freeze",
        Key.Key_S: "spotlight", Key.Key_L: "laser", Key.Key_Z: "zoom", Key.Key_D: "pen", Key.Key_E: "eraser",
        Key.Key_T: "timer", Key.Key_A: "auto", Key.Key_X: "swap", Key.Key_G: "go-to", Key.Key_H: "details",
        Key.Key_R: "reveal", Key.Key_Home: "first", Key.Key_End: "last", Key.Key_Tab: "overview",
        Key.Key_Comma: "white", Key.Key_Period: "black", Key.Key_F5: "end", Key.Key_Escape: "escape",
    }  # fmt: skip
    for key, command in wanted.items():
        row = row_for(int(key), Mode.STEPS)
        assert row is not None and row.id == command


def test_no_key_means_two_things_in_one_mode() -> None:
    seen: set[tuple[str, Mode | None]] = set()
    for row in KEYS:
        assert row.group in GROUPS
        for key in row.keys:
            assert (key, row.mode) not in seen, key
            seen.add((key, row.mode))
    assert len({row.id for row in KEYS}) == len(KEYS)


def test_help_names_every_key() -> None:
    said = " ".join(keys for _, rows in help_rows() for keys, _ in rows)
    for row in KEYS:
        assert key_of(row.id) in said
    assert key_of("swap") == "X" and key_of("nothing") == ""
