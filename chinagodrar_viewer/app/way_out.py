"""Asks for the passphrase that ends the kiosk."""

from __future__ import annotations

import hmac
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from chinagodrar_viewer.views.theme import GRID, font

LONGEST_WAIT = 30_000
"""Milliseconds."""


class WayOut(QDialog):
    """One field; each wrong try makes the next one wait longer. It closes when the kiosk starts over."""

    def __init__(self, passphrase: str, leave: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._passphrase = passphrase.encode()
        self._leave = leave
        self._wrong = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # A modal dialog that can be minimised could lock a kiosk up.
        self.setWindowFlags(
            Qt.WindowType.Dialog
            | Qt.WindowType.CustomizeWindowHint
            | Qt.WindowType.WindowTitleHint
            | Qt.WindowType.WindowCloseButtonHint
        )
        self.setWindowTitle(self.tr("End the kiosk"))
        name = QLabel(self.tr("&Passphrase of the administrator"))
        name.setFont(font())
        self.field = QLineEdit()
        self.field.setFont(font())
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMinimumWidth(320)
        self.field.setAccessibleName(name.text().replace("&", ""))
        self.field.setToolTip(self.tr("What the file of defaults says under [kiosk]"))
        name.setBuddy(self.field)
        self.said = QLabel()
        self.said.setFont(font())
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox()
        self.leave_button = QPushButton(self.tr("&End"))
        self.leave_button.setToolTip(self.tr("Closes the program (Return)"))
        stay = QPushButton(self.tr("&Stay"))
        stay.setToolTip(self.tr("Goes back to the kiosk (Esc)"))
        # Not the role of accepting: Return would press it beside what it does in the field.
        buttons.addButton(self.leave_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(stay, QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self.leave_button, stay):
            button.setAutoDefault(False)
        self.field.returnPressed.connect(self._try)
        self.leave_button.clicked.connect(self._try)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (name, self.field, self.said, buttons):
            layout.addWidget(widget)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(lambda: self._let_try(True))
        self.field.setFocus()

    def _try(self) -> None:
        if not self.field.isEnabled():
            return
        if hmac.compare_digest(self.field.text().encode(), self._passphrase):
            self._leave()
            return
        self._wrong += 1
        self.said.setText(self.tr("That is not the passphrase."))
        self.field.clear()
        self._let_try(False)
        self._again.start(min(LONGEST_WAIT, 1_000 * 2 ** min(self._wrong - 1, 10)))

    def _let_try(self, may: bool) -> None:
        self.field.setEnabled(may)
        self.leave_button.setEnabled(may)
        if may:
            self.field.setFocus()
