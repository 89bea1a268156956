"""Reads a table in blocks: rows so far soon, then now and then four times as many rows, at last all."""

from __future__ import annotations

import csv
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from chinagodrar_viewer.core.context_layer import ColumnMapping, ContextLayer
from chinagodrar_viewer.core.sentence import told
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.formats.context.ahead import ahead
from chinagodrar_viewer.formats.context.builder import Builder
from chinagodrar_viewer.formats.context.columns import guessed
from chinagodrar_viewer.formats.context.errors import ColumnsUnknown
from chinagodrar_viewer.formats.context.memory import few_heaps, give_back
from chinagodrar_viewer.formats.context.parquet import parquet_blocks
from chinagodrar_viewer.formats.context.row_ends import row_ends
from chinagodrar_viewer.formats.context.source import LONGEST_LINE, Block, Source, block_of, decoded, opened
from chinagodrar_viewer.formats.errors import FormatError

SAMPLE = 1_000
"""Rows that a person is shown to choose columns by, and by which dates are told apart."""
GROWTH, PAUSE = 4, 0.5
"""A layer of the rows so far is made at once; then of four times as many rows, and not within so many seconds."""
MOST_COLUMNS = 2_000


class Reading(Value):
    """Rows so far, and the share of the file that was read."""

    layer: ContextLayer
    share: float


class Peek(Value):
    """The header and a sample of a table; ``guess`` are the columns found by name."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: ColumnMapping | None
    rows_estimate: int


def peek(path: Path) -> Peek:
    """A first look; FormatError where there is no table."""
    with _about(path), _Table(path) as table:
        rows = table.sample()
        size = sum(len(cell) + 1 for row in rows for cell in row) or 1
        estimate = len(rows) if table.ended else round(table.size / size * len(rows))
        return Peek(table.columns, rows, guessed(table.columns), estimate)


def read_context(
    path: Path, mapping: ColumnMapping | None = None, *, stopped: Callable[[], bool] = lambda: False
) -> Iterator[Reading]:
    """Read a table; FormatError says in one sentence what cannot be shown, ColumnsUnknown that one has to choose."""
    few_heaps()
    with _about(path), _Table(path, stopped) as table:
        sample = table.sample()
        chosen = mapping or guessed(table.columns)
        if chosen is None or chosen.start not in table.columns:
            raise ColumnsUnknown(path.name, table.columns, sample, guessed(table.columns))
        at = table.columns.index(chosen.start)
        month_first = _month_first([row[at] for row in sample if at < len(row)])
        builder = Builder(str(path), path.name, table.columns, table.delimiter, chosen, month_first)
        following, layer = 1, None
        begun = made = monotonic()
        problem: FormatError | None = None
        try:
            for prepared in ahead(table.blocks(), builder.prepared):
                if stopped():
                    return
                builder.add(prepared)
                block = prepared.block
                if len(builder) >= following and (layer is None or _pays(made, begun, block.share)):
                    layer = builder.layer(complete=False)
                    following, made = GROWTH * len(builder), monotonic()
                if layer is not None and block.share < 1:
                    yield Reading(layer, block.share)
        except FormatError as error:
            problem = error
        if stopped():
            return
        if not len(builder):
            if problem is not None:
                raise problem
            raise FormatError.of(_nothing(builder.layer(complete=True)))
        last = builder.layer(complete=problem is None)
        del builder, layer
        yield Reading(last, 1.0)
        # Only now: till then who reads along holds the layer before.
        give_back()
        if problem is not None:
            raise problem


def _pays(made: float, begun: float, share: float) -> bool:
    """True where the layer made last is a while old, and that of all rows is a while ahead."""
    now = monotonic()
    return now - made >= PAUSE and (now - begun) * (1 - share) >= PAUSE * share


def _nothing(layer: ContextLayer) -> str:
    if not layer.unread.count:
        return told("FileErrors", "it has a header but no rows.")
    return told("FileErrors", "none of its {0} rows can be read. The first: {1}.").format(
        layer.unread.count, layer.unread.listed[0].reason
    )


def _month_first(dates: list[str]) -> bool:
    """True where dates such as 1/13/2020 show that the month stands first; day first is the rule elsewhere."""
    parts = [date.strip().split()[0].split("/") for date in dates if date.count("/") == 2]
    pairs = [(int(p[0]), int(p[1])) for p in parts if p[0].isdecimal() and p[1].isdecimal()]
    return any(second > 12 for _, second in pairs) and not any(first > 12 for first, _ in pairs)


@contextmanager
def _about(path: Path) -> Generator[None]:
    """Errors inside say the file's name."""
    try:
        yield
    except ColumnsUnknown:
        raise
    except FormatError as error:
        raise (error if error.name else error.about(path.name)) from None


class _Table:
    """Header and rows of an open table."""

    columns: tuple[str, ...]

    def __init__(self, path: Path, stopped: Callable[[], bool] = lambda: False) -> None:
        self._path, self._stopped = path, stopped
        self.size = 0
        self.ended = False
        self.delimiter = ","
        self._source: Source | None = None
        self._first: list[Block] = []

    def __enter__(self) -> _Table:
        try:
            self._open()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _open(self) -> None:
        if _is_parquet(self._path):
            columns, self._more = parquet_blocks(self._path, self._stopped)
        else:
            self._source = opened(self._path)
            self.size = self._path.stat().st_size
            self._more = self._source.blocks(self._stopped)
            columns = self._header()
        if len(columns) > MOST_COLUMNS:
            raise FormatError.of(
                told("FileErrors", "its first line has {0} cells: that is no header of a table.").format(len(columns))
            )
        if sum("\ufffd" in c or not c.isprintable() for c in columns) > len(columns) / 2:
            raise FormatError.of(told("FileErrors", "it is no text but binary data."))
        self.columns = _distinct(columns)

    def _header(self) -> tuple[str, ...]:
        """The first row that holds anything; what follows it stays for ``blocks``."""
        csv.field_size_limit(4 * LONGEST_LINE)
        for block in self._more:
            ends = row_ends(block.data, block.marks)
            if not len(ends.starts):
                continue
            start, end = int(ends.starts[0]), int(ends.ends[0])
            text = decoded(bytes(block.data[start:end]))
            self.delimiter = max(",;\t|", key=text.count)
            columns = tuple(next(csv.reader(text.splitlines(keepends=True), delimiter=self.delimiter), ()))
            if any(cell.strip() for cell in columns):
                line = block.line + int(block.marks.lines.searchsorted(end))
                self._first.append(block_of(block.data[end:], line, block.share))
                return columns
        raise FormatError.of(told("FileErrors", "it is empty."))

    def __exit__(self, *_: object) -> None:
        if self._source is not None:
            self._source.close()

    def sample(self) -> tuple[tuple[str, ...], ...]:
        """The first rows, which come again in ``blocks``."""
        rows: list[tuple[str, ...]] = []
        seen = 0
        while len(rows) < SAMPLE:
            if seen == len(self._first):
                block = next(self._more, None)
                if block is None:
                    self.ended = True
                    break
                self._first.append(block)
            block, seen = self._first[seen], seen + 1
            reader = csv.reader(_lines(block), delimiter=self.delimiter)
            while len(rows) < SAMPLE:
                try:
                    cells = next(reader)
                except StopIteration:
                    break
                except csv.Error:
                    continue
                if any(cells):
                    rows.append(tuple(cells))
        return tuple(rows)

    def blocks(self) -> Iterator[Block]:
        """All rows."""
        yield from (block for block in self._first if len(block.data) or block.skipped)
        self._first.clear()
        yield from self._more


def _lines(block: Block) -> Iterator[str]:
    """One after the other, as many as are asked for."""
    begin = 0
    for end in block.marks.lines:
        yield decoded(bytes(block.data[begin : end + 1]))
        begin = int(end) + 1
    if begin < len(block.data):
        yield decoded(bytes(block.data[begin:]))


def _distinct(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Each name once; a nameless column is called by its number."""
    seen: dict[str, int] = {}
    made: list[str] = []
    for number, name in enumerate(columns, start=1):
        name = name.strip() or f"column {number}"
        seen[name] = seen.get(name, 0) + 1
        made.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(made)


def _is_parquet(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PAR1"
    except OSError:
        return False
