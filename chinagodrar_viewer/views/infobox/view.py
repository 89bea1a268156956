"""InfoboxView: the battle at a glance, each value with its source, as known at the playhead."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.evidence.disagreement_chip import DisagreementChip
from chinagodrar_viewer.views.infobox.content import known_key
from chinagodrar_viewer.views.infobox.known_bar import KnownBar
from chinagodrar_viewer.views.infobox.page import InfoboxPage
from chinagodrar_viewer.views.theme import Appearance


class InfoboxView(QWidget):
    """The military-conflict infobox; a citation mark opens its source, ``Sources disagree`` the claims."""

    source_requested = Signal(str)
    """A citation, ``article:S12``; its source is shown as well."""
    place_requested = Signal(str)
    """A place's id; the main event is selected as well."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._shown_key: tuple[object, ...] = ()
        self.bar = KnownBar(model, appearance, self)
        self.page = InfoboxPage(model, appearance)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.page)
        self._scroll.setAccessibleName(self.tr("Infobox"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._scroll, 1)
        self.setAccessibleName(self.tr("Infobox"))
        self.page.source_requested.connect(self._show_source)
        self.page.place_requested.connect(self.place_requested)
        self.page.claims_requested.connect(self._show_claims)
        self.page.note_turned.connect(self._rebuild, Qt.ConnectionType.QueuedConnection)
        model.battle_changed.connect(self._rebuild)
        model.playhead_changed.connect(self._playhead_changed)
        model.clock_changed.connect(self._rebuild)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self._rebuild()

    def step_known(self, steps: int) -> None:
        """Show what was known one publication day later (1) or earlier (-1); after the last day comes today."""
        self.bar.step_known(steps)

    def sizeHint(self) -> QSize:
        return QSize(350, 420)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._model.playhead is not None and self.isVisible():
            self._reveal_toll()

    def _playhead_changed(self) -> None:
        if known_key(self._model) != self._shown_key:
            self._rebuild()
            if self._model.playhead is not None:
                self._reveal_toll()

    def _reveal_toll(self) -> None:
        """Bring the toll into sight: it is what another day changes."""
        self._scroll.ensurePolished()
        self.page.resize(self._scroll.viewport().width(), self.page.heightForWidth(self._scroll.viewport().width()))
        box = self.page.casualties_box()
        if box.isValid():
            bar = self._scroll.verticalScrollBar()
            room = self._scroll.viewport().height()
            # All of it where it fits, else its top.
            target = max(min(bar.value(), box.top()), min(box.bottom() - room, box.top()))
            bar.setValue(target)

    def _rebuild(self) -> None:
        self._shown_key = known_key(self._model)
        focus = QApplication.focusWidget()
        held = focus.accessibleName() if focus is not None and self.page.isAncestorOf(focus) else None
        self.page.rebuild()
        if held is not None:
            self._focus_again(held)

    def _focus_again(self, name: str) -> None:
        """Keep the keyboard where it was: the widget in focus has been made anew."""
        for widget in self.page.findChildren(QWidget):
            if widget.isVisibleTo(self.page) and widget.accessibleName() == name:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.bar.earlier.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        colours = self.palette()
        colours.setColor(self.backgroundRole(), QColor(self._appearance.theme.panel))
        self.setPalette(colours)
        self.setAutoFillBackground(True)

    def _show_source(self, citation: str) -> None:
        from chinagodrar_viewer.views.evidence.source_dialog import show_source

        self.source_requested.emit(citation)
        show_source(self._model, self._appearance, Citation.parse(citation), self)

    def _show_claims(self, chip: QObject) -> None:
        from chinagodrar_viewer.views.evidence.claims_dialog import show_claims

        if isinstance(chip, DisagreementChip):
            show_claims(self._model, self._appearance, chip.claims, chip.disagreements, self)
