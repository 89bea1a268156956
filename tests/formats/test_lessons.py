"""Lessons in the battle file: what is read, what is refused and where, what is written; and the two bundled ones."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from small_battle import small_battle

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.event import Kind
from chinagodrar_viewer.core.lesson import Activity, ActivityKind, Lesson, Step, lesson_of_events
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ChartMode, Filter, Leading
from chinagodrar_viewer.formats.battle_json import read_battle
from chinagodrar_viewer.formats.build import build_battle
from chinagodrar_viewer.formats.bundled import BUNDLED, LessonsWhenAsked, bundled_battle
from chinagodrar_viewer.formats.errors import FormatError
from chinagodrar_viewer.formats.write import write_battle
from chinagodrar_viewer.resources import resource_path

NIAMEY = 3_600
Json = dict[str, Any]
HEADLINE, TEXT, NOTES = 60, 280, 600
"""Characters: what stands on the wall is read from the back row."""


def problems_of(change: Callable[[Json], object]) -> list[str]:
    document = small_battle()
    change(document["lessons"])
    with pytest.raises(FormatError) as raised:
        read_battle(json.dumps(document).encode(), "x.json")
    return [str(problem) for problem in raised.value.problems]


# --- what is read


def test_a_step_says_what_the_views_show() -> None:
    battle = build_battle(small_battle())
    lesson = battle.lesson("first")
    assert lesson is not None and lesson.minutes == 3.0
    where, toll = lesson.steps
    assert where.state.map == MapView(15.2, 3.0, 200.0)
    assert where.state.leading is Leading.MAP and where.state.playhead is None
    assert where.state.visible_range == battle.ranges[0].range
    assert toll.state.selection == "assault" and toll.state.claim == "first-toll"
    assert toll.state.playhead == instant_of(2020, 1, 10) - NIAMEY, "the end of 9 January"
    assert toll.state.visible_range.start == instant_of(2020, 1, 8) - NIAMEY
    assert toll.state.visible_range.end == instant_of(2020, 1, 11) - NIAMEY
    assert toll.state.chart is ChartMode.KNOWN and toll.state.filter == Filter(sides=frozenset(("niger",)))
    assert toll.deaths and toll.activity == Activity(ActivityKind.CLAIM, claims=("first-toll",))


def test_a_step_may_stop_at_an_event_and_choose_its_own_range() -> None:
    document = small_battle()
    document["lessons"][0]["steps"] = [
        {"id": "s", "headline": {"en": "H"}, "text": {"en": "T"}, "event": "assault", "as_of_event": "assault"}
    ]
    battle = build_battle(document)
    state = battle.lessons[0].steps[0].state
    event = battle.event("assault")
    assert event is not None and state.visible_range.contains(event.anchor)
    assert state.playhead == event.window.latest_end


def test_no_lesson_is_no_fault() -> None:
    document = small_battle()
    del document["lessons"]
    assert build_battle(document).lessons == ()
    assert build_battle(document).lesson("first") is None


# --- what is refused


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (lambda x: x[0]["steps"][1].update(event="asault"), 'lessons[0].steps[1].event (step "toll")', '"assault"'),
        (lambda x: x[0]["steps"][1].update(claim="no"), "lessons[0].steps[1].claim", "there is no claim"),
        (lambda x: x[0]["steps"][0].update(range="night"), "lessons[0].steps[0].range", "there is no range"),
        (lambda x: x[0]["steps"][0].update(start="2020-01-09"), "lessons[0].steps[0].range", "Give one of them"),
        (lambda x: x[0]["steps"][1].pop("end"), "lessons[0].steps[1]", "only one of start and end"),
        (lambda x: x[0]["steps"][1].update(end="2020-01-07"), "lessons[0].steps[1].end", "ends before it starts"),
        (lambda x: x[0]["steps"][1].update(start="soon"), "lessons[0].steps[1].start", "soon"),
        (lambda x: x[0]["steps"][1].update(start="../2019"), "lessons[0].steps[1].start", "no end or no beginning"),
        (lambda x: x[0]["steps"][1].update(as_of="2020/.."), "lessons[0].steps[1].as_of", "no end or no beginning"),
        (lambda x: x[0]["steps"][1].update(as_of="yesterday"), "lessons[0].steps[1].as_of", "yesterday"),
        (lambda x: x[0]["steps"][1].update(as_of_event="radio"), "lessons[0].steps[1].as_of_event", "Give one"),
        (lambda x: x[0]["steps"][1].update(at_event="radio"), "lessons[0].steps[1].at_event", "Give one"),
        (lambda x: x[0]["steps"][0].update(place="nowhere"), "lessons[0].steps[0].place", "there is no place"),
        (lambda x: x[0]["steps"][0]["map"].update(place="nowhere"), "lessons[0].steps[0].map.place", "no place"),
        (lambda x: x[0]["steps"][0].update(map={"latitude": 15}), "lessons[0].steps[0].map", "only one of latitude"),
        (lambda x: x[0]["steps"][0].update(map={"span": 50}), "lessons[0].steps[0].map", "does not say where"),
        (lambda x: x[0]["steps"][0]["map"].update(latitude=15, longitude=3), "lessons[0].steps[0].map", "one of them"),
        (lambda x: x[0]["steps"][1]["filter"].update(sides=["us"]), "lessons[0].steps[1].filter.sides[0]", "no side"),
        (lambda x: x[0]["steps"][1]["activity"].update(events=["x"]), ".activity.events[0]", "there is no event"),
        (lambda x: x[0]["steps"][1]["activity"].update(as_of="x"), "lessons[0].steps[1].activity.as_of", "x"),
        (lambda x: x[0]["steps"][1].update(citations=["unread"]), "lessons[0].steps[1].citations[0]", "no source"),
        (lambda x: x[0]["steps"][1].update(id="where"), "lessons[0].steps[1].id", "already"),
        (lambda x: x.append(x[0]), "lessons[1].id", "already"),
        (lambda x: x[0].update(steps=[]), "lessons[0].steps", "nothing is here"),
        (lambda x: x[0]["steps"][0].update(minutes=0), "lessons[0].steps", "too small"),
        (lambda x: x[0]["steps"][0].update(leading="film"), "lessons[0].steps", "none of the words"),
        (lambda x: x[0]["steps"][0].update(headlin={}), "lessons[0].steps", '"headline"'),
        (lambda x: x[0]["steps"][0]["map"].update(spann=5), "lessons[0].steps", '"span"'),
        (lambda x: x[0]["steps"][1]["activity"].update(kind="quiz"), "lessons[0].steps", "none of the words"),
        (lambda x: x[0]["steps"][0].pop("text"), "lessons[0].steps", '"text" is missing'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(change: Callable[[Json], object], place: str, words: str) -> None:
    found = problems_of(change)
    assert any(place in problem and words in problem for problem in found), found


def test_a_place_without_a_position_cannot_be_the_map_s_middle() -> None:
    document = small_battle()
    document["places"].append({"id": "lost", "name": {"en": "Lost", "fr": "Perdu"}})
    document["lessons"][0]["steps"][0]["map"] = {"place": "lost"}
    with pytest.raises(FormatError, match="has no coordinates"):
        build_battle(document)


def test_a_missing_translation_is_noted() -> None:
    document = small_battle()
    del document["lessons"][0]["steps"][0]["headline"]["fr"]
    noted = [str(p) for p in read_battle(json.dumps(document).encode(), "x.json").problems]
    assert any("lessons[0].steps[0].headline" in said and "French text is missing" in said for said in noted)


# --- what is written


def test_lessons_survive_writing_and_reading(battle: Battle) -> None:
    assert read_battle(write_battle(battle), "again.json").battle.lessons == battle.lessons
    small = build_battle(small_battle())
    assert read_battle(write_battle(small), "again.json").battle.lessons == small.lessons


def test_the_walk_through_the_events_can_be_written_as_a_lesson(battle: Battle) -> None:
    walk = replace(battle, lessons=(lesson_of_events(battle),))
    assert read_battle(write_battle(walk), "again.json").battle.lessons == walk.lessons


@pytest.mark.parametrize("year", ["9999", "Y12000", "Y-12000"])
def test_a_lesson_of_years_that_have_no_four_digits_can_be_read_again(year: str) -> None:
    """EDTF writes no month of such a year, so that only the year of its moments can be kept."""
    document = small_battle()
    step = document["lessons"][0]["steps"][1]
    step.update(as_of=year, start=year, end=year)
    written = write_battle(build_battle(document))
    again = read_battle(written, "again.json").battle.lessons[0].steps[1].state
    first = build_battle(document).lessons[0].steps[1].state
    assert again == first


# --- every event as a step


def test_without_a_lesson_every_event_is_a_step(battle: Battle) -> None:
    steps = {step.id: step for step in lesson_of_events(battle).steps}
    assert list(steps) == [event.id for event in battle.events]
    for event in battle.events:
        step = steps[event.id]
        assert step.headline == event.title and step.text == event.text and step.citations == event.citations
        assert step.state.selection == event.id and step.state.visible_range.contains(event.anchor)
        if event.kind is Kind.TOLL:
            assert step.state.leading is Leading.CASUALTIES and step.deaths
    assert steps["flight"].state.leading is Leading.MAP
    assert steps["assault"].deaths and not steps["radio-call"].deaths
    first = steps["toll-first"].state.playhead
    assert claim(battle, "ministry-soldiers").known_at(first) and not claim(battle, "reuters-soldiers").known_at(first)


def claim(battle: Battle, id: str) -> CasualtyClaim:
    found = battle.claim(id)
    assert found is not None
    return found


# --- the bundled ones


def steps_of(battle: Battle) -> list[tuple[Lesson, Step]]:
    return [(lesson, step) for lesson in battle.lessons for step in lesson.steps]


def test_the_bundled_lessons_are_there_and_fit_their_time(battle: Battle) -> None:
    day, who = battle.lessons
    assert (day.id, day.title.get("en"), day.title.get("fr")) == ("the-day", "The day", "La journée")
    assert len(day.steps) == 12 and day.minutes == 20
    assert (who.id, who.title.get("fr")) == ("who-says-so", "Qui le dit\u00a0? Lire le bilan")
    assert len(who.steps) == 8


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_step_is_one_thought_with_all_that_a_teacher_needs(battle: Battle, language: str) -> None:
    for _, step in steps_of(battle):
        assert len(step.headline.get(language)) <= HEADLINE, step.id
        assert len(step.text.get(language)) <= TEXT, step.id
        assert step.notes and step.question and step.answer and step.citations, step.id
        assert 80 <= len(step.notes.get(language)) <= NOTES, step.id
        assert step.question.get(language).rstrip().endswith(("?", ".")), step.id
        assert step.state.selection or step.state.place, step.id


def test_every_step_that_tells_of_deaths_says_so(battle: Battle) -> None:
    """Killed, dead or buried on the wall: the class is warned before."""
    for _, step in steps_of(battle):
        said = step.text.get("en").lower()
        if any(word in said for word in ("killed", "dead", "buried", "toll")):
            assert step.deaths, step.id


def test_numbers_of_dead_on_the_wall_are_claims_of_the_file(battle: Battle) -> None:
    known = {n for c in battle.claims for n in (c.low, c.high) if n is not None}
    for step in battle.lesson("who-says-so").steps:  # pyright: ignore[reportOptionalMemberAccess]
        text = re.sub(r"\d+ January( 2020)?", "", step.text.get("en"))
        assert {int(n) for n in re.findall(r"\d+", text)} <= known, step.id


def test_all_three_activities_are_in_the_lessons(battle: Battle) -> None:
    used = {lesson.id: {s.activity.kind for s in lesson.steps if s.activity} for lesson in battle.lessons}
    assert used == {
        "the-day": {ActivityKind.ORDER},
        "who-says-so": {ActivityKind.KNOWN, ActivityKind.CLAIM},
    }


def test_the_bundled_lessons_are_read_only_when_somebody_asks() -> None:
    data = resource_path(BUNDLED).read_bytes()
    whole = build_battle(json.loads(data))
    battle = bundled_battle()
    assert isinstance(battle.lessons, LessonsWhenAsked), "the lessons are no longer the last key of the file"
    assert battle == whole and whole == battle
    assert list(json.loads(data))[-1] == "lessons"
    assert battle.lessons[0] == whole.lessons[0] and battle.lessons[:1] == whole.lessons[:1]
    assert len(battle.lessons) == 2 and hash(battle.lessons[0].id) == hash(whole.lessons[0].id)


def test_the_start_does_not_import_lessons() -> None:
    code = (
        "import sys; from chinagodrar_viewer.formats.bundled import bundled_battle; battle = bundled_battle()\n"
        "assert not {'chinagodrar_viewer.formats.build_lessons', 'chinagodrar_viewer.core.lesson'} & set(sys.modules)\n"
        "assert len(battle.lessons) == 2\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_step_at_an_event_puts_the_playhead_where_it_stands(battle: Battle) -> None:
    step = next(s for s in battle.lessons[0].steps if s.id == "two-sides")
    event = battle.event("west-prong")
    assert event is not None
    assert step.state.playhead == event.anchor
