"""Present → Lesson and screens…: which lesson, from which step, on which screen, in which colours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from chinagodrar_viewer.core.lesson import Lesson
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import steps_of
from chinagodrar_viewer.present.screens import Memory, arrangement, distinct
from chinagodrar_viewer.present.session import SCREENS, Kept
from chinagodrar_viewer.present.stage import screens_now
from chinagodrar_viewer.views.theme import GRID, Preference

LONGEST_CHOICE = 70
"""Characters of a title in a list."""
WINDOW = "window"


class PresentDialog(QDialog):
    """Asks; ``lesson``, ``start``, ``windowed``, ``theme`` are the answers, ``remember_screen`` keeps the screen."""

    def __init__(
        self,
        model: EventModel,
        lessons: Sequence[Lesson],
        lesson: Lesson | None,
        windowed: bool,
        theme: Preference,
        kept: Kept,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Present to a class"))
        self._model, self._kept = model, kept
        self._screens = distinct([value for _, value in screens_now()])
        self._lesson = self._combo(self.tr("Lesson"))
        for one in lessons:
            title = cut(one.title.get(model.language), LONGEST_CHOICE)
            minutes = self.tr("{0} ({1} min)").format(title, round(one.minutes))
            self._lesson.addItem(minutes, one)
        self._lesson.addItem(self.tr("Every event, one after the other"), None)
        self._lesson.setCurrentIndex(lessons.index(lesson) if lesson in lessons else len(lessons))
        self._aim = QLabel()
        self._aim.setTextFormat(Qt.TextFormat.PlainText)
        self._aim.setWordWrap(True)
        self._start = self._combo(self.tr("From step"))
        self._screen = self._combo(self.tr("Class’s screen"))
        self._fill_screens(windowed)
        self._theme = self._combo(self.tr("Class’s colours"))
        self._theme.addItem(self.tr("Dark, for a dim room"), Preference.DARK)
        self._theme.addItem(self.tr("Light, for a bright room"), Preference.LIGHT)
        self._theme.setCurrentIndex(1 if theme is Preference.LIGHT else 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        begin = buttons.addButton(self.tr("Present"), QDialogButtonBox.ButtonRole.AcceptRole)
        begin.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        form.setVerticalSpacing(GRID)
        form.addRow(self._lesson.accessibleName(), self._lesson)
        form.addRow("", self._aim)
        for combo in (self._start, self._screen, self._theme):
            form.addRow(combo.accessibleName(), combo)
        form.addRow(buttons)
        self._lesson.currentIndexChanged.connect(self._fill_steps)
        self._fill_steps()
        self.setMinimumWidth(520)

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(40)
        return combo

    def _fill_steps(self) -> None:
        lesson, language = self.lesson, self._model.language
        aim = lesson.aim.get(language) if lesson is not None and lesson.aim is not None else ""
        self._aim.setText(cut(aim, 400))
        self._aim.setVisible(bool(aim))
        self._start.clear()
        for i, step in enumerate(steps_of(self._model.battle, lesson), start=1):
            self._start.addItem(f"{i}  {cut(step.headline.get(language), LONGEST_CHOICE)}")

    def _fill_screens(self, windowed: bool) -> None:
        """One screen is a rehearsal in two windows; of several, the one that was chosen or would be."""
        if len(self._screens) > 1:
            for screen in self._screens:
                size = f"{round(screen.width * screen.scale)} × {round(screen.height * screen.scale)}"
                self._screen.addItem(self.tr("{0}, {1}").format(cut(screen.title, LONGEST_CHOICE), size), screen.name)
            chosen = arrangement(self._screens, self._kept.recall(SCREENS)).audience
            self._screen.setCurrentIndex(self._screen.findData(chosen))
            self._screen.addItem(self.tr("A window, to share in a call"), WINDOW)
            if windowed:
                self._screen.setCurrentIndex(self._screen.findData(WINDOW))
        else:
            self._screen.addItem(self.tr("A window beside the presenter view: there is one screen"), "")
            self._screen.setEnabled(False)
            self._was_windowed = windowed

    @property
    def lesson(self) -> Lesson | None:
        """None is every event."""
        return self._lesson.currentData()

    @property
    def start(self) -> int:
        """The first step's number from 0."""
        return max(self._start.currentIndex(), 0)

    @property
    def windowed(self) -> bool:
        if len(self._screens) < 2:
            return self._was_windowed  # there was nothing to choose
        return self._screen.currentData() == WINDOW

    @property
    def theme(self) -> Preference:
        return Preference(self._theme.currentData())

    def remember_screen(self) -> None:
        """Keep which screen was chosen among these."""
        name = self._screen.currentData()
        if len(self._screens) > 1 and name != WINDOW:
            self._kept.remember(SCREENS, Memory(self._kept.recall(SCREENS)).with_choice(self._screens, name))
