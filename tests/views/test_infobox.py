"""The infobox: what it says on each day, where its marks lead, and that a keyboard reaches all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.civil import instant_of
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.evidence.citation_mark import CitationMark
from chinagodrar_viewer.views.evidence.cited_text import CitedLink, CitedText
from chinagodrar_viewer.views.evidence.claims_dialog import ClaimsDialog
from chinagodrar_viewer.views.evidence.disagreement_chip import DisagreementChip
from chinagodrar_viewer.views.evidence.note_mark import NoteMark
from chinagodrar_viewer.views.evidence.source_dialog import SourceDialog
from chinagodrar_viewer.views.infobox.view import InfoboxView
from chinagodrar_viewer.views.theme import Appearance, Preference

NIAMEY = 3_600
NIGER, ATTACKERS = "Casualties and losses, Niger", "Casualties and losses, Islamic State in the Greater Sahara"


def evening(day: int) -> int:
    return instant_of(2020, 1, day + 1) - NIAMEY


def dialogs(kind: type[QWidget]) -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(Preference.LIGHT)


@pytest.fixture
def show(qtbot: QtBot, appearance: Appearance) -> Iterator[Callable[..., InfoboxView]]:
    def made(model: EventModel, width: int = 340, height: int = 420) -> InfoboxView:
        view = InfoboxView(model, appearance)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        return view

    yield made
    for dialog in dialogs(SourceDialog) + dialogs(ClaimsDialog):
        dialog.close()


def lines(view: InfoboxView, name: str) -> list[str]:
    """What stands under a name, top to bottom."""
    found = [
        w
        for w in (*view.page.findChildren(CitedText), *view.page.findChildren(CitedLink))
        if w.isVisibleTo(view.page) and w.accessibleName().startswith(f"{name}: ")
    ]
    return [w.text_shown() for w in sorted(found, key=lambda w: (w.x(), w.y()))]


def button(view: QWidget, kind: type[QWidget], beginning: str) -> QWidget:
    return next(w for w in view.findChildren(kind) if w.accessibleName().startswith(beginning) and w.isVisibleTo(view))


# --- as known on


def test_today_is_the_articles_own_lines(model: EventModel, show: Callable[..., InfoboxView]) -> None:
    view = show(model)
    assert view.bar.words() == "As known: today"
    assert not view.bar.today.isVisible()
    assert lines(view, NIGER)[0].startswith("89+ killed")
    assert lines(view, NIGER)[1].startswith("6 injured")
    assert [text.split(" (")[0] for text in lines(view, ATTACKERS)] == ["7 killed", "77 killed"]


@pytest.mark.parametrize(
    ("day", "niger", "attackers"),
    [
        (9, ["25 killed, 6 wounded"], ["63 killed"]),
        (10, ["25 killed, 6 wounded"], ["63 killed"]),
        (11, ["6 wounded", "89+ killed"], ["63 killed"]),
        (12, ["6 wounded", "89 killed"], ["77 killed"]),
        (13, ["6 wounded", "89 killed"], ["77 killed"]),
        (14, ["6 wounded", "89 killed"], ["77 killed"]),
    ],
)
def test_each_evening_shows_what_stood_then(
    model: EventModel, show: Callable[..., InfoboxView], day: int, niger: list[str], attackers: list[str]
) -> None:
    view = show(model)
    model.set_playhead(evening(day))
    assert view.bar.words() == f"As known on {day} January 2020"
    assert sorted(text.splitlines()[0] for text in lines(view, NIGER)) == niger
    assert [text.splitlines()[0] for text in lines(view, ATTACKERS)] == attackers


def test_speaker_status_and_day_stand_with_the_figure(model: EventModel, show: Callable[..., InfoboxView]) -> None:
    view = show(model)
    model.set_playhead(evening(9))
    said = lines(view, NIGER)[0]
    assert "provisional — Defence ministry of Niger" in said
    assert "9 January 2020" in said
    model.set_playhead(evening(11))
    assert any("Reuters" in text and "11 January 2020" in text for text in lines(view, NIGER))


def test_before_the_first_toll_nothing_is_shown(model: EventModel, show: Callable[..., InfoboxView]) -> None:
    view = show(model)
    model.set_playhead(instant_of(2020, 1, 9, 12))
    assert lines(view, NIGER) == lines(view, ATTACKERS) == ["Nothing published yet"]
    assert view.bar.words() == "As known on 9 January 2020, 13:00"


def test_no_later_word_is_told_early(model: EventModel, show: Callable[..., InfoboxView]) -> None:
    view = show(model)
    model.set_playhead(evening(10))
    told = " ".join(lines(view, NIGER) + lines(view, ATTACKERS))
    assert "89" not in told and "77" not in told
    chip = button(view, DisagreementChip, NIGER)
    assert isinstance(chip, DisagreementChip)
    assert chip.text() == "Sources disagree (1)"
    assert {c.figure for c in chip.claims} == {"25", "6", "30+"}


def test_a_teacher_steps_through_the_days_with_two_buttons(
    model: EventModel, show: Callable[..., InfoboxView], qtbot: QtBot
) -> None:
    view = show(model)
    for _ in range(10):
        qtbot.mouseClick(view.bar.earlier, Qt.MouseButton.LeftButton)
    seen = [view.bar.words()]
    while model.playhead is not None:
        qtbot.mouseClick(view.bar.later, Qt.MouseButton.LeftButton)
        seen.append(view.bar.words())
    assert seen[:3] == [f"As known on {day} January 2020" for day in (9, 10, 11)]
    assert seen[-1] == "As known: today"


def test_show_today_leaves_the_keyboard_in_the_bar(
    model: EventModel, show: Callable[..., InfoboxView], qtbot: QtBot
) -> None:
    view = show(model)
    view.step_known(-1)
    assert view.bar.today.isVisible()
    view.bar.today.setFocus()
    qtbot.keyClick(view.bar.today, Qt.Key.Key_Space)
    assert model.playhead is None
    assert view.bar.earlier.hasFocus()


def test_the_toll_comes_into_sight_when_the_day_changes(model: EventModel, show: Callable[..., InfoboxView]) -> None:
    view = show(model, 320, 360)
    view.step_known(-1)
    QApplication.processEvents()
    first = button(view, CitedLink, NIGER)
    assert not first.visibleRegion().isEmpty()


def test_the_toll_stays_in_sight_when_the_panel_shrinks(model: EventModel, show: Callable[..., InfoboxView]) -> None:
    view = show(model, 420, 900)
    model.set_playhead(evening(12))
    view.resize(340, 360)
    QApplication.processEvents()
    assert not button(view, CitedLink, NIGER).visibleRegion().isEmpty()
    assert not button(view, CitedLink, ATTACKERS).visibleRegion().isEmpty()


def test_the_page_scrolls_and_nothing_overlaps(model: EventModel, show: Callable[..., InfoboxView]) -> None:
    for width, height in ((320, 360), (340, 420), (420, 700)):
        view = show(model, width, height)
        kids = [w for w in view.page.children() if isinstance(w, QWidget) and w.isVisibleTo(view.page)]
        boxes = [w.geometry() for w in kids]
        for i, box in enumerate(boxes):
            assert view.page.rect().contains(box), kids[i].accessibleName()
            assert not any(box.intersects(other) for other in boxes[i + 1 :]), kids[i].accessibleName()


# --- sources


def test_every_line_of_the_file_has_its_sources(
    model: EventModel, battle: Battle, show: Callable[..., InfoboxView]
) -> None:
    view = show(model)
    cited = {str(c).split(":")[0] for f in battle.infobox.fields for line in f.lines for c in line.citations}
    marked = {m.citation.source for m in view.page.findChildren(CitationMark)}
    assert marked == cited


def test_a_keyboard_reaches_each_mark_and_enter_opens_its_source(
    model: EventModel, show: Callable[..., InfoboxView], qtbot: QtBot
) -> None:
    view = show(model)
    view.bar.earlier.setFocus()
    reached: list[QWidget] = []
    for _ in range(300):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in reached:
            break
        reached.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    marks = view.page.findChildren(CitationMark)
    assert marks and set(marks) <= set(reached)
    assert set(view.page.findChildren(DisagreementChip)) <= set(reached)
    mark = marks[5]
    with qtbot.waitSignal(view.source_requested) as asked:
        qtbot.keyClick(mark, Qt.Key.Key_Return)
    assert asked.args == [str(mark.citation)]
    assert len(dialogs(SourceDialog)) == 1


def test_tab_goes_down_the_page(model: EventModel, show: Callable[..., InfoboxView], qtbot: QtBot) -> None:
    view = show(model)
    view.bar.later.setFocus()
    tops: list[int] = []
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if view.page.isAncestorOf(focus):
            tops.append(focus.mapTo(view.page, focus.rect().center()).y())
    assert len(tops) > 8
    assert all(b >= a - 12 for a, b in pairwise(tops))


def test_a_mark_says_title_publisher_and_statement(
    model: EventModel, battle: Battle, show: Callable[..., InfoboxView]
) -> None:
    view = show(model)
    mark = next(m for m in view.page.findChildren(CitationMark) if m.citation.locator == "S5")
    source = battle.sources["article"]
    assert source.title in mark.words() and source.publisher in mark.words() and "S5" in mark.words()
    assert source.title in mark.accessibleName()


def test_the_same_source_has_the_same_number_everywhere(model: EventModel, show: Callable[..., InfoboxView]) -> None:
    view = show(model)
    numbers: dict[str, set[str]] = {}
    for mark in view.page.findChildren(CitationMark):
        numbers.setdefault(mark.citation.source, set()).add(mark.accessibleName().split(":")[0])
    assert all(len(n) == 1 for n in numbers.values())


# --- going there


def test_a_click_on_the_date_goes_to_the_event(
    model: EventModel, battle: Battle, show: Callable[..., InfoboxView], qtbot: QtBot
) -> None:
    view = show(model)
    model.select("mirage")
    date = button(view, CitedLink, "Date: 9 January 2020")
    qtbot.mouseClick(date, Qt.MouseButton.LeftButton)
    assert model.state.selection == battle.main_event


def test_enter_on_the_place_asks_for_the_place(
    model: EventModel, battle: Battle, show: Callable[..., InfoboxView], qtbot: QtBot
) -> None:
    view = show(model)
    model.select("mirage")
    place = button(view, CitedLink, "Place: ")
    with qtbot.waitSignal(view.place_requested) as asked:
        qtbot.keyClick(place, Qt.Key.Key_Return)
    assert asked.args == ["chinagodrar"]
    assert model.state.selection == battle.main_event


def test_sources_disagree_opens_the_claims(
    model: EventModel, battle: Battle, show: Callable[..., InfoboxView], qtbot: QtBot
) -> None:
    view = show(model)
    qtbot.mouseClick(button(view, DisagreementChip, ATTACKERS), Qt.MouseButton.LeftButton)
    (dialog,) = dialogs(ClaimsDialog)
    assert isinstance(dialog, ClaimsDialog)
    shown = dialog.table.model().rowCount()
    assert shown == sum(c.side == "is-gs" for c in battle.claims_of(battle.main_event))


def test_a_long_note_unfolds_and_the_keyboard_stays(
    model: EventModel, show: Callable[..., InfoboxView], qtbot: QtBot
) -> None:
    view = show(model)
    note = button(view, NoteMark, "Note: APA")
    before = lines(view, "Place")[0]
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: lines(view, "Place")[0] != before)
    assert "Banibangou" in lines(view, "Place")[0]
    focus = QApplication.focusWidget()
    assert isinstance(focus, NoteMark) and "APA" in focus.accessibleName()


# --- languages, themes, strange battles


def test_french_content(battle: Battle, qapp: QApplication, show: Callable[..., InfoboxView]) -> None:
    french = EventModel(battle, "fr")
    french.reduced_motion = True
    view = show(french)
    french.set_playhead(evening(9))
    assert "9\u00a0janvier 2020" in view.bar.words()
    told = " ".join(w.text_shown() for w in view.page.findChildren(CitedLink))
    assert "Ministère de la Défense du Niger" in told
    assert any("Chinégodar" in w.text_shown() for w in view.page.findChildren(CitedLink))


def test_dark_is_painted_dark(model: EventModel, show: Callable[..., InfoboxView], appearance: Appearance) -> None:
    view = show(model)
    light = view.grab().toImage().pixelColor(2, 200)
    appearance.prefer(Preference.DARK)
    dark = view.grab().toImage().pixelColor(2, 200)
    assert light.lightness() > 200 > 60 > dark.lightness()


def test_html_of_a_document_is_shown_as_text(
    model: EventModel, battle: Battle, show: Callable[..., InfoboxView], qtbot: QtBot
) -> None:
    from chinagodrar_viewer.core.infobox import Infobox, InfoboxField, InfoboxLine
    from chinagodrar_viewer.core.text import plain
    from chinagodrar_viewer.core.value import replace

    hostile = "<img src='/dev/zero'><b>bold</b>\n" + "x" * 50_000
    view = show(model)
    fields = (InfoboxField("result", (InfoboxLine(plain(hostile)),)), InfoboxField("width", (InfoboxLine(plain("9")),)))
    model.set_battle(replace(battle, infobox=Infobox(fields)))
    (said,) = lines(view, "Result")
    assert said.startswith("<img src='/dev/zero'><b>bold</b>")
    assert len(said) <= 10_000
    view.grab()


def test_a_battle_with_an_empty_infobox(model: EventModel, battle: Battle, show: Callable[..., InfoboxView]) -> None:
    from chinagodrar_viewer.core.infobox import Infobox
    from chinagodrar_viewer.core.value import replace

    view = show(model)
    model.set_battle(replace(battle, infobox=Infobox(), claims=(), disagreements=()))
    assert not view.bar.earlier.isVisible()
    view.step_known(-1)
    assert model.playhead is None
    assert not view.grab().isNull()


def test_a_chip_in_a_narrow_column_takes_two_lines(model: EventModel, show: Callable[..., InfoboxView]) -> None:
    view = show(model, 260, 500)
    chip = button(view, DisagreementChip, NIGER)
    assert isinstance(chip, DisagreementChip)
    assert chip.height() > chip.sizeHint().height()
    assert chip.width() <= 130
