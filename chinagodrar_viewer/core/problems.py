"""Problems: what is wrong in a document, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """An error keeps a file from being opened; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence each: where, what, and the remedy; plain text in English for ``check`` and dialogs."""

    severity: Severity
    place: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        said = f"{self.place}: {self.message}" if self.place else self.message
        return f"{said} {self.remedy}".rstrip()
