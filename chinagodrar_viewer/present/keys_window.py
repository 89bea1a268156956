"""All keys of the show, beside the presenter window; F1 opens and closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from chinagodrar_viewer.present.keys import help_rows
from chinagodrar_viewer.views.theme import BODY, GRID, LARGE, Appearance, font

KEYS_WIDTH = 22 * GRID


class KeysWindow(QWidget):
    """Made from the table of keys, so that it cannot miss one; takes neither the keyboard nor a click away."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._appearance = appearance
        self.setObjectName("keys")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Keys of the presentation"))
        self.setAccessibleName(self.windowTitle())
        page = QWidget()
        page.setObjectName("keys-page")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        columns.setSpacing(4 * GRID)
        groups = help_rows()
        half = sum(len(rows) + 2 for _, rows in groups) / 2
        column, used = QVBoxLayout(), 0
        for title, rows in groups:
            if used and used + len(rows) / 2 > half:
                column.addStretch(1)
                columns.addLayout(column, 1)
                column, used = QVBoxLayout(), 0
            column.addLayout(self._group(title, rows))
            column.addSpacing(2 * GRID)
            used += len(rows) + 2
        column.addStretch(1)
        columns.addLayout(column, 1)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        appearance.changed.connect(self._paint_theme)
        self._paint_theme()
        room = parent.screen().availableGeometry()
        wanted = page.sizeHint()
        self.resize(min(wanted.width() + 3 * GRID, room.width() - 8 * GRID), min(wanted.height(), room.height() - 80))
        self.move(room.center() - self.rect().center())

    def _group(self, title: str, rows: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(_label(title, large=True), 0, 0, 1, 2)
        for row, (keys, what) in enumerate(rows, start=1):
            named = _label(keys, bold=True)
            named.setWordWrap(True)
            named.setFixedWidth(KEYS_WIDTH)
            grid.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_label(what), row, 1)
        return grid

    def _paint_theme(self) -> None:
        theme = self._appearance.theme
        # A style sheet, as the presenter window has one, and palettes do not reach below that.
        self.setStyleSheet(
            f"#keys, #keys-page, QScrollArea {{ background: {theme.panel}; }} "
            f"QLabel {{ color: {theme.ink}; background: transparent; }}"
        )


def _label(text: str, *, bold: bool = False, large: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font(LARGE, serif=True) if large else font(BODY, bold=bold))
    return label
