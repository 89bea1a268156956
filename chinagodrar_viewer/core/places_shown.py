"""What the map shows at a ViewState: each place with its events, each movement with how far it has come.

No pixels and no language: a painter and a table for the screen reader are both made of these values.
"""

from __future__ import annotations

from enum import Enum

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event, Place
from chinagodrar_viewer.core.movement import Movement
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import ViewState


class Known(Enum):
    """How well a position is published, best first."""

    EXACT = "exact"
    NEAR = "near"
    AREA = "area"
    DIRECTION = "direction"
    UNKNOWN = "unknown"


class When(Enum):
    """Where an event stands to the playhead; without one everything is past."""

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
    """The least and the most that any claim known at the playhead says; ``high`` None where no claim ends it.

    ``open_end``: some claim says "at least" (``89+``).  Never averaged, never added up across claims.
    """

    low: int
    high: int
    open_end: bool


class EventShown(Value):
    """An event at a place; ``let_through`` by the filter."""

    event: Event
    when: When
    selected: bool
    let_through: bool


class PlaceShown(Value):
    """A place; ``position`` (degrees) only where one is published, ``sector`` only where a direction is.

    ``side`` is the id of the side whose colour and shape its mark takes: that of its weightiest event that is
    let through.  ``when`` is that of its events together: NOW if any is now, PAST if any is past, else FUTURE;
    None where it has no events.  ``deaths`` are those of its context attacks.
    """

    place: Place
    known: Known
    position: tuple[float, float] | None
    sector: Sector | None
    events: tuple[EventShown, ...]
    side: str | None
    when: When | None
    selected: bool
    let_through: bool
    deaths: Deaths | None


class MovementShown(Value):
    """A movement; ``progress`` 0 to 1 at the playhead.

    ``start`` and ``end`` are the published positions of its two ends, and where only a direction from the one to
    the other is known, ``sector``; all None leaves nothing to draw but the words.
    """

    movement: Movement
    event: Event
    progress: float
    start: tuple[float, float] | None
    end: tuple[float, float] | None
    sector: Sector | None
    selected: bool
    let_through: bool


class MapShown(Value):
    """``places`` can be drawn, as points or sectors; ``unplaced`` can only be named: no position is published."""

    places: tuple[PlaceShown, ...]
    unplaced: tuple[PlaceShown, ...]
    movements: tuple[MovementShown, ...]


def map_shown(battle: Battle, state: ViewState) -> MapShown:
    """What the map shows; places in the battle's order, only those that have events or movements or are asked for."""
    raise NotImplementedError
