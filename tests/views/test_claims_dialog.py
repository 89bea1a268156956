"""The claims side by side, and the source that a mark opens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.model.claims_table_model import ClaimColumn
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.evidence.cited_text import CitedText
from chinagodrar_viewer.views.evidence.claims_dialog import ClaimsDialog
from chinagodrar_viewer.views.evidence.source_dialog import SourceDialog
from chinagodrar_viewer.views.theme import Appearance, Preference


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(Preference.LIGHT)


@pytest.fixture
def dialog(model: EventModel, battle: Battle, appearance: Appearance, qtbot: QtBot) -> Iterator[ClaimsDialog]:
    made = ClaimsDialog(model, appearance, battle.claims_of(battle.main_event), battle.disagreements)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, SourceDialog):
            widget.close()


def texts(dialog: ClaimsDialog, column: ClaimColumn) -> list[str]:
    rows = dialog.table.model()
    return [rows.data(rows.index(row, column)) for row in range(rows.rowCount())]


def test_every_claim_has_its_row(dialog: ClaimsDialog, battle: Battle) -> None:
    QAbstractItemModelTester(dialog.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert len(texts(dialog, ClaimColumn.FIGURE)) == len(battle.claims_of(battle.main_event))
    assert {"25 killed", "89+ killed", "77 killed", "7 killed", "100 killed"} <= set(texts(dialog, ClaimColumn.FIGURE))


def test_a_claim_without_a_number_is_not_zero(dialog: ClaimsDialog) -> None:
    assert "killed: no number stated" in texts(dialog, ClaimColumn.FIGURE)
    assert not any(text.startswith("0") for text in texts(dialog, ClaimColumn.FIGURE))


def test_the_reason_stands_above(dialog: ClaimsDialog, battle: Battle) -> None:
    told = {text.text_shown() for text in dialog.findChildren(CitedText)}
    assert {d.explanation.get("en") for d in battle.disagreements} <= told


def test_a_row_selects_its_claim_everywhere(dialog: ClaimsDialog, model: EventModel, qtbot: QtBot) -> None:
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    row = dialog.table.currentIndex().row()
    claim = model.battle.claim(model.state.claim)
    assert claim is not None
    assert claim.speaker.get("en") == texts(dialog, ClaimColumn.SPEAKER)[row]


def test_a_claim_selected_elsewhere_is_selected_here(dialog: ClaimsDialog, model: EventModel) -> None:
    model.select_claim("reuters-soldiers")
    assert "Reuters" in texts(dialog, ClaimColumn.SPEAKER)[dialog.table.currentIndex().row()]
    assert model.state.claim == "reuters-soldiers"


def test_enter_opens_the_source_of_the_row(dialog: ClaimsDialog, model: EventModel, qtbot: QtBot) -> None:
    model.select_claim("reuters-soldiers")
    with qtbot.waitSignal(dialog.source_requested) as asked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args == ["reuters"]
    assert any(isinstance(w, SourceDialog) and w.isVisible() for w in QApplication.topLevelWidgets())


def test_escape_closes(dialog: ClaimsDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# --- one source


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have gone to the browser."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()) or True)
    return urls


def source_dialog(model: EventModel, appearance: Appearance, qtbot: QtBot, citation: str) -> SourceDialog:
    made = SourceDialog(model, Citation.parse(citation), appearance)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_source_says_who_when_where_and_which_statement(
    model: EventModel, battle: Battle, appearance: Appearance, qtbot: QtBot, opened: list[str]
) -> None:
    dialog = source_dialog(model, appearance, qtbot, "article:S12")
    source = battle.sources["article"]
    told = [label.text() for label in dialog.findChildren(QLabel)]
    for words in (source.title, source.publisher, "Encyclopedia", "English", "S12", source.address):
        assert words in told
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel) if label.wordWrap()
    )
    assert opened == []


def test_only_the_button_opens_the_browser(
    model: EventModel, battle: Battle, appearance: Appearance, qtbot: QtBot, opened: list[str]
) -> None:
    dialog = source_dialog(model, appearance, qtbot, "article")
    assert opened == []
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert opened == [battle.sources["article"].address]


def test_the_address_is_copied(
    model: EventModel, battle: Battle, appearance: Appearance, qtbot: QtBot, opened: list[str]
) -> None:
    dialog = source_dialog(model, appearance, qtbot, "article")
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == battle.sources["article"].address


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "https://", "no"])
def test_other_addresses_are_never_opened(
    battle: Battle, appearance: Appearance, qtbot: QtBot, opened: list[str], address: str
) -> None:
    from chinagodrar_viewer.core.value import replace

    source = replace(battle.sources["article"], address=address)
    model = EventModel(replace(battle, sources={**battle.sources, "article": source}))
    dialog = source_dialog(model, appearance, qtbot, "article")
    assert not dialog.open_button.isEnabled()
    dialog.open_button.clicked.emit()
    assert opened == []


def test_an_unknown_source_is_said(model: EventModel, appearance: Appearance, qtbot: QtBot) -> None:
    dialog = source_dialog(model, appearance, qtbot, "nobody:S1")
    assert any("does not describe" in label.text() for label in dialog.findChildren(QLabel))
    assert not dialog.open_button.isEnabled() and not dialog.copy_button.isEnabled()
