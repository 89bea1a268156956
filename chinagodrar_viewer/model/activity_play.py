"""ActivityPlay: how far the class has come with the activity of a step.

Two sorts of task are played alike by keys, mouse and touch.  Cards are *put in order*; or each card is *given
one of the options* (who could know it when, whose claim it is), several cards the same one where that is so.
Nothing is judged before the answer is revealed, and revealing moves no card: the class sees both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.core.task import Task
from chinagodrar_viewer.core.value import Value, replace


class PlayState(Value):
    """``given`` is card to option; ``cursor`` an index into ``order``."""

    order: tuple[str, ...]
    given: Mapping[str, str]
    cursor: int = 0
    held: bool = False
    revealed: bool = False


class ActivityPlay(QObject):
    """``cursor`` is the card that keys act on, ``held`` the one they have taken up."""

    changed = Signal()

    def __init__(self, task: Task, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.task = task
        self._now = PlayState(tuple(task.cards), {})

    def copy(self, parent: QObject | None = None) -> ActivityPlay:
        """The same as it stands now: what a frozen wall keeps."""
        made = ActivityPlay(self.task, parent)
        made._now = self._now
        return made

    # --- asking

    @property
    def ordering(self) -> bool:
        """True where cards are put in order, False where they are given options."""
        return not self.task.options

    @property
    def order(self) -> tuple[str, ...]:
        """The cards as they lie now."""
        return self._now.order

    @property
    def given(self) -> Mapping[str, str]:
        """The option of each card that has been given one."""
        return self._now.given

    @property
    def cursor(self) -> str | None:
        """The card that keys act on."""
        return self._now.order[self._now.cursor] if self._now.order else None

    @property
    def held(self) -> str | None:
        """The card that the keys have taken up: arrows move it, or change its option."""
        return self.cursor if self._now.held else None

    @property
    def revealed(self) -> bool:
        return self._now.revealed

    @property
    def complete(self) -> bool:
        """True where every card has an option; cards in a row always lie in some order."""
        return self.ordering or len(self._now.given) == len(self._now.order)

    def right(self, card: str) -> bool | None:
        """Once revealed, whether a card lies or is given right; None before, and for a card that was given nothing."""
        if not self._now.revealed or card not in self._now.order:
            return None
        if self.ordering:
            return self._now.order.index(card) == list(self.task.order).index(card)
        return self._now.given[card] == self.task.answers.get(card) if card in self._now.given else None

    @property
    def right_count(self) -> int:
        """How many cards are right, once revealed."""
        return sum(self.right(card) is True for card in self._now.order)

    # --- with the hand

    def move(self, card: str, index: int) -> None:
        """Put a card at a place in the row; those between make room."""
        if card in self._now.order and self.ordering and not self._now.revealed:
            others = [c for c in self._now.order if c != card]
            others.insert(min(max(index, 0), len(others)), card)
            self._settle(order=tuple(others), cursor=others.index(card), held=self._now.held and card == self.cursor)

    def swap(self, one: str, other: str) -> None:
        """Exchange two cards of the row."""
        if one in self._now.order and other in self._now.order and self.ordering and not self._now.revealed:
            exchanged: dict[str, str] = {one: other, other: one}
            order = tuple(exchanged.get(card, card) for card in self._now.order)
            self._settle(order=order, cursor=order.index(one), held=False)

    def give(self, card: str, option: str | None) -> None:
        """Give a card an option, or take it back (None)."""
        if card not in self._now.order or self._now.revealed or not (option is None or option in self.task.options):
            return
        given = {c: o for c, o in self._now.given.items() if c != card}
        if option is not None:
            given[card] = option
        self._settle(given=given, cursor=self._now.order.index(card))

    # --- with keys

    def move_cursor(self, steps: int) -> None:
        """Go along the cards; with a card in the hand move it, or change its option round and round."""
        if not self._now.order:
            return
        if not self._now.held or self._now.revealed:
            self._settle(cursor=min(max(self._now.cursor + steps, 0), len(self._now.order) - 1), held=False)
        elif self.ordering:
            self.move(self._now.order[self._now.cursor], self._now.cursor + steps)
        else:
            card, options = self._now.order[self._now.cursor], list(self.task.options)
            at = options.index(self._now.given[card]) if card in self._now.given else -1 if steps > 0 else len(options)
            self.give(card, options[(at + steps) % len(options)])

    def act(self) -> None:
        """Take up the card under the cursor, or put it down."""
        if self._now.order and not self._now.revealed:
            self._settle(held=not self._now.held)

    def drop(self) -> bool:
        """Put down what is held; False where nothing was."""
        was = self._now.held
        self._settle(held=False)
        return was

    # --- the answer

    def reveal(self, revealed: bool = True) -> None:
        """Show the answer, or hide it again; a held card is put down."""
        self._settle(revealed=revealed, held=False if revealed else self._now.held)

    def start_over(self) -> None:
        """As it was at first: for the next class."""
        self._settle(order=tuple(self.task.cards), given={}, cursor=0, held=False, revealed=False)

    def _settle(self, **changes: Any) -> None:
        after = replace(self._now, **changes)
        if after != self._now:
            self._now = after
            self.changed.emit()
