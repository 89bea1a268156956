"""PySide6 6.12.0 loses references on Python 3.11: None dies within 200,000 calls and the process aborts.

The requirement in pyproject.toml leaves that version out; this test finds the next one like it.
"""

from __future__ import annotations

import os
import subprocess
import sys

CALLS = 200_000
SOAK = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
parent = QWidget()
child = QWidget(parent)  # its parent is hidden, so that showing it costs nothing
before = [sys.getrefcount(value) for value in (None, True, False)]
for _ in range({CALLS} // 2):
    child.setVisible(True)
    child.setVisible(False)
image = QImage(8, 8, QImage.Format.Format_RGB32)
painter = QPainter(image)
for _ in range({CALLS} // 10):
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.drawLine(0, 0, 7, 7)
painter.end()
timer = QTimer()
for _ in range({CALLS} // 10):
    timer.setSingleShot(True)
    timer.isActive()
after = [sys.getrefcount(value) for value in (None, True, False)]
# From Python 3.12 on these are immortal and their count stands still.
assert all(late > early - 1_000 for early, late in zip(before, after)), (before, after)
print("alive")
"""


def test_none_true_and_false_survive_a_long_session() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", SOAK],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
