"""A frame of the timeline over a made-up table of any size: zoom and pan from decades to one hour.

    python tests/benchmarks/frame_time.py --events 10000000 [--steps 400] [--size 1920x1080] [--even] [--against 10000]

The real timeline with its overview, the bundled battle in front, twenty lanes of context events under it; a
frame is the model's change and the painting of both, offscreen.  Prints one line of JSON, times in milliseconds;
``build`` is the part of a frame before the first pixel, ``cpu`` a whole frame by the processor's own clock, which
other programs on the machine do not lengthen.  ``--against`` shows each step in a second timeline with so many events
too, so that ``ratio`` does not depend on what the machine does meanwhile.
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


class Picture:
    """A timeline over a table of so many events, and how long each of its frames took."""

    def __init__(self, events: int, width: int, height: int, *, even: bool) -> None:
        from synthetic_events import layer

        from chinagodrar_viewer.core.view_state import ScaleMode
        from chinagodrar_viewer.formats.bundled import bundled_battle
        from chinagodrar_viewer.model.event_model import EventModel
        from chinagodrar_viewer.views.theme import Appearance, Preference
        from chinagodrar_viewer.views.timeline.panel import TimelinePanel

        self.events = events
        battle = bundled_battle()
        self.model = EventModel(battle)
        self.model.reduced_motion = True
        if events:
            self.model.context.put(layer(events))
        if even:
            self.model.set_scale(ScaleMode.EVEN)
        main = battle.event(battle.main_event)
        self.aim = main.anchor if main else self.model.whole_range.middle
        self.panel = TimelinePanel(self.model, Appearance(Preference.LIGHT))
        self.panel.resize(width, height)
        self.panel.show()
        self.frames: list[float] = []
        self.builds: list[float] = []
        self.spent: list[float] = []

    def show(self, start: float, end: float) -> None:
        """One frame."""
        from PySide6.QtCore import QCoreApplication, QEvent

        from chinagodrar_viewer.core.time_range import TimeRange

        panel = self.panel
        began, spent_before = time.perf_counter(), time.thread_time()
        self.model.set_visible_range(TimeRange(start, end))
        assert panel.view.scene is not None and (panel.view.context_scene is not None) == bool(self.events)
        built = time.perf_counter()
        # As the event loop paints both, once: a repaint of the one after the other would paint the second twice.
        QCoreApplication.sendEvent(panel, QEvent(QEvent.Type.UpdateRequest))
        self.frames.append((time.perf_counter() - began) * 1e3)
        self.spent.append((time.thread_time() - spent_before) * 1e3)
        self.builds.append((built - began) * 1e3)


def measured(
    events: int, steps: int, width: int, height: int, *, even: bool = False, against: int | None = None
) -> dict[str, object]:
    """All steps, once; each step in both pictures, one after the other, where there is another to compare with."""
    from chinagodrar_viewer.app.quiet_start import hold_collector, release_collector

    hold_collector()  # as the program does until its first paint
    from zoom_steps import zoom_steps

    from chinagodrar_viewer.app.application import make_application

    app = make_application(["frame-time"])
    counts = [events] if against is None else [events, against]
    pictures = [Picture(count, width, height, even=even) for count in counts]
    app.processEvents()
    release_collector()
    whole = pictures[0].model.whole_range
    for each in pictures:  # shown once before: the first picture of a layer is no frame of a zoom
        each.model.set_visible_range(whole)
    app.processEvents()
    for start, end in zoom_steps(whole.start, whole.end, pictures[0].aim, steps):
        for each in pictures:
            each.show(start, end)
            app.processEvents()
    first = pictures[0]
    report: dict[str, object] = {
        "benchmark": "frame_time",
        "events": events,
        "steps": steps,
        "size": f"{width}x{height}",
        **figures(first.frames),
        "build": figures(first.builds),
        "cpu": figures(first.spent),
    }
    if against is not None:
        other = pictures[1]
        ratio = statistics.median(first.frames) / statistics.median(other.frames)
        report |= {
            "against": against,
            "against_median_ms": figures(other.frames)["median_ms"],
            "ratio": round(ratio, 2),
        }
    return {**report, "rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--even", action="store_true", help="even steps instead of true scale")
    parser.add_argument("--against", type=int, help="another number of events, whose frames take turns with these")
    given = parser.parse_args()
    width, height = (int(n) for n in given.size.split("x"))
    print(json.dumps(measured(given.events, given.steps, width, height, even=given.even, against=given.against)))


if __name__ == "__main__":
    main()
