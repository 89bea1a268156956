"""The command line: open, present, check, export, self-test; Qt is imported only by what needs it.

The plain launch, with a file or without, is read by hand: the parser of options would be work
before the first paint.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from chinagodrar_viewer.commands.exit_codes import OK

COMMANDS = ("check", "export", "present", "self-test")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; returns the exit code (see ``commands.exit_codes``)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if not words or (len(words) == 1 and not words[0].startswith("-") and words[0] not in COMMANDS):
            from chinagodrar_viewer.commands.launch import launch

            return launch(words[0] if words else None, None)
        from chinagodrar_viewer.commands.parser import obey

        return obey(words)
    except BrokenPipeError:  # ``chinagodrar-viewer check | head``: the reader has gone, nothing is wrong
        import os

        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return OK
    except KeyboardInterrupt:
        return 130
