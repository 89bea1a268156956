"""Numbers for citation marks: one a source, in the order of first use in the whole battle.

The infobox comes first, then the events in their order, then the claims, so that a number means the
same source in every view, on the wall and in an export.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.sources import Citation


def _in_order_of_use(battle: Battle) -> Iterator[Citation]:
    for field in battle.infobox.fields:
        for line in field.lines:
            yield from line.citations
    for event in battle.events:
        yield from event.citations
    for claim in battle.claims:
        yield from claim.citations
    for disagreement in battle.disagreements:
        yield from disagreement.citations
    for place in battle.places.values():
        yield from place.citations
    for person in battle.people.values():
        yield from person.citations


class _Same:
    """A battle as a key by identity: comparing two battles would read both through."""

    def __init__(self, battle: Battle) -> None:
        self.battle = battle

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.battle is self.battle

    def __hash__(self) -> int:
        return id(self.battle)


@lru_cache(maxsize=4)
def _numbers(battle: _Same) -> Mapping[str, int]:
    used = dict.fromkeys(c.source for c in _in_order_of_use(battle.battle))
    used.update(dict.fromkeys(battle.battle.sources))
    return MappingProxyType({source: number for number, source in enumerate(used, 1)})


def citation_numbers(battle: Battle) -> Mapping[str, int]:
    """Source id to number, from 1; sources that nothing cites come last."""
    return _numbers(_Same(battle))


def merged(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """One citation a source, its locators together: ``article:S8`` and ``article:S13`` give ``article:S8, S13``."""
    locators: dict[str, dict[str, None]] = {}
    for citation in citations:
        found = locators.setdefault(citation.source, {})
        if citation.locator:
            found[citation.locator] = None
    return tuple(Citation(source, ", ".join(found)) for source, found in locators.items())
