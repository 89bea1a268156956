"""The sources behind the citation numbers of a picture: on paper nobody can press a number."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.core.citation_numbers import citation_numbers
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import published_words
from chinagodrar_viewer.views.evidence.citation_mark import CitationMark

MOST_SOURCES, MOST_TITLE = 100, 200


def cited_sources(model: EventModel, widget: QWidget) -> str:
    """A heading and a line for each source whose number the widget shows; empty where it shows none."""
    shown = {m.citation.source for m in widget.findChildren(CitationMark) if m.isVisibleTo(widget)}
    numbered = [(number, source) for source, number in citation_numbers(model.battle).items() if source in shown]
    if not numbered:
        return ""
    lines = [QCoreApplication.translate("Caption", "Sources by their numbers")]
    lines += [f"{number}  {_said(model, source)}" for number, source in sorted(numbered)[:MOST_SOURCES]]
    if len(numbered) > MOST_SOURCES:
        lines.append("…")
    return "\n".join(lines)


def _said(model: EventModel, source_id: str) -> str:
    source = model.battle.sources.get(source_id)
    if source is None:
        return source_id[:MOST_TITLE]
    title, publisher = source.title[:MOST_TITLE], source.publisher[:MOST_TITLE]
    said = f"{title} — {publisher}" if publisher else title
    return f"{said}, {published_words(model, source)}" if source.published else said
