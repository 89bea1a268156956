"""The map's own words in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.views.map.request import MapPhrases


def map_phrases() -> MapPhrases:
    """Translated now; ask again when the language changes."""
    translate = QCoreApplication.translate
    return MapPhrases(
        not_published=translate("Map", "position not published"),
        unplaced=translate("Map", "Position not published:"),
        no_direction=translate("Map", "direction not published"),
        published_distances=translate("Map", "published: {} km"),
        killed=translate("Map", "{} killed"),
        km=translate("Map", "{} km"),
        miles=translate("Map", "{} mi"),
        north=translate("Map", "N"),
        south=translate("Map", "S"),
        east=translate("Map", "E"),
        west=translate("Map", "W"),
        nothing_placed=translate("Map", "No place of this battle has a published position."),
        off_map=translate("Map", "Outside this map: {}"),
        more=translate("Map", "+{}"),
        no_room=translate("Map", "Names without room: {}"),
        absent=translate("Map", "Reported events not on this map: {}"),
        per_square=translate("Map", "reported events in {0} × {1} km"),
    )
