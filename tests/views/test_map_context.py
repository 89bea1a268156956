"""Context layers on the map: what time, playhead, query and hand say, it shows; none of it is invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_layer import Coded, ColumnMapping, ContextLayer
from chinagodrar_viewer.core.context_query import ContextQuery
from chinagodrar_viewer.core.event_table import NOT_GIVEN, EventTable, Rows
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.core.map_framing import everything_view, insurgency_view
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.map import context_points
from chinagodrar_viewer.views.map.context_points import points_of
from chinagodrar_viewer.views.map.layout import build_map_scene
from chinagodrar_viewer.views.map.painter import paint_map
from chinagodrar_viewer.views.map.scene import ContextPicture, MapScene, Nearness
from chinagodrar_viewer.views.map.snapshot import map_request
from chinagodrar_viewer.views.map.view import BattleMap
from chinagodrar_viewer.views.text_painting import text_width
from chinagodrar_viewer.views.theme import DARK, LIGHT, Appearance, Theme

FIRST = 1_546_300_800
"""1 January 2019."""
SIZE = (900, 600)
PLACES = ((15.9, 1.2), (13.6, 5.0), (16.6, 4.2), (14.0, 0.6))
"""Latitude and longitude, all in the picture of the insurgency and away from the battle's own places."""


class Cells:
    """The rows' text."""

    columns = ("id", "title", "where", "where_prec")

    def __init__(self, rows: Sequence[tuple[str, ...]]) -> None:
        self.rows = rows

    def row(self, row: int) -> tuple[str, ...]:
        return self.rows[row]

    def matching(self, words: Sequence[str], stopped: Callable[[], bool]) -> Iterator[tuple[int, Rows]]:
        hits = [row for row, cells in enumerate(self.rows) if all(word in " ".join(cells).lower() for word in words)]
        yield len(self.rows), np.array(hits, np.uint32)


def layer_of(
    count: int, places: tuple[tuple[float, float], ...] = PLACES, *, best: int | None = None, precision: str = "1"
) -> ContextLayer:
    """An event a day, at the places by turns; event n killed n people."""
    numbers = np.arange(count)
    at = np.array(places)[numbers % len(places)]
    starts = FIRST + numbers * DAY
    deaths = numbers if best is None else np.full(count, best)
    table = EventTable(
        starts, starts + DAY, best=deaths, low=deaths // 2 if best is None else deaths, high=deaths * 2,
        latitudes=at[:, 0], longitudes=at[:, 1],
    )  # fmt: skip
    rows = [(str(n), f"Report {n}", f"Town {n % len(places)}", precision) for n in range(count)]
    texts = Cells(rows)
    return ContextLayer(
        "made", "made.csv", table, LevelOfDetail(table), lane_names=("Events",),
        mapping=ColumnMapping("id", title=("title",), where=("where",)), texts=texts,
        coded={"title": Coded(tuple(r[1] for r in rows), numbers.astype(np.uint32))},
    )  # fmt: skip


@pytest.fixture
def shown_all(model: EventModel) -> EventModel:
    """A model that shows two years and the insurgency's part of the map."""
    model.set_visible_range(TimeRange(FIRST, FIRST + 730 * DAY))
    model.set_map(insurgency_view(model.battle))
    return model


def scene_of(model: EventModel, width: float = SIZE[0], height: float = SIZE[1]) -> MapScene:
    points_of(model).finish()
    return build_map_scene(map_request(model, width, height), text_width)


def picture_of(model: EventModel) -> ContextPicture:
    picture = scene_of(model).context
    assert picture is not None
    return picture


def show(model: EventModel, layer: ContextLayer, start: int = 0, days: int = 60) -> None:
    model.context.put(layer)
    model.set_visible_range(TimeRange(FIRST + start * DAY + 1, FIRST + (start + days) * DAY - 1))
    points_of(model).finish()


def test_without_a_layer_there_is_none(model: EventModel) -> None:
    assert build_map_scene(map_request(model, *SIZE), text_width).context is None


def test_each_place_has_its_weightiest_event_of_the_time_shown(shown_all: EventModel) -> None:
    show(shown_all, layer_of(40), start=8, days=8)
    picture = picture_of(shown_all)
    assert {m.source_row for m in picture.marks} == {12, 13, 14, 15}
    assert [m.events for m in picture.marks] == [2] * 4
    assert picture.events == 8
    assert picture.density is None


def test_the_playhead_leaves_out_what_is_still_to_come(shown_all: EventModel) -> None:
    show(shown_all, layer_of(40))
    shown_all.set_playhead(FIRST + 9 * DAY)
    assert picture_of(shown_all).events == 10
    shown_all.set_playhead(FIRST - DAY)
    assert picture_of(shown_all).events == 0


def test_size_is_the_number_and_unknown_is_not_nothing(shown_all: EventModel) -> None:
    show(shown_all, layer_of(40), start=36, days=4)
    for mark in picture_of(shown_all).marks:
        assert mark.low < mark.best < mark.high
        assert (mark.high / mark.best) ** 2 == pytest.approx(2.0, abs=0.15)
    show(shown_all, layer_of(4, best=NOT_GIVEN))
    assert {(m.low, m.best, m.high) for m in picture_of(shown_all).marks} == {(-1.0, -1.0, -1.0)}
    show(shown_all, layer_of(4, best=0))
    assert all(m.best > 0 for m in picture_of(shown_all).marks)


@pytest.mark.parametrize(
    ("code", "nearness"), [("1", Nearness.EXACT), ("2", Nearness.NEAR), ("4", Nearness.AREA), ("", Nearness.AREA)]
)
def test_a_poor_position_is_no_pin(shown_all: EventModel, code: str, nearness: Nearness) -> None:
    show(shown_all, layer_of(4, precision=code))
    marks = picture_of(shown_all).marks
    assert {m.nearness for m in marks} == {nearness}
    assert all((m.soft > 0) is (nearness is not Nearness.EXACT) for m in marks)


def test_many_places_are_squares_and_none_is_lost(shown_all: EventModel) -> None:
    random = np.random.default_rng(5)
    places = tuple(zip(random.uniform(13, 17, 3_000).tolist(), random.uniform(0, 6, 3_000).tolist(), strict=True))
    show(shown_all, layer_of(3_000, places, best=1), days=3_000)
    shown_all.set_visible_range(shown_all.whole_range)
    picture = picture_of(shown_all)
    assert picture.density is not None
    assert int(picture.density.counts.sum()) == picture.events
    for first in picture.marks:
        others = [m for m in picture.marks if m is not first]
        assert all(np.hypot(m.x - first.x, m.y - first.y) >= first.reach for m in others)
    shown_all.set_map(everything_view())
    assert picture_of(shown_all).events == 3_000


def test_what_a_query_finds_stands_out_and_alone_where_narrowed(shown_all: EventModel, qtbot: QtBot) -> None:
    show(shown_all, layer_of(40))
    shown_all.context.set_query(ContextQuery("report 3"))
    qtbot.waitUntil(lambda: not shown_all.context.searching)
    marks = {m.source_row: m.stands_out for m in picture_of(shown_all).marks}
    assert marks == {38: True, 37: True, 36: True, 39: True}
    shown_all.context.set_query(ContextQuery("report 7"))
    qtbot.waitUntil(lambda: not shown_all.context.searching)
    marks = {m.source_row: m.stands_out for m in picture_of(shown_all).marks}
    assert marks == {36: False, 37: True, 38: False, 27: True}
    with qtbot.waitSignal(shown_all.context.detail_changed):
        shown_all.context.set_narrowed(True)
    qtbot.waitUntil(lambda: picture_of(shown_all).events == 4)
    assert {(m.source_row, m.events, m.stands_out) for m in picture_of(shown_all).marks} == {
        (37, 2, True),
        (27, 2, True),
    }


def test_events_without_a_position_are_counted_in_words(shown_all: EventModel) -> None:
    show(shown_all, layer_of(40, (*PLACES, (float("nan"), 3.0))))
    assert picture_of(shown_all).events == 32
    said = "Reported events not on this map: 8"
    assert said in [label.text for label in scene_of(shown_all).labels]


def test_the_selected_event_is_there_though_another_is_weightier(shown_all: EventModel) -> None:
    show(shown_all, layer_of(40))
    shown_all.select_context(ContextEvent("made", 5), reveal=False)
    chosen = [m for m in picture_of(shown_all).marks if m.selected]
    assert [m.source_row for m in chosen] == [5]
    assert any(label.text == "Town 1" for label in scene_of(shown_all).labels)


def test_large_tables_are_counted_beside_the_window(
    shown_all: EventModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(context_points, "AT_ONCE", 5)
    points = points_of(shown_all)
    shown_all.context.put(layer_of(40))
    for day in range(30):
        shown_all.set_visible_range(TimeRange(FIRST + day * DAY + 1, FIRST + (day + 4) * DAY - 1))
    qtbot.waitUntil(lambda: not points.behind)
    assert [each.shown.events for each in points.shown] == [4]
    shown_all.context.remove("made")
    assert points.shown == ()


# --- the hand


@pytest.fixture
def view(shown_all: EventModel, qtbot: QtBot) -> BattleMap:
    show(shown_all, layer_of(40))
    made = BattleMap(shown_all, Appearance())
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show()
    return made


def pixel_of(view: BattleMap, row: int) -> QPoint:
    picture = view.scene.context
    assert picture is not None
    mark = next(m for m in picture.marks if m.source_row == row)
    return QPoint(round(mark.x), round(mark.y))


def test_clicks_go_through_the_events_of_a_place(view: BattleMap, shown_all: EventModel, qtbot: QtBot) -> None:
    seen: list[int] = []
    for _ in range(10):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=pixel_of(view, 39))
        chosen = shown_all.state.context_event
        assert chosen is not None
        seen.append(chosen.row)
    assert seen == [39, 35, 31, 27, 23, 19, 15, 11, 7, 3]
    assert shown_all.state.selection is None


def test_the_mouse_over_a_mark_is_told_to_every_view(view: BattleMap, shown_all: EventModel, qtbot: QtBot) -> None:
    qtbot.mouseMove(view, QPoint(3, 200))
    qtbot.mouseMove(view, pixel_of(view, 38))
    assert shown_all.context.hovered == ContextEvent("made", 38)
    qtbot.mouseMove(view, QPoint(3, 200))
    assert shown_all.context.hovered is None


def test_a_tooltip_says_what_the_row_says(view: BattleMap) -> None:
    said = view.tooltip_at(QPointF(pixel_of(view, 37)))
    for words in ("Report 37", "7 February 2019", "37 (lowest estimate 18, highest estimate 74)", "Town 1", "made.csv"):
        assert words in said
    assert "9 more event(s) here" in said


def test_a_click_on_a_square_comes_nearer(view: BattleMap, shown_all: EventModel, qtbot: QtBot) -> None:
    random = np.random.default_rng(5)
    places = tuple(zip(random.uniform(13, 17, 3_000).tolist(), random.uniform(0, 6, 3_000).tolist(), strict=True))
    show(shown_all, layer_of(3_000, places, best=0))
    shown_all.set_visible_range(shown_all.whole_range)
    points_of(shown_all).finish()
    scene = view.scene
    assert scene.context is not None and scene.context.density is not None
    density = scene.context.density
    rows, columns = np.nonzero(density.counts)
    free = [
        (x, y)
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        for x, y in [(density.x + (column + 0.5) * density.step, density.y - (row + 0.5) * density.step)]
        if 50 < x < SIZE[0] - 50
        and 50 < y < SIZE[1] - 50
        and scene.context.mark_at(x, y, 1.0) is None
        and scene.place_at(x, y) is None
        and scene.movement_at(x, y) is None
    ]
    x, y = free[0]
    assert f"{density.count(x, y)} reported event(s)" in view.tooltip_at(QPointF(x, y))
    span = shown_all.map_view.span
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert shown_all.map_view.span == pytest.approx(span / 2.5, rel=0.01)
    assert shown_all.state.context_event is None


def test_the_state_is_said_in_words(view: BattleMap) -> None:
    view.describe()
    assert "40 event(s) of context layers in sight" in view.accessibleDescription()


# --- painting


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize("size", [(300, 260), (900, 600)])
def test_it_paints_everywhere(shown_all: EventModel, theme: Theme, size: tuple[int, int]) -> None:
    show(shown_all, layer_of(40, precision="3"))
    shown_all.select_context(ContextEvent("made", 39), reveal=False)
    bare = QImage(*size, QImage.Format.Format_RGB32)
    full = QImage(*size, QImage.Format.Format_RGB32)
    for image, scene in ((full, scene_of(shown_all, *size)), (bare, None)):
        if scene is None:
            shown_all.context.remove("made")
            scene = scene_of(shown_all, *size)
        with QPainter(image) as painter:
            paint_map(painter, scene, theme)
    assert bare != full


def test_a_fault_leaves_the_window_alive(
    view: BattleMap, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("nobody thought of this")

    with monkeypatch.context() as patched:
        patched.setattr("chinagodrar_viewer.views.map.view.paint_map", fail)
        view.grab()
        assert "cannot be drawn" in view.fault_words
        assert "nobody thought of this" in capsys.readouterr().err
    view.grab()
    assert view.fault_words == ""
