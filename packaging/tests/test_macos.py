"""What can be looked at without a Mac: Info.plist, entitlements, icon set, the script, the pinned wheels."""

from __future__ import annotations

import ast
import io
import plistlib
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from steps.project import APP_ID, MIME_TYPE, ROOT

MACOS = ROOT / "packaging/macos"
ICON = MACOS / "chinagodrar-viewer.icns"
ICNS_SIZES = {
    b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024, b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512,
}  # fmt: skip
"""Pixels of each kind of picture in an icon set; Apple's, from 10.7."""
SHARED_LIBRARIES = ("pyside6-essentials", "pyqtgraph", "numpy", "msgspec", "python-pptx", "lxml", "pillow")


@pytest.fixture(scope="module")
def information() -> dict[str, Any]:
    """Info.plist, as the recipe fills it in."""
    text = (MACOS / "Info.plist").read_text(encoding="utf-8")
    assert text.count("@VERSION@") >= 2
    return plistlib.loads(text.replace("@VERSION@", "1.2.3").encode())


def test_the_program_is_named_as_everywhere(information: dict[str, Any]) -> None:
    assert information["CFBundleIdentifier"] == APP_ID
    assert information["CFBundleExecutable"] == "chinagodrar-viewer"
    assert information["CFBundleShortVersionString"] == information["CFBundleVersion"] == "1.2.3"
    assert information["CFBundlePackageType"] == "APPL"
    assert (MACOS / information["CFBundleIconFile"]).exists()
    assert len(information["CFBundleName"]) <= 15, "the menu bar has room for 15 letters"


def test_it_runs_where_its_qt_runs(information: dict[str, Any]) -> None:
    pinned = (MACOS / "requirements.in").read_text(encoding="utf-8")
    qt = re.search(r"^PySide6-Essentials==(\d+)\.(\d+)", pinned, re.MULTILINE)
    assert qt is not None
    # Qt 6.8 and 6.9 need macOS 12, 6.10 and 6.11 need 13: so say the wheels' own names.
    least = (12, 0) if int(qt[2]) < 10 else (13, 0)
    assert tuple(int(part) for part in information["LSMinimumSystemVersion"].split(".")) == least


def test_battle_files_are_declared(information: dict[str, Any]) -> None:
    (kind,) = information["UTExportedTypeDeclarations"]
    (document,) = information["CFBundleDocumentTypes"]
    assert kind["UTTypeIdentifier"] in document["LSItemContentTypes"]
    assert kind["UTTypeTagSpecification"]["public.mime-type"] == [MIME_TYPE]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["battle.json"]
    assert "public.json" in kind["UTTypeConformsTo"]
    assert document["LSHandlerRank"] == "Alternate", "other programs keep their JSON files"


def test_it_speaks_french_too(information: dict[str, Any]) -> None:
    assert set(information["CFBundleLocalizations"]) == {"en", "fr"}
    strings = (MACOS / "fr.lproj/InfoPlist.strings").read_text(encoding="utf-8")
    pairs = dict(re.findall(r'^"(.+)" = "(.+)";$', strings, re.MULTILINE))
    assert pairs["CFBundleDisplayName"] == "Visionneuse Chinégodar"
    for name in pairs:
        assert name in information or name == information["CFBundleDocumentTypes"][0]["CFBundleTypeName"]


def test_it_asks_for_no_rights_but_these() -> None:
    rights = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert rights == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def test_the_icon_set_has_every_size() -> None:
    data = ICON.read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8])[0] == len(data)
    found: dict[bytes, tuple[int, int]] = {}
    offset = 8
    while offset < len(data):
        kind, length = struct.unpack(">4sI", data[offset : offset + 8])
        if kind in ICNS_SIZES:
            with Image.open(io.BytesIO(data[offset + 8 : offset + length])) as picture:
                found[kind] = picture.size
                alpha = picture.convert("RGBA").getchannel("A")
                assert alpha.getextrema() == (0, 255), f"{kind} is empty, or has no air around it"
                share = (alpha.getbbox() or (0, 0, 0, 0))[2] / picture.width
                assert 0.86 < share < 0.95, f"{kind} is not on Apple's grid"
        offset += length
    assert found == {kind: (size, size) for kind, size in ICNS_SIZES.items()}


def test_the_icon_is_that_of_the_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import icon, sys; sys.stdout.buffer.write(icon.drawn())"
    drawn = subprocess.run([sys.executable, "-c", code], cwd=MACOS, check=True, capture_output=True).stdout
    with Image.open(io.BytesIO(drawn)) as fresh, Image.open(ICON) as kept:
        fresh.load(), kept.load()
        # Other versions of Qt may blend an edge otherwise.
        pairs = zip(fresh.convert("RGBA").resize((64, 64)).tobytes(), kept.resize((64, 64)).tobytes(), strict=True)
        assert max(abs(a - b) for a, b in pairs) <= 8, "run packaging/macos/icon.py"


def test_what_is_pinned_is_what_linux_has() -> None:
    def pins(name: str) -> dict[str, str]:
        text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
        return {n.lower(): v for n, v in re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE)}

    linux, mac, wanted = pins("requirements-linux.txt"), pins("macos/requirements.txt"), pins("macos/requirements.in")
    assert mac == wanted, "run packaging/pin_wheels.py macos"
    for name in SHARED_LIBRARIES:
        assert mac[name] == linux[name]
    missing = set(linux) - set(mac) - {"jeepney"}
    assert not missing, f"macos/requirements.in lacks {missing}"


def test_every_wheel_of_windows_is_pinned_too() -> None:
    text = {
        name: (ROOT / f"packaging/windows/requirements.{name}").read_text(encoding="utf-8") for name in ("in", "txt")
    }
    wanted = {line.lower() for line in text["in"].splitlines() if "==" in line}
    pinned = {name.lower() for name in re.findall(r"^(\S+==\S+) \\$", text["txt"], re.MULTILINE)}
    assert wanted == pinned, "run packaging/pin_wheels.py windows"
    assert text["txt"].count("--hash=sha256:") >= len(wanted)


def test_recipe_and_first_lines_are_python() -> None:
    for name in ("viewer.spec", "start.py", "icon.py"):
        ast.parse((MACOS / name).read_text(encoding="utf-8"), name)


def test_the_script_is_shell() -> None:
    bash = shutil.which("bash")
    assert bash is not None
    subprocess.run([bash, "-n", MACOS / "build.sh"], check=True)
    text = (MACOS / "build.sh").read_text(encoding="utf-8")
    for name in re.findall(r"\$here/([\w.-]+)", text):
        assert (Path(MACOS) / name).exists(), name
