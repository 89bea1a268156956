"""Activities on the wall: cards have room for their words and for a hand, and hands play them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from wall_show import faults, still_model

from chinagodrar_viewer.core.activities import task_of
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Activity, ActivityKind, Lesson
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Show, steps_of
from chinagodrar_viewer.present.wall.activity_board import REVEAL, Board, Card, Link
from chinagodrar_viewer.present.wall.activity_scene import build_activity_scene, lay_board
from chinagodrar_viewer.present.wall.painter import wall_text_width
from chinagodrar_viewer.present.wall.scene import Field, Tick, Tone
from chinagodrar_viewer.present.wall.snapshot import wall_request
from chinagodrar_viewer.present.wall.wall import Wall
from chinagodrar_viewer.views.theme import Appearance, Preference

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


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", list(ActivityKind))
def test_every_task_of_the_battle_has_room_before_and_with_its_answer(
    battle: Battle, qapp: object, size: tuple[int, int], language: str, kind: ActivityKind
) -> None:
    model = still_model(battle, language)
    steps = steps_of(battle, None)
    for seed in range(4):
        task = task_of(battle, Activity(kind), seed)
        assert task is not None
        step = replace(steps[15], headline=plain("Qui pouvait le savoir ?"), text=plain(""))
        request = wall_request(model, (*steps[:15], step, *steps[16:]), 15, *size)
        play = ActivityPlay(task)
        assert not faults(build_activity_scene(request, play, model, wall_text_width)), seed
        for number, card in enumerate(play.order if task.options else ()):
            play.give(card, task.options[number % len(task.options)])
        play.reveal()
        assert not faults(build_activity_scene(request, play, model, wall_text_width)), seed


# --- hands


ORDER = Activity(ActivityKind.ORDER, ("dareydey-shelling", "gsm-cut", "radio-call", "mirage"))
CLAIM = Activity(ActivityKind.CLAIM)


@pytest.fixture
def played(qtbot: QtBot, model: EventModel, battle: Battle) -> Callable[[Activity], tuple[Show, Wall]]:
    def make(activity: Activity) -> tuple[Show, Wall]:
        step = replace(steps_of(battle, None)[15], activity=activity, deaths=False)
        show = Show(model, Lesson("try", plain("Try"), None, (step, steps_of(battle, None)[16])))
        wall = Wall(show, Appearance(Preference.DARK))
        qtbot.addWidget(wall)
        wall.resize(1280, 720)
        wall.show()
        qtbot.waitExposed(wall)
        return show, wall

    return make


def middle(wall: Wall, key: str) -> QPoint:
    box = next(t.box for t in wall.painting.scene.targets if t.key == key)
    return QPoint(round(box.middle_x), round(box.middle_y))


def tap(qtbot: QtBot, wall: Wall, key: str) -> None:
    qtbot.mouseClick(wall, Qt.MouseButton.LeftButton, pos=middle(wall, key))


def drag(qtbot: QtBot, wall: Wall, key: str, to: str) -> None:
    start, end = middle(wall, key), middle(wall, to)
    qtbot.mousePress(wall, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 9):
        qtbot.mouseMove(wall, start + (end - start) * (part / 8))
    qtbot.mouseRelease(wall, Qt.MouseButton.LeftButton, pos=end)


Played = Callable[[Activity], tuple[Show, Wall]]


def test_a_card_is_dragged_to_its_place(qtbot: QtBot, played: Played) -> None:
    show, wall = played(ORDER)
    assert show.activity is not None
    first, *others = show.activity.order
    drag(qtbot, wall, first, others[-1])
    assert show.activity.order == (*others, first)
    drag(qtbot, wall, first, others[0])
    assert show.activity.order == (first, *others)
    assert show.index == 0


def test_two_taps_exchange_two_cards(qtbot: QtBot, played: Played) -> None:
    show, wall = played(ORDER)
    assert show.activity is not None
    a, b, c, d = show.activity.order
    tap(qtbot, wall, a)
    assert show.activity.held == a
    tap(qtbot, wall, d)
    assert show.activity.order == (d, b, c, a)
    assert show.activity.held is None


def test_the_answer_marks_each_card_and_says_when_it_was(qtbot: QtBot, played: Played) -> None:
    show, wall = played(ORDER)
    assert show.activity is not None
    before = wall.painting.scene
    assert not [f for f in before.figures if isinstance(f, Tick)]
    tap(qtbot, wall, REVEAL)
    assert show.activity.revealed
    after = wall.painting.scene
    ticks = [f.right for f in after.figures if isinstance(f, Tick)]
    assert ticks == [show.activity.right(card) for card in show.activity.order]
    assert any("after" in w.text.lower() for w in after.of("card"))
    lying = show.activity.order
    drag(qtbot, wall, lying[0], lying[-1])
    assert show.activity.order == lying
    tap(qtbot, wall, REVEAL)
    assert not show.activity.revealed


def test_a_card_is_given_an_option_by_taps_or_by_a_line(qtbot: QtBot, played: Played) -> None:
    show, wall = played(CLAIM)
    assert show.activity is not None
    task = show.activity.task
    first, second, *rest = show.activity.order
    tap(qtbot, wall, first)
    tap(qtbot, wall, task.answers[first])
    assert dict(show.activity.given) == {first: task.answers[first]}
    wrong = next(option for option in task.options if option != task.answers[second])
    drag(qtbot, wall, second, wrong)
    assert show.activity.given[second] == wrong
    drag(qtbot, wall, second, task.answers[second])
    for card in rest:
        drag(qtbot, wall, card, task.answers[card])
    show.activity.reveal()
    assert show.activity.right_count == len(show.activity.order)
    assert not faults(wall.painting.scene)


def test_a_tap_beside_the_cards_does_not_leave_the_task(qtbot: QtBot, played: Played) -> None:
    show, wall = played(ORDER)
    qtbot.mouseClick(wall, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert show.index == 0
    assert show.activity is not None and not show.activity.revealed


def test_keys_and_hand_see_the_same_cards(qtbot: QtBot, played: Played) -> None:
    show, wall = played(ORDER)
    show.toggle_activity()
    show.enter()
    assert show.activity is not None
    show.activity.move_cursor(1)
    marks = [w.text for w in wall.painting.scene.of("card") if w.text in "1234"]
    assert marks == ["1", "2", "3", "4"]
    held = [f for f in wall.painting.scene.figures if isinstance(f, Field) and f.fill is Tone.ACCENT_SOFT]
    assert len(held) == 1
    second = wall.painting.scene.targets[1]
    assert (second.key, second.box.y) == (show.activity.held, held[0].box.y)


def test_a_finger_drags_too(qtbot: QtBot, played: Played) -> None:
    show, wall = played(ORDER)
    assert show.activity is not None
    device = QTest.createTouchDevice()
    first, *others = show.activity.order
    start, end = middle(wall, first), middle(wall, others[-1])
    QTest.touchEvent(wall, device).press(0, start, wall).commit()
    QTest.touchEvent(wall, device).move(0, (start + end) / 2, wall).commit()
    QTest.touchEvent(wall, device).move(0, end, wall).commit()
    QTest.touchEvent(wall, device).release(0, end, wall).commit()
    assert show.activity.order == (*others, first)
