"""Writes a file whole or not at all: a full disk or a power cut leaves the old file as it was."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile

from chinagodrar_viewer.export.targets import ExportError


def write_safely(path: str, data: bytes) -> None:
    """Replace ``path`` with ``data``; ExportError says in one sentence why not, the old file is then untouched.

    The data is first written beside the target and forced to the disk.  Qt's QSaveFile would do the
    same, but on a full disk it reported success and replaced the file by a cut one.
    A symbolic link stays a link and its target is replaced; permissions of an old file are kept.
    """
    target = os.path.realpath(path)
    try:
        mode = _mode_for(target)
        handle, temporary = tempfile.mkstemp(prefix=".export-", dir=os.path.dirname(target))
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
                written = os.fstat(file.fileno()).st_size
            if written != len(data):
                raise OSError(f"only {written} of {len(data)} bytes could be written")
            os.chmod(temporary, mode)
            os.replace(temporary, target)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        kept = "; the file that was there is unchanged" if os.path.isfile(target) else ""
        raise ExportError(f"{path!r} could not be written: {reason}{kept}.") from error


def _mode_for(target: str) -> int:
    try:
        found = os.stat(target)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if not stat.S_ISREG(found.st_mode):
        raise OSError("it is a folder or a device, not a file")
    if not os.access(target, os.W_OK):
        raise OSError("it is write-protected")
    return stat.S_IMODE(found.st_mode)
