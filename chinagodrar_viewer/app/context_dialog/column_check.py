"""How well a sample of a table can be read by the columns that were chosen: the reader itself reads it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from chinagodrar_viewer.core.value import Value

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_layer import ColumnMapping


class Check(Value):
    """Of ``rows`` rows: how many have a date, a number of deaths, a position (None: no column was chosen for it)."""

    rows: int
    dates: int
    deaths: int | None = None
    positions: int | None = None
    problem: str = ""
    """Why the first row that was not read could not be."""


def checked(columns: Sequence[str], rows: Sequence[Sequence[str]], mapping: ColumnMapping) -> Check:
    """Read the sample; takes milliseconds, the first time as long as the reader's library needs to be loaded."""
    import numpy as np

    from chinagodrar_viewer.formats.context import read_context
    from chinagodrar_viewer.formats.errors import FormatError

    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows(rows)
        layer = None
        try:
            for reading in read_context(path, mapping, stopped=lambda: False):
                layer = reading.layer
        except FormatError as error:
            if layer is None:
                from chinagodrar_viewer.app.error_words import problem_words

                return Check(len(rows), 0, problem=problem_words(error.problems[0]) if error.problems else "")
    if layer is None:
        return Check(len(rows), 0)
    table, unread = layer.table, layer.unread
    known = (table.best >= 0) | (table.low >= 0) | (table.high >= 0)
    placed = np.isfinite(table.latitudes) & np.isfinite(table.longitudes)
    return Check(
        len(rows),
        len(layer),
        int(known.sum()) if mapping.best or mapping.low or mapping.high else None,
        int(placed.sum()) if mapping.latitude and mapping.longitude else None,
        unread.listed[0].reason if unread.listed else "",
    )
