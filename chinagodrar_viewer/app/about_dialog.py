"""About: version, licences, and every source of the battle on screen."""

from __future__ import annotations

import sys

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from chinagodrar_viewer import __version__
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.resources import resource_path
from chinagodrar_viewer.views.theme import GRID, TITLE, font


class AboutDialog(QDialog):
    """Three pages of plain text that can be selected and copied."""

    def __init__(self, model: EventModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setWindowTitle(self.tr("About"))
        self.resize(680, 520)
        title = QLabel(self.tr("Chinagodrar viewer {0}").format(__version__))
        title.setFont(font(TITLE, serif=True))
        tabs = QTabWidget()
        tabs.addTab(self._page(self._about(), self.tr("About")), self.tr("About"))
        tabs.addTab(self._page(self._sources(), self.tr("Sources")), self.tr("Sources"))
        tabs.addTab(self._page(self._licences(), self.tr("Licences")), self.tr("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.addWidget(title)
        layout.addWidget(tabs, 1)
        layout.addWidget(buttons)

    def _page(self, text: str, name: str) -> QPlainTextEdit:
        page = QPlainTextEdit(text)
        page.setReadOnly(True)
        page.setFont(font())
        page.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        page.setAccessibleName(name)
        page.setTabChangesFocus(True)
        page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return page

    def _about(self) -> str:
        battle, language = self._model.battle, self._model.language
        lines = [
            self.tr("Shows a battle as it is known: what happened, in which order, who says so, and since when."),
            self.tr("It never goes to the network by itself. A source opens in your browser only when you ask for it."),
            "",
            battle.title.get(language),
        ]
        if battle.content_note:
            lines.append(battle.content_note.get(language))
        if battle.credits:
            lines.append(battle.credits.get(language))
        if battle.licence:
            lines.append(self.tr("Licence of the content: {0}").format(battle.licence))
        lines += ["", f"Python {sys.version.split()[0]} · PySide6 {pyside_version}"]
        return "\n".join(lines)

    def _sources(self) -> str:
        blocks: list[str] = []
        for source in self._model.battle.sources.values():
            published = source.published or self.tr("no date")
            lines = [source.title, f"{source.publisher} · {published}"]
            if source.address:
                lines.append(source.address)
            if source.note:
                lines.append(source.note.get(self._model.language))
            blocks.append("\n".join(lines))
        return "\n\n".join(blocks)

    def _licences(self) -> str:
        parts = [
            self.tr("The program is under the MIT licence, the bundled content under CC BY-SA 4.0."),
            self.tr("Qt and PySide6 are used under the LGPL 3, pyqtgraph under MIT, NumPy and msgspec under BSD-3."),
            self.tr("The map is made from Natural Earth (public domain), GeoNames (CC BY 4.0) and Unicode CLDR."),
            self.tr("The fonts Noto Sans and Noto Serif are used under the SIL Open Font License 1.1:"),
            "",
            resource_path("fonts/OFL.txt").read_text(encoding="utf-8"),
        ]
        return "\n".join(parts)
