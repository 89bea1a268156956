"""Texts as every kind of file can hold them: XML has no place for control characters and half characters."""

from __future__ import annotations


def clean(text: str, *, lines: bool = False) -> str:
    """Without what XML 1.0 cannot hold; line ends stay where ``lines``, else they become spaces.

    >>> clean("a\\x00b\\nc")
    'ab c'
    """
    if not lines:
        text = " ".join(text.splitlines())

    def holds(c: str) -> bool:
        return c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")

    return "".join(filter(holds, text))
