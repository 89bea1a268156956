"""File → Export…: which view or which lesson, which kind of file, how it looks; then where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QMessageBox,
    QWidget,
)

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.export.targets import (
    CASUALTIES,
    INFOBOX,
    MAP,
    PAPERS,
    PICTURES,
    SUFFIXES,
    TIMELINE,
    WINDOW,
    ExportError,
    suffix_of,
)
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import GRID, Appearance, Preference

if TYPE_CHECKING:
    from chinagodrar_viewer.export.handout.making import HandOutWish


LESSON = "lesson:"
"""Before a lesson's id, among the choices of what to export."""


class ExportDialog(QDialog):
    """Asks; ``view`` or ``lesson``, ``suffix`` and how it shall look are the answers."""

    def __init__(
        self, appearance: Appearance, parent: QWidget | None = None, lessons: Sequence[tuple[str, str]] = ()
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        said = self.tr("Hand-out: {0}")
        self._view = self._choice(
            self.tr("What"),
            (
                (WINDOW, self.tr("The whole window")),
                (TIMELINE, self.tr("The timeline")),
                (INFOBOX, self.tr("The infobox")),
                (CASUALTIES, self.tr("The casualty chart")),
                (MAP, self.tr("The map")),
                *((LESSON + lesson, said.format(title)) for lesson, title in lessons),
            ),
        )
        if lessons:
            self._view.insertSeparator(self._view.count() - len(lessons))
        self._suffix = self._choice(self.tr("Kind of file"), ())
        self._paper = self._choice(self.tr("Paper"), ((PAPERS[0], self.tr("A4")), (PAPERS[1], self.tr("Letter"))))
        self._answers = QCheckBox(self.tr("With &answers"))
        self._answers.setToolTip(
            self.tr("Pages: an answer key as a second file. Web page: answers folded under the questions (Alt+A)")
        )
        self._answers.setChecked(True)
        self._theme = self._choice(
            self.tr("Colours"),
            ((Preference.LIGHT, self.tr("Light, for paper")), (Preference.DARK, self.tr("Dark"))),
        )
        self._theme.setCurrentIndex(1 if appearance.theme.dark else 0)
        self._note = QLabel()
        self._note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._form = form = QFormLayout(self)
        form.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        form.setVerticalSpacing(GRID)
        for combo in (self._view, self._suffix, self._theme, self._paper):
            form.addRow(combo.accessibleName(), combo)
        form.addRow(self._answers)
        form.addRow(self._note)
        form.addRow(buttons)
        self._view.currentIndexChanged.connect(self._settle)
        self._suffix.currentIndexChanged.connect(self._show_rows)
        self._settle()

    def _settle(self) -> None:
        """Offer the kinds of file that there are of what was chosen."""
        kinds = (
            (
                (".pptx", self.tr("Slides (PPTX)")),
                (".pdf", self.tr("Pages to print (PDF)")),
                (".html", self.tr("Web page (HTML)")),
            )
            if self.lesson is not None
            else (
                (".png", self.tr("Picture (PNG)")),
                (".svg", self.tr("Drawing (SVG)")),
                (".pdf", self.tr("Page (PDF)")),
                (".csv", self.tr("Table (CSV)")),
                (".json", self.tr("Battle file (JSON)")),
            )
        )
        if [self._suffix.itemData(n) for n in range(self._suffix.count())] != [suffix for suffix, _ in kinds]:
            self._suffix.clear()
            for suffix, text in kinds:
                self._suffix.addItem(text, suffix)
        self._show_rows()

    def _show_rows(self) -> None:
        """Ask only what makes a difference."""
        hand_out, suffix = self.lesson is not None, self.suffix
        self._form.setRowVisible(self._theme, not hand_out)
        self._form.setRowVisible(self._paper, hand_out and suffix == ".pdf")
        self._form.setRowVisible(self._answers, hand_out and suffix != ".pptx")
        self._note.setText(
            {
                ".pptx": self.tr("Notes, questions and answers for the teacher stand in the slides’ notes."),
                ".pdf": self.tr("A worksheet; its answer key is a second file, whose name ends in -answers.pdf."),
                ".html": self.tr("One file that any browser opens without a network; answers stay folded up."),
            }.get(suffix, "")
            if hand_out
            else self.tr("What is saved is what the window shows now: range, selection, and date of knowledge.")
        )

    def _choice(self, name: str, options: tuple[tuple[object, str], ...]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        for value, text in options:
            combo.addItem(text, value)
        return combo

    @property
    def view(self) -> str:
        return self._view.currentData()

    @property
    def lesson(self) -> str | None:
        """The id of the lesson whose hand-out is wanted, None for a view."""
        view = self.view
        return view.removeprefix(LESSON) if view.startswith(LESSON) else None

    @property
    def paper(self) -> str:
        return self._paper.currentData()

    @property
    def answers(self) -> bool:
        return self._answers.isChecked()

    @property
    def suffix(self) -> str:
        return self._suffix.currentData() or ""

    @property
    def preference(self) -> Preference:
        return Preference(self._theme.currentData())


def ask_and_export(window: QWidget, model: EventModel, appearance: Appearance, settings: Settings) -> str | None:
    """Ask what and where, and save it; returns the sentence to show, None where the reader changed their mind."""
    from chinagodrar_viewer.export.handout.making import lessons_of

    lessons = [(lesson.id, lesson.title.get(model.language)) for lesson in lessons_of(model.battle)]
    dialog = ExportDialog(appearance, window, lessons)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    suffix = dialog.suffix
    folder = settings.text(keys.LAST_FOLDER)
    proposed = str(Path(folder) / f"{model.battle.id}-{dialog.lesson or dialog.view}{suffix}")
    title = QCoreApplication.translate("ExportDialog", "Export")
    path, _ = QFileDialog.getSaveFileName(window, title, proposed, f"*{suffix}")
    if not path:
        return None
    if not path.lower().endswith(SUFFIXES if dialog.lesson is None else (suffix,)):
        path += suffix
    if dialog.lesson is not None:
        from chinagodrar_viewer.export.handout.making import HandOutWish

        wish = HandOutWish(path, dialog.paper, dialog.answers)
        return save_hand_out(window, model, dialog.lesson, wish) if _may_write(window, wish) else None
    return save(window, model, dialog.view, path, dialog.preference)


def _may_write(window: QWidget, wish: HandOutWish) -> bool:
    """Ask before the answer key replaces a file, as the file dialog has asked of the pages."""
    from chinagodrar_viewer.export.handout.making import not_asked_for

    there = not_asked_for(wish)
    if there is None:
        return True
    question = QCoreApplication.translate("ExportDialog", "The answer key would replace “{0}”. Replace it?")
    asks = QMessageBox(window)
    asks.setWindowTitle(QCoreApplication.translate("ExportDialog", "Export"))
    asks.setIcon(QMessageBox.Icon.Question)
    asks.setTextFormat(Qt.TextFormat.PlainText)
    asks.setText(question.format(Path(there).name))
    asks.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    asks.setDefaultButton(QMessageBox.StandardButton.No)
    return asks.exec() == QMessageBox.StandardButton.Yes


def save(window: QWidget, model: EventModel, view: str, path: str, preference: Preference) -> str:
    """Save what the model shows; returns one sentence: that it is done, or what went wrong."""
    from chinagodrar_viewer.export.safe_file import write_safely

    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        write_safely(path, _made(window, model, view, path, preference))
    except ExportError as error:
        return str(error)
    finally:
        QGuiApplication.restoreOverrideCursor()
    return QCoreApplication.translate("ExportDialog", "Saved: {0}").format(path)


def save_hand_out(window: QWidget, model: EventModel, lesson: str, wish: HandOutWish) -> str | None:
    """Make a lesson's hand-out part by part, while the window lives; returns the sentence to show, None if cancelled.

    Nothing is written before all has been made.
    """
    from chinagodrar_viewer.app.progress import carried_out
    from chinagodrar_viewer.export.handout.making import lesson_of, made, write_files

    try:
        making = made(model.battle, lesson_of(model.battle, lesson), model.language, wish)
        title = QCoreApplication.translate("ExportDialog", "Making the hand-out…")
        files = carried_out(making, title, window)
        if files is None:
            return None
        write_files(files)
    except ExportError as error:
        return str(error)
    saved = ", ".join(path for path, _ in files)
    return QCoreApplication.translate("ExportDialog", "Saved: {0}").format(saved)


def _made(window: QWidget, model: EventModel, view: str, path: str, preference: Preference) -> bytes:
    from chinagodrar_viewer.export.exporter import picture_of, table_of

    suffix = suffix_of(path)
    if suffix == ".json":
        from chinagodrar_viewer.formats.write import write_battle

        return write_battle(model.battle)
    # A model of its own: making the picture moves nothing on screen.
    copy = EventModel(model.battle, model.language, context=model.context)
    copy.reduced_motion = True
    copy.show(model.state)
    if suffix in PICTURES:
        from chinagodrar_viewer.app.fresh_window import fresh_window

        size = (window.width(), window.height()) if view == WINDOW else None
        return picture_of(copy, Appearance(preference), view, suffix, size, fresh_window)
    return table_of(copy, view, None, limited=False)
