"""Who moved from where to where, as far as it was published."""

from __future__ import annotations

from enum import Enum

from chinagodrar_viewer.core.event import Certainty
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value


class Means(Enum):
    """How they moved; chooses how the arrow looks."""

    VEHICLES = "vehicles"
    MOTORCYCLES = "motorcycles"
    AIRCRAFT = "aircraft"
    DRONES = "drones"
    FOOT = "foot"
    UNKNOWN = "unknown"


class Movement(Value):
    """A movement that belongs to an event; its side and time are the event's.

    ``origin`` and ``destination`` are ids of places, whose positions may be unpublished; None where no
    place was published at all, then ``heading`` (compass point N, NE, …) is all that may be known, and
    without it not even that.  Nothing of this is a route: no source gives one.
    """

    id: str
    event: str
    means: Means
    origin: str | None
    destination: str | None
    heading: str | None
    label: Text
    certainty: Certainty
    citations: tuple[Citation, ...]
