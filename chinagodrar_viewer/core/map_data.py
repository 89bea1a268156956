"""The map's ground: countries, regions, rivers and towns as immutable values, at several levels of detail.

Everything is in kilometres on the plane of ``map_projection.WEST_AFRICA``, x east and y north, so that a painter
only moves and enlarges it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cached_property
from typing import Protocol

from chinagodrar_viewer.core.geodesy import Position, inside
from chinagodrar_viewer.core.map_projection import WEST_AFRICA
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value


class Box(Value):
    """A rectangle on the plane, in kilometres; ``west <= east`` and ``south <= north``."""

    west: float
    south: float
    east: float
    north: float

    def overlaps(self, other: Box) -> bool:
        """True where both share a point."""
        return (
            self.west <= other.east
            and self.east >= other.west
            and self.south <= other.north
            and self.north >= other.south
        )

    def holds(self, other: Box) -> bool:
        """True where the other lies wholly within."""
        return (
            self.west <= other.west
            and self.east >= other.east
            and self.south <= other.south
            and self.north >= other.north
        )

    def has(self, x: float, y: float) -> bool:
        """True where the point lies within."""
        return self.west <= x <= self.east and self.south <= y <= self.north


class Line(Value):
    """A line of points, or a ring (then the first point is repeated at the end); ``box`` holds them all."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    box: Box

    def positions(self) -> Iterator[Position]:
        """Latitude and longitude of each point."""
        return map(WEST_AFRICA.inverse, self.xs, self.ys)


class Area(Value):
    """Land or water of one country, region or lake: rings by the even-odd rule, so that holes are rings as well.

    ``id`` is that of a ``Name`` (``NE``, ``NE-TL``), or empty where it has no name here.  Rings end at the edge
    of the data, so they are for filling; lines to draw are the level's own.
    """

    id: str
    rings: tuple[Line, ...]
    box: Box

    def has(self, x: float, y: float) -> bool:
        """True where the point lies in it."""
        if not self.box.has(x, y):
            return False
        return sum(inside(x, y, tuple(zip(r.xs, r.ys, strict=True))) for r in self.rings if r.box.has(x, y)) % 2 == 1


class Boundary(Value):
    """A stretch of border between two countries or two regions, by their ids in alphabetical order."""

    between: tuple[str, str]
    line: Line


class Stream(Value):
    """A river; ``id`` is that of a ``Name`` or empty; ``rank`` 1 is the largest."""

    id: str
    rank: int
    line: Line


class LevelParts(Protocol):
    """Where a level's lines and areas come from."""

    def areas(self, kind: str) -> tuple[Area, ...]:
        """``countries``, ``regions`` or ``lakes``."""
        ...

    def boundaries(self, kind: str) -> tuple[Boundary, ...]:
        """``borders`` or ``region_borders``."""
        ...

    def lines(self, kind: str) -> tuple[Line, ...]:
        """``coasts``."""
        ...

    def streams(self, kind: str) -> tuple[Stream, ...]:
        """``rivers``."""
        ...


class MapLevel:
    """One level of detail: to be drawn where the picture lies within ``box`` and spans ``widest`` km at most.

    ``widest`` counts along the shorter side; details are 1/1000 of it or finer.  Immutable; its lines are made when
    they are first asked for, because most pictures need one level of three.
    """

    def __init__(self, widest: float, box: Box, parts: LevelParts) -> None:
        self.widest = widest
        self.box = box
        self._parts = parts

    @cached_property
    def countries(self) -> tuple[Area, ...]:
        return self._parts.areas("countries")

    @cached_property
    def borders(self) -> tuple[Boundary, ...]:
        """Between countries."""
        return self._parts.boundaries("borders")

    @cached_property
    def coasts(self) -> tuple[Line, ...]:
        return self._parts.lines("coasts")

    @cached_property
    def regions(self) -> tuple[Area, ...]:
        return self._parts.areas("regions")

    @cached_property
    def region_borders(self) -> tuple[Boundary, ...]:
        return self._parts.boundaries("region_borders")

    @cached_property
    def lakes(self) -> tuple[Area, ...]:
        return self._parts.areas("lakes")

    @cached_property
    def rivers(self) -> tuple[Stream, ...]:
        return self._parts.streams("rivers")


class NameKind(Enum):
    """What a name on the map belongs to."""

    COUNTRY = "country"
    REGION = "region"
    RIVER = "river"
    WATER = "water"


class Name(Value):
    """A name and where it is best written, on the plane; ``rank`` 1 is written first and at the widest view."""

    id: str
    kind: NameKind
    text: Text
    x: float
    y: float
    rank: int


class Town(Value):
    """A town on the plane; ``rank`` 1 (millions) to 6 (a village); ``capital`` of its country (ISO 3166 code)."""

    name: Text
    x: float
    y: float
    country: str
    rank: int
    capital: bool


class MapData(Value):
    """All of the ground; ``levels`` from the finest to the widest, whose ``box`` is the data's extent.

    ``names`` are in the order of their ranks.
    """

    levels: tuple[MapLevel, ...]
    names: tuple[Name, ...]
    towns: tuple[Town, ...]
    credits: tuple[str, ...]

    @property
    def box(self) -> Box:
        """The data's extent: outside there is nothing to draw."""
        return self.levels[-1].box

    def level(self, shown: Box, span: float) -> MapLevel:
        """The level for a picture of that part of the plane, whose shorter side is ``span`` kilometres."""
        for level in self.levels[:-1]:
            if span <= level.widest and level.box.holds(shown):
                return level
        fit = [level for level in self.levels if span <= level.widest and level.box == self.box]
        return fit[0] if fit else self.levels[-1]

    def name(self, id: str) -> Name | None:
        """The name with that id, or None."""
        return next((n for n in self.names if n.id == id), None)
