"""EventCard: the selected event: what happened, who says so, and what is known about when."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.event_card.page import EventCardPage
from chinagodrar_viewer.views.evidence.disagreement_chip import DisagreementChip
from chinagodrar_viewer.views.theme import Appearance


class EventCard(QWidget):
    """Follows the selection; its claims are those known at the playhead."""

    source_requested = Signal(str)
    """A citation, ``article:S12``; its source is shown as well."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self.page = EventCardPage(model, appearance)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.page)
        self._scroll.setAccessibleName(self.tr("Selected event"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.setAccessibleName(self.tr("Selected event"))
        self.page.source_requested.connect(self._show_source)
        self.page.claims_requested.connect(self._show_claims)
        model.selection_changed.connect(self._turn)
        model.battle_changed.connect(self._turn)
        model.playhead_changed.connect(self._update)
        model.clock_changed.connect(self._update)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self._update()

    def open_source(self) -> None:
        """Open the first source of the event."""
        event = self._model.selected_event
        if event is not None and event.citations:
            self._show_source(str(event.citations[0]))

    def sizeHint(self) -> QSize:
        return QSize(700, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 96)

    def _turn(self) -> None:
        """Another event: begin at its top."""
        self._update()
        self._scroll.verticalScrollBar().setValue(0)

    def _update(self) -> None:
        self.page.show_event(self._model.selected_event)

    def _restyle(self) -> None:
        colours = self.palette()
        colours.setColor(self.backgroundRole(), QColor(self._appearance.theme.panel))
        self.setPalette(colours)
        self.setAutoFillBackground(True)
        self.page.restyle()

    def _show_source(self, citation: str) -> None:
        from chinagodrar_viewer.views.evidence.source_dialog import show_source

        self.source_requested.emit(citation)
        show_source(self._model, self._appearance, Citation.parse(citation), self)

    def _show_claims(self, chip: object) -> None:
        from chinagodrar_viewer.views.evidence.claims_dialog import show_claims

        model = self._model
        if isinstance(chip, DisagreementChip):
            show_claims(model, self._appearance, chip.claims, chip.disagreements, self)
            return
        selection = model.state.selection
        known = model.claims_known(selection)
        ids = {c.id for c in known}
        told = [d for d in model.battle.disagreements_of(selection) if ids.issuperset(d.claims)]
        show_claims(model, self._appearance, known, told, self)
