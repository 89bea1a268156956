"""How a language says days, months, years and stretches of them; English, and French where it differs.

English is what every other language falls back to.  French follows the typography of the Imprimerie
nationale: 1er, a non-breaking space between a number and its unit, av. J.-C.
"""

from __future__ import annotations

from chinagodrar_viewer.core.civil import civil_from_days
from chinagodrar_viewer.core.dates import EdtfDate, OpenEnd, Precision

NBSP = "\u00a0"
MINUS = "\u2212"


class Phrases:
    """English."""

    months: tuple[str, ...] = (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    )  # fmt: skip
    months_short: tuple[str, ...] = (
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    )  # fmt: skip
    weekdays: tuple[str, ...] = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    seasons: tuple[str, ...] = ("spring", "summer", "autumn", "winter")
    uncertain = "(uncertain)"
    unknown = "date not known"
    today = "today"
    order_known = "order known, clock time not published"
    order_known_no_day = "order known, exact day not published"
    h_hour = "H-hour"
    minutes, hours, days = "min", "h", "d"
    to = "to"
    local_time = "local time ({zone})"
    relative_time = "relative to H-hour"
    space = " "

    def number(self, value: int) -> str:
        """With groups of three digits: ``7,696``."""
        return f"{value:,}"

    def year_number(self, value: int) -> str:
        """As years are written, with groups of three digits from 10,000 on."""
        return self.number(value) if value >= 10_000 else str(value)

    def year(self, year: int, era: bool = True) -> str:
        """``2020``, ``480 CE``, ``481 BCE`` (for -480); without ``era`` the number alone."""
        if year <= 0:
            return self.year_number(1 - year) + (" BCE" if era else "")
        return self.year_number(year) + (" CE" if era and year < 1_000 else "")

    def day_number(self, day: int) -> str:
        """``9``."""
        return str(day)

    def day_month(self, month: int, day: int) -> str:
        """``9 January``."""
        return f"{self.day_number(day)}{self.space}{self.months[month - 1]}"

    def day(self, year: int, month: int, day: int) -> str:
        """``9 January 2020``."""
        return f"{self.day_month(month, day)} {self.year(year)}"

    def month(self, year: int, month: int) -> str:
        """``January 2020``."""
        return f"{self.months[month - 1]} {self.year(year)}"

    def decade(self, year: int) -> str:
        """``2010s``; ``year`` is the first."""
        return f"{self.year_number(year)}s"

    def century(self, year: int) -> str:
        """``20th century`` (1901 to 2000), ``5th century BCE`` (500 to 401); of any year in it."""
        number = _century_number(year)
        ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in (11, 12, 13) else 0, "th")
        return f"{self.number(number)}{ending} century" + (" BCE" if year <= 0 else "")

    def stretch(self, unit: Precision, first: int, last: int) -> tuple[str, str]:
        """Both ends of a stretch, days since 1970 inclusive; the left one leaves out what the right one says too.

        ``unit`` is DAY, MONTH or YEAR: what the stretch is told in.
        """
        (y0, m0, d0), (y1, m1, d1) = civil_from_days(first), civil_from_days(last)
        one_era = (y0 <= 0) == (y1 <= 0) and (y1 < 1_000 or y0 >= 1_000)
        if unit is Precision.YEAR:
            return self.year(y0, era=not one_era), self.year(y1)
        if unit is Precision.MONTH:
            return (self.months[m0 - 1] if y0 == y1 else self.month(y0, m0)), self.month(y1, m1)
        right = self.day(y1, m1, d1)
        if (y0, m0) == (y1, m1):
            return self.day_number(d0), right
        return (self.day_month(m0, d0) if y0 == y1 else self.day(y0, m0, d0)), right

    def dashed(self, unit: Precision, first: int, last: int) -> str:
        """``13–15 January 2020``; one word for both ends where they are the same."""
        left, right = self.stretch(unit, first, last)
        if self.stretch(unit, last, last)[1] == self.stretch(unit, first, first)[1]:
            return right
        return joined(left, right)

    def between(self, unit: Precision, first: int, last: int) -> str:
        """``between 1 and 9 January 2020``."""
        left, right = self.stretch(unit, first, last)
        return f"between {left} and {right}"

    def date(self, date: EdtfDate) -> str:
        """One date, with "about" where it is approximate."""
        return f"about {self.named(date)}" if date.approximate else self.bare(date)

    def bare(self, date: EdtfDate) -> str:
        """One date on its own."""
        year, month, day = civil_from_days(date.start)
        precision = date.precision
        if date.masked or (precision is Precision.DECADE and year < 1_000) or precision < Precision.DECADE:
            return self.between(self.unit(date), date.start, date.end - 1)
        if precision is Precision.DAY:
            return self.day(year, month, day)
        if precision is Precision.MONTH:
            return self.month(year, month)
        if precision is Precision.SEASON:
            return f"{self.seasons[date.season - 21]} {self.year(year)}"
        return self.decade(year) if precision is Precision.DECADE else self.year(year)

    def named(self, date: EdtfDate) -> str:
        """One date as it stands inside a sentence, with its article."""
        bare = self.bare(date)
        if bare.startswith("between "):
            return f"some time {bare}"
        return f"the {bare}" if date.precision is Precision.DECADE else bare

    def unit(self, date: EdtfDate) -> Precision:
        """What a masked date's stretch is told in."""
        if date.precision is Precision.DAY or (date.masked and date.precision is Precision.MONTH):
            return Precision.DAY
        return Precision.MONTH if date.masked or date.precision is Precision.MONTH else Precision.YEAR

    def interval(self, start: EdtfDate | OpenEnd, end: EdtfDate | OpenEnd) -> str:
        """``13–15 January 2020``, ``since 2015``, ``until 2015``."""
        if isinstance(start, EdtfDate):
            if isinstance(end, EdtfDate):
                return self._closed(start, end)
            return self.since(start) if end is OpenEnd.OPEN else self.from_(start)
        assert isinstance(end, EdtfDate)  # an interval has one date at least
        return self.until(end) if start is OpenEnd.OPEN else self.until_from_unknown(end)

    def _closed(self, start: EdtfDate, end: EdtfDate) -> str:
        plain = (Precision.DAY, Precision.MONTH, Precision.YEAR)
        alike = start.precision is end.precision and start.precision in plain
        if alike and not (start.masked or end.masked or start.approximate or end.approximate):
            return self.dashed(self.unit(start), start.start, end.end - 1)
        month_alone = start.precision is Precision.MONTH and end.precision is Precision.DAY
        if month_alone and not (start.masked or start.approximate or end.approximate):
            (y0, m0, _), (y1, _, _) = civil_from_days(start.start), civil_from_days(end.start)
            if y0 == y1:  # "January – 7 February 2012"
                return f"{self.months[m0 - 1]} – {self.bare(end)}"
        return f"{self.date(start)} – {self.date(end)}"

    def about_time(self, time: str) -> str:
        """``about 13:00``."""
        return f"about {time}"

    def since(self, date: EdtfDate) -> str:
        """``since 2015``: it goes on."""
        return f"since {'about ' if date.approximate else ''}{self.named(date)}"

    def from_(self, date: EdtfDate) -> str:
        """It began then, and nobody says when it ended."""
        return f"from {'about ' if date.approximate else ''}{self.named(date)}, end not known"

    def until(self, date: EdtfDate) -> str:
        """``until 2015``."""
        return f"until {'about ' if date.approximate else ''}{self.named(date)}"

    def until_from_unknown(self, date: EdtfDate) -> str:
        """It ended then, and nobody says when it began."""
        return f"{self.until(date)}, beginning not known"


class FrenchPhrases(Phrases):
    """French."""

    months = (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    )  # fmt: skip
    months_short = (
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    )  # fmt: skip
    weekdays = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    seasons = ("printemps", "été", "automne", "hiver")
    uncertain = "(date incertaine)"
    unknown = "date inconnue"
    today = "aujourd’hui"
    order_known = "ordre connu, heure non publiée"
    order_known_no_day = "ordre connu, jour exact non publié"
    h_hour = "heure H"
    days = "j"
    to = "à"
    local_time = "heure locale ({zone})"
    relative_time = "par rapport à l’heure H"
    space = NBSP

    def number(self, value: int) -> str:
        return super().number(value).replace(",", NBSP)

    def year(self, year: int, era: bool = True) -> str:
        if year <= 0:
            return self.year_number(1 - year) + (f"{NBSP}av.{NBSP}J.-C." if era else "")
        return self.year_number(year) + (f"{NBSP}apr.{NBSP}J.-C." if era and year < 1_000 else "")

    def day_number(self, day: int) -> str:
        return "1er" if day == 1 else str(day)

    def decade(self, year: int) -> str:
        return f"années {self.year_number(year)}"

    def century(self, year: int) -> str:
        number = _century_number(year)
        said = _roman(number) if number < 4_000 else self.number(number)
        return f"{said}{'er' if number == 1 else 'e'}{NBSP}siècle" + (f" av.{NBSP}J.-C." if year <= 0 else "")

    def between(self, unit: Precision, first: int, last: int) -> str:
        left, right = self.stretch(unit, first, last)
        article = "le " if unit is Precision.DAY else ""
        return f"entre {article}{left} et {article}{right}"

    def date(self, date: EdtfDate) -> str:
        return f"vers {self.named(date)}" if date.approximate else self.bare(date)

    def named(self, date: EdtfDate) -> str:
        bare = self.bare(date)
        if bare.startswith("entre "):
            return f"une date {bare}"
        if date.precision is Precision.SEASON:
            return f"le {bare}" if date.season == 21 else f"l’{bare}"
        return {Precision.DAY: "le ", Precision.DECADE: "les "}.get(date.precision, "") + bare

    def about_time(self, time: str) -> str:
        return f"vers l’{time}" if time.startswith(self.h_hour) else f"vers {time}"

    def since(self, date: EdtfDate) -> str:
        return f"depuis {'environ ' if date.approximate else ''}{self.named(date)}"

    def from_(self, date: EdtfDate) -> str:
        named = self.named(date)
        contracted = (("le ", "du "), ("les ", "des "))
        of = next(
            (short + named.removeprefix(article) for article, short in contracted if named.startswith(article)), None
        )
        vowel = named[0] in "aeéiou"
        start = f"à partir {of or ('d’' if vowel else 'de ') + named}"
        return f"{start}{' environ' if date.approximate else ''}, fin inconnue"

    def until(self, date: EdtfDate) -> str:
        named = self.named(date)
        if date.approximate:
            return f"jusque vers {named}"
        if named.startswith("le "):
            return f"jusqu’au {named.removeprefix('le ')}"
        if named.startswith("les "):
            return f"jusqu’aux {named.removeprefix('les ')}"
        if named.startswith("l’"):
            return f"jusqu’à {named}"
        return f"jusqu’à {named}" if named.startswith("une ") else f"jusqu’en {named}"

    def until_from_unknown(self, date: EdtfDate) -> str:
        return f"{self.until(date)}, début inconnu"


_ROMAN_VALUES = (1_000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_ROMAN_SIGNS = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
_ENGLISH, _FRENCH = Phrases(), FrenchPhrases()


def phrases(language: str) -> Phrases:
    """Of ``fr`` or ``fr_NE``; English for any language that has none of its own."""
    return _FRENCH if language.replace("-", "_").partition("_")[0].lower() == "fr" else _ENGLISH


def joined(left: str, right: str) -> str:
    """With an en dash, spaced where the left side is more than one word."""
    spaced = " " in left or NBSP in left or "," in left
    return f"{left} – {right}" if spaced else f"{left}–{right}"


def _century_number(year: int) -> int:
    return (year - 1) // 100 + 1 if year > 0 else -year // 100 + 1


def _roman(number: int) -> str:
    text = ""
    for value, sign in zip(_ROMAN_VALUES, _ROMAN_SIGNS, strict=True):
        count, number = divmod(number, value)
        text += sign * count
    return text
