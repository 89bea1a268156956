"""The portable folder: whatever is done with it, nothing is written outside of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from command_line import ROOT, environment
from window_session import SESSION, complaints


class Stick:
    """A copy of the program with the marker, and a home, a temporary and a working folder that are watched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "Élève Ménaka" / "viewer"
        self.folder.mkdir(parents=True)
        leave = shutil.ignore_patterns("__pycache__")
        for name in ("chinagodrar_viewer", "resources"):
            shutil.copytree(ROOT / name, self.folder / name, ignore=leave)
        (self.folder / "portable").touch()
        self._around: list[str] = []
        self.data = self.folder / "viewer-data"
        self.watched = folder / "watched"
        for name in ("home", "tmp", "runtime", "here"):
            (self.watched / name).mkdir(parents=True, mode=0o700)

    def run(self, *words: str, code: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        watched = self.watched
        kept = {name: value for name, value in environment().items() if not name.startswith(("XDG_", "PYTHON"))}
        kept |= {
            "HOME": str(watched / "home"), "USERPROFILE": str(watched / "home"),
            "APPDATA": str(watched / "home"), "LOCALAPPDATA": str(watched / "home"),
            "TMPDIR": str(watched / "tmp"), "TEMP": str(watched / "tmp"), "TMP": str(watched / "tmp"),
            "XDG_RUNTIME_DIR": str(watched / "runtime"), "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(self.folder),
        }  # fmt: skip
        program = ["-c", code, str(self.folder / "a.json")] if code else ["-m", "chinagodrar_viewer", *words]
        return subprocess.run(
            [*self._around, sys.executable, *program], cwd=watched / "here", env={**kept, **more},
            capture_output=True, text=True, encoding="utf-8", timeout=120,
        )  # fmt: skip

    @contextmanager
    def read_only(self) -> Iterator[None]:
        """The stick write-protected; for root, who may write everywhere, as a file system of its own."""
        if sys.platform == "linux" and os.geteuid() == 0 and shutil.which("unshare"):
            protect = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
            self._around = ["unshare", "--mount", "sh", "-c", protect, str(self.folder)]
            yield
            self._around = []
            return
        inside = [path for path in (self.folder, *self.folder.rglob("*")) if path.is_dir()]
        for path in inside:
            path.chmod(0o555)
        yield
        for path in inside:
            path.chmod(0o755)

    def traces(self) -> list[str]:
        """What lies in the watched folders."""
        return sorted(str(path.relative_to(self.watched)) for path in self.watched.rglob("*") if path.is_file())


@pytest.fixture
def stick(tmp_path: Path) -> Stick:
    return Stick(tmp_path)


def test_a_session_leaves_everything_on_the_stick(stick: Stick) -> None:
    (stick.folder / "a.json").touch()
    done = stick.run(code=SESSION)
    assert (done.returncode, complaints(done)) == (0, [])
    assert stick.traces() == []
    kept = (stick.data / "chinagodrar-viewer.ini").read_text()
    assert "theme=dark" in kept and "a.json" in kept


def test_the_next_session_takes_it_up_on_another_computer(stick: Stick) -> None:
    (stick.data).mkdir()
    (stick.data / "chinagodrar-viewer.ini").write_text("[General]\nlanguage=fr\n")
    say = (
        "import sys; from chinagodrar_viewer.app import application\n"
        "application.MainWindow.show = lambda self: (print(self.model.language), sys.exit(0))\n"
        "from chinagodrar_viewer.cli import main\nmain([])"
    )
    assert stick.run(code=say).stdout.strip() == "fr"


def test_exports_and_the_self_test_write_only_what_is_asked_for(stick: Stick) -> None:
    for suffix in ("png", "pdf", "svg"):
        done = stick.run("export", "--view", "timeline", "-o", str(stick.folder / f"out.{suffix}"))
        assert (done.returncode, done.stderr) == (0, "")
    assert stick.run("self-test").returncode == 0
    assert stick.traces() == []
    assert not list(stick.folder.glob("chinagodrar_viewer/views/**/*.pyc"))


def test_a_stick_where_no_folder_can_be_made_works_without_saving(stick: Stick) -> None:
    (stick.folder / "a.json").touch()
    stick.data.touch()
    done = stick.run(code=SESSION)
    assert (done.returncode, complaints(done)) == (0, [])
    assert stick.traces() == []


def test_a_stick_that_cannot_be_written_works_with_the_settings_that_are_on_it(stick: Stick) -> None:
    kept = "[General]\nlanguage=fr\n"
    stick.data.mkdir()
    (stick.data / "chinagodrar-viewer.ini").write_text(kept)
    with stick.read_only():
        if stick.run(code=f"open({str(stick.data / 'x')!r}, 'w')").returncode == 0:
            pytest.skip("here it cannot be made read-only")
        says = "lambda: (print(window.model.language), window.close()))"
        done = stick.run(code=SESSION.replace("window.close)", says))
        assert (done.returncode, complaints(done), done.stdout.strip()) == (0, [], "fr")
    assert stick.traces() == []
    assert (stick.data / "chinagodrar-viewer.ini").read_text() == kept
    assert [path.name for path in stick.data.iterdir()] == ["chinagodrar-viewer.ini"]


def test_the_environment_can_name_the_folder(stick: Stick, tmp_path: Path) -> None:
    (stick.folder / "portable").unlink()
    data = tmp_path / "elsewhere" / "data"
    assert stick.run(code=SESSION, CHINAGODRAR_VIEWER_PORTABLE=str(data)).returncode == 0
    assert (data / "chinagodrar-viewer.ini").exists() and not stick.data.exists()
    assert stick.traces() == []


def test_a_file_of_defaults_beside_the_data_holds(stick: Stick) -> None:
    (stick.folder / "defaults.toml").write_text('theme = "dark"\nlock = true\nlanguage = "de"\n')
    done = stick.run(code=SESSION)
    assert done.returncode == 0 and "language" in done.stderr and "defaults.toml" in done.stderr
    assert stick.traces() == []


def test_without_the_marker_nothing_is_kept_beside_the_program(stick: Stick) -> None:
    (stick.folder / "portable").unlink()
    (stick.folder / "a.json").touch()
    assert stick.run(code=SESSION).returncode == 0
    assert not stick.data.exists()
    assert any("chinagodrar-viewer.ini" in name for name in stick.traces())
