"""Computers as they are: each bad case simply works, or is said in one clear sentence; nothing is lost."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import ROOT, environment, run
from window_session import SESSION, complaints

if sys.platform != "win32":
    import resource

unix = pytest.mark.skipif(sys.platform == "win32", reason="Unix's limits and folders")
ACCENTED = "Élève Ménaka"
SETTINGS = "chinagodrar-viewer/chinagodrar-viewer.ini"


def at_home(home: Path | str, **more: str) -> dict[str, str]:
    """The environment of somebody at home, without a screen."""
    own = {name: value for name, value in environment().items() if not name.startswith("XDG_")}
    return {**own, "HOME": str(home), "XDG_CONFIG_HOME": f"{home}/.config", "QT_QPA_PLATFORM": "offscreen", **more}


def start(env: dict[str, str], *words: str, limit: int | None = None) -> subprocess.Popen[str]:
    """A session in the window; ``limit``: no file may become larger than so many bytes, as on a full disk."""

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen(
        [sys.executable, "-B", "-c", SESSION, str(ROOT / "README.md"), *words], cwd=ROOT, env=env,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace",
        preexec_fn=full if limit is not None else None,
    )  # fmt: skip


def end(process: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
    said, complained = process.communicate(timeout=120)
    return subprocess.CompletedProcess(process.args, process.returncode, said, complained)


def session(env: dict[str, str], *words: str, limit: int | None = None) -> None:
    """A session that ends well and has nothing to say."""
    done = end(start(env, *words, limit=limit))
    assert (done.returncode, complaints(done)) == (0, [])


# --- no display, no fonts


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a display")
@pytest.mark.parametrize("words", [(), ("present",), ("--kiosk",)])
def test_without_a_display_one_sentence_says_so(words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 4 and len(done.stderr.splitlines()) == 1 and "no display" in done.stderr


@unix
def test_without_any_font_of_the_system_all_text_shows(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
    done = run("self-test", env=at_home(tmp_path, FONTCONFIG_FILE=str(empty)))
    # It measures each sign of the program's texts: exit code 3 where one has no glyph.
    assert (done.returncode, complaints(done)) == (0, [])


# --- a home that takes nothing


@unix
def test_a_home_where_nothing_can_be_made_does_no_harm() -> None:
    session(at_home("/dev/null/home"))


@unix
def test_a_full_disk_leaves_the_settings_as_they_were(tmp_path: Path) -> None:
    settings = tmp_path / ".config" / SETTINGS
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nlanguage=fr\n")
    session(at_home(tmp_path), limit=10)
    assert settings.read_text() == "[General]\nlanguage=fr\n"
    assert [path.name for path in settings.parent.iterdir()] == [settings.name]


@unix
def test_a_full_disk_at_the_first_start_does_no_harm(tmp_path: Path) -> None:
    session(at_home(tmp_path), limit=0)


@unix
def test_an_export_onto_a_full_disk_is_said_and_leaves_no_half_file(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-B", "-m", "chinagodrar_viewer", "export", "-o", str(tmp_path / "day.png")],
        cwd=ROOT, env=at_home("/dev/null/home"), capture_output=True, text=True, timeout=120,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000)),
    )  # fmt: skip
    assert done.returncode == 1 and len(complaints(done)) == 1 and "day.png" in done.stderr
    assert list(tmp_path.iterdir()) == []


# --- two at a time


@pytest.mark.parametrize("homes", [("one", "one"), ("one", "another")])
def test_two_sessions_at_the_same_time_do_not_disturb_each_other(homes: tuple[str, str], tmp_path: Path) -> None:
    running = [start(at_home(tmp_path / home)) for home in homes]
    for process in running:
        done = end(process)
        assert (done.returncode, complaints(done)) == (0, [])
    for home in set(homes):
        folder = (tmp_path / home / ".config" / SETTINGS).parent
        assert [path.name for path in folder.iterdir()] == [Path(SETTINGS).name]
        assert "theme=dark" in (folder / Path(SETTINGS).name).read_text()


# --- names with spaces and accents


@unix
@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_a_home_and_a_file_with_spaces_and_accents(locale: str, tmp_path: Path) -> None:
    home = tmp_path / ACCENTED
    home.mkdir()
    env = at_home(home, LC_ALL=locale)
    battle, picture = home / "À moi.json", home / "Frise numéro 1.svg"
    for target in (battle, picture):
        done = run("export", "-o", str(target), env=env)
        assert (done.returncode, complaints(done)) == (0, []) and target.stat().st_size > 1_000
    assert run("check", str(battle), env=env).returncode == 0
    session(env, str(battle))
    assert (home / ".config" / SETTINGS).exists()


# --- settings of other versions, and none at all


@unix
@pytest.mark.parametrize(
    "data",
    [
        b"[General]\nlanguage=de\ntheme=3\nzoom=1.5\nreduced-motion=@Variant(\\0\\0\\0\\x1\\x1)\n[window]\ngeometry=1280x720\n",
        b"[General]\nlanguage=fr, en\ntheme=@Size(3 4)\nrecent-files=/a, /b\n[window]\nlayout=@ByteArray(old)\n",
        b"[General]\ntheme=dark\nof-a-later-version=kept\n",
        b"\x00\x01[[[\n=\nlanguage=\xff\xfe\n[window\ngeometry=@ByteArray(\\x)\n",
        random.Random(5).randbytes(4_096),
        b"[General]\nlanguage=fr\nrecent-files=@Varia",
        b"",
    ],
    ids=["older", "lists", "later", "broken", "noise", "cut", "empty"],
)
def test_settings_that_it_cannot_use_do_no_harm(data: bytes, tmp_path: Path) -> None:
    settings = tmp_path / ".config" / SETTINGS
    settings.parent.mkdir(parents=True)
    settings.write_bytes(data)
    session(at_home(tmp_path))
    assert b"theme=dark" in settings.read_bytes()
    if b"later" in data:
        assert b"of-a-later-version=kept" in settings.read_bytes()


@unix
def test_a_folder_in_the_place_of_the_settings_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / ".config" / SETTINGS).mkdir(parents=True)
    session(at_home(tmp_path))
