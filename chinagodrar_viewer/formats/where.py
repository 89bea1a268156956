"""Where in a battle file something stands, as problems say it."""

from __future__ import annotations

from typing import NamedTuple

LISTS = {
    "sources": "source", "sides": "side", "lanes": "lane", "places": "place", "people": "person",
    "periods": "period", "ranges": "range", "events": "event", "claims": "claim", "disagreements": "disagreement",
    "movements": "movement",
    "lessons": "lesson",
}  # fmt: skip
"""The document's lists of things that have ids, and what one is called."""


class Where(NamedTuple):
    """A place in the document: the path of an item, and what it is (``event "mirage"``)."""

    path: str
    what: str

    def at(self, key: str) -> str:
        """The place of a key of it: ``events[3].date (event "mirage")``."""
        return f"{self.path}{key} ({self.what})"
