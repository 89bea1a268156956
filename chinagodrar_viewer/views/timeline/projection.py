"""Time to pixels on the model's scale, and how an event's window becomes a bar."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.time_scale import TRUE_SCALE, TimeScale
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.window import FAR_FUTURE

SLOT = 0.85
"""Share of its step that an event fills on even steps."""
BEYOND = 400.0
"""Pixels past either edge at which far positions are cut: painters round large coordinates."""
CORE = 26.0
"""Pixels of the core of an event whose hour is not known."""


class Projection(Value):
    """``range_`` over ``left..left+width`` pixels; linear in the positions of ``scale``."""

    __slots__ = ("__dict__",)  # for the cached property

    range: TimeRange
    scale: TimeScale
    left: float
    width: float

    def x(self, time: float) -> float:
        """Pixels of a time, cut far outside the picture."""
        # Written out: a frame of a flight asks a few hundred times.
        first, per_pixel, least, most = self._way
        x = self.left + ((time if self.scale is TRUE_SCALE else self.scale.position(time)) - first) / per_pixel
        return least if x < least else most if x > most else x

    def exact_x(self, time: float) -> float:
        """Pixels of a time, however far away."""
        first, per_pixel, _, _ = self._way
        return self.left + (self.scale.position(time) - first) / per_pixel

    def cut(self, x: float) -> float:
        """Not further away than a painter can take."""
        return min(max(x, self.left - BEYOND), self.left + self.width + BEYOND)

    def time(self, x: float) -> float:
        """The time at a pixel."""
        first, per_pixel, _, _ = self._way
        return self.scale.time(first + (x - self.left) * per_pixel)

    @property
    def right(self) -> float:
        return self.left + self.width

    @cached_property
    def _way(self) -> tuple[float, float, float, float]:
        """The position at the left edge, positions a pixel, and where pixels are cut."""
        first, last = self.scale.position(self.range.start), self.scale.position(self.range.end)
        return first, (last - first) / self.width, self.left - BEYOND, self.left + self.width + BEYOND


class Span(NamedTuple):
    """An event's x positions: possible start, core start, solid start, solid end, core end, possible end."""

    x: tuple[float, float, float, float, float, float]

    def towards(self, other: Span, share: float) -> Span:
        """A stage of the way to another span."""
        a, b, c, d, e, f = (here + (there - here) * share for here, there in zip(self.x, other.x, strict=True))
        return Span((a, b, c, d, e, f))


def true_span(event: Event, projection: Projection, unit: float = 1.0) -> Span:
    """On true scale: certain parts solid, possible ones pale, a core at the anchor where nothing is certain."""
    window = event.window
    x0, x3 = projection.x(window.earliest_start), projection.x(window.latest_end)
    certain = window.certain
    if certain is not None:
        return Span((x0, x0, projection.x(certain[0]), projection.x(certain[1]), x3, x3))
    half = CORE * unit / 2
    if x3 - x0 <= 2 * half:
        fade = (x3 - x0) * 0.3
        return Span((x0, x0, x0 + fade, x3 - fade, x3, x3))
    anchor = min(max(projection.x(event.anchor), x0 + half), x3 - half)
    return Span((x0, anchor - half, anchor - half * 0.35, anchor + half * 0.35, anchor + half, x3))


def slot_span(event: Event, projection: Projection, step: float, unit: float = 1.0) -> Span:
    """On even steps: one slot of ``step`` pixels, its start soft where it is not known."""
    exact = projection.exact_x(event.anchor)
    start, end = projection.cut(exact), projection.cut(exact + step * SLOT)
    window = event.window
    soft = min((end - start) * 0.35, 36.0 * unit) if window.latest_start > window.earliest_start else 0.0
    soft_end = min((end - start) * 0.35, 36.0 * unit) if window.latest_end >= FAR_FUTURE else 0.0
    return Span((start, start, start + soft, end - soft_end, end, end))
