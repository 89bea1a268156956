"""What the show has to tell or to ask the teacher, above all else: never a dialog, which would take the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chinagodrar_viewer.present.presenter.card import capped, plain_label
from chinagodrar_viewer.present.presenter.density import NORMAL, Density
from chinagodrar_viewer.present.presenter.key_button import KeyButton
from chinagodrar_viewer.views.theme import GRID, Appearance, font

SAID_FOR_MS = 12_000
"""A message that asks nothing goes by itself; its text stays with the screen reader's log."""
MOST = 3
"""Messages at a time; the oldest goes first."""


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say ``text`` whatever has the focus."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Message(QFrame):
    """One text with its answers; any answer, and the cross, closes it."""

    closed = Signal()

    def __init__(self, appearance: Appearance, text: str, answers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        super().__init__()
        self.setObjectName("message")
        self.setAccessibleName(capped(text))
        self.asks = bool(answers)
        self._label = plain_label(capped(text, 1_000))
        self.buttons = [KeyButton(appearance, word) for word, _ in answers]
        for button, (_, act) in zip(self.buttons, answers, strict=True):
            button.clicked.connect(lambda _=False, act=act: self._answer(act))
        self.cross = KeyButton(appearance, "✕", "", self.tr("Close this message"))
        self.cross.setAccessibleName(self.tr("Close this message"))
        self.cross.clicked.connect(self.closed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID // 2, GRID // 2)
        layout.addWidget(self._label, 1)
        for button in (*self.buttons, self.cross):
            layout.addWidget(button)

    @property
    def text(self) -> str:
        return self._label.text()

    def set_density(self, density: Density) -> None:
        """Take text sizes."""
        self._label.setFont(font(density.body))
        for button in (*self.buttons, self.cross):
            button.set_size(density.button)

    def _answer(self, act: Callable[[], object]) -> None:
        # Closed first: what is done may say something itself.
        self.closed.emit()
        act()


class MessageBar(QWidget):
    """Messages one above the other; hidden when there are none."""

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._density = NORMAL
        self.messages: list[Message] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID // 2)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(SAID_FOR_MS)
        self._going.timeout.connect(self._forget_said)
        self.setAccessibleName(self.tr("Messages"))
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(message.text for message in self.messages)

    def ask(self, text: str, answers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show a question until it is answered or closed; the same question twice is one."""
        for message in [m for m in self.messages if m.text == text]:
            self._close(message)
        while len(self.messages) >= MOST:
            self._close(self.messages[0])
        message = Message(self._appearance, text, answers)
        message.set_density(self._density)
        message.closed.connect(lambda: self._close(message))
        self.messages.append(message)
        self._column.addWidget(message)
        self.show()
        announce(self, text)
        self.changed.emit()

    def say(self, text: str) -> None:
        """Show a text for a while; it replaces what was said before, never a question."""
        self._forget_said()
        self.ask(text, ())
        self._going.start()

    def clear(self) -> None:
        """Close all."""
        for message in tuple(self.messages):
            self._close(message)

    def set_density(self, density: Density) -> None:
        """Take text sizes."""
        self._density = density
        for message in self.messages:
            message.set_density(density)

    def _forget_said(self) -> None:
        for message in [m for m in self.messages if not m.asks]:
            self._close(message)

    def _close(self, message: Message) -> None:
        if message in self.messages:
            self.messages.remove(message)
            self._column.removeWidget(message)
            message.hide()
            message.deleteLater()
            self.setVisible(bool(self.messages))
            self.changed.emit()
