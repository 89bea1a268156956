"""ShowTimer: how long the show has taken, and how long its present stage."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

Clock = Callable[[], float]


def lesson_clock() -> float:
    """Seconds on a clock that is never set and goes on while the laptop sleeps: the class's hour does too.

    ``time.monotonic`` stands still in a sleeping Linux or macOS.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


class Stopwatch:
    """Adds up time while it runs; asked, not told, so that a late or missed tick loses nothing."""

    def __init__(self, clock: Clock, *, running: bool) -> None:
        self._clock = clock
        self._before = 0.0
        self._since = clock() if running else None

    @property
    def running(self) -> bool:
        return self._since is not None

    @property
    def seconds(self) -> float:
        """Never less than before, even where the clock is."""
        return self._before + (0.0 if self._since is None else max(self._clock() - self._since, 0.0))

    def run(self, running: bool) -> None:
        """Go on, or stand still."""
        if running != self.running:
            self._before = self.seconds
            self._since = self._clock() if running else None

    def reset(self, seconds: float = 0.0) -> None:
        """Begin at ``seconds``; running or not stays as it is."""
        self._before = seconds
        if self._since is not None:
            self._since = self._clock()
