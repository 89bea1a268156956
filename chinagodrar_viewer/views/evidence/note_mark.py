"""NoteMark: the small sign after a value that unfolds a longer remark."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from chinagodrar_viewer.views.evidence.citation_mark import plain_tooltip
from chinagodrar_viewer.views.theme import SMALL, Appearance, font


class NoteMark(QAbstractButton):
    """``…`` where the remark is folded, ``‹`` where it is shown; a screen reader hears the remark itself."""

    def __init__(self, note: str, unfolded: bool, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._sign = "‹" if unfolded else "…"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Note: {note}").format(note=note[:2_000]))
        self.setToolTip(plain_tooltip(note))

    def sizeHint(self) -> QSize:
        return QSize(20, 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(2, 3, -3, -3)
        painter.setPen(QColor(theme.link if self.hasFocus() else theme.hairline))
        painter.setBrush(QColor(theme.band if self.underMouse() else theme.panel))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(theme.muted))
        painter.setFont(font(SMALL))
        painter.drawText(box.adjusted(0, -2, 0, -2), Qt.AlignmentFlag.AlignCenter, self._sign)
