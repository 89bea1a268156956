"""DisagreementChip: the marked words that open the claims which contradict each other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from chinagodrar_viewer.core.battle import Disagreement
from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.views.theme import SMALL, Appearance, font

_PADDING = 6
_HEIGHT = 22


class DisagreementChip(QAbstractButton):
    """``Sources disagree ▸``; carries what it opens: the ``claims`` and the ``disagreements`` that explain them."""

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget,
        text: str,
        claims: tuple[CasualtyClaim, ...],
        disagreements: tuple[Disagreement, ...],
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.claims = claims
        self.disagreements = disagreements
        self.setFont(font(SMALL))
        self.setText(text[:300])
        self.setAccessibleName(text)
        self.setToolTip(self.tr("Opens the claims side by side (Enter)"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _shown(self) -> str:
        return f"{self.text()}\u00a0▸"

    def sizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(font(SMALL)).horizontalAdvance(self._shown())) + 2 * _PADDING + 1, _HEIGHT)

    def size_within(self, width: int) -> QSize:
        """The size in a column of this width: words that do not fit go on to a second line."""
        wanted = self.sizeHint()
        if wanted.width() <= width:
            return wanted
        return QSize(width, _HEIGHT + round(QFontMetricsF(font(SMALL)).lineSpacing()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.link) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_soft))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.setPen(QColor(theme.on_accent_soft))
        painter.setFont(font(SMALL))
        box = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        metrics = painter.fontMetrics()
        shown = self._shown()
        if metrics.horizontalAdvance(shown) > box.width() + 1:
            # Two lines at most; what is longer still is in the accessible name and in what the chip opens.
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, round(box.width() * 1.8))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, shown)
