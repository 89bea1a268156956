"""An activity of a lesson on paper: its cards, its instruction, and the answer that the reveal gives."""

from __future__ import annotations

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.lesson import Activity
from chinagodrar_viewer.core.value import Value


class Card(Value):
    """A card to order or to choose: its letter, what it says, and what the reveal says of it."""

    letter: str
    text: str
    answer: str
    numbers: tuple[int, ...] = ()


class Task(Value):
    """``cards`` as the class gets them; ``solution`` are sentences of the answer key."""

    kind: str
    title: str
    instruction: str
    cards: tuple[Card, ...]
    solution: tuple[str, ...]


def task_of(battle: Battle, activity: Activity, words: DateWords, language: str) -> Task | None:
    """The task of a step; None where the battle holds too little for it."""
    return None
