"""A lesson: ordered steps, each a thing to show, a thought for the wall, notes and a question for the class."""

from __future__ import annotations

from enum import Enum

from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import ViewState


class ActivityKind(Enum):
    """A task that the class solves together on the wall."""

    ORDER = "put-in-order"
    KNOWN = "who-could-know"
    CLAIM = "which-claim"


class Activity(Value):
    """Which task, and out of what: ids of events, or of claims; empty lets the battle choose."""

    kind: ActivityKind
    events: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


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
