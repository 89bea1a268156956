"""The way from one range of time to another that feels shortest: out, across, in.

Jarke van Wijk and Wim Nuij, "Smooth and efficient zooming and panning", InfoVis 2003: the path of
least perceived motion in (position, width) space, here with one dimension of space.
"""

from __future__ import annotations

from math import asinh, cosh, exp, log, sinh

from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.value import Value

RHO = 1.4
"""Zooming against panning; 1.42 is what the paper's subjects liked."""


class FlightPath(Value):
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
        if self._pure_zoom:
            width = self.start.span * exp(log(self.end.span / self.start.span) * share)
            middle = self.start.middle + (self.end.middle - self.start.middle) * share
            return TimeRange(middle - width / 2, middle + width / 2)
        r0, r1 = self._r()
        # From whichever end is nearer: roundings stay small against the width there.
        if share <= 0.5:
            return _stage(self.start, self.end, r0, share * (r1 - r0))
        return _stage(self.end, self.start, -r1, (1.0 - share) * (r1 - r0))


def _stage(near: TimeRange, far: TimeRange, r: float, rho_s: float) -> TimeRange:
    width = near.span * cosh(r) / cosh(rho_s + r)
    # The paper's cosh r · tanh(ρs + r) − sinh r, written so that equal large numbers are not subtracted.
    way = near.span / (RHO * RHO) * sinh(rho_s) / cosh(rho_s + r)
    distance = far.middle - near.middle
    middle = near.middle + (1 if distance > 0 else -1) * min(way, abs(distance))
    return TimeRange(middle - width / 2, middle + width / 2)
