"""The shape of a battle file, version 1, as types: the published JSON Schema is made from these.

Only validation imports this module (and msgspec with it): the bundled battle is validated by the
tests, not at every start, which keeps 23 ms off the first paint.

Conventions of the file:

- A text that a person reads is an object with one entry a language: ``{"en": "…", "fr": "…"}``.
- A citation is a string ``"SOURCE"`` or ``"SOURCE:LOCATOR"``, for example ``"article:S12"``.
- A date is EDTF text (ISO 8601-2): ``2020-01-09``, ``2020-01-13/2020-01-15``, ``2012~``, ``-0480``.
  A single date says *within*; an interval says *from … to*.  A clock time is a field of its own.
- An id is lower-case ASCII letters, digits and hyphens, unique within its list.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

FORMAT = "chinagodrar-viewer/battle"
VERSION = 1

# In Python's expressions "$" would let a newline follow; (?!\n) means the same there and in a JSON Schema.
Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]*(?!\n)$", max_length=80)]
Words = Annotated[str, Meta(max_length=10_000)]
Text = Annotated[dict[str, Words], Meta(min_length=1)]
"""Language code to text; ``en`` is the fallback."""
Citation = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]*(:.+)?(?!\n)$", max_length=200)]
CompassPoint = Literal[
    "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"
]
Count = Annotated[int, Meta(ge=0, le=100_000_000)]


class Record(Struct, forbid_unknown_fields=True):
    """Every object of the file: keys that are not listed are refused."""


class Zone(Record, kw_only=True):
    """The clock that the events' own places keep."""

    name: str
    """IANA name, for information; the file states the offset because schools' machines may lack the database."""
    utc_offset: Annotated[str, Meta(pattern=r"^[+-][0-9]{2}:[0-9]{2}(?!\n)$")]
    label: Text


class Source(Record, kw_only=True):
    """Where a statement was published."""

    id: Id
    title: Words
    publisher: Words
    kind: Literal["encyclopedia", "official", "news", "agency", "ngo", "un", "research", "monitor", "party", "dataset"]
    published: str | None = None
    """EDTF; absent where the page gives no date."""
    address: str | None = None
    language: str = "en"
    note: Text | None = None
    """What a reader must know to judge it, for example that only a copy could be read."""


class Side(Record, kw_only=True):
    """A belligerent or another party that acts or suffers."""

    id: Id
    name: Text
    short: Text | None = None
    role: Literal["government", "air", "attackers", "civil", "context"]
    """Chooses colour and shape on screen."""


class Lane(Record, kw_only=True):
    """A row of the timeline."""

    id: Id
    title: Text
    side: Id | None = None


class Distance(Record, kw_only=True):
    """A distance that was published; several that differ may stand side by side."""

    to: Text
    """What it is measured to: ``the border with Mali``."""
    km: Annotated[float, Meta(gt=0, le=20_037)]
    """Kilometres: at most half the Earth's circumference."""
    citations: Annotated[tuple[Citation, ...], Meta(min_length=1)]


class Place(Record, kw_only=True):
    """A named place; without coordinates unless a source gives them."""

    id: Id
    name: Text
    aliases: tuple[str, ...] = ()
    latitude: Annotated[float, Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Meta(ge=-180, le=180)] | None = None
    accuracy: Literal["exact", "near", "area", "direction", "unknown"] = "unknown"
    direction: str | None = None
    """Compass point (N, NE, …) from ``direction_from`` where only that is known."""
    direction_from: Id | None = None
    distances: tuple[Distance, ...] = ()
    note: Text | None = None
    citations: tuple[Citation, ...] = ()


class Person(Record, kw_only=True):
    """Somebody whom a source names."""

    id: Id
    name: str
    role: Text
    aliases: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class Period(Record, kw_only=True):
    """A background band of the timeline."""

    id: Id
    title: Text
    date: str
    citations: tuple[Citation, ...] = ()


class NamedRange(Record, kw_only=True):
    """A stretch of time that one key shows (keys 1 to 5)."""

    id: Id
    title: Text
    start: str
    """ISO 8601 date, or date and local time ``2020-01-09T11:00``."""
    end: str


class Offset(Record, kw_only=True):
    """``20 minutes after the radio call``: start to start."""

    event: Id
    by: Annotated[
        str, Meta(pattern=r"^P(?=.)([0-9]{1,7}D)?(T(?=[0-9])([0-9]{1,7}H)?([0-9]{1,7}M)?([0-9]{1,7}S)?)?(?!\n)$")
    ]
    """ISO 8601 duration in days, hours, minutes, seconds: ``PT20M``."""
    about: bool = True
    """True where the source rounds: the window then widens by a quarter of the offset each way."""


class Certainty(Record, kw_only=True):
    """How well an event is known, and in a sentence why."""

    level: Literal["established", "reported", "disputed", "unconfirmed"]
    note: Text | None = None


class Event(Record, kw_only=True):
    """Something that happened."""

    id: Id
    title: Text
    label: Text | None = None
    """A short form for the timeline; the title where absent."""
    text: Text
    lane: Id
    side: Id | None = None
    kind: Literal["attack", "movement", "strike", "communication", "toll", "political", "displacement", "context"]
    date: str | None = None
    time: Annotated[str, Meta(pattern=r"^[0-9]{2}:[0-9]{2}(/[0-9]{2}:[0-9]{2})?(?!\n)$")] | None = None
    """Local clock time ``13:00`` on a single-day date; absent where none is published."""
    time_about: bool = False
    """True for ``about 13:00``: the window widens by 15 minutes each way."""
    after: tuple[Id, ...] = ()
    """Begins no earlier than each of these begins."""
    before: tuple[Id, ...] = ()
    """Begins no later than each of these begins."""
    follows: tuple[Id, ...] = ()
    """Begins once each of these has ended."""
    during: tuple[Id, ...] = ()
    """Lies within each of these."""
    offset: Offset | None = None
    place: Id | None = None
    places: tuple[Id, ...] = ()
    """Further places, for example where a movement came from."""
    people: tuple[Id, ...] = ()
    certainty: Certainty
    importance: Annotated[int, Meta(ge=1, le=3)] = 2
    """3 keeps its label longest when room is short."""
    comparison: bool = False
    """True: a bar of the chart that compares attacks."""
    citations: Annotated[tuple[Citation, ...], Meta(min_length=1)]


class Movement(Record, kw_only=True):
    """Who moved from where to where, as far as it was published; side and time are the event's."""

    id: Id
    event: Id
    means: Literal["vehicles", "motorcycles", "aircraft", "drones", "foot", "unknown"]
    origin: Id | None = None
    """A place, whose position may be unknown; absent where no origin was published."""
    destination: Id | None = None
    heading: CompassPoint | None = None
    """Only where a source gives it; absent where the way that they took is not known."""
    label: Text
    certainty: Certainty
    citations: Annotated[tuple[Citation, ...], Meta(min_length=1)]


class Claim(Record, kw_only=True):
    """A number of casualties, and who gave it when."""

    id: Id
    event: Id
    side: Id
    """Whose people they were."""
    group: Literal["soldiers", "gendarmes", "militants", "civilians", "unclear"]
    kind: Literal["killed", "wounded", "missing", "captured", "killed-wounded", "wounded-missing", "captured-missing"]
    low: Count | None = None
    high: Count | None = None
    """Both absent where only ``words`` are known (``several``): unknown is not zero."""
    bound: Literal["exact", "at-least", "at-most", "about", "range"] = "exact"
    words: Text | None = None
    """The source's quantity where it is no number, said in our words."""
    speaker: Text
    voice: Id
    """Groups the claims of one speaker over time: a later one replaces the earlier."""
    relation: Literal["own", "enemy", "third"]
    """The speaker counts its own losses, its enemy's, or is a third party."""
    published: str | None = None
    """EDTF day of publication; absent where none can be told."""
    published_time: Annotated[str, Meta(pattern=r"^[0-9]{2}:[0-9]{2}(?!\n)$")] | None = None
    published_note: Text | None = None
    """``evening`` and the like, where no clock time is known."""
    status: Literal["provisional", "official", "claimed", "reported"]
    headline: bool = False
    """True: stands in the infobox's casualty lines, as the latest of these known on a date."""
    note: Text | None = None
    citations: Annotated[tuple[Citation, ...], Meta(min_length=1)]


class Disagreement(Record, kw_only=True):
    """Where sources differ, and in a sentence why they may."""

    id: Id
    title: Text
    explanation: Text
    claims: tuple[Id, ...] = ()
    events: tuple[Id, ...] = ()
    fields: tuple[str, ...] = ()
    """Infobox fields that it concerns."""
    citations: Annotated[tuple[Citation, ...], Meta(min_length=1)]


class InfoboxLine(Record, kw_only=True):
    """One line of a field's value."""

    text: Text
    side: Id | None = None
    event: Id | None = None
    """A click goes to this event."""
    place: Id | None = None
    note: Text | None = None
    """Said after the text in a quieter voice: ``as reported``."""
    citations: tuple[Citation, ...] = ()


class InfoboxField(Record, kw_only=True):
    """A parameter of the military-conflict infobox, by its own name (``combatant1``)."""

    field: str
    lines: Annotated[tuple[InfoboxLine, ...], Meta(min_length=1)]


class StepFilter(Record, kw_only=True):
    """What a step lets through; a list that is empty or absent lets everything through."""

    sides: tuple[Id, ...] = ()
    kinds: tuple[
        Literal["attack", "movement", "strike", "communication", "toll", "political", "displacement", "context"], ...
    ] = ()
    levels: tuple[Literal["established", "reported", "disputed", "unconfirmed"], ...] = ()
    sources: tuple[Id, ...] = ()


class StepMap(Record, kw_only=True):
    """What the map shows: about a place that has coordinates, or about a point."""

    place: Id | None = None
    latitude: Annotated[float, Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Meta(ge=-180, le=180)] | None = None
    span: Annotated[float, Meta(ge=10, le=3_600)] = 160.0
    """Kilometres along the picture's shorter side."""


class Activity(Record, kw_only=True):
    """A task for the class, made from the battle."""

    kind: Literal["put-in-order", "who-could-know", "which-claim"]
    events: tuple[Id, ...] = ()
    """To put in order; absent lets the battle choose. Those whose order is not known are left out."""
    claims: tuple[Id, ...] = ()
    """To date or to match; absent lets the battle choose."""
    as_of: str | None = None
    """Who could know it at the end of this day? Absent: a day on which something was published."""


class Step(Record, kw_only=True):
    """One thought on the wall, and what the views show with it."""

    id: Id
    headline: Text
    text: Text
    """Plain, for the wall: about 280 characters at most."""
    notes: Text | None = None
    """For the teacher alone."""
    question: Text | None = None
    answer: Text | None = None
    """For the teacher and the answer key."""
    event: Id | None = None
    """The event that is selected."""
    claim: Id | None = None
    place: Id | None = None
    """A place that is chosen by itself, not through an event."""
    range: Id | None = None
    """A named range. Without it start and end, or else what shows the event well."""
    start: str | None = None
    """ISO 8601 date, or date and local time ``2020-01-09T11:00``."""
    end: str | None = None
    as_of: str | None = None
    """What was known at the end of a day, or at a local time; ``today`` or absent: everything."""
    as_of_event: Id | None = None
    """Instead of ``as_of``: what was known once this event was surely over."""
    at_event: Id | None = None
    """Instead of ``as_of``: the playhead stands where this event does, so that its movements draw themselves."""
    leading: Literal["timeline", "infobox", "casualties", "map", "text"] = "timeline"
    """Which view has the room on the wall."""
    chart: Literal["auto", "claims", "known", "compared"] = "auto"
    map: StepMap | None = None
    filter: StepFilter | None = None
    minutes: Annotated[float, Meta(gt=0, le=600)] = 1.0
    """Planned."""
    deaths: bool = False
    """True: numbers or accounts of people killed; the class is warned before."""
    activity: Activity | None = None
    citations: tuple[Citation, ...] = ()


class Lesson(Record, kw_only=True):
    """An ordered walk through the battle for a class."""

    id: Id
    title: Text
    aim: Text | None = None
    """What pupils can do afterwards."""
    steps: Annotated[tuple[Step, ...], Meta(min_length=1, max_length=200)]


class Battle(Record, kw_only=True):
    """The whole file."""

    format: Literal["chinagodrar-viewer/battle"]
    version: Literal[1]
    schema: str | None = field(default=None, name="$schema")
    """Where an editor finds this schema; the viewer does not look at it."""
    id: Id
    title: Text
    part_of: Text | None = None
    summary: Text | None = None
    content_note: Text | None = None
    """One line that is shown before anything about deaths."""
    licence: str | None = None
    credits: Text | None = None
    zone: Zone
    main_event: Id | None = None
    h_hour: Id | None = None
    """The event that counts as H-hour."""
    sources: tuple[Source, ...] = ()
    sides: tuple[Side, ...] = ()
    lanes: Annotated[tuple[Lane, ...], Meta(min_length=1)]
    places: tuple[Place, ...] = ()
    people: tuple[Person, ...] = ()
    periods: tuple[Period, ...] = ()
    ranges: Annotated[tuple[NamedRange, ...], Meta(max_length=9)] = ()
    events: Annotated[tuple[Event, ...], Meta(min_length=1)]
    movements: tuple[Movement, ...] = ()
    claims: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    infobox: tuple[InfoboxField, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    """Ordered steps for the class."""
