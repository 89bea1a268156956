"""What the class sees now: the preview, which step that is, and which view leads."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.present.presenter.card import Card, plain_label
from chinagodrar_viewer.present.presenter.density import Density
from chinagodrar_viewer.present.presenter.leading_switch import LeadingSwitch
from chinagodrar_viewer.present.presenter.preview import WallPreview
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.present.presenter.step_words import place_words, tool_words, typed_words
from chinagodrar_viewer.present.wall.painting import WallPainting
from chinagodrar_viewer.views.theme import Appearance, font


class NowCard(Card):
    """The heading names the step; a line below says what the hand can do, or what is being typed."""

    def __init__(
        self,
        pulse: Pulse,
        appearance: Appearance,
        wall_appearance: Appearance,
        painting: WallPainting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._show = pulse.show
        self.preview = WallPreview(pulse, appearance, wall_appearance, painting)
        self.hint = plain_label(wraps=False)
        self.leading = LeadingSwitch(pulse, appearance)
        self.head.addWidget(self.leading)
        self.body.addWidget(self.preview, 1)
        self.body.addWidget(self.hint)
        for signal in (
            pulse.step_changed,
            pulse.wall_changed,
            pulse.tool_changed,
            pulse.typed_changed,
            pulse.overview_changed,
        ):
            signal.connect(self.refresh)

    def set_density(self, density: Density) -> None:
        super().set_density(density)
        self.leading.set_density(density)
        self.preview.set_words_size(density.body)
        self.hint.setFont(font(density.label, bold=True))
        self.refresh()

    def height_for(self, width: int) -> int:
        """The height at which the preview fills that width."""
        around = self.sizeHint().height() - self.preview.sizeHint().height()
        return around + round((width - 2 * self.density.room) / self.preview.wall_shape)

    def refresh(self) -> None:
        """Say which step the class sees."""
        show = self._show
        # A frozen wall keeps its picture: the overview is then the teacher's alone.
        private = show.overview and show.frozen
        heading = (
            self.tr("Only you see the overview · on the wall {0}") if private else self.tr("On the wall now · {0}")
        )
        self.say_heading(heading.format(place_words(show)))
        hint = typed_words(show) or tool_words(show.tool)
        # Its line stays when it is empty: the picture must not jump under the hand that takes up a tool.
        self.hint.setText(hint)
