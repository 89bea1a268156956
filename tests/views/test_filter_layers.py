"""Narrowing the tables behind the battle in the filter."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.context_query import ContextQuery
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.filter.choices import FilterChoices
from chinagodrar_viewer.views.filter.panel import FilterButton
from chinagodrar_viewer.views.theme import Appearance, Preference

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "model"))
from context_table import small_layer


@pytest.fixture
def button(model: EventModel, qtbot: QtBot) -> FilterButton:
    made = FilterButton(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(made)
    made.show()
    return made


def opened(button: FilterButton) -> FilterChoices:
    button.open_panel()
    assert button.panel is not None
    return button.panel


def test_no_table_no_choice(button: FilterButton, model: EventModel) -> None:
    panel = opened(button)
    assert panel.layers.isHidden()
    model.context.put(small_layer())
    assert not panel.layers.isHidden()
    assert panel.layers.lanes.count() == 3
    model.context.remove("small")
    assert panel.layers.isHidden()


def test_least_deaths_lets_only_these_through(button: FilterButton, model: EventModel, qtbot: QtBot) -> None:
    model.context.put(small_layer())
    panel = opened(button)
    panel.layers.deaths.setFocus()
    panel.layers.deaths.selectAll()
    qtbot.keyClicks(panel.layers.deaths, "10")
    qtbot.waitUntil(lambda: model.context.query == ContextQuery(least_deaths=10))
    qtbot.waitUntil(lambda: len(model.context.detail("small").table) == 2)  # type: ignore[union-attr]
    assert panel.layers.count.text() == "2 of 12 events"
    assert panel.layers.only.isChecked()
    assert "tables" in button.text()
    assert button.isChecked()


def test_lanes_by_the_keyboard_and_all_beside_them(button: FilterButton, model: EventModel, qtbot: QtBot) -> None:
    model.context.put(small_layer())
    panel = opened(button)
    lanes = panel.layers.lanes
    lanes.setFocus()
    lanes.setCurrentRow(1)
    qtbot.keyClick(lanes, Qt.Key.Key_Space)
    assert model.context.query == ContextQuery(lanes=frozenset({1}))
    qtbot.waitUntil(lambda: panel.layers.count.text() == "4 of 12 events")
    panel.layers.only.click()
    assert not model.context.narrowed
    qtbot.keyClick(lanes, Qt.Key.Key_Space)
    assert model.context.query is None


def test_clear_all_clears_these_too_and_leaves_the_words(button: FilterButton, model: EventModel, qtbot: QtBot) -> None:
    model.context.put(small_layer())
    model.context.set_query(ContextQuery("echo", 5, frozenset({1})))
    panel = opened(button)
    assert panel.clear_button.isEnabled()
    assert panel.layers.deaths.value() == 5
    qtbot.mouseClick(panel.clear_button, Qt.MouseButton.LeftButton)
    assert model.context.query == ContextQuery("echo")
    assert not panel.clear_button.isEnabled()
    assert panel.layers.deaths.value() == 0
