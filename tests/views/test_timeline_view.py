"""The timeline as a user meets it: wheel, drag, clicks, keys, touch, words for the screen reader."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.view_state import ScaleMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.boxes import Box
from chinagodrar_viewer.views.fonts import load_fonts
from chinagodrar_viewer.views.theme import DARK, LIGHT, Appearance, Preference, contrast
from chinagodrar_viewer.views.timeline.panel import TimelinePanel
from chinagodrar_viewer.views.timeline.view import TimelineView


@pytest.fixture
def panel(model: EventModel, qtbot: QtBot) -> TimelinePanel:
    load_fonts()
    made = TimelinePanel(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def view(panel: TimelinePanel) -> TimelineView:
    panel.view.setFocus()
    return panel.view


def wheel(
    view: TimelineView, x: float, dy: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, dx: int = 0
) -> None:
    """A notch of the wheel over the canvas."""
    at = QPointF(x, 200)
    QApplication.sendEvent(
        view,
        QWheelEvent(
            at, view.mapToGlobal(at), QPoint(), QPoint(dx, dy), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip


def centre(box: Box) -> QPoint:
    return QPoint(round(box.middle_x), round(box.middle_y))


def drag(view: TimelineView, start: QPoint, end: QPoint) -> None:
    """Press, move in steps, release."""
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(view, start + (end - start) * share)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def empty_point(view: TimelineView) -> QPoint:
    """A point of the canvas with nothing under it."""
    scene = view.scene
    for x in range(view.width() - 20, int(scene.header) + 20, -7):
        for y in range(int(scene.axis_height) + 24, view.height() - 4, 5):
            if scene.event_at(x, y) is None and scene.overflow_at(x, y) is None:
                return QPoint(x, y)
    raise AssertionError("the canvas is full")


@pytest.mark.parametrize("scale", list(ScaleMode))
@pytest.mark.parametrize("notch", [120, -120, 360])
def test_the_wheel_zooms_and_keeps_the_time_under_the_cursor(
    view: TimelineView, model: EventModel, scale: ScaleMode, notch: int
) -> None:
    model.set_scale(scale)
    model.set_visible_range(model.battle.ranges[3].range)
    for x in (300.0, 700.0, 1_000.0):
        before, time = model.visible_range, view.projection.time(x)
        wheel(view, x, notch)
        assert (model.visible_range.span < before.span) == (notch > 0)
        assert view.projection.x(time) == pytest.approx(x, abs=0.5)


def test_shift_and_a_sideways_wheel_pan(view: TimelineView, model: EventModel, qtbot: QtBot) -> None:
    before = model.visible_range
    wheel(view, 600, -120, Qt.KeyboardModifier.ShiftModifier)
    assert model.visible_range.start > before.start
    assert model.visible_range.span == pytest.approx(before.span)


def test_dragging_pans_and_leaves_the_selection(view: TimelineView, model: EventModel) -> None:
    selection, before = model.state.selection, model.visible_range
    start = empty_point(view)
    time = view.projection.time(start.x())
    drag(view, start, start - QPoint(150, 3))
    assert model.visible_range.span == pytest.approx(before.span)
    assert view.projection.x(time) == pytest.approx(start.x() - 150, abs=1)
    assert model.state.selection == selection


def test_a_click_selects_an_event_and_moves_nothing(view: TimelineView, model: EventModel) -> None:
    before = model.visible_range
    bar = next(b for b in view.scene.bars if not b.selected)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=centre(bar.core))
    assert model.state.selection == bar.event_id
    assert model.visible_range == before
    drawn = view.scene.bar_of(bar.event_id)
    assert drawn is not None and drawn.selected


def test_a_click_on_a_label_selects_its_event(view: TimelineView, model: EventModel) -> None:
    label = next(label for label in view.scene.labels if label.owner != model.state.selection)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=centre(label.box))
    assert model.state.selection == label.owner


def test_a_click_on_nothing_keeps_the_selection(view: TimelineView, model: EventModel) -> None:
    selection = model.state.selection
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=empty_point(view))
    assert model.state.selection == selection is not None


def test_a_double_click_on_nothing_zooms_in_there(view: TimelineView, model: EventModel) -> None:
    before, at = model.visible_range, empty_point(view)
    time = view.projection.time(at.x())
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert model.visible_range.span == pytest.approx(before.span / 3)
    assert model.visible_range.contains(time)


def test_a_double_click_on_an_event_asks_for_its_source(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.activated):
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=centre(view.scene.bars[0].core))


def test_hovering_tells_the_model_and_leaving_takes_it_back(view: TimelineView, model: EventModel) -> None:
    bar = view.scene.bars[0]
    QTest.mouseMove(view, centre(bar.core))
    assert model.hovered == bar.event_id
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert model.hovered is None


def test_the_tooltip_says_when_how_sure_and_how_many_sources(view: TimelineView, model: EventModel) -> None:
    bar = view.scene.bars[0]
    event = model.battle.event(bar.event_id)
    assert event is not None
    said = view.tooltip_at(QPointF(centre(bar.core)))
    assert event.title.get("en") in said
    assert model.words.when(event) in said
    assert event.certainty.level.value in said
    assert str(len({c.source for c in event.citations})) in said


def test_a_count_opens_where_its_events_have_room(view: TimelineView, model: EventModel) -> None:
    view.window().resize(880, 400)
    model.set_visible_range(model.battle.ranges[0].range)
    overflow = view.scene.overflows[0]
    span = model.visible_range.span
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=centre(overflow.box))
    assert model.visible_range.span < span
    drawn = {b.event_id for b in view.scene.bars} | {i for o in view.scene.overflows for i in o.event_ids}
    assert set(overflow.event_ids) <= drawn


def test_arrows_step_through_events_and_lanes(view: TimelineView, model: EventModel, qtbot: QtBot) -> None:
    ids = [e.id for e in model.events]
    model.select("radio-call")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert model.state.selection == ids[ids.index("radio-call") + 1]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert model.state.selection == "radio-call"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert model.selected_event is not None and model.selected_event.lane == "air"
    assert model.state.selection == "mirage"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert model.selected_event is not None and model.selected_event.lane == "garrison"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert model.state.selection == ids[0]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert model.state.selection == ids[-1]


def test_plus_and_minus_zoom_about_the_selection(view: TimelineView, model: EventModel, qtbot: QtBot) -> None:
    model.select("radio-call")
    event = model.selected_event
    assert event is not None
    x, before = view.projection.x(event.anchor), model.visible_range
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert model.visible_range.span < before.span
    assert view.projection.x(event.anchor) == pytest.approx(x, abs=0.5)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert model.visible_range.span == pytest.approx(before.span)


def test_numbers_show_the_named_ranges_and_nought_everything(
    view: TimelineView, model: EventModel, qtbot: QtBot
) -> None:
    for key, named in zip((Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_5), (0, 2, 4), strict=True):
        qtbot.keyClick(view, key)
        assert model.visible_range == model.battle.ranges[named].range.clamped(model.limits)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert model.visible_range.start <= model.battle.extent.start
    assert model.visible_range.end >= model.battle.extent.end


def test_page_keys_pan_by_a_screen(view: TimelineView, model: EventModel, qtbot: QtBot) -> None:
    before = model.visible_range
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert model.visible_range.start == pytest.approx(before.start + 0.9 * before.span)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert model.visible_range.start == pytest.approx(before.start)


def test_enter_asks_for_the_source(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.activated):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_playhead_is_dragged_in_from_today_and_out_again(view: TimelineView, model: EventModel) -> None:
    model.set_visible_range(model.battle.ranges[4].range)
    before = model.visible_range
    head = view.scene.playhead
    assert head is not None and head.today
    target = QPoint(600, round(head.handle.middle_y))
    drag(view, centre(head.handle), target)
    assert model.playhead is not None
    assert view.projection.x(model.playhead) == pytest.approx(600, abs=DAY / before.span * view.projection.width)
    assert model.visible_range == before
    head = view.scene.playhead
    assert head is not None and head.x is not None
    drag(view, centre(head.handle), QPoint(view.width() - 1, target.y()))
    assert model.playhead is None


def test_the_state_is_told_in_words(view: TimelineView, model: EventModel) -> None:
    model.set_visible_range(model.battle.ranges[4].range)
    model.select("mourning", reveal=False)
    view.describe()
    said = view.accessibleDescription()
    assert view.accessibleName()
    assert model.words.range(model.visible_range) in said
    event = model.selected_event
    assert event is not None and event.title.get("en") in said


def test_the_words_follow_by_themselves(view: TimelineView, model: EventModel, qtbot: QtBot) -> None:
    model.set_visible_range(model.battle.ranges[0].range)
    expected = model.words.range(model.visible_range)
    qtbot.waitUntil(lambda: expected in view.accessibleDescription())


def test_measured_labels_never_collide(panel: TimelinePanel, model: EventModel) -> None:
    for scale in ScaleMode:
        model.set_scale(scale)
        for size in ((800, 410), (1100, 510), (1600, 680), (2400, 1180)):
            panel.resize(*size)
            QApplication.processEvents()
            for named in model.battle.ranges:
                model.set_visible_range(named.range)
                for a, b in combinations(panel.view.scene.all_labels(), 2):
                    assert not a.box.overlaps(b.box, -0.01), f"{a.text!r} collides with {b.text!r} at {size}"


def test_a_view_shows_what_another_asked_the_model_for(view: TimelineView, model: EventModel) -> None:
    model.set_visible_range(TimeRange(0, DAY * 400_000).clamped(model.limits))
    wide = len(view.scene.bars)
    model.set_visible_range(model.battle.ranges[3].range)
    assert len(view.scene.bars) != wide


def test_both_themes_paint_different_pixels(model: EventModel, qtbot: QtBot) -> None:
    appearance = Appearance(Preference.LIGHT)
    view = TimelineView(model, appearance)
    qtbot.addWidget(view)
    view.resize(700, 300)
    light = view.grab().toImage().pixelColor(300, 290)
    appearance.prefer(Preference.DARK)
    assert view.grab().toImage().pixelColor(300, 290).lightness() < light.lightness()


def test_a_touchpad_pinch_zooms_about_the_cursor(view: TimelineView, model: EventModel) -> None:
    before, time, at = model.visible_range, view.projection.time(500), QPointF(500, 150)
    QApplication.sendEvent(
        view,
        QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at,
            view.mapToGlobal(at), 0.3, QPointF(),
        ),
    )  # fmt: skip
    assert model.visible_range.span == pytest.approx(before.span / 1.3)
    assert view.projection.x(time) == pytest.approx(500, abs=0.5)


def test_two_fingers_on_a_touch_screen_zoom(view: TimelineView, model: EventModel) -> None:
    before = model.visible_range
    device = QTest.createTouchDevice()
    left, right = QPoint(450, 200), QPoint(550, 200)
    QTest.touchEvent(view, device).press(0, left, view).press(1, right, view).commit()
    for step in range(1, 8):
        apart = QPoint(20 * step, 0)
        QTest.touchEvent(view, device).move(0, left - apart, view).move(1, right + apart, view).commit()
    QTest.touchEvent(view, device).release(0, left - apart, view).release(1, right + apart, view).commit()
    assert model.visible_range.span < before.span * 0.7


def test_the_labels_on_a_bar_contrast_with_it(view: TimelineView, model: EventModel) -> None:
    for theme in (LIGHT, DARK):
        for role in Role:
            assert contrast(theme.on_mark(role).name(), theme.mark(role).name()) >= 4.5
