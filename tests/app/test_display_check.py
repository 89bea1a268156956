"""Where no window can be shown, one sentence says what to install or to set; never a core dump."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from command_line import environment, run

from chinagodrar_viewer.app import display_check
from chinagodrar_viewer.app.display_check import package_of, sentence_before_start, sentence_for_import_error

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X11 and Wayland are Linux's")
NO_SUCH_DISPLAY = ":987"


@pytest.fixture
def without(tmp_path: Path) -> dict[str, str]:
    """An environment in which a library cannot be loaded: an empty file of its name is found first."""
    return environment(LD_LIBRARY_PATH=str(tmp_path), DISPLAY=NO_SUCH_DISPLAY)


def one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == display_check.EXIT_CODE, done.stderr
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_without_a_display_it_says_what_to_set() -> None:
    said = one_sentence(run(env=environment()))
    assert "DISPLAY" in said
    assert "WAYLAND_DISPLAY" in said


@pytest.mark.parametrize("file", [(), ("some-battle.json",), ("--lang", "fr")])
def test_it_does_so_however_the_window_is_asked_for(file: tuple[str, ...]) -> None:
    assert "no display" in one_sentence(run(*file, env=environment()))


def test_a_display_that_does_not_answer_is_named() -> None:
    assert NO_SUCH_DISPLAY in one_sentence(run(env=environment(DISPLAY=NO_SUCH_DISPLAY)))


def test_a_wayland_display_that_does_not_answer_is_named(tmp_path: Path) -> None:
    said = one_sentence(run(env=environment(WAYLAND_DISPLAY="wayland-987", XDG_RUNTIME_DIR=str(tmp_path))))
    assert "wayland-987" in said


def test_a_platform_that_does_not_exist_is_named() -> None:
    assert "QT_QPA_PLATFORM=nonsense" in one_sentence(run(env=environment(QT_QPA_PLATFORM="nonsense")))


@pytest.mark.parametrize("library", ["libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxkbcommon-x11.so.0"])
def test_a_missing_library_of_the_window_is_named_with_its_package(
    library: str, without: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / library).touch()

    said = one_sentence(run(env=without))

    assert library in said
    assert f"apt-get install {package_of(library)}" in said


@pytest.mark.parametrize("library", ["libEGL.so.1", "libGL.so.1", "libfontconfig.so.1", "libglib-2.0.so.0"])
@pytest.mark.parametrize("command", [(), ("self-test",), ("export", "-o", "x.png")], ids=["window", "test", "export"])
def test_a_missing_library_of_qt_is_named_with_its_package(
    library: str, command: tuple[str, ...], without: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / library).touch()

    said = one_sentence(run(*command, env=without))

    assert f"apt-get install {package_of(library)}" in said


def test_a_missing_pyside_is_said() -> None:
    said = sentence_for_import_error(ModuleNotFoundError("No module named 'PySide6'", name="PySide6"))
    assert said is not None
    assert "pip install" in said


def test_other_import_errors_are_not_explained_away() -> None:
    assert sentence_for_import_error(ModuleNotFoundError("No module named 'x'", name="x")) is None
    assert sentence_for_import_error(ImportError("cannot import name 'y' from 'x'")) is None


def test_an_unknown_library_is_still_named() -> None:
    said = sentence_for_import_error(ImportError("libfoo-2.so.7: cannot open shared object file: No such file"))
    assert said is not None
    assert "libfoo-2.so.7" in said


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_with_a_display_nothing_is_said_beforehand(name: str) -> None:
    assert sentence_before_start({name: "something"}, "linux") is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_a_display_of_their_own(platform: str) -> None:
    assert sentence_before_start({}, platform) is None
