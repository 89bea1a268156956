"""The build's own virtual environment: pinned tools, and the pinned libraries that are frozen with the program.

Nothing is installed into anybody's own environment; build.py starts itself anew inside this one.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[1]
REQUIREMENTS = (PACKAGING / "requirements.txt", PACKAGING / "requirements-linux.txt")
VENV = PACKAGING / ".cache" / "venv"
DEBIAN_PYTHON = Path("/usr/bin/python3")


def interpreter() -> Path:
    """The Python that is frozen: Debian's where its shared library is there, else the one that runs this."""
    shared = next(Path("/usr/lib/x86_64-linux-gnu").glob("libpython3.*.so.1.0"), None)
    return DEBIAN_PYTHON if DEBIAN_PYTHON.exists() and shared is not None else Path(sys.executable)


def go_inside(program: Path) -> None:
    """Start ``program`` anew inside the environment, made where it is not there or not of these requirements."""
    if Path(sys.prefix) == VENV:
        return
    python = interpreter()
    seal = hashlib.sha256(subprocess.check_output([python, "--version"]))
    for file in REQUIREMENTS:
        seal.update(file.read_bytes())
    mark = VENV / "made-from"
    if not mark.exists() or mark.read_text() != seal.hexdigest():
        print("· Install the build's tools (requirements.txt, requirements-linux.txt) …", flush=True)
        subprocess.run([python, "-m", "venv", "--clear", VENV], check=True)
        pip = [VENV / "bin/pip", "install", "-qq", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
        for file in REQUIREMENTS:
            subprocess.run([*pip, "-r", file], check=True)
        mark.write_text(seal.hexdigest())
    os.execv(VENV / "bin/python", [str(VENV / "bin/python"), str(program), *sys.argv[1:]])


def tool(name: str) -> Path:
    """A program of the environment."""
    return VENV / "bin" / name
