"""Search: every word must begin a word of what is found; accents and case make no difference.

>>> words_of("Chinégodar, l’attaque")
('chinegodar', 'l', 'attaque')
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from enum import Enum, IntEnum

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.text import Text, folded
from chinagodrar_viewer.core.value import Value


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


class Hit(Value):
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


class _Passage(Value):
    """A text of an entry and its words, sorted; ``language`` is "" where it is the same in all."""

    found_in: FoundIn
    text: str
    words: tuple[str, ...]
    language: str

    def holds(self, prefix: str) -> bool:
        i = bisect_left(self.words, prefix)
        return i < len(self.words) and self.words[i].startswith(prefix)


class _Entry(Value):
    kind: HitKind
    id: str
    event_id: str | None
    title: Text | str
    passages: tuple[_Passage, ...]


def _passages(found_in: FoundIn, texts: Iterable[Text | str | None]) -> list[_Passage]:
    said = dict[str, str]()
    for text in texts:
        for language, words in {"": text}.items() if isinstance(text, str) else text.words.items() if text else ():
            said[words] = "" if words in said else language
    return [_Passage(found_in, t, tuple(sorted(set(words_of(t)))), language) for t, language in said.items() if t]


_NAMED_FIRST = (HitKind.BATTLE, HitKind.PLACE, HitKind.PERSON, HitKind.SPEAKER)
"""Where a name was sought, what bears it comes before the events that only concern it."""


class SearchIndex:
    """All that a battle lets one search; made once, in a few milliseconds for a hundred events."""

    def __init__(self, battle: Battle) -> None:
        self._battle = battle
        self._names: dict[str, tuple[Text | str, ...]] = {
            **{p.id: (p.name, *p.aliases) for p in battle.places.values()},
            **{f"person {p.id}": (p.name, *p.aliases) for p in battle.people.values()},
        }
        self._entries = tuple(self._all_entries())

    def find(self, query: str, language: str = "en") -> tuple[Hit, ...]:
        """What holds every word of the query, best first; titles in ``language``; nothing for no words."""
        wanted = words_of(query)
        if not wanted:
            return ()
        own = language.partition("_")[0]
        found: list[tuple[int, int, int, int, Hit]] = []
        for order, entry in enumerate(self._entries):
            best: list[_Passage] = []
            for word in wanted:
                holding = [p for p in entry.passages if p.holds(word)]
                if not holding:
                    break
                best.append(min(holding, key=lambda p: (p.found_in, p.language not in ("", own))))
            else:
                worst = max(best, key=lambda p: p.found_in)
                title = entry.title if isinstance(entry.title, str) else entry.title.get(language)
                why = "" if worst.text == title else worst.text
                hit = Hit(entry.kind, entry.id, entry.event_id, title, worst.found_in, why)
                named = worst.found_in is FoundIn.NAME and entry.kind not in _NAMED_FIRST
                found.append((worst.found_in, named, sum(p.found_in for p in best), order, hit))
        found.sort(key=lambda item: item[:4])
        return tuple(item[4] for item in found)

    def _all_entries(self) -> Iterable[_Entry]:
        battle = self._battle
        main = battle.event(battle.main_event)
        names = self._names.get(main.place, ()) if main and main.place else ()
        yield _Entry(
            HitKind.BATTLE, battle.id, battle.main_event, battle.title,
            tuple(_passages(FoundIn.TITLE, (battle.title,)) + _passages(FoundIn.NAME, names)
                  + _passages(FoundIn.TEXT, (battle.part_of, battle.summary))),
        )  # fmt: skip
        for event in battle.events:
            yield _Entry(HitKind.EVENT, event.id, event.id, event.title, tuple(self._event_passages(event)))
        for place in battle.places.values():
            first = next((e for e in battle.events if place.id == e.place), None) or next(
                (e for e in battle.events if place.id in e.places), None
            )
            yield _Entry(
                HitKind.PLACE, place.id, first.id if first else None, place.name,
                tuple(_passages(FoundIn.NAME, self._names[place.id]) + _passages(FoundIn.TEXT, (place.note,))),
            )  # fmt: skip
        for person in battle.people.values():
            first = next((e for e in battle.events if person.id in e.people), None)
            yield _Entry(
                HitKind.PERSON, person.id, first.id if first else None, person.name,
                tuple(_passages(FoundIn.NAME, (person.name, *person.aliases))
                      + _passages(FoundIn.TEXT, (person.role,))),
            )  # fmt: skip
        yield from self._speakers()
        yield from self._sources()

    def _event_passages(self, event: Event) -> list[_Passage]:
        battle = self._battle
        names: list[Text | str] = []
        for place in dict.fromkeys((event.place, *event.places)):
            names += self._names.get(place or "", ())
        for person in event.people:
            names += self._names.get(f"person {person}", ())
        claims = battle.claims_of(event.id)
        names += [claim.speaker for claim in claims]
        cited = {c.source for c in event.citations} | {c.source for claim in claims for c in claim.citations}
        sources = [battle.sources[s] for s in battle.sources if s in cited]
        return [
            *_passages(FoundIn.TITLE, (event.title, event.label)),
            *_passages(FoundIn.NAME, names),
            *_passages(FoundIn.TEXT, (event.text, event.certainty.note)),
            *_passages(FoundIn.SOURCE, [f"{s.title}, {s.publisher}" for s in sources]),
        ]

    def _speakers(self) -> Iterable[_Entry]:
        seen: set[tuple[str, ...]] = set()
        for claim in self._battle.claims:
            spoken = claim.speaker.all()
            if spoken not in seen:
                seen.add(spoken)
                yield _Entry(
                    HitKind.SPEAKER,
                    claim.id,
                    claim.event,
                    claim.speaker,
                    tuple(_passages(FoundIn.NAME, (claim.speaker,))),
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
