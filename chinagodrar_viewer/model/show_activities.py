"""ShowActivities: the tasks that a class solves on the wall, each kept as it was left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.core.activities import task_of_step
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Step
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.show_choice import ShowChoice
from chinagodrar_viewer.model.show_timer import Clock


class ShowActivities(ShowChoice):
    """The activity of the present step, and whether keys act on its cards."""

    activity_changed = Signal()
    """Another activity, a card of it moved, or its mode was entered or left."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(clock, parent)
        self._plays: dict[str, ActivityPlay | None] = {}
        self._playing = False

    @property
    def activity(self) -> ActivityPlay | None:
        """The activity of the teacher's step."""
        raise NotImplementedError

    @property
    def activity_active(self) -> bool:
        """True while arrows and Enter act on the activity's cards."""
        return self._playing

    def toggle_activity(self) -> None:
        """Let arrows and Enter act on the activity, or on the steps again."""
        playing = not self._playing and self.activity is not None
        if playing != self._playing:
            self._playing = playing
            if self.activity is not None:
                self.activity.drop()
            self.activity_changed.emit()

    def move_card(self, steps: int) -> None:
        """Move along the activity's cards, with a card in the hand where one was taken up."""
        if self._playing and self.activity is not None:
            self.activity.move_cursor(steps)

    def toggle_reveal(self) -> None:
        """Show the activity's answer, or hide it."""
        if self.activity is not None:
            self._dwell.reset()
            self.activity.reveal(not self.activity.revealed)

    def _play_of(self, battle: Battle, step: Step) -> ActivityPlay | None:
        """A step's play, kept until the show ends: whoever comes back finds it as it was left."""
        if step.activity is None:
            return None
        if step.id not in self._plays:
            task = task_of_step(battle, step)
            play = ActivityPlay(task, self) if task is not None else None
            if play is not None:
                play.changed.connect(self.activity_changed)
            self._plays[step.id] = play
        return self._plays[step.id]

    def _forget_plays(self) -> None:
        for play in self._plays.values():
            if play is not None:
                play.deleteLater()
        self._plays.clear()
