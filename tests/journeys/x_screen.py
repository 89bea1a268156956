"""A private X server with a window manager, and one program on it: keys go in, pictures come out."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

NEEDED = ("Xvfb", "openbox", "xdotool", "xwininfo", "import")
PATIENCE = 30.0
"""Seconds after which a condition is taken as never coming true: a slow machine is no fault."""
PAUSE = 0.05
T = TypeVar("T")


def missing() -> list[str]:
    """The tools that this machine lacks."""
    return [name for name in NEEDED if shutil.which(name) is None]


def until(told: Callable[[], T | None], what: str) -> T:
    """What ``told`` gives once it gives something; TimeoutError naming ``what`` where it never does."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = told()
        if found:
            return found
        time.sleep(PAUSE)
    raise TimeoutError(f"{what} did not happen within {PATIENCE:.0f} s")


class XScreen:
    """Xvfb and openbox; ``close`` ends what was started, and only that."""

    def __init__(self, width: int, height: int, folder: Path) -> None:
        self._folder = folder
        self._started: list[subprocess.Popen[bytes]] = []
        number = self._serve(width, height)
        kept = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE")}
        self._env = {
            **kept, "DISPLAY": f":{number}", "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_CACHE_HOME": str(folder / "cache"), "LC_ALL": "C.UTF-8", "QT_LOGGING_RULES": "",
        }  # fmt: skip
        self._start(["openbox", "--sm-disable"], subprocess.DEVNULL)
        until(lambda: self._ask("get_desktop"), "the window manager's start")

    def _serve(self, width: int, height: int) -> str:
        """Start the X server on a free display; it writes the number into a pipe when it is ready."""
        ours, theirs = os.pipe()
        with open(ours, "rb") as pipe:
            try:
                command = ["Xvfb", "-displayfd", str(theirs), "-noreset", "-nolisten", "tcp"]
                command += ["-screen", "0", f"{width}x{height}x24"]
                server = subprocess.Popen(
                    command, pass_fds=[theirs], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
                )
                self._started.append(server)
            finally:
                os.close(theirs)
            if not select.select([pipe], [], [], PATIENCE)[0]:
                self.close()
                raise TimeoutError("the X server did not start")
            return pipe.readline().decode().strip()

    def _start(self, command: list[str], errors: int) -> subprocess.Popen[bytes]:
        made = subprocess.Popen(command, env=self._env, stdout=subprocess.DEVNULL, stderr=errors)
        self._started.append(made)
        return made

    def _ask(self, *words: str) -> str:
        """What xdotool answers; "" where it fails, as it does for a window that is not there yet."""
        done = subprocess.run(["xdotool", *words], env=self._env, capture_output=True, timeout=PATIENCE)
        return done.stdout.decode().strip() if done.returncode == 0 else ""

    def run(self, *command: str) -> None:
        """Run a tool on this server; CalledProcessError where it fails."""
        subprocess.run(command, env=self._env, check=True, capture_output=True, timeout=PATIENCE)

    def launch(
        self,
        *arguments: str,
        title: str = "viewer",
        program: Sequence[str] = (sys.executable, "-m", "chinagodrar_viewer"),
        **environment: str,
    ) -> XProgram:
        """Start the viewer and wait until its window is up and has the keyboard.

        ``program`` is another one than that of the sources; what it runs through must keep the process's number.
        """
        errors = self._folder / f"stderr-{len(self._started)}.txt"
        with errors.open("wb") as log:
            process = subprocess.Popen(
                [*program, *arguments],
                env={**self._env, **environment},
                stdout=log,
                stderr=log,
            )
        self._started.append(process)
        return XProgram(self, process, errors, title)

    @property
    def display(self) -> str:
        """What DISPLAY must say."""
        return self._env["DISPLAY"]

    def info(self, window: str) -> str:
        """What xwininfo says of a window; "" where it has gone."""
        done = subprocess.run(["xwininfo", "-id", window], env=self._env, capture_output=True, timeout=PATIENCE)
        return done.stdout.decode(errors="replace") if done.returncode == 0 else ""

    def ask(self, *words: str) -> str:
        """What xdotool answers."""
        return self._ask(*words)

    def picture(self) -> QImage:
        """The whole screen."""
        command = ["import", "-silent", "-window", "root", "ppm:-"]
        data = subprocess.run(command, env=self._env, capture_output=True, timeout=PATIENCE).stdout
        return QImage.fromData(data)

    def rest(self, after: QImage | None = None, still: float = 0.2) -> QImage:
        """The screen once it has not changed for ``still`` seconds, and differs from ``after``."""
        last, since = self.picture(), time.monotonic()

        def stands() -> QImage | None:
            nonlocal last, since
            now = self.picture()
            if now.isNull() or now != last:
                last, since = now, time.monotonic()
            return now if now != after and time.monotonic() - since >= still else None

        return until(stands, "a change of the picture" if after is not None else "a picture at rest")

    def close(self) -> None:
        """End the programs, then the window manager, then the server."""
        for process in reversed(self._started):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()


class XProgram:
    """The viewer on a screen."""

    def __init__(self, screen: XScreen, process: subprocess.Popen[bytes], errors: Path, title: str = "viewer") -> None:
        self._screen = screen
        self._title = title
        self.process = process
        self._errors = errors
        self.window = until(self._window, "the window's coming up")
        until(self._active, "the keyboard's coming to the window")

    def _window(self) -> str:
        if self.process.poll() is not None:
            raise ChildProcessError(f"the program ended with {self.process.returncode}: {self.said()}")
        found = self._screen.ask(
            "search", "--onlyvisible", "--all", "--pid", str(self.process.pid), "--name", self._title
        )
        return found.splitlines()[0] if found else ""

    def _active(self) -> bool:
        return self._screen.ask("getactivewindow") == self.window

    def said(self) -> str:
        """All that it wrote on stdout and stderr."""
        return self._errors.read_text(errors="replace")

    def press(self, key: str) -> None:
        """Press a key, such as ``ctrl+l``, and let it go."""
        self._screen.ask("key", "--clearmodifiers", key)

    def geometry(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the window's content."""
        place = self.place(self.window)
        return place.x(), place.y(), place.width(), place.height()

    def place(self, window: str) -> QRect:
        """Where the content of a window is; empty where the window has gone."""
        # Not xdotool, which counts a window's frame twice.
        found = dict(line.strip().partition(":")[::2] for line in self._screen.info(window).splitlines())
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        return QRect(*(int(found.get(name, 0)) for name in names))
