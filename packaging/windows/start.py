"""The first lines of the program on Windows: the same as the command ``chinagodrar-viewer``.

A program without a console has nowhere to print: what it said before it failed, or was asked to say, is shown in a box.
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import os
import sys
import traceback
from pathlib import Path
from typing import NoReturn

# Without a window (export, self-test) Qt looks for fonts in a folder of its own, and complains where there is none.
os.environ.setdefault("QT_QPA_FONTDIR", str(Path(__file__).parent / "chinagodrar_viewer/_resources/fonts"))

ASKED_TO_SPEAK = {"-h", "--help", "--version"}


def run() -> int:
    """Do what the command line asks; returns the exit code."""
    from chinagodrar_viewer.cli import main

    windowed = sys.stderr is None
    said = io.StringIO()
    if windowed:
        sys.stdout = sys.stderr = said
    try:
        code = main()
    except SystemExit as end:  # argparse, after --help or a mistake
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    if windowed and said.getvalue().strip() and (code or ASKED_TO_SPEAK & set(sys.argv[1:])):
        _show(said.getvalue().strip(), failed=code != 0)
    return code


def leave(code: int) -> NoReturn:
    """End the process without taking Qt's and Python's objects apart, nor calling what is registered for the end.

    PySide6 registers there that it takes the application apart, which goes wrong every third time (6.9.3: an access
    violation after all work is done, exit code 5). The system takes back everything anyway, and nothing of ours is
    registered. What Qt does there that somebody would miss is done here: text that was copied stays on the clipboard.
    Settings are written when the window closes.
    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # the reader has gone
            stream.flush()
    ctypes.windll.ole32.OleFlushClipboard()  # type: ignore[attr-defined] - Windows only
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined] - Windows only
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.TerminateProcess.argtypes = [ctypes.c_void_p, ctypes.c_uint]
    kernel.TerminateProcess(kernel.GetCurrentProcess(), code)
    os._exit(code)


def _show(text: str, *, failed: bool) -> None:
    error, information = 0x10, 0x40
    box = ctypes.windll.user32.MessageBoxW  # type: ignore[attr-defined] - Windows only
    box(None, text[-2_000:], "Chinagodrar Viewer", error if failed else information)


leave(run())
