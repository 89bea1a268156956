"""The way from one map view to another that feels shortest: out, across, in.

The same path as in time (``flight_path``): the way between the two middles is its one dimension of space.
"""

from __future__ import annotations

from functools import cached_property

from chinagodrar_viewer.core.flight_path import FlightPath
from chinagodrar_viewer.core.geodesy import distance_km
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.value import Value


class MapFlightPath(Value):
    """From ``start`` to ``end``; ``length`` is perceived, as in ``FlightPath``."""

    __slots__ = ("__dict__",)  # for the cached properties

    start: MapView
    end: MapView

    @cached_property
    def _way(self) -> float:
        """Kilometres between the middles."""
        a, b = self.start, self.end
        return distance_km(a.latitude, a.longitude, b.latitude, b.longitude)

    @cached_property
    def _path(self) -> FlightPath:
        a, b = self.start.span / 2, self.end.span / 2
        return FlightPath(TimeRange(-a, a), TimeRange(self._way - b, self._way + b))

    @property
    def length(self) -> float:
        """Perceived distance; 0 where both are the same."""
        return self._path.length

    def at(self, share: float) -> MapView:
        """The view at ``share`` 0..1 of the way; exact at both ends."""
        if share <= 0.0:
            return self.start
        if share >= 1.0:
            return self.end
        stage = self._path.at(share)
        part = stage.middle / self._way if self._way > 1e-9 else share
        a, b = self.start, self.end
        return MapView(
            a.latitude + (b.latitude - a.latitude) * part,
            a.longitude + (b.longitude - a.longitude) * part,
            stage.span,
        )
