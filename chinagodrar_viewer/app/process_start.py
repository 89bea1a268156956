"""How long this process has been running: what a user waits for includes Python's own start."""

from __future__ import annotations

import os
import sys
import time

_IMPORTED = time.perf_counter()


def milliseconds_since_start() -> float:
    """Milliseconds since the process started, to 10 ms on Linux; elsewhere since this module was imported."""
    if sys.platform == "linux":
        try:
            with open("/proc/self/stat", "rb") as stat:
                # The name in parentheses may hold spaces; ``starttime`` is field 22, the 20th after it.
                ticks = int(stat.read().rpartition(b")")[2].split()[19])
            return (time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")) * 1e3
        except (OSError, ValueError, IndexError):
            pass
    return (time.perf_counter() - _IMPORTED) * 1e3
