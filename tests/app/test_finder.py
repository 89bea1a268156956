"""Files from macOS' Finder, which come as events; tried in a process of its own, as there is one application each."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from chinagodrar_viewer.app.finder import FinderApplication

app = FinderApplication(["viewer", "-platform", "offscreen"])
QCoreApplication.sendEvent(app, QFileOpenEvent("/early/Élève Ménaka.json"))
app.open_with(lambda path: print(ascii(path)))
QCoreApplication.sendEvent(app, QFileOpenEvent("/later.json"))
"""


def test_files_before_and_after_the_window_are_opened_once() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [ascii("/early/Élève Ménaka.json"), ascii("/later.json")]
