"""``check`` of a table of events: which columns say what, and which rows cannot be read, each with line and reason."""

from __future__ import annotations

from pathlib import Path

from chinagodrar_viewer.commands.exit_codes import FAILED, OK
from chinagodrar_viewer.commands.say import Meter, complain, one_line, tell
from chinagodrar_viewer.core.context_layer import ColumnMapping, ContextLayer
from chinagodrar_viewer.formats.errors import FormatError

MEANINGS = (
    ("start", "begins"),
    ("end", "ends"),
    ("low", "deaths, lowest"),
    ("best", "deaths, best"),
    ("high", "deaths, highest"),
    ("latitude", "latitude"),
    ("longitude", "longitude"),
    ("precision", "precision of the date"),
    ("title", "title"),
    ("where", "place"),
    ("lane", "lanes"),
)


def check_table(name: str) -> int:
    """Read the whole table and print what was found; returns the exit code, 1 where a row cannot be read."""
    from chinagodrar_viewer.formats.context import ColumnsUnknown, read_context

    layer: ContextLayer | None = None
    try:
        with Meter() as meter:
            for reading in read_context(Path(name), None, stopped=lambda: False):
                layer = reading.layer
                meter.show(reading.share)
    except ColumnsUnknown as error:
        tell(one_line(f"{name}: error: {error}"))
        tell(one_line(f"{name}: its columns are: {', '.join(error.columns)}"))
        return FAILED
    except FormatError as error:
        tell(one_line(f"{name}: error: {error}"))
        if layer is None:
            return FAILED
        _report(name, layer)
        return FAILED
    if layer is None:
        complain(f"{name}: there is nothing in it.")
        return FAILED
    _report(name, layer)
    return FAILED if layer.unread.count else OK


def columns_found(mapping: ColumnMapping) -> list[str]:
    """``begins: date_start``, one for each column that was found."""
    said: list[str] = []
    for field, meaning in MEANINGS:
        chosen = getattr(mapping, field)
        names = ", ".join(chosen) if isinstance(chosen, tuple) else chosen
        if names:
            said.append(f"{meaning}: {names}")
    return said


def _report(name: str, layer: ContextLayer) -> None:
    tell(one_line(f"{name}: columns: {'; '.join(columns_found(layer.mapping))}"))
    for row in layer.unread.listed:
        where = f"line {row.line}: " if row.line else ""
        tell(one_line(f"{name}: {where}{row.reason}"))
    rest = layer.unread.count + layer.unread.cells - len(layer.unread.listed)
    if rest > 0:
        tell(one_line(f"{name}: and {rest} more."))
    unread = f"{layer.unread.count} rows cannot be read." if layer.unread.count else "all rows can be read."
    cells = f" {layer.unread.cells} cells mean nothing and are left out." if layer.unread.cells else ""
    tell(one_line(f"{name}: {len(layer)} events; {unread}{cells}"))
