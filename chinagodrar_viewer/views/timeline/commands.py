"""The timeline's commands, for keys, menus and tests alike; a widget of its model that knows no pixels."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.core.time_range import HOUR, TimeRange
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.timeline import gestures
from chinagodrar_viewer.views.timeline.foot import LEAST_SHARE, MOST_SHARE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from chinagodrar_viewer.views.timeline.context.hand import ContextHand

FOOT_STEP = 0.06
"""Share of the height by which a key moves the border between battle and context layers."""


class TimelineCommands(QWidget):
    """Moves and selects; ``TimelineView`` says what is drawn."""

    activated = Signal()
    """The selected event was asked for by Enter or a double click: the application opens its source."""

    def __init__(self, model: EventModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._hand: ContextHand | None = None
        """Made with the first context layer, because it brings numpy."""
        self._foot_share: float | None = None

    # --- what the view tells

    @property
    def foot_share(self) -> float:
        """The layers' share of the height under the axis, as it is now."""
        raise NotImplementedError

    def _selection_share(self) -> float:
        raise NotImplementedError

    def _refresh(self) -> None:
        raise NotImplementedError

    # --- range

    def zoom_by(self, factor: float) -> None:
        """Zoom in (above 1) or out about the selected event, or the middle where it is out of sight."""
        self._zoom(factor, self._selection_share())

    def pan_by(self, share: float) -> None:
        """Move on by a share of the screen; negative is back."""
        model = self._model
        model.set_visible_range(gestures.panned(model.visible_range, model.scale, share, model.limits))

    def fit_all(self) -> None:
        """Fly to where everything is in sight, context layers too."""
        self._model.fly_to(self._model.whole_range)

    def show_named(self, number: int) -> None:
        """Fly to a named range; 1 is the first, as on the keys."""
        ranges = self._model.battle.ranges
        if 1 <= number <= len(ranges):
            self._model.fly_to(ranges[number - 1].range)

    def open_events(self, ids: Collection[str]) -> None:
        """Fly to where the battle's events of these ids have room."""
        model = self._model
        anchors = [e.anchor for e in model.battle.events if e.id in ids]
        wide = max(max(anchors) - min(anchors), model.visible_range.span / 12, HOUR)
        middle = (min(anchors) + max(anchors)) / 2
        model.fly_to(TimeRange(middle - wide * 0.7, middle + wide * 0.7))

    def _zoom(self, factor: float, share: float) -> None:
        model = self._model
        model.set_visible_range(gestures.zoomed(model.visible_range, model.scale, factor, share, model.limits))

    # --- selection

    def step(self, steps: int) -> None:
        """Select the next (1) or previous (-1) event: of the battle, or of the selected context event's lane."""
        if self._hand is None or not self._hand.step(steps):
            self._model.select_step(steps)

    def step_to_end(self, steps: int) -> None:
        """Select the last (1) or first (-1) event: of the battle, or of the selected context event's lane."""
        if self._hand is None or not self._hand.end(steps):
            self._model.select_step(steps * len(self._model.battle.events))

    def step_lane(self, steps: int) -> None:
        """Select the event nearest in time in the next lane down (1) or up (-1) that has one; layers come last."""
        model = self._model
        selected = model.selected_event
        if self._hand is not None and selected is None:
            moment = self._hand.moment
            went = self._hand.step_lane(steps)
            if went is not None:
                if not went and moment is not None:
                    self._into_lane(len(model.battle.lanes) - 1, -1, moment)
                return
        if selected is None:
            model.select_step(1)
            return
        lanes = [lane.id for lane in model.battle.lanes]
        went = self._into_lane(lanes.index(selected.lane) + steps, steps, selected.anchor)
        if not went and steps > 0 and self._hand is not None:
            self._hand.enter(selected.anchor)

    def _into_lane(self, index: int, steps: int, moment: float) -> bool:
        """Select the battle's event nearest to a moment in the first lane from ``index`` on that has one."""
        lanes = self._model.battle.lanes
        while 0 <= index < len(lanes):
            found = [e for e in self._model.events if e.lane == lanes[index].id]
            if found:
                self._model.select(min(found, key=lambda e: abs(e.anchor - moment)).id)
                return True
            index += steps
        return False

    # --- the border between battle and layers

    def set_foot_share(self, share: float) -> None:
        """Give the context layers that share of the height under the axis."""
        self._foot_share = min(max(share, LEAST_SHARE), MOST_SHARE)
        self._refresh()

    def grow_foot(self, steps: int) -> None:
        """Give the context layers a little more room (1) or less (-1)."""
        if self._model.context.layers:
            self.set_foot_share(self.foot_share + steps * FOOT_STEP)

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if modifiers & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            super().keyPressEvent(event)
            return
        shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        commands = {
            Qt.Key.Key_Left: lambda: self.step(-1),
            Qt.Key.Key_Right: lambda: self.step(1),
            Qt.Key.Key_Up: lambda: self.grow_foot(1) if shifted else self.step_lane(-1),
            Qt.Key.Key_Down: lambda: self.grow_foot(-1) if shifted else self.step_lane(1),
            Qt.Key.Key_Plus: lambda: self.zoom_by(1.5),
            Qt.Key.Key_Equal: lambda: self.zoom_by(1.5),
            Qt.Key.Key_Minus: lambda: self.zoom_by(1 / 1.5),
            Qt.Key.Key_0: self.fit_all,
            Qt.Key.Key_Home: lambda: self.step_to_end(-1),
            Qt.Key.Key_End: lambda: self.step_to_end(1),
            Qt.Key.Key_PageUp: lambda: self.pan_by(-0.9),
            Qt.Key.Key_PageDown: lambda: self.pan_by(0.9),
            Qt.Key.Key_Return: self.activated.emit,
            Qt.Key.Key_Enter: self.activated.emit,
        }
        command = commands.get(Qt.Key(key))
        if command is not None:
            command()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.show_named(key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)
