"""Problems: what is wrong in a document, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from chinagodrar_viewer.core.sentence import told
from chinagodrar_viewer.core.value import Value


class Severity(Enum):
    """An error keeps a file from being opened; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Problem(Value):
    """One sentence each: where, what, and the remedy; in English, and translated by who shows a Sentence."""

    severity: Severity
    place: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        said = f"{self.place}: {self.message}" if self.place else self.message
        return f"{said} {self.remedy}".rstrip()


def shown(text: str, most: int = 60) -> str:
    """Words of a file inside a sentence: in quotes, on one line, cut where long."""
    return f'"{on_one_line(text, most)}"'


def on_one_line(text: str, most: int = 60) -> str:
    """The same without quotes."""
    cut = text[:most] + "…" if len(text) > most else text
    return "".join(c if c.isprintable() else "�" for c in cut)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that ``word`` is most like, or None where none is near."""
    from difflib import get_close_matches  # imports re: only where something is wrong

    found = get_close_matches(word[:100], list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``Did you mean "assault"?``, or "" where no known word is near."""
    near = nearest(word, known)
    return told("FileErrors", "Did you mean {0}?").format(shown(near)) if near else ""
