"""Garbage is collected in the window's thread, between events, and nowhere else."""

from __future__ import annotations

import subprocess
import sys

import pytest
from command_line import ROOT, environment

START = """
import gc, threading, time, weakref
from chinagodrar_viewer.app.quiet_start import hold_collector, release_collector
hold_collector()
from PySide6.QtCore import QCoreApplication, QTimer
from chinagodrar_viewer.app.collector import EVERY_MS, Collector
app = QCoreApplication([])
release_collector()

class Thing:
    pass

class Loop:
    def __init__(self):
        self.itself = self
        self.thing = Thing()

gone_in = []
def garbage(count=2_000):
    for _ in range(count):
        loop = Loop()
        weakref.finalize(loop.thing, lambda: gone_in.append(threading.current_thread().name))

def wait(until):
    end = time.monotonic() + 20
    while not until() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)
"""
OTHER_THREAD = """
thread = threading.Thread(target=garbage, name="reader")
thread.start()
thread.join()
assert gone_in == [], "nothing is collected in another thread"
garbage()
assert gone_in == [], "nor in the middle of a call"
wait(lambda: len(gone_in) == 4_000)
assert set(gone_in) == {"MainThread"} and len(gone_in) == 4_000, len(gone_in)
"""
ONCE = """
frozen = gc.get_freeze_count()
release_collector()
assert len(app.findChildren(Collector)) == 1
assert gc.get_freeze_count() <= frozen
assert not gc.isenabled()
"""
OLD = """
kept = []
for _ in range(40):  # what has lived through many collections is collected at last
    loop = Loop()
    kept.append(loop)
    garbage(800)
    before = len(gone_in)
    app.findChild(Collector).look()
    assert len(gone_in) > before
weakref.finalize(kept[0].thing, lambda: gone_in.append("old"))
kept.clear(); del loop
for _ in range(2_000):
    garbage(800)
    app.findChild(Collector).look()
    if "old" in gone_in:
        break
assert "old" in gone_in
"""


@pytest.mark.parametrize("program", [OTHER_THREAD, ONCE, OLD], ids=["other-thread", "once", "old"])
def test_garbage_goes_between_events(program: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", START + program], cwd=ROOT, env=environment(QT_QPA_PLATFORM="offscreen"),
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
