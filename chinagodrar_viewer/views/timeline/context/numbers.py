"""Writes numbers: hundreds in one call, each sign a part of one picture of all signs.

As texts they cost four times as much, and were a tenth of a frame.  They come out as Qt writes them, because the
picture has each sign at the four places between two pixels at which Qt sets letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from typing import cast

import numpy as np
import shiboken6
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap

from chinagodrar_viewer.views.kept_pictures import copies_pictures
from chinagodrar_viewer.views.text_painting import paint_lines, text_width
from chinagodrar_viewer.views.theme import Theme, font
from chinagodrar_viewer.views.timeline.context.marks import SIZE
from chinagodrar_viewer.views.timeline.context.scene import Counts, Floats, Text

COMMON = "+0123456789"
PHASES = 4
"""Places between two pixels (QFontEngine's subpixel positions)."""
MARGIN = 2
"""Empty pixels around a sign."""


def paint_counts(painter: QPainter, counts: Counts, theme: Theme, unit: float) -> None:
    """All counts that have room."""
    chosen = np.flatnonzero(counts.written)
    places = chosen.tolist()
    if copies_pictures(painter):
        said = [counts.said[i] for i in places]
        paint_signs(
            painter, said, counts.left[chosen], counts.top[chosen] + counts.line / 2, round(SIZE * unit), theme.ink
        )
    else:
        _write(painter, [counts.text(i) for i in places], round(SIZE * unit), theme.ink)


def paint_numbers(painter: QPainter, numbers: Sequence[Text], theme: Theme, unit: float) -> None:
    """Muted numbers in their boxes."""
    if copies_pictures(painter):
        places = np.array([(text.x, text.y + text.height / 2) for text in numbers]).reshape(-1, 2)
        said = [text.text for text in numbers]
        paint_signs(painter, said, places[:, 0], places[:, 1], round(SIZE * unit), theme.muted)
    else:
        _write(painter, numbers, round(SIZE * unit), theme.muted)


def _write(painter: QPainter, texts: Sequence[Text], size: int, ink: str) -> None:
    painter.setFont(font(size))
    painter.setPen(QColor(ink))
    paint_lines(painter, texts, size, False)


def paint_signs(painter: QPainter, said: Sequence[str], left: Floats, middle: Floats, size: int, ink: str) -> None:
    """Short texts from ``left`` on about ``middle``, in pixels; the painter must copy pictures one to one."""
    if not said:
        return
    joined, to_device = "".join(said), painter.deviceTransform()
    ratio, dx, dy = to_device.m11(), to_device.dx(), to_device.dy()
    signs = _signs("".join(sorted({*COMMON, *joined})), size, ink, ratio)
    which = signs.codes.searchsorted(np.frombuffer(joined.encode("utf-32-le"), np.uint32))
    lengths = np.fromiter(map(len, said), np.intp, len(said))
    before = signs.advances[which].cumsum() - signs.advances[which]
    firsts = lengths.cumsum() - lengths
    x = (np.repeat(left - before[firsts], lengths) + before) * ratio + dx
    # As QFontEngine::subPixelPositionFor: in 64ths of a pixel, one of them for good measure, down to the phase.
    phases = (np.floor(x * 64).astype(np.int64) + 1) // (64 // PHASES)
    baseline = np.floor((middle + (signs.ascent - signs.descent) / 2) * ratio + dy + 0.5)
    cell = signs.cell
    fragments = np.zeros((len(x), 10))
    fragments[:, 0] = (phases // PHASES - MARGIN + cell / 2 - dx) / ratio
    fragments[:, 1] = (np.repeat(baseline, lengths) - signs.baseline + cell / 2 - dy) / ratio
    fragments[:, 2], fragments[:, 3] = which * cell, phases % PHASES * cell
    fragments[:, 4:6] = cell
    fragments[:, 6:8] = 1.0 / ratio
    fragments[:, 9] = 1.0
    first = cast(QPainter.PixmapFragment, shiboken6.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment))
    painter.drawPixmapFragments(first, len(x), signs.picture)


class _Signs:
    """A picture of signs in a screen's pixels, a column each and a row for each phase, with what places them."""

    def __init__(self, signs: str, size: int, ink: str, ratio: float) -> None:
        letters = font(size)
        metrics = QFontMetricsF(letters)
        self.ascent, self.descent = metrics.ascent(), metrics.descent()
        self.codes = np.frombuffer(signs.encode("utf-32-le"), np.uint32)
        self.advances = np.array([text_width(sign, size, False) for sign in signs])
        self.cell = ceil(max(float(self.advances.max()), self.ascent + self.descent) * ratio) + 2 * MARGIN
        self.baseline = MARGIN + ceil(self.ascent * ratio)
        self.picture = QPixmap(self.cell * len(signs), self.cell * PHASES)
        self.picture.fill(QColor(0, 0, 0, 0))
        with QPainter(self.picture) as painter:
            painter.setFont(letters)
            painter.setPen(QColor(ink))
            for column, sign in enumerate(signs):
                for phase in range(PHASES):
                    painter.resetTransform()
                    painter.translate(column * self.cell + MARGIN + phase / PHASES, phase * self.cell + self.baseline)
                    painter.scale(ratio, ratio)
                    painter.drawText(QPointF(), sign)


@lru_cache(maxsize=8)
def _signs(signs: str, size: int, ink: str, ratio: float) -> _Signs:
    return _Signs(signs, size, ink, ratio)
