"""The benchmarks still run and say what they promise; the numbers themselves are measured by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def test_start_up_prints_its_line() -> None:
    command = [sys.executable, str(HERE / "start_up.py"), "--runs", "1"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)

    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["benchmark"] == "start_up"
    assert said["runs"] == 1
    assert all(said[key] > 0 for key in ("viewer_ms", "bare_ms", "ratio_bare", "ratio_pyqtgraph"))


def test_link_prints_its_line() -> None:
    command = [sys.executable, str(HERE / "link.py"), "--rounds", "4"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)

    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["benchmark"] == "link"
    for change in ("select", "zoom", "playhead"):
        assert 0 < said[change]["median_ms"] <= said[change]["max_ms"]


def test_link_measures_a_table_behind_the_battle() -> None:
    command = [sys.executable, str(HERE / "link.py"), "--rounds", "3", "--events", "3000"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)

    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["events"] == 3000
    for change in ("select", "select-context", "select-context-flying", "zoom-whole", "playhead"):
        assert 0 < said[change]["median_ms"] <= said[change]["max_ms"]


def test_soak_of_a_show_loses_no_key_and_no_second() -> None:
    command = [sys.executable, str(HERE / "soak.py"), "--present", "--hours", "0.12"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)

    said = json.loads(done.stdout or done.stderr)
    assert said["keys"] == 86
    assert (said["keys_lost"], said["timer_wrong_s"], said["warnings"]) == (0, 0.0, [])


def test_soak_of_the_window_prints_its_line() -> None:
    command = [sys.executable, str(HERE / "soak.py"), "--minutes", "0.05"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)

    said = json.loads(done.stdout or done.stderr)
    assert said["rounds"] > 0 and said["warnings"] == []
    assert said["rss_mb"] > 0


def map_frame(events: int) -> dict[str, Any]:
    command = [sys.executable, str(HERE / "map_frame.py"), "--frames", "80", "--events", str(events)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_frame_of_the_map_costs_its_pixels_and_not_the_events() -> None:
    few, many = map_frame(10_000), map_frame(100_000)

    assert many["events"] == 100_000
    assert 0 < few["median_ms"] <= few["p99_ms"] <= few["max_ms"]
    assert {"pan", "zoom", "time_pan", "counted_ms", "rss_mb"} <= many.keys()
    # By the processor's own clock: the machine may do something else meanwhile.
    assert many["processor"]["median_ms"] < 1.6 * few["processor"]["median_ms"]


def test_wall_prints_its_line() -> None:
    command = [sys.executable, str(HERE / "wall.py"), "--rounds", "2", "--steps", "2", "--rest", "20"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)

    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["benchmark"] == "wall"
    for kind in ("rested", "cold", "flight", "map_flight"):
        assert 0 < said[kind]["median_ms"] <= said[kind]["p99_ms"] <= said[kind]["max_ms"]


def test_load_prints_its_line() -> None:
    command = [sys.executable, str(HERE / "load.py"), "--rows", "3000", "--rounds", "1"]
    for engine in ("arrow", "csv"):
        done = subprocess.run([*command, "--engine", engine], capture_output=True, text=True, timeout=180)
        assert done.returncode == 0, done.stderr
        said = json.loads(done.stdout)
        assert (said["benchmark"], said["rows"]) == ("load", 3_000)
        assert said["first_rows_ms"] > 0 and said["total_ms"] > 0


def test_search_answers_and_finds_the_same_as_the_table_holds() -> None:
    command = [sys.executable, str(HERE / "search.py"), "--rows", "3000", "--words", "niger,nowhere"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)

    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["letters"] == len("niger") + len("nowhere")
    assert said["found"]["nowhere"] == 0 < said["found"]["niger"]
    assert 0 < said["median_ms"] <= said["p99_ms"] <= said["max_ms"]


def test_a_frame_costs_no_more_with_ten_times_the_events() -> None:
    command = [sys.executable, str(HERE / "frame_time.py"), "--events", "100000", "--against", "10000", "--steps", "60"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert (said["benchmark"], said["events"], said["steps"]) == ("frame_time", 100_000, 60)
    assert 0 < said["median_ms"] <= said["p99_ms"] <= said["max_ms"] and said["rss_mb"] > 0
    # The cost follows the pixels, and each frame took turns with the other: were it the events, it would be tenfold.
    assert said["ratio"] < 1.6
