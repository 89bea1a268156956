"""Outlines of letters: where Qt's own are, and the same whatever was painted before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage, QPainter, QPainterPath

from chinagodrar_viewer.views.fonts import FILES_OF
from chinagodrar_viewer.views.map.outlines import outline
from chinagodrar_viewer.views.theme import font

TEXT = "Ménaka → position not published, AV 89–100"
Points = list[tuple[float, float]]


def points(path: QPainterPath) -> Points:
    return [(e.x, e.y) for e in (path.elementAt(n) for n in range(path.elementCount()))]


def paint_between_pixels(letters: QFont, fraction: float) -> None:
    """Letters of a size that nothing else has; the last one ``fraction`` of a pixel to the right of a whole one."""
    image = QImage(900, 100, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setFont(letters)
        for n, letter in enumerate(TEXT):
            painter.drawText(QPointF(10 + 12 * n + fraction, 40), letter)


def asked(letters: QFont, *, italic: bool, spaced: float) -> QFont:
    made = QFont(letters)
    made.setItalic(italic)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spaced)
    return made


@pytest.mark.parametrize("bold", (False, True))
@pytest.mark.parametrize(("italic", "spaced"), ((False, 0.0), (True, 0.0), (False, 3.0)))
@pytest.mark.parametrize("text", (TEXT.replace("→", ""), "→"))
def test_an_outline_stands_where_qt_would_set_it(
    qapp: object, bold: bool, italic: bool, spaced: float, text: str
) -> None:
    letters, base = asked(font(14, bold=bold), italic=italic, spaced=spaced), QPointF(10.3, 20.6)
    theirs = QPainterPath()
    theirs.addText(base, letters, text)
    ours = points(outline(text, letters, base))
    away = [max(abs(a - c), abs(b - d)) for (a, b), (c, d) in zip(ours, points(theirs), strict=True)]
    assert len(away) > 10 and max(away) < 0.05


@pytest.mark.parametrize("bold", (False, True))
def test_what_was_painted_before_does_not_move_an_outline(qapp: object, bold: bool) -> None:
    base = QPointF(10.3, 20.6)

    def own() -> Points:
        return points(outline(TEXT, font(14, bold=bold), base))

    def theirs() -> Points:
        made = QPainterPath()
        made.addText(base, font(14, bold=bold), TEXT)
        return points(made)

    before, seen = own(), {tuple(theirs())}
    for size, fraction in enumerate((0.25, 0.5, 0.75, 0.0) * 2, 31):
        paint_between_pixels(font(size, bold=bold), fraction)
        assert own() == before
        seen.add(tuple(theirs()))
    assert len(seen) > 1  # otherwise Qt no longer needs this, and addText will do


def test_nothing_has_no_outline(qapp: object) -> None:
    assert outline("", font(14), QPointF()).isEmpty()


def test_each_bundled_family_has_its_file(qapp: object) -> None:
    assert {family for family, _ in FILES_OF} <= set(QFontDatabase.families())
    assert QFontMetricsF(font(14)).horizontalAdvance("a") > 0
