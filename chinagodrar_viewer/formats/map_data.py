"""Reads the bundled map data: ``resources/map/ground.json``, made by ``packaging/map_data.py``.

Lines are kept as whole tens of metres on the plane of the projection, each point as its way from the one before:
half the bytes, and the standard library reads and adds them up at once.  They are added up when a level is first
drawn.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter
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
        levels=tuple(
            MapLevel(level["widest"], Box(*level["box"]), _Parts(level, unit)) for level in document["levels"]
        ),
        names=tuple(
            Name(id, NameKind(kind), Text({"en": english, "fr": french}), x, y, rank)
            for kind, id, english, french, x, y, rank in sorted(document["names"], key=itemgetter(-1))
        ),
        towns=tuple(
            Town(Text({"en": words[0], "fr": words[-1]}), x, y, country, rank, bool(capital))
            for words, x, y, country, rank, capital in document["towns"]
        ),
        credits=tuple(document["credits"]),
    )


class _Parts:
    """A level's lines as the file has them, until they are asked for."""

    def __init__(self, level: Any, unit: float) -> None:
        self._level, self._unit = level, unit

    def areas(self, kind: str) -> tuple[Area, ...]:
        return tuple(
            _area(id, tuple(_line(steps, self._unit) for steps in rings)) for id, rings in self._level.pop(kind)
        )

    def boundaries(self, kind: str) -> tuple[Boundary, ...]:
        return tuple(Boundary((a, b), _line(steps, self._unit)) for a, b, steps in self._level.pop(kind))

    def lines(self, kind: str) -> tuple[Line, ...]:
        return tuple(_line(steps, self._unit) for steps in self._level.pop(kind))

    def streams(self, kind: str) -> tuple[Stream, ...]:
        return tuple(Stream(id, rank, _line(steps, self._unit)) for id, rank, steps in self._level.pop(kind))


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
