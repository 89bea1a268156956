"""An activity of a lesson on paper: its cards, its instruction, and the answer that the reveal gives."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import ActivityKind, Step
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.claim_words import cut

LONGEST = 600


class Card(Value):
    """A card or an option: the letter or number by which a class speaks of it, and what it says."""

    mark: str
    text: str


class Answer(Value):
    """A card as the reveal shows it: what is right, and why; ``numbers`` are those of its sources."""

    mark: str
    text: str
    said: str
    numbers: tuple[int, ...]


class Task(Value):
    """``cards`` as the class gets them, ``answers`` as the key has them; without ``options`` they are to be ordered."""

    title: str
    instruction: str
    writing: str
    """How it is solved with a pen."""
    cards: tuple[Card, ...]
    options: tuple[Card, ...]
    answers: tuple[Answer, ...]
    explanation: str


def task_of(battle: Battle, step: Step, language: str, numbers: Mapping[str, int]) -> Task | None:
    """The task of a step, with the same cards as on the wall; None where it has none."""
    from chinagodrar_viewer.core.activities import task_of_step
    from chinagodrar_viewer.core.task import Piece

    found = task_of_step(battle, step)
    if found is None:
        return None
    translate = QCoreApplication.translate

    def said(text: Text | None) -> str:
        return cut(text.get(language), LONGEST) if text is not None else ""

    def sources(piece: Piece) -> tuple[int, ...]:
        return tuple(sorted({numbers[c.source] for c in piece.citations if c.source in numbers}))

    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    ordering = not found.choices
    marks = {p.id: (letters[n % 26] if ordering else str(n + 1)) for n, p in enumerate(found.pieces)}
    options = {p.id: letters[n % 26] for n, p in enumerate(found.choices)}
    answers: list[Answer] = []
    if ordering:
        writing = translate("HandOut", "Write the numbers 1 to {0} into the boxes.").format(len(found.pieces))
        for place, id in enumerate(found.order, 1):
            piece = found.piece(id)
            if piece is not None:
                answers.append(Answer(f"{place} ({marks[id]})", said(piece.words), said(piece.reason), sources(piece)))
    else:
        writing = translate("HandOut", "Write the letter of the right answer into each box.")
        for piece in found.pieces:
            right = found.piece(found.answers.get(piece.id, ""))
            chosen = f"{options[right.id]} {said(right.words)}" if right is not None else ""
            reason = " — ".join(part for part in (chosen, said(piece.reason)) if part)
            answers.append(Answer(marks[piece.id], said(piece.words), reason, sources(piece)))
    title = {
        ActivityKind.ORDER: translate("HandOut", "Put in order"),
        ActivityKind.KNOWN: translate("HandOut", "Who could know this when?"),
        ActivityKind.CLAIM: translate("HandOut", "Which claim?"),
    }[found.kind]
    return Task(
        title, said(found.question), writing,
        tuple(Card(marks[p.id], said(p.words)) for p in found.pieces),
        tuple(Card(options[p.id], said(p.words)) for p in found.choices), tuple(answers), said(found.explanation),
    )  # fmt: skip
