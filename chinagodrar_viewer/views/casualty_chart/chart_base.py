"""Chart: what every casualty chart has in common: quiet pyqtgraph, marks that mouse and keys reach.

pyqtgraph gives axes and the mapping of numbers to pixels.  Its own menus, auto-range buttons, wheel zoom
and mouse are switched off: one gesture is one thing, and the shared model decides.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QToolTip, QWidget

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import SMALL, Appearance, Theme, font

_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip
_LONGEST_TIP = 2_000


class ScenePainted(pg.GraphicsObject):
    """An item of a ViewBox that paints in pixels: patterns, dashes and text keep their size at any zoom."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._chart = chart
        self.setZValue(10)

    def boundingRect(self) -> QRectF:
        return QRectF(self.viewRect() or QRectF())

    def viewTransformChanged(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def paint(self, painter: QPainter, option: object = None, widget: object = None) -> None:
        to_scene, possible = self.sceneTransform().inverted()
        if not possible:
            return
        painter.save()
        painter.setTransform(QTransform(to_scene), True)
        box = self._chart.view.sceneBoundingRect()
        painter.translate(box.topLeft())
        self._chart.paint_marks(painter, box.width(), box.height())
        painter.restore()


class Chart(pg.PlotWidget):
    """A plot whose marks are selected by click and by keys; each subclass says which marks, where, and what they do."""

    source_requested = Signal(str)
    """A citation, as ``SOURCE`` or ``SOURCE:LOCATOR``."""
    mark_chosen = Signal()
    """The reader went to a mark; two marks may stand for one event of the model."""

    def __init__(
        self, model: EventModel, appearance: Appearance, axis: pg.AxisItem, parent: QWidget | None = None
    ) -> None:
        self.view = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        plot = pg.PlotItem(viewBox=self.view, axisItems={"bottom": axis}, enableMenu=False)
        super().__init__(parent, plotItem=plot)
        self._model = model
        self._appearance = appearance
        self._axis = axis
        self._widths: dict[tuple[str, bool], float] = {}
        self._metrics = {bold: QFontMetricsF(font(SMALL, bold=bold)) for bold in (False, True)}
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.hideAxis("left")
        plot.setContentsMargins(0, 0, 0, 0)
        self.view.disableAutoRange()
        self.view.setDefaultPadding(0.0)
        axis.setTickFont(font(SMALL))
        axis.setStyle(tickLength=4, tickTextOffset=4)
        axis.setHeight(26)
        self.view.addItem(ScenePainted(self), ignoreBounds=True)
        self.apply_theme()

    # --- for subclasses

    def mark_keys(self) -> list[str]:
        """The marks, in the order in which keys go through them."""
        raise NotImplementedError

    def selected_key(self) -> str | None:
        """The mark that the model has selected."""
        raise NotImplementedError

    def select_key(self, key: str) -> None:
        """Tell the model that a mark was chosen."""
        raise NotImplementedError

    def key_at(self, x: float, y: float) -> str | None:
        """The mark at a point of the plot's area, in pixels."""
        raise NotImplementedError

    def rect_of(self, key: str) -> QRectF | None:
        """Where a mark stands, in pixels of the plot's area."""
        raise NotImplementedError

    def tip_of(self, key: str) -> str:
        """Plain text about a mark: speaker, date, source."""
        raise NotImplementedError

    def citation_of(self, key: str) -> str | None:
        """The first citation of a mark."""
        raise NotImplementedError

    def paint_marks(self, painter: QPainter, width: float, height: float) -> None:
        """Paint in pixels of the plot's area."""
        raise NotImplementedError

    # --- shared

    def measure(self, text: str, bold: bool = False) -> float:
        """Width of a text in the charts' font, remembered."""
        width = self._widths.get((text, bold))
        if width is None:
            if len(self._widths) > 2_000:
                self._widths.clear()
            width = self._widths[text, bold] = self._metrics[bold].horizontalAdvance(text) + 1.0
        return width

    def draw_text(self, painter: QPainter, rect: QRectF, text: str, colour: QColor, *, bold: bool = False) -> None:
        """One line, elided where the rectangle is too narrow, in the middle of its height."""
        said = text
        if self.measure(text, bold) > rect.width() + 0.5:
            said = self._metrics[bold].elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font(SMALL, bold=bold))
        painter.setPen(colour)
        painter.drawText(
            rect,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
            | Qt.TextFlag.TextDontClip,
            said,
        )  # fmt: skip

    def apply_theme(self) -> None:
        """Take the colours of the theme that holds."""
        theme = self._appearance.theme
        self.setBackground(theme.panel)
        self._axis.setPen(pg.mkPen(theme.hairline))
        self._axis.setTextPen(pg.mkPen(theme.muted))
        self.view.update()
        self.viewport().update()

    def plot_point(self, pos: QPoint | QPointF) -> QPointF:
        """A point of the widget as a point of the plot's area."""
        box = self.view.sceneBoundingRect()
        return self.mapToScene(QPointF(pos).toPoint()) - box.topLeft()

    def widget_point(self, key: str) -> QPoint | None:
        """The middle of a mark as a point of the viewport; None where it is not there."""
        rect = self.rect_of(key)
        if rect is None:
            return None
        return self.mapFromScene(rect.center() + self.view.sceneBoundingRect().topLeft())

    def mark_under(self, pos: QPoint | QPointF) -> str | None:
        """The mark at a point of the viewport."""
        point = self.plot_point(pos)
        box = self.view.sceneBoundingRect()
        inside = 0 <= point.x() <= box.width() and 0 <= point.y() <= box.height()
        return self.key_at(point.x(), point.y()) if inside else None

    def ensure_visible(self, key: str) -> None:
        """Scroll to a mark where there is something to scroll."""

    def ask_for_source(self) -> None:
        """Ask for the first source of the selected mark."""
        key = self.selected_key()
        citation = self.citation_of(key) if key is not None else None
        if citation:
            self.source_requested.emit(citation)

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        keys = self.mark_keys()
        selected = self.selected_key()
        pressed = Qt.Key(ev.key())
        plain = not ev.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and keys and pressed in _STEPS:
            step = _STEPS[pressed]
            index = keys.index(selected) + step if selected in keys else (0 if step > 0 else len(keys) - 1)
            self._go_to(keys[min(max(index, 0), len(keys) - 1)])
        elif plain and keys and pressed in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(keys[0 if pressed is Qt.Key.Key_Home else -1])
        elif plain and selected in keys and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ask_for_source()
        else:
            ev.ignore()
            return
        ev.accept()

    def _go_to(self, key: str) -> None:
        self.select_key(key)
        self.ensure_visible(key)
        self.mark_chosen.emit()

    # pyqtgraph's own handling of the mouse is left out on purpose.
    def mousePressEvent(self, ev: QMouseEvent) -> None:
        if ev.button() is Qt.MouseButton.LeftButton:
            key = self.mark_under(ev.position())
            if key is not None:
                self.select_key(key)
                self.mark_chosen.emit()
            ev.accept()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        over = self.mark_under(ev.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over is not None else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        ev.accept()

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        if self.mark_under(ev.position()) is not None:
            self.ask_for_source()
        ev.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            key = self.mark_under(event.pos())
            if key is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(self.tip_of(key)), self)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        super().drawForeground(painter, rect)
        if self.hasFocus():
            seen = self.mapToScene(self.viewport().rect().adjusted(0, 0, -1, -1)).boundingRect()
            painter.save()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._appearance.theme.accent), 1))
            painter.drawRect(seen.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.restore()


def plain_tip(text: str) -> str:
    """Text that Qt shows as it is, wrapped: a tooltip that looks like HTML would be drawn as HTML."""
    from html import escape

    return f"<qt>{escape(text[:_LONGEST_TIP]).replace(chr(10), '<br>')}</qt>"


def scroll_bar_style(theme: Theme) -> str:
    """Slim and quiet scroll bars."""
    return (
        f"QScrollBar {{ background: transparent; border: none; }} QScrollBar:vertical {{ width: 10px; }}"
        f"QScrollBar:horizontal {{ height: 10px; }}"
        f"QScrollBar::handle {{ background: {theme.hairline}; border-radius: 4px; margin: 1px; }}"
        f"QScrollBar::handle:vertical {{ min-height: 24px; }} QScrollBar::handle:horizontal {{ min-width: 24px; }}"
        f"QScrollBar::handle:hover {{ background: {theme.muted}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )
