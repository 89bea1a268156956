"""What the map shows, as plain values in pixels: no Qt, so that tests, export and wall share it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.map_data import MapLevel
from chinagodrar_viewer.core.movement import Means
from chinagodrar_viewer.core.places_shown import When
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.boxes import Box
from chinagodrar_viewer.views.map.camera import Camera, Point

if TYPE_CHECKING:  # numpy comes with a layer
    from chinagodrar_viewer.core.event_table import Counts


class Style(Enum):
    """How a text on the map is written."""

    COUNTRY = "country"
    REGION = "region"
    WATER = "water"
    CAPITAL = "capital"
    TOWN = "town"
    PLACE = "place"
    NOTE = "note"
    """Quiet words below a name, and in the corners."""
    MOVEMENT = "movement"
    COUNT = "count"
    SCALE = "scale"


class MapLabel(NamedTuple):
    """A placed text with a halo; ``owner`` is the id of the place, movement or event that it belongs to."""

    box: Box
    text: str
    size: int
    style: Style
    role: Role | None = None
    owner: str = ""
    faint: bool = False


class TownDot(NamedTuple):
    """A town of the ground, or a place of the battle at which nothing happened."""

    point: Point
    radius: float
    capital: bool


class TollRing(NamedTuple):
    """People killed: the disc's area is the low number, the ring's outer edge the high one; a soft edge is open."""

    low: float
    high: float
    open_end: bool


class Mark(NamedTuple):
    """A place with events; the side's shape, filled once something has happened there.

    ``soft`` is the radius in pixels within which the place lies, 0 where the position is exact.  ``events`` is
    how many are gathered in it.
    """

    place_id: str
    point: Point
    radius: float
    role: Role | None
    when: When
    soft: float
    events: int
    toll: TollRing | None
    selected: bool
    hovered: bool
    let_through: bool


class Wedge(Value):
    """A place of which only the direction is known: fades out between ``inner`` and ``outer``, an angle of ``spread``.

    Angles in radians clockwise from up.
    """

    place_id: str
    point: Point
    angle: float
    spread: float
    inner: float
    outer: float
    role: Role | None
    when: When
    selected: bool
    let_through: bool


class Firmness(Enum):
    """How well a movement is known: its line solid, dashed, or dashed and pale."""

    SOLID = "solid"
    DASHED = "dashed"
    PALE = "pale"


class Arrow(Value):
    """A movement as far as it has come: ``points`` are those drawn now.

    ``fades_in``: its origin is not published, so it has no beginning; ``fades_out``: nor has it an end.
    ``head`` where it has arrived as far as it goes.
    """

    movement_id: str
    event_id: str
    points: tuple[Point, ...]
    means: Means
    firmness: Firmness
    role: Role | None
    when: When
    fades_in: bool
    fades_out: bool
    selected: bool
    hovered: bool
    let_through: bool


class Halo(Value):
    """A movement to or from a place of which no direction is published: small wedges all round, in or out."""

    movement_id: str
    event_id: str
    point: Point
    radius: float
    inwards: bool
    role: Role | None
    when: When
    progress: float
    selected: bool


class DistanceBand(Value):
    """Published distances from a place towards the border: a soft band, and an arc for each figure."""

    point: Point
    angle: float
    spread: float
    radii: tuple[float, ...]


class GridLine(Value):
    """A line of the graticule in pixels."""

    points: tuple[Point, ...]


class ScaleBar(Value):
    """Two bars above each other, of ``km`` and ``miles`` pixels from ``x``; ``y`` is the line between them."""

    x: float
    y: float
    km: float
    miles: float


class North(Value):
    """An arrow; ``angle`` in radians clockwise from up."""

    point: Point
    radius: float
    angle: float


class SizeKey(Value):
    """What a circle's size says: circles that stand on one line, each with its number as a label."""

    x: float
    y: float
    radii: tuple[float, ...]
    middles: tuple[float, ...]


class Nearness(Enum):
    """How well a context layer says where an event was: at a point, near it, or somewhere in an area about it."""

    EXACT = 0
    NEAR = 1
    AREA = 2


class ContextMark(NamedTuple):
    """The weightiest event of one cell of the map's grid; a tuple, because a frame makes hundreds.

    ``low``, ``best`` and ``high`` are radii in pixels, -1 where the layer does not say.  ``events`` lie in the
    cell, which ``column`` and ``row`` name.  ``stands_out`` is False where a query found others.
    """

    layer: str
    source_row: int
    x: float
    y: float
    low: float
    best: float
    high: float
    soft: float
    nearness: Nearness
    events: int
    column: int
    row: int
    stands_out: bool
    selected: bool = False
    hovered: bool = False

    @property
    def reach(self) -> float:
        """Pixels from its middle to its outermost line."""
        return max(self.low, self.best, self.high, LEAST_MARK)

    @property
    def edge(self) -> float:
        """Pixels from its middle to where its soft edge ends."""
        return max(self.reach, self.soft)


LEAST_MARK = 2.5
"""Pixels (of a unit): no mark of an event is smaller, however few died."""


class Density(Value):
    """Events counted in squares of ``side`` kilometres: ``counts[row, column]``, row 0 at the bottom.

    ``x`` and ``y`` are the pixels of the lower left corner, ``step`` those of a side.
    """

    counts: Counts
    x: float
    y: float
    step: float
    side: float

    def count(self, x: float, y: float) -> int:
        """Events in the square under a pixel."""
        rows, columns = self.counts.shape
        column, row = int((x - self.x) // self.step), int((self.y - y) // self.step)
        return int(self.counts[row, column]) if 0 <= column < columns and 0 <= row < rows else 0


class DensityKey(Value):
    """What a square's tone says: squares of ``size`` pixels, ``levels`` of tone, from ``xs`` on a line ``y``.

    ``box`` holds it with its words.
    """

    xs: tuple[float, ...]
    y: float
    size: float
    levels: tuple[int, ...]
    box: Box


class ContextPicture(Value):
    """The context layers: squares where there are many events, marks of the weightiest, or of all where they are few.

    ``side`` is the kilometres of a cell; ``events`` how many are in sight.
    """

    density: Density | None
    marks: tuple[ContextMark, ...]
    side: float
    events: int

    def mark_at(self, x: float, y: float, unit: float) -> ContextMark | None:
        """The mark under a pixel, the smallest first: it lies on top."""
        near = [m for m in self.marks if (m.x - x) ** 2 + (m.y - y) ** 2 <= max(m.edge, 5.0 * unit) ** 2]
        return min(near, key=lambda m: (not m.selected, m.edge, abs(m.x - x) + abs(m.y - y)), default=None)


class MapScene(Value):
    """All of it, from the ground up."""

    width: float
    height: float
    unit: float
    camera: Camera
    level: MapLevel
    home: str
    grid: tuple[GridLine, ...]
    towns: tuple[TownDot, ...]
    bands: tuple[DistanceBand, ...]
    wedges: tuple[Wedge, ...]
    arrows: tuple[Arrow, ...]
    halos: tuple[Halo, ...]
    marks: tuple[Mark, ...]
    labels: tuple[MapLabel, ...]
    scale_bar: ScaleBar | None
    north: North | None
    size_key: SizeKey | None
    hidden_labels: int
    context: ContextPicture | None = None
    density_key: DensityKey | None = None

    def place_at(self, x: float, y: float) -> str | None:
        """The id of the place whose mark, label or wedge is under a pixel."""
        for mark in sorted(self.marks, key=lambda m: (m.point[0] - x) ** 2 + (m.point[1] - y) ** 2):
            reach = max(mark.radius + 4 * self.unit, mark.toll.high if mark.toll else 0.0)
            if (mark.point[0] - x) ** 2 + (mark.point[1] - y) ** 2 <= reach**2:
                return mark.place_id
        for label in self.labels:
            if label.style in (Style.PLACE, Style.NOTE) and label.owner and label.box.contains(x, y):
                return label.owner
        return None

    def movement_at(self, x: float, y: float) -> str | None:
        """The id of the movement whose arrow or label is under a pixel."""
        for label in self.labels:
            if label.style is Style.MOVEMENT and label.owner and label.box.contains(x, y):
                return label.owner
        reach = (7 * self.unit) ** 2
        for arrow in self.arrows:
            for start, end in zip(arrow.points, arrow.points[1:], strict=False):
                if _distance_squared(x, y, start, end) <= reach:
                    return arrow.movement_id
        return None


def _distance_squared(x: float, y: float, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = 0.0 if length == 0 else min(1.0, max(0.0, ((x - start[0]) * dx + (y - start[1]) * dy) / length))
    return (start[0] + along * dx - x) ** 2 + (start[1] + along * dy - y) ** 2
