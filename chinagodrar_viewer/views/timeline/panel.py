"""The timeline as one panel: lanes above, the overview of everything below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance
from chinagodrar_viewer.views.timeline.overview import OverviewStrip
from chinagodrar_viewer.views.timeline.view import TimelineView


class TimelinePanel(QWidget):
    """``view`` and ``overview`` of one model."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TimelineView(model, appearance, self)
        self.overview = OverviewStrip(model, appearance, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.overview)
        self.setFocusProxy(self.view)
        self.setAccessibleName(self.tr("Timeline"))
