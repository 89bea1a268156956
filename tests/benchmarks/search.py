"""Words typed letter by letter into a search of a table: how soon there is an answer, and how long the window waits.

    python tests/benchmarks/search.py --rows 1000000 [--events 1000000] [--words "inates,actor 7"]

Reads the made-up table of load.py, then types each word a letter at a time, each letter giving up the search before it,
as the search box does; after the last letter the search goes on to its end.  ``median_ms``, ``p99_ms`` and ``max_ms``
are the times from a letter to the first answer (names), ``whole_text_ms`` to the last one (every cell);
``longest_gap_ms`` is the longest time in which the window's thread got no turn.  Prints one line of JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from load import resident_bytes, table_of
from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.context_query import ContextQuery
from chinagodrar_viewer.formats.context import read_context
from chinagodrar_viewer.model.context import Context

WORDS = ("niger", "actor 7", "town 12", "government of mali", "nowhere")
PATIENCE = 60.0


class Window:
    """Turns of the event loop, the longest wait between two, and when an answer came."""

    def __init__(self, app: QCoreApplication, context: Context) -> None:
        self._app, self._context = app, context
        self.longest = 0.0

    def type(self, text: str) -> float:
        """Seconds from this text to its first answer."""
        layer = self._context.layers[0]
        before = self._context.found(layer.id)
        begun = time.perf_counter()
        self._context.set_query(ContextQuery(text))
        self.turn_until(lambda: self._context.found(layer.id) is not before or not self._context.searching)
        return time.perf_counter() - begun

    def turn_until(self, done: object) -> None:
        """Live on until ``done`` says so."""
        assert callable(done)
        last = begun = time.perf_counter()
        while not done() and last - begun < PATIENCE:
            self._app.processEvents()
            now = time.perf_counter()
            self.longest = max(self.longest, now - last)
            last = now
            time.sleep(0.0005)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--words", default=",".join(WORDS))
    chosen = parser.parse_args()
    app = QCoreApplication.instance() or QCoreApplication(["search"])
    *_, last = read_context(table_of(chosen.rows), None, stopped=lambda: False)
    context = Context()
    context.put(last.layer)
    window = Window(app, context)
    answers: list[float] = []
    whole: list[float] = []
    found: dict[str, int] = {}
    for word in chosen.words.split(","):
        for end in range(1, len(word) + 1):
            begun = time.perf_counter()
            answers.append(window.type(word[:end]))
        window.turn_until(lambda: not context.searching)
        whole.append(time.perf_counter() - begun)
        made = context.found(last.layer.id)
        found[word] = len(made.places) if made is not None else 0
    context.close()
    answers.sort()
    print(
        json.dumps(
            {
                "benchmark": "search",
                "rows": chosen.rows,
                "letters": len(answers),
                "median_ms": round(statistics.median(answers) * 1e3, 1),
                "p99_ms": round(answers[min(len(answers) - 1, int(len(answers) * 0.99))] * 1e3, 1),
                "max_ms": round(answers[-1] * 1e3, 1),
                "whole_text_ms": round(statistics.median(whole) * 1e3, 1),
                "longest_gap_ms": round(window.longest * 1e3, 1),
                "found": found,
                "rss_mb": round(resident_bytes() / 1e6, 1),
            }
        )
    )


if __name__ == "__main__":
    main()
