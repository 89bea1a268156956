"""The steps of a show, and where it stands among them."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.lesson import Lesson, Step, lesson_of_events
from chinagodrar_viewer.core.text import Text, plain
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import opening_state


class Position(Value):
    """A step, the content note before it, or the quiet end after the last one."""

    index: int
    note: bool = False
    end: bool = False

    @property
    def on_step(self) -> bool:
        return not self.note and not self.end


def steps_of(battle: Battle, lesson: Lesson | None) -> tuple[Step, ...]:
    """A lesson's steps; without one, or where it has none, every event is a step; never empty."""
    if lesson is not None and lesson.steps:
        return lesson.steps
    return lesson_of_events(battle).steps or (_title_step(battle),)


def nearest_step(battle: Battle, steps: Sequence[Step], event: Event | None) -> int:
    """Where "present from here" begins: the step about an event, else the one about the nearest in time, else 0."""
    if event is None:
        return 0
    about = [(i, battle.event(step.state.selection)) for i, step in enumerate(steps)]
    there = [(abs(e.anchor - event.anchor) if e is not event else -1, i) for i, e in about if e is not None]
    return min(there, default=(0, 0))[1]


def _title_step(battle: Battle) -> Step:
    text: Text = battle.summary or plain("")
    return Step(
        battle.id, battle.title, text, None, None, None, opening_state(battle), 1.0, False, None, ()
    )  # fmt: skip
