"""A frame of the map: pans and zooms at 1920x1080, as the widget paints them; prints one JSON line.

QT_QPA_PLATFORM=offscreen python tests/benchmarks/map_frame.py [FRAMES]
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main(frames: int) -> None:
    from chinagodrar_viewer.app.application import make_application
    from chinagodrar_viewer.app.quiet_start import release_collector

    application = make_application(["map-frame"])
    from chinagodrar_viewer.core.map_framing import everything_view, insurgency_view
    from chinagodrar_viewer.core.map_view import MapView
    from chinagodrar_viewer.formats.bundled import bundled_battle
    from chinagodrar_viewer.model.event_model import EventModel
    from chinagodrar_viewer.views.map.view import BattleMap
    from chinagodrar_viewer.views.theme import Appearance

    battle = bundled_battle()
    model = EventModel(battle)
    view = BattleMap(model, Appearance())
    view.resize(1920, 1080)
    view.show()
    application.processEvents()
    release_collector()  # as the program does after its first paint
    times: list[float] = []

    def frame(wanted: MapView) -> None:
        start = time.perf_counter()
        model.set_map(wanted)
        view.repaint()
        times.append((time.perf_counter() - start) * 1000)

    starts = (model.map_view, insurgency_view(battle), everything_view(), MapView(15.2325, 2.9989, 12.0))
    per_start = max(frames // len(starts) // 2, 4)
    for start in starts:
        model.set_map(start)
        view.repaint()
        for i in range(per_start):
            frame(view.camera.panned(9.0 if i < per_start / 2 else -9.0, 5.0))
        for i in range(per_start):
            frame(view.camera.zoomed(1.03 if i < per_start / 2 else 1 / 1.03, 700.0, 400.0))
    times.sort()
    said = {
        "frames": len(times),
        "median_ms": round(statistics.median(times), 2),
        "p99_ms": round(times[int(len(times) * 0.99)], 2),
        "max_ms": round(times[-1], 2),
        "rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 800)
