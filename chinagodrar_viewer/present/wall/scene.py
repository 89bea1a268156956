"""What the wall shows, as plain values in pixels: no Qt, so that tests, previews and hand-outs share it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.views.boxes import Box
from chinagodrar_viewer.views.casualty_chart.bar_layout import Fill

__all__ = ["Box"]

Measure = Callable[[str, int, bool, bool], float]
"""Width in pixels of a text at a pixel size; semi-bold or not, serif or not."""


class Tone(Enum):
    """What a colour is for; the theme says which it is."""

    INK = "ink"
    MUTED = "muted"
    SIDE = "side"
    """The ink of the words' own side."""
    ACCENT = "accent"
    HAIRLINE = "hairline"
    QUIET = "quiet"
    """A mark that has only to be seen."""
    PANEL = "panel"
    PAPER = "paper"
    ON_ACCENT = "on-accent"
    ACCENT_SOFT = "accent-soft"
    MARK = "mark"
    """The side's fill."""


class Words(Value):
    """A placed line of text; ``owner`` says what it belongs to: headline, body, strip, …"""

    box: Box
    text: str
    size: int
    bold: bool = False
    serif: bool = False
    tone: Tone = Tone.INK
    role: Role | None = None
    owner: str = ""


class Field(Value):
    """A filled rectangle; ``edge`` is its outline, None for none, ``dashed`` where it is only a place."""

    box: Box
    fill: Tone | None
    radius: float = 0.0
    edge: Tone | None = None
    role: Role | None = None
    line: float = 1.0
    dashed: bool = False


class Rule(Value):
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float
    tone: Tone = Tone.HAIRLINE
    width: float = 1.0


class Dot(Value):
    """A step on the strip; the one that is shown has a ring."""

    x: float
    y: float
    radius: float
    tone: Tone
    role: Role | None = None
    ring: bool = False


class Glyph(Value):
    """A side's shape, so that colour is never alone."""

    box: Box
    role: Role | None


class NumberBar(Value):
    """A number of people as a bar, drawn as the casualty chart draws it; ``high`` is the pixel of its upper end."""

    box: Box
    role: Role | None
    fill: Fill
    revised: bool
    open_end: bool
    high: float | None
    unit: float


class Span(Value):
    """From the lowest to the highest claim."""

    x0: float
    x1: float
    y: float
    open_end: bool
    unit: float


class StepLine(Value):
    """A figure over time; dashed on an opponent's word."""

    points: tuple[tuple[float, float], ...]
    role: Role | None
    dashed: bool
    width: float


class FigurePoint(Value):
    """A claim as a point in its side's shape; ``arrow`` where there may be more."""

    x: float
    y: float
    radius: float
    role: Role | None
    fill: Fill
    arrow: bool
    chosen: bool
    unit: float


class Tick(Value):
    """A check mark or a cross in a box: right or not, never by colour alone."""

    box: Box
    right: bool


Figure = Field | Rule | Dot | Glyph | NumberBar | Span | StepLine | FigurePoint | Tick


class Target(Value):
    """Something of an activity that hand, mouse or key can take."""

    key: str
    box: Box


class WallScene(Value):
    """All of one picture of the wall, but for the moving picture, which stands in ``picture``.

    ``said`` is the same in words, for who cannot see it.  ``cut`` is True where a text had no room even
    at its smallest: never with the bundled lessons.  ``text_size`` is the body's.
    """

    width: float
    height: float
    words: tuple[Words, ...]
    figures: tuple[Figure, ...]
    picture: Box | None
    leading: Leading
    unit: float
    """What enlarges the moving picture's text and bars."""
    least: int
    """The smallest text that must be read, in pixels."""
    text_size: int
    said: str
    cut: bool = False
    targets: tuple[Target, ...] = ()
    strip_top: float = 0.0

    def of(self, owner: str) -> tuple[Words, ...]:
        """The words of one owner, top to bottom."""
        return tuple(w for w in self.words if w.owner == owner)

    def target_at(self, x: float, y: float) -> str | None:
        """The activity's piece at a point; the uppermost where they lie on each other."""
        return next((t.key for t in reversed(self.targets) if t.box.contains(x, y)), None)
