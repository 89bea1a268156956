"""The name of an event of a context layer, as the shared state and every view say it."""

from __future__ import annotations

from chinagodrar_viewer.core.value import Value


class ContextEvent(Value):
    """The layer's id, and the event's number among the rows of its file that could be read."""

    layer: str
    row: int
