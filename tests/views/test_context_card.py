"""The card tells an event of a context layer: words, figures, whose table, every column; and steps along its lane."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_layer import Coded, ColumnMapping, ContextLayer
from chinagodrar_viewer.core.event_table import NOT_GIVEN, EventTable, Rows
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.core.view_state import ClockMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.event_card.context_page import ContextPage
from chinagodrar_viewer.views.event_card.view import EventCard
from chinagodrar_viewer.views.theme import Appearance, Preference

UCDP = (
    "id", "type_of_violence", "dyad_name", "where_prec", "where_coordinates", "country", "latitude", "longitude",
    "date_prec", "date_start", "date_end", "best", "high", "low",
)  # fmt: skip
ROWS = tuple(
    tuple(line.split("|"))
    for line in (
        "1|1|A - <b>B</b>|1|Inates|Niger|14.9170|1.3830|1|2019-12-10|2019-12-10|71|80|60",
        "2|1|A - C|6||Niger|||4|2019-12-01|2019-12-31|||",
        "3|3|A - Civilians|2|Tillia|Niger|16.1|4.8|2|2021-03-21|2021-03-23|137|137|137",
    )
)


class Cells:
    columns = UCDP

    def row(self, row: int) -> tuple[str, ...]:
        return ROWS[row]

    def matching(self, words: object, stopped: object) -> Iterator[tuple[int, Rows]]:
        return iter(())


def ucdp_layer() -> ContextLayer:
    days = np.array([18_240, 18_231, 18_707])  # since 1970
    lasting = np.array([1, 31, 3])
    table = EventTable(
        days * DAY,
        (days + lasting) * DAY,
        best=[71, NOT_GIVEN, 137],
        low=[60, NOT_GIVEN, 137],
        high=[80, NOT_GIVEN, 137],
        lanes=[0, 0, 1],
        latitudes=[14.917, np.nan, 16.1],
        longitudes=[1.383, np.nan, 4.8],
        lane_count=2,
    )
    mapping = ColumnMapping(
        "date_start", "date_end", "low", "best", "high", "latitude", "longitude", "date_prec", "type_of_violence",
        ("dyad_name",), ("where_coordinates", "country"),
    )  # fmt: skip
    kinds = Coded(("1", "3"), np.array([0, 0, 1], np.uint8))
    return ContextLayer(
        "ged", "ged.csv", table, LevelOfDetail(table), lane_names=("State-based", "One-sided"), mapping=mapping,
        texts=Cells(), coded={"type_of_violence": kinds},
    )  # fmt: skip


@pytest.fixture
def card(model: EventModel, qapp: QApplication, qtbot: QtBot) -> EventCard:
    made = EventCard(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(made)
    made.resize(700, 240)
    made.show()
    model.context.put(ucdp_layer())
    return made


def page_of(card: EventCard) -> ContextPage:
    assert card.context_page is not None and card.context_page.isVisibleTo(card)
    return card.context_page


def told(card: EventCard) -> list[str]:
    return [line.text_shown() for line in page_of(card).facts if line.isVisibleTo(card)]


def test_an_event_is_told_as_the_table_has_it(card: EventCard, model: EventModel) -> None:
    model.select_context(ContextEvent("ged", 0))
    page = page_of(card)
    assert page.kicker.accessibleName() == "ged.csv · State-based"
    assert page.headline.text_shown() == "A - <b>B</b>", "text of a file is never taken for HTML"
    assert told(card) == [
        "When: 10 December 2019 · the day is known",
        "Place: Inates · Niger · latitude 14.9170, longitude 1.3830 · exact position",
        "Reported deaths: 71 (lowest estimate 60, highest estimate 80)",
    ]
    assert "Sundberg, Ralph, and Erik Melander (2013)" in page.source.text_shown()
    assert "CC BY 4.0" in page.source.text_shown()


def test_what_the_table_does_not_know_is_said_to_be_unknown(card: EventCard, model: EventModel) -> None:
    model.select_context(ContextEvent("ged", 1))
    assert told(card) == [
        "When: 1–31 December 2019 · the day is not known, only the month",
        "Place: Niger · no position given · only the country is known",
        "Reported deaths: unknown",
    ]


def test_one_number_is_said_once(card: EventCard, model: EventModel) -> None:
    model.select_context(ContextEvent("ged", 2))
    assert told(card)[2] == "Reported deaths: 137"
    assert told(card)[0] == "When: 21–23 March 2021 · the day is not known, only a stretch of 2 to 6 days"


@pytest.mark.parametrize("clock", list(ClockMode))
def test_days_of_a_table_are_its_own_on_every_clock(card: EventCard, model: EventModel, clock: ClockMode) -> None:
    model.set_clock(clock)
    model.select_context(ContextEvent("ged", 0))
    assert "10 December 2019" in told(card)[0]


def test_every_column_of_the_row_is_there_and_can_be_copied(card: EventCard, model: EventModel, qtbot: QtBot) -> None:
    model.select_context(ContextEvent("ged", 0))
    table = page_of(card).table
    cells = [(table.item(at, 0).text(), table.item(at, 1).text()) for at in range(table.rowCount())]
    assert cells == list(zip(UCDP, ROWS[0], strict=True))
    table.selectRow(2)
    table.setFocus()
    table.copy()
    assert QGuiApplication.clipboard().text() == "dyad_name\tA - <b>B</b>"


def test_the_buttons_step_along_the_lane(card: EventCard, model: EventModel, qtbot: QtBot) -> None:
    model.select_context(ContextEvent("ged", 1))
    page = page_of(card)
    assert not page.previous.isEnabled()
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert model.state.context_event == ContextEvent("ged", 0)
    assert page.headline.text_shown() == "A - <b>B</b>"
    assert not page.next.isEnabled(), "the third event is in another lane"
    qtbot.mouseClick(page.previous, Qt.MouseButton.LeftButton)
    assert model.state.context_event == ContextEvent("ged", 1)


def test_an_event_of_the_battle_brings_its_page_back(card: EventCard, model: EventModel) -> None:
    model.select_context(ContextEvent("ged", 0))
    assert page_of(card).isVisibleTo(card)
    model.select("radio-call")
    assert card.page.isVisible()
    assert "Garrison" in card.page.kicker.accessibleName()
    model.back()
    assert page_of(card).headline.text_shown() == "A - <b>B</b>"


def test_a_layer_that_is_removed_takes_its_event_away(card: EventCard, model: EventModel) -> None:
    model.select_context(ContextEvent("ged", 0))
    model.context.remove("ged")
    assert card.page.isVisible()
    assert card.page.headline.text_shown() == "No event selected"


@pytest.mark.parametrize("width", [240, 380, 519, 520, 900])
def test_nothing_is_cut_off_at_any_width(card: EventCard, model: EventModel, width: int, qapp: QApplication) -> None:
    model.select_context(ContextEvent("ged", 0))
    card.resize(width, 260)
    qapp.processEvents()
    page = page_of(card)
    for line in (page.kicker, page.headline, *page.facts, page.source):
        assert line.height() >= line.heightForWidth(line.width()), line.text_shown()
    assert page.table.viewport().width() > 100


@pytest.mark.parametrize("preference", [Preference.LIGHT, Preference.DARK])
def test_the_theme_may_change_while_a_context_event_is_shown(
    card: EventCard, model: EventModel, preference: Preference
) -> None:
    model.select_context(ContextEvent("ged", 0))
    card._appearance.prefer(preference)
    item = page_of(card).table.item(0, 0)
    assert item is not None
    assert item.foreground().color().name().lower() == card._appearance.theme.muted.lower()
