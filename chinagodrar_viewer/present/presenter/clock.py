"""The time: of day, elapsed and planned, with a bar that says in colour, pattern and words when it is over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTime, QTimer
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.present.presenter.card import Card, plain_label
from chinagodrar_viewer.present.presenter.density import Density
from chinagodrar_viewer.present.presenter.flow_layout import FlowLayout
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.present.presenter.step_words import MINUTE, clock_words, minutes_words
from chinagodrar_viewer.views.theme import GRID, Appearance, font


class TimeBar(QWidget):
    """How much of the planned time is gone; a tick shows where the end of this step should be."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.share, self.due = 0.0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    @property
    def over(self) -> bool:
        return self.share > 1.0

    def put(self, share: float, due: float) -> None:
        """Shares of the planned time: elapsed, and due at the end of this step."""
        if (share, due) != (self.share, self.due):
            self.share, self.due = share, due
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(12 * GRID, GRID + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, 4, self.width(), GRID)
        painter.setBrush(QColor(theme.hairline))
        painter.drawRoundedRect(track, 4, 4)
        done = QRectF(track)
        done.setWidth(track.width() * min(self.share, 1.0))
        painter.setBrush(theme.mark(Role.ATTACKERS) if self.over else QColor(theme.accent))
        painter.drawRoundedRect(done, 4, 4)
        if self.over:
            painter.setBrush(QBrush(QColor(theme.paper), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(done, 4, 4)
        if 0.0 < self.due < 1.0:
            painter.fillRect(QRectF(track.width() * self.due - 1, 0, 2, self.height()), QColor(theme.ink))
        painter.end()


class ClockCard(Card):
    """Time of day, elapsed, planned, this step's share; ``now`` is the clock on the wall, for tests."""

    def __init__(self, pulse: Pulse, appearance: Appearance, now: Callable[[], QTime] = QTime.currentTime) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Time"))
        self.heading.hide()
        self._show, self._appearance, self._now = pulse.show, appearance, now
        self._captions = [plain_label(self.tr("Time"), wraps=False), plain_label(wraps=False)]
        self.of_day, self.elapsed = plain_label(wraps=False), plain_label(wraps=False)
        self.planned, self.step = plain_label(wraps=False), plain_label(wraps=False)
        self.bar = TimeBar(appearance)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        for column, (caption, value) in enumerate(zip(self._captions, (self.of_day, self.elapsed), strict=True)):
            caption.setProperty("muted", True)
            grid.addWidget(caption, 0, column)
            grid.addWidget(value, 1, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.bar)
        # On one line where there is room for both.
        lines = QWidget()
        flow = FlowLayout(lines)
        flow.gap, flow.line_gap = 2 * GRID, GRID // 2
        flow.addWidget(self.planned)
        flow.addWidget(self.step)
        self.body.addWidget(lines)
        self.body.addStretch(1)
        self.step.setProperty("muted", True)
        self._tick = QTimer(self)
        self._tick.setInterval(1_000)
        self._tick.timeout.connect(self._say_time)
        self._tick.start()
        for signal in (pulse.time_changed, pulse.step_changed, pulse.auto_changed, appearance.changed):
            signal.connect(self.refresh)

    def set_density(self, density: Density) -> None:
        super().set_density(density)
        for label in self._captions:
            label.setFont(font(density.label))
        for value in (self.of_day, self.elapsed):
            value.setFont(font(density.clock, bold=True))
        for line in (self.planned, self.step):
            line.setFont(font(density.label))
        self.refresh()

    def _say_time(self) -> None:
        text = self._now().toString("HH:mm")
        if text != self.of_day.text():
            self.of_day.setText(text)
            self.of_day.setAccessibleName(self.tr("Time of day {0}").format(text))

    def refresh(self) -> None:
        """Say all times as they are."""
        show, theme = self._show, self._appearance.theme
        self._say_time()
        self._captions[1].setText(self.tr("Elapsed") if show.timer_running else self.tr("Elapsed · paused"))
        self.elapsed.setText(clock_words(show.elapsed))
        planned, minutes = show.planned, [step.minutes for step in show.steps]
        over = show.over
        due = sum(minutes[: show.index + 1]) * MINUTE
        self.bar.setVisible(planned > 0)
        self.bar.put(show.elapsed / planned if planned > 0 else 0.0, due / planned if planned > 0 else 0.0)
        if planned <= 0:
            said = self.tr("No time is planned")
        elif over:
            said = self.tr("Planned {0} · {1} over").format(clock_words(planned), self._over_words())
        else:
            said = self.tr("Planned {0} · {1} left").format(clock_words(planned), clock_words(planned - show.elapsed))
        self.planned.setText(said)
        self.elapsed.setAccessibleName(self.tr("Elapsed {0}. {1}").format(clock_words(show.elapsed), said))
        own = show.step.minutes * MINUTE
        self.step.setVisible(own > 0 or show.auto)
        self.step.setText(self._auto_words() or self._step_words(own, due))
        self.bar.setAccessibleName(said)
        ink = theme.mark_ink(Role.ATTACKERS).name() if over else theme.ink
        for label in (self.elapsed, self.planned):
            style = f"color: {ink};"
            if label.styleSheet() != style:
                label.setStyleSheet(style)
        self._keep_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        """Never lower than what it says: nobody scrolls a clock."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _step_words(self, own: float, due: float) -> str:
        if own <= 0:
            return ""
        return self.tr("This step: {0}, until {1}").format(minutes_words(own), clock_words(due))

    def _auto_words(self) -> str:
        show = self._show
        if not show.auto:
            return ""
        if show.auto_waiting:
            return self.tr("Auto waits")
        return self.tr("Goes on in {0}").format(clock_words(show.auto_left))

    def _over_words(self) -> str:
        seconds = self._show.elapsed - self._show.planned
        return minutes_words(seconds - seconds % MINUTE if seconds >= MINUTE else seconds)
