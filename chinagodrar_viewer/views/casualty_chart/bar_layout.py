"""Where the rows of a bar chart stand, in pixels; the width of text is passed in, so no screen is needed.

A bar's label stands to its right.  Where room is short the date goes first, then the name is shortened,
then only the number is left; bars are never squeezed below a fixed share of the width, and rows that do
not fit below each other are scrolled to, line by line, so that none is cut.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from chinagodrar_viewer.core.event import Role

ROW, BAR = 24.0, 14.0
INSET, GAP, ARROW = 14.0, 8.0, 9.0
LEAST_BARS = 0.38
"""Share of the width that the longest bar keeps, however long the labels are."""
NAMES_LEFT_FROM = 520.0
"""From this width on, the names of attacks stand in a column of their own."""
NAMES_AT_MOST = 0.36
SHORT_FIGURES_UNTIL = 400.0
"""Below this width ``89 or more`` is said as ``89+``."""
SHORTEST_NAME = 44.0
LONGEST_NAME = 220.0

Measure = Callable[[str, bool], float]
"""Width in pixels of a text, regular or bold."""


class Fill(Enum):
    """Whose word a bar is, so that colour is never alone."""

    OWN = "own"
    THIRD = "third"
    ENEMY = "enemy"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above the rows of one group."""

    text: str
    role: Role | None


@dataclass(frozen=True, slots=True)
class BarRow:
    """One mark: solid from 0 to ``low``, pale to ``high``; both None where no number was given.

    ``whisker`` is a span of other claims, ``aside`` the same in digits, and ``official`` a count that is
    marked on the bar.  ``short`` is the figure in digits.
    """

    key: str
    role: Role | None
    fill: Fill
    low: int | None
    high: int | None
    open_end: bool
    figure: str
    name: str
    date: str
    short: str = ""
    aside: str = ""
    revised: bool = False
    pale: bool = False
    official: int | None = None
    whisker: tuple[int, int] | None = None
    glyph: bool = False
    """True: the side's shape stands before the bar, where no heading names the side."""

    @property
    def stated(self) -> bool:
        """False where no number was given."""
        return self.low is not None or self.high is not None

    @property
    def reach(self) -> int:
        """The largest number that the row draws."""
        ends = (self.low, self.high, self.official, self.whisker[1] if self.whisker else None)
        return max((n for n in ends if n is not None), default=0)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; ``width`` is what it may take, elided beyond."""

    text: str
    x: float
    width: float
    bold: bool = False
    muted: bool = False


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row and its pixels; ``top`` is of the row, its bar is in the middle."""

    row: BarRow
    top: float
    pieces: tuple[Piece, ...]

    @property
    def middle(self) -> float:
        return self.top + ROW / 2


@dataclass(frozen=True, slots=True)
class PlacedHeading:
    """A heading and its pixels."""

    heading: Heading
    top: float


@dataclass(frozen=True, slots=True)
class BarLayout:
    """All rows; zero stands at ``origin``, a person is ``scale`` pixels wide."""

    width: float
    height: float
    origin: float
    scale: float
    rows: tuple[PlacedRow, ...]
    headings: tuple[PlacedHeading, ...]

    def x(self, number: float) -> float:
        """Pixels of a number."""
        return self.origin + number * self.scale

    @property
    def highest(self) -> int:
        """The largest number drawn."""
        return max((p.row.reach for p in self.rows), default=0)

    def row_at(self, y: float) -> PlacedRow | None:
        """The row at a height."""
        return next((p for p in self.rows if p.top <= y < p.top + ROW), None)

    def row_of(self, key: str | None) -> PlacedRow | None:
        """The row of a mark."""
        return next((p for p in self.rows if p.row.key == key), None)


def lay_out(rows: Sequence[BarRow | Heading], width: float, measure: Measure, *, names_left: bool = False) -> BarLayout:
    """Place rows in ``width`` pixels; ``names_left`` wishes for a column of names, given where there is room."""
    if width < SHORT_FIGURES_UNTIL:
        rows = [replace(r, figure=r.short) if isinstance(r, BarRow) and r.short else r for r in rows]
    bars = [r for r in rows if isinstance(r, BarRow)]
    column = 0.0
    if names_left and width >= NAMES_LEFT_FROM and bars:
        widest = max(measure(r.name, False) + GAP + measure(r.date, False) for r in bars)
        column = min(widest, NAMES_AT_MOST * width) + 2 * GAP
    origin = INSET + column
    scale = _scale(bars, width - origin - INSET, measure, named=not column)
    placed: list[PlacedRow] = []
    headings: list[PlacedHeading] = []
    top = 0.0
    for row in rows:
        if isinstance(row, Heading):
            headings.append(PlacedHeading(row, top))
            top += ROW
            continue
        pieces = _label(row, origin + row.reach * scale, width - INSET, measure, named=not column)
        if column:
            pieces = (*_names(row, column, measure), *pieces)
        placed.append(PlacedRow(row, top, pieces))
        top += ROW
    return BarLayout(width, top, origin, scale, tuple(placed), tuple(headings))


def _scale(bars: Sequence[BarRow], room: float, measure: Measure, *, named: bool) -> float:
    longest = max((r.reach for r in bars), default=0)
    if longest == 0:
        return max(room, 1.0) / 10
    fits = room / longest
    for row in bars:
        if row.reach:
            label = measure(row.figure, True) + GAP
            label += measure(row.aside, False) + GAP if row.aside else 0.0
            if named:
                label += min(measure(row.name, False), LONGEST_NAME) + GAP
                label += measure(row.date, False) + GAP if row.date else 0.0
            fits = min(fits, (room - _after(row) - label) / row.reach)
    return max(fits, LEAST_BARS * room / longest, 1e-6)


def _after(row: BarRow) -> float:
    return GAP + (ARROW if row.open_end else 0.0)


def _label(row: BarRow, end: float, right: float, measure: Measure, *, named: bool) -> tuple[Piece, ...]:
    x = end + _after(row)
    figure = measure(row.figure, True)
    pieces = [Piece(row.figure, x, min(figure, max(right - x, 0.0)), bold=row.stated, muted=not row.stated)]
    x += figure + GAP
    aside = measure(row.aside, False) if row.aside else 0.0
    name = measure(row.name, False) if named else 0.0
    if row.aside and x + aside + (GAP + name if named else 0.0) <= right:
        pieces.append(Piece(row.aside, x, aside, muted=True))
        x += aside + GAP
    room = right - x
    if not named or room < SHORTEST_NAME:
        return tuple(pieces)
    name, date = measure(row.name, False), measure(row.date, False) if row.date else 0.0
    if row.date and name + GAP + date <= room:
        pieces.append(Piece(row.name, x, name))
        pieces.append(Piece(row.date, x + name + GAP, date, muted=True))
    else:
        pieces.append(Piece(row.name, x, min(name, room)))
    return tuple(pieces)


def _names(row: BarRow, column: float, measure: Measure) -> tuple[Piece, ...]:
    room = column - 2 * GAP
    name, date = measure(row.name, False), measure(row.date, False)
    if name + GAP + date <= room:
        return Piece(row.name, INSET, name), Piece(row.date, INSET + room - date, date, muted=True)
    return (Piece(row.name, INSET, min(name, room)),)
