"""What a hand does on the wall itself: the tool that is taken up, or nothing but a tap."""

from __future__ import annotations

from math import hypot

from chinagodrar_viewer.model.show import Show, Tool

TAP = 0.02
"""Of the wall's height: a hand that moves further than this did not tap."""
ERASER = 0.03
"""Radius as a share of the wall's height: a fingertip's."""

Share = tuple[float, float]


class WallHand:
    """Turns press, move and release, in shares of the wall, into the show's commands."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._start: Share | None = None
        self._moved = False

    def press(self, x: float, y: float) -> None:
        """Put down."""
        show = self._show
        self._start, self._moved = (x, y), False
        if show.tool is Tool.PEN:
            show.begin_stroke(x, y)
        elif show.tool is Tool.ERASER:
            show.erase_at(x, y, ERASER)
        elif show.tool in (Tool.SPOTLIGHT, Tool.LASER):
            show.point_at(x, y)

    def move(self, x: float, y: float) -> None:
        """Move, pressed or not."""
        show, start = self._show, self._start
        if show.tool in (Tool.SPOTLIGHT, Tool.LASER):
            show.point_at(x, y)
        if start is None:
            return
        if hypot((x - start[0]) * show.aspect, y - start[1]) > TAP:
            self._moved = True
        if show.tool is Tool.PEN:
            show.extend_stroke(x, y)
        elif show.tool is Tool.ERASER:
            show.erase_at(x, y, ERASER)
        elif show.tool is Tool.ZOOM:
            self._drag_zoom(start, x, y)

    def _drag_zoom(self, start: Share, x: float, y: float) -> None:
        """The hand moves what is seen, as a finger moves a map."""
        show = self._show
        show.move_zoom_box(start[0] - x, start[1] - y)
        self._start = (x, y)

    def release(self) -> bool:
        """Lift; True where it was a tap."""
        start, self._start = self._start, None
        if start is None:
            return False
        if self._show.tool is Tool.PEN:
            self._show.end_stroke()
        return not self._moved

    def cancel(self) -> None:
        """The touch was taken away: nothing was meant."""
        if self._start is not None and self._show.tool is Tool.PEN:
            self._show.end_stroke()
        self._start = None

    def turn(self, steps: float) -> None:
        """A wheel: above 0 shows less of the wall."""
        if self._show.tool is Tool.ZOOM and steps:
            self._show.resize_zoom_box(1 if steps > 0 else -1)

    def away(self) -> None:
        """The hand has left the wall."""
        if self._start is None and self._show.tool in (Tool.SPOTLIGHT, Tool.LASER):
            self._show.point_away()
