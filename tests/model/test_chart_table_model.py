"""The table beside the chart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.chart_data import claim_bars
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ChartMode
from chinagodrar_viewer.model.chart_table_model import KEY_ROLE, ChartTableModel, shown_chart
from chinagodrar_viewer.model.event_model import EventModel


def cells(table: ChartTableModel, column: int = 0) -> list[str]:
    return [table.data(table.index(row, column)) for row in range(table.rowCount())]


def test_qts_own_tester_is_content_in_every_chart_and_state(model: EventModel) -> None:
    table = ChartTableModel(model)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for mode in ChartMode:
        model.set_chart(mode)
        for playhead in (None, 0, instant_of(2020, 1, 11)):
            model.set_playhead(playhead)
            for event in ("assault", "sanam-2019", None):
                model.select(event)
    assert tester.model() is table


def test_rows_are_the_charts_claims_in_its_order(model: EventModel) -> None:
    model.set_chart(ChartMode.CLAIMS)
    table = ChartTableModel(model)
    assert [row.claim for row in table.rows] == [c.id for c in claim_bars(model.battle, model.state).claims]


@pytest.mark.parametrize(
    ("day", "soldiers"), [(9, ["25"]), (10, ["25", "30 or more"]), (11, ["25", "30 or more", "89 or more"])]
)
def test_the_table_follows_the_playhead(model: EventModel, day: int, soldiers: list[str]) -> None:
    model.set_chart(ChartMode.CLAIMS)
    table = ChartTableModel(model)
    model.set_playhead(instant_of(2020, 1, day, 23))
    said = [n for n, whom in zip(cells(table), cells(table, 1), strict=True) if whom == "Niger — soldiers · killed"]
    assert said == soldiers


def test_a_number_that_was_not_stated_is_said_in_words(model: EventModel) -> None:
    model.set_chart(ChartMode.CLAIMS)
    assert "no number stated" in cells(ChartTableModel(model))


def test_every_cell_says_its_column_to_a_screen_reader(model: EventModel) -> None:
    table = ChartTableModel(model)
    index = table.index(0, 2)
    header = table.headerData(2, Qt.Orientation.Horizontal)
    assert table.data(index, Qt.ItemDataRole.AccessibleTextRole) == f"{header}: {table.data(index)}"
    assert "Source:" in table.data(index, Qt.ItemDataRole.AccessibleDescriptionRole)


def test_french_content_in_french(battle: Battle, qapp: object) -> None:
    model = EventModel(battle, "fr")
    assert any("Ministère" in words for words in cells(ChartTableModel(model), 2))


def test_hostile_text_is_capped_and_plain(battle: Battle, qapp: object) -> None:
    hostile = "<img src=file:///dev/zero>" * 400
    claims = tuple(replace(c, speaker=plain(hostile), note=plain(hostile)) for c in battle.claims)
    model = EventModel(replace(battle, claims=claims))
    table = ChartTableModel(model)
    said = table.data(table.index(0, 2))
    assert len(said) <= 300
    tip = table.data(table.index(0, 2), Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert len(tip) < 10_000


def test_the_chart_does_not_change_in_mid_flight(battle: Battle, qapp: object) -> None:
    model = EventModel(battle)
    everything = next(r.range for r in battle.ranges if r.id == "everything")
    day = next(r.range for r in battle.ranges if r.id == "day")
    model.set_visible_range(everything)
    seen: list[ChartMode] = []
    model.visible_range_changed.connect(lambda: seen.append(shown_chart(model)))
    model.fly_to(day)
    assert shown_chart(model) is ChartMode.CLAIMS
    model.finish_motion()
    assert set(seen) == {ChartMode.CLAIMS}


def test_a_row_is_found_by_its_mark(model: EventModel) -> None:
    table = ChartTableModel(model)
    key = table.data(table.index(3, 0), KEY_ROLE)
    assert table.row_of(key) == 3
    assert table.row_of("nobody") == -1
