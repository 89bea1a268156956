"""The line below an exported picture: which battle, as known when, under which licence, made by what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.context_words import attribution
from chinagodrar_viewer.model.event_model import EventModel

if TYPE_CHECKING:
    from chinagodrar_viewer.core.context_layer import ContextLayer

MOST_TITLE, MOST_CREDITS = 200, 600
MOST_LAYERS = 4


def caption_of(model: EventModel) -> str:
    """The caption of what the model shows now: plain text in the model's language."""
    battle, playhead = model.battle, model.playhead
    parts = [battle.title.get(model.language)[:MOST_TITLE]]
    if playhead is None:
        parts.append(QCoreApplication.translate("Caption", "all claims, whenever published"))
    else:
        # The end of a day is midnight, which belongs to the day that it ends.
        known = model.words.day(playhead - 1)
        parts.append(QCoreApplication.translate("Caption", "as known on {0}").format(known))
    if battle.licence:
        parts.append(battle.licence[:MOST_TITLE])
    if battle.credits:
        parts.append(_cut(battle.credits.get(model.language)))
    layers = [_layer_credit(layer) for layer in model.context.layers[:MOST_LAYERS]]
    if layers:
        parts.append(QCoreApplication.translate("Caption", "Context: {0}").format("; ".join(dict.fromkeys(layers))))
    return " · ".join(parts)


def _layer_credit(layer: ContextLayer) -> str:
    """Whose table it is, as its licence asks; of a table that does not say it the file's name."""
    found = attribution(layer.texts.columns)
    return found.short if found is not None else cut(layer.name, MOST_TITLE)


def map_credit() -> str:
    """Whom the map's ground comes from; GeoNames' licence asks for it."""
    return QCoreApplication.translate("Caption", "Map: Natural Earth; towns: GeoNames (CC BY 4.0)")


def _cut(text: str) -> str:
    return text if len(text) <= MOST_CREDITS else text[:MOST_CREDITS].rpartition(" ")[0] + " …"
