"""A task for the class, made from the battle's facts: cards, what they can be given, the answer and its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chinagodrar_viewer.core.lesson import ActivityKind
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value

LEAST, MOST = 3, 6
"""Cards: fewer are no task, and more cannot be read from the back row."""


class Piece(Value):
    """A card or an option: ``words`` give nothing away, ``reason`` is said once the answer is revealed.

    ``id`` is that of the event or claim behind a card; an option has an id of its own.
    """

    id: str
    words: Text
    reason: Text | None = None
    citations: tuple[Citation, ...] = ()


class Task(Value):
    """Cards to be put in order (then there are no ``choices``), or each to be given one of the choices.

    ``pieces`` lie as they do at first; ``order`` holds their ids in the right order, ``answers`` the right choice of
    each.  ``explanation`` belongs to the whole and is said with the answer.
    """

    kind: ActivityKind
    question: Text
    pieces: tuple[Piece, ...]
    choices: tuple[Piece, ...]
    order: tuple[str, ...]
    answers: Mapping[str, str]
    explanation: Text | None = None

    @property
    def cards(self) -> tuple[str, ...]:
        """The ids of the cards as they lie at first."""
        return tuple(piece.id for piece in self.pieces)

    @property
    def options(self) -> tuple[str, ...]:
        """The ids of the choices; empty where cards are put in order."""
        return tuple(choice.id for choice in self.choices)

    def piece(self, id: str) -> Piece | None:
        """The card or option of that id."""
        return next((piece for piece in (*self.pieces, *self.choices) if piece.id == id), None)

    def right_places(self, arrangement: Sequence[str]) -> frozenset[str]:
        """The cards that lie where they belong."""
        return frozenset(a for a, b in zip(arrangement, self.order, strict=False) if a == b)

    def right_choices(self, given: Mapping[str, str]) -> frozenset[str]:
        """The cards that were given the right option."""
        return frozenset(card for card, option in given.items() if self.answers.get(card) == option)
