"""Rows become columns of numbers; what cannot be read is counted, and listed with line and reason."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.context_layer import (
    MOST_LISTED,
    ColumnMapping,
    ContextLayer,
    Unread,
    UnreadRow,
)
from chinagodrar_viewer.core.event_table import NOT_GIVEN, EventTable
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.formats.context import arrow
from chinagodrar_viewer.formats.context.cells import (
    ACLED_DAYS,
    DEATHS,
    DEGREES,
    EMPTY,
    CellError,
    Meanings,
    Stretch,
    coordinate,
)
from chinagodrar_viewer.formats.context.coding import NAMED, Codes
from chinagodrar_viewer.formats.context.columns import plain_name
from chinagodrar_viewer.formats.context.lanes import lanes_of
from chinagodrar_viewer.formats.context.quick import Quick, Taken
from chinagodrar_viewer.formats.context.source import Block, decoded
from chinagodrar_viewer.formats.context.texts import FileTexts, Piece
from chinagodrar_viewer.formats.context.time_order import time_order

MOST_LINES = 1_000
"""Of one row: a quotation mark that is still open then was never meant to be closed."""
_ONE = ("start", "end", *DEATHS, *DEGREES, "precision")
T = TypeVar("T")
Array = npt.NDArray[Any]


class Prepared(Value):
    """A block; and, where it is plain, all its rows."""

    block: Block
    taken: Taken | None = None


class Builder:
    """Takes blocks of rows, one after the other; a layer can be made of those so far at any time."""

    def __init__(
        self, id: str, name: str, columns: tuple[str, ...], delimiter: str, mapping: ColumnMapping, month_first: bool
    ) -> None:
        self._id, self._name, self._columns, self._mapping = id, name, columns, mapping
        self._delimiter = delimiter
        at = {column: number for number, column in reversed(tuple(enumerate(columns)))}
        self._at = {n: at[c] for n in _ONE if (c := getattr(mapping, n)) is not None and c in at}
        named = {*mapping.title, *mapping.where, *((mapping.lane,) if mapping.lane else ())}
        self._codes = {c: Codes(at[c]) for c in columns if c in named or plain_name(c) in NAMED}
        self._pieces: list[Piece] = []
        self._parts: dict[str, list[Array]] = {n: [] for n in ("start", "end", *DEATHS, *DEGREES)}
        self._meanings = Meanings(month_first=month_first)
        self._acled = (mapping.precision or "").lower() == "time_precision" and "end" not in self._at
        coded = [codes.at for codes in self._codes.values()]
        self._quick: Quick | None = None
        if arrow.available():
            self._quick = Quick(self._at, coded, len(columns), delimiter, self._meanings, self._acled)
        self._count, self._unread = 0, 0
        self._listed: list[UnreadRow] = []
        self._cells = 0

    def __len__(self) -> int:
        return self._count

    def refuse(self, line: int, reason: str) -> None:
        """Count a row that cannot be read."""
        self._unread += 1
        self._list(line, reason)

    def prepared(self, block: Block) -> Prepared:
        """Parse a block as far as that needs nothing of the blocks before; may run in several threads."""
        return Prepared(block, None if block.skipped or self._quick is None else self._quick.taken(block))

    def add(self, prepared: Prepared) -> None:
        """Take the rows of a block."""
        block = prepared.block
        if block.skipped:
            self.refuse(block.line, "the line is too long")
        elif prepared.taken is not None:
            self._add_quickly(block, prepared.taken)
        else:
            self._add_singly(block)

    def layer(self, *, complete: bool) -> ContextLayer:
        """All rows so far."""
        coded = {name: made for name, codes in self._codes.items() if (made := codes.coded()) is not None}
        lane = self._mapping.lane
        names, lanes = lanes_of(lane, coded.get(lane) if lane else None)
        order = time_order(self._column("start"))

        def column(name: str) -> Array | None:
            values = lanes if name == "lanes" else self._column(name)
            return values if order is None or values is None else values.take(order)

        # numpy lets other threads run meanwhile: two columns at once.
        with ThreadPoolExecutor(2, thread_name_prefix="chinagodrar-columns") as pool:
            start, end, low, best, high, latitudes, longitudes, by_lane = pool.map(column, (*self._parts, "lanes"))
        assert start is not None and end is not None
        table = EventTable(
            start, end, best=best, low=low, high=high, lanes=by_lane, latitudes=latitudes, longitudes=longitudes,
            rows=None if order is None else order.astype(np.uint32), lane_count=len(names),
        )  # fmt: skip
        return ContextLayer(
            self._id, self._name, table, LevelOfDetail(table), lane_names=names, mapping=self._mapping,
            texts=FileTexts(self._columns, self._delimiter, self._pieces), coded=coded,
            unread=Unread(self._unread, tuple(self._listed), self._cells), complete=complete,
        )  # fmt: skip

    def _column(self, name: str) -> Array:
        parts = self._parts[name]
        return np.concatenate(parts) if parts else np.empty(0)

    # --- a block at once

    def _add_quickly(self, block: Block, taken: Taken) -> None:
        for name, column in taken.columns.items():
            self._parts[name].append(column)
        for codes in self._codes.values():
            texts = taken.texts[codes.at]
            codes.add_all(texts.distinct, texts.numbers)
        self._pieces.append(Piece(block.data, taken.ends.starts, taken.ends.ends))
        self._count += len(taken.ends.starts)

    # --- row by row

    def _add_singly(self, block: Block) -> None:
        lines = bytes(block.data).split(b"\n")
        offsets = np.concatenate(([0], np.cumsum([len(line) + 1 for line in lines]))).clip(max=len(block.data))
        taken: dict[str, list[Any]] = {name: [] for name in self._parts}
        starts: list[int] = []
        ends: list[int] = []
        for begin, after, cells in _rows(lines, self._delimiter):
            if isinstance(cells, str):
                self.refuse(block.line + begin, cells)
            elif any(cells) and self._take(cells, block.line + begin, taken):
                starts.append(int(offsets[begin]))
                ends.append(int(offsets[min(after, len(lines))]))
        kinds = {"start": np.int64, "end": np.int64, "latitude": np.float32, "longitude": np.float32}
        for name, values in taken.items():
            self._parts[name].append(np.array(values, kinds.get(name, np.int32)))
        for codes in self._codes.values():
            codes.flush()
        self._pieces.append(Piece(block.data, np.array(starts, np.uint32), np.array(ends, np.uint32)))
        self._count += len(starts)

    def _take(self, cells: list[str], line: int, taken: dict[str, list[Any]]) -> bool:
        width = len(self._columns)
        if len(cells) > width and any(cell.strip() for cell in cells[width:]):
            self.refuse(line, f"it has {len(cells)} cells, the header {width}")
            return False
        cells = [*cells[:width], *[""] * (width - len(cells))]
        try:
            start, end = self._when(cells)
        except CellError as error:
            self.refuse(line, str(error))
            return False
        taken["start"].append(start)
        taken["end"].append(end)
        for name in DEATHS:
            taken[name].append(self._cell(cells, name, line, self._meanings.deaths, NOT_GIVEN))
        for name, most in DEGREES.items():
            taken[name].append(self._cell(cells, name, line, lambda text, m=most: coordinate(text, m), float("nan")))
        for codes in self._codes.values():
            codes.add(cells[codes.at])
        return True

    def _when(self, cells: Sequence[str]) -> Stretch:
        dates = self._meanings.dates
        start, end = dates(cells[self._at["start"]])
        if "end" in self._at and cells[self._at["end"]].strip() not in EMPTY:
            end = dates(cells[self._at["end"]])[1]
            if end < start:
                raise CellError("it ends before it begins")
        elif self._acled and "precision" in self._at:
            # ACLED gives a day for what is known to the week or the month (ACLED Codebook, time precision).
            end = max(end, start + ACLED_DAYS.get(cells[self._at["precision"]].strip(), 0) * 86_400)
        return start, end

    def _cell(self, cells: Sequence[str], name: str, line: int, read: Callable[[str], T], unknown: T) -> T:
        at = self._at.get(name)
        if at is None:
            return unknown
        try:
            return read(cells[at])
        except CellError as error:
            # The event is shown without what the cell should have said.
            self._cells += 1
            self._list(line, f"{error}: shown without it")
            return unknown

    def _list(self, line: int, reason: str) -> None:
        if len(self._listed) < MOST_LISTED:
            self._listed.append(UnreadRow(line, reason))


def _rows(lines: list[bytes], delimiter: str) -> Iterator[tuple[int, int, list[str] | str]]:
    """Each row's first line, the line after it, and its cells, or why it has none.

    A quotation mark that is never closed makes one row of all that follow: only its own line is given up then.
    """
    at = 0
    while at < len(lines):
        fed = base = at

        def some() -> Iterator[str]:
            nonlocal fed
            while fed < len(lines) and fed - at < MOST_LINES:  # noqa: B023 - as far as it is by then
                fed += 1
                yield decoded(lines[fed - 1] + b"\n")

        reader = csv.reader(some(), delimiter=delimiter)
        while True:
            try:
                cells: list[str] | str = next(reader)
            except StopIteration:
                break
            except csv.Error as error:
                cells = f"it is no row of a table ({error})"
            after = base + reader.line_num
            stopped = fed == len(lines) or fed - at >= MOST_LINES
            if stopped and after - at > 1 and sum(line.count(b'"') for line in lines[at:after]) % 2:
                yield at, at + 1, "a quotation mark in it is never closed"
                at += 1
                break
            yield at, after, cells
            at = after
