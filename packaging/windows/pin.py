#!/usr/bin/env python3
"""Writes requirements.txt: the wheels of requirements.in for Windows, 64 bit, Python 3.11, each with its hash.

    packaging/windows/pin.py

pip-compile asks for this machine's wheels, so it cannot. The wheels are left where the build looks for them.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from steps.project import run  # noqa: E402
from steps.windows_wheels import WHEELS, named, pip_download  # noqa: E402


def main() -> None:
    """Download, hash, write."""
    lines = (HERE / "requirements.in").read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith("#")]
    run([*pip_download(sys.executable), "-r", HERE / "requirements.in"])
    rows = ["# Made by packaging/windows/pin.py from requirements.in; do not edit."]
    for requirement in sorted(wanted, key=str.lower):
        name, version = requirement.split("==")
        wheel = named(name, version)
        rows.append(f"{requirement} \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}")
    (HERE / "requirements.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(wanted)} wheels in {WHEELS}")


if __name__ == "__main__":
    main()
