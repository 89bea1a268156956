"""How far the movements of what happens now have drawn themselves on the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from chinagodrar_viewer.model.flight import Morph

DRAWING_MS = 1_200
"""Slowly enough to be followed from the back row."""


class Drawing:
    """``share`` 0 to 1, beyond what time itself tells; ``tell`` is called at each stage.

    A step or playing comes to an instant, and there the movement is drawn; a hand on the playhead draws it.
    """

    def __init__(self, owner: QObject, tell: Callable[[], None]) -> None:
        self.share = 1.0
        self._tell = tell
        self._morph = Morph(owner, self._put, self.share, DRAWING_MS)

    def begin(self, *, play: bool, at_once: bool) -> None:
        """Another now: its movements are not drawn yet, and draw themselves where it plays."""
        self.share = 0.0
        if play or at_once:
            self._morph.to(0.0, 1.0, at_once=at_once)
        else:
            self._morph.rest(0.0)

    def finish(self) -> None:
        """Be drawn at once, where one is being drawn."""
        self._morph.finish()

    def _put(self, share: float) -> None:
        if share != self.share:
            self.share = share
            self._tell()
