"""The wheel in a new virtual environment, away from the sources; the sdist gives the same wheel."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

import pytest
from steps import wheel
from steps.project import NAME, environment, version
from steps.tools import tool


@pytest.fixture(scope="module")
def package(dist: Path) -> Path:
    return wheel.wheel_in(dist)


@pytest.fixture(scope="module")
def installed(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the programs of a new environment with the wheel and what it depends on."""
    folder = tmp_path_factory.mktemp("Élève Ménaka") / "venv"
    python = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    subprocess.run([python, "-m", "venv", folder], check=True)
    subprocess.run([folder / "bin/python", "-m", "pip", "install", "-qq", package], check=True)
    return folder / "bin"


def viewer(installed: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {"HOME": str(cwd), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    return subprocess.run([installed / NAME, *words], capture_output=True, text=True, cwd=cwd, env=clean)


def test_all_views_paint(installed: Path, tmp_path: Path) -> None:
    done = viewer(installed, "self-test", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert report["version"] == version()
    assert report["pictures"] == 2 * len(report["views"])


@pytest.mark.parametrize("name", ["a.png", "a.pdf", "a.csv", "the-day.pptx", "the-day.html"])
def test_files_can_be_exported(installed: Path, tmp_path: Path, name: str) -> None:
    lesson = ("--lesson", "the-day") if "day" in name else ()
    done = viewer(installed, "export", *lesson, "-o", name, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / name).stat().st_size > 10_000


def test_it_can_be_started_as_a_module(installed: Path, tmp_path: Path) -> None:
    command = [installed / "python", "-m", "chinagodrar_viewer", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.stdout == f"{NAME} {version()}\n"


def test_it_says_all_that_an_index_shows(package: Path) -> None:
    with ZipFile(package) as archive:
        said = HeaderParser().parsestr(archive.read(f"chinagodrar_viewer-{version()}.dist-info/METADATA").decode())
    for field in ("Author-email", "Summary", "License-Expression", "Keywords", "Requires-Python", "Classifier"):
        assert said[field], field
    assert said["Description-Content-Type"] == "text/markdown"
    assert {line.split(",")[0] for line in said.get_all("Project-URL") or []} >= {"Homepage", "Changelog"}
    assert set(said.get_all("License-File") or []) >= {"LICENSE", "resources/LICENSE-CONTENT"}


def test_nothing_of_the_sources_tests_or_tools_is_in_it(package: Path) -> None:
    with ZipFile(package) as archive:
        folders = {name.split("/")[0] for name in archive.namelist()}
    assert folders == {"chinagodrar_viewer", f"chinagodrar_viewer-{version()}.dist-info"}


def test_the_sdist_gives_the_same_wheel(package: Path, dist: Path, tmp_path: Path) -> None:
    sdist = dist / f"chinagodrar_viewer-{version()}.tar.gz"
    command = [tool("python"), "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation", "-w", tmp_path, sdist]
    subprocess.run(command, check=True, env={**os.environ, **environment()})
    assert (tmp_path / package.name).read_bytes() == package.read_bytes()
