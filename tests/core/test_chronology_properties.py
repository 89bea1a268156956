"""Random consistent histories: what is derived from one never denies it, and what denies it is found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from chinagodrar_viewer.core.chronology import Timed, bounds_of, resolve
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.dates import HistoricalDate, Precision
from chinagodrar_viewer.core.event import Offset, Relations
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant, Window

NIAMEY = 3_600
MINUTE, HOUR, DAY = 60, 3_600, 86_400
MIDNIGHT = instant_of(2020, 1, 9) - NIAMEY


@dataclass(frozen=True)
class History:
    """Events and when they truly were."""

    events: tuple[Timed, ...]
    starts: dict[str, Instant]
    ends: dict[str, Instant]


@st.composite
def histories(draw: st.DrawFn) -> History:
    count = draw(st.integers(2, 9))
    minutes = draw(st.lists(st.integers(0, 4_000), min_size=count, max_size=count, unique=True))
    lengths = draw(st.lists(st.sampled_from([0, 3, 45, 700]), min_size=count, max_size=count))
    ids = [f"e{i}" for i in range(count)]
    starts = {id: MIDNIGHT + m * MINUTE for id, m in zip(ids, minutes, strict=True)}
    ends = {id: starts[id] + length * MINUTE for id, length in zip(ids, lengths, strict=True)}
    events = [Timed(id, draw(dates(starts[id], ends[id])), draw(relations(id, starts, ends))) for id in ids]
    return History(tuple(draw(st.permutations(events))), starts, ends)


@st.composite
def dates(draw: st.DrawFn, start: Instant, end: Instant) -> HistoricalDate | None:
    """A date whose window holds the truth, or none."""
    if draw(st.booleans()):
        return None
    slack = st.sampled_from([0, 0, MINUTE, HOUR, DAY, 9 * DAY])
    a, b, c, d = (draw(slack) for _ in range(4))
    if a or b:  # a start that is known within a stretch lies before the stretch is over
        b = max(b, MINUTE)
    low_end = max(end - c, start - a)
    high_start = start + b
    d = max(d, high_start - end)
    window = Window(start - a, high_start, low_end, end + d if draw(st.booleans()) else FAR_FUTURE)
    return HistoricalDate("2020", window, Precision.DAY, interval=draw(st.booleans()))


@st.composite
def relations(draw: st.DrawFn, id: str, starts: dict[str, Instant], ends: dict[str, Instant]) -> Relations:
    """Some of what is true of the event's order."""
    start, end = starts[id], ends[id]
    others = [o for o in starts if o != id]

    def some(true: list[str]) -> tuple[str, ...]:
        return tuple(o for o in true if draw(st.integers(0, 3)) == 0)

    earlier = [o for o in others if starts[o] < start]
    offset = None
    if earlier and draw(st.booleans()):
        other = draw(st.sampled_from(earlier))
        seconds, about = start - starts[other], draw(st.booleans())
        if about:
            seconds = seconds * draw(st.integers(9, 11)) // 10
        offset = Offset(other, seconds, about)
    return Relations(
        after=some(earlier),
        before=some([o for o in others if starts[o] > start]),
        follows=some([o for o in earlier if ends[o] < start]),
        during=some([o for o in earlier if ends[o] > end]),
        offset=offset,
    )


def constraints(events: tuple[Timed, ...]) -> list[tuple[str, str, int]]:
    """``(u, v, w)``: x[v] <= x[u] + w, between starts ``Se0`` and ends ``Ee0``; written apart from the solver."""
    found: list[tuple[str, str, int]] = []
    for event in events:
        id, said = event.id, event.relations
        found.append((f"E{id}", f"S{id}", 0))
        found += [(f"S{id}", f"S{o}", 0) for o in (*said.after, *said.during)]
        found += [(f"S{o}", f"S{id}", 0) for o in said.before]
        found += [(f"S{id}", f"E{o}", 0) for o in said.follows]
        found += [(f"E{o}", f"E{id}", 0) for o in said.during]
        if said.offset is not None:
            least, most = bounds_of(said.offset)
            found += [(f"S{said.offset.event}", f"S{id}", most), (f"S{id}", f"S{said.offset.event}", -least)]
        if event.date is not None:
            w = event.date.window
            for node, low, high in (("S", w.earliest_start, w.latest_start), ("E", w.earliest_end, w.latest_end)):
                found.append((f"{node}{id}", "origin", -low))
                if high < FAR_FUTURE:
                    found.append(("origin", f"{node}{id}", high))
    return found


def shortest_ways(events: tuple[Timed, ...]) -> dict[tuple[str, str], float]:
    """Floyd and Warshall: slow and plain."""
    nodes = ["origin", *(f"{k}{e.id}" for e in events for k in "SE")]
    way = {(u, v): 0.0 if u == v else float("inf") for u in nodes for v in nodes}
    for u, v, w in constraints(events):
        way[u, v] = min(way[u, v], w)
    for middle in nodes:
        for u in nodes:
            if way[u, middle] < float("inf"):
                for v in nodes:
                    way[u, v] = min(way[u, v], way[u, middle] + way[middle, v])
    return way


@settings(deadline=None)
@given(histories())
def test_windows_hold_the_truth_and_are_as_narrow_as_can_be(history: History) -> None:
    resolution = resolve(history.events, NIAMEY)
    assert resolution.problems == ()
    way = shortest_ways(history.events)
    for event in history.events:
        id, window = event.id, resolution.windows[event.id]
        assert window.earliest_start <= history.starts[id] <= window.latest_start
        assert window.earliest_end <= history.ends[id] <= window.latest_end
        assert window == Window(
            *(
                round(min(max(bound, FAR_PAST), FAR_FUTURE))
                for bound in (
                    -way[f"S{id}", "origin"], way["origin", f"S{id}"], -way[f"E{id}", "origin"], way["origin", f"E{id}"]
                )
            )
        )  # fmt: skip


@settings(deadline=None)
@given(histories())
def test_known_order_is_true_and_nothing_known_is_missed(history: History) -> None:
    resolution = resolve(history.events, NIAMEY)
    way = shortest_ways(history.events)
    for a in history.starts:
        for b in history.starts:
            assert resolution.known_before(a, b) == (way[f"S{b}", f"S{a}"] <= 0)
            if resolution.known_before(a, b):
                assert history.starts[a] <= history.starts[b]


@settings(deadline=None)
@given(histories())
def test_anchors_leave_a_consistent_history(history: History) -> None:
    resolution = resolve(history.events, NIAMEY)
    times = {f"S{id}": anchor for id, anchor in resolution.anchors.items()}
    # The earliest ends that these starts allow must do; longer ones could only break more.
    ends = {e.id: max(times[f"S{e.id}"], e.date.window.earliest_end if e.date else FAR_PAST) for e in history.events}
    for _ in history.events:
        for e in history.events:
            for outer in e.relations.during:
                ends[outer] = max(ends[outer], ends[e.id])
    times |= {f"E{id}": end for id, end in ends.items()} | {"origin": 0}
    for u, v, w in constraints(history.events):
        assert times[v] <= times[u] + w, (u, v, w)


@settings(deadline=None)
@given(histories())
def test_order_is_told_apart_and_sorted(history: History) -> None:
    resolution = resolve(history.events, NIAMEY)
    place = {id: i for i, id in enumerate(resolution.order)}
    assert sorted(place) == sorted(e.id for e in history.events)
    for event in history.events:
        said = event.relations
        for o in (*said.after, *said.follows, *said.during):
            assert resolution.anchors[o] < resolution.anchors[event.id]
        for o in said.before:
            assert resolution.anchors[event.id] < resolution.anchors[o]
    anchors = [resolution.anchors[id] for id in resolution.order]
    assert anchors == sorted(anchors)


@settings(deadline=None)
@given(histories(), st.data())
def test_a_contradiction_is_found_and_names_real_events(history: History, data: st.DataObject) -> None:
    ids = sorted(history.starts)
    a, b = data.draw(st.permutations(ids))[:2]
    events = {e.id: e for e in history.events}
    # However the two are related already, each now begins after the other.
    events[a] = events[a]._replace(relations=replace(events[a].relations, after=(b,)))
    events[b] = events[b]._replace(relations=replace(events[b].relations, after=(a,), offset=None))
    resolution = resolve(tuple(events.values()), NIAMEY)
    assert resolution.problems
    for problem in resolution.problems:
        named = set(re.findall(r'"([^"]+)"', problem.message))
        assert len(named) >= 2
        assert named <= set(ids)
    assert a not in resolution.windows


@settings(deadline=None)
@given(histories(), st.integers(1, 30))
def test_a_date_out_of_order_is_found(history: History, days: int) -> None:
    first, second = sorted(history.starts, key=history.starts.__getitem__)[:2]
    events = {e.id: e for e in history.events}
    wrong = history.starts[second] + days * DAY
    late = HistoricalDate("2020", Window(wrong, wrong, wrong, wrong), Precision.DAY)
    early_at = history.starts[second]
    early = HistoricalDate("2020", Window(early_at, early_at, early_at, FAR_FUTURE), Precision.DAY)
    events[first] = Timed(first, late, Relations(before=(second,)))
    events[second] = Timed(second, early)
    resolution = resolve(tuple(events.values()), NIAMEY)
    assert resolution.problems
    named = {n for p in resolution.problems for n in re.findall(r'"([^"]+)"', p.message)}
    assert named <= set(history.starts)
