"""Events of a large table on the map: every count is exact, whatever the cells and the time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.event_table import NOT_GIVEN, EventTable
from chinagodrar_viewer.core.map_data import Box
from chinagodrar_viewer.core.map_density import CELL, REACH, SOUTH, WEST, Sites, on_plane
from chinagodrar_viewer.core.map_projection import WEST_AFRICA

WHOLE = REACH


def made_table(count: int, seed: int = 3, towns: int = 40) -> EventTable:
    random = np.random.default_rng(seed)
    town = random.integers(0, towns, count)
    starts = random.integers(0, 1_000, count)
    return EventTable(
        starts,
        starts + random.integers(0, 50, count),
        best=np.where(random.random(count) < 0.2, NOT_GIVEN, random.integers(0, 300, count)),
        latitudes=random.uniform(4, 23, towns)[town],
        longitudes=random.uniform(-12, 20, towns)[town],
    )


def test_many_positions_are_projected_as_one_is() -> None:
    random = np.random.default_rng(1)
    latitudes, longitudes = random.uniform(-30, 50, 200), random.uniform(-60, 60, 200)
    xs, ys = on_plane(latitudes, longitudes)
    for latitude, longitude, x, y in zip(latitudes, longitudes, xs, ys, strict=True):
        assert (x, y) == pytest.approx(WEST_AFRICA.forward(latitude, longitude), abs=0.02)


@given(
    seed=st.integers(0, 50), start=st.integers(-10, 1_050), lasts=st.integers(0, 1_100), side=st.floats(0.05, 400.0),
)  # fmt: skip
def test_cells_hold_just_the_events_of_the_time(seed: int, start: int, lasts: int, side: float) -> None:
    table = made_table(300, seed)
    shown = Sites(table).between(start, start + lasts)
    there = (table.starts <= start + lasts) & (table.ends >= start)
    cells = shown.cells(WHOLE, side)
    assert shown.events == cells.events == int(there.sum())
    assert cells.side >= side
    xs, ys = on_plane(table.latitudes, table.longitudes)
    columns, rows = ((xs - WEST) // cells.side).astype(int), ((ys - SOUTH) // cells.side).astype(int)
    for column, row, count, top in zip(cells.columns, cells.rows, cells.counts, cells.tops, strict=True):
        own = np.flatnonzero(there & (columns == column) & (rows == row))
        assert len(own) == count
        assert table.best[top] == table.best[own].max()
        assert top == own[table.best[own] == table.best[own].max()].min()
        listed = shown.places_in(int(column), int(row), cells.side)
        assert sorted(listed.tolist()) == own.tolist()
        assert listed[0] == top


@given(seed=st.integers(0, 50), x=st.integers(-2_000, 1_500), y=st.integers(-1_500, 1_000), size=st.integers(1, 3_000))
def test_a_part_of_the_map_holds_what_all_of_it_holds_there(seed: int, x: int, y: int, size: int) -> None:
    shown = Sites(made_table(400, seed, towns=200)).between(0, 2_000)
    side = size / 40
    part, whole = shown.cells(Box(x, y, x + size, y + size), side), shown.cells(WHOLE, side)
    inside = [
        (c, r, n) for c, r, n in zip(whole.columns.tolist(), whole.rows.tolist(), whole.counts.tolist(), strict=True)
        if (c + 1) * whole.side + WEST > x and c * whole.side + WEST <= x + size
        and (r + 1) * whole.side + SOUTH > y and r * whole.side + SOUTH <= y + size
    ]  # fmt: skip
    assert list(zip(part.columns.tolist(), part.rows.tolist(), part.counts.tolist(), strict=True)) == inside


def test_what_was_found_comes_before_what_killed_more() -> None:
    table = EventTable([0, 1, 2], [0, 1, 2], best=[5, 90, NOT_GIVEN], latitudes=[15.0] * 3, longitudes=[3.0] * 3)
    sites = Sites(table)
    assert sites.between(0, 9).cells(WHOLE, 1.0).tops.tolist() == [1]
    found = sites.between(0, 9, np.array([2], np.uint32)).cells(WHOLE, 1.0)
    assert (found.tops.tolist(), found.found.tolist(), found.counts.tolist()) == ([2], [True], [3])
    assert sites.between(0, 1, np.array([2], np.uint32)).cells(WHOLE, 1.0).found.tolist() == [False]


def test_positions_that_are_none_are_counted_and_not_drawn() -> None:
    latitudes = [15.0, np.nan, 95.0, 15.0, -60.0, 3.0]
    longitudes = [3.0, 3.0, 3.0, 999.0, 170.0, np.inf]
    sites = Sites(EventTable([0] * 6, [0] * 6, latitudes=latitudes, longitudes=longitudes))
    assert (len(sites), sites.unplaced, sites.outside) == (1, 4, 1)
    shown = sites.between(0, 0)
    assert (shown.events, shown.absent) == (1, 5)


def test_an_empty_table_and_one_without_positions() -> None:
    for table in (EventTable([], []), EventTable([1, 2], [1, 2])):
        shown = Sites(table).between(0, 10)
        assert shown.events == 0
        assert len(shown.cells(WHOLE, 10.0)) == 0
        assert len(shown.places_in(3, 3, CELL)) == 0


def test_it_stops_when_nobody_waits() -> None:
    assert len(Sites(made_table(100), lambda: True)) == 0
