"""The names of events that are on screen, decoded once and cut to the room that they have."""

from __future__ import annotations

from chinagodrar_viewer.core.context_layer import ContextLayer
from chinagodrar_viewer.views.boxes import Measure
from chinagodrar_viewer.views.label_placing import ELLIPSIS

MOST_KEPT = 1_000
LONGEST = 120
"""Letters of a name that are looked at: no label is longer."""


class Names:
    """Kept from frame to frame; ``allowance`` is how many more may be decoded now."""

    def __init__(self) -> None:
        self.allowance = 0
        self.refused = False
        self._kept: dict[tuple[str, int], str] = {}
        self._tables: dict[str, object] = {}

    def begin(self, allowance: int) -> None:
        """A new frame."""
        self.allowance, self.refused = allowance, False

    def name(self, layer: ContextLayer, row: int) -> str | None:
        """What an event is called; None where this frame has decoded enough."""
        key = layer.id, row
        if self._tables.get(layer.id) is not layer.texts:
            self._kept = {k: v for k, v in self._kept.items() if k[0] != layer.id}
            self._tables[layer.id] = layer.texts
        found = self._kept.get(key)
        if found is not None:
            return found
        if self.allowance <= 0:
            self.refused = True
            return None
        self.allowance -= 1
        place = layer.place_of(row)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        found = self._kept[key] = " ".join(layer.title(place)[:LONGEST].split()) if place is not None else ""
        return found


def fitted(text: str, room: float, size: int, measure: Measure) -> str:
    """``text``, or what of it fits into ``room``; measured once, because lanes ask for hundreds in a frame."""
    width = measure(text, size, False)
    if width <= room:
        return text
    letters = int(len(text) * (room - size) / max(width, 1.0) * 0.94)
    cut = text[: max(0, letters)].rstrip()
    while len(cut) >= 3:
        if measure(cut + ELLIPSIS, size, False) <= room:
            return cut + ELLIPSIS
        cut = cut[: len(cut) - 2].rstrip()
    return ""
