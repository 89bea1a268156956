"""WindowDiagram: what is known about when, drawn small: possible and certain parts, and the order among events."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from chinagodrar_viewer.core.event import Event, Offset
from chinagodrar_viewer.core.time_range import DAY, HOUR, MINUTE, TimeRange
from chinagodrar_viewer.core.window import Instant
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import SMALL, Appearance, font

MOST_RELATIONS = 4
"""Lines of order that are drawn; the card's text and the timeline's arrows hold the rest."""
_HEADING = 24
_CAPTION = 18
_BAR = 20
_LINE = 18
_SOFT = 0.16
"""Share of the bar over which an uncertain edge fades."""


class WindowDiagram(QWidget):
    """The selected event's window; all that it shows is also its accessible description."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._event: Event | None = None
        self._edges: tuple[str, str] = ("", "")
        self._relations: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What we know about when"))

    def show_event(self, event: Event | None) -> None:
        """Draw this event's window."""
        self._event = event
        self._edges = self._edge_words(event) if event else ("", "")
        self._relations = self._relation_words(event) if event else ()
        parts = [w for w in (*self._edges, *self._relations) if w]
        self.setAccessibleDescription("; ".join(parts))
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> tuple[str, ...]:
        """The order among other events, in words."""
        return self._relations

    def sizeHint(self) -> QSize:
        return QSize(260, self.height_for(260))

    def height_for(self, width: int) -> int:
        """Pixels that the diagram needs at this width."""
        lines = len(self._relations) + (1 if self._edges_fit(width) else 2)
        return _HEADING + _CAPTION + _BAR + 6 + _LINE * lines + 4

    def _edges_fit(self, width: float) -> bool:
        """True where both edges' words stand on one line."""
        if not all(self._edges):
            return True
        metrics = QFontMetricsF(font(SMALL))
        return sum(metrics.horizontalAdvance(edge) for edge in self._edges) + 12 <= width - 16

    # --- words

    def _edge_words(self, event: Event) -> tuple[str, str]:
        """Under the start and the end of the bar; one text under the start where it says both."""
        words, window = self._model.words, event.window
        first, last = window.possible
        if window.open_start and window.open_end:
            return self.tr("date not known"), ""
        if window.open_start:
            return "", self.tr("until {when}").format(when=self._said(last, first))
        if window.open_end:
            return self.tr("since {when}").format(when=words.day(first)), ""
        if window.certain == window.possible:
            return words.range(TimeRange(first, max(last, first + MINUTE))), ""
        if event.date is not None and not event.date.clock and window.possible == event.date.window.possible:
            return self.tr("within {when}").format(when=words.date(event.date)), ""
        whole_days = (first + words.shift) % DAY == 0 == (last + words.shift) % DAY
        if whole_days:
            day = words.range(TimeRange(first, last)) if last - first > 2 * DAY else words.day(first)
            if last - first <= DAY or last - first > 2 * DAY:
                return self.tr("within {when}").format(when=day), ""
        if last - first > 40 * DAY:
            return self.tr("within {when}").format(when=words.range(TimeRange(first, last))), ""
        return (
            self.tr("{when} at the earliest").format(when=self._said(first, last)),
            self.tr("{when} at the latest").format(when=self._said(last, first)),
        )

    def _said(self, instant: Instant, other: Instant) -> str:
        """The time where both ends lie in one day, else the day too; midnight ends its day."""
        words = self._model.words
        end_of_day = instant > other and (instant + words.shift) % DAY == 0
        if end_of_day:
            return words.day(instant - 1)
        if words.day(instant) == words.day(max(instant, other) - 1) == words.day(min(instant, other)):
            return words.time(instant)
        return words.day(instant) if (instant + words.shift) % DAY == 0 else words.moment(instant)

    def _relation_words(self, event: Event) -> tuple[str, ...]:
        relations = event.relations
        lines: list[str] = []
        if relations.offset is not None:
            lines.append(self._offset_words(relations.offset, after=True, other=relations.offset.event))
        for other in self._model.battle.events:
            offset = other.relations.offset
            if offset is not None and offset.event == event.id:
                lines.append(self._offset_words(offset, after=False, other=other.id))
        lines += [self.tr("during: {event}").format(event=self._label(other)) for other in relations.during]
        lines += [self.tr("once over: {event}").format(event=self._label(other)) for other in relations.follows]
        lines += [self.tr("begins after: {event}").format(event=self._label(other)) for other in relations.after]
        before = list(relations.before)
        before += [
            o.id
            for o in self._model.battle.events
            if (event.id in o.relations.after or event.id in o.relations.follows) and not _told_by_dates(event, o)
        ]
        lines += [self.tr("begins before: {event}").format(event=self._label(o)) for o in dict.fromkeys(before)]
        if len(lines) > MOST_RELATIONS:
            rest = len(lines) - MOST_RELATIONS + 1
            lines = [*lines[: MOST_RELATIONS - 1], self.tr("and %n more", "", rest)]
        return tuple(lines)

    def _offset_words(self, offset: Offset, *, after: bool, other: str) -> str:
        seconds = abs(offset.seconds)
        later = after == (offset.seconds >= 0)
        if seconds % DAY == 0 and seconds:
            span = self.tr("%n d", "", seconds // DAY)
        elif seconds % HOUR == 0 and seconds:
            span = self.tr("%n h", "", seconds // HOUR)
        else:
            span = self.tr("%n min", "", round(seconds / MINUTE))
        if offset.about:
            span = self.tr("about {span}").format(span=span)
        template = self.tr("{span} after: {event}") if later else self.tr("{span} before: {event}")
        return template.format(span=span, event=self._label(other))

    def _label(self, event_id: str) -> str:
        event = self._model.battle.event(event_id)
        return event.label.get(self._model.language) if event else event_id

    # --- paint

    def _span(self, event: Event) -> tuple[float, float]:
        """What the width stands for: the possible part, an open end as long as the rest."""
        window = event.window
        first, last = window.possible
        if window.open_start and window.open_end:
            return event.anchor - DAY, event.anchor + DAY
        if window.open_start:
            known = max(last - window.latest_start, DAY) if window.latest_start < last else DAY
            return last - 2 * known, last
        if window.open_end:
            return first, max(window.earliest_end, window.latest_start, first + DAY) + DAY
        return first, max(last, first + MINUTE)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, theme = self._event, self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        muted, ink = QColor(theme.muted), QColor(theme.ink)
        painter.setFont(font(SMALL, bold=True, tracking=0.5))
        painter.setPen(muted)
        heading = QRectF(0, 0, self.width(), _HEADING)
        metrics = painter.fontMetrics()
        title = metrics.elidedText(
            self.tr("What we know about when").upper(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(heading, Qt.AlignmentFlag.AlignTop, title)
        if shown is None:
            return
        painter.setFont(font(SMALL))
        side = self._model.battle.side(shown.side)
        colour = theme.mark(side.role if side else None)
        low, high = self._span(shown)
        left, right = 8.0, max(self.width() - 8.0, 60.0)
        top = float(_HEADING + _CAPTION)

        def x(instant: float) -> float:
            return left + (min(max(instant, low), high) - low) / (high - low) * (right - left)

        painter.setPen(QColor(theme.hairline))
        painter.drawLine(QPointF(0, top + _BAR / 2), QPointF(self.width(), top + _BAR / 2))
        possible = QRectF(left, top, right - left, _BAR)
        certain = shown.window.certain
        self._paint_possible(painter, possible, colour, shown)
        if certain is not None:
            x0, x1 = x(certain[0]), x(certain[1])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(x0, top, max(x1 - x0, 3), _BAR), 3, 3)
            self._caption(painter, self.tr("certain"), (x0 + x1) / 2, muted)
        if certain is None or certain != shown.window.possible:
            middle = (left + right) / 2
            if certain is not None:
                gap_before, gap_after = x(certain[0]) - left, right - x(certain[1])
                middle = left + gap_before / 2 if gap_before >= gap_after else right - gap_after / 2
            self._caption(painter, self.tr("possible"), middle, muted)
        self._paint_words(painter, top + _BAR + 4, left, right, ink, muted)

    def _paint_possible(self, painter: QPainter, box: QRectF, colour: QColor, event: Event) -> None:
        window = event.window
        pale, gone = QColor(colour), QColor(colour)
        pale.setAlpha(80)
        gone.setAlpha(0)
        gradient = QLinearGradient(box.topLeft(), box.topRight())
        sharp_start = not window.open_start and window.earliest_start == window.latest_start
        sharp_end = not window.open_end and window.earliest_end == window.latest_end
        gradient.setColorAt(0, pale if sharp_start else gone)
        gradient.setColorAt(_SOFT, pale)
        gradient.setColorAt(1 - _SOFT, pale)
        gradient.setColorAt(1, pale if sharp_end else gone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(box, 3, 3)

    def _caption(self, painter: QPainter, text: str, middle: float, colour: QColor) -> None:
        width = QFontMetricsF(font(SMALL)).horizontalAdvance(text)
        x = min(max(middle - width / 2, 0), self.width() - width)
        painter.setPen(colour)
        painter.drawText(QRectF(x, _HEADING - 2, width + 2, _CAPTION), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_words(self, painter: QPainter, y: float, left: float, right: float, ink: QColor, muted: QColor) -> None:
        metrics = painter.fontMetrics()
        start, end = self._edges
        painter.setPen(ink)
        width = right - left
        for text, align in ((start, Qt.AlignmentFlag.AlignLeft), (end, Qt.AlignmentFlag.AlignRight)):
            said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(width) + 1)
            painter.drawText(QRectF(left, y, width, _LINE), align | Qt.AlignmentFlag.AlignVCenter, said)
            if text is start and not self._edges_fit(self.width()):
                y += _LINE
        painter.setPen(muted)
        for line in self._relations:
            y += _LINE
            said = metrics.elidedText(line, Qt.TextElideMode.ElideRight, round(width))
            painter.drawText(QRectF(left, y, width, _LINE), Qt.AlignmentFlag.AlignVCenter, said)


def _told_by_dates(first: Event, later: Event) -> bool:
    """True where the dates alone say that ``later`` came after: no need to say it again."""
    return (
        first.date is not None
        and later.date is not None
        and first.date.window.latest_end <= later.date.window.earliest_start
    )
