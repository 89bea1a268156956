"""One model, every view: what is changed in one view is seen in all others before anything else happens.

One turn of the event loop, without waiting, lies between the change and the look.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.map_framing import insurgency_view
from chinagodrar_viewer.core.map_view import MapView
from chinagodrar_viewer.core.places_shown import When
from chinagodrar_viewer.core.search import HitKind
from chinagodrar_viewer.core.view_state import ChartMode
from chinagodrar_viewer.views.casualty_chart.known_chart import KnownChart
from chinagodrar_viewer.views.evidence.place_dialog import PlaceDialog

NIGHT_OF_10_JANUARY = instant_of(2020, 1, 10, 23)
"""Midnight in Niger at the end of 10 January 2020, in UTC."""


def said(widget: QWidget) -> str:
    """Everything a view says: its labels, and its description for a screen reader."""
    inside = [w for w in (widget, *widget.findChildren(QWidget)) if w.isVisible()]
    parts = [text for w in inside for text in (w.accessibleName(), w.accessibleDescription())]
    parts += [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]
    return " ".join(parts).replace("\u00a0", " ")


def one_turn() -> None:
    """Let what the change has posted be done, once."""
    QApplication.processEvents()


def list_view(program: Program) -> QTableView:
    """The event list, opened."""
    program.window.panels.show_list(True)
    made = program.window.panels.event_list
    assert made is not None
    view = made if isinstance(made, QTableView) else made.findChild(QTableView)
    assert isinstance(view, QTableView)
    return view


# --- selecting: by a click in the timeline, a row of the list, the search, a key


def in_timeline(program: Program, qtbot: QtBot, event: str) -> None:
    view = program.window.timeline.view
    bar = next(b for b in view.scene.bars if b.event_id == event)
    middle = QPoint(round((bar.core_start + bar.core_end) / 2), round(bar.y + bar.height / 2))
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle)


def in_list(program: Program, qtbot: QtBot, event: str) -> None:
    view = list_view(program)
    ids = [e.id for e in program.model.events]
    view.setCurrentIndex(view.model().index(ids.index(event), 0))


def in_search(program: Program, qtbot: QtBot, event: str) -> None:
    search = program.window.search
    search.setFocus()
    title = program.model.battle.event(event)
    assert title is not None
    qtbot.keyClicks(search, title.title.get("en"))
    qtbot.keyClick(search, Qt.Key.Key_Return)


def in_map(program: Program, qtbot: QtBot, event: str) -> None:
    """Click after click on the event's place comes to the event."""
    view = program.window.map.view
    place = program.model.battle.event(event)
    assert place is not None
    for _ in program.model.events:
        mark = next(m for m in view.scene.marks if m.place_id == place.place)
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(mark.point[0]), round(mark.point[1])))
        if program.model.state.selection == event:
            break


def by_key(program: Program, qtbot: QtBot, event: str) -> None:
    ids = [e.id for e in program.model.events]
    program.model.select(ids[ids.index(event) - 1])
    qtbot.keyClick(program.window.timeline.view, Qt.Key.Key_Right)


@pytest.mark.parametrize("select", [in_timeline, in_list, in_search, in_map, by_key], ids=lambda f: f.__name__)
def test_a_selection_is_seen_everywhere(
    program: Program, qtbot: QtBot, select: Callable[[Program, QtBot, str], None]
) -> None:
    event = program.model.battle.event("mirage")
    assert event is not None
    rows = list_view(program)
    select(program, qtbot, event.id)
    one_turn()
    assert program.model.state.selection == event.id
    title = event.title.get("en")
    assert title in said(program.window.card)
    assert [bar.event_id for bar in program.window.timeline.view.scene.bars if bar.selected] == [event.id]
    current = rows.currentIndex()
    assert program.model.events[current.row()].id == event.id
    assert [mark.place_id for mark in program.window.map.view.scene.marks if mark.selected] == [event.place]
    assert f"Event {list(program.model.events).index(event) + 1} of" in said(program.window.statusBar())


def test_a_place_found_by_its_other_name_is_on_the_map(program: Program, qtbot: QtBot) -> None:
    program.model.set_map(MapView(13.5, 2.1, 40.0))
    program.window.search.setFocus()
    qtbot.keyClicks(program.window.search, "Sinegodar")
    kinds = [hit.kind for hit in program.window.search.hits]
    for _ in range(kinds.index(HitKind.PLACE)):
        qtbot.keyClick(program.window.search, Qt.Key.Key_Down)
    qtbot.keyClick(program.window.search, Qt.Key.Key_Return)
    one_turn()
    assert program.model.state.place == "chinagodrar"
    assert [m.place_id for m in program.window.map.view.scene.marks if m.selected] == ["chinagodrar"]


def test_a_place_of_the_infobox_is_on_the_map_and_in_its_dialog(program: Program) -> None:
    program.window.infobox.place_requested.emit("niamey")
    one_turn()
    assert program.model.state.place == "niamey"
    assert [m.place_id for m in program.window.map.view.scene.marks if m.selected and m.place_id == "niamey"]
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, PlaceDialog) and w.isVisible()]
    assert len(dialogs) == 1
    dialogs[0].close()


def test_the_playhead_is_seen_on_the_map(program: Program) -> None:
    program.model.set_map(insurgency_view(program.model.battle))
    program.model.set_playhead(NIGHT_OF_10_JANUARY)
    one_turn()
    marks = {m.place_id: m.when for m in program.window.map.view.scene.marks}
    assert marks["tillia"] is When.FUTURE
    assert marks["tongo-tongo"] is When.PAST


# --- the range: by wheel, overview, key, named range


def by_wheel(program: Program, qtbot: QtBot) -> None:
    program.window.timeline.view.zoom_by(2.0)


def by_overview(program: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window.timeline.overview, Qt.Key.Key_Right)


def by_number(program: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window.timeline.view, Qt.Key.Key_3)


@pytest.mark.parametrize("move", [by_wheel, by_overview, by_number], ids=lambda f: f.__name__)
def test_a_range_is_seen_everywhere(program: Program, qtbot: QtBot, move: Callable[[Program, QtBot], None]) -> None:
    program.model.set_chart(ChartMode.KNOWN)
    one_turn()
    before = program.model.visible_range
    strip = program.window.timeline.overview.window_box
    move(program, qtbot)
    one_turn()
    shown = program.model.visible_range
    assert shown != before
    assert program.window.timeline.overview.window_box != strip
    projection = program.window.timeline.view.projection
    assert projection.time(projection.left) == pytest.approx(shown.start, abs=2)
    chart = program.window.casualties.body.canvas
    assert isinstance(chart, KnownChart)
    low, high = chart.pixel_of(shown.start), chart.pixel_of(shown.end)
    assert chart.time_at(low) == pytest.approx(shown.start, abs=2)
    box = chart.view.sceneBoundingRect()
    assert (low, high) == (pytest.approx(0, abs=2), pytest.approx(box.width(), abs=2))


# --- the playhead: by the infobox, by play, by the model (a lesson)


def by_infobox(program: Program, qtbot: QtBot) -> None:
    program.model.set_playhead(instant_of(2020, 1, 9, 23))
    program.window.infobox.step_known(1)


def by_menu(program: Program, qtbot: QtBot) -> None:
    program.model.set_playhead(instant_of(2020, 1, 9, 23))
    program.window.actions_table["known-later"].trigger()


@pytest.mark.parametrize("move", [by_infobox, by_menu], ids=lambda f: f.__name__)
def test_a_playhead_is_seen_everywhere(program: Program, qtbot: QtBot, move: Callable[[Program, QtBot], None]) -> None:
    program.model.set_chart(ChartMode.CLAIMS)
    move(program, qtbot)
    one_turn()
    assert program.model.playhead == NIGHT_OF_10_JANUARY
    infobox = said(program.window.infobox)
    assert "10 January 2020" in infobox and "25 killed" in infobox and "89 killed" not in infobox
    assert "10 January" in said(program.window.casualties)
    playhead = program.window.timeline.view.scene.playhead
    assert playhead is not None and "10 January 2020" in playhead.label.text.replace("\u00a0", " ")


TOLLS = {
    9: (("25 killed", "6 wounded", "63 killed"), ("89 killed", "89+ killed", "77 killed")),
    10: (("25 killed", "6 wounded", "63 killed"), ("89 killed", "89+ killed", "77 killed")),
    11: (("89+ killed", "63 killed"), ("77 killed", "89 killed")),
    12: (("89 killed", "77 killed"), ("89+ killed", "100 killed")),
    13: (("89 killed", "77 killed"), ("100 killed",)),
    14: (("89 killed", "77 killed"), ()),
}


@pytest.mark.parametrize("day", list(TOLLS))
def test_infobox_and_chart_show_the_toll_as_it_stood(program: Program, day: int) -> None:
    there, absent = TOLLS[day]
    program.model.select(program.model.battle.main_event)
    program.model.set_chart(ChartMode.CLAIMS)
    program.model.set_playhead(instant_of(2020, 1, day, 23))
    one_turn()
    infobox = said(program.window.infobox)
    for words in there:
        assert words in infobox, words
    for words in absent:
        assert words not in infobox, words
    known = {c.id for c in program.model.claims_known(program.model.battle.main_event)}
    table = program.window.casualties.body
    shown = said(table)
    for claim in program.model.battle.claims_of(program.model.battle.main_event):
        if claim.id not in known and claim.figure == "100":
            assert "100 " not in shown
