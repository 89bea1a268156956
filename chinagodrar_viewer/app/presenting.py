"""Begins shows out of the main window, and knows which lesson, where, and in which look a teacher last chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.settings import Setting, Settings
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Lesson
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import nearest_step, steps_of
from chinagodrar_viewer.present.session import PRESENTER, SCREENS, Session
from chinagodrar_viewer.views.theme import Appearance, Preference

_PLACES: dict[str, Setting[str]] = {SCREENS: keys.PRESENT_SCREENS, PRESENTER: keys.PRESENT_WINDOW}


class KeptInSettings:
    """What a show keeps from one time to the next, in the user's settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def recall(self, key: str) -> str:
        """What was kept, or an empty text."""
        return self._settings.text(_PLACES[key])

    def remember(self, key: str, text: str) -> None:
        """Keep a text."""
        self._settings.set_text(_PLACES[key], text)


def lessons_of(battle: Battle) -> tuple[Lesson, ...]:
    """The battle's lessons, in the file's order."""
    return tuple(lesson for lesson in battle.lessons if isinstance(lesson, Lesson))


def start_lesson(battle: Battle, settings: Settings) -> Lesson | None:
    """The lesson that an administrator set, where the battle has it."""
    wanted = settings.text(keys.START_LESSON)
    return next((lesson for lesson in lessons_of(battle) if lesson.id == wanted), None)


def wall_theme(settings: Settings) -> Preference:
    """The wall's own theme: dark unless the teacher chose light."""
    return Preference.LIGHT if settings.text(keys.WALL_THEME) == Preference.LIGHT.value else Preference.DARK


class Presenting(QObject):
    """At most one show at a time."""

    def __init__(self, window: QWidget, model: EventModel, appearance: Appearance, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._model, self._appearance, self._settings = window, model, appearance, settings
        self.session: Session | None = None

    # --- what was chosen

    @property
    def lesson(self) -> Lesson | None:
        """The lesson chosen last for this battle, else its first; None is every event."""
        battle = self._model.battle
        lessons = lessons_of(battle)
        battle_id, _, chosen = self._settings.text(keys.PRESENT_LESSON).partition("/")
        if battle_id == battle.id and not self._settings.is_locked(keys.START_LESSON):
            return next((lesson for lesson in lessons if lesson.id == chosen), None if not chosen else self._start)
        return self._start

    @property
    def _start(self) -> Lesson | None:
        """The lesson that an administrator set, else the first."""
        return start_lesson(self._model.battle, self._settings) or next(iter(lessons_of(self._model.battle)), None)

    @property
    def windowed(self) -> bool:
        return self._settings.text(keys.PRESENT_WINDOWED) == "yes"

    def remember(self, lesson: Lesson | None, windowed: bool, theme: Preference) -> None:
        """Keep a teacher's choice."""
        settings = self._settings
        settings.set_text(keys.PRESENT_LESSON, f"{self._model.battle.id}/{lesson.id if lesson else ''}")
        settings.set_text(keys.PRESENT_WINDOWED, "yes" if windowed else "no")
        settings.set_text(keys.WALL_THEME, theme.value)

    # --- shows

    def begin(self, *, from_here: bool = False, start: int = 0) -> None:
        """Begin a show of the lesson chosen last; nothing where one is running."""
        if self.session is not None:
            return
        model, lesson = self._model, self.lesson
        if from_here:
            start = nearest_step(model.battle, steps_of(model.battle, lesson), model.selected_event)
        self.session = Session(
            model, lesson, start=start, windowed=self.windowed, kept=KeptInSettings(self._settings),
            main=self._window, wall_theme=wall_theme(self._settings),
        )  # fmt: skip
        self.session.ended.connect(self._forget)
        self.session.begin()

    def choose(self) -> None:
        """Ask which lesson, from which step and where; then begin."""
        from chinagodrar_viewer.app.present_dialog import PresentDialog

        if self.session is not None:
            return
        dialog = PresentDialog(
            self._model, lessons_of(self._model.battle), self.lesson, self.windowed, wall_theme(self._settings),
            KeptInSettings(self._settings), self._window,
        )  # fmt: skip
        dialog.accepted.connect(lambda: self._take(dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take(self, dialog: QDialog) -> None:
        from chinagodrar_viewer.app.present_dialog import PresentDialog

        assert isinstance(dialog, PresentDialog)
        self.remember(dialog.lesson, dialog.windowed, dialog.theme)
        dialog.remember_screen()
        self.begin(start=dialog.start)

    def _forget(self) -> None:
        self.session = None
        self._settings.save()
