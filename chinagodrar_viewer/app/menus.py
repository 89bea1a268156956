"""The menu bar: the table of commands in its menus, and the choices (clock, theme, language, ranges, files)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.actions import COMMANDS, FILE, GO, HELP, PRESENT, VIEW, ActionTable, translated
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.core.view_state import ClockMode
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance, Preference

LANGUAGES = (("en", "English"), ("fr", "Français"))
LONGEST_CHOICE = 60
"""Characters of a path or a title in a menu: a menu grows as wide as what stands in it."""


class Menus(QObject):
    """Fills a window's menu bar; what it cannot do itself it asks for by a signal."""

    file_wanted = Signal(str)
    theme_wanted = Signal(object)
    language_wanted = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        model: EventModel,
        actions: ActionTable,
        settings: Settings,
        appearance: Appearance,
        panel_actions: Sequence[QAction],
    ) -> None:
        super().__init__(window)
        self._model = model
        self._settings = settings
        self._menus = {name: QMenu(translated(name), window) for name in (FILE, GO, VIEW, PRESENT, HELP)}
        self._recent = QMenu(self.tr("Open &recent"), window)
        self._recent.aboutToShow.connect(self._fill_recent)
        self.layers = QMenu(self.tr("Context la&yers"), window)
        for command in COMMANDS:
            if not actions[command.id].isVisible():
                continue
            menu = self._menus[command.menu]
            if command.separator:
                menu.addSeparator()
            menu.addAction(actions[command.id])
            if command.id == "open" and settings.keeps_recent:
                menu.addMenu(self._recent)
            if command.id == "add-context":
                menu.addMenu(self.layers)
        for menu in self._menus.values():
            if not menu.isEmpty():
                window.menuBar().addMenu(menu)
        self._ranges = self._menus[GO].addMenu(self.tr("&Named ranges"))
        self._ranges.aboutToShow.connect(self._fill_ranges)
        self._menus[VIEW].addSeparator()
        panels = self._menus[VIEW].addMenu(self.tr("&Panels"))
        panels.addActions(list(panel_actions))
        self._add_choices(appearance)

    def _add_choices(self, appearance: Appearance) -> None:
        view, model = self._menus[VIEW], self._model
        clocks = self._choice(
            view.addMenu(self.tr("&Clock")),
            (
                (ClockMode.LOCAL, self.tr("&Local time of the place")),
                (ClockMode.UTC, self.tr("&UTC")),
                (ClockMode.H_HOUR, self.tr("From &H-hour (H+20 min)")),
            ),
            model.set_clock,
        )
        model.clock_changed.connect(lambda: clocks[model.state.clock].setChecked(True))
        clocks[model.state.clock].setChecked(True)
        if not self._settings.is_locked(keys.THEME):
            themes = self._choice(
                view.addMenu(self.tr("&Theme")),
                (
                    (Preference.SYSTEM, self.tr("Like the &system")),
                    (Preference.LIGHT, self.tr("&Light")),
                    (Preference.DARK, self.tr("&Dark")),
                ),
                self.theme_wanted.emit,
            )
            themes[appearance.preference].setChecked(True)
        if not self._settings.is_locked(keys.LANGUAGE):
            languages = self._choice(view.addMenu(self.tr("L&anguage")), LANGUAGES, self.language_wanted.emit)
            if model.language in languages:
                languages[model.language].setChecked(True)

    def _choice(
        self, menu: QMenu, options: Sequence[tuple[object, str]], choose: Callable[..., object]
    ) -> dict[object, QAction]:
        group = QActionGroup(menu)
        actions: dict[object, QAction] = {}
        for value, text in options:
            action = menu.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, value=value: choose(value))
            actions[value] = action
        return actions

    def _fill_recent(self) -> None:
        menu = self._recent
        menu.clear()
        for path in self._settings.recent_files:
            action = menu.addAction(_end_of(path).replace("&", "&&"))
            action.triggered.connect(lambda _=False, path=path: self.file_wanted.emit(path))
        if menu.isEmpty():
            menu.addAction(self.tr("No file yet")).setEnabled(False)
        else:
            menu.addSeparator()
            menu.addAction(self.tr("&Forget these files")).triggered.connect(self._settings.forget_recent_files)

    def _fill_ranges(self) -> None:
        self._ranges.clear()
        for i, named in enumerate(self._model.battle.ranges):
            title = cut(named.title.get(self._model.language), LONGEST_CHOICE).replace("&", "&&")
            action = self._ranges.addAction(f"&{i + 1}  {title}")
            action.triggered.connect(lambda _=False, wanted=named.range: self._model.fly_to(wanted))


def _end_of(path: str) -> str:
    """The part of a path that tells it from others: its end."""
    return path if len(path) <= LONGEST_CHOICE else "…" + path[1 - LONGEST_CHOICE :]
