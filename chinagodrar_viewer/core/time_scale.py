"""TimeScale: time to position and back, monotone and piecewise linear; the only place where they meet.

True scale, even steps, magnified zones and every stage of the morph between them are one class.
Positions are in units of the scale itself; a view maps them to pixels linearly.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise

from chinagodrar_viewer.core.value import Value


class TimeScale(Value):
    """Knots ``times`` (seconds) and ``positions``, both strictly increasing, at least two; linear beyond them."""

    times: tuple[float, ...]
    positions: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.times) != len(self.positions) or len(self.times) < 2:
            raise ValueError("a scale needs two knots or more, as many times as positions")
        for knots in (self.times, self.positions):
            if not all(a < b for a, b in pairwise(knots)):
                raise ValueError("knots must increase")

    def position(self, time: float) -> float:
        """Where a time stands."""
        return _follow(self.times, self.positions, time)

    def time(self, position: float) -> float:
        """The time at a position: the inverse of ``position``."""
        return _follow(self.positions, self.times, position)


def _follow(from_: Sequence[float], to: Sequence[float], value: float) -> float:
    i = min(max(bisect_right(from_, value) - 1, 0), len(from_) - 2)
    share = (value - from_[i]) / (from_[i + 1] - from_[i])
    found = to[i] + share * (to[i + 1] - to[i])
    # Rounding must not carry a point over the next knot: order is kept.
    return min(found, to[i + 1]) if share <= 1.0 else max(found, to[i + 1])


TRUE_SCALE = TimeScale((0.0, 1.0), (0.0, 1.0))
"""A position is a time."""


SLOT = 0.9
"""Share of a step that stands for the time right after its anchor; the rest is the wait for the next one."""
SLOT_TIME = 3_600.0
"""Seconds that fill the slot, where the next anchor leaves so much."""


def even_steps(anchors: Sequence[float]) -> TimeScale:
    """Every distinct anchor (seconds, any order) gets one unit of room; a lone anchor gets a day.

    Most of a step belongs to its event and little to the wait, so that a range that ends an evening holds
    the day's last step whole, and a playhead set to that evening stands behind it.
    """
    anchors = sorted({float(a) for a in anchors}) or [0.0]
    if len(anchors) == 1:
        anchors.append(anchors[0] + 86_400.0)
    whole = anchors[-1] - anchors[0]
    times, positions = [anchors[0] - whole], [SLOT - 1]
    for i, (anchor, following) in enumerate(pairwise([*anchors, anchors[-1] + whole])):
        slot_end = anchor + min(SLOT_TIME, (following - anchor) / 2)
        times.append(anchor)
        positions.append(float(i))
        if anchor < slot_end < following:
            times.append(slot_end)
            positions.append(i + SLOT)
    return TimeScale((*times, anchors[-1] + whole), (*positions, float(len(anchors))))


MOST_KNOTS = 2_000
"""Of a stage of a morph: more than a screen has pixels would move nothing."""


def blended(a: TimeScale, b: TimeScale, share: float, start: float, end: float) -> TimeScale:
    """A stage of the morph from ``a`` (share 0) to ``b`` (share 1), both first fitted to 0..1 over ``start..end``.

    Knots far outside ``start..end`` are left out: what is off the screen stays off it, in order.
    """
    if not end > start:
        raise ValueError("a morph needs a stretch of time")
    share = min(max(share, 0.0), 1.0)
    inner: set[float] = set()
    outer: list[float] = []
    for times in (a.times, b.times):
        first, last = bisect_right(times, start), bisect_left(times, end)
        inner.update(times[first : last : max((last - first) // MOST_KNOTS, 1)])
        outer += times[max(first - 1, 0) : first] + times[last : last + 1]
    times = sorted({start, end, *inner, *outer})
    fitted_a, fitted_b = _fitted(a, start, end), _fitted(b, start, end)
    kept: list[float] = []
    positions: list[float] = []
    for time in times:
        if time in (start, end):
            position = 0.0 if time == start else 1.0
        else:
            from_a = fitted_a(time)
            position = from_a + (fitted_b(time) - from_a) * share
        # Rounding may merge knots that are next to each other; the two ends stay whatever happens.
        while time in (start, end) and positions and positions[-1] >= position:
            positions.pop()
            kept.pop()
        if not positions or position > positions[-1]:
            kept.append(time)
            positions.append(position)
    return TimeScale(tuple(kept), tuple(positions))


def _fitted(scale: TimeScale, start: float, end: float) -> Callable[[float], float]:
    low, high = scale.position(start), scale.position(end)
    if not high > low:  # so far zoomed in that positions are too coarse: any monotone scale will do
        return lambda time: (time - start) / (end - start)
    return lambda time: (scale.position(time) - low) / (high - low)
