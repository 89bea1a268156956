"""A flight starts and ends exactly, goes one way only, and is finite between any two ranges."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chinagodrar_viewer.core.flight_path import FlightPath
from chinagodrar_viewer.core.time_range import LONGEST, SHORTEST, YEAR, TimeRange

shares = [i / 200 for i in range(201)]
spans = st.floats(0, 1).map(lambda share: SHORTEST * (LONGEST / SHORTEST) ** share)
middles = st.floats(-10_000 * YEAR, 10_000 * YEAR) | st.floats(-1e5, 1e5)
ranges = st.builds(lambda middle, span: TimeRange(middle - span / 2, middle + span / 2), middles, spans)

DECADES = TimeRange(-10_000.0 * YEAR, 10_000.0 * YEAR)
MINUTES = TimeRange(1_578_571_200.0, 1_578_571_800.0)


@given(ranges, ranges)
@example(DECADES, MINUTES)
@example(MINUTES, DECADES)
@example(MINUTES, MINUTES)
@example(MINUTES, MINUTES.panned(10_000.0 * YEAR))
@example(MINUTES, MINUTES.panned(1e-3))
@example(TimeRange(1.687e10, 1.689e10), TimeRange(-315569520300.0, -315569519700.0))
@example(TimeRange(0, 600), TimeRange(-LONGEST / 2 + 0.01, LONGEST / 2))
def test_a_flight_is_exact_at_its_ends_finite_and_goes_one_way(start: TimeRange, end: TimeRange) -> None:
    path = FlightPath(start, end)
    assert path.at(0.0) is start
    assert path.at(1.0) is end
    assert isfinite(path.length) and path.length >= 0
    stages = [path.at(share) for share in shares]
    assert all(isfinite(s.start) and isfinite(s.end) for s in stages)
    sign = 1 if end.middle >= start.middle else -1
    for a, b in pairwise(stages):
        # What a float can hold 20,000 years away is a ten-thousandth of a second.
        assert sign * (b.middle - a.middle) >= -max(1e-9 * max(a.span, b.span), 1e-3)


@given(ranges, ranges)
@example(DECADES, MINUTES)
@example(MINUTES, MINUTES.panned(10_000.0 * YEAR))
def test_a_flight_arrives_without_a_jump(start: TimeRange, end: TimeRange) -> None:
    path = FlightPath(start, end)
    near = path.at(1.0 - 1e-9)
    assert near.span == pytest.approx(end.span, rel=1e-4, abs=1e-3)
    assert near.middle == pytest.approx(end.middle, abs=max(1e-4 * end.span, 1e-3))
    leaving = path.at(1e-9)
    assert leaving.span == pytest.approx(start.span, rel=1e-4, abs=1e-3)
    assert leaving.middle == pytest.approx(start.middle, abs=max(1e-4 * start.span, 1e-3))


@given(ranges, ranges)
def test_the_way_back_is_as_long(start: TimeRange, end: TimeRange) -> None:
    assert FlightPath(start, end).length == pytest.approx(FlightPath(end, start).length, rel=1e-6, abs=1e-6)


@given(ranges, ranges)
def test_the_span_rises_and_then_falls(start: TimeRange, end: TimeRange) -> None:
    path = FlightPath(start, end)
    widths = [path.at(share).span for share in shares]
    peak = widths.index(max(widths))
    slack = 1 + 1e-6
    assert all(a <= b * slack + 1e-3 for a, b in pairwise(widths[: peak + 1]))
    assert all(b <= a * slack + 1e-3 for a, b in pairwise(widths[peak:]))


def test_a_flight_to_where_one_is_stays_there() -> None:
    path = FlightPath(MINUTES, MINUTES)
    assert path.length == 0
    assert path.at(0.5).middle == pytest.approx(MINUTES.middle)
    assert path.at(0.5).span == pytest.approx(MINUTES.span)


def test_a_far_pan_goes_out_and_in_again() -> None:
    far = MINUTES.panned(100.0 * YEAR)
    path = FlightPath(MINUTES, far)
    assert path.at(0.5).span > 10 * YEAR
    assert path.at(0.5).middle == pytest.approx((MINUTES.middle + far.middle) / 2, rel=1e-6)


def test_the_length_is_about_1_for_a_zoom_by_4_and_a_pan_by_a_screen() -> None:
    assert FlightPath(TimeRange(0, 4_000), TimeRange(1_500, 2_500)).length == pytest.approx(1, abs=0.1)
    assert FlightPath(TimeRange(0, 1_000), TimeRange(1_000, 2_000)).length == pytest.approx(1.2, abs=0.1)
