"""The card tells the selected event: text, sources, certainty, place and what is known about when."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.core.view_state import ClockMode
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.event_card.view import EventCard
from chinagodrar_viewer.views.evidence.citation_mark import CitationMark, marks_for
from chinagodrar_viewer.views.evidence.claims_dialog import ClaimsDialog
from chinagodrar_viewer.views.evidence.disagreement_chip import DisagreementChip
from chinagodrar_viewer.views.evidence.source_dialog import SourceDialog
from chinagodrar_viewer.views.theme import Appearance, Preference


@pytest.fixture
def card(model: EventModel, qapp: QApplication, qtbot: QtBot) -> Iterator[EventCard]:
    made = EventCard(model, Appearance(Preference.LIGHT))
    qtbot.addWidget(made)
    made.resize(700, 190)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, (SourceDialog, ClaimsDialog)):
            widget.close()


def shown(card: EventCard, kind: type[QWidget]) -> list[QWidget]:
    return [w for w in card.page.findChildren(kind) if w.isVisibleTo(card.page)]


def test_every_event_is_told_in_full_in_both_languages(battle: Battle, qapp: QApplication, qtbot: QtBot) -> None:
    for language in ("en", "fr"):
        model = EventModel(battle, language)
        model.reduced_motion = True
        card = EventCard(model, Appearance(Preference.DARK))
        qtbot.addWidget(card)
        card.resize(700, 190)
        card.show()
        for event in battle.events:
            model.select(event.id)
            assert card.page.headline.text_shown() == event.title.get(language)
            assert card.page.text.text_shown() == event.text.get(language)
            note = event.certainty.note.get(language) if event.certainty.note else ""
            assert note in card.page.certainty.text_shown()
            marked = {m.citation.source for m in shown(card, CitationMark)}  # type: ignore[attr-defined]
            assert marked == {c.source for c in event.citations}
            kids = [w.geometry() for w in card.page.children() if isinstance(w, QWidget) and not w.isHidden()]
            for i, box in enumerate(kids):
                assert not any(box.intersects(other) for other in kids[i + 1 :]), event.id


def test_the_radio_call(card: EventCard, model: EventModel) -> None:
    model.select("radio-call")
    page = card.page
    assert page.kicker.accessibleName() == "Garrison · 9 January 2020"
    assert "order known, clock time not published" in page.certainty.text_shown()
    assert "Reported" in page.certainty.text_shown()
    assert page.sources.text_shown().startswith("1 · “Battle of Chinagodrar”, English Wikipedia, S23")
    assert "about 20 min before: Mirage" in " ".join(page.diagram.lines)
    assert "begins after: Assault on the post" in page.diagram.lines
    assert "about 20 min before" in page.diagram.accessibleDescription()


def test_a_place_without_coordinates_says_so(card: EventCard, model: EventModel) -> None:
    model.select("west-prong")
    assert "Akabar (position not published)" in card.page.where.text_shown()
    assert "Sinegodar" in card.page.where.text_shown()


def test_every_figure_known_at_the_playhead_stands_side_by_side(card: EventCard, model: EventModel) -> None:
    model.select("assault")
    assert "25 / 30+ / 89+ / 89 / 100" in card.page.claims.text_shown()
    model.set_playhead(instant_of(2020, 1, 10) - 3_600)
    assert card.page.claims.text_shown().startswith("Claims (3): ")
    assert "89" not in card.page.claims.text_shown()


def test_an_explanation_is_not_told_before_its_claims(card: EventCard, model: EventModel) -> None:
    model.select("assault")
    assert any("attackers" in w.accessibleName() for w in shown(card, DisagreementChip))
    model.set_playhead(instant_of(2020, 1, 10) - 3_600)
    assert not any("attackers" in w.accessibleName() for w in shown(card, DisagreementChip))


def test_the_claims_line_opens_the_claims(card: EventCard, model: EventModel, qtbot: QtBot) -> None:
    model.select("assault")
    card.page.claims.setFocus()
    qtbot.keyClick(card.page.claims, Qt.Key.Key_Return)
    (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ClaimsDialog) and w.isVisible())
    assert dialog.table.model().rowCount() == len(model.battle.claims_of("assault"))


def test_a_mark_opens_its_source(card: EventCard, model: EventModel, qtbot: QtBot) -> None:
    model.select("radio-call")
    mark = shown(card, CitationMark)[0]
    with qtbot.waitSignal(card.source_requested) as asked:
        qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert asked.args == ["article:S23"]
    assert any(isinstance(w, SourceDialog) and w.isVisible() for w in QApplication.topLevelWidgets())


def test_times_follow_the_clock(card: EventCard, model: EventModel) -> None:
    model.select("assault")
    assert "13:00" in card.page.kicker.accessibleName()
    model.set_clock(ClockMode.UTC)
    assert "12:00" in card.page.kicker.accessibleName()


def test_nothing_selected_is_said(card: EventCard, model: EventModel) -> None:
    model.select(None)
    assert card.page.headline.text_shown() == "No event selected"
    assert not card.page.diagram.isVisible()
    model.select("mirage")
    assert card.page.diagram.isVisible() and card.page.kicker.isVisible()


def test_another_event_begins_at_its_top(card: EventCard, model: EventModel) -> None:
    model.select("assault")
    bar = card._scroll.verticalScrollBar()
    QApplication.processEvents()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    model.select("radio-call")
    assert bar.value() == 0


def test_every_window_is_drawn(battle: Battle, card: EventCard, model: EventModel) -> None:
    for event in battle.events:
        model.select(event.id)
        assert card.page.diagram.accessibleDescription(), event.id
        assert not card.grab().isNull()


def test_the_diagram_says_no_more_than_is_known(card: EventCard, model: EventModel) -> None:
    model.select("rising-2012")
    assert card.page.diagram.accessibleDescription().startswith("within January 2012")
    model.select("mourning")
    assert card.page.diagram.accessibleDescription().startswith("13–15 January 2020")


def test_marks_that_are_gone_leave_nothing_behind(card: EventCard, model: EventModel) -> None:
    event, page = model.selected_event, card.page
    assert event is not None and event.citations

    def left(show: SignalInstance | Callable[[str], object]) -> int:
        """Objects of Python that two hundred marks leave."""
        gc.collect()
        before = sys.getallocatedblocks()
        for _ in range(200):
            for mark in marks_for(event.citations[:1], model, Appearance(Preference.LIGHT), page.text, show):
                mark.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # type: ignore[call-overload]
        gc.collect()
        return sys.getallocatedblocks() - before

    def least(show: SignalInstance | Callable[[str], object]) -> int:
        """Of some rounds the least: what is kept to be used again comes on top in the first ones."""
        return min(left(show) for _ in range(5))

    # A connected ``emit`` stays for good: it was a hundredth of the memory every few minutes.
    assert least(page.source_requested) + 120 < least(page.source_requested.emit)
