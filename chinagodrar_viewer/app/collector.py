"""Garbage is collected between two events of the window's thread, never in the middle of a call.

By itself Python looks for unreachable objects whenever many have been made: inside whatever function of Qt asks Python
something, and in whatever thread.  A widget that it finds is destroyed right there.  QObject::disconnect asks for
``disconnectNotify`` with a lock of its own held ("not allowed to re-enter any QObject functions", says Qt's page of
that function), and the destroyed widget may need that very lock: the window then waits for itself for ever.  That
happened after exported pictures, once in a few dozen; and a thread that reads a table must not destroy widgets at all.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QTimer

EVERY_MS = 500
"""A collection of all takes 1 to 4 ms in a furnished window, of what is new less."""


class Collector(QTimer):
    """Collects what Python would have collected by itself; a child of the application."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app, interval=EVERY_MS)
        gc.disable()
        self.timeout.connect(self.look)
        self.start()

    def look(self) -> None:
        """Collect as much as Python's own thresholds ask for."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in (0, 1, 2) if counts[generation] > limits[generation]]
        if due:
            gc.collect(due[-1])
