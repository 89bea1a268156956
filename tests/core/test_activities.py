"""Tasks for the class: what is asked is known, can be solved, has one right answer, and is drawn again the same."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_chronology_properties import NIAMEY, History, histories

from chinagodrar_viewer.core.activities import task_of, task_of_step
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import Bound, CasualtyClaim, Relation
from chinagodrar_viewer.core.chronology import resolve
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.claim_statements import figure_of, statement_of
from chinagodrar_viewer.core.dates import parse_edtf
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.lesson import Activity, ActivityKind
from chinagodrar_viewer.core.put_in_order import order_known, resolution_of
from chinagodrar_viewer.core.task import LEAST, MOST, Task
from chinagodrar_viewer.core.text import Text, plain
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.who_could_know import KNOWN, LATER, UNDATED
from chinagodrar_viewer.formats.bundled import bundled_battle

SEEDS = st.integers(0, 2**32)
BUNDLED = bundled_battle()
TEN_JANUARY = instant_of(2020, 1, 11) - NIAMEY
"""The end of that day."""


def battle_of(history: History) -> Battle:
    """A battle with the events of a history, as a file would give them."""
    found = resolve(history.events, NIAMEY)
    pattern = BUNDLED.events[0]
    events = {
        e.id: replace(
            pattern, id=e.id, title=plain(e.id), label=plain(e.id), date=e.date, relations=e.relations,
            window=found.windows[e.id], anchor=found.anchors[e.id],
        )
        for e in history.events
    }  # fmt: skip
    ordered: tuple[Event, ...] = tuple(events[id] for id in found.order)
    return replace(BUNDLED, events=ordered, main_event=None, claims=(), disagreements=(), movements=(), lessons=())


def asked(battle: Battle, activity: Activity, seed: int = 0) -> Task:
    task = task_of(battle, activity, seed)
    assert task is not None
    return task


ORDER, KNOWS, CLAIM = (Activity(kind) for kind in ActivityKind)


# --- put in order


@given(histories(), SEEDS)
def test_an_unknown_order_is_never_asked(history: History, seed: int) -> None:
    battle = battle_of(history)
    task = task_of(battle, ORDER, seed)
    network = resolution_of(battle)
    if task is None:
        return  # the next test says when
    assert LEAST <= len(task.cards) <= MOST
    assert sorted(task.cards) == sorted(task.order)
    for a, b in combinations(task.order, 2):
        assert order_known(network, a, b)
        assert not order_known(network, b, a)
        assert history.starts[a] < history.starts[b], "the truth behind the file denies the answer"


def _any_chain(battle: Battle) -> bool:
    """True where some three events, in any arrangement, have a known order."""
    network = resolution_of(battle)
    return any(
        order_known(network, a.id, b.id) and order_known(network, b.id, c.id)
        for a in battle.events
        for b in battle.events
        for c in battle.events
    )


@given(histories(), SEEDS)
def test_none_only_where_no_three_events_have_a_known_order(history: History, seed: int) -> None:
    battle = battle_of(history)
    assert (task_of(battle, ORDER, seed) is not None) == _any_chain(battle)


@given(SEEDS)
def test_it_never_lies_solved_and_the_right_arrangement_is_right(seed: int) -> None:
    task = asked(BUNDLED, ORDER, seed)
    assert task.cards != task.order
    assert task.right_places(task.order) == set(task.order)
    assert task.right_places(task.cards) != set(task.order)


def test_the_two_sides_of_the_assault_are_never_asked_together() -> None:
    sides = ("west-prong", "east-prong")
    assert task_of(BUNDLED, Activity(ActivityKind.ORDER, (*sides, "assault"))) is None
    for seed in range(40):
        assert not set(sides) <= set(
            asked(BUNDLED, Activity(ActivityKind.ORDER, (*sides, "gsm-cut", "toll-is")), seed).cards
        )


def test_each_place_is_explained_by_what_is_known() -> None:
    wanted = ("gsm-cut", "radio-call", "mirage", "toll-government")
    task = asked(BUNDLED, Activity(ActivityKind.ORDER, wanted))
    reasons = {piece.id: piece.reason.get("en") for piece in task.pieces if piece.reason}
    assert reasons == {
        "gsm-cut": "9 January 2020",
        "radio-call": "After ‘Assault on the post’, itself after ‘GSM network cut’.",
        "mirage": "About 20\u00a0minutes after ‘Radio call’.",
        "toll-government": "12 January 2020",
    }
    french = task.piece("mirage")
    assert french is not None and french.reason is not None
    assert french.reason.get("fr") == "Environ 20\u00a0minutes après «\u00a0Appel radio\u00a0»."


# --- who could know


@given(SEEDS, st.sampled_from([None, *(instant_of(2020, 1, day) - NIAMEY for day in range(8, 18))]))
def test_what_could_be_known_is_what_was_published(seed: int, day: int | None) -> None:
    task = task_of(BUNDLED, Activity(ActivityKind.KNOWN, playhead=day), seed)
    if task is None:
        return
    assert LEAST <= len(task.cards) <= MOST
    assert set(task.answers) == set(task.cards) and set(task.answers.values()) <= set(task.options)
    assert len(set(task.answers.values())) > 1
    for id, answer in task.answers.items():
        claim = BUNDLED.claim(id)
        assert claim is not None
        assert (answer == UNDATED) == (claim.published is None)
        if day is not None and answer == KNOWN:
            assert claim.known_at(day)
        if day is not None and answer == LATER:
            assert parse_edtf(claim.published or "", utc_offset=NIAMEY).window.earliest_start >= day


def test_on_10_january_only_the_first_toll_could_be_known() -> None:
    claims = ("ministry-soldiers", "reuters-soldiers", "government-attackers", "is-soldiers", "article-attackers")
    task = asked(BUNDLED, Activity(ActivityKind.KNOWN, claims=claims, playhead=TEN_JANUARY))
    assert task.answers == {
        "ministry-soldiers": KNOWN,
        "reuters-soldiers": LATER,
        "government-attackers": LATER,
        "is-soldiers": LATER,
        "article-attackers": UNDATED,
    }
    assert "10 January 2020" in task.question.get("en") and "10\u00a0janvier 2020" in task.question.get("fr")


def test_a_day_of_publication_that_is_doubtful_is_not_asked() -> None:
    """Journal du Pays: the day is inferred; the blog: some day of January."""
    wanted = ("journal-du-pays-soldiers", "blog-soldiers", "ministry-soldiers", "reuters-soldiers", "article-soldiers")
    task = asked(BUNDLED, Activity(ActivityKind.KNOWN, claims=wanted, playhead=TEN_JANUARY))
    assert set(task.cards) == {"ministry-soldiers", "reuters-soldiers", "article-soldiers"}


# --- which claim


@given(SEEDS)
def test_each_voice_has_exactly_one_number(seed: int) -> None:
    task = asked(BUNDLED, CLAIM, seed)
    assert LEAST <= len(task.cards) <= MOST
    words = [piece.words.get("en") for piece in task.pieces]
    assert len(set(words)) == len(words), "two cards read the same"
    options = {choice.id: choice.words.get("en") for choice in task.choices}
    for card in task.cards:
        claim = BUNDLED.claim(card)
        assert claim is not None
        assert options[task.answers[card]] == figure_of(claim).get("en")
    assert task.right_choices(task.answers) == set(task.cards)


def test_seven_is_the_article_s_number_and_has_no_source() -> None:
    wanted = ("article-attackers", "ministry-attackers", "government-attackers", "is-own")
    task = asked(BUNDLED, Activity(ActivityKind.CLAIM, claims=wanted))
    assert task.answers == {
        "article-attackers": "7", "ministry-attackers": "63", "government-attackers": "77", "is-own": "no-number",
    }  # fmt: skip
    seven = task.piece("article-attackers")
    assert seven is not None and seven.reason is not None
    assert "No source for 7 was found" in seven.reason.get("en")
    assert task.explanation is not None and "counted 63 and then 77" in task.explanation.get("en")


def test_a_voice_that_gave_two_numbers_at_once_is_not_asked() -> None:
    claim = BUNDLED.claim("ministry-attackers")
    assert claim is not None
    twice = replace(claim, id="again", low=64, high=64)
    battle = replace(BUNDLED, claims=(*BUNDLED.claims, twice))
    wanted = ("ministry-attackers", "again", "article-attackers", "government-attackers", "is-own")
    task = asked(battle, Activity(ActivityKind.CLAIM, claims=wanted))
    assert set(task.cards) == {"article-attackers", "government-attackers", "is-own"}


# --- all of them


@given(SEEDS, st.sampled_from([ORDER, KNOWS, CLAIM]))
def test_a_seed_draws_the_same_cards_again(seed: int, activity: Activity) -> None:
    assert task_of(BUNDLED, activity, seed) == task_of(BUNDLED, activity, seed)


@pytest.mark.parametrize("activity", [ORDER, KNOWS, CLAIM])
def test_other_seeds_draw_other_cards(activity: Activity) -> None:
    assert len({asked(BUNDLED, activity, seed).cards for seed in range(12)}) > 6


@pytest.mark.parametrize("activity", [ORDER, KNOWS, CLAIM])
def test_too_little_makes_no_task(activity: Activity) -> None:
    poor = replace(BUNDLED, events=BUNDLED.events[:2], claims=(), disagreements=(), lessons=())
    assert task_of(poor, activity) is None


def test_every_task_of_the_bundled_lessons_can_be_made_with_all_of_its_cards() -> None:
    tasks = [
        (step, task_of_step(BUNDLED, step)) for lesson in BUNDLED.lessons for step in lesson.steps if step.activity
    ]
    assert {task.kind for _, task in tasks if task} == set(ActivityKind)
    for step, task in tasks:
        assert step.activity is not None and task is not None
        assert set(task.cards) == {*step.activity.events, *step.activity.claims}


@given(SEEDS, st.sampled_from([ORDER, KNOWS, CLAIM]))
def test_every_word_is_there_in_both_languages_with_french_spaces(seed: int, activity: Activity) -> None:
    task = asked(BUNDLED, activity, seed)
    said = [task.question, *(p.words for p in (*task.pieces, *task.choices)), *(p.reason for p in task.pieces)]
    for text in said:
        assert text is not None and set(text.words) == {"en", "fr"} and all(text.words.values())
        assert not any(mark in text.get("fr") for mark in (" ?", " :", " ;", " !", "« ", " »"))


@pytest.mark.parametrize(
    ("low", "high", "group", "english", "french"),
    [
        (1, 1, "soldiers", "1 soldier killed", "1 soldat tué"),
        (0, 0, "civilians", "0 civilians killed", "0 civil tué"),
        (2, 3, "unclear", "2 to 3 people killed", "2 à 3 personnes tuées"),
        (None, 5, "gendarmes", "at most 5 gendarmes killed", "au plus 5 gendarmes tués"),
        (None, None, "militants", "militants killed, no number stated", "combattants tués, aucun nombre indiqué"),
    ],
)
def test_a_statement_counts_and_agrees(
    low: int | None, high: int | None, group: str, english: str, french: str
) -> None:
    claim = CasualtyClaim(
        "c", "assault", "niger", group, "killed", low, high, Bound.EXACT, None, Text({"en": "A", "fr": "B"}), "a",
        Relation.THIRD, None, None, None, "reported", False, None, (),
    )  # fmt: skip
    said = statement_of(BUNDLED, claim)
    assert said.get("en") == f"A: {english}"
    assert said.get("fr") == f"B\u00a0: {french}"
