"""Searching the tables behind the battle from the search box."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_query import ContextQuery
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.search_box import SearchBox
from chinagodrar_viewer.views.theme import Appearance, Preference

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "model"))
from context_table import small_layer


@pytest.fixture
def box(model: EventModel, qapp: QApplication, qtbot: QtBot) -> Iterator[SearchBox]:
    window = QWidget()
    qtbot.addWidget(window)
    made = SearchBox(model, Appearance(Preference.LIGHT))
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch(1)
    window.resize(900, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    model.context.put(small_layer())
    yield made
    # Qt's own objects go in no order of ours.
    model.context.close()


def listed(box: SearchBox) -> list[str]:
    shown = box.hit_list
    return [shown.item(row).text() for row in range(shown.count())] if shown and shown.isVisible() else []


def test_typing_searches_the_tables_and_tells_how_many(box: SearchBox, model: EventModel, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "echo")
    qtbot.waitUntil(lambda: "In small.csv: 3 events" in listed(box))
    assert model.context.query == ContextQuery("echo")
    most = [text for text in listed(box) if "reported deaths" in text]
    assert [text.rsplit(" ", 1)[1] for text in most] == ["8", "4", "0"]


def test_down_and_enter_select_a_table_s_event(box: SearchBox, model: EventModel, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "echo")
    # What stands in the names is listed first, and what only the rows' text holds a moment later.
    qtbot.waitUntil(lambda: "In small.csv: 3 events" in listed(box) and not model.context.searching)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert model.state.context_event == ContextEvent("small", 8)
    assert listed(box) == []


def test_only_these_by_key_and_back(box: SearchBox, model: EventModel, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "echo")
    qtbot.waitUntil(lambda: "In small.csv: 3 events" in listed(box))
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert model.context.narrowed
    qtbot.waitUntil(lambda: len(model.context.detail("small").table) == 3)  # type: ignore[union-attr]
    shown = box.hit_list
    assert shown is not None
    assert shown.item(shown.count() - 1).checkState() is Qt.CheckState.Checked
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not model.context.narrowed


def test_clearing_ends_the_search_and_what_it_narrowed(box: SearchBox, model: EventModel, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "echo")
    qtbot.waitUntil(lambda: model.context.query is not None)
    model.context.set_narrowed(True)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: model.context.query is None)
    assert not model.context.narrowed


def test_deaths_and_lanes_chosen_elsewhere_stay(box: SearchBox, model: EventModel, qtbot: QtBot) -> None:
    chosen = ContextQuery(least_deaths=5, lanes=frozenset({2}))
    model.context.set_query(chosen)
    qtbot.keyClicks(box, "echo")
    qtbot.waitUntil(lambda: model.context.query == replace(chosen, text="echo"))
    qtbot.keyClicks(box, "x")
    qtbot.waitUntil(lambda: "In small.csv: nothing found" in listed(box))


def test_what_the_reader_chose_stays_chosen_while_more_is_found(
    box: SearchBox, model: EventModel, qtbot: QtBot
) -> None:
    qtbot.keyClicks(box, "niger")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    shown = box.hit_list
    assert shown is not None
    chosen = shown.currentItem().text()
    qtbot.waitUntil(lambda: "In small.csv: nothing found" in listed(box))
    assert shown.currentItem().text() == chosen
    assert box.accessibleDescription() == chosen


def test_a_table_that_comes_later_is_searched_too(box: SearchBox, model: EventModel, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "echo")
    model.context.put(small_layer(20, id="later"))
    qtbot.waitUntil(lambda: "In later.csv: 5 events" in listed(box))
