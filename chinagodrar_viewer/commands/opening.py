"""The battle that a command is about: a file's, or the bundled one."""

from __future__ import annotations

from pathlib import Path

from chinagodrar_viewer.core.battle import Battle


def battle_of(path: str | None) -> Battle:
    """The battle of a file, or the bundled battle; FormatError or FileNotFoundError where there is none."""
    if path is None:
        from chinagodrar_viewer.formats.bundled import bundled_battle

        return bundled_battle()
    from chinagodrar_viewer.formats.registry import open_battle

    return open_battle(Path(path)).battle
