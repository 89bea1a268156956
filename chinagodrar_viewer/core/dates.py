"""Dates as history knows them: a window, a precision, qualifiers, and the EDTF text that says so.

>>> parse_edtf("2020-01-09").window.earliest_start == instant_of(2020, 1, 9)
True

EDTF is ISO 8601-2:2019; what is read here and what it comes to:

- ``2020``, ``2020-01``, ``2020-01-09``, ``-0480`` (481 BCE: year 0000 is 1 BCE), ``Y-12000``.
- ``2020-21`` to ``2020-24``: spring March to May, summer, autumn, winter December to February of the next year.
- ``201X``, ``20XX``, ``2XXX``, ``2020-XX``, ``2020-1X``, ``2020-01-XX``, ``2020-01-0X``: digits not known.
- ``?`` uncertain, ``~`` approximate, ``%`` both, at the end of a date.  ``~`` widens the date by one unit of
  its own precision each way: a day by a day, a month by a month, a season by three months, a year by a
  year, a decade by ten years, a century by a hundred, a millennium by a thousand.
- ``a/b`` is from a to b.  An end that is given to the day is certain: 13/15 January is three whole days.
  A coarser end lies somewhere within its month or year.  ``..`` has no end (it goes on, or always was);
  an empty end is not known.
- A single date says *within*: start and end both lie somewhere in it.
"""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import NamedTuple

from chinagodrar_viewer.core.civil import civil_from_days, days_from_civil, days_in_month
from chinagodrar_viewer.core.sentence import Sentence, told
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant, Window

FURTHEST_YEAR = 10_000_000
"""Years from minus this to plus this can be written."""
ABOUT = 15 * 60
"""Seconds each way by which "about 13:00" widens."""
_MINUTE, _DAY = 60, 86_400


class Precision(IntEnum):
    """How finely a date is known, coarsest first."""

    MILLENNIUM = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    MONTH = 5
    DAY = 6
    MINUTE = 7


class HistoricalDate(Value):
    """A date or an interval; ``window`` in UTC seconds; ``text`` is the EDTF it came from.

    ``clock`` is the local clock time as published (``13:00`` or ``13:00/14:00``), "" where there is none.
    """

    text: str
    window: Window
    precision: Precision
    interval: bool = False
    approximate: bool = False
    uncertain: bool = False
    clock: str = ""
    clock_about: bool = False


class DateError(ValueError):
    """A date that cannot be read; ``message`` says why and how to write it."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message)
        self.message = message


class OpenEnd(Enum):
    """An end of an interval that is no date."""

    OPEN = ".."
    UNKNOWN = ""


class EdtfDate(NamedTuple):
    """One date as it is written, in local days since 1970, ``end`` not included, not yet widened by ``~``.

    ``season`` is 21 to 24, else 0; ``masked`` where unknown digits leave a stretch that is no whole unit.
    """

    start: int
    end: int
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    season: int = 0
    masked: bool = False

    @property
    def to_the_day(self) -> bool:
        """True where it names one day."""
        return self.precision is Precision.DAY

    def shifted(self, units: int) -> tuple[int, int]:
        """Start and end, moved apart by ``units`` of its own precision each way."""
        if self.to_the_day:
            return self.start - units, self.end + units
        months = units * _MONTHS[self.precision]
        return _months_later(self.start, -months), _months_later(self.end, months)


_MONTHS = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1_200,
    Precision.MILLENNIUM: 12_000,
}


def parse_edtf(text: str, clock: str = "", *, about: bool = False, utc_offset: int = 0) -> HistoricalDate:
    """Read EDTF text (ISO 8601-2), with a local clock time of its own.

    ``clock`` is ``HH:MM`` or ``HH:MM/HH:MM`` on a single-day date; ``about`` widens it by 15 minutes each way.
    ``utc_offset`` in seconds east.  Raises DateError for what is no date or no possible one.
    """
    parts = edtf_dates(text)
    dates = [p for p in parts if isinstance(p, EdtfDate)]
    first = dates[0]
    precision = min(d.precision for d in dates)
    if clock:
        if len(parts) > 1 or not first.to_the_day:
            raise _error(
                text,
                told("Dates", "“{0}” has a clock time but is not a single day; write the day, such as 2020-01-09."),
            )
        precision = Precision.MINUTE
        window = _clock_window(first, clock, about)
    elif about:
        raise _error(
            text,
            told(
                "Dates", "“{0}” is marked as about a clock time but has none; mark an approximate date as 2020-01-09~."
            ),
        )
    elif len(parts) == 1:
        start, end = first.shifted(1 if first.approximate else 0)
        window = Window(start * _DAY, end * _DAY, start * _DAY, end * _DAY)
    else:
        window = _interval_window(text, *parts)
    return HistoricalDate(
        text,
        _in_utc(window, utc_offset),
        precision,
        interval=len(parts) > 1,
        approximate=any(d.approximate for d in dates),
        uncertain=any(d.uncertain for d in dates),
        clock=clock,
        clock_about=about,
    )


def edtf_dates(text: str) -> tuple[EdtfDate | OpenEnd, ...]:
    """The one date of an EDTF text, or the two ends of its interval; raises DateError."""
    if any(c in text for c in "[]{},"):
        raise _error(
            text,
            told(
                "Dates",
                "“{0}” is a set of dates, which is not supported; write one date or an interval such as 2012/2015.",
            ),
        )
    start, slash, end = text.partition("/")
    if not slash:
        return (_date(text, text),)
    if "/" in end:
        raise _error(text, told("Dates", "“{0}” has more than two ends; write an interval as 2012/2015."))
    ends = tuple(OpenEnd(e) if e in ("", "..") else _date(e, text) for e in (start, end))
    if not any(isinstance(e, EdtfDate) for e in ends):
        raise _error(
            text, told("Dates", "“{0}” is an interval without a date; write 2015/.. for what goes on since 2015.")
        )
    return ends


def _error(text: str, why: Sentence, *more: object) -> DateError:
    shown = "".join(c if c.isprintable() else "?" for c in text[:40]) + ("…" if len(text) > 40 else "")
    return DateError(why.format(shown, *more))


def _number(digits: str) -> int | None:
    # isdigit alone lets superscripts and other scripts' digits through.
    return int(digits) if digits.isascii() and digits.isdigit() else None


def _date(text: str, whole: str) -> EdtfDate:
    body, mark = (text[:-1], text[-1]) if text and text[-1] in "?~%" else (text, "")
    if body.endswith(("?", "~", "%")):
        raise _error(whole, told("Dates", "“{0}” has two marks; write % for uncertain and approximate."))
    if any(c in body for c in "?~%"):
        raise _error(whole, told("Dates", "“{0}” has a mark inside; put ?, ~ or % at the end, as in 2020-01~."))
    if "T" in body or ":" in body:
        raise _error(
            whole,
            told(
                "Dates",
                "“{0}” has a clock time in it; write the date alone, 2020-01-09; the clock time is its own entry.",
            ),
        )
    start, end, precision, season, masked = _long_year(body, whole) if body[:1] == "Y" else _short(body, whole)
    return EdtfDate(start, end, precision, mark in ("~", "%"), mark in ("?", "%"), season, masked)


_Span = tuple[int, int, Precision, int, bool]


def _years(first: int, last: int, precision: Precision) -> _Span:
    return days_from_civil(first, 1, 1), days_from_civil(last + 1, 1, 1), precision, 0, False


def _months(year: int, first: int, last: int, precision: Precision, season: int = 0, masked: bool = False) -> _Span:
    start = days_from_civil(year, first, 1)
    return start, _months_later(start, last - first + 1), precision, season, masked


def _long_year(body: str, whole: str) -> _Span:
    sign, digits = (-1, body[2:]) if body[1:2] == "-" else (1, body[1:])
    year = _number(digits[:20])
    if year is None:
        raise _error(whole, told("Dates", "“{0}” is not a year; write a long year as Y-12000 or Y12000."))
    if year > FURTHEST_YEAR or len(digits) > 20:
        raise _error(
            whole, told("Dates", "“{0}” is too far away; write a year within {1} of today's era."), FURTHEST_YEAR
        )
    return _years(sign * year, sign * year, Precision.YEAR)


def _short(body: str, whole: str) -> _Span:
    negative = body.startswith("-")
    year_text, *rest = body.removeprefix("-").split("-")
    if len(year_text) != 4 or len(rest) > 2 or any(len(r) != 2 for r in rest):
        raise _error(whole, told("Dates", "“{0}” is not a date; write 2020, 2020-01, 2020-01-09, -0480 or Y-12000."))
    known = year_text.rstrip("X")
    unknown = 4 - len(known)
    low = _number(known) if known else None
    if low is None:
        raise _error(
            whole, told("Dates", "“{0}” has no year; write four digits, or 201X and 20XX where the last are not known.")
        )
    low *= 10**unknown
    high = low + 10**unknown - 1
    if negative:
        low, high = -high, -low
        if low == high == 0:
            raise _error(whole, told("Dates", "“{0}” is no year; write 0000 for 1 BCE and -0001 for 2 BCE."))
    if unknown:
        if rest:
            raise _error(
                whole,
                told("Dates", "“{0}” has a month in a year that is not known; write {1}."),
                body[: body.rindex("X") + 1],
            )
        return _years(low, high, (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)[unknown])
    return _in_year(low, rest, whole) if rest else _years(low, low, Precision.YEAR)


def _in_year(year: int, rest: list[str], whole: str) -> _Span:
    month_text, day_text = rest[0], rest[1] if len(rest) > 1 else None
    if "X" in month_text:
        if day_text not in (None, "XX"):
            raise _error(
                whole, told("Dates", "“{0}” has a day in a month that is not known; write the year alone or 2020-XX.")
            )
        if month_text == "XX":
            return _years(year, year, Precision.YEAR)
        if month_text in ("0X", "1X"):
            first, last = (1, 9) if month_text == "0X" else (10, 12)
            return _months(year, first, last, Precision.YEAR, masked=True)
    month = _number(month_text)
    if month is not None and 21 <= month <= 41 and day_text is None:
        if month > 24:
            raise _error(
                whole,
                told("Dates", "“{0}” is a quarter or another season that is not supported; write 2020-21 to 2020-24."),
            )
        return _months(year, 3 * (month - 20), 3 * (month - 20) + 2, Precision.SEASON, season=month)
    if month is None or not 1 <= month <= 12:
        raise _error(
            whole,
            told("Dates", "“{0}” has no month {1}; write months as 01 to 12, and seasons as 21 to 24."),
            month_text,
        )
    if day_text in (None, "XX"):
        return _months(year, month, month, Precision.MONTH)
    return _in_month(year, month, day_text, whole)


def _in_month(year: int, month: int, day_text: str, whole: str) -> _Span:
    length = days_in_month(year, month)
    eve = days_from_civil(year, month, 1) - 1
    tens = "0123".find(day_text[0])
    if day_text[1] == "X" and tens >= 0 and 10 * tens <= length:
        first, last = max(10 * tens, 1), min(10 * tens + 9, length)
        return eve + first, eve + last + 1, Precision.MONTH, 0, True
    day = _number(day_text)
    if day is None or not 1 <= day <= length:
        raise _error(
            whole, told("Dates", "“{0}” has no day {1}; write days of that month as 01 to {2}."), day_text, length
        )
    return eve + day, eve + day + 1, Precision.DAY, 0, False


def _months_later(day: int, months: int) -> int:
    year, month, day_of_month = civil_from_days(day)
    years, month = divmod(month - 1 + months, 12)
    year, month = year + years, month + 1
    return days_from_civil(year, month, min(day_of_month, days_in_month(year, month)))


def _interval_window(text: str, start: EdtfDate | OpenEnd, end: EdtfDate | OpenEnd) -> Window:
    if isinstance(start, EdtfDate) and isinstance(end, EdtfDate) and end.end <= start.start:
        raise _error(text, told("Dates", "“{0}” ends before it starts; write the earlier date first."))
    earliest_start = latest_start = FAR_PAST
    earliest_end = latest_end = FAR_FUTURE
    if isinstance(start, EdtfDate):
        first, last = start.shifted(1 if start.approximate else 0)
        earliest_start, latest_start = first * _DAY, (last - start.to_the_day) * _DAY
    if isinstance(end, EdtfDate):
        first, last = end.shifted(1 if end.approximate else 0)
        earliest_end, latest_end = (first + end.to_the_day) * _DAY, last * _DAY
    if start is OpenEnd.UNKNOWN:
        latest_start = latest_end
    if end is OpenEnd.UNKNOWN:
        earliest_end = earliest_start
    # Each end bounds the other: in 2020/2020-06 it cannot have begun after June.
    return Window(earliest_start, min(latest_start, latest_end), max(earliest_end, earliest_start), latest_end)


def _clock_window(day: EdtfDate, clock: str, about: bool) -> Window:
    start_text, slash, end_text = clock.partition("/")
    start = _clock(start_text, clock)
    end = _clock(end_text, clock) if slash else start + _MINUTE
    if start == _DAY:
        raise _error(clock, told("Dates", "“{0}” begins when the day is over; write 00:00 on the next day."))
    if end <= start:
        raise _error(
            clock, told("Dates", "“{0}” ends before it begins; write the earlier time first, as in 13:00/14:00.")
        )
    margin = ABOUT if about else 0
    days = 1 if day.approximate else 0
    low, high = day.start - days, day.start + days
    if not slash:
        first, last = low * _DAY + start - margin, high * _DAY + end + margin
        return Window(first, last, first, last)
    return Window(
        low * _DAY + start - margin, high * _DAY + start + margin, low * _DAY + end - margin, high * _DAY + end + margin
    )


def _clock(text: str, whole: str) -> int:
    hour, minute = _number(text[:2]), _number(text[3:])
    if len(text) != 5 or text[2] != ":" or hour is None or minute is None:
        raise _error(whole, told("Dates", "“{0}” is not a clock time; write 13:00, or 13:00/14:00 for from and to."))
    if minute > 59 or hour * 60 + minute > 24 * 60:
        raise _error(whole, told("Dates", "“{0}” is no time of day; write 00:00 to 23:59."))
    return hour * 3_600 + minute * 60


def _in_utc(window: Window, utc_offset: int) -> Window:
    def shifted(instant: Instant) -> Instant:
        return instant if instant in (FAR_PAST, FAR_FUTURE) else instant - utc_offset

    return Window(
        shifted(window.earliest_start),
        shifted(window.latest_start),
        shifted(window.earliest_end),
        shifted(window.latest_end),
    )
