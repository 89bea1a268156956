"""Made-up tables of events, of any size and always the same: what the benchmarks read, draw and search.

They have the shape of UCDP's georeferenced events, none of their content: clustered in time over 1989 to 2024
(quiet years, and offensives of weeks), half points and half ranges, twenty lanes, deaths with a heavy tail, ten
per cent without a number.  Actors and places are numbered, so that nobody takes them for real ones.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from chinagodrar_viewer.core.context_layer import Coded, ColumnMapping, ContextLayer
from chinagodrar_viewer.core.event_table import NOT_GIVEN, EventTable, Rows
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail

SEED = 1
LANES = 20
BEGIN, END = 599_616_000, 1_735_689_600
"""1 January 1989 to 1 January 2025, in seconds since 1970 UTC."""
DAY = 86_400
COUNTRIES = ("Niger", "Mali", "Burkina Faso", "Nigeria", "Chad", "Algeria", "Benin", "Togo")
KINDS = ("State-based", "Non-state", "One-sided")
COLUMNS = (
    "id", "year", "type_of_violence", "conflict_name", "dyad_name", "side_a", "side_b", "where_prec",
    "where_coordinates", "where_description", "adm_1", "country", "region", "latitude", "longitude", "date_prec",
    "date_start", "date_end", "best", "high", "low", "source_headline",
)  # fmt: skip
"""A part of UCDP GED's columns, by its names (UCDP GED Codebook 24.1)."""


def event_table(count: int, seed: int = SEED, lanes: int = LANES) -> EventTable:
    """``count`` events in ``lanes`` lanes; rows are numbered in an order that is not the one of time."""
    random = np.random.default_rng(seed)
    offensives = max(3, min(400, count // 50))
    centres = random.uniform(BEGIN, END, offensives)
    widths = random.lognormal(np.log(20 * DAY), 1.0, offensives)
    of = random.integers(0, offensives, count)
    clustered = centres[of] + random.normal(0, 1, count) * widths[of]
    # Even years, and more of them towards the end, as reports become more.
    even = BEGIN + (END - BEGIN) * np.sqrt(random.random(count))
    starts = np.where(random.random(count) < 0.6, clustered, even)
    starts = np.clip(starts, BEGIN, END - DAY).astype(np.int64)
    days = random.random(count) < 0.7
    starts[days] -= starts[days] % DAY
    lasting = np.zeros(count, np.int64)
    ranges = random.random(count) < 0.5
    lasting[ranges] = np.minimum(random.lognormal(0.0, 1.3, int(ranges.sum())), 700).astype(np.int64) * DAY + DAY
    best = np.minimum(random.pareto(1.2, count) * 2, 5_000).astype(np.int32)
    low = (best * random.uniform(0.4, 1.0, count)).astype(np.int32)
    high = (best * random.uniform(1.0, 2.5, count)).astype(np.int32) + (random.random(count) < 0.2)
    unknown = random.random(count) < 0.1
    for column in (best, low, high):
        column[unknown] = NOT_GIVEN
    towns = max(8, min(3_000, count // 20))
    town = random.integers(0, towns, count)
    return EventTable(
        starts,
        np.minimum(starts + lasting, END),
        best=best,
        low=low,
        high=high,
        lanes=np.minimum(random.exponential(lanes / 5, count), lanes - 1).astype(np.uint8),
        latitudes=random.uniform(4.5, 23.0, towns)[town],
        longitudes=random.uniform(-11.0, 23.0, towns)[town],
        lane_count=lanes,
    )


class MadeTexts:
    """The text of rows, made when it is asked for."""

    columns = COLUMNS

    def __init__(self, table: EventTable) -> None:
        self.table = table

    @cached_property
    def _places(self) -> Rows:
        return self.table.place_of_row

    def row(self, row: int) -> tuple[str, ...]:
        return _cells(self.table, int(self._places[row]))

    def matching(self, words: Sequence[str], stopped: Callable[[], bool]) -> Iterator[tuple[int, Rows]]:
        step = 2_000
        for first in range(0, len(self.table), step):
            if stopped():
                return
            rows = range(first, min(first + step, len(self.table)))
            hits = [row for row in rows if all(word in " ".join(self.row(row)).casefold() for word in words)]
            yield rows.stop, np.asarray(hits, np.uint32)


def layer(count: int, seed: int = SEED, lanes: int = LANES, *, id: str = "made-up") -> ContextLayer:
    """A layer of ``event_table``, as a reader would make it."""
    table = event_table(count, seed, lanes)
    by_row = table.place_of_row
    lane_names = tuple(f"Actor {number + 1}" for number in range(lanes))
    countries = (by_row % len(COUNTRIES)).astype(np.uint8)
    return ContextLayer(
        id,
        "Made-up events",
        table,
        LevelOfDetail(table),
        lane_names=lane_names,
        mapping=ColumnMapping(
            "date_start",
            end="date_end",
            low="low",
            best="best",
            high="high",
            latitude="latitude",
            longitude="longitude",
            precision="date_prec",
            lane="side_a",
            title=("dyad_name",),
            where=("where_coordinates", "country"),
        ),
        texts=MadeTexts(table),
        coded={
            "side_a": Coded(lane_names, table.lanes[by_row]),
            "country": Coded(COUNTRIES, countries),
        },
    )


def write_ucdp_csv(path: Path, rows: int, seed: int = SEED) -> None:
    """A CSV file with UCDP's columns, its rows in an order that is not the one of time."""
    table = event_table(rows, seed)
    by_row = table.place_of_row
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for first in range(0, rows, 10_000):
            # Written in pieces: a million rows at once would be a gigabyte of objects.
            writer.writerows(_cells(table, int(place)) for place in by_row[first : first + 10_000])


def ucdp_text(rows: int, seed: int = SEED) -> str:
    """The text of such a file."""
    table = event_table(rows, seed)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(_cells(table, int(place)) for place in table.place_of_row)
    return text.getvalue()


def _cells(table: EventTable, place: int) -> tuple[str, ...]:
    """A row as UCDP writes it; counts that are not given are left empty."""
    start = np.datetime64(int(table.starts[place]), "s")
    end = np.datetime64(max(int(table.starts[place]), int(table.ends[place]) - DAY), "s")
    actor = int(table.lanes[place]) + 1
    latitude, longitude = float(table.latitudes[place]), float(table.longitudes[place])
    counts = [str(n) if n != NOT_GIVEN else "" for n in (table.best[place], table.high[place], table.low[place])]
    town = round((latitude * 1_000 + longitude) * 10) % 3_000
    country = COUNTRIES[place % len(COUNTRIES)]
    return (
        str(100_000 + int(table.rows[place])), str(start)[:4], str(1 + place % 3), f"{country}: Government",
        f"Government of {country} - Actor {actor}", f"Actor {actor}", f"Actor {1 + (actor + town) % 40}",
        str(1 + place % 4), f"Town {town}", f"near Town {town}, on the road to Town {(town * 7) % 3_000}",
        f"Region {town % 90}", country, "Africa", f"{latitude:.6f}", f"{longitude:.6f}",
        "1" if table.ends[place] <= table.starts[place] + DAY else "2", f"{str(start)[:10]} 00:00:00.000",
        f"{str(end)[:10]} 00:00:00.000", *counts, f"Made-up report {int(table.rows[place])} about Town {town}",
    )  # fmt: skip
