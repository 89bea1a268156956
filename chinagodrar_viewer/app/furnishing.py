"""What the window is given after its first frame: views, commands, menus, status; and how they are joined."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QStyle, QVBoxLayout, QWidget

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.actions import ActionTable
from chinagodrar_viewer.app.context_files import ContextFiles
from chinagodrar_viewer.app.context_menu import fill_layers_menu
from chinagodrar_viewer.app.context_progress import ContextProgress
from chinagodrar_viewer.app.header_bar import HeaderBar
from chinagodrar_viewer.app.main_window import MainWindow
from chinagodrar_viewer.app.menus import Menus
from chinagodrar_viewer.app.message_bar import MessageBar
from chinagodrar_viewer.app.opener import Opener
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.app.status_facts import StatusFacts
from chinagodrar_viewer.model.playback import Playback
from chinagodrar_viewer.resources import resource_path
from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel
from chinagodrar_viewer.views.event_card.view import EventCard
from chinagodrar_viewer.views.filter.panel import FilterButton
from chinagodrar_viewer.views.infobox.view import InfoboxView
from chinagodrar_viewer.views.map.panel import MapPanel
from chinagodrar_viewer.views.search_box import SearchBox
from chinagodrar_viewer.views.theme import SMALL, font


def furnish(window: MainWindow) -> None:
    """Make and join all that belongs into the window; called once."""
    window.setUpdatesEnabled(False)
    try:
        window.model.reduced_motion = window.model.reduced_motion or wants_less_motion(window.settings)
        # Before the views: a style sheet takes palettes back that were set since the last one.  And a method of
        # the window: a function would be called, and fail, after the window has gone.
        window.appearance.changed.connect(window.apply_theme)
        _make_views(window)
        _make_commands(window)
        _make_status(window)
        _join(window)
        window.apply_theme()
        window.show_facts()
        # On X11 and Windows; Wayland's desktops take it from the desktop file.
        QApplication.setWindowIcon(QIcon(str(resource_path("icons/chinagodrar-viewer.svg"))))
    finally:
        window.setUpdatesEnabled(True)


def wants_less_motion(settings: Settings) -> bool:
    """The setting, else whether the system's style has its animations off."""
    said = settings.text(keys.REDUCED_MOTION)
    if said:
        return said == "yes"
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def _make_views(window: MainWindow) -> None:
    model, appearance = window.model, window.appearance
    window.infobox = InfoboxView(model, appearance)
    window.casualties = CasualtyPanel(model, appearance)
    window.card = EventCard(model, appearance)
    window.map = MapPanel(model, appearance)
    window.messages = MessageBar(appearance)
    layout = window.centre.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(0, window.messages)

    def make_list() -> QWidget:
        from chinagodrar_viewer.views.event_list.panel import EventListPanel

        view = EventListPanel(model, appearance)
        view.event_activated.connect(lambda _: window.open_source_of_event())
        return view

    window.panels.fill(window.card, window.infobox, window.casualties, window.map, make_list)


def _make_commands(window: MainWindow) -> None:
    model, appearance = window.model, window.appearance
    window.playback = Playback(model, window)
    window.opener = Opener(window)
    window.context_files = ContextFiles(window, model, appearance, window.settings, window.messages)
    window.search = SearchBox(model, appearance)
    window.filter_button = FilterButton(model, appearance)
    window.actions_table = actions = ActionTable(window, window.handlers(), window.left_out)
    window.header = HeaderBar(model, window.playback, actions, appearance, window.search, window.filter_button)
    window.header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    bar = window.header_place
    bar.toggleViewAction().setEnabled(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.addWidget(window.header)
    window.menus = Menus(window, model, actions, window.settings, appearance, window.panels.toggle_actions())
    window.menus.layers.aboutToShow.connect(lambda: fill_layers_menu(window.menus.layers, window.context_files))
    window.menus.file_wanted.connect(window.open_file)
    window.menus.theme_wanted.connect(window.prefer_theme)
    window.menus.language_wanted.connect(window.language_wanted)


def _make_status(window: MainWindow) -> None:
    window.facts = StatusFacts(window.model)
    hint = QLabel(QCoreApplication.translate("MainWindow", "Wheel zooms · ← → step · Space plays · F1 help"))
    hint.setFont(font(SMALL))
    window.statusBar().addWidget(window.facts, 1)
    bar = window.statusBar()
    bar.addPermanentWidget(hint)
    bar.insertPermanentWidget(1, ContextProgress(window.model.context, window.appearance, hint))


def _join(window: MainWindow) -> None:
    model = window.model
    for signal in (
        model.battle_changed,
        model.playhead_changed,
        model.scale_changed,
        model.clock_changed,
        model.history_changed,
    ):
        signal.connect(window.show_facts)
    window.opener.opened.connect(window.show_battle)
    window.opener.failed.connect(window.refuse)
    actions = window.actions_table
    window.panels.list_shown_changed.connect(actions["list"].setChecked)
    actions["list"].setChecked(window.panels.list_shown)
    actions["full-screen"].setChecked(window.isFullScreen())
    window.casualties.source_requested.connect(window.show_source)
    window.infobox.place_requested.connect(window.show_place)
    window.timeline.view.activated.connect(window.open_source_of_event)
    window.search.hits_changed.connect(window.timeline.overview.set_marks)
    window.messages.closed.connect(lambda: window.settings.set_text(keys.HINT_SEEN, "yes"))
    actions["reduced-motion"].setChecked(model.reduced_motion)
