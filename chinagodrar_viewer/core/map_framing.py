"""Which part of the map shows a place, an event, the battle or the insurgency well."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event, Kind, Place
from chinagodrar_viewer.core.geodesy import Position
from chinagodrar_viewer.core.map_projection import WEST_AFRICA
from chinagodrar_viewer.core.map_view import CLOSEST, WIDEST, MapView
from chinagodrar_viewer.core.time_range import DAY

SOUTH, NORTH, WEST, EAST = 2.0, 28.0, -18.0, 26.0
"""Degrees: West Africa, within which a picture's middle stays; the ground is drawn further out."""
MARGIN = 0.08
"""A place nearer to an edge than this share of the shorter side is out of sight."""
INSET = 0.2
"""A place that a pan brings into sight stands this share of the shorter side from the edge."""
ROOM = 1.3
"""A view of several places is wider than they are by this factor: their labels need room."""
_ON_THE_GROUND = frozenset((Kind.ATTACK, Kind.MOVEMENT, Kind.STRIKE, Kind.COMMUNICATION, Kind.DISPLACEMENT))
ALONE = 160.0
"""Kilometres shown about a place that stands alone: the next towns and the border are in sight."""
DETAIL = 900.0
"""Kilometres: where more is shown, a place of the battle cannot be told from the next."""
CONTINENT = MapView((SOUTH + NORTH) / 2, (WEST + EAST) / 2, 2_900.0)


def clamped_view(wanted: MapView) -> MapView:
    """The nearest view whose middle lies in West Africa and whose span can be shown."""
    return MapView(
        min(max(wanted.latitude, SOUTH), NORTH),
        min(max(wanted.longitude, WEST), EAST),
        min(max(wanted.span, CLOSEST), WIDEST),
    )


def everything_view() -> MapView:
    """West Africa."""
    return CONTINENT


def position_of(battle: Battle, place: Place | None) -> Position | None:
    """Where a place is drawn: its own position, or the one from which only its direction is known; else None."""
    for _ in range(2):
        if place is None:
            return None
        if place.latitude is not None and place.longitude is not None:
            return place.latitude, place.longitude
        place = battle.places.get(place.direction_from or "")
    return None


def positions_of(battle: Battle, shown: Event | Place | Position) -> tuple[Position, ...]:
    """Where an event is drawn: its own place first, then the others it names; or a place, or a bare position."""
    if isinstance(shown, tuple):
        found: list[Position | None] = [shown]
    elif isinstance(shown, Place):
        found = [position_of(battle, shown)]
    else:
        ids = [shown.place, *shown.places]
        ids += [end for m in battle.movements if m.event == shown.id for end in (m.origin, m.destination)]
        found = [position_of(battle, battle.places.get(id)) for id in ids if id is not None]
    return tuple(dict.fromkeys(p for p in found if p is not None and _in_reach(p)))


def framed_map(battle: Battle, shown: Event | Place | Position, current: MapView) -> MapView:
    """``current`` where everything of the event or place is well in sight; else the least pan, or a view of it.

    Nothing to show (no position is published) leaves the view as it is.  Framing twice is framing once.
    """
    positions = positions_of(battle, shown)
    if not positions:
        return current
    if current.span <= DETAIL:
        if all(_in_sight(p, current, MARGIN) for p in positions):
            return current
        panned = _panned(positions, current)
        if panned is not None:
            return panned
    return view_of(positions)


def battle_view(battle: Battle) -> MapView:
    """The place of the main event and the places of what was done on its day; West Africa where none is known."""
    main = battle.event(battle.main_event)
    if main is None:
        return insurgency_view(battle)
    start, end = main.window.earliest_start, main.window.latest_end
    day = [e for e in battle.events if e.window.overlaps(start, end) and e.window.earliest_start >= start - DAY]
    found = positions_of(battle, main)
    for event in day:
        if event.kind in _ON_THE_GROUND and event.window.latest_start <= end + DAY:
            found += positions_of(battle, event)
    return view_of(found) if found else everything_view()


def insurgency_view(battle: Battle) -> MapView:
    """All attacks that the comparison shows; West Africa where none has a position."""
    found: list[Position] = []
    for event in battle.events:
        if event.comparison or event.kind is Kind.ATTACK:
            found += positions_of(battle, event)
    return view_of(found) if found else everything_view()


def view_of(positions: Sequence[Position]) -> MapView:
    """The closest view that holds all positions with room about them; ValueError for none."""
    points = [WEST_AFRICA.forward(*p) for p in positions]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    latitude, longitude = WEST_AFRICA.inverse(x, y)
    extent = max(max(xs) - min(xs), max(ys) - min(ys)) / WEST_AFRICA.scale(latitude)
    return clamped_view(MapView(latitude, longitude, max(extent * ROOM, ALONE)))


def _in_reach(position: Position) -> bool:
    return SOUTH <= position[0] <= NORTH and WEST <= position[1] <= EAST


def _offset(position: Position, view: MapView) -> tuple[float, float]:
    """Kilometres east and north of the view's middle."""
    x, y = WEST_AFRICA.forward(*position)
    at_x, at_y = WEST_AFRICA.forward(view.latitude, view.longitude)
    scale = WEST_AFRICA.scale(view.latitude)
    return (x - at_x) / scale, (y - at_y) / scale


def _in_sight(position: Position, view: MapView, margin: float) -> bool:
    # A picture shows a square of the span at least; how much more depends on its form, which is not known here.
    reach = view.span * (0.5 - margin)
    return max(map(abs, _offset(position, view))) <= reach


def _panned(positions: Sequence[Position], view: MapView) -> MapView | None:
    """The view moved as little as shows all of them; None where they do not fit or are more than a span away."""
    offsets = [_offset(p, view) for p in positions]
    reach = view.span * (0.5 - INSET)
    moved: list[float] = []
    for axis in (0, 1):
        low, high = min(o[axis] for o in offsets), max(o[axis] for o in offsets)
        if high - low > 2 * reach or max(-low, high) > view.span:
            return None
        moved.append(high - reach if high > reach else min(low + reach, 0.0))
    x, y = WEST_AFRICA.forward(view.latitude, view.longitude)
    scale = WEST_AFRICA.scale(view.latitude)
    latitude, longitude = WEST_AFRICA.inverse(x + moved[0] * scale, y + moved[1] * scale)
    return clamped_view(MapView(latitude, longitude, view.span))
