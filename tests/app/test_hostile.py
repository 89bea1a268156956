"""The window under texts and files that are meant badly: nothing is obeyed, nothing grows out of the screen."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile_battle import LONG_WORD, MARKUP, bundled_document, said_by
from PySide6.QtCore import QEvent, QModelIndex, QSize
from PySide6.QtGui import Qt  # with mightBeRichText, which QtCore lacks
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.app.header_bar import Title
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.views.evidence.disagreement_chip import DisagreementChip
from chinagodrar_viewer.views.evidence.source_dialog import show_source
from chinagodrar_viewer.views.theme import Preference

SCREEN = QSize(1280, 720)


@pytest.fixture(scope="module")
def marked_up() -> Battle:
    """The bundled battle, with HTML in every text."""
    return said_by(bundled_document(), lambda words: MARKUP + words)


@pytest.fixture(scope="module")
def endless() -> Battle:
    """The bundled battle, with a word of 5,000 letters for every text."""
    return said_by(bundled_document(), lambda _: LONG_WORD)


@pytest.fixture(scope="module")
def in_pieces() -> Battle:
    """The bundled battle, with an empty line after each letter."""
    return said_by(bundled_document(), lambda words: "\n\n".join(words[:5_000]))


@pytest.fixture
def open_everything(program: Program, qapp: QApplication) -> Iterator[Callable[[Battle], list[QWidget]]]:
    """Shows a battle with each of the program's other windows; gives those back."""
    window = program.window

    def shown(battle: Battle) -> list[QWidget]:
        program.model.set_battle(battle)
        window.actions_table["list"].trigger()
        qapp.processEvents()
        show_source(program.model, program.appearance, Citation(next(iter(battle.sources)), "S1"), window)
        window.findChildren(DisagreementChip)[0].click()
        window.show_about()
        window.show_help()
        window.filter_button.click()
        qapp.processEvents()
        return [w for w in qapp.topLevelWidgets() if w.isVisible() and w is not window]

    yield shown
    for widget in qapp.topLevelWidgets():
        if widget is not window and widget.isVisible():
            widget.close()


def would_be_obeyed(text: str) -> bool:
    """True where Qt would read the text as HTML and find a document's own tags in it."""
    return Qt.mightBeRichText(text) and "<img" in text


def test_no_text_of_a_document_is_read_as_html(
    program: Program, open_everything: Callable[[Battle], list[QWidget]], marked_up: Battle, qapp: QApplication
) -> None:
    others = open_everything(marked_up)
    assert len(others) >= 5
    for widget in qapp.allWidgets():
        for tip in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
            assert not would_be_obeyed(tip), (type(widget), tip)
        if isinstance(widget, QLabel) and "<" in widget.text():
            assert widget.textFormat() is Qt.TextFormat.PlainText, widget.text()
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            rows = widget.model()
            columns = 1 if isinstance(widget, QListView) else rows.columnCount(QModelIndex())
            for column in range(columns):
                tip = rows.index(0, column).data(Qt.ItemDataRole.ToolTipRole)
                assert not would_be_obeyed(tip or ""), (type(widget), tip)


@pytest.mark.parametrize("name", ["marked_up", "endless", "in_pieces"])
def test_no_text_stretches_a_window(
    program: Program,
    open_everything: Callable[[Battle], list[QWidget]],
    name: str,
    request: pytest.FixtureRequest,
    qapp: QApplication,
) -> None:
    others = open_everything(request.getfixturevalue(name))
    assert program.window.size() == SCREEN
    assert program.window.minimumSizeHint().width() <= 960
    for other in others:
        assert other.width() <= SCREEN.width() and other.height() <= SCREEN.height(), (type(other), other.size())
    menu = program.window.menus._ranges
    menu.aboutToShow.emit()
    assert menu.sizeHint().width() < 800


def test_a_long_title_ends_with_an_ellipsis_and_leaves_room(program: Program, endless: Battle) -> None:
    program.model.set_battle(endless)
    program.window.grab()
    (title,) = program.window.header.findChildren(Title)
    assert title.shown().endswith("…")
    assert title.fontMetrics().horizontalAdvance(title.shown()) <= title.width()
    assert program.window.search.width() >= 40


def test_an_ampersand_is_shown_and_makes_no_shortcut(program: Program, marked_up: Battle) -> None:
    program.model.set_battle(marked_up)
    buttons = [b for b in program.window.header.findChildren(QToolButton) if MARKUP[:4] in b.accessibleName()]
    assert len(buttons) == 5
    for button in buttons:
        assert "&" not in button.text().replace("&&", "")
        assert "&amp;" in button.accessibleName()


def test_a_source_with_an_endless_note_can_still_be_closed(
    program: Program, in_pieces: Battle, qapp: QApplication, qtbot: QtBot
) -> None:
    program.model.set_battle(in_pieces)
    noted = max(in_pieces.sources.values(), key=lambda s: len(s.note.get("en")) if s.note else 0)
    dialog = show_source(program.model, program.appearance, Citation(noted.id), program.window)
    qtbot.waitExposed(dialog)
    for button in dialog.findChildren(QAbstractButton):
        if button.isVisible():
            assert dialog.rect().contains(button.geometry().translated(button.parentWidget().pos())), button.text()
    assert dialog.height() <= SCREEN.height()
    dialog.close()


def test_a_fault_while_reading_is_told_and_not_waited_for(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise ModuleNotFoundError("No module named 'msgspec'")

    monkeypatch.setattr("chinagodrar_viewer.formats.registry.open_battle", fail)
    faults: list[object] = []
    monkeypatch.setattr(threading, "excepthook", faults.append)
    program.window.open_file(str(tmp_path / "any.json"))
    qtbot.waitUntil(lambda: program.window.messages.isVisible())
    assert "any.json" in program.window.messages.text and "msgspec" in program.window.messages.text
    assert program.window.statusBar().currentMessage() == ""
    assert not program.window.opener.busy
    assert not faults


def test_a_window_of_another_language_is_gone_for_good(
    make_program: Callable[..., Program], qapp: QApplication
) -> None:
    program = make_program()
    before = len(qapp.allWidgets())
    for _ in range(3):
        program.speak("fr")
        program.speak("en")
        program.window.furnish()
        qapp.processEvents()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # A theme reaches windows that are alive only.
        program.appearance.prefer(Preference.DARK)
        program.appearance.prefer(Preference.LIGHT)
    assert len(qapp.allWidgets()) < before * 1.5
