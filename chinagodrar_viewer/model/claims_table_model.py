"""ClaimsTableModel: claims side by side, one a row, for tables and screen readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chinagodrar_viewer.core.casualties import CasualtyClaim

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole + 1
LONGEST = 10_000


class ClaimColumn(IntEnum):
    """What a column tells."""

    SPEAKER = 0
    FIGURE = 1
    SIDE = 2
    RELATION = 3
    PUBLISHED = 4
    STATUS = 5
    SOURCE = 6


class ClaimsTableModel(QAbstractTableModel):
    """``tell`` says a claim in a column, in the reader's language; the views own the words."""

    def __init__(
        self,
        claims: Sequence[CasualtyClaim],
        headers: Sequence[str],
        tell: Callable[[CasualtyClaim, ClaimColumn], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._claims = tuple(claims)
        self._headers = tuple(headers)
        self._tell = tell

    def claim_at(self, row: int) -> CasualtyClaim | None:
        """The claim of a row, or None."""
        return self._claims[row] if 0 <= row < len(self._claims) else None

    def row_of(self, claim_id: str | None) -> int:
        """The row of a claim, -1 where it is not here."""
        return next((i for i, c in enumerate(self._claims) if c.id == claim_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._claims)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(ClaimColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        claim = self.claim_at(index.row()) if index.isValid() else None
        if claim is None:
            return None
        column = ClaimColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._tell(claim, column)[:LONGEST]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headers[column]}: {self._tell(claim, column)}"[:LONGEST]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "; ".join(f"{self._headers[c]}: {self._tell(claim, c)}" for c in ClaimColumn)[:LONGEST]
        if role == ID_ROLE:
            return claim.id
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section] if 0 <= section < len(self._headers) else None
        return None
