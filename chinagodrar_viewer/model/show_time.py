"""ShowTime: the show's timer, and steps that follow each other by themselves."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from chinagodrar_viewer.core.lesson import Step
from chinagodrar_viewer.model.show_timer import Clock, Stopwatch
from chinagodrar_viewer.model.show_tools import Cover, ShowTools


class ShowTime(ShowTools):
    """Elapsed against planned, and auto-advance; ticks once a second until it is stopped."""

    time_changed = Signal()
    """A second has passed, or the timer was paused, resumed or reset."""
    auto_changed = Signal()
    """Auto-advance was turned on or off, or begins or ends to wait."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = Stopwatch(clock, running=True)
        self._dwell = Stopwatch(clock, running=False)
        self._auto = False
        self._ticker = QTimer(self)
        self._ticker.setSingleShot(True)
        self._ticker.timeout.connect(self.tick)
        self._ticking = True
        self._wind()

    # --- what a show says of itself

    @property
    def steps(self) -> tuple[Step, ...]:
        raise NotImplementedError

    @property
    def index(self) -> int:
        raise NotImplementedError

    @property
    def _stage_seconds(self) -> float:
        """What auto-advance gives to what is shown now."""
        raise NotImplementedError

    @property
    def _class_waits(self) -> bool:
        """True where going on would be lost on the class."""
        return self.cover is not Cover.NONE

    def next(self) -> None:
        """Go on."""
        raise NotImplementedError

    # --- time

    @property
    def elapsed(self) -> float:
        """Seconds since the show began, pauses left out."""
        return self._watch.seconds

    @property
    def planned(self) -> float:
        """Seconds that all steps may take together."""
        return sum(step.minutes for step in self.steps) * 60

    @property
    def planned_before(self) -> float:
        """Seconds planned for the steps before the present one: who is past them is late."""
        return sum(step.minutes for step in self.steps[: self.index]) * 60

    @property
    def over(self) -> bool:
        """True where more time has gone than was planned."""
        return 0 < self.planned < self.elapsed

    @property
    def timer_running(self) -> bool:
        return self._watch.running

    def toggle_timer(self) -> None:
        """Pause the timer, or let it go on."""
        self._watch.run(not self._watch.running)
        self._pace()
        self.time_changed.emit()

    def reset_timer(self) -> None:
        """Begin at 0:00; paused or not stays as it is."""
        self._watch.reset()
        self.time_changed.emit()

    @property
    def auto(self) -> bool:
        """True where steps follow each other by themselves; see ``auto_waiting``."""
        return self._auto

    @property
    def auto_waiting(self) -> bool:
        """True where auto-advance is on but waits: covered, frozen, overview open, timer paused."""
        return self._auto and not self._dwell.running

    @property
    def auto_left(self) -> float:
        """Seconds until auto-advance moves on."""
        return max(self._stage_seconds - self._dwell.seconds, 0.0)

    def toggle_auto(self) -> None:
        """Let steps follow each other, or pause that; the present step's time goes on where it was paused."""
        self._set_auto(not self._auto)

    def tick(self) -> None:
        """A second has passed, or longer: once a second while the show runs, at once after the laptop has slept."""
        if self._dwell.running and self._dwell.seconds >= self._stage_seconds:
            self.next()  # one step, however long the sleep was
        self.time_changed.emit()
        if self._ticking:
            self._wind()

    def _stop_ticking(self) -> None:
        self._ticking = False
        self._ticker.stop()

    def _set_auto(self, auto: bool) -> None:
        if auto != self._auto:
            self._auto = auto
            self._run_dwell()
            self.auto_changed.emit()

    def _pace(self) -> None:
        """Count the step's time only where it is the auto-advance's to count."""
        if self._run_dwell():
            self.auto_changed.emit()

    def _run_dwell(self) -> bool:
        runs = self._auto and self._watch.running and not self._class_waits
        changed = runs != self._dwell.running
        self._dwell.run(runs)
        return changed

    def _set_cover(self, cover: Cover) -> None:
        super()._set_cover(cover)
        self._pace()

    def _wind(self) -> None:
        """The next tick is due when the elapsed time's seconds change."""
        self._ticker.start(int((1.0 - self.elapsed % 1.0) * 1000) + 1)
