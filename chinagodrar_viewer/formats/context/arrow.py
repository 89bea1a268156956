"""The quick way through a block of rows: pyarrow parses the columns that are needed, all others stay text.

pyarrow is used where it is installed; without it, and for a block that is not plain, every row is read by itself.
"""

# pyarrow has no type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportMissingImports=false, reportUnknownParameterType=false
from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.formats.context.cells import EMPTY
from chinagodrar_viewer.formats.context.row_ends import Data

PART = 1 << 20
"""Bytes that are parsed at a time: they and their columns stay in the processor's cache."""
NO_MOMENT = -(1 << 62)
"""Of an empty cell among moments."""


class Texts(Value):
    """A column of texts: the distinct ones, and for each row the number of its own."""

    distinct: list[str]
    numbers: npt.NDArray[np.int32]


class Wanted(Value):
    """Columns by their numbers: as texts, as numbers, as moments written as ISO 8601 does."""

    texts: frozenset[int]
    floats: frozenset[int]
    moments: frozenset[int]


class Parsed(Value):
    """The columns of a block, by their numbers; ``moments`` in milliseconds since 1970 or NO_MOMENT."""

    rows: int
    texts: dict[int, Texts]
    floats: dict[int, npt.NDArray[np.float64]]
    moments: dict[int, npt.NDArray[np.int64]]


def available() -> bool:
    """True where pyarrow can be imported."""
    try:
        import pyarrow.csv
    except ImportError:
        return False
    return bool(pyarrow.csv)


def kinds(wanted: Wanted, names: Collection[str]) -> dict[str, Any]:
    """What pyarrow is asked for, by the names of the columns."""
    import pyarrow as pa

    types = pa.dictionary(pa.int32(), pa.string()), pa.float64(), pa.timestamp("ms")
    named = list(names)
    columns = (wanted.texts, wanted.floats, wanted.moments)
    return {named[n]: kind for some, kind in zip(columns, types, strict=True) for n in sorted(some)}


def parsed(data: Data, width: int, delimiter: str, wanted: Wanted, lines_in_cells: bool) -> Parsed | None:
    """Columns of a block of whole rows; None where it is not plain: cells are missing or of another kind, no UTF-8.

    One thread does it: blocks are parsed side by side, which keeps the processors busier than parts of one do.
    """
    import pyarrow as pa
    from pyarrow import csv

    names = [f"c{number}" for number in range(width)]
    asked = kinds(wanted, names)
    try:
        table = csv.read_csv(
            pa.BufferReader(pa.py_buffer(data)),
            csv.ReadOptions(column_names=names, block_size=PART, use_threads=False),
            csv.ParseOptions(delimiter=delimiter, newlines_in_values=lines_in_cells),
            csv.ConvertOptions(
                column_types=asked, include_columns=list(asked), null_values=EMPTY, strings_can_be_null=False
            ),
        )
    except (pa.ArrowException, ValueError):
        return None
    return Parsed(
        table.num_rows,
        {n: _texts(table.column(names[n])) for n in wanted.texts},
        {n: np.asarray(table.column(names[n]).to_numpy(zero_copy_only=False), np.float64) for n in wanted.floats},
        {n: _moments(table.column(names[n])) for n in wanted.moments},
    )


def _texts(column: Any) -> Texts:
    # Each part of a block has its own dictionary; joined, they have one.
    made = column.combine_chunks()
    numbers = np.asarray(made.indices.to_numpy(zero_copy_only=False), np.int32)
    return Texts(made.dictionary.to_pylist(), numbers)


def _moments(column: Any) -> npt.NDArray[np.int64]:
    import pyarrow as pa

    told = column.cast(pa.int64())
    return np.asarray((told.fill_null(NO_MOMENT) if told.null_count else told).to_numpy(), np.int64)
