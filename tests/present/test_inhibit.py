"""The screen stays on during a show: each system's own way, with fakes; Linux' with a D-Bus of its own."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.present import inhibit
from chinagodrar_viewer.present.inhibit import KeptOn, Release, by_caffeinate, by_desktop, by_windows, by_x_server

REASON = "A class looks at the screen"


class Recorded:
    """A way that works and says what was done."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __call__(self, reason: str) -> Release:
        self.done.append(reason)
        return lambda: self.done.append("released")


def refuses(reason: str) -> Release:
    raise OSError("not here")


def test_it_holds_once_and_lets_go_once(qapp: object) -> None:
    way = Recorded()
    kept = KeptOn(REASON, [refuses, way], aside=False)
    kept.hold()
    kept.hold()
    assert kept.held and way.done == [REASON]
    kept.release()
    kept.release()
    assert not kept.held and way.done == [REASON, "released"]
    kept.hold()
    assert kept.held and way.done == [REASON, "released", REASON]


def test_where_nothing_works_it_says_so(qtbot: QtBot) -> None:
    kept = KeptOn(REASON, [refuses, refuses])
    with qtbot.waitSignal(kept.refused):
        kept.hold()
    assert not kept.held
    kept.release()


def test_a_desktop_that_answers_late_is_let_go_of_when_the_show_has_ended(qtbot: QtBot) -> None:
    asked, answer = threading.Event(), threading.Event()
    way = Recorded()

    def slow(reason: str) -> Release:
        asked.set()
        assert answer.wait(20)
        return way(reason)

    kept = KeptOn(REASON, [slow], aside=True)
    kept.hold()
    assert asked.wait(20) and not kept.held
    kept.release()
    answer.set()
    qtbot.waitUntil(lambda: way.done == [REASON, "released"])
    assert not kept.held


def test_a_release_that_fails_hurts_nobody(qapp: object) -> None:
    def gone() -> None:
        raise OSError("the desktop has gone")

    kept = KeptOn(REASON, [lambda _: gone], aside=False)
    kept.hold()
    kept.release()
    assert not kept.held


def test_windows_is_told_that_the_display_is_needed_and_then_that_it_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[int] = []

    def state(flags: int) -> int:
        said.append(flags)
        return 1

    fake = SimpleNamespace(kernel32=SimpleNamespace(SetThreadExecutionState=state))
    monkeypatch.setattr(ctypes, "windll", fake, raising=False)
    by_windows(REASON)()
    assert said == [0x80000003, 0x80000000]
    fake.kernel32.SetThreadExecutionState = lambda flags: 0
    with pytest.raises(OSError, match="refused"):
        by_windows(REASON)


def test_macos_starts_a_child_and_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    real = subprocess.Popen

    def popen(command: list[str], **options: object) -> subprocess.Popen[bytes]:
        started.append(command)
        child = real([sys.executable, "-c", "import time; time.sleep(600)"], stdin=subprocess.DEVNULL)
        children.append(child)
        return child

    children: list[subprocess.Popen[bytes]] = []
    monkeypatch.setattr(subprocess, "Popen", popen)
    by_caffeinate(REASON)()
    assert started == [["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())]]
    assert children[0].poll() == -signal.SIGTERM


def test_each_system_has_its_ways() -> None:
    assert inhibit.ways_of("win32") == (by_windows,)
    assert inhibit.ways_of("darwin") == (by_caffeinate,)
    assert inhibit.ways_of("linux") == (by_desktop, by_x_server)


def test_without_bus_and_without_server_linux_has_no_way(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    kept = KeptOn(REASON, inhibit.ways_of("linux"), aside=True)
    with qtbot.waitSignal(kept.refused):
        kept.hold()


class Desktop:
    """A D-Bus service in a thread that answers Inhibit and writes down all that it was asked."""

    def __init__(self, name: str, answer: tuple[str, tuple[object, ...]]) -> None:
        from jeepney import DBusAddress, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        self.calls: list[tuple[str, tuple[object, ...]]] = []
        self._answer = answer
        self._connection = open_dbus_connection("SESSION")
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        call = new_method_call(bus, "RequestName", "su", (name, 0))
        assert self._connection.send_and_get_reply(call, timeout=20).body == (1,)
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        from jeepney import HeaderFields, MessageType, new_method_return

        while True:
            try:
                message = self._connection.receive()
            except (OSError, ValueError):  # the bus has ended
                self._connection.close()
                return
            if message.header.message_type is MessageType.method_call:
                member = message.header.fields[HeaderFields.member]
                self.calls.append((member, message.body))
                reply = self._answer if member == "Inhibit" else (None, ())
                self._connection.send(new_method_return(message, *reply))


@pytest.fixture
def end_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], object]]:
    """A session bus of this test's own; what ends it."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("not installed: dbus-daemon")
    config = tmp_path / "bus.conf"
    config.write_text(
        f"<busconfig><type>session</type><listen>unix:dir={tmp_path}</listen><policy context='default'>"
        "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy></busconfig>"
    )
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield daemon.terminate
    daemon.terminate()
    daemon.wait(20)
    daemon.stdout.close()


@pytest.mark.parametrize(
    ("service", "answer", "inhibit_arguments", "let_go"),
    [
        (
            "org.freedesktop.ScreenSaver", ("u", (4_000_000_001,)),
            ("chinagodrar-viewer", REASON), ("UnInhibit", (4_000_000_001,)),
        ),
        (
            "org.gnome.SessionManager", ("u", (7,)),
            ("chinagodrar-viewer", 0, REASON, 8), ("Uninhibit", (7,)),
        ),
        (
            "org.freedesktop.portal.Desktop", ("o", ("/org/freedesktop/portal/desktop/request/1",)),
            ("", 8, {"reason": ("s", REASON)}), ("Close", ()),
        ),
    ],
    ids=["freedesktop", "gnome", "portal"],
)  # fmt: skip
def test_the_desktop_is_asked_and_told_when_it_is_over(
    end_bus: Callable[[], object],
    qtbot: QtBot,
    service: str,
    answer: tuple[str, tuple[object, ...]],
    inhibit_arguments: tuple[object, ...],
    let_go: tuple[str, tuple[object, ...]],
) -> None:
    desktop = Desktop(service, answer)
    kept = KeptOn(REASON, [by_desktop], aside=True)
    kept.hold()
    until(qtbot, lambda: kept.held)
    assert desktop.calls == [("Inhibit", inhibit_arguments)]
    kept.release()
    until(qtbot, lambda: len(desktop.calls) == 2)
    assert desktop.calls[1] == let_go
    end_bus()
    desktop.thread.join(20)


@pytest.mark.usefixtures("end_bus")
def test_a_bus_without_such_a_service_is_no_way() -> None:
    with pytest.raises(OSError, match="no service"):
        by_desktop(REASON)


def until(qtbot: QtBot, told: Callable[[], bool]) -> None:
    qtbot.waitUntil(told, timeout=20_000)


@pytest.mark.xserver
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="not installed: Xvfb")
def test_a_plain_x_server_is_asked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-nolisten", "tcp", "-screen", "0", "320x240x24"]
    server = subprocess.Popen(command, pass_fds=[theirs], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(theirs)
    try:
        with open(ours) as pipe:
            monkeypatch.setenv("DISPLAY", f":{pipe.readline().strip()}")
        try:
            ctypes.CDLL("libXss.so.1")
        except OSError:
            pytest.skip("not installed: libXss.so.1")
        by_x_server(REASON)()
    finally:
        server.terminate()
        server.wait(20)
