"""A range pans, zooms about a point and stays inside its limits."""

from __future__ import annotations

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.time_range import LONGEST, SHORTEST, TimeRange

instants = st.floats(-LONGEST, LONGEST)
spans = st.floats(0, 1).map(lambda share: SHORTEST * (LONGEST / SHORTEST) ** share)
ranges = st.builds(lambda start, span: TimeRange(start, start + span), instants, spans)
factors = st.floats(1e-3, 1e3)
shares = st.floats(0, 1)


@given(ranges, factors, shares)
def test_a_zoom_keeps_the_point_under_the_cursor(range_: TimeRange, factor: float, share: float) -> None:
    about = range_.start + share * range_.span
    zoomed = range_.zoomed(factor, about)
    # To a thousandth of a 2,000-pixel screen's pixel, or what a float can hold 20,000 years away.
    slack = max(5e-7 * zoomed.span, 1e-3)
    assert (about - zoomed.start) - share * zoomed.span == pytest.approx(0, abs=slack)
    assert SHORTEST - 1e-3 <= zoomed.span <= LONGEST + 1e-3


@given(ranges, st.floats(0.5, 2), shares)
def test_zooming_out_again_comes_back(range_: TimeRange, factor: float, share: float) -> None:
    about = range_.start + share * range_.span
    if not SHORTEST < range_.span / factor < LONGEST:
        return
    back = range_.zoomed(factor, about).zoomed(1 / factor, about)
    assert back.start == pytest.approx(range_.start, abs=max(1e-9 * range_.span, 1e-3))
    assert back.span == pytest.approx(range_.span, rel=1e-9, abs=1e-3)


@pytest.mark.parametrize("factor", [0.0, -1.0, nan])
def test_a_zoom_needs_a_factor_above_0(factor: float) -> None:
    with pytest.raises(ValueError, match="factor"):
        TimeRange(0, 1_000).zoomed(factor, 500)


def test_a_zoom_without_end_stops_at_the_shortest_and_longest() -> None:
    assert TimeRange(0, 1_000).zoomed(inf, 500).span == SHORTEST
    assert TimeRange(0, 1_000).zoomed(1e-300, 500).span == LONGEST


@given(ranges, ranges)
def test_a_clamped_range_lies_inside_and_stays(range_: TimeRange, within: TimeRange) -> None:
    clamped = range_.clamped(within)
    assert within.start <= clamped.start < clamped.end <= within.end
    assert clamped.clamped(within) == clamped
    assert clamped.span == pytest.approx(min(range_.span, within.span), rel=1e-6, abs=1e-3)


@given(ranges)
def test_what_is_inside_is_not_touched(range_: TimeRange) -> None:
    assert range_.clamped(range_) == range_
    assert range_.clamped(range_.grown(0.1)) is range_


@given(ranges, st.floats(-1e6, 1e6))
def test_a_pan_keeps_the_span(range_: TimeRange, seconds: float) -> None:
    panned = range_.panned(seconds)
    assert panned.span == pytest.approx(range_.span, abs=1e-3)
    assert panned.start == range_.start + seconds


@given(ranges, st.floats(0, 0.49))
def test_the_margin_is_inside(range_: TimeRange, margin: float) -> None:
    assert range_.contains(range_.middle, margin)
    assert range_.contains(range_.start) and range_.contains(range_.end)
    assert not range_.contains(range_.start - range_.span * 0.01, margin)


@pytest.mark.parametrize(("start", "end"), [(1, 1), (1, 0), (nan, 1), (0, nan), (-inf, 0), (0, inf), (-1e308, 1e308)])
def test_a_range_that_is_none_is_refused(start: float, end: float) -> None:
    with pytest.raises(ValueError, match="range"):
        TimeRange(start, end)
