"""The portable folder: the frozen tree with the mark that makes the program keep everything beside itself."""

from __future__ import annotations

import shutil
from pathlib import Path

from steps import tree
from steps.project import BUILD, NAME, empty, epoch, need, run, same_moment, step, version

MARK = "portable"
"""The program looks for a file of this name beside itself (chinagodrar_viewer/app/portable.py)."""
SAYS = """\
This file makes the Chinagodrar viewer keep settings and everything else in the folder viewer-data beside it.
Take it away, and the program keeps them where other programs do.
"""


def build(dist: Path) -> Path:
    """Write the folder as an archive; gives its path."""
    tree.built(dist)
    with step("Portable folder"):
        work = empty(BUILD / "portable")
        folder = work / archive_in(dist).name.removesuffix(".tar.xz")
        shutil.copytree(tree.TREE, folder)
        (folder / MARK).write_text(SAYS, encoding="utf-8")
        same_moment(work)
        same = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{epoch()}"]
        plain = work / "plain.tar"
        run(["tar", "--create", f"--file={plain}", *same, "--format=gnu", f"--directory={work}", folder.name])
        run([need("xz", "xz-utils"), "--x86", "--lzma2=preset=3", "--threads=2", "--block-size=48MiB", plain])
        dist.mkdir(parents=True, exist_ok=True)
        plain.with_suffix(".tar.xz").replace(archive_in(dist))
    return archive_in(dist)


def archive_in(dist: Path) -> Path:
    """Where the archive of this version lies."""
    return dist / f"{NAME}-{version()}-linux-x86_64-portable.tar.xz"
