"""A lesson: ordered steps, each a thing to show, a thought for the wall, notes and a question for the class."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from chinagodrar_viewer.core.event import Event, Kind
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import ChartMode, Leading, ViewState
from chinagodrar_viewer.core.window import FAR_FUTURE, Instant

if TYPE_CHECKING:
    from chinagodrar_viewer.core.battle import Battle


class ActivityKind(Enum):
    """A task that the class solves together on the wall."""

    ORDER = "put-in-order"
    KNOWN = "who-could-know"
    CLAIM = "which-claim"


class Activity(Value):
    """Which task, and out of what: ids of events, or of claims; empty lets the battle choose.

    ``playhead`` is the instant of "who could know"; None lets the battle choose.
    """

    kind: ActivityKind
    events: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    playhead: Instant | None = None


class Step(Value):
    """One thought on the wall; ``state`` says what the views show, ``state.leading`` which of them leads.

    ``deaths`` steps show numbers or accounts of people killed: the wall warns before them.
    ``minutes`` is the time planned for it.
    """

    id: str
    headline: Text
    text: Text
    notes: Text | None
    question: Text | None
    answer: Text | None
    state: ViewState
    minutes: float
    deaths: bool
    activity: Activity | None
    citations: tuple[Citation, ...]


class Lesson(Value):
    """An ordered walk through the battle; ``aim`` is what pupils can do afterwards."""

    id: str
    title: Text
    aim: Text | None
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> float:
        """Planned minutes of all steps."""
        return sum(step.minutes for step in self.steps)


MINUTES = 1.0
"""Planned for a step that says nothing else."""
_LEADING = {Kind.TOLL: Leading.CASUALTIES, Kind.MOVEMENT: Leading.MAP, Kind.DISPLACEMENT: Leading.MAP}
"""Which view shows a kind of event best; the timeline where nothing else does."""
_DEADLY = frozenset(("killed", "killed-wounded"))


def lesson_of_events(battle: Battle) -> Lesson:
    """The walk through a battle without a lesson of its own: every event is a step, in the order of time."""
    killed = {claim.event for claim in battle.claims if claim.kind in _DEADLY and claim.high != 0}
    return Lesson(
        "events", battle.title, None, tuple(_step_of(battle, event, event.id in killed) for event in battle.events)
    )


def range_of(battle: Battle, event: Event | None) -> TimeRange:
    """The range that shows an event well, starting from the whole battle; all of it without an event."""
    if event is None:
        return battle.extent.grown(0.02)
    from chinagodrar_viewer.core.framing import framed

    return framed(battle, event, battle.extent.grown(0.02), even=False)


def playhead_of(event: Event) -> Instant | None:
    """The first instant at which an event is surely over, so that what was said on its day is known; None is today."""
    end = event.window.latest_end
    return None if end >= FAR_FUTURE else end


def _step_of(battle: Battle, event: Event, killed: bool) -> Step:
    leading = _LEADING.get(event.kind, Leading.TIMELINE)
    if leading is Leading.MAP and not _on_the_map(battle, event):
        leading = Leading.TIMELINE
    chart = ChartMode.KNOWN if event.kind is Kind.TOLL else ChartMode.AUTO
    # On the map the playhead stands where the event does: its movement draws itself, and later ones are not yet there.
    playhead = event.anchor if leading is Leading.MAP else playhead_of(event)
    state = ViewState(range_of(battle, event), event.id, playhead=playhead, leading=leading, chart=chart)
    deaths = killed or event.kind is Kind.TOLL
    return Step(event.id, event.title, event.text, None, None, None, state, MINUTES, deaths, None, event.citations)


def _on_the_map(battle: Battle, event: Event) -> bool:
    """True where one of the event's places has a published position."""
    places = (battle.places.get(id) for id in (event.place, *event.places) if id is not None)
    return any(place is not None and place.latitude is not None for place in places)
