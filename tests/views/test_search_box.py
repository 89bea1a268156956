"""Finding by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.search_box import MOST_HITS, SearchBox
from chinagodrar_viewer.views.theme import Appearance, Preference


@pytest.fixture
def box(model: EventModel, qapp: QApplication, qtbot: QtBot) -> Iterator[SearchBox]:
    window = QWidget()
    qtbot.addWidget(window)
    made = SearchBox(model, Appearance(Preference.LIGHT))
    other = QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    column.addWidget(other)
    window.resize(700, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    yield made


def listed(box: SearchBox) -> list[str]:
    shown = box.hit_list
    return [shown.item(row).text() for row in range(shown.count())] if shown and shown.isVisible() else []


def test_nothing_is_built_before_one_types(box: SearchBox) -> None:
    assert box.hit_list is None


def test_type_down_enter_selects(box: SearchBox, model: EventModel, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "mirage")
    assert listed(box)
    assert box.hasFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    wanted = box.hits[1].event_id
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert model.state.selection == wanted
    assert listed(box) == []


@pytest.mark.parametrize("spelling", ["Chinégodar", "Sinegodar", "chinegodar"])
def test_every_spelling_leads_to_the_battle(
    box: SearchBox, model: EventModel, battle: Battle, qtbot: QtBot, spelling: str
) -> None:
    model.select("inates-december" if battle.event("inates-december") else battle.events[0].id)
    box.setText(spelling)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert model.state.selection == battle.main_event


def test_up_from_the_first_goes_to_the_last(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "niger")
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.hit_list is not None
    assert box.hit_list.currentRow() == MOST_HITS - 1
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.hit_list.currentRow() == 0
    assert box.accessibleDescription() == box.hit_list.item(0).text()


def test_the_rest_is_counted(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "niger")
    rows = listed(box)
    assert len(rows) == MOST_HITS + 1
    assert str(len(box.hits) - MOST_HITS) in rows[-1]


def test_nothing_found_is_said(box: SearchBox, model: EventModel, qtbot: QtBot) -> None:
    before = model.state.selection
    qtbot.keyClicks(box, "zzzz")
    assert listed(box) == ["Nothing found"]
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert model.state.selection == before


def test_escape_closes_then_clears(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "mirage")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert listed(box) == [] and box.text() == "mirage"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == "" and box.hits == ()


def test_the_overview_hears_where_the_hits_stand(
    box: SearchBox, model: EventModel, battle: Battle, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(box.hits_changed) as told:
        box.setText("mirage")
    anchors = told.args[0]
    mirage = battle.event("mirage")
    assert mirage is not None and mirage.anchor in anchors
    assert list(anchors) == sorted(set(anchors))
    with qtbot.waitSignal(box.hits_changed) as told:
        box.clear()
    assert told.args == [()]


def test_a_click_selects(box: SearchBox, model: EventModel, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "reaper")
    shown = box.hit_list
    assert shown is not None
    wanted = box.hits[0].event_id
    middle = shown.visualItemRect(shown.item(0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert model.state.selection == wanted


def test_the_list_closes_when_the_keyboard_leaves(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "niger")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert not box.hasFocus()
    assert listed(box) == []


def test_another_battle_is_searched_anew(box: SearchBox, model: EventModel, battle: Battle, qtbot: QtBot) -> None:
    from chinagodrar_viewer.core.value import replace

    qtbot.keyClicks(box, "mirage")
    model.set_battle(replace(battle, events=tuple(e for e in battle.events if e.id != "mirage")))
    assert box.text() == ""
    qtbot.keyClicks(box, "mirage 2000d makes")
    assert all(hit.event_id != "mirage" for hit in box.hits)
