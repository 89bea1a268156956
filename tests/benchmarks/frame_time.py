"""A frame of the timeline over a made-up table of any size: zoom and pan from decades to one hour.

    python tests/benchmarks/frame_time.py --events 10000000 [--steps 400] [--size 1920x1080] [--even]

The real timeline with its overview, the bundled battle in front, twenty lanes of context events under it; a
frame is the model's change and the painting of both, offscreen.  Prints one line of JSON, times in milliseconds;
``build`` is the part of a frame before the first pixel, ``cpu`` a whole frame by the processor's own clock, which
other programs on the machine do not lengthen.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
sys.path.insert(0, str(HERE))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def figures(times: Sequence[float]) -> dict[str, float]:
    """Milliseconds: median, 99th percentile, worst."""
    ordered = sorted(times)
    return {
        "median_ms": round(statistics.median(ordered), 2),
        "p99_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 2),
        "max_ms": round(ordered[-1], 2),
    }


def measured(events: int, steps: int, width: int, height: int, *, even: bool = False) -> dict[str, object]:
    """All steps, once."""
    from chinagodrar_viewer.app.quiet_start import hold_collector, release_collector

    hold_collector()  # as the program does until its first paint
    from synthetic_events import layer
    from zoom_steps import zoom_steps

    from chinagodrar_viewer.app.application import make_application
    from chinagodrar_viewer.core.time_range import TimeRange
    from chinagodrar_viewer.core.view_state import ScaleMode
    from chinagodrar_viewer.formats.bundled import bundled_battle
    from chinagodrar_viewer.model.event_model import EventModel
    from chinagodrar_viewer.views.theme import Appearance, Preference
    from chinagodrar_viewer.views.timeline.panel import TimelinePanel

    app = make_application(["frame-time"])
    battle = bundled_battle()
    model = EventModel(battle)
    model.reduced_motion = True
    if events:
        model.context.put(layer(events))
    if even:
        model.set_scale(ScaleMode.EVEN)
    panel = TimelinePanel(model, Appearance(Preference.LIGHT))
    panel.resize(width, height)
    panel.show()
    app.processEvents()
    release_collector()
    main = battle.event(battle.main_event)
    whole = model.whole_range
    model.set_visible_range(whole)  # shown once before: the first picture of a layer is no frame of a zoom
    app.processEvents()
    frames: list[float] = []
    builds: list[float] = []
    spent: list[float] = []
    for start, end in zoom_steps(whole.start, whole.end, main.anchor if main else whole.middle, steps):
        began, spent_before = time.perf_counter(), time.thread_time()
        model.set_visible_range(TimeRange(start, end))
        assert panel.view.scene is not None and (panel.view.context_scene is not None) == bool(events)
        built = time.perf_counter()
        panel.view.repaint()
        panel.overview.repaint()
        frames.append((time.perf_counter() - began) * 1e3)
        spent.append((time.thread_time() - spent_before) * 1e3)
        builds.append((built - began) * 1e3)
        app.processEvents()
    return {
        "benchmark": "frame_time",
        "events": events,
        "steps": steps,
        "size": f"{width}x{height}",
        **figures(frames),
        "build": figures(builds),
        "cpu": figures(spent),
        "rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--even", action="store_true", help="even steps instead of true scale")
    given = parser.parse_args()
    width, height = (int(n) for n in given.size.split("x"))
    print(json.dumps(measured(given.events, given.steps, width, height, even=given.even)))


if __name__ == "__main__":
    main()
