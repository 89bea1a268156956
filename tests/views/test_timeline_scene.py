"""The scene: labels never collide, nothing in sight goes uncounted, doubt is drawn where it is."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.time_scale import TRUE_SCALE, blended, even_steps
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ClockMode
from chinagodrar_viewer.views.boxes import Box
from chinagodrar_viewer.views.timeline.layout import build_scene
from chinagodrar_viewer.views.timeline.projection import SLOT
from chinagodrar_viewer.views.timeline.request import SceneRequest
from chinagodrar_viewer.views.timeline.scene import Scene

WIDTHS = (800, 1100, 1600, 2400)
HEIGHTS = {800: 330, 1100: 430, 1600: 600, 2400: 1100}


def measure(text: str, size: int, bold: bool) -> float:
    """About what Noto Sans measures; no screen is needed."""
    return len(text) * size * (0.58 if bold else 0.55)


def request_for(
    battle: Battle,
    range_: TimeRange,
    width: float = 1100,
    height: float = 430,
    share: float = 0.0,
    language: str = "en",
    **more: object,
) -> SceneRequest:
    even = even_steps([e.anchor for e in battle.events])
    scale = (
        TRUE_SCALE if share == 0 else even if share == 1 else blended(TRUE_SCALE, even, share, range_.start, range_.end)
    )
    h_hour = battle.event(battle.h_hour)
    words = DateWords(language, battle.zone.utc_offset, ClockMode.LOCAL, h_hour.anchor if h_hour else None)
    return SceneRequest(
        battle, battle.events, range_, scale, share, language, words, width, height, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def check(scene: Scene) -> None:
    """What must hold of every picture."""
    labels = scene.all_labels()
    for a, b in combinations(labels, 2):
        assert not a.box.overlaps(b.box, -0.01), f"{a.text!r} collides with {b.text!r}"
    for label in scene.labels:
        for bar in scene.bars:
            if bar.event_id != label.owner:
                assert not label.box.overlaps(bar.core), f"{label.text!r} covers {bar.event_id}"
        assert scene.header <= label.box.x and label.box.right <= scene.width, label.text
        lane = scene.lane_at(label.box.middle_y)
        assert lane is not None and lane.y <= label.box.y and label.box.bottom <= lane.y + lane.height, label.text
    for overflow in scene.overflows:
        assert str(len(overflow.event_ids)) in overflow.label.text
    tops = [lane.y for lane in scene.lanes]
    assert tops == sorted(tops) and scene.lanes[-1].y + scene.lanes[-1].height <= scene.height + 0.5


def shown(scene: Scene) -> list[str]:
    """Every event that is drawn or counted, once each."""
    return [b.event_id for b in scene.bars] + [i for o in scene.overflows for i in o.event_ids]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("width", WIDTHS)
def test_labels_never_collide_in_any_named_range(battle: Battle, width: int, share: float, language: str) -> None:
    for named in battle.ranges:
        for playhead in (None, battle.events[-3].anchor, 1_578_700_000):
            scene = build_scene(
                request_for(
                    battle, named.range, width, HEIGHTS[width], share, language,
                    playhead=playhead, selection="radio-call", hovered="mirage",
                ),
                measure,
            )  # fmt: skip
            check(scene)


@cache
def bundled() -> Battle:
    """Not the fixture: Hypothesis would print the whole battle where an example fails."""
    from chinagodrar_viewer.formats.bundled import bundled_battle

    return bundled_battle()


@settings(max_examples=60, deadline=None)
@given(
    middle=st.floats(0, 1),
    zoom=st.floats(0, 1),
    width=st.integers(300, 2600),
    height=st.integers(180, 1200),
    share=st.sampled_from([0.0, 0.3, 1.0]),
    header=st.sampled_from([0.0, 168.0]),
    unit=st.sampled_from([1.0, 1.7]),
)
def test_labels_never_collide_anywhere(
    middle: float, zoom: float, width: int, height: int, share: float, header: float, unit: float
) -> None:
    battle = bundled()
    whole = battle.extent
    span = 3_600 * (whole.span / 3_600) ** zoom
    centre = whole.start + middle * whole.span
    scene = build_scene(
        request_for(
            battle, TimeRange(centre - span / 2, centre + span / 2), width, height, share, header=header, unit=unit
        ),
        measure,
    )
    check(scene)
    assert len(shown(scene)) == len(set(shown(scene)))


@pytest.mark.parametrize("size", [(800, 200), (880, 330), (1600, 600)])
def test_nothing_in_sight_goes_uncounted(battle: Battle, size: tuple[int, int]) -> None:
    for named in battle.ranges:
        scene = build_scene(request_for(battle, named.range, *size), measure)
        in_sight = {
            e.id
            for e in battle.events
            if e.window.earliest_start < named.range.end and e.window.latest_end > named.range.start
        }
        assert in_sight <= set(shown(scene))
        labelled = {label.owner for label in scene.labels}
        hidden = sum(lane.hidden_labels for lane in scene.lanes)
        assert hidden == len([b for b in scene.bars if b.event_id not in labelled])


def test_what_is_certain_is_solid_and_what_is_possible_is_pale(battle: Battle) -> None:
    mourning, call = battle.event("mourning"), battle.event("radio-call")
    assert mourning is not None and call is not None
    around = TimeRange(mourning.window.earliest_start - DAY, mourning.window.latest_end + DAY)
    bar = build_scene(request_for(battle, around), measure).bar_of("mourning")
    assert bar is not None and not bar.mark
    assert bar.possible_start == bar.solid_start and bar.possible_end == bar.solid_end
    day = TimeRange(call.window.earliest_start - 3_600, call.window.latest_end + 3_600)
    bar = build_scene(request_for(battle, day), measure).bar_of("radio-call")
    assert bar is not None and not bar.mark
    assert bar.possible_start < bar.core_start < bar.core_end < bar.possible_end
    projection = request_for(battle, day).projection
    assert bar.possible_start == pytest.approx(projection.x(call.window.earliest_start))
    assert bar.core_start <= projection.x(call.anchor) <= bar.core_end


def test_even_steps_give_every_event_a_slot_that_ends_before_the_next(battle: Battle) -> None:
    request = request_for(battle, battle.extent, 2400, 1100, 1.0)
    bars = {b.event_id: b for b in build_scene(request, measure).bars}
    anchors = sorted({e.anchor for e in battle.events if e.id in bars})
    width = request.step * SLOT
    for event in battle.events:
        if event.id in bars and not bars[event.id].mark:
            assert bars[event.id].possible_end - bars[event.id].possible_start == pytest.approx(width, rel=1e-6)
    places = [request.projection.x(a) for a in anchors]
    assert all(b - a >= width for a, b in pairwise(places))


def test_a_label_slides_into_the_part_of_its_bar_that_is_in_sight(battle: Battle) -> None:
    mourning = battle.event("mourning")
    assert mourning is not None
    inside = TimeRange(mourning.window.earliest_start + DAY / 2, mourning.window.latest_end + DAY)
    scene = build_scene(request_for(battle, inside, 1600, 900), measure)
    label = next(label for label in scene.labels if label.owner == "mourning")
    assert scene.header <= label.box.x < scene.header + 12


def test_the_offset_is_an_arrow_that_says_how_much(battle: Battle) -> None:
    day = next(r.range for r in battle.ranges if r.id == "day")
    for share in (0.0, 1.0):
        scene = build_scene(request_for(battle, day, 1600, 700, share), measure)
        arrow = next(a for a in scene.arrows if (a.earlier, a.later) == ("radio-call", "mirage"))
        assert arrow.offset and arrow.label is not None and arrow.label.text == "+20 min"
        later = scene.bar_of("mirage")
        assert later is not None
        end = Box(*arrow.points[-1], 0, 0)
        assert later.core.x - 2 <= end.x <= later.core.right


def test_order_across_lanes_is_drawn_for_the_selected_event_only(battle: Battle) -> None:
    day = next(r.range for r in battle.ranges if r.id == "day")
    request = request_for(battle, day, 1600, 700, 1.0)
    pair = ("assault", "radio-call")
    assert pair not in [(a.earlier, a.later) for a in build_scene(request, measure).arrows]
    chosen = build_scene(replace(request, selection="radio-call"), measure)
    assert pair in [(a.earlier, a.later) for a in chosen.arrows]


def test_panning_moves_no_event_to_another_row(battle: Battle) -> None:
    weeks = next(r.range for r in battle.ranges if r.id == "aftermath")
    rows: dict[str, float] = {}
    for step in range(5):
        scene = build_scene(request_for(battle, weeks.panned(step * 1_000), 1600, 1000), measure)
        for bar in scene.bars:
            assert rows.setdefault(bar.event_id, bar.y) == bar.y
    assert rows


@pytest.mark.parametrize("share", [0.0, 1.0])
@pytest.mark.parametrize("size", [(880, 330), (1300, 520)])
def test_the_selected_event_keeps_its_label_when_room_is_short(
    battle: Battle, size: tuple[int, int], share: float
) -> None:
    everything = battle.ranges[0].range
    for event in battle.events:
        if not everything.contains(event.anchor, 0.05):
            continue
        scene = build_scene(request_for(battle, everything, *size, share, selection=event.id), measure)
        assert event.id in {label.owner for label in scene.labels}, event.id


def test_the_axis_names_the_day_and_says_that_only_the_order_is_known(battle: Battle) -> None:
    day = next(r.range for r in battle.ranges if r.id == "day")
    true = [label.text for label in build_scene(request_for(battle, day), measure).axis_labels]
    assert "Thursday 9 January 2020" in true and "13:00" in true
    even = [label.text for label in build_scene(request_for(battle, day, share=1.0), measure).axis_labels]
    assert "Thursday 9 January 2020" in even and "order known · clock times not published" in even
    assert not any(":" in text for text in even)


def test_the_playhead_stands_at_its_time_or_waits_at_today(battle: Battle) -> None:
    around = next(r.range for r in battle.ranges if r.id == "aftermath")
    head = build_scene(request_for(battle, around), measure).playhead
    assert head is not None and head.today and head.x is None and head.label.text == "Today"
    request = request_for(battle, around, playhead=int(around.middle))
    head = build_scene(request, measure).playhead
    assert head is not None and head.x == pytest.approx(request.projection.x(around.middle), abs=1)
    assert "January 2020" in head.label.text
    away = build_scene(request_for(battle, around, playhead=int(around.start - 5 * DAY)), measure).playhead
    assert away is not None and away.x is None and away.handle.x >= 168 - 16
