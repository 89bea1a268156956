"""Where the map stands: its own choice, where a hand put it, or on a flight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Event, Place
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.model.flight import Flight

if TYPE_CHECKING:
    from chinagodrar_viewer.core.geodesy import Position

# The map's geography is imported when a map is first asked for, which the first frame does not.


class MapPosition:
    """Keeps ``wanted``, the state's map facet where everything is at rest; ``put`` tells each stage of a flight."""

    def __init__(self, owner: QObject, battle: Battle, put: Callable[[MapView | None], None]) -> None:
        self._put = put
        self._flight: Flight[MapView] = Flight(owner, self._stage)
        self._battle = battle
        self._own: MapView | None = None
        self._wanted: MapView | None = None

    def take(self, battle: Battle) -> None:
        """Stand on another battle's map."""
        self._flight.stop()
        self._battle, self._own, self._wanted = battle, None, None

    @property
    def own(self) -> MapView:
        """The map's own choice: the place of the battle and what belongs to its day."""
        if self._own is None:
            from chinagodrar_viewer.core.map_framing import battle_view

            self._own = battle_view(self._battle)
        return self._own

    @property
    def moving(self) -> bool:
        return self._flight.destination is not None

    @property
    def wanted(self) -> MapView | None:
        """Where we are or are going; None is the map's own choice."""
        return self._wanted

    def showing(self, place: Event | Place | Position | None) -> MapView | None:
        """What shows an event's or a place's position well: where we are going where that does so already."""
        if place is None:
            return self._wanted
        from chinagodrar_viewer.core.map_framing import framed_map

        current = self._wanted or self.own
        framed = framed_map(self._battle, place, current)
        return self._wanted if framed == current else framed

    def clamped(self, wanted: MapView | None) -> MapView | None:
        """The view moved and widened so that it lies on the map."""
        if wanted is None:
            return None
        from chinagodrar_viewer.core.map_framing import clamped_view

        return clamped_view(wanted)

    def set(self, wanted: MapView | None) -> None:
        """Stand there at once; the caller tells it."""
        self._flight.stop()
        self._wanted = wanted

    def fly(self, start: MapView, wanted: MapView | None) -> None:
        """Set out from ``start``; a flight under way to the same place goes on."""
        if wanted == self._wanted:
            return
        self._flight.stop()
        self._wanted = wanted
        from chinagodrar_viewer.core.map_flight import MapFlightPath

        self._flight.along(MapFlightPath(start, wanted or self.own))

    def finish(self) -> None:
        """Be there at once."""
        self._flight.finish()

    def _stage(self, view: MapView) -> None:
        self._put(view if self.moving else self._wanted)
