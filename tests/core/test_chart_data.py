"""What the casualty charts show on each day, and which chart is chosen."""

from __future__ import annotations

import pytest

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import Bound, CasualtyClaim, Relation
from chinagodrar_viewer.core.chart_data import (
    attack_bars,
    chart_for,
    claim_bars,
    known_steps,
    level_of,
    publication_range,
    subject_of,
)
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ChartMode, Filter, ViewState, opening_state

NIAMEY = 3_600


def end_of(day: int, month: int = 1) -> int:
    """The local midnight that ends a day of 2020 at the place of the battle."""
    return instant_of(2020, month, day) + DAY - NIAMEY


def named(battle: Battle, name: str) -> TimeRange:
    return next(r.range for r in battle.ranges if r.id == name)


def figures(battle: Battle, state: ViewState, side: str, kind: str) -> list[str]:
    return [
        bar.claim.figure
        for group in claim_bars(battle, state).groups
        if group.side == side and group.kind == kind
        for bar in group.bars
    ]


@pytest.mark.parametrize(
    ("day", "soldiers", "wounded", "militants"),
    [
        (8, [], [], []),
        (9, ["25"], ["6"], ["63"]),
        (10, ["25", "30+"], ["6"], ["63", "63"]),
        (11, ["25", "30+", "89+"], ["6"], ["63", "63"]),
        (12, ["25", "30+", "89+", "89"], ["6"], ["63", "63", "77"]),
        (13, ["25", "30+", "89+", "89", "89+"], ["6"], ["63", "63", "77", "77+"]),
        (14, ["25", "30+", "89+", "89", "89+", "100"], ["6"], ["63", "63", "77", "77+", ""]),
    ],
)
def test_the_toll_as_it_stood_each_evening(
    battle: Battle, day: int, soldiers: list[str], wounded: list[str], militants: list[str]
) -> None:
    state = replace(opening_state(battle), playhead=end_of(day))
    assert figures(battle, state, "niger", "killed") == soldiers
    assert figures(battle, state, "niger", "wounded") == wounded
    assert figures(battle, state, "is-gs", "killed") == militants


@pytest.mark.parametrize(
    ("day", "soldiers", "militants"),
    [
        (9, "25", "63"), (10, "25", "63"), (11, "89+", "63"), (12, "89", "77"), (13, "89", "77"), (14, "89", "77"),
    ],
)  # fmt: skip
def test_the_line_ends_at_the_figure_that_headed_the_toll_that_evening(
    battle: Battle, day: int, soldiers: str, militants: str
) -> None:
    chart = known_steps(battle, replace(opening_state(battle), playhead=end_of(day)))
    last = {line.side: line.marks[-1].claim.figure for line in chart.lines}
    assert last == {"niger": soldiers, "is-gs": militants}
    assert chart.until == end_of(day)
    assert all(mark.at <= end_of(day) for mark in chart.marks)


def test_an_opponents_claim_is_a_mark_but_never_a_step_of_the_other_sides_line(battle: Battle) -> None:
    chart = known_steps(battle, opening_state(battle))
    claimed = next(m for m in chart.marks if m.claim.relation is Relation.ENEMY and m.claim.side == "niger")
    assert claimed.level == 100
    assert not claimed.on_line
    assert 100 not in [m.level for line in chart.lines for m in line.marks if line.side == "niger"]


def test_before_a_day_has_ended_its_claims_are_not_known(battle: Battle) -> None:
    noon = instant_of(2020, 1, 10, 12)
    assert figures(battle, replace(opening_state(battle), playhead=noon), "niger", "killed") == ["25"]


def test_what_is_left_out_is_counted(battle: Battle) -> None:
    today = opening_state(battle)
    claims = battle.claims_of(battle.main_event)
    undated = sum(1 for c in claims if c.known_from is None)
    chart = claim_bars(battle, replace(today, playhead=end_of(10)))
    assert chart.left.undated == undated > 0
    assert len(chart.claims) + chart.left.later + chart.left.undated == len(claims)
    assert claim_bars(battle, today).left.later == claim_bars(battle, today).left.undated == 0
    assert len(claim_bars(battle, today).claims) == len(claims)


def test_the_first_report_is_since_revised_only_once_the_second_is_known(battle: Battle) -> None:
    def revised(day: int) -> bool:
        groups = claim_bars(battle, replace(opening_state(battle), playhead=end_of(day))).groups
        return next(b.revised for g in groups for b in g.bars if b.claim.low == 25)

    assert [revised(day) for day in (9, 11, 12)] == [False, False, True]


def test_a_number_that_was_not_stated_is_no_zero(battle: Battle) -> None:
    chart = claim_bars(battle, opening_state(battle))
    bar = next(b for g in chart.groups for b in g.bars if b.claim.low is None and b.claim.high is None)
    assert not bar.stated
    assert level_of(bar.claim) is None


def test_groups_are_by_side_then_kind_and_hold_one_of_each(battle: Battle) -> None:
    groups = [(g.side, g.group, g.kind) for g in claim_bars(battle, opening_state(battle)).groups]
    assert groups == [
        ("niger", "soldiers", "killed"),
        ("niger", "soldiers", "wounded"),
        ("is-gs", "militants", "killed"),
    ]


def test_the_filter_takes_claims_away_and_counts_them(battle: Battle) -> None:
    state = replace(opening_state(battle), filter=Filter(sides=frozenset({"is-gs"})))
    chart = claim_bars(battle, state)
    assert {c.side for c in chart.claims} == {"is-gs"}
    assert chart.left.filtered == len(battle.claims_of("assault")) - len(chart.claims)


# --- the attacks compared


def test_attacks_are_in_order_of_time_and_each_is_there(battle: Battle) -> None:
    bars = attack_bars(battle, opening_state(battle)).bars
    anchors = [b.event.anchor for b in bars]
    assert anchors == sorted(anchors)
    assert {b.event.id for b in bars} == {e.id for e in battle.events if e.comparison}


@pytest.mark.parametrize(
    ("event", "official", "low", "high", "open_end"),
    [
        ("assault", 89, 89, 100, False),
        ("inates-2019-12", 71, 71, 100, True),
        ("ouallam-2017", 16, 16, 16, False),
        ("baley-beri-2019", 28, 27, 28, False),
        ("tillia-2021", 137, 137, 206, False),
        ("banibangou-2021", None, 58, 68, False),
        ("joint-operation-2019", None, None, None, False),
    ],
)
def test_a_bar_ends_at_the_last_official_count_and_its_whisker_spans_the_claims(
    battle: Battle, event: str, official: int | None, low: int | None, high: int | None, open_end: bool
) -> None:
    bar = next(b for b in attack_bars(battle, opening_state(battle)).bars if b.event.id == event)
    assert (bar.official.low if bar.official else None) == official
    assert (bar.low, bar.high, bar.open_end) == (low, high, open_end)


def test_the_attackers_own_dead_are_no_bar(battle: Battle) -> None:
    for bar in attack_bars(battle, opening_state(battle)).bars:
        assert bar.side != "is-gs"
        assert all(c.group != "militants" for c in bar.claims)


def test_attacks_after_the_playhead_are_left_out_and_counted(battle: Battle) -> None:
    state = replace(opening_state(battle), playhead=end_of(14))
    chart = attack_bars(battle, state)
    later = [e for e in battle.events if e.comparison and e.anchor > end_of(14)]
    assert chart.left.later == len(later) > 0
    assert not {e.id for e in later} & {b.event.id for b in chart.bars}


def test_attacks_outside_the_visible_range_are_told_apart(battle: Battle) -> None:
    state = replace(opening_state(battle), visible_range=named(battle, "weeks"))
    inside = {b.event.id for b in attack_bars(battle, state).bars if b.in_range}
    assert inside == {"inates-2019-12", "sanam-2019", "assault"}


# --- which chart


@pytest.mark.parametrize(
    ("selection", "range_", "chart"),
    [
        ("assault", "day", ChartMode.CLAIMS),
        ("radio-call", "day", ChartMode.CLAIMS),
        (None, "day", ChartMode.CLAIMS),
        ("toll-reuters", "aftermath", ChartMode.KNOWN),
        ("toll-government", "weeks", ChartMode.KNOWN),
        ("assault", "insurgency", ChartMode.COMPARED),
        (None, "everything", ChartMode.COMPARED),
        ("sanam-2019", "weeks", ChartMode.CLAIMS),
        ("adab-dab-2021", "weeks", ChartMode.COMPARED),
    ],
)
def test_selection_and_zoom_choose_the_chart(
    battle: Battle, selection: str | None, range_: str, chart: ChartMode
) -> None:
    state = replace(opening_state(battle), selection=selection, visible_range=named(battle, range_))
    assert chart_for(state, battle) is chart


def test_a_chart_chosen_by_hand_stays(battle: Battle) -> None:
    for mode in (ChartMode.CLAIMS, ChartMode.KNOWN, ChartMode.COMPARED):
        for range_ in battle.ranges:
            state = replace(opening_state(battle), visible_range=range_.range, chart=mode)
            assert chart_for(state, battle) is mode


def test_selecting_a_claim_never_swaps_the_chart(battle: Battle) -> None:
    for range_ in battle.ranges:
        for event in battle.events:
            if event.comparison and event.id != battle.main_event:
                continue
            before = replace(opening_state(battle), visible_range=range_.range, selection=event.id)
            chart = chart_for(before, battle)
            if chart is ChartMode.COMPARED:
                continue
            after = replace(before, selection=subject_of(before, battle))
            assert chart_for(after, battle) is chart


def test_the_subject_is_the_attack_selected_else_the_main_event(battle: Battle) -> None:
    state = opening_state(battle)
    assert subject_of(replace(state, selection="sanam-2019"), battle) == "sanam-2019"
    assert subject_of(replace(state, selection="toll-first"), battle) == "assault"
    assert subject_of(replace(state, selection=None), battle) == "assault"


# --- publications


def claim(id_: str, at: int | None, published: str | None) -> CasualtyClaim:
    return CasualtyClaim(
        id=id_, event="e", side="s", group="soldiers", kind="killed", low=1, high=1, bound=Bound.EXACT, words=None,
        speaker=plain("x"), voice=id_, relation=Relation.OWN, published=published, published_note=None, known_from=at,
        status="official", headline=False, note=None, citations=(),
    )  # fmt: skip


def test_a_page_of_years_later_does_not_stretch_the_range() -> None:
    claims = (
        claim("a", 10 * DAY, "1970-01-10"),
        claim("b", 12 * DAY, "1970-01-12"),
        claim("c", 900 * DAY, "1972-06-19"),
    )
    assert publication_range(claims) == TimeRange(9 * DAY, 12 * DAY)


def test_without_a_date_there_is_no_range() -> None:
    assert publication_range((claim("a", None, None),)) is None


def test_the_bundled_story_was_published_from_the_9th_to_the_15th(battle: Battle) -> None:
    chart = known_steps(battle, opening_state(battle))
    assert chart.publications == TimeRange(end_of(8), end_of(15))


def test_a_day_without_an_hour_is_a_stretch(battle: Battle) -> None:
    first = known_steps(battle, opening_state(battle)).marks[0]
    assert (first.since, first.at) == (end_of(8), end_of(9))


def test_periods_only_with_a_layer_and_by_hand_always(battle: Battle) -> None:
    state = replace(opening_state(battle), chart=ChartMode.PERIODS)
    assert chart_for(state, battle, layers=True) is ChartMode.PERIODS
    assert chart_for(state, battle) is chart_for(replace(state, chart=ChartMode.AUTO), battle)


def test_left_to_itself_periods_come_far_out_far_away_and_with_a_context_event(battle: Battle) -> None:
    near = opening_state(battle)
    assert chart_for(near, battle, layers=True) is not ChartMode.PERIODS
    whole = replace(near, visible_range=battle.extent)
    assert chart_for(whole, battle, layers=True) is ChartMode.COMPARED
    for state in (
        replace(near, visible_range=battle.extent.grown(0.6)),
        replace(near, visible_range=battle.extent.panned(-1.01 * battle.extent.span)),
        replace(near, context_event=ContextEvent("any", 1)),
    ):
        assert chart_for(state, battle, layers=True) is ChartMode.PERIODS
        assert chart_for(state, battle) is not ChartMode.PERIODS
