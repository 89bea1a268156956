"""A card of the presenter window: a heading in muted text, buttons beside it, and what it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from chinagodrar_viewer.present.presenter.density import NORMAL, Density
from chinagodrar_viewer.views.theme import GRID, font

LONGEST_LABEL, LONGEST_BODY = 10_000, 100_000
"""Characters: Qt takes seconds for a label of megabytes."""


def capped(text: str, longest: int = LONGEST_LABEL) -> str:
    """``text``, ended with an ellipsis where it is longer than a widget may be given."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def plain_label(text: str = "", *, wraps: bool = True) -> QLabel:
    """A label that takes nothing for mark-up."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    label.setText(capped(text, LONGEST_BODY))
    return label


def mute(label: QLabel, muted: bool) -> None:
    """Quieter ink, or the text's own; asked of the style sheet only where it changes."""
    if bool(label.property("muted")) is not muted:
        label.setProperty("muted", muted)
        label.style().polish(label)


class Card(QFrame):
    """``head`` takes buttons at the right of the heading, ``body`` whatever the card shows."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.density = NORMAL
        self.heading = plain_label(heading)
        self.heading.setProperty("muted", True)
        self.head = QHBoxLayout()
        self.head.setSpacing(GRID // 2)
        self.head.addWidget(self.heading, 1)
        self.body = QVBoxLayout()
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self.head)
        self._layout.addLayout(self.body, 1)
        self.setAccessibleName(heading)

    def say_heading(self, text: str) -> None:
        """Change the heading, which is the card's name too."""
        if self.heading.text() != text:
            self.heading.setText(capped(text))
            self.setAccessibleName(capped(text))

    def set_density(self, density: Density) -> None:
        """Take text sizes and distances."""
        self.density = density
        self.heading.setFont(font(density.label))
        self._layout.setContentsMargins(density.room, density.room - 2, density.room, density.room - 2)
        self._layout.setSpacing(density.room // 2)
        self.body.setSpacing(density.room // 2)


class ReadingArea(QScrollArea):
    """Text that scrolls where it is longer than its room; it takes no key by itself."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._column = QWidget()
        self._column.setObjectName("reading")
        self.column = QVBoxLayout(self._column)
        self.column.setContentsMargins(0, 0, GRID // 2, 0)
        self.column.setSpacing(GRID)
        # Not an alignment: a layout that has one gives wrapped text too little height.
        self.column.addStretch(1)
        self.setWidget(self._column)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(4 * GRID)
        self.setAccessibleName(name)

    def add_label(self, *, muted: bool = False) -> QLabel:
        """A label below the others; hidden as long as it has no text."""
        label = plain_label()
        label.setProperty("muted", muted)
        label.hide()
        self.column.insertWidget(self.column.count() - 1, label)
        return label

    def put(self, label: QLabel, text: str, text_font: QFont) -> None:
        """Give a label its text and font; an empty text hides it."""
        if label.font() != text_font:
            label.setFont(text_font)
        if label.text() != text:
            label.setText(capped(text, LONGEST_BODY))
            label.setAccessibleName(capped(text))
        label.setVisible(bool(text))

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def reach_move(self, dx: int, dy: int) -> None:
        """Scroll by a line."""
        self.scroll_lines(dx or dy)

    def reach_press(self) -> None:
        """Scroll by nearly what is in sight."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(bar.pageStep() * 0.8))

    def scroll_lines(self, lines: int) -> None:
        """Scroll by lines of the text, downwards where above 0."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + lines * round(self._column.fontMetrics().lineSpacing() * 2))
