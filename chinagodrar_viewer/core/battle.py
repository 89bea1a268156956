"""The Battle: the immutable document that every view shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.core.event import Event, Lane, Period, Person, Place, Side
from chinagodrar_viewer.core.infobox import Infobox
from chinagodrar_viewer.core.movement import Movement
from chinagodrar_viewer.core.sources import Citation, Source
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.window import FAR_FUTURE, FAR_PAST

if TYPE_CHECKING:
    from chinagodrar_viewer.core.lesson import Lesson


class Zone(Value):
    """The clock of the events' own place; offset in seconds east of UTC."""

    name: str
    utc_offset: int
    label: Text


class NamedRange(Value):
    """A stretch of time that a key shows."""

    id: str
    title: Text
    range: TimeRange


class Disagreement(Value):
    """Where sources differ, and why they may."""

    id: str
    title: Text
    explanation: Text
    claims: tuple[str, ...]
    events: tuple[str, ...]
    fields: tuple[str, ...]
    citations: tuple[Citation, ...]


class Battle(Value):
    """All that a file says; ``events`` are in chronological order of their anchors."""

    __slots__ = ("__dict__",)  # for the cached properties

    id: str
    title: Text
    part_of: Text | None
    summary: Text | None
    content_note: Text | None
    licence: str | None
    credits: Text | None
    zone: Zone
    main_event: str | None
    h_hour: str | None
    sources: Mapping[str, Source]
    sides: Mapping[str, Side]
    lanes: tuple[Lane, ...]
    places: Mapping[str, Place]
    people: Mapping[str, Person]
    periods: tuple[Period, ...]
    ranges: tuple[NamedRange, ...]
    events: tuple[Event, ...]
    claims: tuple[CasualtyClaim, ...]
    disagreements: tuple[Disagreement, ...]
    infobox: Infobox
    movements: tuple[Movement, ...] = ()
    lessons: Sequence[Lesson] = ()
    """A tuple, or what stands for one until somebody asks: the bundled battle makes them after the first paint."""

    @cached_property
    def _events_by_id(self) -> Mapping[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def _claims_by_id(self) -> Mapping[str, CasualtyClaim]:
        return {claim.id: claim for claim in self.claims}

    def event(self, event_id: str | None) -> Event | None:
        """The event of that id, or None."""
        return self._events_by_id.get(event_id) if event_id is not None else None

    def claim(self, claim_id: str | None) -> CasualtyClaim | None:
        """The claim of that id, or None."""
        return self._claims_by_id.get(claim_id) if claim_id is not None else None

    def lesson(self, lesson_id: str | None) -> Lesson | None:
        """The lesson of that id, or None."""
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)

    def claims_of(self, event_id: str | None) -> tuple[CasualtyClaim, ...]:
        """The claims about one event, in the file's order."""
        return tuple(c for c in self.claims if c.event == event_id)

    def disagreements_of(self, event_id: str | None) -> tuple[Disagreement, ...]:
        """The disagreements that concern an event, by name or through its claims."""
        claims = {c.id for c in self.claims_of(event_id)}
        return tuple(d for d in self.disagreements if event_id in d.events or claims.intersection(d.claims))

    def side(self, side_id: str | None) -> Side | None:
        """The side of that id, or None."""
        return self.sides.get(side_id) if side_id is not None else None

    @property
    def extent(self) -> TimeRange:
        """From the first possible instant to the last, open ends left out; a day at least."""
        starts: list[float] = [e.window.earliest_start for e in self.events if e.window.earliest_start > FAR_PAST]
        ends: list[float] = [e.window.latest_end for e in self.events if e.window.latest_end < FAR_FUTURE]
        starts += [r.range.start for r in self.ranges]
        ends += [r.range.end for r in self.ranges]
        start = min(starts, default=0)
        end = max([*ends, start + DAY])
        return TimeRange(float(start), float(end))
