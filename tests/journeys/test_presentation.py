"""A show on a real X server with a laptop's screen and a projector that is plugged in and unplugged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from x_monitors import LAPTOP, PROJECTOR, XMonitors, colours, missing, until
from x_screen import PATIENCE, XProgram

from chinagodrar_viewer.views.theme import DARK

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}"),
]
PRESENTER = "Presenter view"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[XMonitors]:
    made = XMonitors(tmp_path)
    yield made
    made.close()


@pytest.fixture
def laptop_only(tmp_path: Path) -> Iterator[XMonitors]:
    made = XMonitors(tmp_path, plugged=False)
    yield made
    made.close()


def wall(screen: XMonitors, program: XProgram) -> QRect | None:
    """Where the class's picture is, None while it is hidden."""
    return next((place for title, place in screen.windows(program).items() if title != PRESENTER), None)


def presenter(screen: XMonitors, program: XProgram) -> QRect | None:
    return screen.windows(program).get(PRESENTER)


def stands_on(monitor: QRect, window: QRect | None) -> bool:
    """True for a window that is on a monitor, wholly."""
    return window is not None and monitor.contains(window)


def told(screen: XMonitors, program: XProgram) -> bool:
    """True while something is said or asked above all else in the presenter window."""
    own = presenter(screen, program)
    if own is None:
        return False
    strip = screen.picture().copy(own.x() + 60, own.y(), 1, 60)
    return any(strip.pixelColor(0, y).name() == DARK.accent_soft.lower() for y in range(strip.height()))


def begin(screen: XMonitors, *arguments: str) -> XProgram:
    program = screen.launch("present", "--lesson", "every-event", *arguments, title=PRESENTER)
    until(lambda: wall(screen, program) is not None, "the wall's coming up")
    screen.rest()
    return program


def end(program: XProgram, key: str = "Escape") -> None:
    program.press(key)
    assert program.process.wait(PATIENCE) == 0
    assert program.said() == ""


def test_a_clicker_leads_through_a_show_with_a_projector_that_is_unplugged_and_comes_back(screen: XMonitors) -> None:
    program = begin(screen)
    until(lambda: wall(screen, program) == PROJECTOR, "the wall's filling the projector")
    assert stands_on(LAPTOP, presenter(screen, program))
    first = screen.part(PROJECTOR)
    assert colours(first) > 10
    program.press("Next")
    until(lambda: screen.part(PROJECTOR) != first, "the next step on the projector")

    screen.unplug("projector")
    until(lambda: wall(screen, program) is None, "the wall's being hidden")
    until(lambda: told(screen, program), "the sentence that the projector is gone")
    assert colours(screen.part(LAPTOP)) > 10
    assert stands_on(LAPTOP, presenter(screen, program))
    until(lambda: screen.ask("getactivewindow") == program.window, "the keyboard's coming to the presenter")
    program.press("Prior")

    screen.plug("beamer")  # the same projector on another connector
    until(lambda: wall(screen, program) == PROJECTOR, "the wall's return")
    until(lambda: screen.part(PROJECTOR) == first, "the picture of the step before on the projector")
    assert stands_on(LAPTOP, presenter(screen, program))
    program.press("period")
    until(lambda: colours(screen.part(PROJECTOR)) == 1, "the wall's being black")
    program.press("period")
    until(lambda: colours(screen.part(PROJECTOR)) > 10, "the wall's coming back")
    end(program, "F5")


def test_a_projector_that_is_plugged_in_is_offered_and_not_taken(laptop_only: XMonitors) -> None:
    screen = laptop_only
    program = begin(screen)
    rehearsal, own = wall(screen, program), presenter(screen, program)
    assert rehearsal is not None and own is not None
    assert LAPTOP.contains(rehearsal) and LAPTOP.contains(own) and not rehearsal.intersects(own)
    assert not told(screen, program)
    screen.plug("projector")
    until(lambda: told(screen, program), "the offer")
    assert wall(screen, program) == rehearsal
    # F6 takes the keyboard to the question, Enter gives the first answer: show it there.
    program.press("F6")
    program.press("Return")
    until(lambda: wall(screen, program) == PROJECTOR, "the wall's going to the projector")
    end(program)


def test_x_swaps_the_monitors_and_back(screen: XMonitors) -> None:
    program = begin(screen)
    program.press("x")
    until(lambda: wall(screen, program) == LAPTOP, "the wall's going to the laptop")
    until(lambda: stands_on(PROJECTOR, presenter(screen, program)), "the presenter's going to the projector")
    until(lambda: screen.ask("getactivewindow") != "", "the keyboard's coming to a window")
    program.press("x")
    until(lambda: wall(screen, program) == PROJECTOR, "the wall's coming back")
    until(lambda: stands_on(LAPTOP, presenter(screen, program)), "the presenter's coming back")
    end(program)


def test_on_a_mirrored_desktop_the_wall_does_not_cover_the_notes(laptop_only: XMonitors) -> None:
    screen = laptop_only
    screen.plug("mirror", LAPTOP)
    program = begin(screen)
    place, own = wall(screen, program), presenter(screen, program)
    assert place is not None and own is not None and not place.intersects(own)
    program.press("x")
    until(lambda: wall(screen, program) == LAPTOP, "the wall's filling the screen that all see")
    program.press("x")
    until(lambda: (wall(screen, program) or LAPTOP).size() == place.size(), "the wall's going back into its window")
    end(program)


def test_the_main_window_goes_and_comes_back_where_it_was(screen: XMonitors) -> None:
    program = screen.launch()
    screen.rest(still=1.5)
    program.press("Escape")  # the hint of the first start
    before = program.geometry()
    program.press("F5")
    until(lambda: wall(screen, program) == PROJECTOR, "the wall's filling the projector")
    assert len(screen.windows(program)) == 2
    until(lambda: screen.ask("getwindowname", screen.ask("getactivewindow")) == PRESENTER, "the presenter's keyboard")
    program.press("Next")
    program.press("F5")
    until(lambda: list(screen.windows(program).values()) == [QRect(*before)], "the main window's return")
    until(lambda: screen.ask("getactivewindow") == program.window, "the keyboard's coming back")
    program.press("ctrl+q")
    assert program.process.wait(PATIENCE) == 0
    assert program.said() == ""
