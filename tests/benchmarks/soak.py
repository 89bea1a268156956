"""Hours in minutes: does memory stay flat, the timer right, no key get lost, and Qt have nothing to say?

    python tests/benchmarks/soak.py --minutes 10          # the main window: autoplay, zoom and selection in a loop
    python tests/benchmarks/soak.py --events 1000000      # the same with a context layer of so many events
    python tests/benchmarks/soak.py --present [--hours 8]  # a show in both of its windows, on a clock that is set

``--minutes`` works for that long; memory is compared with what it was after the first minute (or a quarter
of the time, where that is shorter).  ``--present`` simulates a show as long as ``--hours``, a key every
five seconds, each sent to a widget of one of the two windows and its effect looked for; memory is
compared with what it was after the first quarter, when every step was shown and drawn on.  Offscreen unless
QT_QPA_PLATFORM says otherwise.  Prints one line of JSON; ends with 1 where memory grew by 2 % or
more, Qt warned, a key was lost or the timer was wrong.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from chinagodrar_viewer.app.application import Translation, make_application
from chinagodrar_viewer.app.quiet_start import hold_collector
from chinagodrar_viewer.formats.bundled import bundled_battle
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Appearance, Preference

GROWTH = 2.0
"""Per cent of resident memory that are too much."""
KEY_EVERY = 5
"""Simulated seconds between two keys."""
PLAY_MS = 40
"""Autoplay's step here: hours of it in minutes."""


def resident_mb() -> float:
    """Resident memory of this process in MB; where the system does not say, the most it ever was."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    import resource  # not on Windows

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1e3


def turn(app: QApplication) -> None:
    """A turn of the event loop: outside ``exec`` Qt keeps what ``deleteLater`` gave up, unless it is asked."""
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Warnings:
    """Counts what Qt complains of."""

    def __init__(self) -> None:
        self.said: list[str] = []
        qInstallMessageHandler(self._hear)

    def _hear(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        # The offscreen platform says so of every window; it says nothing of ours.
        if kind is not QtMsgType.QtDebugMsg and not text.startswith("This plugin does not support"):
            self.said.append(text)


class Memory:
    """Resident memory at a first look and now."""

    def __init__(self) -> None:
        self.first: float | None = None

    def look(self) -> None:
        """The first look."""
        if self.first is None:
            gc.collect()
            self.first = resident_mb()

    def report(self) -> dict[str, float]:
        """Both, in MB, and the growth in per cent."""
        self.look()
        gc.collect()
        now, first = resident_mb(), self.first or 1.0
        return {
            "rss_mb_first": round(first, 1),
            "rss_mb": round(now, 1),
            "growth_percent": round((now / first - 1) * 100, 2),
        }


def soak_window(minutes: float, events: int = 0) -> dict[str, object]:
    """Autoplay, zoom and selection in the main window, in real time; with a context layer of so many events."""
    from chinagodrar_viewer.app.fresh_window import fresh_window

    hold_collector()  # as the program does: its first paint brings the collector between events
    app = make_application(["soak"])
    warnings = Warnings()
    Translation(app).install("en")
    model = EventModel(bundled_battle(), "en")
    window = fresh_window(model, Appearance(Preference.LIGHT))
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1280, 720)
    window.show()
    window.casualties.ensure_loaded()
    window.playback._timer.setInterval(PLAY_MS)
    strain = ContextStrain(model, events) if events else None
    memory, rounds = Memory(), 0
    started = time.monotonic()
    until, warm = started + minutes * 60, started + min(60.0, minutes * 15)
    ids = [e.id for e in model.battle.events]
    while time.monotonic() < until:
        if not window.playback.playing:
            window.playback.play()
        part = rounds // 20 % 3
        if part == 0:
            about = model.visible_range.middle
            model.set_visible_range(model.visible_range.zoomed(1.25 if rounds % 20 < 10 else 0.8, about))
        elif part == 1:
            model.select(ids[rounds * 7 % len(ids)])
        if strain is not None:
            strain.go_on(rounds)
        rest = time.monotonic() + 0.02
        while time.monotonic() < rest:  # playing and flights go on meanwhile
            turn(app)
            time.sleep(0.001)
        rounds += 1
        if time.monotonic() >= warm:
            memory.look()
    report = {"benchmark": "soak", "mode": "window", "minutes": minutes, "events": len(ids) + events, "rounds": rounds}
    model.context.close()
    window.close()
    return _judged({**report, **memory.report(), "warnings": warnings.said[:5]})


class ContextStrain:
    """What a person does with a context layer: looks at all of it, chooses events, searches, narrows."""

    WORDS = ("", "nig", "actor 7", "town 12", "")

    def __init__(self, model: EventModel, events: int) -> None:
        sys.path.insert(0, str(Path(__file__).resolve().parent))
        from synthetic_events import layer

        from chinagodrar_viewer.core.context_event import ContextEvent
        from chinagodrar_viewer.formats.context.memory import few_heaps

        few_heaps()  # as where a table is read
        self._model = model
        self._layer = layer(events)
        self._event = ContextEvent
        model.context.put(self._layer)

    def go_on(self, rounds: int) -> None:
        """The next thing."""
        from chinagodrar_viewer.core.context_query import ContextQuery

        model, layer = self._model, self._layer
        if rounds % 20 == 7:
            model.fly_to(model.whole_range)
        if rounds % 3 == 1:
            model.select_context(self._event(layer.id, rounds * 7_919 % len(layer)), reveal=rounds % 2 == 0)
        if rounds % 10 == 3:
            text = self.WORDS[rounds // 10 % len(self.WORDS)]
            model.context.set_query(ContextQuery(text) if text else None)
        if rounds % 25 == 11:
            model.context.set_narrowed(not model.context.narrowed)


class Clock:
    """The seconds of the simulated show."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def soak_show(hours: float) -> dict[str, object]:
    """A show in both windows on a clock that is set: a tick each second, a key every five."""
    from chinagodrar_viewer.model.show import Show
    from chinagodrar_viewer.present.audience_window import AudienceWindow
    from chinagodrar_viewer.present.key_filter import KeyFilter
    from chinagodrar_viewer.present.presenter_window import PresenterWindow

    app = make_application(["soak"])
    warnings = Warnings()
    Translation(app).install("en")
    battle = bundled_battle()
    clock = Clock()
    model = EventModel(battle, "en")
    model.reduced_motion = True  # a flight takes real time, of which there is none
    show = Show(model, next(iter(battle.lessons), None), clock=clock)
    keys = KeyFilter(show, {})
    windows: list[QWidget] = [AudienceWindow(show, Appearance(Preference.DARK)), PresenterWindow(show)]
    for window in windows:
        keys.watch(window)
        window.resize(960, 540)
        window.show()
    turn(app)
    script = Script(show)
    memory, sent, wrong_seconds = Memory(), 0, 0.0
    seconds = round(hours * 3600)
    paused = 0
    for second in range(1, seconds + 1):
        clock.now += 1.0
        paused += not show.timer_running
        show.tick()
        wrong_seconds = max(wrong_seconds, abs(show.elapsed - (second - paused)))
        if second % KEY_EVERY == 0:
            window = windows[sent % 2]
            receivers = [window, *window.findChildren(QWidget)]
            script.press(receivers[sent * 13 % len(receivers)])
            sent += 1
            turn(app)
        if second >= seconds / 4:
            memory.look()
    report = {
        "benchmark": "soak",
        "mode": "present",
        "hours": hours,
        "events": len(battle.events),
        "steps": len(show.steps),
        "keys": sent,
        "keys_lost": len(script.lost),
        "lost": script.lost[:5],
        "timer_wrong_s": round(wrong_seconds, 3),
    }
    measured = memory.report()
    show.end()
    for window in windows:
        window.close()
    return _judged({**report, **measured, "warnings": warnings.said[:5]})


class Script:
    """Keys as a teacher presses them, in a loop; each is followed by a look whether it did what it does."""

    def __init__(self, show: object) -> None:
        from chinagodrar_viewer.model.show import Cover, Show, Tool

        assert isinstance(show, Show)
        self.lost: list[str] = []
        self._show = show
        self._at = 0
        key = Qt.Key
        toggles: list[tuple[Qt.Key, Callable[[], bool]]] = [
            (key.Key_B, lambda: show.cover is Cover.BLACK),
            (key.Key_Period, lambda: show.cover is Cover.BLACK),
            (key.Key_W, lambda: show.cover is Cover.WHITE),
            (key.Key_F, lambda: show.frozen),
            (key.Key_S, lambda: show.tool is Tool.SPOTLIGHT),
            (key.Key_L, lambda: show.tool is Tool.LASER),
            (key.Key_Z, lambda: show.tool is Tool.ZOOM),
            (key.Key_D, lambda: show.tool is Tool.PEN),
            (key.Key_Tab, lambda: show.overview),
            (key.Key_H, lambda: show.details_hidden),
            (key.Key_T, lambda: show.timer_running),
        ]
        self._script: list[Callable[[QWidget], bool]] = []
        for code, holds in toggles:
            self._script += [self._step(key.Key_PageDown, 1)] * 3
            self._script += [self._toggle(code, holds)] * 2
            self._script += [self._scribble, self._step(key.Key_PageUp, -1)]
        self._script += [self._home(key.Key_End), self._home(key.Key_Home), self._typed]

    def press(self, widget: QWidget) -> None:
        """The next key, sent to a widget."""
        act = self._script[self._at % len(self._script)]
        if not act(widget):
            self.lost.append(f"{self._at}: {type(widget).__name__}")
        self._at += 1

    def _where(self) -> int:
        """One number for each place that a step leads to: notes, answers and the end count."""
        show = self._show
        revealed = show.activity is not None and show.activity.revealed
        return show.index * 4 + (0 if show.note_shown else 3 if show.at_end else 2 if revealed else 1)

    def _step(self, key: Qt.Key, way: int) -> Callable[[QWidget], bool]:
        def act(widget: QWidget) -> bool:
            show, before = self._show, self._where()
            stuck = show.at_end if way > 0 else show.index == 0 and not show.at_end and self._where() != 2
            QTest.keyClick(widget, key)
            moved = self._where() - before
            return moved == 0 if stuck else moved * way > 0

        return act

    def _toggle(self, key: Qt.Key, holds: Callable[[], bool]) -> Callable[[QWidget], bool]:
        def act(widget: QWidget) -> bool:
            before = holds()
            QTest.keyClick(widget, key)
            return holds() != before

        return act

    def _home(self, key: Qt.Key) -> Callable[[QWidget], bool]:
        def act(widget: QWidget) -> bool:
            QTest.keyClick(widget, key)
            return self._show.index == (0 if key == Qt.Key.Key_Home else len(self._show.steps) - 1)

        return act

    def _typed(self, widget: QWidget) -> bool:
        number = self._at % len(self._show.steps) + 1
        QTest.keyClicks(widget, str(number))
        QTest.keyClick(widget, Qt.Key.Key_Return)
        return self._show.index == number - 1

    def _scribble(self, widget: QWidget) -> bool:
        """A stroke that is taken back by its key, and one that stays."""
        show = self._show
        for _ in range(2):
            show.begin_stroke(0.1, 0.2)
            for i in range(40):
                show.extend_stroke(0.1 + i / 60, 0.2 + (i % 7) / 30)
            show.end_stroke()
        before = len(show.strokes)
        QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        done = len(show.strokes) == before - 1
        if len(show.strokes) > 4:
            show.clear_ink()
        return done


def _judged(report: dict[str, object]) -> dict[str, object]:
    grown = float(str(report["growth_percent"])) >= GROWTH
    lost = bool(report.get("keys_lost")) or float(str(report.get("timer_wrong_s", 0.0))) > 0.001
    return {**report, "good": not (grown or lost or report["warnings"])}


def main() -> None:
    """Soak and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--events", type=int, default=0, help="events of a context layer behind the battle")
    parser.add_argument("--present", action="store_true")
    parser.add_argument("--hours", type=float, default=8.0)
    chosen = parser.parse_args()
    report = soak_show(chosen.hours) if chosen.present else soak_window(chosen.minutes, chosen.events)
    print(json.dumps(report))
    sys.exit(0 if report["good"] else 1)


if __name__ == "__main__":
    main()
