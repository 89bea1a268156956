"""A control with its key in front of its word, as "B Black"; painted by itself so that the key can be quieter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from chinagodrar_viewer.views.evidence.citation_mark import plain_tooltip
from chinagodrar_viewer.views.theme import GRID, Appearance, font


class KeyButton(QPushButton):
    """Never takes the focus by a click: the show's keys stay the show's.  ``key`` may be empty."""

    def __init__(
        self,
        appearance: Appearance,
        word: str,
        key: str = "",
        tip: str = "",
        *,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._key = key
        self._size = 13
        self.setCheckable(checkable)
        # Only the window's own F6 gives it the focus.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(word, tip)
        appearance.changed.connect(self.update)

    @property
    def key(self) -> str:
        return self._key

    def say(self, word: str, tip: str = "") -> None:
        """Change the word and the tooltip; both name the key."""
        bare = word.replace("&", "")
        self.setText(word)
        self.setAccessibleName(bare)
        said = tip or bare
        self.setToolTip(plain_tooltip(f"{said} ({self._key})" if self._key else said))
        self.setAccessibleDescription(f"{said} ({self._key})" if self._key else said)
        self.updateGeometry()
        self.update()

    def set_size(self, size: int) -> None:
        """Pixels of the text."""
        self._size = size
        self.setFont(font(size))
        self.updateGeometry()

    def _padding(self) -> int:
        return GRID if self._size <= 12 else GRID + 2

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(self._size))
        width = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width() + 2 * self._padding()
        if self._key:
            width += QFontMetrics(font(self._size, bold=True)).horizontalAdvance(self._key) + self._size // 2
        height = metrics.height() + (8 if self._size <= 12 else 14)
        return QSize(width + 2, max(height, 24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, live = self.isChecked(), self.isEnabled()
        fill, edge, ink, quiet = theme.panel, theme.hairline, theme.ink, theme.muted
        if on:
            fill, edge, ink, quiet = theme.accent_soft, theme.accent, theme.on_accent_soft, theme.on_accent_soft
        elif self.isDown():
            fill = theme.hairline
        elif self.underMouse() and live:
            fill = theme.band
        if not live:
            ink = theme.muted
        # The focus is a second, thicker line: not a colour alone.
        pen = QPen(QColor(theme.accent if self.hasFocus() else edge), 2.0 if self.hasFocus() else 1.0)
        painter.setPen(pen)
        painter.setBrush(QColor(fill))
        inset = pen.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        area = self.rect().adjusted(self._padding(), 0, -self._padding(), 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._key:
            painter.setFont(font(self._size, bold=True))
            painter.setPen(QColor(quiet))
            painter.drawText(area, middle, self._key)
            metrics = QFontMetrics(font(self._size, bold=True))
            area.setLeft(area.left() + metrics.horizontalAdvance(self._key) + self._size // 2)
        painter.setFont(font(self._size))
        painter.setPen(QColor(ink))
        if not live:
            painter.setOpacity(0.65)
        painter.drawText(area, middle | Qt.TextFlag.TextShowMnemonic, self.text())
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)
