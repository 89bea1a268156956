"""What a reader raises when a file cannot be opened, and what it gives back when it can."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.problems import Problem, Severity, shown
from chinagodrar_viewer.core.value import Value


class FormatError(Exception):
    """A file that cannot be opened: ``problems``, the first of which ``str`` says; ``name`` of the file or ""."""

    def __init__(self, *problems: Problem, name: str = "") -> None:
        super().__init__(*problems)
        self.problems: tuple[Problem, ...] = problems
        self.name = name

    @classmethod
    def of(cls, message: str, remedy: str = "", place: str = "") -> FormatError:
        """With one error."""
        return cls(Problem(Severity.ERROR, place, message, remedy))

    def about(self, name: str) -> FormatError:
        """The same error, saying the file's name."""
        return FormatError(*self.problems, name=name)

    def __str__(self) -> str:
        said = str(self.problems[0]) if self.problems else "the file cannot be read."
        more = sum(p.severity is Severity.ERROR for p in self.problems) - 1
        others = f" ({more:,} more in the file.)" if more > 0 else ""
        return f"{shown(self.name)} cannot be opened: {said}{others}" if self.name else said + others


class Opened(Value):
    """A battle and what is doubtful about its file (warnings only)."""

    battle: Battle
    problems: tuple[Problem, ...] = ()


def raise_for_errors(problems: Sequence[Problem]) -> None:
    """Raise a FormatError with all problems, errors first, where any is an error."""
    if any(p.severity is Severity.ERROR for p in problems):
        raise FormatError(*sorted(problems, key=lambda p: p.severity is not Severity.ERROR))
