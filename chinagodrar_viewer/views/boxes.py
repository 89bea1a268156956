"""Rectangles and placed texts in pixels: what scenes of the timeline, the map and the wall are made of; no Qt.

What a frame of a flight makes by the dozen is a named tuple: a Value takes three times as long to make.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from chinagodrar_viewer.core.event import Role

Measure = Callable[[str, int, bool], float]
"""Width in pixels of a text at a pixel size, semi-bold or not."""


class Box:
    """A rectangle in pixels, y downwards; no Value, because a crowd's labels try a hundred thousand of them."""

    __slots__ = ("height", "width", "x", "y")

    def __init__(self, x: float, y: float, width: float, height: float) -> None:
        self.x = x
        self.y = y
        self.width = width
        self.height = height

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle_x(self) -> float:
        return self.x + self.width / 2

    @property
    def middle_y(self) -> float:
        return self.y + self.height / 2

    def overlaps(self, other: Box, gap: float = 0.0) -> bool:
        """True where they share area, or stand side by side nearer than ``gap``."""
        # Worked out in place: a frame asks this hundreds of times, and a property costs as much as the comparison.
        return (
            self.x < other.x + other.width + gap
            and other.x < self.x + self.width + gap
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def contains(self, x: float, y: float) -> bool:
        """True where the point lies inside or on the edge."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom


class Tone(Enum):
    """What a text's colour has to contrast with."""

    INK = "ink"
    MUTED = "muted"
    ON_MARK = "on-mark"
    ON_ACCENT = "on-accent"


class Label(NamedTuple):
    """A placed text; ``owner`` is the id it belongs to, "" for axis, lanes and bands."""

    box: Box
    text: str
    size: int
    bold: bool = False
    tone: Tone = Tone.INK
    owner: str = ""
    role: Role | None = None
