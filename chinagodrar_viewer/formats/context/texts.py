"""The text of all rows as it stands in the file, and where each row is in it; decoded only where it is asked for."""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.event_table import Rows
from chinagodrar_viewer.core.text import folded
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.formats.context.row_ends import Data, Offsets
from chinagodrar_viewer.formats.context.source import decoded

SLICE = 1 << 18
"""Bytes looked through before others get their turn."""


class Piece(Value):
    """Some rows: ``starts`` and ``ends`` say where each stands in ``data``; between them may be what is no row."""

    data: Data
    starts: Offsets
    ends: Offsets


class FileTexts:
    """The rows of some pieces; shared by layers that grow."""

    def __init__(self, columns: tuple[str, ...], delimiter: str, pieces: Sequence[Piece]) -> None:
        self.columns = columns
        self._delimiter = delimiter
        self._pieces = tuple(pieces)
        self._firsts = [0]
        for piece in pieces:
            self._firsts.append(self._firsts[-1] + len(piece.starts))

    def row(self, row: int) -> tuple[str, ...]:
        """All cells of a row."""
        at = bisect_right(self._firsts, row) - 1
        piece, number = self._pieces[at], row - self._firsts[at]
        return self._cells(bytes(piece.data[piece.starts[number] : piece.ends[number]]))

    def _cells(self, raw: bytes) -> tuple[str, ...]:
        lines = decoded(raw).splitlines(keepends=True)
        cells: list[str] = next(csv.reader(lines, delimiter=self._delimiter), list[str]())
        width = len(self.columns)
        return tuple(cells[:width]) + ("",) * (width - len(cells))

    def matching(self, words: Sequence[str], stopped: Callable[[], bool]) -> Iterator[tuple[int, Rows]]:
        """Rows that hold every word; words are folded as ``folded`` does it."""
        for piece, base in zip(self._pieces, self._firsts, strict=False):
            first, count = 0, len(piece.starts)
            while first < count:
                if stopped():
                    return
                # A number of the column's own kind: for any other, numpy would copy the column.
                until = piece.ends.dtype.type(min(int(piece.starts[first]) + SLICE, np.iinfo(piece.ends.dtype).max))
                end = int(piece.ends.searchsorted(until, "right"))
                end = min(max(end, first + 1), count)
                found = _rows_with(words, piece, first, end)
                yield base + end, (found + base).astype(np.uint32)
                first = end


def _rows_with(words: Sequence[str], piece: Piece, first: int, end: int) -> npt.NDArray[np.int64]:
    raw = bytes(piece.data[int(piece.starts[first]) : int(piece.ends[end - 1])])
    if not raw.isascii():
        data, starts, ends = piece.data, piece.starts.tolist(), piece.ends.tolist()
        rows = (
            row for row in range(first, end) if _holds(folded(decoded(bytes(data[starts[row] : ends[row]]))), words)
        )
        return np.fromiter(rows, np.int64)
    lower = raw.lower()
    starts = piece.starts[first:end] - piece.starts[first]
    ends = piece.ends[first:end] - piece.starts[first]
    found: npt.NDArray[np.int64] | None = None
    for word in words:
        rows = _rows_of(word.encode("utf-8"), lower, starts, ends)
        found = rows if found is None else np.intersect1d(found, rows, assume_unique=True)
        if not len(found):
            break
    return (found if found is not None else np.empty(0, np.int64)) + first


def _rows_of(word: bytes, lower: bytes, starts: Offsets, ends: Offsets) -> npt.NDArray[np.int64]:
    at = np.fromiter((match.start() for match in re.finditer(re.escape(word), lower)), np.int64)
    rows = starts.searchsorted(at.astype(np.uint32), "right").astype(np.int64) - 1
    rows = rows[(rows >= 0) & (at + len(word) <= ends[rows])]
    return rows[np.diff(rows, prepend=-1) > 0]


def _holds(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)
