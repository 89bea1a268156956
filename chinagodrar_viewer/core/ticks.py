"""Which ticks a range of time deserves, from minutes to millions of years, before and after the year 1.

A table of steps, finest first; the first whose labels have room is taken (the idea of Perfetto's
gridline helper).  Ticks stand on the calendar's own boundaries: local midnight, the first of a month,
1 January, and the years that historians count as round (500 BCE, 1 CE, 500 CE: there is no year zero).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from chinagodrar_viewer.core.civil import civil_from_days, days_from_civil
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.dates import Precision
from chinagodrar_viewer.core.time_range import DAY, HOUR, MINUTE, TimeRange
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ClockMode
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant

ROOM = 80.0
"""Pixels that a label has at least, from tick to tick."""
ROOM_RELATIVE = 104.0
"""The same for ``H−12 h 30 min``."""
CHARACTER = 8.0
"""Pixels for a character of a year's label, with some air; ``12 001 av. J.-C.`` needs more than ROOM."""
RELATIVE_SPAN = 2 * DAY
"""On the H-hour clock a longer range has ordinary ticks, and so has one that reaches further from H-hour."""
WIDEST = 20_000.0
"""Pixels beyond which more ticks help nobody."""


class Tick(NamedTuple):
    """A labelled instant; ``major`` where a larger unit begins (midnight, 1st, January, round years, H-hour)."""

    time: Instant
    label: str
    major: bool


class ContextLabel(NamedTuple):
    """What the ticks below it leave unsaid; ``start..end`` is the whole day, month … and may reach out of the range."""

    start: Instant
    end: Instant
    label: str
    short: str


class Axis(NamedTuple):
    """Ticks in order of time, and the line above them, which is empty where years say everything."""

    context: tuple[ContextLabel, ...] = ()
    ticks: tuple[Tick, ...] = ()


class _Step(NamedTuple):
    """``every`` so many units; two ticks are never nearer than ``least`` seconds; of MINUTE ``every`` is in seconds."""

    unit: Precision
    every: int
    least: int


def _years(count: int) -> _Step:
    # From 5 years on, 1 CE has a tick and is one year nearer to the next round year.
    return _Step(Precision.YEAR, count, (count - 1 if count >= 5 else count) * 365 * DAY)


_STEPS = (
    *(_Step(Precision.MINUTE, n * MINUTE, n * MINUTE) for n in (1, 2, 5, 10, 15, 30)),
    *(_Step(Precision.MINUTE, n * HOUR, n * HOUR) for n in (1, 2, 3, 6, 12)),
    _Step(Precision.DAY, 1, DAY),
    _Step(Precision.DAY, 2, 2 * DAY),
    _Step(Precision.DAY, 5, 4 * DAY),
    _Step(Precision.DAY, 10, 8 * DAY),
    _Step(Precision.DAY, 15, 13 * DAY),
    _Step(Precision.MONTH, 1, 28 * DAY),
    _Step(Precision.MONTH, 2, 59 * DAY),
    _Step(Precision.MONTH, 3, 90 * DAY),
    _Step(Precision.MONTH, 6, 181 * DAY),
    *(_years(n * 10**power) for power in range(8) for n in (1, 2, 5)),
    _years(100_000_000),
)


def ticks_for(range_: TimeRange, width_px: float, words: DateWords) -> Axis:
    """The axis of a range drawn to scale over ``width_px`` pixels; labels stand at least ROOM apart."""
    width = min(width_px, WIDEST)
    start, end = max(range_.start, float(FAR_PAST)), min(range_.end, float(FAR_FUTURE))
    if not width > 0 or not end > start:
        return Axis()
    relative = words.relative and end - start <= RELATIVE_SPAN and _near(words.h_hour, start, end)
    if words.clock is ClockMode.H_HOUR and not relative:
        words = replace(words, clock=ClockMode.LOCAL)
    step = _chosen(start, end, width, words, relative)
    ticks: Iterator[Tick]
    if step.unit is Precision.MINUTE:
        ticks = _clock_ticks(start, end, step.every, words)
    elif step.unit is Precision.DAY:
        ticks = _day_ticks(start, end, step, words)
    elif step.unit is Precision.MONTH:
        ticks = _month_ticks(start, end, step.every, words)
    else:
        ticks = _year_ticks(start, end, step.every, words)
    return Axis(tuple(_context(start, end, step, words)), tuple(t for t in ticks if start <= t.time <= end))


def _near(h_hour: Instant | None, start: float, end: float) -> bool:
    # Further away a tick would have to say days, hours and minutes.
    return h_hour is not None and end - RELATIVE_SPAN <= h_hour <= start + RELATIVE_SPAN


def _chosen(start: float, end: float, width: float, words: DateWords, relative: bool) -> _Step:
    pixels = width / (end - start)
    year_room = max(ROOM, CHARACTER * max(len(words.phrases.year(_civil(i, words)[0])) for i in (start, end)))
    rooms = {Precision.MINUTE: ROOM_RELATIVE if relative else ROOM, Precision.YEAR: year_room}
    return next((s for s in _STEPS if s.least * pixels >= rooms.get(s.unit, ROOM)), _STEPS[-1])


def _civil(instant: float, words: DateWords) -> tuple[int, int, int]:
    return civil_from_days(int((instant + words.shift) // DAY))


def _instant(year: int, month: int, day: int, words: DateWords) -> Instant:
    return days_from_civil(year, month, day) * DAY - words.shift


def _clock_ticks(start: float, end: float, seconds: int, words: DateWords) -> Iterator[Tick]:
    origin = words.h_hour if words.relative and words.h_hour is not None else -words.shift
    for n in range(int((start - origin) // seconds), int((end - origin) // seconds) + 1):
        time = origin + n * seconds
        yield Tick(time, words.time(time), n == 0 if words.relative else n * seconds % DAY == 0)


def _day_ticks(start: float, end: float, step: _Step, words: DateWords) -> Iterator[Tick]:
    for year, month in _months_between(start, end, words):
        following = _instant(year + month // 12, month % 12 + 1, 1, words)
        for day in range(1, 32, step.every):
            time = _instant(year, month, day, words)
            # The last of a month gives way to the next 1st where the two would stand too near.
            if following - time >= step.least:
                yield Tick(time, words.phrases.day_number(day), day == 1)


def _month_ticks(start: float, end: float, count: int, words: DateWords) -> Iterator[Tick]:
    for year, month in _months_between(start, end, words):
        if (month - 1) % count == 0:
            yield Tick(_instant(year, month, 1, words), words.phrases.months_short[month - 1], month == 1)


def _months_between(start: float, end: float, words: DateWords) -> Iterator[tuple[int, int]]:
    (y0, m0, _), (y1, m1, _) = _civil(start, words), _civil(end, words)
    for index in range(y0 * 12 + m0 - 1, y1 * 12 + m1):
        yield index // 12, index % 12 + 1


def _year_ticks(start: float, end: float, count: int, words: DateWords) -> Iterator[Tick]:
    tenfold = 10 ** len(str(count))
    for year in _round_years(_civil(start, words)[0], _civil(end, words)[0], count):
        counted = year if year > 0 else 1 - year
        yield Tick(_instant(year, 1, 1, words), words.phrases.year(year), year == 1 or counted % tenfold == 0)


def _round_years(first: int, last: int, count: int) -> Iterator[int]:
    for n in range((last - 1) // -count, (1 - first) // count + 1)[::-1]:
        if n > 0:
            yield 1 - n * count
    if first <= 1 <= last and (count == 1 or count >= 5):
        yield 1
    for n in range(max(first // count, 1), last // count + 1):
        if n * count > 1:
            yield n * count


def _context(start: float, end: float, step: _Step, words: DateWords) -> Iterator[ContextLabel]:
    p = words.phrases
    (y0, _, _), (y1, _, _) = _civil(start, words), _civil(end, words)
    if step.unit is Precision.MINUTE:
        for day in range(int((start + words.shift) // DAY), int((end + words.shift) // DAY) + 1):
            time = day * DAY - words.shift
            _, month, number = civil_from_days(day)
            short = f"{p.day_number(number)}{p.space}{p.months_short[month - 1]}"
            yield ContextLabel(time, time + DAY, words.weekday_day(time), short)
    elif step.unit is Precision.DAY:
        for year, month in _months_between(start, end, words):
            following = _instant(year + month // 12, month % 12 + 1, 1, words)
            short = f"{p.months_short[month - 1]} {p.year(year)}"
            yield ContextLabel(_instant(year, month, 1, words), following, p.month(year, month), short)
    elif step.unit is Precision.MONTH:
        yield from (_years_label(y, y + 1, p.year(y), words) for y in range(y0, y1 + 1))
    elif step.every <= 2 and y0 >= 1_000:
        yield from (_years_label(y, y + 10, p.decade(y), words) for y in range(y0 // 10 * 10, y1 + 1, 10))
    elif step.every <= 20:
        # The first century begins with the year 1: there is no year 0.
        for first in range((y0 - 1) // 100 * 100 + 1, y1 + 1, 100):
            yield _years_label(first, first + 100, p.century(first), words)


def _years_label(first: int, following: int, label: str, words: DateWords) -> ContextLabel:
    return ContextLabel(_instant(first, 1, 1, words), _instant(following, 1, 1, words), label, label)
