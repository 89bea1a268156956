"""Places in words: how well a position is known, published distances, ways of moving."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.event import Place
from chinagodrar_viewer.core.movement import Means
from chinagodrar_viewer.core.places_shown import Known, PlaceShown

_POINTS = {
    "N": QT_TRANSLATE_NOOP("PlaceWords", "north"),
    "E": QT_TRANSLATE_NOOP("PlaceWords", "east"),
    "S": QT_TRANSLATE_NOOP("PlaceWords", "south"),
    "W": QT_TRANSLATE_NOOP("PlaceWords", "west"),
    "NE": QT_TRANSLATE_NOOP("PlaceWords", "north-east"),
    "SE": QT_TRANSLATE_NOOP("PlaceWords", "south-east"),
    "SW": QT_TRANSLATE_NOOP("PlaceWords", "south-west"),
    "NW": QT_TRANSLATE_NOOP("PlaceWords", "north-west"),
}
_MEANS = {
    Means.VEHICLES: QT_TRANSLATE_NOOP("PlaceWords", "In vehicles"),
    Means.MOTORCYCLES: QT_TRANSLATE_NOOP("PlaceWords", "On motorcycles"),
    Means.AIRCRAFT: QT_TRANSLATE_NOOP("PlaceWords", "Aircraft"),
    Means.DRONES: QT_TRANSLATE_NOOP("PlaceWords", "Drones"),
    Means.FOOT: QT_TRANSLATE_NOOP("PlaceWords", "On foot"),
    Means.UNKNOWN: QT_TRANSLATE_NOOP("PlaceWords", "How they moved is not published"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("PlaceWords", str(text))


def degrees_words(latitude: float, longitude: float, language: str) -> str:
    """``15.2325° N · 2.9989° E`` as the language writes it."""
    north = _say(QT_TRANSLATE_NOOP("PlaceWords", "N")) if latitude >= 0 else _say(QT_TRANSLATE_NOOP("PlaceWords", "S"))
    east = _say(QT_TRANSLATE_NOOP("PlaceWords", "E")) if longitude >= 0 else _say(QT_TRANSLATE_NOOP("PlaceWords", "W"))
    locale = QLocale(language)
    said = [locale.toString(abs(x), "f", 4) for x in (latitude, longitude)]
    return f"{said[0]}° {north} · {said[1]}° {east}"


def known_words(battle: Battle, shown: PlaceShown, language: str) -> str:
    """Where a place is, as far as it is published."""
    place = shown.place
    if shown.position is not None:
        said = degrees_words(*shown.position, language)
        if shown.known is Known.NEAR:
            return QCoreApplication.translate("PlaceWords", "{} (near)").format(said)
        if shown.known is Known.AREA:
            return QCoreApplication.translate("PlaceWords", "{} (somewhere in this area)").format(said)
        return said
    start = battle.places.get(place.direction_from or "")
    if shown.known is Known.DIRECTION and start is not None and place.direction in _POINTS:
        return QCoreApplication.translate("PlaceWords", "Position not published; {0} of {1}").format(
            _say(_POINTS[place.direction]), start.name.get(language)[:200]
        )
    return QCoreApplication.translate("PlaceWords", "Position not published")


def distance_words(place: Place, language: str) -> list[str]:
    """The published distances, a line for each thing they lead to, shortest first."""
    said: dict[str, set[float]] = {}
    for distance in place.distances:
        said.setdefault(distance.to.get(language)[:200], set()).add(distance.km)
    return [
        QCoreApplication.translate("PlaceWords", "Published distance to {0}: {1} km").format(
            to, ", ".join(f"{km:g}" for km in sorted(kms))
        )
        for to, kms in said.items()
    ]


def means_words(means: Means) -> str:
    """How they moved."""
    return _say(_MEANS[means])
