"""Reads the bundled map data: ``resources/map/ground.json``, made by ``packaging/map_data.py``.

Lines are kept as whole tens of metres on the plane of the projection, each point as its way from the one before:
half the bytes, and the standard library's JSON reads them at once.
"""

from __future__ import annotations

from chinagodrar_viewer.core.map_data import MapData


def load_map() -> MapData:
    """The bundled map data; FileNotFoundError where it is missing."""
    raise NotImplementedError
