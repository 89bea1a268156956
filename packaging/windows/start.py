"""The first lines of the program on Windows: the same as the command ``chinagodrar-viewer``.

A program without a console has nowhere to print: what it said before it failed, or was asked to say, is shown in a box.
"""

from __future__ import annotations

import io
import sys
import traceback

ASKED_TO_SPEAK = {"-h", "--help", "--version"}


def run() -> int:
    """Do what the command line asks; returns the exit code."""
    from chinagodrar_viewer.cli import main

    if sys.stderr is not None:
        return main()
    said = io.StringIO()
    sys.stdout = sys.stderr = said
    try:
        code = main()
    except SystemExit as end:  # argparse, after --help or a mistake
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    if said.getvalue().strip() and (code or ASKED_TO_SPEAK & set(sys.argv[1:])):
        _show(said.getvalue().strip(), failed=code != 0)
    return code


def _show(text: str, *, failed: bool) -> None:
    import ctypes

    error, information = 0x10, 0x40
    box = ctypes.windll.user32.MessageBoxW  # type: ignore[attr-defined] - Windows only
    box(None, text[-2_000:], "Chinagodrar Viewer", error if failed else information)


sys.exit(run())
