"""How a number is drawn: solid on a party's own word, hatched on a third party's, dashed on its opponent's."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from chinagodrar_viewer.core.casualties import CasualtyClaim, Relation
from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.views.casualty_chart.bar_layout import ARROW, Fill
from chinagodrar_viewer.views.theme import SHAPES, Shape, Theme

_FILLS = {Relation.OWN: Fill.OWN, Relation.THIRD: Fill.THIRD, Relation.ENEMY: Fill.ENEMY}

_REVISED, _DASHED, _HATCHED = 0.34, 0.10, 0.14
"""Opacity of the fill behind a figure since revised, an opponent's claim, a third party's."""


def fill_of(claim: CasualtyClaim) -> Fill:
    """How a claim is filled: by whose word it is."""
    return _FILLS[claim.relation]


def _faint(colour: QColor, opacity: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(opacity * colour.alphaF())
    return made


def outline_pen(colour: QColor, fill: Fill) -> QPen:
    """The line round a bar: dashed on an opponent's word."""
    pen = QPen(colour, 1.2)
    if fill is Fill.ENEMY:
        pen.setDashPattern([3.0, 2.0])
    return pen


def _body(painter: QPainter, shape: QPolygonF, colour: QColor, fill: Fill, revised: bool) -> None:
    solid = fill is Fill.OWN
    opacity = (_REVISED if revised else 1.0) if solid else _DASHED if fill is Fill.ENEMY else _HATCHED
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faint(colour, opacity))
    painter.drawPolygon(shape)
    if fill is Fill.THIRD:
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.drawPolygon(shape)
    if not solid or revised:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(outline_pen(colour, fill))
        painter.drawPolygon(shape)


def draw_bar(
    painter: QPainter,
    bar: QRectF,
    colour: QColor,
    fill: Fill,
    *,
    revised: bool = False,
    open_end: bool = False,
    high: float | None = None,
) -> None:
    """Paint a bar; ``open_end`` points on, ``high`` is the pixel up to which it may reach."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPolygonF([bar.topLeft(), bar.topRight(), bar.bottomRight(), bar.bottomLeft()])
    if open_end:
        tip = QPointF(bar.right() + ARROW, bar.center().y())
        shape = QPolygonF([
            bar.topLeft(), bar.topRight(), bar.topRight() + QPointF(0, -2), tip,
            bar.bottomRight() + QPointF(0, 2), bar.bottomRight(), bar.bottomLeft(),
        ])  # fmt: skip
    if bar.width() > 0.5 or open_end:
        _body(painter, shape, colour, fill, revised)
    else:
        # A stated zero is a line at zero; what is not stated has no mark at all.
        painter.setPen(QPen(colour, 2))
        painter.drawLine(bar.topLeft(), bar.bottomLeft())
    if high is not None and high > bar.right():
        rest = QRectF(bar.right(), bar.top() + 2, high - bar.right(), bar.height() - 4)
        painter.setPen(outline_pen(colour, fill))
        painter.setBrush(_faint(colour, 0.18))
        painter.drawRect(rest)
    painter.restore()


def draw_whisker(painter: QPainter, y: float, start: float, end: float, theme: Theme, *, open_end: bool) -> None:
    """Paint the span of all claims: a line with caps, its end an arrow where there may be more."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.ink), 1.2))
    painter.drawLine(QPointF(start, y), QPointF(end + (ARROW - 3 if open_end else 0), y))
    painter.drawLine(QPointF(start, y - 4), QPointF(start, y + 4))
    if open_end:
        painter.setBrush(QColor(theme.ink))
        tip = QPointF(end + ARROW, y)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-6, -4), tip + QPointF(-6, 4)]))
    else:
        painter.drawLine(QPointF(end, y - 4), QPointF(end, y + 4))
    painter.restore()


def draw_official(painter: QPainter, middle: QPointF, theme: Theme, radius: float = 5.0) -> None:
    """Paint the mark of the last official count: a diamond in ink."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.panel), 1.5))
    painter.setBrush(QColor(theme.ink))
    x, y, r = middle.x(), middle.y(), radius
    painter.drawPolygon(QPolygonF([QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]))
    painter.restore()


def draw_point(painter: QPainter, middle: QPointF, radius: float, role: Role | None, fill: Fill, theme: Theme) -> None:
    """Paint a claim as a point in its side's shape: full, pale or dashed and empty, by whose word it is."""
    colour = theme.mark(role)
    x, y, r = middle.x(), middle.y(), radius
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = SHAPES[role or Role.CONTEXT]
    for pass_ in ("ground", "fill"):
        if pass_ == "ground":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.panel))
        else:
            painter.setPen(QPen(colour, 1.6) if fill is not Fill.ENEMY else outline_pen(colour, fill))
            painter.setBrush(
                colour if fill is Fill.OWN else _faint(colour, 0.35) if fill is Fill.THIRD else Qt.BrushStyle.NoBrush
            )
        if shape is Shape.SQUARE:
            painter.drawRect(QRectF(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7))
        elif shape is Shape.TRIANGLE:
            painter.drawPolygon(
                QPolygonF([QPointF(x, y - r), QPointF(x + r, y + r * 0.8), QPointF(x - r, y + r * 0.8)])
            )
        elif shape is Shape.DIAMOND:
            d = r * 1.15
            painter.drawPolygon(QPolygonF([QPointF(x, y - d), QPointF(x + d, y), QPointF(x, y + d), QPointF(x - d, y)]))
        else:
            painter.drawEllipse(middle, r, r)
    painter.restore()
