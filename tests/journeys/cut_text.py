"""Measures what a reader would see as cut or overlapping text in a window; also a program of its own.

    python tests/journeys/cut_text.py LANGUAGE WIDTH HEIGHT

prints the faults as a JSON list.  Logical pixels; QT_SCALE_FACTOR makes them finer.
"""

from __future__ import annotations

import json
import sys
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QScrollArea, QWidget

SLACK = 2
"""Pixels of side bearing and rounding that nobody sees."""


def box_in(window: QWidget, widget: QWidget) -> QRect:
    """A widget's rectangle in the window's coordinates."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def in_sight(window: QWidget, widget: QWidget) -> QRect:
    """The part of it that no parent clips."""
    seen = box_in(window, widget)
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        seen &= box_in(window, parent)
        parent = parent.parentWidget()
    return seen & window.rect()


def scrolls(widget: QWidget) -> bool:
    """True for what stands in a scroll area: it may be out of sight on purpose."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def faults(window: QMainWindow) -> list[str]:
    """Every text that does not fit where it stands, or stands on another; empty when all is well."""
    found: list[str] = []
    texts: list[QWidget] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton)):
            continue
        text = widget.text().replace("&", "")
        if not text:
            continue
        seen = in_sight(window, widget)
        if seen.isEmpty():
            if not scrolls(widget):
                found.append(f"out of sight: {text!r}")
            continue
        if not scrolls(widget) and seen != box_in(window, widget):
            found.append(f"clipped: {text!r}")
        metrics = QFontMetrics(widget.font())
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        room = widget.contentsRect().width()
        widest = max(text.split(), key=len) if wraps else max(text.split("\n"), key=len)
        if metrics.horizontalAdvance(widest) > room + SLACK:
            found.append(f"cut: {text!r} needs {metrics.horizontalAdvance(widest)}, has {room}")
        if wraps and isinstance(widget, QLabel) and widget.heightForWidth(widget.width()) > widget.height() + SLACK:
            found.append(f"too low: {text!r}")
        texts.append(widget)
    for a, b in combinations(texts, 2):
        if a.isAncestorOf(b) or b.isAncestorOf(a):
            continue
        shared = in_sight(window, a) & in_sight(window, b)
        if shared.width() > SLACK and shared.height() > SLACK:
            found.append(f"overlap: {a.text()!r} and {b.text()!r}")  # type: ignore[attr-defined]
    return found


def timeline_faults(window: QMainWindow) -> list[str]:
    """Labels of the timeline's scene that overlap, or leave the view."""
    view = window.timeline.view  # type: ignore[attr-defined]
    scene = view.scene
    found: list[str] = []
    boxes = [(label.text, label.box) for label in scene.all_labels()]
    for text, box in boxes:
        if box.x < -SLACK or box.right > view.width() + SLACK or box.bottom > view.height() + SLACK:
            found.append(f"timeline, outside: {text!r}")
    for (text_a, a), (text_b, b) in combinations(boxes, 2):
        width = min(a.right, b.right) - max(a.x, b.x)
        height = min(a.bottom, b.bottom) - max(a.y, b.y)
        if width > SLACK and height > SLACK:
            found.append(f"timeline, overlap: {text_a!r} and {text_b!r}")
    return found


def main(language: str, width: int, height: int) -> list[str]:
    """The faults of a fresh window in each named range."""
    from chinagodrar_viewer.app.application import Translation, make_application
    from chinagodrar_viewer.app.fresh_window import fresh_window
    from chinagodrar_viewer.formats.bundled import bundled_battle
    from chinagodrar_viewer.model.event_model import EventModel
    from chinagodrar_viewer.views.theme import Appearance, Preference

    app = make_application(["test"])
    Translation(app).install(language)
    model = EventModel(bundled_battle(), language)
    model.reduced_motion = True
    window = fresh_window(model, Appearance(Preference.LIGHT))
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(width, height)
    window.show()
    window.casualties.ensure_loaded()
    window.panels.share_room()
    found: list[str] = []
    for named in model.battle.ranges:
        model.fly_to(named.range)
        for _ in range(4):
            app.processEvents()
        found += [f"{named.id}: {fault}" for fault in faults(window) + timeline_faults(window)]
    return found


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])), ensure_ascii=False))
