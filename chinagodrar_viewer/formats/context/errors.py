"""What is raised where a table's columns cannot be told by their names."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.core.context_layer import ColumnMapping
from chinagodrar_viewer.core.problems import Problem, Severity
from chinagodrar_viewer.core.sentence import told
from chinagodrar_viewer.formats.errors import FormatError


class ColumnsUnknown(FormatError):  # noqa: N818 - it is a question rather than an error
    """No column says when an event begins: a person has to choose; ``guess`` is the best there is."""

    def __init__(
        self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]], guess: ColumnMapping | None
    ) -> None:
        message = told("FileErrors", "no column is named like a date.")
        super().__init__(
            Problem(Severity.ERROR, "", message, told("FileErrors", "Choose the columns in the program.")), name=name
        )
        self.columns = tuple(columns)
        self.rows = tuple(rows)
        self.guess = guess
