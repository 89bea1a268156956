"""vis-timeline in headless Chromium through the steps that frame_time.py takes; one JSON line.

    python tests/benchmarks/peers/vis_timeline.py --events 10000

Needs node, npm and Chromium; installs vis-timeline and playwright-core from npm into a folder of its own under
the system's temporary folder.  Never run by CI.  A step is timed from the call to the end of the frame that shows
it, without a limit of frames a second; ``moved`` says that the number of items in sight changed on the way.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from synthetic_events import event_table
from zoom_steps import zoom_steps

PACKAGES = ("vis-timeline@8.5.4", "playwright-core@1.65.1")
"""What was measured; the exact versions, so that the numbers can be repeated."""
PATIENCE_S = 150


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=1_000)
    parser.add_argument("--steps", type=int, default=400)
    arguments = parser.parse_args()
    browser = next((found for name in ("chromium", "google-chrome", "chrome") if (found := shutil.which(name))), None)
    if browser is None or shutil.which("npm") is None:
        raise SystemExit("This benchmark needs Chromium, node and npm.")
    folder = Path(tempfile.gettempdir()) / "chinagodrar-peers"
    folder.mkdir(exist_ok=True)
    subprocess.run(["npm", "install", "--no-save", "--silent", *PACKAGES], cwd=folder, check=True)
    table = event_table(arguments.events)
    extent = table.extent
    assert extent is not None
    given = {
        "starts": table.starts.tolist(),
        "ends": table.ends.tolist(),
        "lanes": table.lanes.tolist(),
        "laneCount": table.lane_count,
    }
    (folder / "EVENTS.json").write_text(json.dumps(given))
    aim = float(table.starts[len(table) * 9 // 10])
    (folder / "STEPS.json").write_text(json.dumps(zoom_steps(*extent, aim, arguments.steps)))
    script = Path(__file__).with_suffix(".mjs")
    shutil.copy(script, folder / script.name)  # node looks for packages beside the script
    done = subprocess.run(
        ["node", script.name, str(folder), browser, str(PATIENCE_S)], cwd=folder, capture_output=True, text=True
    )
    if done.returncode or not done.stdout.strip():
        result = {"ready_ms": None, "error": (done.stderr.strip().splitlines() or ["it died"])[-1][:200]}
    else:
        result = json.loads(done.stdout.strip().splitlines()[-1])
    frames, shown = result.pop("frames", None), result.pop("shown", [])
    told = {"peer": PACKAGES[0], "events": len(table), "ready_ms": result.pop("ready_ms"), **result}
    if told["ready_ms"] is not None:
        told["ready_ms"] = round(told["ready_ms"])
    if frames:
        ordered = sorted(frames)
        told |= {
            "median_ms": round(statistics.median(frames), 1),
            "p99_ms": round(ordered[int(len(ordered) * 0.99) - 1], 1),
            "max_ms": round(ordered[-1], 1),
            "moved": len(set(shown)) > 1 and len(set(frames)) > 1,
        }
    elif told["ready_ms"] is None:
        told["gave_up_after_s"] = PATIENCE_S
    print(json.dumps(told))


if __name__ == "__main__":
    main()
