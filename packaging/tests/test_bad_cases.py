"""The installed package where something is wrong: it works all the same, or says in a sentence what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from machines import Machine
from steps.project import NAME
from x_screen import PATIENCE, XScreen

ACCENTED = "Élève Ménaka"
NO_SPACE = 'mount -t tmpfs -o mode=1777,size=16k tmpfs "$R/home/pupil"'
"""A home in which a settings file has room, and no picture."""
READ_ONLY = 'mount -t tmpfs -o ro tmpfs "$R/home/pupil"'
NO_FONTS = 'test -d "$R/usr/share/fonts" && mount -t tmpfs tmpfs "$R/usr/share/fonts"'
SETTINGS = f"home/pupil/.config/{NAME}/{NAME}.ini"
OLD_SETTINGS = {
    "of-an-older-version": "[General]\nlanguage=de\ntheme=3\nzoom=1.5\n[window]\ngeometry=1280x720\nlayout=1\n",
    "broken": "\x00\x01[[[\n=\nlanguage=\ufffd\nrecent-files=@Variant(nonsense)\n[window\ngeometry=@ByteArray(\\x)\n",
    "cut-off": "[General]\nlanguage=fr\nrecent-files=@Varia",
}


OF_LIBRARIES = ("Fontconfig error: ", "write cache: ", "Trying to construct an instance of an invalid type")
"""What fontconfig says where it cannot keep its cache, and Qt of a broken setting; the program has no say in it."""


def ours(said: str) -> list[str]:
    """The lines that are the program's."""
    return [line for line in said.splitlines() if not line.startswith(OF_LIBRARIES)]


def session(machine: Machine, screen: XScreen, user: str = "pupil", **more: str) -> None:
    """Open the window, move in it, leave it; it says nothing and ends well."""
    environment = {"DISPLAY": screen.display}
    program = screen.launch(program=machine.command(NAME, user=user, environment=environment, **more))
    shown = screen.rest(still=1.0)
    program.press("Escape")  # the hint of the first start
    program.press("Right")
    screen.rest(after=shown)
    program.press("ctrl+q")
    assert program.process.wait(PATIENCE) == 0
    assert ours(program.said()) == []


def test_without_a_display_it_says_so(machine: Machine) -> None:
    done = machine.viewer(gives=4)
    assert done.stderr.startswith(f"{NAME}: There is no display")
    assert len(ours(done.stderr)) == 1


def test_a_display_that_does_not_answer_is_named(machine: Machine) -> None:
    done = machine.viewer(gives=4, environment={"DISPLAY": ":987"})
    assert "DISPLAY=:987 does not answer" in done.stderr


def test_without_any_font_of_the_system_text_shows(machine: Machine) -> None:
    report = json.loads(machine.viewer("self-test", before=NO_FONTS).stdout)
    assert report["pictures"] > 0


def test_a_missing_font_of_its_own_is_named(machine: Machine) -> None:
    fonts = f"usr/lib/{NAME}/lib/chinagodrar_viewer/_resources/fonts"
    done = machine.viewer("self-test", gives=3, before=f'mount -t tmpfs tmpfs "$R/{fonts}"')
    assert "Install the viewer again" in done.stderr
    assert len(ours(done.stderr)) == 1


def test_a_home_that_cannot_be_written_does_no_harm(machine: Machine, screen: XScreen) -> None:
    session(machine, screen, before=READ_ONLY)


def test_an_export_into_a_folder_that_cannot_be_written_says_so(machine: Machine) -> None:
    done = machine.viewer("export", "-o", "/home/pupil/a.png", before=READ_ONLY, gives=1)
    assert "/home/pupil/a.png" in done.stderr
    assert len(ours(done.stderr)) == 1


def test_a_full_disk_does_no_harm(machine: Machine, screen: XScreen) -> None:
    session(machine, screen, before=NO_SPACE)


def test_an_export_onto_a_full_disk_says_so_and_leaves_no_half_file(machine: Machine) -> None:
    script = f"{NAME} export -o a.png; code=$?; ls; exit $code"
    done = machine.run("sh", "-c", script, user="pupil", cwd="/home/pupil", before=NO_SPACE, gives=1)
    assert "a.png" in done.stderr
    assert len(ours(done.stderr)) == 1
    assert done.stdout == ""


def test_two_users_have_it_open_at_the_same_time(machine: Machine, screen: XScreen) -> None:
    environment = {"DISPLAY": screen.display}
    first = screen.launch(program=machine.command(NAME, user="teacher", environment=environment))
    screen.rest(still=1.0)
    session(machine, screen, user="pupil")
    assert first.process.poll() is None
    screen.ask("windowactivate", "--sync", first.window)
    first.press("ctrl+q")
    assert first.process.wait(PATIENCE) == 0
    assert first.said() == ""


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_a_home_with_spaces_and_accents(machine: Machine, locale: str) -> None:
    home = f"/home/pupil/{ACCENTED} {locale}"
    machine.run("mkdir", "-p", home, user="pupil")
    picture, battle = f"{home}/Frise numéro 1.png", f"{home}/à moi.battle.json"
    environment = {"LC_ALL": locale}
    for target in (picture, battle.replace(".battle", "")):
        machine.viewer("export", "-o", target, home=home, cwd=home, environment=environment)
        assert (machine.root / target[1:]).stat().st_size > 10_000
    machine.viewer("check", battle.replace(".battle", ""), home=home, environment=environment)


def test_a_window_with_a_file_in_a_folder_with_spaces_and_accents(machine: Machine, screen: XScreen) -> None:
    home = f"/home/pupil/{ACCENTED}"
    machine.run("mkdir", "-p", home, user="pupil")
    machine.viewer("export", "-o", f"{home}/à moi.json", home=home)
    environment = {"DISPLAY": screen.display}
    command = machine.command(NAME, f"{home}/à moi.json", user="pupil", home=home, environment=environment)
    program = screen.launch(program=command)
    screen.rest(still=1.0)
    program.press("ctrl+q")
    assert program.process.wait(PATIENCE) == 0
    assert program.said() == ""
    assert (machine.root / home[1:] / f".config/{NAME}/{NAME}.ini").exists()


@pytest.mark.parametrize("kind", OLD_SETTINGS)
def test_settings_that_it_cannot_use_do_no_harm(machine: Machine, screen: XScreen, kind: str, tmp_path: Path) -> None:
    settings = tmp_path / "settings" / f"{NAME}.ini"
    settings.parent.mkdir()
    settings.write_text(OLD_SETTINGS[kind], encoding="utf-8", errors="replace")
    folder = f"home/pupil/.config/{NAME}"
    machine.run("mkdir", "-p", f"/{folder}", user="pupil")
    copy = (
        f'mount -t tmpfs -o mode=1777 tmpfs "$R/{folder}" && cp {settings} "$R/{folder}" && chmod 666 "$R/{folder}"/*'
    )
    session(machine, screen, before=copy)
