"""ActivityPlay: how far the class has come with the activity of a step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal


class ActivityPlay(QObject):
    """``order`` are the task's card keys as they lie now; ``chosen`` a key or None; ``revealed`` shows the answer."""

    changed = Signal()

    def __init__(self, task: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.task = task
        self._revealed = False

    @property
    def revealed(self) -> bool:
        return self._revealed

    def reveal(self, revealed: bool = True) -> None:
        """Show the answer, or hide it again."""
        if revealed != self._revealed:
            self._revealed = revealed
            self.changed.emit()

    def act(self) -> None:
        """Enter: pick up or put down the card under the cursor."""

    def move_cursor(self, steps: int) -> None:
        """Move along the cards, with a card in the hand where one was taken up."""
