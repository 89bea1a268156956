"""What the timeline shows of the context layers, as arrays and plain values in pixels; no Qt.

Texts are named tuples, not Values, and counts are columns: a frame of a flight makes hundreds of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.boxes import Box

Floats = npt.NDArray[np.floating[Any]]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

GRIP = 3.0
"""Pixels beside a mark that still belong to it."""


class Text(NamedTuple):
    """A placed text; ``row`` is the event's that it names, -1 for none."""

    x: float
    y: float
    width: float
    height: float
    text: str
    muted: bool = False
    bold: bool = False
    row: int = -1

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.width, self.height)


class Density(Value):
    """Columns of a layer's lanes: ``level`` 0 to 1 of each, a row per lane of ``lanes``, ``strengths`` fade them."""

    left: float
    right: float
    lanes: tuple[int, ...]
    level: Floats
    strengths: Floats


class Marks(Value):
    """Events drawn singly: a pale bar from ``x0`` to ``x1`` and a disc at ``x`` of ``size`` across, about ``y``.

    ``rows`` are rows of the layer; ``known`` False where the table gives no number of deaths.
    """

    rows: Ints
    x0: Floats
    x1: Floats
    x: Floats
    y: Floats
    size: Floats
    known: Bools
    found: Bools
    strength: Floats

    def __len__(self) -> int:
        return len(self.rows)

    def at(self, x: float, y: float, half: float) -> list[int]:
        """Indices of the marks at a point, the nearest disc first; ``half`` is half the height of a bar."""
        if not len(self):
            return []
        reach = self.size / 2 + GRIP
        away_y = np.abs(self.y - y)
        disc = (np.abs(self.x - x) <= reach) & (away_y <= np.maximum(reach, half))
        bar = (self.x0 <= x) & (x <= self.x1) & (away_y <= half)
        hits = np.flatnonzero(disc | bar)
        away = np.hypot(self.x[hits] - x, away_y[hits]) + np.where(disc[hits], 0.0, 10_000.0)
        return [int(i) for i in hits[np.argsort(away, kind="stable")]]


class Count(NamedTuple):
    """A stretch of time in which more events begin than are drawn; ``text`` None where it has no room."""

    layer: str
    lane: int
    start: float
    end: float
    begun: int
    """All that begin there, the one that is drawn among them."""
    row: int
    """The most significant of them, as a row of the layer."""
    x0: float
    x1: float
    text: Text | None


class Counts(Value):
    """A layer's stretches with their counts, as columns; one of them is made a ``Count`` when it is asked for.

    Where ``written``, ``said`` stands from ``left`` on, ``wide`` pixels, in a line that begins at ``top``.
    """

    layer: str
    lanes: Ints
    starts: Floats
    ends: Floats
    begun: Ints
    rows: Ints
    x0: Floats
    x1: Floats
    said: tuple[str, ...]
    left: Floats
    top: Floats
    wide: Floats
    written: Bools
    line: float

    def __len__(self) -> int:
        return len(self.lanes)

    def __getitem__(self, index: int) -> Count:
        numbers = (self.starts[index], self.ends[index], int(self.begun[index]), int(self.rows[index]))
        text = self.text(index) if self.written[index] else None
        return Count(self.layer, int(self.lanes[index]), *numbers, float(self.x0[index]), float(self.x1[index]), text)

    def __iter__(self) -> Iterator[Count]:
        return map(self.__getitem__, range(len(self)))

    def text(self, index: int) -> Text:
        """The words of a count, in their place."""
        place = (float(self.left[index]), float(self.top[index]), float(self.wide[index]), self.line)
        return Text(*place, self.said[index])

    def written_at(self, x: float, y: float) -> Count | None:
        """The count whose words stand at a point."""
        beside = (self.left <= x) & (x <= self.left + self.wide)
        return self._first(self.written & beside & (self.top <= y) & (y <= self.top + self.line))

    def stretch_at(self, lane: int, x: float) -> Count | None:
        """The stretch of a lane at a pixel."""
        return self._first((self.lanes == lane) & (self.x0 <= x) & (x < self.x1))

    def _first(self, hits: Bools) -> Count | None:
        return self[int(hits.argmax())] if hits.any() else None


class ContextLane(NamedTuple):
    """One lane of a layer; ``in_sight`` is how many events lie wholly or partly in sight."""

    layer: str
    number: int
    name: str
    y: float
    height: float
    in_sight: int
    counted: bool
    """True where counts stand for events that are not drawn."""
    name_text: Text | None
    """Its name, where there is room for it."""
    number_text: Text | None
    """How many of its events are in sight."""


class Head(NamedTuple):
    """The heading of a layer, and where found events begin."""

    layer: str
    name: str
    y: float
    height: float
    texts: tuple[Text, ...]
    found_x: Floats


class Pointed(NamedTuple):
    """The selected or the hovered event, which is drawn whatever else is."""

    event: ContextEvent
    bar: Box
    disc: Box
    text: Text | None
    selected: bool


class LayerPicture(Value):
    """All of one layer; ``bar`` is the height of a bar in its rows."""

    head: Head
    lanes: tuple[ContextLane, ...]
    density: Density | None
    marks: Marks
    counts: Counts | None
    """None where every event is drawn."""
    names: tuple[Text, ...]
    """Of events, and the counts of those that coincide."""
    bar: float


class ContextScene(Value):
    """All that is drawn of the context layers, under ``top``."""

    top: float
    height: float
    header: float
    width: float
    unit: float
    layers: tuple[LayerPicture, ...]
    pointed: tuple[Pointed, ...]
    unfinished: bool
    """True where names were left for the next frame."""

    @property
    def lanes(self) -> list[ContextLane]:
        """The lanes of all layers, from top to bottom."""
        return [lane for layer in self.layers for lane in layer.lanes]

    def _layer_at(self, y: float) -> LayerPicture | None:
        return next((x for x in reversed(self.layers) if y >= x.head.y), None)

    def lane_at(self, y: float) -> ContextLane | None:
        """The lane at a height."""
        return next((lane for lane in self.lanes if lane.y <= y < lane.y + lane.height), None)

    def head_at(self, y: float) -> Head | None:
        """The heading at a height."""
        return next((x.head for x in self.layers if x.head.y <= y < x.head.y + x.head.height), None)

    def events_at(self, x: float, y: float) -> list[ContextEvent]:
        """The events at a point, the best hit first: discs and bars, else the event whose name stands there."""
        layer, lane = self._layer_at(y), self.lane_at(y)
        if layer is None or lane is None or x < self.header:
            return []
        half = max(layer.bar / 2, min(lane.height / 2, GRIP))
        rows = [int(layer.marks.rows[i]) for i in layer.marks.at(x, y, half)]
        rows += [t.row for t in layer.names if t.row >= 0 and t.box.contains(x, y)]
        pointed = [p.event for p in self.pointed if p.disc.contains(x, y) or (p.text and p.text.box.contains(x, y))]
        return list(dict.fromkeys([*(ContextEvent(lane.layer, row) for row in rows), *pointed]))

    def count_at(self, x: float, y: float) -> Count | None:
        """The written count at a point."""
        layer = self._layer_at(y)
        return layer.counts.written_at(x, y) if layer is not None and layer.counts is not None else None

    def stretch_at(self, x: float, y: float) -> Count | None:
        """The stretch with more events than are drawn, at a point."""
        layer, lane = self._layer_at(y), self.lane_at(y)
        if layer is None or lane is None or layer.counts is None:
            return None
        return layer.counts.stretch_at(lane.number, x)
