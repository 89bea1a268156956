"""Events, claims and infobox as CSV that spreadsheets open as it is meant: UTF-8 with its mark, never a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.core.civil import civil_of
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST, Instant

EVENT_COLUMNS = (
    "id", "title", "when", "edtf", "clock", "earliest_start", "latest_start", "earliest_end", "latest_end",
    "lane", "side", "kind", "place", "certainty", "certainty_note", "text", "sources", "addresses",
)  # fmt: skip
CLAIM_COLUMNS = (
    "id", "event", "side", "group", "kind", "figure", "low", "high", "bound", "words", "speaker", "relation",
    "published", "published_words", "known_from", "status", "note", "sources", "addresses",
)  # fmt: skip
INFOBOX_COLUMNS = ("field", "line", "text", "note", "side", "event", "sources", "addresses")

Cell = str | int | None


def events_csv(battle: Battle, events: Sequence[Event], words: DateWords) -> bytes:
    """One row an event; instants are UTC, empty where nothing is known or it is open."""
    language = words.language
    lanes = {lane.id: lane.title for lane in battle.lanes}

    def row(event: Event) -> list[Cell]:
        window, date = event.window, event.date
        place = battle.places.get(event.place) if event.place else None
        return [
            event.id, event.title.get(language), words.when(event), date.text if date else "",
            date.clock if date else "", *map(iso_utc, (window.earliest_start, window.latest_start,
            window.earliest_end, window.latest_end)), _said(lanes.get(event.lane), language),
            _side(battle, event.side, language), event.kind.value, _said(place.name if place else None, language),
            event.certainty.level.value, _said(event.certainty.note, language), event.text.get(language),
            *_sources(battle, event.citations),
        ]  # fmt: skip

    return _csv(EVENT_COLUMNS, map(row, events))


def claims_csv(battle: Battle, claims: Sequence[CasualtyClaim], words: DateWords) -> bytes:
    """One row a claim, never summed; ``low`` and ``high`` are empty where no number was given."""
    language = words.language

    def row(claim: CasualtyClaim) -> list[Cell]:
        return [
            claim.id, claim.event, _side(battle, claim.side, language), claim.group, claim.kind, claim.figure,
            claim.low, claim.high, claim.bound.value, _said(claim.words, language), claim.speaker.get(language),
            claim.relation.value, claim.published or "", words.published(claim),
            "" if claim.known_from is None else iso_utc(claim.known_from), claim.status, _said(claim.note, language),
            *_sources(battle, claim.citations),
        ]  # fmt: skip

    return _csv(CLAIM_COLUMNS, map(row, claims))


def infobox_csv(battle: Battle, language: str) -> bytes:
    """One row a line of a field, in the template's order."""
    rows = (
        [
            field.field, number, line.text.get(language), _said(line.note, language),
            _side(battle, line.side, language), line.event or "", *_sources(battle, line.citations),
        ]
        for field in battle.infobox.fields
        for number, line in enumerate(field.lines, 1)
    )  # fmt: skip
    return _csv(INFOBOX_COLUMNS, rows)


def iso_utc(instant: Instant) -> str:
    """``2020-01-09T12:00:00Z``; empty for an open end. Years before 1 are astronomical: 0000 is 1 BCE.

    >>> iso_utc(0)
    '1970-01-01T00:00:00Z'
    """
    if not FAR_PAST < instant < FAR_FUTURE:
        return ""
    year, month, day, hour, minute, second = civil_of(instant)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}Z"


def _csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in row])
    # The byte order mark makes spreadsheets read accents rightly.
    return text.getvalue().encode("utf-8-sig", "replace")


def _harmless(cell: str) -> str:
    """A text that a spreadsheet would take for a formula gets an apostrophe; ``-0480``, a year, does not."""
    if cell[:1] in ("=", "+", "@", "\t", "\r") or (cell[:1] == "-" and not cell[1:2].isdigit()):
        return f"'{cell}"
    return cell


def _said(text: Text | None, language: str) -> str:
    return text.get(language) if text is not None else ""


def _side(battle: Battle, side_id: str | None, language: str) -> str:
    side = battle.side(side_id)
    return side.name.get(language) if side else ""


def _sources(battle: Battle, citations: Sequence[Citation]) -> tuple[str, str]:
    """The citations as written, and the distinct addresses behind them."""
    addresses = dict.fromkeys(
        source.address for c in citations if (source := battle.sources.get(c.source)) and source.address
    )
    return "; ".join(map(str, citations)), "; ".join(addresses)
