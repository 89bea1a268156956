"""The AppImage on a bare machine: mounted where FUSE is, unpacked where it is not."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from machines import NEW_HOME, Machine
from steps import appimage, tree
from steps.project import APP_ID, NAME, version
from steps.trim import SYSTEM
from x_screen import PATIENCE, XScreen, until

pytestmark = pytest.mark.slow
PLACE = "/opt/viewer.AppImage"


@pytest.fixture(scope="module")
def image(dist: Path) -> Path:
    return appimage.image_in(dist)


@pytest.fixture(scope="module")
def fresh(image: Path, bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A machine with the libraries that every desktop has, and the AppImage; nothing of the program is installed."""
    machine = Machine.copied(bare, tmp_path_factory.mktemp("appimage") / "machine")
    machine.apt("update")
    libraries = {SYSTEM[library] for library in tree.needs().libraries}
    machine.apt("install", "--yes", "--no-install-recommends", *sorted(libraries), "xkb-data")
    shutil.copy(image, machine.root / PLACE[1:])
    return machine


@pytest.fixture(scope="module")
def with_fuse(fresh: Machine, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    machine = Machine.copied(fresh.root, tmp_path_factory.mktemp("fuse") / "machine")
    machine.apt("install", "--yes", "--no-install-recommends", "fuse3")
    return machine


def test_it_says_what_it_is_to_desktops(image: Path, tmp_path: Path) -> None:
    with image.open("rb") as file:
        assert file.read(11)[8:] == b"AI\x02"
    subprocess.run([image, "--appimage-extract"], cwd=tmp_path, check=True)
    folder = tmp_path / "squashfs-root"
    assert {p.name for p in folder.iterdir()} >= {"AppRun", f"{APP_ID}.desktop", f"{APP_ID}.svg", ".DirIcon"}
    assert os.access(folder / "AppRun", os.X_OK)
    assert subprocess.check_output([folder / "AppRun", "--version"], text=True) == f"{NAME} {version()}\n"


def test_without_fuse_it_unpacks_and_cleans_up(fresh: Machine) -> None:
    script = f'{PLACE} self-test || exit $?; ls -A "$TMPDIR"'
    environment = {"TMPDIR": "/home/pupil"}
    done = fresh.run("sh", "-c", script, user="pupil", before=NEW_HOME, environment=environment)
    report, _, left = done.stdout.partition("\n")
    assert json.loads(report)["version"] == version()
    assert (left.replace(".cache\n", ""), done.stderr) == ("", "")


def test_with_fuse_it_mounts_and_cleans_up(with_fuse: Machine) -> None:
    """The folder that the program runs in is no folder on the disk while it runs, and has gone when it ends."""
    script = f"""
        {PLACE} self-test > report & program=$!
        for i in $(seq 200); do grep -q fuse.*chinagodrar /proc/mounts && break; sleep 0.05; done
        grep -c fuse.*chinagodrar /proc/mounts; wait $program || exit $?
        grep -c fuse.*chinagodrar /proc/mounts; ls -A /tmp | grep -c chinagodrar; cat report
    """
    # Who is not root may mount inside a machine only if the machine's own folder is what root mounted.
    done = with_fuse.run("sh", "-c", script, user="root", cwd="/root", gives=None)
    mounted, unmounted, left, report = done.stdout.splitlines()
    assert (mounted, unmounted, left) == ("1", "0", "0")
    assert json.loads(report)["version"] == version()


def test_a_full_disk_is_said(fresh: Machine) -> None:
    little = 'mount -t tmpfs -o mode=1777,size=1M tmpfs "$R/home/pupil"'
    done = fresh.run(PLACE, user="pupil", before=little, environment={"TMPDIR": "/home/pupil"}, gives=127)
    assert "No space left on device" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_window_by_keyboard(fresh: Machine, screen: XScreen) -> None:
    command = fresh.command(PLACE, user="pupil", before=NEW_HOME, environment={"DISPLAY": screen.display})
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as program:
        until(lambda: screen.ask("search", "--onlyvisible", "--class", NAME), "the window's coming up")
        shown = screen.rest(still=1.5)
        screen.ask("key", "--clearmodifiers", "Escape")
        screen.ask("key", "--clearmodifiers", "Right")
        screen.rest(after=shown)
        screen.ask("key", "--clearmodifiers", "ctrl+q")
        assert program.communicate(timeout=PATIENCE)[0] == ""
        assert program.returncode == 0


def test_it_passes_a_request_to_end_on(fresh: Machine, screen: XScreen) -> None:
    """SIGTERM, as at the end of a session, ends the program itself, and its folder goes."""
    command = fresh.command(PLACE, user="pupil", before=NEW_HOME, environment={"DISPLAY": screen.display})
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(lambda: screen.ask("search", "--onlyvisible", "--class", NAME), "the window's coming up")
    time.sleep(0.5)
    program.terminate()
    program.wait(PATIENCE)
    until(lambda: not screen.ask("search", "--onlyvisible", "--class", NAME), "the window's going")
