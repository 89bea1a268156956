"""The bundled ground, read once, when a map is first shown."""

from __future__ import annotations

from functools import cache

from chinagodrar_viewer.core.map_data import MapData
from chinagodrar_viewer.formats.map_data import load_map


@cache
def ground() -> MapData:
    """The map data of every map of the program: it never changes."""
    return load_map()
