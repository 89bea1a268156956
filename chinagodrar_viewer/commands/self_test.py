"""``self-test``: paints every view once and says in one line of JSON how that went; needs no display."""

from __future__ import annotations

import json

from chinagodrar_viewer.app.quiet_start import hold_collector
from chinagodrar_viewer.commands.exit_codes import FAILED, INCOMPLETE, NO_WINDOW, OK
from chinagodrar_viewer.commands.say import complain, tell


def self_test(folder: str | None, language: str | None) -> int:
    """Run the self-test, with pictures in ``folder`` where given; returns the exit code."""
    from chinagodrar_viewer.app.display_check import sentence_for_import_error

    hold_collector()
    try:
        from chinagodrar_viewer.commands.offscreen import make_offscreen_application

        app = make_offscreen_application()
        from chinagodrar_viewer.app.self_test import IncompleteError, examined
    except ImportError as error:
        sentence = sentence_for_import_error(error)
        if sentence is None:
            raise
        complain(sentence)
        return NO_WINDOW
    try:
        report = examined(app, folder, language or "en")
    except IncompleteError as error:
        complain(str(error))
        return INCOMPLETE
    except OSError as error:
        complain(f"The pictures could not be saved in {folder!r}: {error.strerror or error}.")
        return FAILED
    tell(json.dumps(report, ensure_ascii=False))
    return OK
