"""What a hand does on the preview with the tool that it holds: mouse, finger and pen alike, in shares of the wall."""

from __future__ import annotations

from chinagodrar_viewer.model.show import Show, Tool

ERASER = 0.03
"""Radius as a share of the wall's height: a fingertip's on a tablet."""
CLICKED = 0.02
"""A zoom box smaller than this was a click, and gets a box of ZOOMED about it."""
ZOOMED = 0.5
LEAST_BOX = 0.1
Share = tuple[float, float]
Box = tuple[float, float, float, float]


def held(value: float) -> float:
    """``value`` between 0 and 1: a stroke that leaves the picture goes along its edge."""
    return min(max(value, 0.0), 1.0)


def zoom_box(start: Share, end: Share) -> Box:
    """The box between two corners in the wall's own shape, so that nothing is stretched; inside the wall."""
    (ax, ay), (bx, by) = start, end
    side = max(abs(ax - bx), abs(ay - by))
    if side < CLICKED:
        return inside(ax - ZOOMED / 2, ay - ZOOMED / 2, ZOOMED)
    return inside(ax if bx >= ax else ax - side, ay if by >= ay else ay - side, side)


def inside(x: float, y: float, side: float) -> Box:
    """A box of that side, a share of width and height alike, moved so that the wall holds it."""
    side = min(max(side, LEAST_BOX), 1.0)
    return (min(max(x, 0.0), 1.0 - side), min(max(y, 0.0), 1.0 - side), side, side)


class Hand:
    """Turns press, move and release into the show's commands; ``draft`` is a zoom box that is being drawn."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._start: Share | None = None
        self._box: Box | None = None
        self._tool = Tool.NONE
        self.draft: Box | None = None

    @property
    def down(self) -> bool:
        return self._start is not None

    def press(self, x: float, y: float, *, rubs: bool = False) -> None:
        """Put down; ``rubs`` is a pen's other end, an eraser whatever the tool."""
        show = self._show
        self._start = (held(x), held(y))
        self._tool = Tool.ERASER if rubs else show.tool
        if self._tool is Tool.PEN:
            show.begin_stroke(*self._start)
        elif self._tool is Tool.ZOOM and show.zoom_box is not None and _holds(show.zoom_box, self._start):
            # In the box: the hand moves it.  Outside: it draws another.
            self._box = show.zoom_box
        self.move(x, y)

    def move(self, x: float, y: float) -> None:
        """Move, pressed or not."""
        show, here = self._show, (held(x), held(y))
        tool = self._tool if self.down else show.tool
        show.point_at(*here)
        if self._start is not None:
            if tool is Tool.PEN:
                show.extend_stroke(*here)
            elif tool is Tool.ERASER:
                show.erase_at(*here, ERASER)
            elif tool is Tool.ZOOM and self._box is not None:
                bx, by, side, _ = self._box
                dx, dy = here[0] - self._start[0], here[1] - self._start[1]
                show.set_zoom_box(*inside(bx + dx, by + dy, side))
            elif tool is Tool.ZOOM:
                self.draft = zoom_box(self._start, here)

    def release(self) -> None:
        """Lift."""
        if self._tool is Tool.PEN and self.down:
            self._show.end_stroke()
        draft, self.draft = self.draft, None
        self._start, self._box = None, None
        if draft is not None and self._show.tool is Tool.ZOOM:
            self._show.set_zoom_box(*draft)

    def away(self) -> None:
        """The hand has left the picture."""
        if not self.down and self._show.pointer is not None:
            self._show.point_away()

    def turn(self, steps: float, x: float, y: float) -> None:
        """A wheel: above 0 shows less of the wall, about the point under the hand."""
        show = self._show
        if show.tool is not Tool.ZOOM:
            return
        bx, by, side, _ = show.zoom_box or (0.0, 0.0, 1.0, 1.0)
        wanted = min(max(side * 0.8**steps, LEAST_BOX), 1.0)
        # What is under the hand keeps its place in the box.
        kept = wanted / side
        show.set_zoom_box(*inside(held(x) - (held(x) - bx) * kept, held(y) - (held(y) - by) * kept, wanted))


def _holds(box: Box, point: Share) -> bool:
    x, y, width, height = box
    return x <= point[0] <= x + width and y <= point[1] <= y + height
