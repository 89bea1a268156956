"""The strip under the lanes: the battle's whole time, and the stretch of it that is shown, to drag and resize."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, inf

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEngine,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.core.lanes import pack
from chinagodrar_viewer.core.ticks import ticks_for
from chinagodrar_viewer.core.time_range import SHORTEST, TimeRange
from chinagodrar_viewer.core.time_scale import TRUE_SCALE
from chinagodrar_viewer.core.window import Instant
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.boxes import Box, Label, Tone
from chinagodrar_viewer.views.label_placing import shortened
from chinagodrar_viewer.views.text_painting import paint_label, text_width
from chinagodrar_viewer.views.theme import SMALL, Appearance, Theme
from chinagodrar_viewer.views.timeline import gestures
from chinagodrar_viewer.views.timeline.painter import paint_mark
from chinagodrar_viewer.views.timeline.projection import Projection
from chinagodrar_viewer.views.timeline.words import SETTLE_MS, plain_tooltip

HEIGHT = 80
MARGIN = 16
GRIP = 6
"""Pixels either side of the window's edge that resize it."""
SEEN = 0.25
"""Pixels by which a move is seen."""
PERIOD_ROWS = 2
PERIOD_HEIGHT = 16
CORNER = 3.0


class OverviewStrip(QWidget):
    """Periods, events and years of the whole battle; the amber window is the model's visible range."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._marks: tuple[Instant, ...] = ()
        self._ground: QPixmap | None = None
        """All but the window, kept: a zoom of the timeline moves the window alone."""
        self._painted = (inf, inf, inf)
        self._drag = ""
        self._grabbed = 0.0
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Overview"))
        for signal in (
            model.battle_changed, model.filter_changed, model.clock_changed, appearance.changed,
            model.context.layers_changed, model.context.found_changed, model.context.detail_changed,
        ):  # fmt: skip
            signal.connect(self._repaint_ground)
        for signal in (model.visible_range_changed, model.playhead_changed):
            signal.connect(self._follow)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._describe)
        model.visible_range_changed.connect(self._settling.start)
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(880, HEIGHT)

    def set_marks(self, instants: Sequence[Instant]) -> None:
        """Show instants as ticks, for example where a search found something."""
        self._marks = tuple(instants)
        self._repaint_ground()

    def _follow(self) -> None:
        """Paint again where window or playhead are seen to have moved: near by, a flight moves them by less."""
        if any(abs(now - then) >= SEEN for now, then in zip(self._places(), self._painted, strict=True)):
            self.update()

    def _places(self) -> tuple[float, float, float]:
        """Pixels of the window's edges and of the playhead."""
        box, head = self.window_box, self._model.playhead
        return box.left(), box.right(), -inf if head is None else self.projection.x(head)

    def _repaint_ground(self) -> None:
        self._ground = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._repaint_ground()

    @property
    def projection(self) -> Projection:
        """Time to the widget's pixels; always true scale."""
        return Projection(self._model.whole_range, TRUE_SCALE, MARGIN, max(1, self.width() - 2 * MARGIN))

    @property
    def window_box(self) -> QRectF:
        """The rectangle of the visible range, wide enough to be taken hold of."""
        projection, shown = self.projection, self._model.visible_range
        left = min(max(projection.x(shown.start), 2.0), self.width() - 2.0)
        right = min(max(projection.x(shown.end), 2.0), self.width() - 2.0)
        if right - left < 8:
            middle = (left + right) / 2
            left, right = middle - 4, middle + 4
        return QRectF(left, 4, right - left, HEIGHT - 24)

    def _describe(self) -> None:
        model = self._model
        self.setAccessibleDescription(
            self.tr("Shows {0} of {1}").format(
                model.words.range(model.visible_range), model.words.range(model.whole_range)
            )
        )

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, projection = self._appearance.theme, self.projection
        self._painted = self._places()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if painter.paintEngine().type() is QPaintEngine.Type.Raster:
            painter.drawPixmap(0, 0, self._kept_ground())
        else:
            self._paint_ground(painter)  # a drawing that can be enlarged stays one
        self._paint_window(painter, theme, projection)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _kept_ground(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            ground = QPixmap(ceil(self.width() * ratio), ceil(self.height() * ratio))
            ground.setDevicePixelRatio(ratio)
            with QPainter(ground) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_ground(painter)
            self._ground = ground
        return self._ground

    def _paint_ground(self, painter: QPainter) -> None:
        theme, projection = self._appearance.theme, self.projection
        painter.fillRect(self.rect(), QColor(theme.band))
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        if self._model.context.layers:
            from chinagodrar_viewer.views.timeline.context.strip import paint_strip  # numpy comes with a layer

            paint_strip(painter, self._model, projection, theme, 6, HEIGHT - 20)
        self._paint_periods(painter, theme)
        self._paint_years(painter, theme, projection)
        self._paint_events(painter, theme, projection)

    def periods(self) -> list[tuple[QRectF, Label | None]]:
        """The part in sight of each period with its title, where there is room for one; widget pixels."""
        projection = self.projection
        spans: list[tuple[float, float, str]] = []
        for period in self._model.battle.periods:
            window = period.window
            start, end = projection.x(window.earliest_start), min(projection.x(window.latest_end), self.width() - 2.0)
            # One that began long before begins at the edge, as does its title; its round corner is out of sight.
            start = max(start, -CORNER)
            if end - start >= 3:
                spans.append((start, end, period.title.get(self._model.language)))
        found: list[tuple[QRectF, Label | None]] = []
        for (start, end, title), row in zip(spans, pack([(s, e) for s, e, _ in spans], 4), strict=True):
            if row >= PERIOD_ROWS:
                continue
            box = QRectF(start, 6 + row * (PERIOD_HEIGHT + 3), end - start, PERIOD_HEIGHT)
            left = max(start, 0.0) + 6
            text = shortened(title, end - 6 - left, SMALL, False, text_width)
            place = Box(left, box.top(), text_width(text, SMALL, False), PERIOD_HEIGHT)
            found.append((box, Label(place, text, SMALL, False, Tone.INK) if len(text) >= 4 else None))
        return found

    def _paint_periods(self, painter: QPainter, theme: Theme) -> None:
        fill = QColor(theme.muted)
        fill.setAlphaF(0.18)
        for box, label in self.periods():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, CORNER, CORNER)
            if label is not None:
                paint_label(painter, label, theme)

    def _paint_years(self, painter: QPainter, theme: Theme, projection: Projection) -> None:
        for tick in ticks_for(projection.range, projection.width, self._model.words).ticks:
            x = projection.x(tick.time)
            width = text_width(tick.label, SMALL, False)
            if projection.left - 8 <= x <= self.width() - width - 4:
                place = Box(x, HEIGHT - 19, width, 16)
                paint_label(painter, Label(place, tick.label, SMALL, False, Tone.MUTED), theme)

    def _paint_events(self, painter: QPainter, theme: Theme, projection: Projection) -> None:
        model = self._model
        y = HEIGHT - 29.0
        for event in sorted(model.events, key=lambda e: e.importance):
            side = model.battle.side(event.side)
            role = side.role if side else None
            size = 5.0 + 1.5 * event.importance
            x = projection.x(event.anchor)
            paint_mark(painter, Box(x - size / 2, y - size / 2, size, size), role, theme.mark(role), theme)
        painter.setPen(QPen(QColor(theme.ink), 1.5))
        for instant in self._marks:
            x = projection.x(instant)
            painter.drawLine(QLineF(x, y + 6, x, y + 11))

    def _paint_window(self, painter: QPainter, theme: Theme, projection: Projection) -> None:
        accent = QColor(theme.accent)
        fill = QColor(accent)
        fill.setAlphaF(0.16)
        box = self.window_box
        painter.fillRect(box, fill)  # a see-through path as wide as the strip would take three times as long
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 1.6))
        painter.drawRoundedRect(box, 3, 3)
        if self._model.playhead is not None:
            x = projection.x(self._model.playhead)
            painter.drawLine(QLineF(x, 2, x, HEIGHT - 20))
            painter.setBrush(accent)
            painter.drawEllipse(QPointF(x, 4), 3, 3)

    # --- mouse

    def _part(self, x: float) -> str:
        box = self.window_box
        # A narrow window is for moving; its edges are then taken hold of from outside.
        inner = min(float(GRIP), box.width() / 4)
        if box.left() - GRIP <= x <= box.left() + inner:
            return "start"
        if box.right() - inner <= x <= box.right() + GRIP:
            return "end"
        return "window" if box.left() < x < box.right() else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        model, x = self._model, event.position().x()
        time = self.projection.time(x)
        self._drag = self._part(x)
        if not self._drag:
            self._drag = "window"
            model.set_visible_range(model.visible_range.panned(time - model.visible_range.middle))
        self._grabbed = time - model.visible_range.start

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if not self._drag:
            part = self._part(x)
            shapes = {"": Qt.CursorShape.ArrowCursor, "window": Qt.CursorShape.OpenHandCursor}
            self.setCursor(shapes.get(part, Qt.CursorShape.SizeHorCursor))
            return
        model, shown = self._model, self._model.visible_range
        time = self.projection.time(x)
        if self._drag == "window":
            model.set_visible_range(shown.panned(time - self._grabbed - shown.start))
        elif self._drag == "start":
            model.set_visible_range(TimeRange(min(time, shown.end - SHORTEST), shown.end))
        else:
            model.set_visible_range(TimeRange(shown.start, max(time, shown.start + SHORTEST)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        event.accept()
        if abs(delta.x()) > abs(delta.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pan(-(delta.x() or delta.y()) / 1200)
        else:
            self._zoom(gestures.NOTCH ** (delta.y() / 120))

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        commands = {
            Qt.Key.Key_Left: lambda: self._pan(-0.1),
            Qt.Key.Key_Right: lambda: self._pan(0.1),
            Qt.Key.Key_PageUp: lambda: self._pan(-0.9),
            Qt.Key.Key_PageDown: lambda: self._pan(0.9),
            Qt.Key.Key_Plus: lambda: self._zoom(1.5),
            Qt.Key.Key_Equal: lambda: self._zoom(1.5),
            Qt.Key.Key_Minus: lambda: self._zoom(1 / 1.5),
        }
        command = commands.get(Qt.Key(event.key()))
        if command is None:
            super().keyPressEvent(event)
        else:
            command()

    def _pan(self, share: float) -> None:
        model = self._model
        model.set_visible_range(gestures.panned(model.visible_range, model.scale, share, model.limits))

    def _zoom(self, factor: float) -> None:
        model = self._model
        model.set_visible_range(gestures.zoomed(model.visible_range, model.scale, factor, 0.5, model.limits))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            text = self.tr("The whole time; drag the window to move, its edges to resize (Left, Right, +, −)")
            from PySide6.QtWidgets import QToolTip  # not made before the first frame

            QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
            return True
        return super().event(event)
