"""``check``: what is wrong in a battle file, where, and what to do about it; needs no Qt."""

from __future__ import annotations

from pathlib import Path

from chinagodrar_viewer.commands.exit_codes import FAILED, INCOMPLETE, OK
from chinagodrar_viewer.commands.say import complain, one_line, tell
from chinagodrar_viewer.core.problems import Problem, Severity
from chinagodrar_viewer.formats.errors import FormatError
from chinagodrar_viewer.formats.registry import open_battle
from chinagodrar_viewer.resources import resource_path

MOST_LINES = 1_000
"""A broken file may have a problem in every row; a reader mends the first ones first."""


def check(path: str | None) -> int:
    """Print each problem on a line of its own, or one line when all is well; returns the exit code."""
    try:
        file = Path(path) if path is not None else resource_path("battles/chinagodrar.json")
    except FileNotFoundError as error:
        complain(str(error))
        return INCOMPLETE
    name = path if path is not None else file.name
    problems: tuple[Problem, ...]
    try:
        opened = open_battle(file)
        problems = opened.problems
        battle = opened.battle
        well = (
            f"{name}: all is well: {len(battle.events)} events, {len(battle.claims)} claims, "
            f"{len(battle.sources)} sources."
        )
    except FormatError as error:
        problems = error.problems
        well = ""
    for problem in problems[:MOST_LINES]:
        tell(one_line(f"{name}: {problem.severity.value}: {problem}"))
    if len(problems) > MOST_LINES:
        tell(one_line(f"{name}: and {len(problems) - MOST_LINES} more."))
    if not problems and well:
        tell(one_line(well))
    return OK if well and all(p.severity is not Severity.ERROR for p in problems) else FAILED
