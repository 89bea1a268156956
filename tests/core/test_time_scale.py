"""A scale is monotone and can be read both ways, at every stage of the morph."""

from __future__ import annotations

from itertools import pairwise
from math import inf, nan, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.time_range import LONGEST, SHORTEST, YEAR
from chinagodrar_viewer.core.time_scale import MOST_KNOTS, TRUE_SCALE, TimeScale, blended, even_steps

anchors = st.lists(st.integers(-10_000 * YEAR, 10_000 * YEAR) | st.integers(0, 10_000), max_size=40)
times = st.floats(-10_000 * YEAR, 10_000 * YEAR) | st.floats(-10_000, 20_000)
shares = st.floats(0, 1)
spans = st.floats(0, 1).map(lambda share: SHORTEST * (LONGEST / SHORTEST) ** share)


@given(anchors, times, times)
def test_even_steps_keep_the_order(anchors: list[int], a: float, b: float) -> None:
    scale = even_steps(anchors)
    if a <= b:
        assert scale.position(a) <= scale.position(b)
    else:
        assert scale.position(a) >= scale.position(b)


@given(st.lists(st.floats(-1e9, 1e9), min_size=3, max_size=10, unique=True))
def test_no_rounding_carries_a_time_over_a_knot(times: list[float]) -> None:
    scale = TimeScale(tuple(sorted(times)), tuple(i / 7 for i in range(len(times))))
    for knot in scale.times:
        assert scale.position(nextafter(knot, -inf)) <= scale.position(knot) <= scale.position(nextafter(knot, inf))


@given(anchors.filter(bool))
def test_every_anchor_has_the_same_room(anchors: list[int]) -> None:
    scale = even_steps(anchors)
    assert [scale.position(t) for t in sorted(set(anchors))] == list(range(len(set(anchors))))


@given(anchors, shares)
def test_a_position_leads_back_to_its_time(anchors: list[int], share: float) -> None:
    scale = even_steps(anchors)
    time = scale.times[0] + share * (scale.times[-1] - scale.times[0])
    step = max(b - a for a, b in pairwise(scale.times))
    assert scale.time(scale.position(time)) == pytest.approx(time, abs=1e-12 * step * len(scale.times) + 1e-3)


@given(times)
def test_on_the_true_scale_a_position_is_a_time(time: float) -> None:
    assert TRUE_SCALE.position(time) == time == TRUE_SCALE.time(time)


def test_no_event_and_one_event_make_a_scale_too() -> None:
    assert even_steps([]).position(0) == 0
    assert even_steps([5, 5]).position(5 + 86_400) == 1


@given(anchors, shares, times, spans, st.lists(shares, min_size=2, max_size=20))
def test_every_stage_of_the_morph_is_monotone(
    anchors: list[int], share: float, start: float, span: float, looks: list[float]
) -> None:
    end = start + span
    stage = blended(TRUE_SCALE, even_steps(anchors), share, start, end)
    assert stage.position(start) == pytest.approx(0, abs=1e-9)
    assert stage.position(end) == pytest.approx(1, abs=1e-9)
    positions = [stage.position(start + look * span) for look in sorted(looks)]
    assert positions == sorted(positions)
    assert all(-1e-9 <= p <= 1 + 1e-9 for p in positions)


@given(anchors, shares, times, spans)
def test_what_is_off_the_screen_stays_off_it(anchors: list[int], share: float, start: float, span: float) -> None:
    stage = blended(TRUE_SCALE, even_steps(anchors), share, start, start + span)
    for anchor in anchors:
        position = stage.position(anchor)
        if anchor < start:
            assert position <= 1e-9
        elif anchor > start + span:
            assert position >= 1 - 1e-9


@given(anchors, st.integers(-1_000, 11_000), st.integers(600, 20_000), shares)
def test_the_morph_begins_at_one_scale_and_ends_at_the_other(
    anchors: list[int], start: int, span: int, look: float
) -> None:
    even = even_steps(anchors)
    low, high = even.position(start), even.position(start + span)
    if high - low < 1e-6:
        return
    time = start + look * span
    first, last = (blended(TRUE_SCALE, even, share, start, start + span) for share in (0.0, 1.0))
    assert first.position(time) == pytest.approx(look, abs=1e-9)
    assert last.position(time) == pytest.approx((even.position(time) - low) / (high - low), abs=1e-6)


def test_a_million_events_morph_with_few_knots() -> None:
    even = TimeScale(tuple(float(t) for t in range(10**6)), tuple(float(i) for i in range(10**6)))
    stage = blended(TRUE_SCALE, even, 0.5, -10.0, 2e6)
    assert len(stage.times) <= 2 * MOST_KNOTS + 6
    assert stage.position(5e5) == pytest.approx(0.5 * (5e5 + 10) / (2e6 + 10) + 0.5 * (5e5 + 10) / (2e6 + 10), abs=1e-6)


def test_positions_too_coarse_for_the_range_still_make_a_scale() -> None:
    even = TimeScale((0.0, 1e17, 2e17), (1e9, 1e9 + 1, 1e9 + 2))
    stage = blended(TRUE_SCALE, even, 0.5, 1e16, 1e16 + 600)
    assert stage.position(1e16 + 300) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("times", "positions"),
    [
        ((0.0,), (0.0,)),
        ((0.0, 0.0), (0.0, 1.0)),
        ((0.0, 1.0), (1.0, 0.0)),
        ((0.0, nan), (0.0, 1.0)),
        ((0.0, 1.0), (0.0,)),
    ],
)
def test_knots_that_do_not_increase_are_refused(times: tuple[float, ...], positions: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="knots"):
        TimeScale(times, positions)


def test_a_morph_needs_a_stretch_of_time() -> None:
    with pytest.raises(ValueError, match="stretch"):
        blended(TRUE_SCALE, even_steps([0, 1]), 0.5, 1.0, 1.0)
