"""``--context``: tables of events behind the battle, for commands without the main window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from chinagodrar_viewer.app.context_reading import Asked, failure_words
from chinagodrar_viewer.commands.say import complain
from chinagodrar_viewer.model.context import Context


def read_now(context: Context, paths: Sequence[str]) -> None:
    """Read tables to their end, as for a picture; raises FormatError where one cannot be read."""
    for path in paths:
        last = None
        for reading in Asked(path, None, {}).parts(lambda: False):
            last = reading.layer
        if last is None:
            continue
        if last.unread.count:
            complain(f"{Path(path).name}: {last.unread.count} rows could not be read and are not shown.")
        context.put(last)


class ReadBeside(QObject):
    """Reads tables while a show goes on; what cannot be read is said on the terminal."""

    def __init__(self, context: Context, paths: Sequence[str]) -> None:
        super().__init__(context)
        self._context = context
        self._asked = [Asked(path, None, {}) for path in paths]
        context.progress_changed.connect(self._hear)
        for asked in tuple(self._asked):
            context.add(asked.name, asked.parts)

    def _hear(self) -> None:
        context = self._context
        if context.reading is not None or not self._asked:
            return
        asked = self._asked.pop(0)
        layer = context.layer(asked.layer)
        if context.problem is not None:
            complain(failure_words(asked.name, context.problem))
        elif layer is not None and layer.unread.count:
            complain(f"{asked.name}: {layer.unread.count} rows could not be read and are not shown.")
