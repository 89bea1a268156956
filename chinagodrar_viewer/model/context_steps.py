"""From an event of a context layer to the one before or after it in its lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chinagodrar_viewer.core.context_event import ContextEvent

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_layer import ContextLayer
    from chinagodrar_viewer.core.event_table import Rows
    from chinagodrar_viewer.model.context import Context

STRETCH = 65_536
"""Events looked through at once: the next one is nearly always among them, whatever the size of the table."""


def neighbour(context: Context, event: ContextEvent, step: int) -> ContextEvent | None:
    """The next (1) or previous (-1) event in the same lane that is drawn; None at the end."""
    layer = context.layer(event.layer)
    place = layer.place_of(event.row) if layer is not None else None
    if layer is None or place is None:
        return None
    found = context.found(layer.id) if context.narrowed else None
    other = _beside(layer, place, step) if found is None else _beside_among(layer, place, step, found.places)
    return ContextEvent(layer.id, layer.row_of(other)) if other is not None else None


def _beside(layer: ContextLayer, place: int, step: int) -> int | None:
    lanes, lane = layer.table.lanes, layer.table.lanes[place]
    if step > 0:
        for first in range(place + 1, len(lanes), STRETCH):
            hits = (lanes[first : first + STRETCH] == lane).nonzero()[0]
            if len(hits):
                return first + int(hits[0])
        return None
    for end in range(place, 0, -STRETCH):
        first = max(end - STRETCH, 0)
        hits = (lanes[first:end] == lane).nonzero()[0]
        if len(hits):
            return first + int(hits[-1])
    return None


def _beside_among(layer: ContextLayer, place: int, step: int, places: Rows) -> int | None:
    """The same among ``places``, which ascend; an event that is not among them has neighbours all the same."""
    lanes, lane = layer.table.lanes, layer.table.lanes[place]
    at = int(places.searchsorted(place, "right" if step > 0 else "left"))
    if step > 0:
        for first in range(at, len(places), STRETCH):
            stretch = places[first : first + STRETCH]
            hits = (lanes[stretch] == lane).nonzero()[0]
            if len(hits):
                return int(stretch[hits[0]])
        return None
    for end in range(at, 0, -STRETCH):
        stretch = places[max(end - STRETCH, 0) : end]
        hits = (lanes[stretch] == lane).nonzero()[0]
        if len(hits):
            return int(stretch[hits[-1]])
    return None
