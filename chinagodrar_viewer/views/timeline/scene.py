"""What the timeline shows, as plain values in pixels: no Qt, so that tests, export and wall share it."""

from __future__ import annotations

from typing import NamedTuple

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.boxes import Box, Label


class Bar(NamedTuple):
    """An event: a pale window of what is possible, and a core that is solid from ``solid_start`` to ``solid_end``.

    The core fades out towards ``core_start`` and ``core_end``.  ``mark`` is True where the whole is too
    short for a bar: then the side's shape stands at ``middle``.
    """

    event_id: str
    role: Role | None
    y: float
    height: float
    possible_start: float
    core_start: float
    solid_start: float
    solid_end: float
    core_end: float
    possible_end: float
    mark: bool
    importance: int
    doubtful: bool
    """Disputed or unconfirmed: drawn with a dashed edge."""
    selected: bool = False
    hovered: bool = False

    @property
    def box(self) -> Box:
        """All that is drawn of it, but for the outline of the selection."""
        if self.mark:
            size = self.mark_size
            return Box(self.middle - size / 2, self.y + (self.height - size) / 2, size, size)
        return Box(self.possible_start, self.y, self.possible_end - self.possible_start, self.height)

    @property
    def core(self) -> Box:
        """The part that draws the eye; arrows begin and end here."""
        if self.mark:
            return self.box
        return Box(self.core_start, self.y, self.core_end - self.core_start, self.height)

    @property
    def middle(self) -> float:
        return (self.core_start + self.core_end) / 2

    @property
    def mark_size(self) -> float:
        return min(self.height, 7.0 + 2.0 * self.importance)


class LaneRow(Value):
    """A lane: its place, its title's lines, and how many labels found no room."""

    id: str
    role: Role | None
    title: str
    y: float
    height: float
    labels: tuple[Label, ...]
    glyph: Box | None
    hidden_labels: int
    empty: bool


class Band(Value):
    """A period behind the lanes; ``solid`` x positions lie inside the possible ones."""

    id: str
    possible_start: float
    solid_start: float
    solid_end: float
    possible_end: float
    label: Label | None
    tint: float
    """1 where it stands out from what is beside it, towards 0 the more of the picture it fills."""


class Arrow(Value):
    """From an event to a later one, along ``points``; an offset says how much later."""

    earlier: str
    later: str
    points: tuple[tuple[float, float], ...]
    label: Label | None
    offset: bool
    strong: bool
    """One of its events is selected or hovered."""


class Overflow(Value):
    """Events for which the lane has no row left, as a count where they would stand."""

    box: Box
    event_ids: tuple[str, ...]
    label: Label
    lane: str


class Tick(NamedTuple):
    """A line of the time axis; strong at a boundary of the context line."""

    x: float
    strong: bool


class Playhead(Value):
    """The date that rules what is known; ``x`` None where it is out of sight; ``today`` where none is set."""

    x: float | None
    handle: Box
    label: Label
    today: bool


class Scene(Value):
    """All of one picture of the timeline."""

    width: float
    height: float
    header: float
    """Width of the column of lane titles."""
    axis_height: float
    lanes: tuple[LaneRow, ...]
    bands: tuple[Band, ...]
    bars: tuple[Bar, ...]
    arrows: tuple[Arrow, ...]
    labels: tuple[Label, ...]
    """Of events."""
    axis_labels: tuple[Label, ...]
    ticks: tuple[Tick, ...]
    overflows: tuple[Overflow, ...]
    playhead: Playhead | None
    unit: float = 1.0

    @property
    def canvas(self) -> Box:
        """Where events are drawn."""
        return Box(self.header, self.axis_height, self.width - self.header, self.height - self.axis_height)

    def all_labels(self) -> list[Label]:
        """Every text of the picture: none may overlap another."""
        found = [*self.labels, *self.axis_labels, *(o.label for o in self.overflows)]
        found += [b.label for b in self.bands if b.label]
        found += [a.label for a in self.arrows if a.label]
        found += [label for lane in self.lanes for label in lane.labels]
        if self.playhead is not None:
            found.append(self.playhead.label)
        return found

    def bar_of(self, event_id: str | None) -> Bar | None:
        """The bar of an event, None where it is not drawn."""
        return next((b for b in self.bars if b.event_id == event_id), None)

    def event_at(self, x: float, y: float) -> str | None:
        """The event at a point: its core, else its label, else its possible part."""
        if x < self.header:
            return None
        for bar in reversed(self.bars):
            core = bar.core
            grip = max(0.0, 5.0 - core.width / 2)
            if core.x - grip <= x <= core.right + grip and bar.y <= y <= bar.y + bar.height:
                return bar.event_id
        for label in self.labels:
            if label.owner and label.box.contains(x, y):
                return label.owner
        return next((b.event_id for b in reversed(self.bars) if b.box.contains(x, y)), None)

    def overflow_at(self, x: float, y: float) -> Overflow | None:
        """The count mark at a point."""
        return next((o for o in self.overflows if o.box.contains(x, y)), None)

    def lane_at(self, y: float) -> LaneRow | None:
        """The lane at a height."""
        return next((lane for lane in self.lanes if lane.y <= y < lane.y + lane.height), None)
