"""Battle files that are well formed and meant badly, or that nobody thought of."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.formats.battle_json import read_battle
from chinagodrar_viewer.resources import resource_path

MARKUP = "<img src=file:///etc/passwd><b>bold</b> & &amp; <h1>x</h1>"
LONG_WORD = "W" * 5_000
_LANGUAGES = {"en", "fr"}


def bundled_document() -> dict[str, Any]:
    """The bundled battle's document, to be spoilt."""
    return json.loads(resource_path("battles/chinagodrar.json").read_bytes())


def said_by(battle_document: dict[str, Any], say: Callable[[str], str]) -> Battle:
    """The battle in which every text of the document is what ``say`` makes of it."""
    document = _spoilt(battle_document, say)
    for source in document["sources"]:
        source.update(title=say(source["title"]), publisher=say(source["publisher"]))
    for person in document["people"]:
        person["name"] = say(person["name"])
    return read_battle(json.dumps(document).encode(), "hostile.json").battle


def _spoilt(value: Any, say: Callable[[str], str]) -> Any:
    if isinstance(value, list):
        return [_spoilt(item, say) for item in value]
    if not isinstance(value, dict):
        return value
    if value and set(value) <= _LANGUAGES:
        return {language: say(words) for language, words in value.items()}
    return {key: _spoilt(item, say) for key, item in value.items()}
