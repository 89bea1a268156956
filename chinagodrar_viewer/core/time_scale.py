"""TimeScale: time to position and back, monotone and piecewise linear; the only place where they meet.

True scale, even steps, magnified zones and every stage of the morph between them are one class.
Positions are in units of the scale itself; a view maps them to pixels linearly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Knots ``times`` (seconds) and ``positions``, both strictly increasing, at least two; linear beyond them."""

    times: tuple[float, ...]
    positions: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.times) != len(self.positions) or len(self.times) < 2:
            raise ValueError("a scale needs two knots or more, as many times as positions")
        for knots in (self.times, self.positions):
            if any(b <= a for a, b in zip(knots, knots[1:], strict=False)):
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
    return to[i] + share * (to[i + 1] - to[i])


TRUE_SCALE = TimeScale((0.0, 1.0), (0.0, 1.0))
"""A position is a time."""


def even_steps(anchors: Sequence[float]) -> TimeScale:
    """Every distinct anchor (seconds, any order) gets one unit of room; a lone anchor gets a day."""
    times = sorted({float(a) for a in anchors}) or [0.0]
    if len(times) == 1:
        times.append(times[0] + 86_400.0)
    return TimeScale(tuple(times), tuple(float(i) for i in range(len(times))))


def blended(a: TimeScale, b: TimeScale, share: float, start: float, end: float) -> TimeScale:
    """A stage of the morph from ``a`` (share 0) to ``b`` (share 1), both first fitted to 0..1 over ``start..end``."""
    if not end > start:
        raise ValueError("a morph needs a stretch of time")
    a0, a1, b0, b1 = a.position(start), a.position(end), b.position(start), b.position(end)
    times = sorted({start, end, *(t for s in (a, b) for t in s.times)})
    kept: list[float] = []
    positions: list[float] = []
    for time in times:
        from_a = (a.position(time) - a0) / (a1 - a0)
        from_b = (b.position(time) - b0) / (b1 - b0)
        position = from_a + (from_b - from_a) * share
        if not positions or position > positions[-1]:  # rounding may merge knots that are next to each other
            kept.append(time)
            positions.append(position)
    return TimeScale(tuple(kept), tuple(positions))
