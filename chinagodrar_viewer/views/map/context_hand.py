"""The hand on the context layers of a map: what is under it, in words, and what a click does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.map.context_points import LayerShown, points_of
from chinagodrar_viewer.views.map.scene import ContextMark, MapScene
from chinagodrar_viewer.views.map.words import MapCounts

MOST_NAMED = 5
NEARER = 2.5
"""How much nearer a click on a square comes."""


class ContextHand:
    """Asks the scene what lies at a pixel and tells the model."""

    def __init__(self, model: EventModel) -> None:
        self._model = model

    def finish(self) -> None:
        """Count at once what is not counted yet: a picture is taken at rest."""
        points_of(self._model).finish()

    def mark_at(self, scene: MapScene, x: float, y: float) -> ContextMark | None:
        """The mark under a pixel."""
        return scene.context.mark_at(x, y, scene.unit) if scene.context is not None else None

    def hover(self, scene: MapScene | None, x: float, y: float) -> bool:
        """Tell every view which event is under the mouse; None of a scene where none is."""
        mark = self.mark_at(scene, x, y) if scene is not None else None
        self._model.context.hover(ContextEvent(mark.layer, mark.source_row) if mark is not None else None)
        return mark is not None or (scene is not None and self._square(scene, x, y) > 0)

    def click(self, scene: MapScene, x: float, y: float) -> bool:
        """Select the weightiest event of a mark, at each further click the next; come nearer where squares are."""
        mark = self.mark_at(scene, x, y)
        if mark is not None:
            self._model.select_context(self._next(scene, mark), reveal=False)
            return True
        if self._square(scene, x, y) > 0:
            self._model.fly_map_to(scene.camera.zoomed(NEARER, x, y))
            return True
        return False

    def tooltip(self, scene: MapScene, x: float, y: float) -> str:
        """Plain words about what is under a pixel; empty where nothing is."""
        mark = self.mark_at(scene, x, y)
        if mark is not None:
            return self._mark_words(scene, mark)
        count = self._square(scene, x, y)
        if count == 0 or scene.context is None:
            return ""
        side = scene.context.side
        said = f"{side:.2g}" if side < 10 else f"{side:.0f}"
        where = QCoreApplication.translate("Map", "in {0} × {1} km").format(said, said)
        nearer = QCoreApplication.translate("Map", "Click to come nearer.")
        return f"{MapCounts().reported(count)} {where}\n{nearer}"

    @staticmethod
    def _square(scene: MapScene, x: float, y: float) -> int:
        density = scene.context.density if scene.context is not None else None
        return density.count(x, y) if density is not None else 0

    # --- the events of a mark

    def _layer(self, mark: ContextMark) -> LayerShown | None:
        return next((each for each in points_of(self._model).shown if each.layer.id == mark.layer), None)

    def _rows(self, scene: MapScene, mark: ContextMark) -> list[int]:
        """The rows of the mark's events, the weightiest first."""
        each = self._layer(mark)
        if each is None or scene.context is None:
            return [mark.source_row]
        places = each.shown.places_in(mark.column, mark.row, scene.context.side)
        return each.table.rows[places].tolist()

    def _next(self, scene: MapScene, mark: ContextMark) -> ContextEvent:
        chosen = self._model.state.context_event
        if chosen is None or chosen.layer != mark.layer or mark.events < 2:
            return ContextEvent(mark.layer, mark.source_row)
        rows = self._rows(scene, mark)
        if chosen.row not in rows:
            return ContextEvent(mark.layer, mark.source_row)
        return ContextEvent(mark.layer, rows[(rows.index(chosen.row) + 1) % len(rows)])

    # --- words

    def _mark_words(self, scene: MapScene, mark: ContextMark) -> str:
        from chinagodrar_viewer.model.context_words import (
            deaths_figure,
            deaths_of,
            deaths_words,
            event_when,
            place_precision_words,
        )

        each = self._layer(mark)
        if each is None:
            return ""
        layer, words, translate = each.layer, self._model.words, QCoreApplication.translate
        chosen = self._model.state.context_event
        row = chosen.row if mark.selected and chosen is not None else mark.source_row
        place = layer.place_of(row)
        if place is None:
            return ""
        deaths = translate("Map", "Reported deaths: {}").format(deaths_words(words, deaths_of(layer, place)))
        said = [layer.title(place)[:300], event_when(words, layer, place), deaths, layer.where(place)[:300]]
        said += [place_precision_words(column, code) for column, code in layer.fields(place)]
        if mark.events > 1:
            others = [other for other in self._rows(scene, mark) if other != row]
            said.append(MapCounts().others_here(mark.events - 1))
            for other in others[:MOST_NAMED]:
                at = layer.place_of(other)
                if at is not None:
                    figure = deaths_figure(words, deaths_of(layer, at))
                    said.append(f"{layer.title(at)[:120]} — {event_when(words, layer, at)} · {figure}")
        said.append(layer.name[:120])
        return "\n".join(dict.fromkeys(line for line in said if line))
