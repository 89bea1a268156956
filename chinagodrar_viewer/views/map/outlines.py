"""Outlines of a text's letters that come out the same whatever was painted before.

Qt keeps one FreeType face a font file, and leaves in it where between two pixels the last letter stood that it painted
(QFontEngineFT::loadGlyph, FT_Set_Transform); QPainterPath.addText then gives outlines up to 1/64 of a pixel away.  A
saved picture must not depend on that, so letters are taken from faces of their own, with which nothing is painted.
"""

from __future__ import annotations

from functools import lru_cache
from math import radians, tan

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QPainterPath, QRawFont, QTextLayout, QTextOption, QTransform

from chinagodrar_viewer.resources import resource_path
from chinagodrar_viewer.views.fonts import FILES_OF

SLANT = tan(radians(12))
"""By which Qt slants the letters of a font without italic: a share of their height."""


def outline(text: str, font: QFont, base: QPointF) -> QPainterPath:
    """The outlines of one line of text whose first letter stands on ``base``."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    made = QPainterPath()
    if not line.isValid():
        return made
    origin = base - QPointF(0, line.ascent())
    for run in layout.glyphRuns():
        face = _own_face(run, font)
        slanted = QTransform(1, 0, -SLANT, 1, 0, 0) if font.italic() else QTransform()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            made.addPath(slanted.map(face.pathForGlyph(glyph)).translated(origin + place))
    return made


def _own_face(run: QGlyphRun, font: QFont) -> QRawFont:
    used = run.rawFont()
    file = FILES_OF.get((used.familyName(), used.weight() >= QFont.Weight.DemiBold))
    face = None if file is None else _face(file, used.pixelSize(), font.hintingPreference())
    return used if face is None else face


@lru_cache(maxsize=32)
def _face(file: str, size: float, hinting: QFont.HintingPreference) -> QRawFont | None:
    try:
        face = QRawFont(str(resource_path(f"fonts/{file}")), size, hinting)
    except FileNotFoundError:
        return None
    return face if face.isValid() else None
