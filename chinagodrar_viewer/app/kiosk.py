"""The kiosk: the window on a computer that stands in public, which nobody looks after and everybody may touch.

It fills the screen, offers no files and no way to the web, keeps nothing, and goes back to its start when no hand
has been on it for a while.  The way out is a key, and a passphrase where an administrator set one.

It fences the program in, not the computer: other keys of the desktop (Alt+Tab, Ctrl+Alt+Del) are for the session to
take away; ADMINISTRATORS.md says how.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from chinagodrar_viewer.app.application import Program, chosen_language, let_terminal_end_it, make_application
from chinagodrar_viewer.app.defaults import KioskRules, problems_with
from chinagodrar_viewer.app.left_out import LINKS, OFFERS
from chinagodrar_viewer.app.presenting import start_lesson
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.model.show_steps import steps_of

if TYPE_CHECKING:
    from chinagodrar_viewer.app.defaults import Defaults
    from chinagodrar_viewer.app.main_window import MainWindow

PASSPHRASE = "CHINAGODRAR_VIEWER_PASSPHRASE"
"""The environment's passphrase goes before the file's."""
NOTICE = 10.0
"""Seconds before it goes back that it says so."""
JITTER = 4
"""Pixels that a mouse may wander by itself, on a table that trembles."""

LEFT_OUT = frozenset({command for commands in OFFERS.values() for command in commands} | {LINKS, "quit", "full-screen"})
"""What the kiosk does not offer; a show for a class has windows that a visitor could be lost in."""

_HANDS = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.TabletMove,
        QEvent.Type.NativeGesture,
    }
)  # fmt: skip
"""Events of somebody who is there."""


class Kiosk(QObject):
    """All that the kiosk knows: its rules, its start, whether somebody is there, whether it is locked."""

    def __init__(self, rules: KioskRules, settings: Settings, battle: Battle, language: str) -> None:
        super().__init__()
        self.locked = True
        """False once the way out has been opened."""
        self.rules = rules
        self._settings = settings
        self._battle, self._language = battle, language
        lesson = start_lesson(battle, settings)
        self._opening = steps_of(battle, lesson)[0].state if lesson is not None else None
        self._keys = QKeySequence(rules.keys)[0].toCombined()  # pyright: ignore[reportIndexIssue] - the stub lacks it
        self._program: Program | None = None
        self._mouse = QCursor.pos()
        self._noticed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._no_hands)

    # --- the program

    def attend(self, program: Program) -> None:
        """Look after a program from now on; call ``release`` when it is over."""
        self._program = program
        self._preference = program.appearance.preference
        if self._opening is not None:
            program.model.show(self._opening, remember=False)
            program.model.finish_motion()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def release(self) -> None:
        """Look after nothing any more."""
        self._pause.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def take(self, window: MainWindow) -> None:
        """Make a window that was just made the kiosk's: it fills the screen, and nothing can be dropped on it."""
        window.kiosk = self
        window.setAcceptDrops(False)
        window.panels.keep_in_window()
        window.setWindowState(Qt.WindowState.WindowFullScreen)

    # --- idleness

    @property
    def waits(self) -> bool:
        """True while it counts the time since the last hand."""
        return self._pause.isActive()

    def _hand(self) -> None:
        if self._noticed:
            self._noticed = False
            self._window.messages.clear()
        self._pause.start(max(1, round((60 * self.rules.idle - self._notice_for) * 1_000)))

    @property
    def _notice_for(self) -> float:
        """Seconds; a very short pause has a shorter notice."""
        return min(NOTICE, 30 * self.rules.idle)

    def _no_hands(self) -> None:
        if self._noticed:
            self.start_over()
        elif self._window.playback.playing:
            self._hand()  # somebody may be watching
        else:
            self._noticed = True
            said = self.tr("Still there? In {0} seconds this goes back to the start.")
            # Whoever presses it has moved a hand: that is enough.
            stay = (self.tr("&Stay"), lambda: None)
            self._window.messages.say(said.format(max(1, round(self._notice_for))), [stay])
            self._pause.start(round(self._notice_for * 1_000))

    def start_over(self) -> None:
        """Show what was shown at first, in the first language and theme; nothing of the last visitor is left."""
        assert self._program is not None
        self._pause.stop()
        self._noticed = False
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._settings.forget()
        self._program.appearance.prefer(self._preference)
        self._program.start_over(self._battle, self._language, self._opening)
        self._mouse = QCursor.pos()

    @property
    def _window(self) -> MainWindow:
        assert self._program is not None
        window = self._program.window
        window.furnish()
        return window

    # --- the way out

    def ask_way_out(self) -> None:
        """Ask for the passphrase; without one the key alone opens."""
        if not self.rules.passphrase:
            self.open_way_out()
            return
        from chinagodrar_viewer.app.way_out import WayOut

        window = self._window
        if window.findChild(WayOut) is None:
            WayOut(self.rules.passphrase, self.open_way_out, window).open()

    def open_way_out(self) -> None:
        """End the program."""
        assert self._program is not None
        self.locked = False
        self.release()
        self._program.window.close()
        QApplication.exit(0)

    # --- watching

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _HANDS:
            if kind != QEvent.Type.MouseMove or self._mouse_has_moved():
                self._hand()
            if kind == QEvent.Type.KeyPress and self._is_key(event):
                self.ask_way_out()
                return True
        elif kind == QEvent.Type.ShortcutOverride and self._is_key(event):
            event.accept()  # else a shortcut of the program's would take the key
            return True
        elif kind == QEvent.Type.Quit and watched is QApplication.instance():
            event.ignore()  # as Cmd+Q on a Mac
            return True
        elif kind == QEvent.Type.WindowStateChange and self._program is not None and watched is self._program.window:
            QTimer.singleShot(0, self._fill_screen)
        return False

    def _is_key(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.keyCombination().toCombined() == self._keys

    def _mouse_has_moved(self) -> bool:
        # A window that comes up under a mouse at rest is told of a move as well.
        here = QCursor.pos()
        way: QPoint = here - self._mouse
        if way.manhattanLength() <= JITTER:
            return False
        self._mouse = here
        return True

    def _fill_screen(self) -> None:
        if self._program is not None and self.locked and not self._program.window.isFullScreen():
            self._program.window.showFullScreen()


def kiosk_settings(defaults: Defaults | None) -> Settings:
    """What an administrator set, and nobody's own choices; what a visitor chooses is kept in memory only."""
    # No file can be made below the null device, and QSettings takes that without a word.
    settings = Settings(QSettings(f"{os.devnull}/kiosk.ini", QSettings.Format.IniFormat), defaults)
    settings.forget()
    return settings


def rules_for(defaults: Defaults | None, idle: float | None) -> KioskRules:
    """The rules of command line, environment and file, in this order; ``idle`` in minutes."""
    rules = defaults.kiosk if defaults is not None else KioskRules()
    # Taken away: what the kiosk starts need not know it.
    passphrase = os.environ.pop(PASSPHRASE, "") or rules.passphrase
    return KioskRules(idle if idle is not None else rules.idle, rules.keys, passphrase)


def run_kiosk(
    battle: Battle, language: str, tables: Sequence[str], idle: float | None, defaults: Defaults | None
) -> int:
    """Open the kiosk and stay until its way out is opened; returns the exit code."""
    app = make_application(sys.argv)
    settings = kiosk_settings(defaults)
    kiosk = Kiosk(rules_for(defaults, idle), settings, battle, chosen_language(language, settings))
    program = Program(app, settings, language, battle, kiosk=kiosk)
    kiosk.attend(program)
    if defaults is not None:
        # In the first window only: whoever puts the kiosk up reads it, visitors could do nothing about it.
        program.say_at_start(problems_with(defaults, battle))
    program.window.first_painted.connect(let_terminal_end_it)
    program.window.show()
    if tables:
        program.window.first_painted.connect(lambda: program.add_tables(tables))
    code = app.exec()
    kiosk.release()
    program.model.context.close()
    return code
