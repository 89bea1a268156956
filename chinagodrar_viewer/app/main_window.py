"""The main window: puts the views of one shared model together, and nothing else.

The window holds no state of the battle.  To change the language it is thrown away and made anew on
the same model's state.

The first frame is the window's frame with the timeline in its final place; everything else is made
right after it (``furnish``), so that the battle is on screen as early as an empty window would be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar, QVBoxLayout, QWidget

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.file_kinds import is_table
from chinagodrar_viewer.app.panels import Panels
from chinagodrar_viewer.app.quiet_start import release_collector
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.core.view_state import ScaleMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import BODY, Appearance, font, palette
from chinagodrar_viewer.views.timeline.panel import TimelinePanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent

    from chinagodrar_viewer.app.actions import ActionTable
    from chinagodrar_viewer.app.context_files import ContextFiles
    from chinagodrar_viewer.app.header_bar import HeaderBar
    from chinagodrar_viewer.app.kiosk import Kiosk
    from chinagodrar_viewer.app.menus import Menus
    from chinagodrar_viewer.app.message_bar import MessageBar
    from chinagodrar_viewer.app.opener import Opener
    from chinagodrar_viewer.app.presenting import Presenting
    from chinagodrar_viewer.app.status_facts import StatusFacts
    from chinagodrar_viewer.core.battle import Battle
    from chinagodrar_viewer.model.playback import Playback
    from chinagodrar_viewer.views.casualty_chart.panel import CasualtyPanel
    from chinagodrar_viewer.views.event_card.view import EventCard
    from chinagodrar_viewer.views.filter.panel import FilterButton
    from chinagodrar_viewer.views.infobox.view import InfoboxView
    from chinagodrar_viewer.views.map.panel import MapPanel
    from chinagodrar_viewer.views.search_box import SearchBox
    from chinagodrar_viewer.views.theme import Preference

SMALLEST = (960, 560)
"""Fits a screen of 1024×600 with the frame that a window manager adds."""
MENU_HEIGHT, HEADER_HEIGHT, STATUS_HEIGHT = 28, 47, 24
"""Pixels kept free for what comes after the first frame, so that nothing moves when it does."""


class MainWindow(QMainWindow):
    """Timeline in the middle; infobox, casualties, event card and map as panels; the list on demand."""

    language_wanted = Signal(str)
    """The reader chose another language: the application makes the window anew."""
    first_painted = Signal()

    # Made by ``furnish``.
    infobox: InfoboxView
    casualties: CasualtyPanel
    card: EventCard
    map: MapPanel
    search: SearchBox
    filter_button: FilterButton
    messages: MessageBar
    playback: Playback
    actions_table: ActionTable
    header: HeaderBar
    menus: Menus
    opener: Opener
    context_files: ContextFiles
    facts: StatusFacts
    left_out: frozenset[str] = frozenset()
    """Ids of commands that this window does not offer; set before it is furnished."""
    kiosk: Kiosk | None = None
    """What looks after the window on a computer in public."""
    replaced = False
    """True once another window has taken its place."""
    presenting: Presenting | None = None
    """Made when a show is first asked for."""

    def __init__(
        self, model: EventModel, appearance: Appearance, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.appearance = appearance
        self.settings = settings
        self._painted = False
        self._furnished = False
        self.setObjectName("main-window")
        self.setFont(font(BODY))
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        QApplication.setPalette(palette(appearance.theme))
        self.timeline = TimelinePanel(model, appearance)
        self.centre = QWidget()
        layout = QVBoxLayout(self.centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.timeline, 1)
        self.setCentralWidget(self.centre)
        self._reserve_room()
        self.panels = Panels(self, settings)
        self.panels.restore()
        self._say_title()
        self.timeline.view.setFocus()

    def _reserve_room(self) -> None:
        self.menuBar().setFixedHeight(MENU_HEIGHT)
        self.header_place = QToolBar(self.tr("Controls"))
        self.header_place.setObjectName("controls")
        self.header_place.setMovable(False)
        self.header_place.setFixedHeight(HEADER_HEIGHT)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.header_place)
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setFixedHeight(STATUS_HEIGHT)

    def furnish(self) -> None:
        """Make everything that the first frame does without, once; what is asked of the window needs it."""
        if not self._furnished:
            self._furnished = True
            from chinagodrar_viewer.app.furnishing import furnish

            furnish(self)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What each command of the table does."""
        model = self.model
        return {
            "open": self.ask_for_file,
            "open-bundled": self.open_bundled,
            "add-context": lambda: self.context_files.ask(),
            "export": self.export,
            "quit": self.close,
            "previous": lambda: self.timeline.view.step(-1),
            "next": lambda: self.timeline.view.step(1),
            "lane-up": lambda: self.timeline.view.step_lane(-1),
            "lane-down": lambda: self.timeline.view.step_lane(1),
            "first": lambda: self.timeline.view.step_to_end(-1),
            "last": lambda: self.timeline.view.step_to_end(1),
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
            "layers-more": lambda: self.timeline.view.grow_foot(1),
            "layers-less": lambda: self.timeline.view.grow_foot(-1),
            "fit": lambda: self.timeline.view.fit_all(),
            "even": lambda on: model.set_scale(ScaleMode.EVEN if on else ScaleMode.TRUE),
            "list": lambda on: self.panels.show_list(on),
            "reset-layout": lambda: self.panels.reset(),
            "reduced-motion": self._reduce_motion,
            "full-screen": self._fill_screen,
            "present": self.present,
            "present-from-here": lambda: self.present(from_here=True),
            "choose-lesson": self.choose_lesson,
            "keys": self.show_help,
            "about": self.show_about,
        }

    # --- showing

    def _say_title(self) -> None:
        title = self.model.battle.title.get(self.model.language)[:120]
        self.setWindowTitle(self.tr("{0} — Chinagodrar viewer").format(title))

    def show_facts(self) -> None:
        """The title and the marks of the menus: all read from the model."""
        model, actions = self.model, self.actions_table
        self._say_title()
        actions["even"].setChecked(model.state.scale is ScaleMode.EVEN)
        actions["back"].setEnabled(model.can_go_back)
        actions["forward"].setEnabled(model.can_go_forward)
        actions["known-today"].setEnabled(model.state.playhead is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # After this paint has reached the screen: what the first frame does not need.
            QTimer.singleShot(0, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.first_painted.emit()
        self.furnish()
        release_collector()
        self.casualties.load()
        self.map.load()
        if not self.settings.text(keys.HINT_SEEN):
            self.messages.say(
                self.tr("→ goes from event to event. The mouse wheel zooms. “Sources disagree” compares the numbers.")
            )
        # After what the command line asked for, which makes an offer needless.
        QTimer.singleShot(0, self.context_files.offer)

    # --- files

    def ask_for_file(self) -> None:
        """Let the reader choose a battle file."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a battle file"), self.settings.text(keys.LAST_FOLDER),
            self.tr("Battle files (*.json);;All files (*)"),
        )  # fmt: skip
        if path:
            self.open_file(path)

    def open_file(self, path: str) -> None:
        """Read a file and show it; the battle on screen stays until then, and for good where the file is refused.

        A table of events is shown behind the battle.
        """
        self.furnish()
        if ("add-context" if is_table(path) else "open") in self.left_out:
            return
        if is_table(path):
            self.context_files.add(path)
            return
        self.statusBar().showMessage(self.tr("Opening…"))
        self.opener.open(path)

    def open_bundled(self) -> None:
        """Show the bundled battle."""
        from chinagodrar_viewer.formats.bundled import bundled_battle

        self.opener.cancel()
        self.messages.clear()
        self.model.set_battle(bundled_battle())

    def show_battle(self, battle: Battle, path: str, warnings: list[str]) -> None:
        """Show a battle that was read from a file, and remember the file."""
        from pathlib import Path

        from chinagodrar_viewer.app.problem_list import tell_problems

        self.statusBar().clearMessage()
        self.settings.add_recent_file(path)
        self.settings.set_text(keys.LAST_FOLDER, str(Path(path).parent))
        self.model.set_battle(battle)
        remarks = self.tr("%n remark(s) on this file. The first: ", "", len(warnings))
        tell_problems(self.messages, self.appearance, remarks + warnings[0] if warnings else "", warnings, path)

    def refuse(self, sentence: str, problems: list[str], path: str) -> None:
        """Say why a file is not shown; the battle on screen stays."""
        from chinagodrar_viewer.app.problem_list import tell_problems

        self.statusBar().clearMessage()
        tell_problems(self.messages, self.appearance, sentence, problems, path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        may = "open" not in self.left_out or "add-context" not in self.left_out
        if may and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        battles = [path for path in paths if not is_table(path)]
        for path in (*battles[:1], *(path for path in paths if is_table(path))):
            event.acceptProposedAction()
            self.open_file(path)

    # --- commands of the window

    def export(self) -> None:
        """Ask for a file and save what is on screen."""
        from chinagodrar_viewer.app.export_dialog import ask_and_export

        said = ask_and_export(self, self.model, self.appearance, self.settings)
        if said is not None:
            self.messages.say(said)

    def present(self, _checked: bool = False, *, from_here: bool = False) -> None:
        """Show the lesson that was chosen last to a class, from its first step or the selected event's."""
        self._shows().begin(from_here=from_here)

    def choose_lesson(self) -> None:
        """Ask which lesson, from which step and where, and show it."""
        self._shows().choose()

    def _shows(self) -> Presenting:
        from chinagodrar_viewer.app.presenting import Presenting

        if self.presenting is None:
            self.presenting = Presenting(self, self.model, self.appearance, self.settings)
        self.playback.pause()
        return self.presenting

    def start_search(self) -> None:
        """Put the keyboard into the search box, on what stands there."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def open_source_of_event(self) -> None:
        """Show the first source of the selected event."""
        event = self.model.selected_event
        if event is not None and event.citations:
            self.show_source(str(event.citations[0]))

    def show_source(self, citation: str) -> None:
        """Show who published what a citation stands for."""
        from chinagodrar_viewer.core.sources import Citation
        from chinagodrar_viewer.views.evidence.source_dialog import show_source

        show_source(self.model, self.appearance, Citation.parse(citation), self)

    def show_place(self, place_id: str) -> None:
        """Show what is published about where a place is, and the place on the map."""
        from chinagodrar_viewer.views.evidence.place_dialog import show_place

        self.model.select_place(place_id)
        show_place(self.model, self.appearance, place_id, self)

    def show_help(self) -> None:
        """Help with all keys."""
        from chinagodrar_viewer.app.help_dialog import HelpDialog

        self._open_dialog(self.findChild(HelpDialog) or HelpDialog(self.appearance, self, self.left_out))

    def show_about(self) -> None:
        """Version, licences, sources."""
        from chinagodrar_viewer.app.about_dialog import AboutDialog

        self._open_dialog(self.findChild(AboutDialog) or AboutDialog(self.model, self))

    @staticmethod
    def _open_dialog(dialog: QWidget) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def apply_theme(self) -> None:
        """Take the colours of the theme."""
        from chinagodrar_viewer.app.style import frame_style

        theme = self.appearance.theme
        QApplication.setPalette(palette(theme))
        self.setStyleSheet(frame_style(theme))

    def prefer_theme(self, preference: Preference) -> None:
        """Take a theme and keep it."""
        self.settings.set_text(keys.THEME, preference.value)
        self.appearance.prefer(preference)

    def _reduce_motion(self, on: bool) -> None:
        self.model.reduced_motion = on
        self.settings.set_text(keys.REDUCED_MOTION, "yes" if on else "no")

    def _fill_screen(self, on: bool) -> None:
        # What else the window is, such as maximised, it is again after full screen.
        if on != self.isFullScreen():
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def changeEvent(self, event: QEvent) -> None:
        """The command follows where the window manager or the last session chose full screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self._furnished:
            self.actions_table["full-screen"].setChecked(self.isFullScreen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The plain keys: what the widget in focus had no use for."""
        self.furnish()
        number = event.key() - Qt.Key.Key_1
        ranges = self.model.battle.ranges
        if event.key() == Qt.Key.Key_Escape:
            if self.messages.isVisible():
                self.messages.clear()
            elif self.isFullScreen() and "full-screen" not in self.left_out:
                self.actions_table["full-screen"].setChecked(False)
        elif 0 <= number < len(ranges) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.model.fly_to(ranges[number].range)
        elif (action := self.actions_table.plain_action(event.keyCombination().toCombined())) is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.kiosk is not None and self.kiosk.locked and not self.replaced:
            event.ignore()
            return
        if self._furnished:
            self.playback.pause()
            self.context_files.remember()
        self.panels.remember()
        self.settings.save()
        super().closeEvent(event)
