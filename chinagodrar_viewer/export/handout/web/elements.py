"""HTML elements as text: what a document says is always escaped, what loads from elsewhere cannot be written."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_VOID = frozenset(("meta", "br", "img"))
_SPACES = "\n\t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{ZERO WIDTH JOINER}"


class Html(str):
    """Text that is markup already; any other text is escaped when it is put into an element."""

    __slots__ = ()


def said(text: str) -> Html:
    """A document's text: escaped, without control characters, its line ends kept."""
    clean = "".join(c for c in text if c.isprintable() or c in _SPACES)
    return Html(escape(clean).replace("\n", "<br>\n"))


def element(name: str, /, *children: str, **attributes: str | bool | None) -> Html:
    """``<name …>children</name>``; ``class_`` is ``class``, ``a_b`` is ``a-b``; None and False are left out."""
    written = ""
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        key = key.rstrip("_").replace("_", "-")
        written += f" {key}" if value is True else f' {key}="{_attribute(str(value))}"'
    if name in _VOID:
        return Html(f"<{name}{written}>")
    inside = "".join(child if isinstance(child, Html) else said(child) for child in children)
    return Html(f"<{name}{written}>{inside}</{name}>")


def _attribute(text: str) -> str:
    return escape("".join(c for c in text if c.isprintable() or c in _SPACES), quote=True)


def joined(parts: Iterable[str], between: str = "\n") -> Html:
    """Elements one after another."""
    return Html(between.join(part if isinstance(part, Html) else said(part) for part in parts))
