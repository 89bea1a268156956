"""Every command of the window in one table: its name, keys, menu and what it says of itself.

The help page, the menus and the tooltips are made from this table, so none of them can miss a key.

``plain`` keys (arrows, digits, Space) are not Qt shortcuts, which would take them away from lists and
text fields: the window acts on them when the widget in focus had no use for them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str, /) -> str:
        """The text itself; PySide6's stub says no more of it than object."""
        ...
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

FILE = QT_TRANSLATE_NOOP("Actions", "&File")
GO = QT_TRANSLATE_NOOP("Actions", "&Go")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
PRESENT = QT_TRANSLATE_NOOP("Actions", "&Present")
HELP = QT_TRANSLATE_NOOP("Actions", "&Help")


@dataclass(frozen=True)
class Command:
    """A row of the table; ``text`` and ``tip`` are English and translated when shown."""

    id: str
    menu: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    plain: bool = False
    checkable: bool = False
    separator: bool = False
    """A line in the menu above it."""
    listed: bool = True
    """False: a key only, not in the menu."""


COMMANDS: tuple[Command, ...] = (
    Command(
        "open",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "&Open…"),
        QT_TRANSLATE_NOOP("Actions", "Open a battle file"),
        ("Ctrl+O",),
    ),
    Command(
        "open-bundled",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "Open the &Battle of Chinagodrar"),
        QT_TRANSLATE_NOOP("Actions", "Show the battle that comes with the program"),
    ),
    Command(
        "add-context",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "&Add context events…"),
        QT_TRANSLATE_NOOP("Actions", "Show a large table of events behind the battle: UCDP, ACLED, CSV, Parquet"),
        ("Ctrl+Shift+O",),
        separator=True,
    ),
    Command(
        "export",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        QT_TRANSLATE_NOOP("Actions", "Save what you see as a picture, PDF or table"),
        ("Ctrl+E",),
        separator=True,
    ),
    Command(
        "quit",
        FILE,
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        QT_TRANSLATE_NOOP("Actions", "Close the program"),
        ("Ctrl+Q",),
        separator=True,
    ),
    Command(
        "previous",
        GO,
        QT_TRANSLATE_NOOP("Actions", "&Previous event"),
        QT_TRANSLATE_NOOP("Actions", "Go to the event before"),
        ("Left",),
        plain=True,
    ),
    Command(
        "next",
        GO,
        QT_TRANSLATE_NOOP("Actions", "&Next event"),
        QT_TRANSLATE_NOOP("Actions", "Go to the event after"),
        ("Right",),
        plain=True,
    ),
    Command(
        "lane-up",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Lane &above"),
        QT_TRANSLATE_NOOP("Actions", "Go to the nearest event in the lane above"),
        ("Up",),
        plain=True,
    ),
    Command(
        "lane-down",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Lane &below"),
        QT_TRANSLATE_NOOP("Actions", "Go to the nearest event in the lane below"),
        ("Down",),
        plain=True,
    ),
    Command(
        "first",
        GO,
        QT_TRANSLATE_NOOP("Actions", "&First event"),
        QT_TRANSLATE_NOOP("Actions", "Go to the first event"),
        ("Home",),
        plain=True,
    ),
    Command(
        "last",
        GO,
        QT_TRANSLATE_NOOP("Actions", "&Last event"),
        QT_TRANSLATE_NOOP("Actions", "Go to the last event"),
        ("End",),
        plain=True,
    ),
    Command(
        "play",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Pl&ay"),
        QT_TRANSLATE_NOOP("Actions", "Step through the events by itself, or pause"),
        ("Space",),
        plain=True,
        separator=True,
    ),
    Command(
        "known-earlier",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Known &earlier"),
        QT_TRANSLATE_NOOP("Actions", "Show what was known on the publication day before"),
        ("Ctrl+Left",),
        separator=True,
    ),
    Command(
        "known-later",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Known la&ter"),
        QT_TRANSLATE_NOOP("Actions", "Show what was known on the publication day after"),
        ("Ctrl+Right",),
    ),
    Command(
        "known-today",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Known to&day"),
        QT_TRANSLATE_NOOP("Actions", "Show all that is known today"),
        ("Ctrl+T",),
    ),
    Command(
        "back",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Bac&k"),
        QT_TRANSLATE_NOOP("Actions", "Go back to what you saw before"),
        ("Alt+Left",),
        separator=True,
    ),
    Command(
        "forward",
        GO,
        QT_TRANSLATE_NOOP("Actions", "For&ward"),
        QT_TRANSLATE_NOOP("Actions", "Go forward again"),
        ("Alt+Right",),
    ),
    Command(
        "find",
        GO,
        QT_TRANSLATE_NOOP("Actions", "F&ind…"),
        QT_TRANSLATE_NOOP("Actions", "Find an event, place, person or source"),
        ("Ctrl+F",),
        separator=True,
    ),
    Command(
        "source",
        GO,
        QT_TRANSLATE_NOOP("Actions", "Event's &source"),
        QT_TRANSLATE_NOOP("Actions", "Open the first source of the event"),
        ("Return", "Enter"),
        plain=True,
    ),
    Command(
        "zoom-in",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        QT_TRANSLATE_NOOP("Actions", "Show less time, around the selected event"),
        ("+", "="),
        plain=True,
    ),
    Command(
        "zoom-out",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
        QT_TRANSLATE_NOOP("Actions", "Show more time"),
        ("-",),
        plain=True,
    ),
    Command(
        "fit",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Fit &everything"),
        QT_TRANSLATE_NOOP("Actions", "Show the whole time"),
        ("0",),
        plain=True,
    ),
    Command(
        "even",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "E&ven steps"),
        QT_TRANSLATE_NOOP("Actions", "Give every event the same room instead of true scale"),
        ("E",),
        plain=True,
        checkable=True,
        separator=True,
    ),
    Command(
        "layers-more",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&More room for context events"),
        QT_TRANSLATE_NOOP("Actions", "Give the lanes of the context events more of the timeline’s height"),
        ("Shift+Up",),
        plain=True,
        listed=False,
    ),
    Command(
        "layers-less",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "L&ess room for context events"),
        QT_TRANSLATE_NOOP("Actions", "Give the lanes of the context events less of the timeline’s height"),
        ("Shift+Down",),
        plain=True,
        listed=False,
    ),
    Command(
        "list",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Event &list"),
        QT_TRANSLATE_NOOP("Actions", "Show or hide the list of all events"),
        ("Ctrl+L",),
        checkable=True,
        separator=True,
    ),
    Command(
        "reset-layout",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Reset panels"),
        QT_TRANSLATE_NOOP("Actions", "Put all panels back in their places"),
    ),
    Command(
        "reduced-motion",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "Reduce &motion"),
        QT_TRANSLATE_NOOP("Actions", "Jump instead of flying"),
        checkable=True,
        separator=True,
    ),
    Command(
        "full-screen",
        VIEW,
        QT_TRANSLATE_NOOP("Actions", "&Full screen"),
        QT_TRANSLATE_NOOP("Actions", "Fill the screen, or leave it"),
        ("F11",),
        checkable=True,
    ),
    Command(
        "present",
        PRESENT,
        QT_TRANSLATE_NOOP("Actions", "&Present"),
        QT_TRANSLATE_NOOP("Actions", "Show the lesson to a class, from its first step"),
        ("F5",),
    ),
    Command(
        "present-from-here",
        PRESENT,
        QT_TRANSLATE_NOOP("Actions", "Present from &here"),
        QT_TRANSLATE_NOOP("Actions", "Show the lesson from the step about the selected event"),
        ("Shift+F5",),
    ),
    Command(
        "choose-lesson",
        PRESENT,
        QT_TRANSLATE_NOOP("Actions", "&Lesson and screens…"),
        QT_TRANSLATE_NOOP("Actions", "Choose the lesson, its first step and the screens, then present"),
        ("Ctrl+F5",),
        separator=True,
    ),
    Command(
        "keys",
        HELP,
        QT_TRANSLATE_NOOP("Actions", "&Help and keys"),
        QT_TRANSLATE_NOOP("Actions", "How to read the timeline, and all keys"),
        ("F1",),
    ),
    Command(
        "about",
        HELP,
        QT_TRANSLATE_NOOP("Actions", "&About"),
        QT_TRANSLATE_NOOP("Actions", "Version, licences and sources"),
    ),
)


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate("Actions", text)


def key_text(key: str) -> str:
    """A key as the reader's keyboard names it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class ActionTable:
    """The commands as QActions of a window; asked by id."""

    def __init__(
        self, window: QWidget, handlers: dict[str, Callable[..., object]], left_out: frozenset[str] = frozenset()
    ) -> None:
        self._by_id: dict[str, QAction] = {}
        self._plain: dict[int, QAction] = {}
        for command in COMMANDS:
            # A command that is left out has no key and stands in no menu; it is there for those who ask for its state.
            action = QAction(translated(command.text), window)
            action.setObjectName(command.id)
            action.setCheckable(command.checkable)
            tip = translated(command.tip)
            if command.keys:
                tip = f"{tip} ({key_text(command.keys[0])})"
            action.setToolTip(tip)
            action.setStatusTip(tip)
            if command.id in left_out:
                action.setVisible(False)
            else:
                self._add_keys(window, command, action)
            (action.toggled if command.checkable else action.triggered).connect(handlers[command.id])
            self._by_id[command.id] = action

    def _add_keys(self, window: QWidget, command: Command, action: QAction) -> None:
        sequences = [QKeySequence(key) for key in command.keys]
        action.setShortcuts(sequences)
        if command.plain:
            # The menu shows the key; it acts through ``plain_action``.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            for sequence in sequences:
                first = sequence[0]  # pyright: ignore[reportIndexIssue] - PySide6's stub lacks __getitem__
                self._plain[first.toCombined()] = action
        else:
            window.addAction(action)

    def __getitem__(self, command_id: str) -> QAction:
        return self._by_id[command_id]

    def plain_action(self, combined: int) -> QAction | None:
        """The action of a plain key with its modifiers, as QKeyEvent.keyCombination().toCombined()."""
        bare = combined & ~Qt.KeyboardModifier.KeypadModifier.value
        # "+" needs Shift on many keyboards.
        return self._plain.get(bare) or self._plain.get(bare & ~Qt.KeyboardModifier.ShiftModifier.value)
