"""A window: when something may have begun and ended, as four instants.

An instant is an ``int``: seconds since 1970-01-01 00:00 UTC, proleptic Gregorian.

A day-precise event without a clock time, on 9 January, is ``Window(0:00, 24:00, 0:00, 24:00)``: it
began and ended somewhere within the day.  Three days of mourning from the 13th, whole days, are
``Window(13th 0:00, 13th 0:00, 16th 0:00, 16th 0:00)``: possible and certain parts are the same.
This is the temporal distance graph's view of an interval (Dechter, Meiri, Pearl 1991), drawn as in
PlanningLines (Aigner et al. 2005).
"""

from __future__ import annotations

from chinagodrar_viewer.core.value import Value

Instant = int

FAR_PAST: Instant = -(2**52)
FAR_FUTURE: Instant = 2**52
"""Stand for "no bound": exact in a float as well, 140 million years away."""


class Window(Value):
    """Bounds of start and end; ``earliest_start <= latest_start`` and ``earliest_end <= latest_end``."""

    earliest_start: Instant
    latest_start: Instant
    earliest_end: Instant
    latest_end: Instant

    @property
    def certain(self) -> tuple[Instant, Instant] | None:
        """The part in which it surely went on, or None where there is no such part."""
        if self.latest_start < self.earliest_end:
            return self.latest_start, self.earliest_end
        return None

    @property
    def possible(self) -> tuple[Instant, Instant]:
        """The whole stretch in which it may have gone on."""
        return self.earliest_start, self.latest_end

    @property
    def open_start(self) -> bool:
        """True where nothing says when it began."""
        return self.earliest_start <= FAR_PAST

    @property
    def open_end(self) -> bool:
        """True where it goes on, or nothing says when it ended."""
        return self.latest_end >= FAR_FUTURE

    def overlaps(self, start: Instant, end: Instant) -> bool:
        """True where the possible part shares time with ``start..end``."""
        return self.earliest_start <= end and self.latest_end >= start
