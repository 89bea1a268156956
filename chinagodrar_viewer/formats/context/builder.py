"""Rows of text become columns of numbers; what cannot be read is counted, and listed with line and reason."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from chinagodrar_viewer.core.context_layer import (
    MOST_LISTED,
    Coded,
    ColumnMapping,
    ContextLayer,
    Unread,
    UnreadRow,
)
from chinagodrar_viewer.core.event_table import NOT_GIVEN, EventTable
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.formats.context.cells import CellError, Stretch, coordinate, deaths, stretch
from chinagodrar_viewer.formats.context.columns import plain_name
from chinagodrar_viewer.formats.context.lanes import lanes_of
from chinagodrar_viewer.formats.context.texts import GrowingTexts, PackedTexts

NAMED = {
    "type_of_violence", "conflict_name", "dyad_name", "side_a", "side_b", "country", "region", "adm_1", "adm_2",
    "where_coordinates", "event_type", "sub_event_type", "disorder_type", "actor1", "actor2", "location", "admin1",
    "admin2", "pays", "group", "groupe", "actor", "acteur", "type", "category", "place", "lieu",
}  # fmt: skip
"""Columns whose texts repeat, so that words are sought in them first and lanes can be made of them."""
MOST_DISTINCT = 60_000
CACHED = 200_000
ACLED_DAYS = {"2": 7, "3": 31}
T = TypeVar("T")


class Builder:
    """Takes rows, one after the other; a layer can be made of those so far at any time."""

    def __init__(self, id: str, name: str, columns: tuple[str, ...], mapping: ColumnMapping, month_first: bool) -> None:
        self._id, self._name, self._columns, self._mapping = id, name, columns, mapping
        at = {column: number for number, column in reversed(tuple(enumerate(columns)))}
        self._at = {n: at[c] for n in _ONE if (c := getattr(mapping, n)) is not None and c in at}
        named = {*mapping.title, *mapping.where, *((mapping.lane,) if mapping.lane else ())}
        self._codes = {c: _Codes(at[c]) for c in columns if c in named or plain_name(c) in NAMED}
        self._texts = GrowingTexts()
        self._starts, self._ends = array("q"), array("q")
        self._deaths = {name: array("i") for name in ("low", "best", "high")}
        self._places = {name: array("f") for name in ("latitude", "longitude")}
        self._dates = _Cache(lambda text: stretch(text, month_first=month_first))
        self._numbers = _Cache(deaths)
        self._unread, self._listed = 0, list[UnreadRow]()

    def __len__(self) -> int:
        return len(self._starts)

    def refuse(self, line: int, reason: str) -> None:
        """Count a row that cannot be read."""
        self._unread += 1
        self._list(line, reason)

    def add(self, cells: Sequence[str], line: int) -> None:
        """Take a row."""
        width = len(self._columns)
        if len(cells) != width:
            if len(cells) > width and any(cell.strip() for cell in cells[width:]):
                self.refuse(line, f"it has {len(cells)} cells, the header {width}")
                return
            cells = [*cells[:width], *[""] * (width - len(cells))]
        try:
            start, end = self._when(cells)
        except CellError as error:
            self.refuse(line, str(error))
            return
        self._starts.append(start)
        self._ends.append(end)
        for name, kept in self._deaths.items():
            kept.append(self._cell(cells, name, line, self._numbers, NOT_GIVEN))
        for name, kept in self._places.items():
            most = 90.0 if name == "latitude" else 180.0
            kept.append(self._cell(cells, name, line, lambda text, most=most: coordinate(text, most), float("nan")))
        for codes in self._codes.values():
            codes.add(cells[codes.at])
        self._texts.add(cells)

    def layer(self, *, complete: bool) -> ContextLayer:
        """All rows so far."""
        count = len(self)
        coded = {name: made for name, codes in self._codes.items() if (made := codes.coded(count)) is not None}
        lane = self._mapping.lane
        names, lanes = lanes_of(lane, coded.get(lane) if lane else None)
        deaths_ = {name: np.frombuffer(kept[:], np.int32) for name, kept in self._deaths.items()}
        places = {name: np.frombuffer(kept[:], np.float32) for name, kept in self._places.items()}
        table = EventTable(
            np.frombuffer(self._starts[:], np.int64), np.frombuffer(self._ends[:], np.int64), **deaths_, lanes=lanes,
            latitudes=places["latitude"], longitudes=places["longitude"], lane_count=len(names),
        )  # fmt: skip
        return ContextLayer(
            self._id, self._name, table, LevelOfDetail(table), lane_names=names, mapping=self._mapping,
            texts=PackedTexts(self._columns, self._texts, count), coded=coded,
            unread=Unread(self._unread, tuple(self._listed)), complete=complete,
        )  # fmt: skip

    def _when(self, cells: Sequence[str]) -> Stretch:
        start, end = self._dates(cells[self._at["start"]])
        if "end" in self._at and cells[self._at["end"]].strip():
            end = self._dates(cells[self._at["end"]])[1]
            if end < start:
                raise CellError("it ends before it begins")
        elif "precision" in self._at and (self._mapping.precision or "").lower() == "time_precision":
            # ACLED gives a day for what is known to the week or the month (ACLED Codebook, time precision).
            days = ACLED_DAYS.get(cells[self._at["precision"]].strip())
            if days is not None:
                end = max(end, start + days * 86_400)
        return start, end

    def _cell(self, cells: Sequence[str], name: str, line: int, read: Callable[[str], T], unknown: T) -> T:
        at = self._at.get(name)
        if at is None:
            return unknown
        try:
            return read(cells[at])
        except CellError as error:
            # The event is shown without what the cell should have said.
            self._list(line, f"{error}: shown without it")
            return unknown

    def _list(self, line: int, reason: str) -> None:
        if len(self._listed) < MOST_LISTED:
            self._listed.append(UnreadRow(line, reason))


_ONE = ("start", "end", "low", "best", "high", "latitude", "longitude", "precision")


class _Codes:
    """The numbers of a column's texts, until there are too many different ones."""

    def __init__(self, at: int) -> None:
        self.at = at
        self._numbers: dict[str, int] = {}
        self._codes = array("I")
        self._given_up = False

    def add(self, text: str) -> None:
        if not self._given_up:
            self._codes.append(self._numbers.setdefault(text, len(self._numbers)))
            if len(self._numbers) > MOST_DISTINCT:
                self._given_up = True
                self._numbers.clear()
                del self._codes[:]

    def coded(self, count: int) -> Coded | None:
        if self._given_up:
            return None
        return Coded(tuple(self._numbers), np.frombuffer(self._codes[:count], np.uint32))


class _Cache(dict[str, T]):
    """What a cell's text means; the same dates and numbers come again and again."""

    def __init__(self, read: Callable[[str], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> T:
        made = self._read(text)
        if len(self) > CACHED:
            self.clear()
        self[text] = made
        return made

    def __call__(self, text: str) -> T:
        return self[text]
