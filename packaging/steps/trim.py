"""Removes from a frozen tree what nothing in it loads, and finds what it takes from the system.

Kept are the program, Python's extension modules, and the plugins of Qt named here; a library stays when one of these
needs it, directly or through others. So a library cannot be forgotten, nor stay by mistake.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from elftools.common.exceptions import ELFError
from elftools.elf.elffile import ELFFile
from elftools.elf.gnuversions import GNUVerNeedSection

PLUGINS = {
    "platforms": {"libqxcb.so", "libqwayland.so", "libqoffscreen.so"},
    # A window's frame and its place on the desktop under Wayland; without them it has neither.
    "wayland-shell-integration": {"libxdg-shell.so"},
    "wayland-decoration-client": {"libadwaita.so", "libbradient.so"},
    "iconengines": {"libqsvgicon.so"},
    "imageformats": {"libqsvg.so", "libqjpeg.so"},
    # Accents typed with dead keys, and other writing systems.
    "platforminputcontexts": {
        "libcomposeplatforminputcontextplugin.so",
        "libibusplatforminputcontextplugin.so",
    },
    # The desktop's file dialogs and its choice of light or dark. (The gtk3 theme would bring forty libraries.)
    "platformthemes": {"libqxdgdesktopportal.so"},
}
"""Plugins of Qt that stay. No eglfs, linuxfb, vnc (no desktop), no GL integrations (nothing paints with GL)."""

TRANSLATIONS = {"qtbase_fr.qm"}
UNUSED = ("lib/pyqtgraph/icons/peegee", "lib/pyqtgraph/colors")
"""Folders of data that nothing reads: pyqtgraph's own logo, colour maps for pictures of measurements."""

SYSTEM = {
    "ld-linux-x86-64.so.2": "libc6",
    "libc.so.6": "libc6",
    "libm.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libresolv.so.2": "libc6",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libexpat.so.1": "libexpat1",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Libraries that every desktop has and that must fit its drivers, display and settings: never shipped.

With Debian's package. Everything else is shipped, so that the program installs on a machine without
internet; the X server's small libraries that Qt wants (xcb-cursor, …) are what desktops often lack.
"""


class Needs(NamedTuple):
    """What a tree takes from the system: names of libraries, and the oldest glibc that has all functions."""

    libraries: tuple[str, ...]
    glibc: str


def trimmed(tree: Path) -> Needs:
    """Trim a tree in place; gives what it needs of the system."""
    _drop_plugins(tree)
    for folder in UNUSED:
        shutil.rmtree(tree / folder)
    files = dict(_elf_files(tree))
    by_name = {path.name: path for path in files}
    wanted = [path for path in files if _is_root(tree, path)]
    kept: set[Path] = set()
    missing: set[str] = set()
    while wanted:
        path = wanted.pop()
        if path in kept:
            continue
        kept.add(path)
        for name in files[path]:
            if name in SYSTEM or name not in by_name:
                missing.add(name)
            else:
                wanted.append(by_name[name])
    for path in set(files) - kept:
        path.unlink()
    _drop_links_and_empty_folders(tree)
    return Needs(tuple(sorted(missing)), _glibc(kept))


def _drop_plugins(tree: Path) -> None:
    qt = tree / "lib/PySide6/Qt"
    for path in sorted((qt / "plugins").rglob("*.so")):
        if path.name not in PLUGINS.get(path.parent.name, ()):
            path.unlink()
    for path in (qt / "translations").iterdir():
        if path.name not in TRANSLATIONS:
            path.unlink()


def _is_root(tree: Path, path: Path) -> bool:
    """Whether the program starts with this file, or loads it by its path."""
    inside = path.relative_to(tree)
    by_path = "plugins" in inside.parts or path.name.startswith("libpython")
    return len(inside.parts) == 1 or by_path or path.name.endswith((".abi3.so", "-linux-gnu.so"))


def _elf_files(tree: Path) -> Iterator[tuple[Path, list[str]]]:
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) != b"\x7fELF":
                    continue
            yield path, needed(path)


def needed(path: Path) -> list[str]:
    """The libraries that a program or library names as needed."""
    with path.open("rb") as file:
        dynamic = ELFFile(file).get_section_by_name(".dynamic")
        return [tag.needed for tag in dynamic.iter_tags("DT_NEEDED")] if dynamic is not None else []


def _glibc(paths: set[Path]) -> str:
    found = (2, 17)
    for path in paths:
        with path.open("rb") as file:
            try:
                sections = [s for s in ELFFile(file).iter_sections() if isinstance(s, GNUVerNeedSection)]
            except ELFError:
                continue
            for section in sections:
                for _, versions in section.iter_versions():
                    for version in versions:
                        digits = version.name.removeprefix("GLIBC_").split(".")
                        if version.name.startswith("GLIBC_2") and all(d.isdigit() for d in digits):
                            found = max(found, (int(digits[0]), int(digits[1])))
    return f"{found[0]}.{found[1]}"


def _drop_links_and_empty_folders(tree: Path) -> None:
    """PyInstaller's links to libraries in other folders: all are found without, and USB sticks know no links."""
    for path in tree.rglob("*"):
        if path.is_symlink():
            path.unlink()
    for path in sorted(tree.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
