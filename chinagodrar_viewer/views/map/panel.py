"""MapPanel: the map with its buttons, and the same places as a table.

Cheap to import and to make: the ground and the painter come with ``load`` after the first paint, or at once with
``ensure_loaded`` where a picture is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import GRID, SMALL, Appearance, font

if TYPE_CHECKING:
    from chinagodrar_viewer.views.map.table import PlacesTable
    from chinagodrar_viewer.views.map.view import BattleMap

KEY_ZOOM = 1.5
BETWEEN_LEVELS_MS = 400
"""Rest between the levels of the ground, in which the window lives."""


class MapPanel(QWidget):
    """The map with buttons over its corner; "Table" swaps the map for its table."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._view: BattleMap | None = None
        self._table: PlacesTable | None = None
        self.setMinimumSize(200, 160)
        self.setAccessibleName(self.tr("Map"))
        self.view_button = self._button(
            self.tr("Go to ▾"), self.tr("Go to the selection, the battle or the insurgency (S, B, I)")
        )
        self.view_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.view_button.setMenu(self._menu())
        self.out_button = self._button("−", self.tr("Show more of the map (−)"), self.tr("Zoom out"))
        self.in_button = self._button("+", self.tr("Show less of the map, larger (+)"), self.tr("Zoom in"))
        self.table_button = self._button(
            self.tr("Table"), self.tr("Show the places as a table, or the map again (Space)")
        )
        self.table_button.setCheckable(True)
        self.out_button.clicked.connect(lambda: self.view.zoom_by(1 / KEY_ZOOM))
        self.in_button.clicked.connect(lambda: self.view.zoom_by(KEY_ZOOM))
        self.table_button.toggled.connect(self._arrange)
        # Over the map's corner: a line of its own would take a fifth of a small panel's height.
        self._header = QWidget(self)
        self._header.setObjectName("map-buttons")
        self._header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header = QHBoxLayout(self._header)
        header.setContentsMargins(2, 2, 2, 2)
        header.setSpacing(0)
        for button in (self.out_button, self.in_button, self.view_button, self.table_button):
            header.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._stack = QStackedLayout()
        layout.addLayout(self._stack, 1)
        self._apply_theme()
        appearance.changed.connect(self._apply_theme)

    def _button(self, text: str, tip: str, name: str | None = None) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setToolTip(tip)
        made.setAccessibleName(name or tip)
        made.setFont(font(SMALL))
        made.setAutoRaise(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        choices: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("&Selection\tS"), lambda: self.view.fit_selection()),
            (self.tr("&Battle\tB"), lambda: self.view.fit_battle()),
            (self.tr("&Insurgency\tI"), lambda: self.view.fit_insurgency()),
            (self.tr("&West Africa\tW"), lambda: self.view.fit_everything()),
        )
        for text, act in choices:
            menu.addAction(text).triggered.connect(lambda _=False, act=act: act())
        menu.addSeparator()
        self._grid = menu.addAction(self.tr("&Graticule\tG"))
        self._grid.setCheckable(True)
        self._grid.triggered.connect(lambda on: self.view.show_graticule(on))
        return menu

    # --- loading

    @property
    def loaded(self) -> bool:
        """True once the map is there."""
        return self._view is not None

    @property
    def view(self) -> BattleMap:
        """The canvas; loads it where it is not there yet."""
        self.ensure_loaded()
        assert self._view is not None
        return self._view

    @property
    def table(self) -> PlacesTable:
        """The table of places; made when it is first shown."""
        if self._table is None:
            from chinagodrar_viewer.views.map.table import PlacesTable

            self._table = PlacesTable(self._model, self._appearance, self)
            self._stack.addWidget(self._table)
        return self._table

    def load(self) -> None:
        """Bring the map in steps between which the window lives."""
        if self._view is None:
            QTimer.singleShot(0, self, self._read_ground)

    def _read_ground(self) -> None:
        from chinagodrar_viewer.views.map.ground import ground

        ground()
        QTimer.singleShot(0, self, self._shape_ground)

    def _shape_ground(self, level: int = 0) -> None:
        """A level at a time, the first before it is shown: a hundredth of a second that no frame shall wait for."""
        from chinagodrar_viewer.views.map.ground import ground
        from chinagodrar_viewer.views.map.ground_painter import paths_of

        levels = ground().levels
        paths_of(levels[level])
        if level == 0:
            QTimer.singleShot(0, self, self.ensure_loaded)
        if level + 1 < len(levels):
            QTimer.singleShot(BETWEEN_LEVELS_MS, self, lambda: self._shape_ground(level + 1))

    def ensure_loaded(self) -> None:
        """Bring the map at once: for pictures and tests."""
        if self._view is not None:
            return
        from chinagodrar_viewer.views.map.view import BattleMap

        self._view = BattleMap(self._model, self._appearance, self)
        self._view.graticule_changed.connect(lambda: self._grid.setChecked(self.view.graticule))
        self._stack.insertWidget(0, self._view)
        self.setFocusProxy(self._view)
        self._arrange()

    # --- for pictures

    def show_controls(self, shown: bool) -> None:
        """Show or hide the header: a printed map has nothing to press."""
        self._header.setVisible(shown)
        self._settle_header()

    def _arrange(self) -> None:
        as_table = self.table_button.isChecked()
        self.table_button.setText(self.tr("Map") if as_table else self.tr("Table"))
        self._stack.setCurrentWidget(self.table if as_table else self.view)
        for button in (self.view_button, self.out_button, self.in_button):
            button.setVisible(not as_table)
        self._settle_header()

    def _settle_header(self) -> None:
        """The buttons' place: over the map's upper left corner, or above the table."""
        self._header.adjustSize()
        self._header.move(GRID, GRID // 2)
        self._header.raise_()
        size = self._header.size()
        shown = not self._header.isHidden()
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(0, size.height() + GRID if self.table_button.isChecked() and shown else 0, 0, 0)
        if self._view is not None:
            self._view.cover(*(size.width() + GRID, size.height() + GRID // 2) if shown else (0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_header()

    # --- look

    def _apply_theme(self) -> None:
        theme = self._appearance.theme
        style = (
            f"QToolButton {{ color: {theme.muted}; border: 1px solid transparent; border-radius: 4px;"
            " padding: 3px 6px; }"
            f"QToolButton:hover {{ background: {theme.band}; color: {theme.ink}; }}"
            f"QToolButton:checked {{ background: {theme.hairline}; color: {theme.ink}; }}"
            f"QToolButton:focus {{ border-color: {theme.accent}; color: {theme.ink}; }}"
            "QToolButton::menu-indicator { image: none; width: 0; }"
        )
        for button in (self.view_button, self.out_button, self.in_button, self.table_button):
            button.setStyleSheet(style)
        self._header.setStyleSheet(
            f"#map-buttons {{ background: {theme.panel}; border: 1px solid {theme.hairline}; border-radius: 6px; }}"
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._appearance.theme.panel)
        painter.end()
