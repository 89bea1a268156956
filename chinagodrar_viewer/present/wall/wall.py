"""Wall: the widget that paints what the class sees, and takes the hand of who stands in front of it."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from chinagodrar_viewer.model.show import Cover, Show, Tool
from chinagodrar_viewer.present.wall.activity_hand import ActivityHand
from chinagodrar_viewer.present.wall.painting import WallPainting
from chinagodrar_viewer.present.wall.wall_hand import WallHand
from chinagodrar_viewer.views.theme import Appearance

SETTLE_MS = 250
"""Rest before the picture is told to a screen reader."""


class Wall(QWidget):
    """Everything that the class sees; ``hands`` False makes a picture only, which takes no mouse."""

    _hands = False
    """Qt sends the first events before the rest is made."""

    def __init__(
        self, show: Show, appearance: Appearance, parent: QWidget | None = None, *, hands: bool = True
    ) -> None:
        super().__init__(parent)
        self._show, self._appearance = show, appearance
        self.painting = WallPainting(show, appearance, self)
        self._hand = WallHand(show)
        self._activity = ActivityHand(show, self.painting)
        self._hands = hands
        self._cost = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, hands)
        self.setMouseTracking(hands)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if hands else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("What the class sees"))
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.describe)
        self.painting.changed.connect(self._renew)
        self.painting.picture_moved.connect(self._move_picture)

    @property
    def paint_seconds(self) -> float:
        """How long the last painting took."""
        return self._cost

    def describe(self) -> None:
        """Tell what the class sees to who cannot see it."""
        self.setAccessibleDescription(self.painting.said)

    def sizeHint(self) -> QSize:
        return QSize(1280, 720)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 180)

    # --- following

    def _renew(self) -> None:
        self.update()
        if self.isVisible():
            self._settling.start()

    def _move_picture(self) -> None:
        if self._show.cover is not Cover.NONE:
            return
        box = self.painting.picture_box()
        tool = self._show.tool in (Tool.SPOTLIGHT, Tool.LASER)
        if box is None or tool:
            self.update()
        else:
            self.update(QRect(int(box.x) - 1, int(box.y) - 1, int(box.width) + 3, int(box.height) + 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        self._settling.start()

    def _fit(self) -> None:
        self.painting.set_size(self.width(), self.height(), self.devicePixelRatioF())
        if self._hands and self.height():
            self._show.set_aspect(self.width() / self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        began = perf_counter()
        if self.devicePixelRatioF() != self.painting.ratio:
            self._fit()
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        self.painting.paint(painter)
        if self._activity.holds:
            self._activity.paint(painter, self._appearance.theme)
        painter.end()
        self._cost = perf_counter() - began

    # --- hands

    def _share(self, pos: QPointF) -> tuple[float, float]:
        return pos.x() / max(self.width(), 1), pos.y() / max(self.height(), 1)

    def _press(self, pos: QPointF) -> None:
        if self._show.wall_overview:
            index = self.painting.grid_at(pos.x(), pos.y())
            if index is not None:
                self._choose(index)
            return
        if self._show.tool is not Tool.NONE:
            self._hand.press(*self._share(pos))
            self.update()
        elif self._playing and self._activity.press(pos.x(), pos.y()):
            self.update()
        else:
            self._hand.press(*self._share(pos))

    def _move(self, pos: QPointF) -> None:
        if self._playing and self._activity.holds:
            self._activity.move(pos.x(), pos.y())
            self.update()
            return
        self._hand.move(*self._share(pos))

    def _release(self, pos: QPointF) -> None:
        if self._activity.holds:
            self._activity.release(pos.x(), pos.y())
            self.update()
            return
        clicked = self._hand.release()
        # A tap on an activity's ground is a miss, not a wish to leave it.
        if clicked and self._show.tool is Tool.NONE and not self._show.wall_overview and not self._playing:
            self._show.next()
        self.update()

    @property
    def _playing(self) -> bool:
        show = self._show
        return (
            show.activity is not None
            and show.wall_activity is show.activity
            and show.cover is Cover.NONE
            and not show.wall_overview
        )

    def _choose(self, index: int) -> None:
        self._show.go_to(index)
        if self._show.wall_overview:
            self._show.toggle_overview()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._hands:
            event.ignore()
        elif event.button() is Qt.MouseButton.LeftButton:
            self._press(event.position())
        elif event.button() in (Qt.MouseButton.RightButton, Qt.MouseButton.BackButton):
            self._show.previous()
        elif event.button() is Qt.MouseButton.ForwardButton:
            self._show.next()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._hands:
            self._move(event.position())
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._hands and event.button() is Qt.MouseButton.LeftButton:
            self._release(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._hands:
            self._hand.turn(event.angleDelta().y())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        if self._hands:
            self._hand.away()

    def event(self, event: QEvent) -> bool:
        if self._hands and isinstance(event, QTouchEvent) and event.points():
            at = event.points()[0].position()
            if event.type() is QEvent.Type.TouchBegin:
                self._press(at)
            elif event.type() is QEvent.Type.TouchUpdate:
                self._move(at)
            elif event.type() is QEvent.Type.TouchEnd:
                self._release(at)
                self._hand.away()
            else:
                self._activity.drop()
                self._hand.cancel()
            event.accept()
            return True
        return super().event(event)
