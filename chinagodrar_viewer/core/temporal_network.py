"""A simple temporal network: instants and the bounds between them (Dechter, Meiri, Pearl 1991).

A constraint ``(u, v, w)`` says ``x[v] <= x[u] + w`` in seconds; the solver carries it forward as an upper
bound of v and backward as a lower bound of u until nothing moves.  Bounds at FAR_PAST and FAR_FUTURE are
no bounds and carry nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant

Because = TypeVar("Because")
"""What a constraint stands on: given back where it is part of a contradiction."""


class Conflict(NamedTuple, Generic[Because]):
    """Why the bounds of one node cannot meet: ``low`` leads up to it from an earliest instant, ``high`` on from it
    to a latest one, both in the order of time; ``first`` and ``last`` are the nodes whose own bounds these are.
    """

    first: int
    last: int
    low: tuple[Because, ...]
    high: tuple[Because, ...]


class TemporalNetwork(Generic[Because]):
    """Nodes 0 to ``size - 1`` and the constraints between them."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._out: list[list[tuple[int, int, Because]]] = [[] for _ in range(size)]
        self._in: list[list[tuple[int, int, Because]]] = [[] for _ in range(size)]

    def constrain(self, u: int, v: int, seconds: int, because: Because) -> None:
        """Add ``x[v] <= x[u] + seconds``."""
        self._out[u].append((v, seconds, because))
        self._in[v].append((u, seconds, because))

    def copy(self) -> TemporalNetwork[Because]:
        """A network to which constraints can be added without changing this one."""
        made: TemporalNetwork[Because] = TemporalNetwork(self.size)
        made._out = [list(edges) for edges in self._out]
        made._in = [list(edges) for edges in self._in]
        return made

    def tighten(self, low: list[Instant], high: list[Instant], moved: Iterable[int]) -> Conflict[Because] | None:
        """Carry the bounds of the ``moved`` nodes through the network, in place; a Conflict where they cannot meet.

        The network must be free of negative cycles (see ``negative_cycle``), or its finite bounds must be narrow.
        """
        queue = deque(moved)
        queued = set(queue)
        from_low: dict[int, tuple[int, Because]] = {}
        from_high: dict[int, tuple[int, Because]] = {}
        while queue:
            node = queue.popleft()
            queued.discard(node)
            if high[node] < FAR_FUTURE:
                for other, seconds, because in self._out[node]:
                    bound = high[node] + seconds
                    if bound < high[other]:
                        high[other] = bound
                        from_high[other] = (node, because)
                        if low[other] > bound:
                            return _conflict(other, from_low, from_high)
                        if other not in queued:
                            queued.add(other)
                            queue.append(other)
            if low[node] > FAR_PAST:
                for other, seconds, because in self._in[node]:
                    bound = low[node] - seconds
                    if bound > low[other]:
                        low[other] = bound
                        from_low[other] = (node, because)
                        if high[other] < bound:
                            return _conflict(other, from_low, from_high)
                        if other not in queued:
                            queued.add(other)
                            queue.append(other)
        return None

    def negative_cycle(self) -> tuple[Because, ...] | None:
        """The constraints of a cycle that no instants can satisfy, in the order of time; None where there is none."""
        distance = [0] * self.size
        came: list[tuple[int, Because] | None] = [None] * self.size
        lengths = [0] * self.size
        queue = deque(range(self.size))
        queued = [True] * self.size
        while queue:
            node = queue.popleft()
            queued[node] = False
            for other, seconds, because in self._out[node]:
                if distance[node] + seconds < distance[other]:
                    distance[other] = distance[node] + seconds
                    came[other] = (node, because)
                    lengths[other] = lengths[node] + 1
                    if lengths[other] >= self.size:  # a shortest way has fewer steps than there are nodes
                        return _cycle(other, came, self.size)
                    if not queued[other]:
                        queued[other] = True
                        queue.append(other)
        return None

    def distances(self, start: int) -> dict[int, int]:
        """For each node that ``start`` bounds from above: at most how many seconds it lies after ``start``."""
        distance = {start: 0}
        queue = deque((start,))
        queued = {start}
        while queue:
            node = queue.popleft()
            queued.discard(node)
            for other, seconds, _ in self._out[node]:
                length = distance[node] + seconds
                if other not in distance or length < distance[other]:
                    distance[other] = length
                    if other not in queued:
                        queued.add(other)
                        queue.append(other)
        return distance


def _conflict(
    node: int, from_low: dict[int, tuple[int, Because]], from_high: dict[int, tuple[int, Because]]
) -> Conflict[Because]:
    low, first = _way(node, from_low)
    high, last = _way(node, from_high)
    return Conflict(first, last, tuple(reversed(low)), tuple(high))


def _way(node: int, came: dict[int, tuple[int, Because]]) -> tuple[list[Because], int]:
    steps: list[Because] = []
    seen = {node}
    while node in came:
        node, because = came[node]
        steps.append(because)
        if node in seen:
            break
        seen.add(node)
    return steps, node


def _cycle(node: int, came: list[tuple[int, Because] | None], size: int) -> tuple[Because, ...]:
    for _ in range(size):  # as many steps back as there are nodes lead into the cycle
        step = came[node]
        if step is None:
            break
        node = step[0]
    start, steps = node, list[Because]()
    while True:
        step = came[node]
        if step is None:
            break
        node, because = step
        steps.append(because)
        if node == start:
            break
    # Upper bounds run against time: from the later instant to the earlier one.
    return tuple(steps)
