"""Wheel and sdist, for PyPI, pipx and uvx; their metadata is checked."""

from __future__ import annotations

from pathlib import Path

from steps.project import BUILD, ROOT, empty, run, step, version
from steps.tools import tool


def build(dist: Path) -> Path:
    """Write wheel and sdist into ``dist``; gives the wheel."""
    with step("Wheel and sdist"):
        made = empty(BUILD / "wheel")
        run([tool("python"), "-m", "build", "--no-isolation", "--outdir", made, ROOT])
        files = sorted(made.iterdir())
        run([tool("twine"), "check", "--strict", *files])
        dist.mkdir(parents=True, exist_ok=True)
        for file in files:
            file.replace(dist / file.name)
    return wheel_in(dist)


def wheel_in(dist: Path) -> Path:
    """The wheel of this version in a folder."""
    return dist / f"chinagodrar_viewer-{version()}-py3-none-any.whl"
