"""Paints a widget with everything in it on any device, as the screen shows it.

``QWidget.render`` hides what is scrolled out of sight by a clip of the paint engine's own, which the SVG
and PDF engines do not look at: text of a scroll area would run over its neighbours.  So each widget is
painted by itself, under a clip that every engine obeys.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Part:
    """One widget of a picture: its place, and the part of the picture in which it may show."""

    widget: QWidget
    at: QPoint
    seen: QRect
    outermost: bool = False

    def paint(self, painter: QPainter) -> None:
        """Paint the widget without its children; the caller has set the clip."""
        # Only the outermost widget paints a window's background; the others have their own or none.
        flags = QWidget.RenderFlag.DrawWindowBackground if self.outermost else QWidget.RenderFlag(0)
        # Of QWidget by name: QGraphicsView has another function under it, which paints a scene.
        QWidget.render(self.widget, painter, self.at, QRegion(self.seen.translated(-self.at)), flags)


def parts_of(widget: QWidget) -> Iterator[Part]:
    """A shown widget and its visible children, back to front."""
    return _parts(Part(widget, QPoint(0, 0), widget.rect(), outermost=True))


def _parts(part: Part) -> Iterator[Part]:
    yield part
    for child in part.widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            at = part.at + child.pos()
            seen = QRect(at, child.size()).intersected(part.seen)
            if not seen.isEmpty():
                yield from _parts(Part(child, at, seen))


def paint_widget(widget: QWidget, painter: QPainter) -> None:
    """Paint a shown widget and its visible children at the painter's origin."""
    for part in parts_of(widget):
        painter.save()
        painter.setClipRect(part.seen)
        part.paint(painter)
        painter.restore()
