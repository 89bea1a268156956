"""Opening the window; where Qt cannot, one sentence says what to install or to set."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.app.quiet_start import hold_collector
from chinagodrar_viewer.commands.exit_codes import FAILED, INCOMPLETE, NO_WINDOW
from chinagodrar_viewer.commands.say import complain


def launch(path: str | None, language: str | None, tables: Sequence[str] = ()) -> int:
    """Show the window with a battle file, or the bundled battle, and tables behind it; returns when it is closed."""
    hold_collector()
    try:
        from chinagodrar_viewer.app.application import run
    except ImportError as error:
        return _cannot(error)
    return run(path, language or "", tables)


def launch_kiosk(path: str | None, language: str | None, tables: Sequence[str], idle: float | None) -> int:
    """Show the window as a kiosk; ``idle`` in minutes. A battle file that cannot be read ends it at once."""
    hold_collector()
    try:
        from chinagodrar_viewer.app import settings as keys
        from chinagodrar_viewer.app.kiosk import kiosk_settings, run_kiosk
        from chinagodrar_viewer.commands.opening import battle_of
        from chinagodrar_viewer.formats.errors import FormatError
    except ImportError as error:
        return _cannot(error)
    defaults = keys.defaults_of_computer()
    try:
        battle = battle_of(path or kiosk_settings(defaults).text(keys.START_FILE) or None)
    except FormatError as error:
        complain(str(error))
        return FAILED
    except FileNotFoundError as error:
        complain(str(error))
        return INCOMPLETE
    return run_kiosk(battle, language or "", tables, idle, defaults)


def _cannot(error: ImportError) -> int:
    from chinagodrar_viewer.app.display_check import sentence_for_import_error

    sentence = sentence_for_import_error(error)
    if sentence is None:
        raise error
    complain(sentence)
    return NO_WINDOW
