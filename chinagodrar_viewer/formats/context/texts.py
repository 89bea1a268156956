"""The text of all rows in one piece of memory, decoded only for what is asked; it grows while the table is read."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from chinagodrar_viewer.core.event_table import Ints, Rows
from chinagodrar_viewer.core.text import folded

BETWEEN = "\x1f"
"""Between two cells; a control character that no table means to have."""
SLICE = 1 << 18
"""Bytes looked through before others get their turn."""


class GrowingTexts:
    """Where the reader puts rows; what was put stays where it is."""

    def __init__(self) -> None:
        self.data = bytearray()
        self.starts = array("Q", [0])

    def add(self, cells: Sequence[str]) -> None:
        """Put a row at the end."""
        self.data += BETWEEN.join(cells).encode("utf-8", "replace")
        self.starts.append(len(self.data))


class PackedTexts:
    """The first ``count`` rows of what has been read so far."""

    def __init__(self, columns: tuple[str, ...], texts: GrowingTexts, count: int) -> None:
        self.columns = columns
        self._texts = texts
        self._count = count

    def row(self, row: int) -> tuple[str, ...]:
        """All cells of a row."""
        starts = self._texts.starts
        cells = bytes(self._texts.data[starts[row] : starts[row + 1]]).decode("utf-8").split(BETWEEN)
        return tuple(cells[: len(self.columns)]) + ("",) * (len(self.columns) - len(cells))

    def matching(self, words: Sequence[str], stopped: Callable[[], bool]) -> Iterator[tuple[int, Rows]]:
        """Rows that hold every word; words are folded as ``folded`` does it."""
        starts: Ints = np.frombuffer(self._texts.starts[: self._count + 1], np.uint64).astype(np.int64)
        first = 0
        while first < self._count and not stopped():
            end = int(starts.searchsorted(int(starts[first]) + SLICE, "right")) - 1
            end = min(max(end, first + 1), self._count)
            yield end, self._in(words, starts, first, end)
            first = end

    def _in(self, words: Sequence[str], starts: Ints, first: int, end: int) -> Rows:
        raw = bytes(self._texts.data[starts[first] : starts[end]])
        if not raw.isascii():
            hits = [row for row in range(first, end) if _holds(folded(" ".join(self.row(row))), words)]
            return np.asarray(hits, np.uint32)
        lower, own = raw.lower(), starts[first : end + 1] - starts[first]
        found: set[int] | None = None
        for word in words:
            sought = word.encode("utf-8")
            rows: set[int] = set()
            at = lower.find(sought)
            while at >= 0:
                row = int(own.searchsorted(at, "right")) - 1
                rows.add(first + row)
                at = lower.find(sought, int(own[row + 1]))
            found = rows if found is None else found & rows
            if not found:
                break
        return np.asarray(sorted(found or ()), np.uint32)


def _holds(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)
