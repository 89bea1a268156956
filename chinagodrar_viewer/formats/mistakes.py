"""What can be wrong in a battle file whose types are right: one function each, giving what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from chinagodrar_viewer.core.problems import did_you_mean, shown
from chinagodrar_viewer.core.sentence import Sentence, told

Said = tuple[Sentence, str]


def id_taken(id: str, by: str) -> Said:
    """``by`` is the path of what has it."""
    return (
        told("FileErrors", "the id {0} is already that of {1}.").format(shown(id), by),
        told("FileErrors", "Give each its own."),
    )


def step_id_taken(id: str, by: str) -> Said:
    """The same of a lesson's steps."""
    return id_taken(id, by)[0], told("FileErrors", "Give each step of a lesson its own.")


def unknown_id(what: str, id: str, known: Iterable[str]) -> Said:
    """``what`` is its kind, as LISTS of ``where`` names it."""
    return (
        told("FileErrors", "there is no {0} {1}.").format(_KINDS[what], shown(id)),
        did_you_mean(id, known) or told("FileErrors", "Add that {0}, or correct the id.").format(_KINDS[what]),
    )


def no_offset(said: str) -> Said:
    """Of a clock against UTC."""
    return (
        told("FileErrors", "{0} is no clock's offset.").format(shown(said)),
        told("FileErrors", "Write hours and minutes such as {0}.").format("+01:00"),
    )


def no_local_time(said: str) -> Said:
    """A date with a clock time that is not one."""
    return (
        told("FileErrors", "{0} is not a local date and time.").format(shown(said)),
        told("FileErrors", "Write it as {0}.").format("2020-01-09T11:00"),
    )


def endless(said: str) -> Said:
    """A moment that a date without beginning or end cannot be."""
    return (
        told("FileErrors", "{0} has no end or no beginning.").format(shown(said)),
        told("FileErrors", "Write a date such as {0}.").format("2020-01-09"),
    )


def range_backwards() -> Said:
    """It ends before it starts."""
    return (
        told("FileErrors", "the range ends before it starts."),
        told("FileErrors", "Write the earlier date as start."),
    )


def low_above_high(low: int, high: int) -> Said:
    """Of a claim."""
    return (
        told("FileErrors", "low is {0} and high is {1}.").format(low, high),
        told("FileErrors", "Write the smaller number as low."),
    )


def time_without_publication_day() -> Said:
    """A claim's ``published_time`` without ``published``."""
    return (
        told("FileErrors", "there is a time of publication but no day."),
        told("FileErrors", "Add {0}.").format('"published"'),
    )


def time_without_date() -> Said:
    """An event's."""
    return (
        told("FileErrors", "there is a clock time but no date."),
        told("FileErrors", "Add the date of that day."),
    )


def unknown_field(name: str, known: Iterable[str]) -> Said:
    """Of the infobox, where a disagreement names one."""
    remedy = did_you_mean(name, known) or told("FileErrors", "Add that field, or correct its name.")
    return _no_field(name), remedy


def unknown_parameter(name: str, known: Iterable[str]) -> Said:
    """Of the infobox, as its template names them."""
    remedy = did_you_mean(name, known) or told("FileErrors", "Use a parameter of the military-conflict infobox.")
    return _no_field(name), remedy


def field_twice(name: str) -> Said:
    """In the infobox."""
    return (
        told("FileErrors", "the field {0} stands twice.").format(shown(name)),
        told("FileErrors", "Write all of its lines in one."),
    )


def half_a_position() -> Said:
    """One of latitude and longitude."""
    return (
        told("FileErrors", "has only one of latitude and longitude."),
        told("FileErrors", "Give both or neither."),
    )


def position_not_finite() -> Said:
    """NaN or infinite."""
    return (
        told("FileErrors", "its latitude or longitude is not a number."),
        told("FileErrors", "Leave both out where they are not known."),
    )


def position_off_earth(latitude: float, longitude: float) -> Said:
    """In degrees that no place has."""
    return (
        told("FileErrors", "no place on Earth has the latitude {0} and the longitude {1}.").format(
            str(latitude), str(longitude)
        ),
        told("FileErrors", "Write latitude from -90 to 90 and longitude from -180 to 180; perhaps they are swapped."),
    )


def range_and_ends() -> Said:
    """A step with a named range and a start or end."""
    return told("FileErrors", "there is a named range and a start or end."), give_one()


def one_end_of_range(missing: str) -> Said:
    """``missing`` is the key that is needed."""
    return (
        told("FileErrors", "has only one of start and end."),
        told("FileErrors", "Add {0}, or name a range.").format(f'"{missing}"'),
    )


def another_too(key: str) -> Said:
    """A second key that says the same of a step."""
    return told("FileErrors", "there is {0} too.").format(f'"{key}"'), give_one()


def half_a_map_position() -> Said:
    """One of latitude and longitude, of a step's map."""
    return half_a_position()[0], told("FileErrors", "Give both, or a place.")


def place_and_position() -> Said:
    """Both, of a step's map."""
    return told("FileErrors", "there is a place, and latitude and longitude."), give_one()


def place_without_position(id: str) -> Said:
    """Of a step's map."""
    return (
        told("FileErrors", "the place {0} has no coordinates.").format(shown(id)),
        told("FileErrors", "Choose one that has some."),
    )


def map_nowhere() -> Said:
    """A step's map that says no middle."""
    return (
        told("FileErrors", "does not say where."),
        told("FileErrors", "Give a place, or latitude and longitude."),
    )


def give_one() -> Sentence:
    """The remedy for two that say the same."""
    return told("FileErrors", "Give one of them.")


_KINDS = {
    "source": told("FileErrors", "source"),
    "side": told("FileErrors", "side"),
    "lane": told("FileErrors", "lane"),
    "place": told("FileErrors", "place"),
    "person": told("FileErrors", "person"),
    "period": told("FileErrors", "period"),
    "range": told("FileErrors", "range"),
    "event": told("FileErrors", "event"),
    "claim": told("FileErrors", "claim"),
    "disagreement": told("FileErrors", "disagreement"),
    "movement": told("FileErrors", "movement"),
    "lesson": told("FileErrors", "lesson"),
}


def _no_field(name: str) -> Sentence:
    return told("FileErrors", "the infobox has no field {0}.").format(shown(name))
