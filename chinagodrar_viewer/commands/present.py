"""``present``: a show for a class without the main window; the program ends with it."""

from __future__ import annotations

import sys
from argparse import Namespace

from chinagodrar_viewer.commands.exit_codes import FAILED, INCOMPLETE, NO_WINDOW, OK, USAGE
from chinagodrar_viewer.commands.say import complain
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Lesson
from chinagodrar_viewer.formats.errors import FormatError

EVERY_EVENT = "every-event"
"""Stands for no lesson where a battle has some."""


class UnknownError(ValueError):
    """The command line asks for a lesson or a step that is not there; the text is one sentence."""


def present(options: Namespace, language: str | None) -> int:
    """Show a lesson until the teacher ends it; returns the exit code."""
    from chinagodrar_viewer.app.display_check import sentence_for_import_error

    try:
        return _run(options, language)
    except FormatError as error:
        complain(str(error))
        return FAILED
    except FileNotFoundError as error:
        complain(str(error))
        return INCOMPLETE
    except UnknownError as error:
        complain(str(error))
        return USAGE
    except ImportError as error:
        sentence = sentence_for_import_error(error)
        if sentence is None:
            raise
        complain(sentence)
        return NO_WINDOW


def lesson_of(battle: Battle, wanted: str | None, usual: str = "") -> Lesson | None:
    """The lesson of that id; where none is asked for the one of id ``usual``, else the first; None is every event."""
    lessons = [lesson for lesson in battle.lessons if isinstance(lesson, Lesson)]
    if wanted is None:
        return next((lesson for lesson in lessons if lesson.id == usual), lessons[0] if lessons else None)
    found = next((lesson for lesson in lessons if lesson.id == wanted), None)
    if found is None and wanted != EVERY_EVENT:
        ids = ", ".join([*(lesson.id for lesson in lessons), EVERY_EVENT])
        raise UnknownError(f"There is no lesson {wanted!r} in this battle. It has: {ids}.")
    return found


def _run(options: Namespace, language: str | None) -> int:
    from chinagodrar_viewer.app import settings as keys
    from chinagodrar_viewer.app.settings import Settings, defaults_of_computer
    from chinagodrar_viewer.commands.opening import battle_of
    from chinagodrar_viewer.model.show import steps_of

    defaults = defaults_of_computer()
    settings = Settings(defaults=defaults)
    for problem in defaults.problems if defaults is not None else ():
        complain(problem)
    battle = battle_of(options.file or settings.text(keys.START_FILE) or None)
    lesson = lesson_of(battle, options.lesson, settings.text(keys.START_LESSON))
    steps = len(steps_of(battle, lesson))
    start: int = options.start
    if not 1 <= start <= steps:
        named = f"lesson {lesson.id!r}" if lesson else "show of every event"
        raise UnknownError(f"There is no step {start}: the {named} has steps 1 to {steps}.")

    from chinagodrar_viewer.app.quiet_start import hold_collector, release_collector

    hold_collector()
    from PySide6.QtGui import QIcon

    from chinagodrar_viewer.app.application import Translation, chosen_language, let_terminal_end_it, make_application
    from chinagodrar_viewer.app.furnishing import wants_less_motion
    from chinagodrar_viewer.app.left_out import LINKS, left_out
    from chinagodrar_viewer.app.presenting import KeptInSettings, wall_theme
    from chinagodrar_viewer.model.event_model import EventModel
    from chinagodrar_viewer.present.session import Session
    from chinagodrar_viewer.resources import resource_path

    app = make_application(sys.argv)
    app.setWindowIcon(QIcon(str(resource_path("icons/chinagodrar-viewer.svg"))))
    spoken = chosen_language(language or "", settings)
    Translation(app).install(spoken)
    model = EventModel(battle, spoken)
    model.links_out = LINKS not in left_out(settings)
    model.reduced_motion = wants_less_motion(settings)
    if options.context:
        from chinagodrar_viewer.commands.tables import ReadBeside

        ReadBeside(model.context, options.context)
    # The wall may be hidden, and the presenter's screen be gone, while the show goes on.
    app.setQuitOnLastWindowClosed(False)
    session = Session(
        model, lesson, start=start - 1, windowed=options.windowed, kept=KeptInSettings(settings),
        wall_theme=wall_theme(settings),
    )  # fmt: skip
    session.ended.connect(app.quit)
    session.begin()
    release_collector()
    let_terminal_end_it()
    code = app.exec()
    settings.save()
    model.context.close()
    return code or OK
