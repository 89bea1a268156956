"""Writes the map's labels with a halo: on a screen from pictures kept ready, in a file as shapes and text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from chinagodrar_viewer.views.kept_pictures import copies_pictures, writes_svg
from chinagodrar_viewer.views.map.furniture import BOLD
from chinagodrar_viewer.views.map.labels import tracking
from chinagodrar_viewer.views.map.outlines import outline
from chinagodrar_viewer.views.map.scene import MapLabel, Style
from chinagodrar_viewer.views.map.tints import faded, mixed, tints
from chinagodrar_viewer.views.theme import Theme, font

HALO = 0.24
"""Width of the halo on each side, as a share of the text's size."""
_AROUND = [(radius * cos(turn * pi / 8), radius * sin(turn * pi / 8)) for radius in (1.0, 0.6) for turn in range(16)]
"""Where the halo's copies stand, in its width."""
MOST_KEPT = 300
_kept: dict[tuple[object, ...], QPixmap] = {}


@lru_cache(maxsize=64)
def style_font(size: int, style: Style) -> QFont:
    """The font of a style."""
    spaced = style in (Style.COUNTRY, Style.REGION)
    made = QFont(font(size, bold=style in BOLD, tracking=tracking(size) if spaced else 0.0))
    if style is Style.WATER:
        made.setItalic(True)
    return made


def ink_of(label: MapLabel, theme: Theme) -> QColor:
    """The colour of a label's letters."""
    ground = tints(theme)
    return {
        Style.COUNTRY: ground.country_ink,
        Style.REGION: ground.region_ink,
        Style.WATER: ground.water_ink,
        Style.TOWN: ground.town_ink,
        Style.CAPITAL: ground.town_ink,
        Style.NOTE: QColor(theme.muted),
        Style.SCALE: QColor(theme.muted),
        Style.MOVEMENT: theme.mark_ink(label.role),
        Style.COUNT: QColor(theme.ink),
    }.get(label.style, QColor(theme.muted if label.faint else theme.ink))


def write_all(painter: QPainter, labels: Sequence[MapLabel], theme: Theme) -> None:
    """Write each label in its box."""
    if copies_pictures(painter):
        ratio = painter.device().devicePixelRatioF()
        for label in labels:
            _show(painter, label, theme, ratio)
    else:
        for label in labels:
            _write(painter, label, theme, QPointF(label.box.x, label.box.y))


def _show(painter: QPainter, label: MapLabel, theme: Theme, ratio: float) -> None:
    key = (label.text, label.size, label.style, label.role, label.faint, theme.name, ratio)
    pixmap = _kept.get(key)
    margin = _margin(label)
    if pixmap is None:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        pixmap = _picture(label, theme, margin, ratio)
        _kept[key] = pixmap
    painter.drawPixmap(QPointF(round(label.box.x - margin), round(label.box.y - margin)), pixmap)


def _margin(label: MapLabel) -> int:
    return int(label.size * HALO) + 2


def _write(painter: QPainter, label: MapLabel, theme: Theme, at: QPointF) -> None:
    letters = style_font(label.size, label.style)
    painter.save()
    painter.setFont(letters)
    ink = ink_of(label, theme)
    if label.style is Style.COUNT:
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.setBrush(QColor(theme.panel))
        rect = QRectF(at.x(), at.y(), label.box.width, label.box.height)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, label.text)
        painter.restore()
        return
    base = _base(label, at)
    painter.strokePath(
        outline(label.text, letters, base),
        QPen(
            _halo(theme), 2 * HALO * label.size,
            Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin,
        ),
    )  # fmt: skip
    painter.setPen(ink)
    if writes_svg(painter) and letters.letterSpacing():
        # A file's text has no room between its letters: each is written by itself.
        metrics = QFontMetricsF(letters)
        for i, letter in enumerate(label.text):
            painter.drawText(base + QPointF(metrics.horizontalAdvance(label.text[:i]), 0), letter)
    else:
        painter.drawText(base, label.text)
    painter.restore()


def _base(label: MapLabel, at: QPointF) -> QPointF:
    metrics = QFontMetricsF(style_font(label.size, label.style))
    return QPointF(at.x() + 1, at.y() + (label.box.height + metrics.ascent() - metrics.descent()) / 2)


def _halo(theme: Theme) -> QColor:
    ground = tints(theme)
    return faded(mixed(ground.home, ground.land, 0.4), 0.85)


def _picture(label: MapLabel, theme: Theme, margin: int, ratio: float) -> QPixmap:
    """The label as a picture.

    Its halo is the text itself, copied to all sides: a copy costs a thousandth of a millisecond, an outline's
    stroke a quarter.
    """
    width, height = label.box.width + 2 * margin, label.box.height + 2 * margin

    def empty() -> QPixmap:
        made = QPixmap(int(width * ratio) + 1, int(height * ratio) + 1)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        return made

    made, at = empty(), QPointF(margin, margin)
    if label.style is not Style.COUNT:
        halo, letters, dilated = _halo(theme), empty(), empty()
        solid = QColor(halo)
        solid.setAlpha(255)
        with QPainter(letters) as own:
            own.setFont(style_font(label.size, label.style))
            own.setPen(solid)
            own.drawText(_base(label, at), label.text)
        with QPainter(dilated) as own:
            for dx, dy in _AROUND:
                own.drawPixmap(QPointF(dx * HALO * label.size, dy * HALO * label.size), letters)
        with QPainter(made) as own:
            own.setOpacity(halo.alphaF())
            own.drawPixmap(0, 0, dilated)
            own.setOpacity(1.0)
            own.setFont(style_font(label.size, label.style))
            own.setPen(ink_of(label, theme))
            own.drawText(_base(label, at), label.text)
        return made
    with QPainter(made) as own:
        own.setRenderHint(QPainter.RenderHint.Antialiasing)
        _write(own, label, theme, at)
    return made
