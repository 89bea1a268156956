"""Every setting, its key and its default, in one table; kept in an INI file of the user's."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T")

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


class Settings:
    """Reads and writes settings; a value of the wrong type counts as missing, a read-only file is no error."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store if store is not None else user_store()

    def text(self, setting: Setting[str]) -> str:
        """A text value, or the default."""
        value = self._store.value(setting.key, setting.default)
        return value if isinstance(value, str) else setting.default

    def set_text(self, setting: Setting[str], value: str) -> None:
        """Keep a text value."""
        self._store.setValue(setting.key, value)

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

    def save(self) -> None:
        """Write to disk now."""
        self._store.sync()


def user_store() -> QSettings:
    """The user's settings file."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "chinagodrar-viewer", "chinagodrar-viewer")
