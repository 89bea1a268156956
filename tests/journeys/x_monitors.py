"""Monitors of a private X server, plugged in and unplugged by RandR: a laptop and a projector beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from x_screen import NEEDED, XProgram, XScreen, until

LAPTOP = QRect(0, 0, 1366, 768)
PROJECTOR = QRect(1366, 0, 1920, 1080)


def missing() -> list[str]:
    """The tools that this machine lacks."""
    return [name for name in (*NEEDED, "xrandr") if shutil.which(name) is None]


class XMonitors(XScreen):
    """A laptop's screen, and room for a projector at its right."""

    def __init__(self, folder: Path, *, plugged: bool = True) -> None:
        super().__init__(PROJECTOR.right() + 1, PROJECTOR.height(), folder)
        # The laptop's monitor holds the server's one output; every other one is a part of the screen without any.
        self._monitor("laptop", LAPTOP, "screen", 300, 200)
        if plugged:
            self.plug("projector")

    def plug(self, name: str, place: QRect = PROJECTOR) -> None:
        """A projector appears; a name that was used before is not told of again by the server."""
        self._monitor(name, place, "none", 500, 300)

    def unplug(self, name: str) -> None:
        """A projector goes."""
        self.run("xrandr", "--delmonitor", name)

    def _monitor(self, name: str, place: QRect, output: str, wide_mm: int, high_mm: int) -> None:
        size = f"{place.width()}/{wide_mm}x{place.height()}/{high_mm}+{place.x()}+{place.y()}"
        self.run("xrandr", "--setmonitor", name, size, output)

    def windows(self, program: XProgram) -> dict[str, QRect]:
        """The program's windows on screen: title and place."""
        found = self.ask("search", "--onlyvisible", "--all", "--pid", str(program.process.pid), "--name", ".").split()
        return {self.ask("getwindowname", window): program.place(window) for window in found}

    def part(self, place: QRect) -> QImage:
        """What a monitor shows."""
        return self.rest().copy(place)


def colours(picture: QImage) -> int:
    """How many colours a grid of points of the picture has: a blank one has one or two."""
    points = ((x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5))
    return len({picture.pixel(x, y) for x, y in points})


__all__ = ["LAPTOP", "PROJECTOR", "XMonitors", "colours", "missing", "until"]
