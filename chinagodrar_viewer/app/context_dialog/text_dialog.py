"""TextDialog: a sentence, and a longer plain text under it that can be selected and copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.context_words import attribution
from chinagodrar_viewer.model.unread_words import reason_words
from chinagodrar_viewer.views.theme import GRID, TITLE, Appearance, font, palette

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_layer import ContextLayer

LONGEST = 100_000
"""Characters of the text."""
LONGEST_REASON = 300
translate = QCoreApplication.translate


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


class UnreadCounts(QObject):
    """Counts of rows in words; lupdate knows plurals only of ``self.tr``."""

    def lead(self, unread: int, listed: int) -> str:
        """How many there are, and how many of them follow."""
        said = self.tr("%Ln row(s) of the table could not be read and are not shown.", "", unread)
        return f"{said} {self.tr('The first %Ln are listed.', '', listed)}" if listed < unread else said


def unread_dialog(layer: ContextLayer, appearance: Appearance, parent: QWidget | None) -> TextDialog:
    """The rows of a table that could not be read, each with its line and why."""
    unread, number = layer.unread, QLocale().toString
    lead = UnreadCounts().lead(unread.count, len(unread.listed))
    line = translate("UnreadDialog", "Line {0}: {1}")
    rows: list[str] = []
    for row in unread.listed:
        reason = cut(reason_words(row.reason), LONGEST_REASON)
        rows.append(line.format(number(row.line), reason) if row.line else reason)
    title = translate("UnreadDialog", "Rows that could not be read")
    return TextDialog(title, cut(layer.name), lead, "\n".join(rows), appearance, parent)


def attribution_dialog(layer: ContextLayer, appearance: Appearance, parent: QWidget | None) -> TextDialog:
    """Whose table it is, how it asks to be cited, and on what terms it may be used."""
    found = attribution(layer.texts.columns)
    title = translate("AttributionDialog", "How to cite this table")
    if found is None:
        lead = translate("AttributionDialog", "The table does not say whose it is.")
        return TextDialog(title, cut(layer.name), lead, "", appearance, parent)
    return TextDialog(title, found.name, found.terms, found.citation, appearance, parent)
