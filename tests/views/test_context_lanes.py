"""Context layers in the timeline: what is drawn adds up, is exact when near, and answers mouse and keys."""

from __future__ import annotations

import gc
import sys
import weakref
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_layer import ContextLayer
from chinagodrar_viewer.core.context_query import Found, narrowed_detail
from chinagodrar_viewer.core.time_range import DAY, HOUR, YEAR, TimeRange
from chinagodrar_viewer.core.time_scale import TRUE_SCALE, TimeScale, even_steps
from chinagodrar_viewer.core.view_state import ScaleMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance, Preference
from chinagodrar_viewer.views.timeline.context.columns import ColumnCache
from chinagodrar_viewer.views.timeline.context.layout import build_context_scene
from chinagodrar_viewer.views.timeline.context.names import Names
from chinagodrar_viewer.views.timeline.context.request import ContextRequest, Part
from chinagodrar_viewer.views.timeline.context.scene import ContextScene, Count, LayerPicture, Text
from chinagodrar_viewer.views.timeline.foot import foot_height
from chinagodrar_viewer.views.timeline.panel import TimelinePanel
from chinagodrar_viewer.views.timeline.projection import Projection
from chinagodrar_viewer.views.timeline.view import TimelineView

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from synthetic_events import BEGIN, END, layer

LAYERS = {(count, lanes): layer(count, 3, lanes) for count in (0, 1, 40, 3_000, 60_000) for lanes in (1, 3, 20)}
EVEN = even_steps([BEGIN + i * YEAR for i in range(30)])
CACHE = ColumnCache()
"""Shared by all pictures, as by the frames of a flight: what it keeps must not leak from one to another."""


def measure(text: str, size: int, bold: bool) -> float:
    return len(text) * size * (0.6 if bold else 0.55)


def picture(
    shown: ContextLayer, range_: TimeRange, height: float, scale: TimeScale = TRUE_SCALE, found: Found | None = None
) -> ContextScene:
    projection = Projection(range_, scale, 168.0, 1_000.0)
    part = Part(shown, shown.detail, found, lambda in_sight: f"{in_sight} in sight")
    request = ContextRequest(projection, 200.0, height, 1_168.0, 168.0, (part,), str, str)
    return build_context_scene(request, measure, CACHE, Names())


@st.composite
def ranges(draw: st.DrawFn) -> TimeRange:
    """From an hour to all years, anywhere in them and a little beyond."""
    span = HOUR * 1.9 ** draw(st.floats(0, 20))
    start = draw(st.floats(BEGIN - YEAR, END + YEAR))
    return TimeRange(start, start + span)


tables = st.sampled_from(sorted(LAYERS)).map(LAYERS.__getitem__)
heights = st.sampled_from((90.0, 160.0, 380.0, 700.0))
scales = st.sampled_from((TRUE_SCALE, EVEN))


def canvas_texts(one: LayerPicture) -> list[Text]:
    return [*(c.text for c in one.counts or () if c.text is not None), *one.names]


@settings(deadline=None, max_examples=150)
@given(tables, ranges(), heights, scales)
def test_no_text_overlaps_another_and_all_stand_in_sight(
    shown: ContextLayer, range_: TimeRange, height: float, scale: TimeScale
) -> None:
    scene = picture(shown, range_, height, scale)
    for one in scene.layers:
        texts = canvas_texts(one)
        for a, b in combinations(sorted(texts, key=lambda t: (t.y, t.x)), 2):
            if b.y > a.y + a.height:
                continue
            assert not a.box.overlaps(b.box), (a, b)
        for text in texts:
            assert scene.header <= text.x and text.x + text.width <= scene.width
            assert scene.top <= text.y and text.y + text.height <= scene.top + scene.height + 1
        for a, b in combinations([t for lane in one.lanes for t in (lane.name_text, lane.number_text) if t], 2):
            assert not a.box.overlaps(b.box)


@settings(deadline=None, max_examples=150)
@given(tables, ranges(), heights, scales)
def test_what_is_drawn_and_what_is_counted_add_up(
    shown: ContextLayer, range_: TimeRange, height: float, scale: TimeScale
) -> None:
    table = shown.table
    (one,) = picture(shown, range_, height, scale).layers
    drawn = one.marks.rows.tolist()
    for lane in one.lanes:
        mine = table.lanes == lane.number
        seen = mine & (table.starts <= range_.end) & (table.ends >= range_.start)
        assert lane.in_sight == int(seen.sum())
        counts = [c for c in one.counts or () if c.lane == lane.number]
        if not lane.counted:
            assert not counts
            rows = set(table.rows[seen].tolist())
            assert rows <= set(drawn)
            continue
        first, last = min(c.start for c in counts), max(c.end for c in counts)
        begun = int((mine & (table.starts >= first) & (table.starts < last)).sum())
        # From the grid of a dense lane a stretch is counted to a cell's width at either end.
        cell = shown.detail.lanes[lane.number]._cell
        at_ends = mine & ((abs(table.starts - first) <= cell) | (abs(table.starts - last) <= cell))
        assert abs(sum(c.begun for c in counts) - begun) <= int(at_ends.sum())
        assert [c.row for c in counts] == [row for row in drawn if table.lanes[table.place_of_row[row]] == lane.number]


@settings(deadline=None, max_examples=60)
@given(st.floats(BEGIN, END), st.sampled_from((1, 3, 20)))
def test_near_by_everything_is_drawn_at_its_time(middle: float, lanes: int) -> None:
    shown = LAYERS[3_000, lanes]
    range_ = TimeRange(middle - 5 * DAY, middle + 5 * DAY)
    (one,) = picture(shown, range_, 380.0).layers
    assert one.counts is None
    table = shown.table
    for row, x0, x1 in zip(one.marks.rows.tolist(), one.marks.x0.tolist(), one.marks.x1.tolist(), strict=True):
        place = int(table.place_of_row[row])
        for x, time in ((x0, float(table.starts[place])), (x1, float(table.ends[place]))):
            exact = 168 + (time - range_.start) / range_.span * 1_000
            assert x == pytest.approx(min(max(exact, 168 - 400), 1_168 + 400), abs=0.01)


def test_a_stretch_names_its_most_deadly_event() -> None:
    shown = LAYERS[60_000, 20]
    (one,) = picture(shown, TimeRange(BEGIN, END), 380.0).layers
    table = shown.table
    right = 0
    assert one.counts is not None
    for count in one.counts:
        inside = (table.lanes == count.lane) & (table.starts >= count.start) & (table.starts < count.end)
        right += int(table.best[table.place_of_row[count.row]] == table.best[inside].max(initial=-1))
    assert right >= 0.97 * len(one.counts) > 0  # the grid may put an event into the stretch beside


def test_panning_moves_no_event_to_another_row() -> None:
    shown = LAYERS[3_000, 3]
    before = picture(shown, TimeRange(END - 400 * DAY, END - 100 * DAY), 380.0).layers[0].marks
    after = picture(shown, TimeRange(END - 380 * DAY, END - 80 * DAY), 380.0).layers[0].marks
    was = dict(zip(before.rows.tolist(), before.y.tolist(), strict=True))
    both = [(was[row], y) for row, y in zip(after.rows.tolist(), after.y.tolist(), strict=True) if row in was]
    assert len(both) > 10 and all(a == b for a, b in both)


def test_density_fades_as_marks_appear() -> None:
    shown = LAYERS[60_000, 20]
    strengths: list[tuple[float, float]] = []
    for share in np.linspace(0, 1, 40):
        span = (END - BEGIN) * (10 * DAY / (END - BEGIN)) ** float(share)
        (one,) = picture(shown, TimeRange(END - YEAR - span / 2, END - YEAR + span / 2), 380.0).layers
        lane = one.lanes[0]
        dense = 0.0
        if one.density is not None and 0 in one.density.lanes:
            dense = float(one.density.strengths[one.density.lanes.index(0)])
        strengths.append((0.0 if lane.counted else float(one.marks.strength[0]), dense))
    assert strengths[0] == (0.0, 1.0) and strengths[-1] == (1.0, 0.0)
    assert all(single > 0 or dense == 1.0 for single, dense in strengths), "nothing may stand for the events"


def test_found_events_are_marked_and_ticked() -> None:
    shown = LAYERS[3_000, 3]
    places = np.arange(0, 3_000, 10, dtype=np.uint32)
    (one,) = picture(shown, TimeRange(END - YEAR, END), 380.0, found=Found(places, 1.0)).layers
    marked = set(one.marks.rows[one.marks.found].tolist())
    assert marked == set(one.marks.rows.tolist()) & set(shown.table.rows[places].tolist()) != set()
    inside = shown.table.starts[places]
    assert len(one.head.found_x) > 0 or not ((inside >= END - YEAR) & (inside <= END)).any()


@pytest.mark.parametrize("counts", [(1,), (3,), (20,), (64,), (20, 20), (3, 64)])
@pytest.mark.parametrize("room", [200.0, 258.0, 600.0, 1_000.0])
def test_layers_leave_the_battle_its_room(counts: tuple[int, ...], room: float) -> None:
    height = foot_height(counts, room)
    assert 0 < height <= room * 0.87
    if sum(counts) <= 20:
        assert height <= room * 0.5
    assert foot_height((), room) == 0
    assert foot_height(counts, room, wanted=0.7) >= height


# --- as a user meets it


@pytest.fixture
def panel(model: EventModel, qtbot: QtBot) -> TimelinePanel:
    model.context.put(LAYERS[60_000, 20])
    panel = TimelinePanel(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(1_280, 800)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def view(panel: TimelinePanel) -> TimelineView:
    panel.view.setFocus()
    return panel.view


def context_scene(view: TimelineView) -> ContextScene:
    scene = view.context_scene
    assert scene is not None
    return scene


def a_count(view: TimelineView) -> Count:
    return max((c for c in context_scene(view).layers[0].counts or () if c.text), key=lambda c: c.begun)


def point(text: Text) -> QPoint:
    return QPoint(round(text.box.middle_x), round(text.box.middle_y))


def lone_mark(view: TimelineView) -> tuple[ContextEvent, QPoint]:
    """A mark with nothing else under its middle."""
    scene = context_scene(view)
    marks = scene.layers[0].marks
    for row, x, y in zip(marks.rows.tolist(), marks.x.tolist(), marks.y.tolist(), strict=True):
        at = QPoint(round(x), round(y))
        if scene.header + 5 < x < scene.width - 5 and len(scene.events_at(at.x(), at.y())) == 1:
            return ContextEvent(LAYERS[60_000, 20].id, row), at
    raise AssertionError("every mark lies upon another")


def test_fit_all_shows_the_layers_too(view: TimelineView, model: EventModel, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert model.visible_range == model.whole_range
    assert sum(lane.in_sight for lane in context_scene(view).lanes) == 60_000


def test_lanes_of_the_battle_stay_above_those_of_the_layers(view: TimelineView) -> None:
    scene, context = view.scene, context_scene(view)
    assert scene.lanes[-1].y + scene.lanes[-1].height <= context.top + 0.5
    assert all(bar.y + bar.height <= context.top for bar in scene.bars)
    assert context.lanes[-1].y + context.lanes[-1].height <= view.height() + 0.5


def test_a_click_on_a_count_flies_to_where_it_parts(view: TimelineView, model: EventModel, qtbot: QtBot) -> None:
    view.fit_all()
    count = a_count(view)
    assert count.text is not None
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point(count.text))
    assert model.visible_range.span < model.whole_range.span / 2
    assert model.visible_range.contains((count.start + count.end) / 2)


def test_a_click_selects_a_context_event_and_moves_nothing(view: TimelineView, model: EventModel) -> None:
    before = model.visible_range
    event, at = lone_mark(view)
    QTest.mouseMove(view, at)
    assert model.context.hovered == event
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert model.state.context_event == event
    assert model.state.selection is None
    assert model.visible_range == before
    assert any(p.selected and p.event == event for p in context_scene(view).pointed)


def test_a_double_click_and_enter_ask_for_the_event(view: TimelineView, model: EventModel, qtbot: QtBot) -> None:
    _, at = lone_mark(view)
    with qtbot.waitSignal(view.activated):
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(view.activated):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_further_clicks_go_through_events_that_lie_upon_each_other(view: TimelineView, model: EventModel) -> None:
    scene = context_scene(view)
    marks = scene.layers[0].marks
    places = zip(marks.x.tolist(), marks.y.tolist(), strict=True)
    x, y = next((x, y) for x, y in places if x > scene.header + 5 and len(scene.events_at(round(x), round(y))) >= 2)
    under = scene.events_at(round(x), round(y))
    for _ in under:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    seen = {model.state.context_event}
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    seen.add(model.state.context_event)
    assert len(seen) == 2


def test_keys_walk_along_a_lane_and_from_lane_to_lane(view: TimelineView, model: EventModel, qtbot: QtBot) -> None:
    layer_ = LAYERS[60_000, 20]

    def lane() -> int:
        event = model.state.context_event
        assert event is not None
        return int(layer_.table.lanes[layer_.table.place_of_row[event.row]])

    for _ in model.battle.lanes:
        qtbot.keyClick(view, Qt.Key.Key_Down)
        if model.state.context_event is not None:
            break
    assert lane() == 0
    first = model.state.context_event
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert model.state.context_event != first and lane() == 0
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert model.state.context_event == first
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert lane() == 1
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert lane() == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert model.state.context_event is not None
    assert layer_.table.place_of_row[model.state.context_event.row] == np.flatnonzero(layer_.table.lanes == 0)[-1]
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert model.state.context_event is None and model.selected_event is not None


def test_the_border_is_moved_by_mouse_and_keys(view: TimelineView, qtbot: QtBot) -> None:
    before = view.foot
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.foot > before
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.foot == pytest.approx(before, abs=1)
    top = round(context_scene(view).top)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(600, top))
    QTest.mouseMove(view, QPoint(600, top - 80))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(600, top - 80))
    assert view.foot == pytest.approx(before + 80, abs=2)


def test_tooltips_say_what_when_deaths_where_and_of_what(view: TimelineView, model: EventModel) -> None:
    event, at = lone_mark(view)
    layer_ = LAYERS[60_000, 20]
    said = view.tooltip_at(at.toPointF())
    place = int(layer_.table.place_of_row[event.row])
    assert layer_.title(place) in said and layer_.name in said and "Reported deaths" in said
    view.fit_all()
    count = a_count(view)
    assert count.text is not None
    said = view.tooltip_at(point(count.text).toPointF())
    assert f"{count.begun:,}".replace(",", "") in said.replace(",", "")
    lane = context_scene(view).lanes[3]
    assert "Actor 4" in view.tooltip_at(QPoint(20, round(lane.y + 3)).toPointF())


@pytest.mark.parametrize("scale", list(ScaleMode))
@pytest.mark.parametrize("theme", [Preference.LIGHT, Preference.DARK])
def test_it_is_painted_and_layers_go_again(
    model: EventModel, qtbot: QtBot, scale: ScaleMode, theme: Preference
) -> None:
    panel = TimelinePanel(model, Appearance(theme))
    qtbot.addWidget(panel)
    panel.resize(1_280, 380)
    panel.show()
    model.set_scale(scale)
    without, strip = panel.view.grab().toImage(), panel.overview.grab().toImage()
    shown = LAYERS[60_000, 20]
    model.context.put(shown)
    assert panel.view.grab().toImage() != without
    with_layer = panel.overview.grab().toImage()
    assert with_layer != strip
    model.context._found[shown.id] = Found(np.arange(0, 60_000, 5_000, dtype=np.uint32), 1.0)
    model.context.found_changed.emit()
    assert panel.overview.grab().toImage() != with_layer, "found events are ticks in the overview"
    detail = narrowed_detail(shown, model.context._found[shown.id])
    model.context._details[shown.id] = detail
    model.context.detail_changed.emit()
    panel.view.fit_all()
    assert sum(lane.in_sight for lane in context_scene(panel.view).lanes) == 12
    model.context.remove(shown.id)
    assert panel.view.context_scene is None and panel.view.foot == 0


def test_a_layer_that_is_gone_is_given_up(model: EventModel, qtbot: QtBot) -> None:
    panel = TimelinePanel(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(panel)
    panel.resize(1_280, 380)
    panel.show()
    shown = layer(20_000)
    kept, id_ = weakref.ref(shown.detail), shown.id
    model.context.put(shown)
    panel.view.fit_all()
    panel.grab()
    del shown
    model.context.remove(id_)
    panel.grab()
    gc.collect()
    assert kept() is None


def test_a_drawing_that_can_be_enlarged_has_discs_of_its_own(
    view: TimelineView, model: EventModel, tmp_path: Path
) -> None:
    _, at = lone_mark(view)
    path = str(tmp_path / "timeline.svg")
    generator = QSvgGenerator()
    generator.setFileName(path)
    generator.setSize(view.size())
    generator.setViewBox(view.rect())
    with QPainter(generator) as painter:
        view.render(painter, QPoint(0, 0))
    drawn = QImage(view.size(), QImage.Format.Format_RGB32)
    drawn.fill(0xFFFFFFFF)
    with QPainter(drawn) as painter:
        QSvgRenderer(path).render(painter)
    shown = view.grab().toImage()
    for point_ in (at, at + QPoint(0, 30)):
        a, b = drawn.pixelColor(point_), shown.pixelColor(point_)
        assert abs(a.lightness() - b.lightness()) < 40
