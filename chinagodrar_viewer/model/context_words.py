"""Events of context layers in words: when, how many deaths were reported, how exactly, and how to cite the table.

Days of such a table are days of its own calendar: they are said as they stand there, whatever the clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.dates import Precision
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.core.view_state import ClockMode

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_layer import ContextLayer
    from chinagodrar_viewer.core.date_words import DateWords

UNKNOWN = -1
"""A number of deaths that the table does not give; the same as the event table's NOT_GIVEN, without numpy."""


class Deaths(Value):
    """Reported deaths of one event; None where the table does not say, which is not zero."""

    low: int | None
    best: int | None
    high: int | None


class Attribution(Value):
    """Whose table it is, how it asks to be cited, and on what terms it may be used."""

    name: str
    citation: str
    terms: str
    short: str
    """For a line below a picture."""


def when_words(words: DateWords, start: int, end: int) -> str:
    """``9 January 2020``, ``1–31 January 2020``; with clock times only where the table gives them. Seconds, UTC."""
    if start % DAY == 0 and end % DAY == 0:
        return words.phrases.dashed(Precision.DAY, start // DAY, max(end // DAY - 1, start // DAY))
    if end <= start:
        return words.moment(start)
    return words.range(TimeRange(start, end))


def event_when(words: DateWords, layer: ContextLayer, place: int) -> str:
    """When an event was, as its row tells."""
    return when_words(words, int(layer.table.starts[place]), int(layer.table.ends[place]))


def span_words(words: DateWords, start: int, end: int) -> str:
    """A stretch as coarse as its length deserves, in the table's own days: ``1989–2024``."""
    own = replace(words, utc_offset=0, clock=ClockMode.UTC)
    return own.range(TimeRange(start, max(end, start + DAY)))


def deaths_of(layer: ContextLayer, place: int) -> Deaths:
    """The reported deaths of an event."""
    table = layer.table
    low, best, high = (int(column[place]) for column in (table.low, table.best, table.high))
    return Deaths(*(None if number <= UNKNOWN else number for number in (low, best, high)))


def deaths_figure(words: DateWords, deaths: Deaths) -> str:
    """``12 (10–15)`` for a cell; ``12`` where all agree, ``10–15`` without a best estimate, ``?`` unknown."""
    number = words.phrases.number
    low, best, high = deaths.low, deaths.best, deaths.high
    if best is None:
        ends = [number(n) for n in dict.fromkeys(n for n in (low, high) if n is not None)]
        return "–".join(ends) or "?"
    if low is not None and high is not None and not low == best == high:
        return f"{number(best)} ({number(low)}–{number(high)})"
    return number(best)


def deaths_words(words: DateWords, deaths: Deaths) -> str:
    """In full, for a card or a tooltip: ``12 (lowest 10, highest 15)``; unknown is said, never zero."""
    translate, number = QCoreApplication.translate, words.phrases.number
    ends: list[str] = []
    if deaths.low is not None and deaths.low != deaths.best:
        ends.append(translate("ContextWords", "lowest estimate {0}").format(number(deaths.low)))
    if deaths.high is not None and deaths.high != deaths.best:
        ends.append(translate("ContextWords", "highest estimate {0}").format(number(deaths.high)))
    if deaths.best is None and not ends:
        return translate("ContextWords", "unknown")
    best = translate("ContextWords", "no best estimate") if deaths.best is None else number(deaths.best)
    return f"{best} ({', '.join(ends)})" if ends else best


def lane_words(name: str) -> str:
    """A lane's name; those of UCDP's kinds of violence, and the reader's own, are translated."""
    translate = QCoreApplication.translate
    return {
        "State-based": translate("ContextWords", "State-based"),
        "Non-state": translate("ContextWords", "Non-state"),
        "One-sided": translate("ContextWords", "One-sided"),
        "Others": translate("ContextWords", "Others"),
        "Events": translate("ContextWords", "Events"),
    }.get(name, name)


def date_precision_words(column: str | None, code: str) -> str:
    """What UCDP's ``date_prec`` or ACLED's ``time_precision`` says of how exact a date is; empty where not known."""
    translate = QCoreApplication.translate
    day = translate("ContextWords", "the day is known")
    week = translate("ContextWords", "the day is not known, only the week")
    month = translate("ContextWords", "the day is not known, only the month")
    said = {
        "date_prec": {
            "1": day,
            "2": translate("ContextWords", "the day is not known, only a stretch of 2 to 6 days"),
            "3": week,
            "4": month,
            "5": translate("ContextWords", "the day is not known, only a stretch of more than a month"),
        },
        "time_precision": {"1": day, "2": week, "3": month},
    }
    return said.get((column or "").strip().lower(), {}).get(code.strip(), "")


def place_precision_words(column: str, code: str) -> str:
    """What UCDP's ``where_prec`` or ACLED's ``geo_precision`` says of a position; empty where not known."""
    translate = QCoreApplication.translate
    said = {
        "where_prec": {
            "1": translate("ContextWords", "exact position"),
            "2": translate("ContextWords", "within about 25 km"),
            "3": translate("ContextWords", "only the district is known"),
            "4": translate("ContextWords", "only the province is known"),
            "5": translate("ContextWords", "only an area or a line is known"),
            "6": translate("ContextWords", "only the country is known"),
            "7": translate("ContextWords", "at sea or in the air"),
        },
        "geo_precision": {
            "1": translate("ContextWords", "the town is known"),
            "2": translate("ContextWords", "near this place"),
            "3": translate("ContextWords", "only the region is known"),
        },
    }
    return said.get(column.strip().lower(), {}).get(code.strip(), "")


UCDP_COLUMNS = frozenset({"date_prec", "where_prec", "type_of_violence", "best", "low", "high", "dyad_name"})
ACLED_COLUMNS = frozenset({"event_id_cnty", "event_date", "time_precision", "geo_precision", "fatalities"})


def attribution(columns: tuple[str, ...]) -> Attribution | None:
    """Of a table of UCDP GED or ACLED, known by its columns; None of any other."""
    translate = QCoreApplication.translate
    names = {name.strip().lower() for name in columns}
    if names >= UCDP_COLUMNS:
        return Attribution(
            translate("ContextWords", "UCDP Georeferenced Event Dataset (Uppsala Conflict Data Program)"),
            "Sundberg, Ralph, and Erik Melander (2013): Introducing the UCDP Georeferenced Event Dataset. "
            "Journal of Peace Research 50(4), 523–532.",
            translate("ContextWords", "Licence CC BY 4.0: name the source and the version of the table."),
            "UCDP GED (Sundberg & Melander 2013, CC BY 4.0)",
        )
    if names >= ACLED_COLUMNS or len(names & ACLED_COLUMNS) >= len(ACLED_COLUMNS) - 1:
        return Attribution(
            translate("ContextWords", "Armed Conflict Location & Event Data (ACLED)"),
            "Raleigh, Clionadh, Andrew Linke, Håvard Hegre and Joakim Karlsen (2010): Introducing ACLED: An Armed "
            "Conflict Location and Event Dataset. Journal of Peace Research 47(5), 651–660.",
            translate(
                "ContextWords", "ACLED’s terms of use apply: name ACLED with a link, and do not pass the table on."
            ),
            "ACLED, acleddata.com (Raleigh et al. 2010)",
        )
    return None
