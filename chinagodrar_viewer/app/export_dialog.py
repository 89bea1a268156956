"""File → Export…: which view, which kind of file, which theme; then where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFileDialog, QFormLayout, QLabel, QWidget

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.settings import Settings
from chinagodrar_viewer.export.targets import (
    CASUALTIES,
    INFOBOX,
    PICTURES,
    SUFFIXES,
    TIMELINE,
    WINDOW,
    ExportError,
    suffix_of,
)
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import GRID, Appearance, Preference


class ExportDialog(QDialog):
    """Asks; ``view``, ``suffix`` and ``preference`` are the answers."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._view = self._choice(
            self.tr("What"),
            (
                (WINDOW, self.tr("The whole window")),
                (TIMELINE, self.tr("The timeline")),
                (INFOBOX, self.tr("The infobox")),
                (CASUALTIES, self.tr("The casualty chart")),
            ),
        )
        self._suffix = self._choice(
            self.tr("Kind of file"),
            (
                (".png", self.tr("Picture (PNG)")),
                (".svg", self.tr("Drawing (SVG)")),
                (".pdf", self.tr("Page (PDF)")),
                (".csv", self.tr("Table (CSV)")),
                (".json", self.tr("Battle file (JSON)")),
            ),
        )
        self._theme = self._choice(
            self.tr("Colours"),
            ((Preference.LIGHT, self.tr("Light, for paper")), (Preference.DARK, self.tr("Dark"))),
        )
        self._theme.setCurrentIndex(1 if appearance.theme.dark else 0)
        note = QLabel(self.tr("What is saved is what the window shows now: range, selection, and date of knowledge."))
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        form.setVerticalSpacing(GRID)
        for combo in (self._view, self._suffix, self._theme):
            form.addRow(combo.accessibleName(), combo)
        form.addRow(note)
        form.addRow(buttons)

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
    def suffix(self) -> str:
        return self._suffix.currentData()

    @property
    def preference(self) -> Preference:
        return Preference(self._theme.currentData())


def ask_and_export(window: QWidget, model: EventModel, appearance: Appearance, settings: Settings) -> str | None:
    """Ask what and where, and save it; returns the sentence to show, None where the reader changed their mind."""
    dialog = ExportDialog(appearance, window)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    suffix = dialog.suffix
    folder = settings.text(keys.LAST_FOLDER)
    proposed = str(Path(folder) / f"{model.battle.id}-{dialog.view}{suffix}")
    title = QCoreApplication.translate("ExportDialog", "Export")
    path, _ = QFileDialog.getSaveFileName(window, title, proposed, f"*{suffix}")
    if not path:
        return None
    if not path.lower().endswith(SUFFIXES):
        path += suffix
    return save(window, model, dialog.view, path, dialog.preference)


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


def _made(window: QWidget, model: EventModel, view: str, path: str, preference: Preference) -> bytes:
    from chinagodrar_viewer.export.exporter import picture_of, table_of

    suffix = suffix_of(path)
    if suffix == ".json":
        from chinagodrar_viewer.formats.write import write_battle

        return write_battle(model.battle)
    # A model of its own: making the picture moves nothing on screen.
    copy = EventModel(model.battle, model.language)
    copy.reduced_motion = True
    copy.show(model.state)
    if suffix in PICTURES:
        from chinagodrar_viewer.app.fresh_window import fresh_window

        size = (window.width(), window.height()) if view == WINDOW else None
        return picture_of(copy, Appearance(preference), view, suffix, size, fresh_window)
    return table_of(copy, view, None, limited=False)
