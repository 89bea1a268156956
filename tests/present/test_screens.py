"""Which screen is whose: decided from descriptions, without a screen."""

from __future__ import annotations

import json

import pytest

from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.present.screens import (
    MOST_SETS,
    Kind,
    Likeness,
    Memory,
    Rectangle,
    Screen,
    arrangement,
    distinct,
    likeness,
    on_screen,
    returned,
    side_by_side,
    swapped,
)

LAPTOP = Screen("eDP-1", 0, 0, 1366, 768, "BOE", "0x0687", "", 309, 174, primary=True)
PROJECTOR = Screen("HDMI-1", 1366, 0, 1920, 1080, "EPSON", "EB-W06", "X5Z1", 0, 0)
MONITOR = Screen("DP-2", 3286, 0, 1920, 1200, "DELL", "U2412M", "0FFXD3", 518, 324)
MIRROR = replace(PROJECTOR, left=0, top=0, width=1366, height=768)


def test_a_single_screen_is_a_rehearsal() -> None:
    found = arrangement([LAPTOP])
    assert (found.kind, found.audience, found.presenter) == (Kind.ONE_SCREEN, "eDP-1", "eDP-1")
    assert not found.full_screen


@pytest.mark.parametrize("screens", [[LAPTOP, PROJECTOR], [PROJECTOR, LAPTOP]])
def test_the_wall_goes_to_the_projector_and_the_presenter_to_the_laptop(screens: list[Screen]) -> None:
    found = arrangement(screens)
    assert (found.kind, found.audience, found.presenter) == (Kind.APART, "HDMI-1", "eDP-1")
    assert found.full_screen


def test_the_laptop_is_the_teachers_even_when_the_system_calls_the_projector_its_first() -> None:
    found = arrangement([replace(LAPTOP, primary=False), replace(PROJECTOR, primary=True)])
    assert (found.audience, found.presenter) == ("HDMI-1", "eDP-1")


def test_of_two_desktop_screens_the_first_one_of_the_system_is_the_teachers() -> None:
    found = arrangement([MONITOR, replace(PROJECTOR, primary=True)])
    assert (found.audience, found.presenter) == ("DP-2", "HDMI-1")


def test_of_three_screens_the_projector_is_the_one_without_a_size_or_the_largest() -> None:
    assert arrangement([LAPTOP, MONITOR, PROJECTOR]).audience == "HDMI-1"
    wide = replace(PROJECTOR, width_mm=1600, height_mm=900)
    assert arrangement([LAPTOP, wide, MONITOR]).audience == "HDMI-1"
    assert arrangement([LAPTOP, MONITOR, PROJECTOR]).presenter == "eDP-1"


def test_a_mirrored_desktop_counts_as_one_screen_and_says_so() -> None:
    found = arrangement([MIRROR, LAPTOP])
    assert (found.kind, found.audience, found.presenter) == (Kind.MIRRORED, "eDP-1", "eDP-1")
    # The projector may show only a part of what the laptop shows.
    assert arrangement([LAPTOP, replace(MIRROR, width=1280, height=720)]).kind is Kind.MIRRORED
    assert arrangement([LAPTOP, MIRROR, MONITOR]).audience == "DP-2"


def test_screens_that_overlap_a_little_are_two() -> None:
    assert len(distinct([LAPTOP, replace(PROJECTOR, left=1300)])) == 2


def test_the_wall_in_a_window_stands_on_another_screen_where_there_is_one() -> None:
    alone = arrangement([LAPTOP], windowed=True)
    assert (alone.kind, alone.audience) == (Kind.WINDOWED, "eDP-1")
    two = arrangement([LAPTOP, PROJECTOR], windowed=True)
    assert (two.kind, two.audience, two.presenter) == (Kind.WINDOWED, "HDMI-1", "eDP-1")
    assert not two.full_screen
    assert arrangement([LAPTOP, MIRROR], windowed=True).kind is Kind.WINDOWED


def test_no_screen_at_all_is_an_error() -> None:
    with pytest.raises(ValueError, match="no screen"):
        arrangement([])


def test_a_choice_is_remembered_for_its_set_of_screens_and_for_no_other() -> None:
    kept = Memory().with_choice([LAPTOP, PROJECTOR, MONITOR], "DP-2")
    assert arrangement([LAPTOP, PROJECTOR, MONITOR], kept).audience == "DP-2"
    assert arrangement([LAPTOP, PROJECTOR], kept).audience == "HDMI-1"
    kept = Memory(kept).with_choice([LAPTOP, PROJECTOR], "eDP-1")
    assert arrangement([LAPTOP, PROJECTOR], kept).audience == "eDP-1"
    assert arrangement([LAPTOP, PROJECTOR], kept).presenter == "HDMI-1"
    assert arrangement([LAPTOP, PROJECTOR, MONITOR], kept).audience == "DP-2"


def test_a_choice_holds_when_the_same_screens_stand_elsewhere_and_on_other_connectors() -> None:
    kept = Memory().with_choice([LAPTOP, PROJECTOR, MONITOR], "DP-2")
    moved = [replace(MONITOR, name="DP-4", left=0), replace(PROJECTOR, name="DP-1"), replace(LAPTOP, left=1920)]
    assert arrangement(moved, kept).audience == "DP-4"


def test_two_screens_of_one_model_without_serial_numbers_are_told_apart_by_their_connectors() -> None:
    twins = [replace(MONITOR, serial=""), replace(MONITOR, serial="", name="DP-3", left=5206)]
    kept = Memory().with_choice([LAPTOP, *twins], "DP-3")
    assert arrangement([LAPTOP, *twins], kept).audience == "DP-3"


@pytest.mark.parametrize("broken", ["{", "[]", "7", '{"a": 1}', '{"x": "nothing"}', "\ud800", "null"])
def test_a_broken_memory_counts_as_none(broken: str) -> None:
    assert arrangement([LAPTOP, PROJECTOR], broken).audience == "HDMI-1"
    assert json.loads(Memory(broken).with_choice([LAPTOP, PROJECTOR], "HDMI-1"))


def test_the_memory_does_not_grow_without_end() -> None:
    kept = ""
    for i in range(3 * MOST_SETS):
        kept = Memory(kept).with_choice([LAPTOP, replace(PROJECTOR, serial=f"n{i}")], "HDMI-1")
    assert len(json.loads(kept)) == MOST_SETS
    assert f"n{3 * MOST_SETS - 1}" in kept


def test_the_projector_is_known_again_when_it_comes_back() -> None:
    assert likeness(PROJECTOR, replace(PROJECTOR, name="HDMI-2", left=0, width=1280, height=800)) is Likeness.SURE
    assert likeness(PROJECTOR, replace(PROJECTOR, serial="other")) is Likeness.DIFFERENT
    plain = Screen("VGA-1", 1366, 0, 1024, 768)
    assert likeness(plain, replace(plain, left=0)) is Likeness.SURE
    assert likeness(plain, replace(plain, name="VGA-2")) is Likeness.PERHAPS
    assert likeness(plain, replace(plain, name="VGA-2", width=1280)) is Likeness.DIFFERENT
    assert likeness(plain, LAPTOP) is Likeness.DIFFERENT


def test_of_several_screens_the_surest_one_is_the_one_that_came_back() -> None:
    plain = Screen("VGA-1", 1366, 0, 1024, 768)
    other = replace(plain, name="VGA-2")
    assert returned(plain, [other, plain]) == plain
    assert returned(plain, [other]) == other
    assert returned(plain, [other], besides=["VGA-2"]) is None
    assert returned(PROJECTOR, [LAPTOP, MONITOR]) is None


def test_the_swap_key_exchanges_two_screens_and_back() -> None:
    screens = [LAPTOP, PROJECTOR]
    first = arrangement(screens)
    second = swapped(first, screens)
    assert (second.kind, second.audience, second.presenter) == (Kind.APART, "eDP-1", "HDMI-1")
    assert swapped(second, screens) == first
    windowed = arrangement(screens, windowed=True)
    assert swapped(windowed, screens, windowed=True) == replace(windowed, audience="eDP-1", presenter="HDMI-1")


@pytest.mark.parametrize("screens", [[LAPTOP], [LAPTOP, MIRROR]])
@pytest.mark.parametrize("windowed", [False, True])
def test_on_one_screen_the_swap_key_gives_it_to_the_wall_and_takes_it_back(
    screens: list[Screen], windowed: bool
) -> None:
    first = arrangement(screens, windowed=windowed)
    wall = swapped(first, screens, windowed=windowed)
    assert wall.kind is Kind.WALL_ONLY and wall.full_screen
    assert swapped(wall, screens, windowed=windowed) == first


def test_the_wall_may_be_sent_to_any_screen() -> None:
    assert on_screen("eDP-1", [LAPTOP, PROJECTOR]).presenter == "HDMI-1"
    assert on_screen("DP-2", [LAPTOP, PROJECTOR, MONITOR]).presenter == "eDP-1"
    assert on_screen("eDP-1", [LAPTOP]).kind is Kind.WALL_ONLY


@pytest.mark.parametrize(
    "room", [Rectangle(0, 0, 1366, 728), Rectangle(100, 30, 1920, 1050), Rectangle(0, 0, 2560, 1400)]
)
def test_side_by_side_the_wall_does_not_cover_the_presenter(room: Rectangle) -> None:
    presenter, wall = side_by_side(room, (860, 560))
    assert presenter.left + presenter.width <= wall.left
    assert wall.width * 9 // 16 == wall.height
    for window in (presenter, wall):
        assert window.left >= room.left and window.left + window.width <= room.left + room.width
        assert window.top >= room.top and window.top + window.height <= room.top + room.height


def test_on_a_very_small_screen_both_windows_stay_on_it() -> None:
    presenter, wall = side_by_side(Rectangle(0, 0, 800, 600), (960, 560))
    assert presenter.width == 800
    assert wall.left + wall.width == 800 and wall.top + wall.height == 600


def test_a_name_for_the_teacher() -> None:
    assert PROJECTOR.title == "EPSON EB-W06"
    assert Screen("VGA-1", 0, 0, 10, 10).title == "VGA-1"
