"""What can be told of a context layer's table in a TextDialog: rows that could not be read, and how to cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.app.text_dialog import TextDialog
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.context_words import attribution
from chinagodrar_viewer.model.unread_words import reason_words
from chinagodrar_viewer.views.theme import Appearance

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_layer import ContextLayer, Unread

LONGEST_REASON = 300
translate = QCoreApplication.translate


class UnreadCounts(QObject):
    """Counts of rows in words; lupdate knows plurals only of ``self.tr``."""

    def lead(self, unread: Unread) -> str:
        """How many there are, and how many of them follow."""
        said: list[str] = []
        if unread.count or not unread.cells:
            said.append(self.tr("%Ln row(s) of the table could not be read and are not shown.", "", unread.count))
        if unread.cells:
            said.append(self.tr("%Ln cell(s) mean nothing; their events are shown without them.", "", unread.cells))
        if len(unread.listed) < unread.count + unread.cells:
            said.append(self.tr("The first %Ln are listed.", "", len(unread.listed)))
        return " ".join(said)


def unread_dialog(layer: ContextLayer, appearance: Appearance, parent: QWidget | None) -> TextDialog:
    """The rows of a table that could not be read, each with its line and why."""
    unread, number = layer.unread, QLocale().toString
    lead = UnreadCounts().lead(unread)
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
