"""All that is wrong or doubtful in a battle file."""

from __future__ import annotations

from pathlib import Path

from chinagodrar_viewer.core.problems import Problem
from chinagodrar_viewer.formats.bundled import BUNDLED
from chinagodrar_viewer.formats.errors import FormatError
from chinagodrar_viewer.formats.registry import open_battle
from chinagodrar_viewer.resources import resource_path


def check(path: Path | None = None) -> list[Problem]:
    """The problems of a file, or of the bundled battle; FileNotFoundError where that is missing."""
    try:
        return list(open_battle(path or resource_path(BUNDLED)).problems)
    except FormatError as error:
        return list(error.problems)
