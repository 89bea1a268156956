"""Context: the large tables behind the battle, what is sought in them, and what of them is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.background import Background, Stopped

if TYPE_CHECKING:  # numpy comes with a layer, never before the first paint
    from chinagodrar_viewer.core.context_layer import ContextLayer
    from chinagodrar_viewer.core.context_query import ContextQuery, Found
    from chinagodrar_viewer.core.level_of_detail import LevelOfDetail


PATIENCE = 1.0
"""Seconds that the end of the program waits for a thread: one that still runs when Python ends may crash it."""


class Progress(Value):
    """How far a reading is: rows that can be seen already, and the share of the file, 0 to 1."""

    name: str
    share: float
    rows: int


class Reading(Protocol):
    """What a reader makes, better and better: all rows so far, and the share of the file that was read."""

    @property
    def layer(self) -> ContextLayer: ...

    @property
    def share(self) -> float: ...


class Context(QObject):
    """All context layers of a model. Signals carry nothing: who hears one asks."""

    layers_changed = Signal()
    """A layer was added, has grown, or was removed."""
    progress_changed = Signal()
    """A reading began, went on, ended or failed."""
    found_changed = Signal()
    """Another query, or more of what it finds."""
    detail_changed = Signal()
    """What is to be drawn of a layer: all of it, or what was found."""
    hover_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layers: dict[str, ContextLayer] = {}
        self._progress: Progress | None = None
        self._problem: Exception | None = None
        self._waiting: list[tuple[str, Callable[[Stopped], Iterator[Reading]]]] = []
        self._query: ContextQuery | None = None
        self._found: dict[str, Found] = {}
        self._narrowed = False
        self._details: dict[str, LevelOfDetail] = {}
        self._hovered: ContextEvent | None = None
        self._reader = Background(self._take_reading, self._end_reading, self)
        self._seeker = Background(self._take_found, self._end_search, self)
        self._narrower = Background(self._take_detail, None, self)
        self._tied: WeakSet[Background] = WeakSet()

    # --- layers and their reading

    @property
    def layers(self) -> tuple[ContextLayer, ...]:
        """In the order in which they were added."""
        return tuple(self._layers.values())

    def layer(self, id: str | None) -> ContextLayer | None:
        """The layer of that id."""
        return self._layers.get(id) if id is not None else None

    @property
    def extent(self) -> TimeRange | None:
        """From the first event to the last of all layers; None without any event."""
        found = [layer.table.extent for layer in self._layers.values() if layer.table.extent is not None]
        if not found:
            return None
        start, end = min(each[0] for each in found), max(each[1] for each in found)
        return TimeRange(start, max(end, start + DAY))

    @property
    def reading(self) -> Progress | None:
        """The reading that is under way."""
        return self._progress

    @property
    def problem(self) -> Exception | None:
        """Why the last reading ended early; None where it did not."""
        return self._problem

    def add(self, name: str, parts: Callable[[Stopped], Iterator[Reading]]) -> None:
        """Read a layer in a thread; rows are shown as they come. A second one waits for the first."""
        if self._reader.running:
            self._waiting.append((name, parts))
            return
        self._problem = None
        self._progress = Progress(name, 0.0, 0)
        self._reader.start(parts)
        self.progress_changed.emit()

    def put(self, layer: ContextLayer) -> None:
        """Show a layer that was made elsewhere, in the place of the one of its id where there is one."""
        self._layers[layer.id] = layer
        # Places are those of a table: what was found in fewer rows stands elsewhere now.
        self._found.pop(layer.id, None)
        self._details.pop(layer.id, None)
        self.layers_changed.emit()
        if self._query is not None:
            self._search()
        self.detail_changed.emit()

    def cancel(self) -> None:
        """Read no further: the rows so far stay, and the layer says that it is not complete."""
        if self._reader.running:
            self._reader.stop()
            self._progress = None
            self.progress_changed.emit()
            self._next()

    def remove(self, id: str) -> None:
        """Show a layer no more."""
        if self._layers.pop(id, None) is not None:
            self._found.pop(id, None)
            self._details.pop(id, None)
            if self._hovered is not None and self._hovered.layer == id:
                self.hover(None)
            self.layers_changed.emit()
            self.detail_changed.emit()

    def close(self) -> None:
        """Stop all threads, as before the program ends; one that is busy is waited for a moment, not for good."""
        self._waiting.clear()
        workers = (self._reader, self._seeker, self._narrower, *self._tied)
        for each in workers:
            each.stop()
        for each in workers:
            each.wait(PATIENCE)

    def tie(self, *workers: Background) -> None:
        """Let threads that work on the layers for a view end with the others."""
        self._tied.update(workers)

    def _take_reading(self, reading: Reading) -> None:
        name = self._progress.name if self._progress else reading.layer.name
        self._progress = Progress(name, reading.share, len(reading.layer))
        if self._layers.get(reading.layer.id) is not reading.layer:
            self.put(reading.layer)
        self.progress_changed.emit()

    def _end_reading(self, wrong: Exception | None) -> None:
        self._progress = None
        self._problem = wrong
        self.progress_changed.emit()
        self._next()

    def _next(self) -> None:
        if self._waiting:
            self.add(*self._waiting.pop(0))

    # --- searching

    @property
    def query(self) -> ContextQuery | None:
        """What is sought; None where nothing is."""
        return self._query

    @property
    def searching(self) -> bool:
        return self._seeker.running

    def set_query(self, query: ContextQuery | None) -> None:
        """Seek in all layers, in a thread; a query under way is given up. What was found before stays till then."""
        wanted = query or None
        if wanted == self._query:
            return
        self._query = wanted
        if wanted is None:
            self._seeker.stop()
            self._found.clear()
            self.found_changed.emit()
            self._narrow()
        else:
            self._search()

    def found(self, layer_id: str) -> Found | None:
        """What the query has found in a layer so far; None without a query, or before its first answer."""
        return self._found.get(layer_id)

    def _search(self) -> None:
        query, layers = self._query, self.layers
        if query is None:
            return

        def work(stopped: Stopped) -> Iterator[tuple[str, Found]]:
            from chinagodrar_viewer.core.context_query import find_events

            # Names of all layers first: they take milliseconds, the whole text may take seconds.
            searches = [(layer.id, find_events(layer, query, stopped)) for layer in layers]
            for id, search in searches:
                first = next(search, None)
                if first is not None:
                    yield id, first
            for id, search in searches:
                for found in search:
                    yield id, found

        self._seeker.start(work)
        self.found_changed.emit()

    def _take_found(self, item: tuple[str, Found]) -> None:
        id, found = item
        if id in self._layers:
            before = self._found.get(id)
            self._found[id] = found
            self.found_changed.emit()
            if self._narrowed and (before is None or len(before.places) != len(found.places) or found.share >= 1):
                self._narrow()

    def _end_search(self, wrong: Exception | None) -> None:
        if wrong is not None:
            raise wrong
        self.found_changed.emit()

    # --- what is drawn

    @property
    def narrowed(self) -> bool:
        """True where only what was found is drawn."""
        return self._narrowed

    def set_narrowed(self, narrowed: bool) -> None:
        """Draw only what the query finds, or all."""
        if narrowed != self._narrowed:
            self._narrowed = narrowed
            self.found_changed.emit()
            self._narrow()

    def detail(self, layer_id: str) -> LevelOfDetail | None:
        """What is to be drawn of a layer now; its places are those of its own ``table``."""
        layer = self._layers.get(layer_id)
        if layer is None:
            return None
        return self._details.get(layer_id, layer.detail)

    @property
    def drawn(self) -> tuple[tuple[ContextLayer, LevelOfDetail], ...]:
        """The layers, each with what is to be drawn of it now."""
        return tuple((layer, self._details.get(layer.id, layer.detail)) for layer in self.layers)

    def _narrow(self) -> None:
        """Prepare what was found for frames; what was drawn before stays until it is ready."""
        wanted = [(layer, self._found[layer.id]) for layer in self.layers if layer.id in self._found]
        if not self._narrowed or not wanted:
            self._narrower.stop()
            if self._details:
                self._details.clear()
                self.detail_changed.emit()
            return

        def work(stopped: Stopped) -> Iterator[tuple[str, LevelOfDetail]]:
            from chinagodrar_viewer.core.context_query import narrowed_detail

            for layer, found in wanted:
                if stopped():
                    return
                yield layer.id, narrowed_detail(layer, found)

        self._narrower.start(work)

    def _take_detail(self, item: tuple[str, LevelOfDetail]) -> None:
        id, detail = item
        if id in self._layers:
            self._details[id] = detail
            self.detail_changed.emit()

    # --- the mouse

    @property
    def hovered(self) -> ContextEvent | None:
        """The event under the mouse in any view."""
        return self._hovered

    def hover(self, event: ContextEvent | None) -> None:
        """Say which event the mouse is over."""
        if event != self._hovered:
            self._hovered = event
            self.hover_changed.emit()
