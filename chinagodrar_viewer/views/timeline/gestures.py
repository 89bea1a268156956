"""What a wheel, a drag or a pinch asks for: new ranges, worked out in the positions of the model's scale."""

from __future__ import annotations

from enum import Enum

from chinagodrar_viewer.core.time_range import SHORTEST, TimeRange
from chinagodrar_viewer.core.time_scale import TimeScale

NOTCH = 1.25
"""Zoom of one notch of the wheel (120 units)."""
SAME_GESTURE_MS = 180
"""Wheel events nearer in time than this are one gesture, which keeps its meaning."""


def zoomed(range_: TimeRange, scale: TimeScale, factor: float, share: float, limits: TimeRange) -> TimeRange:
    """``factor`` above 1 shows less; what stands at ``share`` of the width stays there, as far as limits allow."""
    first, last = _positions(range_, scale)
    least, most = _positions(limits, scale)
    span = min((last - first) / factor, most - least)
    about = first + share * (last - first)
    wanted = _within(scale, about - share * span, span, least, most)
    if factor > 1 and (wanted is None or wanted.span < SHORTEST):
        return range_ if range_.span <= SHORTEST * 1.01 else _shortest(range_, scale.time(about), share)
    return wanted or range_


def panned(range_: TimeRange, scale: TimeScale, share: float, limits: TimeRange) -> TimeRange:
    """Moved on by ``share`` of the width, up to the limits."""
    first, last = _positions(range_, scale)
    least, most = _positions(limits, scale)
    return _within(scale, first + share * (last - first), last - first, least, most) or range_


def between(range_: TimeRange, scale: TimeScale, from_: float, to: float) -> TimeRange:
    """The part from one share of the width to another."""
    first, last = _positions(range_, scale)
    start, end = sorted(scale.time(first + s * (last - first)) for s in (from_, to))
    return TimeRange(start, end) if end - start >= SHORTEST else range_


def _positions(range_: TimeRange, scale: TimeScale) -> tuple[float, float]:
    return scale.position(range_.start), scale.position(range_.end)


def _within(scale: TimeScale, start: float, span: float, least: float, most: float) -> TimeRange | None:
    start = min(max(start, least), max(most - span, least))
    first, last = scale.time(start), scale.time(start + span)
    return TimeRange(first, last) if last > first else None


def _shortest(range_: TimeRange, about: float, share: float) -> TimeRange:
    start = about - share * SHORTEST
    return TimeRange(start, start + SHORTEST) if range_.contains(about) else range_


class Meaning(Enum):
    """One gesture is one of these from its beginning to its end."""

    PAN = "pan"
    ZOOM = "zoom"


class WheelGesture:
    """Decides once per gesture whether the wheel zooms or pans."""

    def __init__(self) -> None:
        self.meaning: Meaning | None = None
        self.last_ms = -10_000

    def told(self, dx: float, dy: float, *, shift: bool, begins: bool, time_ms: int) -> tuple[Meaning, float]:
        """The gesture's meaning and its amount along the axis that counts, in the wheel's own units."""
        sideways = shift or abs(dx) > abs(dy)
        if begins or self.meaning is None or time_ms - self.last_ms > SAME_GESTURE_MS:
            self.meaning = Meaning.PAN if sideways else Meaning.ZOOM
        self.last_ms = time_ms
        if self.meaning is Meaning.PAN:
            return self.meaning, dx if abs(dx) >= abs(dy) else dy
        return self.meaning, dy
