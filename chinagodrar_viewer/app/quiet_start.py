"""No garbage collection on the way to the first frame: imports make many objects, and none of them is garbage.

It saves about 5 % of the time to the first paint, most of it while Qt's classes are made.
"""

from __future__ import annotations

import gc


def hold_collector() -> None:
    """Collect nothing until ``release_collector``; for the first lines of a start."""
    gc.disable()


def release_collector() -> None:
    """Collect again; what has been made so far stays for good and is not looked through any more.

    Once only: a window that takes another one's place would else keep what is left of it for good.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
