"""Columns found by name: UCDP's, ACLED's, and what plain tables call them in English and French."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.core.context_layer import ColumnMapping
from chinagodrar_viewer.core.text import folded

NAMES: dict[str, tuple[str, ...]] = {
    "start": (
        "date_start", "event_date", "date", "start", "start_date", "startdate", "begin", "begins", "when", "day",
        "datum", "jour", "debut", "date_debut", "date_de_debut", "date_evenement",
    ),
    "end": ("date_end", "end_date", "end", "enddate", "ends", "until", "fin", "date_fin", "date_de_fin"),
    "best": (
        "best", "best_est", "fatalities", "deaths", "killed", "dead", "deaths_best", "morts", "tues", "deces",
        "nombre_de_morts",
    ),
    "low": ("low", "low_est", "deaths_low", "morts_min"),
    "high": ("high", "high_est", "deaths_high", "morts_max"),
    "latitude": ("latitude", "lat", "y"),
    "longitude": ("longitude", "lon", "lng", "long", "x"),
    "precision": ("date_prec", "time_precision"),
    "lane": (
        "type_of_violence", "event_type", "type", "kind", "category", "categorie", "group", "groupe", "actor",
        "acteur", "side", "camp", "side_a", "country", "pays",
    ),
}  # fmt: skip
TITLES = (
    ("dyad_name",), ("actor1", "actor2"), ("side_a", "side_b"), ("title",), ("titre",), ("name",), ("nom",),
    ("event",), ("evenement",), ("sub_event_type",), ("event_type",),
)  # fmt: skip
PLACES = (
    ("where_coordinates", "country"), ("location", "country"), ("place",), ("lieu",), ("town",), ("ville",),
    ("commune",), ("adm_1", "country"), ("location",), ("country",), ("pays",),
)  # fmt: skip


def guessed(columns: Sequence[str]) -> ColumnMapping | None:
    """The columns of a header; None where no column is named like a date."""
    known: dict[str, str] = {}
    for name in columns:
        known.setdefault(plain_name(name), name)

    def one(meaning: str) -> str | None:
        return next((known[name] for name in NAMES[meaning] if name in known), None)

    start = one("start")
    if start is None:
        return None
    return ColumnMapping(
        start, one("end"), one("low"), one("best"), one("high"), one("latitude"), one("longitude"),
        one("precision"), one("lane"), _several(TITLES, known), _several(PLACES, known),
    )  # fmt: skip


def plain_name(name: str) -> str:
    """A column's name as it is compared: lower case, no accents, words joined."""
    return "_".join(folded(name).replace("-", " ").replace("_", " ").split())


def _several(choices: Sequence[tuple[str, ...]], known: dict[str, str]) -> tuple[str, ...]:
    return next((tuple(known[n] for n in names) for names in choices if all(n in known for n in names)), ())
