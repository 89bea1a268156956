"""The counts put together from pictures of signs: the same pixels as texts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from chinagodrar_viewer.views.text_painting import paint_lines, text_width
from chinagodrar_viewer.views.theme import DARK, LIGHT, Theme, font
from chinagodrar_viewer.views.timeline.context.marks import SIZE
from chinagodrar_viewer.views.timeline.context.numbers import paint_counts
from chinagodrar_viewer.views.timeline.context.scene import Counts

SAID = ("+1", "+23", "+4,567", "+8 901", "+1\u202f234", "+12\u00a0345", "+999 999")


def counts(number: int, unit: float = 1.0, line: float = 16.0) -> Counts:
    random = np.random.default_rng(number)
    said = tuple([SAID[i] for i in random.integers(0, len(SAID), number)])
    left, top = random.uniform(0, 800, number), 40.0 * unit * np.arange(number) + random.uniform(0, 1, number)
    wide = np.array([text_width(text, round(SIZE * unit), False) for text in said])
    nothing = np.zeros(number, np.int64)
    return Counts(
        "layer", nothing, left, left, nothing, nothing, left, left + wide, said, left, top, wide,
        random.uniform(0, 1, number) < 0.8, line * unit,
    )  # fmt: skip


def painted(paint: Callable[[QPainter], None], theme: Theme, scale: float = 1.0, ratio: float = 1.0) -> np.ndarray:
    image = QImage(1_000, 1_300, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(theme.panel))
    with QPainter(image) as painter:
        painter.translate(0.0, 3.0)
        painter.scale(scale, scale)
        paint(painter)
    return np.array(image.constBits()).reshape(1_300, 1_000, 4)


@pytest.mark.parametrize("theme", (LIGHT, DARK))
@pytest.mark.parametrize(("unit", "line"), ((1.0, 16.0), (1.0, 13.25), (1.5, 16.0)))
def test_counts_are_the_same_pixels_as_texts(qapp: object, theme: Theme, unit: float, line: float) -> None:
    shown, size = counts(30, unit, line), round(SIZE * unit)

    def as_texts(painter: QPainter) -> None:
        painter.setFont(font(size))
        painter.setPen(QColor(theme.ink))
        paint_lines(painter, [shown.text(i) for i in range(len(shown)) if shown.written[i]], size, False)

    ours = painted(lambda painter: paint_counts(painter, shown, theme, unit), theme)
    theirs = painted(as_texts, theme)
    assert (ours != painted(lambda painter: None, theme)).sum() > 5_000
    assert (ours == theirs).all()


@pytest.mark.parametrize(("scale", "ratio"), ((2.0, 1.0), (1.0, 2.0), (1.25, 1.0), (1.0, 1.5)))
def test_an_enlarged_picture_has_letters_and_no_enlarged_pixels(qapp: object, scale: float, ratio: float) -> None:
    shown = counts(5)

    def as_texts(painter: QPainter) -> None:
        painter.setFont(font(SIZE))
        painter.setPen(QColor(LIGHT.ink))
        paint_lines(painter, [shown.text(i) for i in range(len(shown)) if shown.written[i]], SIZE, False)

    ours = painted(lambda painter: paint_counts(painter, shown, LIGHT, 1.0), LIGHT, scale, ratio)
    theirs = painted(as_texts, LIGHT, scale, ratio)
    # On a fine screen Qt sets a letter now and then a quarter of a pixel further.
    allowed = 0.3 if ratio != 1 else 0.0
    assert (ours != theirs).sum() <= allowed * (theirs != 255).sum()


def test_a_file_that_can_be_enlarged_has_them_as_text(qapp: object, tmp_path: object) -> None:
    shown = counts(4)
    generator = QSvgGenerator()
    file = f"{tmp_path}/counts.svg"
    generator.setFileName(file)
    generator.setSize(QSize(1_000, 300))
    with QPainter(generator) as painter:
        paint_counts(painter, shown, LIGHT, 1.0)
    with open(file, encoding="utf-8") as text:
        written = text.read()
    assert "<image" not in written
    assert [said in written for said in shown.said] == shown.written.tolist()


def test_what_stands_at_a_point(qapp: object) -> None:
    shown = counts(20)
    for index in range(len(shown)):
        text = shown.text(index)
        found = shown.written_at(text.box.middle_x, text.box.middle_y)
        assert found == (shown[index] if shown.written[index] else None)
        assert shown.written_at(text.x - 1, text.box.middle_y) is None
    assert shown.stretch_at(0, float(shown.x0[3]) + 0.1) in list(shown)
    assert shown.stretch_at(1, float(shown.x0[3]) + 0.1) is None
