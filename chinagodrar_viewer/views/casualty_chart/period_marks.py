"""How the deaths of a period are drawn: full up to the lowest estimates, paler to the best, faint to the highest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.model.reported_deaths import PeriodSum
from chinagodrar_viewer.views.theme import Theme

OPACITIES = (0.85, 0.5, 0.22)
"""Up to the lowest, the best and the highest estimates."""
DIM = 0.6
"""Of all that while something is sought and other marks stand out."""


def _faint(colour: QColor, opacity: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def draw_estimates(
    painter: QPainter, bars: Sequence[tuple[QRectF, PeriodSum]], unit: float, theme: Theme, *, dim: bool = False
) -> None:
    """Bars on the bottoms of their rooms, ``unit`` pixels a death, with a line at the best estimates.

    All of one tone at once: a frame has eighty bars of five rectangles.
    """
    tones: tuple[list[QRectF], ...] = ([], [], [])
    caps: list[QRectF] = []
    lines: list[QRectF] = []
    for room, part in bars:
        left, width, bottom = room.left(), room.width(), room.bottom()
        low, best, high = (bottom - n * unit for n in (part.low, part.best, part.high))
        low, high = max(low, best), min(high, best)
        for rects, upper, lower in zip(tones, (low, best, high), (bottom, low, best), strict=True):
            if lower > upper:
                rects.append(QRectF(left, upper, width, lower - upper))
        if high < best - 2 and width >= 3:
            caps.append(QRectF(left, high, width, 1))
        lines.append(QRectF(left, min(best, bottom - 1) - 0.75, width, 1.5))
    colour, strength = theme.mark(Role.CONTEXT), DIM if dim else 1.0
    painter.setPen(Qt.PenStyle.NoPen)
    for rects, tone in (
        *((rects, _faint(colour, opacity * strength)) for rects, opacity in zip(tones, OPACITIES, strict=True)),
        (caps, _faint(colour, 0.8 * strength)),
        (lines, QColor(theme.muted if dim else theme.ink)),
    ):
        if rects:
            painter.setBrush(tone)
            painter.drawRects(rects)


def draw_found(painter: QPainter, room: QRectF, best: int, unit: float, theme: Theme) -> None:
    """The part that a query found: hatched, so that it is not told by its tone alone."""
    ink = QColor(theme.ink)
    top = min(room.bottom() - best * unit, room.bottom() - 2)
    rect = QRectF(room.left(), top, room.width(), room.bottom() - top)
    painter.fillRect(rect, _faint(ink, 0.3))
    painter.fillRect(rect, QBrush(ink, Qt.BrushStyle.BDiagPattern))
    painter.fillRect(QRectF(rect.left(), top - 0.75, rect.width(), 1.5), ink)


def draw_period_swatch(painter: QPainter, room: QRectF, what: str, theme: Theme) -> None:
    """Explain ``best``, ``estimates`` or ``found`` in a few pixels."""
    if what == "found":
        draw_found(painter, room, 7, room.height() / 10, theme)
    elif what == "best":
        draw_estimates(painter, [(room, PeriodSum(0, 1, 7, 7, 7, 1, 0))], room.height() / 10, theme)
    else:
        draw_estimates(painter, [(room, PeriodSum(0, 1, 4, 6, 10, 1, 0))], room.height() / 10, theme)
