"""What a map scene is built from: the model's state, a size, the ground, and the map's own words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event, Role
from chinagodrar_viewer.core.map_data import MapData
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.places_shown import MapShown
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.map.camera import Camera

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_event import ContextEvent
    from chinagodrar_viewer.views.map.context_points import LayerShown


class MapPhrases(Value):
    """The map's own words, translated; braces are filled with numbers."""

    not_published: str = "position not published"
    unplaced: str = "Position not published:"
    no_direction: str = "direction not published"
    published_distances: str = "published: {} km"
    killed: str = "{} killed"
    km: str = "{} km"
    miles: str = "{} mi"
    north: str = "N"
    south: str = "S"
    east: str = "E"
    west: str = "W"
    nothing_placed: str = "No place of this battle has a published position."
    off_map: str = "Outside this map: {}"
    more: str = "+{}"
    no_room: str = "Names without room: {}"
    absent: str = "Reported events not on this map: {}"
    per_square: str = "reported events in {0} × {1} km"


class MapRequest(Value):
    """Everything that decides how the map looks: the same request gives the same scene.

    Sizes in pixels; ``unit`` enlarges text and marks alike (the wall).  ``deaths`` False leaves out all numbers
    of people killed; ``drawn`` is how far the movements of now have drawn
    themselves, where that is further than time tells; ``still`` draws a movement whole as soon as it has begun.
    ``covered`` is a part in the upper left corner, width and height, over which something else stands.  ``context``
    is what the context layers show, ``context_event`` the one of their events that is selected.
    """

    __slots__ = ("__dict__",)  # for the cached properties

    battle: Battle
    shown: MapShown
    ground: MapData
    view: MapView
    language: str
    width: float
    height: float
    unit: float = 1.0
    selection: str | None = None
    place: str | None = None
    hovered: str | None = None
    graticule: bool = False
    deaths: bool = True
    drawn: float = 0.0
    still: bool = False
    covered: tuple[float, float] = (0.0, 0.0)
    phrases: MapPhrases = MapPhrases()
    context: tuple[LayerShown, ...] = ()
    context_event: ContextEvent | None = None
    context_hovered: ContextEvent | None = None

    @cached_property
    def camera(self) -> Camera:
        return Camera(self.view, max(1.0, self.width), max(1.0, self.height))

    @property
    def shorter(self) -> float:
        """Pixels of the picture's shorter side."""
        return min(self.width, self.height)

    def role(self, event: Event | None) -> Role | None:
        """The role of an event's side, which is its colour and shape."""
        return self.role_of(event.side) if event is not None else None

    def role_of(self, side_id: str | None) -> Role | None:
        """The role of a side."""
        side = self.battle.side(side_id)
        return side.role if side else None
