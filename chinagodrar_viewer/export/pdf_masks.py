"""Mends the transparency of gradients in PDF files that Qt has written.

Qt (6.8 to 6.11, at least) writes the transparency of a gradient as a soft mask of the kind *Alpha* whose
drawing is opaque everywhere, so that a pale, soft-edged bar comes out solid: a doubtful time would look
like a certain one.  The mask's greys are right; it must be of the kind *Luminosity* (ISO 32000-1, 11.5.3)
and drawn with the matrix of its pattern.  A file without such masks is given back as it is.
"""

from __future__ import annotations

import re

Matrix = tuple[float, float, float, float, float, float]

_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
_NUMBERS = rb"((?:-?[\d.]+\s+){5}-?[\d.]+)"
_PATTERN = re.compile(rb"/Matrix \[" + _NUMBERS + rb"\s*\]")
_PAGE_MATRIX = re.compile(rb"\s" + _NUMBERS + rb"\s+cm\s")
_ALPHA = b"/SMask << /S /Alpha /G "
_GROUP = b"/Group <</S /Transparency >>"
_BOX = re.compile(rb"/BBox \[[^\]]*\]")
_EVERYWHERE = b"/BBox [-1000000 -1000000 1000000 1000000]"


def with_gradient_masks(pdf: bytes) -> bytes:
    """The same file with masks that work; unchanged where there are none, or where it is not as Qt writes it."""
    if _ALPHA not in pdf:
        return pdf
    table = pdf.rfind(b"\nxref\n") + 1
    trailer = pdf.find(b"trailer", table)
    offsets = {n: int(e[1]) for n, e in enumerate(_ENTRY.finditer(pdf, table, trailer)) if e[3] == b"n"}
    page = _page_matrix(pdf)
    if page is None or not offsets or table == 0:
        return pdf
    ordered = sorted(offsets, key=offsets.__getitem__)
    ends = [offsets[n] for n in ordered[1:]] + [table]
    out = bytearray(pdf[: offsets[ordered[0]]])
    moved: dict[int, int] = {}
    pattern: Matrix | None = None
    for number, end in zip(ordered, ends, strict=True):
        body = pdf[offsets[number] : end]
        if b"/PatternType 2" in body and (found := _PATTERN.search(body)):
            pattern = _matrix(found[1])
        elif _GROUP in body and pattern is not None:
            numbers = " ".join(f"{v:.9f}" for v in _times(pattern, _inverse(page))).encode()
            body = _BOX.sub(_EVERYWHERE + b"\n/Matrix [" + numbers + b"]", body, count=1)
            body = body.replace(_GROUP, b"/Group <</S /Transparency /CS /DeviceGray >>", 1)
        elif _ALPHA in body:
            body = body.replace(_ALPHA, b"/SMask << /S /Luminosity /G ", 1)
        moved[number] = len(out)
        out += body
    return bytes(out) + _table(moved, pdf[trailer:], len(out))


def _table(moved: dict[int, int], rest: bytes, at: int) -> bytes:
    size = max(moved) + 1
    lines = [b"%010d %05d f \n" % (0, 65535)]
    lines += [b"%010d %05d n \n" % (moved[n], 0) if n in moved else b"%010d %05d f \n" % (0, 0) for n in range(1, size)]
    trailer = re.sub(rb"startxref\s+\d+", b"startxref\n%d" % at, rest)
    return b"xref\n0 %d\n" % size + b"".join(lines) + trailer


def _page_matrix(pdf: bytes) -> Matrix | None:
    """The matrix that each page begins with, from the first page's (deflated) content."""
    import zlib

    for found in re.finditer(rb"/Filter /FlateDecode\s*>>\s*stream\r?\n", pdf):
        try:
            content = zlib.decompressobj().decompress(pdf[found.end() :], 4_096)
        except zlib.error:
            continue
        if content.lstrip().startswith(b"/GSa gs") and (matrix := _PAGE_MATRIX.search(content)):
            return _matrix(matrix[1])
    return None


def _matrix(numbers: bytes) -> Matrix:
    a, b, c, d, e, f = map(float, numbers.split())
    return a, b, c, d, e, f


def _inverse(m: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    det = a * d - b * c
    return d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det


def _times(m: Matrix, n: Matrix) -> Matrix:
    """First ``m``, then ``n`` (row vectors, as in PDF)."""
    a, b, c, d, e, f = m
    g, h, i, j, k, o = n
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + o
