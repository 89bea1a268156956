"""The activity that the class plays: its solution, how far the class is, and what the teacher can do with it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.present.keys import key_of
from chinagodrar_viewer.present.presenter.card import Card, ReadingArea, plain_label
from chinagodrar_viewer.present.presenter.density import Density
from chinagodrar_viewer.present.presenter.key_button import KeyButton
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.present.presenter.step_words import activity_words
from chinagodrar_viewer.views.theme import GRID, Appearance, font


class ActivityCard(Card):
    """Only the teacher reads the solution here; the class sees it once it is revealed.

    Cards are moved on the preview above by mouse, finger or pen, or by the keys that ``cards`` switches on.
    """

    def __init__(self, pulse: Pulse, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._show = pulse.show
        self.state = plain_label()
        self.area = ReadingArea(self.tr("Solution"))
        self.solution = self.area.add_label()
        self.cards = KeyButton(
            appearance, self.tr("Cards"), key_of("activity"),
            self.tr("Arrows and Enter move the cards; the clicker still goes on"), checkable=True,
        )  # fmt: skip
        self.reveal = KeyButton(
            appearance, self.tr("Answer on the wall"), key_of("reveal"),
            self.tr("Show the answer to the class, or hide it"), checkable=True,
        )  # fmt: skip
        self.again = KeyButton(appearance, self.tr("Start &over"), "", self.tr("All cards as they lay at first"))
        self.cards.clicked.connect(self._toggle_cards)
        self.reveal.clicked.connect(self._toggle_reveal)
        self.again.clicked.connect(self._start_over)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID // 2)
        for button in (self.cards, self.reveal, self.again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addWidget(self.state)
        self.body.addWidget(self.area, 1)
        for signal in (pulse.activity_changed, pulse.step_changed, pulse.wall_changed):
            signal.connect(self.refresh)

    @property
    def play(self) -> ActivityPlay | None:
        """The activity of the teacher's step."""
        return self._show.activity

    def set_density(self, density: Density) -> None:
        super().set_density(density)
        for button in (self.cards, self.reveal, self.again):
            button.set_size(density.button)
        self.state.setFont(font(density.label, bold=True))
        self.refresh()

    def _toggle_cards(self) -> None:
        self._show.toggle_activity()
        self.refresh()

    def _toggle_reveal(self) -> None:
        self._show.toggle_reveal()
        self.refresh()

    def _start_over(self) -> None:
        if self.play is not None:
            self.play.start_over()

    def refresh(self) -> None:
        """Say the solution and the state; empty without an activity."""
        play, step = self.play, self._show.step
        if play is None or step.activity is None:
            return
        self.say_heading(self.tr("Activity · {0}").format(activity_words(step.activity.kind)))
        self.cards.setChecked(self._show.activity_active)
        self.reveal.setChecked(play.revealed)
        self.state.setText(self._state_words(play))
        self.area.put(self.solution, self._solution_words(play), font(self.density.label))

    def _state_words(self, play: ActivityPlay) -> str:
        # Counted before the answer is revealed too: the teacher sees when it is worth revealing.
        if play.ordering:
            right = len(play.task.right_places(play.order))
            return self.tr("{0} of {1} in their right places").format(right, len(play.order))
        right = len(play.task.right_choices(play.given))
        return self.tr("{0} of {1} answered, {2} right").format(len(play.given), len(play.order), right)

    def _solution_words(self, play: ActivityPlay) -> str:
        task, language = play.task, self._show.model.language
        lines: list[str] = []
        for number, key in enumerate(task.order if play.ordering else task.cards):
            card, answer = task.piece(key), task.piece(task.answers.get(key, ""))
            said = card.words.get(language) if card is not None else key
            if play.ordering:
                said = f"{number + 1}. {said}"
            elif answer is not None:
                said = f"{said} → {answer.words.get(language)}"
            reason = card.reason.get(language) if card is not None and card.reason is not None else ""
            lines.append(f"{said}\n    {reason}" if reason else said)
        if task.explanation is not None:
            lines.append(task.explanation.get(language))
        return "\n".join(lines)
