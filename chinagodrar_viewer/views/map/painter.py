"""Draws a map scene with a QPainter: on a widget, into an SVG or PDF, on the wall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from math import degrees

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QConicalGradient,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
)

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.places_shown import When
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.views.kept_pictures import copies_pictures, paint_kept
from chinagodrar_viewer.views.map.arrow_painter import paint_arrow, paint_halo
from chinagodrar_viewer.views.map.ground_painter import paint_ground
from chinagodrar_viewer.views.map.lettering import write_all
from chinagodrar_viewer.views.map.marks import outwards
from chinagodrar_viewer.views.map.scene import DistanceBand, MapScene, Mark, Wedge
from chinagodrar_viewer.views.map.tints import Tints, faded, mixed, tints
from chinagodrar_viewer.views.text_painting import box_rect
from chinagodrar_viewer.views.theme import SHAPES, Shape, Theme

Layer = Callable[[QPainter, MapScene, Theme], None]
"""Paints over the ground and under the marks, in the scene's pixels: the densities of a large data set."""
_SIDES: dict[Shape, Sequence[tuple[float, float]]] = {
    Shape.SQUARE: ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    Shape.TRIANGLE: ((0.0, -1.05), (1.0, 0.8), (-1.0, 0.8)),
    Shape.DIAMOND: ((0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0)),
}


def paint_map(painter: QPainter, scene: MapScene, theme: Theme, layers: Sequence[Layer] = ()) -> None:
    """Paint the whole scene at the painter's origin, within its width and height."""
    colours = tints(theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(0, 0, scene.width, scene.height), Qt.ClipOperation.IntersectClip)
    paint_ground(painter, scene.camera, scene.level, scene.home, colours, scene.unit, scene.camera.view.span)
    _paint_grid(painter, scene, colours)
    if scene.context is not None:
        from chinagodrar_viewer.views.map.context_painter import paint_context  # numpy: with a layer only

        paint_context(painter, scene, scene.context, theme)
    for layer in layers:
        layer(painter, scene, theme)
    for band in scene.bands:
        own = replace(band, point=ORIGIN)
        paint_kept(
            painter, (own, scene.unit, theme.name), QPointF(*band.point), _circle(ORIGIN, band.radii[-1] + 4),
            partial(_paint_band, band=own, unit=scene.unit, theme=theme),
        )  # fmt: skip
    for wedge in scene.wedges:
        _paint_wedge(painter, wedge, theme)
    for mark in scene.marks:
        if mark.toll is not None:
            _kept_mark(painter, mark, theme, scene.unit, mark.toll.high + 8 * scene.unit, _paint_toll)
    _paint_towns(painter, scene, colours)
    for arrow in scene.arrows:
        paint_arrow(painter, arrow, scene, theme)
    for halo in scene.halos:
        paint_halo(painter, halo, theme, scene.unit)
    for mark in scene.marks:
        reach = max(mark.radius + 14 * scene.unit, mark.soft)
        _kept_mark(painter, mark, theme, scene.unit, reach, _paint_mark)
    _paint_furniture(painter, scene, theme, colours)
    write_all(painter, scene.labels, theme)
    painter.restore()


ORIGIN = (0.0, 0.0)


def _kept_mark(
    painter: QPainter,
    mark: Mark,
    theme: Theme,
    unit: float,
    reach: float,
    paint: Callable[[QPainter, Mark, Theme, float], None],
) -> None:
    own = mark._replace(point=ORIGIN, place_id="", events=0)
    key = (paint.__name__, own, theme.name, unit)
    paint_kept(painter, key, QPointF(*mark.point), _circle(ORIGIN, reach), lambda own_: paint(own_, own, theme, unit))


def _paint_grid(painter: QPainter, scene: MapScene, colours: Tints) -> None:
    painter.setPen(QPen(colours.grid, 1 * scene.unit))
    for line in scene.grid:
        painter.drawPolyline(QPolygonF([QPointF(*p) for p in line.points]))


def _paint_band(painter: QPainter, band: DistanceBand, unit: float, theme: Theme) -> None:
    """A soft band from the shortest to the longest published distance, with an arc for each."""
    colour = QColor(theme.muted)
    low, high = band.radii[0], band.radii[-1]
    path = QPainterPath()
    # Qt counts degrees anticlockwise from the right.
    first = 90 - degrees(band.angle + band.spread)
    sweep = degrees(2 * band.spread)
    outer, inner = _circle(band.point, high), _circle(band.point, low)
    path.arcMoveTo(outer, first)
    path.arcTo(outer, first, sweep)
    path.arcTo(inner, first + sweep, -sweep)
    path.closeSubpath()
    painter.fillPath(path, faded(colour, 0.13))
    pen = QPen(faded(colour, 0.85), unit)  # of one pixel: Qt draws those many times faster than of 1.1
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for radius in band.radii:
        painter.drawArc(_circle(band.point, radius), round(first * 16), round(sweep * 16))
    pen.setColor(faded(colour, 0.4))
    painter.setPen(pen)
    painter.drawLine(
        QPointF(*outwards(band.point, band.angle, 14 * unit)), QPointF(*outwards(band.point, band.angle, high))
    )


def _circle(middle: tuple[float, float], radius: float) -> QRectF:
    return QRectF(middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius)


def _paint_wedge(painter: QPainter, wedge: Wedge, theme: Theme) -> None:
    """A sector that fades at its end and its sides: a direction, and no place in it more likely than another."""
    strength = (0.40 if wedge.selected else 0.26) * (1.0 if wedge.let_through else 0.4)
    if wedge.when is When.FUTURE:
        strength *= 0.45
    x, y = wedge.point
    colour = theme.mark(wedge.role)
    # Of one size, which the painter enlarges: a turn of tones costs milliseconds, and each frame of a flight its own.
    inner = round(wedge.inner / wedge.outer, 2)
    image = _wedge_image(inner, round(degrees(wedge.angle)), degrees(wedge.spread), colour.name(), strength)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # its edges are soft by themselves
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not copies_pictures(painter))
    painter.drawImage(QRectF(x - wedge.outer, y - wedge.outer, 2 * wedge.outer, 2 * wedge.outer), image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


WEDGE_PIXELS = 200
"""Radius of the picture that wedges are enlarged from."""


@lru_cache(maxsize=32)
def _wedge_image(start: float, angle: int, spread: float, colour: str, strength: float) -> QImage:
    """The sector about the middle of a square picture, from ``start`` (a share of its radius) on."""
    outer = WEDGE_PIXELS
    image = QImage(2 * outer, 2 * outer, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(outer, outer)
        hue = QColor(colour)
        away = QRadialGradient(middle, outer)
        away.setColorAt(0.0, faded(hue, 0.0))
        away.setColorAt(start, faded(hue, 0.0))
        away.setColorAt(min(start + 0.15, 0.5), faded(hue, strength))
        away.setColorAt(0.6, faded(hue, strength * 0.7))
        away.setColorAt(1.0, faded(hue, 0.0))
        painter.fillRect(image.rect(), QBrush(away))
        # The sides: a turn of the compass in which only the sector is let through, most in its middle.
        turn = QConicalGradient(middle, 90 - angle - 180)
        half, edge = spread / 360, min(0.35 * spread / 360, 0.1)
        clear, full = QColor(0, 0, 0, 0), QColor(0, 0, 0, 255)
        for at, value in ((0.0, clear), (0.5 - half, clear), (0.5 - half + edge, full), (0.5 + half - edge, full),
                          (0.5 + half, clear), (1.0, clear)):  # fmt: skip
            turn.setColorAt(max(0.0, min(1.0, at)), value)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(image.rect(), QBrush(turn))
    return image


def _paint_toll(painter: QPainter, mark: Mark, theme: Theme, unit: float) -> None:
    """The number of people killed: a disc up to the low number, a ring band up to the high one."""
    toll = mark.toll
    if toll is None:
        return
    colour = theme.mark(Role.CONTEXT)
    x, y = mark.point
    middle = QPointF(x, y)
    opacity = 1.0 if mark.let_through else 0.4
    painter.setPen(Qt.PenStyle.NoPen)
    if toll.high > toll.low + 0.3:
        painter.setBrush(faded(colour, 0.16 * opacity))
        painter.drawEllipse(middle, toll.high, toll.high)
    painter.setBrush(faded(colour, 0.36 * opacity))
    painter.drawEllipse(middle, toll.low, toll.low)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(faded(colour, 0.95 * opacity), unit)  # a line of one pixel is drawn much faster than one of 1.1
    painter.setPen(pen)
    painter.drawEllipse(middle, toll.low, toll.low)
    if toll.open_end:
        pen.setDashPattern([1.5, 2.5])
        painter.setPen(pen)
        painter.drawEllipse(middle, toll.high + 3 * unit, toll.high + 3 * unit)
    elif toll.high > toll.low + 0.3:
        painter.drawEllipse(middle, toll.high, toll.high)


def _paint_towns(painter: QPainter, scene: MapScene, colours: Tints) -> None:
    for town in scene.towns:
        painter.setPen(QPen(colours.town, 1.2 * scene.unit))
        painter.setBrush(colours.home)
        if town.capital:
            painter.drawRect(_circle(town.point, town.radius))
            painter.setBrush(colours.town)
            painter.drawRect(_circle(town.point, town.radius * 0.35))
        else:
            painter.drawEllipse(_circle(town.point, town.radius))


def _shape_path(mark: Mark, radius: float) -> QPainterPath:
    x, y = mark.point
    path = QPainterPath()
    sides = _SIDES.get(SHAPES[mark.role or Role.CONTEXT])
    if sides is None:
        path.addEllipse(QPointF(x, y), radius, radius)
    else:
        path.addPolygon(QPolygonF([QPointF(x + dx * radius, y + dy * radius) for dx, dy in sides]))
        path.closeSubpath()
    return path


def _paint_mark(painter: QPainter, mark: Mark, theme: Theme, unit: float) -> None:
    """Filled where something has happened, hollow where all is still to come; a halo where it happens now."""
    colour = theme.mark(mark.role)
    if not mark.let_through:
        colour = mixed(QColor(theme.panel), colour, 0.4)
    middle = QPointF(*mark.point)
    panel = QColor(theme.panel)
    if mark.soft > 0:
        gradient = QRadialGradient(middle, mark.soft)
        gradient.setColorAt(0.0, faded(colour, 0.5))
        gradient.setColorAt(0.45, faded(colour, 0.28))
        gradient.setColorAt(1.0, faded(colour, 0.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(gradient))
        painter.drawEllipse(middle, mark.soft, mark.soft)
    path = _shape_path(mark, mark.radius * (0.8 if mark.soft else 1.0))
    if mark.when is When.NOW:
        painter.strokePath(path, QPen(colour, 7.5 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.strokePath(path, QPen(panel, 4.5 * unit))
    else:
        painter.strokePath(path, QPen(panel, 3.0 * unit))
    ring = SHAPES[mark.role or Role.CONTEXT] is Shape.RING
    if mark.when is When.FUTURE:
        painter.fillPath(path, panel)
        pen = QPen(colour, 1.6 * unit)
        pen.setDashPattern([2.0, 1.6])
        painter.strokePath(path, pen)
    elif ring:
        painter.fillPath(path, panel)
        painter.strokePath(path, QPen(colour, 2.6 * unit))
    else:
        painter.fillPath(path, colour)
    if mark.selected or mark.hovered:
        grown = mark.radius + (6.0 if mark.when is not When.NOW else 8.5) * unit
        pen = QPen(QColor(theme.accent), 2.4 * unit) if mark.selected else QPen(faded(QColor(theme.ink), 0.5), 1.3)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, grown, grown)


def _paint_furniture(painter: QPainter, scene: MapScene, theme: Theme, colours: Tints) -> None:
    unit = scene.unit
    ink = QColor(theme.muted)
    bar = scene.scale_bar
    if bar is not None:
        line, tall = max(1, round(1.3 * unit)), 5 * unit
        x, y, end = round(bar.x), round(bar.y), round(bar.x + max(bar.km, bar.miles))
        pieces = (
            QRect(x, y, end - x + line, line),
            QRect(x, round(y - tall), line, round(2 * tall) + line),
            QRect(round(bar.x + bar.km), round(y - tall), line, round(tall)),
            QRect(round(bar.x + bar.miles), y, line, round(tall) + line),
        )
        edge = max(1, round(unit))
        for piece in pieces:
            painter.fillRect(piece.adjusted(-edge, -edge, edge, edge), colours.home)
        for piece in pieces:
            painter.fillRect(piece, ink)
    north = scene.north
    if north is not None:
        turn, r = round(degrees(north.angle), 1), north.radius
        key = ("north", turn, r, theme.name)
        paint_kept(
            painter, key, QPointF(*north.point), _circle(ORIGIN, r + 3 * unit),
            partial(_paint_north, turn=turn, r=r, unit=unit, ink=ink, colours=colours),
        )  # fmt: skip
    if scene.context is not None:
        _paint_plates(painter, scene, colours)
    if scene.density_key is not None:
        from chinagodrar_viewer.views.map.context_painter import paint_density_key

        paint_density_key(painter, scene.density_key, theme)
    key = scene.size_key
    if key is not None:
        colour = theme.mark(Role.CONTEXT)
        painter.setPen(QPen(faded(colour, 0.95), unit))
        painter.setBrush(faded(colour, 0.36))
        for radius, x in zip(key.radii, key.middles, strict=True):
            painter.drawEllipse(QPointF(x, key.y - radius), radius, radius)


def _paint_plates(painter: QPainter, scene: MapScene, colours: Tints) -> None:
    """Ground for the keys: the context layers' marks may lie below them."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faded(colours.home, 0.86))
    if scene.density_key is not None:
        painter.drawRoundedRect(box_rect(scene.density_key.box), 4, 4)
    key, edge = scene.size_key, 6 * scene.unit
    if key is not None:
        top = key.y - 2 * key.radii[-1] - edge
        painter.drawRoundedRect(QRectF(key.x - edge, top, scene.width - key.x, key.y + edge - top), 4, 4)


def _paint_north(painter: QPainter, turn: float, r: float, unit: float, ink: QColor, colours: Tints) -> None:
    painter.rotate(turn)
    painter.setPen(QPen(faded(colours.home, 0.8), 2.5 * unit))
    left = QPolygonF([QPointF(0, -r), QPointF(-r * 0.5, r * 0.75), QPointF(0, r * 0.4)])
    right = QPolygonF([QPointF(0, -r), QPointF(r * 0.5, r * 0.75), QPointF(0, r * 0.4)])
    painter.drawPolygon(left)
    painter.drawPolygon(right)
    painter.setPen(QPen(ink, 1.1 * unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(ink)
    painter.drawPolygon(left)
    painter.setBrush(colours.home)
    painter.drawPolygon(right)
