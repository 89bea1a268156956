"""From a step's activity to a task with cards."""

from __future__ import annotations

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.model.activity_play import Task


def task_of(battle: Battle, activity: object) -> Task | None:
    """The task with its cards; None where the battle gives too little to ask for."""
    return activity if isinstance(activity, Task) else None
