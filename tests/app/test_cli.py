"""The command line as a user meets it: in a process of its own, without a display."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from command_line import ROOT, run

from chinagodrar_viewer import __version__

BUNDLED = ROOT / "resources" / "battles" / "chinagodrar.json"


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout.strip()) == (0, f"chinagodrar-viewer {__version__}")


@pytest.mark.parametrize(
    "words", [("--help",), ("check", "--help"), ("export", "--help"), ("present", "--help"), ("self-test", "--help")]
)
def test_help_tells_options_and_exit_codes(words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 0
    assert "usage:" in done.stdout
    assert "exit codes" in done.stdout
    assert "--lang" in done.stdout


def test_check_says_in_one_line_that_all_is_well(tmp_path: Path) -> None:
    done = run("check")
    assert (done.returncode, len(done.stdout.splitlines()), done.stderr) == (0, 1, "")
    assert "all is well" in done.stdout


def test_check_prints_a_line_a_problem_and_fails(tmp_path: Path) -> None:
    document = json.loads(BUNDLED.read_text("utf-8"))
    document["events"][0]["lane"] = "no-such-lane"
    document["events"][1]["date"] = "2020-13-45"
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps(document), "utf-8")

    done = run("check", str(bad))

    assert done.returncode == 1
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert len(lines) >= 2
    assert all("error" in line or "warning" in line for line in lines)
    assert any("no-such-lane" in line for line in lines)
    assert any("2020-13-45" in line for line in lines)


@pytest.mark.parametrize("content", [b"", b"not json", b"\xff\xfe\x00", b'{"format": "something/else"}'])
def test_check_of_what_is_no_battle_file_says_so(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(content)
    done = run("check", str(file))
    assert done.returncode == 1
    assert done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("path", ["missing.json", "."])
def test_check_of_a_file_that_cannot_be_read_says_so(path: str, tmp_path: Path) -> None:
    done = run("check", str(tmp_path / path))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_control_characters_of_a_file_do_not_reach_the_terminal(tmp_path: Path) -> None:
    document = json.loads(BUNDLED.read_text("utf-8"))
    document["events"][0]["lane"] = "\x1b[31mred\x07"
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps(document), "utf-8")

    done = run("check", str(bad))

    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout


def test_check_needs_no_qt(tmp_path: Path) -> None:
    shadow = tmp_path / "PySide6"
    shadow.mkdir()
    (shadow / "__init__.py").write_text("raise ImportError('Qt was imported')", "utf-8")
    from command_line import environment

    done = run("check", env=environment(PYTHONPATH=str(tmp_path)))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "words",
    [("--nonsense",), ("export",), ("check", "a", "b"), ("--lang", "xx"), ("export", "-o", "x.png", "--size", "big")],
)
def test_a_wrong_command_line_is_refused(words: tuple[str, ...]) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--lesson", "nonsense"), "every-event"),
        (("--lesson", "every-event", "--from", "0"), "steps 1 to 44"),
        (("--lesson", "every-event", "--from", "45"), "steps 1 to 44"),
        (("--from", "first"), "--from"),
    ],
)
def test_present_names_what_there_is_where_the_wanted_is_not(words: tuple[str, ...], said: str) -> None:
    done = run("present", *words)
    assert done.returncode == 2
    assert said in done.stderr and "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="DISPLAY is of X11")
def test_present_without_a_display_says_so() -> None:
    done = run("present")
    assert done.returncode == 4
    assert "display" in done.stderr and "Traceback" not in done.stderr


def test_present_of_what_is_no_battle_file_says_so(tmp_path: Path) -> None:
    file = tmp_path / "no.json"
    file.write_text("{", "utf-8")
    done = run("present", str(file))
    assert done.returncode == 1
    assert "no.json" in done.stderr and "Traceback" not in done.stderr


def test_the_language_may_stand_before_the_command() -> None:
    assert run("--lang", "fr", "check").returncode == 0


def test_self_test_prints_one_line_of_json_and_saves_pictures(tmp_path: Path) -> None:
    done = run("self-test", "--png", str(tmp_path / "pictures"))

    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert len(lines) == 1
    report = json.loads(lines[0])
    assert report["version"] == __version__
    assert {"python", "qt", "platform", "first_paint_ms", "views"} <= report.keys()
    assert report["platform"] == "offscreen"
    assert 0 < report["first_paint_ms"] < 60_000
    assert {"timeline", "infobox", "casualties", "window"} <= set(report["views"])
    assert len(list((tmp_path / "pictures").glob("*.png"))) == 2 * len(report["views"])


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The program with its resources in a folder of its own."""
    for name in ("chinagodrar_viewer", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "_resources"))
    return tmp_path


@pytest.mark.parametrize(
    "name",
    [
        "fonts/NotoSans_400Regular.ttf",
        "fonts/NotoSerif_600SemiBold.ttf",
        "fonts/NotoSymbols-subset.ttf",
        "battles/chinagodrar.json",
        "translations/chinagodrar_fr.qm",
        "icons/chinagodrar-viewer.svg",
    ],
)
def test_self_test_names_the_file_that_is_missing(copied: Path, name: str) -> None:
    (copied / "resources" / name).unlink()

    done = run("self-test", folder=copied)

    assert done.returncode == 3, done.stderr
    assert name in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_self_test_finds_a_font_that_does_not_show_text(copied: Path) -> None:
    fonts = copied / "resources" / "fonts"
    (fonts / "NotoSans_400Regular.ttf").write_bytes(b"no font" * 100)

    done = run("self-test", folder=copied)

    assert done.returncode == 3, done.stderr
    assert "NotoSans_400Regular.ttf" in done.stderr


def test_self_test_cannot_save_pictures_into_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run("self-test", "--png", str(tmp_path / "file"))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
