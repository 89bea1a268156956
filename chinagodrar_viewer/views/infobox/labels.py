"""What a reader calls the parameters of the military-conflict infobox."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

ONLY_LAYOUT = frozenset(("image_size", "image_upright", "map_size", "map_marksize", "width"))
"""Parameters that tell a wiki how to draw; they say nothing of the battle and are not shown."""
SECTION_OF_HEADER = {
    "combatants_header": "combatant",
    "units_header": "units",
    "strengths_header": "strength",
    "polstrengths_header": "polstrength",
    "milstrengths_header": "milstrength",
    "casualties_header": "casualties",
}
"""Parameters that only replace a section's title."""


def field_label(field: str) -> str:
    """The label of a parameter, or of a section by its stem (``combatant``); the parameter itself where unknown."""
    translate = QCoreApplication.translate
    return {
        "image": translate("Infobox", "Image"),
        "alt": translate("Infobox", "Description of the image"),
        "caption": translate("Infobox", "Caption"),
        "date": translate("Infobox", "Date"),
        "place": translate("Infobox", "Place"),
        "coordinates": translate("Infobox", "Coordinates"),
        "map_type": translate("Infobox", "Map"),
        "map_relief": translate("Infobox", "Relief"),
        "map_caption": translate("Infobox", "Map caption"),
        "map_label": translate("Infobox", "Map label"),
        "territory": translate("Infobox", "Territorial changes"),
        "result": translate("Infobox", "Result"),
        "status": translate("Infobox", "Status"),
        "action": translate("Infobox", "Action"),
        "combatant": translate("Infobox", "Belligerents"),
        "commander": translate("Infobox", "Commanders and leaders"),
        "units": translate("Infobox", "Units involved"),
        "strength": translate("Infobox", "Strength"),
        "polstrength": translate("Infobox", "Political strength"),
        "milstrength": translate("Infobox", "Military strength"),
        "casualties": translate("Infobox", "Casualties and losses"),
        "notes": translate("Infobox", "Notes"),
        "campaignbox": translate("Infobox", "Campaign"),
        "latitude": translate("Infobox", "Latitude"),
        "longitude": translate("Infobox", "Longitude"),
    }.get(field, field)
