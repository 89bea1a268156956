"""Every key of the show in one table; help and tooltips are made from it, so none of them can miss a key.

Clickers send PageUp, PageDown, a full stop, and F5 and Escape in turn: these work in every window of the show,
whatever has the focus.  Keys that the show knows never reach buttons, spin boxes or scroll areas;
text fields keep what writes and edits text.  F6, Shift+Tab and keys with Ctrl or Alt that the table does not
name stay with the windows.  A key that is held down acts once, but for those that move something bit by
bit: a clicker pressed a little long is one step.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.show import Mode, Show, Tool

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str, /) -> str:
        """The text itself; PySide6's stub says no more of it than object."""
        ...
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

STEPS = QT_TRANSLATE_NOOP("ShowKeys", "Steps")
WALL = QT_TRANSLATE_NOOP("ShowKeys", "What the class sees")
POINTING = QT_TRANSLATE_NOOP("ShowKeys", "Pointing and drawing")
TIME = QT_TRANSLATE_NOOP("ShowKeys", "Time")
WINDOWS = QT_TRANSLATE_NOOP("ShowKeys", "Windows")
GROUPS = (STEPS, WALL, POINTING, TIME, WINDOWS)

Act = Callable[[Show], object]


class ShowKey(Value):
    """A row: keys that do one thing.  ``act`` None is routed to who made the windows, by ``id``; else it is a window's.

    ``mode`` is where the keys do this instead of what they do elsewhere; ``repeats`` while held down.
    """

    id: str
    group: str
    text: str
    keys: tuple[str, ...]
    act: Act | None
    mode: Mode | None = None
    repeats: bool = False


def _tool(tool: Tool) -> Act:
    return lambda show: show.toggle_tool(tool)


KEYS: tuple[ShowKey, ...] = (
    ShowKey("next", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Next: the step, or an activity's answer"),
            ("Right", "Down", "PgDown", "Space", "N", "Media Next"), Show.next),
    ShowKey("enter", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Next; go to the number typed; choose"),
            ("Return", "Enter"), Show.enter),
    ShowKey("previous", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Back"),
            ("Left", "Up", "PgUp", "P", "Backspace", "Media Previous"), Show.previous),
    ShowKey("first", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "First step"), ("Home",), Show.first),
    ShowKey("last", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Last step"), ("End",), Show.last),
    ShowKey("go-to", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Go to a step: its number, then Enter"),
            ("G",), Show.ask_step),
    ShowKey("rub-out", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Take back the last digit"),
            ("Backspace",), Show.rub_out, Mode.TYPING, True),
    ShowKey("overview", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Overview: arrows and Enter choose a step"),
            ("Tab",), Show.toggle_overview),
    ShowKey("overview-right", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Overview: the step after"),
            ("Right",), lambda show: show.move_overview(1, 0), Mode.OVERVIEW, True),
    ShowKey("overview-left", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Overview: the step before"),
            ("Left",), lambda show: show.move_overview(-1, 0), Mode.OVERVIEW, True),
    ShowKey("overview-down", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Overview: the row below"),
            ("Down",), lambda show: show.move_overview(0, 1), Mode.OVERVIEW, True),
    ShowKey("overview-up", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Overview: the row above"),
            ("Up",), lambda show: show.move_overview(0, -1), Mode.OVERVIEW, True),
    ShowKey("overview-first", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Overview: the first step"),
            ("Home",), lambda show: show.move_overview(-len(show.steps), 0), Mode.OVERVIEW),
    ShowKey("overview-last", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Overview: the last step"),
            ("End",), lambda show: show.move_overview(len(show.steps), 0), Mode.OVERVIEW),
    ShowKey("overview-choose", STEPS, QT_TRANSLATE_NOOP("ShowKeys", "Overview: go to the chosen step"),
            ("Space",), Show.choose_overview, Mode.OVERVIEW),
    ShowKey("black", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Make the wall black, or show it again"),
            ("B", "."), Show.toggle_black),
    ShowKey("white", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Make the wall white, or show it again"),
            ("W", ","), Show.toggle_white),
    ShowKey("freeze", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Freeze the wall while you look ahead, or catch up"),
            ("F",), Show.toggle_freeze),
    ShowKey("details", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Hide or show numbers and accounts of deaths"),
            ("H",), Show.toggle_details),
    ShowKey("leading", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Another view leads: timeline, infobox, casualties, map"),
            ("V",), Show.next_leading),
    ShowKey("activity", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Activity's cards: arrows move, Enter takes and puts down"),
            ("C",), Show.toggle_activity),
    ShowKey("reveal", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Show or hide an activity's answer"),
            ("R",), Show.toggle_reveal),
    ShowKey("card-after", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Activity: the card after, or move the card there"),
            ("Right", "Down"), lambda show: show.move_card(1), Mode.ACTIVITY, True),
    ShowKey("card-before", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Activity: the card before, or move the card there"),
            ("Left", "Up"), lambda show: show.move_card(-1), Mode.ACTIVITY, True),
    ShowKey("card-act", WALL, QT_TRANSLATE_NOOP("ShowKeys", "Activity: take the card, put it down, choose it"),
            ("Space",), Show.enter, Mode.ACTIVITY),
    ShowKey("spotlight", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Spotlight"), ("S",), _tool(Tool.SPOTLIGHT)),
    ShowKey("laser", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Laser dot"), ("L",), _tool(Tool.LASER)),
    ShowKey("zoom", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Zoom box; arrows move it, + and − change its size"),
            ("Z",), _tool(Tool.ZOOM)),
    ShowKey("zoom-right", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Zoom box to the right"),
            ("Right",), lambda show: show.move_zoom_box(0.25, 0.0), Mode.ZOOM, True),
    ShowKey("zoom-left", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Zoom box to the left"),
            ("Left",), lambda show: show.move_zoom_box(-0.25, 0.0), Mode.ZOOM, True),
    ShowKey("zoom-down", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Zoom box down"),
            ("Down",), lambda show: show.move_zoom_box(0.0, 0.25), Mode.ZOOM, True),
    ShowKey("zoom-up", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Zoom box up"),
            ("Up",), lambda show: show.move_zoom_box(0.0, -0.25), Mode.ZOOM, True),
    ShowKey("zoom-in", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Zoom box smaller: the wall shows less, larger"),
            ("+", "="), lambda show: show.resize_zoom_box(1), Mode.ZOOM, True),
    ShowKey("zoom-out", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Zoom box larger: the wall shows more"),
            ("-",), lambda show: show.resize_zoom_box(-1), Mode.ZOOM, True),
    ShowKey("pen", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Pen"), ("D",), _tool(Tool.PEN)),
    ShowKey("eraser", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Eraser"), ("E",), _tool(Tool.ERASER)),
    ShowKey("undo", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Take back the last stroke or rubbing out"),
            ("Ctrl+Z", "U"), Show.undo, None, True),
    ShowKey("clear", POINTING, QT_TRANSLATE_NOOP("ShowKeys", "Rub out everything on this step"),
            ("Shift+E",), Show.clear_ink),
    ShowKey("timer", TIME, QT_TRANSLATE_NOOP("ShowKeys", "Pause the timer, or let it run"), ("T",), Show.toggle_timer),
    ShowKey("reset-timer", TIME, QT_TRANSLATE_NOOP("ShowKeys", "Timer back to 0:00"), ("Shift+T",), Show.reset_timer),
    ShowKey("auto", TIME, QT_TRANSLATE_NOOP("ShowKeys", "Go on by itself, or pause that"), ("A",), Show.toggle_auto),
    ShowKey("swap", WINDOWS, QT_TRANSLATE_NOOP("ShowKeys", "Swap the screens"), ("X",), None),
    ShowKey("reach", WINDOWS,
            QT_TRANSLATE_NOOP("ShowKeys", "Arrows and Enter act on the presenter’s buttons and lists; Esc ends that"),
            ("F6",), None),
    ShowKey("notes-larger", WINDOWS, QT_TRANSLATE_NOOP("ShowKeys", "Larger notes"), ("Ctrl++", "Ctrl+="), None),
    ShowKey("notes-smaller", WINDOWS, QT_TRANSLATE_NOOP("ShowKeys", "Smaller notes"), ("Ctrl+-",), None),
    ShowKey("notes-down", WINDOWS, QT_TRANSLATE_NOOP("ShowKeys", "Scroll the notes down"), ("Ctrl+Down",), None),
    ShowKey("notes-up", WINDOWS, QT_TRANSLATE_NOOP("ShowKeys", "Scroll the notes up"), ("Ctrl+Up",), None),
    ShowKey("keys", WINDOWS, QT_TRANSLATE_NOOP("ShowKeys", "These keys"), ("F1", "?"), None),
    ShowKey("escape", WINDOWS, QT_TRANSLATE_NOOP("ShowKeys", "Leave what is open; with nothing open, end the show"),
            ("Esc",), Show.escape),
    ShowKey("end", WINDOWS, QT_TRANSLATE_NOOP("ShowKeys", "End the show"), ("F5",), Show.end),
)  # fmt: skip

DIGITS = QT_TRANSLATE_NOOP("ShowKeys", "A step's number; Enter goes there")


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate("ShowKeys", text)


def key_text(key: str) -> str:
    """A key as the reader's keyboard names it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def key_of(command_id: str) -> str:
    """The first key of a command, as tooltips name it; empty for one that has none."""
    return next((key_text(row.keys[0]) for row in KEYS if row.id == command_id), "")


def help_rows() -> list[tuple[str, list[tuple[str, str]]]]:
    """Group by group, keys and what they do, in the reader's language."""
    groups: list[tuple[str, list[tuple[str, str]]]] = []
    for group in GROUPS:
        rows = [
            (" · ".join(key_text(key) for key in row.keys), translated(row.text)) for row in KEYS if row.group == group
        ]
        if group == STEPS:
            rows.append(("1 … 9", translated(DIGITS)))
        groups.append((translated(group), rows))
    return groups


def _combined(key: str) -> int:
    first = QKeySequence(key)[0]  # pyright: ignore[reportIndexIssue] - PySide6's stub lacks __getitem__
    return first.toCombined()


_BY_KEY: dict[tuple[int, Mode | None], ShowKey] = {(_combined(key), row.mode): row for row in KEYS for key in row.keys}
_SHIFT = Qt.KeyboardModifier.ShiftModifier.value
_KEYPAD = Qt.KeyboardModifier.KeypadModifier.value
_GROUP_SWITCH = Qt.KeyboardModifier.GroupSwitchModifier.value


def row_for(combined: int, mode: Mode) -> ShowKey | None:
    """What a key does with its modifiers (``QKeyCombination.toCombined``), the mode's own meaning first.

    Signs and letters count with Shift as well: many keyboards need it for a full stop, and CapsLock may be on.
    """
    bare = combined & ~(_KEYPAD | _GROUP_SWITCH)
    signs = 0x20 < (bare & ~_SHIFT) < 0x100
    for wanted in (bare, bare & ~_SHIFT) if signs else (bare,):
        for where in (mode, None):
            row = _BY_KEY.get((wanted, where))
            if row is not None:
                return row
    return None
