"""Context layers in the model: read, searched and narrowed in threads, selected like anything else."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from context_table import ACTORS, FIRST, Read, small_layer
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_query import ContextQuery, find_events
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.model.background import Background
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.model.event_model import EventModel

Stopped = Callable[[], bool]


@pytest.fixture
def context() -> Iterator[Context]:
    made = Context()
    yield made
    made.close()


def found_rows(context: Context, id: str = "small") -> list[int] | None:
    found, layer = context.found(id), context.layer(id)
    assert layer is not None
    return None if found is None else sorted(int(layer.row_of(int(place))) for place in found.places)


def settled(context: Context, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not context.searching)


# --- reading


def test_rows_are_shown_while_the_rest_is_read(qtbot: QtBot, context: Context) -> None:
    go_on = threading.Event()

    def parts(stopped: Stopped) -> Iterator[Read]:
        yield Read(small_layer(3, complete=False), 0.25)
        assert go_on.wait(10)
        yield Read(small_layer(12), 1.0)

    context.add("small.csv", parts)
    qtbot.waitUntil(lambda: bool(context.layers))
    progress = context.reading
    assert progress is not None and (progress.rows, progress.share) == (3, 0.25)
    assert not context.layers[0].complete
    go_on.set()
    qtbot.waitUntil(lambda: context.reading is None)
    assert [len(layer) for layer in context.layers] == [12]
    assert context.problem is None


def test_cancel_keeps_the_rows_so_far_and_tells_the_reader(qtbot: QtBot, context: Context) -> None:
    ended = threading.Event()

    def parts(stopped: Stopped) -> Iterator[Read]:
        yield Read(small_layer(3, complete=False), 0.25)
        while not stopped():
            threading.Event().wait(0.001)
        ended.set()
        yield Read(small_layer(12), 1.0)

    context.add("small.csv", parts)
    qtbot.waitUntil(lambda: bool(context.layers))
    context.cancel()
    assert ended.wait(10)
    qtbot.wait(20)  # what the reader said after the cancel would arrive now
    assert [len(layer) for layer in context.layers] == [3]
    assert context.reading is None


def test_a_second_table_waits_for_the_first(qtbot: QtBot, context: Context) -> None:
    context.add("one", lambda stopped: iter([Read(small_layer(id="one"), 1.0)]))
    context.add("two", lambda stopped: iter([Read(small_layer(id="two"), 1.0)]))
    qtbot.waitUntil(lambda: len(context.layers) == 2 and context.reading is None)
    assert [layer.id for layer in context.layers] == ["one", "two"]


def test_what_goes_wrong_is_told_and_what_was_read_stays(qtbot: QtBot, context: Context) -> None:
    def parts(stopped: Stopped) -> Iterator[Read]:
        yield Read(small_layer(3, complete=False), 0.25)
        raise OSError("the stick was pulled out")

    context.add("small.csv", parts)
    qtbot.waitUntil(lambda: context.problem is not None)
    assert "stick" in str(context.problem)
    assert len(context.layers) == 1
    assert context.reading is None


# --- searching


def test_names_are_found_first_then_every_cell(context: Context) -> None:
    layer = small_layer()
    answers = list(find_events(layer, ContextQuery("army"), lambda: False))
    rows = sorted(layer.row_of(int(p)) for p in answers[0].places)
    assert rows == [0, 3, 6, 9]
    answers = list(find_events(layer, ContextQuery("echo"), lambda: False))
    assert len(answers[0].places) == 0 and answers[0].share < 1
    assert sorted(layer.row_of(int(p)) for p in answers[-1].places) == [0, 4, 8]
    assert answers[-1].share == 1.0
    assert [a.share for a in answers] == sorted(a.share for a in answers)


def test_a_search_that_nobody_waits_for_ends(context: Context) -> None:
    asked: list[int] = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) > 4

    answers = list(find_events(small_layer(), ContextQuery("echo"), stopped))
    assert len(answers) <= 5
    assert answers[-1].share < 1


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        (ContextQuery(least_deaths=10), [10, 11]),
        (ContextQuery(lanes=frozenset({1})), [1, 4, 7, 10]),
        (ContextQuery("army", least_deaths=4), [6, 9]),
        (ContextQuery("group b", lanes=frozenset({2})), [2, 5, 8, 11]),
        (ContextQuery("nobody at all"), []),
    ],
)
def test_words_deaths_and_lanes_are_asked_together(
    qtbot: QtBot, context: Context, query: ContextQuery, rows: list[int]
) -> None:
    context.put(small_layer())
    context.set_query(query)
    settled(context, qtbot)
    assert found_rows(context) == rows


def test_the_last_query_is_answered(qtbot: QtBot, context: Context) -> None:
    context.put(small_layer())
    for text in ("g", "gr", "group", "group a", "army"):
        context.set_query(ContextQuery(text))
    settled(context, qtbot)
    assert found_rows(context) == [0, 3, 6, 9]
    context.set_query(ContextQuery("  "))
    assert context.query is None and context.found("small") is None


def test_a_layer_that_grows_is_sought_again(qtbot: QtBot, context: Context) -> None:
    context.put(small_layer(3))
    context.set_query(ContextQuery("army"))
    settled(context, qtbot)
    assert found_rows(context) == [0]
    context.put(small_layer(12))
    settled(context, qtbot)
    assert found_rows(context) == [0, 3, 6, 9]


# --- what is drawn


def test_only_what_was_found_is_drawn_when_asked(qtbot: QtBot, context: Context) -> None:
    layer = small_layer()
    context.put(layer)
    context.set_query(ContextQuery("army"))
    settled(context, qtbot)
    assert context.detail("small") is layer.detail
    context.set_narrowed(True)
    qtbot.waitUntil(lambda: context.detail("small") is not layer.detail)
    narrowed = context.detail("small")
    assert narrowed is not None
    assert sorted(int(row) for row in narrowed.table.rows) == [0, 3, 6, 9]
    assert layer.table.place_of_row[int(narrowed.table.rows[0])] == layer.place_of(int(narrowed.table.rows[0]))
    context.set_narrowed(False)
    assert context.detail("small") is layer.detail


# --- the shared model


def test_the_model_reaches_as_far_as_its_layers(battle: Battle) -> None:
    model = EventModel(battle)
    before = model.limits
    far = small_layer(4_000)
    model.context.put(far)
    assert model.limits.end >= FIRST + 3_999 * DAY > before.end
    assert model.whole_range.start <= min(FIRST, battle.extent.start)
    model.set_visible_range(model.whole_range)
    model.context.remove("small")
    assert model.limits == before
    assert before.start <= model.visible_range.start and model.visible_range.end <= before.end


def test_a_context_event_is_selected_instead_of_the_battles(model: EventModel) -> None:
    model.reduced_motion = True
    model.context.put(small_layer())
    told: list[str] = []
    model.selection_changed.connect(lambda: told.append("selection"))
    model.context_event_changed.connect(lambda: told.append("context"))
    main = model.state.selection
    wanted = ContextEvent("small", 2)
    model.select_context(wanted)
    assert (model.state.context_event, model.state.selection) == (wanted, None)
    assert sorted(told) == ["context", "selection"]
    start = FIRST + 9 * DAY
    assert model.visible_range.contains(start, 0.03) and model.visible_range.contains(start + DAY, 0.03)
    model.back()
    assert (model.state.context_event, model.state.selection) == (None, main)
    model.forward()
    assert model.state.context_event == wanted
    model.select(main)
    assert (model.state.context_event, model.state.selection) == (None, main)


def test_what_is_not_there_is_not_selected(model: EventModel) -> None:
    model.context.put(small_layer())
    before = model.state
    for missing in (ContextEvent("small", 12), ContextEvent("small", -1), ContextEvent("other", 0)):
        model.select_context(missing)
        assert model.state == before


def test_a_layer_takes_its_selection_along(model: EventModel) -> None:
    model.context.put(small_layer())
    model.select_context(ContextEvent("small", 2))
    model.context.hover(ContextEvent("small", 3))
    model.context.remove("small")
    assert model.state.context_event is None
    assert model.context.hovered is None
    model.back()
    model.forward()
    assert model.state.context_event is None


def test_two_models_may_share_their_layers(battle: Battle) -> None:
    teacher = EventModel(battle)
    wall = EventModel(battle, context=teacher.context)
    teacher.context.put(small_layer(4_000))
    assert wall.context.layers == teacher.context.layers
    assert wall.limits == teacher.limits


def test_a_row_says_itself(model: EventModel) -> None:
    layer = small_layer()
    place = layer.place_of(4)
    assert place is not None and layer.row_of(place) == 4
    assert layer.title(place) == ACTORS[1]
    assert layer.fields(place) == (("id", "4"), ("actor", "Group A"), ("note", "Écho"))


def test_threads_that_work_for_a_view_end_with_the_others(model: EventModel) -> None:
    begun, ended = threading.Event(), threading.Event()

    def work(stopped: Callable[[], bool]) -> Iterator[int]:
        begun.set()
        while not stopped():
            time.sleep(0.001)
        ended.set()
        yield 0

    worker = Background(lambda _: None, None, model.context)
    model.context.tie(worker)
    worker.start(work)
    assert begun.wait(5)
    model.context.close()
    assert ended.is_set()
    assert not worker.running
