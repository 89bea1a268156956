"""Sentences that can be said in another language by who knows which: strings with their template and parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class Sentence(str):
    """English like any string; ``template`` and ``parts`` let who shows it look up the translation.

    Make it with ``told``, whose texts lupdate finds; ``format`` fills in parts: sentences too, and whole numbers,
    which are grouped as the language does.
    """

    context: str
    template: str
    parts: tuple[object, ...]

    def __new__(cls, context: str, template: str, parts: tuple[object, ...] = ()) -> Sentence:
        made = super().__new__(cls, str.format(template, *map(_in_english, parts)) if parts else template)
        made.context, made.template, made.parts = context, template, parts
        return made

    def format(self, *args: Any, **kwargs: Any) -> Sentence:
        """The sentence with its parts; by number only."""
        assert not kwargs, "parts are numbered"
        return Sentence(self.context, self.template, args)


def _in_english(part: object) -> object:
    return f"{part:,}" if isinstance(part, int) else part


def enumerated(parts: Sequence[str], last: Sentence) -> str:
    """``a, b and c``; ``last`` says how the last is added: told(…, "{0} and {1}")."""
    *first, end = parts
    if not first:
        return end
    before = first[0]
    for part in first[1:]:
        before = told("FileErrors", "{0}, {1}").format(before, part)
    return last.format(before, end)


def told(context: str, template: str) -> Sentence:
    """A sentence of a translation's ``context``; both literals, so that they are found."""
    return Sentence(context, template)
