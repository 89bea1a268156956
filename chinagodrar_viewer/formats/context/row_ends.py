"""Where rows begin and end in a block of a table: at line ends that stand outside of quotes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.value import Value

LINE_END, RETURN, QUOTE = 10, 13, 34


class RowEnds(Value):
    """Offsets of the rows that hold anything; ``lines_in_rows`` where a cell holds a line end."""

    starts: npt.NDArray[np.uint32]
    ends: npt.NDArray[np.uint32]
    lines_in_rows: bool


def row_ends(data: bytes) -> RowEnds:
    """The rows of a block; an empty line is none."""
    if not data:
        none = np.empty(0, np.uint32)
        return RowEnds(none, none, False)
    bytes_ = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(bytes_ == LINE_END)
    lines = len(ends)
    if b'"' in data:
        quotes = np.flatnonzero(bytes_ == QUOTE)
        ends = ends[np.searchsorted(quotes, ends) % 2 == 0]
    lines_in_rows = len(ends) < lines
    ends = ends + 1
    if not len(ends) or ends[-1] < len(data):
        ends = np.append(ends, len(data))
    starts = np.concatenate(([0], ends[:-1]))
    width = ends - starts
    # Only a line end, or a return before it.
    bare = (width <= 1) | ((width == 2) & (bytes_[np.minimum(starts, len(data) - 1)] == RETURN))
    if ends[-1] - starts[-1] == 1 and bytes_[-1] != LINE_END:
        bare[-1] = False
    return RowEnds(starts[~bare].astype(np.uint32), ends[~bare].astype(np.uint32), lines_in_rows)
