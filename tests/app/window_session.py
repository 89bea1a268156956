"""A session in the window as a program for ``python -c``: it is opened, used, and closed again."""

from __future__ import annotations

import subprocess

SESSION = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from chinagodrar_viewer.app import application
from chinagodrar_viewer.views.theme import Preference

class Program(application.Program):
    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.window.first_painted.connect(lambda: QTimer.singleShot(0, self.use))
    def use(self):
        window = self.window
        window.furnish()
        window.casualties.ensure_loaded()
        window.map.ensure_loaded()
        window.search.setText("Ménaka")
        window.prefer_theme(Preference.DARK)
        window.settings.add_recent_file(sys.argv[1])
        dialog = QFileDialog(window)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.show()
        dialog.close()
        dialog.deleteLater()
        window.show_help()
        QTimer.singleShot(0, window.close)

application.Program = Program
from chinagodrar_viewer.cli import main
sys.exit(main(sys.argv[2:]))
"""
"""The words after it: a file for the list of recent files, then the words of the command line."""

OF_LIBRARIES = (
    "This plugin does not", "Fontconfig",
    "Detected locale", "Qt depends on a UTF-8 locale", "If this causes problems", "for more information.",
)  # fmt: skip
"""What the offscreen platform, fontconfig, and Qt in the locale C say of themselves."""


def complaints(done: subprocess.CompletedProcess[str]) -> list[str]:
    """What the program said on standard error, less what libraries say of themselves."""
    return [line for line in done.stderr.splitlines() if not line.startswith(OF_LIBRARIES)]
