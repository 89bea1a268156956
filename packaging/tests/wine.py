"""Windows to install in, without Windows: wine 10 on a Debian trixie in a folder.

wine 8 (Debian bookworm) cannot run Qt 6, and wine 10 cannot run Qt 6.10 or later. Traps: without winedbg=d a crash
waits for a debugger for ever; winemenubuilder would write Linux menus; nothing may be read from a terminal;
QT_… of the environment is for Linux programs, Windows programs get what WINEQT_… says.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from machines import MIRROR, Machine
from steps.project import CACHE

SUITE = "trixie"
BASE = CACHE / "machines" / f"{SUITE}-wine"
OWN = f"/var/tmp/run-{os.getpid()}"
"""Of this run of the tests alone."""
PREFIX = f"{OWN}/wine"
"""Where wine keeps its C: drive and its registry; not /tmp, which is new for every program that is run."""
DESK = f"{OWN}/desk"
"""A folder for documents."""
DESK_ON_WINDOWS = "Z:" + DESK.replace("/", "\\")
"""What runs in wine calls it so."""
SHARED = f"{OWN}/tmp"
"""All programs' /tmp, where they find the one server of this wine; the machine would give each a new one."""
SHARE = f'mount --bind "$R{SHARED}" "$R/tmp"'
SETTLED_BY = 60


def base() -> Path:
    """The folder of a Debian with wine; made where it is not there yet, in about two minutes."""
    if BASE.exists():
        return BASE
    raw = BASE.with_name(f"{BASE.name}-raw")
    shutil.rmtree(raw, ignore_errors=True)
    raw.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["debootstrap", "--variant=minbase", SUITE, raw, MIRROR], check=True, stdout=subprocess.DEVNULL)
    machine = Machine(raw)
    machine.apt("update")
    machine.apt("install", "--no-install-recommends", "--yes", "wine", "wine64")
    raw.rename(BASE)
    return BASE


class Windows:
    """wine with a new C: drive; ``close`` ends it and takes the drive away."""

    def __init__(self, root: Path) -> None:
        self.machine = Machine(root)
        self.forget()
        self.desk.mkdir(parents=True)
        (self.machine.root / SHARED.lstrip("/")).mkdir(mode=0o700)
        self.run("wineboot", "--init")
        self.settle()

    def forget(self) -> None:
        """Take drive, registry and documents away."""
        shutil.rmtree(self.machine.root / OWN.lstrip("/"), ignore_errors=True)

    def close(self) -> None:
        """End what still runs in this wine, and forget it."""
        self.run("wineserver", "--kill", gives=None)
        self.forget()

    @property
    def desk(self) -> Path:
        """The folder for documents, as this machine sees it."""
        return self.machine.root / DESK.lstrip("/")

    def path(self, windows: str) -> Path:
        """Where ``C:/…`` is on this machine."""
        return self.machine.root / PREFIX.lstrip("/") / "drive_c" / windows.removeprefix("C:/")

    def settings(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """The environment of what runs in wine."""
        return {
            "WINEPREFIX": PREFIX,
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "winedbg.exe=d;winemenubuilder.exe=d",
            "XDG_RUNTIME_DIR": "/tmp",
            **(more or {}),
        }

    def run(
        self, *words: str, cwd: str = DESK, environment: Mapping[str, str] | None = None, gives: int | None = 0
    ) -> subprocess.CompletedProcess[str]:
        """Run a program of Linux or Windows to its end."""
        return self.machine.run(*words, cwd=cwd, environment=self.settings(environment), gives=gives, before=SHARE)

    def command(self, *words: str, **environment: str) -> list[str]:
        """What starts a program in wine, for somebody else to run; its process keeps its number."""
        return self.machine.command("wine", *words, cwd=DESK, environment=self.settings(environment), before=SHARE)

    def start(self, program: str, *words: str, gives: int | None = 0, **environment: str) -> str:
        """Run ``C:/….exe`` and give what it said on standard output."""
        return self.run("wine", program, *words, gives=gives, environment=environment).stdout

    def settle(self) -> None:
        """Wait until wine has written its registry."""
        self.run("timeout", str(SETTLED_BY), "wineserver", "--wait")

    def registry(self) -> dict[str, dict[str, str]]:
        """All keys of user and machine with their values, as wine writes them."""
        self.settle()
        found: dict[str, dict[str, str]] = {}
        for file, hive in (("user.reg", "HKCU"), ("system.reg", "HKLM")):
            text = (self.machine.root / PREFIX.lstrip("/") / file).read_text(errors="replace")
            for block in re.split(r"\n(?=\[)", text)[1:]:
                head, *lines = block.splitlines()
                key = re.match(r"\[(.+?)\]", head)
                assert key, head
                values = dict(re.findall(r'^("(?:[^"\\]|\\.)*"|@)=(.*)$', "\n".join(lines), re.MULTILINE))
                plain = {name.strip('"') if name != "@" else "": _plain(value) for name, value in values.items()}
                found[hive + "\\" + key[1].replace("\\\\", "\\")] = plain
        return found

    def files(self) -> set[str]:
        """Paths of all files and folders of the C: drive, but not of wine's own and of passing ones."""
        drive = self.path("C:/")
        return {
            str(path.relative_to(drive))
            for path in drive.rglob("*")
            if path.relative_to(drive).parts[0] != "windows" and "Temp" not in path.parts
        }


def _plain(value: str) -> str:
    """A text as it is; anything else as wine writes it."""
    if not value.startswith('"'):
        return value
    text = re.sub(r"\\x([0-9a-f]{1,4})", lambda found: chr(int(found[1], 16)), value[1:-1].replace("\\\\", "\0"))
    return text.replace('\\"', '"').replace("\0", "\\")
