"""Motion of the model: flights from range to range and the morph between scales.

Both live in the model, not in a view, so that every view (timeline, chart, wall) moves as one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QVariantAnimation

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.flight_path import FlightPath
from chinagodrar_viewer.core.framing import framed
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.view_state import ScaleMode

if TYPE_CHECKING:
    from chinagodrar_viewer.model.event_model import EventModel

SHORTEST_MS, LONGEST_MS, MS_PER_LENGTH = 200, 900, 90
MORPH_MS = 300


class Flight:
    """Flies the model's visible range along a van Wijk and Nuij path; interruptible."""

    def __init__(self, model: EventModel, set_range: Callable[[TimeRange], None]) -> None:
        self._model = model
        self._set_range = set_range
        self._path: FlightPath | None = None
        self._animation = QVariantAnimation(model)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._advance)

    @property
    def destination(self) -> TimeRange | None:
        return self._path.end if self._path else None

    def framing(self, event: Event) -> TimeRange:
        """The range that shows ``event`` well: where we are or are going where that does so already."""
        model = self._model
        even = model.state.scale is ScaleMode.EVEN
        return framed(model.battle, event, model.destination, even=even).clamped(model.limits)

    def to(self, wanted: TimeRange) -> None:
        """Start a flight from where we are."""
        model = self._model
        if wanted == model.destination:
            return
        self.stop()
        path = FlightPath(model.visible_range, wanted)
        # Setting the duration tells the share at which the last flight was stopped: not yet on this path.
        self._animation.setDuration(int(min(max(SHORTEST_MS, path.length * MS_PER_LENGTH), LONGEST_MS)))
        self._path = path
        self._animation.start()

    def stop(self) -> None:
        """Stay where we are."""
        self._path = None
        self._animation.stop()

    def finish(self) -> None:
        """Be there at once."""
        destination = self.destination
        self.stop()
        if destination is not None:
            self._set_range(destination)

    def _advance(self, share: float) -> None:
        path = self._path
        if path is None:
            return
        if share >= 1.0:
            self._path = None
        self._set_range(path.at(share))


class Morph:
    """Moves the model's scale share between true scale (0) and even steps (1)."""

    def __init__(self, model: EventModel, set_share: Callable[[float], None]) -> None:
        self._model = model
        self._set_share = set_share
        self._goal = 0.0
        self._animation = QVariantAnimation(model)
        self._animation.setDuration(MORPH_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._advance)

    def to(self, goal: float) -> None:
        """Start the morph from the present share."""
        self._goal = goal
        self._animation.stop()
        if self._model.reduced_motion:
            self._set_share(goal)
            return
        self._animation.setStartValue(self._model.scale_share)
        self._animation.setEndValue(goal)
        self._animation.start()

    def finish(self) -> None:
        """Be there at once."""
        self._animation.stop()
        self._set_share(self._goal)

    def _advance(self, share: float) -> None:
        if self._animation.state() is QAbstractAnimation.State.Running:
            self._set_share(share)
