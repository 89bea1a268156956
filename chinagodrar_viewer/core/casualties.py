"""Claims of casualties: each a number, a speaker and a date; never averaged, never corrected."""

from __future__ import annotations

from enum import Enum

from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.window import Instant


class Bound(Enum):
    """How a number is meant."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ABOUT = "about"
    RANGE = "range"


class Relation(Enum):
    """Whose losses the speaker counts."""

    OWN = "own"
    ENEMY = "enemy"
    THIRD = "third"


class CasualtyClaim(Value):
    """One statement of one speaker about one group's casualties.

    ``low`` and ``high`` are both None where no number was given: unknown is not zero.
    ``published`` is EDTF text; ``known_from`` is the earliest instant at which it can have been read, the
    end of its day where no time is known, and None where no date of publication can be told.
    """

    id: str
    event: str
    side: str
    group: str
    kind: str
    low: int | None
    high: int | None
    bound: Bound
    words: Text | None
    speaker: Text
    voice: str
    relation: Relation
    published: str | None
    published_note: Text | None
    known_from: Instant | None
    status: str
    headline: bool
    note: Text | None
    citations: tuple[Citation, ...]

    def known_at(self, playhead: Instant | None) -> bool:
        """True where it had been published at ``playhead``; None is today, when everything is known.

        A claim without a date of publication is known today only: nothing shows that it was earlier.
        """
        if playhead is None:
            return True
        return self.known_from is not None and self.known_from <= playhead

    @property
    def figure(self) -> str:
        """The number as digits: ``89+``, ``≤5``, ``~15``, ``6–12``; empty where none was given."""
        low, high = self.low, self.high
        if low is None and high is None:
            return ""
        if low is None:
            return f"≤{high}"
        if self.bound is Bound.AT_LEAST or high is None:
            return f"{low}+"
        if low != high:
            return f"{low}–{high}"
        return {Bound.AT_MOST: "≤", Bound.ABOUT: "~"}.get(self.bound, "") + str(high)


def known_claims(claims: tuple[CasualtyClaim, ...], playhead: Instant | None) -> tuple[CasualtyClaim, ...]:
    """The claims that had been published at ``playhead``, oldest first, undated last."""
    known = [c for c in claims if c.known_at(playhead)]
    return tuple(sorted(known, key=lambda c: (c.known_from is None, c.known_from or 0)))


def standing_claims(claims: tuple[CasualtyClaim, ...], playhead: Instant | None) -> tuple[CasualtyClaim, ...]:
    """Of the known claims, each voice's last one about each group and kind: what stood at that time."""
    last: dict[tuple[str, str, str, str, str], CasualtyClaim] = {}
    for claim in known_claims(claims, playhead):
        last[(claim.event, claim.side, claim.group, claim.kind, claim.voice)] = claim
    return tuple(last.values())
