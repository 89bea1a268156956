"""Tasks for the class, drawn from a battle: the same seed gives the same cards, on the wall as on paper."""

from __future__ import annotations

from random import Random
from zlib import crc32

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Activity, ActivityKind, Step
from chinagodrar_viewer.core.task import Task
from chinagodrar_viewer.core.value import replace


def task_of(battle: Battle, activity: Activity, seed: int = 0) -> Task | None:
    """The task of an activity; None where the battle holds too little for one with a single right answer."""
    random = Random(seed)
    if activity.kind is ActivityKind.ORDER:
        from chinagodrar_viewer.core.put_in_order import put_in_order

        return put_in_order(battle, activity.events, random)
    if activity.kind is ActivityKind.KNOWN:
        from chinagodrar_viewer.core.who_could_know import who_could_know

        return who_could_know(battle, activity.claims, activity.playhead, random)
    from chinagodrar_viewer.core.which_claim import which_claim

    return which_claim(battle, activity.claims, random)


def task_of_step(battle: Battle, step: Step) -> Task | None:
    """The task of a step, the same whenever and wherever it is asked; None for a step without one."""
    if step.activity is None:
        return None
    activity = step.activity
    if activity.kind is ActivityKind.KNOWN and activity.playhead is None and step.state.playhead is not None:
        activity = replace(activity, playhead=step.state.playhead)  # the day that the wall is about
    return task_of(battle, activity, crc32(step.id.encode()))
