"""``check``: what is wrong in a battle file or a table, where, and what to do about it; needs no Qt."""

from __future__ import annotations

from pathlib import Path

from chinagodrar_viewer.app.file_kinds import is_table
from chinagodrar_viewer.commands.exit_codes import FAILED, INCOMPLETE, OK
from chinagodrar_viewer.commands.say import complain, one_line, tell
from chinagodrar_viewer.core.problems import Severity
from chinagodrar_viewer.formats.bundled import BUNDLED
from chinagodrar_viewer.formats.check import check as problems_of

MOST_LINES = 1_000
"""A broken file may have a problem in every row; a reader mends the first ones first."""


def check(path: str | None) -> int:
    """Print each problem on a line of its own, or one line when all is well; returns the exit code."""
    if path is not None and is_table(path):
        from chinagodrar_viewer.commands.check_table import check_table

        return check_table(path)
    name = path if path is not None else BUNDLED
    try:
        problems = problems_of(Path(path) if path is not None else None)
    except FileNotFoundError as error:
        complain(str(error))
        return INCOMPLETE
    for problem in problems[:MOST_LINES]:
        tell(one_line(f"{name}: {problem.severity.value}: {problem}"))
    if len(problems) > MOST_LINES:
        tell(one_line(f"{name}: and {len(problems) - MOST_LINES} more."))
    if not problems:
        tell(one_line(f"{name}: all is well."))
    return FAILED if any(p.severity is Severity.ERROR for p in problems) else OK
