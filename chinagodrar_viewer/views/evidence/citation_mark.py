"""CitationMark: the small number after a statement that opens the source it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from chinagodrar_viewer.core.citation_numbers import citation_numbers, merged
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance, font

_MARK_FONT_SIZE = 11
_SIDE_ROOM = 4
"""Around the digits, so that the mark can be hit."""


def plain_tooltip(text: str) -> str:
    """Text that Qt shows as it is: a tooltip that looks like HTML would be drawn as HTML."""
    # html.escape would do, but its import costs more than the whole first frame may.
    escaped = text[:2_000].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped.replace(chr(10), '<br>')}</qt>"


@lru_cache(maxsize=256)
def _width(number: str) -> int:
    """Pixels that a number takes; a page has many marks of few numbers."""
    return round(QFontMetricsF(font(_MARK_FONT_SIZE)).horizontalAdvance(number)) + 2 * _SIDE_ROOM


class CitationMark(QAbstractButton):
    """A superscript number; Space, Enter or a click asks for the source."""

    source_requested = Signal(str)

    def __init__(
        self, citation: Citation, number: int, model: EventModel, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._citation = citation
        self._number = str(number)
        self._model = model
        self._appearance = appearance
        self._size = QSize(_width(self._number), 20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        source = model.battle.sources.get(citation.source)
        title = source.title if source else citation.source
        self.setAccessibleName(self.tr("Source {number}: {title}").format(number=number, title=title[:200]))
        self.clicked.connect(self._ask)

    @property
    def citation(self) -> Citation:
        return self._citation

    def sizeHint(self) -> QSize:
        return self._size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def words(self) -> str:
        """Title, publisher and date of the source, and the statement, in lines."""
        from chinagodrar_viewer.model.fact_words import published_words

        source = self._model.battle.sources.get(self._citation.source)
        if source is None:
            return str(self._citation)
        lines = [source.title, f"{source.publisher}, {published_words(self._model, source)}"]
        if self._citation.locator:
            lines.append(self.tr("Statement {locator}").format(locator=self._citation.locator))
        lines.append(self.tr("Enter opens the source"))
        return "\n".join(lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setFont(font(_MARK_FONT_SIZE, bold=self.underMouse()))
        painter.setPen(QColor(theme.link))
        box = self.rect()
        painter.drawText(box.adjusted(0, 0, 0, -4), Qt.AlignmentFlag.AlignCenter, self._number)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(theme.link))
            painter.drawRoundedRect(box.adjusted(0, 0, -1, -3), 3, 3)

    def _describe(self) -> None:
        # Said when asked: most marks are never looked at, and the window must open fast.
        if not self.toolTip():
            words = self.words()
            self.setToolTip(plain_tooltip(words))
            self.setAccessibleDescription(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._describe()
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._describe()
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def _ask(self) -> None:
        self.source_requested.emit(str(self._citation))


def marks_for(
    citations: Iterable[Citation],
    model: EventModel,
    appearance: Appearance,
    parent: QWidget,
    show: Callable[[str], object] | SignalInstance,
) -> list[CitationMark]:
    """A mark a source for these citations, children of ``parent``; ``show`` gets the citation that was pressed.

    A signal is handed over itself: PySide never lets go of a signal's ``emit`` that was connected.
    """
    numbers = citation_numbers(model.battle)
    marks: list[CitationMark] = []
    for citation in sorted(merged(citations), key=lambda c: numbers.get(c.source, 0)):
        mark = CitationMark(citation, numbers.get(citation.source, 0), model, appearance, parent)
        mark.source_requested.connect(show)
        marks.append(mark)
    return marks
