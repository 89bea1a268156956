"""How much height an event gets, and which row of its lane."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.lanes import pack
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.timeline.projection import Span

LANE_AIR = 5.0
"""Pixels above and below the rows of a lane together."""
ROW_GAP = 6.0
"""Least pixels between two events in one row."""


class Density(Value):
    """How an event is drawn where there is more room or less; pixels at unit 1."""

    bar: float
    row: float
    """Height of a row whose labels stand in or beside the bars."""
    title: int
    """Pixel size of the label."""
    below: float
    """Added where a title stands below its bar; 0: titles never do."""
    note: float
    """Added for the quiet second line; 0: it is not shown."""


DENSITIES = (
    Density(bar=26, row=36, title=13, below=18, note=16),
    Density(bar=22, row=28, title=13, below=18, note=0),
    Density(bar=18, row=22, title=12, below=0, note=0),
    Density(bar=14, row=16, title=12, below=0, note=0),
)
TIGHTEST = DENSITIES[-1]
COINCIDENT = 8.0
"""Marks nearer than this many pixels hide each other: where room is short one stands for all, with a count."""


MOST_APART = 160
"""Events of a lane that are drawn one by one; the rest are counted."""
CROWD = 120
"""More events than this in a lane's part in sight are not tried at the roomier densities."""


class Item(NamedTuple):
    """An event on its way into a row."""

    event: Event
    span: Span
    mark: bool
    note: str
    title_width: float
    """At 13 pixels, semi-bold; text is not hinted, so other sizes follow in proportion."""
    note_width: float
    visible: bool
    chosen: bool

    @property
    def place(self) -> float:
        """Where its core stands."""
        return (self.span.x[1] + self.span.x[4]) / 2

    @property
    def floating(self) -> bool:
        """True where its core is a small part of what is possible, so that its label lies beside the core."""
        x = self.span.x
        return not self.mark and (x[5] - x[0]) - (x[4] - x[1]) > (x[4] - x[1]) * 0.5

    def fits_inside(self, title: float, pad: float) -> bool:
        """True where a title of that width has room on the solid part."""
        return not self.mark and self.span.x[3] - self.span.x[2] >= title + 2 * pad

    def extent(self, density: Density, unit: float, edge: float = inf) -> tuple[float, float]:
        """The stretch of a row that it takes with its label, which stands before it where ``edge`` is too near."""
        x = self.span.x
        title = self.title_width * density.title / 13
        if self.fits_inside(title, 6 * unit):
            return x[0], x[5]
        if x[4] + 6 * unit + title > edge:
            return min(x[0], x[1] - 6 * unit - title), x[5]
        if self.floating:
            return x[0], max(x[5], x[4] + 6 * unit + title)
        if self.mark or not density.below:
            return x[0], max(x[5], x[4]) + 6 * unit + title
        wide = max(title, self.note_width if density.note else 0.0)
        return x[0], max(x[5], x[0] + 4 * unit + wide)


class LanePlan(Value):
    """A lane's events in rows; ``left_over`` found none."""

    lane: str
    density: Density
    rows: tuple[tuple[Item, ...], ...]
    left_over: tuple[Item, ...]

    def row_height(self, index: int, unit: float) -> float:
        """Pixels of a row with what stands below its bars."""
        density = self.density
        below = note = False
        for item in self.rows[index]:
            inside = item.mark or item.floating or item.fits_inside(item.title_width * density.title / 13, 6 * unit)
            below |= bool(density.below) and not inside
            note |= bool(density.note and item.note) and not item.mark and not item.floating
        return (density.row + (density.below if below else 0) + (density.note if note else 0)) * unit

    def height(self, unit: float) -> float:
        """Pixels of all rows and a little air."""
        if not self.rows and not self.left_over:
            return 0.0
        return sum(self.row_height(i, unit) for i in range(len(self.rows))) + LANE_AIR * unit


def in_order(items: Sequence[Item]) -> list[Item]:
    """The order in which events come into rows: from the left, of those that begin together the important first."""
    return sorted(items, key=lambda i: (round(i.span.x[0], 2), i.event.anchor, -i.event.importance))


def plan_lane(lane: str, order: Sequence[Item], density: Density, unit: float) -> LanePlan:
    """Puts events into rows, as they come ``in_order``, with room for their labels.

    All events of the lane take part, in sight or not, so that panning moves nothing from row to row;
    rows without anything in sight are left out.
    """
    rows_of = pack([i.extent(density, unit) for i in order], ROW_GAP * unit)
    rows: list[list[Item]] = [[] for _ in range(max(rows_of, default=-1) + 1)]
    for item, row_of in zip(order, rows_of, strict=True):
        rows[row_of].append(item)
    seen = [tuple(i for i in row if i.visible) for row in rows]
    return LanePlan(lane, density, tuple(row for row in seen if row), ())


def plan_crowded_lane(lane: str, items: Sequence[Item], most: int, unit: float, edge: float) -> LanePlan:
    """Puts what is in sight into ``most`` rows: the important with room for a label, then bare marks, then a count.

    ``edge`` is the right edge of the picture.
    """
    kept, coincident = apart(items, unit)
    kept.sort(key=lambda i: (not i.chosen, -i.event.importance, i.span.x[0]))
    rows: list[list[Item]] = []
    taken: list[list[tuple[float, float]]] = []

    def put(item: Item, start: float, end: float) -> bool:
        for row, spans in zip(rows, taken, strict=True):
            if all(end + ROW_GAP * unit <= s or start >= e + ROW_GAP * unit for s, e in spans):
                row.append(item)
                spans.append((start, end))
                return True
        if len(rows) < most:
            rows.append([item])
            taken.append([(start, end)])
            return True
        return False

    bare = [i for i in kept if not put(i, *i.extent(TIGHTEST, unit, edge))]
    spare = [*bare, *coincident]  # of a crowd, most are counted without being tried
    left_over = [i for i in spare[:MOST_APART] if not put(i, i.span.x[0], i.span.x[5])] + spare[MOST_APART:]
    return LanePlan(lane, TIGHTEST, tuple(tuple(row) for row in rows), tuple(left_over))


def apart(items: Sequence[Item], unit: float) -> tuple[list[Item], list[Item]]:
    """What is in sight, and of it those marks that fall upon a more important one."""
    kept: list[Item] = []
    coincident: list[Item] = []
    reach = COINCIDENT * unit
    places: dict[int, list[float]] = {}
    for item in sorted(items, key=lambda i: (not i.chosen, -i.event.importance, i.span.x[0])):
        if not item.visible:
            continue
        place = item.place
        cell = int(place // reach)
        near = (p for c in (cell - 1, cell, cell + 1) for p in places.get(c, ()))
        if len(kept) >= MOST_APART or (item.mark and any(abs(p - place) < reach for p in near)):
            coincident.append(item)
            continue
        kept.append(item)
        if item.mark:
            places.setdefault(cell, []).append(place)
    return kept, coincident


def shared_rows(wanted: Sequence[int], room: int, given: Sequence[int] = ()) -> list[int]:
    """``room`` rows shared out so that small wishes are met and large ones cut alike; one each at least.

    Where ``given`` says how many each has already, ``room`` more are shared out.
    """
    left = room
    if not given:
        given = [min(w, 1) for w in wanted]
        left -= sum(given)
    given = list(given)
    while left > 0:
        short = [i for i, w in enumerate(wanted) if given[i] < w]
        if not short:
            break
        poorest = min(short, key=lambda i: given[i])
        given[poorest] += 1
        left -= 1
    return given
