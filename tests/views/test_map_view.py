"""The map under hand: mouse, wheel and keys command the model, and the model moves the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.map_framing import everything_view, insurgency_view
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.map.panel import MapPanel
from chinagodrar_viewer.views.map.view import BattleMap
from chinagodrar_viewer.views.theme import Appearance

SIZE = (640, 480)


@pytest.fixture
def view(model: EventModel, qtbot: QtBot) -> BattleMap:
    made = BattleMap(model, Appearance())
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show()
    return made


def pixel(view: BattleMap, place: str) -> QPoint:
    mark = next(m for m in view.scene.marks if m.place_id == place)
    return QPoint(round(mark.point[0]), round(mark.point[1]))


def wheel(view: BattleMap, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(view.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_the_wheel_zooms_at_the_cursor(view: BattleMap, model: EventModel) -> None:
    at = pixel(view, "anderamboukane")
    span = model.map_view.span
    wheel(view, at, 2)
    assert model.map_view.span < span
    there = pixel(view, "anderamboukane")
    assert (there - at).manhattanLength() <= 2


def test_a_drag_pulls_the_ground_and_selects_nothing(view: BattleMap, model: EventModel, qtbot: QtBot) -> None:
    before, selection = pixel(view, "chinagodrar"), model.state.selection
    start = QPoint(100, 400)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(30, 10))
    qtbot.mouseMove(view, start + QPoint(60, -40))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(60, -40))
    moved = pixel(view, "chinagodrar") - before
    assert (moved - QPoint(60, -40)).manhattanLength() <= 2
    assert model.state.selection == selection


def test_a_click_selects_and_further_clicks_go_through_the_place(
    view: BattleMap, model: EventModel, qtbot: QtBot
) -> None:
    model.select("dismissals")
    model.set_map(None)
    there = [e.id for e in model.events if "chinagodrar" in (e.place, *e.places)]
    seen: list[str | None] = []
    for _ in there:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=pixel(view, "chinagodrar"))
        seen.append(model.state.selection)
    assert sorted(str(id) for id in seen) == sorted(there)


def test_a_click_on_an_arrow_selects_its_event(view: BattleMap, model: EventModel, qtbot: QtBot) -> None:
    arrow = next(a for a in view.scene.arrows if a.event_id == "east-prong")
    x, y = arrow.points[len(arrow.points) // 2]
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert model.state.selection == "east-prong"


def test_a_click_on_a_name_without_position_selects(view: BattleMap, model: EventModel, qtbot: QtBot) -> None:
    label = next(label for label in view.scene.labels if label.owner == "dareydey")
    at = QPoint(round(label.box.middle_x), round(label.box.middle_y))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert model.selected_event is not None
    assert model.selected_event.place == "dareydey"


def test_the_mouse_over_a_place_is_told_to_every_view(view: BattleMap, model: EventModel, qtbot: QtBot) -> None:
    qtbot.mouseMove(view, QPoint(3, 200))
    qtbot.mouseMove(view, pixel(view, "anderamboukane"))
    assert model.hovered in {e.id for e in model.events if "anderamboukane" in (e.place, *e.places)}


def test_keys_zoom_pan_and_fit(view: BattleMap, model: EventModel, qtbot: QtBot) -> None:
    own = model.map_view
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert model.map_view.span == pytest.approx(own.span / 1.5)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert model.map_view.span == pytest.approx(own.span)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert model.map_view.longitude > own.longitude
    qtbot.keyClick(view, Qt.Key.Key_I)
    assert model.map_view == insurgency_view(model.battle)
    qtbot.keyClick(view, Qt.Key.Key_W)
    assert model.map_view == everything_view()
    qtbot.keyClick(view, Qt.Key.Key_B)
    assert model.map_view == own
    qtbot.keyClick(view, Qt.Key.Key_G)
    assert view.scene.grid
    model.select("dismissals")
    qtbot.keyClick(view, Qt.Key.Key_S)
    assert model.map_view.latitude == pytest.approx(13.51, abs=0.1)


def test_keys_walk_from_place_to_place(view: BattleMap, model: EventModel, qtbot: QtBot) -> None:
    walked: list[str | None] = []
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        walked.append(model.state.place)
    assert len(set(walked)) == 4
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert model.state.place == walked[2]


def test_a_selection_elsewhere_brings_its_place_into_sight(view: BattleMap, model: EventModel) -> None:
    model.set_map(MapView(15.2325, 2.9989, 30.0))
    assert "niamey" not in {m.place_id for m in view.scene.marks}
    model.select("dismissals")
    marks = {m.place_id: m for m in view.scene.marks}
    assert marks["niamey"].selected
    x, y = marks["niamey"].point
    assert 0 < x < SIZE[0]
    assert 0 < y < SIZE[1]


def test_a_double_click_comes_nearer(view: BattleMap, model: EventModel, qtbot: QtBot) -> None:
    span = model.map_view.span
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(560, 120))
    assert model.map_view.span < span


def test_a_tooltip_says_what_is_known(view: BattleMap, model: EventModel) -> None:
    said = view.tooltip_at(QPointF(pixel(view, "chinagodrar")))
    assert "10, 13, 15, 20 km" in said
    assert "Assault on the post" in said
    arrow = next(a for a in view.scene.arrows if a.event_id == "west-prong")
    said = view.tooltip_at(QPointF(*arrow.points[3]))
    assert "Certainty" in said
    assert "Where it began is not published" in said


def test_the_description_says_state_and_keys(view: BattleMap, model: EventModel) -> None:
    model.select_place("akabar")
    view.describe()
    said = view.accessibleDescription()
    assert "Akabar, Position not published; west of Chinagodrar" in said
    assert "Ctrl+Right" in said


def test_hostile_words_are_no_html(view: BattleMap, model: EventModel) -> None:
    place = model.battle.places["chinagodrar"]
    evil = replace(place, name=replace(place.name, words={"en": "<img src=x>" * 50}))
    model.set_battle(replace(model.battle, places={**model.battle.places, "chinagodrar": evil}))
    view.repaint()
    assert all(label.box.right <= SIZE[0] for label in view.scene.labels)


@pytest.fixture
def panel(model: EventModel, qtbot: QtBot) -> MapPanel:
    made = MapPanel(model, Appearance())
    qtbot.addWidget(made)
    made.resize(380, 300)
    made.show()
    made.ensure_loaded()
    return made


def test_the_table_stands_for_the_map(panel: MapPanel, model: EventModel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.table_button, Qt.MouseButton.LeftButton)
    assert panel.table.isVisible()
    assert not panel.view.isVisible()
    rows = panel.table.model()
    names = [rows.index(row, 0).data() for row in range(rows.rowCount())]
    panel.table.setCurrentIndex(rows.index(names.index("Niamey"), 0))
    assert model.state.place == "niamey"
    model.select_place("akabar")
    assert rows.index(panel.table.currentIndex().row(), 0).data() == "Akabar"
    qtbot.mouseClick(panel.table_button, Qt.MouseButton.LeftButton)
    assert panel.view.isVisible()


def test_buttons_zoom_and_no_word_is_under_them(panel: MapPanel, model: EventModel, qtbot: QtBot) -> None:
    span = model.map_view.span
    qtbot.mouseClick(panel.in_button, Qt.MouseButton.LeftButton)
    assert model.map_view.span < span
    qtbot.mouseClick(panel.out_button, Qt.MouseButton.LeftButton)
    assert model.map_view.span == pytest.approx(span)
    for button in (panel.in_button, panel.out_button, panel.view_button, panel.table_button):
        at = button.mapTo(panel, QPoint(0, 0))
        corner = QPoint(at.x() + button.width(), at.y() + button.height())
        for label in panel.view.scene.labels:
            assert label.box.x > corner.x() or label.box.y > corner.y()
        assert button.accessibleName()
        assert button.toolTip()
