"""A widget as PNG, SVG or PDF: painted by its own painters, with a caption below that says what it is.

The caption stands on a strip of its own, so that nothing of the view is covered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QWidget

from chinagodrar_viewer import __version__
from chinagodrar_viewer.export.targets import ExportError
from chinagodrar_viewer.views.theme import GRID, SMALL, Theme, font

DOTS_PER_INCH = 96
PDF_DOTS_PER_INCH = 1_200
"""Finer than the picture's own pixels, so that hairlines and letters are not rounded to them."""
SETTLING_ROUNDS = 4
"""Layouts that depend on a width which depends on a scroll bar need more than one round."""


@dataclass(frozen=True)
class Picture:
    """What to paint: a widget at rest, the caption, the whole size in pixels with the caption's strip."""

    widget: QWidget
    theme: Theme
    title: str
    caption: str
    width: int
    height: int


def picture_bytes(picture: Picture, suffix: str) -> bytes:
    """The picture as a file of that kind (``.png``, ``.svg`` or ``.pdf``)."""
    return {".png": _png, ".svg": _svg, ".pdf": _pdf}[suffix](picture)


def settle(widget: QWidget, size: QSize) -> None:
    """Lay a widget out at a size without showing it on the screen."""
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(size)
    widget.show()
    for _ in range(SETTLING_ROUNDS):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents()
    if widget.size() != size:
        # A window manager or a minimum size had its own will; the second try is after all of it.
        widget.setMinimumSize(0, 0)
        widget.resize(size)
        QApplication.processEvents()


def paint(picture: Picture, painter: QPainter) -> None:
    """Paint the widget and, below it, the caption."""
    whole = QRect(0, 0, picture.width, picture.height)
    strip = caption_height(picture.caption, picture.width)
    painter.fillRect(whole, QColor(picture.theme.paper))
    size = QSize(picture.width, max(picture.height - strip, 1))
    settle(picture.widget, size)
    painter.save()
    actual = picture.widget.size()
    if actual.width() > size.width() or actual.height() > size.height():
        # The widget cannot be that small: shown whole and smaller rather than cut.
        scale = min(size.width() / actual.width(), size.height() / actual.height())
        painter.scale(scale, scale)
    picture.widget.render(painter, QPoint(0, 0))
    painter.restore()
    if strip:
        place = QRect(2 * GRID, picture.height - strip, picture.width - 4 * GRID, strip)
        painter.setPen(QColor(picture.theme.hairline))
        painter.drawLine(0, place.top(), picture.width, place.top())
        painter.setPen(QColor(picture.theme.muted))
        painter.setFont(font(SMALL))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, picture.caption)


def caption_height(caption: str, width: int) -> int:
    """Pixels that the caption's strip needs at that width; 0 without a caption."""
    if not caption:
        return 0
    room = QRect(0, 0, max(width - 4 * GRID, 1), 10_000)
    needed = QFontMetrics(font(SMALL)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), caption)
    return needed.height() + 2 * GRID


def _png(picture: Picture) -> bytes:
    image = QImage(picture.width, picture.height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise ExportError(f"A picture of {picture.width}x{picture.height} pixels needs more memory than there is.")
    image.setDotsPerMeterX(round(DOTS_PER_INCH / 0.0254))
    image.setDotsPerMeterY(round(DOTS_PER_INCH / 0.0254))
    image.setText("Title", picture.title)
    image.setText("Description", picture.caption)
    image.setText("Software", f"Chinagodrar viewer {__version__}")
    _painted(image, picture)
    return _buffered(lambda buffer: _must(image.save(buffer, "PNG")))


def _svg(picture: Picture) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    def write(buffer: QBuffer) -> None:
        generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(buffer)
        generator.setResolution(DOTS_PER_INCH)
        generator.setSize(QSize(picture.width, picture.height))
        generator.setViewBox(QRect(0, 0, picture.width, picture.height))
        generator.setTitle(picture.title)
        generator.setDescription(picture.caption)
        _painted(generator, picture)

    made = _buffered(write)
    # The reader's machine may lack our fonts: a family of the same kind comes next, not the browser's default.
    made = made.replace(b'font-family="Noto Sans"', b'font-family="Noto Sans, DejaVu Sans, Arial, sans-serif"')
    return made.replace(b'font-family="Noto Serif"', b'font-family="Noto Serif, DejaVu Serif, Georgia, serif"')


def _pdf(picture: Picture) -> bytes:
    def write(buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        points = QSizeF(picture.width, picture.height) * 72 / DOTS_PER_INCH
        writer.setResolution(PDF_DOTS_PER_INCH)
        writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(picture.title)
        writer.setCreator(f"Chinagodrar viewer {__version__}")
        _painted(writer, picture, PDF_DOTS_PER_INCH / DOTS_PER_INCH)

    return _buffered(write)


def _painted(device: QPaintDevice, picture: Picture, scale: float = 1.0) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise ExportError("The picture could not be painted.")
    try:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        paint(picture, painter)
    finally:
        painter.end()


def _buffered(write: Callable[[QBuffer], None]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(buffer.data().data())


def _must(done: bool) -> None:
    if not done:
        raise ExportError("The picture could not be made.")
