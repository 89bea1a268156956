"""KnownChart: a side's figure as it was published, on the timeline's own time axis, cut at the playhead."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from chinagodrar_viewer.core.chart_data import KnownChart as KnownData
from chinagodrar_viewer.core.chart_data import KnownLine, KnownMark, Left, is_open
from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.model.claim_words import short_published
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.casualty_chart.axes import CountAxis
from chinagodrar_viewer.views.casualty_chart.bar_layout import Fill
from chinagodrar_viewer.views.casualty_chart.bar_rows import first_citation
from chinagodrar_viewer.views.casualty_chart.marks import draw_point, fill_of
from chinagodrar_viewer.views.casualty_chart.point_labels import Rect, place_labels
from chinagodrar_viewer.views.casualty_chart.time_chart import TimeChart
from chinagodrar_viewer.views.theme import SMALL, Appearance, font

RADIUS, REACH = 5.0, 11.0
"""Of a mark as drawn, and as hit by a finger."""
STRIP = 18.0
"""Below zero, for claims that state no number: unknown is not zero."""
HEAD = 26.0
"""Above the highest number, for its label."""
_BEYOND = 40.0
"""Pixels beyond the edges at which a line is cut: a painter gives up dashing a line of a million pixels."""


class KnownChart(TimeChart):
    """Follows the model's range frame by frame by setting one range; its items stay as they are."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        self._data = KnownData(None, (), (), None, None, Left())
        self._tips: dict[str, str] = {}
        self._x0 = 0.0
        super().__init__(model, appearance, parent)
        self._count_axis = CountAxis(lambda n: model.words.phrases.number(n), lambda: self._data.highest, "left")
        plot: Any = self.getPlotItem()
        plot.setAxisItems({"left": self._count_axis})
        plot.showAxis("left")
        self._count_axis.setTickFont(font(SMALL))
        self._count_axis.setStyle(tickLength=0, tickTextOffset=6)
        self._count_axis.setZValue(-1)
        self._empty = _Empty(self)
        self._empty.button.clicked.connect(self._show_publications)
        self.view.sigResized.connect(self._fit)
        self.apply_theme()

    # --- what is shown

    def set_data(self, data: KnownData, tips: dict[str, str]) -> None:
        """Show other lines and marks."""
        self._data, self._tips = data, tips
        self._build()

    @property
    def shown(self) -> KnownData:
        """The lines and marks on screen."""
        return self._data

    def _build(self) -> None:
        publications = self._data.publications
        # Near the marks, so that large instants do not cost the painter its precision.
        self._x0 = self._model.scale.position(publications.start if publications else self._model.visible_range.middle)
        self._fit()
        self.follow_range()
        self.viewport().update()

    def follow_range(self) -> None:
        """Show the model's visible range: the one thing done in each frame of a flight."""
        shown = self._model.visible_range
        self.view.setXRange(self._x(shown.start), self._x(shown.end), padding=0)
        self._tell_where_figures_are()

    def follow_scale(self) -> None:
        """The scale has changed: everything stands elsewhere."""
        self._build()

    def _fit(self) -> None:
        height = self.view.height()
        highest = max(self._data.highest, 1)
        pixels = max(height - STRIP - HEAD, 20.0) / highest
        self.view.setYRange(-STRIP / pixels, highest + HEAD / pixels, padding=0)
        number = self._model.words.phrases.number(highest)
        self._count_axis.setWidth(int(self.measure(number)) + 14)
        self._place_empty()

    def apply_theme(self) -> None:
        super().apply_theme()
        if hasattr(self, "_count_axis"):
            self._count_axis.setPen(pg.mkPen(None))
            self._count_axis.setTextPen(pg.mkPen(self._appearance.theme.muted))

    # --- time and pixels

    def _x(self, time: float) -> float:
        return self._model.scale.position(time) - self._x0

    def _point(self, mark: KnownMark) -> QPointF:
        height = self.view.height()
        x = self.pixel_of(mark.at)
        if mark.level is None:
            return QPointF(x, height - STRIP / 2)
        pixels = max(height - STRIP - HEAD, 20.0) / max(self._data.highest, 1)
        return QPointF(x, height - STRIP - mark.level * pixels)

    def _role(self, side: str) -> Role | None:
        found = self._model.battle.side(side)
        return found.role if found else None

    # --- Chart

    def mark_keys(self) -> list[str]:
        return [mark.claim.id for mark in self._data.marks]

    def selected_key(self) -> str | None:
        return self._model.state.claim

    def select_key(self, key: str) -> None:
        self._model.select_claim(key)

    def ensure_visible(self, key: str) -> None:
        mark = next(m for m in self._data.marks if m.claim.id == key)
        shown = self._model.visible_range
        if not shown.contains(mark.at):
            self._model.set_visible_range(shown.panned(mark.at - shown.middle))

    def key_at(self, x: float, y: float) -> str | None:
        best: tuple[float, str] | None = None
        for mark in self._data.marks:
            point = self._point(mark)
            distance = (point.x() - x) ** 2 + (point.y() - y) ** 2
            if distance <= REACH * REACH and (best is None or distance <= best[0]):
                best = (distance, mark.claim.id)
        return best[1] if best else None

    def rect_of(self, key: str) -> QRectF | None:
        mark = next((m for m in self._data.marks if m.claim.id == key), None)
        if mark is None:
            return None
        point = self._point(mark)
        return QRectF(point.x() - RADIUS, point.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)

    def tip_of(self, key: str) -> str:
        return self._tips.get(key, "")

    def citation_of(self, key: str) -> str | None:
        claim = self._model.battle.claim(key)
        return first_citation((claim,)) if claim else None

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        super().mousePressEvent(ev)
        if ev.button() is Qt.MouseButton.LeftButton and self.mark_under(ev.position()) is None:
            self.grab_time(ev.position())

    # --- nothing to see

    def _tell_where_figures_are(self) -> None:
        data, shown = self._data, self._model.visible_range
        empty = not any(shown.contains(mark.at) for mark in data.marks)
        self._empty.setVisible(empty)
        if not empty:
            return
        words = self._model.words
        if data.publications is None:
            self._empty.say(self.tr("No figure of this event has a date of publication."), "")
        elif data.marks or data.until is None:
            self._empty.say(
                self.tr("No figures were published in this stretch of time."),
                self.tr("Show {0}").format(words.range(data.publications)),
            )
        else:
            self._empty.say(
                self.tr("No figures had been published by {0}.").format(words.day(data.until - 1)),
                self.tr("Show {0}").format(words.range(data.publications)),
            )
        self._place_empty()

    def _show_publications(self) -> None:
        publications = self._data.publications
        if publications is not None:
            self._model.fly_to(publications.grown(0.08))

    def _place_empty(self) -> None:
        box = self.view.sceneBoundingRect()
        width = min(self._empty.sizeHint().width(), int(box.width()))
        height = self._empty.heightForWidth(width) if self._empty.hasHeightForWidth() else -1
        height = max(height, self._empty.sizeHint().height())
        self._empty.setGeometry(
            int(box.left() + (box.width() - width) / 2), int(box.top() + (box.height() - height) / 2), width, height
        )

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if ev is not None and hasattr(self, "_empty"):
            self._place_empty()

    # --- painting

    def paint_marks(self, painter: QPainter, width: float, height: float) -> None:
        theme, data = self._appearance.theme, self._data
        painter.setClipRect(QRectF(0, 0, width, height))
        zero = round(height - STRIP) + 0.5
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QPointF(0, zero), QPointF(width, zero))
        if data.until is not None:
            x = self.pixel_of(data.until)
            painter.fillRect(QRectF(x, 0, max(width - x, 0.0), height), QColor(theme.band))
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        for line in data.lines:
            self._paint_line(painter, line)
        selected = self._model.state.claim
        points = {m.claim.id: self._point(m) for m in data.marks}
        in_sight = [m for m in data.marks if -20 <= points[m.claim.id].x() <= width + 20]
        for mark in sorted(in_sight, key=lambda m: (m.claim.id == selected, m.on_line)):
            self._paint_mark(painter, mark, points[mark.claim.id], selected=mark.claim.id == selected)
        wishes = sorted(in_sight, key=lambda m: (m.claim.id != selected, not m.on_line, -m.at))
        unit = self.tr("killed")
        unit_rect = (2.0, 0.0, self.measure(unit), 16.0)
        self.draw_text(painter, QRectF(*unit_rect), unit, QColor(theme.muted))
        labels = place_labels(
            [(points[m.claim.id].x(), points[m.claim.id].y(), self._label_options(m)) for m in wishes],
            [(p.x(), p.y()) for p in points.values()],
            [unit_rect, *self._taken()], width, height, RADIUS, lambda text: self.measure(text, True),
        )  # fmt: skip
        for mark, label in zip(wishes, labels, strict=True):
            if label is not None:
                text, place = label
                self.draw_text(painter, QRectF(*place), text, theme.mark_ink(self._role(mark.claim.side)), bold=True)

    def corners(self, line: KnownLine) -> list[QPointF]:
        """A step line in pixels, one level after the other, up to the playhead; cut a little outside the plot."""
        until, left, right = self._data.until, -_BEYOND, self.view.width() + _BEYOND
        ends = [self._point(mark) for mark in line.marks]
        last = right if until is None else max(self.pixel_of(until), ends[-1].x())
        made: list[QPointF] = []
        for here, x in zip(ends, [*(p.x() for p in ends[1:]), last], strict=True):
            made += [QPointF(min(max(n, left), right), here.y()) for n in (here.x(), x)]
        return made

    def _paint_line(self, painter: QPainter, line: KnownLine) -> None:
        corners = self.corners(line)
        painter.save()
        for number, mark in enumerate(line.marks):
            pen = QPen(self._appearance.theme.mark(self._role(line.side)), 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if fill_of(mark.claim) is Fill.ENEMY:
                pen.setDashPattern([4.0, 2.0])
            painter.setPen(pen)
            # Along, then up or down to the next figure; an opponent's word is dashed all the way.
            painter.drawPolyline(corners[2 * number : 2 * number + 3])
        painter.restore()

    def _taken(self) -> list[Rect]:
        """Lines and the stretches before the marks, as thin rectangles, which no label covers."""
        rects: list[Rect] = []
        for line in self._data.lines:
            corners = self.corners(line)
            for a, b in pairwise(corners):
                left, top = min(a.x(), b.x()), min(a.y(), b.y())
                rects.append((left - 1, top - 1, abs(b.x() - a.x()) + 2, abs(b.y() - a.y()) + 2))
        for mark in self._data.marks:
            point, began = self._point(mark), self.pixel_of(mark.since)
            rects.append((began, point.y() - 1, point.x() - began, 2.0))
        return rects

    def _label_options(self, mark: KnownMark) -> tuple[str, ...]:
        """The number and its day, the number alone; nothing where none was stated."""
        if mark.level is None:
            return ()
        return f"{mark.claim.figure} · {short_published(mark.claim, self._model.words)}", mark.claim.figure

    def _paint_mark(self, painter: QPainter, mark: KnownMark, point: QPointF, *, selected: bool) -> None:
        theme, claim = self._appearance.theme, mark.claim
        role = self._role(claim.side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mark.level is None:
            rect = QRectF(point.x() - 4, point.y() - STRIP / 2, 12, STRIP)
            self.draw_text(painter, rect, "?", theme.mark_ink(role), bold=True)
        else:
            colour = theme.mark(role)
            if mark.since < mark.at:
                # Published at some time of that day: known at its end at the latest.
                began = QPointF(self.pixel_of(mark.since), point.y())
                pen = QPen(colour, 1.2)
                pen.setDashPattern([1.0, 2.5])
                painter.setPen(pen)
                painter.drawLine(began, point)
            if is_open(claim):
                painter.setPen(QPen(colour, 1.4))
                top = point.y() - RADIUS - 6
                painter.drawLine(QPointF(point.x(), point.y()), QPointF(point.x(), top))
                painter.drawLine(QPointF(point.x() - 3, top + 3), QPointF(point.x(), top))
                painter.drawLine(QPointF(point.x() + 3, top + 3), QPointF(point.x(), top))
            if claim.low is not None and claim.high is not None and claim.high > claim.low:
                pixels = max(self.view.height() - STRIP - HEAD, 20.0) / max(self._data.highest, 1)
                painter.setPen(QPen(colour, 1.4))
                high = point.y() - (claim.high - claim.low) * pixels
                painter.drawLine(point, QPointF(point.x(), high))
                painter.drawLine(QPointF(point.x() - 4, high), QPointF(point.x() + 4, high))
            draw_point(painter, point, RADIUS, role, fill_of(claim), theme)
        if selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawEllipse(point, RADIUS + 4, RADIUS + 4)
        painter.restore()


class _Empty(QWidget):
    """Says that nothing was published in the stretch on screen, and leads to where something was."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setFont(font())
        self.button = QPushButton(self)
        self.button.setFont(font())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self.label)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    def say(self, sentence: str, offer: str) -> None:
        """Show a sentence, and a button where there is something to offer."""
        self.label.setText(sentence)
        self.button.setText(offer)
        self.button.setAccessibleName(offer)
        self.button.setToolTip(offer)
        self.button.setVisible(bool(offer))
