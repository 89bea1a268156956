"""The build's own virtual environment: pinned tools and the pinned libraries that are frozen with the program."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from steps.project import CACHE, PACKAGING, empty, run, step

TOOLS = PACKAGING / "requirements.txt"
LIBRARIES = PACKAGING / "requirements-linux.txt"
DEBIAN_PYTHON = Path("/usr/bin/python3")


def interpreter() -> Path:
    """The Python that is frozen: Debian's where there is one with its shared library, else the one that runs this."""
    shared = next(Path("/usr/lib/x86_64-linux-gnu").glob("libpython3.*.so.1.0"), None)
    if DEBIAN_PYTHON.exists() and shared is not None:
        return DEBIAN_PYTHON
    return Path(sys.executable)


def environment_with(*requirements: Path) -> Path:
    """The folder of a virtual environment with these requirements, made where it is not there yet."""
    python = interpreter()
    seal = hashlib.sha256(run([python, "--version"]).encode())
    for file in requirements:
        seal.update(file.read_bytes())
    folder = CACHE / f"venv-{'-'.join(file.stem for file in requirements)}"
    mark = folder / "made-from"
    if mark.exists() and mark.read_text() == seal.hexdigest():
        return folder
    with step(f"Install {', '.join(file.name for file in requirements)}"):
        empty(folder)
        run([python, "-m", "venv", folder])
        for file in requirements:
            run([folder / "bin/pip", "install", "--quiet", "--no-deps", "--require-hashes", "-r", file])
        mark.write_text(seal.hexdigest())
    return folder


def tools() -> Path:
    """The ``bin`` folder of the tools' environment."""
    return environment_with(TOOLS) / "bin"


def freezer() -> Path:
    """The ``bin`` folder of the environment with tools and libraries, in which the program is frozen."""
    return environment_with(TOOLS, LIBRARIES) / "bin"
