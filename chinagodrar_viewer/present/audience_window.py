"""AudienceWindow: the window on the projector, or one that is shared in a video call; it holds the wall alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chinagodrar_viewer.model.show import Show, Tool
from chinagodrar_viewer.present.wall.phrases import window_title
from chinagodrar_viewer.present.wall.wall import Wall
from chinagodrar_viewer.views.theme import Appearance

IDLE_MS = 2_500
"""Rest after which the mouse's arrow no longer stands on the class's picture."""


class AudienceWindow(QWidget):
    """Top-level; whoever makes it puts it on a screen, full or in a window, and ends the show on ``closed``."""

    closed = Signal()
    """Somebody closed the window by its own button."""

    def __init__(self, show: Show, appearance: Appearance) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._show, self._appearance = show, appearance
        self.wall = Wall(show, appearance, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.wall)
        self.setFocusProxy(self.wall)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._hide_cursor)
        self.wall.installEventFilter(self)
        for signal in (show.tool_changed, show.activity_changed, show.overview_changed):
            signal.connect(self._show_cursor)
        show.model.battle_changed.connect(self._name)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self._name()
        self.resize(1280, 720)
        self.setMinimumSize(320, 180)

    # --- names

    def _name(self) -> None:
        title = self._show.model.battle.title.get(self._show.model.language)
        self.setWindowTitle(window_title(title, full_screen=self.isFullScreen()))
        self.setAccessibleName(self.tr("Audience window"))
        self.setAccessibleDescription(self.tr("What the class sees; every control is in the presenter window"))

    def _restyle(self) -> None:
        # Before the first picture, and beside it, the wall's own ground: never a white flash in a dark room.
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(self._appearance.theme.paper))
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.WindowStateChange:
            self._name()
            self._show_cursor()
        super().changeEvent(event)

    # --- the mouse's arrow

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Enter):
            self._show_cursor()
        return super().eventFilter(watched, event)

    def _show_cursor(self) -> None:
        # The laser's dot and the spotlight are pointers themselves.
        pointing = self._show.tool in (Tool.LASER, Tool.SPOTLIGHT)
        drawing = self._show.tool in (Tool.PEN, Tool.ERASER, Tool.ZOOM)
        shape = (
            Qt.CursorShape.BlankCursor
            if pointing
            else Qt.CursorShape.CrossCursor
            if drawing
            else Qt.CursorShape.ArrowCursor
        )
        self.wall.setCursor(shape)
        self._idle.start()

    def _hide_cursor(self) -> None:
        self.wall.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def cursor_hidden(self) -> bool:
        """True while no arrow stands on the wall."""
        return self.wall.cursor().shape() is Qt.CursorShape.BlankCursor

    # --- leaving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Escape and the rest belong to the session, which hears keys before any window.
        event.ignore()

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous():
            self.closed.emit()
        super().closeEvent(event)
