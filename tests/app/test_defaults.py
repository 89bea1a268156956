"""An administrator's file of defaults: what it sets, what it locks, and what is said of its mistakes."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import environment, run
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.app.defaults import ENTRIES, Defaults, problems_with, read_defaults
from chinagodrar_viewer.app.presenting import Presenting
from chinagodrar_viewer.app.settings import Settings, defaults_file
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.views.evidence.source_dialog import SourceDialog

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "packaging/linux/defaults.toml"
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the file's place on Linux")


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Defaults]:
    """Writes a file of defaults and reads it."""

    def write(text: str) -> Defaults:
        path = tmp_path / "defaults.toml"
        path.write_text(text, encoding="utf-8")
        return read_defaults(str(path))

    return write


@pytest.fixture
def governed(written: Callable[[str], Defaults], tmp_path: Path) -> Callable[..., Settings]:
    """Settings of a user under a file of defaults; ``mine`` is what the user chose."""

    def make(text: str, **mine: str) -> Settings:
        store = QSettings(str(tmp_path / "mine.ini"), QSettings.Format.IniFormat)
        for key, value in mine.items():
            store.setValue(key, value)
        return Settings(store, written(text))

    return make


@pytest.fixture
def program_with(qapp: QApplication, battle: Battle, governed: Callable[..., Settings], qtbot: QtBot) -> object:
    """Makes a program under a file of defaults."""
    made: list[Program] = []

    def make(text: str, **mine: str) -> Program:
        program = Program(qapp, governed("first-hint = false\n" + text, **mine), "", battle)
        program.window.setWindowState(Qt.WindowState.WindowNoState)
        program.window.resize(1280, 720)
        program.window.show()
        program.window.furnish()
        made.append(program)
        return program

    yield make
    for program in made:
        program.translation.remove()
        program.window.close()
        program.window.deleteLater()
        program.model.deleteLater()


def choices(widget: QWidget | QMenu) -> list[str]:
    """The texts of all that can be chosen in the menus, without marks."""
    found: list[str] = []
    for action in widget.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += [action.text(), *choices(below)]
        elif action.isVisible() and not action.isSeparator():
            found.append(action.text())
    return [text.replace("&", "") for text in found]


# --- what holds


def test_a_default_holds_until_the_user_chooses(governed: Callable[..., Settings]) -> None:
    assert governed('language = "fr"').text(keys.LANGUAGE) == "fr"
    assert governed('language = "fr"', language="en").text(keys.LANGUAGE) == "en"


def test_a_locked_value_holds_whatever_the_user_chose(governed: Callable[..., Settings]) -> None:
    settings = governed('language = "fr"\ntheme = "dark"\nlock = ["language"]', language="en", theme="light")
    settings.set_text(keys.LANGUAGE, "en")
    assert settings.text(keys.LANGUAGE) == "fr"
    assert settings.text(keys.THEME) == "light"


def test_lock_true_locks_all_of_the_file_and_nothing_else(governed: Callable[..., Settings]) -> None:
    settings = governed('theme = "dark"\nlock = true', language="fr", theme="light")
    assert settings.text(keys.THEME) == "dark"
    assert settings.text(keys.LANGUAGE) == "fr"


def test_what_is_locked_cannot_be_chosen_in_the_menus(program_with: Callable[..., Program]) -> None:
    text = 'language = "en"\ntheme = "dark"\nreduced-motion = true\nhide-panels = ["map"]\n'
    free = choices(program_with(text).window.menuBar())
    assert {"Language", "Theme", "Reduce motion", "Map"} <= set(free)
    bound = program_with(text + "lock = true", language="fr", theme="light")
    assert not {"Language", "Theme", "Reduce motion", "Map"} & set(choices(bound.window.menuBar()))
    assert bound.model.language == "en" and bound.appearance.theme.dark and bound.model.reduced_motion


def test_hidden_panels_stay_hidden_when_panels_are_reset(program_with: Callable[..., Program]) -> None:
    window = program_with('hide-panels = ["map", "casualties"]').window
    assert window.panels.map.isHidden() and window.panels.casualties.isHidden()
    assert not window.panels.infobox.isHidden()
    window.panels.map.show()
    window.actions_table["reset-layout"].trigger()
    assert window.panels.map.isHidden()


def test_what_is_taken_away_is_in_no_menu_and_no_key(
    program_with: Callable[..., Program], qtbot: QtBot, tmp_path: Path
) -> None:
    program = program_with('without = ["open", "context", "export", "present", "links"]')
    window = program.window
    told = choices(window.menuBar())
    assert {"Quit", "Next event"} <= set(told)
    assert not {"Open…", "Open recent", "Export…", "Add context events…", "Context layers", "Present"} & set(told)
    assert not window.header._present.isVisible()
    for name in ("open", "export", "present"):
        action: QAction = window.actions_table[name]
        assert action not in window.actions() and not action.isEnabled()
    battle = program.model.battle
    window.open_file(str(tmp_path / "other.json"))
    window.open_file(str(tmp_path / "table.csv"))
    assert not window.opener.busy and program.model.battle is battle
    dialog = SourceDialog(program.model, Citation(next(iter(battle.sources))), program.appearance, window)
    dialog.show()
    assert not dialog.open_button.isVisible() and not dialog.can_open and dialog.copy_button.isVisible()
    dialog.close()


def test_no_recent_files_leaves_no_trace(governed: Callable[..., Settings], tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.touch()
    settings = governed(f'recent-files = false\nfolder = "{tmp_path.as_posix()}"')
    settings.add_recent_file(str(file))
    settings.set_text(keys.CONTEXT_LAYERS, str(file))
    settings.set_text(keys.LAST_FOLDER, "/somewhere")
    settings.save()
    assert settings.recent_files == [] and settings.text(keys.CONTEXT_LAYERS) == ""
    assert settings.text(keys.LAST_FOLDER) == tmp_path.as_posix()
    assert "a.json" not in (tmp_path / "mine.ini").read_text() if (tmp_path / "mine.ini").exists() else True


def test_the_start_lesson_is_shown_until_another_is_chosen(program_with: Callable[..., Program]) -> None:
    text = 'start-lesson = "the-day"\n'
    program = program_with(text)
    lesson = program.model.battle.lessons[-1]
    text = f'start-lesson = "{lesson.id}"\n'

    def shown(program: Program) -> object:
        window = program.window
        return Presenting(window, program.model, program.appearance, window.settings).lesson

    assert shown(program_with(text)) is lesson
    chosen = f"{program.model.battle.id}/{program.model.battle.lessons[0].id}"
    assert shown(program_with(text, **{"present/lesson": chosen})) is program.model.battle.lessons[0]
    bound = program_with(text + 'lock = ["start-lesson"]', **{"present/lesson": chosen})
    assert shown(bound) is lesson
    assert "Lesson and screens…" not in choices(bound.window.menuBar())


# --- mistakes


@pytest.mark.parametrize(
    ("text", "key", "allowed"),
    [
        ('language = "de"', '"language"', 'write "system", "en" or "fr"'),
        ("language = 3", '"language"', 'write "system", "en" or "fr"'),
        ("recent-files = 0", '"recent-files"', "write true or false"),
        ('hide-panels = ["timeline"]', '"hide-panels"', '"event", "infobox", "casualties", "map"'),
        ('hide-panels = "map"', '"hide-panels"', "write a list"),
        ('start-file = ""', '"start-file"', "the path of a battle file"),
        ('lock = ["theme"]', '"lock"', "give this key a value"),
        ('lock = ["colour"]', '"lock"', "language, theme"),
        ('lock = "all"', '"lock"', "write true, or a list"),
        ('kolour = "red"', '"kolour"', "there are language, theme"),
        ("kiosk = 3", '"kiosk"', "[kiosk]"),
        ("[kiosk]\nidle = 0", '"kiosk.idle"', "a number above 0"),
        ("[kiosk]\nidle = nan", '"kiosk.idle"', "a number above 0"),
        ("[kiosk]\nidle = true", '"kiosk.idle"', "a number above 0"),
        ('[kiosk]\nkeys = "Q"', '"kiosk.keys"', '"Ctrl+Shift+Q"'),
        ('[kiosk]\nkeys = "Ctrl+X, Ctrl+C"', '"kiosk.keys"', '"Ctrl+Shift+Q"'),
        ("[kiosk]\ndoor = 1", '"kiosk.door"', "idle, keys, passphrase"),
    ],
)
def test_a_mistake_is_one_sentence_with_file_key_and_what_is_allowed(
    written: Callable[[str], Defaults], text: str, key: str, allowed: str, tmp_path: Path
) -> None:
    (said,) = written(f'theme = "dark"\n{text}' if "theme" not in text else text).problems
    assert said.startswith(str(tmp_path / "defaults.toml")) and key in said and allowed in said
    assert "\n" not in said and said.endswith(".")


def test_a_mistake_leaves_the_rest_of_the_file_in_force(written: Callable[[str], Defaults]) -> None:
    read = written('theme = "dark"\nlanguage = "de"\nlock = ["language", "theme"]\n[kiosk]\nidle = -1\nkeys = "Ctrl+K"')
    assert read.preset == {"theme": "dark"} and read.locked == {"theme"}
    assert (read.kiosk.idle, read.kiosk.keys) == (3.0, "Ctrl+K")
    assert len(read.problems) == 2


def test_a_broken_passphrase_is_not_told_and_does_not_open_the_kiosk(written: Callable[[str], Defaults]) -> None:
    read = written("[kiosk]\npassphrase = 4711")
    assert read.kiosk.passphrase == "4711"
    assert "4711" not in read.problems[0] and '"kiosk.passphrase"' in read.problems[0]


@pytest.mark.parametrize("data", [b"[[[", b"\xff\xfe\x00", b"a = '\x00'", b"x" * 70_000, b"a = " + b"[" * 5_000])
def test_a_broken_file_is_said_and_counts_as_none(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "defaults.toml"
    path.write_bytes(data)
    read = read_defaults(str(path))
    assert read.preset == {} and len(read.problems) == 1
    assert str(path) in read.problems[0] and "\n" not in read.problems[0]


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    assert "cannot be read" in read_defaults(str(tmp_path)).problems[0]


def test_a_start_lesson_that_the_battle_has_not_is_said(written: Callable[[str], Defaults], battle: Battle) -> None:
    (said,) = problems_with(written('start-lesson = "nobody-wrote-it"'), battle)
    assert "nobody-wrote-it" in said and battle.lessons[0].id in said
    assert problems_with(written(f'start-lesson = "{battle.lessons[0].id}"'), battle) == ()


# --- the file's place, and the template


@linux_only
def test_the_file_is_found_where_xdg_says_and_in_etc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"relative:{tmp_path / 'a'}:{tmp_path / 'b'}")
    for folder in ("b", "a"):
        (tmp_path / folder / "chinagodrar-viewer").mkdir(parents=True)
        path = tmp_path / folder / "chinagodrar-viewer/defaults.toml"
        path.touch()
        assert defaults_file() == str(path)


@linux_only
@pytest.mark.parametrize("text", ['language = "de"\n', "[[["])
def test_the_program_says_mistakes_on_the_terminal_and_starts(text: str, tmp_path: Path) -> None:
    folder = tmp_path / "chinagodrar-viewer"
    folder.mkdir()
    (folder / "defaults.toml").write_text(text)
    # No display: the sentence about it comes after, and ends the program.
    told = run("present", "--lesson", "no-such", env=environment(XDG_CONFIG_DIRS=str(tmp_path)))
    assert str(folder / "defaults.toml") in told.stderr
    assert len(told.stderr.splitlines()) == 2 and told.returncode == 2


def test_the_window_shows_mistakes(program_with: Callable[..., Program], qtbot: QtBot, capsys: object) -> None:
    program = program_with("")
    program.say_at_start(["defaults.toml: there is no key “x”."])
    program.window.first_painted.emit()
    qtbot.waitUntil(lambda: "no key" in program.window.messages.text)
    assert program.window.messages.isVisible()


def test_the_template_is_all_comments_and_every_line_of_it_is_allowed(written: Callable[[str], Defaults]) -> None:
    lines = TEMPLATE.read_text(encoding="utf-8").splitlines()
    assert all(line.startswith("#") or not line for line in lines)
    assert written("\n".join(lines)).preset == {}
    # "# " begins a remark, "#" alone a line to switch on.
    switched_on = "\n".join(line[1:] for line in lines if line.startswith("#") and not line.startswith("# "))
    read = written(switched_on)
    assert read.problems == ()
    for name in ENTRIES:
        assert f"\n#{name} = " in "\n" + "\n".join(lines), f"{name} is not in the template"
    assert {"idle", "keys", "passphrase"} <= {line[1:].partition(" ")[0] for line in lines}


def test_the_page_for_administrators_shows_what_is_allowed(written: Callable[[str], Defaults]) -> None:
    page = (ROOT / "packaging/ADMINISTRATORS.md").read_text(encoding="utf-8")
    everything, kiosk = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    read = written(everything + kiosk)
    assert read.problems == ()
    assert set(ENTRIES) == set(re.findall(r"^([a-z-]+) = ", everything, re.MULTILINE)) - {"lock"}
    assert read.kiosk.passphrase
