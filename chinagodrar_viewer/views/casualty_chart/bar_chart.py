"""BarChart: a bar a row, scrolled where the rows do not fit: who says what, and the attacks compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.casualty_chart.axes import CountAxis, count_step, last_tick
from chinagodrar_viewer.views.casualty_chart.bar_layout import (
    BAR,
    INSET,
    ROW,
    BarLayout,
    BarRow,
    Fill,
    Heading,
    PlacedRow,
    lay_out,
)
from chinagodrar_viewer.views.casualty_chart.chart_base import Chart, scroll_bar_style
from chinagodrar_viewer.views.casualty_chart.marks import draw_bar, draw_official, draw_point, draw_whisker
from chinagodrar_viewer.views.theme import Appearance

_SCROLL_BAR = 10
_LINE_OF_WHEEL = 40
"""Eighths of a degree for a line: a notch is 120."""
_PALE = 0.38
"""Opacity of a bar outside the visible range."""


class BarChart(Chart):
    """Rows as given by ``set_rows``; the panel says what they mean through the three callables."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        self._rows: tuple[BarRow | Heading, ...] = ()
        self._layout = BarLayout(0.0, 0.0, INSET, 1.0, (), ())
        self._names_left = False
        self._lines = 1
        self._turned = 0
        self._selected: str | None = None
        self._hovered: str | None = None
        self._tips: dict[str, str] = {}
        self._citations: dict[str, str] = {}
        self._targets: dict[str, tuple[str | None, str]] = {}
        axis = CountAxis(lambda n: model.words.phrases.number(n), lambda: self._layout.highest)
        super().__init__(model, appearance, axis, parent)
        self.view.invertY(True)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.setSingleStep(1)
        self._bar.valueChanged.connect(self._show_part)
        self.view.sigResized.connect(self._place)

    # --- what is shown

    def set_rows(
        self,
        rows: Sequence[BarRow | Heading],
        *,
        names_left: bool,
        tips: dict[str, str],
        citations: dict[str, str],
        targets: dict[str, tuple[str | None, str]],
    ) -> None:
        """Show other rows; ``targets`` maps a mark to the claim (or None) and the event that it selects."""
        self._rows = tuple(rows)
        self._names_left = names_left
        self._tips, self._citations, self._targets = tips, citations, targets
        self._place()

    def set_selected(self, key: str | None) -> None:
        """Highlight a mark and scroll to it."""
        if key != self._selected:
            self._selected = key
            if key is not None:
                self.ensure_visible(key)
            self.viewport().update()

    def set_hovered(self, keys: frozenset[str]) -> None:
        """Underline the marks of the event that the mouse is over in any view."""
        hovered = next(iter(keys), None)
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    @property
    def placed(self) -> BarLayout:
        """Where everything stands."""
        return self._layout

    @property
    def hidden_height(self) -> int:
        """Pixels of the rows that are scrolled away."""
        return round(max(self._layout.height - self._lines * ROW, 0.0))

    # --- Chart

    def apply_theme(self) -> None:
        super().apply_theme()
        if hasattr(self, "_bar"):
            self._bar.setStyleSheet(scroll_bar_style(self._appearance.theme))

    def mark_keys(self) -> list[str]:
        return [row.key for row in self._rows if isinstance(row, BarRow)]

    def selected_key(self) -> str | None:
        return self._selected

    def select_key(self, key: str) -> None:
        claim, event = self._targets[key]
        # At once, not when the model's change has been drawn: the next key may come before that.
        self.set_selected(key)
        if claim is not None:
            self._model.select_claim(claim)
        else:
            found = self._model.battle.event(event)
            shown = self._model.destination
            # What is in sight stays where it is: a step from bar to bar must not swap the chart.
            self._model.select(event, reveal=found is not None and not shown.contains(found.anchor))

    def key_at(self, x: float, y: float) -> str | None:
        placed = self._layout.row_at(y + self._top) if y < self._lines * ROW else None
        return placed.row.key if placed else None

    def rect_of(self, key: str) -> QRectF | None:
        placed = self._layout.row_of(key)
        return QRectF(0, placed.top - self._top, self._layout.width, ROW) if placed else None

    def tip_of(self, key: str) -> str:
        return self._tips.get(key, "")

    def citation_of(self, key: str) -> str | None:
        return self._citations.get(key)

    def ensure_visible(self, key: str) -> None:
        placed = self._layout.row_of(key)
        if placed is None:
            return
        line = round(placed.top / ROW)
        if line < self._bar.value():
            # A group's first row brings its heading with it.
            above = any(h.top + ROW == placed.top for h in self._layout.headings)
            self._bar.setValue(line - above)
        elif line >= self._bar.value() + self._lines:
            self._bar.setValue(line - self._lines + 1)

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        over = self.mark_under(ev.position())
        claim, event = self._targets.get(over or "", (None, None))
        self._model.hover(event if claim is None else None)

    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self._model.hover(None)

    # --- geometry

    def _place(self) -> None:
        box = self.view.rect()
        width, height = box.width(), box.height()
        if width < 2 or height < 2:
            return
        layout = lay_out(self._rows, width, self.measure, names_left=self._names_left)
        self._lines = max(int(height // ROW), 1)
        room_for_bar = _SCROLL_BAR
        scrolled = layout.height > self._lines * ROW
        if scrolled:
            layout = lay_out(self._rows, width - room_for_bar, self.measure, names_left=self._names_left)
        self._layout = layout
        self._bar.setVisible(scrolled)
        self._bar.setRange(0, max(round(layout.height / ROW) - self._lines, 0))
        self._bar.setPageStep(self._lines)
        self._bar.setGeometry(self.width() - room_for_bar, 0, room_for_bar, int(height))
        if self._selected is not None:
            self.ensure_visible(self._selected)
        self.view.setXRange(-layout.origin / layout.scale, (width - layout.origin) / layout.scale, padding=0)
        self._show_part()

    @property
    def _top(self) -> float:
        return self._bar.value() * ROW

    def _show_part(self) -> None:
        self.view.setYRange(self._top, self._top + max(self.view.height(), 1.0), padding=0)
        self.viewport().update()

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if ev is not None and hasattr(self, "_bar"):
            self._place()

    def wheelEvent(self, ev: QWheelEvent) -> None:
        if self._bar.isVisible():
            # A touchpad turns by less than a line at a time.
            self._turned += ev.angleDelta().y()
            lines = int(self._turned / _LINE_OF_WHEEL)
            self._turned -= lines * _LINE_OF_WHEEL
            self._bar.setValue(self._bar.value() - lines)
            ev.accept()
        else:
            ev.ignore()

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        page = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(ev.key()))
        if page is not None and self._bar.isVisible():
            self._bar.setValue(self._bar.value() + page * self._bar.pageStep())
            ev.accept()
        else:
            super().keyPressEvent(ev)

    # --- painting

    def paint_marks(self, painter: QPainter, width: float, height: float) -> None:
        theme = self._appearance.theme
        layout = self._layout
        painter.setClipRect(QRectF(0, 0, width, height))
        step = count_step(1 / layout.scale)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        number = 0
        while number <= last_tick(step, layout.highest) and layout.x(number) <= layout.width:
            x = round(layout.x(number)) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
            number += step
        top, bottom = self._top, self._top + self._lines * ROW
        painter.translate(0, -top)
        for placed_heading in layout.headings:
            if not top <= placed_heading.top < bottom:
                continue
            heading = placed_heading.heading
            rect = QRectF(INSET, placed_heading.top, layout.width - 2 * INSET, ROW)
            # The grid must not run through the words.
            painter.fillRect(rect.adjusted(-1, 2, 1, -2), QColor(theme.panel))
            self.draw_text(painter, rect, heading.text, theme.mark_ink(heading.role), bold=True)
        for placed in layout.rows:
            if top <= placed.top < bottom:
                self._paint_row(painter, placed)

    def _paint_row(self, painter: QPainter, placed: PlacedRow) -> None:
        theme, layout, row = self._appearance.theme, self._layout, placed.row
        selected = row.key == self._selected
        ink, muted = QColor(theme.ink), QColor(theme.muted)
        for piece in placed.pieces:
            rect = QRectF(piece.x, placed.top, piece.width, ROW)
            painter.fillRect(rect.adjusted(-3, 3, 3, -3), QColor(theme.panel))
        if row.low is not None or row.high is not None:
            painter.setOpacity(_PALE if row.pale else 1.0)
            low = row.low if row.low is not None else 0
            bar = QRectF(layout.origin, placed.middle - BAR / 2, layout.x(low) - layout.origin, BAR)
            high = layout.x(row.high) if row.high is not None and row.high > low else None
            own_arrow = row.open_end and row.whisker is None
            draw_bar(painter, bar, theme.mark(row.role), row.fill, revised=row.revised, open_end=own_arrow, high=high)
            if row.whisker is not None and (row.whisker[0] != row.whisker[1] or row.open_end):
                start, end = (layout.x(n) for n in row.whisker)
                draw_whisker(painter, placed.middle, start, end, theme, open_end=row.open_end)
            if row.official is not None:
                draw_official(painter, QPointF(layout.x(row.official), placed.middle), theme)
            if row.glyph:
                draw_point(painter, QPointF(layout.origin - 7, placed.middle), 3.5, row.role, Fill.OWN, theme)
            painter.setOpacity(1.0)
        for piece in placed.pieces:
            rect = QRectF(piece.x, placed.top, piece.width, ROW)
            dim = piece.muted or (row.pale and not selected)
            self.draw_text(painter, rect, piece.text, muted if dim else ink, bold=piece.bold)
        if selected or row.key == self._hovered:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2 if selected else 1))
            painter.drawRoundedRect(QRectF(2, placed.top + 1, layout.width - 4, ROW - 2), 4, 4)
            painter.restore()
