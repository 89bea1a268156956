"""What the class sees now, small; a hand on it points, draws and zooms on the wall."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from chinagodrar_viewer.model.show import Cover, Tool
from chinagodrar_viewer.present.presenter.pointing import Box, Hand
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.present.presenter.step_words import cover_words, frozen_words, tool_words, wall_words
from chinagodrar_viewer.present.wall.activity_hand import ActivityHand
from chinagodrar_viewer.present.wall.live import LivePicture
from chinagodrar_viewer.present.wall.painter import paint_wall
from chinagodrar_viewer.present.wall.painting import WallPainting
from chinagodrar_viewer.views.theme import GRID, Appearance, font

SOONEST_MS, SHARE = 16, 4
"""The preview follows the wall: never within a frame, and never for more than a part in SHARE of the time."""
NUDGE = 0.02
"""Share of the wall that an arrow key moves the pointer."""


class WallPreview(QWidget):
    """Shows ``painting`` smaller, with words over it where the wall is covered or stands still; commands the show."""

    def __init__(
        self,
        pulse: Pulse,
        appearance: Appearance,
        wall_appearance: Appearance,
        painting: WallPainting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        show = pulse.show
        self._show, self._appearance, self._painting = show, appearance, painting
        self._wall_appearance = wall_appearance
        self._live = LivePicture()
        self._wall = QSizeF(1280, 720)
        self._cost = 0.0
        self._words_size = 15
        self.hand = Hand(show)
        self._cards = ActivityHand(show, painting)
        self.setMinimumSize(160, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self.update)
        painting.changed.connect(self.follow)
        painting.picture_moved.connect(self.follow)
        for signal in (pulse.wall_changed, pulse.tool_changed, pulse.step_changed, pulse.typed_changed):
            signal.connect(self._describe)
            signal.connect(self.follow)
        show.tool_changed.connect(self._take_tool)
        appearance.changed.connect(self.update)
        self._describe()

    # --- place

    def set_wall_size(self, size: QSize) -> None:
        """The wall's size in logical pixels: its text is laid out for it."""
        if size.width() > 0 and size.height() > 0:
            self._wall = QSizeF(size)
            self._show.set_aspect(self.wall_shape)
            self.updateGeometry()
            self.update()

    @property
    def wall_shape(self) -> float:
        """Width by height."""
        return self._wall.width() / self._wall.height()

    def picture_rect(self) -> QRectF:
        """Where the wall's picture stands in the widget."""
        size = self._wall.scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), size)

    def share_of(self, point: QPointF) -> tuple[float, float]:
        """A point of the widget in shares of the wall; outside the picture below 0 or above 1."""
        rect = self.picture_rect()
        return (point.x() - rect.x()) / rect.width(), (point.y() - rect.y()) / rect.height()

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def set_words_size(self, size: int) -> None:
        """Pixels of the words over the picture."""
        self._words_size = size
        self.update()

    # --- painting

    def follow(self) -> None:
        """Paint soon: the wall first."""
        if not self._follow.isActive():
            self._follow.start(max(SOONEST_MS, round(self._cost * SHARE)))

    def paintEvent(self, event: QPaintEvent) -> None:
        began = perf_counter()
        show, rect = self._show, self.picture_rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(rect)
        self._paint_wall(painter, rect)
        painter.restore()
        theme = self._appearance.theme
        # The wall's ground may be the card's: a hairline says where the class's picture ends.
        painter.setPen(QPen(QColor(theme.hairline), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        covered, frozen = cover_words(show), frozen_words(show)
        if covered or frozen:
            painter.setPen(QPen(QColor(theme.accent), 3.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1.5, 1.5, -1.5, -1.5))
        self._paint_words(painter, rect, covered, high=False)
        # A frozen wall is still to be read: the words stand in its upper margin.
        self._paint_words(painter, rect, frozen, high=True)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.0, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(5, 5, -5, -5))
        painter.end()
        self._cost = (perf_counter() - began) * 1_000

    def _paint_wall(self, painter: QPainter, rect: QRectF) -> None:
        """The wall's own painting, laid out for the wall's size and painted in this widget's pixels."""
        show, painting, scale = self._show, self._painting, rect.width() / self._wall.width()
        painting.set_size(self._wall.width(), self._wall.height(), scale * self.devicePixelRatioF())
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        box = self.hand.draft or show.zoom_box
        if box is None or show.overview or show.cover is not Cover.NONE:
            painting.paint(painter)
            return
        theme = self._wall_appearance.theme
        paint_wall(painter, painting.scene, theme)
        self._live.paint(painter, painting.scene, show.wall, theme, hide=show.details_hidden)
        self._paint_box(painter, QRectF(QPointF(0, 0), self._wall), box)

    def _paint_box(self, painter: QPainter, rect: QRectF, part: Box) -> None:
        """The part that fills the wall; here the whole stays in sight, or nobody could draw another."""
        x, y, width, height = part
        box = QRectF(
            rect.x() + x * rect.width(), rect.y() + y * rect.height(), width * rect.width(), height * rect.height()
        )
        around, inner = QPainterPath(), QPainterPath()
        around.addRect(rect)
        inner.addRect(box)
        painter.fillPath(around - inner, QColor(0, 0, 0, 150))
        pen = QPen(QColor(self._appearance.theme.accent), 2.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _paint_words(self, painter: QPainter, rect: QRectF, words: str, *, high: bool) -> None:
        """Words in a field of their own: legible on black, on white and on any picture."""
        if not words:
            return
        theme = self._appearance.theme
        face = font(self._words_size, bold=True)
        metrics = QFontMetrics(face)
        room = QRect(0, 0, round(rect.width()) - 4 * GRID, 1_000)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        size = metrics.boundingRect(room, flags, words).size()
        field = QRectF(0, 0, size.width() + 3 * GRID, size.height() + (GRID / 2 if high else 2 * GRID))
        field.moveCenter(rect.center())
        if high:
            field.moveTop(rect.top() + 3)
        painter.setPen(QPen(QColor(theme.accent), 1.0))
        painter.setBrush(QColor(theme.accent_soft))
        painter.drawRoundedRect(field, 6, 6)
        painter.setFont(face)
        painter.setPen(QColor(theme.on_accent_soft))
        painter.drawText(field, flags, words)

    def _describe(self) -> None:
        show = self._show
        headline = show.wall_step.headline.get(show.model.language)
        said = self.tr("The class sees step {0} of {1}: {2}").format(show.wall_index + 1, len(show.steps), headline)
        self.setAccessibleName(self.tr("What the class sees"))
        self.setAccessibleDescription(". ".join(p for p in (said, wall_words(show), tool_words(show.tool)) if p))

    # --- hands

    def _take_tool(self) -> None:
        busy = self._show.tool is not Tool.NONE
        # The dot or the spotlight on the picture is the pointer.
        unseen = self._show.tool in (Tool.LASER, Tool.SPOTLIGHT)
        shape = Qt.CursorShape.BlankCursor if unseen else Qt.CursorShape.CrossCursor
        self.setCursor(shape if busy else Qt.CursorShape.ArrowCursor)

    def _press(self, point: QPointF, *, rubs: bool = False) -> None:
        if not self.picture_rect().contains(point):
            return
        if self._show.overview:
            chosen = self._painting.grid_at(*self._on_wall(point))
            if chosen is not None:
                self._show.go_to(chosen)
        elif self._show.tool is Tool.NONE and self._cards_in_reach:
            self._cards.press(*self._on_wall(point))
        else:
            self.hand.press(*self.share_of(point), rubs=rubs)
        self.follow()

    @property
    def _cards_in_reach(self) -> bool:
        show = self._show
        return show.activity is not None and show.wall_activity is show.activity and show.cover is Cover.NONE

    def _on_wall(self, point: QPointF) -> tuple[float, float]:
        """A point of the widget in pixels of the wall."""
        x, y = self.share_of(point)
        return x * self._wall.width(), y * self._wall.height()

    def _move(self, point: QPointF) -> None:
        if self._cards.holds:
            self._cards.move(*self._on_wall(point))
            self.follow()
        elif self.hand.down or self.picture_rect().contains(point):
            self.hand.move(*self.share_of(point))
            if self.hand.draft is not None:
                self.follow()
        else:
            self.hand.away()

    def _release(self, point: QPointF | None = None) -> None:
        if self._cards.holds:
            if point is None:
                self._cards.drop()
            else:
                self._cards.release(*self._on_wall(point))
        self.hand.release()
        self.follow()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._release(event.position())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._move(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self.hand.away()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hand.turn(event.angleDelta().y() / 120, *self.share_of(event.position()))
        event.accept()

    def tabletEvent(self, event: QTabletEvent) -> None:
        rubs = event.pointerType() == QPointingDevice.PointerType.Eraser
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            self._press(event.position(), rubs=rubs)
        elif kind == QEvent.Type.TabletMove:
            self._move(event.position())
        elif kind == QEvent.Type.TabletRelease:
            self._release(event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and event.points():
            point = event.points()[0].position()
            if event.type() == QEvent.Type.TouchBegin:
                self._press(point)
            elif event.type() == QEvent.Type.TouchUpdate:
                self._move(point)
            else:
                self._release(point if event.type() == QEvent.Type.TouchEnd else None)
                # A finger that is lifted points at nothing any more.
                self.hand.away()
            event.accept()
            return True
        return super().event(event)

    # --- keyboard, within F6

    def reach_move(self, dx: int, dy: int) -> None:
        """Move the pointer by a step of the arrow keys."""
        x, y = self._show.pointer or (0.5, 0.5)
        self.hand.move(x + dx * NUDGE, y + dy * NUDGE)

    def reach_press(self) -> None:
        """Put down at the pointer, or lift."""
        if self.hand.down:
            self._release()
        else:
            self.hand.press(*(self._show.pointer or (0.5, 0.5)))
