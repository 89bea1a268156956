"""While a table is read the status bar says how far it is, and Cancel or Escape ends it; the window lives on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.app.context_progress import ContextProgress

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "model"))
from context_table import Read, small_layer


class SlowReading:
    """Gives a part each time ``go`` is set."""

    def __init__(self) -> None:
        self.go = threading.Event()

    def parts(self, stopped: Callable[[], bool]) -> Iterator[Read]:
        for share in (0.25, 0.5, 1.0):
            self.go.wait(10)
            self.go.clear()
            if stopped():
                return
            yield Read(small_layer(int(share * 12), complete=share == 1), share)


@pytest.fixture
def reading() -> Iterator[SlowReading]:
    made = SlowReading()
    yield made
    made.go.set()


def progress_of(program: Program) -> ContextProgress:
    return program.window.findChild(ContextProgress)


def begin(program: Program, reading: SlowReading, qtbot: QtBot) -> ContextProgress:
    program.model.context.add("ged.csv", reading.parts)
    progress = progress_of(program)
    assert progress.isVisible()
    assert progress.text == "Reading ged.csv: 0 events, 0 %"
    reading.go.set()
    qtbot.waitUntil(lambda: progress.text == "Reading ged.csv: 3 events, 25 %")
    return progress


def test_it_says_how_far_a_reading_is_and_goes_at_the_end(program: Program, reading: SlowReading, qtbot: QtBot) -> None:
    progress = begin(program, reading, qtbot)
    for _ in range(2):
        qtbot.waitUntil(lambda: not reading.go.is_set())
        reading.go.set()
    qtbot.waitUntil(lambda: not progress.isVisible())
    assert len(program.model.context.layers[0]) == 12


def test_cancel_keeps_the_events_so_far(program: Program, reading: SlowReading, qtbot: QtBot) -> None:
    progress = begin(program, reading, qtbot)
    qtbot.mouseClick(progress.cancel, Qt.MouseButton.LeftButton)
    assert not progress.isVisible()
    assert program.model.context.reading is None
    assert len(program.model.context.layers[0]) == 3
    assert not program.model.context.layers[0].complete


def test_escape_on_cancel_ends_it_and_the_keyboard_stays_in_the_window(
    program: Program, reading: SlowReading, qtbot: QtBot
) -> None:
    progress = begin(program, reading, qtbot)
    progress.cancel.setFocus()
    qtbot.keyClick(progress.cancel, Qt.Key.Key_Escape)
    assert program.model.context.reading is None
    assert program.window.isActiveWindow()


def test_another_language_goes_on_with_the_same_reading(program: Program, reading: SlowReading, qtbot: QtBot) -> None:
    begin(program, reading, qtbot)
    program.speak("fr")
    program.window.furnish()
    progress = progress_of(program)
    qtbot.waitUntil(progress.isVisible)
    assert progress.text == "Lecture de ged.csv\N{NO-BREAK SPACE}: 3 événements, 25 %"
    for _ in range(2):
        qtbot.waitUntil(lambda: not reading.go.is_set())
        reading.go.set()
    qtbot.waitUntil(lambda: not progress.isVisible())
    assert len(program.model.context.layers[0]) == 12
