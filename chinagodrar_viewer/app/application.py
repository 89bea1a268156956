"""Starts the window: application object, fonts, translation, theme, model; in the order of the first paint."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from chinagodrar_viewer import __version__
from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.display_check import explained_start
from chinagodrar_viewer.app.main_window import MainWindow
from chinagodrar_viewer.app.settings import NAME, Settings, defaults_of_computer
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.formats.bundled import bundled_battle
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.resources import resource_path
from chinagodrar_viewer.views.fonts import load_fonts
from chinagodrar_viewer.views.theme import Appearance, Preference, font

if TYPE_CHECKING:
    from chinagodrar_viewer.app.kiosk import Kiosk
    from chinagodrar_viewer.core.view_state import ViewState

SUPPORTED_LANGUAGES = ("en", "fr")


def make_application(argv: list[str]) -> QApplication:
    """The QApplication with name, style and fonts; the running one where there is one."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    with explained_start():
        # One style everywhere: what was looked at is what a class sees. As an option it costs 5 ms less than
        # ``setStyle``, which makes the class QStyle with all its enumerations.
        app = _application_class()([*argv[:1], "-style", "fusion"])
    app.setApplicationName("chinagodrar-viewer")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("org.chinagodrar.Viewer")
    load_fonts()
    app.setFont(font())
    return app


def _application_class() -> type[QApplication]:
    if sys.platform == "darwin":
        from chinagodrar_viewer.app.finder import FinderApplication

        return FinderApplication
    return QApplication


def chosen_language(wanted: str, settings: Settings | None = None) -> str:
    """``wanted``, else the setting, else the system's where we speak it, else English."""
    for code in (wanted, settings.text(keys.LANGUAGE) if settings else "", QLocale.system().name()):
        short = code.replace("-", "_").partition("_")[0].lower()
        if short in SUPPORTED_LANGUAGES:
            return short
    return SUPPORTED_LANGUAGES[0]


class Translation:
    """The installed translators of one language; ``install`` again to change it."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def install(self, language: str) -> None:
        """Speak ``language``: our texts and Qt's own."""
        self.remove()
        QLocale.setDefault(QLocale(language))
        files = [str(resource_path("translations") / f"chinagodrar_{language}.qm")]
        if language != "en":
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            files.insert(0, f"{qt}/qtbase_{language}.qm")
        for file in files:
            translator = QTranslator(self._app)
            if translator.load(file):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def remove(self) -> None:
        """Speak as the sources do."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()


class Program:
    """Keeps model and window together; makes the window anew for another language."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        language: str = "",
        battle: Battle | None = None,
        *,
        kiosk: Kiosk | None = None,
    ) -> None:
        self._app = app
        self._settings = settings
        self._kiosk = kiosk
        self.translation = Translation(app)
        preference = settings.text(keys.THEME)
        known = {p.value: p for p in Preference}
        self.appearance = Appearance(known.get(preference, Preference.SYSTEM))
        self._left_out = _left_out(settings, kiosk)
        self.window = self._make(battle or bundled_battle(), chosen_language(language, settings))

    def _make(self, battle: Battle, language: str, context: Context | None = None) -> MainWindow:
        self.translation.install(language)
        self.model = EventModel(battle, language, context=context)
        # The tables of another language's model go on with this one.
        self.model.context.setParent(self.model)
        window = MainWindow(self.model, self.appearance, self._settings)
        window.left_out = self._left_out
        self.model.links_out = "links" not in self._left_out
        window.language_wanted.connect(self.speak)
        if self._kiosk is not None:
            self._kiosk.take(window)
        return window

    def speak(self, language: str) -> None:
        """Make the window anew in another language, showing what it showed."""
        if language == self.model.language:
            return
        self._settings.set_text(keys.LANGUAGE, language)
        self.window.panels.remember()
        self._replace(self.model.battle, language, self.model.state)

    def start_over(self, battle: Battle, language: str, state: ViewState | None = None) -> None:
        """Make the window anew as it was at the start; the tables behind the battle stay."""
        self._replace(battle, language, state)

    def _replace(self, battle: Battle, language: str, state: ViewState | None) -> None:
        old_window, old_model = self.window, self.model
        old_window.replaced = True
        if self._kiosk is None:
            old_window.close()
        self.window = self._make(battle, language, old_model.context)
        if state is not None:
            self.model.show(state, remember=self._kiosk is None)
            self.model.finish_motion()
        if old_model.context.layers or old_model.context.reading is not None:
            self.window.furnish()
            self.window.context_files.take_over(old_window.context_files)
        self.window.show()
        if self._kiosk is not None:
            # The new one is there: nothing of the desktop is seen in between.
            old_window.close()
        old_window.deleteLater()
        old_model.deleteLater()

    def add_tables(self, paths: Sequence[str]) -> None:
        """Show tables of events behind the battle."""
        self.window.furnish()
        for path in paths:
            self.window.context_files.add(path)

    def say_at_start(self, sentences: Sequence[str]) -> None:
        """Show sentences in the window, and on the terminal at once."""
        if sentences:
            for sentence in sentences:
                print(f"{NAME}: {sentence}", file=sys.stderr, flush=True)
            # After the window's own hint, which it would else replace.
            said = "\n".join(sentences)
            self.window.first_painted.connect(lambda: QTimer.singleShot(0, lambda: self.window.messages.say(said)))


def _left_out(settings: Settings, kiosk: Kiosk | None) -> frozenset[str]:
    found = frozenset[str]()
    if kiosk is not None:
        from chinagodrar_viewer.app.kiosk import LEFT_OUT

        found = LEFT_OUT
    if settings.governed:
        from chinagodrar_viewer.app.left_out import left_out

        found |= left_out(settings)
    return found


def let_terminal_end_it() -> None:
    """Ctrl+C in the terminal ends the program even while Qt waits for events, when Python would not hear of it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def run(file: str | None = None, language: str = "", tables: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    app = make_application(sys.argv)
    defaults = defaults_of_computer()
    settings = Settings(defaults=defaults)
    program = Program(app, settings, language)
    if defaults is not None:
        from chinagodrar_viewer.app.defaults import problems_with

        program.say_at_start(problems_with(defaults, program.model.battle))
        file = file or settings.text(keys.START_FILE) or None
    program.window.first_painted.connect(let_terminal_end_it)
    program.window.show()
    if file is not None:
        program.window.open_file(file)
    if sys.platform == "darwin":
        from chinagodrar_viewer.app.finder import FinderApplication

        if isinstance(app, FinderApplication):
            app.open_with(lambda path: program.window.open_file(path))
    if tables:
        # A turn later, when the window has all its parts: reading takes half of the processor's time from them.
        program.window.first_painted.connect(lambda: QTimer.singleShot(0, lambda: program.add_tables(tables)))
    code = app.exec()
    program.model.context.close()
    return code
