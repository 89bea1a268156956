"""Paragraphs: runs of text in the bundled fonts, broken into lines that may be divided over two pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.export.handout.pages.flow import Block
from chinagodrar_viewer.views.theme import LIGHT, font

NOTE, TEXT, LARGE, HEADING, TITLE = 12, 14, 16, 19, 29
"""Pixel sizes: 9, 10.5, 12, 14 and 22 points."""
LEADING = 1.42
"""Line to line, in sizes of the text."""
INK, MUTED = LIGHT.ink, LIGHT.muted
FEWEST = 2
"""Lines of a paragraph that stand together at the foot and at the head of a page."""


class Run(Value):
    """A stretch of one look; ``raised`` for the numbers of sources."""

    text: str
    size: int = TEXT
    bold: bool = False
    serif: bool = False
    colour: str = INK
    raised: bool = False


class Paragraph(Block):
    """Runs one after another in as many lines as they need."""

    def __init__(
        self, runs: Sequence[Run], *, before: float = 0.0, with_next: bool = False, indent: float = 0.0
    ) -> None:
        self.before = before
        self.with_next = with_next
        self._runs = tuple(run for run in runs if run.text)
        self._indent = indent
        self._size = max((run.size for run in self._runs if not run.raised), default=TEXT)
        self._layout: QTextLayout | None = None
        self._tops: list[float] = []
        self._width = -1.0
        self._first, self._last = 0, 0

    @property
    def text(self) -> str:
        return "".join(run.text for run in self._runs)

    def lay(self, width: float) -> float:
        if width != self._width or self._layout is None:
            self._break_lines(width)
        return self._tops[self._last] - self._tops[self._first]

    def _break_lines(self, width: float) -> None:
        self._width = width
        # Line ends of the document are kept, as ends of lines within one paragraph.
        text = self.text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\u2028")
        layout = QTextLayout(text, font(self._size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        self._tops = [0.0]
        y = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width - self._indent, 1.0))
            room = self._size * LEADING
            line.setPosition(QPointF(self._indent, y + (room - line.height()) / 2))
            y += room
            self._tops.append(y)
        layout.endLayout()
        self._layout = layout
        self._first, self._last = 0, layout.lineCount()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        made: list[QTextLayout.FormatRange] = []
        at = 0
        for run in self._runs:
            length = len(run.text.encode("utf-16-le", "surrogatepass")) // 2  # Qt counts in UTF-16
            look = QTextCharFormat()
            look.setFont(font(run.size, bold=run.bold, serif=run.serif))
            look.setForeground(QColor(run.colour))
            if run.raised:
                look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            found = QTextLayout.FormatRange()
            found.start, found.length, found.format = at, length, look  # type: ignore[assignment]
            made.append(found)
            at += length
        return made

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        assert self._layout is not None
        for number in range(self._first, self._last):
            self._layout.lineAt(number).draw(painter, QPointF(x, y - self._tops[self._first]))

    def divided(self, room: float) -> tuple[Block, Block] | None:
        whole = self._last - self._first
        fitting = 0
        while fitting < whole and self._tops[self._first + fitting + 1] - self._tops[self._first] <= room:
            fitting += 1
        if fitting >= whole:
            return None
        fitting = min(fitting, whole - FEWEST)
        if fitting < FEWEST:
            return None
        return self._part(self._first, self._first + fitting), self._part(self._first + fitting, self._last)

    def _part(self, first: int, last: int) -> Paragraph:
        part = Paragraph(self._runs, indent=self._indent)
        part._layout, part._tops, part._width = self._layout, self._tops, self._width
        part._first, part._last = first, last
        return part


def numbers_run(numbers: Sequence[int], size: int = TEXT) -> Run:
    """The numbers of a statement's sources, raised behind it."""
    from chinagodrar_viewer.export.handout.content import number_words

    # Joined to its statement: a number at the head of a line would seem to be of the next.
    said = number_words(numbers).replace(" ", "\N{NO-BREAK SPACE}")
    return Run(f"\N{NARROW NO-BREAK SPACE}{said}" if said else "", size, colour=MUTED, raised=True)
