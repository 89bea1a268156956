"""TimeChart: a chart on the timeline's time axis, with its gestures: a wheel zooms, Shift and wheel or a drag pans."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.core.time_range import SHORTEST, TimeRange
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.casualty_chart.axes import TimeAxis
from chinagodrar_viewer.views.casualty_chart.chart_base import Chart
from chinagodrar_viewer.views.theme import Appearance

ZOOM_A_NOTCH = 1.25
_DRAG = 4.0


class TimeChart(Chart):
    """Pixels are times of the model's visible range on the model's scale."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        self._grabbed: float | None = None
        self._dragged = False
        super().__init__(model, appearance, TimeAxis(model, self.measure), parent)

    def pixel_of(self, time: float) -> float:
        """Pixels of a time within the plot's area."""
        shown, scale = self._model.visible_range, self._model.scale
        first, last = scale.position(shown.start), scale.position(shown.end)
        return (scale.position(time) - first) / (last - first) * self.view.width()

    def time_at(self, pixel: float) -> float:
        """The time at a pixel of the plot's area."""
        shown, scale = self._model.visible_range, self._model.scale
        first, last = scale.position(shown.start), scale.position(shown.end)
        return scale.time(first + pixel / max(self.view.width(), 1.0) * (last - first))

    def wheelEvent(self, ev: QWheelEvent) -> None:
        notches = (ev.angleDelta().y() or ev.angleDelta().x()) / 120
        width = self.view.width()
        if ev.modifiers() & Qt.KeyboardModifier.ShiftModifier or not ev.angleDelta().y():
            self._show_pixels(-notches * width / 10, width - notches * width / 10)
        else:
            x, factor = self.plot_point(ev.position()).x(), ZOOM_A_NOTCH**notches
            self._show_pixels(x - x / factor, x + (width - x) / factor)
        ev.accept()

    def _show_pixels(self, left: float, right: float) -> None:
        """Make the model show what stands between two pixels, on any scale of time."""
        start, end = self.time_at(left), self.time_at(right)
        if end - start >= SHORTEST:
            self._model.set_visible_range(TimeRange(start, end))

    def grab_time(self, at: QPointF) -> None:
        """A press from which a drag may follow."""
        self._grabbed, self._dragged = at.x(), False

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        if self._grabbed is None:
            super().mouseMoveEvent(ev)
            return
        moved = ev.position().x() - self._grabbed
        if self._dragged or abs(moved) >= _DRAG:
            self._dragged = True
            self._show_pixels(-moved, self.view.width() - moved)
            self._grabbed = ev.position().x()

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        self._grabbed = None
        super().mouseReleaseEvent(ev)
