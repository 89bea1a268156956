"""A show for the presenter window's tests: a lesson out of the bundled battle's events, with long texts."""

from __future__ import annotations

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Lesson, Step
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import Leading, opening_state

NOTES = Text(
    {
        "en": "Ask: why would an attacker cut the phones before the first shot? Lead to the radio call.",
        "fr": "Demander : pourquoi un assaillant couperait-il le téléphone avant le premier coup de feu ? "
        "De quoi la garnison dispose-t-elle encore ? Amener à l’appel radio.",
    }
)
QUESTION = Text(
    {
        "en": "Which of these facts would survivors know at once, and which only days later?",
        "fr": "Lesquels de ces faits les survivants connaîtraient-ils tout de suite, et lesquels des jours plus tard ?",
    }
)
ANSWER = Text(
    {"en": "At once: the shelling. Later: the toll.", "fr": "Tout de suite : le pilonnage. Ensuite : le bilan."}
)
LEADING = (Leading.TIMELINE, Leading.INFOBOX, Leading.CASUALTIES, Leading.TEXT)
QUIET, DEADLY = 4, 6
"""Steps: without notes and question; about deaths."""


def lesson_of(battle: Battle) -> Lesson:
    """Twelve steps of a minute and a half; the fifth has neither notes nor question, the seventh is about deaths."""
    opening = opening_state(battle)
    steps = tuple(
        Step(
            e.id, e.title, e.text,
            None if i == QUIET else NOTES, None if i == QUIET else QUESTION, None if i == QUIET else ANSWER,
            replace(opening, selection=e.id, leading=LEADING[i % 4]), 1.5, i == DEADLY, None, e.citations,
        )
        for i, e in enumerate(battle.events[12:24])
    )  # fmt: skip
    return Lesson("test", Text({"en": "Test", "fr": "Essai"}), None, steps)
