"""The command line: open, present, check, export, self-test; Qt is imported only by what needs it.

The plain launch, with a file or without, is read by hand: the parser of options would be work
before the first paint.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from chinagodrar_viewer.commands.exit_codes import OK

COMMANDS = ("check", "export", "present", "self-test")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; returns the exit code (see ``commands.exit_codes``)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    data = _portable_data()
    if data is not None:
        from chinagodrar_viewer.app.portable import settle

        settle(data)
    from chinagodrar_viewer.app.late_signatures import put_off_signatures

    put_off_signatures()
    try:
        if not words or (len(words) == 1 and not words[0].startswith("-") and words[0] not in COMMANDS):
            from chinagodrar_viewer.commands.launch import launch

            return launch(words[0] if words else None, None)
        from chinagodrar_viewer.commands.parser import obey

        return obey(words)
    except BrokenPipeError:  # ``chinagodrar-viewer check | head``: the reader has gone, nothing is wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return OK
    except KeyboardInterrupt:
        return 130


def _portable_data() -> str | None:
    """Where a portable program keeps its data (``app.portable``), None for one that is installed."""
    given = os.environ.get("CHINAGODRAR_VIEWER_PORTABLE")
    if given:
        return os.path.abspath(given)
    folder = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    # A frozen program has its modules in ``lib``, beside the executable.
    folders = [os.path.dirname(folder) if os.path.basename(folder) == "lib" else folder]
    image, inside = os.environ.get("APPIMAGE"), os.environ.get("APPDIR")
    if image and inside and folder.startswith(os.path.abspath(inside) + os.sep):  # not another program's image
        folders.append(os.path.dirname(os.path.abspath(image)))
    for folder in folders:
        if os.path.exists(os.path.join(folder, "portable")):
            return os.path.join(folder, "viewer-data")
    return None
