"""Follower: the wall's model, which shows what the teacher's shows, or holds what it showed when it was frozen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from chinagodrar_viewer.model.event_model import EventModel


class Follower(EventModel):
    """An EventModel that takes every facet from another, in the same turn and at every stage of its flights.

    It makes no flights of its own, and nobody else commands it, so nothing ever runs back.
    """

    def __init__(self, leader: EventModel, parent: QObject | None = None) -> None:
        super().__init__(leader.battle, leader.language, parent, context=leader.context)
        self.reduced_motion = True
        self._leader = leader
        self._held = False
        for signal in (
            leader.filter_changed, leader.visible_range_changed, leader.playhead_changed, leader.scale_changed,
            leader.clock_changed, leader.selection_changed, leader.claim_changed, leader.chart_changed,
            leader.place_changed, leader.map_changed, leader.leading_changed, leader.context_event_changed,
        ):  # fmt: skip
            signal.connect(self._follow)
        leader.battle_changed.connect(self._follow)
        self._follow()

    @property
    def held(self) -> bool:
        return self._held

    def hold(self) -> None:
        """Stand still, whatever the leader does."""
        self._held = True

    def release(self) -> None:
        """Show at once what the leader shows now, and follow again."""
        self._held = False
        self._follow()

    def _follow(self) -> None:
        if self._held:
            return
        leader = self._leader
        if leader.battle is not self.battle:
            self.set_battle(leader.battle)
        before, share, drawn = self._state, self._scale_share, self._drawing.share
        # The leader tells facet after facet, but has settled them all: the first word brings everything.
        self._state, self._scale_share = leader.state, leader.scale_share
        self._map.set(self._state.map)
        self._drawing.share = leader.drawn
        for facet, signal in self._signals():
            changed = getattr(before, facet) != getattr(self._state, facet)
            staged = (facet == "scale" and share != self._scale_share) or (facet == "map" and drawn != leader.drawn)
            if changed or staged:
                signal.emit()
