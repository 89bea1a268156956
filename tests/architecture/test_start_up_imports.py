"""Nothing heavy stands before the first paint: what the viewer has imported then, less what PySide6 imports itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "numpy", "pyqtgraph", "msgspec", "datetime", "argparse", "ctypes", "socket", "ssl", "asyncio", "unittest",
    "urllib", "http", "email", "xml", "csv", "tempfile", "subprocess", "multiprocessing", "concurrent", "logging",
    "decimal", "fractions", "hashlib", "random", "zipfile", "importlib.metadata", "importlib.resources", "difflib",
    "PySide6.QtNetwork", "PySide6.QtSvg", "PySide6.QtPrintSupport", "PySide6.QtOpenGL", "PySide6.QtQml",
    "chinagodrar_viewer.formats.document", "chinagodrar_viewer.commands.parser", "chinagodrar_viewer.export",
}  # fmt: skip
TELL = """
import os, sys
def tell():
    ran = [name for name, module in sys.modules.items() if type(module).__name__ != "_LateModule"]
    os.write(1, chr(10).join(sorted(ran)).encode())
    os._exit(0)
"""
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, tell)
app.exec()
"""
VIEWER = """
from chinagodrar_viewer.app.late_signatures import put_off_signatures
put_off_signatures()
from chinagodrar_viewer.cli import main
from chinagodrar_viewer.app import application, main_window
class Watched(main_window.MainWindow):
    def __init__(self, *args):
        super().__init__(*args)
        self.first_painted.connect(tell)
application.MainWindow = Watched
main([])
"""


def imported(program: str, home: Path) -> set[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", TELL + program], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.stdout, done.stderr
    return set(done.stdout.split())


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    bare = imported(BARE, tmp_path)
    viewer = imported(VIEWER, tmp_path)
    ours = viewer - bare
    assert "chinagodrar_viewer.app.main_window" in ours
    assert ours & HEAVY == set()
    # PySide6 itself compiles these at each import; here they wait for the first wrong call.
    assert "shibokensupport.signature.parser" in bare
    assert viewer & {"shibokensupport.signature.parser", "shibokensupport.signature.layout", "argparse"} == set()
