"""PlacesTableModel: the map as a table, for screen readers and for those who prefer to read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chinagodrar_viewer.core.places_shown import PlaceShown, When, map_shown
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.place_words import distance_words, known_words

Index = QModelIndex | QPersistentModelIndex
PLACE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The id of the row's place."""
_NOWHERE = QModelIndex()


class PlaceRow(Value):
    """A place: a cell a column, and all of it as a sentence."""

    place: str
    cells: tuple[str, ...]
    tip: str


class PlacesTableModel(QAbstractTableModel):
    """Every place of the battle that an event or a movement names: where, how well known, what happened."""

    def __init__(self, model: EventModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[PlaceRow, ...] = ()
        for signal in (
            model.battle_changed, model.selection_changed, model.playhead_changed, model.filter_changed,
            model.clock_changed,
        ):  # fmt: skip
            signal.connect(self.refresh)
        self.refresh()

    @property
    def rows(self) -> tuple[PlaceRow, ...]:
        """All lines: places on the map first, then those without a published position."""
        return self._rows

    def row_of(self, place: str | None) -> int:
        """The line of a place, -1 where there is none."""
        return next((i for i, row in enumerate(self._rows) if row.place == place), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headers[index.column()]}: {row.cells[index.column()]}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.tip
        if role == Qt.ItemDataRole.ToolTipRole:
            from html import escape

            return f"<qt>{escape(row.tip).replace(chr(10), '<br>')}</qt>"
        if role == PLACE_ROLE:
            return row.place
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._headers[section] if 0 <= section < len(self._headers) else None
        return section + 1

    def refresh(self) -> None:
        """Take the places as they are at the playhead; tells of a reset only where something differs."""
        model = self._model
        shown = map_shown(model.battle, model.state)
        named = {end for m in model.battle.movements for end in (m.origin, m.destination)}
        headers = (self.tr("Place"), self.tr("Position"), self.tr("Events"), self.tr("Killed"), self.tr("Movements"))
        rows = tuple(self._row(p) for p in (*shown.places, *shown.unplaced) if p.events or p.place.id in named)
        if (headers, rows) != (self._headers, self._rows):
            self.beginResetModel()
            self._headers, self._rows = headers, rows
            self.endResetModel()

    def _row(self, shown: PlaceShown) -> PlaceRow:
        model = self._model
        battle, language = model.battle, model.language
        name = cut(shown.place.name.get(language))
        position = known_words(battle, shown, language)
        events = [e for e in shown.events if e.let_through]
        told = [
            self.tr("{0} (still to come)").format(label) if e.when is When.FUTURE else label
            for e in events
            for label in (cut(e.event.label.get(language)),)
        ]
        killed = shown.deaths.figure if shown.deaths is not None else "–"
        moved = [m for m in battle.movements if shown.place.id in (m.origin, m.destination)]
        movements = " · ".join(cut(m.label.get(language)) for m in moved) or "–"
        tip = [name, position, *distance_words(shown.place, language)]
        tip += [f"{cut(e.event.label.get(language))}, {model.words.when(e.event)}" for e in events[:40]]
        if shown.place.note is not None:
            tip.append(cut(shown.place.note.get(language), 2_000))
        return PlaceRow(
            shown.place.id, (name, position, cut(" · ".join(told)) or "–", killed, movements), "\n".join(tip)
        )
