"""A cell of text as what it means: a stretch of days, a number of deaths, a coordinate; or why it is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from chinagodrar_viewer.core.civil import days_from_civil, days_in_month
from chinagodrar_viewer.core.dates import DateError, parse_edtf
from chinagodrar_viewer.core.event_table import NOT_GIVEN
from chinagodrar_viewer.core.time_range import DAY

Stretch = tuple[int, int]
"""Seconds since 1970 UTC; a day is from its midnight to the next."""
T = TypeVar("T")

MOST_DEATHS = 10_000_000
NO_END = -(1 << 62)
"""Of a cell that does not say when an event ends."""
EMPTY = ("", "NA", "na", "NaN", "nan", "NULL", "null", "None")
"""Cells that say nothing."""
ACLED_DAYS = {"2": 7, "3": 31}
DEATHS = ("low", "best", "high")
DEGREES = {"latitude": 90.0, "longitude": 180.0}
CACHED = 200_000
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv", "february feb fevrier fevr", "march mar mars", "april apr avril avr",
            "may mai", "june jun juin", "july jul juillet juil", "august aug aout", "september sep sept septembre",
            "october oct octobre", "november nov novembre", "december dec decembre",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


class CellError(ValueError):
    """Text that does not mean what its column says; the text is a short sentence."""


def stretch(text: str, *, month_first: bool = False) -> Stretch:
    """``2020-01-09``, ``2020-01``, ``2020``, ``08 January 2020``, ``9/1/2020``, ISO date and time; CellError else."""
    told = text.strip()
    if not told:
        raise CellError("no date is given")
    if len(told) == 10 and told[4] == told[7] == "-" and told.replace("-", "").isdecimal():
        return _day(int(told[:4]), int(told[5:7]), int(told[8:]), told)
    if len(told) > 10 and told[4:5] == "-" and told[10] in " T":
        return _moment(told)
    if "/" in told or told.count(".") == 2:
        return _numbers(told, month_first)
    words = told.replace(",", " ").split()
    if len(words) == 3:
        return _in_words(words, told)
    try:
        window = parse_edtf(told).window
    except DateError:
        raise CellError(f"“{told[:40]}” is no date") from None
    if window.open_start or window.open_end:
        raise CellError(f"“{told[:40]}” has no end or no beginning")
    return int(window.earliest_start), int(window.latest_end)


def _day(year: int, month: int, day: int, told: str) -> Stretch:
    if year == 0 or not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        raise CellError(f"“{told[:40]}” is no date")
    start = days_from_civil(year, month, day) * DAY
    return start, start + DAY


def _moment(told: str) -> Stretch:
    try:
        made = datetime.fromisoformat(told)
    except ValueError:
        raise CellError(f"“{told[:40]}” is no date") from None
    if made.tzinfo is None:
        if not (made.hour or made.minute or made.second):
            return _day(made.year, made.month, made.day, told)
        made = made.replace(tzinfo=UTC)
    second = int(made.timestamp())
    return second, second


def _numbers(told: str, month_first: bool) -> Stretch:
    parts = told.replace(".", "/").split()[0].split("/")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        raise CellError(f"“{told[:40]}” is no date")
    if len(parts[0]) == 4:
        year, month, day = (int(part) for part in parts)
    elif len(parts[2]) == 4:
        day, month, year = (int(part) for part in parts)
        if month_first:
            day, month = month, day
    else:
        raise CellError(f"“{told[:40]}” does not say its year in full")
    return _day(year, month, day, told)


def _in_words(words: list[str], told: str) -> Stretch:
    from chinagodrar_viewer.core.text import folded

    first, second, year = words
    day, month = (first, second) if first[:1].isdecimal() else (second, first)
    number = MONTHS.get(folded(month).rstrip("."))
    digits = day.rstrip("erndsth.")
    if number is None or not digits.isdecimal() or not year.isdecimal() or len(year) != 4:
        raise CellError(f"“{told[:40]}” is no date")
    return _day(int(year), number, int(digits), told)


def deaths(text: str) -> int:
    """A whole number; NOT_GIVEN of an empty cell; CellError of what is none."""
    told = text.strip()
    if not told or told.lower() in ("na", "nan", "null", "none", "-", "?"):
        return NOT_GIVEN
    try:
        number = float(_ungrouped(told))
    except ValueError:
        raise CellError(f"“{told[:40]}” is no number of deaths") from None
    if not 0 <= number <= MOST_DEATHS or number != int(number):
        raise CellError(f"{told[:40]} is no number of deaths")
    return int(number)


def _ungrouped(told: str) -> str:
    """``1 234`` and ``1,234`` as spreadsheets write them; a text without groups of three as it is."""
    first, *groups = told.translate(_GROUPS).split(",")
    grouped = (
        groups and 1 <= len(first) <= 3 and first.isdecimal() and all(len(g) == 3 and g.isdecimal() for g in groups)
    )
    return first + "".join(groups) if grouped else told


_GROUPS = dict.fromkeys(map(ord, " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}'\N{RIGHT SINGLE QUOTATION MARK}"), ",")


def coordinate(text: str, most: float) -> float:
    """Degrees; NaN of an empty cell; CellError of what is none."""
    told = text.strip()
    if not told or told.lower() in ("na", "nan", "null", "none"):
        return float("nan")
    try:
        # 15,5 in tables of a French spreadsheet, whose cells stand apart by semicolons.
        degrees = float(told if "." in told else told.replace(",", ".", 1))
    except ValueError:
        raise CellError(f"“{told[:40]}” is no coordinate") from None
    if not -most <= degrees <= most:
        raise CellError(f"{told[:40]} degrees are not on the globe")
    return degrees


class Cache(dict[str, T]):
    """What a cell's text means; the same dates and numbers come again and again."""

    def __init__(self, read: Callable[[str], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> T:
        made = self._read(text)
        if len(self) > CACHED:
            self.clear()
        self[text] = made
        return made

    def __call__(self, text: str) -> T:
        return self[text]


class Meanings:
    """What dates and numbers mean, each distinct text read once; shared by threads."""

    def __init__(self, *, month_first: bool) -> None:
        self.dates: Cache[Stretch] = Cache(lambda text: stretch(text, month_first=month_first))
        self.firsts: Cache[int] = Cache(lambda text: self.dates[text][0])
        self.lasts: Cache[int] = Cache(lambda text: NO_END if text.strip() in EMPTY else self.dates[text][1])
        self.deaths: Cache[int] = Cache(deaths)
