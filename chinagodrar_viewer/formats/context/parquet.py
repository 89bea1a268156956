"""Parquet tables, row by row as text; the library that reads them is imported only here, and may be missing."""

# pyarrow has no type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportMissingImports=false
from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from chinagodrar_viewer.formats.errors import FormatError

BATCH = 20_000
Rows = Iterator[tuple[tuple[str, ...], int, float]]


def parquet_rows(path: Path, stopped: Callable[[], bool]) -> tuple[tuple[str, ...], Rows]:
    """Header and rows; a row has no line (0). FormatError where the library or the data are not there."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise FormatError.of("Parquet needs the library pyarrow.", "Save the table as CSV.") from None
    try:
        file = ParquetFile(path)
        columns: tuple[str, ...] = tuple(str(name) for name in file.schema_arrow.names)
        total = max(file.metadata.num_rows, 1)
    except (ArrowException, OSError, ValueError) as error:
        raise FormatError.of(f"its Parquet data are damaged ({str(error).splitlines()[0]}).") from None

    def rows() -> Rows:
        done = 0
        try:
            for batch in file.iter_batches(BATCH):
                if stopped():
                    return
                cells = [["" if v is None else str(v) for v in column.to_pylist()] for column in batch.columns]
                done += batch.num_rows
                for row in zip(*cells, strict=True):
                    yield row, 0, done / total
        except (ArrowException, OSError) as error:
            raise FormatError.of(f"its Parquet data are damaged ({str(error).splitlines()[0]}).") from None

    return columns, rows()
