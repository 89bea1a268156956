"""Blocks other than paragraphs: tables, pictures, lines to write on, columns side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.export.handout.drawings import Drawing
from chinagodrar_viewer.export.handout.pages.flow import Block
from chinagodrar_viewer.export.handout.pages.setting import LEADING, TEXT, Paragraph
from chinagodrar_viewer.views.side_glyph import draw_glyph
from chinagodrar_viewer.views.theme import LIGHT

WRITING = 30.0
"""From one line to write on to the next: 8 mm, as in a copybook."""
PADDING = 5.0
GAP = 14.0
"""Between two columns."""
RULED = "#9AA0A8"
FEWEST = 2
"""Rows of a table that stand together."""


class Rule(Block):
    """A hairline across the page."""

    def __init__(self, before: float = 8.0) -> None:
        self.before = before
        self._width = 0.0

    def lay(self, width: float) -> float:
        self._width = width
        return 1.0

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(LIGHT.hairline), 1))
        painter.drawLine(QLineF(x, y, x + self._width, y))


class Space(Block):
    """Room for a hand to write in."""

    def __init__(self, height: float) -> None:
        self._height = height

    def lay(self, width: float) -> float:
        return self._height

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Nothing."""


class WritingLines(Block):
    """Ruled lines for an answer in handwriting."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._width = 0.0

    def lay(self, width: float) -> float:
        self._width = width
        return self._count * WRITING

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor(RULED), 0.75))
        for number in range(1, self._count + 1):
            at = y + number * WRITING
            painter.drawLine(QLineF(x, at, x + self._width, at))


class Picture(Block):
    """A drawing across the page, made smaller where the page is lower than it, with a hairline around it."""

    with_next = True
    floats = True

    def __init__(self, drawing: Drawing, most_height: float, before: float = 8.0) -> None:
        self.before = before
        self.drawing = drawing
        self._most = most_height
        self._scale = 1.0

    def lay(self, width: float) -> float:
        self._scale = min(width / self.drawing.width, self._most / self.drawing.height, 1.0)
        return self.drawing.height * self._scale

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        box = QRectF(0, 0, self.drawing.width, self.drawing.height)
        painter.save()
        painter.translate(x, y)
        painter.scale(self._scale, self._scale)
        painter.save()
        painter.setClipRect(box)
        self.drawing.paint(painter)
        painter.restore()
        painter.setPen(QPen(QColor(LIGHT.hairline), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.restore()


class Row(Block):
    """Cells side by side, each a stack of paragraphs; ``shares`` of the width.

    A hairline below; with ``own_rules`` one for each cell, to write on.
    """

    def __init__(
        self,
        cells: Sequence[Sequence[Block]],
        shares: Sequence[float],
        *,
        ruled: bool = True,
        strong: bool = False,
        own_rules: bool = False,
        tight: bool = False,
    ) -> None:
        self._cells = tuple(tuple(cell) for cell in cells)
        self._shares = tuple(shares)
        self._ruled = ruled
        self._strong = strong
        self._own_rules = own_rules
        self._padding = 2.0 if tight else PADDING
        self._width = 0.0

    def _widths(self) -> list[float]:
        room = self._width - GAP * (len(self._shares) - 1)
        return [room * share / sum(self._shares) for share in self._shares]

    def lay(self, width: float) -> float:
        self._width = width
        heights = (sum(b.lay(w) for b in cell) for cell, w in zip(self._cells, self._widths(), strict=True))
        return max(heights, default=0.0) + 2 * self._padding

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        left, lowest = x, 0.0
        for cell, width in zip(self._cells, self._widths(), strict=True):
            top = y + self._padding
            for block in cell:
                block.paint(painter, left, top)
                top += block.lay(width)
            lowest = max(lowest, top + self._padding)
            if self._own_rules:
                painter.setPen(QPen(QColor(RULED), 0.75))
                painter.drawLine(QLineF(left, lowest, left + width, lowest))
            left += width + GAP
        if self._ruled and not self._own_rules:
            colour = LIGHT.muted if self._strong else LIGHT.hairline
            painter.setPen(QPen(QColor(colour), 1))
            painter.drawLine(QLineF(x, lowest, x + self._width, lowest))

    def divided(self, room: float) -> tuple[Block, Block] | None:
        """Only where a cell would not fit on a page of its own is a row cut in two."""
        firsts: list[list[Block]] = []
        rests: list[list[Block]] = []
        for cell, width in zip(self._cells, self._widths(), strict=True):
            first, rest = _cut_stack(cell, width, room - 2 * self._padding)
            firsts.append(first)
            rests.append(rest)
        if not any(firsts) or not any(rests):
            return None
        parts = Row(firsts, self._shares, ruled=False), Row(rests, self._shares, ruled=self._ruled)
        for part in parts:
            part.lay(self._width)
        return parts


def _cut_stack(cell: Sequence[Block], width: float, room: float) -> tuple[list[Block], list[Block]]:
    """The blocks that fit into a height, the last of them divided where it can be, and the rest."""
    used = 0.0
    for number, block in enumerate(cell):
        height = block.lay(width)
        if used + height > room:
            parts = block.divided(room - used)
            if parts is None:
                return list(cell[:number]), list(cell[number:])
            return [*cell[:number], parts[0]], [parts[1], *cell[number + 1 :]]
        used += height
    return list(cell), []


class Table(Block):
    """Rows under a head that is said again on each page."""

    def __init__(self, head: Row | None, rows: Sequence[Row], before: float = 0.0) -> None:
        self.before = before
        self._head = head
        self._rows = tuple(rows)
        self._width = 0.0

    def lay(self, width: float) -> float:
        self._width = width
        return sum(row.lay(width) for row in self._all())

    def _all(self) -> tuple[Row, ...]:
        return (self._head, *self._rows) if self._head is not None else self._rows

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        for row in self._all():
            row.paint(painter, x, y)
            y += row.lay(self._width)

    def divided(self, room: float) -> tuple[Block, Block] | None:
        head = self._head.lay(self._width) if self._head is not None else 0.0
        used, count = head, 0
        for row in self._rows:
            height = row.lay(self._width)
            if used + height > room:
                break
            used += height
            count += 1
        if count == len(self._rows):
            return None
        if count == 0:
            return self._divided_row(room - head)
        if count == len(self._rows) - 1 and count > FEWEST:
            count -= 1  # no row goes alone to the next page
        return self._parts(self._rows[:count], self._rows[count:])

    def _divided_row(self, room: float) -> tuple[Block, Block] | None:
        parts = self._rows[0].divided(room)
        # A row that is only a little too high begins on the next page instead.
        if parts is None or self._rows[0].lay(self._width) < 400:
            return None
        first, rest = parts
        assert isinstance(first, Row) and isinstance(rest, Row)
        return self._parts((first,), (rest, *self._rows[1:]))

    def _parts(self, first: Sequence[Row], rest: Sequence[Row]) -> tuple[Block, Block]:
        made = Table(self._head, first), Table(self._head, rest)
        for part in made:
            part.lay(self._width)
        return made


class Marked(Block):
    """A side's shape before a paragraph: colour is never alone."""

    def __init__(self, role: Role | None, text: Paragraph, *, before: float = 0.0, with_next: bool = False) -> None:
        self.before = before
        self.with_next = with_next
        self._role = role
        self._text = text

    def lay(self, width: float) -> float:
        return self._text.lay(width - 18)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        draw_glyph(painter, QPointF(x + 6, y + TEXT * LEADING / 2), 5.5, self._role or Role.CONTEXT, LIGHT)
        self._text.paint(painter, x + 18, y)


class Cards(Block):
    """Cards of an activity, two in a row, each with a box to write a number or a cross into."""

    def __init__(self, cards: Sequence[Paragraph], before: float = 6.0) -> None:
        self.before = before
        self._cards = tuple(cards)
        self._width = 0.0

    def _rows(self) -> list[tuple[Paragraph, ...]]:
        return [self._cards[n : n + 2] for n in range(0, len(self._cards), 2)]

    def _row_height(self, row: Sequence[Paragraph]) -> float:
        inner = (self._width - GAP) / 2 - 56
        return max(max(card.lay(inner) for card in row), 26.0) + 16

    def lay(self, width: float) -> float:
        self._width = width
        return sum(self._row_height(row) + 8 for row in self._rows())

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        wide = (self._width - GAP) / 2
        for row in self._rows():
            height = self._row_height(row)
            for number, card in enumerate(row):
                left = x + number * (wide + GAP)
                painter.setPen(QPen(QColor(RULED), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(left, y, wide, height), 4, 4)
                painter.drawRect(QRectF(left + 10, y + (height - 26) / 2, 26, 26))
                card.paint(painter, left + 48, y + (height - card.lay(wide - 56)) / 2)
            y += height + 8

    def divided(self, room: float) -> tuple[Block, Block] | None:
        used, count = 0.0, 0
        rows = self._rows()
        while count < len(rows) and used + self._row_height(rows[count]) + 8 <= room:
            used += self._row_height(rows[count]) + 8
            count += 1
        if not 0 < count < len(rows):
            return None
        parts = Cards(self._cards[: 2 * count], 0.0), Cards(self._cards[2 * count :], 0.0)
        for part in parts:
            part.lay(self._width)
        return parts
