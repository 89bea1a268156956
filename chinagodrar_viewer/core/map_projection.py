"""The map's projection: Lambert's conformal conic, between degrees and kilometres on the plane.

Snyder, *Map Projections: A Working Manual* (USGS Professional Paper 1395, 1987), pages 106-107, for the sphere.

Why this one: West Africa is wider than high and lies to one side of the equator, which is what a cone fits.
The standard parallels 6° and 24° N stand a sixth of the height from the edges of 2°..28° N (the rule of
Deetz and Adams), and the scale is least, so that it hardly changes, near 15° N: at the battle.  Within
2°..28° N lengths are wrong by 1.4 % at most; on Mercator's map it would be 13 %.  The scale bar takes the
scale at the picture's middle, which leaves nothing of that near the battle.
Shapes are right everywhere, so a compass point is an angle that can be drawn.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from math import atan, atan2, cos, degrees, hypot, log, pi, radians, sin, tan

from chinagodrar_viewer.core.geodesy import EARTH_RADIUS, Position
from chinagodrar_viewer.core.value import Value

POLE = 85.0
"""Degrees: further north or south nothing of a map of Africa is drawn; there the plane has no end."""


class ConformalConic(Value):
    """``south``, ``north``: standard parallels; ``latitude``, ``longitude``: where the plane has its zero."""

    __slots__ = ("__dict__",)  # for the cached properties

    south: float
    north: float
    latitude: float
    longitude: float

    @cached_property
    def cone(self) -> float:
        """Snyder's n: how much of a whole turn the cone's mantle takes."""
        a, b = radians(self.south), radians(self.north)
        return log(cos(a) / cos(b)) / log(tan(pi / 4 + b / 2) / tan(pi / 4 + a / 2))

    @cached_property
    def size(self) -> float:
        """Snyder's R F, in kilometres."""
        a = radians(self.south)
        return EARTH_RADIUS * cos(a) * tan(pi / 4 + a / 2) ** self.cone / self.cone

    @cached_property
    def apex(self) -> float:
        """Snyder's rho 0: kilometres from the plane's zero north to the cone's tip."""
        return self._radius(self.latitude)

    def _radius(self, latitude: float) -> float:
        held = max(-POLE, min(POLE, latitude))
        return self.size / tan(pi / 4 + radians(held) / 2) ** self.cone

    def forward(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Kilometres east and north of the plane's zero; beyond ``POLE`` as at it."""
        radius = self._radius(latitude)
        angle = self.cone * radians(_turn(longitude - self.longitude))
        return radius * sin(angle), self.apex - radius * cos(angle)

    def inverse(self, east: float, north: float) -> Position:
        """The latitude and longitude of a point on the plane; the north pole at the cone's tip."""
        down = self.apex - north
        radius = hypot(east, down)
        if radius == 0.0:
            return 90.0, self.longitude
        latitude = degrees(2 * atan((self.size / radius) ** (1 / self.cone)) - pi / 2)
        return latitude, _turn(self.longitude + degrees(atan2(east, down)) / self.cone)

    def scale(self, latitude: float) -> float:
        """Kilometres on the plane for a kilometre on the Earth: the same in every direction."""
        held = radians(max(-POLE, min(POLE, latitude)))
        return self.cone * self._radius(latitude) / (EARTH_RADIUS * cos(held))

    def convergence(self, longitude: float) -> float:
        """Degrees clockwise from up to north on the picture: what turns a north arrow or a bearing."""
        return -self.cone * _turn(longitude - self.longitude)


def _turn(angle: float) -> float:
    """The same angle from -180 up to 180."""
    return (angle + 180.0) % 360.0 - 180.0


WEST_AFRICA = ConformalConic(south=6.0, north=24.0, latitude=15.0, longitude=4.0)
"""The projection of every map of this program, and of the bundled map data."""


@lru_cache(maxsize=4096)
def on_plane(latitude: float, longitude: float) -> tuple[float, float]:
    """Kilometres east and north on the plane of a place: it stays there, and each frame asks for it again."""
    return WEST_AFRICA.forward(latitude, longitude)
