"""Says in one sentence why no window can be shown, where Qt would blame a bystander and abort.

Looking before every start would cost every start.  So the one cheap question, is there a display at
all, is asked before; the rest is asked when Qt has given up: Qt tells its message handler before it
aborts, and that is where the search for the cause begins.

>>> package_of("libGL.so.1")
'libgl1'
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

EXIT_CODE = 4

PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libOpenGL.so.0": "libopengl0",
    "libzstd.so.1": "libzstd1",
    "libz.so.1": "zlib1g",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Libraries that PySide6's wheels take from the system, and Debian's and Ubuntu's packages of them."""

WINDOW_LIBRARIES = tuple(name for name in PACKAGES if name.startswith(("libxcb", "libxkb", "libX11")))
"""What the X11 platform plugin loads."""

WITHOUT_WINDOW = "check, export and self-test need no display."


def package_of(library: str) -> str | None:
    """Debian's package of a shared library, None where it is not one that Qt needs."""
    return PACKAGES.get(library)


def sentence_for_import_error(error: ImportError) -> str | None:
    """What to install, where PySide6 cannot be imported; None where the error is of another kind."""
    if isinstance(error, ModuleNotFoundError):
        if (error.name or "").partition(".")[0] in ("PySide6", "shiboken6"):
            return "PySide6 is not installed: run 'python -m pip install PySide6-Essentials' in the same environment."
        return None
    library = _library_in(str(error))
    return _sentence_for_libraries([library]) if library else None


def sentence_before_start(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str | None:
    """Why no window can be shown, as far as the environment alone tells; None where nothing speaks against it."""
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY") or environment.get("WAYLAND_SOCKET"):
        return None
    return (
        "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set; "
        f"log in to a desktop, or set DISPLAY (over ssh: 'ssh -X'). {WITHOUT_WINDOW}"
    )


def sentence_after_failure(said_by_qt: list[str], environment: Mapping[str, str] = os.environ) -> str:
    """Why Qt could not start: ``said_by_qt``, and what is found by trying what it needs one by one."""
    wanted = environment.get("QT_QPA_PLATFORM", "")
    if any(f'Could not find the Qt platform plugin "{wanted.partition(":")[0]}"' in said for said in said_by_qt):
        return f"QT_QPA_PLATFORM={wanted} names no way of showing windows that is installed; unset it."
    missing = [name for name in WINDOW_LIBRARIES if not _loads(name)]
    if missing:
        return _sentence_for_libraries(missing)
    display = environment.get("DISPLAY")
    if display:
        return (
            f"The display DISPLAY={display} does not answer, or refuses this user; set DISPLAY to the number of a "
            f"running X server. {WITHOUT_WINDOW}"
        )
    if environment.get("WAYLAND_DISPLAY"):
        return f"WAYLAND_DISPLAY={environment['WAYLAND_DISPLAY']} does not answer. {WITHOUT_WINDOW}"
    return sentence_before_start(environment) or f"Qt could not start: {' '.join(said_by_qt)}"


@contextmanager
def explained_start() -> Iterator[None]:
    """While the QApplication is made: a failure of Qt becomes one sentence and exit code 4, not a core dump."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    heard: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        heard.append(text or "")
        if kind == QtMsgType.QtFatalMsg:
            _leave(sentence_after_failure(heard))

    sentence = sentence_before_start()
    if sentence is not None:
        _leave(sentence)
    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    for line in heard:  # it did start: what Qt had to say is said after all
        print(line, file=sys.stderr)


def _leave(sentence: str) -> None:
    # Qt aborts as soon as the handler returns, so the process ends here.
    print(f"chinagodrar-viewer: {sentence}", file=sys.stderr, flush=True)
    os._exit(EXIT_CODE)


def _library_in(message: str) -> str | None:
    found = re.search(r"\blib[\w.+-]+?\.so(?:\.\d+)*", message)
    return found.group() if found else None


def _sentence_for_libraries(libraries: list[str]) -> str:
    packages = [package_of(name) for name in libraries]
    known = " ".join(dict.fromkeys(name for name in packages if name))
    subject = "A library of the system is" if len(libraries) == 1 else "Libraries of the system are"
    if not known:
        return f"{subject} missing: {', '.join(libraries)}; install the package of your system that holds it."
    return f"{subject} missing: {', '.join(libraries)}; on Debian or Ubuntu run 'apt-get install {known}'."


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
