"""The chart of reported deaths per period, as a reader meets it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_query import ContextQuery
from chinagodrar_viewer.core.deaths_per_period import Period
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.view_state import ChartMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.reported_deaths import LayerPeriods
from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel
from chinagodrar_viewer.views.casualty_chart.period_chart import PeriodChart
from chinagodrar_viewer.views.theme import Appearance, Preference

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "model"))
from context_table import FIRST, small_layer

Show = Callable[..., PeriodChart]


@pytest.fixture
def show(qtbot: QtBot, model: EventModel) -> Show:
    def made(count: int = 12, size: tuple[int, int] = (420, 320), layers: int = 1) -> PeriodChart:
        for number in range(layers):
            model.context.put(small_layer(count, id=f"small-{number}"))
        model.set_visible_range(TimeRange(FIRST - DAY, FIRST + (count + 1) * DAY))
        model.set_chart(ChartMode.PERIODS)
        panel = CasualtyPanel(model, Appearance(Preference.LIGHT))
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show()
        panel.ensure_loaded()
        panel.refresh()
        chart = panel.body.periods
        qtbot.waitUntil(lambda: all(layer.periods is not None for layer in chart.layers) and bool(chart.layers))
        return chart

    return made


def only(chart: PeriodChart) -> LayerPeriods:
    assert len(chart.layers) == 1
    return chart.layers[0]


def test_a_bar_a_day_with_the_table_s_numbers(show: Show) -> None:
    chart = show()
    periods = only(chart).periods
    assert periods is not None
    assert [part.best for part in periods if part.events] == list(range(11, -1, -1))
    assert len(chart.mark_keys()) == len(periods)
    assert "11" in chart.tip_of(chart.mark_keys()[[p.best for p in periods].index(11)])


def test_the_period_follows_the_zoom(show: Show, model: EventModel) -> None:
    chart = show(1_200)
    model.set_visible_range(TimeRange(FIRST, FIRST + 30 * DAY))
    assert chart._deaths.period is Period.DAY
    model.set_visible_range(TimeRange(FIRST, FIRST + 1_200 * DAY))
    assert chart._deaths.period is Period.MONTH
    assert "per month" in chart.row_words(only(chart))
    total = sum(part.events for part in only(chart).periods or ())
    assert total == 1_200


def test_without_a_layer_there_is_no_such_chart(qtbot: QtBot, model: EventModel) -> None:
    panel = CasualtyPanel(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(panel)
    model.set_chart(ChartMode.PERIODS)
    panel.show()
    panel.ensure_loaded()
    assert panel.body.chart is not ChartMode.PERIODS
    assert not panel._modes[ChartMode.PERIODS].isVisible()
    model.context.put(small_layer())
    qtbot.waitUntil(lambda: panel.body.chart is ChartMode.PERIODS)
    assert panel._modes[ChartMode.PERIODS].isVisible()
    model.context.remove("small")
    qtbot.waitUntil(lambda: panel.body.chart is not ChartMode.PERIODS)


def test_left_to_itself_the_chart_comes_with_a_selected_event_and_with_a_far_zoom(
    qtbot: QtBot, show: Show, model: EventModel
) -> None:
    chart = show()
    body = chart.parent().parent().parent()  # type: ignore[union-attr]
    model.set_chart(ChartMode.AUTO)
    model.select_context(ContextEvent("small-0", 3))
    qtbot.waitUntil(lambda: body.chart is ChartMode.PERIODS)
    model.select("assault")
    qtbot.waitUntil(lambda: body.chart is not ChartMode.PERIODS)


def test_a_click_zooms_into_a_period(qtbot: QtBot, show: Show, model: EventModel) -> None:
    chart = show()
    key = chart.mark_keys()[4]
    point = chart.widget_point(key)
    assert point is not None
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=point)
    first = int(key.split("|")[1]) * DAY
    assert model.visible_range.start < first < first + DAY < model.visible_range.end
    assert model.visible_range.span < 2 * DAY


def test_keys_go_from_period_to_period_and_enter_zooms(qtbot: QtBot, show: Show, model: EventModel) -> None:
    chart = show()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.selected_key() == chart.mark_keys()[1]
    before = model.visible_range
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert model.visible_range.span < before.span


def test_a_drag_pans_and_the_wheel_zooms(qtbot: QtBot, show: Show, model: EventModel) -> None:
    chart = show()
    view = chart.viewport()
    before = model.visible_range
    middle = view.rect().center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(view, middle + QPoint(40, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 0))
    assert model.visible_range.start < before.start
    assert model.visible_range.span == pytest.approx(before.span)
    wheel = QWheelEvent(
        QPointF(middle), QPointF(view.mapToGlobal(middle)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, wheel)
    assert model.visible_range.span < before.span


def test_what_was_found_stands_out(qtbot: QtBot, show: Show, model: EventModel) -> None:
    chart = show()
    model.context.set_query(ContextQuery("echo"))
    qtbot.waitUntil(lambda: only(chart).found is not None and sum(f.events for f in only(chart).found or ()) == 3)
    model.context.set_narrowed(True)
    qtbot.waitUntil(lambda: only(chart).periods is not None and sum(p.events for p in only(chart).periods or ()) == 3)
    assert only(chart).found is None


def test_the_table_says_the_same(qtbot: QtBot, show: Show) -> None:
    chart = show()
    rows = chart.parent().parent().parent().rows_model  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: [row.key for row in rows.rows] == chart.mark_keys())
    assert rows.headerData(0, Qt.Orientation.Horizontal) == "Period"
    assert {row.cells[1] for row in rows.rows} == {str(number) for number in range(12)}


def test_layers_without_room_are_counted(show: Show) -> None:
    chart = show(size=(420, 240), layers=4)
    assert chart.without_room > 0
    assert str(chart.without_room) in chart.left_out()
    assert all(layer.layer.id != "small-3" for layer in chart.layers)


def test_a_selected_event_s_layer_has_room(qtbot: QtBot, show: Show, model: EventModel) -> None:
    chart = show(size=(420, 240), layers=4)
    model.select_context(ContextEvent("small-3", 2))
    qtbot.waitUntil(lambda: any(layer.layer.id == "small-3" for layer in chart.layers))
    assert chart.selected_key() is not None
    assert "Selected" in chart.tip_of(chart.selected_key() or "")


@pytest.mark.parametrize("preference", [Preference.LIGHT, Preference.DARK])
def test_it_paints_in_any_size(show: Show, model: EventModel, preference: Preference) -> None:
    chart = show(500)
    chart._appearance.prefer(preference)
    for size in ((120, 60), (330, 260), (1_600, 900)):
        chart.resize(*size)
        assert not chart.grab().isNull()
    model.set_visible_range(TimeRange(0, DAY))
    assert not chart.grab().isNull()


def test_a_picture_waits_for_no_thread(qtbot: QtBot, model: EventModel) -> None:
    model.context.put(small_layer())
    model.set_visible_range(TimeRange(FIRST - DAY, FIRST + 13 * DAY))
    model.set_chart(ChartMode.PERIODS)
    panel = CasualtyPanel(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(panel)
    panel.ensure_loaded()
    panel.show_controls(False)
    assert len(only(panel.body.periods).periods or ()) == 12
    assert len(panel.body.rows_model.rows) == 12


def test_two_tables_are_told_apart_in_the_rows(qtbot: QtBot, show: Show) -> None:
    chart = show(layers=2)
    rows = chart.parent().parent().parent().rows_model  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: len(rows.rows) == 24)
    assert {row.cells[1] for row in rows.rows} == {"small-0.csv", "small-1.csv"}


def test_what_is_told_of_it_follows_a_hand_that_zooms(qtbot: QtBot, show: Show, model: EventModel) -> None:
    chart = show(1_200)
    assert "per month" in chart.accessibleDescription()
    model.set_visible_range(TimeRange(FIRST, FIRST + 30 * DAY))
    qtbot.waitUntil(lambda: "per day" in chart.accessibleDescription())
    assert "Most in" in chart.accessibleDescription()
