"""ClaimsTable: the chart's numbers as a table, for screen readers and for those who prefer to read."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from chinagodrar_viewer.model.chart_table_model import ChartTableModel
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.casualty_chart.chart_base import scroll_bar_style
from chinagodrar_viewer.views.theme import SMALL, Appearance, font

WIDEST_COLUMN = 190


class ClaimsTable(QTableView):
    """A row a mark; the current row is the mark that is selected in the model."""

    source_requested = Signal(str)
    row_chosen = Signal(str)
    """The key of the mark whose row the reader went to."""
    row_entered = Signal(str)
    """Return on a row of a period; carries its key."""

    def __init__(
        self, model: EventModel, rows: ChartTableModel, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._rows = rows
        self._appearance = appearance
        self._following = False
        self._fitted = False
        self.setModel(rows)
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
        self.setAccessibleName(self.tr("Casualty claims"))
        rows.modelReset.connect(self._fit_columns)
        self._fit_columns()
        self.apply_theme()

    def _fit_columns(self) -> None:
        # Measuring every cell of a table that nobody sees would cost a quarter of a frame.
        self._fitted = self.isVisible()
        if not self._fitted:
            return
        self.resizeColumnsToContents()
        for column in range(self._rows.columnCount()):
            if self.columnWidth(column) > WIDEST_COLUMN:
                self.setColumnWidth(column, WIDEST_COLUMN)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._fitted:
            self._fit_columns()

    def apply_theme(self) -> None:
        """Take the colours of the theme that holds."""
        theme = self._appearance.theme
        self.setStyleSheet(
            f"QTableView {{ background: {theme.panel}; color: {theme.ink}; selection-color: {theme.on_accent_soft};"
            f" selection-background-color: {theme.accent_soft}; }}"
            f"QHeaderView::section {{ background: {theme.panel}; color: {theme.muted}; border: none;"
            f" border-bottom: 1px solid {theme.hairline}; padding: 4px; }}" + scroll_bar_style(theme)
        )

    def follow_selection(self, key: str | None) -> None:
        """Make the row of a mark the current one."""
        row = self._rows.row_of(key)
        if row < 0:
            self.clearSelection()
            return
        column = max(self.currentIndex().column(), 0)
        if self.currentIndex().row() == row and self.selectionModel().isRowSelected(row):
            return
        self.selectionModel().setCurrentIndex(
            self._rows.index(row, column),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(self._rows.index(row, column))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        # Only where the reader moves: after a reset nothing is current, and following finds it selected already.
        if not current.isValid() or current.row() == previous.row():
            return
        row = self._rows.rows[current.row()]
        self.row_chosen.emit(row.key)
        if row.claim is not None:
            self._model.select_claim(row.claim)
        elif row.event and row.event != self._model.state.selection:
            self._model.select(row.event, reveal=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            row = self._rows.rows[self.currentIndex().row()]
            if row.claim is None and not row.event:
                self.row_entered.emit(row.key)
                event.accept()
                return
            claim = self._model.battle.claim(row.claim)
            shown = self._model.battle.event(row.event)
            citations = claim.citations if claim else shown.citations if shown else ()
            if citations:
                self.source_requested.emit(str(citations[0]))
            event.accept()
            return
        super().keyPressEvent(event)
