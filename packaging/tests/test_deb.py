"""The Debian package on a bare machine: put there by apt, upgraded, used, and purged."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from conftest import OLDER
from machines import NEW_HOME, Machine
from steps import deb_rpm, tree
from steps.project import APP_ID, MIME_TYPE, NAME, need, size, version
from x_screen import PATIENCE, XScreen, until

DEFAULTS = f"etc/{NAME}/defaults.toml"


def test_it_is_small_enough(deb: Path) -> None:
    assert size(deb) <= deb_rpm.LARGEST_DEB
    assert size(tree.TREE) <= tree.LARGEST


@pytest.mark.slow
def test_lintian_finds_nothing_that_is_not_allowed_with_a_reason(deb: Path) -> None:
    command = [need("lintian", "lintian"), "--allow-root", "--fail-on", "error,warning", str(deb)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_it_says_what_it_is(machine: Machine) -> None:
    asked = machine.run("dpkg-query", "-W", "-f", "${Status}|${Version}|${Maintainer}|${Homepage}|${Section}", NAME)
    status, number, maintainer, page, section = asked.stdout.split("|")
    assert status == "install ok installed"
    assert number == f"{version()}-{deb_rpm.RELEASE}"
    assert "@" in maintainer
    assert page.startswith("https://")
    assert section == "education"
    assert machine.viewer("--version").stdout.strip() == f"{NAME} {version()}"


def test_all_views_paint_without_a_display(machine: Machine) -> None:
    report = json.loads(machine.viewer("self-test").stdout)
    assert report["version"] == version()
    assert report["platform"] == "offscreen"
    assert report["pictures"] == 2 * len(report["views"])


def test_all_views_paint_on_an_x_server(machine: Machine, screen: XScreen) -> None:
    environment = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
    report = json.loads(machine.viewer("self-test", environment=environment).stdout)
    assert report["platform"] == "xcb"


@pytest.mark.parametrize(
    "name", ["a.png", "a.svg", "a.pdf", "a.csv", "a.json", "the-day.pptx", "the-day.pdf", "x.html"]
)
def test_every_kind_of_file_can_be_exported(machine: Machine, name: str) -> None:
    lesson = ("--lesson", "the-day") if "day" in name or name.endswith("html") else ()
    machine.viewer("export", *lesson, "-o", f"/home/pupil/{name}")
    written = machine.root / "home/pupil" / name
    assert written.stat().st_size > 10_000
    written.unlink()


def test_a_session_by_keyboard(machine: Machine, screen: XScreen) -> None:
    command = machine.command(NAME, user="pupil", before=NEW_HOME, environment={"DISPLAY": screen.display})
    program = screen.launch(program=command)
    shown = screen.rest(still=1.5)
    for key in ("Escape", "Right", "e", "ctrl+l"):
        program.press(key)
        shown = screen.rest(after=shown)
    program.press("F5")
    until(lambda: len(windows(screen)) > 1, "the lesson's windows")
    program.press("Escape")
    until(lambda: windows(screen) == [program.window], "the end of the lesson")
    program.press("ctrl+q")
    assert program.process.wait(PATIENCE) == 0
    assert program.said() == ""


def windows(screen: XScreen) -> list[str]:
    """The windows that a person sees."""
    return screen.ask("search", "--onlyvisible", "--class", NAME).split()


def test_a_double_click_on_a_battle_file_opens_it(machine: Machine) -> None:
    machine.viewer("export", "-o", "/home/pupil/plain.json")
    for name, kind in (
        ("some.battle.json", MIME_TYPE),
        ("without-the-ending", MIME_TYPE),
        ("other.json", "application/json"),
    ):
        data = (machine.root / "home/pupil/plain.json").read_bytes() if kind == MIME_TYPE else b"{}"
        (machine.root / "home/pupil" / name).write_bytes(data)
        asked = machine.run("gio", "info", "-a", "standard::content-type", f"/home/pupil/{name}", user="pupil")
        assert asked.stdout.split()[-1] == kind, name
    asked = machine.run("gio", "mime", MIME_TYPE, user="pupil", environment={"LC_ALL": "C.UTF-8"})
    assert f"{APP_ID}.desktop" in asked.stdout


def test_an_upgrade_keeps_what_the_administrator_and_the_reader_set(
    older_machine: Path, deb: Path, tmp_path: Path
) -> None:
    machine = Machine.copied(older_machine, tmp_path / "machine")
    asked = machine.run("dpkg-query", "-W", "-f", "${Version}", NAME)
    assert asked.stdout == f"{OLDER}-{deb_rpm.RELEASE}"
    settings = machine.root / f"home/pupil/.config/{NAME}/{NAME}.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nlanguage=fr\n")
    machine.run("chown", "-R", "pupil:pupil", "/home/pupil/.config")
    if deb_rpm.DEFAULTS.exists():
        with (machine.root / DEFAULTS).open("a") as file:
            file.write("# the school's\n")
    machine.install(deb)
    assert machine.viewer("--version").stdout.strip() == f"{NAME} {version()}"
    assert settings.read_text() == "[General]\nlanguage=fr\n"
    if deb_rpm.DEFAULTS.exists():
        assert (machine.root / DEFAULTS).read_text().endswith("# the school's\n")
    machine.viewer("self-test")


def test_a_purge_leaves_nothing(machine: Machine, tmp_path: Path) -> None:
    copy = Machine.copied(machine.root, tmp_path / "machine")
    listed = [path for path in copy.run("dpkg", "-L", NAME).stdout.split("\n") if path]
    assert len(listed) > 100
    copy.viewer("self-test")
    copy.apt("purge", "--yes", NAME)
    left = [p for p in listed if (copy.root / p[1:]).is_symlink() or (copy.root / p[1:]).is_file()]
    assert left == []
    # A reader's settings are the reader's, not the package's.
    assert [path for path in copy.files() if not path.startswith("/home/")] == []
    assert copy.run("dpkg-query", "-W", NAME, gives=None).returncode != 0
