"""The main window: puts the views of one shared model together, and nothing else.

The window holds no state of the battle.  To change the language it is thrown away and made anew on
the same model's state.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QToolBar, QVBoxLayout, QWidget

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.actions import ActionTable
from chinagodrar_viewer.app.header_bar import HeaderBar
from chinagodrar_viewer.app.menus import Menus
from chinagodrar_viewer.app.message_bar import MessageBar
from chinagodrar_viewer.app.opener import Opener
from chinagodrar_viewer.app.panels import Panels
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.app.style import frame_style
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.view_state import ScaleMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.playback import Playback
from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel
from chinagodrar_viewer.views.event_card import EventCard
from chinagodrar_viewer.views.filter_panel import FilterButton
from chinagodrar_viewer.views.infobox_view import InfoboxView
from chinagodrar_viewer.views.search_box import SearchBox
from chinagodrar_viewer.views.theme import BODY, SMALL, Appearance, Preference, font, palette
from chinagodrar_viewer.views.timeline.panel import TimelinePanel

SMALLEST = (960, 600)


class MainWindow(QMainWindow):
    """Timeline in the middle; infobox, casualties and event card as panels; the list on demand."""

    language_wanted = Signal(str)
    """The reader chose another language: the application makes the window anew."""
    first_painted = Signal()

    def __init__(
        self, model: EventModel, appearance: Appearance, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._settings = settings
        self._painted = False
        self.playback = Playback(model, self)
        self._opener = Opener(self)
        self.setObjectName("main-window")
        self.setFont(font(BODY))
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self._apply_theme()
        self._make_views()
        self.actions_table = ActionTable(self, self._handlers())
        self._make_panels()
        self._make_header()
        self._make_menus()
        self._make_status()
        self._connect()
        self.panels.restore()
        self._show_facts()
        self.timeline.view.setFocus()

    # --- making

    def _make_views(self) -> None:
        model, appearance = self._model, self._appearance
        self.timeline = TimelinePanel(model, appearance)
        self.infobox = InfoboxView(model, appearance)
        self.casualties = CasualtyPanel(model, appearance)
        self.card = EventCard(model, appearance)
        self.search = SearchBox(model, appearance)
        self.filter_button = FilterButton(model, appearance)
        self.messages = MessageBar(appearance)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addWidget(self.timeline, 1)
        self.setCentralWidget(centre)

    def _make_panels(self) -> None:
        def make_list() -> QWidget:
            from chinagodrar_viewer.views.event_list import EventListView

            view = EventListView(self._model, self._appearance)
            view.event_activated.connect(lambda _: self.open_source_of_event())
            return view

        self.panels = Panels(self, self._settings, self.card, self.infobox, self.casualties, make_list)

    def _make_header(self) -> None:
        self._header = HeaderBar(
            self._model, self.playback, self.actions_table, self._appearance, self.search, self.filter_button
        )
        bar = QToolBar(self.tr("Controls"))
        bar.setObjectName("controls")
        bar.setMovable(False)
        bar.toggleViewAction().setEnabled(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setStyleSheet("QToolBar { border: none; padding: 0; margin: 0; spacing: 0; }")
        bar.addWidget(self._header)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)

    def _make_menus(self) -> None:
        self.menus = Menus(
            self, self._model, self.actions_table, self._settings, self._appearance, self.panels.toggle_actions()
        )
        self.menus.file_wanted.connect(self.open_file)
        self.menus.theme_wanted.connect(self._prefer_theme)
        self.menus.language_wanted.connect(self.language_wanted)

    def _make_status(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        self._facts = QLabel()
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setFont(font(SMALL))
        hint = QLabel(self.tr("Wheel zooms · ← → step · Space plays · F1 help"))
        hint.setFont(font(SMALL))
        bar.addWidget(self._facts, 1)
        bar.addPermanentWidget(hint)

    def _handlers(self) -> dict:  # type: ignore[type-arg]
        model = self._model
        return {
            "open": self.ask_for_file,
            "open-bundled": self.open_bundled,
            "export": self.export,
            "quit": self.close,
            "previous": lambda: model.select_step(-1),
            "next": lambda: model.select_step(1),
            "lane-up": lambda: self.timeline.view.step_lane(-1),
            "lane-down": lambda: self.timeline.view.step_lane(1),
            "first": lambda: model.select_step(-len(model.battle.events)),
            "last": lambda: model.select_step(len(model.battle.events)),
            "play": self.playback.toggle,
            "known-earlier": lambda: self.infobox.step_known(-1),
            "known-later": lambda: self.infobox.step_known(1),
            "known-today": lambda: model.set_playhead(None),
            "back": model.back,
            "forward": model.forward,
            "find": self.start_search,
            "source": self.open_source_of_event,
            "zoom-in": lambda: self.timeline.view.zoom_by(1.5),
            "zoom-out": lambda: self.timeline.view.zoom_by(1 / 1.5),
            "fit": lambda: self.timeline.view.fit_all(),
            "even": lambda on: model.set_scale(ScaleMode.EVEN if on else ScaleMode.TRUE),
            "list": lambda on: self.panels.show_list(on),
            "reset-layout": lambda: self.panels.reset(),
            "reduced-motion": self._reduce_motion,
            "full-screen": self._fill_screen,
            "keys": self.show_help,
            "about": self.show_about,
        }

    def _connect(self) -> None:
        model = self._model
        self._appearance.changed.connect(self._apply_theme)
        model.battle_changed.connect(self._show_facts)
        for signal in (
            model.selection_changed, model.filter_changed, model.playhead_changed, model.scale_changed,
            model.clock_changed, model.history_changed,
        ):  # fmt: skip
            signal.connect(self._show_facts)
        self._opener.opened.connect(self._show_battle)
        self._opener.failed.connect(self._refuse)
        self.panels.list_shown_changed.connect(self.actions_table["list"].setChecked)
        self.casualties.source_requested.connect(self.show_source)
        self.timeline.view.activated.connect(self.open_source_of_event)
        self.search.hits_changed.connect(self.timeline.overview.set_marks)
        self.messages.closed.connect(lambda: self._settings.set_text(keys.HINT_SEEN, "yes"))
        self.actions_table["reduced-motion"].setChecked(model.reduced_motion)

    # --- showing

    def _show_facts(self) -> None:
        """The status bar and the marks of the menus: all read from the model."""
        model = self._model
        battle, state = model.battle, model.state
        title = battle.title.get(model.language)[:120]
        self.setWindowTitle(self.tr("{0} — Chinagodrar viewer").format(title))
        events = model.events
        ids = [e.id for e in events]
        parts: list[str] = []
        if state.selection in ids:
            parts.append(self.tr("Event {0} of {1}").format(ids.index(state.selection) + 1, len(ids)))
        else:
            parts.append(self.tr("%n event(s)", "", len(ids)))
        hidden = len(battle.events) - len(ids)
        if hidden:
            parts.append(self.tr("%n hidden by the filter", "", hidden))
        event = model.selected_event
        if event is not None:
            parts.append(self.tr("%n source(s)", "", len({c.source for c in event.citations})))
            disagreements = len(battle.disagreements_of(event.id))
            if disagreements:
                parts.append(self.tr("%n disagreement(s)", "", disagreements))
        self._facts.setText("     ".join(parts))
        self.actions_table["even"].setChecked(state.scale is ScaleMode.EVEN)
        self.actions_table["back"].setEnabled(model.can_go_back)
        self.actions_table["forward"].setEnabled(model.can_go_forward)
        self.actions_table["known-today"].setEnabled(state.playhead is not None)

    def _apply_theme(self) -> None:
        theme = self._appearance.theme
        QApplication.setPalette(palette(theme))
        self.setStyleSheet(frame_style(theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # After this paint has reached the screen: what the first frame does not need.
            QTimer.singleShot(0, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        self.casualties.load()
        if not self._settings.text(keys.HINT_SEEN):
            self.messages.say(
                self.tr("→ goes from event to event. The mouse wheel zooms. “Sources disagree” compares the numbers.")
            )

    # --- files

    def ask_for_file(self) -> None:
        """Let the reader choose a battle file."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a battle file"), self._settings.text(keys.LAST_FOLDER),
            self.tr("Battle files (*.json);;All files (*)"),
        )  # fmt: skip
        if path:
            self.open_file(path)

    def open_file(self, path: str) -> None:
        """Read a file and show it; the battle on screen stays until then, and for good where the file is refused."""
        self.statusBar().showMessage(self.tr("Opening…"))
        self._opener.open(path)

    def open_bundled(self) -> None:
        """Show the bundled battle."""
        from chinagodrar_viewer.formats.bundled import bundled_battle

        self._opener.cancel()
        self.messages.clear()
        self._model.set_battle(bundled_battle())

    def _show_battle(self, battle: object, path: str, warnings: list[str]) -> None:
        from pathlib import Path

        self.statusBar().clearMessage()
        self._settings.add_recent_file(path)
        self._settings.set_text(keys.LAST_FOLDER, str(Path(path).parent))
        self._model.set_battle(battle)  # type: ignore[arg-type]
        if warnings:
            more = self.tr("%n remark(s) on this file. The first: ", "", len(warnings))
            self.messages.say(more + warnings[0])
        else:
            self.messages.clear()

    def _refuse(self, sentence: str) -> None:
        self.statusBar().clearMessage()
        self.messages.say(sentence)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_file(paths[0])

    # --- commands of the window

    def export(self) -> None:
        """Ask for a file and save what is on screen."""
        from chinagodrar_viewer.app.export_dialog import ask_and_export

        said = ask_and_export(self, self._model, self._appearance, self._settings)
        if said is not None:
            self.messages.say(said)

    def start_search(self) -> None:
        """Put the keyboard into the search box, on what stands there."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def open_source_of_event(self) -> None:
        """Show the first source of the selected event."""
        event = self._model.selected_event
        if event is not None and event.citations:
            self.show_source(str(event.citations[0]))

    def show_source(self, citation: str) -> None:
        """Show who published what a citation stands for."""
        from chinagodrar_viewer.views.source_dialog import show_source

        show_source(self._model, self._appearance, Citation.parse(citation), self)

    def show_help(self) -> None:
        """Help with all keys."""
        from chinagodrar_viewer.app.help_dialog import HelpDialog

        self._open_dialog(HelpDialog(self._appearance, self))

    def show_about(self) -> None:
        """Version, licences, sources."""
        from chinagodrar_viewer.app.about_dialog import AboutDialog

        self._open_dialog(AboutDialog(self._model, self))

    @staticmethod
    def _open_dialog(dialog: QWidget) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _prefer_theme(self, preference: Preference) -> None:
        self._settings.set_text(keys.THEME, preference.value)
        self._appearance.prefer(preference)

    def _reduce_motion(self, on: bool) -> None:
        self._model.reduced_motion = on
        self._settings.set_text(keys.REDUCED_MOTION, "yes" if on else "no")

    def _fill_screen(self, on: bool) -> None:
        if on != self.isFullScreen():
            if on:
                self.showFullScreen()
            else:
                self.showNormal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The plain keys: what the widget in focus had no use for."""
        number = event.key() - Qt.Key.Key_1
        ranges = self._model.battle.ranges
        if event.key() == Qt.Key.Key_Escape:
            if self.messages.isVisible():
                self.messages.clear()
            elif self.isFullScreen():
                self.actions_table["full-screen"].setChecked(False)
        elif 0 <= number < len(ranges) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._model.fly_to(ranges[number].range)
        elif (action := self.actions_table.plain_action(event.keyCombination().toCombined())) is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.playback.pause()
        self.panels.remember()
        self._settings.save()
        super().closeEvent(event)
