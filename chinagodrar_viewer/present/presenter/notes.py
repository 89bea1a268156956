"""The teacher's notes, as large as the teacher wants them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.present.keys import key_of
from chinagodrar_viewer.present.presenter.card import Card, ReadingArea, mute
from chinagodrar_viewer.present.presenter.density import Density
from chinagodrar_viewer.present.presenter.key_button import KeyButton
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.views.evidence.citation_mark import plain_tooltip
from chinagodrar_viewer.views.theme import Appearance, font

SIZES = (13, 15, 18, 21, 24, 28, 32, 40, 48)
"""Pixels."""


class NotesCard(Card):
    """Shows the notes of the teacher's step; keeps its text size from step to step."""

    size_changed = Signal()

    def __init__(self, pulse: Pulse, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.say_heading(self.tr("Notes"))
        self._show = pulse.show
        self._size: int | None = None
        self.area = ReadingArea(self.tr("Notes"))
        self.text = self.area.add_label()
        self.body.addWidget(self.area, 1)
        scrolls = self.tr("{0} and {1} scroll the notes").format(key_of("notes-up"), key_of("notes-down"))
        self.area.setToolTip(plain_tooltip(scrolls))
        self.area.setAccessibleDescription(scrolls)
        self.smaller = KeyButton(appearance, "A−", "", self._named(self.tr("Smaller notes ({0})"), "notes-smaller"))
        self.larger = KeyButton(appearance, "A+", "", self._named(self.tr("Larger notes ({0})"), "notes-larger"))
        self.smaller.setAccessibleName(self._named(self.tr("Smaller notes ({0})"), "notes-smaller"))
        self.larger.setAccessibleName(self.tr("Larger notes"))
        self.smaller.clicked.connect(lambda: self.resize_text(-1))
        self.larger.clicked.connect(lambda: self.resize_text(1))
        self.head.addWidget(self.smaller)
        self.head.addWidget(self.larger)
        pulse.step_changed.connect(self._turn)

    def _named(self, tip: str, command: str) -> str:
        return tip.format(key_of(command))

    @property
    def size_of_text(self) -> int:
        """Pixels: the teacher's choice, else what suits the window."""
        return self._size or self.density.notes

    @property
    def chosen_size(self) -> int:
        """Pixels that the teacher chose, 0 where none was chosen."""
        return self._size or 0

    def choose_size(self, size: int) -> None:
        """Take a size of SIZES; any other leaves the choice to the window."""
        self._size = size if size in SIZES else None
        self.refresh()

    def resize_text(self, steps: int) -> None:
        """Larger text for steps above 0, smaller below."""
        index = SIZES.index(self.size_of_text) + steps
        self._size = SIZES[min(max(index, 0), len(SIZES) - 1)]
        self.refresh()
        self.size_changed.emit()

    def set_density(self, density: Density) -> None:
        super().set_density(density)
        for button in (self.smaller, self.larger):
            button.set_size(density.button)
        self.refresh()

    def _turn(self) -> None:
        self.refresh()
        self.area.to_top()

    def refresh(self) -> None:
        """Say the notes of the teacher's step."""
        step = self._show.step
        notes = step.notes.get(self._show.model.language) if step.notes else ""
        absent = not notes
        mute(self.text, absent)
        size = min(self.size_of_text, 18) if absent else self.size_of_text
        self.area.put(self.text, notes or self.tr("No notes for this step."), font(size))
        self.smaller.setEnabled(self.size_of_text > SIZES[0])
        self.larger.setEnabled(self.size_of_text < SIZES[-1])
