"""LayerListModel: a context layer's events in the shown time, or those found; a row is made when it is seen."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.model.context_words import deaths_figure, deaths_of, deaths_words, event_when, lane_words
from chinagodrar_viewer.model.event_model import EventModel

if TYPE_CHECKING:  # numpy comes with a layer
    from chinagodrar_viewer.core.context_layer import ContextLayer
    from chinagodrar_viewer.core.event_table import Rows

Index = QModelIndex | QPersistentModelIndex
EVENT_ROLE = Qt.ItemDataRole.UserRole + 1
MOST_ROWS = 10_000
"""Nobody reads more, and Qt keeps a few bytes for each row; the rest is counted in the rows at either end."""
REST = 120
"""Milliseconds without a change of the range after which the rows follow it."""
LONGEST = 1_000


class LayerColumn(IntEnum):
    """What a column tells."""

    WHEN = 0
    EVENT = 1
    WHERE = 2
    DEATHS = 3
    LANE = 4


class LayerListModel(QAbstractTableModel):
    """In order of time; a stretch of at most MOST_ROWS that holds the selected event where it is among them."""

    def __init__(self, model: EventModel, layer_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._id = layer_id
        self._layer: ContextLayer | None = None
        self._all: Rows | range = range(0)
        self._first = self._last = 0
        self._sought = False
        self._watching = True
        self._late = False
        self._texts = lru_cache(maxsize=128)(self._row_texts)
        self._at_rest = QTimer(self)
        self._at_rest.setSingleShot(True)
        self._at_rest.setInterval(REST)
        self._at_rest.timeout.connect(self.refresh)
        context = model.context
        model.visible_range_changed.connect(self._wait)
        for signal in (context.layers_changed, context.found_changed):
            signal.connect(self._wait_a_moment)
        model.context_event_changed.connect(self._keep_selected)
        model.clock_changed.connect(self.refresh)
        self.refresh()

    def set_watching(self, watching: bool) -> None:
        """Follow the model only while somebody looks."""
        self._watching = watching
        if watching and self._late:
            self.refresh()

    # --- asking

    @property
    def count(self) -> int:
        """Events that the list is of, those without a row counted."""
        return len(self._all)

    @property
    def summary(self) -> str:
        """How many events there are, and how many have no row."""
        number = self._model.words.phrases.number
        said = self.tr("{0} events found") if self._sought else self.tr("{0} events in the time shown")
        parts = [said.format(number(self.count))]
        rest = self.count - (self._last - self._first)
        if rest:
            parts.append(
                (
                    self.tr("{0} more: narrow the search") if self._sought else self.tr("{0} more: zoom in or search")
                ).format(number(rest))
            )
        return " · ".join(parts)

    def event_at(self, row: int) -> ContextEvent | None:
        """The event of a row; None of a row that only counts."""
        place = self._place(row)
        return ContextEvent(self._id, self._layer.row_of(place)) if place is not None and self._layer else None

    def row_of(self, event: ContextEvent | None) -> int:
        """The row of an event, -1 where it has none."""
        at = self._at(event)
        return at - self._first + self._before if at is not None and self._first <= at < self._last else -1

    def in_sight(self, row: int) -> bool:
        """True where a row's event lies in the visible range at least in part."""
        place = self._place(row)
        if place is None or self._layer is None:
            return False
        shown, table = self._model.destination, self._layer.table
        return bool(table.starts[place] <= shown.end and table.ends[place] >= shown.start)

    # --- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._last - self._first + self._before + self._after

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(LayerColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual if self._place(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.AccessibleDescriptionRole,
            EVENT_ROLE,
        ):
            return None
        place, column = self._place(index.row()), LayerColumn(index.column())
        if place is None:
            plain = role != EVENT_ROLE and column is LayerColumn.EVENT
            return self._more(index.row()) if plain else None
        if role == EVENT_ROLE:
            return self.event_at(index.row())
        texts = self._texts(place)
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._header(column)}: {self._told(place, column)}"
        return "; ".join(f"{self._header(c)}: {self._told(place, c)}" for c in LayerColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(LayerColumn):
            return None
        return self._header(LayerColumn(section)) if orientation is Qt.Orientation.Horizontal else section + 1

    def _header(self, column: LayerColumn) -> str:
        return (
            self.tr("When"),
            self.tr("Event"),
            self.tr("Where"),
            self.tr("Reported deaths"),
            self.tr("Lane"),
        )[column]

    def _row_texts(self, place: int) -> tuple[str, ...]:
        layer, words = self._layer, self._model.words
        assert layer is not None, "rows are of a layer"
        texts = (
            event_when(words, layer, place),
            layer.title(place),
            layer.where(place),
            deaths_figure(words, deaths_of(layer, place)),
            lane_words(layer.lane_names[int(layer.table.lanes[place])]),
        )
        return tuple(" ".join(text[:LONGEST].split()) for text in texts)

    def _told(self, place: int, column: LayerColumn) -> str:
        if column is LayerColumn.DEATHS and self._layer is not None:
            return deaths_words(self._model.words, deaths_of(self._layer, place))
        return self._texts(place)[column] or "–"

    def _more(self, row: int) -> str:
        number = self._model.words.phrases.number
        if row == 0 and self._before:
            return self.tr("{0} earlier events").format(number(self._first))
        rest = number(self.count - self._last)
        if self._sought:
            return self.tr("{0} later events: narrow the search").format(rest)
        return self.tr("{0} later events: zoom in or search").format(rest)

    # --- places

    @property
    def _before(self) -> int:
        """1 where a row counts the events before the first one."""
        return int(self._first > 0)

    @property
    def _after(self) -> int:
        return int(self._last < len(self._all))

    def _place(self, row: int) -> int | None:
        at = row - self._before + self._first
        return int(self._all[at]) if self._first <= at < self._last else None

    def _at(self, event: ContextEvent | None) -> int | None:
        """Where an event stands among all that the list is of."""
        if event is None or event.layer != self._id or self._layer is None:
            return None
        place = self._layer.place_of(event.row)
        if place is None:
            return None
        if isinstance(self._all, range):
            return place - self._all.start if place in self._all else None
        at = int(self._all.searchsorted(place))
        return at if at < len(self._all) and int(self._all[at]) == place else None

    # --- following

    def _wait(self) -> None:
        # A hand that pans changes the range in each frame; who reads the rows reads them at rest.
        self._late = True
        if self._watching:
            self._at_rest.start()

    def _wait_a_moment(self) -> None:
        # A search tells of what it finds for seconds: the rows do not wait for its end.
        if self._at_rest.isActive():
            self._late = True
        else:
            self._wait()

    def refresh(self) -> None:
        """Take the events that are in sight, or found, now."""
        self._at_rest.stop()
        self._late = False
        self.beginResetModel()
        self._texts.cache_clear()
        self._layer = self._model.context.layer(self._id)
        self._all = self._wanted()
        self._choose_stretch()
        self.endResetModel()

    def _wanted(self) -> Rows | range:
        layer, context = self._layer, self._model.context
        found = context.found(self._id) if layer is not None else None
        # Words are sought at all times; what only the filter lets through is listed as far as it is in sight.
        self._sought = found is not None and context.query is not None and bool(context.query.text)
        if layer is None:
            return range(0)
        if found is not None and self._sought:
            return found.places
        in_sight = self._in_sight(layer)
        if found is None:
            return in_sight
        if isinstance(in_sight, range):
            first, last = found.places.searchsorted((in_sight.start, in_sight.stop))
            return found.places[int(first) : int(last)]
        at = found.places.searchsorted(in_sight)
        there = at < len(found.places)
        in_sight, at = in_sight[there], at[there]
        return in_sight[found.places[at] == in_sight]

    def _in_sight(self, layer: ContextLayer) -> Rows | range:
        shown, detail = self._model.destination, layer.detail
        if detail.count(shown.start, shown.end) <= MOST_ROWS:
            return detail.between(shown.start, shown.end)
        # So many that those which began before and still last are not missed.
        # Whole seconds: numpy would make a copy of all starts to compare them with fractions.
        first, last = layer.table.starts.searchsorted((ceil(shown.start), floor(shown.end) + 1))
        return range(int(first), int(last))

    def _choose_stretch(self) -> None:
        count, at = len(self._all), self._at(self._model.state.context_event)
        first = 0 if at is None or at < MOST_ROWS else at - MOST_ROWS // 2
        self._first = max(min(first, count - MOST_ROWS), 0)
        self._last = min(self._first + MOST_ROWS, count)

    def _keep_selected(self) -> None:
        """An event beyond the rows brings them to itself."""
        at = self._at(self._model.state.context_event)
        if at is not None and not self._first <= at < self._last:
            self.beginResetModel()
            self._choose_stretch()
            self.endResetModel()
