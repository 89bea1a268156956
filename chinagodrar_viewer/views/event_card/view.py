"""EventCard: the selected event: what happened, who says so, and what is known about when.

An event of a context layer has a page of its own, made when the first is selected: it brings numpy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QWidget

from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.event_card.page import EventCardPage
from chinagodrar_viewer.views.evidence.disagreement_chip import DisagreementChip
from chinagodrar_viewer.views.theme import Appearance

if TYPE_CHECKING:
    from chinagodrar_viewer.views.event_card.context_page import ContextPage


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
        self.context_page: ContextPage | None = None
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self._scroll)
        self.setAccessibleName(self.tr("Selected event"))
        self.page.source_requested.connect(self._show_source)
        self.page.claims_requested.connect(self._show_claims)
        model.selection_changed.connect(self._turn)
        model.context_event_changed.connect(self._turn_context)
        model.context.found_changed.connect(self._update_steps)
        model.context.layers_changed.connect(self._update_context)
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
        self._update_context()
        if self._model.state.context_event is None:
            self.page.show_event(self._model.selected_event)

    def _turn_context(self) -> None:
        self._turn()
        if self.context_page is not None:
            self.context_page.to_top()

    def _update_context(self) -> None:
        """The page of a context event where one is selected, else the battle's."""
        event = self._model.state.context_event
        if event is None:
            self._pages.setCurrentWidget(self._scroll)
            return
        if self.context_page is None:
            from chinagodrar_viewer.views.event_card.context_page import ContextPage

            self.context_page = ContextPage(self._model, self._appearance)
            self._pages.addWidget(self.context_page)
        self.context_page.show_event(event)
        self._pages.setCurrentWidget(self.context_page)

    def _update_steps(self) -> None:
        if self.context_page is not None:
            self.context_page.show_steps()

    def _restyle(self) -> None:
        colours = self.palette()
        colours.setColor(self.backgroundRole(), QColor(self._appearance.theme.panel))
        self.setPalette(colours)
        self.setAutoFillBackground(True)
        self.page.restyle()
        if self.context_page is not None:
            self.context_page.restyle()

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
