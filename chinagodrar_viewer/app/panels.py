"""The window's dockable panels: which there are, where they stand, and how their layout is remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.panel_dock import PanelDock
from chinagodrar_viewer.app.settings import Settings

LAYOUT_VERSION = 2
WIDE_FROM = 1_600
"""From this width of the window on, the right column is given more room."""
CARD_SHARE = 0.6
"""The event card's part of the bottom row; the map has the rest."""


class Panels(QObject):
    """Infobox, casualties, event card, map; and the event list, which is made when it is first shown."""

    list_shown_changed = Signal(bool)

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._make_list: Callable[[], QWidget] | None = None
        self.event_list: QWidget | None = None
        self.card = PanelDock("event", self.tr("Event"), window)
        self.infobox = PanelDock("infobox", self.tr("Infobox"), window)
        self.casualties = PanelDock("casualties", self.tr("Casualties"), window)
        self.map = PanelDock("map", self.tr("Map"), window)
        self.list = PanelDock("list", self.tr("Event list"), window)
        wanted = settings.text(keys.HIDDEN_PANELS).split()
        self._hidden = [
            dock for dock in (self.card, self.infobox, self.casualties, self.map) if dock.objectName() in wanted
        ]
        right, below = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea
        window.setDockNestingEnabled(True)
        window.setCorner(Qt.Corner.BottomRightCorner, right)
        window.addDockWidget(below, self.card)
        window.addDockWidget(right, self.infobox)
        window.splitDockWidget(self.infobox, self.casualties, Qt.Orientation.Vertical)
        window.splitDockWidget(self.card, self.map, Qt.Orientation.Horizontal)
        window.addDockWidget(below, self.list)
        window.tabifyDockWidget(self.card, self.list)
        self.list.hide()
        self._default = window.saveState(LAYOUT_VERSION)

    def fill(
        self, card: QWidget, infobox: QWidget, casualties: QWidget, map_: QWidget, make_list: Callable[[], QWidget]
    ) -> None:
        """Put the views into their panels; the list is made when it is shown."""
        self._make_list = make_list
        contents = ((self.card, card), (self.infobox, infobox), (self.casualties, casualties), (self.map, map_))
        for dock, content in contents:
            dock.fill(content)
        self.list.name_title()
        self.list.visibilityChanged.connect(lambda _: self._list_changed())
        self._list_changed()

    def keep_in_window(self) -> None:
        """Let no panel become a window of its own; to be said before they are filled."""
        for dock in (self.card, self.infobox, self.casualties, self.map, self.list):
            dock.setFeatures(dock.features() & ~PanelDock.DockWidgetFeature.DockWidgetFloatable)

    def toggle_actions(self) -> list[QAction]:
        """What shows and hides each panel, for the menu."""
        gone = self._hidden if self._settings.is_locked(keys.HIDDEN_PANELS) else []
        docks = (self.infobox, self.casualties, self.card, self.map)
        return [dock.toggleViewAction() for dock in docks if dock not in gone]

    @property
    def list_shown(self) -> bool:
        return not self.list.isHidden()

    def show_list(self, on: bool) -> None:
        """Show the event list with the keyboard in it, or hide it; nothing where it is so already."""
        if on == self.list_shown:
            return
        if not on:
            self.list.hide()
            return
        made = self._ensure_list()
        self.list.show()
        self.list.raise_()
        made.setFocus()

    def reset(self) -> None:
        """Put all panels back in their places."""
        self._window.restoreState(self._default, LAYOUT_VERSION)
        self.list.hide()
        self.share_room()
        self._hide()

    def share_room(self) -> None:
        """Give each panel its usual part of the window."""
        window = self._window
        width, height = window.width(), window.height()
        right = 420 if width >= WIDE_FROM else 350
        window.resizeDocks([self.infobox], [right], Qt.Orientation.Horizontal)
        below = width - right
        window.resizeDocks(
            [self.card, self.map],
            [round(below * CARD_SHARE), round(below * (1 - CARD_SHARE))],
            Qt.Orientation.Horizontal,
        )
        window.resizeDocks([self.card], [min(260, int(height * 0.3))], Qt.Orientation.Vertical)
        window.resizeDocks(
            [self.infobox, self.casualties], [int(height * 0.53), int(height * 0.47)], Qt.Orientation.Vertical
        )

    def restore(self) -> None:
        """Take up the remembered geometry and layout; the usual ones where there are none."""
        window = self._window
        geometry = self._settings.blob(keys.GEOMETRY)
        if geometry.isEmpty() or not window.restoreGeometry(geometry):
            self._first_geometry()
        layout = self._settings.blob(keys.LAYOUT)
        if layout.isEmpty() or not window.restoreState(layout, LAYOUT_VERSION):
            self.share_room()
            self._hide()
        elif self._settings.is_locked(keys.HIDDEN_PANELS):
            self._hide()

    def _hide(self) -> None:
        for dock in self._hidden:
            dock.hide()

    def remember(self) -> None:
        """Keep geometry and layout."""
        self._settings.set_blob(keys.GEOMETRY, self._window.saveGeometry())
        self._settings.set_blob(keys.LAYOUT, self._window.saveState(LAYOUT_VERSION))

    def _first_geometry(self) -> None:
        screen = self._window.screen().availableGeometry()
        self._window.resize(min(1_600, screen.width()), min(900, screen.height()))
        if screen.width() <= 1_440 or screen.height() <= 860:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def _ensure_list(self) -> QWidget:
        if self.event_list is None:
            assert self._make_list is not None, "the panels are filled first"
            self.event_list = self._make_list()
            self.list.setWidget(self.event_list)
        return self.event_list

    def _list_changed(self) -> None:
        if self.list_shown:
            self._ensure_list()
        self.list_shown_changed.emit(self.list_shown)
