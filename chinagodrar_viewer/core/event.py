"""What happened, when, where, and on whose word."""

from __future__ import annotations

from enum import Enum

from chinagodrar_viewer.core.dates import HistoricalDate
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.window import Instant, Window


class Role(Enum):
    """What part a side plays; chooses its colour and shape on screen."""

    GOVERNMENT = "government"
    AIR = "air"
    ATTACKERS = "attackers"
    CIVIL = "civil"
    CONTEXT = "context"


class Kind(Enum):
    """What sort of event it is."""

    ATTACK = "attack"
    MOVEMENT = "movement"
    STRIKE = "strike"
    COMMUNICATION = "communication"
    TOLL = "toll"
    POLITICAL = "political"
    DISPLACEMENT = "displacement"
    CONTEXT = "context"


class Level(Enum):
    """How well something is known, best first."""

    ESTABLISHED = "established"
    REPORTED = "reported"
    DISPUTED = "disputed"
    UNCONFIRMED = "unconfirmed"


class Certainty(Value):
    """How well an event is known, and why."""

    level: Level
    note: Text | None = None


class Side(Value):
    """A belligerent or another party."""

    id: str
    name: Text
    short: Text
    role: Role


class Lane(Value):
    """A row of the timeline."""

    id: str
    title: Text
    side: str | None


class Distance(Value):
    """A published distance from a place to something that a word names (``the border with Mali``), in km."""

    to: Text
    km: float
    citations: tuple[Citation, ...]


class Place(Value):
    """A named place; degrees WGS 84, both None where no source gives them."""

    id: str
    name: Text
    aliases: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    accuracy: str
    direction: str | None
    direction_from: str | None
    note: Text | None
    citations: tuple[Citation, ...]
    distances: tuple[Distance, ...] = ()


class Person(Value):
    """Somebody whom a source names."""

    id: str
    name: str
    role: Text
    aliases: tuple[str, ...]
    citations: tuple[Citation, ...]


class Period(Value):
    """A background band of the timeline."""

    id: str
    title: Text
    window: Window
    citations: tuple[Citation, ...]
    date: HistoricalDate | None = None
    """What the window came from: a file is written from it."""


class Offset(Value):
    """Start to start: ``seconds`` after ``event`` began; ``about`` where the source rounds."""

    event: str
    seconds: int
    about: bool


class Relations(Value):
    """What is known of an event's order among others; ids of events."""

    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    during: tuple[str, ...] = ()
    offset: Offset | None = None

    def __bool__(self) -> bool:
        return bool(self.after or self.before or self.follows or self.during or self.offset)


class Event(Value):
    """Something that happened; ``window`` and ``anchor`` come from the chronology.

    ``anchor`` (seconds) is where a mark stands: an instant that agrees with everything known of the
    order.  It is for drawing and sorting only and is never shown as a time.  Events whose order is
    not known share one.
    """

    id: str
    title: Text
    label: Text
    text: Text
    lane: str
    side: str | None
    kind: Kind
    date: HistoricalDate | None
    relations: Relations
    window: Window
    anchor: Instant
    place: str | None
    places: tuple[str, ...]
    people: tuple[str, ...]
    certainty: Certainty
    importance: int
    comparison: bool
    citations: tuple[Citation, ...]
