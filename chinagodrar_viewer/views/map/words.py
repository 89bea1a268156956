"""What the map tells by voice and by tooltip."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from chinagodrar_viewer.core.places_shown import MapShown, MovementShown, PlaceShown, When
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import level_words
from chinagodrar_viewer.model.place_words import distance_words, known_words, means_words
from chinagodrar_viewer.views.map.phrases import map_phrases
from chinagodrar_viewer.views.map.scene import MapScene

MOST_EVENTS = 14


class MapCounts(QObject):
    """Counted words; an object, because lupdate finds plurals in ``tr`` alone."""

    def places(self, count: int) -> str:
        """``7 places in sight``."""
        return self.tr("%n place(s) in sight", "", count)

    def unplaced(self, count: int) -> str:
        """``9 places without a published position``."""
        return self.tr("%n place(s) without a published position", "", count)

    def sources(self, count: int) -> str:
        """``3 sources``."""
        return self.tr("%n source(s)", "", count)

    def more(self, count: int) -> str:
        """``and 3 more``."""
        return self.tr("and %n more", "", count)

    def reported(self, count: int) -> str:
        """``12 reported events``."""
        return self.tr("%n reported event(s)", "", count)

    def others_here(self, count: int) -> str:
        """``11 more events here``."""
        return self.tr("%n more event(s) here", "", count)

    def of_layers(self, count: int) -> str:
        """``12 events of context layers in sight``."""
        return self.tr("%n event(s) of context layers in sight", "", count)


def plain_tooltip(text: str) -> str:
    """Text that Qt shows as it is: escaped, since Qt would take some documents' words for rich text."""
    from html import escape

    return '<p style="white-space:pre-wrap">' + escape(text[:10_000]) + "</p>"


def place_details(model: EventModel, shown: PlaceShown) -> str:
    """Name, how well the position is known, published distances, and what happened there, a line each."""
    translate, language = QCoreApplication.translate, model.language
    said = [shown.place.name.get(language)[:300], known_words(model.battle, shown, language)]
    said += distance_words(shown.place, language)
    if shown.deaths is not None:
        said.append(translate("Map", "{} killed, lowest to highest claim").format(shown.deaths.figure))
    events = [e for e in shown.events if e.let_through]
    for each in events[:MOST_EVENTS]:
        label = each.event.label.get(language)[:200]
        line = f"{label} — {model.words.when(each.event)}"
        if each.when is When.FUTURE:
            line += " · " + translate("Map", "still to come")
        said.append(line)
    if len(events) > MOST_EVENTS:
        said.append(MapCounts().more(len(events) - MOST_EVENTS))
    said.append(MapCounts().sources(len({c.source for c in shown.place.citations})))
    return "\n".join(said)


def movement_details(model: EventModel, shown: MovementShown) -> str:
    """What moved, how, how well that is known, and who says so."""
    translate, language = QCoreApplication.translate, model.language
    movement = shown.movement
    said = [movement.label.get(language)[:300], means_words(movement.means)]
    said.append(translate("Map", "Certainty: {}").format(level_words(movement.certainty.level.value)))
    if movement.certainty.note is not None:
        said.append(movement.certainty.note.get(language)[:1_000])
    if shown.start is None:
        said.append(translate("Map", "Where it began is not published; the line is no route."))
    elif shown.end is None:
        said.append(translate("Map", "Where it ended is not published; the line is no route."))
    else:
        said.append(translate("Map", "The line joins the two places; it is no route."))
    for citation in movement.citations[:6]:
        source = model.battle.sources.get(citation.source)
        name = f"{source.publisher}: {source.title}"[:200] if source is not None else citation.source
        said.append(f"{name} ({citation.locator})" if citation.locator else name)
    return "\n".join(said)


def details_at(model: EventModel, scene: MapScene, shown: MapShown, x: float, y: float) -> str:
    """What is said of the place or the movement under a pixel; empty where neither is."""
    place = shown.place(scene.place_at(x, y))
    if place is not None:
        return place_details(model, place)
    found = scene.movement_at(x, y)
    movement = next((m for m in shown.movements if m.movement.id == found), None)
    return movement_details(model, movement) if movement is not None else ""


def said_map(model: EventModel, scene: MapScene, shown: MapShown) -> str:
    """Extent, what is in sight, what has no position, selection and keys, in words."""
    translate, language = QCoreApplication.translate, model.language
    said = [translate("Map", "Shows {} km").format(f"{model.map_view.span:.0f}"), MapCounts().places(len(scene.marks))]
    told = [p for p in shown.unplaced if p.events]
    if told:
        said.append(MapCounts().unplaced(len(told)))
    if scene.hidden_labels:
        said.append(map_phrases().no_room.format(scene.hidden_labels))
    if scene.context is not None:
        said.append(MapCounts().of_layers(scene.context.events))
    chosen = shown.place(model.state.place) or next((p for p in (*shown.places, *shown.unplaced) if p.selected), None)
    if chosen is not None:
        name = chosen.place.name.get(language)[:200]
        position = known_words(model.battle, chosen, language)
        said.append(translate("Map", "chosen: {0}, {1}").format(name, position))
        said += distance_words(chosen.place, language)
    for movement in shown.movements:
        if movement.selected:
            said.append(movement.movement.label.get(language)[:200])
    keys = translate(
        "Map",
        "Keys: Shift+arrows move, + and − zoom, Ctrl+Left and Ctrl+Right go from place to place, "
        "S selection, B battle, I insurgency, W West Africa, G graticule",
    )
    return "; ".join(said) + ". " + keys + "."
