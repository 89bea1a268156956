"""The toll as it stood on each evening: never averaged, never told before its time."""

from __future__ import annotations

import pytest

from chinagodrar_viewer.core.as_known import (
    disagreements_about,
    end_of_day,
    publication_days,
    stepped,
    together,
    toll_as_known,
)
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.citation_numbers import citation_numbers, merged
from chinagodrar_viewer.core.civil import civil_of, instant_of
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.value import replace

NIAMEY = 3_600
NIGER, ATTACKERS = frozenset(("niger",)), frozenset(("is-gs",))


def evening(day: int) -> int:
    """The end of a day of January 2020 in Niamey."""
    return instant_of(2020, 1, day + 1) - NIAMEY


def figures(battle: Battle, sides: frozenset[str], day: int) -> list[tuple[str, str]]:
    return [(c.kind, c.figure) for c in toll_as_known(battle, sides, evening(day)).standing]


@pytest.mark.parametrize(
    ("day", "soldiers", "attackers"),
    [
        (8, [], []),
        (9, [("killed", "25"), ("wounded", "6")], [("killed", "63")]),
        (10, [("killed", "25"), ("wounded", "6")], [("killed", "63")]),
        (11, [("killed", "89+"), ("wounded", "6")], [("killed", "63")]),
        (12, [("killed", "89"), ("wounded", "6")], [("killed", "77")]),
        (13, [("killed", "89"), ("wounded", "6")], [("killed", "77")]),
        (14, [("killed", "89"), ("wounded", "6")], [("killed", "77")]),
    ],
)
def test_what_stood_that_evening(
    battle: Battle, day: int, soldiers: list[tuple[str, str]], attackers: list[tuple[str, str]]
) -> None:
    assert sorted(figures(battle, NIGER, day)) == soldiers
    assert figures(battle, ATTACKERS, day) == attackers


def test_a_day_without_a_clock_time_is_known_at_its_end(battle: Battle) -> None:
    # A minute before the day ended nothing shows that the claim was out.
    assert toll_as_known(battle, NIGER, evening(9) - 60).standing == ()


def test_other_voices_are_kept_beside_what_stands(battle: Battle) -> None:
    def others(day: int) -> set[str]:
        return {c.figure for c in toll_as_known(battle, NIGER, evening(day)).differing if c.kind == "killed"}

    assert others(9) == set()
    assert others(10) == {"30+"}
    assert "100" not in others(13)
    assert {"30+", "89+", "100"} <= others(14)


def test_a_voice_without_a_number_contradicts_nobody(battle: Battle) -> None:
    differing = toll_as_known(battle, ATTACKERS, evening(14)).differing
    assert all(c.figure for c in differing)


def test_the_days_on_which_something_was_published(battle: Battle) -> None:
    days = publication_days(battle)
    # Each is the end of a local day, and only days that a source names make a step.
    assert [civil_of(d - 1 + NIAMEY)[:3] for d in days] == [(2020, 1, n) for n in (9, 10, 11, 12, 13, 14, 15)]
    assert list(days) == [evening(n) for n in (9, 10, 11, 12, 13, 14, 15)]


def test_stepping_from_the_ninth_to_today_and_back(battle: Battle) -> None:
    days = publication_days(battle)
    seen = []
    playhead: int | None = days[0]
    while playhead is not None:
        seen.append(playhead)
        playhead = stepped(days, playhead, 1)
    assert tuple(seen) == days
    assert stepped(days, None, 1) is None
    assert stepped(days, None, -1) == days[-1]
    assert stepped(days, days[0], -1) == days[0]


def test_stepping_from_between_two_days(battle: Battle) -> None:
    days = publication_days(battle)
    between = days[1] + 1_000
    assert stepped(days, between, 1) == days[2]
    assert stepped(days, between, -1) == days[1]
    assert stepped(days, days[0] - 99_999, -1) == days[0] - 99_999


def test_stepping_where_nothing_was_published() -> None:
    assert stepped((), None, 1) is stepped((), None, -1) is None
    assert stepped((), 5, 1) is None


def test_midnight_ends_its_day() -> None:
    midnight = instant_of(2020, 1, 10) - NIAMEY
    assert end_of_day(midnight, NIAMEY) == midnight
    assert end_of_day(midnight - 1, NIAMEY) == midnight
    assert end_of_day(midnight + 1, NIAMEY) == midnight + 86_400


def test_two_headline_voices_at_once_both_stand(battle: Battle) -> None:
    claim = next(c for c in battle.claims if c.id == "reuters-soldiers")
    rival = replace(claim, id="rival", voice="rival", low=70, high=70)
    both = replace(battle, claims=(*battle.claims, rival))
    assert {"89+", "70+"} >= {c.figure for c in toll_as_known(both, NIGER, evening(11)).standing if c.kind == "killed"}
    assert len([c for c in toll_as_known(both, NIGER, evening(11)).standing if c.kind == "killed"]) == 2


def test_claims_of_one_speaker_and_day_are_said_together(battle: Battle) -> None:
    groups = together(toll_as_known(battle, NIGER, evening(9)).standing)
    assert [[c.figure for c in group] for group in groups] == [["25", "6"]]
    assert len(together(toll_as_known(battle, NIGER, evening(12)).standing)) == 2


def test_the_file_explains_both_casualty_fields(battle: Battle) -> None:
    assert disagreements_about(battle, "casualties1")
    assert disagreements_about(battle, "casualties2")
    assert disagreements_about(battle, "width") == ()


def test_numbers_are_in_the_order_of_first_use(battle: Battle) -> None:
    numbers = citation_numbers(battle)
    first = battle.infobox.fields[0].lines[0].citations[0].source
    assert numbers[first] == 1
    assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
    assert set(battle.sources) <= set(numbers)
    assert citation_numbers(battle) is numbers


def test_one_mark_a_source() -> None:
    cited = merged(Citation.parse(c) for c in ("a:S1", "b", "a:S2", "a:S1"))
    assert [str(c) for c in cited] == ["a:S1, S2", "b"]
