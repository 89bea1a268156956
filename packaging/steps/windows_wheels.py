"""The wheels for Windows: downloaded once, by hash, and taken apart."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from steps.project import CACHE, PACKAGING, BuildError, run
from steps.tools import tool

REQUIREMENTS = PACKAGING / "windows/requirements.txt"
WHEELS = CACHE / "wheels-windows"
PLATFORM = ("--platform", "win_amd64", "--python-version", "3.11")
"""pip's words for the wheels that 64-bit Windows takes."""


def download() -> None:
    """Fetch the wheels that are not there yet; BuildError where one has another hash."""
    quietly = ("-q", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:", "--require-hashes")
    pip = [tool("python"), "-m", "pip", "download", *quietly, *PLATFORM, "--dest", WHEELS]
    run([*pip, "-r", REQUIREMENTS])


def requirements() -> list[tuple[str, str]]:
    """Name and version of every wheel."""
    return re.findall(r"^([\w.-]+)==([\w.]+)", REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE)


def version_of(name: str) -> str:
    """The version of one of them."""
    return dict(requirements())[name]


def named(name: str, version: str) -> Path:
    """The downloaded wheel of a package."""
    plain = name.lower().replace("-", "_")
    found = [w for w in WHEELS.glob("*.whl") if w.name.lower().startswith(f"{plain}-{version}-")]
    if len(found) != 1:
        raise BuildError(f"{WHEELS} has {len(found)} wheels of {name} {version} instead of one.")
    return found[0]


def unpack(wheel: Path, target: Path, below: str = "") -> None:
    """Take a wheel apart; with ``below`` only that folder of it, whose files then lie directly in ``target``."""
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.infolist():
            name = member.filename
            if member.is_dir() or not name.startswith(below):
                continue
            path = target / name.removeprefix(below)
            if not path.resolve().is_relative_to(target.resolve()):
                raise BuildError(f"{wheel.name} has a file outside of its folder: {name}")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(archive.read(member))
