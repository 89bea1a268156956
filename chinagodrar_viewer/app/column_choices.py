"""Which columns a person chose for tables with a certain header, kept in the settings for the next time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.settings import Settings

if TYPE_CHECKING:  # numpy comes with it
    from chinagodrar_viewer.core.context_layer import ColumnMapping

MOST_KEPT = 12
ONE = ("start", "end", "low", "best", "high", "latitude", "longitude", "precision", "lane")
SEVERAL = ("title", "where")

Choices = Mapping[tuple[str, ...], "ColumnMapping"]


def kept_choices(settings: Settings) -> dict[tuple[str, ...], ColumnMapping]:
    """By header; what is broken in the settings counts as not there."""
    from chinagodrar_viewer.core.context_layer import ColumnMapping

    found: dict[tuple[str, ...], ColumnMapping] = {}
    for entry in _stored(settings):
        columns = tuple(_texts(entry.get("columns")))
        chosen = entry.get("mapping")
        if not columns or not isinstance(chosen, dict) or chosen.get("start") not in columns:
            continue
        facts: dict[str, Any] = {name: chosen[name] for name in ONE if chosen.get(name) in columns}
        facts |= {name: tuple(t for t in _texts(chosen.get(name)) if t in columns) for name in SEVERAL}
        found[columns] = ColumnMapping(**facts)
    return found


def keep_choice(settings: Settings, columns: Sequence[str], mapping: ColumnMapping) -> None:
    """Keep a choice; the oldest of many is forgotten."""
    others = [entry for entry in _stored(settings) if entry.get("columns") != list(columns)]
    chosen = {name: getattr(mapping, name) for name in ONE} | {name: list(getattr(mapping, name)) for name in SEVERAL}
    kept = [{"columns": list(columns), "mapping": chosen}, *others][:MOST_KEPT]
    settings.set_text(keys.CONTEXT_COLUMNS, json.dumps(kept, ensure_ascii=False))


def _stored(settings: Settings) -> list[dict[str, Any]]:
    try:
        stored = json.loads(settings.text(keys.CONTEXT_COLUMNS) or "[]")
    except ValueError:
        return []
    return [entry for entry in stored if isinstance(entry, dict)] if isinstance(stored, list) else []


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
