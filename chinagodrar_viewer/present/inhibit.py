"""The screen stays on while a class looks at it, and may go off again afterwards.

Each system has its own way; where none works the show goes on and the teacher is told once.  Linux desktops
are asked over D-Bus (freedesktop.org Idle Inhibition; GNOME's session manager; the portal for sandboxes), plain
X servers through the MIT-SCREEN-SAVER extension.  Every way ends with the process too, however that ends.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from jeepney import DBusAddress
    from jeepney.io.blocking import DBusConnection

Release = Callable[[], object]
Way = Callable[[str], Release]
"""Takes the reason as a sentence and keeps the screen on; returns how to let go; raises where it cannot."""

PROGRAM = "chinagodrar-viewer"
PATIENCE = 3.0
"""Seconds for each answer of the desktop."""
SERVICES = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver",
     "ss", lambda reason: (PROGRAM, reason)),
    ("org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager",
     "susu", lambda reason: (PROGRAM, 0, reason, 8)),  # 8: the session is not to be marked idle
    ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit",
     "sua{sv}", lambda reason: ("", 8, {"reason": ("s", reason)})),
)  # fmt: skip
"""Name, object, interface, signature and arguments of ``Inhibit``, in the order in which they are tried."""
CONTINUOUS, SYSTEM_REQUIRED, DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
"""Flags of Windows' SetThreadExecutionState."""


class KeptOn(QObject):
    """Keeps the screen on from ``hold`` to ``release``; both may be called at any time, any number of times."""

    refused = Signal()
    """No way worked: the screen may dim."""
    _answered = Signal(int, object)

    def __init__(
        self,
        reason: str,
        ways: Sequence[Way] | None = None,
        *,
        aside: bool | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``aside`` asks in a thread, so that a desktop that does not answer holds up nobody; by default on Linux."""
        super().__init__(parent)
        self._reason = reason
        self._ways = ways_of(sys.platform) if ways is None else ways
        self._aside = sys.platform.startswith("linux") if aside is None else aside
        self._wanted = 0
        """The number of the request that counts; odd ones hold."""
        self._release: Release | None = None
        self._answered.connect(self._settle)

    @property
    def held(self) -> bool:
        return self._release is not None

    def hold(self) -> None:
        """Keep the screen on."""
        if self._wanted % 2:
            return
        self._wanted += 1
        if self._aside:
            threading.Thread(target=self._ask, args=(self._wanted,), name="keep screen on", daemon=True).start()
        else:
            self._settle(self._wanted, first_that_works(self._ways, self._reason))

    def release(self) -> None:
        """Let the screen go off again."""
        if self._wanted % 2:
            self._wanted += 1
        release, self._release = self._release, None
        _let_go(release)

    def _ask(self, request: int) -> None:
        release = first_that_works(self._ways, self._reason)
        try:
            self._answered.emit(request, release)
        except RuntimeError:  # the show has ended and this object with it
            _let_go(release)

    def _settle(self, request: int, release: Release | None) -> None:
        if request != self._wanted:
            _let_go(release)
        elif release is None:
            self.refused.emit()
        else:
            self._release = release


def first_that_works(ways: Sequence[Way], reason: str) -> Release | None:
    """Try one way after the other; None where none works."""
    for way in ways:
        try:
            return way(reason)
        except Exception:  # whatever goes wrong here, a class is waiting: the next way, else one sentence
            continue
    return None


def _let_go(release: Release | None) -> None:
    try:
        if release is not None:
            release()
    except Exception:  # the desktop has gone, and with it what it kept for us
        return


def ways_of(platform: str) -> tuple[Way, ...]:
    """The ways of a system, as ``sys.platform`` names it, best first."""
    if platform == "win32":
        return (by_windows,)
    if platform == "darwin":
        return (by_caffeinate,)
    return (by_desktop, by_x_server)


def by_windows(reason: str) -> Release:
    """Windows: for as long as this thread says so."""
    state = ctypes.windll.kernel32.SetThreadExecutionState  # pyright: ignore[reportAttributeAccessIssue] - Windows only
    if not state(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED):
        raise OSError("SetThreadExecutionState refused")
    return lambda: state(CONTINUOUS)


def by_caffeinate(reason: str) -> Release:
    """macOS: a child that the system brings along; it ends with this process."""
    import subprocess

    child = subprocess.Popen(["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())], stdin=subprocess.DEVNULL)

    def release() -> None:
        child.terminate()
        child.wait(PATIENCE)

    return release


def by_desktop(reason: str) -> Release:
    """Linux desktops: over the session's D-Bus. The connection stays open, as closing it lets go."""
    from jeepney.io.blocking import open_dbus_connection

    connection = open_dbus_connection("SESSION")
    try:
        return _inhibited(connection, reason)
    except BaseException:
        connection.close()
        raise


def _inhibited(connection: DBusConnection, reason: str) -> Release:
    from jeepney import DBusAddress, MessageType, new_method_call

    for service, path, interface, signature, arguments in SERVICES:
        address = DBusAddress(path, service, interface)
        call = new_method_call(address, "Inhibit", signature, arguments(reason))
        answer = connection.send_and_get_reply(call, timeout=PATIENCE)
        if answer.header.message_type is MessageType.method_return:
            return lambda: _uninhibit(connection, address, answer.body[0])
    raise OSError("no service of this desktop keeps the screen on")


def _uninhibit(connection: DBusConnection, asked: DBusAddress, given: object) -> None:
    from jeepney import DBusAddress, new_method_call

    if isinstance(given, str):  # the portal's request, closed at its own address
        request = DBusAddress(given, asked.bus_name, "org.freedesktop.portal.Request")
        connection.send(new_method_call(request, "Close"))
    else:
        name = "Uninhibit" if asked.interface == "org.gnome.SessionManager" else "UnInhibit"
        connection.send(new_method_call(asked, name, "u", (given,)))
    connection.close()


def by_x_server(reason: str) -> Release:
    """Plain X servers: their own screen saver and power saving wait for as long as this connection is open."""
    if not os.environ.get("DISPLAY"):
        raise OSError("no X server")
    x, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XOpenDisplay.argtypes = [ctypes.c_char_p]
    display = ctypes.c_void_p(x.XOpenDisplay(None))
    if not display:
        raise OSError("the X server does not answer")
    first_event, first_error = ctypes.c_int(), ctypes.c_int()
    # Asked first: Xlib ends the process of whoever calls an extension that is not there.
    if not saver.XScreenSaverQueryExtension(display, ctypes.byref(first_event), ctypes.byref(first_error)):
        x.XCloseDisplay(display)
        raise OSError("the X server has no screen saver extension")
    saver.XScreenSaverSuspend(display, 1)
    x.XSync(display, 0)
    return lambda: x.XCloseDisplay(display)
