"""One line under the toolbar: an error that needs an answer, or the hint of the first start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from chinagodrar_viewer.views.theme import GRID, Appearance, font

LONGEST_MESSAGE = 1_000


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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close)
        self.setAutoFillBackground(True)
        appearance.changed.connect(self._paint_theme)
        self._paint_theme()
        self.hide()

    @property
    def text(self) -> str:
        return self._label.text()

    def say(self, text: str) -> None:
        """Show a message; it replaces the one before."""
        if len(text) > LONGEST_MESSAGE:
            text = text[:LONGEST_MESSAGE] + "…"
        self._label.setText(text)
        self.setAccessibleName(text)
        self.show()

    def clear(self) -> None:
        """Close."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _paint_theme(self) -> None:
        theme = self._appearance.theme
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.accent_soft)
        palette.setColor(self.foregroundRole(), theme.on_accent_soft)
        self.setPalette(palette)
        self._label.setPalette(palette)
        self._close.setPalette(palette)
