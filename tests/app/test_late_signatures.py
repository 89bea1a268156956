"""PySide6's modules for messages wait until they are asked, and then say the same as if they had not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from command_line import ROOT

PUT_OFF = """
from chinagodrar_viewer.app.late_signatures import LATE, put_off_signatures
put_off_signatures()
"""
SEEN = """
import json, sys
from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget
said = {"finders": type(sys.meta_path).__name__}
said["late"] = sorted(n for n, m in sys.modules.items() if type(m).__name__ == "_LateModule")
"""
USED = """
def message(call):
    try:
        call()
    except (TypeError, AttributeError) as error:
        return str(error)
said["messages"] = [
    message(lambda: QRect("a")),
    message(lambda: QTimer.singleShot("x", "y", "z")),
    message(lambda: QObject(nothing=3)),
    message(lambda: QWidget.resize(1)),
]
from shibokensupport.signature import get_signature
said["signature"] = str(get_signature(QRect.intersects))
said["doc"] = QRect.intersects.__doc__
import PySide6.support.signature.parser as parser, PySide6.support.signature.lib.tool as tool
said["modules"] = [(m.__name__, m.__spec__.name, m.__file__, type(m).__name__) for m in (parser, tool)]
from __feature__ import snake_case
made = QObject()
made.set_object_name("q")
said["feature"] = made.object_name()
"""
TELL = "print(json.dumps(said))"
THREADS = """
import threading
from PySide6.support.signature import layout
start, names = threading.Barrier(8), []
def look():
    start.wait()
    names.append(layout.create_signature.__name__)
threads = [threading.Thread(target=look) for _ in range(8)]
for t in threads: t.start()
for t in threads: t.join(20)
said["names"] = names
try:
    layout.nothing_of_that_name
except AttributeError as error:
    said["missing"] = str(error)
"""


def told(program: str) -> dict[str, Any]:
    """What a process of its own says at its end."""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_they_wait_and_then_say_the_same() -> None:
    late, early = told(PUT_OFF + SEEN + USED + TELL), told(SEEN + USED + TELL)
    assert early["late"] == []
    assert {name.rpartition(".")[2] for name in late["late"]} >= {"parser", "layout", "errorhandler", "mapping"}
    assert "wrong argument types" in late["messages"][0]
    del late["late"], early["late"]
    assert late == early
    assert late["finders"] == "list", "nothing is left in the import system"


def test_the_first_to_look_may_be_many_threads() -> None:
    said = told(PUT_OFF + SEEN + THREADS + TELL)
    assert said["names"] == ["create_signature"] * 8
    assert "nothing_of_that_name" in said["missing"]


def test_where_pyside_is_there_already_nothing_is_done() -> None:
    assert told("from PySide6.QtCore import QObject\n" + PUT_OFF + SEEN + TELL)["late"] == []


def test_a_finder_of_another_kind_is_left_alone() -> None:
    """As in a version of PySide6 that nobody has seen."""
    said = told(PUT_OFF + """
import sys
class Finder:
    pass
own = Finder()
sys.meta_path.insert(0, own)
kept = sys.meta_path[0] is own
sys.meta_path.remove(own)
""" + SEEN + "said['kept'] = kept\n" + TELL)  # fmt: skip
    assert said["kept"]
