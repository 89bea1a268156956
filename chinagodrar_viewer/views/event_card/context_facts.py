"""What the card says of an event of a context layer, taken from its row: facts and their words, without a widget."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.context_words import (
    attribution,
    date_precision_words,
    deaths_of,
    deaths_words,
    event_when,
    lane_words,
    place_precision_words,
)

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_layer import ContextLayer
    from chinagodrar_viewer.core.date_words import DateWords

LONGEST_FACT = 400
LONGEST_CELL = 10_000
MOST_COLUMNS = 500
PLACE_PRECISION = ("where_prec", "geo_precision")


class Fact(Value):
    """A line of the card: what it is about, what is known, and a remark."""

    name: str
    said: str
    note: str = ""


class ContextFacts(Value):
    """All that the card says of an event; ``cells`` are the columns of its row with their text."""

    kicker: str
    title: str
    facts: tuple[Fact, ...]
    attribution: tuple[str, ...]
    cells: tuple[tuple[str, str], ...]
    left_out: int
    """Columns that are too many to be shown."""


def context_facts(words: DateWords, layer: ContextLayer, place: int) -> ContextFacts:
    """The facts of the event at a place of a layer."""
    fields = layer.fields(place)
    by_name = {name.strip().lower(): text for name, text in fields}
    lane = lane_words(layer.lane_names[int(layer.table.lanes[place])])
    kicker = " · ".join(dict.fromkeys(cut(part, 80) for part in (layer.name, lane) if part))
    facts = [fact for fact in (_when(words, layer, place, by_name), _where(layer, place, by_name)) if fact is not None]
    facts.append(_deaths(words, layer, place))
    source = attribution(layer.texts.columns)
    named = (source.name, source.citation, source.terms) if source is not None else ()
    cells = tuple((cut(name, LONGEST_FACT), text[:LONGEST_CELL]) for name, text in fields[:MOST_COLUMNS])
    return ContextFacts(
        kicker, cut(layer.title(place), LONGEST_FACT), tuple(facts), named, cells, max(len(fields) - MOST_COLUMNS, 0)
    )


def _when(words: DateWords, layer: ContextLayer, place: int, by_name: dict[str, str]) -> Fact:
    name = layer.mapping.precision
    code = by_name.get(name.strip().lower(), "") if name else ""
    said = QCoreApplication.translate("ContextCard", "When: ")
    return Fact(said, event_when(words, layer, place), date_precision_words(name, code))


def _where(layer: ContextLayer, place: int, by_name: dict[str, str]) -> Fact | None:
    translate = QCoreApplication.translate
    parts = [cut(layer.where(place), LONGEST_FACT)]
    mapping, table = layer.mapping, layer.table
    published = [
        by_name.get((column or "").strip().lower(), "").strip() for column in (mapping.latitude, mapping.longitude)
    ]
    if isfinite(float(table.latitudes[place])) and isfinite(float(table.longitudes[place])) and all(published):
        # As the table writes them: rounding or another notation would be ours.
        position = translate("ContextCard", "latitude {0}, longitude {1}")
        parts.append(position.format(*(cut(text, 40) for text in published)))
    elif mapping.latitude or mapping.longitude:
        parts.append(translate("ContextCard", "no position given"))
    said = " · ".join(part for part in parts if part)
    if not said:
        return None
    known = (place_precision_words(column, by_name.get(column, "")) for column in PLACE_PRECISION)
    return Fact(translate("ContextCard", "Place: "), said, next((note for note in known if note), ""))


def _deaths(words: DateWords, layer: ContextLayer, place: int) -> Fact:
    translate = QCoreApplication.translate
    name = translate("ContextCard", "Reported deaths: ")
    mapping = layer.mapping
    if not (mapping.low or mapping.best or mapping.high):
        return Fact(name, translate("ContextCard", "the table gives no numbers"))
    return Fact(name, deaths_words(words, deaths_of(layer, place)))
