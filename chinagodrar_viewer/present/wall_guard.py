"""A fault in painting the wall never leaves the class before a black screen: the step's words are shown instead.

The fault is reported as any other (``sys.excepthook``), the teacher is told once a step, and the next step is
painted as if nothing had been.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.model.show import Cover, Show
from chinagodrar_viewer.views.theme import Appearance, font


class WallGuard(QObject):
    """Stands between Qt and the painting of the wall, or of its preview."""

    failed = Signal()

    def __init__(self, wall: QWidget, show: Show, appearance: Appearance) -> None:
        super().__init__(wall)
        self._wall, self._show, self._appearance = wall, show, appearance
        self._failing = False
        wall.installEventFilter(self)
        show.wall_changed.connect(self._trust)

    @property
    def failing(self) -> bool:
        """True while the step's words stand in for its picture."""
        return self._failing

    def _trust(self) -> None:
        if self._failing:
            self._failing = False
            self._wall.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Paint or watched is not self._wall:
            return False
        if self._failing:
            self._paint_words()
            return True
        try:
            self._wall.paintEvent(QPaintEvent(self._wall.rect()))
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
            self._failing = True
            # After this painting: the painter that failed may still be at work.
            QTimer.singleShot(0, self, self._tell)
        return True

    def _tell(self) -> None:
        self._wall.update()
        self.failed.emit()

    def _paint_words(self) -> None:
        wall, show, theme = self._wall, self._show, self._appearance.theme
        painter = QPainter(wall)
        if show.cover is not Cover.NONE:
            painter.fillRect(wall.rect(), QColor("black" if show.cover is Cover.BLACK else "white"))
            painter.end()
            return
        painter.fillRect(wall.rect(), QColor(theme.paper))
        height, language = wall.height(), show.model.language
        margin = height // 12
        room = wall.rect().adjusted(margin, margin, -margin, -margin)
        wrap = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
        painter.setPen(QColor(theme.ink))
        painter.setFont(font(max(height // 16, 12), serif=True))
        said = painter.boundingRect(room, wrap, show.wall_step.headline.get(language)[:300])
        painter.drawText(room, wrap, show.wall_step.headline.get(language)[:300])
        if not (show.wall_step.deaths and show.details_hidden) and not show.wall_note_shown:
            below = QRect(room.left(), said.bottom() + margin // 2, room.width(), room.bottom() - said.bottom())
            painter.setFont(font(max(height // 32, 10)))
            painter.drawText(below, wrap, show.wall_step.text.get(language)[:1_000])
        painter.end()
