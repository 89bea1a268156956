"""TextDialog: a sentence, and a longer plain text under it that can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from chinagodrar_viewer.views.theme import GRID, TITLE, Appearance, font, palette

LONGEST = 100_000
"""Characters of the text."""


class TextDialog(QDialog):
    """Stays open beside the window, which stays usable."""

    def __init__(
        self, title: str, heading: str, lead: str, body: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(640, 440 if body.count("\n") > 3 else 280)
        top = self._label(heading)
        top.setFont(font(TITLE, serif=True))
        self.lead = self._label(lead)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(font())
        self.text.setPlainText(body[:LONGEST])
        self.text.setAccessibleName(title)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox()
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.setToolTip(self.tr("Copies the text to the clipboard"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        close = QPushButton(self.tr("Close"))
        close.setToolTip(self.tr("Closes this window (Esc)"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(top)
        column.addWidget(self.lead)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        close.setFocus()
        appearance.changed.connect(self._restyle)
        self._restyle()

    @staticmethod
    def _label(words: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(font())
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def _restyle(self) -> None:
        self.setPalette(palette(self._appearance.theme))
