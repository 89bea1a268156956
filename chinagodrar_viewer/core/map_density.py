"""Where the events of a large table lie: how many in each cell of the map's grid, and the weightiest of each.

The cost of a frame depends on its cells, not on the events.  Events are put in order of the finest cell in which
they lie, cells in Morton's order (1966), in which the cells of every coarser grid lie together; a ``Site`` is
such a cell with an event.  What a stretch of time holds is counted once for each site, in a thread where there
are many events; a frame adds up those sites that are in sight.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log2

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.event_table import EventTable, Floats, Rows
from chinagodrar_viewer.core.map_data import Box
from chinagodrar_viewer.core.map_projection import POLE, WEST_AFRICA
from chinagodrar_viewer.core.value import Value

Keys = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]

BITS = 16
CELL = 9 / 64
"""Kilometres of the finest cell's side: 8 pixels where a screen shows 20 km; two to the power of BITS lie in a row."""
WEST = SOUTH = -CELL * (1 << BITS) / 2
"""Where the grid begins on the plane."""
REACH = Box(-4_600.0, -2_700.0, 4_600.0, 2_700.0)
"""Kilometres on the plane: the map's ground ends there."""
COARSE = (4, 6, 8)
"""Levels that are added up beforehand, each of the one before: a wide picture would hold too many sites."""
ACROSS = 8
"""At most so many blocks of Morton's order are looked up along a side of a picture, one more where it lies between."""
MOST_LISTED = 2_000
"""Events of a cell that are listed: nobody clicks through more."""
CHUNK = 1 << 20
"""Events that are projected together."""
_FIRST = (1 << 32) - 1
_FOUND = 1 << 62
_MOST_DEATHS = 1 << 29


def on_plane(latitudes: npt.ArrayLike, longitudes: npt.ArrayLike) -> tuple[Floats, Floats]:
    """``WEST_AFRICA.forward`` for many positions at once, in single precision: right to 20 metres."""
    one = np.float32
    cone, size, apex = one(WEST_AFRICA.cone), one(WEST_AFRICA.size), one(WEST_AFRICA.apex)
    held = np.clip(np.asarray(latitudes, one), one(-POLE), one(POLE))
    radius = size / np.tan(one(np.pi / 4) + np.radians(held) / 2) ** cone
    turned = (np.asarray(longitudes, one) - one(WEST_AFRICA.longitude) + one(180)) % one(360) - one(180)
    angle = cone * np.radians(turned)
    return radius * np.sin(angle), apex - radius * np.cos(angle)


def _spread(numbers: Rows) -> Rows:
    """The lower 16 bits with a gap after each."""
    spread = numbers.astype(np.uint32)
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        spread = (spread | (spread << np.uint32(shift))) & np.uint32(mask)
    return spread


def _gathered(codes: Rows) -> Rows:
    """Every second bit: ``_spread`` undone."""
    gathered = codes & np.uint32(0x55555555)
    for shift, mask in ((1, 0x33333333), (2, 0x0F0F0F0F), (4, 0x00FF00FF), (8, 0x0000FFFF)):
        gathered = (gathered | (gathered >> np.uint32(shift))) & np.uint32(mask)
    return gathered


class Cells(Value):
    """The cells of one level with an event, within a box: arrays of one length.

    ``columns`` and ``rows`` count from the grid's south-west in cells of ``side`` kilometres.  ``counts`` are
    events; ``tops`` the place in the table of the weightiest (found before not found, then most deaths, then
    first); ``found`` says whether it was found.
    """

    side: float
    columns: Rows
    rows: Rows
    counts: Numbers
    tops: Rows
    found: Mask

    def __len__(self) -> int:
        return len(self.counts)

    @property
    def events(self) -> int:
        """How many events they hold together."""
        return int(self.counts.sum())


class _Heap(Value):
    """Cells of one fineness in Morton's order: their codes, how many events each holds, and the key of its top."""

    codes: Rows
    counts: Numbers
    keys: Keys

    def coarser(self, levels: int) -> _Heap:
        codes = self.codes >> np.uint32(2 * levels)
        if not len(codes):
            return self
        begin = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1])))
        return _Heap(codes[begin], np.add.reduceat(self.counts, begin), np.maximum.reduceat(self.keys, begin))

    def within(self, columns: tuple[int, int], rows: tuple[int, int]) -> _Heap:
        """The cells from the first to the last column and row, and some about them."""
        wide = max(columns[1] - columns[0], rows[1] - rows[0]) + 1
        shift = max(0, (wide - 1).bit_length() - (ACROSS.bit_length() - 1))
        xs = np.arange(columns[0] >> shift, (columns[1] >> shift) + 1, dtype=np.uint32)
        ys = np.arange(rows[0] >> shift, (rows[1] >> shift) + 1, dtype=np.uint32)
        low = np.sort((_spread(xs)[None, :] | (_spread(ys)[:, None] << np.uint32(1))).ravel()) << np.uint32(2 * shift)
        high = low + np.uint32((1 << 2 * shift) - 1)
        first, last = np.searchsorted(self.codes, low, side="left"), np.searchsorted(self.codes, high, side="right")
        parts = [slice(a, b) for a, b in zip(first.tolist(), last.tolist(), strict=True) if b > a]
        if not parts:
            return _Heap(self.codes[:0], self.counts[:0], self.keys[:0])
        return _Heap(
            np.concatenate([self.codes[part] for part in parts]),
            np.concatenate([self.counts[part] for part in parts]),
            np.concatenate([self.keys[part] for part in parts]),
        )


class Shown:
    """How many events of each site lie in a stretch of time; immutable."""

    def __init__(self, sites: Sites, let: Mask, counts: Numbers, tops: Rows, found: Mask | None = None) -> None:
        """``let`` says of each place of the table whether it is shown; ``tops`` are places, for sites with an event."""
        self.sites = sites
        self._let = let
        some = np.flatnonzero(counts)
        deaths = np.minimum(sites.table.best[tops], _MOST_DEATHS).astype(np.int64) + 2
        keys: Keys = (deaths << 32) | (_FIRST - tops.astype(np.int64))
        if found is not None:
            keys |= np.where(found, np.int64(_FOUND), np.int64(0))
        finest = _Heap(sites.codes[some], counts[some], keys)
        self._levels = {0: finest}
        before = 0
        for level in COARSE:
            self._levels[level] = self._levels[before].coarser(level - before)
            before = level

        self.events = int(finest.counts.sum())
        """How many events are shown, all over the map."""
        self.absent = int(np.count_nonzero(let)) - self.events
        """How many events of the time have no position, or one beyond the map."""

    def cells(self, box: Box, side: float) -> Cells:
        """The cells with an event that touch a box of the plane; ``side`` is the least in kilometres they may have."""
        level = 0
        while level < BITS and CELL * (1 << level) < side:
            level += 1
        size = CELL * (1 << level)
        most = (1 << (BITS - level)) - 1
        columns = _between(box.west - WEST, box.east - WEST, size, most)
        rows = _between(box.south - SOUTH, box.north - SOUTH, size, most)
        from_level = max(each for each in self._levels if each <= level)
        finer = level - from_level
        heap = self._levels[from_level].within(
            (columns[0] << finer, ((columns[1] + 1) << finer) - 1), (rows[0] << finer, ((rows[1] + 1) << finer) - 1)
        )
        heap = heap.coarser(finer) if finer else heap
        xs, ys = _gathered(heap.codes), _gathered(heap.codes >> np.uint32(1))
        inside = (xs >= columns[0]) & (xs <= columns[1]) & (ys >= rows[0]) & (ys <= rows[1])
        keys = heap.keys[inside]
        return Cells(
            size, xs[inside], ys[inside], heap.counts[inside], (_FIRST - (keys & _FIRST)).astype(np.uint32),
            (keys & _FOUND) != 0,
        )  # fmt: skip

    def places_in(self, column: int, row: int, side: float) -> Rows:
        """The places in the table of the events that a cell shows: most deaths first, then the earlier; MOST_LISTED."""
        places = self.sites.places_in(column, row, side)
        places = places[self._let[places]]
        keys = -((self.sites.table.best[places].astype(np.int64) << 32) | (_FIRST - places.astype(np.int64)))
        if len(keys) > MOST_LISTED:
            weightiest = np.argpartition(keys, MOST_LISTED)[:MOST_LISTED]
            places, keys = places[weightiest], keys[weightiest]
        return places[np.argsort(keys)]


def _between(low: float, high: float, size: float, most: int) -> tuple[int, int]:
    return min(max(int(low // size), 0), most), min(max(int(high // size), 0), most)


class Sites:
    """The places of a table's events on the map, ready for every stretch of time; made once, in a thread.

    Memory: 4 bytes an event, 12 a site.  ``unplaced`` events have no position, or none on the Earth;
    ``outside`` ones lie beyond the map.
    """

    def __init__(self, table: EventTable, stopped: Callable[[], bool] = lambda: False) -> None:
        self.table = table
        self.unplaced = self.outside = 0
        # Filled piece by piece: putting pieces together would hold the interpreter, and a frame with it.
        places, key = np.empty(len(table), np.uint32), np.empty(len(table), np.uint64)
        filled = 0
        for start in range(0, len(table), CHUNK):
            if stopped():
                break
            kept, made = self._keyed(start, min(start + CHUNK, len(table)))
            places[filled : filled + len(kept)], key[filled : filled + len(kept)] = kept, made
            filled += len(kept)
        key = key[:filled]
        order = np.argsort(key, kind="stable")
        self.places: Rows = places[order]
        codes = (key[order] >> np.uint64(32)).astype(np.uint32)
        begin = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1]))) if len(codes) else codes.astype(int)
        self.codes: Rows = codes[begin]
        self._begin = begin

    def __len__(self) -> int:
        """How many events have a place on the map."""
        return len(self.places)

    def _keyed(self, start: int, end: int) -> tuple[Rows, npt.NDArray[np.uint64]]:
        """Places that are on the map, and a number for each: its cell's code above, then fewer deaths the larger."""
        latitudes, longitudes = self.table.latitudes[start:end], self.table.longitudes[start:end]
        with np.errstate(invalid="ignore"):
            there = (np.abs(latitudes) <= 90) & (np.abs(longitudes) <= 180)  # False for NaN
            xs, ys = on_plane(latitudes, longitudes)
            inside = (xs >= REACH.west) & (xs <= REACH.east) & (ys >= REACH.south) & (ys <= REACH.north)
        kept = np.flatnonzero(there & inside)
        self.unplaced += int(len(there) - there.sum())
        self.outside += int(there.sum()) - len(kept)
        columns = ((xs[kept] - np.float32(WEST)) / np.float32(CELL)).astype(np.uint32)
        rows = ((ys[kept] - np.float32(SOUTH)) / np.float32(CELL)).astype(np.uint32)
        code = (_spread(columns) | (_spread(rows) << np.uint32(1))).astype(np.uint64)
        deaths = self.table.best[start:end][kept].astype(np.int64) + 2
        key = (code << np.uint64(32)) | (_FIRST - deaths).astype(np.uint64)
        return (kept + start).astype(np.uint32), key

    def between(self, start: float, end: float, found: Rows | None = None) -> Shown:
        """What lies wholly or partly within ``start..end``, seconds; ``found`` are places that stand out."""
        table = self.table
        last = int(np.searchsorted(table.starts, end, side="right"))
        all_let: Mask = np.zeros(len(table), np.bool_)
        np.greater_equal(table.ends[:last], start, out=all_let[:last])
        hits: Mask | None = None
        if not len(self.codes):
            return Shown(self, all_let, np.empty(0, np.int32), np.empty(0, np.uint32))
        let = all_let[self.places]
        counts = np.add.reduceat(let, self._begin, dtype=np.int32)
        tops = self._firsts(let, counts)
        if found is not None:
            wanted = np.zeros(len(table), np.bool_)
            wanted[found] = True
            let &= wanted[self.places]
            among = np.add.reduceat(let, self._begin, dtype=np.int32)
            hits = among[counts > 0] > 0
            tops[hits] = self._firsts(let, among)
        return Shown(self, all_let, counts, tops, hits)

    def _firsts(self, let: Mask, counts: Numbers) -> Rows:
        """Of each site that lets an event through the first place that it lets through."""
        at = np.flatnonzero(let)
        through = counts[counts > 0]
        return self.places[at[np.cumsum(through) - through]]

    def places_in(self, column: int, row: int, side: float) -> Rows:
        """The places of all events in one cell."""
        level = round(log2(side / CELL))
        x, y = _spread(np.array([column, row], np.uint32)).tolist()
        low = (x | y << 1) << 2 * level
        high = low + (1 << 2 * level) - 1
        first = int(np.searchsorted(self.codes, np.uint32(low), side="left"))
        after = int(np.searchsorted(self.codes, np.uint32(high), side="right"))
        end = int(self._begin[after]) if after < len(self._begin) else len(self.places)
        return self.places[int(self._begin[first]) : end] if after > first else self.places[:0]
