"""How wide a text is, and painting one that has its place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEngine, QPainter, QStaticText

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.views.boxes import Box, Label, Tone
from chinagodrar_viewer.views.theme import Theme, font

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)

_widths: dict[tuple[str, int, bool], float] = {}
MOST_MEASURED = 3_000
_once: set[tuple[str, int, bool]] = set()
"""Texts that were painted; most of those that count something never are again."""
_laid: dict[tuple[str, int, bool], QStaticText] = {}
"""Texts that were painted twice, with their glyphs in place: that is half the cost of painting them."""
MOST_LAID = 600


def text_width(text: str, size: int, bold: bool) -> float:
    """Width in pixels of a text in the bundled sans; remembered, because measuring costs more than painting."""
    key = (text, size, bold)
    width = _widths.get(key)
    if width is None:
        if len(_widths) >= MOST_MEASURED:
            _widths.clear()
        width = _widths[key] = QFontMetricsF(font(size, bold=bold)).horizontalAdvance(text)
    return width


def box_rect(box: Box) -> QRectF:
    """The box as Qt knows it."""
    return QRectF(box.x, box.y, box.width, box.height)


def paint_label(painter: QPainter, label: Label, theme: Theme) -> None:
    """A text in its box."""
    paint_labels(painter, (label,), theme)


def paint_labels(painter: QPainter, labels: Iterable[Label], theme: Theme) -> None:
    """Texts in their boxes."""
    laid = _lays_letters(painter)
    pen: tuple[Tone, Role | None] | None = None
    letters: tuple[int, bool] | None = None
    for label in labels:
        tone, box = label.tone, label.box
        if pen != (tone, label.role):
            pen = tone, label.role
            if tone is Tone.ON_MARK:
                painter.setPen(theme.on_mark(label.role))
            else:
                inks = theme.ink if tone is Tone.INK else theme.muted if tone is Tone.MUTED else theme.on_accent_soft
                painter.setPen(QColor(inks))
        if letters != (label.size, label.bold):
            letters = label.size, label.bold
            painter.setFont(font(label.size, bold=label.bold))
        if "\n" in label.text:
            painter.drawText(box_rect(box), _LEFT, label.text)
        else:  # at a point: in a box it costs twice as much
            _paint_line(painter, label.text, box.x, box.y + box.height / 2, label.size, label.bold, laid)


class Line(Protocol):
    """A text with its place."""

    @property
    def text(self) -> str: ...
    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def height(self) -> float: ...


def paint_lines(painter: QPainter, lines: Iterable[Line], size: int, bold: bool) -> None:
    """Lines of text in the middle of their heights; the painter has their pen and the font of that size."""
    laid = _lays_letters(painter)
    for line in lines:
        _paint_line(painter, line.text, line.x, line.y + line.height / 2, size, bold, laid)


def _lays_letters(painter: QPainter) -> bool:
    """True where letters that are kept in their places come out as those that are written.

    On a scaled painter they stand up to a quarter of a pixel away, in SVG a hundredth; what is saved must come out the
    same whatever was painted before it.
    """
    return painter.paintEngine().type() is QPaintEngine.Type.Raster and not painter.worldTransform().isScaling()


def _paint_line(painter: QPainter, text: str, x: float, middle: float, size: int, bold: bool, lay: bool) -> None:
    laid = (_laid.get((text, size, bold)) or _laid_again(text, size, bold)) if lay else None
    ascent, descent = _line(size, bold)
    if laid is None:
        painter.drawText(QPointF(x, middle + (ascent - descent) / 2), text)
    else:
        painter.drawStaticText(QPointF(x, middle - (ascent + descent) / 2), laid)


def _laid_again(text: str, size: int, bold: bool) -> QStaticText | None:
    """The text with its glyphs in place; None where it is painted for the first time."""
    key = (text, size, bold)
    if key not in _once:
        if len(_once) >= MOST_LAID:
            _once.clear()
        _once.add(key)
        return None
    if len(_laid) >= MOST_LAID:
        _laid.clear()
    laid = _laid[key] = QStaticText(text)
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(font=font(size, bold=bold))
    return laid


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
