"""How wide a text is, and painting one that has its place."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from chinagodrar_viewer.views.boxes import Box, Label, Tone
from chinagodrar_viewer.views.theme import Theme, font

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)

_widths: dict[tuple[str, int, bool], float] = {}


def text_width(text: str, size: int, bold: bool) -> float:
    """Width in pixels of a text in the bundled sans; remembered, because measuring costs more than painting."""
    key = (text, size, bold)
    width = _widths.get(key)
    if width is None:
        if len(_widths) > 20_000:
            _widths.clear()
        width = _widths[key] = QFontMetricsF(font(size, bold=bold)).horizontalAdvance(text)
    return width


def box_rect(box: Box) -> QRectF:
    """The box as Qt knows it."""
    return QRectF(box.x, box.y, box.width, box.height)


def paint_label(painter: QPainter, label: Label, theme: Theme) -> None:
    """A text in its box."""
    tone, box = label.tone, label.box
    if tone is Tone.ON_MARK:
        painter.setPen(theme.on_mark(label.role))
    else:
        inks = theme.ink if tone is Tone.INK else theme.muted if tone is Tone.MUTED else theme.on_accent_soft
        painter.setPen(QColor(inks))
    painter.setFont(font(label.size, bold=label.bold))
    if "\n" in label.text:
        painter.drawText(box_rect(box), _LEFT, label.text)
    else:  # at a point: in a box it costs twice as much
        painter.drawText(QPointF(box.x, box.y + baseline(box.height, label.size, label.bold)), label.text)


def baseline(height: float, size: int, bold: bool) -> float:
    """How far below the top of a box of that height the line stands on which a text is written."""
    ascent, descent = _line(size, bold)
    return (height + ascent - descent) / 2


@lru_cache(maxsize=64)
def _line(size: int, bold: bool) -> tuple[float, float]:
    metrics = QFontMetricsF(font(size, bold=bold))
    return metrics.ascent(), metrics.descent()


def paint_words(painter: QPainter, rect: QRect, words: str, theme: Theme) -> None:
    """Words in the middle of a view that has nothing else to show."""
    painter.resetTransform()
    painter.setClipping(False)
    painter.fillRect(rect, QColor(theme.panel))
    painter.setPen(QColor(theme.ink))
    painter.setFont(font())
    room = rect.adjusted(16, 16, -16, -16)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), words)
