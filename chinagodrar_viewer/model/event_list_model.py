"""EventListModel: every event that the filter lets through, one a row: the timeline for tables and screen readers."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import event_kind_words, level_words

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole + 1
LONGEST = 10_000


class EventColumn(IntEnum):
    """What a column tells."""

    WHEN = 0
    EVENT = 1
    SIDE = 2
    KIND = 3
    CERTAINTY = 4
    SOURCES = 5


class EventListModel(QAbstractTableModel):
    """A thin view of the shared model, in chronological order; it holds no state but the rows that stand."""

    def __init__(self, model: EventModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._events: tuple[Event, ...] = tuple(model.events)
        model.filter_changed.connect(self._refill)
        model.battle_changed.connect(self._refill)
        model.clock_changed.connect(self._say_again)

    def event_at(self, row: int) -> Event | None:
        """The event of a row, or None."""
        return self._events[row] if 0 <= row < len(self._events) else None

    def row_of(self, event_id: str | None) -> int:
        """The row of an event, -1 where the filter holds it back."""
        return next((i for i, e in enumerate(self._events) if e.id == event_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(EventColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        event = self.event_at(index.row()) if index.isValid() else None
        if event is None:
            return None
        column = EventColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._show(event, column)[:LONGEST]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._header(column)}: {self._tell(event, column)}"[:LONGEST]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "; ".join(f"{self._header(c)}: {self._tell(event, c)}" for c in EventColumn)[:LONGEST]
        if role == ID_ROLE:
            return event.id
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if (
            orientation == Qt.Orientation.Horizontal
            and role == Qt.ItemDataRole.DisplayRole
            and 0 <= section < len(EventColumn)
        ):
            return self._header(EventColumn(section))
        return None

    def _header(self, column: EventColumn) -> str:
        return (
            self.tr("When"),
            self.tr("Event"),
            self.tr("Side"),
            self.tr("Kind"),
            self.tr("Certainty"),
            self.tr("Sources"),
        )[column]

    def _show(self, event: Event, column: EventColumn) -> str:
        """Short for the eyes: the infobox explains a side's short name, the rows' order says the order."""
        side = self._model.battle.side(event.side)
        if column is EventColumn.SIDE and side is not None:
            return side.short.get(self._model.language)
        if column is EventColumn.WHEN and event.date is not None:
            return self._model.words.date(event.date)
        return self._tell(event, column)

    def _tell(self, event: Event, column: EventColumn) -> str:
        battle, language = self._model.battle, self._model.language
        if column is EventColumn.WHEN:
            return self._model.words.when(event)
        if column is EventColumn.EVENT:
            return event.title.get(language)
        if column is EventColumn.SIDE:
            side = battle.side(event.side)
            return side.name.get(language) if side else "–"
        if column is EventColumn.KIND:
            return event_kind_words(event.kind.value)
        if column is EventColumn.CERTAINTY:
            return level_words(event.certainty.level.value)
        cited = dict.fromkeys(c.source for c in event.citations)
        return ", ".join(battle.sources[s].publisher if s in battle.sources else s for s in cited)

    def _refill(self) -> None:
        self.beginResetModel()
        self._events = tuple(self._model.events)
        self.endResetModel()

    def _say_again(self) -> None:
        if self._events:
            self.dataChanged.emit(self.index(0, EventColumn.WHEN), self.index(len(self._events) - 1, EventColumn.WHEN))
