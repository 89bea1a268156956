"""Work beside the window: an iterator run in a thread, whose items arrive in the thread of who asked."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    import threading

Stopped = Callable[[], bool]
"""Asked by the work now and then: True where nobody waits for it any more."""
GIVE_WAY = 0.001
"""Seconds after which a thread that computes lets the window's go on; Python's own 5 ms, several times in one turn of
the event loop, would cost frames."""


TURN, REST = 0.004, 0.0001
"""Seconds of work after which it rests, and for how long."""


def giving_way(stopped: Stopped) -> Stopped:
    """``stopped``, which rests a moment now and then when it is asked.

    A thread that waits for Python's lock asks for it after GIVE_WAY without a chance.  Numpy lets go of the lock and
    takes it again in every small operation: each is a chance, mostly too short to be taken, and begins the wait anew.
    So a search in many small steps kept the window waiting for up to 0.2 s.
    """
    rested = time.monotonic()

    def asked() -> bool:
        nonlocal rested
        if time.monotonic() - rested >= TURN:
            time.sleep(REST)
            rested = time.monotonic()
        return stopped()

    return asked


class Background(QObject):
    """One piece of work at a time: starting another, or ``stop``, leaves the one before without a listener.

    Workers only make immutable values; whoever listens lives in the thread of this object.
    """

    _arrived = Signal(int, object)
    _ended = Signal(int, object)

    def __init__(
        self,
        put: Callable[[Any], None],
        ended: Callable[[Exception | None], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``put`` gets each item, ``ended`` None or what went wrong; neither is called after a stop."""
        super().__init__(parent)
        self._put = put
        self._tell_end = ended
        self._run = 0
        self._stop: threading.Event | None = None
        self._thread: threading.Thread | None = None
        self._arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        return self._stop is not None

    def start(self, work: Callable[[Stopped], Iterator[Any]]) -> None:
        """Run ``work``; its items arrive one by one."""
        import threading  # not before the first paint

        sys.setswitchinterval(GIVE_WAY)
        self.stop()
        self._run += 1
        run, stop = self._run, threading.Event()
        self._stop = stop

        def go() -> None:
            wrong: Exception | None = None
            try:
                for item in work(giving_way(stop.is_set)):
                    if stop.is_set():
                        return
                    self._tell(self._arrived, run, item)
            except Exception as error:
                wrong = error
            self._tell(self._ended, run, wrong)

        self._thread = threading.Thread(target=go, name="chinagodrar-background", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Nobody waits for the work any more; it ends by itself soon."""
        if self._stop is not None:
            self._stop.set()
            self._stop = None

    def wait(self, seconds: float) -> bool:
        """Wait for the thread after a stop, as before the program ends; False where it still runs."""
        if self._thread is not None:
            self._thread.join(seconds)
            return not self._thread.is_alive()
        return True

    @staticmethod
    def _tell(signal: Any, run: int, what: object) -> None:
        try:
            signal.emit(run, what)
        except RuntimeError:  # the window was closed meanwhile, and this object with it
            return

    def _take(self, run: int, item: object) -> None:
        if run == self._run and self._stop is not None:
            self._put(item)

    def _finish(self, run: int, wrong: Exception | None) -> None:
        if run == self._run and self._stop is not None:
            self._stop = None
            if self._tell_end is not None:
                self._tell_end(wrong)
