"""What the program for Windows consists of, with the licences' texts out of the wheels."""

from __future__ import annotations

import re
import zipfile
from email import message_from_bytes
from pathlib import Path

from steps import ingredients as linux
from steps.ingredients import LGPL, LICENCES, NAMED_LICENCES, PYSIDE_SOURCE, QT_SOURCE, Ingredient
from steps.licences import write_texts
from steps.project import BUILD, PACKAGING, BuildError, empty
from steps.windows_wheels import named, requirements, version_of

TEXTS = BUILD / "windows/licence-texts"
MORE_LICENCES = {"numpy": "BSD-3-Clause", "python-pptx": "MIT", "xlsxwriter": "BSD-2-Clause"}
"""For packages whose metadata do not give an SPDX expression."""
PYTHON = "3.11.9"
"""Of python311.dll; tests/test_windows.py asks it."""


def write(folder: Path) -> Path:
    """Write the texts into ``folder``; gives the folder."""
    return write_texts(folder, ingredients())


def ingredients() -> list[Ingredient]:
    """All parts, by name."""
    empty(TEXTS)
    return sorted([*_wheels(), *_others(), *linux.of_the_content()])


def _wheels() -> list[Ingredient]:
    found: list[Ingredient] = []
    for name, version in requirements():
        plain = name.lower()
        if plain == "panda3d":
            continue
        wheel = named(name, version)
        with zipfile.ZipFile(wheel) as archive:
            inside = archive.namelist()
            about = message_from_bytes(archive.read(next(n for n in inside if n.endswith(".dist-info/METADATA"))))
            files = [n for n in inside if re.search(r"\.dist-info/(licenses/.*|LICEN[CS]E.*|COPYING.*)$", n)]
            texts = tuple(_kept(archive, plain, file) for file in sorted(files))
        licence = about["License-Expression"] or NAMED_LICENCES.get(plain) or MORE_LICENCES.get(plain, "")
        source = f"https://pypi.org/project/{plain}/{version}/"
        if plain.startswith(("pyside6", "shiboken6")):
            licence, texts, source = "LGPL-3.0-only", LGPL, PYSIDE_SOURCE.format(version=version)
        found.append(Ingredient(plain, version, licence, f"pkg:pypi/{plain}@{version}", source, texts))
    return found


def _kept(archive: zipfile.ZipFile, package: str, file: str) -> Path:
    inside = file.partition(".dist-info/")[2]
    path = TEXTS / package / inside
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(archive.read(file))
    return path


def _others() -> list[Ingredient]:
    qt = version_of("PySide6-Essentials")
    qt_source = QT_SOURCE.format(minor=qt.rpartition(".")[0], version=qt)
    python_source = f"https://www.python.org/downloads/release/python-{PYTHON.replace('.', '')}/"
    python_text = _first("/usr/lib/python3.11/LICENSE.txt", "/usr/share/doc/python3.11/copyright")
    nsis_text = _first("/usr/share/doc/nsis-common/copyright")
    mingw_text = _first("/usr/share/doc/mingw-w64-x86-64-dev/copyright", "/usr/share/doc/mingw-w64-common/copyright")
    microsoft = "https://learn.microsoft.com/cpp/windows/latest-supported-vc-redist"
    return [
        Ingredient("Qt", qt, "LGPL-3.0-only", f"pkg:generic/qt@{qt}", qt_source, LGPL),
        Ingredient("Python", PYTHON, "PSF-2.0", f"pkg:generic/python@{PYTHON}", python_source, (python_text,)),
        Ingredient(
            "Microsoft Visual C++ runtime", "14", "", "pkg:generic/vcruntime@14", microsoft,
            (PACKAGING / "windows/microsoft-runtime.txt",),
        ),
        Ingredient("NSIS", "3.08", "Zlib", "pkg:generic/nsis@3.08", "https://nsis.sourceforge.io", (nsis_text,)),
        Ingredient(
            "mingw-w64", "10", "ZPL-2.1", "pkg:generic/mingw-w64@10", "https://www.mingw-w64.org", (mingw_text,)
        ),
    ]  # fmt: skip


def _first(*paths: str) -> Path:
    for path in paths:
        if Path(path).exists():
            return Path(path)
    raise BuildError(f"None of {', '.join(paths)} is there; the licence's text is needed. Shared ones: {LICENCES}.")
