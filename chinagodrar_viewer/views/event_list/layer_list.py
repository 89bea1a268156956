"""LayerListView: the events of a context layer, in order of time."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.core.text import folded
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.layer_list_model import EVENT_ROLE, LayerColumn, LayerListModel
from chinagodrar_viewer.views.event_list.table import EventTable
from chinagodrar_viewer.views.theme import Appearance

_WIDTHS = ((190, 300, 200, 130, 150), (140, 300, 120, 110, 0))
SOUGHT = 2_000
"""Rows gone through for the letters that were typed: their text is made when it is asked for."""


class LayerListView(EventTable):
    """Its current row is the model's context event; letters find a title, Enter zooms to the event."""

    def __init__(self, model: EventModel, layer_id: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        self._model = model
        self._following = False
        self.rows = LayerListModel(model, layer_id)
        super().__init__(self.rows, appearance, _WIDTHS, LayerColumn.EVENT, parent)
        self.rows.setParent(self)
        layer = model.context.layer(layer_id)
        self.setAccessibleName(self.tr("Events of {0}").format(layer.name[:80] if layer is not None else layer_id))
        self.setToolTip(self.tr("Up and Down choose an event, letters find a title, Enter zooms to it"))
        self.rows.modelReset.connect(self._follow)
        model.context_event_changed.connect(self._follow)
        self._follow()

    def row_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        event = self.rows.data(current, EVENT_ROLE)
        if event is not None and event != self._model.state.context_event and not self._following:
            # What is in sight stays where it is: the list is of what is in sight.
            self._model.select_context(event, reveal=not self.rows.in_sight(current.row()))

    def activate(self, index: QModelIndex) -> None:
        event = self.rows.data(index, EVENT_ROLE)
        if event is not None:
            self._model.select_context(event)

    def keyboardSearch(self, search: str) -> None:
        wanted = folded(search)
        count = self.rows.rowCount()
        here = max(self.currentIndex().row(), 0)
        for step in range(0 if len(search) > 1 else 1, min(count, SOUGHT) + 1):
            index = self.rows.index((here + step) % max(count, 1), LayerColumn.EVENT)
            if folded(str(index.data(Qt.ItemDataRole.DisplayRole) or "")).startswith(wanted):
                self.setCurrentIndex(index)
                return

    def _follow(self) -> None:
        self._following = True
        self.go_to(self.rows.row_of(self._model.state.context_event))
        self._following = False
