"""The timeline's canvas: shows the model's range, and turns mouse, wheel, touch and keys into commands to the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.time_range import DAY, HOUR, MINUTE, TimeRange
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.text_painting import text_width
from chinagodrar_viewer.views.theme import Appearance
from chinagodrar_viewer.views.timeline import gestures
from chinagodrar_viewer.views.timeline.commands import TimelineCommands
from chinagodrar_viewer.views.timeline.foot import foot_height
from chinagodrar_viewer.views.timeline.gestures import Meaning, WheelGesture
from chinagodrar_viewer.views.timeline.layout import AXIS, build_scene
from chinagodrar_viewer.views.timeline.painter import Layer, paint_scene
from chinagodrar_viewer.views.timeline.projection import Projection
from chinagodrar_viewer.views.timeline.scene import Scene
from chinagodrar_viewer.views.timeline.snapshot import scene_request
from chinagodrar_viewer.views.timeline.words import SETTLE_MS, event_details, plain_tooltip, said_state

if TYPE_CHECKING:  # PySide6 makes a class when it is first imported: at start only those that are called
    from PySide6.QtGui import (
        QFocusEvent,
        QHelpEvent,
        QMouseEvent,
        QNativeGestureEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QGestureEvent, QPinchGesture

    from chinagodrar_viewer.views.timeline.context.scene import ContextScene

DRAG_FROM = 4
"""Pixels that a press must move before it is a drag and no click."""
BORDER = 4
"""Pixels either side of the border between battle and context layers that take hold of it."""
NAMES_A_FRAME, NAMES_AT_REST = 40, 10_000
"""Names of context events that are read for one picture."""


class TimelineView(TimelineCommands):
    """Lanes, axis and playhead of the model's visible range."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._appearance = appearance
        self._scene: Scene | None = None
        self._context_scene: ContextScene | None = None
        self._layers: list[Layer] = []
        self._wheel = WheelGesture()
        self._pressed: QPointF | None = None
        self._pressed_range: TimeRange | None = None
        self._drag: str = ""
        self._focus_by_key = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Timeline"))
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.describe)
        for signal in (
            model.battle_changed, model.selection_changed, model.visible_range_changed, model.playhead_changed,
            model.filter_changed, model.scale_changed, model.clock_changed, model.hover_changed, appearance.changed,
        ):  # fmt: skip
            signal.connect(self._refresh)
        context = model.context
        context.layers_changed.connect(self._take_layers)
        context.detail_changed.connect(self._take_layers)
        for signal in (
            context.progress_changed, context.found_changed, context.hover_changed, model.context_event_changed,
        ):  # fmt: skip
            signal.connect(self._refresh_context)
        self._take_layers()

    # --- what is shown

    @property
    def header_width(self) -> int:
        """Pixels of the column with the lanes' titles."""
        return 168 if self.width() >= 640 else 120

    @property
    def scene(self) -> Scene:
        """The scene as it is shown now."""
        if self._scene is None:
            request = scene_request(self._model, self.width(), self.height(), self.header_width, foot=self.foot)
            self._scene = build_scene(request, text_width)
        return self._scene

    @property
    def foot(self) -> float:
        """Pixels of the context layers' lanes, below the battle's."""
        counts = [layer.table.lane_count for layer in self._model.context.layers]
        return foot_height(counts, self.height() - AXIS, wanted=self._foot_share)

    @property
    def foot_share(self) -> float:
        return self.foot / max(1.0, self.height() - AXIS)

    @property
    def context_scene(self) -> ContextScene | None:
        """The picture of the context layers; None without any."""
        if self._hand is None or not self._model.context.layers:
            return None
        if self._context_scene is None:
            foot = self.foot
            self._context_scene = self._hand.scene(
                self.projection, self.height() - foot, foot, self.width(), self.header_width,
                # A picture that is saved has all names at once.
                new_names=NAMES_A_FRAME if self.isVisible() else NAMES_AT_REST,
            )  # fmt: skip
            if self._context_scene.unfinished:
                QTimer.singleShot(0, self._refresh_context)
        return self._context_scene

    @property
    def projection(self) -> Projection:
        """Time to the widget's pixels."""
        header = self.header_width
        return Projection(self._model.visible_range, self._model.scale, header, max(1, self.width() - header))

    def add_layer(self, layer: Layer) -> None:
        """Paint ``layer`` under the events from now on."""
        self._layers.append(layer)
        self.update()

    def describe(self) -> None:
        """Tell the state in words to who cannot see it."""
        scene = self.scene
        gathered = sum(len(o.event_ids) for o in scene.overflows)
        hidden = sum(lane.hidden_labels for lane in scene.lanes)
        self.setAccessibleDescription(said_state(self._model, len(scene.bars) + gathered, hidden, gathered))

    def _refresh(self) -> None:
        self._scene = None
        self._refresh_context()
        if self.isVisible():
            self._settling.start()

    def _refresh_context(self) -> None:
        self._context_scene = None
        self.update()

    def _take_layers(self) -> None:
        if self._hand is None and self._model.context.layers:
            from gc import freeze

            from chinagodrar_viewer.views.timeline.context.hand import ContextHand

            self._hand = ContextHand(self._model)
            freeze()  # numpy and all that came with it stay: looked through in a flight, they cost it a frame
        elif self._hand is not None:
            self._hand.tidy()
        self._refresh()

    def _selection_share(self) -> float:
        selected, projection = self._model.selected_event, self.projection
        moment = selected.anchor if selected else self._hand.moment if self._hand else None
        if moment is None:
            return 0.5
        share = (projection.x(moment) - projection.left) / projection.width
        return share if 0 <= share <= 1 else 0.5

    def _share(self, x: float) -> float:
        projection = self.projection
        return min(max((x - projection.left) / projection.width, 0.0), 1.0)

    # --- painting

    def sizeHint(self) -> QSize:
        return QSize(880, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, hand, context = self._appearance.theme, self._hand, self.context_scene
        layers = self._layers
        if hand is not None and context is not None:
            layers = [*layers, lambda painter, _scene, theme: hand.paint(painter, context, theme)]
        paint_scene(painter, self.scene, theme, layers)
        if hand is not None and context is not None:
            hand.paint_header(painter, context, theme)
        if self.hasFocus() and self._focus_by_key:
            painter.setPen(theme.accent)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The outline helps who walks by Tab; for the mouse it would be one more box.
        self._focus_by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._settling.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._refresh()

    # --- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = event.position()
        self._pressed_range = self._model.visible_range
        at = event.position()
        self._drag = "playhead" if self._on_handle(at) else "border" if self._on_border(at) else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is None or self._pressed_range is None:
            self._hover(at)
            return
        if self._drag == "playhead":
            self._move_playhead(at.x())
        elif self._drag == "border":
            self.set_foot_share((self.height() - at.y()) / max(1.0, self.height() - AXIS))
        elif self._drag == "pan" or (at - self._pressed).manhattanLength() >= DRAG_FROM:
            if not self._drag:
                self._drag = "pan"
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
            share = (self._pressed.x() - at.x()) / self.projection.width
            model = self._model
            model.set_visible_range(gestures.panned(self._pressed_range, model.scale, share, model.limits))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        drag, self._drag, self._pressed = self._drag, "", None
        self._hover(event.position())
        if not drag:
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if event.button() is not Qt.MouseButton.LeftButton or at.x() < self.header_width:
            return
        context = self._context_under(at)
        if context is not None and context.events_at(at.x(), at.y()):
            self.activated.emit()
        elif context is not None and context.count_at(at.x(), at.y()) is not None:
            return
        elif self.scene.event_at(at.x(), at.y()) is not None:
            self.activated.emit()
        elif self.scene.overflow_at(at.x(), at.y()) is None:
            model = self._model
            model.fly_to(gestures.zoomed(model.visible_range, model.scale, 3.0, self._share(at.x()), model.limits))

    def leaveEvent(self, event: QEvent) -> None:
        self._model.hover(None)
        self._model.context.hover(None)

    def _click(self, at: QPointF) -> None:
        context = self._context_under(at)
        if context is not None and self._hand is not None:
            self._hand.click(context, at.x(), at.y())
            return
        found = self.scene.event_at(at.x(), at.y())
        overflow = self.scene.overflow_at(at.x(), at.y())
        if overflow is not None:
            self.open_events(overflow.event_ids)
        elif found is not None:
            self._model.select(found, reveal=False)

    def _hover(self, at: QPointF) -> None:
        on_handle = self._on_handle(at)
        context = None if on_handle else self._context_under(at)
        found = None if on_handle or context else self.scene.event_at(at.x(), at.y())
        self._model.hover(found)
        pointing = False
        if context is not None and self._hand is not None:
            pointing = self._hand.hover(context, at.x(), at.y())
        else:
            self._model.context.hover(None)
        if on_handle:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif self._on_border(at):
            self.setCursor(Qt.CursorShape.SizeVerCursor)
        elif pointing or found is not None or self.scene.overflow_at(at.x(), at.y()) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def _context_under(self, at: QPointF) -> ContextScene | None:
        """The layers' picture where a point lies in it."""
        context = self.context_scene
        return context if context is not None and at.y() >= context.top else None

    def _on_border(self, at: QPointF) -> bool:
        context = self.context_scene
        return context is not None and abs(at.y() - context.top) <= BORDER

    def _on_handle(self, at: QPointF) -> bool:
        head = self.scene.playhead
        if head is None:
            return False
        handle, label = head.handle, head.label.box
        near = abs(at.x() - handle.middle_x) <= 10 and abs(at.y() - handle.middle_y) <= 10
        return near or label.contains(at.x(), at.y())

    def _move_playhead(self, x: float) -> None:
        """To a time that can be said in a few words; beyond the right edge back to today."""
        projection = self.projection
        if x >= projection.right - 4:
            self._model.set_playhead(None)
            return
        time = projection.time(max(x, projection.left))
        per_pixel = self._model.visible_range.span / projection.width
        unit = DAY if per_pixel > 30 * MINUTE else HOUR if per_pixel > 5 * MINUTE else MINUTE
        shift = self._model.words.shift
        self._model.set_playhead(round((time + shift) / unit) * unit - shift)

    # --- wheel, touchpad, touch

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta()
        delta = pixels if not pixels.isNull() else event.angleDelta()
        meaning, amount = self._wheel.told(
            delta.x(),
            delta.y(),
            shift=bool(event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)),
            begins=event.phase() is Qt.ScrollPhase.ScrollBegin,
            time_ms=event.timestamp(),
        )
        event.accept()
        if meaning is Meaning.ZOOM:
            self._zoom(gestures.NOTCH ** (amount / (120 if pixels.isNull() else 60)), self._share(event.position().x()))
        else:
            self.pan_by(-amount / 1200 if pixels.isNull() else -amount / self.projection.width)

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.NativeGesture:
            native = cast("QNativeGestureEvent", event)
            if native.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(max(0.2, 1.0 + native.value()), self._share(native.position().x()))
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
        self._drag = ""
        centre = self.mapFromGlobal(pinch.centerPoint())
        self._zoom(max(0.2, pinch.scaleFactor()), self._share(centre.x()))

    def _show_tooltip(self, event: QHelpEvent) -> None:
        from PySide6.QtWidgets import QToolTip

        text = self.tooltip_at(QPointF(event.pos()))
        if text:
            QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
        else:
            QToolTip.hideText()

    def tooltip_at(self, at: QPointF) -> str:
        """Plain words about what is under a point of the widget."""
        scene, battle = self.scene, self._model.battle
        if self._on_handle(at):
            return self.tr("Drag to show what was known on a date; past the right edge is today")
        if self._on_border(at):
            return self.tr("Drag to share the height between the battle and the context events (Shift+Up, Shift+Down)")
        context = self._context_under(at)
        if context is not None and self._hand is not None:
            return self._hand.tooltip(context, at.x(), at.y())
        overflow = scene.overflow_at(at.x(), at.y())
        if overflow is not None:
            events = [e for e in battle.events if e.id in overflow.event_ids]
            return "\n".join(e.label.get(self._model.language)[:200] for e in events[:20])
        found: Event | None = battle.event(scene.event_at(at.x(), at.y()))
        if found is not None:
            return event_details(self._model, found)
        lane = scene.lane_at(at.y())
        if lane is not None and at.x() < scene.header:
            said = [lane.title[:1_000]]
            if lane.hidden_labels:
                said.append(self.tr("%n label(s) without room here; zoom in to read them", "", lane.hidden_labels))
            return "\n".join(said)
        return ""
