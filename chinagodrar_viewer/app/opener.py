"""Opens a battle file off the GUI thread: the window stays alive and keeps what it shows until all is well."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.core.battle import Battle

Answer = tuple[Battle | str, str, list[str]]
"""A battle, or why there is none; path; every problem of the file as a sentence."""


class Opener(QObject):
    """Reads one file at a time; a newer request makes an older one's answer count for nothing."""

    opened = Signal(object, str, list)
    """Battle, path, warnings as sentences."""
    failed = Signal(str, list, str)
    """One sentence: what happened, where, what to do; every problem of the file as a sentence; path."""
    _answered = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._request = 0
        self._answered.connect(self._tell)

    @property
    def busy(self) -> bool:
        """True while a file is being read."""
        return self._pending

    _pending = False

    def open(self, path: str) -> None:
        """Start to read a file."""
        self._request += 1
        self._pending = True
        threading.Thread(target=self._read, args=(self._request, path), name="open battle", daemon=True).start()

    def cancel(self) -> None:
        """Let the answer count for nothing."""
        self._request += 1
        self._pending = False

    def _read(self, request: int, path: str) -> None:
        from chinagodrar_viewer.app.error_words import error_words, problem_words
        from chinagodrar_viewer.formats.errors import FormatError
        from chinagodrar_viewer.formats.registry import open_battle

        try:
            opened = open_battle(Path(path))
            answer: Answer = (opened.battle, path, [problem_words(p) for p in opened.problems])
        except FormatError as error:
            answer = error_words(error), path, [problem_words(p) for p in error.problems]
        except MemoryError:
            answer = self.tr("“{0}” needs more memory than this computer has.").format(Path(path).name), path, []
        except Exception as error:  # an incomplete installation, a fault of ours: never leave the reader waiting
            answer = self.tr("“{0}” cannot be opened: {1}").format(Path(path).name, error), path, []
        self._answered.emit(request, answer)

    def _tell(self, request: int, answer: Answer) -> None:
        if request != self._request:
            return
        self._pending = False
        found, path, problems = answer
        if isinstance(found, Battle):
            self.opened.emit(found, path, problems)
        else:
            self.failed.emit(found, problems, path)
