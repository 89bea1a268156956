"""EventListPanel: the battle's events, and behind quiet tabs those of each context layer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.event_list.battle_list import EventListView
from chinagodrar_viewer.views.event_list.layer_list import LayerListView
from chinagodrar_viewer.views.theme import BODY, GRID, SMALL, Appearance, font

LONGEST_TAB = 40


class EventListPanel(QWidget):
    """One list where there are no layers; else tabs, which follow what is selected."""

    event_activated = Signal(str)
    """Enter or a double click on an event of the battle; carries its id."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._ids: list[str | None] = [None]
        self._lists: dict[str, LayerListView] = {}
        self.battle = EventListView(model, appearance)
        self.battle.event_activated.connect(self.event_activated)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setFont(font(BODY))
        self.tabs.setAccessibleName(self.tr("Whose events are listed"))
        self.tabs.addTab(self.tr("Battle"))
        self.tabs.setTabToolTip(0, self.tr("Events of the battle (Left and Right change the tab)"))
        self.tabs.currentChanged.connect(self._show_tab)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.battle)
        self.note = QLabel()
        self.note.setFont(font(SMALL))
        self.note.setContentsMargins(GRID, 2, GRID, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        column.addWidget(self.note)
        self.setFocusProxy(self.battle)
        model.context.layers_changed.connect(self._take_layers)
        model.context_event_changed.connect(self._follow)
        model.selection_changed.connect(self._follow)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self._take_layers()
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(700, 280)

    @property
    def shown(self) -> EventListView | LayerListView:
        """The list of the tab that is chosen."""
        current = self.stack.currentWidget()
        assert isinstance(current, EventListView | LayerListView)
        return current

    def show_layer(self, layer_id: str | None) -> None:
        """Choose a tab: that of a layer, or the battle's."""
        if layer_id in self._ids:
            self.tabs.setCurrentIndex(self._ids.index(layer_id))

    # --- following

    def _take_layers(self) -> None:
        layers = {layer.id: layer for layer in self._model.context.layers}
        for id in [id for id in self._ids if id is not None and id not in layers]:
            place = self._ids.index(id)
            self._ids.pop(place)
            self.tabs.removeTab(place)
            gone = self._lists.pop(id, None)
            if gone is not None:
                self.stack.removeWidget(gone)
                gone.deleteLater()
        for id, layer in layers.items():
            if id not in self._ids:
                self._ids.append(id)
                name = layer.name if len(layer.name) <= LONGEST_TAB else layer.name[: LONGEST_TAB - 1] + "…"
                # "&" would make a shortcut of the letter after it.
                place = self.tabs.addTab(name.replace("&", "&&"))
                self.tabs.setTabToolTip(place, self.tr("Events of the table (Left and Right change the tab)"))
        self.tabs.setVisible(len(self._ids) > 1)
        self._show_tab(self.tabs.currentIndex())

    def _show_tab(self, place: int) -> None:
        id = self._ids[place] if 0 <= place < len(self._ids) else None
        wanted = self._list_of(id) if id is not None else self.battle
        if self.stack.currentWidget() is not wanted:
            had_focus = self.shown.hasFocus()
            self.stack.setCurrentWidget(wanted)
            self.setFocusProxy(wanted)
            if had_focus:
                wanted.setFocus()
        for each in self._lists.values():
            each.rows.set_watching(each is wanted)
        self._say()

    def _list_of(self, id: str) -> LayerListView:
        if id not in self._lists:
            made = self._lists[id] = LayerListView(self._model, id, self._appearance)
            made.rows.modelReset.connect(self._say)
            self.stack.addWidget(made)
        return self._lists[id]

    def _follow(self) -> None:
        event = self._model.state.context_event
        if event is not None:
            self.show_layer(event.layer)
        elif self._model.state.selection is not None:
            self.show_layer(None)

    def _say(self) -> None:
        shown = self.shown
        said = shown.rows.summary if isinstance(shown, LayerListView) else ""
        self.note.setText(said)
        self.note.setVisible(bool(said))
        shown.setAccessibleDescription(said)

    def _restyle(self) -> None:
        theme = self._appearance.theme
        colours = QPalette(self.note.palette())
        colours.setColor(QPalette.ColorRole.WindowText, QColor(theme.muted))
        self.note.setPalette(colours)
        self.tabs.setStyleSheet(
            f"QTabBar::tab {{ color: {theme.muted}; background: transparent; border: none;"
            f" border-bottom: 2px solid transparent; padding: 4px 12px; }}"
            f"QTabBar::tab:selected {{ color: {theme.ink}; border-bottom-color: {theme.accent}; }}"
            f"QTabBar::tab:hover {{ color: {theme.ink}; }}"
            f"QTabBar:focus::tab:selected {{ background: {theme.band}; }}"
        )
