"""Every control of the show as a button with its key; the keys themselves live in ``present.keys``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.show import Cover, Tool
from chinagodrar_viewer.present.keys import key_of
from chinagodrar_viewer.present.presenter.density import Density
from chinagodrar_viewer.present.presenter.flow_layout import FlowLayout
from chinagodrar_viewer.present.presenter.key_button import KeyButton
from chinagodrar_viewer.present.presenter.pulse import Pulse
from chinagodrar_viewer.views.theme import Appearance


class Control(Value):
    """``id`` is the command's in the table of keys, which gives the key; ``leads`` begins a group.

    ``word`` and ``tip`` are strings: Qt's stub says "object" of a text that is marked for translation.
    """

    id: str
    word: object
    tip: object
    checkable: bool = False
    leads: bool = False


def translated(text: object) -> str:
    """A word of the table in the reader's language."""
    return QCoreApplication.translate("PresenterControls", str(text))


CONTROLS = (
    Control(
        "previous",
        QT_TRANSLATE_NOOP("PresenterControls", "Previous"),
        QT_TRANSLATE_NOOP("PresenterControls", "The step before"),
    ),
    Control(
        "next",
        QT_TRANSLATE_NOOP("PresenterControls", "Next"),
        QT_TRANSLATE_NOOP("PresenterControls", "The next step"),
    ),
    Control(
        "overview",
        QT_TRANSLATE_NOOP("PresenterControls", "Overview"),
        QT_TRANSLATE_NOOP("PresenterControls", "All steps on the wall, to choose one"),
        checkable=True,
    ),
    Control(
        "go-to",
        QT_TRANSLATE_NOOP("PresenterControls", "Go to…"),
        QT_TRANSLATE_NOOP("PresenterControls", "Type a step’s number, then Enter"),
    ),
    Control(
        "black",
        QT_TRANSLATE_NOOP("PresenterControls", "Black"),
        QT_TRANSLATE_NOOP("PresenterControls", "Make the wall black, or show it again"),
        checkable=True,
        leads=True,
    ),
    Control(
        "white",
        QT_TRANSLATE_NOOP("PresenterControls", "White"),
        QT_TRANSLATE_NOOP("PresenterControls", "Make the wall white, or show it again"),
        checkable=True,
    ),
    Control(
        "freeze",
        QT_TRANSLATE_NOOP("PresenterControls", "Freeze"),
        QT_TRANSLATE_NOOP("PresenterControls", "The wall stands still while you look ahead"),
        checkable=True,
    ),
    Control(
        "details",
        QT_TRANSLATE_NOOP("PresenterControls", "Hide details"),
        QT_TRANSLATE_NOOP("PresenterControls", "Keep numbers and accounts of deaths from the wall"),
        checkable=True,
    ),
    Control(
        "spotlight",
        QT_TRANSLATE_NOOP("PresenterControls", "Spotlight"),
        QT_TRANSLATE_NOOP("PresenterControls", "Darken the wall but for where the pointer is"),
        checkable=True,
        leads=True,
    ),
    Control(
        "laser",
        QT_TRANSLATE_NOOP("PresenterControls", "Laser"),
        QT_TRANSLATE_NOOP("PresenterControls", "A dot on the wall where the pointer is"),
        checkable=True,
    ),
    Control(
        "zoom",
        QT_TRANSLATE_NOOP("PresenterControls", "Zoom"),
        QT_TRANSLATE_NOOP(
            "PresenterControls", "A part of the wall fills it: drag the box on the preview, turn the wheel"
        ),
        checkable=True,
    ),
    Control(
        "pen",
        QT_TRANSLATE_NOOP("PresenterControls", "Pen"),
        QT_TRANSLATE_NOOP("PresenterControls", "Draw on the wall"),
        checkable=True,
    ),
    Control(
        "eraser",
        QT_TRANSLATE_NOOP("PresenterControls", "Eraser"),
        QT_TRANSLATE_NOOP("PresenterControls", "Rub out what was drawn"),
        checkable=True,
    ),
    Control(
        "undo",
        QT_TRANSLATE_NOOP("PresenterControls", "Undo"),
        QT_TRANSLATE_NOOP("PresenterControls", "Take back the last stroke or rubbing out"),
    ),
    Control(
        "clear",
        QT_TRANSLATE_NOOP("PresenterControls", "Clear"),
        QT_TRANSLATE_NOOP("PresenterControls", "Rub out everything on this step"),
    ),
    Control(
        "timer",
        QT_TRANSLATE_NOOP("PresenterControls", "Timer"),
        QT_TRANSLATE_NOOP("PresenterControls", "Let the time run, or pause it"),
        checkable=True,
        leads=True,
    ),
    Control(
        "reset-timer",
        QT_TRANSLATE_NOOP("PresenterControls", "Reset"),
        QT_TRANSLATE_NOOP("PresenterControls", "Timer back to 0:00"),
    ),
    Control(
        "auto",
        QT_TRANSLATE_NOOP("PresenterControls", "Auto"),
        QT_TRANSLATE_NOOP("PresenterControls", "Go on by itself after each step’s planned time"),
        checkable=True,
    ),
    Control(
        "swap",
        QT_TRANSLATE_NOOP("PresenterControls", "Swap screens"),
        QT_TRANSLATE_NOOP("PresenterControls", "The wall here, this window there"),
        leads=True,
    ),
    Control(
        "screens",
        QT_TRANSLATE_NOOP("PresenterControls", "S&creens…"),
        QT_TRANSLATE_NOOP("PresenterControls", "Choose the screen of the wall and of this window"),
    ),
    Control(
        "light",
        QT_TRANSLATE_NOOP("PresenterControls", "&Light theme"),
        QT_TRANSLATE_NOOP("PresenterControls", "Light colours for this window; the wall keeps its own"),
        checkable=True,
    ),
    Control(
        "keys",
        QT_TRANSLATE_NOOP("PresenterControls", "Keys"),
        QT_TRANSLATE_NOOP("PresenterControls", "All keys of the show"),
    ),
    Control(
        "end",
        QT_TRANSLATE_NOOP("PresenterControls", "End"),
        QT_TRANSLATE_NOOP("PresenterControls", "End the show"),
    ),
)

ARROWS = {"previous": "←", "next": "→"}
"""Shorter on a button than the keys' names."""


def key_on(control_id: str) -> str:
    """The key that stands on a control's button."""
    # Escape leaves what is open and then the show: the key that a teacher tries.
    return ARROWS.get(control_id) or key_of("escape" if control_id == "end" else control_id)


class ControlRow(QWidget):
    """Buttons in as many lines as they need; pressed ones say what holds.  ``own`` are the window's commands."""

    def __init__(
        self,
        pulse: Pulse,
        appearance: Appearance,
        own: Mapping[str, Callable[[], object]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._show = pulse.show
        self.setAccessibleName(self.tr("Controls"))
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.buttons: dict[str, KeyButton] = {}
        commands = {**self._commands(), **own}
        for control in CONTROLS:
            button = KeyButton(
                appearance,
                translated(control.word),
                key_on(control.id),
                translated(control.tip),
                checkable=control.checkable,
            )
            button.setProperty("leads", control.leads)
            # ``clicked`` has toggled the button already; what holds is for the show to say.
            button.clicked.connect(lambda _=False, act=commands[control.id]: self._press(act))
            self.buttons[control.id] = button
            self._flow.addWidget(button)
        for signal in (
            pulse.step_changed, pulse.wall_changed, pulse.tool_changed, pulse.ink_changed, pulse.overview_changed,
            pulse.time_changed, pulse.auto_changed,
        ):  # fmt: skip
            signal.connect(self.refresh)
        self.refresh()

    def set_density(self, density: Density) -> None:
        """Take text sizes and distances."""
        for button in self.buttons.values():
            button.set_size(density.button)
        self._flow.gap = 4 if density.gap <= 8 else 6
        self._flow.group_gap = density.gap + 2
        self._flow.invalidate()

    def _press(self, act: Callable[[], object]) -> None:
        act()
        self.refresh()

    def _commands(self) -> dict[str, Callable[[], object]]:
        show = self._show
        return {
            "previous": show.previous,
            "next": show.next,
            "overview": show.toggle_overview,
            "black": show.toggle_black,
            "white": show.toggle_white,
            "freeze": show.toggle_freeze,
            "details": show.toggle_details,
            "spotlight": lambda: show.toggle_tool(Tool.SPOTLIGHT),
            "laser": lambda: show.toggle_tool(Tool.LASER),
            "zoom": lambda: show.toggle_tool(Tool.ZOOM),
            "pen": lambda: show.toggle_tool(Tool.PEN),
            "eraser": lambda: show.toggle_tool(Tool.ERASER),
            "undo": show.undo,
            "clear": show.clear_ink,
            "reset-timer": show.reset_timer,
            "timer": show.toggle_timer,
            "auto": show.toggle_auto,
            "go-to": show.ask_step,
            "end": show.end,
        }

    def refresh(self) -> None:
        """Put down the buttons of what holds, and disable what would do nothing."""
        show = self._show
        holding = {
            "overview": show.overview,
            "black": show.cover is Cover.BLACK,
            "white": show.cover is Cover.WHITE,
            "freeze": show.frozen,
            "details": show.details_hidden,
            "spotlight": show.tool is Tool.SPOTLIGHT,
            "laser": show.tool is Tool.LASER,
            "zoom": show.tool is Tool.ZOOM,
            "pen": show.tool is Tool.PEN,
            "eraser": show.tool is Tool.ERASER,
            "timer": show.timer_running,
            "auto": show.auto,
        }
        for id_, holds in holding.items():
            self.buttons[id_].setChecked(holds)
        self.buttons["next"].setEnabled(not show.at_end)
        self.buttons["clear"].setEnabled(bool(show.strokes))
