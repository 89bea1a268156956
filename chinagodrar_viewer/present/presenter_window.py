"""The presenter window: what the teacher sees while the class looks at the wall.

It shows the show and commands it; it decides nothing about windows and screens, and asks for that by signals.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from chinagodrar_viewer.model.show import Show
from chinagodrar_viewer.present.keys import KEYS
from chinagodrar_viewer.present.presenter.activity import ActivityCard
from chinagodrar_viewer.present.presenter.clock import ClockCard
from chinagodrar_viewer.present.presenter.controls import ControlRow
from chinagodrar_viewer.present.presenter.density import density_for
from chinagodrar_viewer.present.presenter.look import presenter_style
from chinagodrar_viewer.present.presenter.message_bar import MessageBar, announce
from chinagodrar_viewer.present.presenter.next_up import NextCard
from chinagodrar_viewer.present.presenter.notes import NotesCard
from chinagodrar_viewer.present.presenter.now import NowCard
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.present.presenter.question import QuestionCard
from chinagodrar_viewer.present.presenter.reach import Reach
from chinagodrar_viewer.present.presenter.step_list import StepListCard
from chinagodrar_viewer.present.presenter.step_words import wall_words
from chinagodrar_viewer.present.wall.painting import WallPainting
from chinagodrar_viewer.views.theme import Appearance, Preference, palette

LEAST = QSize(800, 520)
TALL = 860
"""Pixels of a window that has room for the list of steps beside an activity."""
LEFT_SHARE = 0.6
"""Of the width: the wall's preview and the notes."""
LEAST_NOTES = 0.26
"""Of the height, at the foot of the left column."""


class PresenterWindow(QWidget):
    """``appearance`` is this window's own, so that it can be dark in a dim room; ``wall_appearance`` is the wall's.

    ``swap_wanted``, ``screens_wanted`` and ``keys_wanted`` are for whoever places windows on screens;
    ``closed`` says that the window was closed by its frame.
    """

    swap_wanted = Signal()
    screens_wanted = Signal()
    keys_wanted = Signal()
    closed = Signal()
    state_changed = Signal()
    """Something that ``save_state`` keeps has changed."""

    def __init__(
        self,
        show: Show,
        appearance: Appearance | None = None,
        wall_appearance: Appearance | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._show = show
        self.appearance = appearance or Appearance(Preference.DARK, self)
        self.setObjectName("presenter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(LEAST)
        self.setWindowTitle(self.tr("Presenter view"))
        self.setAccessibleName(self.tr("Presenter view"))
        self.setAccessibleDescription(
            self.tr("F6 takes the keyboard to messages, controls and steps, Escape gives it back")
        )
        wall_look = wall_appearance or self.appearance
        pulse = self.pulse = Pulse(show, self)
        self.painting = WallPainting(show, wall_look, self, private=True)
        look = self.appearance
        self.messages = MessageBar(look)
        self.now = NowCard(pulse, look, wall_look, self.painting)
        self.notes = NotesCard(pulse, look)
        self.next_up = NextCard(pulse, look, wall_look)
        self.clock = ClockCard(pulse, look)
        self.question = QuestionCard(pulse, look)
        self.activity = ActivityCard(pulse, look)
        self.steps = StepListCard(pulse, look)
        self.controls = ControlRow(
            pulse, look,
            {
                "swap": self.swap_wanted.emit,
                "screens": self.screens_wanted.emit,
                "keys": self.keys_wanted.emit,
                "light": self.toggle_theme,
            },
        )  # fmt: skip
        self.left = self._column(self.now, self.notes)
        self.right = self._column(self.next_up, self.clock, self.activity, self.question, self.steps)
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.across.addWidget(self.left)
        self.across.addWidget(self.right)
        self._splitters = (self.across, self.left, self.right)
        self._moved = False
        for splitter in self._splitters:
            splitter.setChildrenCollapsible(False)
            splitter.splitterMoved.connect(self._splitter_moved)
        self._column_layout = QVBoxLayout(self)
        self._column_layout.addWidget(self.messages)
        self._column_layout.addWidget(self.across, 1)
        self._column_layout.addWidget(self.controls)
        self.reach = Reach(self, self._parts)
        self._add_keys()
        self.notes.size_changed.connect(self.state_changed)
        self.question.answer_changed.connect(self.state_changed)
        self.messages.changed.connect(self._messages_changed)
        self.steps.gone.connect(self.reach.leave)
        self.appearance.changed.connect(self._paint_theme)
        pulse.step_changed.connect(self._choose_cards)
        pulse.activity_changed.connect(self._choose_cards)
        pulse.step_changed.connect(self._announce_step)
        pulse.wall_changed.connect(self._announce_wall)
        self._said = ("", self._wall_said())
        self.activity.hide()
        self._choose_cards()
        self._paint_theme()
        self._settle()

    def _column(self, *cards: QWidget) -> QSplitter:
        column = QSplitter(Qt.Orientation.Vertical)
        for card in cards:
            column.addWidget(card)
        return column

    def _add_keys(self) -> None:
        own: dict[str, Callable[[], object]] = {
            "reach": self.reach.enter,
            "notes-larger": lambda: self.notes.resize_text(1),
            "notes-smaller": lambda: self.notes.resize_text(-1),
            "notes-down": lambda: self.notes.area.scroll_lines(2),
            "notes-up": lambda: self.notes.area.scroll_lines(-2),
        }
        for row in KEYS:
            for key in row.keys if row.id in own else ():
                QShortcut(QKeySequence(key), self, own[row.id])
        QShortcut(QKeySequence("Shift+F6"), self, lambda: self.reach.enter(-1))

    # --- what the session uses

    def ask(self, text: str, answers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Ask the teacher above everything else; each answer is a word (``&`` before its Alt key) and what it does."""
        self.messages.ask(text, answers)

    def say(self, text: str) -> None:
        """Tell the teacher something that goes by itself."""
        self.messages.say(text)

    def set_wall_size(self, size: QSize) -> None:
        """The size of the wall in logical pixels: the preview takes its shape."""
        if size.isEmpty():
            return
        self.now.preview.set_wall_size(size)
        self.next_up.set_wall_shape(self.now.preview.wall_shape)
        self._settle()

    def toggle_theme(self) -> None:
        """Light or dark, for this window only."""
        self.appearance.prefer(Preference.LIGHT if self.appearance.theme.dark else Preference.DARK)
        self.state_changed.emit()

    def save_state(self) -> str:
        """What the teacher has arranged, as JSON for ``restore_state``."""
        return json.dumps(
            {
                "splitters": [s.sizes() for s in self._splitters] if self._moved else None,
                "notes": self.notes.chosen_size,
                "answers": self.question.answers_shown,
                "theme": self.appearance.preference.value,
            }
        )

    def restore_state(self, text: str) -> None:
        """Arrange as it was kept; what cannot be understood is left as it is."""
        try:
            kept: Any = json.loads(text)
        except ValueError:
            return
        if not isinstance(kept, dict):
            return
        splitters = kept.get("splitters")
        if isinstance(splitters, list) and [_lengths(s) for s in splitters] == [s.count() for s in self._splitters]:
            self._moved = True
            for splitter, sizes in zip(self._splitters, splitters, strict=True):
                splitter.setSizes(sizes)
        if isinstance(kept.get("notes"), int):
            self.notes.choose_size(kept["notes"])
        if isinstance(kept.get("answers"), bool):
            self.question.toggle.setChecked(kept["answers"])
        themes = {p.value: p for p in Preference}
        if kept.get("theme") in themes:
            self.appearance.prefer(themes[kept["theme"]])

    # --- inside

    def _parts(self) -> list[list[QWidget]]:
        messages: list[QWidget] = [b for m in self.messages.messages for b in (*m.buttons, m.cross)]
        return [
            messages,
            list(self.controls.buttons.values()),
            list(self.now.leading.buttons.values()),
            [self.now.preview],
            [self.steps.view],
            [self.activity.cards, self.activity.reveal, self.activity.again, self.activity.area],
            [self.question.toggle],
            [self.notes.smaller, self.notes.larger, self.notes.area],
        ]

    def _messages_changed(self) -> None:
        if self.reach.active and not self.messages.messages:
            self.reach.leave()

    def _splitter_moved(self) -> None:
        self._moved = True
        self.state_changed.emit()

    def _paint_theme(self) -> None:
        theme = self.appearance.theme
        self.setPalette(palette(theme))
        self.setStyleSheet(presenter_style(theme))
        self.controls.buttons["light"].setChecked(not theme.dark)

    def _settle(self) -> None:
        """Take the density that suits the size, and share out the room unless the teacher has."""
        density = density_for(self.width(), self.height())
        gap = density.gap
        if self._column_layout.spacing() != gap:
            self._column_layout.setContentsMargins(gap, gap, gap, gap)
            self._column_layout.setSpacing(gap)
            for splitter in self._splitters:
                splitter.setHandleWidth(gap)
            for part in (
                self.messages,
                self.now,
                self.notes,
                self.next_up,
                self.clock,
                self.activity,
                self.question,
                self.steps,
            ):
                part.set_density(density)
            self.controls.set_density(density)
        self._choose_cards()
        if not self._moved:
            self._share_room()

    def _share_room(self) -> None:
        width, height = self.across.width(), self.across.height()
        if width < 100 or height < 100:
            return
        gap = self.across.handleWidth()
        # The preview fills its column's width unless the notes would have no room: then the column is narrower.
        notes = max(round(height * LEAST_NOTES), self.notes.minimumSizeHint().height())
        left = round(width * LEFT_SHARE)
        now = min(self.now.height_for(left), height - gap - notes)
        self.across.setSizes([left, width - gap - left])
        self.left.setSizes([now, height - gap - now])
        clock = self.clock.heightForWidth(width - gap - left)
        shown = [c for c in (self.next_up, self.clock, self.activity, self.question, self.steps) if not c.isHidden()]
        rest = height - (len(shown) - 1) * gap - clock
        # While the class plays, what comes next can wait.
        shares = {self.next_up: 34, self.activity: 0, self.question: 31, self.steps: 35}
        if self.activity in shown:
            shares = {self.next_up: 24, self.activity: 50, self.question: 28, self.steps: 32}
        whole = sum(share for card, share in shares.items() if card in shown)
        self.right.setSizes([
            clock if card is self.clock else round(rest * shares[card] / whole) if card in shown else 0
            for card in (self.next_up, self.clock, self.activity, self.question, self.steps)
        ])  # fmt: skip

    def _choose_cards(self) -> None:
        """Show the cards that have something to say: an activity's while there is one, questions if any step asks."""
        plays = self._show.activity is not None
        lists = not plays or self.height() >= TALL
        # A show without questions, such as that of all events, leaves their room to the others; so does a step
        # that is played and asks nothing.
        asks = any(step.question is not None for step in self._show.steps)
        asks = asks and not (plays and self._show.step.question is None)
        wanted = {self.activity: plays, self.question: asks, self.steps: lists}
        if any(card.isHidden() is shown for card, shown in wanted.items()):
            for card, shown in wanted.items():
                card.setVisible(shown)
            if not self._moved:
                self._share_room()

    def _announce_step(self) -> None:
        show = self._show
        headline = show.step.headline.get(show.model.language)
        said = self.tr("Step {0} of {1}: {2}").format(show.index + 1, len(show.steps), headline)
        if said != self._said[0]:
            self._said = (said, self._said[1])
            announce(self, said)

    def _wall_said(self) -> str:
        return wall_words(self._show) or self.tr("The class sees the wall")

    def _announce_wall(self) -> None:
        said = self._wall_said()
        if said != self._said[1]:
            self._said = (self._said[0], said)
            announce(self, said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The lines of controls are known once the layout has been done.
        QTimer.singleShot(0, self, self._settle)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _lengths(sizes: object) -> int:
    return len(sizes) if isinstance(sizes, list) and all(isinstance(s, int) and s >= 0 for s in sizes) else -1
