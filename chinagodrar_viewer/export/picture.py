"""A widget as PNG, SVG or PDF: painted by its own painters, with a caption below that says what it is.

The caption stands on a strip of its own, so that nothing of the view is covered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QImageWriter, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication, QWidget

from chinagodrar_viewer import __version__
from chinagodrar_viewer.export.targets import ExportError
from chinagodrar_viewer.export.widget_painting import paint_widget, parts_of
from chinagodrar_viewer.views.theme import GRID, SMALL, Theme, font

DOTS_PER_INCH = 96
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
    painter.fillRect(QRect(0, 0, picture.width, picture.height), QColor(picture.theme.paper))
    settle(picture.widget, _room(picture))
    paint_widget(picture.widget, painter)
    _paint_caption(picture, painter)


def _room(picture: Picture) -> QSize:
    """What the caption leaves to the widget."""
    return QSize(picture.width, max(picture.height - caption_height(picture.caption, picture.width), 1))


def _paint_caption(picture: Picture, painter: QPainter) -> None:
    strip = caption_height(picture.caption, picture.width)
    if not strip:
        return
    top = picture.height - strip
    # A widget that cannot be as small as asked is cut by the caption, never the caption by the widget.
    painter.fillRect(QRect(0, top, picture.width, strip), QColor(picture.theme.paper))
    painter.setPen(QColor(picture.theme.hairline))
    painter.drawLine(0, top, picture.width, top)
    painter.setPen(QColor(picture.theme.muted))
    painter.setFont(font(SMALL))
    place = QRect(2 * GRID, top, picture.width - 4 * GRID, strip)
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
    return _buffered(lambda buffer: _must(QImageWriter(buffer, QByteArray(b"png")).write(image)))


def _svg(picture: Picture) -> bytes:
    from chinagodrar_viewer.export.svg import drawing, drawing_of, svg_document

    size = QSize(picture.width, picture.height)
    settle(picture.widget, _room(picture))
    drawings = [drawing_of(part, number, size) for number, part in enumerate(parts_of(picture.widget))]
    drawings.append(drawing(lambda painter: _paint_caption(picture, painter), "caption-", size))
    shown = [d for d in drawings if d]
    return svg_document(size, picture.title, picture.caption, picture.theme.paper, shown)


def _pdf(picture: Picture) -> bytes:
    from chinagodrar_viewer.export.pdf_masks import with_gradient_masks

    def write(buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        points = QSizeF(picture.width, picture.height) * 72 / DOTS_PER_INCH
        # The screen's own resolution: at a finer one hatching would become finer too. Nothing is rounded to it.
        writer.setResolution(DOTS_PER_INCH)
        writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(picture.title)
        writer.setCreator(f"Chinagodrar viewer {__version__}")
        _painted(writer, picture)

    return with_gradient_masks(_buffered(write))


def _painted(device: QPaintDevice, picture: Picture) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise ExportError("The picture could not be painted.")
    try:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
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
