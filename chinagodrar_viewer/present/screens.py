"""Which screen the class looks at and which the teacher: decided from what screens are, without Qt.

A screen is known again by its identity: maker, model and serial number where it tells them, else its
connector's name and its size.  A choice is kept for each *set* of screens, so that the classroom's
projector, the one in the hall and the second screen at home each find their own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import Enum
from typing import cast

from chinagodrar_viewer.core.value import Value, replace

BUILT_IN = ("edp", "lvds", "dsi", "built-in", "color lcd", "internal")
"""How the names of laptops' own screens begin, on X11, Wayland and macOS."""
SAME_PICTURE = 0.9
"""Two screens that share this part of the smaller one show the same picture: the desktop is mirrored."""
MOST_SETS = 20
"""Sets of screens that are remembered; the oldest goes first."""
SIDE_BY_SIDE = 0.66
"""Of a single screen's width: the presenter's window; the wall's stands beside it."""
SMALLEST_WALL = (480, 270)
"""Logical pixels of a wall in a window."""


class Screen(Value):
    """A screen as the system describes it: geometry in logical pixels, size in millimetres (0 where not told)."""

    name: str
    """The connector's, unique among the screens of one moment."""
    left: int
    top: int
    width: int
    height: int
    manufacturer: str = ""
    model: str = ""
    serial: str = ""
    width_mm: int = 0
    height_mm: int = 0
    scale: float = 1.0
    primary: bool = False

    @property
    def identity(self) -> str:
        """The same for the same device, today and next week."""
        if self.serial:
            return "|".join((self.manufacturer, self.model, self.serial))
        return "|".join((self.manufacturer, self.model, self.name, f"{self.width_mm}x{self.height_mm}"))

    @property
    def title(self) -> str:
        """What a teacher reads on the device, else the connector's name."""
        said = " ".join(part for part in (self.manufacturer, self.model) if part)
        return said or self.name

    @property
    def built_in(self) -> bool:
        """Whether it is a laptop's own."""
        return any(said.lower().startswith(BUILT_IN) for said in (self.name, self.model) if said)


class Likeness(Enum):
    """How sure it is that two descriptions are of one device."""

    DIFFERENT = 0
    PERHAPS = 1
    """The same size, and nothing that says otherwise: another cable, or another connector."""
    SURE = 2


def likeness(before: Screen, now: Screen) -> Likeness:
    """Whether ``now`` is the device that was ``before``."""
    if before.identity == now.identity:
        return Likeness.SURE
    if (before.manufacturer, before.model, before.serial) != (now.manufacturer, now.model, now.serial):
        return Likeness.DIFFERENT
    if before.serial:
        return Likeness.SURE
    size = (before.width_mm, before.height_mm, before.width, before.height)
    same = size == (now.width_mm, now.height_mm, now.width, now.height)
    return Likeness.PERHAPS if same else Likeness.DIFFERENT


def returned(gone: Screen, screens: Sequence[Screen], besides: Sequence[str] = ()) -> Screen | None:
    """The screen of ``screens`` that is the one that had gone; those named in ``besides`` never went."""
    others = [s for s in screens if s.name not in besides]
    best = max(others, key=lambda s: likeness(gone, s).value, default=None)
    return best if best is not None and likeness(gone, best) is not Likeness.DIFFERENT else None


class Kind(Enum):
    """How the two windows stand."""

    APART = "apart"
    """Wall full screen on the projector, presenter on the teacher's own screen."""
    WINDOWED = "windowed"
    """The wall in a window because that was asked for: it is shared in a call. On another screen where there is one."""
    ONE_SCREEN = "one screen"
    """Both in windows: a rehearsal."""
    MIRRORED = "mirrored"
    """The desktop shows the same on all screens: as with one."""
    WALL_ONLY = "wall only"
    """Wall full screen on the only screen, over the presenter: the teacher asked for it."""


class Arrangement(Value):
    """Names of the screens; ``audience`` and ``presenter`` are the same one where there is no other."""

    kind: Kind
    audience: str
    presenter: str

    @property
    def full_screen(self) -> bool:
        """Whether the wall fills its screen."""
        return self.kind in (Kind.APART, Kind.WALL_ONLY)


class Rectangle(Value):
    """A window's place in logical pixels."""

    left: int
    top: int
    width: int
    height: int


def distinct(screens: Sequence[Screen]) -> list[Screen]:
    """The screens that show different parts of the desktop: of mirrored ones the first, the laptop's own before it."""
    kept: list[Screen] = []
    for screen in sorted(screens, key=lambda s: (not s.built_in, not s.primary)):
        if not any(_mirrors(screen, other) for other in kept):
            kept.append(screen)
    return [s for s in screens if s in kept]


def _mirrors(a: Screen, b: Screen) -> bool:
    wide = min(a.left + a.width, b.left + b.width) - max(a.left, b.left)
    high = min(a.top + a.height, b.top + b.height) - max(a.top, b.top)
    smaller = min(a.width * a.height, b.width * b.height)
    return wide > 0 and high > 0 and wide * high >= SAME_PICTURE * smaller


def arrangement(screens: Sequence[Screen], remembered: str = "", *, windowed: bool = False) -> Arrangement:
    """Where wall and presenter go; ``remembered`` is what ``Memory`` keeps. ValueError without any screen."""
    if not screens:
        raise ValueError("there is no screen")
    apart = distinct(screens)
    teachers = teachers_screen(apart)
    if len(apart) == 1:
        kind = Kind.WINDOWED if windowed else Kind.ONE_SCREEN if len(screens) == 1 else Kind.MIRRORED
        return Arrangement(kind, teachers.name, teachers.name)
    chosen = Memory(remembered).audience(apart)
    if chosen is None:
        chosen = max((s for s in apart if s.name != teachers.name), key=_like_a_projector)
    return on_screen(chosen.name, screens, windowed=windowed)


def on_screen(audience: str, screens: Sequence[Screen], *, windowed: bool = False) -> Arrangement:
    """The wall on the screen of that name, the presenter on the best of the others."""
    others = [s for s in distinct(screens) if s.name != audience]
    if not others:
        return Arrangement(Kind.WINDOWED if windowed else Kind.WALL_ONLY, audience, audience)
    return Arrangement(Kind.WINDOWED if windowed else Kind.APART, audience, teachers_screen(others).name)


def swapped(now: Arrangement, screens: Sequence[Screen], *, windowed: bool = False) -> Arrangement:
    """What the swap key does: exchange the screens; on a single one the wall fills it, or gives it back."""
    names = [s.name for s in screens]
    if now.audience != now.presenter and now.audience in names and now.presenter in names:
        return replace(now, audience=now.presenter, presenter=now.audience)
    if now.kind is Kind.WALL_ONLY or len(distinct(screens)) > 1:
        return arrangement(screens, windowed=windowed)
    only = teachers_screen(screens).name
    return Arrangement(Kind.WALL_ONLY, only, only)


def teachers_screen(screens: Sequence[Screen]) -> Screen:
    """The laptop's own, else the one that the system calls its first."""
    return max(screens, key=lambda s: (s.built_in, s.primary))


def _like_a_projector(screen: Screen) -> tuple[bool, int]:
    """Projectors have no size of their own to tell, or tell a very large one."""
    return screen.width_mm == 0, screen.width_mm


def side_by_side(room: Rectangle, presenter_least: tuple[int, int]) -> tuple[Rectangle, Rectangle]:
    """Places of the presenter's window and of the wall's (16:9) on one screen; they overlap where it is too small."""
    wide = min(room.width, max(presenter_least[0], int(room.width * SIDE_BY_SIDE)))
    if room.width - wide < SMALLEST_WALL[0]:
        wide = min(room.width, max(presenter_least[0], room.width - SMALLEST_WALL[0]))
    presenter = Rectangle(room.left, room.top, wide, room.height)
    wall_wide = max(min(SMALLEST_WALL[0], room.width), room.width - wide)
    wall_high = min(room.height, wall_wide * 9 // 16)
    # At the bottom right: a presenter's clock and next step are at the top right, where they would be covered.
    wall = Rectangle(room.left + room.width - wall_wide, room.top + room.height - wall_high, wall_wide, wall_high)
    return presenter, wall


class Memory:
    """Which screen was the audience's, for each set of screens; reads and makes the text that settings keep."""

    def __init__(self, text: str = "") -> None:
        self._chosen = _read(text)

    def audience(self, screens: Sequence[Screen]) -> Screen | None:
        """The screen chosen for this set, where one was."""
        chosen = self._chosen.get(_set_of(screens))
        return next((s for s in screens if s.identity == chosen), None)

    def with_choice(self, screens: Sequence[Screen], audience: str) -> str:
        """The text to keep once ``audience``, a name, was chosen among these screens."""
        chosen = next((s for s in screens if s.name == audience), None)
        if chosen is not None:
            key = _set_of(screens)
            self._chosen.pop(key, None)
            self._chosen[key] = chosen.identity
        newest = list(self._chosen.items())[-MOST_SETS:]
        return json.dumps(dict(newest), ensure_ascii=True)


def _set_of(screens: Sequence[Screen]) -> str:
    return " + ".join(sorted(s.identity for s in screens))


def _read(text: str) -> dict[str, str]:
    """A settings file may hold anything: what is no choice counts as none."""
    try:
        found: object = json.loads(text) if text else {}
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {k: v for k, v in cast("dict[object, object]", found).items() if isinstance(k, str) and isinstance(v, str)}
