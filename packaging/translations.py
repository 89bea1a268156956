"""Translations: ``update`` brings the .ts files up to the sources, ``release`` makes the .qm files from them.

English has a file too: its plurals ("1 source", "2 sources") come from it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "fr")


def sources() -> list[str]:
    """All Python files that may hold text, in a stable order."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "chinagodrar_viewer").rglob("*.py"))


def tool(name: str) -> str:
    """The path of a PySide6 tool of this environment."""
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def update(folder: Path = FOLDER) -> None:
    """Extract the texts of the sources into the .ts files; texts that have gone are dropped."""
    for language in LANGUAGES:
        target = folder / f"chinagodrar_{language}.ts"
        command = [tool("lupdate"), "-no-obsolete", "-locations", "none", "-source-language", "en"]
        command += ["-tr-function-alias", "translate+=told"]  # sentences that are made without Qt
        if language == "en":
            command.append("-pluralonly")
        subprocess.run([*command, *sources(), "-ts", str(target)], cwd=ROOT, check=True, capture_output=True)


def release(folder: Path = FOLDER) -> None:
    """Compile the .ts files; fails on a text without a translation."""
    for language in LANGUAGES:
        source = folder / f"chinagodrar_{language}.ts"
        if 'type="unfinished"' in source.read_text(encoding="utf-8"):
            raise SystemExit(f"{source.name} has texts without a translation: finish them, then release.")
        target = source.with_suffix(".qm")
        subprocess.run([tool("lrelease"), str(source), "-qm", str(target)], check=True, capture_output=True)


if __name__ == "__main__":
    verbs = {"update": update, "release": release}
    if len(sys.argv) != 2 or sys.argv[1] not in verbs:
        raise SystemExit("usage: translations.py update | release")
    verbs[sys.argv[1]]()
