"""What a hand does on an activity's cards."""

from __future__ import annotations

from chinagodrar_viewer.model.show import Show
from chinagodrar_viewer.present.wall.painting import WallPainting


class ActivityHand:
    """Takes, drags and drops the pieces of the activity on the wall; positions in pixels of the wall."""

    def __init__(self, show: Show, painting: WallPainting) -> None:
        self._show, self._painting = show, painting

    @property
    def holds(self) -> bool:
        """True while a piece is held."""
        return False

    def press(self, x: float, y: float) -> bool:
        """Take the piece there; False where there is none."""
        return False

    def move(self, x: float, y: float) -> None:
        """Drag it on."""

    def release(self, x: float, y: float) -> None:
        """Drop it."""

    def drop(self) -> None:
        """Leave it where it was taken."""
