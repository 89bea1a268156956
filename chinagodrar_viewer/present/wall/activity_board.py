"""An activity as the wall lays it out: cards in a row from top to bottom, or two columns to be matched."""

from __future__ import annotations

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.value import Value

REVEAL = " reveal"
"""The key of the button that shows the answer: no id begins with a space."""


class Card(Value):
    """Something to take, move or choose; ``mark`` is what stands before it, such as its place in the order.

    ``right`` is None until the answer is shown.  ``note`` is what the answer says of it.
    """

    key: str
    text: str
    mark: str = ""
    role: Role | None = None
    chosen: bool = False
    """The keys act on it."""
    taken: bool = False
    """Picked up, or ticked."""
    right: bool | None = None
    note: str = ""
    short: str = ""
    """The part of the note that stays where there is no room for its reason."""


class Link(Value):
    """A card of the left column that was matched with one of the right; keys."""

    left: str
    right: str
    good: bool | None


class Board(Value):
    """``right`` empty: one column.  ``said`` is the instruction, or the answer once it is shown."""

    said: str
    left: tuple[Card, ...]
    right: tuple[Card, ...] = ()
    links: tuple[Link, ...] = ()
    left_title: str = ""
    right_title: str = ""
    brief: str = ""
    """``said`` without the explanation: where even the least text has no room for it the teacher gives it."""
    answered: bool = False
    """The answer is shown."""
    reveal: str = ""
    """What the button that shows the answer says; no button where empty."""
