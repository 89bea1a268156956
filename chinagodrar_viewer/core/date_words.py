"""Dates and times in words, in English and French, on the clock that the reader chose."""

from __future__ import annotations

from collections.abc import Callable

from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.core.civil import civil_from_days
from chinagodrar_viewer.core.date_phrases import MINUS, Phrases, phrases
from chinagodrar_viewer.core.dates import ABOUT, DateError, EdtfDate, HistoricalDate, Precision, edtf_dates, parse_edtf
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.time_range import DAY, HOUR, MINUTE, YEAR, TimeRange
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import ClockMode
from chinagodrar_viewer.core.window import Instant

_LONG_IN_HOURS = 48 * HOUR
_LONG_IN_DAYS = 100 * DAY


class DateWords(Value):
    """Says instants and dates; ``utc_offset`` in seconds east, ``h_hour`` an instant or None.

    Days are the place's own, except on the UTC clock.  Without an ``h_hour`` that clock is the local one.
    ``find`` gives an event by its id, so that an order which the dates tell already is not told again.
    """

    language: str
    utc_offset: int = 0
    clock: ClockMode = ClockMode.LOCAL
    h_hour: Instant | None = None
    find: Callable[[str], Event | None] | None = None

    @property
    def phrases(self) -> Phrases:
        """The language's own words."""
        return phrases(self.language)

    @property
    def shift(self) -> int:
        """Seconds from UTC to the clock on which days and times are said."""
        return 0 if self.clock is ClockMode.UTC else self.utc_offset

    @property
    def relative(self) -> bool:
        """True where times count from H-hour."""
        return self.clock is ClockMode.H_HOUR and self.h_hour is not None

    # --- instants

    def day(self, instant: float) -> str:
        """``9 January 2020``."""
        return self.phrases.day(*civil_from_days(self._day_number(instant)))

    def weekday_day(self, instant: float) -> str:
        """``Thursday 9 January 2020``."""
        weekday = self.phrases.weekdays[(self._day_number(instant) + 3) % 7]
        return f"{weekday} {self.day(instant)}"

    def time(self, instant: float) -> str:
        """``13:00``, or ``H+20 min`` on the H-hour clock."""
        if self.relative and self.h_hour is not None:
            return self._since_h_hour(instant - self.h_hour)
        minutes = int((instant + self.shift) // MINUTE) % (24 * 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"

    def moment(self, instant: float) -> str:
        """``9 January 2020, 13:00``."""
        return f"{self.day(instant)}, {self.time(instant)}"

    def playhead(self, instant: Instant | None) -> str:
        """The moment up to which claims are known; None is today.

        Local midnight is the end of a day, and says that day: a toll "as of 10 January" is that day's last.
        """
        if instant is None:
            return self.phrases.today
        if self.clock is not ClockMode.H_HOUR and (instant + self.utc_offset) % DAY == 0:
            return DateWords(self.language, self.utc_offset, ClockMode.LOCAL).day(instant - 1)
        return self.moment(instant)

    def range(self, shown: TimeRange) -> str:
        """``9 January 2020, 11:00–17:00``, ``7–12 January 2020``, ``2012–2021``: as fine as the span deserves."""
        if shown.span <= 2 * DAY:
            return self._hours(shown)
        unit = (
            Precision.DAY if shown.span <= 92 * DAY else Precision.MONTH if shown.span <= 3 * YEAR else Precision.YEAR
        )
        return self.phrases.dashed(unit, self._day_number(shown.start), self._last_day(shown))

    def zone_note(self) -> str:
        """Which clock the times are on: ``local time (UTC+1)``, ``UTC``, ``relative to H-hour``."""
        if self.clock is ClockMode.UTC:
            return "UTC"
        if self.relative:
            return self.phrases.relative_time
        hours, minutes = divmod(abs(self.utc_offset) // MINUTE, 60)
        sign = MINUS if self.utc_offset < 0 else "+"
        zone = f"UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")
        return self.phrases.local_time.format(zone=zone if self.utc_offset else "UTC")

    # --- what is known

    def date(self, date: HistoricalDate) -> str:
        """As it is known: ``9 January 2020, about 13:00``, ``about 2012``, ``13–15 January 2020``, ``since 2015``."""
        words = self._clock_words(date) if date.clock else self._edtf_words(date.text)
        return f"{words} {self.phrases.uncertain}" if date.uncertain else words

    def when(self, event: Event) -> str:
        """What is honestly known of an event's time, and no more."""
        note = self.order_note(event)
        known = self.date(event.date) if event.date is not None else self._window_words(event)
        return f"{known} ({note})" if note else known

    def order_note(self, event: Event) -> str:
        """Said of an event whose order among others is known but not its clock time; else empty."""
        date = event.date
        if not event.relations or (date is not None and (date.interval or date.clock)) or not self._tied(event):
            return ""
        window = event.window
        to_the_day = date.precision >= Precision.DAY if date else window.latest_end - window.earliest_start <= 2 * DAY
        return self.phrases.order_known if to_the_day else self.phrases.order_known_no_day

    def published(self, claim: CasualtyClaim) -> str:
        """When a claim was published: ``9 January 2020, evening``; ``date not known`` where nothing says."""
        note = claim.published_note.get(self.language) if claim.published_note else ""
        if claim.published is None:
            return f"{self.phrases.unknown} ({note})" if note else self.phrases.unknown
        try:
            date = parse_edtf(claim.published, utc_offset=self.utc_offset)
        except DateError:
            return claim.published  # the reader of the file has reported it
        words, known_from = self.date(date), claim.known_from
        if note:
            return f"{words}, {note}"
        window = date.window
        timed = known_from is not None and window.earliest_start < known_from < window.latest_end
        if timed and known_from is not None and date.precision is Precision.DAY and not date.approximate:
            return self.moment(known_from)
        return words

    # --- inside

    def _tied(self, event: Event) -> bool:
        # An event of another day adds nothing: the dates tell that order.
        if self.find is None:
            return True
        relations = event.relations
        ids = (*relations.after, *relations.before, *relations.follows, *relations.during)
        if relations.offset is not None:
            ids += (relations.offset.event,)
        start, end = event.window.possible
        others = (self.find(i) for i in ids)
        return any(o is not None and o.window.earliest_start < end and start < o.window.latest_end for o in others)

    def _day_number(self, instant: float) -> int:
        return int((instant + self.shift) // DAY)

    def _last_day(self, shown: TimeRange) -> int:
        # An end at midnight belongs to the day before.
        return max(self._day_number(shown.end - 1), self._day_number(shown.start))

    def _hours(self, shown: TimeRange) -> str:
        start, end = (round(i / MINUTE) * MINUTE for i in (shown.start, shown.end))
        first, last = self._day_number(start), self._last_day(TimeRange(start, max(end, start + MINUTE)))
        whole_days = (start + self.shift) % DAY == (end + self.shift) % DAY == 0
        if whole_days:
            return self.phrases.dashed(Precision.DAY, first, last)
        if first == last:
            if self.relative:
                return f"{self.day(start)}, {self.time(start)} {self.phrases.to} {self.time(end)}"
            till = "24:00" if (end + self.shift) % DAY == 0 else self.time(end)
            return f"{self.day(start)}, {self.time(start)}–{till}"
        year, month, day = civil_from_days(first)
        same_year = year == civil_from_days(self._day_number(end))[0]
        left = self.phrases.day_month(month, day) if same_year else self.day(start)
        return f"{left}, {self.time(start)} – {self.moment(end)}"

    def _since_h_hour(self, seconds: float) -> str:
        p = self.phrases
        minutes = round(abs(seconds) / MINUTE)
        if minutes == 0:
            return p.h_hour
        sign = "+" if seconds > 0 else MINUS
        if minutes * MINUTE < _LONG_IN_HOURS:
            parts = ((minutes // 60, p.hours), (minutes % 60, p.minutes))
        elif minutes * MINUTE < _LONG_IN_DAYS:
            parts = ((minutes // 1_440, p.days), (minutes // 60 % 24, p.hours), (minutes % 60, p.minutes))
        else:
            parts = ((round(minutes / 1_440), p.days),)
        said = p.space.join(f"{p.number(count)}{p.space}{unit}" for count, unit in parts if count)
        return f"H{sign}{said}"

    def _clock_words(self, date: HistoricalDate) -> str:
        window = date.window
        margin = (ABOUT if date.clock_about else 0) + (DAY if date.approximate else 0)
        start, end = window.earliest_start + margin, window.latest_end - margin
        times = self.time(start)
        if "/" in date.clock:
            if self._day_number(start) != self._day_number(end - 1):
                times = f"{times} – {self.moment(end)}"
            else:
                times += f" {self.phrases.to} {self.time(end)}" if self.relative else f"–{self.time(end)}"
        day = self.phrases.date(self._one_day(start, date.approximate))
        return f"{day}, {self.phrases.about_time(times) if date.clock_about else times}"

    def _one_day(self, instant: float, approximate: bool) -> EdtfDate:
        number = self._day_number(instant)
        return EdtfDate(number, number + 1, Precision.DAY, approximate)

    def _edtf_words(self, text: str) -> str:
        parts = edtf_dates(text)
        if len(parts) == 2:
            return self.phrases.interval(parts[0], parts[1])
        date = parts[0]
        return self.phrases.date(date) if isinstance(date, EdtfDate) else self.phrases.unknown

    def _window_words(self, event: Event) -> str:
        window = event.window
        if window.open_start or window.open_end:
            return self.phrases.unknown
        first, last = self._day_number(window.earliest_start), self._day_number(window.latest_end - 1)
        p = self.phrases
        if last <= first:
            return p.day(*civil_from_days(first))
        span = window.latest_end - window.earliest_start
        unit = Precision.DAY if span <= 92 * DAY else Precision.MONTH if span <= 3 * YEAR else Precision.YEAR
        return p.between(unit, first, last)
