"""No garbage collection on the way to the first frame: imports make many objects, and none of them is garbage.

It saves about 5 % of the time to the first paint, most of it while Qt's classes are made.
"""

from __future__ import annotations

import gc


def hold_collector() -> None:
    """Collect nothing until ``release_collector``; for the first lines of a start, and for commands that only paint."""
    gc.disable()


def release_collector() -> None:
    """Collect again, between events (``collector``); what has been made so far stays for good and is left alone.

    Once only: a window that takes another one's place would else keep what is left of it for good.  Where nothing
    was held, as in a test, nothing is done.
    """
    if gc.isenabled():
        return
    from PySide6.QtCore import QCoreApplication

    from chinagodrar_viewer.app.collector import Collector

    app = QCoreApplication.instance()
    if app is not None and app.findChild(Collector) is None:
        gc.freeze()
        Collector(app)
