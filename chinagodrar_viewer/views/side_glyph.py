"""The side's shape, so that colour is never alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.views.theme import SHAPES, Shape, Theme


def draw_glyph(painter: QPainter, middle: QPointF, radius: float, role: Role, theme: Theme) -> None:
    """Paint the shape of a side's role about ``middle``; ``radius`` in pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = theme.mark(role)
    painter.setBrush(colour)
    x, y, r = middle.x(), middle.y(), radius
    shape = SHAPES[role]
    if shape is Shape.SQUARE:
        painter.drawRect(QRectF(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7))
    elif shape is Shape.TRIANGLE:
        painter.drawPolygon(QPolygonF([QPointF(x, y - r), QPointF(x + r, y + r * 0.8), QPointF(x - r, y + r * 0.8)]))
    elif shape is Shape.DIAMOND:
        painter.drawPolygon(QPolygonF([QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]))
    elif shape is Shape.CIRCLE:
        painter.drawEllipse(middle, r * 0.95, r * 0.95)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 2))
        painter.drawEllipse(middle, r * 0.8, r * 0.8)
    painter.restore()
