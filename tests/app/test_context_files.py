"""Tables behind the battle, as a person adds them: asked, dropped, opened again; told how it ended; taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from dragging import drag_enter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.app.context_dialog.mapping_dialog import MappingDialog
from chinagodrar_viewer.app.file_kinds import is_table
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.app.text_dialog import TextDialog
from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_layer import ContextLayer
from chinagodrar_viewer.views.event_card.context_page import ContextPage

pytest.importorskip("chinagodrar_viewer.formats.context")

D = TypeVar("D", bound=QWidget)
UCDP_HEADER = (
    "id,type_of_violence,dyad_name,side_a,side_b,where_prec,where_coordinates,country,latitude,longitude,"
    "date_prec,date_start,date_end,best,high,low"
)
UCDP_ROWS = (
    "1,1,A - B,A,B,1,Inates,Niger,14.917,1.383,1,2019-12-10,2019-12-10,71,80,60",
    "2,1,A - B,A,B,1,Tillia,Niger,16.1,4.8,1,2021-03-21,2021-03-21,137,137,137",
    "3,3,B - Civilians,B,Civilians,2,Tillia,Niger,16.1,4.8,2,2021-04-01,2021-04-03,,,",
)
BAD_ROW = "4,1,A - B,A,B,1,Abala,Niger,15,3,1,0000-00-00,0000-00-00,1,1,1"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write(tmp_path / "ged.csv", UCDP_HEADER, *UCDP_ROWS)


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def read(program: Program, qtbot: QtBot, *paths: Path) -> ContextLayer:
    """Add tables and wait until all are read; the last one's layer."""
    for path in paths:
        program.window.open_file(str(path))
    settled(program, qtbot)
    return program.model.context.layers[-1]


def settled(program: Program, qtbot: QtBot) -> None:
    context = program.model.context
    qtbot.waitUntil(lambda: context.reading is None and not program.window.context_files.busy, timeout=20_000)


def layers_menu(program: Program) -> QMenu:
    menu = program.window.menus.layers
    menu.aboutToShow.emit()
    return menu


def action(menu: QMenu, word: str) -> QAction:
    return next(each for each in menu.actions() if word in each.text().replace("&", ""))


def dialog_of(program: Program, kind: type[D], qtbot: QtBot) -> D:
    def there() -> bool:
        return any(each.isVisible() for each in program.window.findChildren(kind))

    qtbot.waitUntil(there)
    return next(each for each in program.window.findChildren(kind) if each.isVisible())


def test_a_table_is_added_and_told(program: Program, qtbot: QtBot, table: Path, settings: Settings) -> None:
    before = program.model.selected_event
    layer = read(program, qtbot, table)

    assert len(layer) == 3
    assert program.window.messages.text == (
        "3 events of ged.csv are shown behind the battle. Dates: December 2019 – April 2021."
    )
    assert [b.text() for b in program.window.messages.answers] == ["Show the whole time"]
    assert program.model.selected_event == before, "the battle stays as it was"
    assert settings.recent_files == [str(table)]
    qtbot.mouseClick(program.window.messages.answers[0], Qt.MouseButton.LeftButton)
    shown = program.model.visible_range
    first, last = layer.table.extent or (0, 0)
    assert shown.start <= first and shown.end >= last


def test_the_file_dialog_takes_several_tables(
    program: Program, qtbot: QtBot, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write(tmp_path / "second.csv", UCDP_HEADER, *UCDP_ROWS[:1])
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(table), str(other)], ""))
    qtbot.keyClick(
        program.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settled(program, qtbot)
    assert [layer.name for layer in program.model.context.layers] == ["ged.csv", "second.csv"]
    assert [len(layer) for layer in program.model.context.layers] == [3, 1]


def test_a_table_can_be_dropped_on_the_window(program: Program, qtbot: QtBot, table: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(table))])
    actions, buttons, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    point = QPointF(300, 300)
    enter = drag_enter(mime, 300, 300)
    QApplication.sendEvent(program.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(program.window, QDropEvent(point, actions, mime, buttons, none))
    settled(program, qtbot)
    assert len(program.model.context.layers[0]) == 3
    assert program.model.battle.id == "chinagodrar"


@pytest.mark.parametrize("name", ["a.csv", "B.TSV", "c.parquet", "d.zip", "e.csv.gz"])
def test_tables_are_known_by_the_ending(name: str) -> None:
    assert is_table(name)
    assert not is_table("battle.json")


def test_rows_that_cannot_be_read_are_counted_and_listed(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    layer = read(program, qtbot, write(tmp_path / "bad.csv", UCDP_HEADER, *UCDP_ROWS, BAD_ROW))

    assert len(layer) == 3
    assert layer.unread.count == 1
    assert "1 row could not be read." in program.window.messages.text
    show = program.window.messages.answers[0]
    assert show.text() == "Show these rows"
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    dialog = dialog_of(program, TextDialog, qtbot)
    assert dialog.text.toPlainText().startswith("Line 5: ")
    assert "0000-00-00" in dialog.text.toPlainText()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == dialog.text.toPlainText()
    dialog.close()


def test_numbers_that_cannot_be_read_are_counted_and_listed(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    table = tmp_path / "odd.csv"
    table.write_text("date;deaths\n2019-01-01;-5\n2019-02-01;1 234\n2019-03-01;many\n")
    layer = read(program, qtbot, table)

    assert (len(layer), layer.unread.count, layer.unread.cells) == (3, 0, 2)
    assert "2 cells could not be read and are left out." in program.window.messages.text
    qtbot.mouseClick(program.window.messages.answers[0], Qt.MouseButton.LeftButton)
    dialog = dialog_of(program, TextDialog, qtbot)
    assert dialog.lead.text() == "2 cells mean nothing; their events are shown without them."
    assert [line.partition(":")[0] for line in dialog.text.toPlainText().splitlines()] == ["Line 2", "Line 4"]
    dialog.close()


def test_the_menu_shows_removes_and_divides_a_layer(program: Program, qtbot: QtBot, table: Path) -> None:
    assert not layers_menu(program).actions()[0].isEnabled()
    layer = read(program, qtbot, table)
    menu = layers_menu(program).actions()[0].menu()
    assert "ged.csv: 3 events" in layers_menu(program).actions()[0].text()
    lanes = action(menu, "Lanes by").menu()
    action(lanes, "country").trigger()
    qtbot.waitUntil(lambda: program.model.context.layers[0] is not layer)
    assert program.model.context.layers[0].lane_names == ("Niger",)
    menu = layers_menu(program).actions()[0].menu()
    action(menu, "Remove").trigger()
    assert program.model.context.layers == ()


def test_a_selected_event_is_told_in_the_card_and_goes_with_its_layer(
    program: Program, qtbot: QtBot, table: Path
) -> None:
    layer = read(program, qtbot, table)
    program.model.select_context(ContextEvent(layer.id, 1))
    page = program.window.card.findChild(ContextPage)
    assert page.isVisible()
    assert "21 March 2021" in page.facts[0].text_shown()
    assert program.window.facts.text() == "Event of ged.csv"
    program.model.context.remove(layer.id)
    assert not page.isVisible()
    program.model.select_step(1)
    assert program.window.card.page.isVisible()


def test_columns_that_are_not_known_are_asked_for_once(
    program: Program, qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    rows = [f"2019-01-{day:02d},{day},Inates" for day in range(1, 20)]
    strange = write(tmp_path / "strange.csv", "kolumna1,kolumna2,kolumna3", *rows, "no date,1,Abala")
    program.window.open_file(str(strange))
    dialog = dialog_of(program, MappingDialog, qtbot)
    assert program.model.context.layers == ()
    box = dialog.choosers["start"]
    box.setCurrentIndex(box.findData("kolumna1"))
    dialog.choosers["best"].setCurrentIndex(dialog.choosers["best"].findData("kolumna2"))
    qtbot.waitUntil(lambda: "19 of 20 sample rows have a date." in dialog.said.text())
    assert "First problem: " in dialog.said.text()
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(program.model.context.layers), timeout=20_000)
    settled(program, qtbot)
    layer = program.model.context.layers[0]
    assert len(layer) == 19
    assert int(layer.table.best.sum()) == sum(range(1, 20))
    program.model.context.remove(layer.id)

    again = write(tmp_path / "same-header.csv", "kolumna1,kolumna2,kolumna3", *rows[:4])
    assert len(read(program, qtbot, again)) == 4
    assert not any(each.isVisible() for each in program.window.findChildren(MappingDialog))


def test_columns_can_be_chosen_again(program: Program, qtbot: QtBot, table: Path) -> None:
    layer = read(program, qtbot, table)
    menu = layers_menu(program).actions()[0].menu()
    action(menu, "Choose columns").trigger()
    dialog = dialog_of(program, MappingDialog, qtbot)
    assert dialog.choosers["start"].currentData() == "date_start"
    dialog.choosers["best"].setCurrentIndex(dialog.choosers["best"].findData("high"))
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.model.context.layers[0] is not layer, timeout=20_000)
    settled(program, qtbot)
    assert len(program.model.context.layers) == 1, "it takes the place of the one before"
    assert program.model.context.layers[0].mapping.best == "high"


def broken_files(folder: Path) -> dict[str, Path]:
    made = {name: folder / name for name in ("empty.csv", "binary.csv", "broken.zip", "broken.parquet", "none.gz")}
    made["empty.csv"].write_bytes(b"")
    made["binary.csv"].write_bytes(bytes(range(256)) * 40)
    made["broken.zip"].write_bytes(b"PK\x03\x04 no zip at all")
    made["broken.parquet"].write_bytes(b"PAR1 nothing PAR1")
    made["none.gz"].write_bytes(b"\x1f\x8b nothing")
    made["header.csv"] = write(folder / "header.csv", UCDP_HEADER)
    made["gone.csv"] = folder / "gone.csv"
    made["folder.csv"] = folder / "folder.csv"
    made["folder.csv"].mkdir()
    return made


@pytest.mark.parametrize(
    "name",
    ["empty.csv", "binary.csv", "broken.zip", "broken.parquet", "none.gz", "header.csv", "gone.csv", "folder.csv"],
)
def test_a_broken_file_leaves_the_window_alive_with_a_sentence(
    program: Program, qtbot: QtBot, tmp_path: Path, table: Path, name: str
) -> None:
    program.window.open_file(str(broken_files(tmp_path)[name]))
    settled(program, qtbot)
    for dialog in program.window.findChildren(MappingDialog):
        dialog.reject()
    if name != "binary.csv":  # in which the columns may be asked for
        assert name in program.window.messages.text
        assert program.window.messages.text.endswith((".", "…"))
    assert len(read(program, qtbot, table)) == 3
    program.model.select_step(1)
    assert program.model.selected_event is not None


def test_the_tables_of_the_last_session_are_offered_not_read(
    make_program: Callable[..., Program], qtbot: QtBot, table: Path, settings: Settings
) -> None:
    first = make_program()
    read(first, qtbot, table)
    first.window.close()
    assert settings.text(keys.CONTEXT_LAYERS) == str(table)

    second = make_program()
    second.window.context_files.offer()
    assert second.model.context.layers == ()
    assert second.window.messages.text == "Last time these events stood behind the battle: ged.csv."
    qtbot.mouseClick(second.window.messages.answers[0], Qt.MouseButton.LeftButton)
    settled(second, qtbot)
    assert len(second.model.context.layers[0]) == 3


def test_another_language_keeps_layers_and_selection(program: Program, qtbot: QtBot, table: Path) -> None:
    layer = read(program, qtbot, table)
    program.model.select_context(ContextEvent(layer.id, 0))
    program.speak("fr")
    program.window.furnish()
    assert program.model.context.layers == (layer,)
    assert program.model.state.context_event == ContextEvent(layer.id, 0)
    page = program.window.card.findChild(ContextPage)
    assert "10\N{NO-BREAK SPACE}décembre 2019" in page.facts[0].text_shown()
    assert program.window.context_files.path_of(layer.id) == str(table)
