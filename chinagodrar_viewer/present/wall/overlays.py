"""What is painted over the wall's picture: spotlight, laser dot, ink, the typed number.

Positions are shares of the wall, 0 to 1, as the show keeps them.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

from chinagodrar_viewer.present.wall.painter import wall_text_width
from chinagodrar_viewer.present.wall.sizes import Sizes
from chinagodrar_viewer.views.theme import Theme, font

Point = tuple[float, float]

SPOT = 0.17
"""Radius of the spotlight, of the wall's height."""
DIM = 0.74
"""How much of the light is taken away around it."""
TRAIL_SECONDS = 0.45
LASER_RADIUS = 0.0095
INK_WIDTH = 0.0058
LASER_RED = "#FF3B30"


def paint_spotlight(painter: QPainter, width: float, height: float, at: Point | None) -> None:
    """Dim all but a circle with a soft edge."""
    x, y = at if at is not None else (0.5, 0.5)
    middle, radius = QPointF(x * width, y * height), SPOT * height
    path = QPainterPath()
    path.addRect(QRectF(0, 0, width, height))
    path.addEllipse(middle, radius, radius)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(path, QColor(0, 0, 0, round(255 * DIM)))
    gradient = QRadialGradient(middle, radius)
    gradient.setColorAt(0.86, QColor(0, 0, 0, 0))
    gradient.setColorAt(1.0, QColor(0, 0, 0, round(255 * DIM)))
    painter.setBrush(gradient)
    painter.drawEllipse(middle, radius, radius)
    painter.restore()


class LaserTrail:
    """Where the dot has been in the last half second."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._points: deque[tuple[float, Point]] = deque(maxlen=256)

    def follow(self, at: Point | None) -> None:
        """The dot is here now; None where it has gone."""
        if at is not None:
            self._points.append((self._clock(), at))

    @property
    def fading(self) -> bool:
        """True while something of the trail is still to be seen."""
        self._forget()
        return len(self._points) > 1

    def _forget(self) -> None:
        oldest = self._clock() - TRAIL_SECONDS
        while self._points and self._points[0][0] < oldest:
            self._points.popleft()

    def clear(self) -> None:
        """No trail."""
        self._points.clear()

    def paint(self, painter: QPainter, width: float, height: float, at: Point | None) -> None:
        """The fading trail, and the dot where there is one."""
        self._forget()
        now = self._clock()
        radius = max(LASER_RADIUS * height, 3.0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        before: Point | None = None
        for when, (x, y) in self._points:
            fresh = max(0.0, 1.0 - (now - when) / TRAIL_SECONDS)
            if before is not None:
                colour = QColor(LASER_RED)
                colour.setAlphaF(0.55 * fresh * fresh)
                pen = QPen(colour, radius * 1.5 * fresh + 1)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(before[0] * width, before[1] * height), QPointF(x * width, y * height))
            before = (x, y)
        if at is not None:
            middle = QPointF(at[0] * width, at[1] * height)
            painter.setPen(Qt.PenStyle.NoPen)
            glow = QRadialGradient(middle, radius * 2.6)
            inner, outer = QColor(LASER_RED), QColor(LASER_RED)
            inner.setAlphaF(0.5)
            outer.setAlphaF(0.0)
            glow.setColorAt(0.3, inner)
            glow.setColorAt(1.0, outer)
            painter.setBrush(glow)
            painter.drawEllipse(middle, radius * 2.6, radius * 2.6)
            painter.setBrush(QColor(LASER_RED))
            painter.setPen(QPen(QColor("#FFFFFF"), max(1.0, radius * 0.22)))
            painter.drawEllipse(middle, radius, radius)
        painter.restore()


def paint_ink(painter: QPainter, width: float, height: float, strokes: Sequence[Sequence[Point]], theme: Theme) -> None:
    """Lines drawn by hand, each with an edge in the paper's colour, so that they are seen on any ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    thick = max(INK_WIDTH * height, 2.0)
    for colour, wide in ((QColor(theme.paper), thick * 1.7), (QColor(theme.accent), thick)):
        pen = QPen(colour, wide)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in strokes:
            points = [QPointF(x * width, y * height) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            elif points:
                painter.drawPath(_smooth(points))
    painter.restore()


def _smooth(points: Sequence[QPointF]) -> QPainterPath:
    """A curve through the middles of the hand's points: no corners where the mouse was slow to tell."""
    path = QPainterPath(points[0])
    for a, b in pairwise(points[1:]):
        path.quadTo(a, (a + b) / 2)
    path.lineTo(points[-1])
    return path


def paint_zoom_frame(painter: QPainter, width: float, height: float, box: QRectF, theme: Theme) -> None:
    """The part that is being chosen: what is outside is dimmed; in pixels."""
    painter.save()
    path = QPainterPath()
    path.addRect(QRectF(0, 0, width, height))
    path.addRect(box)
    painter.fillPath(path, QColor(0, 0, 0, 120))
    painter.setPen(QPen(QColor(theme.accent), max(2.0, height / 360)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.restore()


def paint_prompt(painter: QPainter, width: float, height: float, text: str, theme: Theme) -> None:
    """A line of large text on a panel in the middle: the number that is being typed."""
    sizes = Sizes(width, height)
    size = round(sizes.base / 14)
    wide = wall_text_width(text, size, True, False)
    while wide > width * 0.86 and size > sizes.least:
        size -= 2
        wide = wall_text_width(text, size, True, False)
    pad = size * 0.7
    box = QRectF((width - wide) / 2 - pad, height * 0.42, wide + 2 * pad, size * 1.4 + pad)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent), max(2.0, height / 360)))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(box, size * 0.3, size * 0.3)
    painter.setPen(QColor(theme.ink))
    painter.setFont(font(size, bold=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
