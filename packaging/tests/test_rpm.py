"""The RPM package: its checker, what it asks for, and installed and erased with rpm itself."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from machines import Machine
from steps import deb_rpm, tree
from steps.project import NAME, need, version
from steps.trim import SYSTEM

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def package(dist: Path) -> Path:
    return deb_rpm.package_in(dist, "rpm", version())


def said(*command: str | Path, gives: int = 0) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == gives, done.stdout + done.stderr
    return done.stdout


def test_rpmlint_finds_nothing_that_is_not_allowed_with_a_reason(package: Path) -> None:
    checked = said(need("rpmlint", "rpmlint"), "-c", deb_rpm.LINUX / "rpmlint.toml", package)
    assert " 0 errors, 0 warnings" in checked, checked


def test_it_asks_for_every_library_that_it_does_not_bring(package: Path) -> None:
    asked = said(need("rpm", "rpm"), "-qp", "--requires", package).splitlines()
    for library in tree.needs().libraries:
        assert any(line.startswith(f"{library}(") for line in asked), library


def test_installed_used_and_erased(package: Path, bare: Path, tmp_path: Path) -> None:
    """On Debian, whose libraries rpm does not know: hence --nodeps; what is asked for is checked above."""
    machine = Machine.copied(bare, tmp_path / "machine")
    libraries = {SYSTEM[library] for library in tree.needs().libraries}
    machine.apt("update")
    machine.apt("install", "--yes", "--no-install-recommends", "rpm", *sorted(libraries), *deb_rpm.MORE_FOR_DEB)
    shutil.copy(package, machine.root / "root")
    machine.run("rpm", "--install", "--nodeps", f"/root/{package.name}")
    (machine.root / "root" / package.name).unlink()
    assert machine.run("rpm", "-q", NAME).stdout.strip() == package.name.removesuffix(".rpm")
    assert machine.run("rpm", "--verify", "--nodeps", NAME).stdout == ""
    report = json.loads(machine.viewer("self-test").stdout)
    assert report["pictures"] == 2 * len(report["views"])
    machine.run("rpm", "--erase", "--nodeps", NAME)
    assert [path for path in machine.files() if not path.startswith("/home/")] == []
