"""The overview: the window of the visible range is dragged, resized, centred and told in words."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_battle import said, small_battle

from chinagodrar_viewer.core.time_range import HOUR, YEAR, TimeRange
from chinagodrar_viewer.formats.battle_json import read_battle
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance, Preference
from chinagodrar_viewer.views.timeline.overview import OverviewStrip


@pytest.fixture
def strip(model: EventModel, qtbot: QtBot) -> OverviewStrip:
    made = OverviewStrip(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(made)
    made.resize(1000, 80)
    made.show()
    middle = model.battle.extent.middle
    model.set_visible_range(TimeRange(middle - YEAR, middle + YEAR))
    return made


def drag(strip: OverviewStrip, start: float, end: float) -> None:
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(start), 40))
    QTest.mouseMove(strip, QPoint(round((start + end) / 2), 40))
    QTest.mouseMove(strip, QPoint(round(end), 40))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(end), 40))


def test_the_window_is_dragged(strip: OverviewStrip, model: EventModel) -> None:
    before, box = model.visible_range, strip.window_box
    drag(strip, box.center().x(), box.center().x() + 100)
    assert model.visible_range.span == pytest.approx(before.span)
    assert strip.window_box.left() == pytest.approx(box.left() + 100, abs=2)


def test_its_edges_resize_it(strip: OverviewStrip, model: EventModel) -> None:
    before, box = model.visible_range, strip.window_box
    drag(strip, box.right(), box.right() + 80)
    assert model.visible_range.start == pytest.approx(before.start)
    assert strip.window_box.right() == pytest.approx(box.right() + 80, abs=2)
    drag(strip, strip.window_box.left(), box.left() - 60)
    assert strip.window_box.left() == pytest.approx(box.left() - 60, abs=2)


def test_a_narrow_window_can_still_be_moved(strip: OverviewStrip, model: EventModel) -> None:
    model.set_visible_range(TimeRange(model.battle.extent.middle, model.battle.extent.middle + 3_600))
    box = strip.window_box
    drag(strip, box.center().x(), box.center().x() - 200)
    assert model.visible_range.span == pytest.approx(3_600)
    assert strip.window_box.center().x() == pytest.approx(box.center().x() - 200, abs=2)


def test_a_click_beside_it_centres_it_there(strip: OverviewStrip, model: EventModel) -> None:
    before = model.visible_range
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(200, 40))
    assert model.visible_range.span == pytest.approx(before.span)
    assert strip.window_box.center().x() == pytest.approx(200, abs=2)


def test_keys_pan_and_zoom(strip: OverviewStrip, model: EventModel, qtbot: QtBot) -> None:
    strip.setFocus()
    before = model.visible_range
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert model.visible_range.start > before.start
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert model.visible_range.start == pytest.approx(before.start)
    qtbot.keyClick(strip, Qt.Key.Key_Plus)
    assert model.visible_range.span < before.span


def test_a_period_that_began_long_before_has_its_title_in_sight(strip: OverviewStrip, model: EventModel) -> None:
    document = small_battle()
    document["periods"].append({**document["periods"][0], "id": "long", "title": said("Long " * 300)})
    model.set_battle(read_battle(json.dumps(document).encode(), "small.json").battle)
    (short, label), (_, long) = strip.periods()
    assert label is not None and long is not None
    assert -5 <= short.left() <= 0
    assert label.text == "Insurgency"
    for each in (label, long):
        assert each.box.x >= 0 and each.box.right <= strip.width()
    assert long.text.endswith("…")


def test_marks_are_painted(strip: OverviewStrip, model: EventModel) -> None:
    before = strip.grab().toImage()
    strip.set_marks([round(model.battle.extent.start + model.battle.extent.span * 0.3)])
    assert strip.grab().toImage() != before
    strip.set_marks([])
    assert strip.grab().toImage() == before


def test_it_says_what_is_shown_once_it_rests(strip: OverviewStrip, model: EventModel, qtbot: QtBot) -> None:
    assert strip.accessibleName()
    model.set_visible_range(model.whole_range.zoomed(3.0, model.whole_range.middle))
    qtbot.waitUntil(lambda: model.words.range(model.visible_range) in strip.accessibleDescription())


def test_a_move_that_cannot_be_seen_is_not_painted(strip: OverviewStrip, model: EventModel, qtbot: QtBot) -> None:
    painted: list[QEvent.Type] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                painted.append(event.type())
            return False

    watch = Watch(strip)
    strip.installEventFilter(watch)

    def shown(start: float, hours: float) -> int:
        before = len(painted)
        model.set_visible_range(TimeRange(start, start + hours * HOUR))
        QApplication.processEvents()
        return len(painted) - before

    middle = model.whole_range.middle
    shown(middle, 24)
    assert shown(middle + HOUR, 24) == 0 and shown(middle + HOUR, 12) == 0
    assert shown(middle + model.whole_range.span / 10, 12) == 1
    # Many small moves come to one that is seen.
    step = model.whole_range.span / strip.width() / 10
    assert 1 <= sum(shown(middle + n * step, 12) for n in range(20)) <= 10
    before = len(painted)
    model.set_playhead(round(middle))
    QApplication.processEvents()
    assert len(painted) == before + 1
