"""The stretch of time on screen: pan, zoom about a point, clamp."""

from __future__ import annotations

from math import inf

from chinagodrar_viewer.core.value import Value

MINUTE, HOUR, DAY = 60, 3_600, 86_400
YEAR = 31_556_952
"""Mean Gregorian year in seconds."""
SHORTEST = 10 * MINUTE
LONGEST = 20_000 * YEAR


class TimeRange(Value):
    """``start..end`` in seconds since 1970 UTC, as floats so that zooming does not creep; never empty."""

    start: float
    end: float

    def __post_init__(self) -> None:
        if not 0.0 < self.end - self.start < inf:
            raise ValueError(f"a time range must end after it starts, both finite: {self.start}..{self.end}")

    @property
    def span(self) -> float:
        """Seconds from start to end."""
        return self.end - self.start

    @property
    def middle(self) -> float:
        """The instant half way."""
        return self.start + self.span / 2

    def contains(self, instant: float, margin: float = 0.0) -> bool:
        """True where ``instant`` lies inside, at least ``margin`` (share of the span) from either edge."""
        inset = self.span * margin
        return self.start + inset <= instant <= self.end - inset

    def panned(self, seconds: float) -> TimeRange:
        """The same span, moved."""
        return TimeRange(self.start + seconds, self.end + seconds)

    def zoomed(self, factor: float, about: float) -> TimeRange:
        """``factor`` above 1 shows less time; the instant ``about`` stays where it is on screen.

        The span stops at SHORTEST and LONGEST.  Raises ValueError for a factor that is not above 0.
        """
        if not factor > 0.0:
            raise ValueError(f"a zoom needs a factor above 0: {factor}")
        span = min(max(self.span / factor, SHORTEST), LONGEST)
        share = (about - self.start) / self.span
        start = about - share * span
        return TimeRange(start, start + span)

    def clamped(self, within: TimeRange) -> TimeRange:
        """Moved, and shortened if need be, so that it lies inside ``within``; itself where it does already."""
        # Each bound is taken as it is, never computed: a range at the edge does not creep by roundings.
        if self.span >= within.span:
            return within
        if self.start < within.start:
            return TimeRange(within.start, min(within.start + self.span, within.end))
        if self.end > within.end:
            return TimeRange(max(within.end - self.span, within.start), within.end)
        return self

    def grown(self, share: float) -> TimeRange:
        """Longer by ``share`` of the span on either side."""
        extra = self.span * share
        return TimeRange(self.start - extra, self.end + extra)
