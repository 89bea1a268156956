"""The AppImage: the frozen tree as a compressed file system behind a small static program that mounts it."""

from __future__ import annotations

import shutil
from pathlib import Path

from steps import linux_files, tree
from steps.project import APP_ID, BUILD, NAME, PACKAGING, empty, need, run, same_moment, step, version

RUNTIME = PACKAGING / "appimage/runtime.c"
LIBRARIES = ("squashfuse_ll", "squashfuse", "fuse3", "zstd", "lzma", "lz4", "lzo2", "z", "pthread")
PACKAGES = "gcc libsquashfuse-dev libfuse3-dev libzstd-dev liblzma-dev liblz4-dev liblzo2-dev zlib1g-dev"
MAGIC_PLACE, MAGIC = 8, b"AI\x02"
"""In the unused bytes of the ELF header: by this, desktops know an AppImage of type 2."""


def build(dist: Path) -> Path:
    """Write the AppImage; gives its path."""
    tree.built(dist)
    linux_files.build(dist)
    with step("AppImage"):
        folder = empty(BUILD / "appimage")
        files = folder / "files.squashfs"
        squeeze = ["-comp", "zstd", "-Xcompression-level", "19", "-b", "256K"]
        plain = ["-noappend", "-all-root", "-no-xattrs", "-no-progress", "-quiet"]
        run([need("mksquashfs", "squashfs-tools"), _folder(folder / "AppDir"), files, *squeeze, *plain])
        target = image_in(dist)
        dist.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_runtime(folder / "runtime") + files.read_bytes())
        target.chmod(0o755)
    return target


def image_in(dist: Path) -> Path:
    """Where the AppImage of this version lies."""
    return dist / f"Chinagodrar_Viewer-{version()}-x86_64.AppImage"


def _folder(app: Path) -> Path:
    """Everything laid out as below /, with the three files at the top that desktops look for."""
    (app / "usr/lib").mkdir(parents=True)
    shutil.copytree(tree.TREE, app / "usr/lib" / NAME, symlinks=True)
    shutil.copytree(linux_files.FILES / "share", app / "usr/share", symlinks=True)
    (app / "usr/bin").mkdir()
    (app / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    (app / "AppRun").symlink_to(f"usr/bin/{NAME}")
    shutil.copyfile(app / f"usr/share/applications/{APP_ID}.desktop", app / f"{APP_ID}.desktop")
    shutil.copyfile(app / f"usr/share/icons/hicolor/scalable/apps/{APP_ID}.svg", app / f"{APP_ID}.svg")
    shutil.copyfile(app / f"usr/share/icons/hicolor/256x256/apps/{APP_ID}.png", app / ".DirIcon")
    same_moment(app)
    return app


def _runtime(target: Path) -> bytes:
    """The program in front; ``target`` is written on the way."""
    need("gcc", PACKAGES)
    flags = ["-O2", "-Wall", "-Wextra", "-Werror", "-static", "-s", "-Wl,--build-id=none", "-Wno-error=cpp"]
    flags += ["-DFUSE_USE_VERSION=32", f"-ffile-prefix-map={PACKAGING}=.", "-I/usr/include/squashfuse"]
    run(["gcc", *flags, "-o", target, RUNTIME, *(f"-l{name}" for name in LIBRARIES)])
    program = bytearray(target.read_bytes())
    program[MAGIC_PLACE : MAGIC_PLACE + len(MAGIC)] = MAGIC
    return bytes(program)
