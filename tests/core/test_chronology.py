"""The chronology: windows hold what is true, contradictions are named, anchors agree with all that is known."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chinagodrar_viewer.core.chronology import Resolution, Timed, bounds_of, resolve
from chinagodrar_viewer.core.dates import HistoricalDate, Precision, instant_of, parse_edtf
from chinagodrar_viewer.core.event import Offset, Relations
from chinagodrar_viewer.core.problems import Severity
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant, Window

NIAMEY = 3_600
MINUTE, HOUR, DAY = 60, 3_600, 86_400


def timed(id: str, date: str = "", clock: str = "", *, about: bool = False, **relations: object) -> Timed:
    known = parse_edtf(date, clock, about=about, utc_offset=NIAMEY) if date else None
    return Timed(id, known, Relations(**relations))  # type: ignore[arg-type]


def at(hour: int, minute: int = 0, day: int = 9) -> Instant:
    """An instant of January 2020, by Niamey's clock."""
    return instant_of(2020, 1, day, hour, minute) - NIAMEY


def resolved(*events: Timed) -> Resolution:
    resolution = resolve(events, NIAMEY)
    assert resolution.problems == ()
    return resolution


THE_DAY = (
    timed("reapers", "2020-01-09", follows=("mirage",)),
    timed("mirage", "2020-01-09", offset=Offset("radio", 20 * MINUTE, True)),
    timed("radio", "2020-01-09", after=("assault",)),
    timed("assault", "2020-01-09", "13:00", about=True),
    timed("west", "2020-01-09", during=("assault",)),
    timed("east", "2020-01-09", during=("assault",)),
    timed("shelling", "2020-01-09", before=("network",)),
    timed("network", "2020-01-09", before=("assault",)),
)


# --- windows


def test_a_date_alone_is_its_own_window() -> None:
    assert resolved(timed("a", "2020-01-09")).windows["a"] == Window(at(0), at(24), at(0), at(24))


def test_order_narrows_a_window() -> None:
    windows = resolved(*THE_DAY).windows
    assert windows["radio"].earliest_start == at(12, 45)
    assert windows["network"].latest_start == at(13, 16)
    assert windows["mirage"].earliest_start == at(13)  # 15 minutes, a quarter less than 20, after the radio call
    assert windows["radio"].latest_start == at(23, 45)
    assert windows["reapers"].earliest_start == at(13)


def test_an_exact_offset_moves_a_window_as_it_is() -> None:
    windows = resolved(timed("a", "2020-01-09", "13:00"), timed("b", offset=Offset("a", 1_200, False))).windows
    assert (windows["b"].earliest_start, windows["b"].latest_start) == (at(13, 20), at(13, 21))
    assert windows["b"].open_end


def test_what_lies_within_another_ends_before_it_ends() -> None:
    windows = resolved(timed("a", "2020-01-13/2020-01-15"), timed("b", during=("a",))).windows
    assert windows["b"] == Window(at(0, day=13), at(24, day=15), at(0, day=13), at(24, day=15))


def test_an_event_with_neither_date_nor_bounded_order_stays_open() -> None:
    windows = resolved(timed("a"), timed("b", "2020-01-09"), timed("c", after=("b",))).windows
    assert windows["a"] == Window(FAR_PAST, FAR_FUTURE, FAR_PAST, FAR_FUTURE)
    assert windows["c"] == Window(at(0), FAR_FUTURE, at(0), FAR_FUTURE)


def test_a_clock_time_says_when_a_lasting_event_began_not_that_it_took_a_minute() -> None:
    windows = resolved(*THE_DAY).windows
    assert windows["assault"] == Window(at(12, 45), at(13, 16), at(12, 45), at(24))
    alone = resolved(timed("assault", "2020-01-09", "13:00", about=True)).windows["assault"]
    assert alone.latest_end == at(13, 16)


# --- what cannot be


def only_problem(*events: Timed) -> str:
    resolution = resolve(events, NIAMEY)
    assert len(resolution.problems) == 1
    problem = resolution.problems[0]
    assert problem.severity is Severity.ERROR
    assert problem.remedy
    return str(problem)


def test_a_circle_of_order_is_told_in_order() -> None:
    said = only_problem(
        timed("a", "2020-01-09", after=("c",)), timed("b", after=("a",)), timed("c", "2020", after=("b",)), timed("d")
    )
    assert "circle" in said
    assert '"d"' not in said
    steps = re.findall(r'"(\w)" is after "(\w)"', said)
    assert sorted(steps) == [("a", "c"), ("b", "a"), ("c", "b")]
    assert all(earlier[0] == later[1] for earlier, later in pairwise(steps))


def test_a_circle_through_an_end_is_told() -> None:
    said = only_problem(
        timed("inner", during=("outer",), after=("next",)), timed("outer"), timed("next", follows=("outer",))
    )
    assert {"inner", "outer", "next"} <= set(re.findall(r'"(\w+)"', said))


def test_offsets_that_do_not_add_up_are_told() -> None:
    said = only_problem(
        timed("a", "2020-01-09"),
        timed("b", offset=Offset("a", 40 * MINUTE, False), before=("c",)),
        timed("c", offset=Offset("a", 20 * MINUTE, False)),
    )
    assert '"b" begins 40 minutes after "a"' in said
    assert '"b" is before "c"' in said


def test_dates_against_the_order_are_told_with_the_dates() -> None:
    said = only_problem(
        timed("toll", "2020-01-10"),
        timed("between", after=("toll",)),
        timed("strike", "2020-01-09", after=("between",)),
    )
    assert said.startswith('events[2].date (event "strike"): ')
    assert '"toll" is dated 2020-01-10, "between" is after "toll"' in said
    assert said.index('"between" is after') < said.index(
        '"strike" is after "between", but "strike" is dated 2020-01-09'
    )


def test_each_group_has_its_own_problem_and_the_others_are_resolved() -> None:
    resolution = resolve(
        (
            timed("a", after=("b",)), timed("b", after=("a",)),
            timed("c", follows=("d",)), timed("d", follows=("c",)), timed("e", "2020"),
        )
    )  # fmt: skip
    assert len(resolution.problems) == 2
    assert set(resolution.windows) == set(resolution.anchors) == {"e"}
    assert resolution.order == ("e",)


@pytest.mark.parametrize("kind", ["after", "before", "follows", "during"])
def test_an_unknown_id_is_told_with_the_nearest(kind: str) -> None:
    said = only_problem(timed("assault", "2020"), timed("radio", "2020", **{kind: ("asault",)}))
    assert said == f'events[1].{kind} (event "radio"): there is no event "asault". Did you mean "assault"?'


def test_an_event_placed_by_itself_is_told() -> None:
    assert 'events[0].offset.event (event "a")' in only_problem(timed("a", offset=Offset("a", 60, False)))


# --- what is known of the order


def test_known_before_by_relations_and_by_dates() -> None:
    resolution = resolved(*THE_DAY, timed("later", "2020-01-13"), timed("month", "2020-01"))
    assert resolution.known_before("shelling", "reapers")
    assert resolution.known_before("radio", "mirage")
    assert resolution.known_before("shelling", "later")
    assert resolution.known_before("west", "west")
    assert not resolution.known_before("reapers", "shelling")
    assert not resolution.known_before("west", "east")
    assert not resolution.known_before("west", "radio")
    assert not resolution.known_before("month", "later")
    assert not resolution.known_before("nothing", "later")


# --- anchors


def test_the_day_of_the_battle_can_be_read() -> None:
    anchors = resolved(*THE_DAY).anchors
    assert anchors["assault"] == at(13)
    assert anchors["network"] == at(12, 45)
    assert anchors["shelling"] == at(12, 30)
    assert anchors["west"] == anchors["east"] == anchors["radio"] == at(13, 15)
    assert anchors["mirage"] == at(13, 35)
    assert anchors["reapers"] == at(13, 50)


def test_order_is_by_anchor_then_known_order_then_file() -> None:
    order = resolved(*THE_DAY).order
    assert order == ("shelling", "network", "assault", "radio", "west", "east", "mirage", "reapers")


def test_a_whole_span_stands_at_its_start_a_day_in_its_middle() -> None:
    anchors = resolved(
        timed("mourning", "2020-01-13/2020-01-15"), timed("day", "2020-01-13"), timed("open", "2015/..")
    ).anchors
    assert anchors["mourning"] == at(0, day=13)
    assert anchors["day"] == at(12, day=13)
    assert anchors["open"] == instant_of(2015) - NIAMEY


def test_events_of_one_window_without_known_order_share_an_anchor() -> None:
    anchors = resolved(timed("a", "2020-01-13"), timed("b", "2020-01-13")).anchors
    assert anchors["a"] == anchors["b"]


def test_a_chain_without_a_clock_is_in_the_middle_of_its_day() -> None:
    anchors = resolved(
        timed("a", "2020-01-13"), timed("b", "2020-01-13", after=("a",)), timed("c", "2020-01-13", after=("b",))
    ).anchors
    assert anchors["a"] < anchors["b"] == at(12, day=13) < anchors["c"]
    assert anchors["c"] - anchors["b"] == anchors["b"] - anchors["a"] == 20 * MINUTE


def test_an_order_that_the_dates_tell_already_draws_nobody_nearer() -> None:
    anchors = resolved(timed("a", "2020-01-09", "13:00"), timed("b", "2020-01-13", after=("a",))).anchors
    assert anchors["b"] == at(12, day=13)


def test_what_may_be_weeks_later_does_not_stand_right_beside() -> None:
    anchors = resolved(timed("a", "2020-01-09", "13:00"), timed("flight", "2020-01", after=("a",))).anchors
    assert anchors["flight"] > at(0, day=19)


def test_two_rounded_clock_times_in_a_known_order_are_told_apart() -> None:
    anchors = resolved(
        timed("a", "2020-01-09", "13:00", about=True), timed("b", "2020-01-09", "13:00", about=True, after=("a",))
    ).anchors
    assert anchors["a"] < anchors["b"]


def test_a_chain_that_has_little_room_closes_up() -> None:
    chain = [timed("e0", "2020-01-09", "23:30")]
    chain += [timed(f"e{i}", "2020-01-09", after=(f"e{i - 1}",)) for i in range(1, 11)]
    anchors = resolved(*chain).anchors
    starts = [anchors[f"e{i}"] for i in range(11)]
    assert all(a < b for a, b in pairwise(starts))
    assert starts[-1] <= at(24)


def test_events_that_begin_together_share_an_anchor() -> None:
    anchors = resolved(
        timed("a", "2020-01-09", "13:00"),
        timed("b", offset=Offset("a", 0, False)),
        timed("c", "2020-01-09", after=("b",)),
    ).anchors
    assert anchors["a"] == anchors["b"] < anchors["c"]


def test_an_undated_event_stands_beside_what_it_is_tied_to() -> None:
    anchors = resolved(timed("a", "2020-01-09", "13:00"), timed("b", after=("a",)), timed("c", before=("a",))).anchors
    assert (anchors["c"], anchors["a"], anchors["b"]) == (at(12, 45), at(13), at(13, 15))


def test_anchors_do_not_depend_on_the_order_of_the_file() -> None:
    forth, back = resolved(*THE_DAY), resolved(*reversed(THE_DAY))
    assert forth.anchors == back.anchors
    assert forth.windows == back.windows


# --- random histories


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
    starts = {id: at(0) + m * MINUTE for id, m in zip(ids, minutes, strict=True)}
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


def test_a_hundred_thousand_events_do_not_take_for_ever() -> None:
    """Related in long chains; a quadratic solver would need minutes."""
    events = [
        timed(f"e{i}", "2020" if i % 50 == 0 else "", after=() if i % 50 == 0 else (f"e{i - 1}",))
        for i in range(20_000)
    ]
    resolution = resolved(*events)
    assert len(resolution.order) == 20_000
