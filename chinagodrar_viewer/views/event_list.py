"""EventListView: all events as a table, equal to the timeline for the keyboard and the screen reader."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from chinagodrar_viewer.model.event_list_model import ID_ROLE, EventColumn, EventListModel
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import BODY, SMALL, Appearance, font, palette

_WIDTHS = (160, 300, 90, 130, 100, 200)


class EventListView(QTableView):
    """Its current row is the model's selection; letters find a title, Enter opens the event."""

    event_activated = Signal(str)
    """Enter or a double click on a row; carries the event's id."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._rows = EventListModel(model, self)
        self.setModel(self._rows)
        self.setAccessibleName(self.tr("Event list"))
        self.setToolTip(self.tr("Up and Down choose an event, letters find a title, Enter shows it"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(BODY))
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        header = self.horizontalHeader()
        header.setFont(font(SMALL))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        # The row always fits: the title takes what the other columns leave.
        header.setSectionResizeMode(EventColumn.EVENT, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.doubleClicked.connect(self._activate)
        self._rows.modelReset.connect(self._follow)
        model.selection_changed.connect(self._follow)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(700, 240)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._activate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _row_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        event_id = self._rows.data(current, ID_ROLE)
        # What the model says already is not said again: that would fly to it a second time.
        if event_id is not None and event_id != self._model.state.selection:
            self._model.select(event_id)

    def _follow(self) -> None:
        row = self._rows.row_of(self._model.state.selection)
        if row < 0:
            self.clearSelection()
        elif row != self.currentIndex().row() or not self.selectionModel().isRowSelected(row, QModelIndex()):
            column = self.currentIndex().column() if self.currentIndex().isValid() else EventColumn.EVENT
            self.setCurrentIndex(self._rows.index(row, column))

    def _activate(self, index: QModelIndex) -> None:
        event_id = self._rows.data(index, ID_ROLE)
        if event_id is not None:
            self._model.select(event_id)
            self.event_activated.emit(event_id)

    def _restyle(self) -> None:
        self.setPalette(palette(self._appearance.theme))
