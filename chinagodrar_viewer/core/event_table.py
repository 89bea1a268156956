"""Columns of any number of events: what the painters of large tables read instead of objects.

A battle has dozens of events and each is a value; a table of the UCDP or ACLED kind has up to ten
million, and a Python object for each would cost gigabytes and minutes.  Here a row is a number, and
text stays where it was read (``rows`` says where).
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Counts = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.uint32]
Lanes = npt.NDArray[np.uint8]

NOT_GIVEN = -1
"""Of a count of deaths: unknown is not zero."""
MOST_LANES = 64


class EventTable:
    """Events in order of their starts; immutable, because readers in other threads share it.

    ``starts`` and ``ends`` are seconds since 1970 UTC, an instant has both the same; ``low``, ``best``
    and ``high`` are deaths or NOT_GIVEN; ``lanes`` are numbers below ``lane_count``; ``latitudes`` and
    ``longitudes`` degrees or NaN; ``rows`` numbers of rows of the source in its own order.
    """

    def __init__(
        self,
        starts: npt.ArrayLike,
        ends: npt.ArrayLike,
        *,
        best: npt.ArrayLike | None = None,
        low: npt.ArrayLike | None = None,
        high: npt.ArrayLike | None = None,
        lanes: npt.ArrayLike | None = None,
        latitudes: npt.ArrayLike | None = None,
        longitudes: npt.ArrayLike | None = None,
        rows: npt.ArrayLike | None = None,
        lane_count: int = 1,
    ) -> None:
        """Sort the columns by start, keeping the source's order among equals.

        Raises ValueError where columns differ in length, an event ends before it starts, or a lane is
        not below ``lane_count`` (1 to MOST_LANES).
        """
        given = np.asarray(starts, np.int64)
        count = len(given)
        order = None if bool(np.all(given[1:] >= given[:-1])) else np.argsort(given, kind="stable")

        def column(values: npt.ArrayLike | None, dtype: Any, default: Any) -> npt.NDArray[Any]:
            made = np.full(count, default, dtype) if values is None else np.asarray(values, dtype)
            if len(made) != count:
                raise ValueError(f"columns differ in length: {len(made)} and {count}")
            made = made if order is None or values is None else made[order]
            made.flags.writeable = False
            return made

        if not 1 <= lane_count <= MOST_LANES:
            raise ValueError(f"a table has 1 to {MOST_LANES} lanes, not {lane_count}")
        self.lane_count = lane_count
        self.starts: Ints = column(given, np.int64, 0)
        self.ends: Ints = column(ends, np.int64, 0)
        self.best: Counts = column(best, np.int32, NOT_GIVEN)
        self.low: Counts = column(low, np.int32, NOT_GIVEN)
        self.high: Counts = column(high, np.int32, NOT_GIVEN)
        self.lanes: Lanes = column(lanes, np.uint8, 0)
        self.latitudes: Floats = column(latitudes, np.float32, np.nan)
        self.longitudes: Floats = column(longitudes, np.float32, np.nan)
        own = np.arange(count, dtype=np.uint32) if rows is None else rows
        self.rows: Rows = column(own, np.uint32, 0)
        if count and bool(np.any(self.ends < self.starts)):
            raise ValueError("an event ends before it starts")
        if count and int(self.lanes.max()) >= lane_count:
            raise ValueError(f"lane {int(self.lanes.max())} of a table with {lane_count}")

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def extent(self) -> tuple[int, int] | None:
        """First start and last end in seconds; None of an empty table."""
        return (int(self.starts[0]), int(self.ends.max())) if len(self) else None

    @cached_property
    def place_of_row(self) -> Rows:
        """For each row of the source its place in this order: the inverse of ``rows`` where none is left out."""
        places = np.empty(len(self), np.uint32)
        places[self.rows] = np.arange(len(self), dtype=np.uint32)
        return places

    def taken(self, places: Rows) -> EventTable:
        """A table of the events at ``places``, which ascend; each keeps its row and its lane."""
        return EventTable(
            self.starts[places], self.ends[places], best=self.best[places], low=self.low[places],
            high=self.high[places], lanes=self.lanes[places], latitudes=self.latitudes[places],
            longitudes=self.longitudes[places], rows=self.rows[places], lane_count=self.lane_count,
        )  # fmt: skip

    def in_lane(self, lane: int) -> Rows:
        """The places of a lane's events in this order."""
        if self.lane_count == 1:
            return np.arange(len(self), dtype=np.uint32)
        return np.flatnonzero(self.lanes == lane).astype(np.uint32)
