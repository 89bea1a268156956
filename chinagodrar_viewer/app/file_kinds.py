"""Which files are tables of events, shown behind a battle, and which are battles: told by the ending of the name."""

from __future__ import annotations

TABLES = (".csv", ".tsv", ".tab", ".parquet", ".pq", ".zip", ".gz")
"""Endings of tables; in a zip or gz file there is one table."""


def is_table(path: str) -> bool:
    """True where the name is a table's; what is in the file is seen when it is read."""
    return path.lower().endswith(TABLES)
