"""The portable folder: it runs where it was unpacked, and writes nothing anywhere else."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from machines import Machine
from steps import portable
from steps.project import NAME, version
from x_screen import PATIENCE, XScreen

pytestmark = pytest.mark.slow
STICK = "/media/stick"


@pytest.fixture(scope="module")
def machine(machine: Machine, dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A machine with the libraries of a desktop, on which the program itself is not installed, and a stick in it."""
    made = Machine.copied(machine.root, tmp_path_factory.mktemp("portable") / "machine")
    made.apt("remove", "--yes", NAME)
    stick = made.root / STICK[1:]
    stick.mkdir(parents=True)
    subprocess.run(["tar", "--extract", f"--file={portable.archive_in(dist)}", f"--directory={stick}"], check=True)
    made.run("chown", "-R", "pupil:pupil", STICK)
    return made


def program(machine: Machine) -> str:
    """The program on the stick."""
    (folder,) = (machine.root / STICK[1:]).iterdir()
    return f"{STICK}/{folder.name}/{NAME}"


def test_it_has_no_links_which_sticks_do_not_know(machine: Machine) -> None:
    links = [path for path in (machine.root / STICK[1:]).rglob("*") if path.is_symlink()]
    assert links == []


def test_all_views_paint(machine: Machine) -> None:
    report = json.loads(machine.run(program(machine), "self-test", user="pupil").stdout)
    assert report["version"] == version()


@pytest.mark.parametrize("stick", ["writable", "read-only"])
def test_a_session_leaves_nothing_on_the_computer(
    machine: Machine, screen: XScreen, stick: str, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o777)
    home.chmod(0o777)
    lines = [f'mount --bind {home} "$R/home/pupil"']
    if stick == "read-only":
        lines.append(f'mount --bind "$R{STICK}" "$R{STICK}" && mount -o remount,ro,bind "$R{STICK}"')
    environment = {"DISPLAY": screen.display}
    command = machine.command(program(machine), user="pupil", before="\n".join(lines), environment=environment)
    shown = screen.launch(program=command)
    before = screen.rest(still=1.0)
    shown.press("Escape")
    shown.press("Right")
    screen.rest(after=before)
    shown.press("ctrl+q")
    assert shown.process.wait(PATIENCE) == 0
    assert sorted(path.name for path in home.rglob("*")) == []
    data = (machine.root / program(machine)[1:]).parent / "viewer-data"
    assert stick == "read-only" or any(data.rglob(f"{NAME}.ini"))
