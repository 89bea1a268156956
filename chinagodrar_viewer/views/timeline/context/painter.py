"""Paints the context layers; no object of Qt is made for an event: columns of numbers are handed over as they are."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import shiboken6
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.views.text_painting import box_rect, paint_label
from chinagodrar_viewer.views.theme import Theme
from chinagodrar_viewer.views.timeline.context.scene import ContextLane, ContextScene, Marks, Pointed
from chinagodrar_viewer.views.timeline.foot import HEAD

HISTOGRAM_FROM = 12.0
"""Lanes at least so high show density as height, lower ones as shade."""
FULL = 0.42
"""Strength of the histogram's colour; names and counts are read on top of it."""
SHADE = (0.10, 0.72)
"""Strength of the emptiest and the fullest column of a low lane."""
PALE = 0.30
"""Opacity of a bar: all that such tables know of a time is within which it lies."""
CELL = 24
"""Pixels of the atlas's cells at unit 1; a disc is at most 16 across."""


def paint_context(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
    """What stands on the canvas; the painter is clipped to it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _paint_lines(painter, scene, theme)
    for lane in scene.lanes:
        _paint_density(painter, lane, theme, scene.unit)
    for lane in scene.lanes:
        _paint_bars(painter, lane, theme)
    _paint_discs(painter, scene, theme)
    for lane in scene.lanes:
        for count in lane.counts:
            if count.label is not None:
                paint_label(painter, count.label, theme)
        for label in lane.event_labels:
            paint_label(painter, label, theme)
    _paint_heads(painter, scene, theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pointed in scene.pointed:
        _paint_pointed(painter, pointed, theme, scene.unit)
    painter.restore()


def paint_context_header(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
    """Names of layers and lanes, in the column beside the canvas."""
    if scene.header <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for head in scene.heads:
        painter.fillRect(QRectF(0, head.y, scene.header, head.height), QColor(theme.band))
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QLineF(0, round(head.y), scene.header, round(head.y)))
    painter.setPen(QPen(QColor(theme.hairline), 1))
    for lane in scene.lanes[1:]:
        if lane.height >= HISTOGRAM_FROM * scene.unit:
            painter.drawLine(QLineF(0, round(lane.y), scene.header, round(lane.y)))
    painter.drawLine(QLineF(scene.header, scene.top, scene.header, scene.top + scene.height))
    for label in (*(x for h in scene.heads for x in h.labels if x.box.x < scene.header),
                  *(x for lane in scene.lanes for x in lane.labels)):  # fmt: skip
        paint_label(painter, label, theme)
    painter.restore()


def _paint_lines(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.hairline), 1))
    for lane in scene.lanes:
        if lane.height >= HISTOGRAM_FROM * scene.unit:
            painter.drawLine(QLineF(scene.header, round(lane.y), scene.width, round(lane.y)))


def _paint_density(painter: QPainter, lane: ContextLane, theme: Theme, unit: float) -> None:
    density = lane.density
    if density is None or not len(density.level):
        return
    top, bottom = round(lane.y), round(lane.y + lane.height)
    tall = lane.height >= HISTOGRAM_FROM * unit
    pixels = _histogram(density.level, bottom - top - 2) if tall else np.where(
        density.level > 0, SHADE[0] + (SHADE[1] - SHADE[0]) * density.level, 0.0
    )[np.newaxis, :]  # fmt: skip
    image, kept = _tinted(pixels * density.strength, theme.mark(Role.CONTEXT))
    target = QRectF(
        density.left, top + (2 if tall else 0), density.right - density.left, max(1, bottom - top - (2 if tall else 0))
    )
    painter.drawImage(target, image)
    del image, kept


def _histogram(level: np.ndarray, height: int) -> np.ndarray:
    """Opacity of each pixel of columns as high as their level; the topmost pixel of each is graded."""
    height = max(1, height)
    filled = np.where(level > 0, np.maximum(level * height * 0.92, 1.0), 0.0)
    above = np.arange(height, 0, -1)[:, np.newaxis] - 1
    return np.clip(filled[np.newaxis, :] - above, 0.0, 1.0) * FULL


def _tinted(opacity: np.ndarray, colour: QColor) -> tuple[QImage, np.ndarray]:
    """An image of one colour; it reads the array's memory, which must outlive it."""
    alpha = (opacity * 255).astype(np.uint32)
    red, green, blue = (alpha * part // 255 for part in (colour.red(), colour.green(), colour.blue()))
    bits = np.ascontiguousarray((alpha << 24) | (red << 16) | (green << 8) | blue)
    height, width = bits.shape
    return QImage(bits.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied), bits


def _paint_bars(painter: QPainter, lane: ContextLane, theme: Theme) -> None:
    marks = lane.marks
    wide = marks.x1 - marks.x0 >= 2
    if not wide.any():
        return
    painter.setPen(Qt.PenStyle.NoPen)
    for found in (False, True):
        which = np.flatnonzero(wide & (marks.found == found))
        if not len(which):
            continue
        colour = QColor(theme.ink if found else theme.mark(Role.CONTEXT))
        colour.setAlphaF(PALE * marks.strength)
        rects = np.empty((len(which), 4))
        rects[:, 0] = np.round(marks.x0[which])
        rects[:, 1] = np.round(marks.y[which] - lane.bar / 2)
        rects[:, 2] = np.maximum(1, np.round(marks.x1[which] - marks.x0[which]) - 1)
        rects[:, 3] = round(lane.bar)
        painter.setBrush(colour)
        painter.drawRects(shiboken6.wrapInstance(rects.ctypes.data, QRectF), len(which))


def _paint_discs(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
    """All discs of all lanes in one call; the larger ones on top."""
    lanes = [lane.marks for lane in scene.lanes if len(lane.marks)]
    count = sum(len(marks) for marks in lanes)
    if not count:
        return

    def all_of(name: str) -> np.ndarray:
        return np.concatenate([getattr(marks, name) for marks in lanes])

    x, y, size, known, found = (all_of(name) for name in ("x", "y", "size", "known", "found"))
    strength = np.concatenate([np.full(len(marks), marks.strength) for marks in lanes])
    cell = round(CELL * max(1.0, scene.unit))
    whole = np.clip(np.round(size), 1, cell - 4)
    fragments = np.zeros((count, 10))
    # The cell's middle comes to a whole pixel: a sprite between pixels would be blurred, and slow.
    fragments[:, 0], fragments[:, 1] = np.round(x) + cell % 2 / 2, np.round(y) + cell % 2 / 2
    fragments[:, 2] = whole * cell
    fragments[:, 3] = (np.where(known, 0, 1) + np.where(found, 2, 0)) * cell
    fragments[:, 4] = fragments[:, 5] = cell
    fragments[:, 6] = fragments[:, 7] = 1.0
    fragments[:, 9] = strength
    fragments = np.ascontiguousarray(fragments[np.lexsort((size, found))])
    atlas = _atlas(theme.name, theme.mark(Role.CONTEXT).name(), theme.ink, theme.panel, cell)
    painter.drawPixmapFragments(shiboken6.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment), count, atlas)


@lru_cache(maxsize=8)
def _atlas(_theme: str, mark: str, ink: str, panel: str, cell: int) -> QPixmap:
    """Discs of all sizes in a row each: context's, the same hollow (deaths not known), found ones, hollow."""
    image = QImage(cell * cell, cell * 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for size in range(1, cell - 3):
        for style in range(4):
            colour, hollow = QColor(mark if style < 2 else ink), style % 2 == 1
            middle = QPointF((size + 0.5) * cell, (style + 0.5) * cell)
            painter.setPen(QPen(colour, 1.4) if hollow else QPen(QColor(panel), 1) if size > 4 else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(panel) if hollow else colour)
            radius = max(0.5, size / 2 - (0.7 if hollow else 0))
            painter.drawEllipse(middle, radius, radius)
    painter.end()
    return QPixmap.fromImage(image)


def _paint_heads(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
    for head in scene.heads:
        painter.fillRect(
            QRectF(scene.header, head.y, scene.width - scene.header, HEAD * scene.unit), QColor(theme.band)
        )
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QLineF(scene.header, round(head.y), scene.width, round(head.y)))
        if len(head.found_x):
            paint_ticks(painter, head.found_x, head.y + head.height - 6 * scene.unit, 6 * scene.unit, theme)
        for label in head.labels:
            if label.box.x >= scene.header:
                paint_label(painter, label, theme)


def paint_ticks(painter: QPainter, x: np.ndarray, y: float, height: float, theme: Theme) -> None:
    """A tick at each position; two pixels wide at most, so that neighbours make a band."""
    rects = np.empty((len(x), 4))
    rects[:, 0], rects[:, 1], rects[:, 2], rects[:, 3] = np.round(x - 1), round(y), 2, round(height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ink))
    painter.drawRects(shiboken6.wrapInstance(rects.ctypes.data, QRectF), len(x))


def _paint_pointed(painter: QPainter, pointed: Pointed, theme: Theme, unit: float) -> None:
    colour = QColor(theme.accent if pointed.selected else theme.ink)
    if pointed.label is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QColor(theme.panel)
        ground.setAlphaF(0.92)
        painter.setBrush(ground)
        painter.drawRoundedRect(box_rect(pointed.label.box).adjusted(-3, 0, 3, 0), 3, 3)
        paint_label(painter, pointed.label, theme)
    painter.setBrush(theme.mark(Role.CONTEXT))
    painter.setPen(QPen(colour, (2.2 if pointed.selected else 1.4) * unit))
    grown = 1.5 * unit
    painter.drawEllipse(box_rect(pointed.disc).adjusted(-grown, -grown, grown, grown))
    if pointed.bar.width >= 12 * unit:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box_rect(pointed.bar).adjusted(-1, -1.5, 1, 1.5), 3, 3)


__all__ = ["Marks", "paint_context", "paint_context_header", "paint_ticks"]
