"""EventListView: all events of the battle as a table, equal to the timeline for keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.model.event_list_model import ID_ROLE, EventColumn, EventListModel
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.event_list.table import EventTable
from chinagodrar_viewer.views.theme import Appearance

_WIDTHS = ((160, 300, 90, 130, 100, 200), (150, 300, 80, 0, 90, 0))


class EventListView(EventTable):
    """Its current row is the model's selection; letters find a title, Enter opens the event."""

    event_activated = Signal(str)
    """Enter or a double click on a row; carries the event's id."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        self._model = model
        self._rows = EventListModel(model)
        super().__init__(self._rows, appearance, _WIDTHS, EventColumn.EVENT, parent)
        self._rows.setParent(self)
        self.setAccessibleName(self.tr("Event list"))
        self.setToolTip(self.tr("Up and Down choose an event, letters find a title, Enter shows it"))
        self._rows.modelReset.connect(self._follow)
        model.selection_changed.connect(self._follow)
        self._follow()

    def row_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        event_id = self._rows.data(current, ID_ROLE)
        # What the model says already is not said again: that would fly to it a second time.
        if event_id is not None and event_id != self._model.state.selection:
            self._model.select(event_id)

    def _follow(self) -> None:
        self.go_to(self._rows.row_of(self._model.state.selection))

    def activate(self, index: QModelIndex) -> None:
        event_id = self._rows.data(index, ID_ROLE)
        if event_id is not None:
            self._model.select(event_id)
            self.event_activated.emit(event_id)
