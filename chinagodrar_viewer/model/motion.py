"""Where the shown range, map and scale stand, and their ways to somewhere else: flights and the morph."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.flight_path import FlightPath
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.time_scale import TRUE_SCALE, TimeScale, blended, even_steps
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ScaleMode, ViewState, opening_state
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.model.drawing import Drawing
from chinagodrar_viewer.model.facets import Facets
from chinagodrar_viewer.model.flight import Flight, Morph
from chinagodrar_viewer.model.map_position import MapPosition

ROOM_AROUND = 0.5
"""How far beyond the battle's extent one may pan, as a share of the extent."""
EDGE = 0.02
"""Room at either end of a range that shows everything, as a share of it."""


class Moving(Facets):
    """The part of the model that moves; a hand ends a flight, and what is asked for is settled before it is told."""

    def __init__(self, battle: Battle, context: Context | None, parent: QObject | None) -> None:
        super().__init__(opening_state(battle), parent)
        self._battle = battle
        self._context = context if context is not None else Context(self)
        self._even = even_steps([e.anchor for e in battle.events])
        self._scale_share = 0.0
        self.reduced_motion = False
        self._flight: Flight[TimeRange] = Flight(self, self._set_range)
        self._morph = Morph(self, self._set_scale_share)
        self._map = MapPosition(self, battle, self._set_map)
        self._drawing = Drawing(self, self.map_changed.emit)
        self._limits = self._reach()
        self._context.layers_changed.connect(self._take_limits)

    # --- asking

    @property
    def context(self) -> Context:
        """The large tables behind the battle."""
        return self._context

    @property
    def visible_range(self) -> TimeRange:
        return self._state.visible_range

    @property
    def limits(self) -> TimeRange:
        """How far one may pan and zoom out."""
        return self._limits

    @property
    def whole_range(self) -> TimeRange:
        """All of the battle and of the context layers, with a little room."""
        return self._whole().grown(EDGE)

    @property
    def scale_share(self) -> float:
        """0 at true scale, 1 at even steps, in between during the morph."""
        return self._scale_share

    @property
    def scale(self) -> TimeScale:
        """Time to position, over the visible range 0..1 during a morph; see TimeScale."""
        if self._scale_share <= 0.0:
            return TRUE_SCALE
        if self._scale_share >= 1.0:
            return self._even
        shown = self.visible_range
        return blended(TRUE_SCALE, self._even, self._scale_share, shown.start, shown.end)

    @property
    def map_view(self) -> MapView:
        """What the map shows now."""
        return self._state.map or self._map.own

    @property
    def drawn(self) -> float:
        """How far the movements of what happens now have drawn themselves, 0 to 1, where more than time tells."""
        return self._drawing.share

    @property
    def destination(self) -> TimeRange:
        """Where a flight is going, or the visible range where none is under way."""
        return self._flight.destination or self.visible_range

    # --- commanding

    def set_visible_range(self, wanted: TimeRange) -> None:
        """Show a range at once, clamped to the limits; ends a flight: the hand goes before the machine."""
        self._flight.stop()
        self._set_range(wanted)

    def set_map(self, wanted: MapView | None) -> None:
        """Show a part of the map at once, or its own choice; ends a flight of the map."""
        wanted = self._map.clamped(wanted)
        self._map.set(wanted)
        self._change(map=wanted)

    def set_scale(self, mode: ScaleMode) -> None:
        """True scale or even steps; the views morph unless motion is reduced."""
        if self._state.scale is not mode:
            share = self._scale_share
            self._state = replace(self._state, scale=mode)
            self._morph.to(share, 1.0 if mode is ScaleMode.EVEN else 0.0, at_once=self.reduced_motion)
            if self._scale_share == share:  # else the morph, at once where motion is reduced, has told
                self.scale_changed.emit()

    def finish_motion(self) -> None:
        """Come to rest where flight and morph are going: pictures are taken at rest."""
        self._flight.finish()
        self._map.finish()
        self._morph.finish()
        self._drawing.finish()

    # --- inside

    def _stand_on(self, battle: Battle) -> None:
        """Another battle; whoever calls tells it."""
        self._flight.stop()
        self._map.take(battle)
        self._battle = battle
        self._limits = self._reach()
        self._even = even_steps([e.anchor for e in battle.events])

    def _whole(self) -> TimeRange:
        own, layers = self._battle.extent, self._context.extent
        return TimeRange(min(own.start, layers.start), max(own.end, layers.end)) if layers else own

    def _reach(self) -> TimeRange:
        room, whole = self._battle.extent.grown(ROOM_AROUND), self._whole().grown(EDGE)
        return TimeRange(min(room.start, whole.start), max(room.end, whole.end))

    def _take_limits(self) -> None:
        """Layers came or went: what is shown stays, unless it lies out of reach now."""
        self._limits = self._reach()
        if self.destination.clamped(self._limits) != self.destination:
            self._flight.stop()
        self._set_range(self.visible_range)

    def _settled_state(self) -> ViewState:
        return replace(self._state, visible_range=self.destination, map=self._map.wanted)

    def _go(self, wanted: TimeRange, map_: MapView | None, **facets: Any) -> None:
        """Change facets and set out for a range and a map; where we are going is settled before anything is told."""
        if self.reduced_motion:
            self._flight.stop()
            self._map.set(map_)
            facets.update(visible_range=wanted, map=map_)
        else:
            if wanted != self.destination:
                self._flight.along(FlightPath(self.visible_range, wanted))
            if map_ != self._map.wanted:
                self._map.fly(self.map_view, map_)
        self._change(**facets)

    def _set_range(self, wanted: TimeRange) -> None:
        self._change(visible_range=wanted.clamped(self.limits))

    def _set_map(self, view: MapView | None) -> None:
        self._change(map=view)

    def _set_scale_share(self, share: float) -> None:
        if share != self._scale_share:
            self._scale_share = share
            self.scale_changed.emit()
