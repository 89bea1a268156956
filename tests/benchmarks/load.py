"""How long a table takes to be there, against the reading library alone; and what it weighs.

    python tests/benchmarks/load.py --rows 1000000 [--engine arrow|csv] [--rounds 3]

Writes a made-up table in UCDP's columns (kept in the temporary folder for the next run), then alternates between the
library's own reading of the same columns and ours.  ``first_rows_ms`` is the longest time to the first layer, with
the import of the library; ``bytes_per_row`` what the process grew by above the file's text, once all
that the reading needed is given back; ``longest_gap_ms`` the longest time in which another thread, as the window's,
could not run.  Prints one line of JSON.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from chinagodrar_viewer.core.context_layer import ContextLayer
from chinagodrar_viewer.formats.context import arrow, read_context
from chinagodrar_viewer.model.background import GIVE_WAY, giving_way

TICK = 0.001


def resident_bytes() -> int:
    """Resident memory of this process; 0 where the system does not say."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if status.exists() else 0


class Ticker:
    """A thread that wants to run every millisecond, as a window does while a table is read."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Ticker:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _tick(self) -> None:
        before = time.perf_counter()
        while not self._stop.is_set():
            time.sleep(TICK)
            now = time.perf_counter()
            self.longest = max(self.longest, now - before - TICK)
            before = now


def table_of(rows: int) -> Path:
    """The made-up table, written once."""
    from synthetic_events import write_ucdp_csv

    path = Path(tempfile.gettempdir()) / f"chinagodrar-made-up-{rows}.csv"
    if not path.exists():
        made = path.with_suffix(".part")
        write_ucdp_csv(made, rows)
        made.replace(path)
    return path


def library_seconds(path: Path, layer: ContextLayer) -> float:
    """pyarrow's own time for the columns that the layer has."""
    import pyarrow as pa
    from pyarrow import csv

    mapping = layer.mapping
    # Each column as the kind that it is: pyarrow is quicker so than with all of them as texts.
    columns = {c: pa.timestamp("ms") for c in (mapping.start, mapping.end)}
    columns |= {c: pa.float64() for c in (mapping.low, mapping.best, mapping.high)}
    columns |= {c: pa.float64() for c in (mapping.latitude, mapping.longitude)}
    columns |= {c: pa.dictionary(pa.int32(), pa.string()) for c in layer.coded}
    kinds = {c: kind for c, kind in columns.items() if c is not None}
    begun = time.perf_counter()
    csv.read_csv(path, convert_options=csv.ConvertOptions(column_types=kinds, include_columns=list(kinds)))
    return time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--engine", choices=("arrow", "csv"), default="arrow")
    chosen = parser.parse_args()
    if chosen.engine == "csv":
        arrow.available = lambda: False
    sys.setswitchinterval(GIVE_WAY)  # as the program has it
    path = table_of(chosen.rows)
    firsts: list[float] = []
    totals: list[float] = []
    libraries: list[float] = []
    weights: list[float] = []
    gap = 0.0
    layer: ContextLayer | None = None
    begun = time.perf_counter()
    *_, warm = read_context(table_of(10), None, stopped=lambda: False)
    import_seconds = time.perf_counter() - begun
    del warm
    for _ in range(chosen.rounds):
        layer = None
        gc.collect()
        before = resident_bytes()
        first = None
        with Ticker() as ticker:
            begun = time.perf_counter()
            for reading in read_context(path, None, stopped=giving_way(lambda: False)):
                first = first if first is not None else time.perf_counter() - begun
                layer = reading.layer
                del reading
            totals.append(time.perf_counter() - begun)
        gap = max(gap, ticker.longest)
        firsts.append(import_seconds + (first or 0.0))
        assert layer is not None and len(layer) == chosen.rows, "every made-up row can be read"
        gc.collect()
        if before:
            weights.append((resident_bytes() - before - path.stat().st_size) / chosen.rows)
        if chosen.engine == "arrow" and arrow.available():
            libraries.append(library_seconds(path, layer))
    total, library = statistics.median(totals), statistics.median(libraries) if libraries else None
    report = {
        "benchmark": "load",
        "engine": chosen.engine if arrow.available() else "csv",
        "rows": chosen.rows,
        "first_rows_ms": round(max(firsts) * 1e3, 1),
        "total_ms": round(total * 1e3, 1),
        "library_ms": round(library * 1e3, 1) if library else None,
        # Of each round by itself: a machine's speed changes from one to the next.
        "ratio": round(statistics.median(t / lib for t, lib in zip(totals, libraries, strict=True)), 2)
        if libraries
        else None,
        "bytes_per_row": round(weights[0], 1) if weights else None,
        "rss_mb": round(resident_bytes() / 1e6, 1),
        "longest_gap_ms": round(gap * 1e3, 1),
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
