"""Paints the context layers; no object of Qt is made for an event: columns of numbers are handed over as they are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import ceil
from typing import cast

import numpy as np
import shiboken6
from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPen, QPixmap

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.views.kept_pictures import paint_kept
from chinagodrar_viewer.views.text_painting import box_rect, paint_lines
from chinagodrar_viewer.views.theme import Theme, font
from chinagodrar_viewer.views.timeline.context.marks import SIZE
from chinagodrar_viewer.views.timeline.context.numbers import paint_counts, paint_numbers
from chinagodrar_viewer.views.timeline.context.scene import ContextScene, Density, LayerPicture, Marks, Pointed, Text

HISTOGRAM_FROM = 12.0
"""Lanes at least so high show density as height, lower ones as shade."""
FULL = 0.40
"""Strength of the histogram's colour; counts are read on top of it."""
SHADE = (0.10, 0.72)
"""Strength of the emptiest and the fullest column of a low lane."""
PALE = 0.26
"""Strength of a bar: all that such tables know of a time is within which it lies."""
GRADES = 8
"""Shades of the topmost pixel of a column."""
FAR = 1e6
CELL = 24
"""Pixels of the atlas's cells at unit 1, and sizes of discs; one is at most 16 across."""


def paint_context(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
    """What stands on the canvas; the painter is clipped to it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    hairline = QPen(QColor(theme.hairline), 1)
    for layer in scene.layers:
        painter.setPen(hairline)
        _paint_lane_lines(painter, layer, scene.header, scene.width, scene.unit)
        _paint_density(painter, layer, theme, scene.unit, (scene.header, scene.width))
        _paint_bars(painter, layer, theme)
        _paint_discs(painter, layer, theme, scene.unit)
        head = layer.head
        painter.fillRect(QRectF(scene.header, head.y, scene.width - scene.header, head.height), QColor(theme.band))
        painter.setPen(hairline)
        _paint_hairline(painter, scene.header, head.y, scene.width)
        if len(head.found_x):
            paint_ticks(painter, head.found_x, head.y + head.height - 3 * scene.unit, 3 * scene.unit, theme)
        if layer.counts is not None:
            paint_counts(painter, layer.counts, theme, scene.unit)
        paint_texts(painter, [*layer.names, *(t for t in head.texts if t.x >= scene.header)], theme, scene.unit)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pointed in scene.pointed:
        _paint_pointed(painter, pointed, theme, scene.unit)
    painter.restore()


def paint_context_header(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
    """Names of layers and lanes, and how much is in sight of each, in the column beside the canvas."""
    if scene.header <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    # In a flight only the numbers change.
    names = [(x.head.y, len(x.lanes), *_beside(scene, x), *(lane.name_text for lane in x.lanes)) for x in scene.layers]
    key = "context header", tuple(names), scene.header, scene.top, scene.height, scene.unit, theme.name
    around, ground = QRectF(0, 0, round(scene.header) + 1, scene.height), QColor(theme.panel)
    paint_kept(painter, key, QPointF(0, scene.top), around, lambda own: _paint_names(own, scene, theme), ground)
    numbers = [lane.number_text for layer in scene.layers for lane in layer.lanes if lane.number_text is not None]
    paint_numbers(painter, numbers, theme, scene.unit)
    painter.restore()


def _beside(scene: ContextScene, layer: LayerPicture) -> list[Text]:
    return [text for text in layer.head.texts if text.x < scene.header]


def _paint_names(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
    """What stands there in every picture of the same lanes, from the scene's top down."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.translate(0, -scene.top)
    hairline = QPen(QColor(theme.hairline), 1)
    for layer in scene.layers:
        head = layer.head
        painter.fillRect(QRectF(0, head.y, scene.header, head.height), QColor(theme.band))
        painter.setPen(hairline)
        _paint_hairline(painter, 0, head.y, scene.header)
        _paint_lane_lines(painter, layer, 0, scene.header, scene.unit)
        x = round(scene.header) + 0.5
        painter.drawLine(QLineF(x, head.y, x, scene.top + scene.height))
        names = [lane.name_text for lane in layer.lanes if lane.name_text is not None]
        paint_texts(painter, [*_beside(scene, layer), *names], theme, scene.unit)


def _paint_hairline(painter: QPainter, left: float, y: float, right: float) -> None:
    """In the middle of its pixels: on a fine screen a line between two would stand half a pixel beside the others."""
    painter.drawLine(QLineF(left, round(y) + 0.5, right, round(y) + 0.5))


def _paint_lane_lines(painter: QPainter, layer: LayerPicture, left: float, right: float, unit: float) -> None:
    at = [round(lane.y) + 0.5 for lane in layer.lanes[1:] if lane.height >= HISTOGRAM_FROM * unit]
    painter.drawLines([QLineF(left, y, right, y) for y in at])


# --- density


def _paint_density(
    painter: QPainter, layer: LayerPicture, theme: Theme, unit: float, clip: tuple[float, float]
) -> None:
    """Height or shade of each column, from ``clip``'s left to its right."""
    density = layer.density
    if density is None or not density.level.size:
        return
    colour = theme.mark(Role.CONTEXT)
    lanes = [layer.lanes[number] for number in density.lanes]
    spans = [(round(lane.y), round(lane.y + lane.height)) for lane in lanes]
    height = spans[0][1] - spans[0][0]
    if lanes[0].height >= HISTOGRAM_FROM * unit and all(bottom - top == height for top, bottom in spans):
        _paint_equal(painter, density, [top for top, _ in spans], height, colour, clip)
        return
    wide = density.right - density.left
    for lane, (top, bottom), level, strength in zip(
        lanes, spans, density.level, density.strengths.tolist(), strict=True
    ):
        if lane.height >= HISTOGRAM_FROM * unit:
            top += 2
            opacity = histogram(level, bottom - top, FULL * strength)
        else:
            opacity = np.where(level > 0, (SHADE[0] + (SHADE[1] - SHADE[0]) * level) * strength, 0.0)[np.newaxis, :]
        image, bits = tinted(opacity, colour)
        painter.drawImage(QRectF(density.left, top, wide, max(1, bottom - top)), image)
        del image, bits


def _paint_equal(
    painter: QPainter, density: Density, tops: list[int], height: int, colour: QColor, clip: tuple[float, float]
) -> None:
    """Lanes of one height, all at once and pixel by pixel: to stretch an image for each costs twice as much."""
    inner = height - 2
    left, right = max(round(density.left), round(clip[0])), min(round(density.right), round(clip[1]))
    filled = _filled(density.level, inner)
    high = min(inner, ceil(filled.max()))
    if right <= left or high <= 0:
        return
    shades = _column_shades(colour.rgb(), inner)[inner - high :].take((filled * GRADES).astype(np.intp), axis=1)
    columns = density.level.shape[1]
    per_pixel = columns / (density.right - density.left)
    of_pixel = ((np.arange(left, right) + 0.5 - density.left) * per_pixel).astype(np.intp)
    pixels_of = np.bincount(np.minimum(np.maximum(of_pixel, 0), columns - 1), minlength=columns)
    drawn = np.repeat(shades, pixels_of, axis=2)  # row of pixels, lane, pixel
    pixels, wide, stride = drawn.reshape(-1), right - left, drawn.strides[0]
    for number, (top, strength) in enumerate(zip(tops, density.strengths.tolist(), strict=True)):
        lane = pixels[number * wide :]  # its rows are as far apart as those of all lanes
        image = QImage(lane.data, wide, high, stride, QImage.Format.Format_ARGB32_Premultiplied)
        painter.setOpacity(strength)
        painter.drawImage(QPoint(left, top + height - high), image)
        del image
    painter.setOpacity(1.0)


@lru_cache(maxsize=8)
def _column_shades(rgb: int, height: int) -> np.ndarray:
    """The pixels of a column from its top down, for each level that it can have in GRADES a pixel."""
    levels = np.arange(height * GRADES + 1) / GRADES
    above = np.arange(height - 1, -1, -1)[:, np.newaxis]
    opacity = np.minimum(np.maximum(levels - above, 0.0), 1.0) * FULL
    return _shades(rgb)[(opacity * 255).astype(np.uint8)]


def histogram(level: np.ndarray, height: int, strength: float) -> np.ndarray:
    """Opacity of each pixel of columns as high as their level; the topmost is graded."""
    height = max(1, height)
    filled = _filled(level, height).astype(np.float32)
    above = np.arange(height - 1, -1, -1, dtype=np.float32)[:, np.newaxis]
    opacity = filled - above
    np.maximum(opacity, 0, out=opacity)
    np.minimum(opacity, 1, out=opacity)
    opacity *= np.float32(strength)
    return opacity


def _filled(level: np.ndarray, height: int) -> np.ndarray:
    """Pixels of columns in a lane of that height; what is not empty is seen."""
    return np.where(level > 0, np.maximum(level * (height * 0.92), 1.0), 0.0)


def tinted(opacity: np.ndarray, colour: QColor) -> tuple[QImage, np.ndarray]:
    """An image of one colour; it reads the array's memory, which must outlive it."""
    shades = _shades(colour.rgb())
    bits = shades[(opacity * 255).astype(np.uint8)]
    height, width = bits.shape
    return QImage(bits.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied), bits


@lru_cache(maxsize=8)
def _shades(rgb: int) -> np.ndarray:
    """A colour at each of 256 opacities, premultiplied."""
    alpha = np.arange(256, dtype=np.uint32)
    red, green, blue = (alpha * (rgb >> shift & 255) // 255 for shift in (16, 8, 0))
    return (alpha << 24) | (red << 16) | (green << 8) | blue


# --- single events


def _paint_bars(painter: QPainter, layer: LayerPicture, theme: Theme) -> None:
    """Ranges, pale; where several lie upon each other it gets no darker, so that names stay legible."""
    marks = layer.marks
    wide = np.flatnonzero(marks.x1 - marks.x0 >= 2)
    if not len(wide):
        return
    shade = np.where(marks.found[wide], 8, 0) + np.round(marks.strength[wide] * 7).astype(np.int64)
    painter.setPen(Qt.PenStyle.NoPen)
    for kind in np.unique(shade).tolist():
        of_kind = wide[shade == kind]
        y, x0, x1 = _united(marks.y[of_kind], np.round(marks.x0[of_kind]), np.round(marks.x1[of_kind]) - 1)
        rects = np.empty((len(y), 4))
        rects[:, 0], rects[:, 1] = x0, np.round(y - layer.bar / 2)
        rects[:, 2], rects[:, 3] = np.maximum(1, x1 - x0), round(layer.bar)
        colour = QColor(theme.ink if kind >= 8 else theme.mark(Role.CONTEXT))
        colour.setAlphaF(PALE * (kind % 8) / 7)
        painter.setBrush(colour)
        painter.drawRects(cast(QRectF, shiboken6.wrapInstance(rects.ctypes.data, QRectF)), len(rects))


def _united(y: np.ndarray, x0: np.ndarray, x1: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The stretches of each row that one or more bars cover."""
    order = np.lexsort((x0, y))
    y, x0, x1 = y[order], x0[order], x1[order]
    new_row = np.append(True, np.diff(y) > 0.5)
    # Rows are set far apart, so that the furthest end so far of all rows is that of the row itself.
    apart = np.cumsum(new_row) * FAR
    reached = np.maximum.accumulate(x1 + apart) - apart
    begins = np.flatnonzero(new_row | np.append(True, x0[1:] > reached[:-1]))
    return y[begins], x0[begins], reached[np.append(begins[1:] - 1, len(y) - 1)]


def _paint_discs(painter: QPainter, layer: LayerPicture, theme: Theme, unit: float) -> None:
    """All discs of a layer in one call; the larger ones and those found on top."""
    marks = layer.marks
    count = len(marks)
    if not count:
        return
    order = np.lexsort((marks.size, marks.found))
    if painter.paintEngine().type() is not QPaintEngine.Type.Raster:
        _paint_discs_as_shapes(painter, marks, order.tolist(), theme)
        return
    ratio = abs(painter.deviceTransform().m11()) or 1.0
    sizes = round(CELL * max(1.0, unit))
    cell = ceil(sizes * ratio / 2) * 2
    fragments = np.zeros((count, 10))
    # The cell's middle comes to a whole pixel: a sprite between pixels would be blurred, and slow.
    fragments[:, 0], fragments[:, 1] = (np.round(at[order] * ratio) / ratio for at in (marks.x, marks.y))
    fragments[:, 2] = np.clip(np.round(marks.size[order]), 1, sizes - 4) * cell
    fragments[:, 3] = (np.where(marks.known[order], 0, 1) + np.where(marks.found[order], 2, 0)) * cell
    fragments[:, 4:6] = cell
    fragments[:, 6:8] = 1.0 / ratio
    fragments[:, 9] = marks.strength[order]
    atlas = _atlas(theme.mark(Role.CONTEXT).name(), theme.ink, theme.panel, sizes, cell, ratio)
    first = cast(QPainter.PixmapFragment, shiboken6.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment))
    painter.drawPixmapFragments(first, count, atlas)


def _paint_discs_as_shapes(painter: QPainter, marks: Marks, order: list[int], theme: Theme) -> None:
    """The same for a drawing that can be enlarged, such as SVG and PDF, which know no parts of pictures."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for i in order:
        colour = QColor(theme.ink if marks.found[i] else theme.mark(Role.CONTEXT))
        colour.setAlphaF(float(marks.strength[i]))
        known, size = bool(marks.known[i]), float(marks.size[i])
        painter.setPen(Qt.PenStyle.NoPen if known else QPen(colour, 1.4))
        painter.setBrush(colour if known else QColor(theme.panel))
        radius = max(0.5, size / 2 - (0.5 if known else 0.7))
        painter.drawEllipse(QPointF(float(marks.x[i]), float(marks.y[i])), radius, radius)
    painter.restore()


@lru_cache(maxsize=8)
def _atlas(mark: str, ink: str, panel: str, sizes: int, cell: int, ratio: float) -> QPixmap:
    """Discs of all sizes in a row each: context's, the same hollow (deaths not known), found ones, hollow."""
    image = QImage(cell * sizes, cell * 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for size in range(1, sizes - 3):
            for style in range(4):
                colour, hollow = QColor(mark if style < 2 else ink), style % 2 == 1
                painter.resetTransform()
                painter.translate((size + 0.5) * cell, (style + 0.5) * cell)
                painter.scale(ratio, ratio)
                painter.setPen(
                    QPen(colour, 1.4) if hollow else QPen(QColor(panel), 1) if size > 4 else Qt.PenStyle.NoPen
                )
                painter.setBrush(QColor(panel) if hollow else colour)
                radius = max(0.5, size / 2 - (0.7 if hollow else 0))
                painter.drawEllipse(QPointF(), radius, radius)
    return QPixmap.fromImage(image)


def paint_ticks(painter: QPainter, x: np.ndarray, y: float, height: float, theme: Theme) -> None:
    """A tick at each position; two pixels wide, so that neighbours make a band."""
    rects = np.empty((len(x), 4))
    rects[:, 0], rects[:, 1], rects[:, 2], rects[:, 3] = np.round(x - 1), round(y), 2, round(height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ink))
    painter.drawRects(cast(QRectF, shiboken6.wrapInstance(rects.ctypes.data, QRectF)), len(x))


def _paint_pointed(painter: QPainter, pointed: Pointed, theme: Theme, unit: float) -> None:
    colour = QColor(theme.accent if pointed.selected else theme.ink)
    if pointed.text is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QColor(theme.panel)
        ground.setAlphaF(0.92)
        painter.setBrush(ground)
        painter.drawRoundedRect(box_rect(pointed.text.box).adjusted(-3, 0, 3, 0), 3, 3)
        paint_texts(painter, [pointed.text], theme, unit)
    painter.setBrush(theme.mark(Role.CONTEXT))
    painter.setPen(QPen(colour, (2.2 if pointed.selected else 1.4) * unit))
    grown = 1.5 * unit
    painter.drawEllipse(box_rect(pointed.disc).adjusted(-grown, -grown, grown, grown))
    if pointed.bar.width >= 12 * unit:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box_rect(pointed.bar).adjusted(-1, -1.5, 1, 1.5), 3, 3)


# --- texts


def paint_texts(painter: QPainter, texts: Iterable[Text], theme: Theme, unit: float) -> None:
    """Texts in their boxes; those of one colour and weight together."""
    size = round(SIZE * unit)
    groups: dict[tuple[bool, bool], list[Text]] = {}
    for text in texts:
        groups.setdefault((text.bold, text.muted), []).append(text)
    for (bold, muted), group in groups.items():
        painter.setFont(font(size, bold=bold))
        painter.setPen(QColor(theme.muted if muted else theme.ink))
        paint_lines(painter, group, size, bold)
