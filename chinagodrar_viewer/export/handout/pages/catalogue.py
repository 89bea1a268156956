"""What Qt does not write into a PDF: its language, its bookmarks; and no date, so that the same gives the same bytes.

The changed catalogue is appended as an incremental update (ISO 32000-1, 7.5.6): nothing of the file moves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_DATES = re.compile(rb"/(?:CreationDate|ModDate) \([^)]*\)")
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_INFO = re.compile(rb"/Info (\d+) 0 R")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_START = re.compile(rb"startxref\s+(\d+)")
_LONGEST = 120
"""Characters of a bookmark."""


def finished(pdf: bytes, language: str, bookmarks: Sequence[tuple[str, int]]) -> bytes:
    """The file with language, shown title and bookmarks (title, page from 0); as it was where Qt wrote it otherwise."""
    pdf = _DATES.sub(lambda found: b" " * len(found[0]), pdf)
    end = pdf.rfind(b"trailer")
    trailer = pdf[end:]
    root, size, info, start = (pattern.search(trailer) for pattern in (_ROOT, _SIZE, _INFO, _START))
    if root is None or size is None or info is None or start is None:
        return pdf
    found = re.search(rb"\n" + root[1] + rb" 0 obj\s*<<(.*?)>>\s*endobj", pdf, re.DOTALL)
    if found is None:
        return pdf
    first = int(size[1])
    entries = found[1].rstrip() + f"\n/Lang ({language})\n/ViewerPreferences << /DisplayDocTitle true >>\n".encode()
    objects: dict[int, bytes] = {}
    kids = _page_numbers(pdf, found[1])
    bookmarks = [(title, page) for title, page in bookmarks if page < len(kids)]
    if bookmarks:
        entries += b"/Outlines %d 0 R\n" % first
        objects[first] = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (
            first + 1, first + len(bookmarks), len(bookmarks),
        )  # fmt: skip
        for number, (title, page) in enumerate(bookmarks, first + 1):
            before = b" /Prev %d 0 R" % (number - 1) if number > first + 1 else b""
            after = b" /Next %d 0 R" % (number + 1) if number < first + len(bookmarks) else b""
            objects[number] = b"<< /Title <%s> /Parent %d 0 R /Dest [%d 0 R /Fit]%s%s >>" % (
                ("\ufeff" + title[:_LONGEST]).encode("utf-16-be").hex().encode(), first, kids[page], before, after,
            )  # fmt: skip
    objects[int(root[1])] = b"<<" + entries + b">>"
    return _appended(pdf, objects, first + len(bookmarks) + 1, root[1], info[1], start[1])


def _page_numbers(pdf: bytes, catalogue: bytes) -> list[int]:
    """The objects of the pages, in their order."""
    pages = _PAGES.search(catalogue)
    if pages is None:
        return []
    found = re.search(rb"\n" + pages[1] + rb" 0 obj(.*?)endobj", pdf, re.DOTALL)
    kids = _KIDS.search(found[1]) if found else None
    return [int(n) for n in re.findall(rb"(\d+) 0 R", kids[1])] if kids else []


def _appended(pdf: bytes, objects: dict[int, bytes], size: int, root: bytes, info: bytes, before: bytes) -> bytes:
    out = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    table: list[bytes] = []
    for number in sorted(objects):
        table.append(b"%d 1\n%010d 00000 n \n" % (number, len(out)))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    identity = re.search(rb"/ID \[[^\]]*\]", pdf[pdf.rfind(b"trailer") :])
    at = len(out)
    out += b"xref\n" + b"".join(table)
    out += b"trailer\n<<\n/Size %d\n/Root %s 0 R\n/Info %s 0 R\n/Prev %s\n" % (size, root, info, before)
    out += (identity[0] + b"\n" if identity else b"") + b">>\nstartxref\n%d\n%%%%EOF\n" % at
    return bytes(out)
