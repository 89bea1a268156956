"""Runs on_two_screens.py in a process whose Qt has two screens, each with a scale of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCREENS = {
    "screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
        {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 2},
    ]
}


def test_a_show_on_two_screens(tmp_path: Path) -> None:
    config = tmp_path / "two.json"
    config.write_text(json.dumps(SCREENS))
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "DBUS_"))}
    environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", "pytest", "-p", "no:xdist", "-q", str(HERE / "on_two_screens.py")],
        cwd=HERE.parents[1],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
