"""What stands in the pixel columns of a picture, kept from frame to frame.

At true scale columns are multiples of a power of two seconds, 3 to 6 pixels wide: their contents do not
change while one pans, nor until one has zoomed by two.  So most frames ask nothing of the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log2
from typing import Any

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.event_table import EventTable
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.core.time_scale import TRUE_SCALE
from chinagodrar_viewer.views.timeline.projection import BEYOND, Projection

Floats = npt.NDArray[np.floating[Any]]
Ints = npt.NDArray[np.int64]

COLUMN = 3.0
"""Least pixels of a column; it has up to twice as many."""
NOMINAL = 4.0
"""Pixels to which counts of beginnings are brought, so that a halved column is drawn as high as before."""
BIN = 64
"""Columns of a stretch that one event stands for."""
MARGIN = 0.25
"""Share of the columns in sight that is kept ready at either side."""
KEPT = 4
LAST = (1 << 32) - 1
"""Turns a place into a part of a key that is larger the earlier the event comes."""


class TimePixels:
    """Many times to pixels at once, and back: what ``Projection`` does for one."""

    def __init__(self, projection: Projection) -> None:
        self.left, self.right, self.width = projection.left, projection.right, projection.width
        self.start, self.end = projection.range.start, projection.range.end
        self.true = projection.scale is TRUE_SCALE or projection.scale == TRUE_SCALE
        scale = projection.scale
        self._times = np.asarray(scale.times, np.float64)
        self._positions = np.asarray(scale.positions, np.float64)
        self._first = scale.position(self.start)
        self._span = scale.position(self.end) - self._first

    @property
    def per_pixel(self) -> float:
        """Seconds of a pixel, on average."""
        return (self.end - self.start) / self.width

    def x(self, times: npt.ArrayLike) -> Floats:
        """Pixels of times, cut where they lie far outside."""
        at = np.asarray(times, np.float64)
        positions = at if self.true else _follow(self._times, self._positions, at)
        x = self.left + (positions - self._first) * (self.width / self._span)
        return np.minimum(np.maximum(x, self.left - BEYOND), self.right + BEYOND)

    def times(self, x: npt.ArrayLike) -> Floats:
        """The times at pixels."""
        positions = self._first + (np.asarray(x, np.float64) - self.left) * (self._span / self.width)
        return positions if self.true else _follow(self._positions, self._times, positions)


def _follow(from_: Floats, to: Floats, values: Floats) -> Floats:
    """Piecewise linear, and linear beyond both ends."""
    found = np.interp(values, from_, to)
    for inner, outer, outside in ((1, 0, values < from_[0]), (-2, -1, values > from_[-1])):
        if outside.any():
            slope = (to[outer] - to[inner]) / (from_[outer] - from_[inner])
            found[outside] = to[outer] + (values[outside] - from_[outer]) * slope
    return found


class Grid:
    """Columns of one width over a stretch of time, a row per lane; ``keys`` weigh each column's top event."""

    def __init__(self, detail: LevelOfDetail, edges: Floats, first: int) -> None:
        self.detail, self.edges, self.first = detail, edges, first
        found = [lane.columns(edges) for lane in detail.lanes]
        self.cover = np.stack([columns.cover for columns in found])
        self.begin = np.stack([columns.begin for columns in found])
        self.keys = weighed(detail.table, np.stack([columns.top for columns in found]))


def weighed(table: EventTable, places: Ints) -> Ints:
    """Larger the more significant: deaths, then the earlier; 0 for no place (-1)."""
    some = places >= 0
    safe = np.where(some, places, 0)
    keys = ((table.best[safe].astype(np.int64) + 2) << 32) | (LAST - safe)
    return np.where(some, keys, 0)


def place_of(keys: Ints) -> Ints:
    """The places that keys were made of."""
    return LAST - (keys & LAST)


class Shown:
    """The columns in sight: a part of a grid, where its edges are on screen, and to which stretch each belongs."""

    def __init__(self, grid: Grid, begin: int, end: int, pixels: TimePixels) -> None:
        part = slice(begin, end)
        self.edges: Floats = grid.edges[begin : end + 1]
        self.x: Floats = pixels.x(self.edges)
        self.begin, self.keys, cover = grid.begin[:, part], grid.keys[:, part], grid.cover[:, part]
        numbers = (np.arange(begin, end) + grid.first) // BIN
        self.bins: Ints = np.flatnonzero(np.diff(numbers, prepend=numbers[0] - 1))
        """Index of the first column of each stretch."""
        share = NOMINAL / max(1e-9, (float(self.x[-1]) - float(self.x[0])) / (end - begin))
        self.level: Floats = cover - self.begin * (1 - share)
        """How much is drawn in a column: events under way, and those that begin in so many pixels."""


class ColumnCache:
    """The grids of the last frames, and the fullest column of each table, to which all others are compared."""

    def __init__(self) -> None:
        self._grids: dict[tuple[int, int], Grid] = {}
        self._fullest: dict[int, tuple[LevelOfDetail, float]] = {}

    def keep(self, details: Sequence[LevelOfDetail]) -> None:
        """Forget all tables but these: millions of events that are not shown any more would stay with their columns."""
        wanted = {id(detail) for detail in details}
        self._grids = {key: grid for key, grid in self._grids.items() if key[0] in wanted}
        self._fullest = {key: kept for key, kept in self._fullest.items() if key in wanted}

    def shown(self, detail: LevelOfDetail, pixels: TimePixels) -> Shown:
        """The columns of a table in sight."""
        if not pixels.true:
            count = max(1, ceil(pixels.width / NOMINAL))
            edges = pixels.times(pixels.left + np.arange(count + 1) * (pixels.width / count))
            return Shown(Grid(detail, edges, 0), 0, count, pixels)
        power = max(0, ceil(log2(COLUMN * pixels.per_pixel)))
        wide = float(2**power)
        first, last = floor(pixels.start / wide), ceil(pixels.end / wide)
        key = (id(detail), power)
        grid = self._grids.get(key)
        if grid is None or grid.detail is not detail or first < grid.first or last > grid.first + len(grid.edges) - 1:
            spare = ceil((last - first) * MARGIN)
            edges = (first - spare + np.arange(last - first + 2 * spare + 1)) * wide
            grid = Grid(detail, edges, first - spare)
            self._grids.pop(key, None)
            while len(self._grids) >= KEPT:
                self._grids.pop(next(iter(self._grids)))
            self._grids[key] = grid
        return Shown(grid, first - grid.first, last - grid.first, pixels)

    def fullest(self, detail: LevelOfDetail) -> float:
        """The most that a column of the whole table holds."""
        kept = self._fullest.get(id(detail))
        if kept is None or kept[0] is not detail:
            most, extent = 1.0, detail.extent
            if extent is not None:
                edges = np.linspace(extent[0], extent[1] + 1, 257)
                most = max(1.0, *(float(lane.columns(edges).cover.max()) for lane in detail.lanes))
            if len(self._fullest) >= KEPT:
                self._fullest.clear()
            kept = self._fullest[id(detail)] = detail, most
        return kept[1]
