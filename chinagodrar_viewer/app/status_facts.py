"""The status bar's facts: which event of how many, its sources and disagreements; all read from the model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import SMALL, font

LONGEST_NAME = 60


class StatusFacts(QLabel):
    """One line of plain text; as narrow as the window makes it."""

    def __init__(self, model: EventModel) -> None:
        super().__init__()
        self._model = model
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(SMALL))
        self.setMinimumWidth(1)
        for signal in (
            model.battle_changed, model.selection_changed, model.filter_changed, model.context_event_changed,
        ):  # fmt: skip
            signal.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Say what holds now."""
        model = self._model
        ids = [e.id for e in model.events]
        selection = model.state.selection
        parts: list[str] = []
        context = model.state.context_event
        layer = model.context.layer(context.layer) if context is not None else None
        if layer is not None:
            parts.append(self.tr("Event of {0}").format(cut(layer.name, LONGEST_NAME)))
        elif selection in ids:
            parts.append(self.tr("Event {0} of {1}").format(ids.index(selection) + 1, len(ids)))
        else:
            parts.append(self.tr("%n event(s)", "", len(ids)))
        hidden = len(model.battle.events) - len(ids)
        if hidden:
            parts.append(self.tr("%n hidden by the filter", "", hidden))
        event = model.selected_event
        if event is not None:
            parts.append(self.tr("%n source(s)", "", len({c.source for c in event.citations})))
            disagreements = len(model.battle.disagreements_of(event.id))
            if disagreements:
                parts.append(self.tr("%n disagreement(s)", "", disagreements))
        self.setText("     ".join(parts))
