"""What a window is told when somebody drags something over it."""

from __future__ import annotations

import warnings

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent


def drag_enter(data: QMimeData, x: int, y: int) -> QDragEnterEvent:
    """The event of a drag that comes over a window."""
    actions, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        # Qt 6.12 wants fractions of a pixel here, which versions before it refuse.
        warnings.simplefilter("ignore", DeprecationWarning)
        return QDragEnterEvent(QPoint(x, y), actions, data, button, none)
