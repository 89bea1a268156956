"""What the frozen program consists of: every foreign part with version, licence and source; for licences and SBOM."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from steps.project import PACKAGING

LICENCES = PACKAGING / "licences"
LGPL = (LICENCES / "LGPL-3.txt", LICENCES / "GPL-3.txt")
QT_SOURCE = "https://download.qt.io/official_releases/qt/{minor}/{version}/single/"
PYSIDE_SOURCE = "https://download.qt.io/official_releases/QtForPython/pyside6/PySide6-{version}-src/"
NAMED_LICENCES = {"lxml": "BSD-3-Clause", "jeepney": "MIT", "pyqtgraph": "MIT", "colorama": "BSD-3-Clause"}
"""For packages whose metadata do not give an SPDX expression."""


class Ingredient(NamedTuple):
    """A part that others made."""

    name: str
    version: str
    licence: str
    """An SPDX expression; empty where only the text says it."""
    purl: str
    source: str
    texts: tuple[Path, ...]


def ingredients(tree: Path) -> list[Ingredient]:
    """All parts of a tree, by name."""
    return sorted([*_qt(), *_python_packages(tree), *_debian_packages(tree), *of_the_content()])


def requirements() -> list[tuple[str, str]]:
    """Name and version of every package of requirements-linux.txt."""
    text = (PACKAGING / "requirements-linux.txt").read_text(encoding="utf-8")
    return re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE)


def qt_version() -> str:
    """The version of Qt and PySide6, which is one."""
    return metadata.version("PySide6-Essentials")


def _qt() -> list[Ingredient]:
    version = qt_version()
    minor = ".".join(version.split(".")[:2])
    licence = "LGPL-3.0-only"
    source = QT_SOURCE.format(minor=minor, version=version)
    return [
        Ingredient("Qt", version, licence, f"pkg:generic/qt@{version}", source, LGPL),
        Ingredient(
            "ICU", "73", "Unicode-3.0", "pkg:generic/icu@73", "https://icu.unicode.org", (LICENCES / "ICU.txt",)
        ),
    ]


def _python_packages(tree: Path) -> list[Ingredient]:
    found: list[Ingredient] = []
    for name, version in requirements():
        about = metadata.distribution(name)
        files = [
            f for f in about.files or () if re.search(r"\.dist-info/(licenses/.*|LICEN[CS]E.*|COPYING.*)$", str(f))
        ]
        texts = tuple(sorted(Path(str(about.locate_file(f))) for f in files))
        licence = about.metadata.get("License-Expression") or NAMED_LICENCES.get(name) or about.metadata.get("License")
        source = f"https://pypi.org/project/{name}/{version}/"
        if name.startswith(("pyside6", "shiboken6")):
            licence, texts, source = "LGPL-3.0-only", LGPL, PYSIDE_SOURCE.format(version=version)
        purl = f"pkg:pypi/{name}@{version}"
        found.append(Ingredient(name, version, _short(licence), purl, source, texts))
    return found


def _short(licence: str | None) -> str:
    """An SPDX expression, or nothing: some packages put the whole text there."""
    return licence if licence and "\n" not in licence and len(licence) < 80 else ""


def _debian_packages(tree: Path) -> list[Ingredient]:
    """Python itself and the libraries that were taken from the system, by the packages that they are of."""
    if shutil.which("dpkg-query") is None:
        return []
    owners: set[str] = {_owner("libpython3.11.so.1.0") or ""}
    for path in tree.rglob("*.so*"):
        if not path.is_symlink() and path.parent.name == "lib" and path.parent.parent == tree:
            owners.add(_owner(path.name) or "")
    found: list[Ingredient] = []
    for owner in sorted(owners - {""}):
        shown = subprocess.check_output(
            ["dpkg-query", "-W", "-f", "${Package}\t${Version}\t${source:Package}", owner], text=True
        )
        name, version, source = shown.split("\t")
        text = Path(f"/usr/share/doc/{name}/copyright")
        found.append(
            Ingredient(
                name,
                version,
                "",
                f"pkg:deb/debian/{name}@{version}?arch=amd64",
                f"https://packages.debian.org/source/bookworm/{source}",
                (text,) if text.exists() else (),
            )
        )
    return found


@cache
def _owner(library: str) -> str | None:
    done = subprocess.run(["dpkg-query", "-S", f"*/{library}"], capture_output=True, text=True)
    return done.stdout.split(":")[0] if done.returncode == 0 else None


def of_the_content() -> list[Ingredient]:
    """Fonts, map and texts, which every build has."""
    resources = PACKAGING.parent / "resources"
    fonts = (resources / "fonts/OFL.txt",)
    sources = (resources / "map/SOURCES.md",)
    content = (resources / "LICENSE-CONTENT",)
    noto = "https://fonts.google.com/noto"
    return [
        Ingredient("Noto fonts", "2", "OFL-1.1", "pkg:generic/noto-fonts", noto, fonts),
        Ingredient("Natural Earth", "5", "", "pkg:generic/natural-earth", "https://www.naturalearthdata.com", sources),
        Ingredient("GeoNames", "2026", "CC-BY-4.0", "pkg:generic/geonames", "https://www.geonames.org", sources),
        Ingredient(
            "Battle of Chinagodrar (article)",
            "2026",
            "CC-BY-SA-4.0",
            "pkg:generic/wikipedia-battle-of-chinagodrar",
            "https://en.wikipedia.org/wiki/Battle_of_Chinagodrar",
            content,
        ),
    ]
