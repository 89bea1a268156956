"""The program with its own Python and Qt in one folder (PyInstaller, one-dir), trimmed; deb, rpm and AppImage hold it.

A folder, never a single file: the libraries under the LGPL can be replaced, and nothing is unpacked at every start.
"""

from __future__ import annotations

import json
from pathlib import Path

from steps import licences, trim
from steps.project import BUILD, NAME, PACKAGING, empty, mega, run, same_moment, say, size, step
from steps.tools import tool
from steps.wheel import build as build_wheel
from steps.wheel import wheel_in

TREE = BUILD / "tree"
SOURCE = BUILD / "source"
LARGEST = 190_000_000
"""Bytes that the installed program may have."""


def build(dist: Path) -> Path:
    """Freeze the wheel; gives the folder."""
    build_wheel(dist)
    with step("Freeze with PyInstaller"):
        empty(SOURCE)
        run([tool("pip"), "install", "--quiet", "--no-deps", "--no-compile", "--target", SOURCE, wheel_in(dist)])
        same_moment(SOURCE)
        work = empty(BUILD / "pyinstaller")
        quietly = ["--noconfirm", "--log-level", "WARN"]
        spec = PACKAGING / "linux/viewer.spec"
        run(
            [tool("pyinstaller"), *quietly, "--distpath", BUILD, "--workpath", work, spec],
            # Its cache would lie in the home of who builds, and outlive a change of the libraries.
            env={"VIEWER_SOURCE": str(SOURCE), "PYINSTALLER_CONFIG_DIR": str(work / "cache")},
        )
    with step("Trim, and add the licences"):
        needs = trim.trimmed(TREE)
        (BUILD / "needs.json").write_text(json.dumps(needs._asdict()))
        licences.write(TREE / "licences", TREE)
        same_moment(TREE)
        for path in TREE.rglob("*"):
            if path.is_file() and not path.is_symlink():
                path.chmod(0o755 if path == program() else 0o644)
    bytes_ = size(TREE)
    say(f"The tree has {mega(bytes_)}; it needs glibc {needs.glibc} and {len(needs.libraries)} libraries of the system")
    if bytes_ > LARGEST:
        raise ValueError(f"The tree has {mega(bytes_)}, more than {mega(LARGEST)}: find in trim.py what can go.")
    return TREE


def program() -> Path:
    """The frozen program."""
    return TREE / NAME


def built(dist: Path) -> Path:
    """The tree as it is, or built where there is none."""
    return TREE if program().exists() else build(dist)


def needs() -> trim.Needs:
    """What the built tree takes from the system."""
    read = json.loads((BUILD / "needs.json").read_text())
    return trim.Needs(tuple(read["libraries"]), read["glibc"])
