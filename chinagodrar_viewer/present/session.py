"""Session: one show from its first picture to its last: model, windows, screens, keys, and what is put back after.

Nothing of it outlives the show.  Escape and F5, closing either window, and another battle end the show, never
the program; whoever began it hears ``ended`` and finds the main window as it was, at the step last shown.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.core.lesson import Lesson
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Show
from chinagodrar_viewer.present.audience_window import AudienceWindow
from chinagodrar_viewer.present.inhibit import KeptOn
from chinagodrar_viewer.present.key_filter import KeyFilter
from chinagodrar_viewer.present.keys_window import KeysWindow
from chinagodrar_viewer.present.presenter_window import PresenterWindow
from chinagodrar_viewer.present.stage import Stage
from chinagodrar_viewer.present.wall_guard import WallGuard
from chinagodrar_viewer.views.theme import Appearance, Preference

SCREENS, PRESENTER = "screens", "presenter"
"""What a teacher's choices are kept under: which screen is whose; how the presenter window is arranged."""


class Kept(Protocol):
    """Where a teacher's choices are kept from show to show."""

    def recall(self, key: str) -> str:
        """What was kept, or an empty text."""
        ...

    def remember(self, key: str, text: str) -> None:
        """Keep a text."""
        ...


class Forgotten:
    """Keeps nothing beyond its own life."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def recall(self, key: str) -> str:
        """What was kept in this process, or an empty text."""
        return self._texts.get(key, "")

    def remember(self, key: str, text: str) -> None:
        """Keep a text for as long as this lives."""
        self._texts[key] = text


class Session(QObject):
    """``start`` is a step's number from 0; ``main`` is hidden meanwhile; ``wall_theme`` is the wall's own."""

    ended = Signal()

    def __init__(
        self,
        model: EventModel,
        lesson: Lesson | None = None,
        *,
        start: int = 0,
        windowed: bool = False,
        kept: Kept | None = None,
        main: QWidget | None = None,
        wall_theme: Preference = Preference.DARK,
        kept_on: KeptOn | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept: Kept = kept or Forgotten()
        self._main = main
        self._main_shown = False
        self._over = False
        self.show = Show(model, lesson, start=start, parent=self)
        self.wall_appearance = Appearance(wall_theme, self)
        self.audience = AudienceWindow(self.show, self.wall_appearance)
        self.presenter = PresenterWindow(self.show, wall_appearance=self.wall_appearance)
        self.presenter.restore_state(self._kept.recall(PRESENTER))
        self.guard = WallGuard(self.audience.wall, self.show, self.wall_appearance)
        self.preview_guard = WallGuard(self.presenter.now.preview, self.show, self.wall_appearance)
        self.stage = Stage(
            self.audience, self.presenter, self.presenter,
            remembered=self._kept.recall(SCREENS), remember=self._remember_screens, windowed=windowed, parent=self,
        )  # fmt: skip
        self.kept_on = kept_on or KeptOn(self.tr("A class is being shown something"))
        self.kept_on.setParent(self)
        self.keys_window: KeysWindow | None = None
        routes = {"swap": self.stage.swap, "keys": self.toggle_keys, "escape": self.escape}
        self.keys = KeyFilter(self.show, routes)
        self._join()

    def _join(self) -> None:
        self.keys.watch(self.audience)
        self.keys.watch(self.presenter)
        self.audience.installEventFilter(self)
        self.presenter.closed.connect(self.show.end)
        self.presenter.swap_wanted.connect(self.stage.swap)
        self.presenter.screens_wanted.connect(self.stage.ask_where)
        self.presenter.keys_wanted.connect(self.toggle_keys)
        self.presenter.state_changed.connect(self._remember_presenter)
        self.guard.failed.connect(self._say_fault)
        self.kept_on.refused.connect(self._say_dimming)
        self.show.ended.connect(self.end)

    # --- commands

    def begin(self) -> None:
        """Show the windows; the main window goes once they stand."""
        self.kept_on.hold()
        self.stage.show()
        if self._main is not None and self._main.isVisible():
            self._main_shown = True
            self._main.hide()
        self.presenter.set_wall_size(self.audience.size())

    def end(self) -> None:
        """End the show and put everything back; once."""
        if self._over:
            return
        self._over = True
        self.kept_on.release()
        self.stage.close()
        self.keys.stop()
        self._remember_presenter()
        self.show.end()
        # The main window first: a program whose last window closes ends.
        if self._main is not None and self._main_shown:
            self._main.show()
            self._main.raise_()
            self._main.activateWindow()
        self.audience.removeEventFilter(self)
        for window in (self.keys_window, self.audience, self.presenter):
            if window is not None:
                window.close()
                window.deleteLater()
        self.ended.emit()
        self.deleteLater()

    def escape(self) -> None:
        """Close the list of keys where it is open; else leave what the show has open, at last the show."""
        if self.keys_window is not None and self.keys_window.isVisible():
            self.keys_window.hide()
        else:
            self.show.escape()

    def toggle_keys(self) -> None:
        """Show or hide the list of keys."""
        if self.keys_window is None:
            self.keys_window = KeysWindow(self.presenter.appearance, self.presenter)
            self.keys.watch(self.keys_window)
        self.keys_window.setVisible(not self.keys_window.isVisible())

    # --- inside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.audience and event.type() is QEvent.Type.Resize:
            self.presenter.set_wall_size(self.audience.size())
        elif watched is self.audience and event.type() is QEvent.Type.Close:
            self.show.end()  # whoever closes it: its frame, the system, a screen reader
        return False

    def _say_fault(self) -> None:
        self.presenter.say(self.tr("This step’s picture could not be drawn; the class sees its words. Go on as usual."))

    def _say_dimming(self) -> None:
        self.presenter.say(
            self.tr(
                "The screen may dim by itself: this computer did not accept that it stays on. Moving the mouse helps."
            )
        )

    def _remember_screens(self, text: str) -> None:
        self._kept.remember(SCREENS, text)

    def _remember_presenter(self) -> None:
        self._kept.remember(PRESENTER, self.presenter.save_state())
