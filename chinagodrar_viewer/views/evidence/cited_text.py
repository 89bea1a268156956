"""CitedText: a paragraph of plain text in a few voices, followed by its citation marks.

Qt's rich text would read HTML out of a document; here text is laid out as text and the marks are real
buttons, which a keyboard reaches and a screen reader names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.views.side_glyph import draw_glyph
from chinagodrar_viewer.views.theme import BODY, Appearance, Theme, font

LONGEST = 10_000
"""Characters of one run that are laid out; more would make Qt slow and nobody reads it in a label."""
_GLYPH_ROOM = 16
_LINE_GAP = 2
_WIDTHS_KEPT = 4


class Voice(Enum):
    """How a run is said."""

    INK = "ink"
    BOLD = "bold"
    MUTED = "muted"
    SIDE = "side"
    """In the side's colour, semi-bold."""


class Run(NamedTuple):
    """Some words in one voice."""

    text: str
    voice: Voice = Voice.INK


def _format(run: Run, theme: Theme, role: Role | None, size: int, serif: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font(size, bold=run.voice in (Voice.BOLD, Voice.SIDE), serif=serif))
    colour = {Voice.MUTED: QColor(theme.muted), Voice.SIDE: theme.mark_ink(role)}.get(run.voice, QColor(theme.ink))
    made.setForeground(colour)
    return made


if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # each of the two classes below brings its own widget, and Qt takes one only


class _LaidOut(NamedTuple):
    """The lines of a width, where its marks stand, and its height in pixels."""

    layout: QTextLayout
    marks: tuple[QRect, ...]
    height: int


class _Paragraph(_Widget):
    """What CitedText and CitedLink have in common; ``role`` draws the side's shape before the text."""

    def _begin(self, appearance: Appearance, size: int, serif: bool) -> None:
        self._appearance = appearance
        self._size = size
        self._serif = serif
        self._role: Role | None = None
        self._runs: tuple[Run, ...] = ()
        self._marks: list[QAbstractButton] = []
        self._layout = QTextLayout()
        self._measured: dict[int, _LaidOut] = {}
        self._placed = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, runs: Sequence[Run], *, role: Role | None = None, name: str = "") -> None:
        """Show these runs; ``name`` is what a screen reader says before them."""
        self._runs = tuple(Run(r.text[:LONGEST].replace("\n", "\u2028"), r.voice) for r in runs)
        self._role = role
        text = self.text_shown()
        self.setAccessibleName(f"{name}: {text}" if name else text)
        self._forget()

    def text_shown(self) -> str:
        """The runs as one text."""
        return "".join(r.text for r in self._runs).replace("\u2028", "\n")

    def set_marks(self, marks: Sequence[QAbstractButton]) -> None:
        """Put these marks (children of this widget) after the text instead of those before."""
        for mark in self._marks:
            mark.hide()
            mark.deleteLater()
        self._marks = list(marks)
        if self.isVisible():
            for mark in marks:
                mark.show()
        self._forget()

    @property
    def marks(self) -> tuple[QAbstractButton, ...]:
        return tuple(self._marks)

    def set_size(self, size: int) -> None:
        """Another size of text, in pixels."""
        if size != self._size:
            self._size = size
            self._forget()

    def restyle(self) -> None:
        """Take the theme's colours."""
        self._forget()
        self.update()

    def _forget(self) -> None:
        self._measured.clear()
        self._placed = -1
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> int:
        """Break the lines and place the marks; returns the height in pixels."""
        made = self._measure(width)
        if self._placed != width:
            self._placed = width
            self._layout = made.layout
            for mark, box in zip(self._marks, made.marks, strict=True):
                mark.setGeometry(box)
        return made.height

    def _measure(self, width: int) -> _LaidOut:
        """The lines and marks in a width; of a few widths they are kept, because a page tries two or three."""
        made = self._measured.get(width)
        if made is None:
            if len(self._measured) >= _WIDTHS_KEPT:
                self._measured.clear()
            made = self._measured[width] = self._break(width)
        return made

    def _break(self, width: int) -> _LaidOut:
        theme = self._appearance.theme
        face = font(self._size, serif=self._serif)
        text = "".join(r.text for r in self._runs)
        end = _utf16(text)
        if self._marks:
            # Unbreakable room for the first mark, so that it never stands on a line without its word.
            room = self._marks[0].sizeHint().width() / QFontMetricsF(face).horizontalAdvance("\u00a0")
            text += "\u00a0" * ceil(room)
        layout = QTextLayout(text, face)
        formats: list[QTextLayout.FormatRange] = []
        start = 0
        for run in self._runs:
            part = QTextLayout.FormatRange()
            part.start, part.length = start, _utf16(run.text)
            part.format = _format(run, theme, self._role, self._size, self._serif)
            start += part.length
            formats.append(part)
        layout.setFormats(formats)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        indent = _GLYPH_ROOM if self._role is not None else 0
        y = x = line_height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - indent, 24))
            line.setPosition(QPointF(indent, y))
            line_height = line.height() + _LINE_GAP
            last = min(end, line.textStart() + line.textLength())
            x = line.cursorToX(last)[0]  # pyright: ignore[reportIndexIssue]  (a pair, whatever the stub says)
            y += line_height
        layout.endLayout()
        y -= line_height
        boxes: list[QRect] = []
        for mark in self._marks:
            size = mark.sizeHint()
            if x + size.width() > width and x > indent:
                x, y = float(indent), y + line_height
            boxes.append(QRect(round(x), round(y), size.width(), size.height()))
            x += size.width()
        height = round(y + max(line_height, 20.0 if self._marks else 0.0))
        return _LaidOut(layout, tuple(boxes), height)

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width) if width == self.width() else self._measure(width).height

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(self._size, bold=True)).horizontalAdvance(self.text_shown()[:200])
        width += _GLYPH_ROOM + sum(m.sizeHint().width() for m in self._marks)
        width = min(round(width) + 2, 600)
        return QSize(width, self._measure(width).height)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out(event.size().width())

    def _paint(self, underlined: bool = False) -> None:
        self._lay_out(self.width())
        theme = self._appearance.theme
        painter = QPainter(self)
        if self._role is not None and self._layout.lineCount():
            middle = self._layout.lineAt(0).height() / 2
            draw_glyph(painter, QPointF(5, middle), 5, self._role, theme)
        selections: list[QTextLayout.FormatRange] = []
        if underlined:
            part = QTextLayout.FormatRange()
            part.start, part.length = 0, len(self._layout.text()) * 2
            part.format.setFontUnderline(True)
            selections.append(part)
        self._layout.draw(painter, QPointF(0, 0), selections)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(theme.link))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def text_box(self) -> QRectF:
        """Where the text is, for the hand cursor and for tests."""
        return self._layout.boundingRect()


def _utf16(text: str) -> int:
    return len(text) + sum(c > "\uffff" for c in text)


class CitedText(_Paragraph, QWidget):
    """A paragraph that is only read."""

    def __init__(
        self, appearance: Appearance, parent: QWidget | None = None, *, size: int = BODY, serif: bool = False
    ) -> None:
        QWidget.__init__(self, parent)
        self._begin(appearance, size, serif)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint()


class CitedLink(_Paragraph, QAbstractButton):
    """A paragraph that leads somewhere: click, Space or Enter calls ``follow``."""

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None,
        follow: Callable[[], object],
        *,
        size: int = BODY,
    ) -> None:
        QAbstractButton.__init__(self, parent)
        self._begin(appearance, size, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: follow())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint(underlined=self.underMouse())
