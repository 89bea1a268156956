"""The way from one range of time to another that feels shortest: out, across, in.

Jarke van Wijk and Wim Nuij, "Smooth and efficient zooming and panning", InfoVis 2003: the path of
least perceived motion in (position, width) space, here with one dimension of space.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asinh, cosh, exp, log, sinh

from chinagodrar_viewer.core.time_range import TimeRange

RHO = 1.4
"""Zooming against panning; 1.42 is what the paper's subjects liked."""


@dataclass(frozen=True, slots=True)
class FlightPath:
    """From ``start`` to ``end``; ``length`` is perceived, about 1 for a zoom by 4 or a pan by one screen."""

    start: TimeRange
    end: TimeRange

    @property
    def _pure_zoom(self) -> bool:
        return abs(self.end.middle - self.start.middle) < 1e-6 * min(self.start.span, self.end.span)

    def _r(self) -> tuple[float, float]:
        w0, w1 = self.start.span, self.end.span
        u1 = abs(self.end.middle - self.start.middle)
        rho2 = RHO * RHO
        zoom, pan = (w1 - w0) * (w1 + w0), (rho2 * u1) ** 2
        # The paper's ln(-b + sqrt(b² + 1)) cancels to ln 0 for a large b; it is asinh(-b).
        return -asinh((zoom + pan) / (2 * w0 * rho2 * u1)), -asinh((zoom - pan) / (2 * w1 * rho2 * u1))

    @property
    def length(self) -> float:
        """Perceived distance; 0 where both are the same."""
        if self._pure_zoom:
            return abs(log(self.end.span / self.start.span)) / RHO
        r0, r1 = self._r()
        return (r1 - r0) / RHO

    def at(self, share: float) -> TimeRange:
        """The range at ``share`` 0..1 of the way; exact at both ends."""
        if share <= 0.0:
            return self.start
        if share >= 1.0:
            return self.end
        w0 = self.start.span
        s = share * self.length
        if self._pure_zoom:
            width = w0 * exp((1 if self.end.span > w0 else -1) * RHO * s)
            middle = self.start.middle + (self.end.middle - self.start.middle) * share
        else:
            r0, _ = self._r()
            # cosh r0 · tanh(ρs + r0) − sinh r0, written so that equal large numbers are not subtracted.
            way = w0 / (RHO * RHO) * sinh(RHO * s) / cosh(RHO * s + r0)
            width = w0 * cosh(r0) / cosh(RHO * s + r0)
            sign = 1 if self.end.middle > self.start.middle else -1
            middle = self.start.middle + sign * min(way, abs(self.end.middle - self.start.middle))
        return TimeRange(middle - width / 2, middle + width / 2)
