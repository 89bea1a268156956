"""Ink: what a pen drew over the wall's picture; each step keeps its own."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot

from chinagodrar_viewer.core.value import Value

Point = tuple[float, float]

CLOSEST = 0.0008
"""Share of the wall's height below which a move of the hand is none."""
TOLERANCE = 0.0006
"""How far, in shares of the height, a finished stroke may lie from the hand's way: less than a pixel at 1080."""
MOST_POINTS = 1_000
MOST_STROKES = 400
MOST_UNDOS = 40


class Stroke(Value):
    """A line through points in shares 0..1 of the wall's width and height; a single point is a dot."""

    points: tuple[Point, ...]


class Ink:
    """Strokes by step, drawn, erased and undone.  ``aspect`` is the wall's width over its height."""

    def __init__(self) -> None:
        self.aspect = 16 / 9
        self._strokes: dict[str, tuple[Stroke, ...]] = {}
        self._undos: dict[str, list[tuple[Stroke, ...]]] = {}
        self._live: list[Point] = []
        self._live_step = ""
        self._tolerance = TOLERANCE

    def strokes(self, step: str) -> tuple[Stroke, ...]:
        """All strokes of a step, oldest first, the one that is being drawn last."""
        done = self._strokes.get(step, ())
        return (*done, Stroke(tuple(self._live))) if self._live and step == self._live_step else done

    @property
    def drawing(self) -> bool:
        """True while a stroke is being drawn."""
        return bool(self._live)

    def begin(self, step: str, point: Point) -> None:
        """Put the pen down."""
        self.end()
        self._live_step, self._live, self._tolerance = step, [point], TOLERANCE

    def extend(self, point: Point) -> bool:
        """Draw on; False where the pen is not down or has hardly moved."""
        if not self._live or self._distance(self._live[-1], point) < CLOSEST:
            return False
        self._live.append(point)
        while len(self._live) > MOST_POINTS:  # a hand that never lifts the pen
            self._live = self._simplified(self._live)
            self._tolerance *= 2
        return True

    def end(self) -> bool:
        """Lift the pen; False where it was not down."""
        if not self._live:
            return False
        stroke = Stroke(tuple(self._simplified(self._live)))
        step, self._live = self._live_step, []
        self._put(step, (*self._strokes.get(step, ()), stroke)[-MOST_STROKES:])
        return True

    def erase(self, step: str, point: Point, radius: float) -> bool:
        """Take away the strokes that a round eraser touches; ``radius`` is a share of the wall's height."""
        self.end()
        strokes = self._strokes.get(step, ())
        kept = tuple(s for s in strokes if not self._touched(s, point, radius))
        if len(kept) == len(strokes):
            return False
        self._put(step, kept)
        return True

    def clear(self, step: str) -> bool:
        """Take away all strokes of a step; that can be undone as well."""
        self.end()
        if not self._strokes.get(step):
            return False
        self._put(step, ())
        return True

    def undo(self, step: str) -> bool:
        """Take back what was last drawn or erased on a step; a stroke that is being drawn is dropped."""
        if self._live and step == self._live_step:
            self._live = []
            return True
        undos = self._undos.get(step)
        if not undos:
            return False
        self._strokes[step] = undos.pop()
        return True

    def _put(self, step: str, strokes: tuple[Stroke, ...]) -> None:
        undos = self._undos.setdefault(step, [])
        undos.append(self._strokes.get(step, ()))
        del undos[:-MOST_UNDOS]
        self._strokes[step] = strokes

    def _distance(self, a: Point, b: Point) -> float:
        return hypot((a[0] - b[0]) * self.aspect, a[1] - b[1])

    def _off(self, point: Point, a: Point, b: Point) -> float:
        """Distance of a point from the straight line between two, in shares of the height."""
        wide = self.aspect
        dx, dy = (b[0] - a[0]) * wide, b[1] - a[1]
        x, y = (point[0] - a[0]) * wide, point[1] - a[1]
        length = dx * dx + dy * dy
        share = min(max((x * dx + y * dy) / length, 0.0), 1.0) if length else 0.0
        return hypot(x - share * dx, y - share * dy)

    def _touched(self, stroke: Stroke, point: Point, radius: float) -> bool:
        points = stroke.points
        return any(self._off(point, a, b) <= radius for a, b in _pairs(points))

    def _simplified(self, points: list[Point]) -> list[Point]:
        """The points that matter (Ramer 1972, Douglas and Peucker 1973); first and last stay."""
        if len(points) < 3:
            return points
        keep = {0, len(points) - 1}
        open_ = [(0, len(points) - 1)]
        while open_:
            first, last = open_.pop()
            farthest, at = 0.0, 0
            for i in range(first + 1, last):
                off = self._off(points[i], points[first], points[last])
                if off > farthest:
                    farthest, at = off, i
            if farthest > self._tolerance:
                keep.add(at)
                open_ += [(first, at), (at, last)]
        return [points[i] for i in sorted(keep)]


def _pairs(points: tuple[Point, ...]) -> Iterable[tuple[Point, Point]]:
    """Each stretch of a stroke; a dot is a stretch of no length."""
    return zip(points, points[1:] or points, strict=False)
