"""What a hand does on an activity's cards: drag one, or tap one and then where it belongs.

Mouse and finger alike, on the wall and on the presenter's preview; positions in pixels of the wall.
"""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.show import Show
from chinagodrar_viewer.present.wall.activity_board import REVEAL
from chinagodrar_viewer.present.wall.painting import WallPainting
from chinagodrar_viewer.present.wall.scene import Box
from chinagodrar_viewer.views.theme import Theme

DRAG = 0.018
"""Of the wall's height: a hand that moves less than this has tapped."""


class ActivityHand:
    """Takes, drags and drops the pieces of the activity on the wall."""

    def __init__(self, show: Show, painting: WallPainting) -> None:
        self._show, self._painting = show, painting
        self._pressed: str | None = None
        self._from = self._at = (0.0, 0.0)
        self._dragged = False

    @property
    def holds(self) -> bool:
        """True while a hand is down on a piece."""
        return self._pressed is not None

    def press(self, x: float, y: float) -> bool:
        """Take the piece there; False where there is none."""
        play = self._show.activity
        key = self._painting.scene.target_at(x, y)
        if play is None or key is None:
            return False
        self._pressed, self._from, self._at, self._dragged = key, (x, y), (x, y), False
        return True

    def move(self, x: float, y: float) -> None:
        """Drag it on: cards in a row make room at once."""
        play, key = self._show.activity, self._pressed
        if play is None or key is None:
            return
        self._at = (x, y)
        far = hypot(x - self._from[0], y - self._from[1]) > DRAG * self._painting.size.height()
        if not self._dragged and (not far or key not in play.order or play.revealed):
            return
        self._dragged = True
        if play.ordering:
            # The place that the hand is over is the card's; those between make room.
            boxes = [self._box(card) for card in play.order]
            index = sum(1 for box in boxes[:-1] if box is not None and y > box.bottom)
            play.move(key, index)

    def release(self, x: float, y: float) -> None:
        """Drop it, or act on it where the hand has only tapped."""
        play, key, dragged = self._show.activity, self._pressed, self._dragged
        self._pressed, self._dragged = None, False
        if play is None or key is None:
            return
        if not dragged:
            self._tap(play, key)
        elif not play.ordering:
            under = self._painting.scene.target_at(x, y)
            if under in play.task.options:
                play.give(key, under)
        self._painting.renew()

    def drop(self) -> None:
        """Leave it where it lies: the touch was taken away."""
        self._pressed, self._dragged = None, False

    # --- tapping

    def _tap(self, play: ActivityPlay, key: str) -> None:
        if key == REVEAL:
            self._show.toggle_reveal()
        elif play.revealed:
            return
        elif key in play.order:
            self._tap_card(play, key)
        elif key in play.task.options and play.cursor is not None:
            play.give(play.cursor, None if play.given.get(play.cursor) == key else key)
            play.drop()

    def _tap_card(self, play: ActivityPlay, key: str) -> None:
        held = play.held
        if held == key:
            play.drop()
        elif held is not None and play.ordering:
            play.swap(held, key)
            play.drop()
        else:
            play.drop()
            # Neither of these moves the card: they bring the cursor to it.
            if play.ordering:
                play.move(key, play.order.index(key))
            else:
                play.give(key, play.given.get(key))
            play.act()

    def _box(self, key: str) -> Box | None:
        return next((t.box for t in self._painting.scene.targets if t.key == key), None)

    # --- painting

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The line from a card that is being dragged to an option."""
        play, key = self._show.activity, self._pressed
        if play is None or key is None or not self._dragged or play.ordering:
            return
        box = self._box(key)
        if box is None:
            return
        pen = QPen(QColor(theme.accent), max(2.0, self._painting.size.height() / 270))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(QPointF(box.right, box.middle_y), QPointF(*self._at)))
