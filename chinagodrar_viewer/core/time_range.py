"""The stretch of time on screen: pan, zoom about a point, clamp."""

from __future__ import annotations

from dataclasses import dataclass

MINUTE, HOUR, DAY = 60, 3_600, 86_400
YEAR = 31_556_952
"""Mean Gregorian year in seconds."""
SHORTEST = 10 * MINUTE
LONGEST = 20_000 * YEAR


@dataclass(frozen=True, slots=True)
class TimeRange:
    """``start..end`` in seconds since 1970 UTC, as floats so that zooming does not creep; never empty."""

    start: float
    end: float

    def __post_init__(self) -> None:
        if not self.end > self.start:
            raise ValueError(f"a time range must end after it starts: {self.start}..{self.end}")

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
        """``factor`` above 1 shows less time; the instant ``about`` stays where it is on screen."""
        span = min(max(self.span / factor, SHORTEST), LONGEST)
        share = (about - self.start) / self.span
        start = about - share * span
        return TimeRange(start, start + span)

    def clamped(self, within: TimeRange) -> TimeRange:
        """Moved, and shortened if need be, so that it lies inside ``within``."""
        span = min(self.span, within.span)
        start = min(max(self.start, within.start), within.end - span)
        return TimeRange(start, start + span)

    def grown(self, share: float) -> TimeRange:
        """Longer by ``share`` of the span on either side."""
        extra = self.span * share
        return TimeRange(self.start - extra, self.end + extra)
