"""SourceDialog: who published it, when, where to find it, and which statement is meant."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import language_words, published_words, source_kind_words
from chinagodrar_viewer.views.theme import BODY, GRID, TITLE, Appearance, font, palette

LONGEST = 10_000
WIDTH, MOST_HEIGHT = 520, 560


class SourceDialog(QDialog):
    """One source; nothing is fetched, and the browser opens only when its button is pressed."""

    def __init__(
        self, model: EventModel, citation: Citation, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._links_out = model.links_out
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Source"))
        self.setMinimumWidth(440)
        source = model.battle.sources.get(citation.source)
        self._address = (source.address or "") if source else ""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        title = self._text(source.title if source else citation.source)
        title.setFont(font(TITLE, serif=True))
        column.addWidget(title)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        column.addLayout(form)
        if source is not None:
            for label, words in (
                (self.tr("Publisher"), source.publisher),
                (self.tr("Published"), published_words(model, source)),
                (self.tr("Kind"), source_kind_words(source.kind)),
                (self.tr("Language"), language_words(source.language)),
                (self.tr("Statement"), citation.locator),
                (self.tr("Note"), source.note.get(model.language) if source.note else ""),
                (self.tr("Address"), self._address or self.tr("none given")),
            ):
                if words:
                    value = self._text(words)
                    value.setAccessibleName(f"{label}: {words[:500]}")
                    name = QLabel(label)
                    name.setFont(font(BODY))
                    name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                    name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
                    name.setBuddy(value)
                    form.addRow(name, value)
        else:
            form.addRow(self._text(self.tr("The file cites this source but does not describe it.")))
        column.addStretch(1)
        self._frame(page)
        appearance.changed.connect(self._restyle)
        self._restyle()

    @property
    def can_open(self) -> bool:
        """True where links may be followed and this is a web address; no other scheme is ever opened."""
        url = QUrl(self._address, QUrl.ParsingMode.StrictMode)
        return self._links_out and url.isValid() and url.scheme().lower() in ("http", "https") and bool(url.host())

    def _frame(self, page: QWidget) -> None:
        """The page above the buttons; it scrolls where it is long, so that the buttons stay on the screen."""
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = self._buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2 * GRID)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(3 * GRID, GRID, 3 * GRID, 0)
        foot.addWidget(buttons)
        column.addLayout(foot)
        width = max(self.minimumWidth(), page.minimumSizeHint().width(), WIDTH)
        room = 4 * GRID + buttons.sizeHint().height()
        self.resize(width, min(MOST_HEIGHT, max(page.heightForWidth(width), page.minimumSizeHint().height()) + room))

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.open_button = QPushButton(self.tr("&Open in browser"))
        self.open_button.setToolTip(self.tr("Opens the address in your web browser; needs the internet"))
        self.open_button.setEnabled(self.can_open)
        self.open_button.clicked.connect(self._open)
        self.copy_button = QPushButton(self.tr("&Copy address"))
        self.copy_button.setToolTip(self.tr("Copies the address to the clipboard"))
        self.copy_button.setEnabled(bool(self._address))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._address))
        close = QPushButton(self.tr("Close"))
        close.setToolTip(self.tr("Closes this window (Esc)"))
        close.clicked.connect(self.reject)
        close.setDefault(True)
        self.open_button.setAutoDefault(False)
        self.copy_button.setAutoDefault(False)
        if self._links_out:
            box.addButton(self.open_button, QDialogButtonBox.ButtonRole.ActionRole)
        else:
            self.open_button.setParent(self)
            self.open_button.hide()
        box.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        close.setFocus()
        return box

    def _open(self) -> None:
        if self.can_open:
            QDesktopServices.openUrl(QUrl(self._address, QUrl.ParsingMode.StrictMode))

    def _text(self, words: str) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words[:LONGEST])
        label.setFont(font(BODY))
        label.setWordWrap(True)
        label.setMinimumWidth(260)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def _restyle(self) -> None:
        self.setPalette(palette(self._appearance.theme))


def show_source(model: EventModel, appearance: Appearance, citation: Citation, parent: QWidget) -> SourceDialog:
    """Show the source of a citation beside the window, which stays usable."""
    dialog = SourceDialog(model, citation, appearance, parent.window())
    dialog.show()
    return dialog
