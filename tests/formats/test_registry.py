"""Whatever one tries to open, the answer is a battle or one clear sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chinagodrar_viewer.formats import registry
from chinagodrar_viewer.formats.check import check
from chinagodrar_viewer.formats.errors import FormatError
from chinagodrar_viewer.formats.registry import open_battle
from chinagodrar_viewer.resources import resource_path


def told(path: Path) -> str:
    with pytest.raises(FormatError) as caught:
        open_battle(path)
    said = str(caught.value)
    assert said.startswith(f'"{path.name}" cannot be opened: ')
    assert said.count("cannot be opened") == 1
    return said


@pytest.mark.parametrize("name", ["lesson.json", "lesson.JSON", "lesson", "lesson.txt"])
def test_a_battle_is_told_by_its_content(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(resource_path("battles/chinagodrar.json").read_bytes())
    opened = open_battle(path)
    assert opened.battle.id == "chinagodrar"
    assert opened.problems == ()


def test_a_missing_file(tmp_path: Path) -> None:
    assert "no such file" in told(tmp_path / "nothing.json")


def test_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "folder.json"
    folder.mkdir()
    assert "is a folder" in told(folder)


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.touch()
    assert "is empty" in told(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_of_somebody_else(tmp_path: Path) -> None:
    path = tmp_path / "secret.json"
    path.write_text("{}")
    path.chmod(0)
    assert "permission" in told(path)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "secret.json"
    path.write_text("{}")
    monkeypatch.setattr(os, "open", refuse)
    said = told(path)
    monkeypatch.undo()
    assert "permission" in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this file system")
def test_a_pipe_that_nobody_writes_to(tmp_path: Path) -> None:
    path = tmp_path / "pipe.json"
    os.mkfifo(path)
    assert "a device or a pipe" in told(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_a_device_that_never_ends() -> None:
    assert "a device or a pipe" in told(Path("/dev/zero"))


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(registry.LIMIT + 1)  # a hole: takes no room on the disk
    assert "larger than 64 MB" in told(path)


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"PK\x03\x04....", "ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n....", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0", "a picture (JPEG)"),
        (b"%PDF-1.7", "a PDF"),
        (b"{\\rtf1", "RTF"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"SQLite format 3\0", "a database"),
        (b"<!DOCTYPE html>", "a web page"),
        (b"  <html>", "a web page"),
        (b'<?xml version="1.0"?>', "an XML file"),
    ],
)
@pytest.mark.parametrize("suffix", [".json", ""])
def test_other_kinds_of_file_are_named(tmp_path: Path, start: bytes, what: str, suffix: str) -> None:
    path = tmp_path / f"file{suffix}"
    path.write_bytes(start + bytes(range(256)) * 20)
    said = told(path)
    assert what in said
    assert "Choose a battle file (.json)" in said


def test_other_content_is_refused_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("hello")
    assert "not in a format that the viewer reads" in told(path)
    path.write_bytes(b"abc\0\1\2")
    assert "no text" in told(path)


def test_a_broken_battle_file_says_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{\n"a" 1}')
    assert "line 2, column 5" in told(path)


@pytest.mark.parametrize("name", ["x" * 400 + ".json", "a\0b.json"])
def test_names_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    with pytest.raises(FormatError, match="cannot be opened"):
        open_battle(tmp_path / name)


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_link_that_leads_to_itself(tmp_path: Path) -> None:
    path = tmp_path / "loop.json"
    path.symlink_to(path)
    assert "cannot be read" in told(path)


def test_check_gives_the_problems(tmp_path: Path) -> None:
    assert "no such file" in str(check(tmp_path / "nothing.json")[0])
