"""FilterButton: opens the filter, and says on itself that one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import BODY, Appearance, font

if TYPE_CHECKING:
    from chinagodrar_viewer.views.filter.choices import FilterChoices


class FilterButton(QToolButton):
    """Opens the panel; says on itself how many events are shown while a filter holds."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._panel: FilterChoices | None = None
        self.setFont(font(BODY))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.open_panel)
        model.filter_changed.connect(self._update)
        model.battle_changed.connect(self._drop_panel)
        model.context.found_changed.connect(self._update)
        model.context.layers_changed.connect(self._update)
        self._update()

    @property
    def panel(self) -> FilterChoices | None:
        """The panel, None before it was first opened."""
        return self._panel

    def open_panel(self) -> None:
        """Show the panel below the button."""
        if self._panel is None:
            from chinagodrar_viewer.views.filter.choices import FilterChoices

            self._panel = FilterChoices(self._model, self._appearance, self)
        panel = self._panel
        screen = self.screen().availableGeometry()
        # Not adjustSize: it takes two thirds of the screen at most and would hide choices for which there is room.
        wanted = panel.sizeHint()
        panel.resize(max(wanted.width(), 460), min(max(wanted.height(), 420), screen.height()))
        corner = self.mapToGlobal(QPoint(0, self.height() + 2))
        corner.setX(max(min(corner.x(), screen.right() - panel.width()), screen.left()))
        corner.setY(max(min(corner.y(), screen.bottom() - panel.height()), screen.top()))
        panel.move(corner)
        panel.show()
        panel.setFocus(Qt.FocusReason.PopupFocusReason)
        panel.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _drop_panel(self) -> None:
        if self._panel is not None:
            self._panel.close()
            self._panel.deleteLater()
            self._panel = None
        self._update()

    def _update(self) -> None:
        model = self._model
        if model.state.filter:
            shown, everything = len(model.events), len(model.battle.events)
            text = self.tr("Filter ({shown} of {all})").format(shown=shown, all=everything)
            tip = self.tr("Only {shown} of {all} events are shown (Space opens the filter)").format(
                shown=shown, all=everything
            )
        else:
            text = self.tr("Filter")
            tip = self.tr("Show only some sides, kinds, certainties or sources (Space)")
        if tables := self._tables_filtered():
            text = self.tr("{filter} · tables").format(filter=text)
            tip += "\n" + self.tr("Only some events of the tables behind the battle are let through")
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tip)
        # A held filter is marked: what is missing must not be forgotten.
        held = bool(model.state.filter) or tables
        self.setCheckable(held)
        self.setChecked(held)

    def _tables_filtered(self) -> bool:
        """As ``layers_filtered``, without an import before the first paint."""
        query = self._model.context.query
        return query is not None and bool(query.least_deaths or query.lanes) and bool(self._model.context.layers)
