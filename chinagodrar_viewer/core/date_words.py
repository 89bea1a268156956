"""Dates and times in words, in English and French, on the clock that the reader chose."""

from __future__ import annotations

from dataclasses import dataclass

from chinagodrar_viewer.core.view_state import ClockMode
from chinagodrar_viewer.core.window import Instant


@dataclass(frozen=True, slots=True)
class DateWords:
    """Says instants and dates; ``utc_offset`` in seconds east, ``h_hour`` an instant or None."""

    language: str
    utc_offset: int = 0
    clock: ClockMode = ClockMode.LOCAL
    h_hour: Instant | None = None
