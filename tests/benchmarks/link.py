"""From a change of the model to all views painted: selection, a frame of zoom, a step of the playhead.

    python tests/benchmarks/link.py [--rounds 100] [--events 1000000] [--profile select]

The whole window with its charts and its map at 1920×1080, offscreen unless QT_QPA_PLATFORM says otherwise; with
``--events`` a made-up table of so many events stands behind the battle, and its events are selected too.  Prints
one line of JSON, times in milliseconds: ``cpu_ms`` is the median of the window's own thread, which a busy machine
does not change.
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

import synthetic_events
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chinagodrar_viewer.app.application import Translation, make_application
from chinagodrar_viewer.app.fresh_window import fresh_window
from chinagodrar_viewer.core.as_known import publication_days
from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.formats.bundled import bundled_battle
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance, Preference


def timed(app: QApplication, change: Callable[[int], None], rounds: int) -> dict[str, float]:
    """Median, 99th percentile and maximum of a change with all that is painted after it."""
    took: list[float] = []
    worked: list[float] = []
    for i in range(rounds):
        started, began = time.perf_counter(), time.thread_time()
        change(i)
        app.processEvents()
        took.append((time.perf_counter() - started) * 1e3)
        worked.append((time.thread_time() - began) * 1e3)
        # What a thread has made meanwhile is of a frame of its own.
        app.processEvents()
    took.sort()
    return {
        "median_ms": round(statistics.median(took), 2),
        "cpu_ms": round(statistics.median(worked), 2),
        "p99_ms": round(took[int(len(took) * 0.99) - 1], 2),
        "max_ms": round(took[-1], 2),
    }


def measured(rounds: int, events: int = 0, profiled: str = "") -> dict[str, object]:
    """All changes on the bundled battle, and on a table of ``events`` behind it."""
    app = make_application(["link"])
    Translation(app).install("en")
    battle = bundled_battle()
    model = EventModel(battle, "en")
    model.reduced_motion = True
    window = fresh_window(model, Appearance(Preference.LIGHT))
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1920, 1080)
    window.show()
    window.furnish()
    window.casualties.ensure_loaded()
    window.map.ensure_loaded()
    window.resize(1920, 1080)
    app.processEvents()
    day = next(r.range for r in battle.ranges if r.id == "day")
    model.fly_to(day)
    selectable = [e.id for e in battle.events if day.contains(e.anchor)]
    days = publication_days(battle)
    changes: dict[str, Callable[[int], None]] = {
        "select": lambda i: model.select(selectable[i % len(selectable)]),
        "zoom": lambda i: model.set_visible_range(
            model.visible_range.zoomed(1.1 if i % 20 < 10 else 1 / 1.1, day.middle)
        ),
        "playhead": lambda i: model.set_playhead(days[i % len(days)]),
    }
    report: dict[str, object] = {"benchmark": "link", "events": events or len(battle.events), "rounds": rounds}
    if events:
        layer = synthetic_events.layer(events)
        model.context.put(layer)
        settle(app)
        rows = [layer.row_of(place) for place in range(events // 2, events // 2 + 997, 7)]
        whole = model.whole_range

        def first(_: int = 0) -> None:
            model.set_playhead(None)
            model.set_visible_range(whole)

        changes = {
            "select": changes["select"],
            "select-context": lambda i: model.select_context(ContextEvent(layer.id, rows[i % len(rows)]), reveal=False),
            "select-context-flying": lambda i: model.select_context(ContextEvent(layer.id, rows[i * 50 % len(rows)])),
            "zoom-whole": lambda i: model.set_visible_range(whole.zoomed(1.05 ** (1 + i % 20), whole.middle)),
            "playhead": changes["playhead"],
        }
        before = {"select-context": first, "zoom-whole": first}
    for name, change in changes.items():
        if events and name in before:
            before[name]()
            settle(app)
        if name == profiled:
            import cProfile
            import pstats

            profile = cProfile.Profile()
            profile.enable()
            report[name] = timed(app, change, rounds)
            profile.disable()
            pstats.Stats(profile, stream=sys.stderr).sort_stats("cumulative").print_stats(45)
        else:
            report[name] = timed(app, change, rounds)
    model.context.close()
    window.close()
    return report


def settle(app: QApplication, seconds: float = 2.0) -> None:
    """Let the threads finish what they make of a new table."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.005)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--events", type=int, default=0)
    parser.add_argument("--profile", default="", help="a change's name: where its time goes, on standard error")
    asked = parser.parse_args()
    print(json.dumps(measured(asked.rounds, asked.events, asked.profile)))


if __name__ == "__main__":
    main()
