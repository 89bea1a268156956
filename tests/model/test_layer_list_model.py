"""The list of a context layer: a correct Qt model of what is in sight, or found, at any size."""

from __future__ import annotations

import pytest
from context_table import FIRST, small_layer
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_query import ContextQuery
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.view_state import ClockMode
from chinagodrar_viewer.model import layer_list_model
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.layer_list_model import EVENT_ROLE, LayerColumn, LayerListModel

WHOLE = TimeRange(FIRST - DAY, FIRST + 40 * DAY)


@pytest.fixture
def rows(model: EventModel) -> LayerListModel:
    model.context.put(small_layer(12))
    model.set_visible_range(WHOLE)
    return LayerListModel(model, "small")


def shown(rows: LayerListModel, column: LayerColumn = LayerColumn.DEATHS) -> list[str]:
    return [rows.data(rows.index(row, column)) for row in range(rows.rowCount())]


def test_it_is_a_correct_model_through_every_change(
    rows: LayerListModel, model: EventModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_visible_range(TimeRange(FIRST, FIRST + 3 * DAY))
    qtbot.waitUntil(lambda: rows.rowCount() < 12)
    model.context.set_query(ContextQuery("echo"))
    qtbot.waitUntil(lambda: rows.rowCount() == 3)
    model.set_clock(ClockMode.UTC)
    model.context.set_query(None)
    monkeypatch.setattr(layer_list_model, "MOST_ROWS", 4)
    model.set_visible_range(WHOLE)
    qtbot.waitUntil(lambda: rows.rowCount() == 5)
    model.select_context(ContextEvent("small", 2), reveal=False)
    model.context.put(small_layer(20))
    qtbot.waitUntil(lambda: rows.count == 20)
    model.context.remove("small")
    qtbot.waitUntil(lambda: rows.rowCount() == 0)
    assert tester.model() is rows


def test_events_in_order_of_time_with_what_their_row_says(rows: LayerListModel) -> None:
    assert shown(rows) == [str(n) for n in range(11, -1, -1)]
    assert rows.data(rows.index(0, LayerColumn.WHEN)) == "1 January 2019"
    assert rows.data(rows.index(0, LayerColumn.EVENT)) == "Group B"
    assert rows.data(rows.index(0, 0), EVENT_ROLE) == ContextEvent("small", 11)
    assert rows.row_of(ContextEvent("small", 11)) == 0
    assert rows.row_of(ContextEvent("other", 11)) == -1


def test_it_says_each_cell_and_the_whole_row_aloud(rows: LayerListModel) -> None:
    cell = rows.index(0, LayerColumn.DEATHS)
    assert rows.data(cell, Qt.ItemDataRole.AccessibleTextRole) == "Reported deaths: 11"
    row = rows.data(cell, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "1 January 2019" in row
    assert "Group B" in row


def test_only_what_is_in_sight(rows: LayerListModel, model: EventModel, qtbot: QtBot) -> None:
    # The event of the day before ends as the stretch begins.
    model.set_visible_range(TimeRange(FIRST + 3 * DAY + 60, FIRST + 5 * DAY - 60))
    qtbot.waitUntil(lambda: shown(rows) == ["8", "7"])
    assert rows.summary == "2 events in the time shown"


def test_beyond_the_most_the_rest_is_counted_at_either_end(
    rows: LayerListModel, model: EventModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layer_list_model, "MOST_ROWS", 4)
    rows.refresh()
    assert rows.rowCount() == 5
    last = rows.index(4, LayerColumn.EVENT)
    assert "8 later" in rows.data(last)
    assert rows.flags(last) == Qt.ItemFlag.NoItemFlags
    assert "8 more" in rows.summary
    model.select_context(ContextEvent("small", 3), reveal=False)
    assert rows.row_of(ContextEvent("small", 3)) > 0
    assert "earlier" in rows.data(rows.index(0, LayerColumn.EVENT))


def test_unwatched_it_waits(rows: LayerListModel, model: EventModel) -> None:
    rows.set_watching(False)
    model.set_visible_range(TimeRange(FIRST, FIRST + DAY / 2))
    assert rows.rowCount() == 12
    rows.set_watching(True)
    assert rows.rowCount() == 1


@pytest.mark.parametrize("most", [3, 10_000])
def test_what_the_filter_lets_through_is_listed_as_far_as_it_is_in_sight(
    rows: LayerListModel, model: EventModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(layer_list_model, "MOST_ROWS", most)
    model.context.set_query(ContextQuery(least_deaths=8))
    qtbot.waitUntil(lambda: rows.count == 4)
    model.set_visible_range(TimeRange(FIRST + 2 * DAY + 60, FIRST + 8 * DAY))
    qtbot.waitUntil(lambda: rows.count < 4)
    # Among too many to look at one by one only those count that begin in sight.
    assert shown(rows) == (["8"] if most == 3 else ["9", "8"])
    model.context.set_query(ContextQuery("echo", least_deaths=8))
    qtbot.waitUntil(lambda: shown(rows) == ["8"] and "found" in rows.summary)
