"""Legend: what the patterns mean, only those that are on screen, in as many lines as it takes."""

from __future__ import annotations

from enum import Enum
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.views.casualty_chart.bar_layout import Fill
from chinagodrar_viewer.views.casualty_chart.marks import draw_bar, draw_official, draw_point, draw_whisker
from chinagodrar_viewer.views.casualty_chart.period_marks import draw_period_swatch
from chinagodrar_viewer.views.theme import SMALL, Appearance, Theme, font

LINE, SWATCH, AIR, BETWEEN = 18.0, 15.0, 5.0, 11.0


_DOTS = 14.0


class Swatch(Enum):
    """What is explained."""

    OWN = "own"
    THIRD = "third"
    ENEMY = "enemy"
    REVISED = "revised"
    AT_LEAST = "at-least"
    OFFICIAL = "official"
    SPAN = "span"
    SIDE = "side"
    OUT_OF_RANGE = "out-of-range"
    BEST = "best"
    ESTIMATES = "estimates"
    FOUND = "found"


class Entry(Value):
    """A swatch and its words; ``role`` is the side of a SIDE, ``point`` draws a point instead of a bar."""

    swatch: Swatch
    text: str
    role: Role | None = None
    point: bool = False


class Legend(QWidget):
    """Painted, not made of labels: it is rebuilt often and read as one text by a screen reader."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._entries: tuple[Entry, ...] = ()
        self._most_lines = 4
        self._metrics = QFontMetricsF(font(SMALL))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Legend"))

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Explain these."""
        if entries != self._entries:
            self._entries = entries
            said = ", ".join(e.text for e in entries)
            self.setAccessibleDescription(said)
            self.setToolTip(f"<qt>{escape(said)}</qt>")
            self._settle_height()
            self.update()

    def set_most_lines(self, lines: int) -> None:
        """Take no more lines than these; what has no room is in the tooltip, and dots say so."""
        if lines != self._most_lines:
            self._most_lines = lines
            self._settle_height()
            self.update()

    def _places(self, width: float) -> tuple[list[QRectF], int]:
        places: list[QRectF] = []
        x, line = 0.0, 0
        for entry in self._entries:
            wide = min(SWATCH + AIR + self._metrics.horizontalAdvance(entry.text) + 1, width)
            last = line + 1 == self._most_lines
            if x > 0 and x + wide > width - (_DOTS if last and entry is not self._entries[-1] else 0):
                if last:
                    return places, line + 1
                x, line = 0.0, line + 1
            places.append(QRectF(x, line * LINE, wide, LINE))
            x += wide + BETWEEN
        return places, line + 1 if places else 0

    def _settle_height(self) -> None:
        _, lines = self._places(max(self.width(), 1))
        self.setFixedHeight(int(lines * LINE))

    def sizeHint(self) -> QSize:
        return QSize(100, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setFont(font(SMALL))
        places = self._places(self.width())[0]
        if len(places) < len(self._entries):
            painter.setPen(QColor(theme.muted))
            rest = QRectF(self.width() - _DOTS, places[-1].top(), _DOTS, LINE)
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, "…")
        for entry, place in zip(self._entries, places, strict=False):
            self._draw_swatch(painter, entry, QRectF(place.left(), place.top(), SWATCH, LINE))
            painter.setPen(QColor(theme.muted))
            room = place.width() - SWATCH - AIR
            text = self._metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, room + 1)
            painter.drawText(
                QRectF(place.left() + SWATCH + AIR, place.top(), room + 2, LINE),
                Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
                text,
            )
        painter.end()

    def _draw_swatch(self, painter: QPainter, entry: Entry, rect: QRectF) -> None:
        theme = self._appearance.theme
        bar = QRectF(rect.left() + 1, rect.top() + 4, rect.width() - 2, rect.height() - 8)
        colour = theme.mark(Role.CONTEXT)
        middle = rect.center()
        if entry.swatch is Swatch.SIDE:
            draw_point(painter, middle, 5.0, entry.role, Fill.OWN, theme)
        elif entry.swatch in (Swatch.OWN, Swatch.THIRD, Swatch.ENEMY):
            fill = Fill(entry.swatch.value)
            if entry.point:
                draw_point(painter, middle, 4.5, Role.CIVIL, fill, _grey(theme))
            else:
                draw_bar(painter, bar, colour, fill)
        elif entry.swatch is Swatch.REVISED:
            draw_bar(painter, bar, colour, Fill.OWN, revised=True)
        elif entry.swatch is Swatch.AT_LEAST and entry.point:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.4))
            x = middle.x()
            painter.drawLine(QPointF(x, middle.y() + 6), QPointF(x, middle.y() - 6))
            painter.drawLine(QPointF(x - 3, middle.y() - 3), QPointF(x, middle.y() - 6))
            painter.drawLine(QPointF(x + 3, middle.y() - 3), QPointF(x, middle.y() - 6))
            painter.restore()
        elif entry.swatch is Swatch.AT_LEAST:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([middle + QPointF(-4, -6), middle + QPointF(6, 0), middle + QPointF(-4, 6)]))
            painter.restore()
        elif entry.swatch is Swatch.OFFICIAL:
            draw_official(painter, middle, theme)
        elif entry.swatch in (Swatch.BEST, Swatch.ESTIMATES, Swatch.FOUND):
            draw_period_swatch(painter, bar.adjusted(1, -3, -1, 3), entry.swatch.value, theme)
        elif entry.swatch is Swatch.SPAN:
            draw_whisker(painter, middle.y(), bar.left(), bar.right(), theme, open_end=False)
        else:
            painter.save()
            painter.setOpacity(0.38)
            draw_bar(painter, bar, colour, Fill.OWN)
            painter.restore()


def _grey(theme: Theme) -> Theme:
    """The theme with every side grey: a point that explains a pattern belongs to no side."""
    grey = dict(theme.marks)[Role.CONTEXT]
    return replace(theme, marks=tuple((role, grey) for role, _ in theme.marks))
