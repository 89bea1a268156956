"""ColumnTable: every column of a row with its text, to read, select and copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from chinagodrar_viewer.views.evidence.citation_mark import plain_tooltip
from chinagodrar_viewer.views.theme import GRID, SMALL, Appearance, font

NAME_SHARE = 0.42
"""Of the width, at most, for the names of columns."""
ROW, GAP = 20, 2
"""Least height of a row, and what is added to its text's, in pixels."""


class ColumnTable(QTableWidget):
    """Two columns of plain text; Ctrl+C copies the selected rows, or all, as ``name<tab>text`` lines."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._appearance = appearance
        self.setAccessibleName(self.tr("All columns of the row"))
        self.setToolTip(self.tr("All columns of the row, as the table has them (Ctrl+C copies)"))
        self.setFont(font(SMALL))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setViewportMargins(0, GRID, 0, 0)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        copy = QAction(self.tr("&Copy"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def fill(self, cells: Sequence[tuple[str, str]]) -> None:
        """Show another row; the first line is in sight."""
        self.setRowCount(len(cells))
        muted = QColor(self._appearance.theme.muted)
        for at, (name, text) in enumerate(cells):
            for column, said in enumerate((name, text)):
                item = QTableWidgetItem(said)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                if column == 0:
                    item.setForeground(muted)
                    item.setToolTip(plain_tooltip(said))
                self.setItem(at, column, item)
        self._share_width()
        self.clearSelection()
        self.scrollToTop()

    def copy(self) -> None:
        """Put the selected rows, or all, on the clipboard."""
        chosen = sorted({index.row() for index in self.selectedIndexes()}) or range(self.rowCount())
        QGuiApplication.clipboard().setText("\n".join(f"{self._text(at, 0)}\t{self._text(at, 1)}" for at in chosen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        self.resizeColumnToContents(0)
        self.setColumnWidth(0, min(self.columnWidth(0), round(self.viewport().width() * NAME_SHARE)))
        # Not resizeRowsToContents: it leaves room for a row's header, which is hidden.
        for at in range(self.rowCount()):
            self.setRowHeight(at, max(self.sizeHintForRow(at) + GAP, ROW))

    def sizeHint(self) -> QSize:
        return QSize(300, 160)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 60)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item is not None else ""
