"""Memory that the reading of a table needed and the table does not: given back to the system at the end."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Without this the C library and pyarrow keep about as much again as the table itself, for a next block."""
    arrow = sys.modules.get("pyarrow")
    if arrow is not None:
        arrow.default_memory_pool().release_unused()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl has not
        if trim is not None:
            trim(0)
