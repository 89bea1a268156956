"""The context layers as a band each, all their lanes in one: on a wall, twenty lanes could not be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.boxes import Box, Label, Tone
from chinagodrar_viewer.views.label_placing import shortened
from chinagodrar_viewer.views.text_painting import paint_label, text_width
from chinagodrar_viewer.views.theme import Theme
from chinagodrar_viewer.views.timeline.context.marks import LINE, SIZE
from chinagodrar_viewer.views.timeline.context.painter import FULL, histogram, tinted
from chinagodrar_viewer.views.timeline.context.strip import level_of
from chinagodrar_viewer.views.timeline.projection import Projection


def paint_bands(
    painter: QPainter, model: EventModel, projection: Projection, top: float, bottom: float, unit: float, theme: Theme
) -> None:
    """All layers between two heights; their names stand left of the projection, how many events are in sight on top."""
    drawn = model.context.drawn
    height, size, line = (bottom - top) / max(1, len(drawn)), round(SIZE * unit), LINE * unit
    number, pad = model.words.phrases.number, 14 * unit
    said = QCoreApplication.translate("ContextLanes", "{0} of {1} events in sight")
    for row, (layer, detail) in enumerate(drawn):
        y = top + row * height
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QLineF(0, round(y), projection.right, round(y)))
        bar_top = round(y + line + 2 * unit)
        high = max(1, round(y + height) - bar_top)
        image, bits = tinted(histogram(level_of([detail], projection), high, FULL), theme.mark(Role.CONTEXT))
        painter.drawImage(QRectF(projection.left, bar_top, projection.width, high), image)
        del image, bits
        painter.restore()
        name = shortened(layer.name, projection.left - pad - 8 * unit, size, True, text_width)
        if name:
            place = Box(pad, y + (height - line) / 2, text_width(name, size, True), line)
            paint_label(painter, Label(place, name, size, True, Tone.INK), theme)
        in_sight = detail.count(projection.range.start, projection.range.end)
        text = said.format(number(in_sight), number(len(detail.table)))
        text = shortened(text, projection.width - 16 * unit, size, False, text_width)
        if text:
            place = Box(projection.left + 8 * unit, y + unit, text_width(text, size, False), line)
            paint_label(painter, Label(place, text, size, False, Tone.MUTED), theme)
