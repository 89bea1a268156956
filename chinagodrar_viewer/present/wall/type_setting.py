"""Sets text in lines: broken at spaces only, never cut; a headline's lines of about one length."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.present.wall.scene import Box, Measure, Tone, Words

_SPACES = re.compile(r"[ \t\r\f\v]+")
"""Not the non-breaking spaces, which French needs before its colons and between a number and its unit."""


class Style(Value):
    """How a text looks: ``size`` in pixels, ``leading`` the line's height as a multiple of it."""

    size: int
    bold: bool = False
    serif: bool = False
    tone: Tone = Tone.INK
    leading: float = 1.4
    role: Role | None = None

    @property
    def line(self) -> float:
        """Height of a line in pixels."""
        return round(self.size * self.leading)


def width_of(text: str, style: Style, measure: Measure) -> float:
    """Pixels of one line."""
    return measure(text, style.size, style.bold, style.serif)


def lines_of(text: str, width: float, style: Style, measure: Measure) -> list[str]:
    """``text`` in as many lines as it takes; a paragraph begins a line, a word longer than a line is broken."""
    lines: list[str] = []
    space = width_of(" ", style, measure)
    for paragraph in text.splitlines():
        line, reached = "", 0.0
        for word in _SPACES.split(paragraph.strip()):
            wide = width_of(word, style, measure)
            if line and reached + space + wide > width:
                lines.append(line)
                line, reached = "", 0.0
            while not line and wide > width and len(word) > 1:
                count = _fitting(word, width, style, measure)
                lines.append(word[:count])
                word = word[count:]
                wide = width_of(word, style, measure)
            line, reached = (f"{line} {word}", reached + space + wide) if line else (word, wide)
        if line:
            lines.append(line)
    return lines


def _fitting(word: str, width: float, style: Style, measure: Measure) -> int:
    low, high = 1, len(word) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width_of(word[:middle], style, measure) <= width else (low, middle - 1)
    return low


def balanced(text: str, width: float, style: Style, measure: Measure) -> list[str]:
    """As ``lines_of``, in the narrowest column that takes no more lines: no single word on the last one."""
    lines = lines_of(text, width, style, measure)
    if len(lines) < 2:
        return lines
    widest = max(width_of(word, style, measure) for word in _SPACES.split(text.strip()))
    low, high = max(width / len(lines) * 0.8, min(widest, width)), width
    while high - low > 8:
        middle = (low + high) / 2
        if len(lines_of(text, middle, style, measure)) <= len(lines):
            high = middle
        else:
            low = middle
    return lines_of(text, high, style, measure)


def with_whole_words(text: str, width: float, style: Style, measure: Measure, least: int) -> Style:
    """The style at the largest size up to its own at which no word is broken; never below ``least``."""
    widest = max((width_of(word, style, measure) for word in _SPACES.split(text.strip())), default=0.0)
    if widest <= width:
        return style
    return replace(style, size=max(least, int(style.size * width / widest)))


def placed(
    lines: Sequence[str], x: float, y: float, style: Style, measure: Measure, owner: str, *, right: float | None = None
) -> list[Words]:
    """Lines below each other from a corner on; with ``right`` they end there."""
    made: list[Words] = []
    for i, line in enumerate(lines):
        wide = width_of(line, style, measure)
        box = Box(x if right is None else right - wide, y + i * style.line, wide, style.line)
        made.append(Words(box, line, style.size, style.bold, style.serif, style.tone, style.role, owner))
    return made


def centred(lines: Sequence[str], middle: float, y: float, style: Style, measure: Measure, owner: str) -> list[Words]:
    """Lines below each other about a middle."""
    made: list[Words] = []
    for i, line in enumerate(lines):
        wide = width_of(line, style, measure)
        box = Box(middle - wide / 2, y + i * style.line, wide, style.line)
        made.append(Words(box, line, style.size, style.bold, style.serif, style.tone, style.role, owner))
    return made
