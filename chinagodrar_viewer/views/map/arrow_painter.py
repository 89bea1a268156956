"""Draws movements: as arrows whose line says how they moved, and as halos where no direction is published."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from chinagodrar_viewer.core.movement import Means
from chinagodrar_viewer.core.places_shown import When
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.views.kept_pictures import paint_kept, writes_svg
from chinagodrar_viewer.views.map.marks import outwards
from chinagodrar_viewer.views.map.scene import Arrow, Firmness, Halo, MapScene
from chinagodrar_viewer.views.map.tints import faded
from chinagodrar_viewer.views.theme import Theme

_WIDTHS = {
    Means.VEHICLES: 3.6,
    Means.MOTORCYCLES: 1.5,
    Means.AIRCRAFT: 1.6,
    Means.DRONES: 1.6,
    Means.FOOT: 3.0,
    Means.UNKNOWN: 2.2,
}


def paint_arrow(painter: QPainter, arrow: Arrow, scene: MapScene, theme: Theme) -> None:
    """An arrow as far as it has come; of a line that leaves the picture only what is in sight."""
    points, unit = arrow.points, scene.unit
    if len(points) < 2:
        return
    if not (arrow.fades_in or arrow.fades_out):
        seen = [i for i, (x, y) in enumerate(points) if -9 < x < scene.width + 9 and -9 < y < scene.height + 9]
        if seen:
            points = points[max(seen[0] - 1, 0) : seen[-1] + 2]
    x0, y0 = points[0]
    own = replace(arrow, points=tuple((round(x - x0, 1), round(y - y0, 1)) for x, y in points))
    xs, ys = [p[0] for p in own.points], [p[1] for p in own.points]
    edge = 14 * unit
    around = QRectF(min(xs) - edge, min(ys) - edge, max(xs) - min(xs) + 2 * edge, max(ys) - min(ys) + 2 * edge)
    key = (own, theme.name, unit)
    paint_kept(painter, key, QPointF(x0, y0), around, lambda own_: _paint_arrow(own_, own, theme, unit))


def _paint_arrow(painter: QPainter, arrow: Arrow, theme: Theme, unit: float) -> None:
    """Vehicles a strong line, motorcycles two thin ones, aircraft a thin one, people on foot a row of dots."""
    if len(arrow.points) < 2:
        return
    colour = theme.mark(arrow.role)
    strength = 1.0 if arrow.selected or arrow.when is When.NOW or arrow.hovered else 0.62
    if arrow.firmness is Firmness.PALE:
        strength *= 0.7
    if not arrow.let_through:
        strength *= 0.4
    points = [QPointF(*p) for p in arrow.points]
    brush = QBrush(_fading(points, colour, strength, arrow.fades_in, arrow.fades_out))
    width = _WIDTHS[arrow.means] * unit * (1.25 if arrow.selected else 1.0)
    size = (width * 1.5 + 5.5 * unit) * (1.0 if arrow.means is not Means.AIRCRAFT else 1.1)
    (ax, ay), (bx, by) = arrow.points[-2], arrow.points[-1]
    length = hypot(bx - ax, by - ay) or 1.0
    dx, dy = (bx - ax) / length, (by - ay) / length
    body = [*points[:-1], QPointF(bx - dx * size * 0.8, by - dy * size * 0.8)]
    pen = QPen(brush, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if arrow.firmness is not Firmness.SOLID:
        pen.setDashPattern([7.0 * unit / width, 4.5 * unit / width])
    if arrow.means is Means.FOOT:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 1.9])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    for side in (-1.7, 1.7) if arrow.means is Means.MOTORCYCLES else (0.0,):
        line = [p + QPointF(-dy, dx) * side * unit for p in body]
        if writes_svg(painter) and brush.gradient() is not None:
            _draw_in_pieces(painter, line, pen, arrow, faded(colour, strength))
        else:
            painter.drawPolyline(QPolygonF(line))
    _paint_head(painter, arrow, QPointF(bx, by), dx, dy, size, faded(colour, strength), unit)


FULL_AT, FADED = 0.55, 0.25
"""Where on its way a line is strongest, and how strong it is at an end that is not published."""


def _fading(
    points: Sequence[QPointF], colour: QColor, strength: float, fades_in: bool, fades_out: bool
) -> QColor | QLinearGradient:
    full = faded(colour, strength)
    if not (fades_in or fades_out):
        return full
    gradient = QLinearGradient(points[0], points[-1])
    gradient.setColorAt(0.0, faded(colour, 0.0) if fades_in else full)
    gradient.setColorAt(FULL_AT, full)
    gradient.setColorAt(1.0, faded(colour, FADED * strength) if fades_out else full)
    return gradient


def _draw_in_pieces(painter: QPainter, line: Sequence[QPointF], pen: QPen, arrow: Arrow, full: QColor) -> None:
    """The fading line as pieces of one tone each, their dashes going on from one to the next."""
    lengths = [hypot(b.x() - a.x(), b.y() - a.y()) for a, b in pairwise(line)]
    whole, gone = sum(lengths) or 1.0, 0.0
    for (a, b), length in zip(pairwise(line), lengths, strict=True):
        pieces = max(1, ceil(PIECES * length / whole))
        for i in range(pieces):
            share = (gone + length * (i + 0.5) / pieces) / whole
            strength = min(1.0, share / FULL_AT) if arrow.fades_in else 1.0
            if arrow.fades_out and share > FULL_AT:
                strength *= 1.0 - (1.0 - FADED) * (share - FULL_AT) / (1.0 - FULL_AT)
            own = QPen(pen)
            own.setColor(faded(full, full.alphaF() * strength))
            own.setDashOffset((gone + length * i / pieces) / pen.widthF())
            painter.setPen(own)
            painter.drawLine(a + (b - a) * (i / pieces), a + (b - a) * ((i + 1) / pieces))
        gone += length


PIECES = 40
"""Pieces of a whole line: the steps from tone to tone are not seen."""


def _paint_head(
    painter: QPainter, arrow: Arrow, tip: QPointF, dx: float, dy: float, size: float, colour: QColor, unit: float
) -> None:
    """A full head on the ground, open wings in the air."""
    back, side = QPointF(dx, dy) * size, QPointF(-dy, dx) * size * 0.52
    if arrow.fades_out:
        colour = faded(colour, colour.alphaF() * 0.7)
    if arrow.means in (Means.AIRCRAFT, Means.DRONES):
        painter.setPen(QPen(colour, 1.8 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shift in (0.0, 0.55) if arrow.means is Means.DRONES else (0.0,):
            at = tip - QPointF(dx, dy) * size * shift
            painter.drawPolyline(QPolygonF([at - back + side, at, at - back - side]))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([tip, tip - back + side, tip - back - side]))


def paint_halo(painter: QPainter, halo: Halo, theme: Theme, unit: float) -> None:
    """Small wedges on all sides, towards the place or away from it: that they came is known, not from where."""
    colour = faded(theme.mark(halo.role), 0.35 + 0.6 * halo.progress)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    size = 5.5 * unit
    for i in range(8):
        angle = pi / 8 + i * pi / 4
        dx, dy = sin(angle), -cos(angle)
        x, y = outwards(halo.point, angle, halo.radius)
        way = -1.0 if halo.inwards else 1.0
        tip = QPointF(x + dx * size * way, y + dy * size * way)
        back = QPointF(x - dx * size * way * 0.4, y - dy * size * way * 0.4)
        side = QPointF(-dy, dx) * size * 0.6
        painter.drawPolygon(QPolygonF([tip, back + side, back - side]))
