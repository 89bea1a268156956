"""The event list: a correct Qt model that follows the filter and says everything aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.view_state import ClockMode, Filter
from chinagodrar_viewer.model.event_list_model import ID_ROLE, EventColumn, EventListModel
from chinagodrar_viewer.model.event_model import EventModel


def ids(rows: EventListModel) -> list[str]:
    return [rows.data(rows.index(row, 0), ID_ROLE) for row in range(rows.rowCount())]


def test_it_is_a_correct_model_through_every_change(model: EventModel, battle: Battle) -> None:
    rows = EventListModel(model)
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter(Filter(sides=frozenset({"niger"})))
    model.set_filter(Filter(sides=frozenset({"nobody"})))
    assert rows.rowCount() == 0
    model.set_clock(ClockMode.UTC)
    model.set_filter(Filter())
    model.set_battle(battle)
    assert tester.model() is rows


def test_every_event_is_there_in_order(model: EventModel, battle: Battle) -> None:
    assert ids(EventListModel(model)) == [e.id for e in battle.events]


def test_the_filter_holds_here_too(model: EventModel) -> None:
    rows = EventListModel(model)
    model.set_filter(Filter(kinds=frozenset({"strike"})))
    assert ids(rows) == [e.id for e in model.events]
    assert rows.row_of(model.events[0].id) == 0
    assert rows.row_of("assault") == -1


def test_each_column_tells_its_fact(model: EventModel, battle: Battle) -> None:
    rows = EventListModel(model)
    row = rows.row_of("radio-call")
    told = {c: rows.data(rows.index(row, c)) for c in EventColumn}
    event = battle.event("radio-call")
    assert event is not None
    assert event.date is not None
    assert told[EventColumn.WHEN] == model.words.date(event.date)
    heard = rows.data(rows.index(row, EventColumn.WHEN), Qt.ItemDataRole.AccessibleTextRole)
    assert model.words.when(event) in heard and "order known" in heard
    assert told[EventColumn.EVENT] == event.title.get("en")
    assert told[EventColumn.SIDE] == "Niger"
    assert told[EventColumn.KIND] == "Communication"
    assert told[EventColumn.CERTAINTY] == "Reported"
    assert "English Wikipedia" in told[EventColumn.SOURCES]


def test_a_screen_reader_hears_the_column_and_the_whole_row(model: EventModel) -> None:
    rows = EventListModel(model)
    index = rows.index(rows.row_of("assault"), EventColumn.SIDE)
    assert rows.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Side: Islamic State in the Greater Sahara"
    whole = rows.data(index, Qt.ItemDataRole.AccessibleDescriptionRole)
    for c in EventColumn:
        assert rows.headerData(c, Qt.Orientation.Horizontal) in whole


def test_times_are_said_on_the_chosen_clock(model: EventModel, qtbot: QtBot) -> None:
    rows = EventListModel(model)
    index = rows.index(rows.row_of("assault"), EventColumn.WHEN)
    before = rows.data(index)
    with qtbot.waitSignal(rows.dataChanged):
        model.set_clock(ClockMode.UTC)
    assert rows.data(index) != before


def test_content_is_in_the_models_language(battle: Battle) -> None:
    rows = EventListModel(EventModel(battle, "fr"))
    event = battle.event("radio-call")
    assert event is not None
    assert rows.data(rows.index(rows.row_of("radio-call"), EventColumn.EVENT)) == event.title.get("fr")


def test_strange_indexes_say_nothing(model: EventModel) -> None:
    rows = EventListModel(model)
    assert rows.event_at(-1) is rows.event_at(99_999) is None
    assert rows.headerData(99, Qt.Orientation.Horizontal) is None
    assert rows.headerData(0, Qt.Orientation.Vertical) is None
