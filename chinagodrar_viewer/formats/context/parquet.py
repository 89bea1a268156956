"""Parquet tables, row by row as text; the library that reads them is imported only here, and may be missing."""

# pyarrow has no type stubs.
# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# pyright: reportUnknownArgumentType=false, reportMissingImports=false
from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from chinagodrar_viewer.core.sentence import told
from chinagodrar_viewer.formats.context.source import Block, block_of
from chinagodrar_viewer.formats.errors import FormatError

BATCH = 20_000


def parquet_blocks(path: Path, stopped: Callable[[], bool]) -> tuple[tuple[str, ...], Iterator[Block]]:
    """Header, and rows as blocks of CSV without lines (0). FormatError where the library or the data are not there."""
    try:
        import pyarrow as pa
        from pyarrow import csv
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise FormatError.of(
            told("FileErrors", "Parquet needs the library pyarrow."), told("FileErrors", "Save the table as CSV.")
        ) from None
    try:
        file = ParquetFile(path)
        columns: tuple[str, ...] = tuple(str(name) for name in file.schema_arrow.names)
        total = max(file.metadata.num_rows, 1)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise _damaged(error) from None

    def blocks() -> Iterator[Block]:
        done = 0
        try:
            for batch in file.iter_batches(BATCH):
                if stopped():
                    return
                sink = pa.BufferOutputStream()
                csv.write_csv(batch, sink, csv.WriteOptions(include_header=False))
                done += batch.num_rows
                yield block_of(sink.getvalue().to_pybytes(), 0, done / total)
        except (pa.ArrowException, OSError, ValueError) as error:
            raise _damaged(error) from None

    return columns, blocks()


def _damaged(error: Exception) -> FormatError:
    said = (str(error).splitlines() or [type(error).__name__])[0]
    return FormatError.of(told("FileErrors", "its Parquet data cannot be read ({0}).").format(said[:200]))
