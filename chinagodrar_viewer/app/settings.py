"""Every setting, its key and its default, in one table; kept in an INI file of the user's.

An administrator's file (``app.defaults``) may give other defaults, and lock some of them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from chinagodrar_viewer.app.defaults import Defaults

T = TypeVar("T")

NAME = "chinagodrar-viewer"
PORTABLE_DATA = "CHINAGODRAR_VIEWER_PORTABLE"
"""The environment's name for the folder of a portable program's data (``app.portable``)."""

MOST_RECENT_FILES = 8


class Setting(Generic[T]):
    """A key of the settings file and what holds where it is missing or broken."""

    __slots__ = ("default", "key")

    def __init__(self, key: str, default: T) -> None:
        self.key = key
        self.default = default


LANGUAGE = Setting("language", "")
"""``en`` or ``fr``; empty follows the system."""
THEME = Setting("theme", "system")
REDUCED_MOTION = Setting("reduced-motion", "")
"""``yes`` or ``no``; empty follows the system."""
HINT_SEEN = Setting("hint-seen", "")
RECENT_FILES = Setting("recent-files", "")
"""Paths, newest first, one a line."""
LAST_FOLDER = Setting("last-folder", "")
CONTEXT_LAYERS = Setting("context/layers", "")
"""Paths of the tables that stood behind the battle when the window was closed, one a line."""
CONTEXT_COLUMNS = Setting("context/columns", "")
"""Columns that were chosen by hand, by header; JSON."""
GEOMETRY = Setting("window/geometry", QByteArray())
LAYOUT = Setting("window/layout", QByteArray())
PRESENT_LESSON = Setting("present/lesson", "")
"""Battle's id and lesson's id, with a slash between; no lesson's id is every event."""
PRESENT_WINDOWED = Setting("present/windowed", "")
"""``yes``: the wall in a window."""
PRESENT_SCREENS = Setting("present/screens", "")
"""Which screen is the class's, for each set of screens; JSON."""
PRESENT_WINDOW = Setting("present/window", "")
"""How the presenter window is arranged; JSON."""
WALL_THEME = Setting("present/theme", "dark")
START_FILE = Setting("start/file", "")
"""The battle file that is shown where none is asked for; empty is the bundled battle."""
START_LESSON = Setting("start/lesson", "")
"""The id of the lesson that is shown until another one is chosen, in battles that have it."""
HIDDEN_PANELS = Setting("panels/hidden", "")
"""Names of panels with spaces between, closed until the user opens them."""
KEEPS_RECENT = Setting("keeps-recent", "yes")
"""``no``: which files were opened, and where, is forgotten."""
WITHOUT = Setting("without", "")
"""What the program shall not offer, with spaces between; see ``app.left_out``."""

_OF_FILES = frozenset((RECENT_FILES.key, LAST_FOLDER.key, CONTEXT_LAYERS.key))


class Settings:
    """Reads and writes settings; a value of the wrong type counts as missing, a read-only file is no error."""

    def __init__(self, store: QSettings | None = None, defaults: Defaults | None = None) -> None:
        self._store = store if store is not None else user_store()
        self._preset: Mapping[str, str] = defaults.preset if defaults else {}
        self._locked: frozenset[str] = defaults.locked if defaults else frozenset()
        self.governed = defaults is not None
        """True where an administrator's file has a say."""

    def text(self, setting: Setting[str]) -> str:
        """A text value: the user's, unless an administrator locked it, or the default."""
        default = self._preset.get(setting.key, setting.default)
        if self.is_locked(setting):
            return default
        value = self._store.value(setting.key, default)
        return value if isinstance(value, str) else default

    def set_text(self, setting: Setting[str], value: str) -> None:
        """Keep a text value."""
        if not self.is_locked(setting):
            self._store.setValue(setting.key, value)

    def is_locked(self, setting: Setting[str]) -> bool:
        """True where an administrator decided, and nobody else can."""
        return setting.key in self._locked or (setting.key in _OF_FILES and not self.keeps_recent)

    @property
    def keeps_recent(self) -> bool:
        """False where it shall be forgotten which files were opened."""
        return self.text(KEEPS_RECENT) != "no"

    def blob(self, setting: Setting[QByteArray]) -> QByteArray:
        """A value of Qt's own, such as a window's geometry."""
        value = self._store.value(setting.key, setting.default)
        return value if isinstance(value, QByteArray) else setting.default

    def set_blob(self, setting: Setting[QByteArray], value: QByteArray) -> None:
        """Keep a value of Qt's own."""
        self._store.setValue(setting.key, value)

    @property
    def recent_files(self) -> list[str]:
        """Paths, newest first; those that have gone are left out."""
        listed = self.text(RECENT_FILES).splitlines()[:MOST_RECENT_FILES]
        return [path for path in listed if path and Path(path).is_file()]

    def add_recent_file(self, path: str) -> None:
        """Put a path first."""
        others = [p for p in self.recent_files if p != path]
        self.set_text(RECENT_FILES, "\n".join([path, *others][:MOST_RECENT_FILES]))

    def forget_recent_files(self) -> None:
        """Empty the list."""
        self.set_text(RECENT_FILES, "")

    def forget(self) -> None:
        """Take nothing that was chosen into account any more."""
        self._store.clear()

    def save(self) -> None:
        """Write to disk now."""
        self._store.sync()


def user_store() -> QSettings:
    """The user's settings file; a portable program's is in its own folder."""
    data = os.environ.get(PORTABLE_DATA)
    if data:
        return QSettings(os.path.join(data, f"{NAME}.ini"), QSettings.Format.IniFormat)
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, NAME, NAME)


def defaults_file() -> str | None:
    """The administrator's file for this computer; the first of those that may be there, None without any."""
    folders: list[str] = []
    data = os.environ.get(PORTABLE_DATA)
    if data:
        folders.append(os.path.dirname(data))
    if sys.platform == "win32":
        folders.append(os.path.join(os.environ.get("PROGRAMDATA", r"C:\ProgramData"), "Chinagodrar Viewer"))
    elif sys.platform == "darwin":
        folders.append("/Library/Application Support/Chinagodrar Viewer")
    else:
        # An empty or relative entry counts for nothing (XDG Base Directory Specification).
        listed = (os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":")
        folders += [f"{folder}/{NAME}" for folder in listed if folder.startswith("/")]
        folders.append(f"/etc/{NAME}")
    for folder in folders:
        path = os.path.join(folder, "defaults.toml")
        if os.path.exists(path):
            return path
    return None


def defaults_of_computer() -> Defaults | None:
    """What an administrator set for this computer, None where nothing was set."""
    path = defaults_file()
    if path is None:
        return None
    from chinagodrar_viewer.app.defaults import read_defaults

    return read_defaults(path)
