"""Draws a wall's scene with a QPainter, at any size: on the wall, as a preview, on paper. Keeps nothing."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.present.wall.scene import (
    Box,
    Dot,
    Field,
    Figure,
    FigurePoint,
    Glyph,
    NumberBar,
    Rule,
    Span,
    StepLine,
    Tick,
    Tone,
    WallScene,
    Words,
)
from chinagodrar_viewer.views.casualty_chart.marks import draw_bar, draw_point, draw_whisker
from chinagodrar_viewer.views.side_glyph import draw_glyph
from chinagodrar_viewer.views.theme import Theme, font

_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)

_widths: dict[tuple[str, int, bool, bool], float] = {}


def wall_text_width(text: str, size: int, bold: bool, serif: bool) -> float:
    """Width in pixels of a text in the bundled fonts; remembered."""
    key = (text, size, bold, serif)
    width = _widths.get(key)
    if width is None:
        if len(_widths) > 20_000:
            _widths.clear()
        width = _widths[key] = QFontMetricsF(font(size, bold=bold, serif=serif)).horizontalAdvance(text)
    return width


def paint_wall(painter: QPainter, scene: WallScene, theme: Theme) -> None:
    """Paint everything but the moving picture at the painter's origin."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0, 0, scene.width, scene.height), QColor(theme.paper))
    for figure in scene.figures:
        _paint_figure(painter, figure, theme)
    for words in scene.words:
        paint_words(painter, words, theme)
    painter.restore()


def rect(box: Box) -> QRectF:
    """A box as Qt has it."""
    return QRectF(box.x, box.y, box.width, box.height)


def colour_of(tone: Tone, theme: Theme, role: Role | None = None) -> QColor:
    """What a tone is in a theme."""
    if tone is Tone.SIDE:
        return theme.mark_ink(role) if role is not None else QColor(theme.muted)
    if tone is Tone.MARK:
        return theme.mark(role)
    return QColor(
        {
            Tone.INK: theme.ink,
            Tone.MUTED: theme.muted,
            Tone.ACCENT: theme.accent,
            Tone.HAIRLINE: theme.hairline,
            Tone.QUIET: theme.scroll,
            Tone.PANEL: theme.panel,
            Tone.PAPER: theme.paper,
            Tone.ON_ACCENT: theme.on_accent_soft,
            Tone.ACCENT_SOFT: theme.accent_soft,
        }[tone]
    )


def paint_words(painter: QPainter, words: Words, theme: Theme) -> None:
    """A line of text in its box."""
    painter.setPen(colour_of(words.tone, theme, words.role))
    painter.setFont(font(words.size, bold=words.bold, serif=words.serif))
    painter.drawText(rect(words.box), _FLAGS, words.text)


def _paint_figure(painter: QPainter, figure: Figure, theme: Theme) -> None:
    if isinstance(figure, Field):
        _paint_field(painter, figure, theme)
    elif isinstance(figure, Rule):
        painter.setPen(QPen(colour_of(figure.tone, theme), figure.width))
        painter.drawLine(QLineF(figure.x0, figure.y0, figure.x1, figure.y1))
    elif isinstance(figure, Dot):
        _paint_dot(painter, figure, theme)
    elif isinstance(figure, Glyph):
        middle = QPointF(figure.box.middle_x, figure.box.middle_y)
        draw_glyph(painter, middle, figure.box.width / 2, figure.role or Role.CONTEXT, theme)
    elif isinstance(figure, NumberBar):
        _paint_bar(painter, figure, theme)
    elif isinstance(figure, Span):
        unit = figure.unit
        painter.save()
        painter.scale(unit, unit)
        draw_whisker(painter, figure.y / unit, figure.x0 / unit, figure.x1 / unit, theme, open_end=figure.open_end)
        painter.restore()
    elif isinstance(figure, StepLine):
        pen = QPen(colour_of(Tone.MARK, theme, figure.role), figure.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if figure.dashed:
            pen.setDashPattern([4.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in figure.points]))
    elif isinstance(figure, FigurePoint):
        _paint_point(painter, figure, theme)
    else:
        _paint_tick(painter, figure, theme)


def _paint_field(painter: QPainter, field: Field, theme: Theme) -> None:
    if field.edge is not None:
        pen = QPen(colour_of(field.edge, theme, field.role), field.line)
        if field.dashed:
            pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(field.fill, theme, field.role) if field.fill is not None else Qt.BrushStyle.NoBrush)
    if field.radius:
        painter.drawRoundedRect(rect(field.box), field.radius, field.radius)
    else:
        painter.drawRect(rect(field.box))


def _paint_dot(painter: QPainter, dot: Dot, theme: Theme) -> None:
    colour = colour_of(dot.tone, theme, dot.role)
    middle = QPointF(dot.x, dot.y)
    if dot.ring:
        # The line ends at the ring, so that the ring stands out from the dots.
        painter.setPen(QPen(colour, dot.radius * 0.18))
        painter.setBrush(QColor(theme.panel))
        painter.drawEllipse(middle, dot.radius * 1.55, dot.radius * 1.55)
    painter.setPen(QPen(QColor(theme.panel), dot.radius * 0.3) if not dot.ring else Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(middle, dot.radius, dot.radius)


def _paint_bar(painter: QPainter, bar: NumberBar, theme: Theme) -> None:
    unit, box = bar.unit, bar.box
    painter.save()
    painter.translate(box.x, box.y)
    painter.scale(unit, unit)
    high = (bar.high - box.x) / unit if bar.high is not None else None
    draw_bar(
        painter, QRectF(0, 0, box.width / unit, box.height / unit), theme.mark(bar.role), bar.fill,
        revised=bar.revised, open_end=bar.open_end, high=high,
    )  # fmt: skip
    painter.restore()


def _paint_point(painter: QPainter, point: FigurePoint, theme: Theme) -> None:
    painter.save()
    painter.translate(point.x, point.y)
    painter.scale(point.unit, point.unit)
    if point.arrow:
        painter.setPen(QPen(theme.mark(point.role), 1.4))
        top = -point.radius - 6
        painter.drawLine(QPointF(0, 0), QPointF(0, top))
        painter.drawLine(QPointF(-3, top + 3), QPointF(0, top))
        painter.drawLine(QPointF(3, top + 3), QPointF(0, top))
    draw_point(painter, QPointF(0, 0), point.radius, point.role, point.fill, theme)
    if point.chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawEllipse(QPointF(0, 0), point.radius + 4, point.radius + 4)
    painter.restore()


def _paint_tick(painter: QPainter, tick: Tick, theme: Theme) -> None:
    box = tick.box
    colour = theme.mark_ink(Role.CIVIL if tick.right else Role.ATTACKERS)
    pen = QPen(colour, box.width * 0.14)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if tick.right:
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(box.x + box.width * 0.12, box.y + box.height * 0.55),
                    QPointF(box.x + box.width * 0.4, box.y + box.height * 0.82),
                    QPointF(box.x + box.width * 0.88, box.y + box.height * 0.2),
                ]
            )
        )
    else:
        inset = box.width * 0.18
        inner = rect(box).adjusted(inset, inset, -inset, -inset)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
