"""The state that is shown and its signals: each facet of a ViewState has one.

Signals are past facts and carry nothing: who hears one asks.  ``state`` is settled before anything is
told, and a change that changes nothing tells nobody.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ViewState


class Facets(QObject):
    """Holds one ViewState and tells which of its facets changed."""

    visible_range_changed = Signal()
    selection_changed = Signal()
    claim_changed = Signal()
    playhead_changed = Signal()
    filter_changed = Signal()
    scale_changed = Signal()
    """The scale mode, or a stage of the morph towards it."""
    clock_changed = Signal()
    chart_changed = Signal()
    place_changed = Signal()
    map_changed = Signal()
    leading_changed = Signal()
    context_event_changed = Signal()

    def __init__(self, state: ViewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state

    @property
    def state(self) -> ViewState:
        return self._state

    def _change(self, **facets: Any) -> None:
        """Settle all facets first, then tell of those that differ."""
        before = self._state
        after = replace(before, **facets)
        if after == before:
            return
        self._state = after
        for facet, signal in self._signals():
            if getattr(before, facet) != getattr(after, facet):
                signal.emit()

    def _tell_all(self) -> None:
        """Say that every facet may have changed."""
        for _, signal in self._signals():
            signal.emit()

    def _signals(self) -> tuple[tuple[str, Any], ...]:
        """Facet and signal, in the order in which they are told: first what decides what can be seen."""
        return (
            ("filter", self.filter_changed),
            ("visible_range", self.visible_range_changed),
            ("playhead", self.playhead_changed),
            ("scale", self.scale_changed),
            ("clock", self.clock_changed),
            ("selection", self.selection_changed),
            ("context_event", self.context_event_changed),
            ("claim", self.claim_changed),
            ("chart", self.chart_changed),
            ("place", self.place_changed),
            ("map", self.map_changed),
            ("leading", self.leading_changed),
        )
