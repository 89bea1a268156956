"""What the map shows at a ViewState: each place with its events, each movement with how far it has come.

No pixels and no language: a painter and a table for the screen reader are both made of these values.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.chart_data import AttackBar, attack_bars
from chinagodrar_viewer.core.event import Event, Place
from chinagodrar_viewer.core.geodesy import Position, compass_bearing, compass_spread
from chinagodrar_viewer.core.movement import Movement
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import ViewState
from chinagodrar_viewer.core.window import FAR_FUTURE, Instant


class Known(Enum):
    """How well a position is published, best first."""

    EXACT = "exact"
    NEAR = "near"
    AREA = "area"
    DIRECTION = "direction"
    UNKNOWN = "unknown"


class When(Enum):
    """Where an event stands to the playhead; without one everything is past.

    An event is drawn from its anchor on: it is NOW until the next event's anchor, or as long as it certainly
    goes on.
    """

    PAST = "past"
    NOW = "now"
    FUTURE = "future"


class Sector(Value):
    """Only a direction is known: from a position, ``spread`` degrees to each side of ``bearing`` (from north)."""

    latitude: float
    longitude: float
    bearing: float
    spread: float


class Deaths(Value):
    """The people killed in one attack on the side or sides that it hit, as claimed at the playhead.

    ``low`` and ``high`` are the ends over all claims of ``AttackBar``, added up over the sides that were hit, never
    over claims, never averaged; ``open_end`` where a claim at the high end says "at least" (``89+``).  ``bars``
    have the claims.
    """

    low: int
    high: int
    open_end: bool
    bars: tuple[AttackBar, ...]

    @property
    def figure(self) -> str:
        """The number as digits: ``89``, ``89+``, ``71–100+``."""
        said = str(self.high) if self.low == self.high else f"{self.low}–{self.high}"
        return f"{said}+" if self.open_end else said


class EventShown(Value):
    """An event at a place; ``let_through`` by the filter; ``deaths`` of an attack with known claims, else None."""

    event: Event
    when: When
    selected: bool
    let_through: bool
    deaths: Deaths | None


class PlaceShown(Value):
    """A place; ``position`` (degrees) only where one is published, ``sector`` only where a direction is.

    ``side`` is the id of the side whose colour and shape its mark takes: that of the selected event, else of the
    weightiest that is let through.  ``when`` is that of its events together: NOW if any is now, PAST if any is
    past, else FUTURE; None where it has no events.  ``selected`` by itself or through an event.
    """

    place: Place
    known: Known
    position: Position | None
    sector: Sector | None
    events: tuple[EventShown, ...]
    side: str | None
    when: When | None
    selected: bool
    let_through: bool

    @property
    def deaths(self) -> Deaths | None:
        """Of the attack here with the highest claim that has happened and is let through."""
        told = [e.deaths for e in self.events if e.deaths is not None and e.let_through and e.when is not When.FUTURE]
        return max(told, key=lambda d: d.high, default=None)


class MovementShown(Value):
    """A movement; ``progress`` 0 to 1 at the playhead, 1 where everything has happened.

    ``start`` and ``end`` are the published positions of its two ends.  Where one end is known by its direction
    only, ``sector`` says which; where ``heading`` is all that is known, it is the sector about the other end.
    With neither there is nothing to draw but the words.
    """

    movement: Movement
    event: Event
    when: When
    progress: float
    start: Position | None
    end: Position | None
    sector: Sector | None
    towards_sector: bool
    selected: bool
    let_through: bool


class MapShown(Value):
    """``places`` can be drawn, as points or sectors; ``unplaced`` can only be named: no position is published."""

    places: tuple[PlaceShown, ...]
    unplaced: tuple[PlaceShown, ...]
    movements: tuple[MovementShown, ...]

    def place(self, place_id: str | None) -> PlaceShown | None:
        """The place of that id, drawn or named, or None."""
        return next((p for p in (*self.places, *self.unplaced) if p.place.id == place_id), None)


class Clock:
    """Until when each event is NOW; made once for a battle."""

    def __init__(self, battle: Battle) -> None:
        self._anchors = sorted({event.anchor for event in battle.events})

    def until(self, event: Event) -> Instant:
        """The next event's anchor or the end of what is possible, but no sooner than it certainly ended."""
        after = bisect_right(self._anchors, event.anchor)
        following = self._anchors[after] if after < len(self._anchors) else event.anchor + DAY
        latest = event.window.latest_end
        end = following if latest <= event.anchor else min(following, latest)
        return max(end, event.window.earliest_end if event.window.earliest_end < FAR_FUTURE else end)

    def when(self, event: Event, playhead: Instant | None) -> When:
        """Where an event stands to the playhead; None is today."""
        if playhead is None:
            return When.PAST
        if playhead < event.anchor:
            return When.FUTURE
        return When.NOW if playhead < self.until(event) else When.PAST

    def progress(self, event: Event, playhead: Instant | None) -> float:
        """How far an event's movements are drawn: 0 before its anchor, 1 when the next begins."""
        if playhead is None:
            return 1.0
        if playhead <= event.anchor:
            return 0.0
        return min(1.0, (playhead - event.anchor) / max(self.until(event) - event.anchor, 1))


def map_shown(battle: Battle, state: ViewState) -> MapShown:
    """What the map shows, in the battle's order of places."""
    clock = Clock(battle)
    deaths = _deaths(attack_bars(battle, state).bars)
    events: dict[str, dict[str, EventShown]] = {}
    for event in battle.events:
        ids = dict.fromkeys(id for id in (event.place, *event.places) if id is not None)
        for id in ids:
            shown = EventShown(
                event,
                clock.when(event, state.playhead),
                event.id == state.selection,
                state.filter.passes(event),
                deaths.get(event.id) if id == event.place else None,
            )
            events.setdefault(id, {})[event.id] = shown
    places = [_place(battle, place, tuple(events.get(id, {}).values()), state) for id, place in battle.places.items()]
    return MapShown(
        places=tuple(p for p in places if p.position is not None or p.sector is not None),
        unplaced=tuple(p for p in places if p.position is None and p.sector is None),
        movements=tuple(_movements(battle, state, clock)),
    )


def known_of(place: Place) -> Known:
    """How well a place's position is published; coordinates without a stated accuracy are near."""
    placed = place.latitude is not None and place.longitude is not None
    said = Known(place.accuracy)
    if placed:
        return said if said in (Known.EXACT, Known.NEAR, Known.AREA) else Known.NEAR
    if said is Known.DIRECTION or place.direction is not None:
        return (
            Known.DIRECTION if place.direction_from and compass_bearing(place.direction) is not None else Known.UNKNOWN
        )
    return Known.UNKNOWN


def position_published(place: Place | None) -> Position | None:
    """A place's own coordinates, or None."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def sector_of(battle: Battle, place: Place | None) -> Sector | None:
    """The sector in which a place lies of which only the direction is published; else None."""
    if place is None or position_published(place) is not None:
        return None
    return _sector(position_published(battle.places.get(place.direction_from or "")), place.direction)


def _sector(start: Position | None, direction: str | None) -> Sector | None:
    bearing = compass_bearing(direction)
    if start is None or bearing is None or direction is None:
        return None
    return Sector(*start, bearing, compass_spread(direction))


def _place(battle: Battle, place: Place, events: tuple[EventShown, ...], state: ViewState) -> PlaceShown:
    passing = [e for e in events if e.let_through]
    leading = next((e for e in events if e.selected), None)
    if leading is None:
        happened = [e for e in passing if e.when is not When.FUTURE] or passing or list(events)
        leading = max(happened, key=lambda e: (e.event.place == place.id, e.event.importance), default=None)
    return PlaceShown(
        place=place,
        known=known_of(place),
        position=position_published(place),
        sector=sector_of(battle, place),
        events=events,
        side=leading.event.side if leading is not None else None,
        when=_together(passing or events),
        selected=place.id == state.place or any(e.selected for e in events),
        let_through=bool(passing) or not events,
    )


def _together(events: Sequence[EventShown]) -> When | None:
    said = {e.when for e in events}
    return next((when for when in (When.NOW, When.PAST, When.FUTURE) if when in said), None)


def _deaths(bars: Iterable[AttackBar]) -> Mapping[str, Deaths]:
    by_event: dict[str, list[AttackBar]] = {}
    for bar in bars:
        if bar.high is not None or bar.low is not None:
            by_event.setdefault(bar.event.id, []).append(bar)
    return {
        id: Deaths(
            low=sum(_first(b.low, b.high) for b in of_event),
            high=sum(_first(b.high, b.low) for b in of_event),
            open_end=any(b.open_end for b in of_event),
            bars=tuple(of_event),
        )
        for id, of_event in by_event.items()
    }


def _first(wanted: int | None, other: int | None) -> int:
    return wanted if wanted is not None else other or 0


def _movements(battle: Battle, state: ViewState, clock: Clock) -> Iterable[MovementShown]:
    for movement in battle.movements:
        event = battle.event(movement.event)
        if event is None:
            continue
        origin, destination = (battle.places.get(id or "") for id in (movement.origin, movement.destination))
        start, end = position_published(origin), position_published(destination)
        from_sector, to_sector = sector_of(battle, origin), sector_of(battle, destination)
        if to_sector is None and end is None and start is not None:
            to_sector = _sector(start, movement.heading)
        yield MovementShown(
            movement=movement,
            event=event,
            when=clock.when(event, state.playhead),
            progress=clock.progress(event, state.playhead),
            start=start,
            end=end,
            sector=to_sector or from_sector,
            towards_sector=to_sector is not None,
            selected=event.id == state.selection,
            let_through=state.filter.passes(event),
        )
