"""What the context layers tell in the timeline: headings and tooltips."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_layer import ContextLayer
from chinagodrar_viewer.model.context_words import deaths_of, deaths_words, event_when, lane_words, span_words
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.timeline.context.scene import ContextLane, Count


class LayerCounts(QObject):
    """Counted words; an object, because lupdate finds plurals in ``tr`` alone."""

    def unread(self, count: int) -> str:
        """``3 rows could not be read``."""
        return self.tr("%n row(s) could not be read", "", count)

    def begin(self, count: int) -> str:
        """``12 events begin here``."""
        return self.tr("%n event(s) begin here", "", count)

    def in_sight(self, count: int) -> str:
        """``12 events in sight``."""
        return self.tr("%n event(s) in sight", "", count)


def heading(model: EventModel, layer: ContextLayer) -> Callable[[int], str]:
    """The words of a layer's heading, given how many of its events are in sight."""
    translate, number = QCoreApplication.translate, model.words.phrases.number
    context = model.context
    detail, found = context.detail(layer.id), context.found(layer.id)
    drawn = len(detail.table) if detail is not None else len(layer)
    told: list[str] = []
    reading = context.reading
    if not layer.complete:
        if reading is not None and reading.name == layer.name:
            told.append(translate("ContextLanes", "reading … {0} %").format(int(reading.share * 100)))
        else:
            told.append(translate("ContextLanes", "not read to the end"))
    if layer.unread.count:
        told.append(LayerCounts().unread(layer.unread.count))
    if found is not None and drawn == len(layer):
        told.append(translate("ContextLanes", "{0} found").format(number(len(found.places))))
    of_drawn = (
        translate("ContextLanes", "{0} of {1} events in sight")
        if detail is None or detail.table is layer.table
        else translate("ContextLanes", "{0} of {1} found events in sight")
    )

    def said(in_sight: int) -> str:
        return " · ".join((of_drawn.format(number(in_sight), number(drawn)), *told))

    return said


def event_words(model: EventModel, event: ContextEvent) -> str:
    """What, when, deaths, where and of which layer: a line each."""
    layer = model.context.layer(event.layer)
    place = layer.place_of(event.row) if layer is not None else None
    if layer is None or place is None:
        return ""
    translate = QCoreApplication.translate
    deaths = deaths_words(model.words, deaths_of(layer, place))
    title, where = layer.title(place)[:500], layer.where(place)[:200]
    lane = lane_words(layer.lane_names[int(layer.table.lanes[place])])
    lines = (
        title,
        event_when(model.words, layer, place),
        translate("ContextLanes", "Reported deaths: {0}").format(deaths),
        where if where != title else "",
        f"{lane} · {layer.name}",
    )
    return "\n".join(line for line in lines if line)


def count_words(model: EventModel, count: Count) -> str:
    """How many events a stretch holds, and the most significant of them."""
    translate = QCoreApplication.translate
    span = span_words(model.words, round(count.start), round(count.end))
    said = f"{LayerCounts().begin(count.begun)}, {span}"
    most = translate("ContextLanes", "With the most reported deaths:")
    return f"{said}\n\n{most}\n{event_words(model, ContextEvent(count.layer, count.row))}"


def lane_details(lane: ContextLane) -> str:
    """A lane's name and how many of its events are in sight."""
    return f"{lane_words(lane.name)[:1_000]}\n{LayerCounts().in_sight(lane.in_sight)}"
