"""Where rows begin and end in a block of a table: at line ends that stand outside of quotes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.value import Value

LINE_END, RETURN, QUOTE = 10, 13, 34
AT_ONCE = 1 << 19
"""Bytes looked through at once: they stay in the processor's cache.  A multiple of eight."""
Data = bytes | memoryview
Offsets = npt.NDArray[np.uint32]


class Marks(Value):
    """Offsets of all line ends of a block, and of each whether it stands within quotes.

    ``odd`` where a quotation mark has no other; ``nul`` where a byte is zero.
    """

    lines: Offsets
    quoted: npt.NDArray[np.bool_]
    odd: bool
    nul: bool


class RowEnds(Value):
    """Offsets of the rows that hold anything; ``lines_in_rows`` where a cell holds a line end."""

    starts: Offsets
    ends: Offsets
    lines_in_rows: bool


def marks_of(data: Data) -> Marks:
    """Look through a block once."""
    bytes_ = np.frombuffer(data, np.uint8)
    nul = False
    offsets, are_lines = [np.empty(0, np.uint32)], [np.empty(0, np.bool_)]
    line, mark = np.zeros((2, AT_ONCE), np.bool_)
    some = np.empty(AT_ONCE // 8, np.bool_)
    for first in range(0, len(bytes_), AT_ONCE):
        part = bytes_[first : first + AT_ONCE]
        line[len(part) :] = mark[len(part) :] = False
        np.equal(part, LINE_END, out=line[: len(part)])
        np.equal(part, QUOTE, out=mark[: len(part)])
        np.logical_or(line, mark, out=mark)
        # Marks are rare: only those eights of bytes are looked at closely that hold any.
        np.not_equal(mark.view(np.uint64), 0, out=some)
        eights = np.flatnonzero(some)
        within = np.flatnonzero(mark.view(np.uint64).take(eights).view(np.bool_))
        are_lines.append(line.view(np.uint64).take(eights).view(np.bool_).take(within))
        offsets.append((eights.take(within >> 3) * 8 + (within & 7) + first).astype(np.uint32))
        nul = nul or int(part.min()) == 0
    is_line = np.concatenate(are_lines)
    lines = np.concatenate(offsets)[is_line]
    # Quotation marks before each line end: marks before it less line ends before it.
    before = np.flatnonzero(is_line) - np.arange(len(lines))
    return Marks(lines, before % 2 == 1, bool((len(is_line) - len(lines)) % 2), nul)


def row_ends(data: Data, marks: Marks) -> RowEnds:
    """The rows of a block; an empty line is none."""
    if not len(data):
        none = np.empty(0, np.uint32)
        return RowEnds(none, none, False)
    bytes_ = np.frombuffer(data, np.uint8)
    lines_in_rows = bool(marks.quoted.any())
    ends = (marks.lines[~marks.quoted] if lines_in_rows else marks.lines) + np.uint32(1)
    if not len(ends) or ends[-1] < len(data):
        ends = np.append(ends, np.uint32(len(data)))
    starts = np.concatenate((np.zeros(1, np.uint32), ends[:-1]))
    width = ends - starts
    # Only a line end, or a return before it.
    bare = (width <= 1) | ((width == 2) & (bytes_[starts] == RETURN))
    if ends[-1] - starts[-1] == 1 and bytes_[-1] != LINE_END:
        bare[-1] = False
    return RowEnds(starts[~bare], ends[~bare], lines_in_rows) if bare.any() else RowEnds(starts, ends, lines_in_rows)
