"""The infobox's content as a page of the wall."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.present.wall.phrases import hidden_value
from chinagodrar_viewer.present.wall.request import InfoLine, InfoPage, InfoPart, InfoSection
from chinagodrar_viewer.views.evidence.cited_text import Voice
from chinagodrar_viewer.views.infobox.content import Entry, Part, Section, infobox_content
from chinagodrar_viewer.views.infobox.labels import field_label

_RANKS = {
    "casualties": 20, "result": 15, "date": 14, "combatant": 13, "place": 12, "strength": 8, "status": 6,
    "territory": 6, "commander": 5, "notes": 3, "coordinates": 2, "units": 1,
}  # fmt: skip
"""Importance on the wall, of rows and of sections; those that are not named give way first."""


def info_page(model: EventModel, *, hide: bool) -> InfoPage:
    """The infobox as known at the playhead; ``hide`` leaves out the toll's numbers."""
    content = infobox_content(model)
    ranks = {field_label(name): rank for name, rank in _RANKS.items()}
    made: list[InfoSection] = []
    for block in content.blocks:
        if isinstance(block, Section):
            toll = block is content.casualties
            parts = tuple(_part(part, toll=toll, hide=hide and toll) for part in block.columns)
            made.append(InfoSection(block.title, parts, _RANKS["casualties"] if toll else ranks.get(block.title, 7)))
        else:
            made.append(InfoSection("", (_part(block, toll=False, hide=False),), ranks.get(block.name, 0)))
    more = QCoreApplication.translate("Wall", "and {} more in the infobox")
    title = "".join(run.text for run in content.title.runs)
    return InfoPage(title, tuple(made), more)


def _part(part: Part, *, toll: bool, hide: bool) -> InfoPart:
    if hide:
        return InfoPart(part.name, (InfoLine(hidden_value(), "", False, None),) if part.entries else ())
    disputed = ""
    if toll and part.dispute is not None:
        disputed = QCoreApplication.translate("Wall", "Sources disagree")
    return InfoPart(part.name, tuple(_line(entry) for entry in part.entries), disputed)


def _line(entry: Entry) -> InfoLine:
    strong = "".join(run.text for run in entry.runs if run.voice is not Voice.MUTED)
    quiet = "".join(run.text for run in entry.runs if run.voice is Voice.MUTED)
    bold = any(run.voice in (Voice.BOLD, Voice.SIDE) for run in entry.runs)
    return InfoLine(strong.strip(), quiet.strip(), bold, entry.role)
