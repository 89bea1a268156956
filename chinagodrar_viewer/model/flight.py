"""Motion of the model: flights from range to range and the morph between scales.

Both live in the model, not in a view, so that every view (timeline, chart, wall) moves as one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.flight_path import FlightPath
from chinagodrar_viewer.core.framing import framed
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.view_state import ScaleMode

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

    from chinagodrar_viewer.model.event_model import EventModel

SHORTEST_MS, LONGEST_MS, MS_PER_LENGTH = 200, 900, 90
MORPH_MS = 300


def _animation(model: EventModel, advance: Callable[[float], None]) -> QVariantAnimation:
    """An eased way from 0 to 1; made when something first moves, which the first frame does not."""
    from PySide6.QtCore import QEasingCurve, QVariantAnimation

    made = QVariantAnimation(model)
    made.setEasingCurve(QEasingCurve.Type.InOutCubic)
    made.setStartValue(0.0)
    made.setEndValue(1.0)
    made.valueChanged.connect(advance)
    return made


class Flight:
    """Flies the model's visible range along a van Wijk and Nuij path; interruptible."""

    def __init__(self, model: EventModel, set_range: Callable[[TimeRange], None]) -> None:
        self._model = model
        self._set_range = set_range
        self._path: FlightPath | None = None

    @cached_property
    def _animation(self) -> QVariantAnimation:
        return _animation(self._model, self._advance)

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
        if self._path is not None:
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

    @cached_property
    def _animation(self) -> QVariantAnimation:
        made = _animation(self._model, self._advance)
        made.setDuration(MORPH_MS)
        return made

    def to(self, goal: float) -> None:
        """Start the morph from the present share."""
        self._goal = goal
        if self._model.reduced_motion:
            self.finish()
            return
        self._animation.stop()
        self._animation.setStartValue(self._model.scale_share)
        self._animation.setEndValue(goal)
        self._animation.start()

    def finish(self) -> None:
        """Be there at once."""
        if "_animation" in self.__dict__:
            self._animation.stop()
        self._set_share(self._goal)

    def _advance(self, share: float) -> None:
        # Setting new start and end values tells a share as well, before the morph runs.
        if self._animation.state() is self._animation.State.Running:
            self._set_share(share)
