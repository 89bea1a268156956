"""How far the reading of a context layer is, in the status bar: name, rows so far, share, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.views.theme import GRID, SMALL, Appearance, font

BAR = (120, 6)
"""Pixels."""
LONGEST_NAME = 40
STEPS = 1_000


class ContextProgress(QWidget):
    """Shown while a layer is read; meanwhile ``instead_of``, which stands beside it, gives its room."""

    def __init__(self, context: Context, appearance: Appearance, instead_of: QWidget) -> None:
        super().__init__()
        self._context = context
        self._appearance = appearance
        self._instead_of = instead_of
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setFont(font(SMALL))
        self._bar = QProgressBar()
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(*BAR)
        self.cancel = QToolButton()
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setFont(font(SMALL))
        self.cancel.setAutoRaise(True)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cancel.setToolTip(self.tr("Read no further; the events so far stay (Esc)"))
        self.cancel.setAccessibleName(self.tr("Cancel reading"))
        self.cancel.clicked.connect(context.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(GRID)
        for widget in (self._said, self._bar, self.cancel):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        context.progress_changed.connect(self.tell)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self.tell()

    @property
    def text(self) -> str:
        """What stands beside the bar."""
        return self._said.text()

    def tell(self) -> None:
        """Say how far it is; hidden where nothing is read."""
        progress = self._context.reading
        if progress is None:
            if self.cancel.hasFocus():
                self.window().setFocus()
            self.hide()
            self._instead_of.show()
            return
        share = min(max(progress.share, 0.0), 1.0)
        name = cut(progress.name, LONGEST_NAME)
        rows = QLocale().toString(progress.rows)
        per_cent = QLocale().toString(int(share * 100))
        said = self.tr("Reading {0}: {1} events, {2} %").format(name, rows, per_cent)
        self._said.setText(said)
        self._bar.setValue(round(share * STEPS))
        self._bar.setAccessibleName(said)
        self.setAccessibleName(said)
        self._instead_of.hide()
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._context.cancel()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        theme = self._appearance.theme
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {theme.hairline}; border: none; border-radius: 3px; }}"
            f"QProgressBar::chunk {{ background: {theme.scroll}; border-radius: 3px; }}"
        )
        self.cancel.setStyleSheet(
            f"QToolButton {{ color: {theme.ink}; border: 1px solid transparent; border-radius: 4px; padding: 0 6px; }}"
            f"QToolButton:hover {{ background: {theme.band}; }}"
            f"QToolButton:focus {{ border-color: {theme.accent}; }}"
        )
