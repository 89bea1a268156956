"""KnownBar: on which day's knowledge the toll stands, and the two buttons that step through the days."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from chinagodrar_viewer.core.as_known import claims_of_battle, end_of_day, publication_days, stepped
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import BODY, GRID, SMALL, Appearance, font


class KnownBar(QWidget):
    """``As known: today``, or the day of the playhead on a marked ground."""

    def __init__(self, model: EventModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self.earlier = self._button("‹", self.tr("Known earlier"), self.tr("The publication day before (Ctrl+Left)"))
        self.later = self._button("›", self.tr("Known later"), self.tr("The publication day after (Ctrl+Right)"))
        self.today = self._button(
            self.tr("Show today"), self.tr("Show today"), self.tr("All that is known now (Ctrl+T)")
        )
        self.earlier.clicked.connect(lambda: self.step_known(-1))
        self.later.clicked.connect(lambda: self.step_known(1))
        self.today.clicked.connect(self._show_today)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 4, GRID, 4)
        row.setSpacing(2)
        row.addWidget(self._label, 1)
        for button in (self.today, self.earlier, self.later):
            row.addWidget(button)
        for signal in (model.playhead_changed, model.battle_changed, model.clock_changed):
            signal.connect(self._update)
        appearance.changed.connect(self._update)
        self._update()

    def step_known(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) publication day; after the last one comes today."""
        days = publication_days(self._model.battle)
        self._model.set_playhead(stepped(days, self._model.playhead, steps))

    def _show_today(self) -> None:
        self.earlier.setFocus(Qt.FocusReason.OtherFocusReason)  # the button in focus is about to vanish
        self._model.set_playhead(None)

    def _button(self, text: str, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setFont(font(SMALL if len(text) > 1 else BODY, bold=True))
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMinimumSize(28, 26)
        return button

    def _update(self) -> None:
        model, theme = self._model, self._appearance.theme
        playhead = model.playhead
        if playhead is None:
            words = self.tr("As known: today")
        else:
            offset = model.battle.zone.utc_offset
            whole = end_of_day(playhead, offset) == playhead
            # A playhead at midnight stands at the end of the day before.
            when = model.words.day(playhead - 1) if whole else model.words.moment(playhead)
            words = self.tr("As known on {day}").format(day=when)
        self._label.setText(words)
        self._label.setFont(font(SMALL, bold=playhead is not None))
        colour = theme.muted if playhead is None else theme.on_accent_soft
        for widget in (self._label, self.today, self.earlier, self.later):
            colours = widget.palette()
            colours.setColor(widget.foregroundRole(), QColor(colour))
            widget.setPalette(colours)
        dated = any(c.known_from is not None for c in claims_of_battle(model.battle))
        # A disabled button would throw the focus out of a teacher's hands at the first and last step.
        self.earlier.setVisible(dated)
        self.later.setVisible(dated)
        self.today.setVisible(playhead is not None)
        self.setAccessibleName(words)
        self.update()

    def words(self) -> str:
        """What the bar says."""
        return self._label.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        if self._model.playhead is not None:
            painter.fillRect(self.rect(), QColor(theme.accent_soft))
        painter.setPen(QColor(theme.hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
