"""Columns whose texts repeat: each text has a number, and a row holds the number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.context_layer import Coded

NAMED = {
    "type_of_violence", "conflict_name", "dyad_name", "side_a", "side_b", "country", "region", "adm_1", "adm_2",
    "where_coordinates", "event_type", "sub_event_type", "disorder_type", "actor1", "actor2", "location", "admin1",
    "admin2", "pays", "group", "groupe", "actor", "acteur", "type", "category", "place", "lieu",
}  # fmt: skip
"""Columns in which words are sought first, and of which lanes can be made."""
MOST_DISTINCT = 60_000
"""With more different texts a column is no list of names; its text is found all the same, only later."""


class _Numbers(dict[str, int]):
    """A number for each text, given when it is first met."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number


class Codes:
    """The numbers of a column's texts, until there are too many different ones."""

    def __init__(self, at: int) -> None:
        self.at = at
        self._numbers = _Numbers()
        self._parts: list[npt.NDArray[Any]] = []
        self._single: list[int] = []
        self._given_up = False

    def add(self, text: str) -> None:
        """One row."""
        if not self._given_up:
            self._single.append(self._numbers[text])

    def add_all(self, distinct: Sequence[str], numbers: npt.NDArray[np.int32]) -> None:
        """Rows by the numbers of their texts among ``distinct``."""
        if not self._given_up:
            own = np.fromiter(map(self._numbers.__getitem__, distinct), np.uint32, len(distinct))
            self._keep(own.astype(np.uint16).take(numbers) if len(self._numbers) <= 65_536 else own.take(numbers))

    def flush(self) -> None:
        """Take the single rows so far together."""
        if self._single:
            self._keep(np.array(self._single, np.uint32))
            self._single = []

    def coded(self) -> Coded | None:
        """All rows so far; None where there are too many different texts."""
        if self._given_up:
            return None
        texts = tuple(self._numbers)
        small = np.uint8 if len(texts) <= 256 else np.uint16 if len(texts) <= 65_536 else np.uint32
        parts = [part.astype(small, copy=False) for part in self._parts]
        return Coded(texts, np.concatenate(parts) if parts else np.empty(0, small))

    def _keep(self, part: npt.NDArray[Any]) -> None:
        self._parts.append(part.astype(np.uint16, copy=False) if len(self._numbers) <= 65_536 else part)
        if len(self._numbers) > MOST_DISTINCT:
            self._given_up = True
            self._parts.clear()
