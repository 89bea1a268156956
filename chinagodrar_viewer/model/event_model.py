"""EventModel: the one shared model; views ask it and obey it.

Commands are verbs; a command that changes nothing tells nobody, so views may answer a signal (see
``facets``) with a command and no loop arises.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isfinite

from PySide6.QtCore import QObject, Signal

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import CasualtyClaim, known_claims
from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.framing import framed, framed_stretch
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import (
    ChartMode,
    ClockMode,
    Filter,
    Leading,
    ScaleMode,
    ViewState,
    opening_state,
)
from chinagodrar_viewer.core.window import Instant
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.model.history import History
from chinagodrar_viewer.model.motion import Moving


class EventModel(Moving):
    """What is shown now, of which battle, in which language."""

    battle_changed = Signal()
    """Another battle; every other facet may have changed with it, and tells so afterwards."""
    hover_changed = Signal()
    history_changed = Signal()

    def __init__(
        self,
        battle: Battle,
        language: str = "en",
        parent: QObject | None = None,
        *,
        context: Context | None = None,
    ) -> None:
        """``context`` is shared with another model, as the wall's with the teacher's; else it is a new one."""
        super().__init__(battle, context, parent)
        self._language = language
        self.links_out = True
        """False where no source may be opened in a web browser."""
        self._hovered: str | None = None
        self._history = History()
        self._context.layers_changed.connect(self._forget_context_event)

    # --- asking

    @property
    def battle(self) -> Battle:
        return self._battle

    @property
    def language(self) -> str:
        """Of the content: ``en`` or ``fr``. Fixed for the model's life; the window is remade to change it."""
        return self._language

    @property
    def selected_event(self) -> Event | None:
        return self._battle.event(self._state.selection)

    @property
    def hovered(self) -> str | None:
        """The event under the mouse in any view."""
        return self._hovered

    @property
    def playhead(self) -> Instant | None:
        return self._state.playhead

    @property
    def words(self) -> DateWords:
        """How times are said now: in the content's language, on the chosen clock."""
        h_hour = self._battle.event(self._battle.h_hour)
        return DateWords(
            self._language,
            self._battle.zone.utc_offset,
            self._state.clock,
            h_hour.anchor if h_hour else None,
            self._battle.event,
        )

    @property
    def events(self) -> Sequence[Event]:
        """The events that the filter lets through, in chronological order."""
        filter_ = self._state.filter
        return [e for e in self._battle.events if filter_.passes(e)] if filter_ else self._battle.events

    def claims_known(self, event_id: str | None = None) -> tuple[CasualtyClaim, ...]:
        """The claims published at the playhead, of one event or all, oldest first."""
        claims = self._battle.claims if event_id is None else self._battle.claims_of(event_id)
        return known_claims(claims, self._state.playhead)

    # --- commanding

    def set_battle(self, battle: Battle) -> None:
        """Show another battle from its opening state; the history starts anew."""
        self._stand_on(battle)
        self._history.clear()
        self._hovered = None
        state = replace(opening_state(battle), clock=self._state.clock, scale=self._state.scale)
        self._state = state
        self.battle_changed.emit()
        self._tell_all()
        self.hover_changed.emit()
        self.history_changed.emit()

    def select(self, event_id: str | None, *, reveal: bool = True) -> None:
        """Select an event; ``reveal`` flies to it where it is not already well in sight; the map goes to its place."""
        event = self._battle.event(event_id)
        if event is None and event_id is not None:
            return
        wanted = self._framing(event) if reveal and event is not None else self.destination
        map_ = self._map.showing(event)
        settled = self._settled_state()
        claim = self._battle.claim(self._state.claim)
        facets = {
            "selection": event_id,
            "claim": claim.id if claim and claim.event == event_id else None,
            "place": None,
            "context_event": None,
        }
        if replace(settled, visible_range=wanted, map=map_, **facets) == settled:
            return
        self._remember()
        self._go(wanted, map_, **facets)
        self.history_changed.emit()

    def select_place(self, place_id: str | None) -> None:
        """Choose a place by itself, which brings it into sight on the map; the selected event stays."""
        place = self._battle.places.get(place_id) if place_id is not None else None
        if place_id is None:
            self._change(place=None)
        elif place is not None:
            self._remember()
            self._go(self.destination, self._map.showing(place), place=place_id)
            self.history_changed.emit()

    def select_claim(self, claim_id: str | None) -> None:
        """Select a claim and with it its event."""
        claim = self._battle.claim(claim_id)
        if claim is None:
            self._change(claim=None)
            return
        jump = claim.event != self._state.selection
        if jump:
            self._remember()
        map_ = self._map.showing(self._battle.event(claim.event)) if jump else self._map.wanted
        self._go(self.destination, map_, selection=claim.event, claim=claim.id, place=None, context_event=None)
        if jump:
            self.history_changed.emit()

    def select_context(self, wanted: ContextEvent | None, *, reveal: bool = True) -> None:
        """Select an event of a context layer, and none of the battle; ``reveal`` brings it into sight."""
        layer = self._context.layer(wanted.layer) if wanted is not None else None
        place = layer.place_of(wanted.row) if layer is not None and wanted is not None else None
        if wanted is None or layer is None or place is None:
            self._change(context_event=None)
            return
        if wanted == self._state.context_event and not reveal:
            return
        table = layer.table
        position = float(table.latitudes[place]), float(table.longitudes[place])
        range_ = self.destination
        if reveal:
            range_ = framed_stretch(int(table.starts[place]), int(table.ends[place]), range_).clamped(self.limits)
        map_ = self._map.showing(position) if isfinite(sum(position)) else self._map.wanted
        self._remember()
        self._go(range_, map_, context_event=wanted, selection=None, claim=None, place=None)
        self.history_changed.emit()

    def select_step(self, steps: int) -> None:
        """Select the next (1) or previous (-1) event that the filter lets through; stops at the ends."""
        events = self.events
        if not events:
            return
        ids = [e.id for e in events]
        selection = self._state.selection
        if selection in ids:
            index = min(max(ids.index(selection) + steps, 0), len(ids) - 1)
        else:
            anchor = self.selected_event.anchor if self.selected_event else self.visible_range.middle
            later = [i for i, e in enumerate(events) if e.anchor >= anchor]
            index = (later[0] if later else len(ids) - 1) if steps > 0 else ((later[0] if later else len(ids)) - 1)
        self.select(ids[max(index, 0)])

    def hover(self, event_id: str | None) -> None:
        """Say which event the mouse is over."""
        if event_id != self._hovered:
            self._hovered = event_id
            self.hover_changed.emit()

    def fly_to(self, wanted: TimeRange) -> None:
        """Show a range by a flight; a later place in the history than where it started."""
        wanted = wanted.clamped(self.limits)
        if wanted != self.destination:
            self._remember()
            self._go(wanted, self._map.wanted)
            self.history_changed.emit()

    def fly_map_to(self, wanted: MapView | None) -> None:
        """Show a part of the map by a flight; a later place in the history than where it started."""
        wanted = self._map.clamped(wanted)
        if wanted != self._map.wanted:
            self._remember()
            self._go(self.destination, wanted)
            self.history_changed.emit()

    def set_playhead(self, instant: Instant | None, *, play: bool = False) -> None:
        """Set what "now" is for claims; None is today. ``play`` lets movements draw themselves there."""
        wanted = None if instant is None else round(instant)
        if wanted != self._state.playhead:
            self._drawing.begin(play=play, at_once=self.reduced_motion)
        self._change(playhead=wanted)

    def set_filter(self, wanted: Filter) -> None:
        """Let only some events through; the selection stays, filtered out or not."""
        self._change(filter=wanted)

    def set_clock(self, mode: ClockMode) -> None:
        """Say times on the local clock, in UTC or relative to H-hour."""
        self._change(clock=mode)

    def set_chart(self, mode: ChartMode) -> None:
        """Choose a casualty chart, or leave it to selection and zoom (AUTO)."""
        self._change(chart=mode)

    def set_leading(self, leading: Leading) -> None:
        """Choose which view has the room on the wall."""
        self._change(leading=leading)

    def show(self, state: ViewState, *, remember: bool = True) -> None:
        """Show a whole state: a bookmark, a lesson's step, an exported figure. Flies to its range.

        Without ``remember`` it is no place to go back from: a lesson's steps are one way, not twenty.
        """
        state = self._possible(state)
        if state != self._settled_state():
            if remember:
                self._remember()
            self._show(state)
            if remember:
                self.history_changed.emit()

    def back(self) -> None:
        """Show the state before the last jump."""
        self._travel(self._history.back)

    def forward(self) -> None:
        """Undo ``back``."""
        self._travel(self._history.forward)

    @property
    def can_go_back(self) -> bool:
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        return self._history.can_go_forward

    # --- inside

    def _framing(self, event: Event) -> TimeRange:
        """The range that shows ``event`` well: where we are or are going where that does so already."""
        even = self._state.scale is ScaleMode.EVEN
        return framed(self._battle, event, self.destination, even=even).clamped(self.limits)

    def _remember(self) -> None:
        """Note what is about to be left; ``history_changed`` is told once the new state is settled."""
        self._history.remember(self._settled_state())

    def _travel(self, step: Callable[[ViewState], ViewState | None]) -> None:
        could = self.can_go_back, self.can_go_forward
        state = step(self._settled_state())
        if state is not None:
            self._show(state)
        if state is not None or could != (self.can_go_back, self.can_go_forward):
            self.history_changed.emit()

    def _possible(self, state: ViewState) -> ViewState:
        """A state as this battle can show it: one that was kept may name what a newer file has no longer."""
        event, claim = self._battle.event(state.selection), self._battle.claim(state.claim)
        return replace(
            state,
            selection=event.id if event else None,
            claim=claim.id if claim else None,
            place=state.place if state.place in self._battle.places else None,
            context_event=self._there(state.context_event),
            visible_range=state.visible_range.clamped(self.limits),
            map=self._map.clamped(state.map),
        )

    def _show(self, state: ViewState) -> None:
        self.set_scale(state.scale)
        if state.playhead != self._state.playhead:
            self._drawing.begin(play=True, at_once=self.reduced_motion)
        self._go(
            state.visible_range, state.map, selection=state.selection, claim=state.claim, playhead=state.playhead,
            filter=state.filter, clock=state.clock, chart=state.chart, place=state.place, leading=state.leading,
            context_event=state.context_event,
        )  # fmt: skip

    def _there(self, event: ContextEvent | None) -> ContextEvent | None:
        return event if event is not None and self._context.layer(event.layer) is not None else None

    def _forget_context_event(self) -> None:
        self._change(context_event=self._there(self._state.context_event))
