"""Pulse: the show's signals again, a little later: the wall is painted before the presenter's window stirs.

A step changes a dozen labels; laid out at once they would stand between a key and the class's picture.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from chinagodrar_viewer.model.show import Show

LATER_MS = 12
"""Less than a frame, more than the wall's own painting is posted for."""


class _Relay(QObject):
    """Hears one signal; a method, unlike a lambda, is disconnected when its object goes before the show does."""

    def __init__(self, name: str, pulse: Pulse) -> None:
        super().__init__(pulse)
        self._name, self._pulse = name, pulse

    def heard(self) -> None:
        """The show has told."""
        self._pulse.note(self._name)


class Pulse(QObject):
    """Each signal at most once for all that has happened since the last time."""

    step_changed = Signal()
    wall_changed = Signal()
    tool_changed = Signal()
    ink_changed = Signal()
    overview_changed = Signal()
    time_changed = Signal()
    auto_changed = Signal()
    activity_changed = Signal()
    typed_changed = Signal()
    leading_changed = Signal()

    def __init__(self, show: Show, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.show = show
        self._timer = QTimer(self, singleShot=True, interval=LATER_MS)
        self._timer.timeout.connect(self.flush)
        self._waiting: dict[str, None] = {}
        for name in (
            "step_changed", "wall_changed", "tool_changed", "ink_changed", "overview_changed", "time_changed",
            "auto_changed", "activity_changed", "typed_changed",
        ):  # fmt: skip
            getattr(show, name).connect(_Relay(name, self).heard)
        show.model.leading_changed.connect(_Relay("leading_changed", self).heard)

    def flush(self) -> None:
        """Tell now what waits to be told."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        for name in waiting:
            getattr(self, name).emit()

    def note(self, name: str) -> None:
        """Have a signal of that name told later."""
        self._waiting[name] = None
        if not self._timer.isActive():
            self._timer.start()
