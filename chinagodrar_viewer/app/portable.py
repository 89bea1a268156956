"""The portable folder: on a USB stick, the program keeps everything in its own folder and leaves no trace elsewhere.

A file named ``portable`` beside the program switches it on (``cli`` looks for it); what the program and its libraries
keep goes into the folder ``viewer-data`` beside that file.  From a stick that cannot be written it works as well, and
keeps nothing.
"""

from __future__ import annotations

import contextlib
import os
import sys

DATA = "CHINAGODRAR_VIEWER_PORTABLE"
"""The environment's name for the folder of data: set by hand it switches the portable way on, without a marker."""

_KEPT = {
    # Where freedesktop's libraries keep things: Qt's file dialog its places, fontconfig its cache.
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_DATA_HOME": "share",
    "XDG_STATE_HOME": "state",
}
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
_NO_CACHES = {
    "MESA_SHADER_CACHE_DISABLE": "true",
    "__GL_SHADER_DISK_CACHE": "0",
    "QT_DISABLE_SHADER_DISK_CACHE": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


def settle(data: str) -> None:
    """Keep everything in the folder ``data`` from now on; to be called before Qt is imported."""
    os.environ[DATA] = data
    os.environ.update(_NO_CACHES)
    sys.dont_write_bytecode = True
    for name, folder in _KEPT.items():
        os.environ[name] = os.path.join(data, folder)
    temporary = os.path.join(data, "temporary")
    with contextlib.suppress(OSError):  # a stick that cannot be written
        os.makedirs(temporary, exist_ok=True)
        for name in _TEMPORARY:
            os.environ[name] = temporary
