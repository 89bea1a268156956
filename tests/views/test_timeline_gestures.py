"""Gestures: what is under the cursor stays there, on every scale; one gesture is pan or zoom."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chinagodrar_viewer.core.time_range import DAY, SHORTEST, TimeRange
from chinagodrar_viewer.core.time_scale import TRUE_SCALE, TimeScale, even_steps
from chinagodrar_viewer.views.timeline.gestures import Meaning, WheelGesture, panned, zoomed

EVEN = even_steps([0, 600, 1_200, 10 * DAY, 11 * DAY, 300 * DAY])
LIMITS = TimeRange(-200 * DAY, 500 * DAY)
scales = st.sampled_from([TRUE_SCALE, EVEN])


@st.composite
def ranges(draw: st.DrawFn) -> TimeRange:
    start = draw(st.floats(-190 * DAY, 480 * DAY))
    return TimeRange(start, min(start + draw(st.floats(2 * SHORTEST, 200 * DAY)), LIMITS.end))


def place(range_: TimeRange, scale: TimeScale, time: float) -> float:
    first, last = scale.position(range_.start), scale.position(range_.end)
    return (scale.position(time) - first) / (last - first)


@given(ranges(), scales, st.floats(0.3, 3), st.floats(0, 1))
def test_zoom_keeps_the_time_under_the_cursor(range_: TimeRange, scale: TimeScale, factor: float, share: float) -> None:
    first, last = scale.position(range_.start), scale.position(range_.end)
    assume(last - first > 1e-3)
    after = zoomed(range_, scale, factor, share, LIMITS)
    assert LIMITS.start - 1 <= after.start < after.end <= LIMITS.end + 1
    inside = LIMITS.start + 1 < after.start and after.end < LIMITS.end - 1
    if inside and after.span > SHORTEST * 1.01:
        time = scale.time(first + share * (last - first))
        assert place(after, scale, time) == pytest.approx(share, abs=1e-6)


@given(ranges(), scales, st.floats(-2, 2))
def test_panning_keeps_the_zoom_and_the_limits(range_: TimeRange, scale: TimeScale, share: float) -> None:
    before = scale.position(range_.end) - scale.position(range_.start)
    assume(before > 1e-3)
    after = panned(range_, scale, share, LIMITS)
    assert scale.position(after.end) - scale.position(after.start) == pytest.approx(before, rel=1e-4)
    assert LIMITS.start - 1 <= after.start < after.end <= LIMITS.end + 1


def test_zooming_in_for_ever_ends_at_the_shortest_range() -> None:
    shown = TimeRange(0, DAY)
    for _ in range(200):
        shown = zoomed(shown, TRUE_SCALE, 1.25, 0.3, LIMITS)
    assert shown.span == pytest.approx(SHORTEST, rel=0.02)


def test_one_wheel_gesture_keeps_its_meaning() -> None:
    wheel = WheelGesture()
    assert wheel.told(0, 120, shift=False, begins=False, time_ms=0)[0] is Meaning.ZOOM
    assert wheel.told(90, 30, shift=False, begins=False, time_ms=50)[0] is Meaning.ZOOM
    assert wheel.told(90, 30, shift=False, begins=False, time_ms=900)[0] is Meaning.PAN
    assert wheel.told(0, 120, shift=True, begins=True, time_ms=910)[0] is Meaning.PAN
