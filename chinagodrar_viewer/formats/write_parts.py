"""What every part of a battle file is written with: texts, citations, instants, and leaving out what says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from chinagodrar_viewer.core.civil import civil_of
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text


def given(**entries: Any) -> dict[str, Any]:
    """The entries that say something."""
    return {key: value for key, value in entries.items() if value is not None and value != []}


def words(text: Text | None) -> Mapping[str, str] | None:
    """A text as an object of languages."""
    return None if text is None else dict(text.words)


def cited(citations: Iterable[Citation]) -> list[str]:
    """Citations as ``SOURCE:LOCATOR``."""
    return [str(citation) for citation in citations]


def local(instant: float, utc_offset: int, *, end: bool = False) -> str:
    """A date and local time, ``2020-01-09T11:00``; ``utc_offset`` in seconds east, ``end`` where it ends something.

    EDTF knows nothing finer than the year of one that has not four digits.
    """
    year, month, day, hour, minute, second = civil_of(instant + utc_offset)
    within = civil_of(instant + utc_offset - end)[0]
    if abs(within) > 9999:
        return f"Y{within}"
    if year > 9999:
        return "9999-12-31"
    sign, year = ("-", -year) if year < 0 else ("", year)
    clock = f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")
    return f"{sign}{year:04}-{month:02}-{day:02}T{clock}"
