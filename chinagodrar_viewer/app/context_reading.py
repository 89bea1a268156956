"""One table on its way to become a context layer: what is read, from where, by which columns, and how that ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from chinagodrar_viewer.app.column_choices import Choices
    from chinagodrar_viewer.core.context_layer import ColumnMapping
    from chinagodrar_viewer.model.context import Reading

Stopped = Callable[[], bool]


class Asked:
    """A table that somebody asked for; ``layer`` is its id once rows were read."""

    def __init__(self, path: str, mapping: ColumnMapping | None, choices: Choices) -> None:
        """``choices`` are columns chosen earlier, by header; they are taken where no ``mapping`` is given."""
        self.path = path
        self.mapping = mapping
        self._choices = choices
        self.layer: str | None = None

    @property
    def name(self) -> str:
        """What a person calls the table."""
        return Path(self.path).name

    def parts(self, stopped: Stopped) -> Iterator[Reading]:
        """Read it; run in a thread."""
        from chinagodrar_viewer.formats.context import peek, read_context

        path = Path(self.path)
        mapping = self.mapping
        if mapping is None and self._choices:
            mapping = self._choices.get(tuple(peek(path).columns))
        for reading in read_context(path, mapping, stopped=stopped):
            self.layer = reading.layer.id
            yield reading


def failure_words(name: str, wrong: Exception) -> str:
    """One sentence: what went wrong with which file."""
    from chinagodrar_viewer.formats.errors import FormatError

    translate = QCoreApplication.translate
    if isinstance(wrong, FormatError):
        from chinagodrar_viewer.app.error_words import error_words

        return error_words(wrong, name)
    if isinstance(wrong, MemoryError):
        return translate("ContextFiles", "“{0}” needs more memory than this computer has.").format(name)
    return translate("ContextFiles", "“{0}” cannot be read: {1}").format(name, wrong)
