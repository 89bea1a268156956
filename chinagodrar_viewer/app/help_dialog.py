"""Help: how to read the timeline, and all keys, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from chinagodrar_viewer.app.actions import COMMANDS, key_text, translated
from chinagodrar_viewer.views.theme import GRID, TITLE, Appearance, font


class HelpDialog(QDialog):
    """A plain page that scrolls; stays open beside the window."""

    def __init__(
        self, appearance: Appearance, parent: QWidget | None = None, left_out: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(parent)
        self._left_out = left_out
        self._muted = appearance.theme.muted
        self.setWindowTitle(self.tr("Help and keys"))
        self.resize(640, 640)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._label(self.tr("How to read it"), font(TITLE, serif=True)))
        for line in self._how_to_read():
            column.addWidget(self._label(line, font()))
        column.addSpacing(GRID)
        column.addWidget(self._label(self.tr("Keys"), font(TITLE, serif=True)))
        column.addLayout(self._keys())
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        scroll.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GRID)
        layout.addWidget(scroll, 1)
        buttons.setContentsMargins(0, 0, 2 * GRID, 0)
        layout.addWidget(buttons)

    def _how_to_read(self) -> tuple[str, ...]:
        return (
            self.tr("A solid bar: it surely went on then. A pale or soft part: it may have; nobody published when."),
            self.tr("A dashed arrow: one came after the other. An arrow with “+20 min”: the time between is known."),
            self.tr("True scale gives every hour the same room. Even steps give every event the same room."),
            self.tr("Every number says who gave it. A bar with a dashed edge is a party’s claim about its enemy."),
            self.tr("“89+” means 89 or more. A number that nobody gave is unknown; it is not zero."),
            self.tr("Set “as known on” to a day, or drag the amber line: you see the toll as it stood then."),
            self.tr("The mouse wheel zooms at the cursor; Shift and the wheel, or dragging, moves along."),
        )

    def _keys(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        rows = [
            (" / ".join(key_text(key) for key in command.keys), translated(command.tip))
            for command in COMMANDS
            if command.keys and command.id not in self._left_out
        ]
        rows += [
            ("1 … 5", self.tr("Show a named range")),
            (self.tr("Wheel"), self.tr("Zoom at the cursor")),
            (self.tr("Shift+Wheel, drag"), self.tr("Move along the timeline")),
            ("Tab", self.tr("Go to the next control")),
            (self.tr("Ctrl+Enter"), self.tr("In the search: show only what it finds in the tables, or all again")),
            ("Esc", self.tr("Close a message, the search or full screen")),
        ]
        for row, (keys, does) in enumerate(rows):
            grid.addWidget(self._label(keys, font(bold=True)), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._label(does, font()), row, 1)
        grid.setColumnStretch(1, 1)
        return grid

    @staticmethod
    def _label(text: str, font_: QFont) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(font_)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label
