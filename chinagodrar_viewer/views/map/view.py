"""The map's canvas: shows the model's map, and turns mouse, wheel, touch and keys into commands to the model."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.core.map_framing import everything_view, insurgency_view, positions_of, view_of
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.places_shown import PlaceShown
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.map.camera import Camera
from chinagodrar_viewer.views.map.layout import build_map_scene
from chinagodrar_viewer.views.map.painter import Layer, paint_map
from chinagodrar_viewer.views.map.scene import MapScene
from chinagodrar_viewer.views.map.snapshot import map_request, places_shown
from chinagodrar_viewer.views.map.walking import activate_place, leading_event, walk
from chinagodrar_viewer.views.map.words import details_at, plain_tooltip, said_map
from chinagodrar_viewer.views.text_painting import paint_words, text_width
from chinagodrar_viewer.views.theme import Appearance

if TYPE_CHECKING:
    # PySide6 makes a class when it is first imported: only those that are called
    from PySide6.QtGui import (
        QFocusEvent,
        QHelpEvent,
        QKeyEvent,
        QMouseEvent,
        QNativeGestureEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QGestureEvent, QPinchGesture

    from chinagodrar_viewer.views.map.context_hand import ContextHand

DRAG_FROM = 4
"""Pixels that a press must move before it is a drag and no click."""
SETTLE_MS = 250
"""Rest before the state is told to a screen reader."""
NOTCH = 1.25
"""Zoom of one notch of the wheel (120 units)."""
KEY_ZOOM, DOUBLE_CLICK_ZOOM = 1.5, 2.5
PAN = 0.2
"""Share of the shorter side that a key moves the map."""
PLACE_SPAN = 40.0
"""Kilometres that a double click on a place shows."""


class BattleMap(QWidget):
    """The map of the model's state; ``graticule`` is how it is drawn, not what is shown."""

    graticule_changed = Signal()

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._scene: MapScene | None = None
        self._layers: list[Layer] = []
        self._graticule = False
        self._covered = (0.0, 0.0)
        self._pressed: QPointF | None = None
        self._pressed_camera: Camera | None = None
        self._dragging = False
        self._focus_by_key = False
        self._fault = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Map"))
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.describe)
        for signal in (
            model.battle_changed, model.selection_changed, model.playhead_changed, model.filter_changed,
            model.hover_changed, model.place_changed, model.map_changed, appearance.changed,
            model.context.hover_changed, model.context_event_changed,
        ):  # fmt: skip
            signal.connect(self._refresh)
        self._context: ContextHand | None = None
        model.context.layers_changed.connect(self._take_layers)
        self._take_layers()

    # --- what is shown

    @property
    def scene(self) -> MapScene:
        """The scene as it is shown now."""
        if self._scene is None:
            request = map_request(
                self._model, self.width(), self.height(), graticule=self._graticule, covered=self._covered
            )
            self._scene = build_map_scene(request, text_width)
        return self._scene

    @property
    def camera(self) -> Camera:
        """The plane to the widget's pixels."""
        return Camera(self._model.map_view, max(1, self.width()), max(1, self.height()))

    @property
    def graticule(self) -> bool:
        return self._graticule

    def show_graticule(self, on: bool) -> None:
        """Draw meridians and parallels, or leave them out."""
        if on != self._graticule:
            self._graticule = on
            self._refresh()
            self.graticule_changed.emit()

    def cover(self, width: float, height: float) -> None:
        """Keep words out of a part of the upper left corner, on which buttons stand."""
        if (width, height) != self._covered:
            self._covered = (width, height)
            self._refresh()

    def add_layer(self, layer: Layer) -> None:
        """Paint ``layer`` over the ground and under the marks from now on."""
        self._layers.append(layer)
        self.update()

    def describe(self) -> None:
        """Tell the state in words to who cannot see it."""
        shown = places_shown(self._model.battle, self._model.state)
        self.setAccessibleDescription(self.fault_words or said_map(self._model, self.scene, shown))

    def _take_layers(self) -> None:
        """The first context layer brings what it needs; the start does without."""
        if self._context is None and self._model.context.layers:
            from chinagodrar_viewer.views.map.context_hand import ContextHand
            from chinagodrar_viewer.views.map.context_points import points_of

            self._context = ContextHand(self._model)
            points_of(self._model).changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self._scene = None
        self.update()
        if self.isVisible():
            self._settling.start()

    def _shown(self, place_id: str | None) -> PlaceShown | None:
        return places_shown(self._model.battle, self._model.state).place(place_id)

    # --- commands, for keys, buttons and tests alike

    def zoom_by(self, factor: float) -> None:
        """Zoom in (above 1) or out about the middle."""
        self._model.set_map(self.camera.zoomed(factor, self.width() / 2, self.height() / 2))

    def pan_by(self, across: float, down: float) -> None:
        """Look further right and down by shares of the shorter side."""
        shorter = min(self.width(), self.height())
        self._model.set_map(self.camera.panned(-across * shorter, -down * shorter))

    def fit_selection(self) -> None:
        """Fly to where the chosen place, or the selected event, is as large as its places allow."""
        model = self._model
        wanted = model.battle.places.get(model.state.place or "") or model.selected_event
        found = positions_of(model.battle, wanted) if wanted is not None else ()
        if found:
            model.fly_map_to(view_of(found))

    def fit_battle(self) -> None:
        """Fly to the map's own choice: the battle and its day."""
        self._model.fly_map_to(None)

    def fit_insurgency(self) -> None:
        """Fly to where all attacks of the comparison are."""
        self._model.fly_map_to(insurgency_view(self._model.battle))

    def fit_everything(self) -> None:
        """Fly to West Africa."""
        self._model.fly_map_to(everything_view())

    def walk(self, steps: int) -> None:
        """Choose the next place (1) or the one before (-1): those on the map first, then those without a position."""
        walk(self._model, steps)

    def activate_place(self, place_id: str) -> None:
        """Select the place's weightiest event, then at each further call the next; the place where it has none."""
        activate_place(self._model, place_id)

    # --- painting

    def sizeHint(self) -> QSize:
        return QSize(360, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 140)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._context is not None and self.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
            self._context.finish()
        theme = self._appearance.theme
        with QPainter(self) as painter:
            # A document may hold what nobody thought of: the window must go on, and say what it cannot show.
            try:
                paint_map(painter, self.scene, theme, self._layers)
                self._fault = ""
            except Exception as fault:
                self._say_fault(painter, fault)
            if self.hasFocus() and self._focus_by_key:
                painter.setPen(theme.accent)
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _say_fault(self, painter: QPainter, fault: Exception) -> None:
        said = f"{type(fault).__name__}: {fault}"[:300]
        if said != self._fault:
            print("The map cannot be drawn:", said, file=sys.stderr)
        self._fault = said
        paint_words(painter, self.rect(), self.fault_words, self._appearance.theme)

    @property
    def fault_words(self) -> str:
        """What is said where the map cannot be drawn; empty where it can."""
        return self.tr("The map cannot be drawn. The other views are not affected.") if self._fault else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The outline helps who walks by Tab; for the mouse it would be one more box.
        self._focus_by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._settling.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._refresh()

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if modifiers == Qt.KeyboardModifier.ShiftModifier and key in _ARROWS:
            self.pan_by(*(PAN * way for way in _ARROWS[Qt.Key(key)]))
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.walk(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(1 / KEY_ZOOM if key == Qt.Key.Key_Minus else KEY_ZOOM)
        elif not modifiers and key == Qt.Key.Key_S:
            self.fit_selection()
        elif not modifiers and key == Qt.Key.Key_B:
            self.fit_battle()
        elif not modifiers and key == Qt.Key.Key_I:
            self.fit_insurgency()
        elif not modifiers and key in (Qt.Key.Key_W, Qt.Key.Key_0):
            self.fit_everything()
        elif not modifiers and key == Qt.Key.Key_G:
            self.show_graticule(not self._graticule)
        else:
            super().keyPressEvent(event)

    # --- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed, self._pressed_camera = event.position(), self.camera
        self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None or self._pressed_camera is None:
            self._hover(at)
            return
        moved = at - self._pressed
        if self._dragging or moved.manhattanLength() >= DRAG_FROM:
            if not self._dragging:
                self._dragging = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._model.set_map(self._pressed_camera.panned(moved.x(), moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        dragged, self._dragging, self._pressed = self._dragging, False, None
        if not dragged:
            self._click(event.position())
        self._hover(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at, model = event.position(), self._model
        shown = self._shown(self.scene.place_at(at.x(), at.y()))
        if shown is not None and shown.position is not None:
            model.fly_map_to(MapView(*shown.position, min(model.map_view.span / DOUBLE_CLICK_ZOOM, PLACE_SPAN)))
        elif shown is None:
            model.fly_map_to(self.camera.zoomed(DOUBLE_CLICK_ZOOM, at.x(), at.y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._model.hover(None)
        self._model.context.hover(None)

    def _click(self, at: QPointF) -> None:
        place = self.scene.place_at(at.x(), at.y())
        movement = self._movement_event(at)
        if place is not None:
            self.activate_place(place)
        elif movement is not None:
            self._model.select(movement)
        elif self._context is not None:
            self._context.click(self.scene, at.x(), at.y())

    def _movement_event(self, at: QPointF) -> str | None:
        found = self.scene.movement_at(at.x(), at.y())
        return next((m.event for m in self._model.battle.movements if m.id == found), None)

    def _hover(self, at: QPointF) -> None:
        shown = self._shown(self.scene.place_at(at.x(), at.y()))
        event = self._movement_event(at) if shown is None else None
        if shown is not None and shown.events:
            event = leading_event(shown).event.id
        self._model.hover(event)
        free = shown is None and event is None
        there = self._context is not None and self._context.hover(self.scene if free else None, at.x(), at.y())
        if not free or there:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    # --- wheel, touchpad, touch

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        pixels = event.pixelDelta()
        delta = pixels if not pixels.isNull() else event.angleDelta()
        at = event.position()
        if event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier):
            amount = delta.x() or delta.y()
            self._model.set_map(self.camera.panned(amount * (1.0 if not pixels.isNull() else 0.5), 0.0))
        elif delta.y():
            self._model.set_map(
                self.camera.zoomed(NOTCH ** (delta.y() / (120 if pixels.isNull() else 60)), at.x(), at.y())
            )

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.NativeGesture:
            native = cast("QNativeGestureEvent", event)
            if native.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                at = native.position()
                self._model.set_map(self.camera.zoomed(max(0.2, 1.0 + native.value()), at.x(), at.y()))
                return True
        elif kind is QEvent.Type.Gesture:
            pinch = cast("QGestureEvent", event).gesture(Qt.GestureType.PinchGesture)
            if pinch is not None:
                self._pinch(cast("QPinchGesture", pinch))
                event.accept()
                return True
        elif kind is QEvent.Type.ToolTip:
            self._show_tooltip(cast("QHelpEvent", event))
            return True
        return super().event(event)

    def _pinch(self, pinch: QPinchGesture) -> None:
        self._pressed = None  # a second finger makes it a zoom: one gesture is pan or zoom
        self._dragging = False
        centre = self.mapFromGlobal(pinch.centerPoint())
        self._model.set_map(self.camera.zoomed(max(0.2, pinch.scaleFactor()), centre.x(), centre.y()))

    def _show_tooltip(self, event: QHelpEvent) -> None:
        from PySide6.QtWidgets import QToolTip

        text = self.tooltip_at(QPointF(event.pos()))
        if text:
            QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
        else:
            QToolTip.hideText()

    def tooltip_at(self, at: QPointF) -> str:
        """Plain words about what is under a point of the widget."""
        said = details_at(self._model, self.scene, places_shown(self._model.battle, self._model.state), at.x(), at.y())
        return said or (self._context.tooltip(self.scene, at.x(), at.y()) if self._context is not None else "")


_ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
