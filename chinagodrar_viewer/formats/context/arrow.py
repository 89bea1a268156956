"""The quick way through a block of rows: pyarrow parses the columns that are needed, all others stay text.

pyarrow is used where it is installed; without it, and for a block that is not plain, every row is read by itself.
"""

# pyarrow has no type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportMissingImports=false, reportUnknownParameterType=false
from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.value import Value

PART = 1 << 20
"""Bytes that are parsed by one thread at a time."""
EMPTY = ["", "NA", "na", "NaN", "nan", "NULL", "null", "None"]


class Texts(Value):
    """A column of texts: the distinct ones, and for each row the number of its own."""

    distinct: list[str]
    numbers: npt.NDArray[np.int32]


class Parsed(Value):
    """The columns of a block, by their numbers."""

    rows: int
    texts: dict[int, Texts]
    floats: dict[int, npt.NDArray[np.float64]]


def available() -> bool:
    """True where pyarrow can be imported."""
    try:
        import pyarrow.csv
    except ImportError:
        return False
    return bool(pyarrow.csv)


def parsed(
    data: bytes, width: int, delimiter: str, texts: Sequence[int], floats: Collection[int], lines_in_cells: bool
) -> Parsed | None:
    """Columns of a block of whole rows; None where it is not plain: cells are missing, or it is not UTF-8."""
    import pyarrow as pa
    from pyarrow import csv

    names = [f"c{number}" for number in range(width)]
    kinds: dict[str, Any] = {names[n]: pa.dictionary(pa.int32(), pa.string()) for n in texts}
    kinds |= {names[n]: pa.float64() for n in floats}
    try:
        table = csv.read_csv(
            pa.BufferReader(data),
            csv.ReadOptions(column_names=names, block_size=PART),
            csv.ParseOptions(delimiter=delimiter, newlines_in_values=lines_in_cells),
            csv.ConvertOptions(
                column_types=kinds, include_columns=list(kinds), null_values=EMPTY, strings_can_be_null=False
            ),
        )
    except (pa.ArrowException, ValueError):
        return None
    found = {n: _texts(table.column(names[n])) for n in texts}
    numbers = {n: np.asarray(table.column(names[n]).to_numpy(zero_copy_only=False), np.float64) for n in floats}
    return Parsed(table.num_rows, found, numbers)


def _texts(column: Any) -> Texts:
    made = column.unify_dictionaries()
    distinct = made.chunk(0).dictionary.to_pylist() if made.num_chunks else []
    parts = [np.asarray(chunk.indices.to_numpy(zero_copy_only=False), np.int32) for chunk in made.chunks]
    return Texts(distinct, np.concatenate(parts) if parts else np.empty(0, np.int32))
