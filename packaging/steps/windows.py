"""setup.exe for Windows, made on Linux with NSIS; and the same program as a folder to carry on a USB stick."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from steps.portable import MARK, SAYS
from steps.project import NAME, BuildError, mega, need, run, size, step, version
from steps.windows_python import zip_entry
from steps.windows_tree import HERE, TREE, WORK, commas, drawn, icon
from steps.windows_tree import build as build_tree

LARGEST = 35_000_000
"""Bytes that setup.exe may have."""


def build(dist: Path) -> Path:
    """Write setup.exe into ``dist``; gives it."""
    build_tree(dist)
    with step("setup.exe"):
        files = WORK / "files.nsh"
        files.write_text(file_list(inside(TREE)), encoding="utf-8")
        made = setup_in(dist)
        dist.mkdir(parents=True, exist_ok=True)
        values = {
            "VERSION": version(),
            "DOTS": commas(version()).replace(",", "."),
            "KILOBYTES": str(size(TREE) // 1024),
            "FILES": str(files),
            "TREE": str(TREE),
            "ICON": str(icon()),
            "SIDE": str(side_picture()),
            "OUTPUT": str(made),
        }
        words = [f"-D{name}={value}" for name, value in values.items()]
        makensis = need("makensis", "nsis")
        run([makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, HERE / "setup.nsi"])
    if size(made) > LARGEST:
        raise BuildError(f"{made.name} has {mega(size(made))}, more than {mega(LARGEST)}.")
    return made


def side_picture() -> Path:
    """What stands at the left of the installer's last page: the icon on the program's paper colour; gives the file."""
    from PIL import Image

    # Twice the size that Windows asks for, so that it is sharp on a screen of 200 %.
    page = Image.new("RGB", (2 * 164, 2 * 314), "#F3F2EE")
    with Image.open(drawn(128)[128]) as mark:
        page.paste(mark, ((page.width - mark.width) // 2, 96), mark)
    target = WORK / "side.bmp"
    page.save(target)
    return target


def setup_in(dist: Path) -> Path:
    """The installer of this version in a folder."""
    return dist / f"{NAME}-{version()}-setup.exe"


def build_portable(dist: Path) -> Path:
    """Write the folder for a USB stick as a .zip, which Windows opens without help; gives its path."""
    if not (TREE / f"{NAME}.exe").exists():
        build_tree(dist)
    with step("Portable folder for Windows"):
        made = portable_in(dist)
        folder = made.name.removesuffix(".zip")
        dist.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.writestr(zip_entry(f"{folder}/{MARK}"), SAYS.replace("\n", "\r\n"))
            for path in inside(TREE):
                archive.writestr(zip_entry(f"{folder}/{path}"), (TREE / path).read_bytes())
    return made


def portable_in(dist: Path) -> Path:
    """The portable folder's archive of this version."""
    return dist / f"{NAME}-{version()}-windows-x64-portable.zip"


def inside(folder: Path) -> list[PurePosixPath]:
    """All files below a folder, in one order on every machine."""
    return sorted(PurePosixPath(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def file_list(files: Iterable[PurePosixPath]) -> str:
    """What NSIS installs and removes, file by file, as two macros."""
    by_folder: dict[PurePosixPath, list[PurePosixPath]] = {}
    for path in files:
        by_folder.setdefault(path.parent, []).append(path)
    put, take = ["!macro INSTALL_FILES"], ["!macro REMOVE_FILES"]
    for folder in sorted(by_folder):
        put.append(f'  SetOutPath "{_on_windows(folder)}"')
        for path in by_folder[folder]:
            put.append(f'  File "${{TREE}}/{_escaped(str(path))}"')
            take.append(f'  Delete "{_on_windows(path)}"')
    folders = {parent for folder in by_folder for parent in (folder, *folder.parents)} - {PurePosixPath(".")}
    take += [f'  RMDir "{_on_windows(folder)}"' for folder in sorted(folders, reverse=True)]
    return "\n".join([*put, "!macroend", *take, "!macroend", ""])


def _on_windows(path: PurePosixPath) -> str:
    return "\\".join(["$INSTDIR", *(_escaped(part) for part in path.parts)])


def _escaped(text: str) -> str:
    return text.replace("$", "$$")
