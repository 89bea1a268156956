"""Memory: threads share heaps, and what the reading of a table needed and the table does not is given back."""

from __future__ import annotations

import ctypes
import sys

MOST_HEAPS = 2
_M_ARENA_MAX = -8
"""glibc's number of the setting (malloc.h)."""


def few_heaps() -> None:
    """Let the threads of this program share heaps, before there are many threads.

    glibc gives nearly each thread a heap of its own, and each keeps what was freed in it: two minutes of searching and
    zooming took 6 % more memory with the usual eight heaps a processor, 3 % with two.
    """
    if sys.platform == "linux":
        option = getattr(ctypes.CDLL(None), "mallopt", None)
        if option is not None:
            option(_M_ARENA_MAX, MOST_HEAPS)


def give_back() -> None:
    """Without this the C library and pyarrow keep about as much again as the table itself, for a next block."""
    arrow = sys.modules.get("pyarrow")
    if arrow is not None:
        arrow.default_memory_pool().release_unused()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl has not
        if trim is not None:
            trim(0)
