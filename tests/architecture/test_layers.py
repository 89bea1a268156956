"""The layers hold, and the guard that says so bites: bad imports are planted in a copy and must be found."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "chinagodrar_viewer"
CONTRACTS = ROOT / ".importlinter"
LINT = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command(prog_name='lint-imports')"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """lint-imports over the package in that folder."""
    command = [sys.executable, "-c", LINT, "--config", str(CONTRACTS), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=120)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package that may be spoilt."""
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__", "_resources"))
    return tmp_path


def test_layers_hold() -> None:
    run = lint(ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


def test_an_untouched_copy_passes(copy: Path) -> None:
    run = lint(copy)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("core/event.py", "import chinagodrar_viewer.model.event_model"),
        ("core/event.py", "from PySide6.QtCore import QObject"),
        ("core/dates.py", "import numpy"),
        ("core/battle.py", "import pyqtgraph"),
        ("model/history.py", "import chinagodrar_viewer.formats.document"),
        ("formats/document.py", "import chinagodrar_viewer.model.history"),
        ("formats/document.py", "from PySide6 import QtCore"),
        ("views/theme.py", "import chinagodrar_viewer.app.settings"),
        ("views/theme.py", "import chinagodrar_viewer.export.targets"),
        ("views/timeline/__init__.py", "import chinagodrar_viewer.views.infobox.view"),
        ("views/timeline/__init__.py", "import pyqtgraph"),
        ("export/targets.py", "import chinagodrar_viewer.app.main_window"),
        ("app/settings.py", "import chinagodrar_viewer.cli"),
        ("app/settings.py", "import chinagodrar_viewer.commands.check"),
        ("resources.py", "import chinagodrar_viewer.core.battle"),
    ],
)
def test_a_planted_bad_import_is_found(copy: Path, file: str, line: str) -> None:
    spoilt = copy / PACKAGE.name / file
    spoilt.write_text(spoilt.read_text("utf-8") + f"\n{line}\n", "utf-8")

    run = lint(copy)

    assert run.returncode != 0
    assert "BROKEN" in run.stdout


def test_the_model_knows_only_qtcore() -> None:
    found = {
        name
        for path in (PACKAGE / "model").glob("*.py")
        for name in imported(path)
        if name.partition(".")[0] in ("PySide6", "shiboken6", "pyqtgraph", "numpy")
    }
    assert found <= {"PySide6.QtCore"}


SHARED = {"theme", "fonts", "side_glyph", "evidence", "boxes", "label_placing", "text_painting", "kept_pictures"}
"""What views may have in common: the look, placed texts, and how it is shown who says so."""


def test_the_contract_knows_every_view() -> None:
    """A new view that nobody lists would be free to import the others."""
    independent = CONTRACTS.read_text("utf-8").partition("[importlinter:contract:views-apart]")[2]
    rooms = {p.stem for p in (PACKAGE / "views").iterdir() if not p.name.startswith("_")} - SHARED
    assert len(rooms) >= 7
    assert [room for room in sorted(rooms) if f"    chinagodrar_viewer.views.{room}\n" not in f"{independent}\n"] == []


def imported(path: Path) -> set[str]:
    """The modules that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            qt = node.module == "PySide6"
            found.update(f"PySide6.{alias.name}" for alias in node.names) if qt else found.add(node.module)
    return found
