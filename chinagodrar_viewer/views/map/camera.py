"""Camera: the plane of the projection to the picture's pixels and back."""

from __future__ import annotations

from functools import cached_property
from math import radians

from chinagodrar_viewer.core.geodesy import Position
from chinagodrar_viewer.core.map_data import Box as PlaneBox
from chinagodrar_viewer.core.map_framing import clamped_view
from chinagodrar_viewer.core.map_projection import WEST_AFRICA, on_plane
from chinagodrar_viewer.core.map_view import CLOSEST, WIDEST, MapView
from chinagodrar_viewer.core.value import Value

Point = tuple[float, float]
"""Pixels right and down, or kilometres east and north on the plane."""


class Camera(Value):
    """``view`` in a picture of ``width`` by ``height`` pixels."""

    __slots__ = ("__dict__",)  # for the cached properties

    view: MapView
    width: float
    height: float

    @cached_property
    def scale(self) -> float:
        """Pixels of a kilometre of the plane."""
        return self.pixels_per_km / WEST_AFRICA.scale(self.view.latitude)

    @property
    def pixels_per_km(self) -> float:
        """Pixels of a kilometre of the Earth in the picture's middle."""
        return max(1.0, min(self.width, self.height)) / self.view.span

    @cached_property
    def middle(self) -> Point:
        """The plane's point in the picture's middle."""
        return WEST_AFRICA.forward(self.view.latitude, self.view.longitude)

    @property
    def shown(self) -> PlaneBox:
        """What of the plane is in the picture."""
        x, y = self.middle
        half_x, half_y = self.width / 2 / self.scale, self.height / 2 / self.scale
        return PlaneBox(x - half_x, y - half_y, x + half_x, y + half_y)

    def point(self, x: float, y: float) -> Point:
        """The pixel of a point of the plane."""
        mx, my = self.middle
        return self.width / 2 + (x - mx) * self.scale, self.height / 2 - (y - my) * self.scale

    def position(self, position: Position) -> Point:
        """The pixel of a latitude and longitude."""
        return self.point(*on_plane(*position))

    def at(self, x: float, y: float) -> Position:
        """Latitude and longitude of a pixel."""
        mx, my = self.middle
        return WEST_AFRICA.inverse(mx + (x - self.width / 2) / self.scale, my - (y - self.height / 2) / self.scale)

    def angle(self, bearing: float, longitude: float) -> float:
        """Radians clockwise from up in which a bearing (degrees from north) is drawn at a longitude."""
        return radians(bearing + WEST_AFRICA.convergence(longitude))

    def panned(self, dx: float, dy: float) -> MapView:
        """The view after the ground was pulled by so many pixels."""
        latitude, longitude = self.at(self.width / 2 - dx, self.height / 2 - dy)
        return clamped_view(MapView(latitude, longitude, self.view.span))

    def zoomed(self, factor: float, x: float, y: float) -> MapView:
        """``factor`` above 1 shows less; what stands at the pixel stays there."""
        span = min(max(self.view.span / factor, CLOSEST), WIDEST)
        share = span / self.view.span
        dx, dy = (x - self.width / 2) * (1 - share), (y - self.height / 2) * (1 - share)
        latitude, longitude = self.at(self.width / 2 + dx, self.height / 2 + dy)
        return clamped_view(MapView(latitude, longitude, span))
