"""F6: the keyboard goes round the window's parts without ever being taken from the show by chance.

The show's keys are the show's whatever has the focus, and no click gives the focus away.  Who cannot use a
mouse presses F6: now arrows, Tab, Enter and Space move among the parts; a clicker's PageUp, PageDown, full stop
and F5 stay the show's even then.  Escape, or any use of the mouse, gives the keys back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


@runtime_checkable
class Reachable(Protocol):
    """A widget that knows what arrows and Enter mean in it."""

    def reach_move(self, dx: int, dy: int) -> None:
        """An arrow key: to the right or down where above 0."""

    def reach_press(self) -> None:
        """Enter or Space."""


Key = Qt.Key
BACK, ON = (Key.Key_Left, Key.Key_Up, Key.Key_Backtab), (Key.Key_Right, Key.Key_Down, Key.Key_Tab)
PRESS = (Key.Key_Return, Key.Key_Enter, Key.Key_Space)


class Reach(QObject):
    """``parts`` says which parts there are now, each with its widgets in order."""

    changed = Signal()

    def __init__(self, window: QWidget, parts: Callable[[], Sequence[Sequence[QWidget]]]) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._part = -1

    @property
    def active(self) -> bool:
        return self._part >= 0

    def enter(self, step: int = 1) -> None:
        """To the next part, or for a step below 0 the one before; from outside to the first or last."""
        parts = self._live()
        if not parts:
            return
        start = self._part if self.active else (-1 if step > 0 else 0)
        self.to_part((start + step) % len(parts))

    def to(self, widget: QWidget) -> None:
        """Straight to a widget of some part."""
        for number, part in enumerate(self._live()):
            if widget in part:
                self.to_part(number, widget)

    def to_part(self, number: int, widget: QWidget | None = None) -> None:
        """To that part of those that are there now; its first widget where none is named."""
        parts = self._live()
        if not self.active:
            app = QApplication.instance()
            if app is not None:
                app.installEventFilter(self)
        self._part = number
        (widget or parts[number][0]).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def leave(self) -> None:
        """Give the keys back to the show."""
        if self.active:
            self._part = -1
            app = QApplication.instance()
            if app is not None:
                app.removeEventFilter(self)
            self._window.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def _live(self) -> list[list[QWidget]]:
        found = [[w for w in part if w.isVisible() and w.isEnabled()] for part in self._parts()]
        return [part for part in found if part]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin) or (
            kind == QEvent.Type.WindowDeactivate and watched is self._window
        ):
            self.leave()
            return False
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or not self._of_window(watched) or not self._ours(event):
            return False
        event.accept()
        if kind == QEvent.Type.KeyPress:
            self._act(event)
        return True

    def _of_window(self, watched: QObject) -> bool:
        """True for the window, what is in it, and the system's window that hands it its keys."""
        if isinstance(watched, QWidget):
            return watched.window() is self._window
        return watched is self._window.windowHandle()

    def _ours(self, event: QKeyEvent) -> bool:
        shift_only = not (event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier))
        return shift_only and event.key() in (*BACK, *ON, *PRESS, Key.Key_Escape, Key.Key_F6)

    def _act(self, event: QKeyEvent) -> None:
        key = event.key()
        focus = self._window.focusWidget()
        if key == Key.Key_Escape:
            self.leave()
        elif key == Key.Key_F6:
            self.enter(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in PRESS:
            if isinstance(focus, QAbstractButton):
                focus.click()
            elif isinstance(focus, Reachable):
                focus.reach_press()
        elif isinstance(focus, Reachable) and key not in (Key.Key_Tab, Key.Key_Backtab):
            focus.reach_move(
                (key == Key.Key_Right) - (key == Key.Key_Left), (key == Key.Key_Down) - (key == Key.Key_Up)
            )
        else:
            self._along(1 if key in ON else -1, focus)

    def _along(self, step: int, focus: QWidget | None) -> None:
        parts = self._live()
        part = next((p for p in parts if focus in p), parts[0] if parts else [])
        if part:
            at = part.index(focus) if focus in part else -1
            part[(at + step) % len(part)].setFocus(Qt.FocusReason.OtherFocusReason)
