"""Rows for spans that overlap: as few as can be, and the same ones every time."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush


def pack(spans: Sequence[tuple[float, float]], gap: float = 0) -> list[int]:
    """The row of each span ``(start, end)``, 0 first; spans of a row stand at least ``gap`` apart.

    Spans are placed in the order of their starts, ties in the order given, each on the first row that is
    free: no more rows than spans overlap at once.  A span may begin where another ends; two empty spans
    at one instant do overlap.  O(n log n).
    """
    rows = [0] * len(spans)
    busy: list[tuple[float, bool, int]] = []  # until when, whether empty, row
    free: list[int] = []
    for i in sorted(range(len(spans)), key=lambda i: spans[i][0]):
        start, end = spans[i]
        while busy and busy[0] < (start, True):
            heappush(free, heappop(busy)[2])
        rows[i] = heappop(free) if free else len(busy)
        heappush(busy, (max(start, end) + gap, end <= start, rows[i]))
    return rows
