"""Runs the program as a user does: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_NOT_INHERITED = (
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "WAYLAND_SOCKET",
    "QT_QPA_PLATFORM",
    "QT_PLUGIN_PATH",
    "COVERAGE_PROCESS",
)


def environment(**changes: str) -> dict[str, str]:
    """This process's environment without any display, with changes."""
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
    return {**kept, **changes}


def run(
    *words: str, env: dict[str, str] | None = None, folder: Path = ROOT, timeout: float = 120
) -> subprocess.CompletedProcess[str]:
    """``chinagodrar-viewer WORDS`` without a display; output as text."""
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", "chinagodrar_viewer", *words],
        cwd=folder,
        env=environment() if env is None else env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
    )
