"""Every command of the window in one table: its name, keys, menu and what it says of itself.

The help page, the menus and the tooltips are made from this table, so none of them can miss a key.

``plain`` keys (arrows, digits, Space) are not Qt shortcuts, which would take them away from lists and
text fields: the window acts on them when the widget in focus had no use for them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

FILE = QT_TRANSLATE_NOOP("Actions", "&File")
GO = QT_TRANSLATE_NOOP("Actions", "&Go")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
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


_N = QT_TRANSLATE_NOOP
COMMANDS: tuple[Command, ...] = (
    Command("open", FILE, _N("Actions", "&Open…"), _N("Actions", "Open a battle file"), ("Ctrl+O",)),
    Command("open-bundled", FILE, _N("Actions", "Open the &Battle of Chinagodrar"),
            _N("Actions", "Show the battle that comes with the program")),
    Command("export", FILE, _N("Actions", "&Export…"), _N("Actions", "Save what you see as a picture, PDF or table"),
            ("Ctrl+E",), separator=True),
    Command("quit", FILE, _N("Actions", "&Quit"), _N("Actions", "Close the program"), ("Ctrl+Q",), separator=True),
    Command("previous", GO, _N("Actions", "&Previous event"), _N("Actions", "Go to the event before"), ("Left",),
            plain=True),
    Command("next", GO, _N("Actions", "&Next event"), _N("Actions", "Go to the event after"), ("Right",), plain=True),
    Command("lane-up", GO, _N("Actions", "Lane &above"), _N("Actions", "Go to the nearest event in the lane above"),
            ("Up",), plain=True),
    Command("lane-down", GO, _N("Actions", "Lane &below"), _N("Actions", "Go to the nearest event in the lane below"),
            ("Down",), plain=True),
    Command("first", GO, _N("Actions", "&First event"), _N("Actions", "Go to the first event"), ("Home",), plain=True),
    Command("last", GO, _N("Actions", "&Last event"), _N("Actions", "Go to the last event"), ("End",), plain=True),
    Command("play", GO, _N("Actions", "Pl&ay"), _N("Actions", "Step through the events by itself, or pause"),
            ("Space",), plain=True, separator=True),
    Command("known-earlier", GO, _N("Actions", "Known &earlier"),
            _N("Actions", "Show what was known on the publication day before"), ("Ctrl+Left",), separator=True),
    Command("known-later", GO, _N("Actions", "Known la&ter"),
            _N("Actions", "Show what was known on the publication day after"), ("Ctrl+Right",)),
    Command("known-today", GO, _N("Actions", "Known to&day"), _N("Actions", "Show all that is known today"),
            ("Ctrl+T",)),
    Command("back", GO, _N("Actions", "Bac&k"), _N("Actions", "Go back to what you saw before"), ("Alt+Left",),
            separator=True),
    Command("forward", GO, _N("Actions", "For&ward"), _N("Actions", "Go forward again"), ("Alt+Right",)),
    Command("find", GO, _N("Actions", "F&ind…"), _N("Actions", "Find an event, place, person or source"),
            ("Ctrl+F",), separator=True),
    Command("source", GO, _N("Actions", "Event's &source"), _N("Actions", "Open the first source of the event"),
            ("Return", "Enter"), plain=True),
    Command("zoom-in", VIEW, _N("Actions", "Zoom &in"), _N("Actions", "Show less time, around the selected event"),
            ("+", "="), plain=True),
    Command("zoom-out", VIEW, _N("Actions", "Zoom &out"), _N("Actions", "Show more time"), ("-",), plain=True),
    Command("fit", VIEW, _N("Actions", "Fit &everything"), _N("Actions", "Show the whole time"), ("0",), plain=True),
    Command("even", VIEW, _N("Actions", "E&ven steps"),
            _N("Actions", "Give every event the same room instead of true scale"), ("E",), plain=True,
            checkable=True, separator=True),
    Command("list", VIEW, _N("Actions", "Event &list"), _N("Actions", "Show or hide the list of all events"),
            ("Ctrl+L",), checkable=True, separator=True),
    Command("reset-layout", VIEW, _N("Actions", "&Reset panels"), _N("Actions", "Put all panels back in their places"),
            ),
    Command("reduced-motion", VIEW, _N("Actions", "Reduce &motion"), _N("Actions", "Jump instead of flying"),
            checkable=True, separator=True),
    Command("full-screen", VIEW, _N("Actions", "&Full screen"), _N("Actions", "Fill the screen, or leave it"),
            ("F11",), checkable=True),
    Command("keys", HELP, _N("Actions", "&Help and keys"), _N("Actions", "How to read the timeline, and all keys"),
            ("F1",)),
    Command("about", HELP, _N("Actions", "&About"), _N("Actions", "Version, licences and sources")),
)  # fmt: skip


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate("Actions", text)


def key_text(key: str) -> str:
    """A key as the reader's keyboard names it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class ActionTable:
    """The commands as QActions of a window; asked by id."""

    def __init__(self, window: QWidget, handlers: dict[str, Callable[..., object]]) -> None:
        self._by_id: dict[str, QAction] = {}
        self._plain: dict[int, QAction] = {}
        for command in COMMANDS:
            action = QAction(translated(command.text), window)
            action.setObjectName(command.id)
            action.setCheckable(command.checkable)
            tip = translated(command.tip)
            if command.keys:
                tip = f"{tip} ({key_text(command.keys[0])})"
            action.setToolTip(tip)
            action.setStatusTip(tip)
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
                self._plain[sequence[0].toCombined()] = action
        else:
            window.addAction(action)

    def __getitem__(self, command_id: str) -> QAction:
        return self._by_id[command_id]

    def plain_action(self, combined: int) -> QAction | None:
        """The action of a plain key with its modifiers, as QKeyEvent.keyCombination().toCombined()."""
        bare = combined & ~Qt.KeyboardModifier.KeypadModifier.value
        # "+" needs Shift on many keyboards.
        return self._plain.get(bare) or self._plain.get(bare & ~Qt.KeyboardModifier.ShiftModifier.value)
