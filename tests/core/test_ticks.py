"""Ticks stand on the calendar's boundaries, apart from each other, and are few in any range."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.civil import civil_of, instant_of
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.ticks import ROOM, Axis, ticks_for
from chinagodrar_viewer.core.time_range import DAY, HOUR, LONGEST, SHORTEST, YEAR, TimeRange
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ClockMode

EAST = 3_600
H_HOUR = instant_of(2020, 1, 9, 12)
EN = DateWords("en", EAST, ClockMode.LOCAL, H_HOUR)
FR = replace(EN, language="fr")
H = replace(EN, clock=ClockMode.H_HOUR)

words = st.builds(
    DateWords,
    st.sampled_from(["en", "fr"]),
    st.integers(-14 * 4, 14 * 4).map(lambda quarters: quarters * 900),
    st.sampled_from(ClockMode),
    st.sampled_from([None, H_HOUR]),
)
widths = st.floats(20, 4_000)


@st.composite
def ranges(draw: st.DrawFn) -> TimeRange:
    span = SHORTEST * (LONGEST / SHORTEST) ** draw(st.floats(0, 1))
    middle = draw(st.floats(-LONGEST / 2, LONGEST / 2) | st.floats(-(10.0**9), 10.0**9) | st.floats(-63e9, -61e9))
    return TimeRange(middle - span / 2, middle + span / 2)


def axis(start: tuple[int, ...], end: tuple[int, ...], words: DateWords = EN, width: float = 1_000) -> Axis:
    return ticks_for(TimeRange(instant_of(*start) - words.shift, instant_of(*end) - words.shift), width, words)


def labels(axis: Axis) -> list[str]:
    return [t.label for t in axis.ticks]


@given(ranges(), widths, words)
def test_ticks_are_in_order_inside_and_apart(range_: TimeRange, width: float, words: DateWords) -> None:
    ticks = ticks_for(range_, width, words).ticks
    assert all(range_.start <= t.time <= range_.end and t.label for t in ticks)
    for a, b in pairwise(ticks):
        assert (b.time - a.time) * width / range_.span >= ROOM * 0.999
    assert len(ticks) <= width / ROOM + 1


@given(ranges(), st.floats(600, 4_000), words)
def test_a_window_has_some_ticks(range_: TimeRange, width: float, words: DateWords) -> None:
    # From 500 px on even the coarsest jump of the table (12 hours to a day, 5 years to 10 …) leaves one.
    assert ticks_for(range_, width, words).ticks


@given(ranges(), widths, words)
def test_the_context_covers_the_range_without_gaps(range_: TimeRange, width: float, words: DateWords) -> None:
    context = ticks_for(range_, width, words).context
    assert all(a.end == b.start for a, b in pairwise(context))
    assert all(c.label and c.short and c.start < c.end for c in context)
    if context:
        assert context[0].start <= range_.start
        assert context[-1].end >= range_.end
        assert len(context) <= width / ROOM + 2


@given(ranges(), widths, words)
def test_labels_of_one_context_differ(range_: TimeRange, width: float, words: DateWords) -> None:
    axis = ticks_for(range_, width, words)
    for c in axis.context:
        inside = [t.label for t in axis.ticks if c.start <= t.time < c.end]
        assert len(set(inside)) == len(inside)


@given(ranges(), widths, st.integers(-56, 56))
def test_ticks_stand_on_local_boundaries(range_: TimeRange, width: float, quarters: int) -> None:
    words = DateWords("en", quarters * 900)
    for tick in ticks_for(range_, width, words).ticks:
        _, month, day, hour, minute, second = civil_of(tick.time + words.shift)
        assert second == 0
        if ":" in tick.label:
            assert tick.label == f"{hour:02d}:{minute:02d}"
            assert tick.major == (hour == minute == 0)
        else:
            assert hour == minute == 0
            assert day == 1 or tick.label == str(day)
            if tick.label[-1].isdigit() and tick.label != "1" and day == 1:
                assert month == 1  # a year


@pytest.mark.parametrize(
    ("start", "end", "context", "shown"),
    [
        ((2020, 1, 9, 12, 55), (2020, 1, 9, 13, 5), ["Thursday 9 January 2020"], ["12:55", "12:56", "12:57"]),
        ((2020, 1, 9, 11), (2020, 1, 9, 17), ["Thursday 9 January 2020"], ["11:00", "11:30", "12:00"]),
        ((2020, 1, 7), (2020, 1, 13), None, ["00:00", "12:00"]),
        ((2020, 1, 3), (2020, 1, 13), ["January 2020"], ["3", "4", "5"]),
        ((2019, 12, 25), (2020, 1, 13), ["December 2019", "January 2020"], ["25", "27", "29", "1", "3", "5"]),
        ((2020, 1, 1), (2020, 8, 1), ["2020"], ["Jan", "Feb", "Mar"]),
        ((2019, 1, 2), (2020, 1, 13), ["2019", "2020"], ["Mar", "May", "Jul", "Sep", "Nov", "Jan"]),
        ((2012, 1, 1), (2021, 6, 1), ["2010s", "2020s"], ["2012", "2013"]),
        ((1990,), (2025,), ["20th century", "21st century"], ["1990", "1995", "2000"]),
        ((-489,), (-388,), ["5th century BCE", "4th century BCE"], ["490 BCE", "480 BCE", "470 BCE"]),
        ((-3,), (4,), ["1st century BCE", "1st century"], ["4 BCE", "3 BCE", "2 BCE", "1 BCE", "1 CE", "2 CE"]),
        ((-9,), (11,), ["1st century BCE", "1st century"], ["10 BCE", "8 BCE", "6 BCE", "4 BCE", "2 BCE", "2 CE"]),
        ((-500,), (501,), [], ["500 BCE", "400 BCE", "300 BCE", "200 BCE", "100 BCE", "1 CE", "100 CE"]),
        ((-12_000,), (8_000,), [], ["12,000 BCE", "10,000 BCE", "8000 BCE"]),
    ],
)
def test_the_axis_of_a_range(
    start: tuple[int, ...], end: tuple[int, ...], context: list[str] | None, shown: list[str]
) -> None:
    made = axis(start, end)
    assert labels(made)[: len(shown)] == shown
    if context is not None:
        # A range that ends at midnight touches the next day without showing any of it.
        assert [c.label for c in made.context][: len(context)] == context


def test_the_axis_in_french() -> None:
    made = axis((2020, 1, 1), (2020, 9, 1), FR)
    assert labels(made)[:3] == ["janv.", "févr.", "mars"]
    assert axis((2020, 1, 9, 8), (2020, 1, 9, 18), FR).context[0].label == "jeudi 9\u00a0janvier 2020"


def test_around_h_hour_ticks_count_from_it() -> None:
    made = axis((2020, 1, 9, 11), (2020, 1, 9, 17), H)
    assert labels(made) == ["H−2 h", "H−1 h", "H-hour", "H+1 h", "H+2 h", "H+3 h", "H+4 h"]
    assert [t.time for t in made.ticks if t.major] == [H_HOUR]
    assert [c.label for c in made.context] == ["Thursday 9 January 2020"]


def test_a_long_range_has_the_calendars_ticks_on_the_h_hour_clock_too() -> None:
    assert axis((2020, 1, 3), (2020, 1, 13), H) == axis((2020, 1, 3), (2020, 1, 13), EN)
    assert axis((2020, 1, 14, 6), (2020, 1, 14, 9), H) == axis((2020, 1, 14, 6), (2020, 1, 14, 9), EN)
    assert axis((2020, 1, 7), (2020, 1, 12), H) == axis((2020, 1, 7), (2020, 1, 12), EN)


def test_midnight_the_first_january_and_round_years_are_major() -> None:
    assert [t.label for t in axis((2020, 1, 9, 6), (2020, 1, 10, 6)).ticks if t.major] == ["00:00"]
    assert [t.label for t in axis((2019, 12, 25), (2020, 1, 13)).ticks if t.major] == ["1"]
    assert [t.label for t in axis((2019, 6, 1), (2021, 6, 1)).ticks if t.major] == ["Jan", "Jan"]
    assert [t.label for t in axis((2012,), (2021,)).ticks if t.major] == ["2020"]
    assert [t.label for t in axis((-250,), (250,)).ticks if t.major] == [
        "200 BCE",
        "100 BCE",
        "1 CE",
        "100 CE",
        "200 CE",
    ]


@pytest.mark.parametrize("width", [0.0, -5.0, float("nan")])
def test_no_room_no_ticks(width: float) -> None:
    assert axis((2020, 1, 1), (2020, 2, 1), width=width) == Axis()


@pytest.mark.parametrize(
    "range_", [TimeRange(-1e30, 1e30), TimeRange(0, 1e300), TimeRange(-1e300, 0), TimeRange(1e200, 1e201),
               TimeRange(0, 1e-3), TimeRange(-5e8 * YEAR, -4e8 * YEAR)],
)  # fmt: skip
@pytest.mark.parametrize("width", [1.0, 1_000.0, 1e12, float("inf")])
def test_absurd_ranges_and_widths_do_not_take_long(range_: TimeRange, width: float) -> None:
    made = ticks_for(range_, width, EN)
    assert len(made.ticks) < 1_000
    assert len(made.context) < 1_000


def test_february_gives_way_to_march() -> None:
    made = axis((2019, 1, 10), (2019, 4, 10))
    assert labels(made) == ["11", "21", "1", "11", "21", "1", "11", "21", "1"]
    assert labels(axis((2019, 2, 20), (2019, 3, 10))) == ["21", "23", "25", "27", "1", "3", "5", "7", "9"]


def test_a_day_of_half_hours_fits_a_wall() -> None:
    made = axis((2020, 1, 9), (2020, 1, 10), width=3_840)
    assert len(made.ticks) == 49
    assert made.ticks[1].time - made.ticks[0].time == HOUR // 2
    assert made.ticks[-1].time - made.ticks[0].time == DAY
