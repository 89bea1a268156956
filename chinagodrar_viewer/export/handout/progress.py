"""How far the making of a hand-out has come: it is made in parts, between which the window lives."""

from __future__ import annotations

from chinagodrar_viewer.core.value import Value


class Progress(Value):
    """``done`` of ``total`` parts; ``made`` is the file, in the last part only."""

    done: int
    total: int
    made: bytes | None = None

    @property
    def share(self) -> float:
        """0 to 1."""
        return min(self.done / self.total, 1.0) if self.total else 1.0
