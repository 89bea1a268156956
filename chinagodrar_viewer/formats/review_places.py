"""Positions that can be drawn but are probably meant otherwise: notes for a file's author, as warnings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from chinagodrar_viewer.core.geodesy import COMPASS_POINTS, Position, distance_km
from chinagodrar_viewer.core.problems import Problem, Severity, did_you_mean, shown
from chinagodrar_viewer.core.sentence import told
from chinagodrar_viewer.formats.build_places import position_error

Item = Mapping[str, Any]

FAR = 3_500.0
"""Kilometres from the middle of all other places beyond which a place is doubted: another continent."""
LEAST_PLACES = 3
"""Of so many other places the middle says something."""


def place_doubts(items: Sequence[tuple[Item, str]]) -> Iterator[Problem]:
    """A warning for each position that is probably not meant so; ``items`` with the place where each stands."""
    positions = [_position(item) for item, _ in items]
    for i, (item, place) in enumerate(items):
        said = item.get("accuracy", "unknown")
        position = positions[i]
        if position is None:
            yield from _without_position(item, place, said)
            continue
        if position == (0, 0):
            yield _warning(
                place,
                told("FileErrors", "the coordinates are 0, 0, in the Gulf of Guinea."),
                told("FileErrors", "Leave them out if not known."),
            )
        elif not item.get("citations"):
            yield _warning(
                place,
                told("FileErrors", "no source is cited for the coordinates."),
                told("FileErrors", "Add a citation."),
            )
        if said == "direction":
            yield _warning(
                place,
                told("FileErrors", "there are coordinates, but the accuracy is {0}.").format(shown(said)),
                told("FileErrors", 'Write "exact", "near" or "area"; or leave the coordinates out.'),
            )
        if position != (0, 0):
            others = [p for j, p in enumerate(positions) if j != i and p is not None and p != (0, 0)]
            yield from _far_away(position, others, place)


def _without_position(item: Item, place: str, said: str) -> Iterator[Problem]:
    direction = item.get("direction")
    if said in ("exact", "near", "area"):
        yield _warning(
            place,
            told("FileErrors", "the accuracy is {0}, but there are no coordinates.").format(shown(said)),
            told("FileErrors", 'Add them, or write "unknown".'),
        )
    if said == "direction" and direction is None:
        yield _warning(
            place,
            told("FileErrors", 'the accuracy is "direction", but none is given.'),
            told("FileErrors", 'Add one such as "NE".'),
        )
    if direction is not None and item.get("direction_from") is None:
        yield _warning(
            place,
            told("FileErrors", "it lies {0}, but nothing says of what.").format(shown(direction)),
            told("FileErrors", 'Add "direction_from", the id of a place.'),
        )
    if direction is not None and direction not in COMPASS_POINTS:
        remedy = did_you_mean(direction.upper(), COMPASS_POINTS)
        yield _warning(
            place,
            told("FileErrors", "{0} is no compass point, so no direction is drawn.").format(shown(direction)),
            remedy or told("FileErrors", 'Write a compass point such as "NE".'),
        )


def _far_away(position: Position, others: Sequence[Position], place: str) -> Iterator[Problem]:
    if len(others) < LEAST_PLACES:
        return
    # The median is no mean: one wrong position does not move it.
    middle = median(p[0] for p in others), median(p[1] for p in others)
    away = distance_km(*position, *middle)
    latitude, longitude = position
    back = distance_km(longitude, latitude, *middle) if abs(longitude) <= 90 else away
    reach = max(2 * median(distance_km(*p, *middle) for p in others), 300.0)
    if back < reach and away > 2 * reach:
        yield _warning(
            place,
            told(
                "FileErrors",
                "it lies {0} km from the battle's other places; with latitude and longitude swapped it would be {1}.",
            ).format(round(away), round(back)),
            told("FileErrors", "Write latitude {0} and longitude {1} if they are swapped.").format(
                str(longitude), str(latitude)
            ),
        )
    elif away > FAR:
        yield _warning(
            place,
            told("FileErrors", "it lies {0} km from the battle's other places, off the map.").format(round(away)),
            told("FileErrors", "Check the coordinates: a minus sign is easily lost."),
        )


def _position(item: Item) -> Position | None:
    if position_error(item) is not None or item.get("latitude") is None:
        return None
    return float(item["latitude"]), float(item["longitude"])


def _warning(place: str, message: str, remedy: str) -> Problem:
    return Problem(Severity.WARNING, place, message, remedy)
