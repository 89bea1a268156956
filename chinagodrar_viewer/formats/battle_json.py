"""Reads a battle file (JSON): strict, and with a sentence for everything that can be wrong."""

from __future__ import annotations

import json
from typing import Any, NoReturn, cast

from chinagodrar_viewer.core.problems import shown
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
        raise FormatError.of(f"the file is larger than {LIMIT // 2**20} MB.", "Split it, or remove what is not needed.")
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        raise FormatError.of("the file is empty.", "Choose another, or export the battle again.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        raise FormatError.of("the file is in UTF-16 or UTF-32.", "Save it again as UTF-8.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FormatError.of(
            f"the file is not UTF-8 text: byte {error.start:,} (line {line:,}) is 0x{data[error.start]:02X}.",
            "Save it again as UTF-8.",
        ) from None


def parse_json(text: str) -> dict[str, Any]:
    """The object that the text holds; FormatError with line and column where it is no strict JSON."""
    try:
        found: Any = json.loads(
            text, object_pairs_hook=_object, parse_constant=_not_finite, parse_float=_finite, parse_int=_whole
        )
    except json.JSONDecodeError as error:
        what = error.msg[:1].lower() + error.msg[1:]
        raise FormatError.of(
            f"this is not valid JSON: {what}.",
            "Correct it there; a comma, a quote or a bracket is often missing just before.",
            f"line {error.lineno:,}, column {error.colno:,}",
        ) from None
    except RecursionError:
        raise FormatError.of(
            "lists or objects are nested too deeply to be a battle.", "Choose a battle file."
        ) from None
    if not isinstance(found, dict):
        kind = "a list" if isinstance(found, list) else "a single value"
        raise FormatError.of(f"the file holds {kind}, not a battle.", "A battle file begins with a brace.")
    if "\\u" in text:
        _check_surrogates(found, "")
    return cast("dict[str, Any]", found)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))
        id = made.get("id")
        place = f"the object with the id {shown(id)}" if isinstance(id, str) else ""
        raise FormatError.of(f"the key {shown(twice)} stands twice in one object.", "Remove one of them.", place)
    return made


def _not_finite(said: str) -> NoReturn:
    raise FormatError.of(f"{said} is not a number that a file can hold.", "Leave the key out where nothing is known.")


def _finite(said: str) -> float:
    number = float(said)
    if number - number != 0:
        raise FormatError.of(f"the number {shown(said, 20)} is too large.", "Correct it.")
    return number


def _whole(said: str) -> int:
    if len(said) > 30:  # Python refuses to read thousands of digits, and nothing here has so many
        raise FormatError.of(f"the number {shown(said, 20)} is too long.", "Correct it.")
    return int(said)


def _check_surrogates(value: Any, place: str) -> None:
    """Half a character (``\\ud83d`` alone) is text that can neither be shown nor saved."""
    waiting: list[tuple[Any, str]] = [(value, place)]
    while waiting:
        value, place = waiting.pop()
        if isinstance(value, str):
            if not value.isascii() and any("\ud800" <= c <= "\udfff" for c in value):
                raise FormatError.of("the text holds half a character (a lone surrogate).", "Write it again.", place)
        elif isinstance(value, dict):
            for key, item in cast("dict[str, Any]", value).items():
                waiting += [(key, place), (item, f"{place}.{key}".lstrip("."))]
        elif isinstance(value, list):
            waiting += [(item, f"{place}[{i}]") for i, item in enumerate(cast("list[Any]", value))]


def _check_format(document: dict[str, Any]) -> None:
    said, version = document.get("format"), document.get("version")
    if said != FORMAT:
        found = f"it says {shown(said)}" if isinstance(said, str) else 'it has no "format"'
        raise FormatError.of(f"this is JSON but not a battle file: {found}.", f'A battle file says "{FORMAT}".')
    if type(version) is not int or version < 1:
        raise FormatError.of("the version must be a whole number from 1.", 'Write "version": 1.', "version")
    if version > VERSION:
        raise FormatError.of(
            f"the file was made by a newer version of the viewer (file format {version}; this one reads {VERSION}).",
            "Update the viewer.",
        )
