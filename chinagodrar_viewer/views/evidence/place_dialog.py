"""PlaceDialog: where a place is as far as anybody published it, its other names, and who says so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from chinagodrar_viewer.core.event import Place
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.evidence.source_dialog import show_source
from chinagodrar_viewer.views.theme import BODY, GRID, SMALL, TITLE, Appearance, font, palette

LONGEST = 10_000
WIDTH = 460


def position_words(place: Place, language: str) -> str:
    """Coordinates in degrees, or that none were published; never a guess."""
    if place.latitude is None or place.longitude is None:
        return QCoreApplication.translate("PlaceDialog", "Position not published")
    north = "N" if place.latitude >= 0 else "S"
    east = QCoreApplication.translate("PlaceDialog", "E") if place.longitude >= 0 else None
    east = east or QCoreApplication.translate("PlaceDialog", "W")
    locale = QLocale(language)
    latitude, longitude = (locale.toString(abs(x), "f", 4) for x in (place.latitude, place.longitude))
    return f"{latitude}° {north} · {longitude}° {east}"


class PlaceDialog(QDialog):
    """One place; each of its sources is a button."""

    def __init__(self, model: EventModel, appearance: Appearance, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        language = model.language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Place"))
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        name = place.name.get(language)
        title = self._text(name)
        title.setFont(font(TITLE, serif=True))
        column.addWidget(title)
        others = [alias for alias in dict.fromkeys(place.aliases) if alias != name]
        if others:
            column.addWidget(self._text(self.tr("Also written {0}").format(", ".join(others))))
        column.addWidget(self._text(position_words(place, language)))
        if place.note:
            column.addWidget(self._text(place.note.get(language)))
        for source in dict.fromkeys(citation.source for citation in place.citations):
            column.addWidget(self._source_button(source))
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        appearance.changed.connect(self._restyle)
        self._restyle()

    def _source_button(self, source_id: str) -> QPushButton:
        source = self._model.battle.sources.get(source_id)
        words = f"{source.publisher}: {source.title}" if source else source_id
        button = QPushButton()
        shown = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, WIDTH - 8 * GRID)
        button.setText(shown.replace("&", "&&"))
        button.setFont(font(SMALL))
        button.setAutoDefault(False)
        button.setAccessibleName(words[:500])
        button.setToolTip(self.tr("Shows this source (Space)"))
        button.clicked.connect(lambda: show_source(self._model, self._appearance, Citation(source_id), self))
        return button

    def _text(self, words: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words[:LONGEST])
        label.setFont(font(BODY))
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def _restyle(self) -> None:
        self.setPalette(palette(self._appearance.theme))


def show_place(model: EventModel, appearance: Appearance, place_id: str, parent: QWidget) -> PlaceDialog | None:
    """Show a place beside the window, which stays usable; None where the battle has no such place."""
    place = model.battle.places.get(place_id)
    if place is None:
        return None
    dialog = PlaceDialog(model, appearance, place, parent.window())
    dialog.show()
    return dialog
