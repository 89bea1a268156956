"""The context layers of one timeline: their picture, and what mouse and keys mean in it."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtGui import QPainter

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.time_range import HOUR, TimeRange
from chinagodrar_viewer.model.context_steps import neighbour
from chinagodrar_viewer.model.context_words import lane_words
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.text_painting import text_width
from chinagodrar_viewer.views.theme import Theme
from chinagodrar_viewer.views.timeline.context.columns import ColumnCache
from chinagodrar_viewer.views.timeline.context.layout import build_context_scene
from chinagodrar_viewer.views.timeline.context.names import Names
from chinagodrar_viewer.views.timeline.context.painter import paint_context, paint_context_header
from chinagodrar_viewer.views.timeline.context.request import ContextRequest, Part
from chinagodrar_viewer.views.timeline.context.scene import ContextScene, Count
from chinagodrar_viewer.views.timeline.context.words import count_words, event_words, heading, lane_details
from chinagodrar_viewer.views.timeline.projection import Projection

ROOM = 0.15
"""Share of a stretch that is shown on either side of it when its count is clicked."""


class ContextHand:
    """Builds and keeps the picture; asks it what lies under the mouse, and commands the model."""

    def __init__(self, model: EventModel) -> None:
        self._model = model
        self._cache = ColumnCache()
        self._names = Names()

    def scene(
        self, projection: Projection, top: float, height: float, width: float, header: float, unit: float = 1.0,
        new_names: int = 10_000,
    ) -> ContextScene:  # fmt: skip
        """The picture of all layers between ``top`` and ``top + height``."""
        model = self._model
        parts: list[Part] = []
        for layer, detail in model.context.drawn:
            parts.append(Part(layer, detail, model.context.found(layer.id), heading(model, layer)))
        request = ContextRequest(
            projection, top, height, width, header, tuple(parts), model.words.phrases.number, lane_words, unit,
            model.state.context_event, model.context.hovered, new_names,
        )  # fmt: skip
        return build_context_scene(request, text_width, self._cache, self._names)

    def tidy(self) -> None:
        """Forget layers that are gone."""
        self._cache.keep([detail for _, detail in self._model.context.drawn])

    @staticmethod
    def paint(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
        """What stands on the canvas."""
        paint_context(painter, scene, theme)

    @staticmethod
    def paint_header(painter: QPainter, scene: ContextScene, theme: Theme) -> None:
        """What stands in the column beside it."""
        paint_context_header(painter, scene, theme)

    # --- the mouse

    def hover(self, scene: ContextScene, x: float, y: float) -> bool:
        """Tell every view which event is under the mouse; True where a click would do something."""
        events = scene.events_at(x, y)
        self._model.context.hover(events[0] if events else None)
        return bool(events) or scene.count_at(x, y) is not None

    def click(self, scene: ContextScene, x: float, y: float) -> bool:
        """Select what is under the mouse, at each further click the next event there; a count flies to its stretch."""
        count = scene.count_at(x, y)
        if count is not None:
            self._open(count)
            return True
        events = scene.events_at(x, y)
        if not events:
            return False
        selected = self._model.state.context_event
        at = events.index(selected) + 1 if selected in events else 0
        self._model.select_context(events[at % len(events)], reveal=False)
        return True

    def tooltip(self, scene: ContextScene, x: float, y: float) -> str:
        """Plain words about what is under a point; empty where nothing is."""
        if x < scene.header:
            lane, head = scene.lane_at(y), scene.head_at(y)
            return lane_details(lane) if lane is not None else head.name[:1_000] if head is not None else ""
        events = scene.events_at(x, y)
        if events:
            return event_words(self._model, events[0])
        stretch = scene.count_at(x, y) or scene.stretch_at(x, y)
        if stretch is not None:
            return count_words(self._model, stretch)
        lane = scene.lane_at(y)
        return lane_words(lane.name)[:1_000] if lane is not None else ""

    def _open(self, count: Count) -> None:
        """Fly to where the counted events part."""
        wide = max(count.end - count.start, HOUR)
        middle = (count.start + count.end) / 2
        half = wide * (0.5 + ROOM)
        self._model.fly_to(TimeRange(middle - half, middle + half))

    # --- keys

    def step(self, steps: int) -> bool:
        """Select the next (1) or previous (-1) event of the selected one's lane; False where none is selected."""
        event = self._model.state.context_event
        if event is None:
            return False
        found = neighbour(self._model.context, event, steps)
        if found is not None:
            self._model.select_context(found)
        return True

    def end(self, steps: int) -> bool:
        """Select the last (1) or first (-1) event of the selected one's lane; False where none is selected."""
        event = self._model.state.context_event
        lane = self._lane_of(event)
        if event is None or lane is None:
            return False
        layer_id, number = lane
        detail = self._model.context.detail(layer_id)
        if detail is not None and len(detail.lanes[number].places):
            places = detail.lanes[number].places
            self._select(layer_id, int(places[-1 if steps > 0 else 0]))
        return True

    def step_lane(self, steps: int) -> bool | None:
        """Select the nearest event of the next lane down (1) or up (-1) that has one.

        None where no context event is selected, False where the way up leads out of the layers.
        """
        at = self._lane_of(self._model.state.context_event)
        if at is None:
            return None
        lanes = self._lanes()
        index = lanes.index(at) + steps if at in lanes else 0
        while 0 <= index < len(lanes):
            if self._nearest(*lanes[index], self.moment or 0.0):
                return True
            index += steps
        return index >= 0

    def enter(self, moment: float) -> bool:
        """Select the event nearest to a moment in the first lane that has one: the way down from the battle's lanes."""
        return any(self._nearest(*lane, moment) for lane in self._lanes())

    @property
    def moment(self) -> float | None:
        """When the selected context event begins."""
        event = self._model.state.context_event
        layer = self._model.context.layer(event.layer) if event is not None else None
        place = layer.place_of(event.row) if layer is not None and event is not None else None
        return float(layer.table.starts[place]) if layer is not None and place is not None else None

    def _lanes(self) -> list[tuple[str, int]]:
        return [(layer.id, number) for layer in self._model.context.layers for number in range(layer.table.lane_count)]

    def _lane_of(self, event: ContextEvent | None) -> tuple[str, int] | None:
        layer = self._model.context.layer(event.layer) if event is not None else None
        place = layer.place_of(event.row) if layer is not None and event is not None else None
        return (layer.id, int(layer.table.lanes[place])) if layer is not None and place is not None else None

    def _nearest(self, layer_id: str, number: int, moment: float) -> bool:
        detail = self._model.context.detail(layer_id)
        if detail is None or not len(detail.lanes[number].places):
            return False
        places, starts = detail.lanes[number].places, detail.table.starts
        at = bisect_left(range(len(places)), moment, key=lambda i: float(starts[places[i]]))
        near = [i for i in (at - 1, at) if 0 <= i < len(places)]
        best = min(near, key=lambda i: abs(float(starts[places[i]]) - moment))
        self._select(layer_id, int(places[best]))
        return True

    def _select(self, layer_id: str, place: int) -> None:
        detail = self._model.context.detail(layer_id)
        if detail is not None:
            self._model.select_context(ContextEvent(layer_id, int(detail.table.rows[place])))
