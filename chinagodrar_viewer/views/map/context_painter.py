"""Paints the context layers: squares in tones, and marks from pictures that are kept, since a frame has hundreds."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPixmap, QRadialGradient

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.views.kept_pictures import copies_pictures
from chinagodrar_viewer.views.map.context_layout import LEVELS, tone_levels
from chinagodrar_viewer.views.map.scene import ContextMark, ContextPicture, Density, DensityKey, MapScene, Nearness
from chinagodrar_viewer.views.map.tints import faded, mixed
from chinagodrar_viewer.views.theme import Theme, font

TONES = (0.14, 0.25, 0.38, 0.53, 0.72)
"""Opacity of the squares, by ``tone_levels``."""
SOFT_PIXELS = 128
"""Side of the picture that soft edges are enlarged from."""
MOST_KEPT = 800
MOST_PIXELS = 6_000_000
LARGE = 100.0
"""Pixels of a radius from which a mark is nothing but its lines, a pixel wide: Qt draws those fifteen times faster."""
LARGEST = 230.0
"""Pixels of a radius beyond which no picture is kept."""
_kept: dict[tuple[object, ...], QPixmap] = {}
_pixels = 0


def tone(theme: Theme) -> QColor:
    """The colour of the squares."""
    return mixed(theme.mark(Role.CONTEXT), QColor(theme.ink), 0.25 if theme.dark else 0.45)


def ink(theme: Theme) -> QColor:
    """The colour of the marks."""
    return mixed(theme.mark(Role.CONTEXT), QColor(theme.ink), 0.15)


def paint_context(painter: QPainter, scene: MapScene, picture: ContextPicture, theme: Theme) -> None:
    """Squares, then marks."""
    if picture.density is not None:
        _paint_density(painter, picture.density, scene, theme)
    copies = copies_pictures(painter)
    for mark in picture.marks:
        if mark.soft > 0 and mark.edge < LARGE:
            _paint_softness(painter, mark, theme, scene.unit, copies)
        _paint_kept(painter, mark, theme, scene.unit, copies)


# --- squares


def _paint_density(painter: QPainter, density: Density, scene: MapScene, theme: Theme) -> None:
    levels = tone_levels(density.counts)
    rows, columns = levels.shape
    if copies_pictures(painter):
        pixels = np.ascontiguousarray(_colours(theme)[levels[::-1]])
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied)
        top = density.y - rows * density.step
        # Whole pixels: an edge between two would be drawn smooth, which costs a frame a third of its time.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawImage(QRectF(density.x, top, columns * density.step, rows * density.step), image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    for level in range(1, len(LEVELS) + 1):
        painter.setBrush(faded(tone(theme), TONES[level - 1]))
        own = levels == level
        for row in range(rows):
            edges = np.flatnonzero(np.diff(np.concatenate(([False], own[row], [False])).astype(np.int8)))
            y = density.y - (row + 1) * density.step
            for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
                x = density.x + first * density.step
                if x < scene.width and y < scene.height:
                    painter.drawRect(QRectF(x, y, (last - first) * density.step, density.step))


@lru_cache(maxsize=4)
def _colours(theme: Theme) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    """Premultiplied ARGB of each level; nothing of an empty square."""
    colour = tone(theme)
    made = [0]
    for opacity in TONES:
        alpha = round(opacity * 255)
        red, green, blue = (round(part * opacity) for part in (colour.red(), colour.green(), colour.blue()))
        made.append(alpha << 24 | red << 16 | green << 8 | blue)
    return np.array(made, np.uint32)


def paint_density_key(painter: QPainter, key: DensityKey, theme: Theme) -> None:
    """The squares of the key to the tones."""
    painter.setPen(QPen(faded(tone(theme), 0.8), 1))
    for x, level in zip(key.xs, key.levels, strict=True):
        painter.setBrush(faded(tone(theme), TONES[level - 1]))
        painter.drawRect(QRectF(round(x) + 0.5, round(key.y - key.size / 2) + 0.5, key.size, key.size))


# --- marks


def _paint_softness(painter: QPainter, mark: ContextMark, theme: Theme, unit: float, copies: bool) -> None:
    """A soft edge about a position that is only near, or an area: larger the nearer one comes, so it is enlarged."""
    strength = (0.34 if mark.nearness is Nearness.AREA else 0.22) * _thin(mark.edge, 3 * unit)
    strength *= 1.0 if mark.stands_out else 0.35
    where = QRectF(mark.x - mark.edge, mark.y - mark.edge, 2 * mark.edge, 2 * mark.edge)
    if copies:
        painter.setOpacity(round(strength, 2))
        painter.drawPixmap(where, _soft_picture(theme), QRectF(0, 0, SOFT_PIXELS, SOFT_PIXELS))
        painter.setOpacity(1.0)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(_soft_gradient(where.center(), mark.edge, theme, strength)))
    painter.drawEllipse(where)


def _soft_gradient(middle: QPointF, radius: float, theme: Theme, strength: float) -> QRadialGradient:
    colour = ink(theme)
    gradient = QRadialGradient(middle, radius)
    gradient.setColorAt(0.0, faded(colour, strength))
    gradient.setColorAt(0.5, faded(colour, strength * 0.55))
    gradient.setColorAt(1.0, faded(colour, 0.0))
    return gradient


@lru_cache(maxsize=4)
def _soft_picture(theme: Theme) -> QPixmap:
    made = QPixmap(SOFT_PIXELS, SOFT_PIXELS)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as own:
        half = SOFT_PIXELS / 2
        own.fillRect(made.rect(), QBrush(_soft_gradient(QPointF(half, half), half, theme, 1.0)))
    return made


def _paint_kept(painter: QPainter, mark: ContextMark, theme: Theme, unit: float, copies: bool) -> None:
    global _pixels
    reach = mark.reach + 9 * unit
    if not copies or mark.reach >= LARGEST:
        painter.save()
        painter.translate(mark.x, mark.y)
        _paint_mark(painter, mark, theme, unit)
        painter.restore()
        return
    ratio = painter.device().devicePixelRatioF()
    key = (mark.low, mark.best, mark.high, mark.nearness is Nearness.AREA, mark.stands_out, mark.selected,
           mark.hovered, unit, ratio, theme.name)  # fmt: skip
    pixmap = _kept.get(key)
    half = int(reach) + 1
    if pixmap is None:
        side = int(2 * half * ratio)
        if len(_kept) >= MOST_KEPT or _pixels > MOST_PIXELS:
            _kept.clear()
            _pixels = 0
        pixmap = QPixmap(side, side)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as own:
            own.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            own.translate(half, half)
            _paint_mark(own, mark, theme, unit)
        _kept[key] = pixmap
        _pixels += side * side
    painter.drawPixmap(QPointF(round(mark.x) - half, round(mark.y) - half), pixmap)


def _paint_mark(painter: QPainter, mark: ContextMark, theme: Theme, unit: float) -> None:
    """About the origin.  A disc of the best number, a line at the highest and the lowest; "?" where none is told.

    Where only an area is known there is no disc and no firm line: it is no pin.
    """
    colour = ink(theme)
    opacity = 1.0 if mark.stands_out else 0.35
    middle = QPointF(0, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    told = max(mark.low, mark.best, mark.high) >= 0
    if told and mark.nearness is not Nearness.AREA:
        _paint_toll(painter, mark, colour, opacity, unit)
    elif told:
        pen = QPen(faded(colour, 0.75 * opacity), _line(mark, unit))
        pen.setDashPattern([1.5, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for radius in {mark.reach, mark.best}:
            if radius > 0:
                painter.drawEllipse(middle, radius, radius)
    else:
        painter.setFont(font(max(9, round(12 * unit)), bold=True))
        box = QRectF(-8 * unit, -8 * unit, 16 * unit, 16 * unit)
        painter.setPen(QColor(theme.panel))
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            painter.drawText(box.translated(dx, dy), Qt.AlignmentFlag.AlignCenter, "?")
        painter.setPen(faded(mixed(colour, QColor(theme.ink), 0.4), opacity))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
    if mark.selected or mark.hovered:
        grown = max(mark.reach, 5 * unit) + 4 * unit
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 2.4 * unit) if mark.selected else QPen(QColor(theme.ink), 1.3 * unit))
        painter.drawEllipse(middle, grown, grown)


def _paint_toll(painter: QPainter, mark: ContextMark, colour: QColor, opacity: float, unit: float) -> None:
    middle = QPointF(0, 0)
    best = mark.best if mark.best >= 0 else max(mark.low, 0.0)
    if mark.reach < LARGE and mark.high > best + 0.3:
        painter.setBrush(faded(colour, 0.16 * opacity * _thin(mark.high, unit)))
        painter.drawEllipse(middle, mark.high, mark.high)
    if mark.reach < LARGE and best > 0:
        painter.setBrush(faded(colour, 0.38 * opacity * _thin(best, unit)))
        painter.drawEllipse(middle, best, best)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faded(colour, 0.95 * opacity), _line(mark, unit)))
    for radius in sorted({r for r in (mark.low, best, mark.high) if r > 0}):
        if radius == best or abs(radius - best) > 0.9 * unit:
            painter.drawEllipse(middle, radius, radius)


def _line(mark: ContextMark, unit: float) -> float:
    return 1.0 if unit <= 1.0 or mark.reach >= LARGE else 1.1 * unit


def _thin(radius: float, unit: float) -> float:
    """Large marks are paler: what lies below has to be seen, and the battle before all of it."""
    return min(1.0, 14.0 * unit / max(radius, 1.0))
