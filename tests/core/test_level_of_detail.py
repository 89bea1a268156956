"""What a pixel column shows agrees with counting one by one, whatever the table and the zoom."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.event_table import NOT_GIVEN, EventTable
from chinagodrar_viewer.core.level_of_detail import FINE, LevelOfDetail

YEAR = 31_556_952
DAY = 86_400


@st.composite
def tables(draw: st.DrawFn) -> EventTable:
    """Points and ranges of minutes to decades, deaths known or not, in any order."""
    count = draw(st.integers(0, 60))
    starts = draw(st.lists(st.integers(-50 * YEAR, 50 * YEAR), min_size=count, max_size=count))
    lengths = draw(st.lists(st.sampled_from((0, 0, 60, DAY, 40 * DAY, 20 * YEAR)), min_size=count, max_size=count))
    best = draw(st.lists(st.integers(NOT_GIVEN, 5), min_size=count, max_size=count))
    lanes = draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    ends = [s + length for s, length in zip(starts, lengths, strict=True)]
    return EventTable(starts, ends, best=best, lanes=lanes, lane_count=3)


@st.composite
def column_edges(draw: st.DrawFn) -> np.ndarray:
    """Columns from an hour to decades wide, some uneven."""
    start = draw(st.integers(-60 * YEAR, 60 * YEAR))
    widths = draw(st.lists(st.sampled_from((3_600, DAY, YEAR)), min_size=1, max_size=1)) * draw(st.integers(1, 40))
    return np.concatenate([[start], start + np.cumsum(widths)]).astype(float)


@given(tables(), column_edges())
def test_narrow_columns_are_counted_exactly(table: EventTable, edges: np.ndarray) -> None:
    for number, lane in enumerate(LevelOfDetail(table).lanes):
        mine = np.flatnonzero(table.lanes == number)
        columns = lane._exact(edges) if len(lane) else lane.columns(edges)
        for i, (left, right) in enumerate(pairwise(edges)):
            covering = mine[(table.starts[mine] < right) & (table.ends[mine] >= left)]
            beginning = mine[(table.starts[mine] >= left) & (table.starts[mine] < right)]
            assert columns.cover[i] == len(covering)
            assert columns.begin[i] == len(beginning)
            most = max(beginning, key=lambda e: (table.best[e], -e), default=-1)
            assert columns.top[i] == most


@given(tables(), st.integers(-60 * YEAR, 60 * YEAR), st.integers(0, 60 * YEAR))
def test_events_in_sight_are_found_whatever_their_length(table: EventTable, start: int, span: int) -> None:
    end = start + span
    for number, lane in enumerate(LevelOfDetail(table).lanes):
        inside = (table.lanes == number) & (table.starts <= end) & (table.ends >= start)
        assert list(lane.between(start, end)) == list(np.flatnonzero(inside))
        assert lane.count(start, end) == int(inside.sum())
    inside = (table.starts <= end) & (table.ends >= start)
    assert list(LevelOfDetail(table).between(start, end)) == list(np.flatnonzero(inside))


def crowd(count: int = 200_000) -> EventTable:
    """Many points over thirty years, in clusters."""
    draw = np.random.default_rng(7)
    starts = (draw.normal(0, 0.2, count) + draw.integers(0, 30, count)) * YEAR
    return EventTable(starts.astype(np.int64), starts.astype(np.int64), best=draw.pareto(1.2, count).astype(np.int32))


@pytest.mark.parametrize("share", [1.0, 0.4, 0.15])
def test_wide_columns_agree_with_exact_ones_but_for_a_cell_at_their_edges(share: float) -> None:
    lane = LevelOfDetail(crowd()).lanes[0]
    low, high = lane._starts[0], lane._starts[-1]
    edges = np.linspace(low - YEAR, low - YEAR + (high - low + 2 * YEAR) * share, 1_921)
    narrowest = float(np.diff(edges).min()) / lane._cell
    assert narrowest >= FINE
    coarse, exact = lane.columns(edges), lane._exact(edges)
    assert abs(np.cumsum(coarse.begin) - np.cumsum(exact.begin)).max() <= exact.begin.max() / 2
    deaths = LevelOfDetail(crowd()).table.best
    # Nearly every column names its own most deadly event; a column's edge may differ by an eighth of its width.
    filled = (coarse.begin > 0) & (exact.begin > 0)
    assert (deaths[coarse.top[filled]] >= deaths[exact.top[filled]]).mean() > 0.9


def test_the_most_deadly_event_of_all_is_on_top_at_every_zoom() -> None:
    table = crowd()
    lane = LevelOfDetail(table).lanes[0]
    worst = int(np.argmax(table.best))
    at = int(table.starts[worst])
    for span in (40 * YEAR, YEAR, 30 * DAY, DAY, 3_600):
        columns = lane.columns(np.linspace(at - span / 2, at + span / 2, 1_001))
        near = columns.top[498:503]
        assert worst in near


def test_the_cost_does_not_grow_with_the_events() -> None:
    """What is read for a frame is bounded by the grid, not by the table: counted, not timed."""
    lane = LevelOfDetail(crowd(400_000)).lanes[0]
    assert sum(len(level) for level in lane._levels) <= 2**19
    assert len(lane._started) <= 2**17 + 3


def test_a_table_refuses_columns_that_make_no_events() -> None:
    with pytest.raises(ValueError, match="ends before"):
        EventTable([5], [4])
    with pytest.raises(ValueError, match="length"):
        EventTable([5, 6], [5])
    with pytest.raises(ValueError, match="lane"):
        EventTable([5], [5], lanes=[1])


def test_rows_of_the_source_are_found_again_after_sorting() -> None:
    table = EventTable([30, 10, 20], [30, 10, 20], best=[3, 1, 2])
    assert list(table.rows) == [1, 2, 0]
    assert list(table.best) == [1, 2, 3]
    assert list(table.place_of_row) == [2, 0, 1]
