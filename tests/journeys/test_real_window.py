"""The program in a real window on an X server: started as a reader starts it, driven by keys, seen as a picture."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from x_screen import PATIENCE, XScreen, missing, until

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}"),
]
SIZES = [(1280, 720), (1920, 1080)]
STILL = 1.5
"""Seconds without a change after which the window has all its views; the first frame comes without most of them."""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def screen(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[XScreen]:
    made = XScreen(*request.param, tmp_path)
    yield made
    made.close()


def colours(picture: QImage) -> int:
    """How many colours a grid of points of the picture has: a blank one has one or two."""
    points = ((x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5))
    return len({picture.pixel(x, y) for x, y in points})


def test_a_first_session_by_keyboard(screen: XScreen) -> None:
    program = screen.launch()
    shown = screen.rest(still=STILL)
    assert colours(shown) > 30, "the first picture is blank"
    size = (shown.width(), shown.height())
    # Escape closes the hint of the first start; after F11 it leaves the full screen.
    for key in ("Escape", "Right", "3", "e", "ctrl+l"):
        program.press(key)
        shown = screen.rest(after=shown)
        assert colours(shown) > 30, f"blank after {key}"
    windowed = program.geometry()
    program.press("F11")
    until(lambda: program.geometry() == (0, 0, *size), "filling the screen")
    screen.rest(after=shown)
    program.press("Escape")
    until(lambda: program.geometry() == windowed, "leaving the full screen")
    program.press("ctrl+q")
    assert program.process.wait(PATIENCE) == 0
    assert program.said() == ""


def test_the_next_session_takes_up_where_the_last_one_was_left(screen: XScreen) -> None:
    first = screen.launch()
    without = screen.rest(still=STILL)
    first.press("ctrl+l")
    screen.rest(after=without)
    first.press("F11")
    until(lambda: first.geometry()[:2] == (0, 0), "filling the screen")
    first.press("ctrl+q")
    assert first.process.wait(PATIENCE) == 0
    second = screen.launch()
    filled = screen.rest(still=STILL)
    assert second.geometry()[:2] == (0, 0)
    second.press("F11")
    until(lambda: second.geometry()[:2] != (0, 0), "leaving the full screen of the last session")
    with_list = screen.rest(after=filled)
    second.press("ctrl+l")
    screen.rest(after=with_list)
    second.press("ctrl+q")
    assert second.process.wait(PATIENCE) == 0
    assert first.said() + second.said() == ""


@pytest.mark.parametrize("screen", [(1024, 600)], indirect=True, ids=["1024x600"])
def test_a_small_laptop_shows_the_whole_window_and_the_terminal_can_end_it(screen: XScreen) -> None:
    program = screen.launch()
    screen.rest(still=STILL)
    left, top, width, height = program.geometry()
    assert left >= 0 and left + width <= 1024
    assert top >= 0 and top + height <= 600
    program.process.send_signal(signal.SIGINT)
    assert program.process.wait(PATIENCE) in (130, -signal.SIGINT)
    assert program.said() == ""
