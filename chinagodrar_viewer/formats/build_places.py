"""Makes places and movements from their items in a document, and says what is wrong with a position.

Errors are what leaves no place to draw or no event to show: half a position, a number that no place on Earth has,
an id that nothing has.  What can be drawn but is probably meant otherwise is a warning (``review_places``).
On the start path: imports nothing heavy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from chinagodrar_viewer.core.event import Certainty, Distance, Level, Place
from chinagodrar_viewer.core.movement import Means, Movement
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text, heading
from chinagodrar_viewer.formats import mistakes

Item = Mapping[str, Any]


def position_error(item: Item) -> mistakes.Said | None:
    """What makes a position impossible, and the remedy; None where it can be drawn or is left out."""
    latitude, longitude = item.get("latitude"), item.get("longitude")
    if (latitude is None) != (longitude is None):
        return mistakes.half_a_position()
    if latitude is None or longitude is None:
        return None
    if not (isfinite(latitude) and isfinite(longitude)):
        return mistakes.position_not_finite()
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return mistakes.position_off_earth(latitude, longitude)
    return None


def built_place(
    item: Item, direction_from: str | None, citations: tuple[Citation, ...], distances: Sequence[tuple[Citation, ...]]
) -> Place:
    """The Place of an item whose ids were looked up; ``distances`` are the citations of each of its distances."""
    impossible = position_error(item) is not None
    note = item.get("note")
    return Place(
        id=item["id"],
        name=heading(item["name"]),
        aliases=tuple(item.get("aliases", ())),
        latitude=None if impossible else _float(item.get("latitude")),
        longitude=None if impossible else _float(item.get("longitude")),
        accuracy=item.get("accuracy", "unknown"),
        direction=item.get("direction"),
        direction_from=direction_from,
        note=Text(note) if note else None,
        citations=citations,
        distances=tuple(
            Distance(heading(said["to"]), said["km"], cited)
            for said, cited in zip(item.get("distances", ()), distances, strict=True)
        ),
    )


def _float(number: float | None) -> float | None:
    """JSON's 3 is an int, and Qt's functions for numbers with decimals refuse it."""
    return None if number is None else float(number)


def built_movement(
    item: Item, event: str, origin: str | None, destination: str | None, citations: tuple[Citation, ...]
) -> Movement:
    """The Movement of an item whose ids were looked up."""
    certainty = item["certainty"]
    note = certainty.get("note")
    return Movement(
        id=item["id"],
        event=event,
        means=Means(item["means"]),
        origin=origin,
        destination=destination,
        heading=item.get("heading"),
        label=heading(item["label"]),
        certainty=Certainty(Level(certainty["level"]), Text(note) if note else None),
        citations=citations,
    )
