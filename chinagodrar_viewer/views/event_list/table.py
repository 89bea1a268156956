"""EventTable: what the lists of events have in common: quiet rows, one selected, Enter opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from chinagodrar_viewer.views.theme import BODY, SMALL, Appearance, font, palette

NARROW = 720
"""Below this width some columns are left out: what a row is called stays legible."""


class EventTable(QTableView):
    """A table whose rows always fit: one column takes what the others leave."""

    def __init__(
        self,
        rows: QAbstractTableModel,
        appearance: Appearance,
        widths: tuple[Sequence[int], Sequence[int]],
        stretched: int,
        parent: QWidget | None = None,
    ) -> None:
        """``widths`` in pixels, where there is room and below NARROW; 0 leaves a column out."""
        super().__init__(parent)
        self._appearance = appearance
        self._widths = widths
        self._narrow: bool | None = None
        self._stretched = stretched
        self.setModel(rows)
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
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(26)
        header = self.horizontalHeader()
        header.setFont(font(SMALL))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fit(self.width())
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentRowChanged.connect(self.row_changed)
        self.doubleClicked.connect(self.activate)
        appearance.changed.connect(self._restyle)
        self._restyle()

    def row_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        """The reader, or what the model selected, went to a row."""
        raise NotImplementedError

    def activate(self, index: QModelIndex) -> None:
        """Enter or a double click on a row."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(700, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, room: int) -> None:
        narrow = room < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            for column, width in enumerate(self._widths[narrow]):
                self.setColumnHidden(column, width == 0)
                if width and column != self._stretched:
                    self.setColumnWidth(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def go_to(self, row: int) -> None:
        """Make a row the current one; -1 for none."""
        if row < 0:
            self.clearSelection()
        elif row != self.currentIndex().row() or not self.selectionModel().isRowSelected(row, QModelIndex()):
            column = self.currentIndex().column() if self.currentIndex().isValid() else self._stretched
            self.setCurrentIndex(self.model().index(row, column))

    def _restyle(self) -> None:
        self.setPalette(palette(self._appearance.theme))
