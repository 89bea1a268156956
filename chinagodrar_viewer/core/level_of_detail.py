"""What a pixel column shows when it holds more events than it can draw.

The cost of a frame depends on its pixels, not on the events.  How many events a column covers is the
number of starts before its right edge less the number of ends before its left edge; both come from
cumulative counts on a grid of the whole extent where a column is wider than the grid's cells, and
from a binary search within the few cells in sight where it is narrower.  The most significant event
of a column (most deaths, then first) comes from a pyramid of maxima over the same grid.
"""

from __future__ import annotations

from functools import cached_property
from math import ceil, floor
from typing import Any

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.event_table import EventTable, Ints, Rows
from chinagodrar_viewer.core.value import Value

GRID = 17
"""The grid has at most 2 to this power cells: 68 for each column of a wide screen."""
FINE = 4
"""Columns of at least as many cells are read from the grid: a cell's width is then not seen."""
BLOCKS = 8
"""Blocks of the pyramid that are read for a column: what begins in the last eighth may count for the next."""
CLASSES = (0, 86_400, 4 * 86_400, 16 * 86_400, 64 * 86_400, 366 * 86_400)
"""Longest durations in seconds of the classes in which exact events are sought; the last class has no bound."""
_FIRST = (1 << 32) - 1
"""Turns an index into a part of a key that is larger the earlier the event comes."""


class Columns(Value):
    """For each pixel column: how many events it ``cover``s, how many ``begin`` in it, and the ``top`` one of these.

    Arrays of one length; ``top`` is a place in the EventTable, -1 where none begins.
    """

    cover: Ints
    begin: Ints
    top: Ints


class _DurationClass:
    """Events of a lane that last about as long, in order of their starts."""

    def __init__(self, starts: Ints, ends: Ints, places: Rows) -> None:
        self.starts, self.places = starts, places
        self.longest = int((ends - starts).max()) if len(starts) else 0

    def begun_before(self, start: float) -> Rows:
        """Places of the events that began before ``start`` and may be under way still."""
        # Whole seconds: sought as a float, numpy would first make floats of all starts.
        at = ceil(start)
        first, last = self.starts.searchsorted((at - self.longest, at), side="left")
        return self.places[first:last]


class LaneDetail:
    """One lane of a table, prepared for frames; built once, in a thread, for a table that does not change.

    Memory: 24 bytes an event and at most 4 MB.
    """

    def __init__(self, table: EventTable, lane: int) -> None:
        self._table = table
        self.places: Rows = table.in_lane(lane)
        whole = len(self.places) == len(table)
        self._starts: Ints = table.starts if whole else table.starts[self.places]
        ends: Ints = table.ends if whole else table.ends[self.places]
        instants = bool(np.array_equal(self._starts, ends))
        self._ends: Ints = self._starts if instants else np.sort(ends)
        self._deaths = table.best if whole else table.best[self.places]
        self._classes = self._durations(ends, instants)
        self._low = int(self._starts[0]) if len(self) else 0
        span = max(1, (int(self._ends[-1]) if len(self) else 1) - self._low)
        bits = min(GRID, max(4, (len(self) // 4).bit_length()))
        self._cell = max(1.0, span / (1 << bits))
        cells = int(span / self._cell) + 2
        edges = self._low + np.arange(cells + 1) * self._cell
        self._started = np.searchsorted(self._starts, edges)
        self._ended = np.searchsorted(self._ends, edges)
        self._levels = self._pyramid(cells)

    def __len__(self) -> int:
        return len(self.places)

    def _durations(self, ends: Ints, instants: bool) -> list[_DurationClass]:
        if instants or not len(self):
            return [_DurationClass(self._starts, self._starts, self.places)]
        lasting = ends - self._starts
        found: list[_DurationClass] = []
        for number in range(len(CLASSES) + 1):
            above = CLASSES[number - 1] if number else -1
            inside = lasting > above
            if number < len(CLASSES):
                inside &= lasting <= CLASSES[number]
            if inside.any():
                found.append(_DurationClass(self._starts[inside], ends[inside], self.places[inside]))
        return found

    # --- columns

    def columns(self, edges: npt.ArrayLike) -> Columns:
        """What each column holds; ``edges`` in seconds, ascending, one more than there are columns."""
        at = np.asarray(edges, np.float64)
        if not len(self):
            none = np.zeros(len(at) - 1, np.int64)
            return Columns(none, none, none - 1)
        narrowest = float(np.diff(at).min()) / self._cell
        return self._from_grid(at, narrowest) if narrowest >= FINE else self._exact(at)

    def _from_grid(self, at: npt.NDArray[np.float64], narrowest: float) -> Columns:
        cells = np.clip((at - self._low) / self._cell, 0, len(self._started) - 1).astype(np.int64)
        started = self._started[cells]
        cover = started[1:] - self._ended[cells[:-1]]
        begin = np.diff(started)
        level = min(max(0, int(np.log2(narrowest / BLOCKS))), len(self._levels) - 1)
        keys = self._levels[level][: (int(cells[-1]) >> level) + 1]
        top = np.maximum.reduceat(keys, np.minimum(cells[:-1] >> level, len(keys) - 1))
        return Columns(cover, begin, self._places_of(np.where(begin > 0, top, 0)))

    def _exact(self, at: npt.NDArray[np.float64]) -> Columns:
        started, ended = self._before(self._starts, self._started, at), self._before(self._ends, self._ended, at)
        begin = np.diff(started)
        filled = np.flatnonzero(begin)
        top = np.zeros(len(begin), np.int64)
        if len(filled):
            first, last = int(started[0]), int(started[-1])
            keys = self._keys(first, last)
            top[filled] = np.maximum.reduceat(keys, started[:-1][filled] - first)
        return Columns(started[1:] - ended[:-1], begin, self._places_of(top))

    def _before(self, instants: Ints, counted: npt.NDArray[Any], at: npt.NDArray[np.float64]) -> Ints:
        """How many instants lie before each edge: sought in the cells in sight only."""
        cells = np.clip((at[[0, -1]] - self._low) / self._cell, 0, len(counted) - 1)
        first, last = int(counted[int(cells[0])]), int(counted[min(int(cells[1]) + 1, len(counted) - 1)])
        # An instant lies before an edge where it lies before the next whole second.
        return instants[first:last].searchsorted(np.ceil(at).astype(np.int64)) + first

    # --- exact events

    def count(self, start: float, end: float) -> int:
        """Exactly how many events lie wholly or partly within ``start..end``."""
        begun, over = self._starts.searchsorted(floor(end), "right"), self._ends.searchsorted(ceil(start), "left")
        return int(begun - over)

    def between(self, start: float, end: float) -> Rows:
        """Places of the events wholly or partly within ``start..end``, in order; ask ``count`` first."""
        at = ceil(start)
        first, last = self._starts.searchsorted(at, "left"), self._starts.searchsorted(floor(end), "right")
        begin = self.places[first:last]
        # Of those that began earlier so many are under way, most often none; they are sought till all are found.
        missing = int(first - self._ends.searchsorted(at, "left"))
        found: list[Rows] = []
        for each in self._classes if missing else ():
            places = each.begun_before(start)
            places = places[self._table.ends[places] >= start]
            found.append(places)
            missing -= len(places)
            if not missing:
                break
        return np.concatenate([np.sort(np.concatenate(found)), begin]) if found else begin

    # --- significance

    def _keys(self, first: int, last: int) -> Ints:
        """Larger the more significant: deaths, then the earlier; above 0."""
        deaths = self._deaths[first:last].astype(np.int64) + 2  # NOT_GIVEN counts less than none
        return (deaths << 32) | (_FIRST - np.arange(first, last, dtype=np.int64))

    def _places_of(self, keys: Ints) -> Ints:
        index = _FIRST - (keys & _FIRST)
        some = keys > 0
        return np.where(some, self.places[np.where(some, index, 0)].astype(np.int64), -1)

    def _pyramid(self, cells: int) -> list[Ints]:
        """Maxima of the keys: of each cell, of each two, of each four …"""
        level = np.zeros(cells, np.int64)
        filled = np.flatnonzero(np.diff(self._started))
        if len(filled):
            level[filled] = np.maximum.reduceat(self._keys(0, len(self)), self._started[:-1][filled])
        levels = [level]
        while len(level) > 1:
            even = np.append(level, 0) if len(level) % 2 else level
            level = np.maximum(even[::2], even[1::2])
            levels.append(level)
        return levels


class LevelOfDetail:
    """A whole table prepared for frames, lane by lane."""

    def __init__(self, table: EventTable) -> None:
        self.table = table
        self.lanes = tuple(LaneDetail(table, lane) for lane in range(table.lane_count))

    @cached_property
    def extent(self) -> tuple[int, int] | None:
        """First start and last end in seconds; None of an empty table."""
        return self.table.extent

    def count(self, start: float, end: float) -> int:
        """Exactly how many events of all lanes lie wholly or partly within ``start..end``."""
        return sum(lane.count(start, end) for lane in self.lanes)

    def between(self, start: float, end: float) -> Rows:
        """Places of the events of all lanes wholly or partly within ``start..end``, in order; ask ``count`` first."""
        return np.sort(np.concatenate([lane.between(start, end) for lane in self.lanes]))
