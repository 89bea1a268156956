"""The kiosk as a visitor meets it: no way out, nothing of the computer, and a fresh start for the next one."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from command_line import ROOT, environment, run
from dragging import drag_enter
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot
from test_defaults import choices

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.app.defaults import KioskRules, read_defaults
from chinagodrar_viewer.app.help_dialog import HelpDialog
from chinagodrar_viewer.app.kiosk import LEFT_OUT, PASSPHRASE, Kiosk, kiosk_settings, rules_for
from chinagodrar_viewer.app.quiet_start import release_collector
from chinagodrar_viewer.app.way_out import WayOut
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.view_state import ScaleMode
from chinagodrar_viewer.views.theme import Preference

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Stand:
    """A kiosk with its program."""

    def __init__(self, app: QApplication, battle: Battle, rules: KioskRules, defaults: str, folder: Path) -> None:
        file = folder / "defaults.toml"
        file.write_text("reduced-motion = true\n" + defaults, encoding="utf-8")
        settings = kiosk_settings(read_defaults(str(file)))
        self.kiosk = Kiosk(rules, settings, battle, settings.text(keys.LANGUAGE) or "en")
        self.program = Program(app, settings, "", battle, kiosk=self.kiosk)
        self.kiosk.attend(self.program)
        self.window.show()
        self.window.furnish()

    @property
    def window(self) -> object:
        return self.program.window

    def press(self, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(self.program.window.timeline.view, key, modifier)


@pytest.fixture
def stand(qapp: QApplication, battle: Battle, tmp_path: Path) -> Iterator[Callable[..., Stand]]:
    made: list[Stand] = []

    def make(*, idle: float = 60.0, passphrase: str = "", keys: str = "Ctrl+Shift+Q", defaults: str = "") -> Stand:
        rules = KioskRules(idle, keys, passphrase)
        made.append(Stand(qapp, battle, rules, 'language = "en"\nfirst-hint = false\n' + defaults, tmp_path))
        return made[-1]

    yield make
    for each in made:
        each.kiosk.release()
        each.kiosk.locked = False
        each.program.translation.remove()
        QLocale.setDefault(QLocale("en"))
        each.program.window.close()
        each.program.window.deleteLater()
        each.program.model.deleteLater()
    qapp.processEvents()


# --- no way out


def test_it_fills_the_screen_and_stays_so(stand: Callable[..., Stand], qtbot: QtBot) -> None:
    here = stand()
    window = here.program.window
    assert window.isFullScreen()
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
        here.press(qtbot, key)
        assert window.isFullScreen()
    window.showNormal()
    qtbot.waitUntil(window.isFullScreen)


def test_it_cannot_be_closed(stand: Callable[..., Stand], qtbot: QtBot, qapp: QApplication) -> None:
    here = stand()
    window = here.program.window
    window.close()
    handle = window.windowHandle()
    assert handle is not None
    handle.close()  # as the window manager does for Alt+F4
    here.press(qtbot, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.Quit))
    assert window.isVisible() and here.kiosk.locked


def test_what_leads_out_is_in_no_menu_and_on_no_key(stand: Callable[..., Stand]) -> None:
    window = stand().program.window
    told = choices(window.menuBar())
    assert {"Next event", "Français", "Dark", "Infobox", "Help and keys"} <= set(told)
    for text in told:
        assert not text.startswith(("Open", "Add context", "Context", "Export", "Quit", "Full screen", "Present")), text
    assert "File" not in told and "Present" not in told
    for command in LEFT_OUT - {"links"}:
        action = window.actions_table[command]
        assert not action.isEnabled() and not action.isVisible() and action not in window.actions()
    help_dialog = HelpDialog(window.appearance, window, window.left_out)
    assert "Ctrl+E" not in [
        label.text() for label in help_dialog.findChildren(type(help_dialog._label("", window.font())))
    ]
    help_dialog.deleteLater()


def test_nothing_can_be_dropped_on_it(stand: Callable[..., Stand], tmp_path: Path) -> None:
    window = stand().program.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.json"))])
    event = drag_enter(data, 5, 5)
    event.ignore()
    window.dragEnterEvent(event)
    assert not window.acceptDrops() and not event.isAccepted()


def test_no_source_opens_in_the_browser_after_a_change_of_language_either(stand: Callable[..., Stand]) -> None:
    program = stand().program
    assert not program.model.links_out
    program.speak("fr")
    assert not program.model.links_out and program.window.isFullScreen() and program.window.left_out >= LEFT_OUT


def test_panels_stay_in_the_window(stand: Callable[..., Stand]) -> None:
    panels = stand().program.window.panels
    for dock in (panels.card, panels.infobox, panels.casualties, panels.map, panels.list):
        assert not dock.features() & dock.DockWidgetFeature.DockWidgetFloatable
        assert "⇱" not in [button.text() for button in dock.titleBarWidget().findChildren(QToolButton)]


# --- the way out


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    return codes


def test_the_keys_open_it_where_there_is_no_passphrase(
    stand: Callable[..., Stand], qtbot: QtBot, ended: list[int]
) -> None:
    here = stand(keys="Ctrl+Alt+K")
    here.press(qtbot, Qt.Key.Key_Q, CTRL_SHIFT)
    assert ended == [] and here.kiosk.locked
    here.press(qtbot, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert ended == [0] and not here.program.window.isVisible()


def test_a_passphrase_is_asked_for_and_wrong_ones_must_wait(
    stand: Callable[..., Stand], qtbot: QtBot, ended: list[int]
) -> None:
    here = stand(passphrase="Élève 1914")
    here.press(qtbot, Qt.Key.Key_Q, CTRL_SHIFT)
    here.press(qtbot, Qt.Key.Key_Q, CTRL_SHIFT)
    (asks,) = here.program.window.findChildren(WayOut)
    qtbot.keyClicks(asks.field, "1914")
    qtbot.keyClick(asks.field, Qt.Key.Key_Return)
    assert "not the passphrase" in asks.said.text() and ended == []
    assert not asks.field.isEnabled() and asks.field.text() == ""
    qtbot.waitUntil(asks.field.isEnabled, timeout=5_000)
    asks.field.setText("Élève 1914")
    qtbot.keyClick(asks.field, Qt.Key.Key_Return)
    assert ended == [0]


def test_the_environments_passphrase_goes_before_the_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "defaults.toml"
    file.write_text('[kiosk]\npassphrase = "file"\nidle = 7\nkeys = "Ctrl+K"\n')
    defaults = read_defaults(str(file))
    monkeypatch.delenv(PASSPHRASE, raising=False)
    assert rules_for(defaults, None) == KioskRules(7.0, "Ctrl+K", "file")
    monkeypatch.setenv(PASSPHRASE, "environment")
    assert rules_for(defaults, 2.0) == KioskRules(2.0, "Ctrl+K", "environment")
    assert rules_for(None, None) == KioskRules()


# --- back to the start


def test_the_next_visitor_finds_nothing_of_the_last(stand: Callable[..., Stand], qtbot: QtBot) -> None:
    here = stand()
    program = here.program
    start, geometry = program.model.state, program.window.panels.infobox.geometry()
    program.speak("fr")
    window = program.window
    window.furnish()
    window.prefer_theme(Preference.DARK)
    window.panels.map.close()
    window.panels.show_list(True)
    window.actions_table["reduced-motion"].setChecked(False)
    program.model.set_scale(ScaleMode.EVEN)
    program.model.select_step(3)
    program.model.fly_to(program.model.battle.ranges[0].range)
    window.search.setText("Ménaka")
    window.show_help()
    assert window.findChild(HelpDialog).isVisible()
    old = window
    here.kiosk.start_over()
    window = program.window
    window.furnish()
    assert window is not old and window.isVisible() and window.isFullScreen() and not old.isVisible()
    assert program.model.language == "en" and program.appearance.preference is Preference.SYSTEM
    assert program.model.state == start and not program.model.can_go_back
    assert not window.panels.map.isHidden() and not window.panels.list_shown
    assert window.panels.infobox.width() == geometry.width()
    assert window.search.text() == "" and program.model.reduced_motion
    qtbot.waitUntil(lambda: not any(w.isVisible() for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)))


def test_it_begins_with_the_start_lessons_first_step(stand: Callable[..., Stand], battle: Battle) -> None:
    lesson = battle.lessons[-1]
    here = stand(defaults=f'start-lesson = "{lesson.id}"\n')
    first = lesson.steps[0].state
    assert here.program.model.state.selection == first.selection
    begun = here.program.model.state
    here.program.model.select_step(2)
    here.kiosk.start_over()
    assert here.program.model.state == begun


def test_tables_of_the_command_line_stay_and_cannot_be_changed(
    stand: Callable[..., Stand], qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "events.csv"
    table.write_text("date_start,date_end,best,latitude,longitude\n2020-01-09,2020-01-09,89,15.23,2.99\n")
    here = stand()
    here.program.add_tables([str(table)])
    qtbot.waitUntil(lambda: bool(here.program.model.context.layers), timeout=10_000)
    here.kiosk.start_over()
    window = here.program.window
    window.furnish()
    (layer,) = here.program.model.context.layers
    assert len(layer) == 1 and window.context_files.path_of(layer.id) == str(table)
    offered = choices(window.menuBar())
    assert not [text for text in offered if any(word in text for word in ("Add context", "Context la", "events.csv"))]


def test_an_idle_time_ends_with_a_notice_and_the_start(stand: Callable[..., Stand], qtbot: QtBot) -> None:
    here = stand(idle=1 / 60)  # a second: half of it before the notice
    old = here.program.window
    assert not here.kiosk.waits, "nobody has been there yet"
    here.press(qtbot, Qt.Key.Key_Right)
    assert here.kiosk.waits
    qtbot.waitUntil(lambda: "Still there?" in old.messages.text and old.messages.isVisible(), timeout=5_000)
    qtbot.waitUntil(lambda: here.program.window is not old, timeout=5_000)
    assert not here.kiosk.waits


def test_a_hand_takes_the_notice_away(stand: Callable[..., Stand], qtbot: QtBot) -> None:
    here = stand(idle=0.1)
    here.press(qtbot, Qt.Key.Key_Right)
    here.kiosk._no_hands()
    assert here.program.window.messages.isVisible()
    here.press(qtbot, Qt.Key.Key_Right)
    assert not here.program.window.messages.isVisible() and here.kiosk.waits


def test_it_does_not_go_back_while_it_plays(stand: Callable[..., Stand]) -> None:
    here = stand()
    window = here.program.window
    window.playback.toggle()
    here.kiosk._no_hands()
    assert not window.messages.isVisible() and here.kiosk.waits
    window.playback.pause()


def test_a_mouse_at_rest_is_no_hand(stand: Callable[..., Stand], qtbot: QtBot, qapp: QApplication) -> None:
    from PySide6.QtGui import QCursor, QMouseEvent

    here = stand()
    view = here.program.window.timeline.view
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(5, 5), QPointF(QCursor.pos()), none, none, CTRL_SHIFT)
    QCoreApplication.sendEvent(view, move)
    assert not here.kiosk.waits


def test_windows_of_earlier_visitors_go(stand: Callable[..., Stand], qapp: QApplication) -> None:
    here = stand()
    gone: list[object] = []
    old: list[weakref.ref] = []
    for _ in range(3):
        gone.append(here.program.window)
        old.append(weakref.ref(here.program.model))
        here.kiosk.start_over()
        here.program.window.furnish()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(shiboken6.isValid(window) for window in gone)
    gone.clear()
    gc.collect()
    assert [ref() for ref in old] == [None] * 3


def test_what_a_replaced_window_leaves_is_collected() -> None:
    assert gc.isenabled()
    before = gc.get_freeze_count()
    release_collector()
    assert gc.get_freeze_count() <= before  # less where something frozen has gone meanwhile


def test_it_keeps_nothing(stand: Callable[..., Stand], tmp_path: Path) -> None:
    here = stand()
    here.program.window.prefer_theme(Preference.DARK)
    here.program.window.settings.save()
    assert [path.name for path in tmp_path.iterdir()] == ["defaults.toml"]


# --- the command line


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--idle", "2"], "needs --kiosk"),
        (["--kiosk", "--idle", "0"], "write minutes"),
        (["--kiosk", "--idle", "soon"], "write minutes"),
        (["present", "--kiosk"], "chinagodrar-viewer --kiosk"),
    ],
)
def test_a_wrong_wish_is_answered_in_one_sentence(words: list[str], said: str) -> None:
    told = run(*words)
    assert told.returncode == 2 and said in told.stderr.splitlines()[-1]


def test_a_battle_file_that_cannot_be_read_ends_it_at_once(tmp_path: Path) -> None:
    told = run("--kiosk", str(tmp_path / "none.json"))
    assert told.returncode == 1 and "none.json" in told.stderr and len(told.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="the file's place on Linux")
def test_mistakes_in_the_file_of_defaults_are_said(tmp_path: Path) -> None:
    folder = tmp_path / "chinagodrar-viewer"
    folder.mkdir()
    (folder / "defaults.toml").write_text("[kiosk]\nidle = -3\n")
    code = "import sys; from PySide6.QtWidgets import QApplication; from chinagodrar_viewer.app import kiosk\n"
    code += "kiosk.QApplication.exec = lambda *_: 0\n"
    code += "from chinagodrar_viewer.cli import main; sys.exit(main(['--kiosk']))"
    env = environment(XDG_CONFIG_DIRS=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
    assert told.returncode == 0 and '"kiosk.idle" cannot be -3' in told.stderr
