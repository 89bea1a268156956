"""PeriodChart: reported deaths per period of the context layers, on the timeline's own time axis.

A row for each layer, never one upon the other: two tables may count the same deaths.
"""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.model.context_words import event_when
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.reported_deaths import (
    LayerPeriods,
    PeriodSum,
    ReportedDeaths,
    key_of,
    per_words,
    period_words,
    sum_figure,
    sum_lines,
)
from chinagodrar_viewer.views.casualty_chart.axes import LEAST_STEP_UPWARDS, count_step
from chinagodrar_viewer.views.casualty_chart.period_marks import draw_estimates, draw_found
from chinagodrar_viewer.views.casualty_chart.time_chart import TimeChart
from chinagodrar_viewer.views.theme import SMALL, Appearance, font

LINE = 18.0
"""Over each row, for the layer's name and what its numbers are."""
BETWEEN = 5
"""Under a row that another one follows."""
HEAD = 6.0
"""Over the highest bar."""
LEAST_ROW = 62.0
"""A row that is lower says nothing: layers without room are counted."""
ROOM_AROUND = 0.04
"""On either side of a period that is zoomed into, as a share of it."""


def _step(unit: float, highest: int) -> int:
    """Between the numbers of a row: so close, where it is low, that one above zero has room."""
    steps = [count_step(1 / unit, least) for least in (LEAST_STEP_UPWARDS, 18.0, 13.0)]
    return next((step for step in steps if step <= highest), steps[0])


class RowsAxis(pg.AxisItem):
    """Numbers beside the rows: values are pixels from the top."""

    def __init__(self) -> None:
        super().__init__("left")
        self.labels: dict[float, str] = {}
        self.enableAutoSIPrefix(False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
        return [(1.0, list(self.labels))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [self.labels.get(v, "") for v in values]


class PeriodChart(TimeChart):
    """Pans and zooms with the timeline; a click on a period, or Enter, zooms into it."""

    def __init__(self, model: EventModel, deaths: ReportedDeaths, appearance: Appearance, parent: Any = None) -> None:
        self._deaths = deaths
        self._layers: tuple[LayerPeriods, ...] = ()
        self._first = 0
        self._axis_width = 0
        self._current: str | None = None
        self._over: str | None = None
        super().__init__(model, appearance, parent)
        self._numbers = RowsAxis()
        plot: Any = self.getPlotItem()
        plot.setAxisItems({"left": self._numbers})
        plot.showAxis("left")
        self._numbers.setTickFont(font(SMALL))
        self._numbers.setStyle(tickLength=0, tickTextOffset=6)
        self._numbers.setZValue(-1)
        self.view.invertY(True)
        self.view.sigResized.connect(self._fit)
        self.apply_theme()

    # --- what is shown

    @property
    def layers(self) -> tuple[LayerPeriods, ...]:
        """The layers that have room, with their periods."""
        return self._layers[self._first : self._first + self._rows]

    @property
    def without_room(self) -> int:
        """Layers that have no row."""
        return len(self._layers) - len(self.layers)

    @property
    def _rows(self) -> int:
        return max(min(len(self._layers), int(self.view.height() // LEAST_ROW)), 1)

    def follow_range(self) -> None:
        """Show the periods of the model's visible range: all that is done in a frame of a flight."""
        shown, scale = self._model.visible_range, self._model.scale
        self._layers = self._deaths.layers(shown)
        event = self._model.state.context_event
        chosen = [n for n, layer in enumerate(self._layers) if event is not None and layer.layer.id == event.layer]
        self._first = min(chosen[0] if chosen else 0, max(len(self._layers) - self._rows, 0))
        first, last = scale.position(shown.start), scale.position(shown.end)
        self.view.setXRange(0.0, max(last - first, 1e-9), padding=0)
        self._fit()

    def _fit(self) -> None:
        height = max(self.view.height(), 1.0)
        number = self._model.words.phrases.number
        labels: dict[float, str] = {}
        for place, layer in enumerate(self.layers):
            top, zero, unit = self._row(place, layer)
            step = _step(unit, layer.highest)
            for count in range(0, layer.highest + 1 if layer.highest else 1, step):
                y = zero - count * unit
                if y >= top + LINE - 2:
                    labels[y] = number(count)
        if labels != self._numbers.labels:
            self._numbers.labels = labels
            widest = int(max((self.measure(text) for text in labels.values()), default=0.0)) + 14
            # Another width moves everything once more.
            if widest != self._axis_width:
                self._axis_width = widest
                self._numbers.setWidth(widest)
            self._numbers.picture = None
            self._numbers.update()
        self.view.setYRange(0, height, padding=0)
        self.viewport().update()

    def _row(self, place: int, layer: LayerPeriods) -> tuple[float, float, float]:
        """Top, the line of zero, and pixels a death, of a layer's row."""
        height = self.view.height() / max(len(self.layers), 1)
        top = place * height
        gap = BETWEEN if place + 1 < len(self.layers) else 1
        zero = round(top + height - gap) + 0.5
        return top, zero, max(height - LINE - HEAD - gap, 10.0) / max(layer.highest, 1)

    def apply_theme(self) -> None:
        super().apply_theme()
        if hasattr(self, "_numbers"):
            self._numbers.setPen(pg.mkPen(None))
            self._numbers.setTextPen(pg.mkPen(self._appearance.theme.muted))

    # --- Chart

    def _parts(self) -> list[tuple[str, int, LayerPeriods, PeriodSum]]:
        return [
            (key_of(layer.layer, part), place, layer, part)
            for place, layer in enumerate(self.layers)
            for part in layer.periods or ()
        ]

    def _part(self, key: str | None) -> tuple[int, LayerPeriods, PeriodSum] | None:
        return next((found[1:] for found in self._parts() if found[0] == key), None)

    def mark_keys(self) -> list[str]:
        return [key for key, *_ in self._parts()]

    def selected_key(self) -> str | None:
        """The period that the keys have gone to; else the one of the selected event."""
        if self._part(self._current) is not None:
            return self._current
        return self._key_of_event()

    def _key_of_event(self) -> str | None:
        event = self._model.state.context_event
        layer = self._model.context.layer(event.layer) if event is not None else None
        place = layer.place_of(event.row) if layer is not None and event is not None else None
        if layer is None or place is None:
            return None
        day = int(layer.table.starts[place]) // DAY
        own = (part for _, _, of, part in self._parts() if of.layer is layer and part.first <= day < part.following)
        found = next(own, None)
        return key_of(layer, found) if found is not None else None

    def select_key(self, key: str) -> None:
        """Make a period the one that Enter zooms into."""
        if key != self._current:
            self._current = key
            self.viewport().update()

    def zoom_into(self, key: str) -> None:
        """Show a period in full."""
        found = self._part(key)
        if found is not None:
            self._model.fly_to(found[2].range.grown(ROOM_AROUND))

    def key_at(self, x: float, y: float) -> str | None:
        shown = self.layers
        if not shown:
            return None
        layer = shown[min(int(y / max(self.view.height(), 1.0) * len(shown)), len(shown) - 1)]
        day = self.time_at(x) / DAY
        part = next((p for p in layer.periods or () if p.first <= day < p.following), None)
        return key_of(layer.layer, part) if part is not None else None

    def rect_of(self, key: str) -> QRectF | None:
        found = self._part(key)
        if found is None:
            return None
        place, layer, part = found
        top, zero, _ = self._row(place, layer)
        left, right = max(self.pixel_of(part.range.start), 0.0), min(self.pixel_of(part.range.end), self.view.width())
        return QRectF(left, top + LINE, max(right - left, 1.0), zero - top - LINE)

    def tip_of(self, key: str) -> str:
        found = self._part(key)
        if found is None:
            return ""
        _, layer, part = found
        words = self._model.words
        of_found = self._found_part(layer, part)
        lines = [
            f"{period_words(words, self._deaths.period, part)} · {layer.layer.name[:80]}",
            *sum_lines(words, part, of_found),
        ]
        if key == self._key_of_event():
            event = self._model.state.context_event
            place = layer.layer.place_of(event.row) if event is not None else None
            if place is not None:
                lines.append(self.tr("Selected: {0}").format(
                    f"{event_when(words, layer.layer, place)}, {layer.layer.title(place)[:200]}"
                ))  # fmt: skip
        return "\n".join(lines)

    def citation_of(self, key: str) -> str | None:
        return None

    @staticmethod
    def _found_part(layer: LayerPeriods, part: PeriodSum) -> PeriodSum | None:
        return next((f for f in layer.found or () if f.first == part.first), None)

    # --- mouse and keys

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        key = self.selected_key()
        if ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and key is not None:
            self.zoom_into(key)
            ev.accept()
        else:
            super().keyPressEvent(ev)

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        if ev.button() is Qt.MouseButton.LeftButton:
            self.grab_time(ev.position())
            ev.accept()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        super().mouseMoveEvent(ev)
        over = self.mark_under(ev.position()) if self._grabbed is None else self._over
        if over != self._over:
            self._over = over
            self.viewport().update()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        key = self.mark_under(ev.position()) if self._grabbed is not None and not self._dragged else None
        self._grabbed = None
        if key is not None:
            self._current = key
            self.mark_chosen.emit()
            self.zoom_into(key)
        ev.accept()

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        ev.accept()

    def leaveEvent(self, ev: Any) -> None:
        super().leaveEvent(ev)
        self._over = None
        self.viewport().update()

    # --- painting

    def paint_marks(self, painter: QPainter, width: float, height: float) -> None:
        painter.setClipRect(QRectF(0, 0, width, height))
        selected, of_event = self.selected_key(), self._key_of_event()
        for place, layer in enumerate(self.layers):
            self._paint_row(painter, place, layer, width, selected, of_event)
        playhead = self._model.playhead
        if playhead is not None and 0 <= (x := self.pixel_of(playhead)) <= width:
            painter.setPen(QPen(QColor(self._appearance.theme.accent), 1.5))
            painter.drawLine(QPointF(x, LINE), QPointF(x, height))

    def _paint_row(
        self,
        painter: QPainter,
        place: int,
        layer: LayerPeriods,
        width: float,
        selected: str | None,
        of_event: str | None,
    ) -> None:
        theme = self._appearance.theme
        top, zero, unit = self._row(place, layer)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        step = _step(unit, layer.highest)
        count = 0
        while count <= layer.highest and (y := round(zero - count * unit) + 0.5) >= top + LINE - 2:
            painter.drawLine(QPointF(0, y), QPointF(width, y))
            count += step
        found = {part.first: part for part in layer.found or ()}
        rooms = self._rooms(layer, top, zero, width)
        stated = [(room, part) for room, part in rooms if part.stated]
        over = next((room for room, part in rooms if key_of(layer.layer, part) == self._over), None)
        if over is not None:
            painter.fillRect(over, QColor(theme.band))
        draw_estimates(painter, stated, unit, theme, dim=layer.found is not None)
        for room, part in rooms:
            key = key_of(layer.layer, part)
            own = found.get(part.first)
            if own is not None and own.stated:
                draw_found(painter, room, own.best, unit, theme)
            if not part.stated and part.events and room.width() >= 7:
                self.draw_text(painter, QRectF(room.center().x() - 3, zero - 16, 8, 16), "?", QColor(theme.muted))
            if key in (selected, of_event):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.accent), 2 if key == of_event else 1))
                painter.drawRect(room.adjusted(0, 0, 0, -1))
        self._paint_title(painter, layer, QRectF(0, top, width, LINE))

    def _rooms(self, layer: LayerPeriods, top: float, zero: float, width: float) -> list[tuple[QRectF, PeriodSum]]:
        """Where each period's bar may stand; the end of one is the beginning of the next."""
        made: list[tuple[QRectF, PeriodSum]] = []
        parts = layer.periods or ()
        right = self.pixel_of(parts[0].first * DAY) if parts else 0.0
        for part in parts:
            start, right = right, self.pixel_of(part.following * DAY)
            left, end = max(start, -2.0), min(right, width + 2.0)
            gap = 1.0 if end - left >= 3 else 0.0
            made.append((QRectF(left + gap / 2, top + LINE, max(end - left - gap, 0.7), zero - top - LINE), part))
        return made

    def _paint_title(self, painter: QPainter, layer: LayerPeriods, rect: QRectF) -> None:
        theme = self._appearance.theme
        name = layer.layer.name[:80]
        said = self.row_words(layer)
        wide = min(self.measure(name, True), rect.width() * 0.5)
        self.draw_text(painter, QRectF(0, rect.top(), wide, LINE), name, QColor(theme.ink), bold=True)
        rest = QRectF(wide + 8, rect.top(), max(rect.width() - wide - 8, 0.0), LINE)
        self.draw_text(painter, rest, said, QColor(theme.muted))

    def row_words(self, layer: LayerPeriods) -> str:
        """What a layer's bars are."""
        if layer.periods is None:
            return self.tr("counting …")
        if not any(part.events for part in layer.periods):
            return self.tr("no events begin in this stretch of time")
        return per_words(self._deaths.period)

    def left_out(self) -> str:
        """What is in no bar of the rows."""
        number = self._model.words.phrases.number
        counts = [(layer.layer.name[:40], number(layer.unknown)) for layer in self.layers if layer.unknown]
        parts: list[str] = []
        if len(self.layers) == 1 and counts:
            parts.append(self.tr("{0} events without a number are in no bar").format(counts[0][1]))
        elif counts:
            each = ", ".join(f"{name} {count}" for name, count in counts)
            parts.append(self.tr("Events without a number, in no bar: {0}").format(each))
        if self.without_room:
            parts.append(self.tr("%n more table(s): make the chart higher", "", self.without_room))
        return " · ".join(parts)

    def description(self) -> str:
        """The rows in words: from when to when, the highest period, what is left out."""
        words = self._model.words
        said: list[str] = []
        for layer in self.layers:
            said.append(f"{layer.layer.name[:80]}: {self.row_words(layer)}.")
            stated = [part for part in layer.periods or () if part.stated]
            if stated:
                most = max(stated, key=lambda part: part.best)
                said.append(
                    self.tr("Most in {period}: {deaths}.").format(
                        period=period_words(words, self._deaths.period, most), deaths=sum_figure(words, most)
                    )
                )
        return " ".join((*said, self.left_out()))
