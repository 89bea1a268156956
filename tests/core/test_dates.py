"""EDTF text becomes the window that it means, or one sentence that helps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.civil import civil_from_days, civil_of, days_from_civil, days_in_month, instant_of
from chinagodrar_viewer.core.dates import FURTHEST_YEAR, DateError, Precision, parse_edtf
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant, Window

years = st.integers(-FURTHEST_YEAR, FURTHEST_YEAR)
short_years = st.integers(-9_999, 9_999)
DAY = 86_400


@st.composite
def civil_dates(draw: st.DrawFn, years: st.SearchStrategy[int] = years) -> tuple[int, int, int]:
    year, month = draw(years), draw(st.integers(1, 12))
    return year, month, draw(st.integers(1, days_in_month(year, month)))


def written(year: int, *rest: int) -> str:
    sign = "-" if year < 0 else ""
    return "-".join([f"{sign}{abs(year):04d}", *(f"{r:02d}" for r in rest)])


@st.composite
def dates_as_text(draw: st.DrawFn) -> str:
    year, month, day = draw(civil_dates(short_years))
    text = draw(
        st.sampled_from(
            [
                written(year),
                written(year, month),
                written(year, month, day),
                written(year, draw(st.integers(21, 24))),
                written(year)[:-1] + "X" if year else "201X",
                written(year, month) + "-XX",
                written(year) + "-XX",
                written(year) + draw(st.sampled_from(["-0X", "-1X"])),
                written(year, month) + draw(st.sampled_from(["-0X", "-1X", "-2X"])),
                f"Y{draw(years)}",
            ]
        )
    )
    return text + draw(st.sampled_from(["", "?", "~", "%"]))


# --- the calendar


@given(civil_dates())
def test_a_date_survives_the_way_through_days(date: tuple[int, int, int]) -> None:
    assert civil_from_days(days_from_civil(*date)) == date


@given(st.integers(-FURTHEST_YEAR * 365, FURTHEST_YEAR * 365))
def test_a_day_survives_the_way_through_a_date(day: int) -> None:
    year, month, day_of_month = civil_from_days(day)
    assert days_from_civil(year, month, day_of_month) == day
    assert 1 <= month <= 12
    assert 1 <= day_of_month <= days_in_month(year, month)


@given(civil_dates(), civil_dates())
def test_days_are_ordered_as_dates_are(a: tuple[int, int, int], b: tuple[int, int, int]) -> None:
    assert (a < b) == (days_from_civil(*a) < days_from_civil(*b))


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ((1970, 1, 1), 0),
        ((2000, 3, 1), 11_017),
        ((1969, 12, 31), -1),
        ((1582, 10, 15), -141_427),
        ((0, 1, 1), -719_528),
    ],
)
def test_known_days(date: tuple[int, int, int], day: int) -> None:
    assert days_from_civil(*date) == day


@given(st.integers(-(10**14), 10**14))
def test_an_instant_survives_the_way_through_a_civil_time(instant: Instant) -> None:
    assert instant_of(*civil_of(instant)) == instant


# --- windows


def day(year: int, month: int = 1, day: int = 1) -> Instant:
    return instant_of(year, month, day)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2020", day(2020), day(2021), Precision.YEAR),
        ("-0480", day(-480), day(-479), Precision.YEAR),
        ("0000", day(0), day(1), Precision.YEAR),
        ("Y-12000", day(-12_000), day(-11_999), Precision.YEAR),
        ("Y12000", day(12_000), day(12_001), Precision.YEAR),
        ("2020-02", day(2020, 2), day(2020, 3), Precision.MONTH),
        ("2020-01-09", day(2020, 1, 9), day(2020, 1, 10), Precision.DAY),
        ("2020-21", day(2020, 3), day(2020, 6), Precision.SEASON),
        ("2020-24", day(2020, 12), day(2021, 3), Precision.SEASON),
        ("201X", day(2010), day(2020), Precision.DECADE),
        ("20XX", day(2000), day(2100), Precision.CENTURY),
        ("2XXX", day(2000), day(3000), Precision.MILLENNIUM),
        ("-04XX", day(-499), day(-399), Precision.CENTURY),
        ("2020-XX", day(2020), day(2021), Precision.YEAR),
        ("2020-1X", day(2020, 10), day(2021), Precision.YEAR),
        ("2020-01-XX", day(2020, 1), day(2020, 2), Precision.MONTH),
        ("2020-01-0X", day(2020, 1, 1), day(2020, 1, 10), Precision.MONTH),
        ("2020-02-2X", day(2020, 2, 20), day(2020, 3, 1), Precision.MONTH),
        ("2020-01-09~", day(2020, 1, 8), day(2020, 1, 11), Precision.DAY),
        ("2020-03~", day(2020, 2), day(2020, 5), Precision.MONTH),
        ("2020-21%", day(2019, 12), day(2020, 9), Precision.SEASON),
        ("2012~", day(2011), day(2014), Precision.YEAR),
        ("201X~", day(2000), day(2030), Precision.DECADE),
        ("2012?", day(2012), day(2013), Precision.YEAR),
    ],
)
def test_a_single_date_lies_within_its_window(text: str, start: Instant, end: Instant, precision: Precision) -> None:
    date = parse_edtf(text)
    assert date.window == Window(start, end, start, end)
    assert date.precision is precision
    assert not date.interval
    assert date.approximate == text.endswith(("~", "%"))
    assert date.uncertain == text.endswith(("?", "%"))


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("2020-01-13/2020-01-15", (day(2020, 1, 13), day(2020, 1, 13), day(2020, 1, 16), day(2020, 1, 16))),
        ("2015/2021", (day(2015), day(2016), day(2021), day(2022))),
        ("2020-01/2020-03", (day(2020, 1), day(2020, 2), day(2020, 3), day(2020, 4))),
        ("2020-01-13~/2020-01-15", (day(2020, 1, 12), day(2020, 1, 14), day(2020, 1, 16), day(2020, 1, 16))),
        ("2020/2020-06", (day(2020), day(2020, 7), day(2020, 6), day(2020, 7))),
        ("2015/..", (day(2015), day(2016), FAR_FUTURE, FAR_FUTURE)),
        ("2015/", (day(2015), day(2016), day(2015), FAR_FUTURE)),
        ("../2015", (FAR_PAST, FAR_PAST, day(2015), day(2016))),
        ("/2015", (FAR_PAST, day(2016), day(2015), day(2016))),
    ],
)
def test_an_interval_goes_from_to(text: str, window: tuple[int, int, int, int]) -> None:
    date = parse_edtf(text, utc_offset=3_600)
    assert date.interval
    shifted = (t if abs(t) == FAR_FUTURE else t - 3_600 for t in window)
    assert date.window == Window(*shifted)


@pytest.mark.parametrize(
    ("clock", "about", "window"),
    [
        ("13:00", False, ("13:00", "13:01", "13:00", "13:01")),
        ("13:00", True, ("12:45", "13:16", "12:45", "13:16")),
        ("13:00/14:00", False, ("13:00", "13:00", "14:00", "14:00")),
        ("13:00/14:30", True, ("12:45", "13:15", "14:15", "14:45")),
        ("22:00/24:00", False, ("22:00", "22:00", "24:00", "24:00")),
    ],
)
def test_a_clock_time_on_a_day(clock: str, about: bool, window: tuple[str, ...]) -> None:
    date = parse_edtf("2020-01-09", clock, about=about, utc_offset=3_600)
    minutes = (int(t[:2]) * 60 + int(t[3:]) for t in window)
    assert date.window == Window(*(day(2020, 1, 9) - 3_600 + m * 60 for m in minutes))
    assert (date.clock, date.clock_about, date.precision) == (clock, about, Precision.MINUTE)


@given(dates_as_text(), st.integers(-14, 14))
def test_windows_are_well_formed(text: str, hours: int) -> None:
    window = parse_edtf(text, utc_offset=hours * 3_600).window
    assert window.earliest_start < window.latest_start
    assert window.possible == (window.earliest_start, window.latest_start)
    assert window.certain is None


@given(st.one_of(dates_as_text(), st.sampled_from(["", ".."])), st.one_of(dates_as_text(), st.sampled_from(["", ".."])))
def test_intervals_are_well_formed_or_refused(start: str, end: str) -> None:
    try:
        window = parse_edtf(f"{start}/{end}").window
    except DateError:
        return
    assert FAR_PAST <= window.earliest_start <= window.latest_start <= window.latest_end <= FAR_FUTURE
    assert window.earliest_start <= window.earliest_end <= window.latest_end


@given(dates_as_text().filter(lambda t: t[-1] not in "?~%"))
def test_about_only_widens(text: str) -> None:
    exact, about = parse_edtf(text).window, parse_edtf(text + "~").window
    assert about.earliest_start < exact.earliest_start
    assert about.latest_end > exact.latest_end


@given(civil_dates(short_years), st.integers(0, 23), st.integers(0, 59), st.integers(-14, 14))
def test_the_offset_turns_local_time_into_utc(date: tuple[int, int, int], hour: int, minute: int, east: int) -> None:
    parsed = parse_edtf(written(*date), f"{hour:02d}:{minute:02d}", utc_offset=east * 3_600)
    assert parsed.window.earliest_start + east * 3_600 == instant_of(*date, hour, minute)


# --- refusals

IMPOSSIBLE = [
    "", " ", "2020-02-30", "2021-02-29", "2020-13-01", "2020-13", "0000-00-00", "2020-00", "2020-01-00", "-0000",
    "20200109", "480", "12000", "2020-1-9", "2020-01-09-01", "+2020", "XXXX", "2X20", "201X-01", "2020-XX-09",
    "2020-25", "2020-42", "2020-21-01", "2020-02-3X", "2020-01-X1", "2020?~", "2020~-01", "~2020", "Y", "Y-", "Y1E7",
    "Y99999999", "Y-10000001", "Y" + "9" * 5_000, "Y12000-01", "[2012,2013]", "{2012..2015}", "2020-01-09T13:00",
    "2020-01-09 13:00", "/", "../..", "/..", "2012/2013/2014", "2021/2020", "2020-01-15/2020-01-13", "２０２０", "²020",
    "2020\n", "x" * 100_000, "January 2020",
]  # fmt: skip


@pytest.mark.parametrize("text", IMPOSSIBLE, ids=lambda t: repr(t[:20]))
def test_what_is_no_date_is_refused_in_one_short_sentence_with_a_remedy(text: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_edtf(text)
    said = str(caught.value)
    assert len(said) < 200
    assert said.endswith(".")
    assert "; write " in said or "; put " in said
    assert said.isprintable()


@pytest.mark.parametrize(
    "clock", ["25:00", "24:01", "13:60", "24:00", "1:00", "13", "13:00/", "/13:00", "13.00", "14:00/13:00",
              "13:00/13:00", "13:00:00", "aa:bb", "１３:00", "-1:00"],
)  # fmt: skip
def test_what_is_no_clock_time_is_refused(clock: str) -> None:
    with pytest.raises(DateError, match="; write "):
        parse_edtf("2020-01-09", clock)


@pytest.mark.parametrize("text", ["2020-01", "2020", "2020-01-0X", "2020-01-09/2020-01-10", "2020-01-09/.."])
def test_a_clock_time_needs_a_single_day(text: str) -> None:
    with pytest.raises(DateError, match="not a single day"):
        parse_edtf(text, "13:00")


def test_about_a_clock_time_needs_one() -> None:
    with pytest.raises(DateError):
        parse_edtf("2020-01-09", about=True)


@given(st.text(alphabet="0123456789-X/.?~%Y[]T: ,", max_size=14), st.text(alphabet="0123456789:/", max_size=11))
def test_any_text_is_read_or_refused(text: str, clock: str) -> None:
    try:
        window = parse_edtf(text, clock).window
    except DateError:
        return
    assert window.earliest_start <= window.latest_end
