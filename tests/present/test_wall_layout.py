"""No text on the wall is cut, covered or too small: every step, both languages, every shape of a wall."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from wall_show import bundled_document, every_walk, faults, said_by, still_model

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Step
from chinagodrar_viewer.core.text import plain
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.core.view_state import ChartMode, Leading
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import steps_of
from chinagodrar_viewer.present.wall.layout import build_wall_scene
from chinagodrar_viewer.present.wall.painter import wall_text_width
from chinagodrar_viewer.present.wall.pictures import StepPainter
from chinagodrar_viewer.present.wall.request import Stage
from chinagodrar_viewer.present.wall.scene import WallScene
from chinagodrar_viewer.present.wall.snapshot import wall_request

SIZES = [(1280, 720), (1920, 1080)]
SHAPES = [(1024, 768), (1280, 800), (1366, 768), (3840, 2160), (800, 1200)]


def scene_of(
    model: EventModel, steps: tuple[Step, ...], index: int, size: tuple[int, int], *,
    stage: Stage = Stage.STEP, hide: bool = False,
) -> WallScene:  # fmt: skip
    model.show(steps[index].state)
    return build_wall_scene(wall_request(model, steps, index, *size, stage=stage, hide=hide), wall_text_width)


def led_by(step: Step, leading: Leading, chart: ChartMode = ChartMode.AUTO) -> Step:
    return replace(step, state=replace(step.state, leading=leading, chart=chart, playhead=None))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_text_of_any_step_is_cut_or_covered(
    battle: Battle, qapp: object, language: str, size: tuple[int, int]
) -> None:
    for name, steps in every_walk(battle):
        painter = StepPainter(battle, language, steps)
        for index in range(len(steps)):
            scene = painter.scene(index, *size)
            assert not faults(scene), (name, steps[index].id)
            assert scene.text_size * 40 >= size[1]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", SHAPES, ids=str)
def test_every_shape_of_wall_holds_every_step(
    battle: Battle, qapp: object, language: str, size: tuple[int, int]
) -> None:
    for name, steps in every_walk(battle):
        painter = StepPainter(battle, language, steps)
        for index in range(0, len(steps), 3 if name == "events" else 1):
            assert not faults(painter.scene(index, *size)), (name, steps[index].id)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [*SIZES, (1024, 768)], ids=str)
@pytest.mark.parametrize(
    ("leading", "chart"),
    [
        (Leading.CASUALTIES, ChartMode.CLAIMS),
        (Leading.CASUALTIES, ChartMode.KNOWN),
        (Leading.CASUALTIES, ChartMode.COMPARED),
        (Leading.INFOBOX, ChartMode.AUTO),
        (Leading.MAP, ChartMode.AUTO),
        (Leading.TEXT, ChartMode.AUTO),
    ],
)
def test_each_view_may_lead_beside_the_longest_text(
    battle: Battle, qapp: object, language: str, size: tuple[int, int], leading: Leading, chart: ChartMode
) -> None:
    model = still_model(battle, language)
    steps = steps_of(battle, None)
    longest = max(range(len(steps)), key=lambda i: len(steps[i].text.get(language)))
    steps = tuple(led_by(step, leading, chart) for step in steps)
    assert not faults(scene_of(model, steps, longest, size))


@pytest.mark.parametrize("stage", [Stage.NOTE, Stage.END])
@pytest.mark.parametrize("size", [*SIZES, *SHAPES], ids=str)
def test_note_and_end_have_room(battle: Battle, qapp: object, stage: Stage, size: tuple[int, int]) -> None:
    model = still_model(battle, "fr")
    scene = scene_of(model, steps_of(battle, None), 3, size, stage=stage)
    assert not faults(scene)
    assert scene.picture is None


def test_a_text_without_end_stops_above_the_strip_and_says_so(battle: Battle, qapp: object) -> None:
    model = still_model(battle, "en")
    steps = steps_of(battle, None)
    endless = replace(steps[0], text=plain("word " * 4_000), headline=plain("H" * 900))
    scene = scene_of(model, (endless, *steps[1:]), 0, (1280, 720))
    assert scene.cut
    assert [f for f in faults(scene) if f != "a text had no room"] == []
    assert scene.of("body")[-1].text.endswith("…")


def test_more_text_takes_room_from_the_picture_before_it_shrinks_below_the_least(battle: Battle, qapp: object) -> None:
    model = still_model(battle, "en")
    steps = steps_of(battle, None)
    short, long = (
        scene_of(model, (led_by(replace(steps[0], text=plain(text)), Leading.MAP), *steps[1:]), 0, (1920, 1080))
        for text in ("A few words.", "A sentence of some words that says one thing. " * 14)
    )
    assert short.picture is not None and long.picture is not None
    assert long.picture.width < short.picture.width
    assert long.text_size < short.text_size
    assert long.text_size * 40 >= 1080


def test_the_strip_names_the_step_under_its_ring_and_its_time(battle: Battle, qapp: object) -> None:
    model = still_model(battle, "en")
    steps = steps_of(battle, None)
    index = next(i for i, step in enumerate(steps) if step.id == "gsm-cut")
    scene = scene_of(model, steps, index, (1280, 720))
    event = battle.event("gsm-cut")
    assert event is not None
    strip = {words.text: words for words in scene.of("strip")}
    assert strip[event.label.get("en")].bold
    assert strip["Thursday 9 January 2020"].bold
    assert not strip["2012–2020"].bold
    assert [w.text for w in scene.of("count")] == [f"{index + 1} / {len(steps)}"]


def test_hidden_details_leave_no_number_of_the_dead(battle: Battle, qapp: object) -> None:
    model = still_model(battle, "en")
    steps = steps_of(battle, None)
    index = next(i for i, step in enumerate(steps) if step.id == "toll-government")
    for leading in (Leading.TIMELINE, Leading.CASUALTIES, Leading.TEXT):
        changed = (*steps[:index], led_by(steps[index], leading), *steps[index + 1 :])
        scene = scene_of(model, changed, index, (1280, 720), hide=True)
        said = " ".join(w.text for w in scene.words)
        assert "77" not in said and "89" not in said, leading
        assert "77" not in scene.said
        shown = " ".join(w.text for w in scene_of(model, changed, index, (1280, 720)).words)
        assert "77" in shown, leading


def test_hidden_details_take_the_toll_out_of_the_infobox(battle: Battle, qapp: object) -> None:
    model = still_model(battle, "en")
    steps = tuple(led_by(replace(s, deaths=False), Leading.INFOBOX) for s in steps_of(battle, None))
    index = next(i for i, step in enumerate(steps) if step.id == "radio-call")
    page = " ".join(w.text for w in scene_of(model, steps, index, (1920, 1080), hide=True).of("page"))
    assert "89" not in page
    assert "89" in " ".join(w.text for w in scene_of(model, steps, index, (1920, 1080)).of("page"))


def test_equal_requests_give_equal_words(battle: Battle, qapp: object) -> None:
    model = still_model(battle, "fr")
    steps = steps_of(battle, None)
    model.show(steps[9].state)
    first, again = (wall_request(model, steps, 9, 1280, 720) for _ in range(2))
    assert first == again and hash(first) == hash(again)


def test_the_chart_counts_what_it_has_no_room_for(battle: Battle, qapp: object) -> None:
    model = still_model(battle, "fr")
    steps = tuple(led_by(s, Leading.CASUALTIES, ChartMode.CLAIMS) for s in steps_of(battle, None))
    index = next(i for i, step in enumerate(steps) if step.id == "assault")
    page = [w.text for w in scene_of(model, steps, index, (1024, 768)).of("page")]
    assert any("more in the chart" in text for text in page)


@pytest.mark.parametrize(
    "say", [lambda words: "W" * 5_000, lambda words: "<b>bold</b> & <h1>x</h1> " * 3, lambda words: "a\nb\r\n" * 40],
    ids=["long word", "markup", "lines"],
)  # fmt: skip
def test_no_file_makes_words_run_over_each_other(qapp: object, say: Callable[[str], str]) -> None:
    hostile = said_by(bundled_document(), say)
    model = still_model(hostile, "en")
    steps = steps_of(hostile, None)
    for leading in (Leading.TIMELINE, Leading.INFOBOX, Leading.CASUALTIES, Leading.TEXT):
        changed = (*steps[:16], led_by(steps[16], leading), *steps[17:])
        scene = scene_of(model, changed, 16, (1280, 720))
        assert [f for f in faults(scene) if f != "a text had no room"] == [], leading
