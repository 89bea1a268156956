"""Reads the bundled map data: ``resources/map/ground.json``, made by ``packaging/map_data.py``.

Lines are kept as whole tens of metres on the plane of the projection, each point as its way from the one before:
half the bytes, and the standard library reads and adds them up at once.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from chinagodrar_viewer.core.map_data import (
    Area,
    Boundary,
    Box,
    Line,
    MapData,
    MapLevel,
    Name,
    NameKind,
    Stream,
    Town,
)
from chinagodrar_viewer.core.map_projection import WEST_AFRICA
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.resources import resource_path

GROUND = "map/ground.json"


def load_map() -> MapData:
    """The bundled map data; FileNotFoundError where the installation lacks it.

    ValueError where the file was made for another projection than the program's.
    """
    document = json.loads(resource_path(GROUND).read_bytes())
    projection = WEST_AFRICA
    if document["projection"] != [projection.south, projection.north, projection.latitude, projection.longitude]:
        raise ValueError(f"{GROUND} was made for another projection: make it again with packaging/map_data.py")
    unit: float = document["unit"]
    return MapData(
        levels=tuple(_level(level, unit) for level in document["levels"]),
        names=tuple(
            Name(id, NameKind(kind), Text({"en": english, "fr": french}), x, y, rank)
            for kind, id, english, french, x, y, rank in document["names"]
        ),
        towns=tuple(
            Town(Text({"en": words[0], "fr": words[-1]}), x, y, country, rank, bool(capital))
            for words, x, y, country, rank, capital in document["towns"]
        ),
        credits=tuple(document["credits"]),
    )


def _level(level: Any, unit: float) -> MapLevel:
    return MapLevel(
        widest=level["widest"],
        box=Box(*level["box"]),
        countries=_areas(level["countries"], unit),
        borders=_boundaries(level["borders"], unit),
        coasts=tuple(_line(steps, unit) for steps in level["coasts"]),
        regions=_areas(level["regions"], unit),
        region_borders=_boundaries(level["region_borders"], unit),
        lakes=_areas(level["lakes"], unit),
        rivers=tuple(Stream(id, rank, _line(steps, unit)) for id, rank, steps in level["rivers"]),
    )


def _boundaries(items: Sequence[Any], unit: float) -> tuple[Boundary, ...]:
    return tuple(Boundary((a, b), _line(steps, unit)) for a, b, steps in items)


def _areas(items: Sequence[Any], unit: float) -> tuple[Area, ...]:
    return tuple(_area(id, tuple(_line(steps, unit) for steps in rings)) for id, rings in items)


def _area(id: str, rings: tuple[Line, ...]) -> Area:
    boxes = [ring.box for ring in rings]
    box = Box(
        min(b.west for b in boxes), min(b.south for b in boxes), max(b.east for b in boxes), max(b.north for b in boxes)
    )
    return Area(id, rings, box)


def _line(steps: Sequence[int], unit: float) -> Line:
    xs, ys = list(accumulate(steps[::2])), list(accumulate(steps[1::2]))
    box = Box(min(xs) * unit, min(ys) * unit, max(xs) * unit, max(ys) * unit)  # whole numbers compare faster
    times = unit.__mul__
    return Line(tuple(map(times, xs)), tuple(map(times, ys)), box)
