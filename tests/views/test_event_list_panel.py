"""The tabs of the event list: one for each context layer, none without any; list and model select each other."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.layer_list_model import EVENT_ROLE
from chinagodrar_viewer.views.event_list.layer_list import LayerListView
from chinagodrar_viewer.views.event_list.panel import EventListPanel
from chinagodrar_viewer.views.theme import Appearance, Preference

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "model"))
from context_table import FIRST, small_layer

WHOLE = TimeRange(FIRST - DAY, FIRST + 900 * DAY)


@pytest.fixture
def panel(model: EventModel, qtbot: QtBot) -> EventListPanel:
    made = EventListPanel(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(made)
    made.resize(900, 320)
    made.show()
    return made


def layer_list(panel: EventListPanel, model: EventModel) -> LayerListView:
    model.context.put(small_layer())
    model.set_visible_range(WHOLE)
    panel.show_layer("small")
    shown = panel.shown
    assert isinstance(shown, LayerListView)
    shown.rows.refresh()
    shown.setFocus()
    return shown


def current(view: LayerListView) -> ContextEvent | None:
    return view.rows.data(view.currentIndex(), EVENT_ROLE)


def test_tabs_come_and_go_with_the_layers(panel: EventListPanel, model: EventModel) -> None:
    assert panel.tabs.isHidden()
    layer_list(panel, model)
    assert panel.tabs.isVisible()
    assert [panel.tabs.tabText(i) for i in range(panel.tabs.count())] == ["Battle", "small.csv"]
    assert "12 events" in panel.note.text()
    model.context.remove("small")
    assert panel.tabs.isHidden()
    assert panel.shown is panel.battle
    assert panel.note.isHidden()


def test_a_row_selects_and_what_is_in_sight_stays_there(panel: EventListPanel, model: EventModel, qtbot: QtBot) -> None:
    view = layer_list(panel, model)
    view.setCurrentIndex(view.rows.index(2, 1))
    assert model.state.context_event == ContextEvent("small", 9)
    assert model.visible_range == WHOLE
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert model.state.context_event == ContextEvent("small", 8)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert model.visible_range != WHOLE


def test_it_follows_the_selection_from_tab_to_tab(panel: EventListPanel, model: EventModel, qtbot: QtBot) -> None:
    view = layer_list(panel, model)
    model.select("assault")
    assert panel.shown is panel.battle
    model.select_context(ContextEvent("small", 4))
    assert panel.shown is view
    qtbot.waitUntil(lambda: current(view) == ContextEvent("small", 4))
    model.select_context(None)
    assert not view.selectionModel().hasSelection()


def test_letters_find_a_title(panel: EventListPanel, model: EventModel, qtbot: QtBot) -> None:
    view = layer_list(panel, model)
    view.setCurrentIndex(view.rows.index(0, 1))
    qtbot.keyClicks(view, "a")
    found = current(view)
    assert found is not None
    assert found.row % 3 == 0
    assert view.selectionModel().isRowSelected(view.currentIndex().row(), QModelIndex())
