"""Where the numbers beside the marks of the step chart stand: never on each other, never on a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Rect = tuple[float, float, float, float]
"""Left, top, width, height in pixels."""

HEIGHT, AIR = 15.0, 3.0


def _apart(a: Rect, b: Rect) -> bool:
    return a[0] + a[2] <= b[0] or b[0] + b[2] <= a[0] or a[1] + a[3] <= b[1] or b[1] + b[3] <= a[1]


def place_labels(
    wishes: Sequence[tuple[float, float, str]],
    marks: Sequence[tuple[float, float]],
    reserved: Rect,
    width: float,
    height: float,
    radius: float,
    measure: Callable[[str], float],
) -> list[Rect | None]:
    """A rectangle for each wish (x, y, text), most important first; None where there is no room for it.

    ``reserved`` is kept free.  Tries right above, left above, right below, left below, inside ``width`` by
    ``height``.
    """
    taken: list[Rect] = [reserved, *((x - radius, y - radius, 2 * radius, 2 * radius) for x, y in marks)]
    placed: list[Rect | None] = []
    for x, y, text in wishes:
        wide = measure(text)
        near = radius + AIR
        options = (
            (x + near, y - near - HEIGHT / 2, wide, HEIGHT),
            (x - near - wide, y - near - HEIGHT / 2, wide, HEIGHT),
            (x + near, y + AIR, wide, HEIGHT),
            (x - near - wide, y + AIR, wide, HEIGHT),
        )
        found = next(
            (
                r
                for r in options
                if r[0] >= 0
                and r[0] + wide <= width
                and r[1] >= 0
                and r[1] + HEIGHT <= height
                and all(_apart(r, t) for t in taken)
            ),
            None,
        )
        if found is not None:
            taken.append(found)
        placed.append(found)
    return placed
