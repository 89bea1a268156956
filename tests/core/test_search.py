"""Search finds a word's beginning in any language, spelling, accent and case, and says why."""

from __future__ import annotations

import pytest

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.search import FoundIn, HitKind, SearchIndex, words_of


@pytest.fixture(scope="module")
def index(battle: Battle) -> SearchIndex:
    return SearchIndex(battle)


@pytest.mark.parametrize("spelling", ["Chinégodar", "Sinegodar", "chinegodar", "CHINAGODRAR", "chinago"])
def test_every_spelling_finds_the_battle(index: SearchIndex, battle: Battle, spelling: str) -> None:
    first = index.find(spelling)[0]
    assert (first.kind, first.event_id) == (HitKind.BATTLE, battle.main_event)


def test_the_place_comes_before_the_events_that_happened_there(index: SearchIndex) -> None:
    kinds = [hit.kind for hit in index.find("Sinegodar")]
    assert kinds.index(HitKind.PLACE) < kinds.index(HitKind.EVENT)


def test_titles_come_before_names_before_texts_before_sources(index: SearchIndex) -> None:
    for query in ("niger", "inates", "radio", "wikipedia"):
        found = [hit.found_in for hit in index.find(query)]
        assert found and found == sorted(found), query


def test_all_words_must_match_and_each_as_a_beginning(index: SearchIndex) -> None:
    assert [h.event_id for h in index.find("radio garrison")] == [h.event_id for h in index.find("garri rad")]
    assert index.find("radio garrison")[0].event_id == "radio-call"
    assert index.find("radio zzzz") == ()
    assert index.find("adio garrison") == ()


def test_nothing_is_found_for_nothing(index: SearchIndex) -> None:
    assert index.find("") == index.find("  , . ") == ()


def test_titles_and_reasons_are_in_the_readers_language(index: SearchIndex) -> None:
    first = index.find("ministère défense", "fr")[0]
    assert first.title != index.find("ministère défense", "en")[0].title or first.kind is HitKind.SPEAKER
    speaker = next(h for h in index.find("niger porte", "fr") if h.kind is HitKind.SPEAKER)
    assert speaker.title.startswith("Gouvernement")


def test_a_source_is_found_by_its_publisher_and_leads_to_an_event(index: SearchIndex, battle: Battle) -> None:
    hit = next(h for h in index.find("VOA Afrique") if h.kind is HitKind.SOURCE)
    assert hit.found_in is FoundIn.SOURCE
    assert battle.event(hit.event_id) is not None


def test_every_person_place_and_event_is_found_by_its_own_name(index: SearchIndex, battle: Battle) -> None:
    for person in battle.people.values():
        assert any(h.kind is HitKind.PERSON and h.id == person.id for h in index.find(person.name)), person.name
    for place in battle.places.values():
        for name in (*place.name.all(), *place.aliases):
            assert any(h.kind is HitKind.PLACE and h.id == place.id for h in index.find(name)), name
    for event in battle.events:
        for title in event.title.all():
            assert index.find(title)[0].found_in is FoundIn.TITLE
            assert any(h.id == event.id for h in index.find(title)), title


def test_words_are_folded() -> None:
    assert words_of("L’Étât, 2000D—Ö") == ("l", "etat", "2000d", "o")
