"""The window as a user meets it: keys, files, layout, language."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from small_battle import small_battle

from chinagodrar_viewer.app.actions import COMMANDS
from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.app.help_dialog import HelpDialog
from chinagodrar_viewer.app.problem_list import listed
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.app.text_dialog import LONGEST, TextDialog
from chinagodrar_viewer.core.view_state import ClockMode, ScaleMode
from chinagodrar_viewer.resources import resource_path

BUNDLED = resource_path("battles/chinagodrar.json")


def press(qtbot: QtBot, program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """A key pressed with the keyboard in the timeline."""
    qtbot.keyClick(program.window.timeline.view, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_arrows_step_through_the_events(program: Program, qtbot: QtBot) -> None:
    ids = [e.id for e in program.model.battle.events]
    press(qtbot, program, Qt.Key.Key_Home)
    assert program.model.state.selection == ids[0]
    press(qtbot, program, Qt.Key.Key_Right)
    assert program.model.state.selection == ids[1]
    press(qtbot, program, Qt.Key.Key_Left)
    assert program.model.state.selection == ids[0]
    press(qtbot, program, Qt.Key.Key_End)
    assert program.model.state.selection == ids[-1]


def test_digits_show_the_named_ranges_and_alt_left_goes_back(program: Program, qtbot: QtBot) -> None:
    model = program.model
    before = model.visible_range
    for i, named in enumerate(model.battle.ranges):
        press(qtbot, program, Qt.Key(Qt.Key.Key_1 + i))
        assert model.visible_range == named.range.clamped(model.limits)
    for _ in model.battle.ranges:
        program.window.actions_table["back"].trigger()
    assert model.visible_range == before


def test_every_plain_key_of_the_table_acts_from_the_timeline(program: Program, qtbot: QtBot) -> None:
    window = program.window
    for command in COMMANDS:
        if not command.plain:
            continue
        action = window.actions_table[command.id]
        assert action.shortcuts(), command.id
        combined = action.shortcuts()[0][0].toCombined()
        assert window.actions_table.plain_action(combined) is action


def test_plain_keys_type_in_the_search_box(program: Program, qtbot: QtBot) -> None:
    selection = program.model.state.selection
    program.window.actions_table["find"].trigger()
    assert program.window.focusWidget() is program.window.search
    qtbot.keyClicks(program.window.search, "e1 2+")
    assert program.window.search.text() == "e1 2+"
    assert program.model.state.selection == selection
    assert program.model.state.scale is ScaleMode.TRUE


def test_even_steps_and_clock(program: Program, qtbot: QtBot) -> None:
    press(qtbot, program, Qt.Key.Key_E)
    assert program.model.state.scale is ScaleMode.EVEN and program.model.scale_share == 1.0
    press(qtbot, program, Qt.Key.Key_E)
    assert program.model.state.scale is ScaleMode.TRUE
    program.model.set_clock(ClockMode.H_HOUR)
    assert program.model.state.clock is ClockMode.H_HOUR


def test_play_moves_the_playhead_and_pauses(program: Program, qtbot: QtBot) -> None:
    press(qtbot, program, Qt.Key.Key_Home)
    press(qtbot, program, Qt.Key.Key_Space)
    event = program.model.selected_event
    assert program.window.playback.playing and event is not None
    assert program.model.playhead == event.anchor
    press(qtbot, program, Qt.Key.Key_Space)
    assert not program.window.playback.playing


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"{", "line 1"),
        (b"hello", "line 1"),
        (b'{"format": "chinagodrar-viewer/battle", "version": 99}', "newer"),
    ],
)
def test_a_bad_file_gets_a_sentence_and_the_battle_stays(
    program: Program, qtbot: QtBot, tmp_path: Path, content: bytes, said: str
) -> None:
    bad = tmp_path / "Élève Ménaka.json"
    bad.write_bytes(content)
    battle = program.model.battle
    program.window.open_file(str(bad))
    qtbot.waitUntil(lambda: program.window.messages.isVisible())
    assert said in program.window.messages.text
    assert program.model.battle is battle


def test_a_missing_file_is_named(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.window.open_file(str(tmp_path / "gone.json"))
    qtbot.waitUntil(lambda: program.window.messages.isVisible())
    assert "gone.json" in program.window.messages.text


def wrong_in_two_places(folder: Path) -> Path:
    """A battle file that names an event and a lane that are not there."""
    document = small_battle()
    document["main_event"] = "assualt"
    document["events"][0]["lane"] = "grund"
    path = folder / "wrong.json"
    path.write_text(json.dumps(document))
    return path


def test_all_problems_of_a_file_are_listed(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.window.open_file(str(wrong_in_two_places(tmp_path)))
    qtbot.waitUntil(lambda: program.window.messages.isVisible() and bool(program.window.messages.answers))
    assert "(1 more in the file.)" in program.window.messages.text
    (show,) = program.window.messages.answers
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)

    (dialog,) = program.window.findChildren(TextDialog)
    assert dialog.isVisible()
    lines = dialog.text.toPlainText().split("\n\n")
    assert [line.partition(" ")[0].rstrip(":") for line in lines] == ["main_event", "events[0].lane"]
    assert all("Did you mean" in line for line in lines)
    dialog.close()


def test_a_list_of_problems_ends_with_a_whole_one_and_says_how_many_more() -> None:
    told = listed([f"{n}: " + "x" * 200 for n in range(3_000)])
    assert told[-1] == f"… and {3_000 - len(told) + 1:,} more."
    assert all(one.endswith("x") for one in told[:-1])
    assert len("\n\n".join(told)) <= LONGEST
    assert listed(["a", "b"]) == ["a", "b"]


def test_all_remarks_on_a_file_are_listed(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    document = small_battle()
    document["periods"][0]["citations"] = []
    document["places"][0]["citations"] = []
    path = tmp_path / "doubtful.json"
    path.write_text(json.dumps(document))
    program.window.open_file(str(path))
    qtbot.waitUntil(lambda: bool(program.window.messages.answers))
    assert program.window.messages.text.startswith("2 remarks on this file. The first: ")
    qtbot.mouseClick(program.window.messages.answers[0], Qt.MouseButton.LeftButton)

    (dialog,) = program.window.findChildren(TextDialog)
    assert len(dialog.text.toPlainText().split("\n\n")) == 2
    dialog.close()


def test_one_problem_needs_no_list(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.window.open_file(str(tmp_path / "gone.json"))
    qtbot.waitUntil(lambda: "gone.json" in program.window.messages.text)
    assert program.window.messages.answers == ()


def test_a_dropped_file_opens_and_is_remembered(
    program: Program, qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    copy = tmp_path / "copy.json"
    copy.write_bytes(BUNDLED.read_bytes())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(copy))])
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    before = program.model.battle
    program.window.dropEvent(drop)
    qtbot.waitUntil(lambda: program.model.battle is not before)
    assert settings.recent_files == [str(copy)]


def test_the_layout_is_remembered_and_can_be_reset(make_program: Callable[..., Program], qapp: QApplication) -> None:
    first = make_program()
    first.window.panels.casualties.hide()
    first.window.close()
    second = make_program()
    assert second.window.panels.casualties.isHidden()
    second.window.actions_table["reset-layout"].trigger()
    assert not second.window.panels.casualties.isHidden()


def test_the_language_changes_and_keeps_what_is_shown(make_program: Callable[..., Program]) -> None:
    program = make_program()
    program.model.select("mirage")
    program.window.language_wanted.emit("fr")
    assert program.model.language == "fr"
    assert program.model.state.selection == "mirage"
    assert "Chinégodar" in program.window.windowTitle()
    program.speak("en")


def test_the_event_list_opens_by_key_with_the_keyboard_in_it(program: Program, qtbot: QtBot) -> None:
    program.window.actions_table["list"].trigger()
    made = program.window.panels.event_list
    assert made is not None and made.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None and (focused is made or made.isAncestorOf(focused))


def test_help_names_every_key(program: Program, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLabel

    dialog = HelpDialog(program.appearance, program.window)
    qtbot.addWidget(dialog)
    texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for command in COMMANDS:
        for key in command.keys:
            assert key in texts, f"{command.id}: {key}"


def test_every_button_has_a_name_and_a_tooltip(program: Program) -> None:
    for button in program.window.findChildren(QToolButton):
        if button.objectName().startswith("qt_") or button.parent().metaObject().className().startswith("Q"):
            continue
        assert button.accessibleName() or button.text(), (button.parent(), button.objectName())
        assert button.toolTip(), button.text() or button.accessibleName()


def test_tab_reaches_every_view_and_comes_round(program: Program, qtbot: QtBot) -> None:
    window = program.window
    start = window.timeline.view
    start.setFocus()
    seen: list[QWidget] = []
    for _ in range(400):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    for part in (window.timeline, window.infobox, window.casualties, window.card, window.search):
        assert any(w is part or part.isAncestorOf(w) for w in seen), part


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080)])
def test_nothing_of_the_header_is_cut(
    make_program: Callable[..., Program], language: str, size: tuple[int, int]
) -> None:
    window = make_program(language, size).window
    header = window.header
    buttons = [b for b in header.findChildren(QToolButton) if b.isVisible()]
    spots = [(b.mapTo(header, QPoint(0, 0)), b) for b in buttons]
    for spot, button in spots:
        assert button.width() >= button.sizeHint().width() - 2, button.text()
        assert spot.x() + button.width() <= header.width(), button.text()
    rects = [button.rect().translated(spot) for spot, button in spots]
    for i, a in enumerate(rects):
        for b in rects[i + 1 :]:
            overlap = a.intersected(b)
            assert overlap.width() <= 2 or overlap.height() <= 0
