"""Reads a battle file (JSON): strict, and with a sentence for everything that can be wrong."""

from __future__ import annotations

import json
from typing import Any, NoReturn, cast

from chinagodrar_viewer.core.problems import shown
from chinagodrar_viewer.core.sentence import told
from chinagodrar_viewer.formats.build import build_battle
from chinagodrar_viewer.formats.errors import FormatError, Opened, raise_for_errors

LIMIT = 64 * 2**20
"""Bytes of the longest file that is read."""
FORMAT, VERSION = "chinagodrar-viewer/battle", 1


def read_battle(data: bytes, name: str) -> Opened:
    """The battle of a file's bytes, and what is doubtful in it; ``name`` is said in errors.

    Raises FormatError with every error that was found.
    """
    try:
        return _read(data)
    except FormatError as error:
        raise error.about(name) from None


def _read(data: bytes) -> Opened:
    from chinagodrar_viewer.formats.review import doubts
    from chinagodrar_viewer.formats.validation import type_problems

    document = parse_json(decoded(data))
    _check_format(document)
    raise_for_errors(type_problems(document))
    battle = build_battle(document)
    return Opened(battle, tuple(doubts(document, battle)))


def decoded(data: bytes) -> str:
    """The text of a file; FormatError where it is empty, too large or not UTF-8."""
    if len(data) > LIMIT:
        raise FormatError.of(
            told("FileErrors", "it is larger than {0} MB.").format(LIMIT // 2**20),
            told("FileErrors", "Split it, or remove what is not needed."),
        )
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        raise FormatError.of(
            told("FileErrors", "the file is empty."), told("FileErrors", "Choose another, or export the battle again.")
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        raise FormatError.of(
            told("FileErrors", "the file is in UTF-16 or UTF-32."), told("FileErrors", "Save it again as UTF-8.")
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FormatError.of(
            told("FileErrors", "the file is not UTF-8 text: byte {0} (line {1}) is 0x{2}.").format(
                error.start, line, f"{data[error.start]:02X}"
            ),
            told("FileErrors", "Save it again as UTF-8."),
        ) from None


def parse_json(text: str) -> dict[str, Any]:
    """The object that the text holds; FormatError with line and column where it is no strict JSON."""
    try:
        found: Any = json.loads(
            text, object_pairs_hook=_object, parse_constant=_not_finite, parse_float=_finite, parse_int=_whole
        )
    except json.JSONDecodeError as error:
        what = _NOT_JSON.get(error.msg, error.msg[:1].lower() + error.msg[1:])
        raise FormatError.of(
            told("FileErrors", "this is not valid JSON: {0}.").format(what),
            told("FileErrors", "Correct it there; a comma, a quote or a bracket is often missing just before."),
            told("FileErrors", "line {0}, column {1}").format(error.lineno, error.colno),
        ) from None
    except RecursionError:
        raise FormatError.of(
            told("FileErrors", "lists or objects are nested too deeply to be a battle."),
            told("FileErrors", "Choose a battle file."),
        ) from None
    if not isinstance(found, dict):
        kind = told("FileErrors", "a list") if isinstance(found, list) else told("FileErrors", "a single value")
        raise FormatError.of(
            told("FileErrors", "the file holds {0}, not a battle.").format(kind),
            told("FileErrors", "A battle file begins with a brace."),
        )
    if "\\u" in text:
        _check_surrogates(found, "")
    return cast("dict[str, Any]", found)


_NOT_JSON = {
    "Expecting value": told("FileErrors", "expecting value"),
    "Expecting ',' delimiter": told("FileErrors", "expecting ',' delimiter"),
    "Expecting ':' delimiter": told("FileErrors", "expecting ':' delimiter"),
    "Expecting property name enclosed in double quotes": told("FileErrors", "expecting a key in double quotes"),
    "Illegal trailing comma before end of object": told("FileErrors", "a comma before the end of an object"),
    "Illegal trailing comma before end of array": told("FileErrors", "a comma before the end of a list"),
    "Extra data": told("FileErrors", "extra data"),
    "Invalid control character at": told("FileErrors", "a control character in a text"),
    "Invalid \\escape": told("FileErrors", "a backslash that stands for nothing"),
    "Invalid \\uXXXX escape": told("FileErrors", "\\u without four digits after it"),
    "Unterminated string starting at": told("FileErrors", "a text that does not end"),
}
"""What Python's reader says."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))
        id = made.get("id")
        place = told("FileErrors", "the object with the id {0}").format(shown(id)) if isinstance(id, str) else ""
        raise FormatError.of(
            told("FileErrors", "the key {0} stands twice in one object.").format(shown(twice)),
            told("FileErrors", "Remove one of them."),
            place,
        )
    return made


def _not_finite(said: str) -> NoReturn:
    raise FormatError.of(
        told("FileErrors", "{0} is not a number that a file can hold.").format(said),
        told("FileErrors", "Leave the key out where nothing is known."),
    )


def _finite(said: str) -> float:
    number = float(said)
    if number - number != 0:
        raise FormatError.of(
            told("FileErrors", "the number {0} is too large.").format(shown(said, 20)),
            told("FileErrors", "Correct it."),
        )
    return number


def _whole(said: str) -> int:
    if len(said) > 30:  # Python refuses to read thousands of digits, and nothing here has so many
        raise FormatError.of(
            told("FileErrors", "the number {0} is too long.").format(shown(said, 20)), told("FileErrors", "Correct it.")
        )
    return int(said)


def _check_surrogates(value: Any, place: str) -> None:
    """Half a character (``\\ud83d`` alone) is text that can neither be shown nor saved."""
    waiting: list[tuple[Any, str]] = [(value, place)]
    while waiting:
        value, place = waiting.pop()
        if isinstance(value, str):
            if not value.isascii() and any("\ud800" <= c <= "\udfff" for c in value):
                raise FormatError.of(
                    told("FileErrors", "the text holds half a character (a lone surrogate)."),
                    told("FileErrors", "Write it again."),
                    place,
                )
        elif isinstance(value, dict):
            for key, item in cast("dict[str, Any]", value).items():
                waiting += [(key, place), (item, f"{place}.{key}".lstrip("."))]
        elif isinstance(value, list):
            waiting += [(item, f"{place}[{i}]") for i, item in enumerate(cast("list[Any]", value))]


def _check_format(document: dict[str, Any]) -> None:
    said, version = document.get("format"), document.get("version")
    if said != FORMAT:
        found = (
            told("FileErrors", "it says {0}").format(shown(said))
            if isinstance(said, str)
            else told("FileErrors", 'it has no "format"')
        )
        raise FormatError.of(
            told("FileErrors", "this is JSON but not a battle file: {0}.").format(found),
            told("FileErrors", 'A battle file says "{0}".').format(FORMAT),
        )
    if type(version) is not int or version < 1:
        raise FormatError.of(
            told("FileErrors", "the version must be a whole number from 1."),
            told("FileErrors", "Write {0}.").format('"version": 1'),
            "version",
        )
    if version > VERSION:
        raise FormatError.of(
            told(
                "FileErrors",
                "the file was made by a newer version of the viewer (file format {0}; this one reads {1}).",
            ).format(version, VERSION),
            told("FileErrors", "Update the viewer."),
        )
