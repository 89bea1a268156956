"""Reported deaths of a large table, summed by years, quarters, months, weeks or days.

An event counts where it begins, with all its deaths: a table does not say how they are spread over its
days.  An event without a best estimate is in no sum and is counted by itself, because unknown is not zero;
where only the lowest or highest estimate is missing the best one stands for it.  Sums over a stretch are
differences of running sums by day, so what a frame costs depends on its periods, not on the events.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.civil import civil_from_days, days_from_civil
from chinagodrar_viewer.core.dates import Precision
from chinagodrar_viewer.core.event_table import EventTable, Ints, Rows
from chinagodrar_viewer.core.time_range import DAY, YEAR, TimeRange
from chinagodrar_viewer.core.value import Value

MOST_PERIODS = 80
"""Of a chart: in a narrow panel a bar then has four pixels."""
SLICE = 1 << 19
"""Events summed at once: a few milliseconds, after which a worker may be stopped."""
_MONDAY = 3
"""1 January 1970 was a Thursday."""


class Period(Enum):
    """How long a period is; weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    @property
    def told_in(self) -> Precision:
        """The unit in which its first and last day are said."""
        if self in (Period.DAY, Period.WEEK):
            return Precision.DAY
        return Precision.MONTH if self in (Period.MONTH, Period.QUARTER) else Precision.YEAR


_LENGTHS = {
    Period.DAY: DAY, Period.WEEK: 7 * DAY, Period.MONTH: YEAR / 12, Period.QUARTER: YEAR / 4, Period.YEAR: YEAR,
    Period.DECADE: 10 * YEAR, Period.CENTURY: 100 * YEAR,
}  # fmt: skip
_MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12, Period.DECADE: 120, Period.CENTURY: 1_200}


def period_for(span: float) -> Period:
    """The shortest period of which a range of ``span`` seconds has at most MOST_PERIODS."""
    return next((p for p, length in _LENGTHS.items() if span <= MOST_PERIODS * length), Period.CENTURY)


def period_edges(period: Period, start: float, end: float) -> tuple[int, ...]:
    """First days (since 1970, UTC) of the periods that have a part in ``start..end`` seconds, and the day after them.

    Decades and centuries begin with a round year: 1990, 2000.
    """
    first, last = int(start // DAY), int(-(-end // DAY)) - 1
    last = max(last, first)
    if period is Period.DAY:
        return tuple(range(first, last + 2))
    if period is Period.WEEK:
        monday = first - (first + _MONDAY) % 7
        return tuple(range(monday, last - (last + _MONDAY) % 7 + 8, 7))
    step = _MONTHS[period]
    (y0, m0, _), (y1, m1, _) = civil_from_days(first), civil_from_days(last)
    from_, to = (y0 * 12 + m0 - 1) // step, (y1 * 12 + m1 - 1) // step
    return tuple(days_from_civil(n * step // 12, n * step % 12 + 1, 1) for n in range(from_, to + 2))


class Sums(Value):
    """A number a period: deaths by the lowest, best and highest estimate, ``events``, and those ``unknown`` of them."""

    low: Ints
    best: Ints
    high: Ints
    events: Ints
    unknown: Ints


class DeathsByDay:
    """Running sums of a table, or of some ``places`` of it, by day; immutable, made in a thread.

    Memory: 48 bytes for each day on which an event begins.
    """

    def __init__(
        self, table: EventTable, places: Rows | None = None, stopped: Callable[[], bool] | None = None
    ) -> None:
        """Half sums where ``stopped`` said so: nobody waits for them."""
        self.table = table
        self.places = places
        count = len(table) if places is None else len(places)
        days: list[Ints] = []
        sums: list[npt.NDArray[np.int64]] = []
        for first in range(0, count, SLICE):
            if stopped is not None and stopped():
                break
            part = slice(first, first + SLICE) if places is None else places[first : first + SLICE]
            of_part = _by_day(table, part)
            days.append(of_part[0])
            sums.append(of_part[1])
        none = np.zeros((5, 0), np.int64)
        # A day may be at the end of one slice and at the beginning of the next.
        self.days, joined = _merged(
            np.concatenate(days) if days else none[0], np.concatenate(sums, axis=1) if sums else none
        )
        self._running = np.concatenate([np.zeros((5, 1), np.int64), np.cumsum(joined, axis=1)], axis=1)

    @property
    def extent(self) -> TimeRange | None:
        """From the first day on which an event begins to the end of the last one; None without any."""
        return TimeRange(int(self.days[0]) * DAY, (int(self.days[-1]) + 1) * DAY) if len(self.days) else None

    def sums(self, edges: npt.ArrayLike) -> Sums:
        """Of each period between ``edges``: days, ascending, one more than there are periods."""
        at = np.searchsorted(self.days, np.asarray(edges, np.int64))
        return Sums(*np.diff(self._running[:, at], axis=1))


def _by_day(table: EventTable, part: slice | Rows) -> tuple[Ints, npt.NDArray[np.int64]]:
    days = table.starts[part] // DAY
    best, low, high = table.best[part], table.low[part], table.high[part]
    known = best >= 0
    zero = np.zeros(1, best.dtype)
    return _merged(
        days,
        np.stack([
            np.where(known, np.where(low >= 0, low, best), zero),
            np.where(known, best, zero),
            np.where(known, np.where(high >= 0, high, best), zero),
            np.ones(len(best), best.dtype),
            (~known).astype(best.dtype),
        ]),
    )  # fmt: skip


def _merged(days: Ints, columns: npt.NDArray[np.integer]) -> tuple[Ints, npt.NDArray[np.int64]]:
    """Each day once, with the sums of its columns; ``days`` ascend."""
    if not len(days):
        return days, np.zeros((len(columns), 0), np.int64)
    firsts = np.concatenate([[0], np.flatnonzero(np.diff(days)) + 1])
    return days[firsts], np.add.reduceat(columns, firsts, axis=1, dtype=np.int64)
