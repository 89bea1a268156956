"""ShowTools: what lies over the wall's picture: cover, pointer, zoom box, ink.

All of it belongs to the picture that the class sees: while the wall is frozen, to the frozen one.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.model.ink import Ink, Stroke

Point = tuple[float, float]
Box = tuple[float, float, float, float]

ZOOM_FACTOR = 1.25
WIDEST_BOX, NARROWEST_BOX = 1.0, 0.1
FIRST_BOX = 0.5


class Cover(Enum):
    """What hides the picture from the class."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"


class Tool(Enum):
    """What the hand does on the picture."""

    NONE = "none"
    SPOTLIGHT = "spotlight"
    LASER = "laser"
    ZOOM = "zoom"
    PEN = "pen"
    ERASER = "eraser"


def _share(value: float) -> float:
    return min(max(value, 0.0), 1.0)


class ShowTools(QObject):
    """Cover, tool, pointer, zoom box and ink; all places are shares 0..1 of the wall's width and height."""

    wall_changed = Signal()
    """What the class sees changed: its step, note, end, cover, details, or that it is frozen."""
    tool_changed = Signal()
    """The tool or the zoom box."""
    pointer_changed = Signal()
    ink_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cover = Cover.NONE
        self._details_hidden = False
        self._tool = Tool.NONE
        self._pointer: Point | None = None
        self._zoom: Box | None = None
        self._ink = Ink()

    # --- cover

    @property
    def cover(self) -> Cover:
        return self._cover

    def toggle_black(self) -> None:
        """Black out the wall, or show it again."""
        self._set_cover(Cover.NONE if self._cover is Cover.BLACK else Cover.BLACK)

    def toggle_white(self) -> None:
        """White out the wall, or show it again."""
        self._set_cover(Cover.NONE if self._cover is Cover.WHITE else Cover.WHITE)

    def _set_cover(self, cover: Cover) -> None:
        if cover is not self._cover:
            self._cover = cover
            self.wall_changed.emit()

    def _uncover(self) -> bool:
        """Lift the cover; whoever calls tells it."""
        was, self._cover = self._cover, Cover.NONE
        return was is not Cover.NONE

    @property
    def details_hidden(self) -> bool:
        """True where the wall leaves out numbers and accounts of deaths."""
        return self._details_hidden

    def toggle_details(self) -> None:
        """Leave out numbers and accounts of deaths, or show them again; for the whole show."""
        self._details_hidden = not self._details_hidden
        self.wall_changed.emit()

    # --- tool, pointer

    @property
    def tool(self) -> Tool:
        return self._tool

    def toggle_tool(self, tool: Tool) -> None:
        """Take up a tool, or put it down; the zoom shows the box about the pointer or the middle at once."""
        self._set_tool(Tool.NONE if tool is self._tool else tool)

    def _set_tool(self, tool: Tool) -> None:
        if tool is self._tool:
            return
        drawn = self._ink.end()
        self._tool = tool
        if tool is Tool.ZOOM:
            x, y = self._pointer or (0.5, 0.5)
            self._zoom = _fitted(x, y, FIRST_BOX)
        else:
            self._zoom = None
        if drawn:
            self.ink_changed.emit()
        self.tool_changed.emit()

    @property
    def pointer(self) -> Point | None:
        """Where the hand is on the picture, whatever the tool; None where it is elsewhere."""
        return self._pointer

    def point_at(self, x: float, y: float) -> None:
        """Point at a place on the picture."""
        self._set_pointer((_share(x), _share(y)))

    def point_away(self) -> None:
        """Point at nothing."""
        self._set_pointer(None)

    def _set_pointer(self, pointer: Point | None) -> None:
        if pointer != self._pointer:
            self._pointer = pointer
            self.pointer_changed.emit()

    # --- zoom box

    @property
    def zoom_box(self) -> Box | None:
        """The part (x, y, width, height) that fills the wall, None where it shows everything; width = height."""
        return self._zoom

    def set_zoom_box(self, x: float, y: float, width: float, height: float) -> None:
        """Fill the wall with a rectangle, made as high as it is wide in shares, so that nothing is stretched."""
        size = max(abs(width), abs(height))
        middle = x + width / 2, y + height / 2
        self._put_zoom(_fitted(*middle, size))

    def move_zoom_box(self, dx: float, dy: float) -> None:
        """Move the box by shares of its own size; it stays on the picture."""
        if self._zoom is not None:
            x, y, size, _ = self._zoom
            self._put_zoom(_fitted(x + size / 2 + dx * size, y + size / 2 + dy * size, size))

    def resize_zoom_box(self, steps: int) -> None:
        """Show less (1) or more (-1) about the same middle."""
        if self._zoom is not None:
            x, y, size, _ = self._zoom
            self._put_zoom(_fitted(x + size / 2, y + size / 2, size / ZOOM_FACTOR**steps))

    def _put_zoom(self, box: Box) -> None:
        if box != self._zoom or self._tool is not Tool.ZOOM:
            if self._tool is not Tool.ZOOM:
                self._ink.end()
            self._tool, self._zoom = Tool.ZOOM, box
            self.tool_changed.emit()

    def _drop_zoom(self) -> bool:
        """End the pen's stroke and the zoom, which belong to the picture that is left; whoever calls tells it."""
        self._ink.end()
        zooming = self._tool is Tool.ZOOM
        if zooming:
            self._tool, self._zoom = Tool.NONE, None
        return zooming

    # --- ink

    @property
    def ink_step(self) -> str:
        """The id of the step whose picture the class sees."""
        raise NotImplementedError

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What is drawn on the picture that the class sees, oldest first."""
        return self._ink.strokes(self.ink_step)

    @property
    def aspect(self) -> float:
        """The wall's width over its height: how round an eraser is."""
        return self._ink.aspect

    def set_aspect(self, aspect: float) -> None:
        """Say how wide the wall is for its height."""
        if aspect > 0:
            self._ink.aspect = aspect

    def begin_stroke(self, x: float, y: float) -> None:
        """Put the pen down."""
        self._ink.begin(self.ink_step, (_share(x), _share(y)))
        self.ink_changed.emit()

    def extend_stroke(self, x: float, y: float) -> None:
        """Draw on to a place."""
        if self._ink.extend((_share(x), _share(y))):
            self.ink_changed.emit()

    def end_stroke(self) -> None:
        """Lift the pen."""
        if self._ink.end():
            self.ink_changed.emit()

    def erase_at(self, x: float, y: float, radius: float) -> None:
        """Take away the strokes within ``radius``, a share of the wall's height."""
        if self._ink.erase(self.ink_step, (_share(x), _share(y)), radius):
            self.ink_changed.emit()

    def undo(self) -> None:
        """Take back what was last drawn or erased on this picture."""
        if self._ink.undo(self.ink_step):
            self.ink_changed.emit()

    def clear_ink(self) -> None:
        """Take away all strokes of this picture."""
        if self._ink.clear(self.ink_step):
            self.ink_changed.emit()


def _fitted(x: float, y: float, size: float) -> Box:
    """A box of a size about a middle, moved so that it lies on the picture."""
    size = min(max(size, NARROWEST_BOX), WIDEST_BOX)
    left = min(max(x - size / 2, 0.0), 1.0 - size)
    top = min(max(y - size / 2, 0.0), 1.0 - size)
    return left, top, size, size
