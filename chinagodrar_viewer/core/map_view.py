"""What a map shows: its middle and how many kilometres; the same value in a dock, on the wall and on paper."""

from __future__ import annotations

from math import isfinite

from chinagodrar_viewer.core.value import Value

CLOSEST, WIDEST = 10.0, 3_600.0
"""Kilometres of the shorter side: from a post and its surroundings to West Africa."""


class MapView(Value):
    """Middle in degrees WGS 84; ``span`` is the kilometres along the picture's shorter side."""

    latitude: float
    longitude: float
    span: float

    def __post_init__(self) -> None:
        if not (isfinite(self.latitude) and isfinite(self.longitude) and isfinite(self.span) and self.span > 0):
            raise ValueError(f"a map needs a finite middle and a span above 0: {self!r}")

    def zoomed(self, factor: float) -> MapView:
        """``factor`` above 1 shows fewer kilometres about the same middle, between CLOSEST and WIDEST."""
        if not factor > 0.0:
            raise ValueError(f"a zoom needs a factor above 0: {factor}")
        return MapView(self.latitude, self.longitude, min(max(self.span / factor, CLOSEST), WIDEST))
