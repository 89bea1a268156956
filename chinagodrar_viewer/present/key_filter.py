"""KeyFilter: the show's keys reach the show from all of its windows, whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from chinagodrar_viewer.model.show import Mode, Show
from chinagodrar_viewer.present.keys import ShowKey, row_for

_AZERTY = {"&": 1, "é": 2, '"': 3, "'": 4, "(": 5, "è": 7, "_": 8, "ç": 9, "à": 0}
"""The digits' keys of a French keyboard without Shift; "-", its 6, only once a number has been begun."""
_CLICKER = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F5, Qt.Key.Key_Escape})
"""What leaves a text field alone: nobody writes with it."""


class KeyFilter(QObject):
    """Watches the application while a show runs; ``routes`` are the windows' own commands: "swap", "keys", "end", …

    A route goes before the show's own command of that id.  Call ``stop`` when the show is over.
    """

    def __init__(self, show: Show, routes: Mapping[str, Callable[[], object]] | None = None) -> None:
        super().__init__(show)
        self._show = show
        self._routes = dict(routes or {})
        self._windows: list[QWidget] = []
        self._app: QCoreApplication | None = QApplication.instance()
        if self._app is not None:
            self._app.installEventFilter(self)
        show.ended.connect(self.stop)

    def watch(self, window: QWidget) -> None:
        """Take the keys of a window and of everything in it; its dialogs and menus keep theirs."""
        self._windows.append(window)

    def stop(self) -> None:
        """Leave all keys alone."""
        if self._app is not None:
            self._app.removeEventFilter(self)
            self._app = None
        self._windows.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind != QEvent.Type.KeyPress and kind != QEvent.Type.ShortcutOverride:
            return False
        if not (isinstance(event, QKeyEvent) and isinstance(watched, QWidget) and watched.window() in self._windows):
            return False
        act = self._act_in_text(watched, event) if is_text_field(watched) else self._act_of(event)
        if act is None:
            return False
        event.accept()
        # An accepted override keeps shortcuts of menus and buttons away: the key itself follows.
        if kind == QEvent.Type.KeyPress:
            act()
        return True

    def _act_in_text(self, field: QWidget, event: QKeyEvent) -> Callable[[], object] | None:
        """A text field writes; Escape leaves it, as it leaves anything that is open."""
        if event.modifiers() or event.key() not in _CLICKER:
            return None
        if event.key() == Qt.Key.Key_Escape and field.hasFocus():
            return field.clearFocus
        return self._act_of(event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        show = self._show
        digit = self._digit(event)
        if digit is not None:
            return _nothing if event.isAutoRepeat() else lambda: show.type_digit(digit)
        row = row_for(event.keyCombination().toCombined(), show.mode)
        if row is None or (row.act is None and row.id not in self._routes):
            return None
        if event.isAutoRepeat() and not row.repeats:
            return _nothing
        return lambda: self._do(row)

    def _do(self, row: ShowKey) -> None:
        route = self._routes.get(row.id)
        if route is not None:
            route()
        elif row.act is not None:
            row.act(self._show)

    def _digit(self, event: QKeyEvent) -> int | None:
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if held != Qt.KeyboardModifier.NoModifier:
            return None
        text = event.text()
        if len(text) == 1 and text.isdecimal():
            return int(text)  # other scripts' digits as well
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return None
        if text == "-" and self._show.mode is Mode.TYPING:
            return 6
        return _AZERTY.get(text)


def is_text_field(widget: QObject | None) -> bool:
    """True for what takes text that a person writes; a spin box is none: the show's digits go before its own."""
    if isinstance(widget, QLineEdit):
        return not widget.isReadOnly() and not isinstance(widget.parent(), QAbstractSpinBox)
    return isinstance(widget, (QTextEdit, QPlainTextEdit)) and not widget.isReadOnly()


def _nothing() -> None:
    """A key that is held down, and has acted."""
