"""Motion of the model: flights from place to place in time and on the map, and the morph between scales.

They live in the model, not in a view, so that every view (timeline, chart, map, wall) moves as one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QVariantAnimation

SHORTEST_MS, LONGEST_MS, MS_PER_LENGTH = 200, 900, 90
MORPH_MS = 300

P = TypeVar("P")
Q = TypeVar("Q", covariant=True)


class Path(Protocol[Q]):
    """A way to somewhere; ``length`` is perceived, about 1 for a zoom by 4 or a pan by one screen."""

    @property
    def end(self) -> Q: ...

    @property
    def length(self) -> float: ...

    def at(self, share: float) -> Q:
        """The stage at ``share`` 0..1 of the way; exact at both ends."""
        ...


def _animation(owner: QObject, advance: Callable[[float], None]) -> QVariantAnimation:
    """An eased way from 0 to 1; made when something first moves, which the first frame does not."""
    from PySide6.QtCore import QEasingCurve, QVariantAnimation

    made = QVariantAnimation(owner)
    made.setEasingCurve(QEasingCurve.Type.InOutCubic)
    made.setStartValue(0.0)
    made.setEndValue(1.0)
    made.valueChanged.connect(advance)
    return made


class Flight(Generic[P]):
    """Flies along a van Wijk and Nuij path, putting each stage; interruptible."""

    def __init__(self, owner: QObject, put: Callable[[P], None]) -> None:
        self._owner = owner
        self._put = put
        self._path: Path[P] | None = None

    @cached_property
    def _animation(self) -> QVariantAnimation:
        return _animation(self._owner, self._advance)

    @property
    def destination(self) -> P | None:
        """Where it goes; None where no flight is under way."""
        return self._path.end if self._path else None

    def along(self, path: Path[P]) -> None:
        """Start a flight; another one under way ends where it is."""
        self.stop()
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
            self._put(destination)

    def _advance(self, share: float) -> None:
        path = self._path
        if path is None:
            return
        if share >= 1.0:
            self._path = None
        self._put(path.at(share))


class Morph:
    """Moves a share between 0 and 1: true scale and even steps, a movement not yet drawn and drawn."""

    def __init__(self, owner: QObject, put: Callable[[float], None], goal: float = 0.0, ms: int = MORPH_MS) -> None:
        self._owner = owner
        self._put = put
        self._goal = goal
        self._ms = ms

    @cached_property
    def _animation(self) -> QVariantAnimation:
        made = _animation(self._owner, self._advance)
        made.setDuration(self._ms)
        return made

    def to(self, share: float, goal: float, *, at_once: bool) -> None:
        """Start the morph from ``share``, or be there at once."""
        self._goal = goal
        if at_once:
            self.finish()
            return
        self._animation.stop()
        self._animation.setStartValue(share)
        self._animation.setEndValue(goal)
        self._animation.start()

    def rest(self, goal: float) -> None:
        """Stand still; whoever calls has put ``goal``."""
        self._goal = goal
        if "_animation" in self.__dict__:
            self._animation.stop()

    def finish(self) -> None:
        """Be there at once."""
        if "_animation" in self.__dict__:
            self._animation.stop()
        self._put(self._goal)

    def _advance(self, share: float) -> None:
        # Setting new start and end values tells a share as well, before the morph runs.
        if self._animation.state() is self._animation.State.Running:
            self._put(share)
