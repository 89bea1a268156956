"""Blocks as a PDF file: vector pages with running title and page numbers; the same content gives the same bytes."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from enum import Enum

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QLineF, QMarginsF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import QColor, QFontMetricsF, QPageSize, QPainter, QPdfWriter, QPen

from chinagodrar_viewer import __version__
from chinagodrar_viewer.export.handout.content import HandOut
from chinagodrar_viewer.export.handout.pages.catalogue import finished
from chinagodrar_viewer.export.handout.pages.flow import Block, Placed, paginated
from chinagodrar_viewer.export.handout.pages.setting import MUTED, NOTE
from chinagodrar_viewer.export.handout.pages.worksheet import Sheet
from chinagodrar_viewer.export.handout.progress import Progress
from chinagodrar_viewer.export.pdf_masks import with_gradient_masks
from chinagodrar_viewer.export.targets import ExportError
from chinagodrar_viewer.views.theme import LIGHT, font

DOTS_PER_INCH = 96
MILLIMETRE = DOTS_PER_INCH / 25.4
MARGIN = 18 * MILLIMETRE
FURNITURE = 26.0
"""Pixels above and below the text for running title and page number."""

_NAMESPACE = QUuid("{6ba7b811-9dad-11d1-80b4-00c04fd430c8}")
"""Of addresses (RFC 4122): what a document is called makes its identity."""


class Paper(Enum):
    """Width and height in millimetres."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)

    @property
    def size(self) -> QSizeF:
        """In pixels of 1/96 inch."""
        return QSizeF(self.value[0] * MILLIMETRE, self.value[1] * MILLIMETRE)


def pages(content: HandOut, paper: Paper, *, answers: bool) -> Generator[Progress, None, None]:
    """Make the worksheet, or the answer key; a part at a time, the last of which holds the file."""
    size = paper.size
    width, height = size.width() - 2 * MARGIN, size.height() - 2 * (MARGIN + FURNITURE)
    sheet = Sheet(content, width, height)
    try:
        blocks: list[Block] = []
        parts = sheet.answer_key() if answers else sheet.worksheet()
        total = len(content.steps) + 6
        for number, part in enumerate(parts, 1):
            blocks += part
            yield Progress(number, 2 * total)
        placed = paginated(blocks, width, height)
        title = content.title
        if answers:
            title = QCoreApplication.translate("HandOut", "{0} — answer key").format(title)
        yield from _written(placed, size, title, content)
    finally:
        sheet.close()


def _written(placed: list[list[Placed]], size: QSizeF, title: str, content: HandOut) -> Generator[Progress, None, None]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    # Of the screen: the painters' hairlines and hatchings keep their measure.
    writer.setResolution(DOTS_PER_INCH)
    points = size * 72 / DOTS_PER_INCH
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(f"{title} — {content.battle_title}")
    writer.setCreator(f"Chinagodrar viewer {__version__}")
    named = f"{content.battle.id}/{content.id}/{content.language}/{title}".encode("utf-8", "replace")
    writer.setDocumentId(QUuid.createUuidV5(_NAMESPACE, named))
    writer.setDocumentXmpMetadata(_metadata(f"{title} — {content.battle_title}", content.language))
    bookmarks = [(b.bookmark, n) for n, page in enumerate(placed) for b, _ in page if b.bookmark]
    painter = QPainter()
    if not painter.begin(writer):
        raise ExportError("The pages could not be painted.")
    try:
        for number, page in enumerate(placed, 1):
            if number > 1:
                writer.newPage()
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
            _paint_furniture(painter, size, title, content, number, len(placed))
            for block, top in page:
                block.paint(painter, MARGIN, MARGIN + FURNITURE + top)
            yield Progress(len(placed) + number, 2 * len(placed) + 1)
    finally:
        painter.end()
    buffer.close()
    made = with_gradient_masks(bytes(buffer.data().data()))
    yield Progress(1, 1, finished(made, content.language, bookmarks))


def _metadata(title: str, language: str) -> bytes:
    """The title and language as XMP (ISO 16684-1), without dates."""
    from html import escape

    return (
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        f"<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>{escape(title)}</rdf:li></rdf:Alt></dc:title>"
        f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>"
        "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    ).encode("utf-8", "replace")


def _paint_furniture(painter: QPainter, size: QSizeF, title: str, content: HandOut, number: int, total: int) -> None:
    """Running title from the second page on, page number and licence on each."""
    painter.setFont(font(NOTE))
    painter.setPen(QColor(MUTED))
    room = QRectF(MARGIN, MARGIN - 4, size.width() - 2 * MARGIN, FURNITURE - 8)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    metrics = QFontMetricsF(font(NOTE))

    def write(box: QRectF, side: Qt.AlignmentFlag, text: str, share: float) -> None:
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() * share)
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), said)

    if number > 1:
        write(room, left, title, 0.6)
        write(room, right, content.battle_title, 0.38)
        painter.setPen(QPen(QColor(LIGHT.hairline), 1))
        painter.drawLine(QLineF(room.left(), room.bottom(), room.right(), room.bottom()))
        painter.setPen(QColor(MUTED))
    room.moveBottom(size.height() - MARGIN + 4)
    page = QCoreApplication.translate("HandOut", "Page {0} of {1}").format(number, total)
    write(room, right, page, 0.4)
    write(room, left, content.licence, 0.55)


def fitting(blocks: Iterable[Block], paper: Paper) -> list[list[Placed]]:
    """Blocks on pages of a paper, for a test that looks whether all is within the margins."""
    size = paper.size
    return paginated(blocks, size.width() - 2 * MARGIN, size.height() - 2 * (MARGIN + FURNITURE))
