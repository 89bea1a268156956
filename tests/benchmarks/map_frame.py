"""A frame of the map: pans and zooms at 1920x1080, as the widget paints them; prints one JSON line.

    python tests/benchmarks/map_frame.py [--frames 800] [--events N] [--size 1920x1080]

With ``--events`` a made-up table of so many events stands behind the battle, and the visible range moves through
its 36 years as well: ``time_pan`` is the longest that the window is held within a frame of that, ``counted_ms``
how long the newest range takes to be there.  ``processor`` is the time that the window's thread was at work,
which tells more on a machine that does something else meanwhile.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FRAME = 1 / 60


def figures(times: list[float]) -> dict[str, float]:
    """Milliseconds: median, 99th percentile, worst."""
    ordered = sorted(times)
    return {
        "median_ms": round(statistics.median(ordered), 2),
        "p99_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 2),
        "max_ms": round(ordered[-1], 2),
    }


def main(frames: int, events: int, width: int, height: int) -> None:
    from chinagodrar_viewer.app.application import make_application
    from chinagodrar_viewer.app.quiet_start import hold_collector, release_collector

    hold_collector()
    application = make_application(["map-frame"])
    from chinagodrar_viewer.core.map_framing import everything_view, insurgency_view
    from chinagodrar_viewer.core.map_view import MapView
    from chinagodrar_viewer.core.time_range import TimeRange
    from chinagodrar_viewer.formats.bundled import bundled_battle
    from chinagodrar_viewer.model.event_model import EventModel
    from chinagodrar_viewer.views.map.ground import ground
    from chinagodrar_viewer.views.map.ground_painter import paths_of
    from chinagodrar_viewer.views.map.view import BattleMap
    from chinagodrar_viewer.views.theme import Appearance

    battle = bundled_battle()
    model = EventModel(battle)
    view = BattleMap(model, Appearance())
    view.resize(width, height)
    view.show()
    for level in ground().levels:
        paths_of(level)  # as the panel does between its first frames
    application.processEvents()
    release_collector()  # as the program does after its first paint
    said: dict[str, object] = {"benchmark": "map_frame", "events": events}

    def settled() -> float:
        """Wait until the map shows what the model says; milliseconds."""
        from chinagodrar_viewer.views.map.context_points import points_of

        start = time.perf_counter()
        while points_of(model).behind:
            application.processEvents()
            time.sleep(0.0005)
        return (time.perf_counter() - start) * 1000

    if events:
        from synthetic_events import layer

        model.context.put(layer(events))
        said["sorted_ms"] = round(settled(), 1)
        model.set_visible_range(model.whole_range)
        said["counted_ms"] = round(settled(), 1)
        view.repaint()
    times: list[float] = []

    processor: list[float] = []

    def frame(wanted: MapView) -> None:
        start, begun = time.perf_counter(), time.thread_time()
        model.set_map(wanted)
        view.repaint()
        times.append((time.perf_counter() - start) * 1000)
        processor.append((time.thread_time() - begun) * 1000)

    starts = (model.map_view, insurgency_view(battle), everything_view(), MapView(15.2325, 2.9989, 12.0))
    per_start = max(frames // len(starts) // 2, 4)
    kinds: dict[str, list[float]] = {"pan": [], "zoom": []}
    for start in starts:
        model.set_map(start)
        view.repaint()
        for i in range(per_start):
            frame(view.camera.panned(9.0 if i < per_start / 2 else -9.0, 5.0))
        kinds["pan"] += times[-per_start:]
        for i in range(per_start):
            frame(view.camera.zoomed(1.03 if i < per_start / 2 else 1 / 1.03, 700.0, 400.0))
        kinds["zoom"] += times[-per_start:]
    said |= {
        "frames": len(times),
        **figures(times),
        "processor": figures(processor),
        **{kind: figures(of) for kind, of in kinds.items()},
    }
    if events:
        whole, moved = model.whole_range, []
        model.set_map(insurgency_view(battle))
        span = whole.span / 6
        for i in range(max(frames // 8, 4)):
            left = whole.start + (whole.span - span) * i / max(frames // 8, 4)
            began = time.perf_counter()
            model.set_visible_range(TimeRange(left, left + span))
            held = time.perf_counter() - began
            while time.perf_counter() - began < FRAME:
                turn = time.perf_counter()
                application.processEvents()  # paints once what was counted meanwhile
                held = max(held, time.perf_counter() - turn)
                time.sleep(0.0005)
            moved.append(held * 1000)
        said["time_pan"] = figures(moved)
    said["rss_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)
    print(json.dumps(said))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=800)
    parser.add_argument("--events", type=int, default=0)
    parser.add_argument("--size", default="1920x1080")
    given = parser.parse_args()
    main(given.frames, given.events, *(int(n) for n in given.size.split("x")))
