"""Sums of reported deaths by periods: against counting one by one."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core import deaths_per_period
from chinagodrar_viewer.core.civil import civil_from_days, instant_of
from chinagodrar_viewer.core.deaths_per_period import MOST_PERIODS, DeathsByDay, Period, period_edges, period_for
from chinagodrar_viewer.core.event_table import NOT_GIVEN, EventTable
from chinagodrar_viewer.core.time_range import DAY, YEAR

COUNTS = st.one_of(st.just(NOT_GIVEN), st.integers(0, 2_000_000_000))
EVENTS = st.lists(st.tuples(st.integers(-40 * DAY, 40 * DAY), COUNTS, COUNTS, COUNTS), max_size=60)


@given(EVENTS, st.integers(1, 7), st.sampled_from(Period))
def test_sums_are_what_counting_gives(events: list[tuple[int, int, int, int]], slice_: int, period: Period) -> None:
    starts, low, best, high = np.array(events, np.int64).reshape(-1, 4).T
    table = EventTable(starts, starts, low=low, best=best, high=high)
    before, deaths_per_period.SLICE = deaths_per_period.SLICE, slice_
    try:
        summed = DeathsByDay(table)
    finally:
        deaths_per_period.SLICE = before
    edges = period_edges(period, -50 * DAY, 50 * DAY)
    sums = summed.sums(edges)
    for place, (first, following) in enumerate(pairwise(edges)):
        inside = [e for e in events if first * DAY <= e[0] < following * DAY]
        known = [e for e in inside if e[2] != NOT_GIVEN]
        assert sums.events[place] == len(inside)
        assert sums.unknown[place] == len(inside) - len(known)
        assert sums.best[place] == sum(e[2] for e in known)
        assert sums.low[place] == sum(e[2] if e[1] == NOT_GIVEN else e[1] for e in known)
        assert sums.high[place] == sum(e[2] if e[3] == NOT_GIVEN else e[3] for e in known)


def test_some_places_only() -> None:
    table = EventTable([0, DAY, DAY, 3 * DAY], [0, DAY, DAY, 3 * DAY], best=[1, 2, 4, 8])
    summed = DeathsByDay(table, np.array([0, 2], np.uint32))
    assert summed.sums([0, 1, 2, 4]).best.tolist() == [1, 4, 0]
    assert summed.extent is not None
    assert (summed.extent.start, summed.extent.end) == (0, 2 * DAY)


def test_no_events() -> None:
    summed = DeathsByDay(EventTable([], []))
    assert summed.extent is None
    assert summed.sums([0, 1]).events.tolist() == [0]


@pytest.mark.parametrize("period", Period)
@pytest.mark.parametrize("first", [instant_of(1999, 12, 31, 23), instant_of(-3, 2, 28), instant_of(2024, 1, 1)])
def test_edges_hold_the_stretch_and_begin_where_the_calendar_does(period: Period, first: int) -> None:
    edges = period_edges(period, first, first + 3 * YEAR)
    assert edges[0] * DAY <= first < edges[1] * DAY
    assert edges[-2] * DAY < first + 3 * YEAR <= edges[-1] * DAY
    for edge in edges:
        year, month, day = civil_from_days(edge)
        if period is Period.WEEK:
            assert edge % 7 == 4
        elif period is not Period.DAY:
            assert day == 1
            assert month in {Period.MONTH: range(1, 13), Period.QUARTER: (1, 4, 7, 10)}.get(period, (1,))
            assert year % {Period.DECADE: 10, Period.CENTURY: 100}.get(period, 1) == 0


def test_a_stretch_that_ends_at_midnight_does_not_reach_into_the_next_period() -> None:
    assert len(period_edges(Period.YEAR, instant_of(2000), instant_of(2002))) == 3


@given(st.floats(600, 20_000 * YEAR))
def test_never_more_periods_than_have_room(span: float) -> None:
    period = period_for(span)
    assert len(period_edges(period, 0, span)) <= MOST_PERIODS + 3 or period is Period.CENTURY
