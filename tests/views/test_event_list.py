"""The list and the model select each other by id, through sorting out and coming back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.view_state import Filter
from chinagodrar_viewer.model.event_list_model import ID_ROLE
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.event_list.battle_list import EventListView
from chinagodrar_viewer.views.theme import Appearance, Preference


@pytest.fixture
def view(model: EventModel, qapp: QApplication, qtbot: QtBot) -> EventListView:
    made = EventListView(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def current(view: EventListView) -> str | None:
    return view.model().data(view.currentIndex(), ID_ROLE)


def test_it_opens_at_the_selection(view: EventListView, model: EventModel) -> None:
    assert current(view) == model.state.selection
    assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())


def test_down_selects_the_next_event_everywhere(view: EventListView, model: EventModel, qtbot: QtBot) -> None:
    events = [e.id for e in model.events]
    at = events.index(model.state.selection or "")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert model.state.selection == events[at + 1] == current(view)


def test_the_model_moves_the_row(view: EventListView, model: EventModel) -> None:
    model.select("mirage")
    assert current(view) == "mirage"
    assert view.selectionModel().isRowSelected(view.currentIndex().row(), view.rootIndex())


def test_following_never_moves_the_range(view: EventListView, model: EventModel) -> None:
    before = model.visible_range
    model.select(model.battle.events[0].id, reveal=False)
    assert current(view) == model.battle.events[0].id
    assert model.destination == before


def test_the_selection_survives_a_filter(view: EventListView, model: EventModel) -> None:
    model.select("mirage")
    model.set_filter(Filter(sides=frozenset({"niger"})))
    assert model.state.selection == "mirage"
    assert not view.selectionModel().hasSelection()
    model.set_filter(Filter())
    assert current(view) == "mirage" == model.state.selection


def test_letters_find_a_title(view: EventListView, model: EventModel, qtbot: QtBot) -> None:
    model.select(model.battle.events[0].id)
    qtbot.keyClicks(view, "the garr")
    assert model.state.selection == "radio-call"


def test_enter_activates(view: EventListView, model: EventModel, qtbot: QtBot) -> None:
    model.select("reapers")
    with qtbot.waitSignal(view.event_activated) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["reapers"]


def test_tab_leaves_the_list(view: EventListView) -> None:
    assert not view.tabKeyNavigation()
    assert view.accessibleName() == "Event list"
