"""PlacesTable: the map's places as a table; the current row is the place that the model shows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.places_table_model import PLACE_ROLE, PlacesTableModel
from chinagodrar_viewer.views.theme import SMALL, Appearance, font

WIDEST_COLUMN = 240


class PlacesTable(QTableView):
    """A row a place; going to a row chooses its place in every view."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._rows = PlacesTableModel(model, self)
        self._following = False
        self.setModel(self._rows)
        self.setFont(font(SMALL))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(26)
        header = self.horizontalHeader()
        header.setFont(font(SMALL, bold=True))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setAccessibleName(self.tr("Places"))
        self._rows.modelReset.connect(self._settle)
        model.place_changed.connect(self.follow)
        model.selection_changed.connect(self.follow)
        appearance.changed.connect(self.apply_theme)
        self._settle()
        self.apply_theme()

    def _settle(self) -> None:
        self.resizeColumnsToContents()
        for column in range(self._rows.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), WIDEST_COLUMN))
        self.follow()

    def follow(self) -> None:
        """Make the row of the chosen place, or of the selected event's, the current one."""
        event = self._model.selected_event
        row = self._rows.row_of(self._model.state.place or (event.place if event is not None else None))
        self._following = True
        try:
            if row < 0:
                self.clearSelection()
            elif self.currentIndex().row() != row or not self.selectionModel().isRowSelected(row):
                self.selectRow(row)
        finally:
            self._following = False

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        # Only where the reader moves: after a reset nothing is current.
        if not self._following and current.isValid() and current.row() != previous.row():
            self._model.select_place(current.data(PLACE_ROLE))

    def apply_theme(self) -> None:
        """Take the colours of the theme that holds."""
        theme = self._appearance.theme
        self.setStyleSheet(
            f"QTableView {{ background: {theme.panel}; color: {theme.ink}; selection-color: {theme.on_accent_soft};"
            f" selection-background-color: {theme.accent_soft}; }}"
            f"QHeaderView::section {{ background: {theme.panel}; color: {theme.muted}; border: none;"
            f" border-bottom: 1px solid {theme.hairline}; padding: 4px; }}"
        )
