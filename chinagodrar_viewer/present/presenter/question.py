"""The question for the class, and its answer for the teacher."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.present.presenter.card import Card, ReadingArea, mute
from chinagodrar_viewer.present.presenter.density import Density
from chinagodrar_viewer.present.presenter.key_button import KeyButton
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.views.theme import Appearance, font


class QuestionCard(Card):
    """The answer can be hidden: on a mirrored desktop the class would read it too."""

    answer_changed = Signal()

    def __init__(self, pulse: Pulse, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.say_heading(self.tr("Ask the class"))
        self._show = pulse.show
        self.area = ReadingArea(self.tr("Ask the class"))
        self.question = self.area.add_label()
        self.answer = self.area.add_label(muted=True)
        self.body.addWidget(self.area, 1)
        self.toggle = KeyButton(
            appearance, self.tr("&Answer"), "", self.tr("Show or hide the answer here; the class never sees it"),
            checkable=True,
        )  # fmt: skip
        self.toggle.setChecked(True)
        self.toggle.toggled.connect(self._answer_toggled)
        self.head.addWidget(self.toggle)
        pulse.step_changed.connect(self._turn)

    @property
    def answers_shown(self) -> bool:
        return self.toggle.isChecked()

    def set_density(self, density: Density) -> None:
        super().set_density(density)
        self.toggle.set_size(density.button)
        self.refresh()

    def _answer_toggled(self) -> None:
        self.refresh()
        self.answer_changed.emit()

    def _turn(self) -> None:
        self.refresh()
        self.area.to_top()

    def refresh(self) -> None:
        """Say the question of the teacher's step."""
        step, language, density = self._show.step, self._show.model.language, self.density
        question = step.question.get(language) if step.question else ""
        answer = step.answer.get(language) if step.answer else ""
        mute(self.question, not question)
        self.area.put(self.question, question or self.tr("No question for this step."), font(density.body))
        said = self.tr("Answer: {0}").format(answer) if answer and self.answers_shown else ""
        self.area.put(self.answer, said, font(density.label))
        self.toggle.setVisible(bool(answer))
