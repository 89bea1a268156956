"""Work beside the window: its items arrive in order, and it gives the window its turn."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.formats.context.texts import FileTexts, Piece
from chinagodrar_viewer.model import background
from chinagodrar_viewer.model.background import REST, TURN, Background, Stopped, giving_way


class Clock:
    """Stands still but for what is slept, or set."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(background, "time", made)
    return made


def test_work_rests_after_each_turn_and_not_before(clock: Clock) -> None:
    asked = giving_way(lambda: False)
    for _ in range(40):
        clock.now += TURN / 9.9
        assert not asked()
    assert clock.slept == [REST] * 4


def test_it_says_what_it_was_told(clock: Clock) -> None:
    stop = threading.Event()
    asked = giving_way(stop.is_set)
    assert not asked()
    stop.set()
    assert asked()
    clock.now += 2 * TURN
    assert asked() and clock.slept == [REST]


def test_items_arrive_in_order_and_then_the_end(qtbot: QtBot) -> None:
    items: list[int] = []
    ends: list[Exception | None] = []
    work = Background(items.append, ends.append)

    def count(stopped: Stopped) -> Iterator[int]:
        for n in range(100):
            if stopped():
                return
            yield n

    work.start(count)
    qtbot.waitUntil(lambda: bool(ends))
    assert items == list(range(100)) and ends == [None] and not work.running


def test_what_went_wrong_is_told(qtbot: QtBot) -> None:
    ends: list[Exception | None] = []
    work = Background(lambda _: None, ends.append)

    def fail(stopped: Stopped) -> Iterator[int]:
        yield 1
        raise ValueError("no such row")

    work.start(fail)
    qtbot.waitUntil(lambda: bool(ends))
    assert isinstance(ends[0], ValueError)


def test_a_search_leaves_the_window_its_turns(qtbot: QtBot) -> None:
    line = b"2020-01-02,Government of Niger,actor 7,Town 12,some text to be read and more of it\n"
    starts = np.arange(200_000, dtype=np.uint32) * len(line)
    texts = FileTexts(("a",), ",", [Piece(line * 200_000, starts, starts + (len(line) - 1))])
    work = Background(lambda _: None)

    def search(stopped: Stopped) -> Iterator[int]:
        while not stopped():
            for _ in texts.matching(["nowhere"], stopped):
                pass
        yield 0

    work.start(search)
    turns, until = 0, time.perf_counter() + 1.0
    while time.perf_counter() < until:
        time.sleep(0.0005)
        turns += 1
    work.stop()
    assert work.wait(10)
    # Without the rests it had 30 turns and waited up to 0.2 s for one; with them 260, at most 9 ms apart.
    assert turns > 60
