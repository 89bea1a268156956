"""What the timeline shows of the context layers, as arrays and plain values in pixels; no Qt."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.boxes import Box, Label

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

GRIP = 3.0
"""Pixels beside a mark that still belong to it."""


class Density(Value):
    """A lane's columns: ``level`` 0 to 1 of each, from ``left`` to ``right``; ``strength`` fades it out."""

    left: float
    right: float
    level: Floats
    strength: float


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
    known: npt.NDArray[np.bool_]
    found: npt.NDArray[np.bool_]
    strength: float

    def __len__(self) -> int:
        return len(self.rows)

    def at(self, x: float, y: float, half: float) -> list[int]:
        """Indices of the marks at a point, the nearest disc first; ``half`` is half the height of a bar."""
        if not len(self):
            return []
        reach = self.size / 2 + GRIP
        disc = (np.abs(self.x - x) <= reach) & (np.abs(self.y - y) <= np.maximum(reach, half))
        bar = (self.x0 <= x) & (x <= self.x1) & (np.abs(self.y - y) <= half)
        hits = np.flatnonzero(disc | bar)
        away = np.abs(self.x[hits] - x) + np.where(disc[hits], 0.0, 10_000.0)
        return [int(i) for i in hits[np.argsort(away, kind="stable")]]


class Count(Value):
    """A stretch of time in which more events begin than are drawn; ``label`` None where it has no room."""

    layer: str
    lane: int
    start: float
    end: float
    count: int
    """All that begin there, the one that is drawn among them."""
    row: int
    """The most significant of them, as a row of the layer."""
    box: Box
    label: Label | None


class ContextLane(Value):
    """One lane of a layer; ``in_sight`` is how many events lie wholly or partly in sight."""

    layer: str
    number: int
    name: str
    y: float
    height: float
    bar: float
    """Height of a bar in its rows."""
    in_sight: int
    labels: tuple[Label, ...]
    density: Density | None
    marks: Marks
    counts: tuple[Count, ...]
    event_labels: tuple[Label, ...]


class Head(Value):
    """The heading of a layer, and per pixel column how many found events begin there."""

    layer: str
    name: str
    y: float
    height: float
    labels: tuple[Label, ...]
    found_x: Floats


class Pointed(Value):
    """The selected or the hovered event, which is drawn whatever else is."""

    event: ContextEvent
    bar: Box
    disc: Box
    label: Label | None
    selected: bool


class ContextScene(Value):
    """All that is drawn of the context layers, under ``top``."""

    top: float
    height: float
    header: float
    width: float
    unit: float
    heads: tuple[Head, ...]
    lanes: tuple[ContextLane, ...]
    pointed: tuple[Pointed, ...]
    unfinished: bool
    """True where names were left for the next frame."""

    def lane_at(self, y: float) -> ContextLane | None:
        """The lane at a height."""
        return next((lane for lane in self.lanes if lane.y <= y < lane.y + lane.height), None)

    def head_at(self, y: float) -> Head | None:
        """The heading at a height."""
        return next((head for head in self.heads if head.y <= y < head.y + head.height), None)

    def events_at(self, x: float, y: float) -> list[ContextEvent]:
        """The events at a point, the best hit first."""
        lane = self.lane_at(y)
        if lane is None or x < self.header:
            return []
        found = [
            p.event for p in self.pointed if p.disc.contains(x, y) and lane.y <= p.disc.middle_y < lane.y + lane.height
        ]
        half = max(lane.bar / 2, min(lane.height / 2, GRIP))
        found += [ContextEvent(lane.layer, int(lane.marks.rows[i])) for i in lane.marks.at(x, y, half)]
        return list(dict.fromkeys(found))

    def count_at(self, x: float, y: float) -> Count | None:
        """The written count at a point."""
        lane = self.lane_at(y)
        if lane is None:
            return None
        return next((c for c in lane.counts if c.label is not None and c.label.box.contains(x, y)), None)

    def stretch_at(self, x: float, y: float) -> Count | None:
        """The stretch with more events than are drawn, at a point."""
        lane = self.lane_at(y)
        return None if lane is None else next((c for c in lane.counts if c.box.contains(x, y)), None)
