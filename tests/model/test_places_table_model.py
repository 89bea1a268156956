"""The places as a table: what the map shows, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import Filter
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.places_table_model import PLACE_ROLE, PlacesTableModel


def cells(rows: PlacesTableModel, place: str) -> tuple[str, ...]:
    return rows.rows[rows.row_of(place)].cells


def test_it_is_a_good_model_through_all_changes(model: EventModel) -> None:
    rows = PlacesTableModel(model)
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.select("mirage")
    model.set_playhead(instant_of(2020, 1, 10))
    model.set_filter(Filter(sides=frozenset({"niger"})))
    model.set_battle(replace(model.battle, places={}, movements=()))
    assert rows.rowCount() == 0
    assert tester is not None


def test_every_place_of_an_event_has_a_row(model: EventModel) -> None:
    rows = PlacesTableModel(model)
    named = {id for e in model.battle.events for id in (e.place, *e.places) if id}
    assert {row.place for row in rows.rows} >= named


def test_positions_are_said_as_far_as_they_are_published(model: EventModel) -> None:
    rows = PlacesTableModel(model)
    assert cells(rows, "chinagodrar")[1] == "15.2325° N · 2.9989° E"
    assert cells(rows, "akabar")[1] == "Position not published; west of Chinagodrar"
    assert cells(rows, "dareydey")[1] == "Position not published"
    assert cells(rows, "tongo-tongo")[1].endswith("(near)")


def test_the_spread_of_published_distances_is_told(model: EventModel) -> None:
    rows = PlacesTableModel(model)
    tip = rows.rows[rows.row_of("chinagodrar")].tip
    assert "10, 13, 15, 20 km" in tip


def test_what_is_still_to_come_is_said_so(model: EventModel) -> None:
    rows = PlacesTableModel(model)
    assert "still to come" not in cells(rows, "tillia")[2]
    model.set_playhead(instant_of(2020, 1, 10))
    assert "still to come" in cells(rows, "tillia")[2]


def test_a_cell_says_its_column_to_a_screen_reader(model: EventModel) -> None:
    rows = PlacesTableModel(model)
    index = rows.index(rows.row_of("akabar"), 0)
    assert rows.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Place: Akabar"
    assert rows.data(index, PLACE_ROLE) == "akabar"


def test_names_are_in_the_language(battle: Battle, qapp: object) -> None:
    rows = PlacesTableModel(EventModel(battle, "fr"))
    assert cells(rows, "chinagodrar")[0] == "Chinégodar"
    assert cells(rows, "chinagodrar")[1].startswith("15,2325°")
