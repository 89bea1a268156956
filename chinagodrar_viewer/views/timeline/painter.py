"""Draws a scene with a QPainter: on a widget, into an SVG or PDF, on the wall. Keeps nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.views.boxes import Box
from chinagodrar_viewer.views.kept_pictures import paint_kept
from chinagodrar_viewer.views.text_painting import box_rect, paint_label, paint_labels
from chinagodrar_viewer.views.theme import SHAPES, Shape, Theme
from chinagodrar_viewer.views.timeline.scene import Arrow, Band, Bar, Scene

Layer = Callable[[QPainter, Scene, Theme], None]
"""Paints under the events and over the bands, in the scene's pixels: the densities of a large data set."""

PALE = 0.22
"""Opacity of what is only possible."""
FADE = 14
"""Pixels in which it fades out."""
WEAK = 0.55
"""Strength of a hairline that stands for a small unit of time."""
WIDE = 120
"""A bar so wide is filled in three parts: as one path with one gradient it costs a frame a quarter of a millisecond."""


def paint_scene(painter: QPainter, scene: Scene, theme: Theme, layers: Sequence[Layer] = ()) -> None:
    """Paint the whole scene at the painter's origin."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bands = _bands_in_sight(scene)
    if not (bands and _covers(bands[0], scene)):
        painter.fillRect(QRectF(0, 0, scene.width, scene.height), QColor(theme.panel))
    else:
        painter.fillRect(QRectF(0, 0, scene.width, scene.axis_height + 1), QColor(theme.panel))
    canvas = box_rect(scene.canvas)
    painter.save()
    painter.setClipRect(canvas)
    for band in bands:
        _paint_band(painter, scene, band, theme)
    _paint_grid(painter, scene, theme)
    for layer in layers:
        layer(painter, scene, theme)
    for bar in scene.bars:
        _paint_possible(painter, bar, theme)
    _paint_arrows(painter, scene, theme)
    for bar in scene.bars:
        _paint_bar(painter, bar, theme, scene.unit)
    _paint_overflows(painter, scene, theme)
    _paint_playhead_line(painter, scene, theme)
    labels = (*scene.labels, *(a.label for a in scene.arrows), *(b.label for b in scene.bands))
    paint_labels(painter, (label for label in labels if label), theme)
    painter.restore()
    _paint_header(painter, scene, theme)
    _paint_axis(painter, scene, theme)
    painter.restore()


def _faded(colour: QColor, opacity: float) -> QColor:
    return _see_through(colour.rgb(), opacity)


@lru_cache(maxsize=256)
def _see_through(rgb: int, opacity: float) -> QColor:
    made = QColor(rgb)
    made.setAlphaF(opacity)
    return made


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    """``a`` with ``share`` of ``b``; opaque, because see-through fills of a whole screen cost a millisecond each."""
    pairs = ((a.redF(), b.redF()), (a.greenF(), b.greenF()), (a.blueF(), b.blueF()))
    return QColor.fromRgbF(*(p + (q - p) * share for p, q in pairs))


def _bands_in_sight(scene: Scene) -> Sequence[Band]:
    """Without those that lie under one which fills the canvas: each costs as much as all that is drawn on it."""
    covering = [at for at, band in enumerate(scene.bands) if _covers(band, scene)]
    return scene.bands[covering[-1] :] if covering else scene.bands


def _covers(band: Band, scene: Scene) -> bool:
    return band.tint > 0 and band.solid_start <= scene.header and band.solid_end >= scene.width


def _paint_band(painter: QPainter, scene: Scene, band: Band, theme: Theme) -> None:
    """A period, clipped to the picture; only its soft ends are graded."""
    top, height = scene.axis_height, scene.height - scene.axis_height
    panel, colour = QColor(theme.panel), _band_colour(band, theme)

    def fill(start: float, end: float, brush: QBrush) -> None:
        left, right = round(max(start, scene.header)), round(min(end, scene.width))
        if right > left:
            painter.fillRect(QRect(left, round(top), right - left, round(height) + 1), brush)

    if band.tint > 0:
        fill(band.solid_start, band.solid_end, QBrush(colour))
        for outer, inner in (
            (band.possible_start, band.solid_start),
            (band.possible_end, band.solid_end),
        ):
            gradient = QLinearGradient(outer, 0, inner, 0)
            gradient.setColorAt(0, panel)
            gradient.setColorAt(1, colour)
            fill(min(outer, inner), max(outer, inner), QBrush(gradient))
    painter.setPen(QPen(QColor(theme.hairline), 1))
    for x in (band.solid_start, band.solid_end):
        if scene.header < x < scene.width:
            painter.drawLine(QLineF(round(x) + 0.5, top, round(x) + 0.5, scene.height))


def _band_colour(band: Band, theme: Theme) -> QColor:
    panel = QColor(theme.panel)
    # The dark theme's band is too near its panel for a large field.
    full = _mixed(panel, QColor(theme.ink), 0.05) if theme.dark else QColor(theme.band)
    return _mixed(panel, full, band.tint)


def _paint_grid(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Hairlines as rectangles of a pixel, mixed with what they stand on: see-through lines cost fifty times as much."""
    hairline, faint = QColor(theme.hairline), _mixed(QColor(theme.panel), QColor(theme.hairline), WEAK)
    bands = [(b, _mixed(_band_colour(b, theme), hairline, WEAK)) for b in reversed(scene.bands) if b.tint > 0]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    top, height = round(scene.axis_height), round(scene.height) - round(scene.axis_height)
    for tick in scene.ticks:
        on_band = (mixed for band, mixed in bands if band.solid_start <= tick.x <= band.solid_end)
        colour = hairline if tick.strong else next(on_band, faint)
        painter.fillRect(QRect(round(tick.x), top, 1, height), colour)
    left, width = round(scene.header), round(scene.width) - round(scene.header)
    for lane in scene.lanes[1:]:
        painter.fillRect(QRect(left, round(lane.y), width, 1), hairline)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_possible(painter: QPainter, bar: Bar, theme: Theme) -> None:
    width = bar.possible_end - bar.possible_start
    if bar.mark or width - (bar.core_end - bar.core_start) < 1:
        return
    colour = theme.mark(bar.role)
    if width >= WIDE:
        _paint_wide_possible(painter, bar, colour)
        return
    edge = min(0.5, FADE / width)
    gradient = QLinearGradient(bar.possible_start, 0, bar.possible_end, 0)
    gradient.setColorAt(0, _faded(colour, 0.0))
    gradient.setColorAt(edge, _faded(colour, PALE))
    gradient.setColorAt(1 - edge, _faded(colour, PALE))
    gradient.setColorAt(1, _faded(colour, 0.0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(QRectF(bar.possible_start, bar.y, width, bar.height), 4, 4)


def _paint_wide_possible(painter: QPainter, bar: Bar, colour: QColor) -> None:
    """The same without a path: its ends fade out, so nobody sees that their corners are not round."""
    clear, pale = _faded(colour, 0.0), _faded(colour, PALE)
    start, end = round(bar.possible_start), round(bar.possible_end)
    top, bottom = round(bar.y), round(bar.y + bar.height)
    painter.fillRect(QRect(start + FADE, top, end - start - 2 * FADE, bottom - top), pale)
    for outer, inner in ((start, start + FADE), (end, end - FADE)):
        gradient = QLinearGradient(outer, 0, inner, 0)
        gradient.setColorAt(0, clear)
        gradient.setColorAt(1, pale)
        painter.fillRect(QRect(min(outer, inner), top, FADE, bottom - top), gradient)


def _paint_bar(painter: QPainter, bar: Bar, theme: Theme, unit: float) -> None:
    colour = theme.mark(bar.role)
    if bar.mark:
        box = bar.box
        paint_mark(painter, box, bar.role, colour, theme)
        outline = box_rect(box)
    else:
        outline = QRectF(bar.core_start, bar.y, max(1.0, bar.core_end - bar.core_start), bar.height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_core_brush(bar, colour))
        painter.drawRoundedRect(outline, 4 * unit, 4 * unit)
        if bar.doubtful and outline.width() > 16:
            painter.setPen(QPen(theme.mark_ink(bar.role), 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(outline.adjusted(0.5, 0.5, -0.5, -0.5), 4 * unit, 4 * unit)
    if bar.selected or bar.hovered:
        grown = 3.0 * unit
        pen = QPen(QColor(theme.accent), 2.2 * unit) if bar.selected else QPen(_faded(QColor(theme.ink), 0.45), 1.2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(outline.adjusted(-grown, -grown, grown, grown), 6 * unit, 6 * unit)


def _core_brush(bar: Bar, colour: QColor) -> QBrush:
    width = bar.core_end - bar.core_start
    soft_start, soft_end = bar.solid_start - bar.core_start, bar.core_end - bar.solid_end
    if width <= 1 or (soft_start < 1 and soft_end < 1):
        return QBrush(colour)
    gradient = QLinearGradient(bar.core_start, 0, bar.core_end, 0)
    gradient.setColorAt(0, _faded(colour, 0.0 if soft_start >= 1 else 1.0))
    gradient.setColorAt(min(max(soft_start / width, 0), 1), colour)
    gradient.setColorAt(min(max(1 - soft_end / width, 0), 1), colour)
    gradient.setColorAt(1, _faded(colour, 0.0 if soft_end >= 1 else 1.0))
    return QBrush(gradient)


def paint_mark(painter: QPainter, box: Box, role: Role | None, colour: QColor, theme: Theme) -> None:
    """A side's shape, with a thin edge in the panel's colour so that neighbours stay apart."""
    shape = SHAPES[role or Role.CONTEXT]
    rect = box_rect(box)
    painter.setPen(QPen(QColor(theme.panel), 1))
    painter.setBrush(colour)
    if shape is Shape.SQUARE:
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    elif shape is Shape.CIRCLE:
        painter.drawEllipse(rect)
    elif shape is Shape.RING:
        painter.setBrush(QColor(theme.panel))
        painter.setPen(QPen(colour, max(1.8, box.width * 0.2)))
        inset = box.width * 0.14
        painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
    elif shape is Shape.DIAMOND:
        middle = rect.center()
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(middle.x(), rect.top() - 1),
                    QPointF(rect.right() + 1, middle.y()),
                    QPointF(middle.x(), rect.bottom() + 1),
                    QPointF(rect.left() - 1, middle.y()),
                ]
            )
        )
    else:
        painter.drawPolygon(
            QPolygonF([QPointF(rect.center().x(), rect.top() - 0.5), rect.bottomRight(), rect.bottomLeft()])
        )


def _paint_arrows(painter: QPainter, scene: Scene, theme: Theme) -> None:
    if not scene.arrows:
        return
    painter.save()
    # A line never strikes through a word: labels are cut out of what arrows may paint on.
    clip = QPainterPath()
    clip.addRect(box_rect(scene.canvas))
    for label in scene.labels:
        clip.addRect(box_rect(label.box).adjusted(-6, 0, 4, 0))
    clip.setFillRule(Qt.FillRule.OddEvenFill)
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    for arrow in scene.arrows:
        _paint_arrow(painter, arrow, theme, scene.unit)
    painter.restore()


def _paint_arrow(painter: QPainter, arrow: Arrow, theme: Theme, unit: float) -> None:
    colour = QColor(theme.ink if arrow.offset or arrow.strong else theme.muted)
    pen = QPen(colour, (1.6 if arrow.strong else 1.3) * unit)
    pen.setDashPattern([3.0, 2.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in arrow.points]))
    (x0, y0), (x1, y1) = arrow.points[-2], arrow.points[-1]
    length = max(1e-6, ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
    dx, dy, size = (x1 - x0) / length, (y1 - y0) / length, 5.0 * unit
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    base = QPointF(x1 - dx * size, y1 - dy * size)
    side = QPointF(-dy * size * 0.6, dx * size * 0.6)
    painter.drawPolygon(QPolygonF([QPointF(x1, y1), base + side, base - side]))


def _paint_overflows(painter: QPainter, scene: Scene, theme: Theme) -> None:
    for overflow in scene.overflows:
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(box_rect(overflow.box).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        paint_label(painter, overflow.label, theme)


def _paint_playhead_line(painter: QPainter, scene: Scene, theme: Theme) -> None:
    head = scene.playhead
    if head is None or head.x is None:
        return
    painter.setPen(QPen(QColor(theme.accent), 1.6 * scene.unit))
    painter.drawLine(QLineF(head.x, scene.axis_height, head.x, scene.height))


def _paint_header(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """The column beside the canvas; in a flight it is the same in most pictures."""
    if scene.header <= 0:
        return
    key = "header", _look_of(scene), scene.header, scene.axis_height, scene.height, theme.name
    around = QRectF(0, 0, round(scene.header) + 1, scene.height)
    # SVG is drawn without clips: what begins before the visible range would shine through the lanes' names.
    ground = QColor(theme.panel)
    paint_kept(painter, key, QPointF(), around, lambda own: _paint_names(own, scene, theme), ground)


def _look_of(scene: Scene) -> tuple[object, ...]:
    """All that decides how the lanes' names look."""
    return tuple(
        (lane.y, lane.role, lane.glyph is None, tuple((x.text, x.box.x, x.box.y, x.size) for x in lane.labels))
        for lane in scene.lanes
    )


def _paint_names(painter: QPainter, scene: Scene, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.hairline), 1))
    x = round(scene.header) + 0.5
    at = [round(lane.y) + 0.5 for lane in scene.lanes[1:]]
    painter.drawLines([QLineF(x, 0, x, scene.height), *(QLineF(0, y, scene.header, y) for y in at)])
    for lane in scene.lanes:
        if lane.glyph is not None:
            paint_mark(painter, lane.glyph, lane.role, theme.mark(lane.role), theme)
    paint_labels(painter, (label for lane in scene.lanes for label in lane.labels), theme)


def _paint_axis(painter: QPainter, scene: Scene, theme: Theme) -> None:
    y = round(scene.axis_height) + 0.5
    short, long = y - 20 * scene.unit, y - scene.axis_height
    at = [(round(t.x) + 0.5, long if t.strong else short) for t in scene.ticks if scene.header < t.x < scene.width]
    painter.setPen(QPen(QColor(theme.hairline), 1))
    painter.drawLines([QLineF(0, y, scene.width, y), *(QLineF(x, top, x, y) for x, top in at)])
    paint_labels(painter, scene.axis_labels, theme)
    head = scene.playhead
    if head is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_soft))
    painter.drawRoundedRect(box_rect(head.label.box).adjusted(-5, 0, 5, 0), 4, 4)
    paint_label(painter, head.label, theme)
    hollow = head.x is None
    painter.setBrush(QColor(theme.panel if hollow else theme.accent))
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.drawEllipse(box_rect(head.handle).adjusted(1, 1, -1, -1))
