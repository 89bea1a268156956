"""Playback: steps through the events by itself, the playhead with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from chinagodrar_viewer.core.dates import Precision
from chinagodrar_viewer.core.event import Event, Kind
from chinagodrar_viewer.core.window import Instant
from chinagodrar_viewer.model.event_model import EventModel

STEP_MS = 3_500
"""Time to read a title and look; the teacher can always step by hand."""


class Playback(QObject):
    """Selects one event after the other and sets the playhead to each; stops at the last."""

    playing_changed = Signal()

    def __init__(self, model: EventModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)
        model.battle_changed.connect(self.pause)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def play(self) -> None:
        """Start at the selected event; from the beginning where the last one is selected."""
        events = self._model.events
        if self.playing or not events:
            return
        selection = self._model.state.selection
        if selection is None or selection == events[-1].id or self._model.selected_event not in events:
            self._model.select(events[0].id)
        self._follow()
        self._timer.start()
        self.playing_changed.emit()

    def pause(self) -> None:
        """Stay where we are."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit()

    def _step(self) -> None:
        before = self._model.state.selection
        self._model.select_step(1)
        self._follow()
        if self._model.state.selection == before:
            self.pause()

    def _follow(self) -> None:
        event = self._model.selected_event
        if event is not None:
            self._model.set_playhead(told_by(event), play=True)


def told_by(event: Event) -> Instant:
    """The instant to which playing sets the playhead: where the event stands; for a toll, when it is out.

    A toll that is dated to the day counts as known at the end of that day, so the playhead goes there:
    a toll that plays without its own number would puzzle everybody.
    """
    if event.kind is Kind.TOLL and event.date is not None and event.date.precision >= Precision.DAY:
        return event.window.latest_end
    return event.anchor
