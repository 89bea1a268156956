"""How the deaths of a period are drawn: full up to the lowest estimates, paler to the best, faint to the highest."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.model.reported_deaths import PeriodSum
from chinagodrar_viewer.views.theme import Theme

CERTAIN, DOUBT, BAND = 0.85, 0.5, 0.22
"""Opacity up to the lowest, the best and the highest estimates."""
DIM = 0.6
"""Of all that while something is sought and other marks stand out."""


def _faint(colour: QColor, opacity: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def draw_estimates(
    painter: QPainter, room: QRectF, part: PeriodSum, unit: float, theme: Theme, *, dim: bool = False
) -> None:
    """A bar on the bottom of ``room``, ``unit`` pixels a death, with a line at the best estimate."""
    low, best, high = (room.bottom() - n * unit for n in (part.low, part.best, part.high))
    low, high = max(low, best), min(high, best)
    colour, strength = theme.mark(Role.CONTEXT), DIM if dim else 1.0
    for upper, lower, opacity in ((high, best, BAND), (best, low, DOUBT), (low, room.bottom(), CERTAIN)):
        if lower > upper:
            painter.fillRect(
                QRectF(room.left(), upper, room.width(), lower - upper), _faint(colour, opacity * strength)
            )
    if high < best - 2 and room.width() >= 3:
        painter.fillRect(QRectF(room.left(), high, room.width(), 1), _faint(colour, 0.8 * strength))
    line = QRectF(room.left(), min(best, room.bottom() - 1) - 0.75, room.width(), 1.5)
    painter.fillRect(line, QColor(theme.muted if dim else theme.ink))


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
    part = PeriodSum(0, 1, 4, 6, 10, 1, 0)
    if what == "found":
        draw_found(painter, room, 7, room.height() / 10, theme)
    elif what == "best":
        draw_estimates(painter, room, PeriodSum(0, 1, 7, 7, 7, 1, 0), room.height() / 10, theme)
    else:
        draw_estimates(painter, room, part, room.height() / 10, theme)
