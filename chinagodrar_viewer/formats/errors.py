"""What a reader raises when a file cannot be opened, and what it gives back when it can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.problems import Problem, Severity


class FormatError(Exception):
    """A file that cannot be opened: ``problems``, the first of which is the sentence to show."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems: tuple[Problem, ...] = problems

    @classmethod
    def of(cls, message: str, remedy: str = "", place: str = "") -> FormatError:
        """With one error."""
        return cls(Problem(Severity.ERROR, place, message, remedy))

    def __str__(self) -> str:
        more = sum(p.severity is Severity.ERROR for p in self.problems) - 1
        said = str(self.problems[0]) if self.problems else "The file cannot be opened."
        return f"{said} ({more} more)" if more > 0 else said


@dataclass(frozen=True, slots=True)
class Opened:
    """A battle and what is doubtful about its file (warnings only)."""

    battle: Battle
    problems: tuple[Problem, ...] = ()


def raise_for_errors(problems: Sequence[Problem]) -> None:
    """Raise a FormatError with all problems, errors first, where any is an error."""
    if any(p.severity is Severity.ERROR for p in problems):
        raise FormatError(*sorted(problems, key=lambda p: p.severity is not Severity.ERROR))
