"""From place to place on the map, and through the events of one place."""

from __future__ import annotations

from chinagodrar_viewer.core.places_shown import EventShown, PlaceShown
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.map.snapshot import places_shown


def walk(model: EventModel, steps: int) -> None:
    """Choose the next place (1) or the one before (-1): those on the map first, then those without a position."""
    shown = places_shown(model.battle, model.state)
    ids = [p.place.id for p in (*shown.places, *shown.unplaced) if p.events]
    if not ids:
        return
    current = model.state.place or next((p.place.id for p in shown.places if p.selected), None)
    index = ids.index(current) + steps if current in ids else (0 if steps > 0 else len(ids) - 1)
    model.select_place(ids[index % len(ids)])


def activate_place(model: EventModel, place_id: str) -> None:
    """Select the place's weightiest event, then at each further call the next; the place where it has none."""
    shown = places_shown(model.battle, model.state).place(place_id)
    if shown is None:
        return
    events = [e for e in shown.events if e.let_through]
    if not events:
        model.select_place(place_id)
        return
    selected = next((i for i, e in enumerate(events) if e.selected), None)
    chosen = events[(selected + 1) % len(events)] if selected is not None else _weightiest(events, place_id)
    model.select(chosen.event.id)


def leading_event(shown: PlaceShown) -> EventShown:
    """The event that stands for a place with events: the selected one, else the weightiest."""
    selected = next((e for e in shown.events if e.selected), None)
    return selected or _weightiest(shown.events, shown.place.id)


def _weightiest(events: list[EventShown] | tuple[EventShown, ...], place_id: str) -> EventShown:
    return max(events, key=lambda e: (e.event.place == place_id, e.event.importance))
