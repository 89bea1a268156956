"""What of the context layers a model's map shows: put in order and counted beside the window where there are many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.model.background import Background, Stopped
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.model.event_model import EventModel

if TYPE_CHECKING:  # numpy comes with a layer
    from chinagodrar_viewer.core.context_layer import ContextLayer
    from chinagodrar_viewer.core.event_table import EventTable, Rows
    from chinagodrar_viewer.core.map_density import Shown, Sites

AT_ONCE = 60_000
"""Events on the map up to which they are counted without a thread: it takes less than a millisecond."""


class LayerShown(Value):
    """What of a layer is shown; ``sought`` where a query makes what it finds stand out."""

    layer: ContextLayer
    shown: Shown
    sought: bool

    @property
    def table(self) -> EventTable:
        """The table whose places ``shown`` tells: the layer's own, or that of what was found."""
        return self.shown.sites.table


class _Wanted(Value):
    """A piece of counting; compared as a whole, arrays by who they are."""

    start: float
    end: float
    layers: tuple[tuple[ContextLayer, Sites, Rows | None], ...]

    def same(self, other: _Wanted | None) -> bool:
        return (
            other is not None
            and (self.start, self.end) == (other.start, other.end)
            and len(self.layers) == len(other.layers)
            and all(a is b for ours, theirs in zip(self.layers, other.layers) for a, b in zip(ours, theirs))  # noqa: B905
        )

    def counted(self) -> tuple[LayerShown, ...]:
        return tuple(
            LayerShown(layer, sites.between(self.start, self.end, found), found is not None)
            for layer, sites, found in self.layers
        )


_sites: WeakKeyDictionary[Context, dict[str, Sites]] = WeakKeyDictionary()
"""Of each layer the last one made: a teacher's and a wall's map share them."""
_points: WeakKeyDictionary[EventModel, ContextPoints] = WeakKeyDictionary()


def points_of(model: EventModel) -> ContextPoints:
    """The context events of the model's map; made when it is first asked for."""
    made = _points.get(model)
    if made is None:
        made = _points[model] = ContextPoints(model)
    return made


class ContextPoints(QObject):
    """Follows a model's layers, query, visible range and playhead.

    While the newest are counted, what was counted before is shown: ``changed`` tells when it is there.
    """

    changed = Signal()

    def __init__(self, model: EventModel) -> None:
        super().__init__(model)
        self._context = model.context
        self._shown: tuple[LayerShown, ...] = ()
        self._counted: _Wanted | None = None
        self._sorter = Background(self._take_sites, None, self)
        self._counter = Background(self._take_shown, self._count_again, self)
        self._context.tie(self._sorter, self._counter)
        for signal in (self._context.layers_changed, self._context.detail_changed):
            signal.connect(self._sort)
        for signal in (self._context.found_changed, model.visible_range_changed, model.playhead_changed):
            signal.connect(self._count)
        self._sort()

    @property
    def shown(self) -> tuple[LayerShown, ...]:
        """Layer by layer, in the order in which they were added."""
        return self._shown

    @property
    def behind(self) -> bool:
        """True while what is shown is not yet what the model says."""
        return bool(self._missing()) or not self._wanted().same(self._counted)

    def finish(self) -> None:
        """Count at once: pictures are taken at rest."""
        missing = self._missing()
        if missing:
            self._sorter.stop()
            from chinagodrar_viewer.core.map_density import Sites

            for layer, table in missing:
                self._keep(layer.id, Sites(table))
        if self.behind:
            self._counter.stop()
            self._take_shown((wanted := self._wanted(), wanted.counted()))

    # --- in order of place, once for a table

    def _tables(self) -> Iterator[tuple[ContextLayer, EventTable]]:
        for layer, detail in self._context.drawn:
            yield layer, detail.table

    def _made(self) -> dict[str, Sites]:
        return _sites.setdefault(self._context, {})

    def _keep(self, id: str, sites: Sites) -> None:
        self._made()[id] = sites

    def _missing(self) -> list[tuple[ContextLayer, EventTable]]:
        made = self._made()
        return [(layer, table) for layer, table in self._tables() if id_of(made.get(layer.id)) is not table]

    def _sort(self) -> None:
        there = {layer.id for layer in self._context.layers}
        made = self._made()
        for gone in [id for id in made if id not in there]:
            del made[gone]
        missing = self._missing()
        if not missing:
            self._sorter.stop()
            self._count()
            return

        def work(stopped: Stopped) -> Iterator[tuple[str, Sites]]:
            from chinagodrar_viewer.core.map_density import Sites

            for layer, table in missing:
                sites = Sites(table, stopped)
                if not stopped():
                    yield layer.id, sites

        self._sorter.start(work)
        self._count()

    def _take_sites(self, item: tuple[str, Sites]) -> None:
        id, sites = item
        if self._context.layer(id) is not None:
            self._keep(id, sites)
            self._count()

    # --- what the shown time holds

    def _wanted(self) -> _Wanted:
        model = self.parent()  # no reference of our own: the model would never go
        assert isinstance(model, EventModel)
        context, made = self._context, self._made()
        range_, playhead = model.visible_range, model.playhead
        layers: list[tuple[ContextLayer, Sites, Rows | None]] = []
        for layer in context.layers:
            sites = made.get(layer.id)
            if sites is not None:
                found = context.found(layer.id) if sites.table is layer.table else None
                layers.append((layer, sites, found.places if found is not None else None))
        end = range_.end if playhead is None else min(range_.end, playhead)
        return _Wanted(range_.start, end, tuple(layers))

    def _count(self) -> None:
        wanted = self._wanted()
        if wanted.same(self._counted) or (not wanted.layers and not self._shown):
            return
        if sum(len(sites) for _, sites, _ in wanted.layers) <= AT_ONCE:
            self._counter.stop()
            self._take_shown((wanted, wanted.counted()))
        elif not self._counter.running:  # else it begins again when it has ended: a frame never waits for the next
            self._counter.start(lambda _: iter([(wanted, wanted.counted())]))

    def _take_shown(self, item: tuple[_Wanted, tuple[LayerShown, ...]]) -> None:
        self._counted, self._shown = item
        self.changed.emit()

    def _count_again(self, wrong: Exception | None) -> None:
        if wrong is not None:
            raise wrong
        self._count()


def id_of(sites: Sites | None) -> EventTable | None:
    """Whose places they are."""
    return sites.table if sites is not None else None
