"""Checks a document's types and says in plain sentences what is wrong: place, finding, remedy.

msgspec does the checking and stops at the first error; the lists' items are then checked one by one, so that a
reader mends a file in one go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

import msgspec

from chinagodrar_viewer.core.problems import Problem, Severity, did_you_mean, shown
from chinagodrar_viewer.core.sentence import Sentence, enumerated, told
from chinagodrar_viewer.formats import document as shape
from chinagodrar_viewer.formats.where import LISTS

MOST_PROBLEMS = 200

_ITEMS: dict[str, type[shape.Record]] = {
    "sources": shape.Source, "sides": shape.Side, "lanes": shape.Lane, "places": shape.Place,
    "people": shape.Person, "periods": shape.Period, "ranges": shape.NamedRange, "events": shape.Event,
    "claims": shape.Claim, "disagreements": shape.Disagreement, "infobox": shape.InfoboxField,
    "movements": shape.Movement,
    "lessons": shape.Lesson,
}  # fmt: skip
_PARTS: dict[str, type[shape.Record]] = {
    **_ITEMS, "zone": shape.Zone, "offset": shape.Offset, "certainty": shape.Certainty, "lines": shape.InfoboxLine,
    "distances": shape.Distance,
    "steps": shape.Step, "map": shape.StepMap, "filter": shape.StepFilter, "activity": shape.Activity,
}  # fmt: skip
_KINDS = {
    "object": told("FileErrors", "an object in braces"),
    "array": told("FileErrors", "a list in square brackets"),
    "str": told("FileErrors", "a text in quotes"),
    "int": told("FileErrors", "a whole number"),
    "float": told("FileErrors", "a number"),
    "bool": told("FileErrors", "true or false"),
    "null": "null",
}
_PATTERNS = {
    "citation": told("FileErrors", 'Write a source\'s id, or an id and a place in it such as "article:S12".'),
    "utc_offset": told("FileErrors", 'Write hours and minutes east of UTC such as "+01:00".'),
    "time": told("FileErrors", 'Write a local clock time such as "13:00", or from and to as "13:00/14:00".'),
    "published_time": told("FileErrors", 'Write a local clock time such as "18:30".'),
    "by": told("FileErrors", 'Write an ISO 8601 duration such as "PT20M" or "P2DT6H".'),
}
_DEGREES = {"latitude": 90, "longitude": 180}
_DEGREE_NAMES = {"latitude": told("FileErrors", "latitude"), "longitude": told("FileErrors", "longitude")}
_ID = told("FileErrors", 'Write lower-case letters, digits and hyphens only, such as "radio-call".')


def type_problems(document: Mapping[str, Any]) -> list[Problem]:
    """Wrong types, unknown keys and values that are not allowed; empty when all is well."""
    try:
        msgspec.convert(document, shape.Battle)
    except msgspec.ValidationError as error:
        found = [*_unknown_keys(document), *_in_items(document)]
        first = _problem(str(error), "", document)
        return found if first in found else [first, *found]
    return []


def _unknown_keys(document: Mapping[str, Any]) -> Iterator[Problem]:
    known = _keys("")
    for key in document:
        if key not in known:
            yield _problem(f"Object contains unknown field `{key}`", "", document)


def _in_items(document: Mapping[str, Any]) -> Iterator[Problem]:
    count = 0
    for name, type_ in _ITEMS.items():
        items: Any = document.get(name)
        if not isinstance(items, list):
            continue
        for i, item in enumerate(cast("list[Any]", items)):
            try:
                msgspec.convert(item, type_)
            except msgspec.ValidationError as error:
                yield _problem(str(error), f"{name}[{i}]", document)
                count += 1
                if count >= MOST_PROBLEMS:
                    more = told("FileErrors", "there are more problems than the {0} that are listed.")
                    remedy = told("FileErrors", "Mend these, then open the file again.")
                    yield Problem(Severity.ERROR, "", more.format(count), remedy)
                    return


def _problem(said: str, within: str, document: Mapping[str, Any]) -> Problem:
    """From msgspec's message: ``Expected `str`, got `int` - at `$.title[...]```."""
    finding, _, at = said.partition(" - at ")
    path = (within + at.strip("`").replace("`key` in ", "").lstrip("$")).lstrip(".").replace("[...]", "")
    message, remedy = _sentence(finding, path)
    return Problem(Severity.ERROR, _place(path, document), message, remedy)


def _sentence(finding: str, path: str) -> tuple[Sentence | str, str]:
    if match := re.fullmatch(r"Object contains unknown field `(.*)`", finding, re.DOTALL):
        key = match[1]
        keys = _keys(path)
        remedy = did_you_mean(key, keys) or told("FileErrors", "Remove it.")
        return told("FileErrors", "there is no such key as {0} here.").format(shown(key)), remedy
    if match := re.fullmatch(r"Object missing required field `(.*)`", finding, re.DOTALL):
        return told("FileErrors", "{0} is missing.").format(shown(match[1])), told("FileErrors", "Add it.")
    if match := re.fullmatch(r"Invalid enum value (.*)", finding, re.DOTALL):
        value = match[1].strip("'\"")
        words = _allowed(path)
        one = told("FileErrors", "Write one of: {0}.").format(", ".join(words)) if words else ""
        message = told("FileErrors", "{0} is none of the words that can stand here.").format(shown(value))
        return message, did_you_mean(value, words) or one
    if match := re.fullmatch(r"Expected `([^`]*)`, got `([^`]*)`", finding):
        kinds = [_KINDS.get(w, w) for w in match[1].split(" | ")]
        wanted = enumerated(kinds, told("FileErrors", "{0} or {1}"))
        found = _KINDS.get(match[2], match[2])
        return told("FileErrors", "{0} belongs here, not {1}.").format(wanted, found), ""
    if match := re.fullmatch(r"Expected `[^`]*` of length (>=|<=) (\d+)", finding):
        number = int(match[2])
        if match[1] == ">=":
            needed = told("FileErrors", "At least {0} is needed.").format(number)
            return told("FileErrors", "nothing is here."), needed
        longer = told("FileErrors", "this is longer than the {0} that are allowed.").format(number)
        return longer, told("FileErrors", "Shorten it.")
    if match := re.fullmatch(r"Expected `[^`]*` (>=|<=|>|<) (\S+)", finding):
        if (key := path.rpartition(".")[2]) in _DEGREES:
            return told("FileErrors", "no place on Earth has such a {0}.").format(_DEGREE_NAMES[key]), told(
                "FileErrors", "Write degrees from -{0} to {0}; perhaps latitude and longitude are swapped."
            ).format(_DEGREES[key])
        if match[1].startswith(">"):
            more = told("FileErrors", "Write {0} or more.").format(match[2])
            return told("FileErrors", "the number is too small."), more
        return told("FileErrors", "the number is too large."), told("FileErrors", "Write {0} or less.").format(match[2])
    if "matching regex" in finding:
        key = re.sub(r"\[\d+\]$", "", path).rpartition(".")[2]
        return told("FileErrors", "this is not written as it must be."), _PATTERNS.get(
            "citation" if key == "citations" else key, _ID
        )
    return finding.replace("`", "") + ".", ""


def _type_at(path: str) -> type[shape.Record]:
    """The type of the object at a path, by the last key that has a type of its own."""
    for key in reversed(re.sub(r"\[\d+\]", "", path).split(".")):
        if key in _PARTS:
            return _PARTS[key]
    return shape.Battle


def _keys(path: str) -> list[str]:
    return [f.encode_name for f in msgspec.structs.fields(_type_at(path))]


def _allowed(path: str) -> list[str]:
    parent, _, key = path.rpartition(".")
    hint: Any = get_type_hints(_type_at(parent)).get(re.sub(r"\[\d+\]", "", key))
    choices = (hint, *get_args(hint))  # a field that may be left out is its words or None
    return [str(word) for one in choices if get_origin(one) is Literal for word in get_args(one)]


def _place(path: str, document: Mapping[str, Any]) -> str:
    """``events[3].title (event "radio-call")``: the path, and the id of the item where it has one."""
    match = re.match(r"(\w+)\[(\d+)\]", path)
    if match is None or match[1] not in _ITEMS:
        return path
    item: Any = document[match[1]][int(match[2])]
    known = cast("dict[str, Any]", item) if isinstance(item, dict) else {}
    id = known.get("id", known.get("field"))
    what = LISTS.get(match[1], "field")
    return f"{path} ({what} {shown(id)})" if isinstance(id, str) else path
