"""What a desktop reads of the program, by the desktops' own checkers."""

from __future__ import annotations

import gzip
import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from steps import linux_files
from steps.project import APP_ID, MIME_TYPE, NAME, PACKAGING, ROOT, version

SHARE = linux_files.FILES / "share"


def said(*command: str | Path, gives: int = 0) -> str:
    """What a checker says; skipped where it is not installed."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"not installed: {command[0]}")
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == gives, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_desktop_file_is_valid() -> None:
    assert said("desktop-file-validate", SHARE / f"applications/{APP_ID}.desktop") == ""


def test_the_metainfo_is_valid() -> None:
    assert "Validation was successful" in said(
        "appstreamcli", "validate", "--no-net", "--pedantic", "--no-color", SHARE / f"metainfo/{APP_ID}.metainfo.xml"
    )


def test_the_metainfo_says_this_version_and_screenshots_that_are_there() -> None:
    text = (SHARE / f"metainfo/{APP_ID}.metainfo.xml").read_text(encoding="utf-8")
    assert f'<release version="{version()}"' in text
    assert "@" not in text
    shown = re.findall(r'width="(\d+)" height="(\d+)">.*/screenshots/([\w.-]+)</image>', text)
    assert len(shown) >= 3
    for width, height, name in shown:
        head = (PACKAGING / "screenshots" / name).read_bytes()[16:24]
        assert struct.unpack(">II", head) == (int(width), int(height)), name


def test_the_file_type_is_known_once_it_is_installed(tmp_path: Path) -> None:
    shutil.copytree(SHARE / "mime", tmp_path / "mime")
    said("update-mime-database", "-V", tmp_path / "mime")
    assert f"{MIME_TYPE}:*.battle.json" in (tmp_path / "mime/globs").read_text()


def test_icons_have_the_sizes_of_their_folders() -> None:
    found = sorted(SHARE.glob(f"icons/hicolor/*/apps/{APP_ID}.png"))
    assert len(found) == len(linux_files.ICON_SIZES)
    for path in found:
        width, height = struct.unpack(">II", path.read_bytes()[16:24])
        assert path.parts[-3] == f"{width}x{height}"
    drawing = SHARE / f"icons/hicolor/scalable/apps/{APP_ID}.svg"
    assert drawing.read_bytes() == (ROOT / "resources/icons/chinagodrar-viewer.svg").read_bytes()


def test_the_man_page_says_what_help_says_and_has_no_fault() -> None:
    page = SHARE / f"man/man1/{NAME}.1.gz"
    text = gzip.decompress(page.read_bytes()).decode().replace("\\-", "-")
    from chinagodrar_viewer.commands.parser import parsers

    for command, parser in parsers().items():
        assert command in text
        for option in parser._option_string_actions:
            assert option in text, f"{command} {option}"
    faults = said("man", "--warnings", "--local-file", "--encoding=UTF-8", "--troff-device=utf8", "--ditroff", page)
    assert [line for line in faults.splitlines() if "warning:" in line or "error:" in line] == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", {"check", "export", "present", "self-test"}),
        ("ex", {"export"}),
        ("export --pap", {"--paper"}),
        ("export --paper ", {"A4", "Letter"}),
        ("self-test --png /us", {"/usr"}),
        ("check /etc/passw", {"/etc/passwd"}),
    ],
)
def test_bash_completes(typed: str, expected: set[str]) -> None:
    bash = SHARE / f"bash-completion/completions/{NAME}"
    words = [NAME, *typed.split(), *([""] if typed.endswith(" ") or not typed else [])]
    script = f"""
        source {bash}
        COMP_WORDS=({" ".join(word or '""' for word in words)})
        COMP_CWORD={len(words) - 1}
        _shtab_{NAME.replace("-", "_")}
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    assert expected <= set(said("bash", "-c", script).split())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_are_valid(shell: str) -> None:
    folders = {
        "bash": "bash-completion/completions",
        "zsh": "zsh/vendor-completions",
        "fish": "fish/vendor_completions.d",
    }
    (path,) = (SHARE / folders[shell]).iterdir()
    text = path.read_text(encoding="utf-8")
    for command in ("check", "export", "present", "self-test"):
        assert command in text
    said(shell, "-n", path)


def test_fish_completes() -> None:
    path = SHARE / f"fish/vendor_completions.d/{NAME}.fish"
    offered = said("fish", "--no-config", "-c", f"source {path}; complete -C '{NAME} '").split()
    assert {"check", "export", "present", "self-test"} <= set(offered)
    offered = said("fish", "--no-config", "-c", f"source {path}; complete -C '{NAME} export --view '").split()
    assert {"timeline", "map"} <= set(offered)
