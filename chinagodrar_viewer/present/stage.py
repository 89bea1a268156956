"""Puts the wall's and the presenter's windows on screens, and keeps each where it belongs when screens come and go.

When a screen goes Qt moves its windows onto another one: the wall, full screen, would then cover the presenter,
or the presenter's notes would stand before the class.  So what was on it is hidden before that happens.  A
projector that comes back gets the wall back; a new one is offered, never taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.present.screens import (
    Arrangement,
    Kind,
    Memory,
    Rectangle,
    Screen,
    arrangement,
    distinct,
    on_screen,
    returned,
    side_by_side,
    swapped,
    teachers_screen,
)

SETTLE_MS = 250
"""A plugged-in projector stirs several times before it stands."""
TRIES = 3
"""How often a window is put right that a window manager has put elsewhere."""
FRAME, SIDES = 40, 16
"""Pixels for a window's frame, above and below, left and right: not known before the window is shown."""
SHARED = 0.75
"""Of a second screen: the wall in a window on it."""


class Teacher(Protocol):
    """Whom the stage tells and asks: the presenter window."""

    def ask(self, text: str, answers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Ask until answered."""
        ...

    def say(self, text: str) -> None:
        """Tell for a while."""
        ...


def described(screen: QScreen) -> Screen:
    """What ``present.screens`` decides by."""
    place, size = screen.geometry(), screen.physicalSize()
    return Screen(
        screen.name(), place.x(), place.y(), place.width(), place.height(),
        screen.manufacturer(), screen.model(), screen.serialNumber(),
        round(size.width()), round(size.height()), screen.devicePixelRatio(),
        screen is QGuiApplication.primaryScreen(),
    )  # fmt: skip


def screens_now() -> list[tuple[QScreen, Screen]]:
    """Every screen with its description; two of the same name, as on macOS, are told apart."""
    found: list[tuple[QScreen, Screen]] = []
    for screen in QGuiApplication.screens():
        value = described(screen)
        same = sum(other.name.partition("#")[0] == value.name for _, other in found)
        found.append((screen, replace(value, name=f"{value.name}#{same + 1}") if same else value))
    return found


class Stage(QObject):
    """``remembered`` and ``remember`` keep the teacher's choice; ``windowed`` keeps the wall in a window."""

    placed = Signal()
    """The windows stand otherwise than before."""

    def __init__(
        self,
        wall: QWidget,
        presenter: QWidget,
        teacher: Teacher,
        *,
        remembered: str = "",
        remember: Callable[[str], object] | None = None,
        windowed: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wall, self._presenter, self._teacher = wall, presenter, teacher
        self._kept, self._remember = remembered, remember
        self._windowed = windowed
        self._screens = screens_now()
        self._apart = self._names_apart()
        self._away: tuple[Screen, tuple[str, ...]] | None = None
        """The screen that the wall was on and that has gone, and the names of those that stayed."""
        self._hidden = False
        """The presenter's own screen has gone: its window is hidden from the class."""
        self._arrangement = arrangement(self._values, remembered, windowed=windowed)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._look_again)
        self._tries = 0
        self._checking = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._checking.timeout.connect(self._check)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        for screen, _ in self._screens:
            screen.geometryChanged.connect(self._settling.start)

    @property
    def arrangement(self) -> Arrangement:
        return self._arrangement

    @property
    def wall_away(self) -> bool:
        """True while the wall waits for its screen to come back."""
        return self._away is not None

    @property
    def _values(self) -> list[Screen]:
        return [value for _, value in self._screens]

    # --- commands

    def show(self) -> None:
        """Show both windows where they belong."""
        self._apply(self._arrangement)
        if self._arrangement.kind is Kind.MIRRORED:
            self._say_mirrored()

    def close(self) -> None:
        """Follow the screens no longer."""
        self._settling.stop()
        self._checking.stop()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.disconnect(self._added)
            app.screenRemoved.disconnect(self._removed)

    def swap(self) -> None:
        """Exchange the screens; on a single one the wall fills it, or gives it back."""
        self._refresh()
        if self._hidden:
            return  # there is one screen, and the class is looking at it
        self._apply(swapped(self._arrangement, self._values, windowed=self._windowed))
        if self._arrangement.kind is Kind.APART:
            self._choose(self._arrangement.audience)

    def to_screen(self, identity: str) -> None:
        """Show the wall full screen on the screen of that identity, and remember that."""
        self._refresh()
        chosen = next((s for s in self._values if s.identity == identity), None)
        if chosen is not None:
            self._windowed = False
            self._apply(on_screen(chosen.name, self._values))
            self._choose(chosen.name)

    def to_window(self) -> None:
        """Show the wall in a window, to be shared in a call."""
        self._refresh()
        self._windowed = True
        self._apply(arrangement(self._values, self._kept, windowed=True))

    def ask_where(self) -> None:
        """Ask the teacher where the wall shall be."""
        self._refresh()
        answers: list[tuple[str, Callable[[], object]]] = [
            (_for_button(s.title), lambda s=s: self.to_screen(s.identity)) for s in distinct(self._values)
        ]
        answers.append((self.tr("In a window"), self.to_window))
        self._teacher.ask(self.tr("Where shall the class’s picture be?"), answers)

    # --- placing

    def _apply(self, wanted: Arrangement) -> None:
        self._arrangement = wanted
        self._away, self._hidden = None, False
        wall_screen, own_screen = self._screen(wanted.audience), self._screen(wanted.presenter)
        if wanted.audience != wanted.presenter or wanted.kind is Kind.WALL_ONLY:
            self._place(self._presenter, own_screen, own_screen.availableGeometry(), Qt.WindowState.WindowMaximized)
            if wanted.full_screen:
                self._place(self._wall, wall_screen, wall_screen.geometry(), Qt.WindowState.WindowFullScreen)
            else:
                self._place(self._wall, wall_screen, _middle_of(wall_screen.availableGeometry()))
        else:
            room = own_screen.availableGeometry().adjusted(0, 0, -SIDES, -FRAME)
            least = self._presenter.minimumSize()
            presenter, wall = side_by_side(
                Rectangle(room.x(), room.y(), room.width(), room.height()), (least.width(), least.height())
            )
            self._place(self._presenter, own_screen, _rect(presenter).adjusted(0, 0, -SIDES, 0))
            self._place(self._wall, wall_screen, _rect(wall))
        front = self._wall if wanted.kind is Kind.WALL_ONLY else self._presenter
        front.raise_()
        front.activateWindow()
        self._tries = TRIES
        self._checking.start()
        self.placed.emit()

    def _check(self) -> None:
        """Window managers answer late, and may have undone one request by another: ask again where need be."""
        wanted = self._arrangement
        self._tries -= 1
        if self.wall_away or self._hidden or self._tries < 0:
            return
        wall_screen, own_screen = self._screen(wanted.audience), self._screen(wanted.presenter)
        if wanted.full_screen and not (self._wall.isFullScreen() and self._wall.geometry() == wall_screen.geometry()):
            self._place(self._wall, wall_screen, wall_screen.geometry(), Qt.WindowState.WindowFullScreen)
        elif wanted.audience != wanted.presenter and self._presenter.screen() is not own_screen:
            self._place(self._presenter, own_screen, own_screen.availableGeometry(), Qt.WindowState.WindowMaximized)
        else:
            return
        self._checking.start()

    def _place(
        self, window: QWidget, screen: QScreen, place: QRect, state: Qt.WindowState = Qt.WindowState.WindowNoState
    ) -> None:
        stands = window.isVisible() and window.screen() is screen and window.windowState() == state
        if stands and (state is Qt.WindowState.WindowMaximized or window.geometry() == place):
            return
        # A full or maximised window does not move. Hiding it meanwhile would be worse: a window manager takes
        # all state from a window that goes, and may do so only after it has come again.
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setScreen(screen)
        if state is Qt.WindowState.WindowNoState:
            # ``move`` is of the frame, ``setGeometry`` would put the title bar above the screen's edge.
            window.move(place.topLeft())
            window.resize(place.size())
        elif state is Qt.WindowState.WindowFullScreen:
            window.setGeometry(place)
        else:
            window.setGeometry(place.adjusted(FRAME, FRAME, -FRAME, -FRAME))
        window.setWindowState(state)
        window.show()

    # --- screens that come and go

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._settling.start)
        self._settling.start()

    def _removed(self, screen: QScreen) -> None:
        """Before Qt moves the windows that are on it."""
        gone = next((value for known, value in self._screens if known is screen), None)
        self._screens = [(known, value) for known, value in self._screens if known is not screen]
        now = self._arrangement
        if gone is not None and now.audience != now.presenter and not self.wall_away:
            if gone.name == now.audience:
                self._lose_wall(gone, self.tr("The projector is gone. The show goes on here; plug it in again, "
                                              "and the class’s picture returns to it."))  # fmt: skip
            elif gone.name == now.presenter:
                # The class still looks at the wall: the notes must not come before it.
                self._hidden = True
                self._presenter.hide()
                QTimer.singleShot(0, self, self._wall.activateWindow)
        self._settling.start()

    def _lose_wall(self, screen: Screen, sentence: str) -> None:
        self._wall.hide()
        self._wall.setWindowState(Qt.WindowState.WindowNoState)
        stayed = tuple(value.name for value in self._values if value.name != screen.name)
        self._away = screen, stayed
        self._teacher.say(sentence)
        # Once Qt has done its own moving.
        QTimer.singleShot(0, self, self._bring_presenter)

    def _bring_presenter(self) -> None:
        if self._hidden:  # both screens went, as when a laptop sleeps: now nobody looks at a wall
            self._hidden = False
            self._refresh()
            own = self._screen(teachers_screen(self._values).name)
            self._place(self._presenter, own, own.availableGeometry(), Qt.WindowState.WindowMaximized)
        self._presenter.raise_()
        self._presenter.activateWindow()
        self.placed.emit()

    def _look_again(self) -> None:
        """The screens have settled: put right what is not where it belongs, and offer what is new."""
        before = self._apart
        self._refresh()
        self._apart = self._names_apart()
        values = self._values
        if not values:
            return
        now = self._arrangement
        names = [s.name for s in values]
        if self.wall_away:
            self._return_wall(before)
        elif self._hidden:
            if len(self._apart) > 1:
                self._apply(on_screen(now.audience, values))
        elif now.audience not in names or now.presenter not in names:
            self._apply(arrangement(values, self._kept, windowed=self._windowed))
        elif now.audience != now.presenter and now.audience not in self._apart:
            gone = next(s for s in values if s.name == now.audience)
            self._lose_wall(gone, self._mirrored_words())
        else:
            self._offer(before)
            self._fill()

    def _return_wall(self, before: frozenset[str]) -> None:
        assert self._away is not None
        gone, stayed = self._away
        values = distinct(self._values)
        back = returned(gone, values, stayed)
        if back is not None:
            self._apply(on_screen(back.name, self._values, windowed=self._windowed))
            self._teacher.say(self.tr("The class’s picture is on the projector again."))
        elif self._windowed:
            self._apply(arrangement(self._values, self._kept, windowed=True))
        else:
            self._offer(before)

    def _offer(self, before: frozenset[str]) -> None:
        """Offer a screen that was not there, or showed the same as another, until now."""
        now = self._arrangement
        taken = {now.presenter} if self.wall_away or not now.full_screen else {now.presenter, now.audience}
        if now.kind is Kind.WALL_ONLY:
            taken = {now.audience}
        for screen in self._values:
            if screen.name in self._apart and screen.name not in before and screen.name not in taken:
                self._teacher.ask(
                    self.tr("“{0}” is plugged in. Show the class’s picture there?").format(screen.title[:60]),
                    [
                        (self.tr("Show it there"), lambda s=screen: self.to_screen(s.identity)),
                        (self.tr("Not now"), lambda: None),
                    ],
                )
                return
        if len(self._values) > len(self._apart) and not before >= {s.name for s in self._values}:
            self._say_mirrored()

    def _fill(self) -> None:
        """The wall's screen may have become larger or smaller."""
        if self._arrangement.full_screen:
            place = self._screen(self._arrangement.audience).geometry()
            if self._wall.geometry() != place:
                self._wall.setGeometry(place)

    # --- inside

    def _refresh(self) -> None:
        self._screens = screens_now()

    def _names_apart(self) -> frozenset[str]:
        return frozenset(s.name for s in distinct(self._values))

    def _screen(self, name: str) -> QScreen:
        return next((screen for screen, value in self._screens if value.name == name), self._screens[0][0])

    def _choose(self, audience: str) -> None:
        apart = distinct(self._values)
        if len(apart) > 1:
            self._kept = Memory(self._kept).with_choice(apart, audience)
            if self._remember is not None:
                self._remember(self._kept)

    def _mirrored_words(self) -> str:
        return self.tr(
            "All screens show the same, so the class would see your notes. Set the system to extend the desktop "
            "(Windows: Win+P; macOS and Linux: display settings), or press X to fill the screen with the class’s "
            "picture."
        )

    def _say_mirrored(self) -> None:
        self._teacher.ask(self._mirrored_words(), ())


def _middle_of(room: QRect) -> QRect:
    wide, high = round(room.width() * SHARED), round(room.width() * SHARED * 9 / 16)
    if high > room.height() - FRAME:
        high = room.height() - FRAME
        wide = high * 16 // 9
    return QRect(room.x() + (room.width() - wide) // 2, room.y() + (room.height() - high) // 2, wide, high)


def _rect(place: Rectangle) -> QRect:
    return QRect(place.left, place.top, place.width, place.height)


def _for_button(text: str) -> str:
    """A device's name: "&" in it marks no key."""
    return text[:40].replace("&", "&&")
