"""The wall follows the show, and a hand on it commands the show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Show, Tool
from chinagodrar_viewer.present.audience_window import AudienceWindow
from chinagodrar_viewer.present.wall.pictures import picture_ready, wall_picture
from chinagodrar_viewer.views.theme import DARK, LIGHT, Appearance, Preference

SIZE = QSize(960, 540)


@pytest.fixture
def show(model: EventModel) -> Iterator[Show]:
    made = Show(model)
    yield made
    made.end()


@pytest.fixture
def window(qtbot: QtBot, show: Show) -> AudienceWindow:
    made = AudienceWindow(show, Appearance(Preference.DARK))
    qtbot.addWidget(made)
    made.resize(SIZE)
    made.show()
    qtbot.waitExposed(made)
    return made


def seen(window: AudienceWindow) -> QImage:
    return window.wall.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 16) for y in range(0, image.height(), 16)}


def headline(window: AudienceWindow) -> str:
    return " ".join(w.text for w in window.wall.painting.scene.of("headline"))


def go_to(show: Show, step: str) -> None:
    show.go_to(next(i for i, s in enumerate(show.steps) if s.id == step))
    if show.note_shown:
        show.next()


def test_a_click_goes_on_and_the_other_button_goes_back(qtbot: QtBot, window: AudienceWindow, show: Show) -> None:
    first = headline(window)
    qtbot.mouseClick(window.wall, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert show.index == 1
    assert headline(window) != first
    qtbot.mouseClick(window.wall, Qt.MouseButton.RightButton, pos=QPoint(300, 200))
    assert show.index == 0
    assert headline(window) == first


def test_a_hand_that_wipes_over_the_wall_did_not_click(qtbot: QtBot, window: AudienceWindow, show: Show) -> None:
    qtbot.mousePress(window.wall, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    qtbot.mouseMove(window.wall, QPoint(500, 220))
    qtbot.mouseRelease(window.wall, Qt.MouseButton.LeftButton, pos=QPoint(500, 220))
    assert show.index == 0


def test_black_and_white_hide_everything(window: AudienceWindow, show: Show) -> None:
    show.toggle_black()
    assert colours(seen(window)) == {"#000000"}
    show.toggle_white()
    assert colours(seen(window)) == {"#ffffff"}
    show.toggle_white()
    assert len(colours(seen(window))) > 3


def test_a_frozen_wall_keeps_its_picture(window: AudienceWindow, show: Show) -> None:
    go_to(show, "gsm-cut")
    before = seen(window)
    show.toggle_freeze()
    show.next()
    show.next()
    assert seen(window) == before
    show.toggle_freeze()
    assert seen(window) != before


def test_the_note_comes_before_the_step_and_says_what_comes(window: AudienceWindow, show: Show) -> None:
    deaths = next(i for i, step in enumerate(show.steps) if step.deaths)
    show.go_to(deaths)
    assert show.note_shown
    scene = window.wall.painting.scene
    assert scene.picture is None
    assert "killed" in scene.said
    show.next()
    assert headline(window).split() == show.step.headline.get("en").split()


def test_hiding_details_changes_the_wall_at_once(window: AudienceWindow, show: Show) -> None:
    go_to(show, "toll-government")
    assert "77" in window.wall.painting.scene.said
    show.toggle_details()
    assert "77" not in window.wall.painting.scene.said


def test_the_spotlight_leaves_light_where_it_points(window: AudienceWindow, show: Show) -> None:
    go_to(show, "gsm-cut")
    show.point_at(0.15, 0.3)
    bright = seen(window)
    show.toggle_tool(Tool.SPOTLIGHT)
    spotted = seen(window)

    def brightness(image: QImage, x: float, y: float) -> int:
        box = ((int(x * 960) + dx, int(y * 540) + dy) for dx in range(-20, 20) for dy in range(-20, 20))
        return sum(QColor(image.pixel(*at)).lightness() for at in box)

    assert brightness(spotted, 0.15, 0.3) == brightness(bright, 0.15, 0.3)
    assert brightness(spotted, 0.85, 0.3) < 0.6 * brightness(bright, 0.85, 0.3)


def test_the_laser_is_driven_from_elsewhere_and_its_dot_is_seen(window: AudienceWindow, show: Show) -> None:
    show.toggle_tool(Tool.LASER)
    show.point_at(0.5, 0.25)
    red = QColor(seen(window).pixel(480, 135))
    assert red.red() > 200 and red.green() < 120
    show.point_away()
    assert QColor(seen(window).pixel(480, 135)) != red


def test_a_pen_on_the_wall_draws_and_undo_takes_it_back(qtbot: QtBot, window: AudienceWindow, show: Show) -> None:
    clean = seen(window)
    show.toggle_tool(Tool.PEN)
    qtbot.mousePress(window.wall, Qt.MouseButton.LeftButton, pos=QPoint(100, 300))
    for x in range(110, 400, 20):
        qtbot.mouseMove(window.wall, QPoint(x, 310))
    qtbot.mouseRelease(window.wall, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    assert len(show.strokes) == 1
    assert show.index == 0
    assert seen(window) != clean
    show.undo()
    assert seen(window) == clean


def test_ink_belongs_to_its_step(window: AudienceWindow, show: Show) -> None:
    clean = seen(window)
    show.begin_stroke(0.2, 0.5)
    show.extend_stroke(0.6, 0.6)
    show.end_stroke()
    drawn = seen(window)
    assert drawn != clean
    show.next()
    show.previous()
    assert seen(window) == drawn


def test_the_zoom_box_fills_the_wall(window: AudienceWindow, show: Show) -> None:
    whole = seen(window)
    show.set_zoom_box(0.0, 0.0, 0.5, 0.5)
    part = seen(window)
    assert part != whole
    show.escape()
    assert seen(window) == whole


def test_a_tap_in_the_overview_goes_there(qtbot: QtBot, window: AudienceWindow, show: Show) -> None:
    show.toggle_overview()
    seen(window)
    box = window.wall.painting.grid.cells[9]
    qtbot.mouseClick(window.wall, Qt.MouseButton.LeftButton, pos=QPoint(round(box.middle_x), round(box.middle_y)))
    assert not show.overview
    assert show.index == 9


def test_the_overview_shows_every_step_in_the_end(qtbot: QtBot, window: AudienceWindow, show: Show) -> None:
    show.toggle_overview()
    painting = window.wall.painting
    size = painting.thumb_size

    def ready() -> bool:
        return all(picture_ready(show, i, size, DARK) is not None for i in range(len(show.steps)))

    qtbot.waitUntil(ready, timeout=30_000)


def test_typed_digits_stand_on_the_wall(window: AudienceWindow, show: Show) -> None:
    before = seen(window)
    show.type_digit(4)
    assert seen(window) != before
    show.enter()
    assert show.index == 3


def test_the_wall_follows_the_chosen_view(window: AudienceWindow, show: Show) -> None:
    go_to(show, "gsm-cut")
    for leading in (Leading.INFOBOX, Leading.CASUALTIES, Leading.TEXT, Leading.TIMELINE):
        show.show_leading(leading)
        scene = window.wall.painting.scene
        assert scene.leading is leading
        assert (scene.picture is not None) is (leading is Leading.TIMELINE)
        assert bool(scene.of("page")) is (leading in (Leading.INFOBOX, Leading.CASUALTIES))


def test_a_light_wall_for_a_bright_room(qtbot: QtBot, show: Show) -> None:
    appearance = Appearance(Preference.DARK)
    made = AudienceWindow(show, appearance)
    qtbot.addWidget(made)
    made.resize(SIZE)
    made.show()
    assert seen(made).pixelColor(2, 2).name() == DARK.paper.lower()
    appearance.prefer(Preference.LIGHT)
    assert seen(made).pixelColor(2, 2).name() == LIGHT.paper.lower()


def test_who_cannot_see_it_is_told(qtbot: QtBot, window: AudienceWindow, show: Show) -> None:
    go_to(show, "gsm-cut")
    text = show.step.text.get("en")
    qtbot.waitUntil(lambda: text in window.wall.accessibleDescription())
    show.toggle_black()
    qtbot.waitUntil(lambda: window.wall.accessibleDescription() == "The wall is black")


def test_the_arrow_goes_when_the_mouse_rests(qtbot: QtBot, window: AudienceWindow) -> None:
    qtbot.mouseMove(window.wall, QPoint(200, 200))
    assert not window.cursor_hidden
    qtbot.waitUntil(lambda: window.cursor_hidden, timeout=6_000)
    qtbot.mouseMove(window.wall, QPoint(240, 210))
    assert not window.cursor_hidden


def test_a_preview_is_the_walls_own_picture(window: AudienceWindow, show: Show, battle: Battle) -> None:
    go_to(show, "gsm-cut")
    index = show.index
    selection = show.model.state.selection
    image = wall_picture(show, index, SIZE, DARK)
    assert image.size() == SIZE
    assert wall_picture(show, index, SIZE, DARK) is image
    assert show.model.state.selection == selection
    assert wall_picture(show, index + 1, SIZE, DARK) != image


def test_flights_repaint_the_moving_picture_alone(qtbot: QtBot, window: AudienceWindow, show: Show) -> None:
    go_to(show, "gsm-cut")
    seen(window)
    painting = window.wall.painting
    renewed: list[None] = []
    moved: list[None] = []
    painting.changed.connect(lambda: renewed.append(None))
    painting.picture_moved.connect(lambda: moved.append(None))
    shown = show.model.visible_range
    show.model.set_visible_range(shown.panned(shown.span / 10))
    assert moved and not renewed


def test_the_window_says_what_it_is(window: AudienceWindow, show: Show) -> None:
    assert "what the class sees" in window.windowTitle()
    assert window.accessibleName()
