"""The filter: what is let through, how many, and that it is never forgotten."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_battle import said, small_battle

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.view_state import Filter
from chinagodrar_viewer.formats.battle_json import read_battle
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.filter.choices import FilterChoices
from chinagodrar_viewer.views.filter.panel import FilterButton
from chinagodrar_viewer.views.theme import Appearance, Preference


@pytest.fixture
def button(model: EventModel, qapp: QApplication, qtbot: QtBot) -> Iterator[FilterButton]:
    made = FilterButton(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    if made.panel is not None:
        made.panel.close()


@pytest.fixture
def panel(button: FilterButton, qtbot: QtBot) -> FilterChoices:
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.panel is not None and button.panel.isVisible()
    return button.panel


def test_the_panel_is_made_when_asked_for(button: FilterButton) -> None:
    assert button.panel is None
    assert button.text() == "Filter"
    assert not button.isChecked()


def test_checking_a_side_shows_only_it(panel: FilterChoices, model: EventModel, battle: Battle, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.box("sides", "niger"), Qt.Key.Key_Space)
    assert model.state.filter == Filter(sides=frozenset({"niger"}))
    shown = sum(e.side == "niger" for e in battle.events)
    assert panel.count.text() == f"{shown} of {len(battle.events)} events"


def test_facets_narrow_together_and_unchecking_widens(panel: FilterChoices, model: EventModel, qtbot: QtBot) -> None:
    panel.box("sides", "is-gs").click()
    panel.box("kinds", "movement").click()
    assert {e.kind.value for e in model.events} == {"movement"}
    panel.box("kinds", "movement").click()
    assert model.state.filter == Filter(sides=frozenset({"is-gs"}))


def test_the_button_says_that_something_is_held_back(
    button: FilterButton, panel: FilterChoices, model: EventModel, battle: Battle
) -> None:
    panel.box("levels", "unconfirmed").click()
    assert button.isChecked()
    assert button.text() == f"Filter ({len(model.events)} of {len(battle.events)})"
    panel.clear_button.click()
    assert model.state.filter == Filter()
    assert button.text() == "Filter" and not button.isChecked()
    assert not panel.clear_button.isEnabled()


def test_a_source_is_found_and_checked_by_keyboard(
    panel: FilterChoices, model: EventModel, battle: Battle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.source_search, "voa afr")
    left = [row for row in range(panel.sources.count()) if not panel.sources.item(row).isHidden()]
    assert left and len(left) < panel.sources.count()
    panel.sources.setCurrentRow(left[0])
    qtbot.keyClick(panel.sources, Qt.Key.Key_Space)
    assert model.state.filter.sources == {"voa-afrique"}
    assert all(any(c.source == "voa-afrique" for c in e.citations) for e in model.events)


def test_many_sides_leave_the_foot_on_the_screen(button: FilterButton, model: EventModel, qtbot: QtBot) -> None:
    document = small_battle()
    document["sides"] += [{"id": f"side-{n}", "name": said(f"Side {n}"), "role": "civil"} for n in range(60)]
    document["events"] += [{**document["events"][1], "id": f"by-{n}", "side": f"side-{n}"} for n in range(60)]
    model.set_battle(read_battle(json.dumps(document).encode(), "many.json").battle)
    button.open_panel()
    panel = button.panel
    assert panel is not None
    screen = button.screen().availableGeometry()
    qtbot.waitUntil(panel.isVisible)
    assert panel.height() <= screen.height()
    assert panel.rect().contains(panel.clear_button.geometry())
    last = panel.box("sides", "side-59")
    last.setFocus(Qt.FocusReason.TabFocusReason)
    panel.box("sides", "side-58").setFocus()
    qtbot.keyClick(panel.box("sides", "side-58"), Qt.Key.Key_Tab)
    assert last.hasFocus()
    assert last.visibleRegion().boundingRect().height() == last.height(), "the box with the focus is in sight"


def test_a_filter_set_elsewhere_shows_here(panel: FilterChoices, model: EventModel) -> None:
    model.set_filter(Filter(kinds=frozenset({"strike"}), sources=frozenset({"article"})))
    assert panel.box("kinds", "strike").isChecked()
    assert not panel.box("kinds", "attack").isChecked()
    checked = [
        row for row in range(panel.sources.count()) if panel.sources.item(row).checkState() == Qt.CheckState.Checked
    ]
    assert len(checked) == 1
    assert model.state.filter == Filter(kinds=frozenset({"strike"}), sources=frozenset({"article"}))


def test_another_battle_gets_a_panel_of_its_own(button: FilterButton, panel: FilterChoices, model: EventModel) -> None:
    from chinagodrar_viewer.core.value import replace

    model.set_battle(replace(model.battle, id="another"))
    assert button.panel is None


def test_escape_closes(panel: FilterChoices, qtbot: QtBot) -> None:
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
