"""What the timeline tells by voice and by tooltip."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.view_state import ScaleMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.timeline.phrases import phrases

SETTLE_MS = 250
"""Rest before the state is told to a screen reader."""


class TimelineCounts(QObject):
    """Counted words; an object, because lupdate finds plurals in ``tr`` alone."""

    def sources(self, count: int) -> str:
        """``3 sources``."""
        return self.tr("%n source(s)", "", count)

    def in_sight(self, count: int) -> str:
        """``12 events in sight``."""
        return self.tr("%n event(s) in sight", "", count)

    def gathered(self, count: int) -> str:
        """``4 of them shown as a count``."""
        return self.tr("%n of them shown as a count", "", count)

    def without_label(self, count: int) -> str:
        """``2 without room for a label``."""
        return self.tr("%n without room for a label", "", count)


def plain_tooltip(text: str) -> str:
    """Text that Qt shows as it is: escaped, since Qt would take some documents' words for rich text."""
    from html import escape

    return '<p style="white-space:pre-wrap">' + escape(text[:10_000]) + "</p>"


def event_details(model: EventModel, event: Event) -> str:
    """Title, when, how sure, and how many sources, a line each."""
    translate = QCoreApplication.translate
    sources = len({c.source for c in event.citations})
    level = (phrases().levels or {})[event.certainty.level]
    sure = translate("Timeline", "Certainty: {}").format(level)
    return "\n".join(
        (
            event.title.get(model.language)[:1_000],
            model.words.when(event),
            sure,
            TimelineCounts().sources(sources),
        )
    )


def said_state(model: EventModel, in_sight: int, labels_hidden: int, gathered: int) -> str:
    """Range, scale, selection, playhead and counts in words."""
    translate, words, counts = QCoreApplication.translate, model.words, TimelineCounts()
    said = [translate("Timeline", "Shows {}").format(words.range(model.visible_range))]
    if model.state.scale is ScaleMode.EVEN:
        said.append(translate("Timeline", "even steps"))
    said.append(counts.in_sight(in_sight))
    if gathered:
        said.append(counts.gathered(gathered))
    if labels_hidden:
        said.append(counts.without_label(labels_hidden))
    selected = model.selected_event
    if selected is not None:
        title = selected.title.get(model.language)[:200]
        said.append(translate("Timeline", "selected: {0}, {1}").format(title, words.when(selected)))
    if model.playhead is not None:
        said.append(translate("Timeline", "as known on {}").format(words.playhead(model.playhead)))
    return "; ".join(said) + "."
