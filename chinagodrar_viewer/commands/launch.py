"""Opening the window; where Qt cannot, one sentence says what to install or to set."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.app.quiet_start import hold_collector
from chinagodrar_viewer.commands.exit_codes import NO_WINDOW
from chinagodrar_viewer.commands.say import complain


def launch(path: str | None, language: str | None, tables: Sequence[str] = ()) -> int:
    """Show the window with a battle file, or the bundled battle, and tables behind it; returns when it is closed."""
    hold_collector()
    try:
        from chinagodrar_viewer.app.application import run
    except ImportError as error:
        from chinagodrar_viewer.app.display_check import sentence_for_import_error

        sentence = sentence_for_import_error(error)
        if sentence is None:
            raise
        complain(sentence)
        return NO_WINDOW
    return run(path, language or "", tables)
