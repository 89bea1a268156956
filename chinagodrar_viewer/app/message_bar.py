"""One line under the toolbar: an error that needs an answer, or the hint of the first start."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from chinagodrar_viewer.views.theme import GRID, Appearance, font

LONGEST_MESSAGE = 1_000

Answer = tuple[str, Callable[[], object]]
"""A word on a button, and what it does; ``&`` stands before its Alt key."""


class MessageBar(QWidget):
    """Shows plain text until it is closed; hidden when there is nothing to say."""

    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setFont(font())
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close this message (Esc)"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.clear)
        self._answers: list[QToolButton] = []
        layout = QHBoxLayout(self)
        self._row = layout
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close)
        self.setObjectName("message-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        appearance.changed.connect(self._paint_theme)
        self._paint_theme()
        self.hide()

    @property
    def text(self) -> str:
        return self._label.text()

    @property
    def answers(self) -> tuple[QToolButton, ...]:
        """The buttons of the message."""
        return tuple(self._answers)

    def say(self, text: str, answers: Sequence[Answer] = ()) -> None:
        """Show a message, with a button for each answer; it replaces the one before."""
        if len(text) > LONGEST_MESSAGE:
            text = text[:LONGEST_MESSAGE] + "…"
        self._label.setText(text)
        self.setAccessibleName(text)
        self._offer(answers)
        self.show()

    def clear(self) -> None:
        """Close."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _offer(self, answers: Sequence[Answer]) -> None:
        for button in self._answers:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()  # not at once: its own click may have brought the new message
        self._answers = []
        for text, does in answers:
            button = QToolButton(self)
            button.setObjectName("answer")
            button.setText(text)
            button.setFont(font())
            button.setToolTip(text.replace("&", ""))
            button.setAccessibleName(text.replace("&", ""))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, does=does: does())
            self._row.insertWidget(self._row.count() - 1, button)
            self._answers.append(button)

    def _paint_theme(self) -> None:
        theme = self._appearance.theme
        # All in one style sheet: of a palette and a style sheet, the one that was set last undoes the other.
        self.setStyleSheet(
            f"#message-bar {{ background: {theme.accent_soft}; }}"
            f"QLabel, QToolButton {{ color: {theme.on_accent_soft}; background: transparent; }}"
            f"#answer {{ border-radius: 4px; border: 1px solid {theme.on_accent_soft}; padding: 1px 10px; }}"
            f"#answer:hover {{ background: {theme.panel}; }}"
            f"#answer:focus {{ border: 2px solid {theme.accent}; padding: 0px 9px; }}"
        )
