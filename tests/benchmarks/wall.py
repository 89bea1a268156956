"""The audience's wall: from a step key to the wall repainted, and the frames of a flight, at 1920×1080.

    python tests/benchmarks/wall.py [--rounds 2] [--size 1920x1080] [--language en]

Goes through all lessons of the bundled battle and the walk through its events, forwards and back, with the
real window; each key's time is from the key to the end of the painting.  ``cold`` keys come faster than the
pictures of the neighbours can be made, the others after a rest as a teacher's do; ``to_map`` are those of them
that bring a map.  A flight's frame is the
model's change and the wall's painting.  Prints one line of JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def figures(times: Sequence[float]) -> dict[str, float]:
    """Milliseconds: median, 99th percentile, worst; nothing of no times."""
    if not times:
        return {"count": 0}
    ordered = sorted(times)
    return {
        "count": len(ordered),
        "median_ms": round(statistics.median(ordered), 2),
        "p99_ms": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 2),
        "max_ms": round(ordered[-1], 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--steps", type=int, default=0, help="of each lesson; 0 for all")
    parser.add_argument("--rest", type=int, default=480, help="milliseconds between keys that are not quick")
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--language", default="en")
    given = parser.parse_args()
    width, height = (int(n) for n in given.size.split("x"))

    from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from chinagodrar_viewer.app.application import make_application
    from chinagodrar_viewer.core.flight_path import FlightPath
    from chinagodrar_viewer.core.lesson import Lesson
    from chinagodrar_viewer.core.map_view import MapView
    from chinagodrar_viewer.core.view_state import Leading
    from chinagodrar_viewer.formats.bundled import bundled_battle
    from chinagodrar_viewer.model.event_model import EventModel
    from chinagodrar_viewer.model.show import Show
    from chinagodrar_viewer.present.audience_window import AudienceWindow
    from chinagodrar_viewer.views.theme import Appearance, Preference

    app = make_application(["wall"])
    battle = bundled_battle()
    appearance = Appearance(Preference.DARK)
    lessons = [one for one in battle.lessons if isinstance(one, Lesson)]

    def rest(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def opened(lesson: Lesson | None) -> tuple[Show, AudienceWindow]:
        show = Show(EventModel(battle, given.language), lesson)
        window = AudienceWindow(show, appearance)
        window.resize(width, height)
        window.show()
        rest(600)
        return show, window

    def pressed(show: Show, window: AudienceWindow, forwards: bool) -> float:
        clock = QElapsedTimer()
        clock.start()
        if forwards:
            show.next()
        else:
            show.previous()
        window.wall.repaint()
        return clock.nsecsElapsed() / 1e6

    warm: list[float] = []
    to_map: list[float] = []
    cold: list[float] = []
    flight: list[float] = []
    for lesson in (*lessons, None):
        show, window = opened(lesson)
        for round_ in range(given.rounds):
            quick = round_ % 2 == 1
            for forwards in (True, False):
                for _ in range(min(given.steps or len(show.steps), len(show.steps))):
                    (cold if quick else warm).append(pressed(show, window, forwards))
                    if not quick and show.wall.state.leading is Leading.MAP:
                        to_map.append(warm[-1])
                    if quick:
                        show.model.finish_motion()
                        QApplication.processEvents()
                    else:
                        rest(given.rest)
        show.end()
        window.close()
        window.deleteLater()
        app.processEvents()
    show, window = opened(None)
    ranges = [r.range for r in battle.ranges]
    for start, end in pairwise(ranges):
        path = FlightPath(start, end)
        for frame in range(31):
            began = time.perf_counter()
            show.model.set_visible_range(path.at(frame / 30))
            window.wall.repaint()
            flight.append((time.perf_counter() - began) * 1000)
    map_flight: list[float] = []
    show.show_leading(Leading.MAP)
    window.wall.repaint()
    near = show.model.map_view
    for frame in [*range(61), *range(60, -1, -1)]:
        share = frame / 60
        began = time.perf_counter()
        show.model.set_map(MapView(near.latitude - 2 * share, near.longitude - share, near.span * 8**share))
        window.wall.repaint()
        map_flight.append((time.perf_counter() - began) * 1000)
    show.end()
    print(
        json.dumps(
            {
                "benchmark": "wall",
                "size": given.size,
                **figures(warm + cold),
                "rested": figures(warm),
                "to_map": figures(to_map),
                "cold": figures(cold),
                "flight": figures(flight),
                "map_flight": figures(map_flight),
                "steps": sum(len(lesson.steps) for lesson in lessons) + len(battle.events),
            }
        )
    )


if __name__ == "__main__":
    main()
