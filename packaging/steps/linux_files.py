"""What a Linux desktop needs to know of the program: menu entry, icons, file type, metainfo, man page, completions."""

from __future__ import annotations

import gzip
import shutil
import sys
from importlib import import_module
from pathlib import Path

from steps.completions import completions
from steps.man_page import man_page
from steps.metainfo import filled
from steps.project import APP_ID, BUILD, NAME, PACKAGING, ROOT, empty, epoch, run, same_moment, step, version
from steps.tools import tool

LINUX = PACKAGING / "linux"
ICON = ROOT / "resources/icons/chinagodrar-viewer.svg"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
FILES = BUILD / "linux-files"
"""Laid out as below /usr."""

DRAW = """
import os, sys
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
app = QGuiApplication(["icons", "-platform", "offscreen"])
drawing = QSvgRenderer(sys.argv[1])
for size, path in zip(sys.argv[2::2], sys.argv[3::2]):
    picture = QImage(int(size), int(size), QImage.Format.Format_ARGB32)
    picture.fill(0)
    with QPainter(picture) as painter:
        drawing.render(painter)
    assert picture.save(path)
"""


def build(dist: Path) -> Path:
    """Write the files; gives the folder."""
    with step("Files for the desktop"):
        share = empty(FILES) / "share"
        _copy(LINUX / f"{APP_ID}.desktop", share / "applications" / f"{APP_ID}.desktop")
        _copy(LINUX / f"{APP_ID}.mime.xml", share / "mime/packages" / f"{APP_ID}.xml")
        _write(share / "metainfo" / f"{APP_ID}.metainfo.xml", filled().encode())
        _icons(share / "icons/hicolor")
        parsers = _parsers()
        page = man_page(parsers, NAME, version(), epoch()).encode()
        _write(share / "man/man1" / f"{NAME}.1.gz", gzip.compress(page, 9, mtime=0))
        scripts = completions(parsers, NAME)
        _write(share / "bash-completion/completions" / NAME, scripts["bash"].encode())
        _write(share / "zsh/vendor-completions" / f"_{NAME}", scripts["zsh"].encode())
        _write(share / "fish/vendor_completions.d" / f"{NAME}.fish", scripts["fish"].encode())
        same_moment(FILES)
    return FILES


def _parsers() -> dict:
    sys.path.insert(0, str(ROOT))
    return import_module("chinagodrar_viewer.commands.parser").parsers()


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def _icons(hicolor: Path) -> None:
    _copy(ICON, hicolor / "scalable/apps" / f"{APP_ID}.svg")
    words: list[str | Path] = []
    for size in ICON_SIZES:
        target = hicolor / f"{size}x{size}/apps/{APP_ID}.png"
        target.parent.mkdir(parents=True)
        words += [str(size), target]
    run([tool("python"), "-c", DRAW, ICON, *words])
