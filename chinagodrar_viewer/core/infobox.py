"""The military-conflict infobox: ordered fields, each line with its citations."""

from __future__ import annotations

from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value

_SIDED = ("combatant", "commander", "units", "strength", "polstrength", "milstrength", "casualties")
PARAMETERS: tuple[str, ...] = (
    "conflict", "partof", "image", "image_size", "image_upright", "alt", "caption",
    "date", "place", "coordinates", "map_type", "map_relief", "map_size", "map_marksize", "map_caption", "map_label",
    "territory", "result", "status", "action", "combatants_header",
    *(f"{stem}{n}" for stem in _SIDED for n in (1, 2, 3)),
    *(f"{stem}_header" for stem in ("units", "strengths", "polstrengths", "milstrengths", "casualties")),
    "notes", "campaignbox", "width", "latitude", "longitude",
)  # fmt: skip
"""Names and order of the template's documentation (Template:Infobox military conflict)."""


class InfoboxLine(Value):
    """One line of a field's value; ``event`` and ``place`` are where a click goes."""

    text: Text
    side: str | None = None
    event: str | None = None
    place: str | None = None
    note: Text | None = None
    citations: tuple[Citation, ...] = ()


class InfoboxField(Value):
    """A parameter and its lines."""

    field: str
    lines: tuple[InfoboxLine, ...]

    @property
    def stem(self) -> str:
        """``combatant`` for ``combatant1``."""
        return self.field.rstrip("123")

    @property
    def column(self) -> int | None:
        """0, 1 or 2 for a field that belongs to one side, else None."""
        last = self.field[-1]
        return int(last) - 1 if last in "123" and self.stem in _SIDED else None


class Infobox(Value):
    """All fields, in the template's order."""

    fields: tuple[InfoboxField, ...] = ()

    def field(self, name: str) -> InfoboxField | None:
        """The field of that name."""
        return next((f for f in self.fields if f.field == name), None)
