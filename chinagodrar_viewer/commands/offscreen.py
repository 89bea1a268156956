"""Qt without a display, for commands that only paint."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication


def make_offscreen_application() -> QApplication:
    """The application on the offscreen platform, unless QT_QPA_PLATFORM asks for another one."""
    from chinagodrar_viewer.app.quiet_start import hold_collector

    hold_collector()  # no event loop runs, between whose events could be collected
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_hear)
    from chinagodrar_viewer.app.application import make_application

    return make_application(["chinagodrar-viewer"])


def _hear(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    # The offscreen platform says this of every window that has a smallest size; nobody can do anything about it.
    if text and "propagateSizeHints" not in text:
        print(text, file=sys.stderr)
