"""macOS: Finder hands files over as events, at the start and while the program runs, never as words of a command."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FinderApplication(QApplication):
    """Opens what Finder hands over; files that come before the window is there wait for it."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._open: Callable[[str], object] | None = None
        self._waiting = ""

    def open_with(self, act: Callable[[str], object]) -> None:
        """Call ``act`` with the path of each file from now on, and with the last one that came before."""
        self._open = act
        waiting, self._waiting = self._waiting, ""
        if waiting:
            act(waiting)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            if self._open is None:
                self._waiting = event.file()
            else:
                self._open(event.file())
            return True
        return super().event(event)
