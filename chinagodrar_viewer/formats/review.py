"""What is doubtful in a battle file that can be opened: notes for its author, as warnings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.problems import Problem, Severity
from chinagodrar_viewer.core.sentence import enumerated, told
from chinagodrar_viewer.core.window import FAR_FUTURE
from chinagodrar_viewer.formats.review_places import place_doubts
from chinagodrar_viewer.formats.where import LISTS

LANGUAGE_NAMES = {
    "en": told("FileErrors", "English"),
    "fr": told("FileErrors", "French"),
    "ar": told("FileErrors", "Arabic"),
    "ha": told("FileErrors", "Hausa"),
    "dje": told("FileErrors", "Zarma"),
}


def doubts(document: Mapping[str, Any], battle: Battle) -> Iterator[Problem]:
    """One warning each: a language left out, a number known before its event, a statement without a source."""
    yield from _languages(document)
    yield from place_doubts(list(_items(document, "places")))
    for item, place in _items(document, "periods"):
        if not item.get("citations"):
            yield _warning(place, told("FileErrors", "no source is cited."), told("FileErrors", "Add a citation."))
    lanes_in_use = {event.lane for event in battle.events}
    for item, place in _items(document, "lanes"):
        if item["id"] not in lanes_in_use:
            yield _warning(
                place,
                told("FileErrors", "no event stands in this lane."),
                told("FileErrors", "Remove it or give it events."),
            )
    for item, place in _items(document, "events"):
        event = battle.event(item["id"])
        if event is not None and event.window.open_start and event.window.latest_start >= FAR_FUTURE:
            yield _warning(
                place,
                told("FileErrors", "nothing says when it happened."),
                told("FileErrors", "Give a date or an order."),
            )
    for item, place in _items(document, "claims"):
        yield from _claim(item, place, battle)


def _claim(item: Mapping[str, Any], place: str, battle: Battle) -> Iterator[Problem]:
    if item.get("low") is None and item.get("high") is None and not item.get("words"):
        yield _warning(
            place,
            told("FileErrors", "neither a number nor words are given."),
            told("FileErrors", "Add low and high, or words."),
        )
    claim, event = battle.claim(item["id"]), battle.event(item["event"])
    if claim is None or event is None or claim.known_from is None:
        return
    if claim.known_from < event.window.earliest_start:
        yield _warning(
            place,
            told("FileErrors", "it was published before {0} can have begun.").format(f'"{event.id}"'),
            told("FileErrors", "Correct the date of one of them."),
        )


def _languages(document: Mapping[str, Any]) -> Iterator[Problem]:
    """A text that lacks a language of the title, or has nothing in it."""
    wanted = list(document["title"])
    for place, words in _texts(document):
        missing = [LANGUAGE_NAMES.get(code, f'"{code}"') for code in wanted if not words.get(code, "").strip()]
        if missing:
            which = enumerated(missing, told("FileErrors", "{0} and {1}"))
            message = told("FileErrors", "the {0} text is missing.").format(which)
            yield _warning(place, message, told("FileErrors", "Add it."))


def _items(document: Mapping[str, Any], name: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    for i, item in enumerate(document.get(name, ())):
        yield item, f'{name}[{i}] ({LISTS[name]} "{item["id"]}")'


def _texts(document: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every text of the document and its place, in the file's order."""
    for key, value in document.items():
        if key in LISTS or key == "infobox":
            for i, item in enumerate(value):
                what = f'{LISTS.get(key, "field")} "{item.get("id", item.get("field"))}"'
                for path, words in _in_object(item):
                    yield f"{key}[{i}]{path} ({what})", words
        elif isinstance(value, dict):
            for path, words in _in_object({key: value}):
                yield path.lstrip("."), words


def _in_object(item: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The texts among the keys of an object, at any depth, with their paths."""
    for key, value in item.items():
        if isinstance(value, dict):
            if key in _TEXT_KEYS:
                yield f".{key}", value
            else:
                for path, words in _in_object(cast("dict[str, Any]", value)):
                    yield f".{key}{path}", words
        elif isinstance(value, list):
            for i, part in enumerate(cast("list[Any]", value)):
                if isinstance(part, dict):
                    for path, words in _in_object(cast("dict[str, Any]", part)):
                        yield f".{key}[{i}]{path}", words


_TEXT_KEYS = frozenset((
    "title", "part_of", "summary", "content_note", "credits", "label", "name", "short", "role", "note", "text",
    "words", "speaker", "published_note", "explanation", "to", "aim", "headline", "notes", "question", "answer",
))  # fmt: skip


def _warning(place: str, message: str, remedy: str) -> Problem:
    return Problem(Severity.WARNING, place, message, remedy)
