"""The chronology: windows hold what is true, contradictions are named, anchors agree with all that is known."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from chinagodrar_viewer.core.chronology import Resolution, Timed, resolve
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.dates import parse_edtf
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


def test_long_chains_do_not_take_for_ever() -> None:
    """20,000 events; a quadratic solver would need minutes."""
    events = [
        timed(f"e{i}", "2020" if i % 50 == 0 else "", after=() if i % 50 == 0 else (f"e{i - 1}",))
        for i in range(20_000)
    ]
    resolution = resolved(*events)
    assert len(resolution.order) == 20_000
