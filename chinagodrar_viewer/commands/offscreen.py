"""Qt without a display, for commands that only paint."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication


def make_offscreen_application() -> QApplication:
    """The application on the offscreen platform, unless QT_QPA_PLATFORM asks for another one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from chinagodrar_viewer.app.application import make_application

    return make_application(["chinagodrar-viewer"])
