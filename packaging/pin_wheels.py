#!/usr/bin/env python3
"""Pins the wheels that are shipped for Windows and macOS: requirements.in becomes requirements.txt with hashes.

    packaging/pin_wheels.py windows
    packaging/pin_wheels.py macos

pip-compile asks for the wheels of the machine it runs on, so it cannot. Those for Windows are left where its build
looks for them.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from steps.project import run  # noqa: E402
from steps.windows_wheels import PLATFORM, WHEELS  # noqa: E402

MACS = {"arm64": ("14_0", "13_0", "12_0", "11_0"), "x86_64": ("14_0", "13_0", "12_0", "11_0", "10_13", "10_9")}
"""Kinds of Macs, and for which versions of macOS their wheels may be made; those for both are universal2."""
MAC_PYTHON = "3.12"


def main() -> None:
    """Download, hash, write."""
    target = sys.argv[1] if len(sys.argv) == 2 else ""
    if target not in ("windows", "macos"):
        raise SystemExit(__doc__)
    wanted = requirements(HERE / target / "requirements.in")
    with tempfile.TemporaryDirectory() as scratch:
        folder = WHEELS if target == "windows" else Path(scratch)
        for platform in [PLATFORM] if target == "windows" else [mac(kind) for kind in MACS]:
            quietly = ("-q", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:")
            pip = [sys.executable, "-m", "pip", "download", *quietly, *platform, "--dest", folder]
            run([*pip, "-r", HERE / target / "requirements.in"])
        rows = [f"# Made by packaging/pin_wheels.py {target} from requirements.in; do not edit."]
        for requirement in wanted:
            rows.append(" \\\n".join([requirement, *(f"    --hash=sha256:{h}" for h in hashes(folder, requirement))]))
    (HERE / target / "requirements.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")


def requirements(file: Path) -> list[str]:
    """The lines ``name==version``, in order."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return sorted((line for line in lines if line and not line.startswith("#")), key=str.lower)


def mac(kind: str) -> tuple[str, ...]:
    """pip's words for the wheels that a Mac takes."""
    tags = [f"macosx_{system}_{name}" for system in MACS[kind] for name in (kind, "universal2")]
    tags += ["macosx_10_13_universal2", "macosx_10_9_universal2"]
    return (*(word for tag in tags for word in ("--platform", tag)), "--python-version", MAC_PYTHON)


def hashes(folder: Path, requirement: str) -> list[str]:
    """SHA-256 of every wheel of ``name==version`` in a folder."""
    name, version = requirement.split("==")
    start = f"{name}-{version}-".lower().replace("-", "_")
    found = [wheel for wheel in folder.glob("*.whl") if wheel.name.lower().replace("-", "_").startswith(start)]
    if not found:
        raise SystemExit(f"No wheel of {requirement} in {folder}.")
    return sorted(hashlib.sha256(wheel.read_bytes()).hexdigest() for wheel in found)


if __name__ == "__main__":
    main()
