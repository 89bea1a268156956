"""Activities on the wall: cards have room for their words and for a hand, and hands play them."""

from __future__ import annotations

from itertools import combinations

import pytest
from wall_show import faults, still_model

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.model.show import steps_of
from chinagodrar_viewer.present.wall.activity_board import REVEAL, Board, Card, Link
from chinagodrar_viewer.present.wall.activity_scene import lay_board
from chinagodrar_viewer.present.wall.painter import wall_text_width
from chinagodrar_viewer.present.wall.snapshot import wall_request

SIZES = [(1280, 720), (1920, 1080), (1024, 768)]
LONG = "Le ministère de la Défense du Niger donne un premier bilan provisoire de l’attaque"


def board(count: int, *, options: int = 0, answer: bool = False) -> Board:
    left = tuple(
        Card(
            f"card{i}", f"{LONG} ({i})" if i % 2 else "Réseau coupé", "" if options else str(i + 1),
            right=i % 3 == 0 if answer else None, note="Place 4 · 9 janvier 2020" if answer else "", chosen=i == 1,
        )
        for i in range(count)
    )  # fmt: skip
    right = tuple(Card(f"option{i}", "Les habitants de Chinégodar, le soir même") for i in range(options))
    links = (Link("card0", "option1", None if not answer else False),) if options > 1 else ()
    return Board("3 sur 6" if answer else "", left, right, links, reveal="Montrer la réponse")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("answer", [False, True])
@pytest.mark.parametrize(("count", "options"), [(3, 0), (6, 0), (3, 3), (4, 5)])
def test_cards_have_room_for_words_and_hands(
    battle: Battle, qapp: object, size: tuple[int, int], answer: bool, count: int, options: int
) -> None:
    model = still_model(battle, "fr")
    steps = steps_of(battle, None)
    task = replace(steps[16], text=plain("Dans quel ordre ces événements se sont-ils produits ?"))
    request = wall_request(model, (*steps[:16], task, *steps[17:]), 16, *size)
    scene = lay_board(request, board(count, options=options, answer=answer), wall_text_width)
    assert not faults(scene)
    assert len(scene.targets) == count + options + 1
    for target in scene.targets:
        assert target.box.height >= size[1] * 0.07
        assert scene.target_at(target.box.middle_x, target.box.middle_y) == target.key
    for a, b in combinations(scene.targets, 2):
        assert not a.box.overlaps(b.box), (a.key, b.key)
    assert scene.target_at(1, 1) is None
    assert any(t.key == REVEAL for t in scene.targets)
