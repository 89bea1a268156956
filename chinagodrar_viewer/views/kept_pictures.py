"""Pictures of what is the same from frame to frame, or only moves: painted once, then copied; as shapes in a file."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPixmap

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
    painter: QPainter,
    key: Hashable,
    at: QPointF,
    around: QRectF,
    paint: Callable[[QPainter], None],
    ground: QColor | None = None,
) -> None:
    """Show what ``paint`` paints about the origin, within ``around``, at a point.

    Equal keys paint equal pictures.  A kept picture stands on whole pixels.  With a ``ground``, on which all of
    ``around`` is painted, it is copied without looking at what lies below, which is quicker.
    """
    size = around.width() * around.height()
    known, pixmap = False, None
    if size <= LARGEST and copies_pictures(painter):
        ratio = painter.device().devicePixelRatioF()
        key = (key, ratio)
        pixmap = _kept.get(key)
        # Where one zooms every frame has its own: only what is asked for again is kept.
        known = pixmap is not None or key in _asked
        if pixmap is None:
            _asked[key] = None
            if len(_asked) > MOST_KEPT:
                _asked.pop(next(iter(_asked)))
    if not known:
        painter.save()
        painter.translate(at)
        if ground is not None:
            painter.fillRect(around, ground)
        paint(painter)
        painter.restore()
        return
    margin = 0 if ground is not None else 1
    left, top = int(around.left()) - margin, int(around.top()) - margin
    if pixmap is None:
        pixmap = _kept[key] = _painted(painter, around, paint, ground, margin)
    painter.drawPixmap(QPointF(round(at.x()) + left, round(at.y()) + top), pixmap)


def _painted(
    painter: QPainter, around: QRectF, paint: Callable[[QPainter], None], ground: QColor | None, margin: int
) -> QPixmap:
    """A picture to keep; where too many are kept, all others go."""
    if len(_kept) >= MOST_KEPT or sum(k.width() * k.height() for k in _kept.values()) > MOST_PIXELS:
        _kept.clear()
    ratio = painter.device().devicePixelRatioF()
    pixmap = QPixmap(int((around.width() + 3 * margin) * ratio), int((around.height() + 3 * margin) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent if ground is None else ground)
    with QPainter(pixmap) as own:
        own.setRenderHint(QPainter.RenderHint.Antialiasing)
        own.translate(margin - int(around.left()), margin - int(around.top()))
        paint(own)
    return pixmap
