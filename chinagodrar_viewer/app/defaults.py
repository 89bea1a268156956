"""What an administrator sets for everybody on a computer: one TOML file, read only where there is one.

What holds, the first that says something: the command line, a value that the file locks, the user's own settings,
the file, the program.  A mistake in the file never keeps the program from starting: what it meant is left out, and
one sentence says which file, which key, and what is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from chinagodrar_viewer.app import settings as keys
from chinagodrar_viewer.app.left_out import OFFERS
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.value import Value

LOCK = "lock"
KIOSK = "kiosk"
LARGEST = 65_536
"""Bytes; a file of defaults has a few hundred."""
LONGEST_SHOWN = 40
MOST_MINUTES = 24 * 60


class KioskRules(Value):
    """What the file says of the kiosk; ``idle`` in minutes, ``keys`` as Qt writes them ("Ctrl+Shift+Q")."""

    idle: float = 3.0
    keys: str = "Ctrl+Shift+Q"
    passphrase: str = ""
    """Empty: the keys alone open the kiosk."""


class Defaults(Value):
    """A file's values as the settings keep them, by the settings' keys; and what could not be understood."""

    path: str
    preset: Mapping[str, str]
    locked: frozenset[str]
    kiosk: KioskRules
    problems: tuple[str, ...] = ()
    """Sentences."""


class _WrongError(ValueError):
    """A value that is not allowed; the text says what is: "write …"."""


_Reader = Callable[[Any], str]


def _choice(**words: str) -> _Reader:
    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in words:
            raise _WrongError(f"write {_either([_quoted(word) for word in words])}")
        return words[value]

    return read


def _switch(yes: str, no: str) -> _Reader:
    def read(value: Any) -> str:
        if not isinstance(value, bool):
            raise _WrongError("write true or false")
        return yes if value else no

    return read


def _words(*allowed: str) -> _Reader:
    def read(value: Any) -> str:
        if not isinstance(value, list) or not all(isinstance(word, str) and word in allowed for word in value):
            raise _WrongError(f"write a list of some of {', '.join(_quoted(word) for word in allowed)}")
        return " ".join(dict.fromkeys(value))

    return read


def _text(what: str) -> _Reader:
    def read(value: Any) -> str:
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise _WrongError(f"write {what} in quotation marks")
        return value

    return read


ENTRIES: dict[str, tuple[keys.Setting[str], _Reader]] = {
    "language": (keys.LANGUAGE, _choice(system="", en="en", fr="fr")),
    "theme": (keys.THEME, _choice(system="system", light="light", dark="dark")),
    "reduced-motion": (keys.REDUCED_MOTION, _switch("yes", "no")),
    "first-hint": (keys.HINT_SEEN, _switch("", "yes")),
    "start-file": (keys.START_FILE, _text("the path of a battle file")),
    "start-lesson": (keys.START_LESSON, _text("the id of a lesson")),
    "hide-panels": (keys.HIDDEN_PANELS, _words("event", "infobox", "casualties", "map")),
    "recent-files": (keys.KEEPS_RECENT, _switch("yes", "no")),
    "folder": (keys.LAST_FOLDER, _text("the path of a folder")),
    "wall-theme": (keys.WALL_THEME, _choice(light="light", dark="dark")),
    "wall-in-window": (keys.PRESENT_WINDOWED, _switch("yes", "no")),
    "without": (keys.WITHOUT, _words(*OFFERS)),
}
"""Every key of the file outside of [kiosk]: the setting it stands for, and how its value is read."""


def read_defaults(path: str) -> Defaults:
    """The file's values; never raises: what is wrong is among the problems."""
    import tomllib

    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            return _nothing(path, f"it is larger than {LARGEST // 1024} KB")
        table = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        return _nothing(path, f"it cannot be read ({error.strerror or error})")
    except UnicodeDecodeError as error:
        return _nothing(path, f"byte {error.start + 1} is not UTF-8")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return _nothing(path, f"it is not TOML ({error})")
    problems: list[str] = []
    preset: dict[str, str] = {}
    for name, value in table.items():
        if name in (LOCK, KIOSK):
            continue
        if name not in ENTRIES:
            problems.append(_unknown(path, name, [*ENTRIES, LOCK, f"[{KIOSK}]"]))
            continue
        setting, read = ENTRIES[name]
        try:
            preset[setting.key] = read(value)
        except _WrongError as error:
            problems.append(_mistake(path, name, value, error))
    locked = _locked(path, table, preset, problems)
    return Defaults(path, preset, locked, _kiosk(path, table.get(KIOSK, {}), problems), tuple(problems))


def _locked(path: str, table: Mapping[str, Any], preset: Mapping[str, str], problems: list[str]) -> frozenset[str]:
    """The settings that users cannot change: those named, or all of the file's with ``lock = true``."""
    wanted = table.get(LOCK, False)
    if isinstance(wanted, bool):
        # Where a user last looked for files is no wish of theirs that could be refused.
        return frozenset(preset) - {keys.LAST_FOLDER.key, keys.HINT_SEEN.key} if wanted else frozenset()
    if not isinstance(wanted, list) or not all(isinstance(name, str) for name in wanted):
        problems.append(_mistake(path, LOCK, wanted, _WrongError("write true, or a list of keys of this file")))
        return frozenset()
    found: set[str] = set()
    for name in wanted:
        if name not in ENTRIES:
            problems.append(_mistake(path, LOCK, name, _WrongError(f"it can name {', '.join(ENTRIES)}")))
        elif name not in table:
            problems.append(_mistake(path, LOCK, name, _WrongError("give this key a value in the file as well")))
        elif ENTRIES[name][0].key in preset:
            found.add(ENTRIES[name][0].key)
    return frozenset(found)


def _kiosk(path: str, table: Any, problems: list[str]) -> KioskRules:
    if not isinstance(table, dict):
        problems.append(_mistake(path, KIOSK, table, _WrongError(f"write a section [{KIOSK}]")))
        return KioskRules()
    readers: dict[str, Callable[[Any], Any]] = {"idle": _minutes, "keys": _keys, "passphrase": _passphrase}
    found: dict[str, Any] = {}
    for name, value in table.items():
        if name not in readers:
            problems.append(_unknown(path, f"{KIOSK}.{name}", list(readers)))
            continue
        try:
            found[name] = readers[name](value)
        except _WrongError as error:
            # A passphrase is not told to everybody who looks at the screen.
            problems.append(_mistake(path, f"{KIOSK}.{name}", None if name == "passphrase" else value, error))
            if name == "passphrase":
                # What was meant as a lock must not stand open because of a slip.
                found[name] = str(value)
    return KioskRules(**found)


def _minutes(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= MOST_MINUTES:
        raise _WrongError(f"write minutes: a number above 0, at most {MOST_MINUTES}")
    return float(value)


def _keys(value: Any) -> str:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeySequence

    wanted = QKeySequence(value) if isinstance(value, str) else QKeySequence()
    first = wanted[0] if wanted.count() == 1 else None  # pyright: ignore[reportIndexIssue] - the stub lacks it
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if first is None or first.key() == Qt.Key.Key_unknown or not first.keyboardModifiers() & modifiers:
        raise _WrongError('write one key with Ctrl or Alt, such as "Ctrl+Shift+Q"')
    return str(value)


def problems_with(defaults: Defaults, battle: Battle) -> tuple[str, ...]:
    """The file's problems, and a start lesson that the battle has not."""
    wanted = defaults.preset.get(keys.START_LESSON.key)
    ids = [lesson.id for lesson in battle.lessons]
    if not wanted or wanted in ids or keys.START_FILE.key in defaults.preset:
        return defaults.problems
    error = _WrongError(f"this battle has the lessons {', '.join(ids)}")
    return (*defaults.problems, _mistake(defaults.path, "start-lesson", wanted, error))


_passphrase = _text("the passphrase")


def _nothing(path: str, why: str) -> Defaults:
    sentence = f"{path}: {why}; the program's own defaults hold."
    return Defaults(path, {}, frozenset(), KioskRules(), (" ".join(sentence.split()),))


def _unknown(path: str, name: str, allowed: list[str]) -> str:
    return f"{path}: there is no key {_quoted(_shown(name))}; there are {', '.join(allowed)}."


def _mistake(path: str, name: str, value: Any, error: _WrongError) -> str:
    shown = _quoted(_shown(value)) if isinstance(value, str) else _shown(value)
    said = "" if value is None else f" cannot be {shown}"
    return f"{path}: {_quoted(name)}{said}: {error}." if said else f"{path}: {_quoted(name)} cannot be used: {error}."


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    text = "".join(c if c.isprintable() else " " for c in text)
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"


def _quoted(word: str) -> str:
    return f'"{word}"'


def _either(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
