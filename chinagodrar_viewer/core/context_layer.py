"""A context layer: a large table of events that is shown behind the battle and never changes it.

A reader makes one of a UCDP, ACLED or plain table, in another thread, and again of more rows while it
goes on: each is immutable and complete in itself.  Two numbers name an event of a layer.  Its ``row`` is
its number among the rows that could be read, in the file's order: it stays the same while the layer grows.
Its ``place`` is its number in the table's order of time, which is what the painters count in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from chinagodrar_viewer.core.value import Value

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from chinagodrar_viewer.core.event_table import EventTable, Rows
    from chinagodrar_viewer.core.level_of_detail import LevelOfDetail

    Codes = npt.NDArray[np.unsignedinteger[Any]]

MOST_LISTED = 1_000
"""Unreadable rows that are listed with line and reason; all are counted."""


class ColumnMapping(Value):
    """Which columns of a file say what; names as in its header, None where it has no such column.

    ``start`` and ``end`` are dates, the end being the last day; ``low``, ``best`` and ``high`` numbers of
    deaths; ``precision`` ACLED's or UCDP's number for how exact a date is.  ``lane`` is the column by which
    events are divided into lanes; ``title`` and ``where`` name columns whose texts, joined, name an event
    and its place.
    """

    start: str
    end: str | None = None
    low: str | None = None
    best: str | None = None
    high: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    precision: str | None = None
    lane: str | None = None
    title: tuple[str, ...] = ()
    where: tuple[str, ...] = ()


class UnreadRow(Value):
    """A row that could not be read: its line in the file, counted from 1, and why, in a short English sentence.

    ``line`` 0 stands for a file whose rows have no lines, as Parquet's.
    """

    line: int
    reason: str


class Unread(Value):
    """All rows that could not be read, and of some of them why."""

    count: int = 0
    listed: tuple[UnreadRow, ...] = ()
    """Of the rows, and of those with such cells, the first."""
    cells: int = 0
    """Numbers and coordinates that mean nothing; their events are shown without them."""


class RowTexts(Protocol):
    """The text of every row, kept as it was read and decoded only for what is on screen; shared by threads."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The header, each name once."""
        ...

    def row(self, row: int) -> tuple[str, ...]:
        """All cells of a row, as many as there are columns."""
        ...

    def matching(self, words: Sequence[str], stopped: Callable[[], bool]) -> Iterator[tuple[int, Rows]]:
        """Rows whose text holds every word, in any cell and case: after each stretch how far it is, and what it found.

        Never holds the interpreter for more than a few milliseconds; ends early where ``stopped`` says so.
        """
        ...


class Coded(Value):
    """A column with few distinct texts: ``codes[row]`` is the number of a row's text in ``texts``."""

    __slots__ = ("__dict__",)  # for the folded texts

    texts: tuple[str, ...]
    codes: Codes

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The texts without case and accents, as they are sought."""
        from chinagodrar_viewer.core.text import folded

        return tuple(folded(text) for text in self.texts)


class ContextLayer:
    """A table of events, ready for frames; immutable."""

    def __init__(
        self,
        id: str,
        name: str,
        table: EventTable,
        detail: LevelOfDetail,
        *,
        lane_names: Sequence[str],
        mapping: ColumnMapping,
        texts: RowTexts,
        coded: Mapping[str, Coded],
        unread: Unread = Unread(),  # noqa: B008
        complete: bool = True,
    ) -> None:
        """``name`` is what a person calls it, the file's name; ``coded`` are columns where words are sought first."""
        if len(lane_names) != table.lane_count:
            raise ValueError(f"{len(lane_names)} names for {table.lane_count} lanes")
        self.id = id
        self.name = name
        self.table = table
        self.detail = detail
        self.lane_names = tuple(lane_names)
        self.mapping = mapping
        self.texts = texts
        self.coded = coded
        self.unread = unread
        self.complete = complete
        self._columns = {name: number for number, name in enumerate(texts.columns)}

    def __len__(self) -> int:
        return len(self.table)

    def row_of(self, place: int) -> int:
        """The row of an event, by its place in order of time."""
        return int(self.table.rows[place])

    def place_of(self, row: int) -> int | None:
        """The place of a row in order of time; None of a row that is not there (yet)."""
        return int(self.table.place_of_row[row]) if 0 <= row < len(self.table) else None

    def title(self, place: int) -> str:
        """What the event is called."""
        return self._said(self.mapping.title, place) or self.where(place) or self.name

    def where(self, place: int) -> str:
        """What its place is called; empty where the table does not say."""
        return self._said(self.mapping.where, place)

    def fields(self, place: int) -> tuple[tuple[str, str], ...]:
        """Every column of the event's row with its text."""
        return tuple(zip(self.texts.columns, self.texts.row(self.row_of(place)), strict=True))

    def _said(self, columns: tuple[str, ...], place: int) -> str:
        if not columns:
            return ""
        cells = self.texts.row(self.row_of(place))
        told = (cells[self._columns[column]].strip() for column in columns if column in self._columns)
        return " · ".join(dict.fromkeys(text for text in told if text))
