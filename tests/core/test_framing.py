"""Selecting an event shows it: where it is in sight nothing moves, and framing twice is framing once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.battle import Battle, NamedRange, Zone
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.event import Certainty, Event, Kind, Level, Relations
from chinagodrar_viewer.core.framing import ALONE, INSET, MARGIN, framed
from chinagodrar_viewer.core.infobox import Infobox
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.time_range import DAY, HOUR, LONGEST, MINUTE, SHORTEST, YEAR, TimeRange
from chinagodrar_viewer.core.window import Window

NINTH = instant_of(2020, 1, 9)


def event(anchor: int, known: int = 0) -> Event:
    window = Window(anchor - known // 2, anchor + known // 2, anchor - known // 2, anchor + known // 2)
    return Event(
        f"e{anchor}", plain("e"), plain("e"), plain("e"), "lane", None, Kind.ATTACK, None, Relations(), window, anchor,
        None, (), (), Certainty(Level.REPORTED), 2, False, (),
    )  # fmt: skip


def battle(events: list[Event], ranges: list[TimeRange]) -> Battle:
    return Battle(
        "b", plain("b"), None, None, None, None, None, Zone("UTC", 0, plain("UTC")), None, None, {}, {}, (), {}, {}, (),
        tuple(NamedRange(f"r{i}", plain("r"), r) for i, r in enumerate(ranges)),
        tuple(sorted(events, key=lambda e: e.anchor)), (), (), Infobox(),
    )  # fmt: skip


FIGHT = TimeRange(NINTH + 11.0 * HOUR, NINTH + 17.0 * HOUR)
WEEK = TimeRange(NINTH - 2.0 * DAY, NINTH + 5.0 * DAY)
YEARS = TimeRange(NINTH - 8.0 * YEAR, NINTH + 2.0 * YEAR)
RANGES = [YEARS, WEEK, FIGHT]
CALL, RADIO, TOLL, RISING = (event(NINTH + t) for t in (13 * HOUR, 13 * HOUR + 20 * MINUTE, 3 * DAY, -7 * YEAR))
STORY = battle([RISING, CALL, RADIO, TOLL], RANGES)


def test_an_event_well_in_sight_moves_nothing() -> None:
    assert framed(STORY, CALL, FIGHT, even=False) is FIGHT
    near = TimeRange(CALL.anchor - 600.0, CALL.anchor + 3_000.0)
    assert framed(STORY, CALL, near, even=False) is near


def test_an_event_just_out_of_sight_takes_the_least_pan() -> None:
    late = TimeRange(CALL.anchor + 300.0, CALL.anchor + 3_900.0)
    panned = framed(STORY, CALL, late, even=False)
    assert panned.span == late.span
    assert (CALL.anchor - panned.start) / panned.span == pytest.approx(INSET)
    early = TimeRange(CALL.anchor - 3_900.0, CALL.anchor - 300.0)
    panned = framed(STORY, CALL, early, even=False)
    assert (panned.end - CALL.anchor) / panned.span == pytest.approx(INSET)


def test_a_far_event_takes_the_smallest_named_range_that_holds_it() -> None:
    assert framed(STORY, CALL, YEARS, even=False) == FIGHT
    assert framed(STORY, TOLL, FIGHT, even=False) == WEEK
    assert framed(STORY, RISING, WEEK, even=False) == YEARS


def test_an_event_outside_every_named_range_is_shown_alone() -> None:
    far = event(NINTH + 50 * YEAR)
    shown = framed(battle([CALL, far], RANGES), far, FIGHT, even=False)
    assert shown.middle == far.anchor
    assert shown.span == ALONE


def test_with_even_steps_crowding_does_not_matter() -> None:
    assert framed(STORY, CALL, YEARS, even=True) is YEARS


def test_neighbours_that_no_named_range_parts_are_parted_by_going_nearer() -> None:
    twin = event(CALL.anchor + 2 * MINUTE)
    close = battle([CALL, twin], RANGES)
    shown = framed(close, CALL, FIGHT, even=False)
    assert shown.span < FIGHT.span
    assert shown.contains(CALL.anchor, MARGIN) and shown.contains(twin.anchor, MARGIN)
    # Nearer by hand already: stepping through the events must not zoom out again.
    nearer = TimeRange(CALL.anchor - 500.0, CALL.anchor + 1_000.0)
    assert framed(close, twin, nearer, even=False) is nearer


def test_no_nearer_than_what_is_known_of_its_time() -> None:
    vague = event(CALL.anchor + 2 * MINUTE, known=DAY)
    shown = framed(battle([CALL, vague], [YEARS]), vague, YEARS, even=False)
    assert shown.span == DAY
    half = TimeRange(vague.anchor - 6.0 * HOUR, vague.anchor + 6.0 * HOUR)
    assert framed(battle([CALL, vague], [YEARS]), vague, half, even=False) is half


def test_events_that_share_a_place_count_as_one() -> None:
    twins = battle([CALL, event(CALL.anchor)], RANGES)
    assert framed(twins, CALL, FIGHT, even=False) is FIGHT


anchors = st.lists(st.integers(-10 * YEAR, 3 * YEAR) | st.integers(0, 3 * DAY), min_size=1, max_size=12)
spans = st.floats(0, 1).map(lambda share: SHORTEST * (LONGEST / SHORTEST) ** share)


@given(anchors, st.data(), st.floats(-10 * YEAR, 3 * YEAR), spans, st.booleans(), st.sampled_from([0, HOUR, DAY, YEAR]))
def test_framing_shows_the_event_and_twice_is_once(
    anchors: list[int], data: st.DataObject, start: float, span: float, even: bool, known: int
) -> None:
    events = [event(NINTH + a, known) for a in anchors]
    chosen = data.draw(st.sampled_from(events))
    story = battle(events, RANGES)
    current = TimeRange(NINTH + start, NINTH + start + span)
    shown = framed(story, chosen, current, even=even)
    assert shown.contains(chosen.anchor, MARGIN)
    assert framed(story, chosen, shown, even=even) == shown
