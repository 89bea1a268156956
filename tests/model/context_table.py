"""A context layer small enough to know by heart, and readings of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from chinagodrar_viewer.core.context_layer import Coded, ColumnMapping, ContextLayer
from chinagodrar_viewer.core.event_table import EventTable, Rows
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.core.text import folded
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.core.value import Value

FIRST = 1_546_300_800
"""1 January 2019: a row's event begins so many days later as its number; the last row comes first."""
ACTORS = ("Army", "Group A", "Group B")


class Cells:
    """The rows' text."""

    columns = ("id", "actor", "note")

    def __init__(self, rows: Sequence[tuple[str, ...]]) -> None:
        self.rows = rows

    def row(self, row: int) -> tuple[str, ...]:
        return self.rows[row]

    def matching(self, words: Sequence[str], stopped: Callable[[], bool]) -> Iterator[tuple[int, Rows]]:
        for at, row in enumerate(self.rows):
            if stopped():
                return
            hit = all(word in folded(" ".join(row)) for word in words)
            yield at + 1, np.array([at] if hit else [], np.uint32)


def small_layer(count: int = 12, *, id: str = "small", complete: bool = True) -> ContextLayer:
    """``count`` events a day apart, in the file in reverse order; actor by number, every fourth note an ``echo``."""
    numbers = np.arange(count)
    starts = FIRST + (count - 1 - numbers) * DAY
    codes = (numbers % len(ACTORS)).astype(np.uint8)
    table = EventTable(
        starts,
        starts + DAY,
        best=numbers,
        lanes=codes,
        latitudes=np.full(count, 15.0),
        longitudes=np.full(count, 3.0),
        lane_count=len(ACTORS),
    )
    rows = [(str(n), ACTORS[n % 3], "Écho" if n % 4 == 0 else "plain") for n in range(count)]
    return ContextLayer(
        id, f"{id}.csv", table, LevelOfDetail(table), lane_names=ACTORS, mapping=ColumnMapping("id", title=("actor",)),
        texts=Cells(rows), coded={"actor": Coded(ACTORS, codes)}, complete=complete,
    )  # fmt: skip


class Read(Value):
    """What a reader tells."""

    layer: ContextLayer
    share: float
