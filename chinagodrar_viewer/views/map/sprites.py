"""Pictures of what only moves while one pans: painted once, then copied; in a file they are painted as shapes."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap

MOST_KEPT = 120
MOST_PIXELS = 3_000_000
LARGEST = 600_000
"""Pixels: larger pictures are not kept."""
_kept: dict[Hashable, QPixmap] = {}
_asked: dict[Hashable, None] = {}


def copies_pictures(painter: QPainter) -> bool:
    """True where the painter writes pixels of a screen one to one: a kept picture looks as if painted there."""
    engine = painter.paintEngine()
    if engine is None or engine.type() is not QPaintEngine.Type.Raster:
        return False
    transform = painter.deviceTransform()
    return transform.m11() == transform.m22() == painter.device().devicePixelRatioF() and not transform.m12()


def writes_svg(painter: QPainter) -> bool:
    """True where Qt's SVG writer draws: it forgets the gradients of lines, and few readers know its cosmetic ones."""
    engine = painter.paintEngine()
    return engine is not None and engine.type() is QPaintEngine.Type.SVG


def paint_kept(
    painter: QPainter, key: Hashable, at: QPointF, around: QRectF, paint: Callable[[QPainter], None]
) -> None:
    """Show what ``paint`` paints about the origin, within ``around``, at a point.

    Equal keys paint equal pictures.  A kept picture stands on whole pixels.
    """
    size = around.width() * around.height()
    known, pixmap = False, None
    if size <= LARGEST and copies_pictures(painter):
        ratio = painter.device().devicePixelRatioF()
        key = (key, ratio)
        pixmap = _kept.get(key)
        # Where one zooms every frame has its own: only what is asked for again is kept.
        known = pixmap is not None or key in _asked
        _asked[key] = None
        if len(_asked) > MOST_KEPT:
            _asked.pop(next(iter(_asked)))
    if not known:
        painter.save()
        painter.translate(at)
        paint(painter)
        painter.restore()
        return
    ratio = painter.device().devicePixelRatioF()
    left, top = int(around.left()) - 1, int(around.top()) - 1
    if pixmap is None:
        if len(_kept) >= MOST_KEPT or sum(k.width() * k.height() for k in _kept.values()) > MOST_PIXELS:
            _kept.clear()
        pixmap = QPixmap(int((around.width() + 3) * ratio), int((around.height() + 3) * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as own:
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            own.translate(-left, -top)
            paint(own)
        _kept[key] = pixmap
    painter.drawPixmap(QPointF(round(at.x()) + left, round(at.y()) + top), pixmap)
