"""The dialog that asks which column says what: guesses, checks as one chooses, refuses what has no date."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.app.column_choices import keep_choice, kept_choices
from chinagodrar_viewer.app.context_dialog.column_check import Check
from chinagodrar_viewer.app.context_dialog.mapping_dialog import MappingDialog
from chinagodrar_viewer.app.settings import CONTEXT_COLUMNS, Settings
from chinagodrar_viewer.core.context_layer import ColumnMapping
from chinagodrar_viewer.views.theme import Appearance, Preference

COLUMNS = ("nr", "jour", "commune", "tués", "auteur")
ROWS = tuple(
    (str(i), f"2019-01-{i + 1:02d}" if i else "0000-00-00", "Inates", str(i), "x & <b>y</b>") for i in range(9)
)
GUESS = ColumnMapping("jour", best="tués", title=("auteur", "commune"))


def check(columns: Sequence[str], rows: Sequence[Sequence[str]], mapping: ColumnMapping) -> Check:
    dates = 8 if mapping.start == "jour" else 0
    return Check(9, dates, 9 if mapping.best else None, None, "“0000-00-00” is no date")


@pytest.fixture
def make_dialog(qapp: object, qtbot: QtBot) -> Callable[..., MappingDialog]:
    def make(guess: ColumnMapping | None = GUESS) -> MappingDialog:
        dialog = MappingDialog("attaques.csv", COLUMNS, ROWS, guess, Appearance(Preference.LIGHT), None, check)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


def test_the_guess_is_chosen_and_checked(make_dialog: Callable[..., MappingDialog], qtbot: QtBot) -> None:
    dialog = make_dialog()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert dialog.mapping == GUESS
    assert dialog.said.text() == (
        "8 of 9 sample rows have a date. 9 have a number of deaths. First problem: “0000-00-00” is no date"
    )
    header = [dialog.preview.horizontalHeaderItem(at).text() for at in range(5)]
    assert header[1] == "jour\nBegins"
    assert header[4] == "auteur\nTitle"


def test_without_a_date_there_is_nothing_to_accept(make_dialog: Callable[..., MappingDialog], qtbot: QtBot) -> None:
    dialog = make_dialog(None)
    assert dialog.said.text() == "Choose the column that says when an event begins."
    assert not dialog.accept_button.isEnabled()
    box = dialog.choosers["start"]
    assert box.hasFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.said.text().startswith("0 of 9"))
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert dialog.mapping == ColumnMapping("jour")


def test_tab_goes_through_the_choosers_in_reading_order(
    make_dialog: Callable[..., MappingDialog], qtbot: QtBot
) -> None:
    dialog = make_dialog()
    for name in ("start", "end", "title", "where", "lane", "best", "low", "high", "latitude", "longitude"):
        assert dialog.choosers[name].hasFocus(), name
        qtbot.keyClick(dialog.choosers[name], Qt.Key.Key_Tab)


def test_every_chooser_has_a_name_and_plain_text(make_dialog: Callable[..., MappingDialog]) -> None:
    dialog = make_dialog()
    for box in dialog.choosers.values():
        assert box.accessibleName()
        assert box.toolTip()
        assert box.itemText(box.count() - 1) == "auteur (x & <b>y</b>)"


def test_what_was_chosen_is_kept_for_tables_with_the_same_header(settings: Settings) -> None:
    keep_choice(settings, COLUMNS, GUESS)
    keep_choice(settings, ("a", "b"), ColumnMapping("b"))
    assert kept_choices(settings) == {COLUMNS: GUESS, ("a", "b"): ColumnMapping("b")}
    keep_choice(settings, COLUMNS, ColumnMapping("nr"))
    assert kept_choices(settings)[COLUMNS] == ColumnMapping("nr")


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "7",
        "[1, null]",
        '[{"columns": 3}]',
        '[{"columns": ["a"], "mapping": {"start": "gone"}}]',
        '[{"mapping": {}}]',
    ],
)
def test_broken_settings_count_as_nothing_kept(settings: Settings, text: str) -> None:
    settings.set_text(CONTEXT_COLUMNS, text)
    assert kept_choices(settings) == {}
    keep_choice(settings, COLUMNS, GUESS)
    assert kept_choices(settings)[COLUMNS] == GUESS


def test_only_so_many_choices_are_kept(settings: Settings) -> None:
    for number in range(30):
        keep_choice(settings, (f"c{number}",), ColumnMapping(f"c{number}"))
    kept = kept_choices(settings)
    assert len(kept) == 12
    assert ("c29",) in kept
