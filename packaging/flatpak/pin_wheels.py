"""Writes python-wheels.json and tools.json: the wheels of requirements-linux.txt, and hatchling, for a Flatpak.

    packaging/flatpak/pin_wheels.py

pip chooses the files for the runtime's Python and says their addresses and sums; run it when requirements change.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LIBRARIES = HERE.parent / "requirements-linux.txt"
TOOLS = HERE.parent / "requirements.txt"
HATCHLING = ("hatchling", "packaging", "pathspec", "pluggy", "trove-classifiers")
PYTHON = "3.13"
GLIBC = (17, 26, 27, 28, 34)
INDEX = "https://files.pythonhosted.org/packages"


def main() -> None:
    """Write both files."""
    libraries = _sources(LIBRARIES)
    wheels = " ".join(Path(source["url"]).name for source in libraries)
    module = {
        "name": "python-wheels",
        "buildsystem": "simple",
        "build-commands": [f"pip3 install --no-index --no-deps --prefix=/app {wheels}"],
        "sources": libraries,
    }
    _write("python-wheels.json", module)
    tools = [source | {"type": "archive", "archive-type": "zip", "strip-components": 0, "dest": "tools"}
             for source in _sources(TOOLS) if _name(source["url"]) in HATCHLING]  # fmt: skip
    _write("tools.json", tools)


def _sources(requirements: Path) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        where = ["--python-version", PYTHON, "--implementation", "cp", "--platform", "any"]
        for abi in (f"cp{PYTHON.replace('.', '')}", "abi3", "none"):
            where += ["--abi", abi]
        for minor in GLIBC:
            where += ["--platform", f"manylinux_2_{minor}_x86_64"]
        where += ["--platform", "manylinux2014_x86_64"]
        command = [sys.executable, "-m", "pip", "install", "-qq", "--dry-run", "--ignore-installed", "--no-deps"]
        command += ["--only-binary", ":all:", "--target", folder, "--report", report, *where, "-r", requirements]
        subprocess.run([str(word) for word in command], check=True)
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
    return [_source(one["download_info"]) for one in sorted(found, key=lambda one: one["metadata"]["name"].lower())]


def _source(told: dict[str, Any]) -> dict[str, Any]:
    address = told["url"]
    if not address.startswith(INDEX):  # an index on this machine: PyPI has the same file under its name
        file = address.rpartition("/")[2]
        name, tag = file.split("-")[0], file.split("-")[2]
        address = f"{INDEX}/{tag}/{name[0]}/{name}/{file}"
    return {"type": "file", "url": address, "sha256": told["archive_info"]["hashes"]["sha256"]}


def _name(address: str) -> str:
    return Path(address).name.split("-")[0].replace("_", "-").lower()


def _write(name: str, content: object) -> None:
    (HERE / name).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
