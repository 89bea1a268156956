"""What the command line or a dialog asks to be shown, as a ViewState."""

from __future__ import annotations

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.dates import DateError, HistoricalDate, parse_edtf
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.core.view_state import ViewState, opening_state
from chinagodrar_viewer.core.window import Instant
from chinagodrar_viewer.export.targets import ExportError

MOST_GUESSES = 3


class Wanted(Value):
    """The options as written; None where the battle's own opening state holds."""

    event: str | None = None
    range: str | None = None
    as_of: str | None = None


def wanted_state(battle: Battle, wanted: Wanted) -> ViewState:
    """The state to show; ExportError names what is unknown or no date, with the nearest ids."""
    state = opening_state(battle)
    if wanted.event is not None:
        if battle.event(wanted.event) is None:
            raise ExportError(_unknown_event(battle, wanted.event), usage=True)
        state = replace(state, selection=wanted.event)
    if wanted.as_of is not None:
        state = replace(state, playhead=_end_of(wanted.as_of, battle))
    if wanted.range is not None:
        state = replace(state, visible_range=_range(wanted.range, battle))
    return state


def _unknown_event(battle: Battle, wanted: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(wanted, [e.id for e in battle.events], MOST_GUESSES, 0.4)
    guess = f"did you mean {' or '.join(near)}?" if near else "'export -o events.csv' lists the ids."
    return f"There is no event {wanted[:80]!r}; {guess}"


def _date(text: str, battle: Battle) -> HistoricalDate:
    """Of EDTF text, or of an ISO date and local time; a ``Z`` at the end says UTC."""
    day, separator, clock = text.strip().partition("T")
    offset = battle.zone.utc_offset
    if clock.endswith("Z"):
        clock, offset = clock[:-1], 0
    if separator and not (len(clock) == 5 and clock[2] == ":"):
        raise ExportError(f"{text[:80]!r} is no time; write 2020-01-09T11:00, local time of the place.", usage=True)
    try:
        return parse_edtf(day, clock, utc_offset=offset)
    except DateError as error:
        raise ExportError(str(error), usage=True) from None


def _start_of(text: str, battle: Battle) -> Instant:
    window = _date(text, battle).window
    if window.open_start:
        raise ExportError(f"{text[:80]!r} has no beginning; write a day such as 2020-01-10.", usage=True)
    return window.earliest_start


def _end_of(text: str, battle: Battle) -> Instant:
    date = _date(text, battle)
    if date.window.open_end:
        raise ExportError(f"{text[:80]!r} has no end; write a day such as 2020-01-10.", usage=True)
    return date.window.earliest_start if date.clock else date.window.latest_end


def _range(text: str, battle: Battle) -> TimeRange:
    first, dots, last = text.partition("..")
    if not dots:
        raise ExportError(f"{text[:80]!r} is no range; write A..B, for example 2020-01-09..2020-01-14.", usage=True)
    extent = battle.extent
    start = float(_start_of(first, battle)) if first.strip() else extent.start
    end = float(_end_of(last, battle)) if last.strip() else extent.end
    if not end > start:
        raise ExportError(f"The range {text[:80]!r} ends before it starts.", usage=True)
    return TimeRange(start, end)
