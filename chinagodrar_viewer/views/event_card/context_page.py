"""ContextPage: an event of a context layer told in full: what, when, where, reported deaths, and whose table it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from chinagodrar_viewer.model.context_steps import neighbour
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.event_card.column_table import ColumnTable
from chinagodrar_viewer.views.event_card.context_facts import ContextFacts, context_facts
from chinagodrar_viewer.views.evidence.cited_text import CitedText, Run, Voice
from chinagodrar_viewer.views.theme import GRID, SMALL, TITLE, Appearance, font

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_event import ContextEvent

_TWO_COLUMNS = 520
"""From this width in pixels on the row's columns stand beside the facts, else under them."""
MOST_FACTS = 3


class ContextPage(QWidget):
    """Facts at the left, all columns of the row at the right; in a narrow card below."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self.kicker = CitedText(appearance, size=SMALL)
        self.headline = CitedText(appearance, size=TITLE, serif=True)
        self.facts = tuple(CitedText(appearance) for _ in range(MOST_FACTS))
        self.source = CitedText(appearance, size=SMALL)
        self.previous = self._step(-1, "‹", self.tr("Previous event in this lane"))
        self.next = self._step(1, "›", self.tr("Next event in this lane"))
        self.table = ColumnTable(appearance)
        top = QHBoxLayout()
        top.setSpacing(GRID // 2)
        top.addWidget(self.kicker, 1)
        for button in (self.previous, self.next):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        page = QWidget()
        page.setObjectName("facts")
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GRID, 2 * GRID - 4, 2 * GRID, GRID)
        column.setSpacing(6)
        column.addLayout(top)
        for line in (self.headline, *self.facts, self.source):
            column.addWidget(line)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        self._scroll.setAccessibleName(self.tr("Selected event"))
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(0)
        self._both.addWidget(self._scroll, 11)
        self._rule = QWidget()
        self._both.addWidget(self._rule)
        self._both.addWidget(self.table, 10)
        self.restyle()

    def show_event(self, event: ContextEvent | None) -> None:
        """Tell this event; one whose layer is not there is not told."""
        layer = self._model.context.layer(event.layer) if event is not None else None
        place = layer.place_of(event.row) if layer is not None and event is not None else None
        if layer is None or place is None or event is None:
            return
        self._say(context_facts(self._model.words, layer, place))
        self.show_steps()

    def show_steps(self) -> None:
        """Offer the events beside this one that are drawn now."""
        event, context = self._model.state.context_event, self._model.context
        if event is None:
            return
        for button, step in ((self.previous, -1), (self.next, 1)):
            button.setEnabled(neighbour(context, event, step) is not None)

    def to_top(self) -> None:
        """Begin at the top, as for another event."""
        self._scroll.verticalScrollBar().setValue(0)

    def _say(self, told: ContextFacts) -> None:
        self.kicker.say([Run(told.kicker.upper(), Voice.MUTED)])
        self.kicker.setAccessibleName(told.kicker)
        self.headline.say([Run(told.title)])
        for at, line in enumerate(self.facts):
            line.setVisible(at < len(told.facts))
            if at < len(told.facts):
                fact = told.facts[at]
                note = [Run(f" · {fact.note}", Voice.MUTED)] if fact.note else []
                line.say([Run(fact.name, Voice.BOLD), Run(fact.said), *note])
        runs = [Run("\n".join(told.attribution), Voice.MUTED)] if told.attribution else []
        if told.left_out:
            more = self.tr("%Ln more column(s) are not shown.", "", told.left_out)
            runs.append(Run(f"\n{more}" if runs else more, Voice.MUTED))
        self.source.say(runs, name=self.tr("How to cite this table"))
        self.source.setVisible(bool(runs))
        self.table.fill(told.cells)

    # --- parts

    def _step(self, step: int, sign: str, tip: str) -> QToolButton:
        button = self._button(sign, tip)

        def go() -> None:
            event = self._model.state.context_event
            wanted = neighbour(self._model.context, event, step) if event is not None else None
            if wanted is not None:
                self._model.select_context(wanted)

        button.clicked.connect(go)
        return button

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setFont(font(SMALL))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def restyle(self) -> None:
        """Take the theme's colours."""
        theme = self._appearance.theme
        for line in (self.kicker, self.headline, *self.facts, self.source):
            line.restyle()
        self._rule.setStyleSheet(f"background: {theme.hairline};")
        self.setStyleSheet(
            f"#facts {{ background: {theme.panel}; }}"
            f"QToolButton {{ color: {theme.ink}; background: {theme.panel}; border: 1px solid {theme.hairline};"
            f" border-radius: 4px; padding: 1px 8px; }}"
            f"QToolButton:hover {{ background: {theme.band}; }}"
            f"QToolButton:focus {{ border-color: {theme.accent}; }}"
            f"QToolButton:disabled {{ color: {theme.muted}; }}"
            f"QTableWidget {{ background: {theme.panel}; color: {theme.ink}; }}"
            f"QTableWidget::item {{ padding: 0 6px; }}"
        )
        if self._model.state.context_event is not None:
            self.show_event(self._model.state.context_event)
        self.update()

    # --- layout

    def sizeHint(self) -> QSize:
        return QSize(700, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 96)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = event.size().width() >= _TWO_COLUMNS
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._both.direction() is not way:
            self._both.setDirection(way)
        self._rule.setFixedSize(*((1, 16_777_215) if beside else (16_777_215, 1)))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), QColor(self._appearance.theme.panel))
