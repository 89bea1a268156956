"""A hand on the preview points, draws, rubs and zooms on the wall, exactly where it is: mouse, finger and pen."""

from __future__ import annotations

import pytest
from presenter_show import lesson_of
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Show, Tool
from chinagodrar_viewer.present.presenter.pointing import inside, zoom_box
from chinagodrar_viewer.present.presenter.preview import WallPreview
from chinagodrar_viewer.present.presenter_window import PresenterWindow
from chinagodrar_viewer.views.theme import Appearance, Preference

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def show(model: EventModel) -> Show:
    return Show(model, lesson_of(model.battle))


@pytest.fixture
def preview(show: Show, qtbot: QtBot) -> WallPreview:
    window = PresenterWindow(show, Appearance(Preference.DARK), Appearance(Preference.DARK))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    return window.now.preview


def at(preview: WallPreview, x: float, y: float) -> QPoint:
    rect = preview.picture_rect()
    return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()).toPoint()


def drag(qtbot: QtBot, preview: WallPreview, *shares: tuple[float, float]) -> None:
    points = [at(preview, x, y) for x, y in shares]
    qtbot.mousePress(preview, LEFT, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(preview, point)
    qtbot.mouseRelease(preview, LEFT, pos=points[-1])


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080), QSize(1024, 768), QSize(2560, 1080)])
def test_the_preview_has_the_walls_shape_and_its_corners(preview: WallPreview, size: QSize) -> None:
    preview.set_wall_size(size)
    rect = preview.picture_rect()
    assert rect.width() / rect.height() == pytest.approx(size.width() / size.height(), rel=0.01)
    assert preview.rect().toRectF().adjusted(-1, -1, 1, 1).contains(rect)
    assert preview.share_of(rect.topLeft()) == pytest.approx((0, 0))
    assert preview.share_of(rect.bottomRight()) == pytest.approx((1, 1))
    assert preview.share_of(rect.center()) == pytest.approx((0.5, 0.5))


@pytest.mark.parametrize("tool", [Tool.SPOTLIGHT, Tool.LASER])
def test_the_pointer_is_where_the_mouse_is(preview: WallPreview, show: Show, qtbot: QtBot, tool: Tool) -> None:
    show.toggle_tool(tool)
    qtbot.mouseMove(preview, at(preview, 0.25, 0.75))
    assert show.pointer == pytest.approx((0.25, 0.75), abs=0.003)
    QApplication.sendEvent(preview, QEvent(QEvent.Type.Leave))
    assert show.pointer is None


def test_the_pen_draws_where_the_hand_goes_and_along_the_edge(preview: WallPreview, show: Show, qtbot: QtBot) -> None:
    show.toggle_tool(Tool.PEN)
    drag(qtbot, preview, (0.2, 0.3), (0.4, 0.5), (0.6, 0.5))
    (stroke,) = show.strokes
    assert stroke.points[0] == pytest.approx((0.2, 0.3), abs=0.003)
    assert stroke.points[-1] == pytest.approx((0.6, 0.5), abs=0.003)
    drag(qtbot, preview, (0.9, 0.9), (1.0, 1.2))
    assert len(show.strokes) == 2
    assert show.strokes[1].points[-1][1] == pytest.approx(1.0)


def test_a_press_beside_the_picture_draws_nothing(preview: WallPreview, show: Show, qtbot: QtBot) -> None:
    preview.set_wall_size(QSize(1000, 1000))
    show.toggle_tool(Tool.PEN)
    qtbot.mousePress(preview, LEFT, pos=QPoint(2, 20))
    qtbot.mouseRelease(preview, LEFT, pos=QPoint(2, 20))
    assert show.strokes == ()


def test_the_eraser_rubs_out(preview: WallPreview, show: Show, qtbot: QtBot) -> None:
    show.toggle_tool(Tool.PEN)
    drag(qtbot, preview, (0.2, 0.3), (0.4, 0.3))
    drag(qtbot, preview, (0.2, 0.8), (0.4, 0.8))
    show.toggle_tool(Tool.ERASER)
    drag(qtbot, preview, (0.3, 0.1), (0.3, 0.31))
    (left,) = show.strokes
    assert left.points[0][1] == pytest.approx(0.8, abs=0.01)


def test_the_zoom_box_is_dragged_drawn_anew_and_turned(preview: WallPreview, show: Show, qtbot: QtBot) -> None:
    show.point_at(0.5, 0.5)  # the mouse may stand elsewhere since the test before
    show.toggle_tool(Tool.ZOOM)
    assert show.zoom_box == pytest.approx((0.25, 0.25, 0.5, 0.5))
    drag(qtbot, preview, (0.5, 0.5), (0.6, 0.4))
    assert show.zoom_box == pytest.approx((0.35, 0.15, 0.5, 0.5), abs=0.01)
    drag(qtbot, preview, (0.05, 0.7), (0.3, 0.9))
    assert show.zoom_box is not None
    x, y, width, height = show.zoom_box
    assert (x, y, width) == pytest.approx((0.05, 0.7, 0.25), abs=0.01)
    assert width == height, "nothing is stretched"


def test_a_box_stays_on_the_wall_and_a_click_makes_one() -> None:
    assert inside(-0.2, 0.9, 0.5) == (0.0, 0.5, 0.5, 0.5)
    assert zoom_box((0.5, 0.5), (0.501, 0.5)) == (0.25, 0.25, 0.5, 0.5)
    assert zoom_box((0.6, 0.6), (0.4, 0.5)) == pytest.approx((0.4, 0.4, 0.2, 0.2))


def test_a_finger_draws(preview: WallPreview, show: Show) -> None:
    show.toggle_tool(Tool.PEN)
    screen = QTest.createTouchDevice()
    QTest.touchEvent(preview, screen).press(0, at(preview, 0.1, 0.1), preview).commit()
    QTest.touchEvent(preview, screen).move(0, at(preview, 0.5, 0.6), preview).commit()
    QTest.touchEvent(preview, screen).release(0, at(preview, 0.5, 0.6), preview).commit()
    (stroke,) = show.strokes
    assert stroke.points[0] == pytest.approx((0.1, 0.1), abs=0.005)
    assert stroke.points[-1] == pytest.approx((0.5, 0.6), abs=0.005)
    assert not preview.hand.down


def tablet(preview: WallPreview, kind: QEvent.Type, device: QPointingDevice, share: tuple[float, float]) -> None:
    place = QPointF(at(preview, *share))
    buttons = LEFT if kind != QEvent.Type.TabletRelease else Qt.MouseButton.NoButton
    event = QTabletEvent(
        kind, device, place, preview.mapToGlobal(place), 0.5, 0, 0, 0, 0, 0,
        Qt.KeyboardModifier.NoModifier, LEFT, buttons,
    )  # fmt: skip
    QApplication.sendEvent(preview, event)


def stylus(pointer: QPointingDevice.PointerType) -> QPointingDevice:
    capability = QPointingDevice.Capability
    return QPointingDevice(
        "pen", 77, QPointingDevice.DeviceType.Stylus, pointer, capability.Position | capability.Pressure, 1, 1
    )


def test_a_pen_draws_and_its_other_end_rubs_out(preview: WallPreview, show: Show) -> None:
    show.toggle_tool(Tool.PEN)
    tip = stylus(QPointingDevice.PointerType.Pen)
    for kind, share in (
        (QEvent.Type.TabletPress, (0.2, 0.2)), (QEvent.Type.TabletMove, (0.4, 0.2)),
        (QEvent.Type.TabletRelease, (0.4, 0.2)),
    ):  # fmt: skip
        tablet(preview, kind, tip, share)
    assert len(show.strokes) == 1
    end = stylus(QPointingDevice.PointerType.Eraser)
    tablet(preview, QEvent.Type.TabletPress, end, (0.3, 0.2))
    tablet(preview, QEvent.Type.TabletRelease, end, (0.3, 0.2))
    assert show.strokes == ()


def test_a_step_is_chosen_in_the_overview(preview: WallPreview, show: Show, qtbot: QtBot) -> None:
    show.toggle_overview()
    qtbot.mouseClick(preview, LEFT, pos=at(preview, 0.1, 0.1))
    assert not show.overview
    assert show.index == 0
    show.toggle_overview()
    qtbot.mouseClick(preview, LEFT, pos=at(preview, 0.9, 0.15))
    assert show.index > 0


def test_the_pointer_is_moved_by_keys(preview: WallPreview, show: Show, qtbot: QtBot) -> None:
    window = preview.window()
    assert isinstance(window, PresenterWindow)
    show.toggle_tool(Tool.PEN)
    window.reach.to(preview)
    show.point_at(0.5, 0.5)
    qtbot.keyClick(preview, Qt.Key.Key_Space)
    for _ in range(5):
        qtbot.keyClick(preview, Qt.Key.Key_Right)
    qtbot.keyClick(preview, Qt.Key.Key_Space)
    (stroke,) = show.strokes
    assert stroke.points[0] == pytest.approx((0.5, 0.5))
    assert stroke.points[-1] == pytest.approx((0.6, 0.5))
    window.reach.leave()
