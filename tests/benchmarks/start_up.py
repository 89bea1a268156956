"""From the start of the process to the first paint: the viewer, a bare PySide6 window, one with a pyqtgraph plot.

    python tests/benchmarks/start_up.py [--runs 15]

The three are started in turn, so that a busy machine slows all of them; the ratios are medians of each
round's ratio and hold better than times.  Offscreen unless QT_QPA_PLATFORM says otherwise.  Prints one
line of JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 60.0

_PAINTED = """
import os
def painted():
    os.write(1, b"painted")
    os._exit(0)
"""
_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
def telling(kind):
    class Telling(kind):
        def paintEvent(self, event):
            super().paintEvent(event)
            QTimer.singleShot(0, painted)
    return Telling
"""
_BARE = """
from PySide6.QtWidgets import QWidget
window.setCentralWidget(telling(QWidget)())
"""
_PLOT = """
import pyqtgraph
window.setCentralWidget(telling(pyqtgraph.PlotWidget)())
"""
_SHOWN = "window.show()\napp.exec()\n"
PROGRAMS = {
    "bare": _PAINTED + _WINDOW + _BARE + _SHOWN,
    "pyqtgraph": _PAINTED + _WINDOW + _PLOT + _SHOWN,
    "viewer": _PAINTED
    # As ``main`` and ``launch`` do first of all; here the window's class is imported before it, to be watched.
    + """
from chinagodrar_viewer.app.late_signatures import put_off_signatures
from chinagodrar_viewer.app.quiet_start import hold_collector
put_off_signatures()
hold_collector()
from chinagodrar_viewer.app import application, main_window
class Watched(main_window.MainWindow):
    def __init__(self, *args):
        super().__init__(*args)
        self.first_painted.connect(painted)
application.MainWindow = Watched
from chinagodrar_viewer.cli import main
main([])
""",
}


def milliseconds(program: str, environment: dict[str, str]) -> float:
    """Start a program; milliseconds until it says that it has painted."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=ROOT, capture_output=True, timeout=LONGEST
    )
    took = (time.perf_counter() - started) * 1e3
    if done.stdout != b"painted":
        raise RuntimeError(done.stderr.decode("utf-8", "replace") or "the program did not paint")
    return took


def measured(runs: int) -> dict[str, object]:
    """Times in ms and ratios, medians over ``runs`` rounds after one that warms the disk's cache."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "XDG_CONFIG_HOME": home}
        # An installed program is compiled once; without this ours alone would be compiled at every start.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        rounds = [
            {name: milliseconds(program, environment) for name, program in PROGRAMS.items()} for _ in range(runs + 1)
        ][1:]

    def median(name: str) -> float:
        return round(statistics.median(r[name] for r in rounds), 1)

    def ratio(name: str) -> float:
        return round(statistics.median(r["viewer"] / r[name] for r in rounds), 3)

    return {
        "benchmark": "start_up",
        "runs": runs,
        "platform": environment["QT_QPA_PLATFORM"],
        "viewer_ms": median("viewer"),
        "bare_ms": median("bare"),
        "pyqtgraph_ms": median("pyqtgraph"),
        "ratio_bare": ratio("bare"),
        "ratio_pyqtgraph": ratio("pyqtgraph"),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    print(json.dumps(measured(parser.parse_args().runs)))


if __name__ == "__main__":
    main()
