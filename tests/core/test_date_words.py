"""Dates in words say what is known, in English and French, on each clock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.casualties import Bound, CasualtyClaim, Relation
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.date_phrases import phrases
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.dates import HistoricalDate, parse_edtf
from chinagodrar_viewer.core.event import Certainty, Event, Kind, Level, Relations
from chinagodrar_viewer.core.text import Text, plain
from chinagodrar_viewer.core.time_range import LONGEST, SHORTEST, TimeRange
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ClockMode
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Window

EAST = 3_600
H_HOUR = instant_of(2020, 1, 9, 12)  # 13:00 in Niamey
EN = DateWords("en", EAST, ClockMode.LOCAL, H_HOUR)
FR = replace(EN, language="fr")
UTC = replace(EN, clock=ClockMode.UTC)
H = replace(EN, clock=ClockMode.H_HOUR)
H_FR = replace(FR, clock=ClockMode.H_HOUR)
NB = "\u00a0"


def parsed(text: str, clock: str = "", about: bool = False) -> HistoricalDate:
    return parse_edtf(text, clock, about=about, utc_offset=EAST)


# --- dates


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("2020-01-09", "9 January 2020", "9_janvier 2020"),
        ("2020-01-01", "1 January 2020", "1er_janvier 2020"),
        ("2020-01", "January 2020", "janvier 2020"),
        ("2020", "2020", "2020"),
        ("0480", "480 CE", "480_apr._J.-C."),
        ("-0479", "480 BCE", "480_av._J.-C."),
        ("0000", "1 BCE", "1_av._J.-C."),
        ("Y-11999", "12,000 BCE", "12_000_av._J.-C."),
        ("2020-24", "winter 2020", "hiver 2020"),
        ("201X", "2010s", "années 2010"),
        ("20XX", "between 2000 and 2099", "entre 2000 et 2099"),
        ("-04XX", "between 500 and 401 BCE", "entre 500 et 401_av._J.-C."),
        ("2020-01-0X", "between 1 and 9 January 2020", "entre le 1er et le 9_janvier 2020"),
        ("2020-1X", "between October and December 2020", "entre octobre et décembre 2020"),
        ("2012~", "about 2012", "vers 2012"),
        ("201X~", "about the 2010s", "vers les années 2010"),
        ("2020-22~", "about summer 2020", "vers l’été 2020"),
        ("2020-01-09~", "about 9 January 2020", "vers le 9_janvier 2020"),
        ("2012?", "2012 (uncertain)", "2012 (date incertaine)"),
        ("2012%", "about 2012 (uncertain)", "vers 2012 (date incertaine)"),
        ("2020-01-13/2020-01-15", "13–15 January 2020", "13–15_janvier 2020"),
        ("2020-02-01/2020-02-20", "1–20 February 2020", "1er–20_février 2020"),
        ("2020-01-13/2020-01-13", "13 January 2020", "13_janvier 2020"),
        ("2020-01-28/2020-02-02", "28 January – 2 February 2020", "28_janvier – 2_février 2020"),
        ("2019-12-28/2020-01-02", "28 December 2019 – 2 January 2020", "28_décembre 2019 – 2_janvier 2020"),
        ("2020-01/2020-04", "January–April 2020", "janvier–avril 2020"),
        ("2012-01/2012-02-07", "January – 7 February 2012", "janvier – 7_février 2012"),
        ("2012/2021", "2012–2021", "2012–2021"),
        ("-0490/-0479", "491–480 BCE", "491–480_av._J.-C."),
        ("-0005/0003", "6 BCE – 3 CE", "6_av._J.-C. – 3_apr._J.-C."),
        ("2012~/2015", "about 2012 – 2015", "vers 2012 – 2015"),
        ("2015/..", "since 2015", "depuis 2015"),
        ("2015~/..", "since about 2015", "depuis environ 2015"),
        ("2020-04-01/..", "since 1 April 2020", "depuis le 1er_avril 2020"),
        ("2015/", "from 2015, end not known", "à partir de 2015, fin inconnue"),
        ("2020-04/", "from April 2020, end not known", "à partir d’avril 2020, fin inconnue"),
        ("../2015", "until 2015", "jusqu’en 2015"),
        ("../2020-01-09", "until 9 January 2020", "jusqu’au 9_janvier 2020"),
        ("../201X", "until the 2010s", "jusqu’aux années 2010"),
        ("../2020-22", "until summer 2020", "jusqu’à l’été 2020"),
        ("/2015", "until 2015, beginning not known", "jusqu’en 2015, début inconnu"),
    ],
)
def test_a_date_in_words(text: str, english: str, french: str) -> None:
    assert EN.date(parsed(text)) == english
    assert FR.date(parsed(text)) == french.replace("_", NB)


@pytest.mark.parametrize(
    ("words", "clock", "about", "said"),
    [
        (EN, "13:00", True, "9 January 2020, about 13:00"),
        (EN, "13:00", False, "9 January 2020, 13:00"),
        (EN, "13:00/14:30", True, "9 January 2020, about 13:00–14:30"),
        (FR, "13:00", True, f"9{NB}janvier 2020, vers 13:00"),
        (UTC, "13:00", True, "9 January 2020, about 12:00"),
        (UTC, "00:30", False, "8 January 2020, 23:30"),
        (UTC, "00:30/01:30", False, "8 January 2020, 23:30 – 9 January 2020, 00:30"),
        (H, "13:20", True, "9 January 2020, about H+20 min"),
        (H, "12:00/14:00", False, "9 January 2020, H−1 h to H+1 h"),
        (H_FR, "13:00", True, f"9{NB}janvier 2020, vers l’heure H"),
    ],
)
def test_a_date_with_a_clock_time(words: DateWords, clock: str, about: bool, said: str) -> None:
    assert words.date(parsed("2020-01-09", clock, about)) == said


def test_other_languages_fall_back_to_english() -> None:
    assert DateWords("ha", EAST).day(H_HOUR) == "9 January 2020"
    assert DateWords("fr_NE", EAST).day(H_HOUR) == f"9{NB}janvier 2020"


# --- instants


def test_the_day_is_the_places_own() -> None:
    late = instant_of(2020, 1, 9, 23, 30)
    assert EN.moment(late) == "10 January 2020, 00:30"
    assert UTC.moment(late) == "9 January 2020, 23:30"
    assert EN.weekday_day(H_HOUR) == "Thursday 9 January 2020"
    assert FR.weekday_day(H_HOUR) == f"jeudi 9{NB}janvier 2020"
    assert EN.weekday_day(instant_of(-480, 9, 20)) == "Monday 20 September 481 BCE"


@pytest.mark.parametrize(
    ("seconds", "english", "french"),
    [
        (0, "H-hour", "heure H"),
        (29, "H-hour", "heure H"),
        (20 * 60, "H+20 min", "H+20_min"),
        (-20 * 60, "H−20 min", "H−20_min"),
        (-2 * 3_600, "H−2 h", "H−2_h"),
        (80 * 60, "H+1 h 20 min", "H+1_h_20_min"),
        (3 * 86_400, "H+3 d", "H+3_j"),
        (3 * 86_400 + 7_200, "H+3 d 2 h", "H+3_j_2_h"),
        (3 * 86_400 + 60, "H+3 d 1 min", "H+3_j_1_min"),
        (-20_000 * 86_400, "H−20,000 d", "H−20_000_j"),
    ],
)
def test_time_from_h_hour(seconds: int, english: str, french: str) -> None:
    assert H.time(H_HOUR + seconds) == english
    assert H_FR.time(H_HOUR + seconds) == french.replace("_", NB)


def test_without_an_h_hour_its_clock_is_the_local_one() -> None:
    words = replace(H, h_hour=None)
    assert words.time(H_HOUR) == "13:00"
    assert words.zone_note() == "local time (UTC+1)"


def test_the_zone_is_told() -> None:
    assert [w.zone_note() for w in (EN, UTC, H)] == ["local time (UTC+1)", "UTC", "relative to H-hour"]
    assert replace(FR, utc_offset=-12_600).zone_note() == "heure locale (UTC−3:30)"


def test_the_playhead_is_a_moment_or_today() -> None:
    assert EN.playhead(H_HOUR) == "9 January 2020, 13:00"
    assert (EN.playhead(None), FR.playhead(None)) == ("today", "aujourd’hui")


# --- ranges


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((2020, 1, 9, 11), (2020, 1, 9, 17), "9 January 2020, 11:00–17:00"),
        ((2020, 1, 9, 22), (2020, 1, 10, 4), "9 January, 22:00 – 10 January 2020, 04:00"),
        ((2019, 12, 31, 22), (2020, 1, 1, 4), "31 December 2019, 22:00 – 1 January 2020, 04:00"),
        ((2020, 1, 9, 22), (2020, 1, 10), "9 January 2020, 22:00–24:00"),
        ((2020, 1, 9), (2020, 1, 10), "9 January 2020"),
        ((2020, 1, 9), (2020, 1, 11), "9–10 January 2020"),
        ((2020, 1, 7), (2020, 1, 13), "7–12 January 2020"),
        ((2019, 10, 5), (2020, 3, 13), "October 2019 – March 2020"),
        ((2012,), (2022,), "2012–2021"),
        ((-499,), (301,), "500 BCE – 300 CE"),
    ],
)
def test_a_range_in_words(start: tuple[int, ...], end: tuple[int, ...], said: str) -> None:
    assert EN.range(TimeRange(instant_of(*start) - EAST, instant_of(*end) - EAST)) == said


def test_a_range_around_h_hour() -> None:
    assert H.range(TimeRange(H_HOUR - 7_200, H_HOUR + 3_600)) == "9 January 2020, H−2 h to H+1 h"


@given(
    st.floats(-LONGEST / 2, LONGEST / 2),
    st.floats(SHORTEST, LONGEST),
    st.sampled_from([EN, FR, UTC, H, H_FR]),
)
def test_any_range_and_instant_can_be_said(start: float, span: float, words: DateWords) -> None:
    said = (words.range(TimeRange(start, start + span)), words.moment(start), words.weekday_day(start + span))
    assert all(s.replace(NB, " ").isprintable() and s for s in said)


@given(st.sampled_from([FAR_PAST, FAR_FUTURE, 0]))
def test_even_the_furthest_instants_can_be_said(instant: int) -> None:
    assert EN.moment(instant)


# --- events and claims


def event(date: HistoricalDate | None, window: Window | None = None, **relations: tuple[str, ...]) -> Event:
    known = date.window if date else window
    assert known is not None
    return Event(
        "e", plain("e"), plain("e"), plain("e"), "lane", None, Kind.ATTACK, date, Relations(**relations), known,
        known.earliest_start, None, (), (), Certainty(Level.REPORTED), 2, False, (),
    )  # fmt: skip


def test_no_more_is_said_of_an_event_than_is_known() -> None:
    day = parsed("2020-01-09")
    assert EN.when(event(day)) == "9 January 2020"
    assert EN.when(event(day, after=("a",))) == "9 January 2020 (order known, clock time not published)"
    assert FR.when(event(day, before=("a",))) == f"9{NB}janvier 2020 (ordre connu, heure non publiée)"
    assert EN.when(event(parsed("2020-01-09", "13:00", True), after=("a",))) == "9 January 2020, about 13:00"
    assert EN.when(event(parsed("2020-01"), after=("a",))) == "January 2020 (order known, exact day not published)"
    assert EN.order_note(event(parsed("2020-01-13/2020-01-15"), follows=("a",))) == ""


def test_an_order_that_the_dates_tell_is_not_told_again() -> None:
    others = {
        "eve": event(parsed("2020-01-08")),
        "same": event(parsed("2020-01-09")),
        "month": event(parsed("2020-01")),
    }
    words = replace(EN, find=others.get)
    day = parsed("2020-01-09")
    assert words.when(event(day, after=("eve",))) == "9 January 2020"
    assert words.when(event(day, after=("nobody",))) == "9 January 2020"
    for related in ("same", "month"):
        assert words.order_note(event(day, after=("eve",), before=(related,)))


def test_an_event_without_a_date_has_its_window() -> None:
    nine = parsed("2020-01-09").window
    assert EN.when(event(None, nine, during=("a",))) == "9 January 2020 (order known, clock time not published)"
    days = Window(nine.earliest_start, nine.latest_start + 3 * 86_400, nine.earliest_end, nine.latest_end + 3 * 86_400)
    said = "between 9 and 12 January 2020 (order known, exact day not published)"
    assert EN.when(event(None, days, after=("a",))) == said
    assert EN.when(event(None, Window(FAR_PAST, FAR_FUTURE, FAR_PAST, FAR_FUTURE))) == "date not known"


def claim(published: str | None, note: Text | None = None, known_from: int | None = None) -> CasualtyClaim:
    return CasualtyClaim(
        "c", "e", "s", "soldiers", "killed", 25, 25, Bound.EXACT, None, plain("ministry"), "ministry", Relation.OWN,
        published, note, known_from, "official", False, None, (),
    )  # fmt: skip


def test_when_a_claim_was_published() -> None:
    evening = Text({"en": "evening", "fr": "dans la soirée"})
    end_of_day = instant_of(2020, 1, 10) - EAST
    assert EN.published(claim("2020-01-09", evening, end_of_day)) == "9 January 2020, evening"
    assert FR.published(claim("2020-01-09", evening, end_of_day)) == f"9{NB}janvier 2020, dans la soirée"
    assert EN.published(claim("2020-01-09", None, end_of_day)) == "9 January 2020"
    assert EN.published(claim("2020-01-09", None, H_HOUR)) == "9 January 2020, 13:00"
    assert EN.published(claim("2020-01", None, H_HOUR)) == "January 2020"
    assert EN.published(claim(None)) == "date not known"
    assert FR.published(claim(None, plain("après le 14"))) == "date inconnue (après le 14)"


# --- phrases


@pytest.mark.parametrize(
    ("year", "english", "french"),
    [
        (1901, "20th century", "XXe_siècle"),
        (2000, "20th century", "XXe_siècle"),
        (2001, "21st century", "XXIe_siècle"),
        (1, "1st century", "Ier_siècle"),
        (1012, "11th century", "XIe_siècle"),
        (0, "1st century BCE", "Ier_siècle av._J.-C."),
        (-99, "1st century BCE", "Ier_siècle av._J.-C."),
        (-499, "5th century BCE", "Ve_siècle av._J.-C."),
    ],
)
def test_centuries_begin_with_the_year_1(year: int, english: str, french: str) -> None:
    assert phrases("en").century(year) == english
    assert phrases("fr").century(year) == french.replace("_", NB)


def test_a_playhead_at_the_end_of_a_day_says_that_day() -> None:
    words = DateWords("en", 3_600)
    assert words.playhead(instant_of(2020, 1, 10, 23)).replace("\u00a0", " ") == "10 January 2020"
    assert words.playhead(instant_of(2020, 1, 10, 12)).replace("\u00a0", " ") == "10 January 2020, 13:00"


def test_numbers_are_grouped_alike_and_years_are_no_numbers() -> None:
    english, french = phrases("en"), phrases("fr")
    said = [english.number(n) for n in (7, 999, 7_696, 51_843, 1_000_000)]
    assert said == ["7", "999", "7,696", "51,843", "1,000,000"]
    assert [french.number(n) for n in (999, 7_696, 1_000_000)] == ["999", "7\u00a0696", "1\u00a0000\u00a0000"]
    assert (english.year(2020), english.decade(2020), english.year(12_020)) == ("2020", "2020s", "12,020")
    assert (french.year(2020), french.decade(2020)) == ("2020", "années 2020")
    assert english.year(-4999).startswith("5000 ")
