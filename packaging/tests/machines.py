"""Bare Debian machines in folders, to install in: nothing of this machine is seen by what runs there but the X server.

debootstrap makes the first one, about 40 seconds; it is kept in packaging/.cache and copied for each test.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from steps.project import CACHE, NAME

SUITE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
BASE = CACHE / "machines" / f"{SUITE}-minbase"
NEEDED = {"debootstrap": "debootstrap", "unshare": "util-linux", "chroot": "coreutils"}
PATIENCE = 300.0
USERS = ("pupil", "teacher")
NEW_HOME = 'mount -t tmpfs -o mode=1777 tmpfs "$R/home/pupil"'
"""For ``before``: a pupil who has never started the program."""


def missing() -> str:
    """Why no machine can be made here; "" where it can."""
    if os.geteuid() != 0:
        return "only root can make a machine to install in"
    for program, package in NEEDED.items():
        if shutil.which(program) is None:
            return f"{program} is not installed (Debian: apt-get install {package})"
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode != 0:
        return "this container may not mount, so it cannot make a machine to install in"
    return ""


def base() -> Path:
    """The folder of a bare Debian with two users; made where it is not there yet."""
    if BASE.exists():
        return BASE
    raw = BASE.with_name(f"{BASE.name}-raw")
    shutil.rmtree(raw, ignore_errors=True)
    raw.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["debootstrap", "--variant=minbase", SUITE, raw, MIRROR], capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip(f"debootstrap cannot make a machine here: {(done.stdout + done.stderr).strip().splitlines()[-1]}")
    machine = Machine(raw)
    for user in USERS:
        machine.run("useradd", "--create-home", "--shell", "/bin/bash", user)
    raw.rename(BASE)
    return BASE


class Machine:
    """A system in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def copied(cls, source: Path, target: Path) -> Machine:
        """A machine like another one."""
        subprocess.run(["cp", "-a", "--reflink=auto", source, target], check=True)
        return cls(target)

    def command(
        self,
        *words: str,
        user: str = "root",
        home: str = "",
        before: str = "",
        environment: Mapping[str, str] | None = None,
        cwd: str = "/",
    ) -> list[str]:
        """What runs ``words`` on the machine; its process keeps its number.

        ``before`` is a shell's line on this machine with $R for the machine's folder, such as a mount; it is undone
        when the program ends.
        """
        home = home or ("/root" if user == "root" else f"/home/{user}")
        settings = {
            "HOME": home,
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "USER": user,
            "LC_ALL": "C.UTF-8",
            **(environment or {}),
        }
        pairs = [f"{key}={value}" for key, value in settings.items()]
        inside = f"cd {shlex.quote(cwd)} && exec {shlex.join(words)}"
        enter = ["chroot", f"--userspec={user}", str(self.root), "/usr/bin/env", "-i", *pairs, "/bin/sh", "-c", inside]
        lines = [
            "set -e",
            f"R={shlex.quote(str(self.root))}",
            'mount -t proc proc "$R/proc"',
            'mount --rbind /dev "$R/dev"',
            'mount -t tmpfs -o mode=1777 tmpfs "$R/tmp"',
            before,
            f"exec {shlex.join(enter)}",
        ]
        return ["unshare", "--mount", "/bin/sh", "-c", "\n".join(lines)]

    def run(
        self,
        *words: str,
        user: str = "root",
        home: str = "",
        before: str = "",
        environment: Mapping[str, str] | None = None,
        cwd: str = "/",
        gives: int | None = 0,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program to its end; AssertionError with what it said where its exit code is not ``gives``."""
        command = self.command(*words, user=user, home=home, before=before, environment=environment, cwd=cwd)
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=PATIENCE, stdin=subprocess.DEVNULL
        )
        if gives is not None:
            assert done.returncode == gives, f"{words}: {done.returncode}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
        return done

    def viewer(self, *words: str, user: str = "pupil", **more: object) -> subprocess.CompletedProcess[str]:
        """Run the installed program as a user."""
        return self.run(NAME, *words, user=user, **more)  # type: ignore[arg-type]

    def apt(self, *words: str) -> None:
        """apt-get, without questions."""
        quiet = ["-qq", "-o", "Dpkg::Use-Pty=0", "-o", "Acquire::Retries=3", "-o", "APT::Sandbox::User=root"]
        self.run("apt-get", *quiet, *words, environment={"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"})

    def install(self, package: Path, *more: str) -> None:
        """Install a package file, what it depends on, and others."""
        shutil.copy(package, self.root / "root")
        inside = f"/root/{package.name}"
        self.apt("install", "--no-install-recommends", "--allow-downgrades", "--yes", inside, *more)
        (self.root / inside.lstrip("/")).unlink()

    def files(self, words: Sequence[str] = (NAME, "chinagodrar", "Chinagodrar")) -> list[str]:
        """All paths on the machine whose name has one of the words."""
        found = []
        for folder, folders, names in os.walk(self.root):
            for name in [*folders, *names]:
                if any(word in name for word in words):
                    found.append(f"/{(Path(folder) / name).relative_to(self.root)}")
        return sorted(found)


if __name__ == "__main__":
    # The first machine, made while something else is built.
    if not missing():
        base()
