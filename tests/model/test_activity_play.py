"""Activities played by keys, mouse and touch: cards in order, cards given options, and the answer."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.activity_play import ActivityPlay


class CardsInOrder(Value):
    """Four cards to put in order."""

    cards: tuple[str, ...] = ("c", "a", "d", "b")
    options: tuple[str, ...] = ()
    order: tuple[str, ...] = ("a", "b", "c", "d")
    answers: Mapping[str, str] = {}


class CardsToGive(Value):
    """Three numbers, each to be given to who said it."""

    cards: tuple[str, ...] = ("7", "63", "77")
    options: tuple[str, ...] = ("ministry", "army", "attackers")
    order: tuple[str, ...] = ()
    answers: Mapping[str, str] = {"7": "army", "63": "ministry", "77": "ministry"}


@pytest.fixture
def row(qapp: object) -> ActivityPlay:
    return ActivityPlay(CardsInOrder())


@pytest.fixture
def numbers(qapp: object) -> ActivityPlay:
    return ActivityPlay(CardsToGive())


def test_cards_are_moved_with_the_hand(row: ActivityPlay) -> None:
    row.move("d", 0)
    assert row.order == ("d", "c", "a", "b")
    row.move("d", 99)
    assert row.order == ("c", "a", "b", "d")
    row.swap("c", "d")
    assert row.order == ("d", "a", "b", "c")
    row.move("nobody", 1)
    row.swap("a", "nobody")
    assert row.order == ("d", "a", "b", "c")


def test_cards_are_moved_with_keys(row: ActivityPlay) -> None:
    row.move_cursor(1)
    assert row.cursor == "a" and row.held is None
    row.act()
    assert row.held == "a"
    row.move_cursor(-1)
    row.move_cursor(-1)  # it is the first already
    assert row.order == ("a", "c", "d", "b") and row.held == "a"
    row.act()
    row.move_cursor(1)
    assert row.cursor == "c" and row.order == ("a", "c", "d", "b")


def test_nothing_is_judged_before_the_answer_is_shown(row: ActivityPlay) -> None:
    assert [row.right(card) for card in row.order] == [None] * 4
    row.move("a", 0)
    row.reveal()
    assert [row.right(card) for card in row.order] == [True, False, False, False]
    assert row.right_count == 1 and row.order == ("a", "c", "d", "b")


def test_after_the_answer_no_card_moves(row: ActivityPlay) -> None:
    row.act()
    row.reveal()
    assert row.held is None
    before = row.order
    row.move("a", 0)
    row.swap("a", "b")
    row.act()
    row.move_cursor(1)
    assert row.order == before and row.held is None and row.cursor == "a"
    row.reveal(False)
    row.move("a", 0)
    assert row.order[0] == "a"


def test_options_are_given_with_keys_and_hand(numbers: ActivityPlay) -> None:
    assert not numbers.complete
    numbers.act()
    numbers.move_cursor(1)
    assert numbers.given == {"7": "ministry"}
    numbers.move_cursor(1)
    numbers.act()
    numbers.give("63", "ministry")
    numbers.give("77", "attackers")
    numbers.give("77", "somebody else")
    assert numbers.given == {"7": "army", "63": "ministry", "77": "attackers"} and numbers.complete
    numbers.give("63", None)
    numbers.reveal()
    assert [numbers.right(card) for card in ("7", "63", "77")] == [True, None, False]


def test_options_go_round_from_both_ends(numbers: ActivityPlay) -> None:
    numbers.act()
    numbers.move_cursor(-1)
    assert numbers.given["7"] == "attackers"
    numbers.move_cursor(1)
    assert numbers.given["7"] == "ministry"


def test_start_over_and_copy(row: ActivityPlay) -> None:
    row.move("a", 0)
    kept = row.copy()
    row.reveal()
    row.start_over()
    assert row.order == ("c", "a", "d", "b") and not row.revealed
    assert kept.order == ("a", "c", "d", "b") and not kept.revealed


def test_only_changes_are_told(row: ActivityPlay) -> None:
    told: list[int] = []
    row.changed.connect(lambda: told.append(1))
    row.move("c", 0)
    row.reveal(False)
    row.move_cursor(-1)
    row.drop()
    assert told == []
    row.reveal()
    assert told == [1]
