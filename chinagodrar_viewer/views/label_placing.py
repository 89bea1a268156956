"""Places labels so that none overlaps another, nor a mark that it does not belong to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from chinagodrar_viewer.views.boxes import Box, Measure

GAP = 3.0
"""Least distance between two labels of different owners, in pixels."""
ELLIPSIS = "…"


BAND = 32.0
"""Height of the bands by which taken boxes are found again."""


class Placer:
    """What is taken so far; a label may lie on marks of its own events and on nothing else."""

    def __init__(self) -> None:
        self._bands: dict[int, list[tuple[Box, str]]] = {}

    def block(self, box: Box, owner: str = "") -> None:
        """Only labels of ``owner`` may go here; nobody's where it is "" ."""
        for band in range(int(box.y // BAND), int(box.bottom // BAND) + 1):
            self._bands.setdefault(band, []).append((box, owner))

    def free(self, box: Box, owners: Collection[str] = ()) -> bool:
        """True where a label of these owners may stand."""
        for band in range(int(box.y // BAND), int(box.bottom // BAND) + 1):
            for taken, taken_by in self._bands.get(band, ()):
                if box.overlaps(taken, GAP) and not (taken_by and taken_by in owners):
                    return False
        return True

    def place(self, groups: Iterable[Sequence[Box]], owners: Collection[str] = ()) -> int | None:
        """The index of the first group of boxes that is free as a whole, now taken; None where none is."""
        for index, boxes in enumerate(groups):
            if all(self.free(box, owners) for box in boxes):
                for box in boxes:
                    self.block(box)
                return index
        return None


def slid(start: float, end: float, width: float, left: float, right: float, pad: float = 0.0) -> float | None:
    """Where a text of ``width`` begins inside the part of ``start..end`` that is in sight; None where too short.

    It stands at the bar's own start as long as that is in sight, then at the edge of the view, and is
    pushed out with the bar's end last of all.
    """
    visible_start, visible_end = max(start, left) + pad, min(end, right) - pad
    if visible_end - visible_start < width:
        return None
    return visible_start


def shortened(text: str, width: float, size: int, bold: bool, measure: Measure) -> str:
    """``text``, or as much of it as fits into ``width`` with an ellipsis; "" where not even two letters fit."""
    if measure(text, size, bold) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + ELLIPSIS, size, bold) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS if low >= 2 else ""


def wrapped(text: str, width: float, size: int, bold: bool, measure: Measure, most: int) -> list[str]:
    """``text`` in up to ``most`` lines of ``width``; the last one is shortened."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        if len(lines) == most - 1:
            lines.append(shortened(" ".join(words), width, size, bold, measure))
            break
        count = 1
        while count < len(words) and measure(" ".join(words[: count + 1]), size, bold) <= width:
            count += 1
        lines.append(shortened(" ".join(words[:count]), width, size, bold, measure))
        words = words[count:]
    return [line for line in lines if line]
