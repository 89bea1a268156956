"""Where things are, which version this is, and how a step runs a program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build" / "packaging"
"""What is made on the way; may be deleted at any time."""
DIST = ROOT / "dist"
CACHE = PACKAGING / ".cache"
"""What is worth keeping between two builds: the tools, and bare systems to install in."""
NAME = "chinagodrar-viewer"
APP_ID = "org.chinagodrar.Viewer"
"""Desktop file, metainfo, icon and Flatpak are called so; the program tells Wayland the same name."""
MIME_TYPE = "application/x-chinagodrar-battle+json"
SUMMARY = "Timeline of the Battle of Chinagodrar"


class BuildError(Exception):
    """A step cannot be done; the message says why and what to do."""


def version() -> str:
    """The program's version, from the one place where it stands."""
    text = (ROOT / "chinagodrar_viewer" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if not found:
        raise BuildError('chinagodrar_viewer/__init__.py has no line __version__ = "…".')
    return found[1]


def _metadata() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def homepage() -> str:
    """The project's page, without a slash at its end; pyproject.toml says it."""
    return _metadata()["urls"]["Homepage"].rstrip("/")


def maintainer() -> str:
    """Name and address, as pyproject.toml says them."""
    first = _metadata()["authors"][0]
    return f"{first['name']} <{first['email']}>"


def epoch() -> int:
    """Seconds since 1970 that every file of a build gets: SOURCE_DATE_EPOCH, else the last commit's time."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    try:
        done = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True
        )
        return int(done.stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return int((ROOT / "CHANGELOG.md").stat().st_mtime)


def say(text: str) -> None:
    """Tell how far the build has come."""
    print(f"· {text}", flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Say what begins, and how long it took."""
    say(f"{title} …")
    start = time.monotonic()
    yield
    say(f"{title}: {time.monotonic() - start:.0f} s")


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of every tool: nothing that differs between two runs, or two machines, goes in."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "QT_", "VIRTUAL_ENV", "XDG_"))}
    fixed = {
        "SOURCE_DATE_EPOCH": str(epoch()),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    return {**kept, **fixed, **(extra or {})}


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    takes: float = 1_200,
    stdin: str | None = None,
) -> str:
    """Run a program quietly and give what it printed; BuildError with its last lines where it fails."""
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            cwd=cwd,
            env=environment(env),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=takes,
            **({"input": stdin} if stdin is not None else {"stdin": subprocess.DEVNULL}),  # type: ignore[arg-type]
        )
    except FileNotFoundError:
        raise BuildError(f"{words[0]} is not installed.") from None
    except subprocess.TimeoutExpired:
        raise BuildError(f"{' '.join(words[:4])} … did not end within {takes:.0f} seconds.") from None
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-40:])
        raise BuildError(f"{' '.join(words)}\nended with {done.returncode}:\n{tail}")
    return done.stdout


def need(program: str, package: str) -> str:
    """The path of a program of the system; BuildError names Debian's package where it is missing."""
    path = shutil.which(program)
    if path is None:
        raise BuildError(f"{program} is not installed; on Debian: apt-get install {package}.")
    return path


def empty(folder: Path) -> Path:
    """The folder, with nothing in it."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder


def same_moment(folder: Path) -> None:
    """Give all files below, and the folders, the build's moment and plain permissions."""
    moment = epoch()
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
    os.utime(folder, (moment, moment))


def size(path: Path) -> int:
    """Bytes of a file, or of all files below a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(p.lstat().st_size for p in path.rglob("*") if not p.is_dir() or p.is_symlink())


def mega(count: float) -> str:
    """Bytes in words, in units of a million."""
    return f"{count / 1e6:.1f} MB"


def fail(message: str) -> None:
    """End the build with a sentence."""
    print(f"build.py: {message}", file=sys.stderr, flush=True)
    raise SystemExit(1)
