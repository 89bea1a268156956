"""What is sought in a context layer, and finding it: names first, which takes milliseconds, then every cell.

Names (actors, places, conflicts) repeat, so a word is sought once in each distinct text and the rows follow
by their numbers.  Only after that the whole text of every row is gone through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.context_layer import ContextLayer
from chinagodrar_viewer.core.event_table import Rows
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.core.text import folded
from chinagodrar_viewer.core.value import Value

Mask = npt.NDArray[np.bool_]
SHORTEST_WORD = 2
"""Shorter words are sought in names only: nearly every row holds a letter somewhere."""
PARTS = 12
"""How often it is told how far the whole text is gone through: each time all places are put in order."""


class ContextQuery(Value):
    """Words that must all be found; ``least_deaths`` by the best estimate; ``lanes`` empty lets all lanes through."""

    text: str = ""
    least_deaths: int = 0
    lanes: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.text.strip() or self.least_deaths > 0 or self.lanes)

    @property
    def words(self) -> tuple[str, ...]:
        """The words, without case and accents."""
        return tuple(dict.fromkeys(folded(self.text).split()))


class Found(Value):
    """Places of the events that were found, in order of time; ``share`` of the text gone through, 1 when done."""

    places: Rows
    share: float


def find_events(layer: ContextLayer, query: ContextQuery, stopped: Callable[[], bool]) -> Iterator[Found]:
    """What ``query`` finds in ``layer``, better and better: the last one, with share 1, is all.

    Ends without it where ``stopped`` says so, which is asked every few milliseconds.
    """
    allowed = _let_through(layer, query)
    words = query.words
    if not words:
        places = np.arange(len(layer), dtype=np.uint32) if allowed is None else _places(allowed)
        yield Found(places, 1.0)
        return
    by_row: Mask = np.ones(len(layer), np.bool_)
    for word in words:
        if stopped():
            return
        by_row &= _named(layer, word)
    found = by_row[layer.table.rows]
    deep = [word for word in words if len(word) >= SHORTEST_WORD]
    yield Found(_places(_both(found, allowed)), 1.0 if len(deep) < len(words) else 0.0)
    if len(deep) < len(words):
        return
    seen = told = 0
    step = len(layer) // PARTS
    for seen, rows in layer.texts.matching(words, stopped):
        if len(rows):
            by_row[rows] = True
        if stopped():
            return
        if told + step <= seen < len(layer):
            told = seen
            yield Found(_places(_both(by_row[layer.table.rows], allowed)), seen / len(layer))
    if not stopped():
        yield Found(_places(_both(by_row[layer.table.rows], allowed)), 1.0)


def _let_through(layer: ContextLayer, query: ContextQuery) -> Mask | None:
    """Which places deaths and lanes let through; None where they let all."""
    allowed: Mask | None = None
    if query.least_deaths > 0:
        allowed = layer.table.best >= query.least_deaths
    if query.lanes:
        wanted = np.zeros(layer.table.lane_count, np.bool_)
        wanted[[lane for lane in query.lanes if lane < layer.table.lane_count]] = True
        allowed = _both(wanted[layer.table.lanes], allowed)
    return allowed


def _named(layer: ContextLayer, word: str) -> Mask:
    """Rows in whose names the word stands."""
    found: Mask = np.zeros(len(layer), np.bool_)
    for column in layer.coded.values():
        holding = np.fromiter((word in text for text in column.folded), np.bool_, len(column.texts))
        if holding.any():
            found |= holding[column.codes]
    return found


def _both(found: Mask, allowed: Mask | None) -> Mask:
    return found if allowed is None else found & allowed


def _places(mask: Mask) -> Rows:
    return np.flatnonzero(mask).astype(np.uint32)


def narrowed_detail(layer: ContextLayer, found: Found) -> LevelOfDetail:
    """Only what was found, prepared for frames; its ``table`` has places of its own and the layer's rows."""
    return LevelOfDetail(layer.table.taken(found.places))


def most_deaths(layer: ContextLayer, found: Found, count: int) -> tuple[int, ...]:
    """Places of the ``count`` found events with most deaths by the best estimate, most first, then the earliest."""
    places = found.places
    # Larger the more deaths, then the earlier; an unknown number counts less than none.
    keys = (layer.table.best[places].astype(np.int64) << 32) - places
    if len(keys) > count:
        chosen = np.argpartition(keys, len(keys) - count)[-count:]
        places, keys = places[chosen], keys[chosen]
    return tuple(places[np.argsort(-keys, kind="stable")].tolist())
