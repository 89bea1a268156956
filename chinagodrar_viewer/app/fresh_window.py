"""A main window as at a first start, for pictures: nobody's settings are read, and none are written."""

from __future__ import annotations

import os

from PySide6.QtCore import QSettings

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.main_window import MainWindow
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance


def fresh_window(model: EventModel, appearance: Appearance, *, furnished: bool = True) -> MainWindow:
    """The window without the hint of the first start; what it would remember is forgotten.

    ``furnished`` False leaves everything but the first frame for later, as when the program starts.
    """
    # No file can be made below the null device, and QSettings takes that without a word.
    settings = Settings(QSettings(f"{os.devnull}/settings.ini", QSettings.Format.IniFormat))
    settings.set_text(keys.HINT_SEEN, "yes")
    window = MainWindow(model, appearance, settings)
    if furnished:
        window.furnish()
    return window
