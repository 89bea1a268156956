"""The saved slides without the hour of their making, so that the same content gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The first instant that a zip archive can name."""
_DATES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")


def timeless(package: bytes) -> bytes:
    """The same Office file with fixed times, and without the dates of its properties; workbooks within it likewise."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/core.xml":
                data = _DATES.sub(b"", data)
            elif entry.filename.endswith(".xlsx"):
                data = timeless(data)
            made = zipfile.ZipInfo(entry.filename, _BEGINNING)
            made.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(made, data)
    return out.getvalue()
