"""The kiosk on an X server: the keys of a window manager do not close it, its way out does; idle, it comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from x_screen import PATIENCE, XScreen, missing, until

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}"),
]
SIZE = (1280, 720)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[XScreen]:
    made = XScreen(*SIZE, tmp_path)
    yield made
    made.close()


def test_a_visitor_cannot_leave_and_an_administrator_can(screen: XScreen) -> None:
    program = screen.launch("--kiosk")
    screen.rest(still=1.5)
    assert program.geometry() == (0, 0, *SIZE)
    for key in ("alt+F4", "ctrl+q", "F11", "Escape", "Escape"):
        program.press(key)
    screen.rest(still=1.0)
    assert program.process.poll() is None
    assert program.geometry() == (0, 0, *SIZE)
    program.press("ctrl+shift+q")
    assert program.process.wait(PATIENCE) == 0
    assert program.said() == ""


def test_it_goes_back_to_its_start_by_itself(screen: XScreen) -> None:
    program = screen.launch("--kiosk", "--idle", "0.05")
    start = screen.rest(still=1.5)
    program.press("End")
    elsewhere = screen.rest(after=start, still=0.3)
    assert elsewhere != start
    until(lambda: screen.picture() == start, "going back to the start")
    assert program.process.poll() is None
