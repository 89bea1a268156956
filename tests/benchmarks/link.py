"""From a change of the model to all views painted: selection, a frame of zoom, a step of the playhead.

    python tests/benchmarks/link.py [--rounds 100]

The whole window with its charts at 1920×1080, offscreen unless QT_QPA_PLATFORM says otherwise.  Prints one
line of JSON, times in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chinagodrar_viewer.app.application import Translation, make_application
from chinagodrar_viewer.app.fresh_window import fresh_window
from chinagodrar_viewer.core.as_known import publication_days
from chinagodrar_viewer.formats.bundled import bundled_battle
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance, Preference


def timed(app: QApplication, change: Callable[[int], None], rounds: int) -> dict[str, float]:
    """Median, 99th percentile and maximum of a change with all that is painted after it."""
    took: list[float] = []
    for i in range(rounds):
        started = time.perf_counter()
        change(i)
        app.processEvents()
        took.append((time.perf_counter() - started) * 1e3)
    took.sort()
    return {
        "median_ms": round(statistics.median(took), 2),
        "p99_ms": round(took[int(len(took) * 0.99) - 1], 2),
        "max_ms": round(took[-1], 2),
    }


def measured(rounds: int) -> dict[str, object]:
    """All three changes on the bundled battle."""
    app = make_application(["link"])
    Translation(app).install("en")
    battle = bundled_battle()
    model = EventModel(battle, "en")
    model.reduced_motion = True
    window = fresh_window(model, Appearance(Preference.LIGHT))
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1920, 1080)
    window.show()
    window.casualties.ensure_loaded()
    app.processEvents()
    day = next(r.range for r in battle.ranges if r.id == "day")
    model.fly_to(day)
    selectable = [e.id for e in battle.events if day.contains(e.anchor)]
    days = publication_days(battle)
    report: dict[str, object] = {"benchmark": "link", "events": len(battle.events), "rounds": rounds}
    report["select"] = timed(app, lambda i: model.select(selectable[i % len(selectable)]), rounds)
    report["zoom"] = timed(
        app,
        lambda i: model.set_visible_range(model.visible_range.zoomed(1.1 if i % 20 < 10 else 1 / 1.1, day.middle)),
        rounds,
    )
    report["playhead"] = timed(app, lambda i: model.set_playhead(days[i % len(days)]), rounds)
    window.close()
    return report


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    print(json.dumps(measured(parser.parse_args().rounds)))


if __name__ == "__main__":
    main()
