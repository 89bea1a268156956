"""Where marks stand: for each event an instant that agrees with all that is known of its date and order.

An anchor is for drawing and sorting only.  A start that is known within an hour stands at its middle; events of
one day whose order alone is known stand a quarter of an hour from those they are tied to; events of one window
between which no order is known share one instant.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from chinagodrar_viewer.core.temporal_network import TemporalNetwork
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant, Window

APART = 15 * 60
"""Seconds between neighbours whose order alone is known, where there is room."""
NARROW = 3_600
"""A start that is known within this stands at the middle of what is known."""
CLOSE = 40 * 3_600
"""An event that may lie further than this from those it is tied to stands in the middle, not beside them."""
SHARE = 72
"""In a longer window neighbours stand this share of it apart: 20 minutes of a day, 5 days of a year."""

MOST_PARTED = 2_000
"""Pairs of one group that are looked at for starts that an offset of nothing ties together."""


class Placing(NamedTuple):
    """A group of related events to be placed; node 2n is the start of event n, 2n + 1 its end.

    ``low`` and ``high`` are the resolved bounds of all nodes; ``pairs`` who begins before whom; ``offsets`` who
    begins how many seconds after whom as ``(first, second, seconds)``.
    """

    network: TemporalNetwork[Any]
    low: Sequence[Instant]
    high: Sequence[Instant]
    pairs: Sequence[tuple[int, int]]
    offsets: Sequence[tuple[int, int, int]]
    intervals: Sequence[bool]
    ranks: Sequence[int]
    fallback: Instant


def middle_of_all(windows: Sequence[Window]) -> Instant:
    """Where an event stands of which nothing at all is known: amid the others."""
    bounds = [b for w in windows for b in (w.earliest_start, w.latest_start) if FAR_PAST < b < FAR_FUTURE]
    return (min(bounds) + max(bounds)) // 2 if bounds else 0


def anchor_alone(window: Window, interval: bool, fallback: Instant) -> Instant:
    """Where an event without relations stands: a span at its start, anything else in the middle."""
    if interval and window.earliest_start > FAR_PAST:
        return window.earliest_start
    return _middle(window.earliest_start, window.latest_start, fallback)


def anchors_together(placing: Placing) -> list[Instant]:
    """Where the events of a group stand; every instant leaves room for a consistent history with all the others."""
    return _Placer(placing).placed()


def _middle(low: Instant, high: Instant, fallback: Instant) -> Instant:
    if low <= FAR_PAST:
        return fallback if high >= FAR_FUTURE else high
    if high >= FAR_FUTURE:
        return low
    middle = low + (high - low) // 2
    minute = middle // 60 * 60
    return minute if minute >= low else middle


class _Placer:
    def __init__(self, placing: Placing) -> None:
        self.placing = placing
        self.count = len(placing.ranks)
        self.widths = [placing.high[2 * n] - placing.low[2 * n] for n in range(self.count)]
        low, high = placing.low, placing.high
        # A pair whose order the dates tell already ties nobody; one that must coincide cannot be set apart.
        touching = [(a, b) for a, b in placing.pairs if high[2 * a] >= low[2 * b]]
        self.tied = [(a, b) for a, b in touching if high[2 * a] > low[2 * b]]
        self.apart = [(a, b) for a, b in touching if self._can_part(a, b)]
        self.neighbours: list[list[tuple[int, bool]]] = [[] for _ in range(self.count)]
        for a, b in self.tied:
            self.neighbours[a].append((b, True))
            self.neighbours[b].append((a, False))
        for a, b, _ in placing.offsets:
            self.neighbours[a].append((b, True))
            self.neighbours[b].append((a, False))
        self.share = 0.0
        self.network, self.low, self.high = self._spread()
        self.room = [(self.low[2 * n], self.high[2 * n]) for n in range(self.count)]
        self.anchors: dict[int, Instant] = {}

    def placed(self) -> list[Instant]:
        for n in sorted(range(self.count), key=lambda n: (self.placing.ranks[n], n)):
            if self.widths[n] <= NARROW:
                self._fix(n, _middle(*self.room[n], self.placing.fallback))
        self._follow(list(self.anchors))
        for n in sorted(range(self.count), key=lambda n: (self.widths[n], self.placing.ranks[n], n)):
            if n not in self.anchors:
                self._fix(n, self._seed(n))
                self._follow([n])
        return [self.anchors[n] for n in range(self.count)]

    # --- how far apart

    def _can_part(self, a: int, b: int) -> bool:
        low, high = self.placing.low, self.placing.high
        if high[2 * b] <= low[2 * a]:
            return False
        # Without offsets nothing but dates can make two starts coincide: circles of order are refused before.
        if not self.placing.offsets or len(self.placing.pairs) > MOST_PARTED:
            return True
        return self.placing.network.distances(2 * a).get(2 * b, 1) > 0

    def _step(self, a: int, b: int) -> int:
        width = min(self.widths[a], self.widths[b])
        return max(APART, width // SHARE) if width < FAR_FUTURE else APART

    def _spread(self) -> tuple[TemporalNetwork[Any], list[Instant], list[Instant]]:
        """The network with room between neighbours: as much as fits, offsets exact where possible."""
        for exact in (True, False) if self.placing.offsets else (False,):
            share = 1.0
            while any(self._step(a, b) * share >= 1 for a, b in self.apart):
                found = self._attempt(exact, share)
                if found is not None:
                    self.share = share
                    return found
                share /= 2
        found = self._attempt(True, 0.0) if self.placing.offsets else None
        return found or (self.placing.network, list(self.placing.low), list(self.placing.high))

    def _attempt(self, exact: bool, share: float) -> tuple[TemporalNetwork[Any], list[Instant], list[Instant]] | None:
        network = self.placing.network.copy()
        for a, b in self.apart:
            if share:
                network.constrain(2 * b, 2 * a, -max(1, int(self._step(a, b) * share)), None)
        if exact:
            for a, b, seconds in self.placing.offsets:
                network.constrain(2 * a, 2 * b, seconds, None)
                network.constrain(2 * b, 2 * a, -seconds, None)
        if self.placing.offsets and network.negative_cycle() is not None:
            return None
        low, high = list(self.placing.low), list(self.placing.high)
        return None if network.tighten(low, high, range(network.size)) else (network, low, high)

    # --- one after the other

    def _fix(self, n: int, wanted: Instant) -> None:
        node = 2 * n
        value = min(max(wanted, self.low[node]), self.high[node])
        self.low[node] = self.high[node] = self.anchors[n] = value
        # Bounds carried to the end are exact: any value within them leaves a solution for the rest.
        conflict = self.network.tighten(self.low, self.high, (node,))
        assert conflict is None

    def _follow(self, fixed: list[int]) -> None:
        """Place what is tied to the fixed, nearest first: successors just after, predecessors just before."""
        queue = list(fixed)
        for n in queue:
            for other, later in self.neighbours[n]:
                if other not in self.anchors:
                    self._fix(other, self._beside(other, later))
                    queue.append(other)

    def _beside(self, n: int, later: bool) -> Instant:
        low, high = self.low[2 * n], self.high[2 * n]
        if low > FAR_PAST and high < FAR_FUTURE and high - low > CLOSE and not self.placing.intervals[n]:
            return _middle(low, high, self.placing.fallback)
        if later or self.placing.intervals[n]:
            return low if low > FAR_PAST else high
        return high if high < FAR_FUTURE else low

    def _seed(self, n: int) -> Instant:
        """Where the first of a tied chain stands, so that the chain as a whole is in the middle of its window."""
        low, high = self.placing.low[2 * n], self.placing.high[2 * n]
        if self.placing.intervals[n] and low > FAR_PAST:
            return low
        before, after = self._longest(n, False), self._longest(n, True)
        return _middle(low, high, self.placing.fallback) + int((before - after) / 2)

    def _longest(self, n: int, later: bool) -> float:
        """Seconds that the chain of unplaced events before or after ``n`` takes."""
        longest: dict[int, float] = {n: 0.0}
        chain = sorted(range(self.count), key=lambda m: self.placing.ranks[m], reverse=not later)
        for m in chain:
            if m in longest:
                for other, is_later in self.neighbours[m]:
                    if is_later is later and other not in self.anchors and self.widths[other] <= CLOSE:
                        seconds = longest[m] + self._step(m, other) * self.share
                        longest[other] = max(longest.get(other, 0.0), seconds)
        return max(longest.values())
