"""Resolves "before", "after" and "20 minutes later" into windows, and names what contradicts itself.

The events are a simple temporal network (Dechter, Meiri, Pearl 1991): each has a start and an end; dates bound
these, relations bind them to each other.  Every bound of a resulting window is reached by some consistent
history, and none lies outside.

Beyond the network's own contradictions, an order that goes round in a circle ("a after b, b after a") is one:
its only solution would have all of them begin at the same instant, which a file says with an offset of PT0S.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from chinagodrar_viewer.core.anchors import Placing, anchor_alone, anchors_together, middle_of_all
from chinagodrar_viewer.core.dates import HistoricalDate
from chinagodrar_viewer.core.event import Offset, Relations
from chinagodrar_viewer.core.problems import Problem, Severity, did_you_mean, shown
from chinagodrar_viewer.core.sentence import Sentence, enumerated, told
from chinagodrar_viewer.core.temporal_network import Conflict, TemporalNetwork
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant, Window

DAY = 86_400
UNBOUNDED = Window(FAR_PAST, FAR_FUTURE, FAR_PAST, FAR_FUTURE)


class Timed(NamedTuple):
    """What is known of when an event happened; ``date`` None where only its order is known."""

    id: str
    date: HistoricalDate | None = None
    relations: Relations = Relations()


class Because(NamedTuple):
    """The relation behind a constraint: indices of who states it and of the other; "" ties start and end of one."""

    kind: str
    event: int
    other: int


class Resolution(Value):
    """What the chronology found; empty windows and anchors for events in a contradiction.

    ``order`` holds the ids by anchor; events that share one keep the known order, then the file's.
    """

    __slots__ = ("__dict__",)  # for the cached property

    windows: dict[str, Window]
    anchors: dict[str, Instant]
    order: tuple[str, ...]
    problems: tuple[Problem, ...]
    networks: dict[str, tuple[TemporalNetwork[Because], int]]
    """For each related event its group's constraints, and the node in them where it begins."""

    @cached_property
    def _distances(self) -> dict[str, dict[int, int]]:
        return {}

    def known_before(self, a: str, b: str) -> bool:
        """True where in every consistent history ``a`` begins before ``b`` does, or with it; False for unknown ids."""
        if a not in self.windows or b not in self.windows:
            return False
        if a == b or self.windows[a].latest_start <= self.windows[b].earliest_start:
            return True
        at_a, at_b = self.networks.get(a), self.networks.get(b)
        if at_a is None or at_b is None or at_a[0] is not at_b[0]:
            return False
        if b not in self._distances:
            self._distances[b] = at_b[0].distances(at_b[1])
        return self._distances[b].get(at_a[1], 1) <= 0


def resolve(events: Sequence[Timed], utc_offset: int = 0) -> Resolution:
    """Windows and anchors of all events, and a Problem for each unknown id and each contradiction.

    ``utc_offset`` in seconds east says when a day ends.
    """
    return _Resolver(events, utc_offset).resolution()


class _Resolver:
    def __init__(self, events: Sequence[Timed], utc_offset: int) -> None:
        self.events = events
        self.utc_offset = utc_offset
        self.index = {event.id: i for i, event in enumerate(events)}
        self.problems: list[Problem] = []
        self.windows: dict[str, Window] = {}
        self.anchors: dict[str, Instant] = {}
        self.ranks: dict[str, int] = {}
        self.networks: dict[str, tuple[TemporalNetwork[Because], int]] = {}
        self.relations = [tuple(self._relations(i)) for i in range(len(events))]
        lasting = {r.other for rs in self.relations for r in rs if r.kind in ("during", "follows")}
        self.dated = [self._dated(event, i in lasting) for i, event in enumerate(events)]

    def resolution(self) -> Resolution:
        fallback = middle_of_all(self.dated)
        for group in _groups(len(self.events), self.relations):
            if len(group) == 1 and not self.relations[group[0]]:
                event, window = self.events[group[0]], self.dated[group[0]]
                self.windows[event.id] = window
                self.anchors[event.id] = anchor_alone(window, bool(event.date and event.date.interval), fallback)
            else:
                self._resolve_group(group, fallback)
        known = [e.id for e in self.events if e.id in self.anchors]
        order = tuple(sorted(known, key=lambda id: (self.anchors[id], self.ranks.get(id, 0), self.index[id])))
        return Resolution(self.windows, self.anchors, order, tuple(self.problems), self.networks)

    # --- what is said

    def _place(self, i: int, key: str) -> str:
        return f"events[{i}].{key} (event {shown(self.events[i].id)})"

    def _relations(self, i: int) -> Iterable[Because]:
        said = self.events[i].relations
        for kind in ("after", "before", "follows", "during"):
            for other in getattr(said, kind):
                if self._is_event(i, kind, other):
                    yield Because(kind, i, self.index[other])
        if said.offset is not None and self._is_event(i, "offset.event", said.offset.event):
            yield Because("offset", i, self.index[said.offset.event])

    def _is_event(self, i: int, key: str, other: str) -> bool:
        if other == self.events[i].id:
            self._error(
                i,
                key,
                told("Chronology", "an event cannot be placed by itself."),
                told("Chronology", "Remove {0} here.").format(shown(other)),
            )
            return False
        if other in self.index:
            return True
        hint = did_you_mean(other, self.index) or told("Chronology", "Add that event or remove the id here.")
        self._error(i, key, told("Chronology", "there is no event {0}.").format(shown(other)), hint)
        return False

    def _error(self, i: int, key: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(Severity.ERROR, self._place(i, key), message, remedy))

    def _dated(self, event: Timed, lasting: bool) -> Window:
        date = event.date
        if date is None:
            return UNBOUNDED
        window = date.window
        if lasting and date.clock and "/" not in date.clock:
            # A lone clock time says when it began.  Where others lie within it or wait for its end, it went on
            # for longer than that minute: its end is known to the day only.
            day = (window.latest_start - 1 + self.utc_offset) // DAY + 1
            return Window(
                window.earliest_start, window.latest_start, window.earliest_start, day * DAY - self.utc_offset
            )
        return window

    # --- one group of related events

    def _resolve_group(self, group: list[int], fallback: Instant) -> None:
        # By id: a file in another order gives the same anchors.
        group = sorted(group, key=lambda i: self.events[i].id)
        local = {i: n for n, i in enumerate(group)}
        network: TemporalNetwork[Because] = TemporalNetwork(2 * len(group))
        offsets: list[tuple[int, int, int]] = []
        for i in group:
            network.constrain(2 * local[i] + 1, 2 * local[i], 0, Because("", i, i))
            for said in self.relations[i]:
                e, o = 2 * local[i], 2 * local[said.other]
                if said.kind in ("after", "during"):
                    network.constrain(e, o, 0, said)
                if said.kind == "before":
                    network.constrain(o, e, 0, said)
                if said.kind == "follows":
                    network.constrain(e, o + 1, 0, said)
                if said.kind == "during":
                    network.constrain(o + 1, e + 1, 0, said)
                offset = self.events[i].relations.offset
                if said.kind == "offset" and offset is not None:
                    least, most = bounds_of(offset)
                    network.constrain(o, e, most, said)
                    network.constrain(e, o, -least, said)
                    offsets.append((local[said.other], local[i], offset.seconds))
        pairs = [p for i in group for said in self.relations[i] if (p := self._pair(said, local)) is not None]
        ranks = self._ranks(group, local)
        if isinstance(ranks, tuple):
            self._tell_cycle(ranks, told("Chronology", "this order goes round in a circle: {0}."))
            return
        cycle = network.negative_cycle() if offsets else None
        if cycle is not None:
            self._tell_cycle(cycle, told("Chronology", "no times can satisfy all of these: {0}."))
            return
        low = [x for i in group for x in (self.dated[i].earliest_start, self.dated[i].earliest_end)]
        high = [x for i in group for x in (self.dated[i].latest_start, self.dated[i].latest_end)]
        # Windows are closed, days are not: 9 January ends at the instant at which the 10th begins, and yet nothing
        # of the 9th begins after something of the 10th.
        begun = [h - (n % 2 == 0 and low[n] < h < FAR_FUTURE) for n, h in enumerate(high)]
        conflict = network.tighten(list(low), begun, range(network.size))
        if conflict is not None:
            self._tell_conflict(conflict, group)
            return
        network.tighten(low, high, range(network.size))
        intervals = [bool(d and d.interval) for d in (self.events[i].date for i in group)]
        anchors = anchors_together(Placing(network, low, high, pairs, offsets, intervals, ranks, fallback))
        for i, n in local.items():
            id = self.events[i].id
            self.windows[id] = Window(low[2 * n], high[2 * n], low[2 * n + 1], high[2 * n + 1])
            self.anchors[id] = anchors[n]
            self.ranks[id] = ranks[n]
            self.networks[id] = (network, 2 * n)

    def _pair(self, said: Because, local: dict[int, int]) -> tuple[int, int] | None:
        """Who begins first, as local numbers; None where the relation does not order the starts."""
        e, o = local[said.event], local[said.other]
        if said.kind == "offset":
            return None
        return (e, o) if said.kind == "before" else (o, e)

    def _ranks(self, group: list[int], local: dict[int, int]) -> list[int] | tuple[Because, ...]:
        """How many steps of known order lead up to each event's start, or the relations of a circle."""
        later: list[list[tuple[int, Because]]] = [[] for _ in range(2 * len(group))]
        for i in group:
            later[2 * local[i]].append((2 * local[i] + 1, Because("", i, i)))
            for said in self.relations[i]:
                e, o = 2 * local[i], 2 * local[said.other]
                if said.kind in ("after", "during"):
                    later[o].append((e, said))
                if said.kind == "before":
                    later[e].append((o, said))
                if said.kind == "follows":
                    later[o + 1].append((e, said))
                if said.kind == "during":
                    later[e + 1].append((o + 1, said))
                offset = self.events[i].relations.offset
                if said.kind == "offset" and offset is not None and offset.seconds > 0:
                    later[o].append((e, said))
        waiting = [0] * len(later)
        for steps in later:
            for node, _ in steps:
                waiting[node] += 1
        ranks = [0] * len(later)
        free = [node for node, count in enumerate(waiting) if not count]
        done = 0
        while free:
            node = free.pop()
            done += 1
            for other, said in later[node]:
                ranks[other] = max(ranks[other], ranks[node] + (said.kind != ""))
                waiting[other] -= 1
                if not waiting[other]:
                    free.append(other)
        if done < len(later):
            return _circle(later, waiting)
        return ranks[::2]

    # --- what contradicts itself

    def _tell_cycle(self, cycle: Iterable[Because], why: Sentence) -> None:
        said = _distinct(cycle)
        place = self._place(said[0].event, said[0].kind)
        message = why.format(_joined([self._phrase(s) for s in said]))
        remedy = told("Chronology", "Remove the relation among them that is not known.")
        self.problems.append(Problem(Severity.ERROR, place, message, remedy))

    def _tell_conflict(self, conflict: Conflict[Because], group: list[int]) -> None:
        said = _distinct((*conflict.low, *conflict.high))
        first, last = group[conflict.first // 2], group[conflict.last // 2]
        phrases = [self._phrase(s) for s in said]
        facts = _joined(phrases)
        if self.events[first].date:
            facts = told("Chronology", "{0}, {1}").format(self._dated_phrase(first), facts)
        if self.events[last].date and first != last:
            facts = told("Chronology", "{0}, but {1}").format(facts, self._dated_phrase(last))
        message = told("Chronology", "date and order contradict each other: {0}.").format(facts)
        remedy = told("Chronology", "Correct one of these dates or remove a relation.")
        self.problems.append(Problem(Severity.ERROR, self._place(last, "date"), message, remedy))

    def _dated_phrase(self, i: int) -> Sentence:
        date = self.events[i].date
        assert date is not None
        if not date.clock:
            said = told("Chronology", "{0} is dated {1}")
        elif date.clock_about:
            said = told("Chronology", "{0} is dated {1} about {2}")
        else:
            said = told("Chronology", "{0} is dated {1} {2}")
        return said.format(shown(self.events[i].id), date.text, *([date.clock] if date.clock else []))

    def _phrase(self, said: Because) -> Sentence:
        event, other = shown(self.events[said.event].id), shown(self.events[said.other].id)
        offset = self.events[said.event].relations.offset
        if said.kind == "offset" and offset is not None:
            if offset.about:
                return told("Chronology", "{0} begins about {1} after {2}").format(
                    event, _duration(offset.seconds), other
                )
            return told("Chronology", "{0} begins {1} after {2}").format(event, _duration(offset.seconds), other)
        return _ORDERS[said.kind].format(event, other)


def bounds_of(offset: Offset) -> tuple[int, int]:
    """Least and most seconds from start to start: a quarter each way where the source rounds."""
    margin = abs(offset.seconds) // 4 if offset.about else 0
    return offset.seconds - margin, offset.seconds + margin


def _groups(size: int, relations: Sequence[Sequence[Because]]) -> list[list[int]]:
    """The events in groups that relations hold together, each in the file's order."""
    root = list(range(size))

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for said in (s for rs in relations for s in rs):
        root[find(said.event)] = find(said.other)
    groups: dict[int, list[int]] = {}
    for i in range(size):
        groups.setdefault(find(i), []).append(i)
    return list(groups.values())


def _circle(later: list[list[tuple[int, Because]]], waiting: list[int]) -> tuple[Because, ...]:
    """The relations of one circle among the nodes that still wait for another."""
    earlier: dict[int, tuple[int, Because]] = {}
    for node, steps in enumerate(later):
        if waiting[node]:
            for other, said in steps:
                if waiting[other]:
                    earlier.setdefault(other, (node, said))
    node = next(iter(earlier))
    seen: set[int] = set()
    while node not in seen:  # every waiting node waits for another that waits: going back must come round
        seen.add(node)
        node = earlier[node][0]
    start, steps = node, list[Because]()
    while True:
        node, said = earlier[node]
        steps.append(said)
        if node == start:
            return tuple(reversed(steps))


def _distinct(said: Iterable[Because]) -> list[Because]:
    return list(dict.fromkeys(s for s in said if s.kind))


_ORDERS = {
    "after": told("Chronology", "{0} is after {1}"),
    "before": told("Chronology", "{0} is before {1}"),
    "follows": told("Chronology", "{0} follows {1}"),
    "during": told("Chronology", "{0} is during {1}"),
}
_UNITS = (
    (DAY, told("Chronology", "{0} day"), told("Chronology", "{0} days")),
    (3_600, told("Chronology", "{0} hour"), told("Chronology", "{0} hours")),
    (60, told("Chronology", "{0} minute"), told("Chronology", "{0} minutes")),
    (1, told("Chronology", "{0} second"), told("Chronology", "{0} seconds")),
)


def _joined(phrases: Sequence[str]) -> str:
    return enumerated(phrases, told("FileErrors", "{0} and {1}"))


def _duration(seconds: int) -> str:
    said: Sentence | None = None
    for length, one, many in _UNITS:
        count, seconds = divmod(seconds, length)
        if count:
            part = (one if count == 1 else many).format(count)
            said = part if said is None else told("Chronology", "{0} {1}").format(said, part)
    return said or told("Chronology", "no time")
