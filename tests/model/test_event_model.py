"""The shared model: commands settle the state, then tell of what changed, once, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import SignalInstance

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.time_scale import even_steps
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ChartMode, ClockMode, Filter, ScaleMode, ViewState, opening_state
from chinagodrar_viewer.model.event_model import EventModel

SIGNALS = (
    "battle_changed", "selection_changed", "claim_changed", "visible_range_changed", "playhead_changed",
    "filter_changed", "scale_changed", "clock_changed", "chart_changed", "hover_changed", "history_changed",
)  # fmt: skip
Command = Callable[[EventModel], object]


class Log:
    """The names of the signals that a model sent, and the state that a view saw when it heard each."""

    def __init__(self, model: EventModel) -> None:
        self.heard: list[str] = []
        self.seen: list[ViewState] = []
        for name in SIGNALS:
            signal: SignalInstance = getattr(model, name)
            signal.connect(lambda name=name: self._hear(name, model))

    def _hear(self, name: str, model: EventModel) -> None:
        self.heard.append(name)
        self.seen.append(model.state)


def smaller(battle: Battle) -> Battle:
    """Another battle: the last events, another main event."""
    events = battle.events[-8:]
    return replace(battle, id="smaller", events=events, main_event=events[2].id, claims=(), ranges=())


def in_sight(model: EventModel) -> TimeRange:
    """A range around the selected event and wider than its neighbours need."""
    return TimeRange(model.visible_range.start - 60, model.visible_range.end + 60)


# --- one signal for each facet


@pytest.mark.parametrize(
    ("command", "signal"),
    [
        (lambda m: m.set_visible_range(in_sight(m)), "visible_range_changed"),
        (lambda m: m.set_playhead(1_578_600_000), "playhead_changed"),
        (lambda m: m.set_playhead(1_578_600_000.4), "playhead_changed"),
        (lambda m: m.set_filter(Filter(kinds=frozenset({"strike"}))), "filter_changed"),
        (lambda m: m.set_scale(ScaleMode.EVEN), "scale_changed"),
        (lambda m: m.set_clock(ClockMode.UTC), "clock_changed"),
        (lambda m: m.set_chart(ChartMode.KNOWN), "chart_changed"),
        (lambda m: m.hover("mirage"), "hover_changed"),
        (lambda m: m.select_claim(m.battle.claims_of(m.state.selection)[0].id), "claim_changed"),
    ],
)
def test_a_command_tells_once_and_a_second_time_nothing(model: EventModel, command: Command, signal: str) -> None:
    log = Log(model)
    command(model)
    assert log.heard == [signal]
    state = model.state
    command(model)
    if signal != "visible_range_changed":  # that one is relative to where we are
        assert log.heard == [signal]
        assert model.state == state


def test_selecting_tells_of_the_selection_and_of_the_way_back(model: EventModel) -> None:
    log = Log(model)
    model.select("mirage", reveal=False)
    assert log.heard == ["selection_changed", "history_changed"]
    model.select("mirage", reveal=False)
    assert len(log.heard) == 2


def test_the_state_is_settled_before_anything_is_told(model: EventModel) -> None:
    log = Log(model)
    claim = model.battle.claims_of("inates-2019-12")[0]
    model.select_claim(claim.id)
    assert log.heard == ["selection_changed", "claim_changed", "history_changed"]
    assert {(s.selection, s.claim) for s in log.seen} == {("inates-2019-12", claim.id)}


def test_a_command_in_answer_to_a_signal_makes_no_loop(model: EventModel) -> None:
    model.selection_changed.connect(lambda: model.select(model.state.selection))
    model.visible_range_changed.connect(lambda: model.set_visible_range(model.visible_range))
    log = Log(model)
    model.select("takuba")
    assert sorted(log.heard) == ["history_changed", "selection_changed", "visible_range_changed"]
    model.back()
    assert model.state.selection == "assault"
    assert not model.can_go_back


# --- selection


def test_an_id_that_is_no_event_changes_nothing(model: EventModel) -> None:
    log = Log(model)
    model.select("no-such-event")
    assert log.heard == []


def test_the_selection_survives_a_filter_that_hides_it(model: EventModel) -> None:
    model.select("mirage")
    model.set_filter(Filter(kinds=frozenset({"political"})))
    assert model.state.selection == "mirage"
    assert model.selected_event is not None
    assert "mirage" not in [e.id for e in model.events]


def test_selecting_another_event_lets_go_of_the_claim(model: EventModel) -> None:
    model.select_claim(model.battle.claims_of("assault")[0].id)
    model.select("mirage")
    assert model.state.claim is None


def test_selecting_nothing(model: EventModel) -> None:
    model.select_claim(model.battle.claims_of("assault")[0].id)
    model.select(None)
    assert (model.state.selection, model.state.claim, model.selected_event) == (None, None, None)


def test_an_unknown_claim_lets_go_of_the_claim_alone(model: EventModel) -> None:
    model.select_claim(model.battle.claims_of("assault")[0].id)
    model.select_claim("no-such-claim")
    assert (model.state.selection, model.state.claim) == ("assault", None)


def test_steps_go_through_all_events_in_order_and_stop_at_the_ends(model: EventModel) -> None:
    ids = [e.id for e in model.battle.events]
    model.select(ids[0])
    seen = [ids[0]]
    for _ in ids:
        model.select_step(1)
        seen.append(model.state.selection or "")
    assert seen == [*ids, ids[-1]]
    log = Log(model)
    model.select_step(1)
    assert log.heard == []
    for _ in ids:
        model.select_step(-1)
    assert model.state.selection == ids[0]
    model.select_step(-1)
    assert model.state.selection == ids[0]


def test_steps_go_through_what_the_filter_lets_through(model: EventModel) -> None:
    model.set_filter(Filter(kinds=frozenset({"strike"})))
    strikes = [e.id for e in model.events]
    assert len(strikes) > 1
    model.select(strikes[0])
    model.select_step(1)
    assert model.state.selection == strikes[1]


def test_a_step_from_a_hidden_event_goes_to_its_neighbours_in_time(model: EventModel) -> None:
    model.select("assault")
    model.set_filter(Filter(kinds=frozenset({"toll"})))
    anchor = model.battle.event("assault").anchor  # type: ignore[union-attr]
    later = [e.id for e in model.events if e.anchor >= anchor]
    model.select_step(1)
    assert model.state.selection == later[0]
    model.set_filter(Filter(kinds=frozenset({"attack"})))
    model.select("takuba")
    model.select_step(-1)
    assert model.state.selection == [e.id for e in model.events if e.anchor < model.battle.event("takuba").anchor][-1]  # type: ignore[union-attr]


def test_a_step_from_no_selection_starts_where_one_looks(model: EventModel) -> None:
    model.select(None)
    model.set_visible_range(TimeRange(model.battle.events[-1].anchor - DAY, model.battle.events[-1].anchor - DAY / 2))
    model.select_step(1)
    assert model.state.selection == model.battle.events[-1].id


def test_a_step_with_everything_filtered_out_does_nothing(model: EventModel) -> None:
    model.set_filter(Filter(kinds=frozenset({"no-such-kind"})))
    log = Log(model)
    model.select_step(1)
    assert log.heard == []


@pytest.mark.parametrize("mode", list(ScaleMode))
def test_every_selected_event_is_in_sight(model: EventModel, mode: ScaleMode) -> None:
    model.set_scale(mode)
    for event in model.battle.events:
        model.select(event.id)
        assert model.visible_range.contains(event.anchor)


# --- filter, playhead, range


def test_a_filter_lets_through_what_passes_every_facet(model: EventModel) -> None:
    assert model.events == model.battle.events
    model.set_filter(Filter(sides=frozenset({"is-gs"}), kinds=frozenset({"attack", "movement"})))
    assert model.events
    assert all(e.side == "is-gs" and e.kind.value in ("attack", "movement") for e in model.events)
    model.set_filter(Filter())
    assert model.events == model.battle.events


def test_the_playhead_says_which_claims_are_known(model: EventModel) -> None:
    everything = model.claims_known("assault")
    model.set_playhead(1_578_610_800)  # 10 January, 0:00 in Niamey
    evening = model.claims_known("assault")
    assert 0 < len(evening) < len(everything)
    assert {c.published for c in evening} == {"2020-01-09"}
    model.set_playhead(None)
    assert model.claims_known("assault") == everything


def test_a_range_is_kept_within_the_limits(model: EventModel) -> None:
    extent = model.battle.extent
    model.set_visible_range(TimeRange(extent.start - 9 * extent.span, extent.start - 8 * extent.span))
    assert model.visible_range.start == model.limits.start
    model.set_visible_range(model.limits.grown(3))
    assert model.visible_range == model.limits


# --- another battle


def test_another_battle_shows_its_opening_state_and_tells_of_every_facet(model: EventModel) -> None:
    model.select("mirage")
    model.set_playhead(5)
    model.hover("mirage")
    other = smaller(model.battle)
    log = Log(model)
    model.set_battle(other)
    assert model.battle is other
    assert model.state == opening_state(other)
    assert model.hovered is None
    assert not model.can_go_back
    assert log.heard[0] == "battle_changed"
    assert sorted(log.heard) == sorted(SIGNALS)
    assert set(log.seen) == {model.state}
    assert model.limits.contains(model.visible_range.start)


def test_another_battle_keeps_clock_and_scale_with_its_own_steps(model: EventModel) -> None:
    model.set_clock(ClockMode.UTC)
    model.set_scale(ScaleMode.EVEN)
    other = smaller(model.battle)
    model.set_battle(other)
    assert (model.state.clock, model.state.scale) == (ClockMode.UTC, ScaleMode.EVEN)
    assert model.scale == even_steps([e.anchor for e in other.events])


# --- there and back


def test_back_and_forward_go_through_jumps(model: EventModel) -> None:
    states = [model.state]
    for id in ("mirage", "takuba", "rising-2012"):
        model.select(id)
        states.append(model.state)
    for state in reversed(states[:-1]):
        assert model.can_go_back
        model.back()
        assert model.state == state
    assert not model.can_go_back
    for state in states[1:]:
        assert model.can_go_forward
        model.forward()
        assert model.state == state
    assert not model.can_go_forward


def test_a_new_way_forgets_the_old_one(model: EventModel) -> None:
    model.select("mirage")
    model.select("takuba")
    model.back()
    model.select("reapers")
    assert not model.can_go_forward
    model.back()
    assert model.state.selection == "mirage"


def test_back_at_the_beginning_tells_nobody(model: EventModel) -> None:
    log = Log(model)
    model.back()
    model.forward()
    assert log.heard == []


def test_panning_is_no_jump_but_back_returns_to_where_the_hand_had_left_it(model: EventModel) -> None:
    model.set_visible_range(model.visible_range.panned(3_600))
    assert not model.can_go_back
    left = model.state
    model.fly_to(model.limits)
    model.back()
    assert model.state == left


def test_flying_to_where_one_is_keeps_the_way_forward(model: EventModel) -> None:
    model.select("mirage")
    model.back()
    log = Log(model)
    model.fly_to(model.visible_range)
    model.show(model.state)
    assert log.heard == []
    assert model.can_go_forward


def test_finding_the_selected_event_again_is_a_jump(model: EventModel) -> None:
    """Its row is clicked once more after panning away: the view flies there, and Back returns."""
    model.select("takuba")
    away = TimeRange(model.limits.start, model.limits.start + DAY)
    model.set_visible_range(away)
    model.select("takuba")
    assert model.visible_range != away
    model.back()
    assert model.visible_range == away


def test_a_whole_state_is_shown_as_it_is(model: EventModel) -> None:
    extent = model.battle.extent
    state = ViewState(
        visible_range=extent, selection="mirage", playhead=1_578_610_800, clock=ClockMode.H_HOUR,
        filter=Filter(kinds=frozenset({"strike"})), scale=ScaleMode.EVEN, chart=ChartMode.CLAIMS,
    )  # fmt: skip
    before = model.state
    model.show(state)
    assert model.state == state
    assert model.scale_share == 1.0
    model.back()
    assert model.state == before


def test_a_kept_state_may_name_what_is_no_longer_there(model: EventModel) -> None:
    model.show(replace(model.state, selection="gone", claim="gone"))
    assert (model.state.selection, model.state.claim) == (None, None)


def test_words_count_from_h_hour(model: EventModel) -> None:
    model.set_clock(ClockMode.H_HOUR)
    assert model.words.h_hour == model.battle.event(model.battle.h_hour).anchor  # type: ignore[union-attr]
    assert model.words.utc_offset == 3_600
