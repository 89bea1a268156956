"""Which view has the room on the wall, as a row of buttons of which one is down."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.present.keys import key_of
from chinagodrar_viewer.present.presenter.controls import translated
from chinagodrar_viewer.present.presenter.density import Density
from chinagodrar_viewer.present.presenter.key_button import KeyButton
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.views.theme import Appearance


class LeadingSwitch(QWidget):
    """Which view has the room on the wall."""

    WORDS = (
        (Leading.TIMELINE, QT_TRANSLATE_NOOP("PresenterControls", "Timeline")),
        (Leading.MAP, QT_TRANSLATE_NOOP("PresenterControls", "Map")),
        (Leading.CASUALTIES, QT_TRANSLATE_NOOP("PresenterControls", "Casualties")),
        (Leading.INFOBOX, QT_TRANSLATE_NOOP("PresenterControls", "Infobox")),
        (Leading.TEXT, QT_TRANSLATE_NOOP("PresenterControls", "Text")),
    )

    def __init__(self, pulse: Pulse, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show = pulse.show
        self.setAccessibleName(self.tr("View that leads on the wall"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.buttons: dict[Leading, KeyButton] = {}
        for leading, word in self.WORDS:
            tip = self.tr("On the wall: {0} ({1} goes round)").format(translated(word), key_of("leading"))
            button = KeyButton(appearance, translated(word), "", tip, checkable=True)
            button.clicked.connect(lambda _=False, wanted=leading: self._lead(wanted))
            self.buttons[leading] = button
            row.addWidget(button)
        pulse.leading_changed.connect(self.refresh)
        self.refresh()

    def set_density(self, density: Density) -> None:
        """Take text sizes."""
        for button in self.buttons.values():
            button.set_size(density.button)

    def _lead(self, wanted: Leading) -> None:
        self._show.show_leading(wanted)
        self.refresh()

    def refresh(self) -> None:
        """Put down the button of the view that leads."""
        for leading, button in self.buttons.items():
            button.setChecked(self._show.model.state.leading is leading)
