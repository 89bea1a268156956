"""A show on a laptop with a projector: run by test_session_two_screens.py, on a platform with two screens."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from presenter_show import lesson_of
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Cover, Show
from chinagodrar_viewer.present.inhibit import KeptOn
from chinagodrar_viewer.present.session import SCREENS, Forgotten, Session
from chinagodrar_viewer.present.stage import described
from chinagodrar_viewer.present.wall.painting import WallPainting
from chinagodrar_viewer.views.theme import Preference

# The offscreen platform does not tell a window that its new screen has another scale; the real ones do.
pytestmark = pytest.mark.qt_log_ignore("device pixel ratio value was stale")
Key = Qt.Key


def screen(name: str) -> QScreen:
    return next(s for s in QGuiApplication.screens() if s.name() == name)


@pytest.fixture
def kept() -> Forgotten:
    return Forgotten()


@pytest.fixture
def main(qtbot: QtBot) -> Iterator[QWidget]:
    """A main window that stands where a teacher left it."""
    window = QWidget()
    window.setGeometry(40, 50, 700, 500)
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def begin(
    model: EventModel, kept: Forgotten, main: QWidget, qtbot: QtBot, qapp: QApplication
) -> Iterator[Callable[..., Session]]:
    begun: list[Session] = []

    def begin_(**options: object) -> Session:
        options.setdefault("kept_on", KeptOn("", [lambda _: lambda: None], aside=False))
        made = Session(model, lesson_of(model.battle), kept=kept, main=main, **options)
        made.begin()
        qapp.processEvents()
        begun.append(made)
        return made

    yield begin_
    for made in begun:
        if isValid(made):
            made.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def session(begin: Callable[..., Session]) -> Session:
    return begin(start=1)


def settle(session: Session, qtbot: QtBot) -> None:
    """Until the stage has looked at the screens again."""
    qtbot.waitUntil(lambda: not session.stage._settling.isActive())


# --- where the windows are


def test_the_wall_fills_the_projector_and_the_presenter_stays_on_the_laptop(session: Session) -> None:
    wall, presenter = session.audience, session.presenter
    assert wall.isFullScreen() and wall.geometry() == screen("projector").geometry()
    assert presenter.isVisible() and presenter.screen() is screen("laptop")
    assert screen("laptop").geometry().contains(presenter.geometry())
    assert [described(screen(name)).scale for name in ("laptop", "projector")] == [1.0, 2.0]


def test_the_main_window_goes_and_comes_back_as_it_was(session: Session, main: QWidget, qtbot: QtBot) -> None:
    before = main.geometry()
    assert not main.isVisible()
    qtbot.keyClick(session.presenter, Key.Key_PageDown)
    event = session.show.step.state.selection
    session.end()
    assert main.isVisible() and main.geometry() == before
    assert session.show.model.state.selection == event


# --- keys, as clickers and keyboards send them, whatever has the focus


def test_clicker_keys_act_from_every_widget_of_both_windows(session: Session, qtbot: QtBot) -> None:
    show = session.show
    extra = QSpinBox(session.presenter)
    extra.show()
    widgets = [w for window in (session.audience, session.presenter) for w in window.findChildren(QWidget)]
    one_of_each = {type(w): w for w in widgets if w.isVisible() and w.isEnabled()}
    assert len(one_of_each) > 12 and extra in one_of_each.values()
    for widget in (session.audience, session.presenter, *one_of_each.values()):
        widget.setFocus()
        for key, told in (
            (Key.Key_PageDown, lambda: show.index == 2),
            (Key.Key_PageUp, lambda: show.index == 1),
            (Key.Key_Period, lambda: show.cover is Cover.BLACK),
            (Key.Key_Escape, lambda: show.cover is Cover.NONE),
        ):
            qtbot.keyClick(widget, key)
            assert told(), f"{key.name} in {widget.objectName()} {type(widget).__name__}"
        assert show.index == 1


@pytest.mark.parametrize("window", ["audience", "presenter"])
@pytest.mark.parametrize("key", [Key.Key_F5, Key.Key_Escape])
def test_start_stop_of_a_clicker_ends_the_show_and_never_the_program(
    session: Session, main: QWidget, qtbot: QtBot, window: str, key: Key
) -> None:
    with qtbot.waitSignal(session.ended):
        qtbot.keyClick(getattr(session, window), key)
    assert main.isVisible()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [main]


def test_escape_leaves_one_thing_after_the_other(session: Session, qtbot: QtBot) -> None:
    show, ended = session.show, []
    session.ended.connect(lambda: ended.append(True))
    for key in (Key.Key_F, Key.Key_B, Key.Key_S, Key.Key_F1):
        qtbot.keyClick(session.presenter, key)
    assert session.keys_window is not None and session.keys_window.isVisible()
    for told in (
        lambda: not session.keys_window.isVisible(),
        lambda: show.tool.value == "none",
        lambda: show.cover is Cover.NONE,
        lambda: not show.frozen,
    ):
        assert not told() and not ended
        qtbot.keyClick(session.presenter, Key.Key_Escape)
        assert told()
    qtbot.keyClick(session.presenter, Key.Key_Escape)
    assert ended


def test_the_list_of_keys_names_every_key_and_lets_a_clicker_through(session: Session, qtbot: QtBot) -> None:
    qtbot.keyClick(session.audience, Key.Key_F1)
    window = session.keys_window
    assert window is not None
    said = {label.text() for label in window.findChildren(QLabel)}
    assert "Swap the screens" in said and "End the show" in said
    qtbot.keyClick(window, Key.Key_PageDown)
    assert session.show.index == 2 and window.isVisible()
    qtbot.keyClick(session.presenter, Key.Key_F1)
    assert not window.isVisible()


@pytest.mark.parametrize("window", ["audience", "presenter"])
def test_closing_either_window_ends_the_show(session: Session, main: QWidget, qtbot: QtBot, window: str) -> None:
    with qtbot.waitSignal(session.ended):
        getattr(session, window).windowHandle().close()
    assert main.isVisible() and not session.audience.isVisible() and not session.presenter.isVisible()


# --- swapping and choosing


def test_x_swaps_the_screens_and_the_choice_is_kept(begin: Callable[..., Session], qtbot: QtBot) -> None:
    first = begin()
    qtbot.keyClick(first.presenter, Key.Key_X)
    assert first.audience.geometry() == screen("laptop").geometry()
    assert first.presenter.screen() is screen("projector")
    first.end()
    second = begin()
    assert second.audience.geometry() == screen("laptop").geometry()
    qtbot.keyClick(second.audience, Key.Key_X)
    assert second.audience.geometry() == screen("projector").geometry()
    assert second.presenter.screen() is screen("laptop")
    assert second.presenter.isVisible()


def test_the_wall_in_a_window_for_a_call(begin: Callable[..., Session]) -> None:
    session = begin(windowed=True)
    assert not session.audience.isFullScreen()
    assert screen("projector").geometry().contains(session.audience.geometry())


def test_the_teacher_may_send_the_wall_anywhere(session: Session, kept: Forgotten, qtbot: QtBot) -> None:
    session.presenter.screens_wanted.emit()
    message = session.presenter.messages.messages[-1]
    assert [b.text() for b in message.buttons][-1] == "In a window"
    message.buttons[-1].click()
    assert not session.audience.isFullScreen()
    session.presenter.screens_wanted.emit()
    place = [s.name() for s in QGuiApplication.screens()].index("laptop")
    session.presenter.messages.messages[-1].buttons[place].click()
    assert session.audience.geometry() == screen("laptop").geometry()
    assert "laptop" in kept.recall(SCREENS)


# --- screens that go and come: told as Qt tells it, before it moves windows


def gone(name: str) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenRemoved.emit(screen(name))


def test_unplugging_hides_the_wall_at_once_and_plugging_in_brings_it_back(session: Session, qtbot: QtBot) -> None:
    gone("projector")
    assert not session.audience.isVisible()
    assert session.presenter.isVisible() and session.presenter.screen() is screen("laptop")
    assert "projector is gone" in session.presenter.messages.texts[-1]
    qtbot.keyClick(session.presenter, Key.Key_PageDown)
    assert session.show.index == 2
    # The screen is there in truth, so the stage finds it again when it looks.
    settle(session, qtbot)
    assert session.audience.isFullScreen() and session.audience.geometry() == screen("projector").geometry()
    assert "again" in session.presenter.messages.texts[-1]


def test_when_the_laptops_screen_goes_the_notes_are_not_shown_to_the_class(session: Session, qtbot: QtBot) -> None:
    gone("laptop")
    assert not session.presenter.isVisible()
    assert session.audience.isFullScreen() and session.audience.screen() is screen("projector")
    qtbot.keyClick(session.audience, Key.Key_PageDown)
    assert session.show.index == 2
    settle(session, qtbot)
    assert session.presenter.isVisible() and session.presenter.screen() is screen("laptop")


def test_when_all_screens_go_as_in_sleep_both_windows_come_back(session: Session, qtbot: QtBot) -> None:
    gone("laptop")
    gone("projector")
    assert not session.audience.isVisible() and not session.presenter.isVisible()
    qtbot.waitUntil(session.presenter.isVisible)
    settle(session, qtbot)
    assert session.audience.isFullScreen() and session.audience.screen() is screen("projector")
    assert session.presenter.screen() is screen("laptop")


def test_x_while_the_wall_waits_for_its_projector_leaves_no_window_lost(session: Session, qtbot: QtBot) -> None:
    gone("projector")
    qtbot.keyClick(session.presenter, Key.Key_X)
    assert session.audience.isVisible() and session.presenter.isVisible()
    settle(session, qtbot)
    assert session.audience.isVisible() and session.presenter.isVisible()


# --- what may go wrong, and what is left


@pytest.mark.qt_log_ignore("saved states")  # of the painter that the fault stopped
def test_a_fault_in_painting_shows_words_instead_and_the_next_step_is_painted(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: heard.append(kind))
    with monkeypatch.context() as broken:
        broken.setattr(WallPainting, "paint", lambda *_: 1 / 0)
        session.audience.wall.update()
        qtbot.waitUntil(lambda: session.guard.failing)
        qtbot.waitUntil(lambda: bool(session.presenter.messages.texts))
    assert set(heard) == {ZeroDivisionError}
    image = session.audience.grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    assert len({image.pixel(x, y) for x, y in points}) > 3, "blank"
    assert not session.show._has_ended
    qtbot.keyClick(session.audience, Key.Key_PageDown)
    assert not session.guard.failing and session.show.index == 2


def test_the_screen_is_kept_on_for_the_show_and_no_longer(begin: Callable[..., Session]) -> None:
    kept_on = KeptOn("", [lambda _: lambda: None], aside=False)
    session = begin(kept_on=kept_on)
    assert kept_on.held
    session.end()
    assert not kept_on.held


def test_a_screen_that_may_dim_is_said_once(begin: Callable[..., Session], qtbot: QtBot) -> None:
    session = begin(kept_on=KeptOn("", [], aside=False))
    assert [t for t in session.presenter.messages.texts if "dim" in t]


def test_the_wall_has_its_own_theme(begin: Callable[..., Session]) -> None:
    session = begin(wall_theme=Preference.LIGHT)
    assert not session.wall_appearance.theme.dark and session.presenter.appearance.theme.dark


def test_nothing_of_a_show_is_left(begin: Callable[..., Session], qapp: QApplication, qtbot: QtBot) -> None:
    session = begin()
    for key in (Key.Key_F1, Key.Key_F1, Key.Key_X, Key.Key_PageDown, Key.Key_F, Key.Key_Tab):
        qtbot.keyClick(session.presenter, key)
    left: list[weakref.ref[object]] = [
        weakref.ref(part)
        for part in (
            session, session.show, session.audience, session.presenter, session.stage, session.keys, session.guard,
            session.audience.wall, session.keys_window, session.show.wall,
        )
    ]  # fmt: skip
    session.end()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    session.__dict__.clear()
    del session
    gc.collect()
    alive = [type(ref()).__name__ for ref in left if (o := ref()) is not None and isValid(o)]
    assert alive == []
    assert not [o for o in gc.get_objects() if isinstance(o, Show) and isValid(o)]
