"""Every control of the show as a button with its key; the keys themselves live in ``present.keys``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.show import Cover, Show, Tool
from chinagodrar_viewer.present.presenter.density import Density
from chinagodrar_viewer.present.presenter.flow_layout import FlowLayout
from chinagodrar_viewer.present.presenter.key_button import KeyButton
from chinagodrar_viewer.views.theme import Appearance


class Control(Value):
    """``id`` is the command's in the table of keys; ``leads`` begins a group."""

    id: str
    word: str
    tip: str
    key: str = ""
    checkable: bool = False
    leads: bool = False


def translated(text: str) -> str:
    """A word of the table in the reader's language."""
    return QCoreApplication.translate("PresenterControls", text)


CONTROLS = (
    Control("previous", QT_TRANSLATE_NOOP("PresenterControls", "Previous"),
            QT_TRANSLATE_NOOP("PresenterControls", "The step before"), "←"),
    Control("next", QT_TRANSLATE_NOOP("PresenterControls", "Next"),
            QT_TRANSLATE_NOOP("PresenterControls", "The next step"), "→"),
    Control("overview", QT_TRANSLATE_NOOP("PresenterControls", "Overview"),
            QT_TRANSLATE_NOOP("PresenterControls", "All steps on the wall, to choose one"), "Tab", True),
    Control("go-to", QT_TRANSLATE_NOOP("PresenterControls", "Go to…"),
            QT_TRANSLATE_NOOP("PresenterControls", "Type a step's number, then Enter"), "G"),
    Control("black", QT_TRANSLATE_NOOP("PresenterControls", "Black"),
            QT_TRANSLATE_NOOP("PresenterControls", "Make the wall black, or show it again"), "B", True, True),
    Control("white", QT_TRANSLATE_NOOP("PresenterControls", "White"),
            QT_TRANSLATE_NOOP("PresenterControls", "Make the wall white, or show it again"), "W", True),
    Control("freeze", QT_TRANSLATE_NOOP("PresenterControls", "Freeze"),
            QT_TRANSLATE_NOOP("PresenterControls", "The wall stands still while you look ahead"), "F", True),
    Control("details", QT_TRANSLATE_NOOP("PresenterControls", "Hide details"),
            QT_TRANSLATE_NOOP("PresenterControls", "Keep numbers and accounts of deaths from the wall"), "H", True),
    Control("spotlight", QT_TRANSLATE_NOOP("PresenterControls", "Spotlight"),
            QT_TRANSLATE_NOOP("PresenterControls", "Darken the wall but for where the pointer is"), "S", True, True),
    Control("laser", QT_TRANSLATE_NOOP("PresenterControls", "Laser"),
            QT_TRANSLATE_NOOP("PresenterControls", "A dot on the wall where the pointer is"), "L", True),
    Control("zoom", QT_TRANSLATE_NOOP("PresenterControls", "Zoom"),
            QT_TRANSLATE_NOOP("PresenterControls", "Draw a box that fills the wall; drag to move, turn the wheel"),
            "Z", True),
    Control("pen", QT_TRANSLATE_NOOP("PresenterControls", "Pen"),
            QT_TRANSLATE_NOOP("PresenterControls", "Draw on the wall"), "D", True),
    Control("eraser", QT_TRANSLATE_NOOP("PresenterControls", "Eraser"),
            QT_TRANSLATE_NOOP("PresenterControls", "Rub out what was drawn"), "E", True),
    Control("undo", QT_TRANSLATE_NOOP("PresenterControls", "Undo"),
            QT_TRANSLATE_NOOP("PresenterControls", "Take back the last stroke"), "U"),
    Control("timer", QT_TRANSLATE_NOOP("PresenterControls", "Timer"),
            QT_TRANSLATE_NOOP("PresenterControls", "Let the time run, or pause it"), "T", True, True),
    Control("auto", QT_TRANSLATE_NOOP("PresenterControls", "Auto"),
            QT_TRANSLATE_NOOP("PresenterControls", "Go on by itself after each step's planned time"), "A", True),
    Control("swap", QT_TRANSLATE_NOOP("PresenterControls", "Swap screens"),
            QT_TRANSLATE_NOOP("PresenterControls", "The wall here, this window there"), "X", False, True),
    Control("screens", QT_TRANSLATE_NOOP("PresenterControls", "S&creens…"),
            QT_TRANSLATE_NOOP("PresenterControls", "Choose the screen of the wall and of this window")),
    Control("light", QT_TRANSLATE_NOOP("PresenterControls", "&Light theme"),
            QT_TRANSLATE_NOOP("PresenterControls", "Light colours for this window; the wall keeps its own"), "", True),
    Control("end", QT_TRANSLATE_NOOP("PresenterControls", "End"),
            QT_TRANSLATE_NOOP("PresenterControls", "End the show"), "Esc"),
)  # fmt: skip


class ControlRow(QWidget):
    """Buttons in as many lines as they need; pressed ones say what holds.  ``own`` are the window's commands."""

    def __init__(
        self, show: Show, appearance: Appearance, own: Mapping[str, Callable[[], object]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._show = show
        self.setAccessibleName(self.tr("Controls"))
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.buttons: dict[str, KeyButton] = {}
        commands = {**self._commands(), **own}
        for control in CONTROLS:
            button = KeyButton(
                appearance, translated(control.word), control.key, translated(control.tip), checkable=control.checkable
            )
            button.setProperty("leads", control.leads)
            # ``clicked`` has toggled the button already; what holds is for the show to say.
            button.clicked.connect(lambda _=False, act=commands[control.id]: (act(), self.refresh()))
            self.buttons[control.id] = button
            self._flow.addWidget(button)
        for signal in (
            show.step_changed, show.wall_changed, show.tool_changed, show.ink_changed, show.overview_changed,
            show.time_changed, show.auto_changed,
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
        self.buttons["undo"].setEnabled(bool(show.strokes))


class LeadingSwitch(QWidget):
    """Which view has the room on the wall."""

    WORDS = (
        (Leading.TIMELINE, QT_TRANSLATE_NOOP("PresenterControls", "Timeline")),
        (Leading.MAP, QT_TRANSLATE_NOOP("PresenterControls", "Map")),
        (Leading.CASUALTIES, QT_TRANSLATE_NOOP("PresenterControls", "Casualties")),
        (Leading.INFOBOX, QT_TRANSLATE_NOOP("PresenterControls", "Infobox")),
        (Leading.TEXT, QT_TRANSLATE_NOOP("PresenterControls", "Text")),
    )

    def __init__(self, show: Show, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self.setAccessibleName(self.tr("View that leads on the wall"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.buttons: dict[Leading, KeyButton] = {}
        for leading, word in self.WORDS:
            tip = self.tr("On the wall: {0}").format(translated(word))
            button = KeyButton(appearance, translated(word), "", tip, checkable=True)
            button.clicked.connect(lambda _=False, wanted=leading: self._lead(wanted))
            self.buttons[leading] = button
            row.addWidget(button)
        show.model.leading_changed.connect(self.refresh)
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
