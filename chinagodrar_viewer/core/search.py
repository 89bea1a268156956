"""Search: every word must begin a word of what is found; accents and case make no difference.

>>> words_of("Chinégodar, l’attaque")
('chinegodar', 'l', 'attaque')
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.text import Text, folded


class HitKind(Enum):
    """What was found."""

    BATTLE = "battle"
    EVENT = "event"
    PLACE = "place"
    PERSON = "person"
    SPEAKER = "speaker"
    SOURCE = "source"


class FoundIn(IntEnum):
    """Where the words stand, best first."""

    TITLE = 0
    NAME = 1
    """A place, a person, a speaker or another spelling of one."""
    TEXT = 2
    SOURCE = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found; ``event_id`` is where it leads, None where no event concerns it.

    ``why`` is the text in which the words stand, where it is not the title: another spelling, a source.
    """

    kind: HitKind
    id: str
    event_id: str | None
    title: str
    found_in: FoundIn
    why: str


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple("".join(c if c.isalnum() else " " for c in folded(text)).split())


@dataclass(frozen=True, slots=True)
class _Passage:
    """A text of an entry and its words, sorted."""

    found_in: FoundIn
    text: str
    words: tuple[str, ...]

    def holds(self, prefix: str) -> bool:
        i = bisect_left(self.words, prefix)
        return i < len(self.words) and self.words[i].startswith(prefix)


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: HitKind
    id: str
    event_id: str | None
    title: Text | str
    passages: tuple[_Passage, ...]


def _passages(found_in: FoundIn, texts: Iterable[str]) -> list[_Passage]:
    return [_Passage(found_in, t, tuple(sorted(set(words_of(t))))) for t in dict.fromkeys(texts) if t]


class SearchIndex:
    """All that a battle lets one search; made once, in a few milliseconds for a hundred events."""

    def __init__(self, battle: Battle) -> None:
        self._battle = battle
        self._names = {
            **{p.id: (*p.name.all(), *p.aliases) for p in battle.places.values()},
            **{f"person {p.id}": (p.name, *p.aliases) for p in battle.people.values()},
        }
        self._entries = tuple(self._all_entries())

    def find(self, query: str, language: str = "en") -> tuple[Hit, ...]:
        """What holds every word of the query, best first; titles in ``language``; nothing for no words."""
        wanted = words_of(query)
        if not wanted:
            return ()
        found: list[tuple[int, int, int, Hit]] = []
        for order, entry in enumerate(self._entries):
            best: list[_Passage] = []
            for word in wanted:
                passage = next((p for p in entry.passages if p.holds(word)), None)
                if passage is None:
                    break
                best.append(passage)
            else:
                worst = max(best, key=lambda p: p.found_in)
                title = entry.title if isinstance(entry.title, str) else entry.title.get(language)
                why = "" if worst.text == title else worst.text
                hit = Hit(entry.kind, entry.id, entry.event_id, title, worst.found_in, why)
                found.append((worst.found_in, sum(p.found_in for p in best), order, hit))
        found.sort(key=lambda item: item[:3])
        return tuple(item[3] for item in found)

    def _all_entries(self) -> Iterable[_Entry]:
        battle = self._battle
        main = battle.event(battle.main_event)
        names = self._names.get(main.place, ()) if main and main.place else ()
        yield _Entry(
            HitKind.BATTLE, battle.id, battle.main_event, battle.title,
            tuple(_passages(FoundIn.TITLE, battle.title.all()) + _passages(FoundIn.NAME, names)
                  + _passages(FoundIn.TEXT, (*_all(battle.part_of), *_all(battle.summary)))),
        )  # fmt: skip
        for event in battle.events:
            yield _Entry(HitKind.EVENT, event.id, event.id, event.title, tuple(self._event_passages(event)))
        for place in battle.places.values():
            first = next((e for e in battle.events if place.id == e.place), None) or next(
                (e for e in battle.events if place.id in e.places), None
            )
            yield _Entry(
                HitKind.PLACE, place.id, first.id if first else None, place.name,
                tuple(_passages(FoundIn.NAME, self._names[place.id]) + _passages(FoundIn.TEXT, _all(place.note))),
            )  # fmt: skip
        for person in battle.people.values():
            first = next((e for e in battle.events if person.id in e.people), None)
            yield _Entry(
                HitKind.PERSON, person.id, first.id if first else None, person.name,
                tuple(_passages(FoundIn.NAME, (person.name, *person.aliases))
                      + _passages(FoundIn.TEXT, person.role.all())),
            )  # fmt: skip
        yield from self._speakers()
        yield from self._sources()

    def _event_passages(self, event: Event) -> list[_Passage]:
        battle = self._battle
        names: list[str] = []
        for place in dict.fromkeys((event.place, *event.places)):
            names += self._names.get(place or "", ())
        for person in event.people:
            names += self._names.get(f"person {person}", ())
        claims = battle.claims_of(event.id)
        for claim in claims:
            names += claim.speaker.all()
        cited = {c.source for c in event.citations} | {c.source for claim in claims for c in claim.citations}
        sources = [battle.sources[s] for s in battle.sources if s in cited]
        return [
            *_passages(FoundIn.TITLE, (*event.title.all(), *event.label.all())),
            *_passages(FoundIn.NAME, names),
            *_passages(FoundIn.TEXT, (*event.text.all(), *_all(event.certainty.note))),
            *_passages(FoundIn.SOURCE, [f"{s.title}, {s.publisher}" for s in sources]),
        ]

    def _speakers(self) -> Iterable[_Entry]:
        seen: set[tuple[str, ...]] = set()
        for claim in self._battle.claims:
            spoken = claim.speaker.all()
            if spoken not in seen:
                seen.add(spoken)
                yield _Entry(
                    HitKind.SPEAKER, claim.id, claim.event, claim.speaker, tuple(_passages(FoundIn.NAME, spoken))
                )

    def _sources(self) -> Iterable[_Entry]:
        leads: dict[str, str] = {}
        for event in self._battle.events:
            for citation in event.citations:
                leads.setdefault(citation.source, event.id)
        for claim in self._battle.claims:
            for citation in claim.citations:
                leads.setdefault(citation.source, claim.event)
        for source in self._battle.sources.values():
            yield _Entry(
                HitKind.SOURCE, source.id, leads.get(source.id), source.title,
                tuple(_passages(FoundIn.SOURCE, (source.title, source.publisher))),
            )  # fmt: skip


def _all(text: Text | None) -> tuple[str, ...]:
    return text.all() if text else ()
