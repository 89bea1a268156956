"""Where the numbers beside the marks of the step chart stand: never on each other, never on a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Rect = tuple[float, float, float, float]
"""Left, top, width, height in pixels."""

HEIGHT, AIR, BESIDE = 15.0, 3.0, 3.0


def _apart(a: Rect, b: Rect) -> bool:
    return a[0] + a[2] <= b[0] or b[0] + b[2] <= a[0] or a[1] + a[3] <= b[1] or b[1] + b[3] <= a[1]


def place_labels(
    wishes: Sequence[tuple[float, float, Sequence[str]]],
    marks: Sequence[tuple[float, float]],
    reserved: Sequence[Rect],
    width: float,
    height: float,
    radius: float,
    measure: Callable[[str], float],
) -> list[tuple[str, Rect] | None]:
    """A text and a rectangle for each wish (x, y, texts), most important first; None where there is no room.

    The first text that fits is taken.  ``reserved`` is kept free.  Tries right above, left above, right
    below, left below, inside ``width`` by ``height``.  The short texts of all wishes go before the long
    ones of any: a number is worth more than a date.
    """
    taken: list[Rect] = [*reserved, *((x - radius, y - radius, 2 * radius, 2 * radius) for x, y in marks)]
    placed: list[tuple[str, Rect] | None] = [None] * len(wishes)

    def free(x: float, y: float, text: str, but: Rect | None) -> Rect | None:
        wide, near = measure(text) + BESIDE, radius + AIR
        for rect in (
            (x + near, y - HEIGHT - AIR, wide, HEIGHT),
            (x - near - wide, y - HEIGHT - AIR, wide, HEIGHT),
            (x + near, y + AIR, wide, HEIGHT),
            (x - near - wide, y + AIR, wide, HEIGHT),
        ):
            inside = rect[0] >= 0 and rect[0] + wide <= width and rect[1] >= 0 and rect[1] + HEIGHT <= height
            if inside and all(_apart(rect, t) for t in taken if t is not but):
                return rect
        return None

    for number, (x, y, texts) in enumerate(wishes):
        rect = free(x, y, texts[-1], None) if texts else None
        if rect is not None:
            taken.append(rect)
            placed[number] = (texts[-1], rect)
    for number, (x, y, texts) in enumerate(wishes):
        short = placed[number]
        if short is None or len(texts) < 2:
            continue
        rect = free(x, y, texts[0], short[1])
        if rect is not None:
            taken.remove(short[1])
            taken.append(rect)
            placed[number] = (texts[0], rect)
    return placed
