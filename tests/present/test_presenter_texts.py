"""No text of the presenter window is cut, hidden or covered, at the sizes and in the languages of schools."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from presenter_show import lesson_of
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "journeys"))
from cut_text import faults, in_sight

from chinagodrar_viewer.app.application import Translation
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import Show, Tool
from chinagodrar_viewer.present.presenter.key_button import KeyButton
from chinagodrar_viewer.present.presenter_window import PresenterWindow
from chinagodrar_viewer.views.theme import Appearance, Preference

SIZES = [(1024, 600), (1024, 768), (1280, 720), (1366, 768), (1920, 1080)]
LONGER = 1.35
"""French words for English ones, at most, of a control's length."""


class Wordy(QTranslator):
    """Says everything in words a third longer: room for languages that nobody has translated to yet."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        if not context.startswith(
            ("Presenter", "Control", "Notes", "Question", "Next", "Clock", "Step", "Now", "Lead")
        ):
            return None
        return source + "nmiset"[: round(len(source) * (LONGER - 1))] if len(source) > 2 else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture(params=["en", "fr", "longer"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language of the content, with the interface's texts installed."""
    translation, wordy = Translation(qapp), Wordy()
    if request.param == "longer":
        qapp.installTranslator(wordy)
    else:
        translation.install(request.param)
    yield "fr" if request.param == "longer" else request.param
    translation.remove()
    qapp.removeTranslator(wordy)
    QLocale.setDefault(QLocale("en"))


def cut_texts(window: PresenterWindow) -> list[str]:
    """Every text and button of the window that is cut, hidden or covered."""
    found = faults(window)  # type: ignore[arg-type]
    for button in window.findChildren(KeyButton):
        whole = button.width() >= button.sizeHint().width() and in_sight(window, button).size() == button.size()  # type: ignore[arg-type]
        if button.isVisible() and not whole:
            found.append(f"button {button.text()!r} is cut")
    return found


def settle(window: PresenterWindow, qapp: QApplication) -> None:
    window.pulse.flush()
    for _ in range(6):
        qapp.processEvents()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_is_cut_or_covered(
    battle: Battle, qapp: QApplication, qtbot: QtBot, language: str, width: int, height: int
) -> None:
    model = EventModel(battle, language)
    model.reduced_motion = True
    show = Show(model, lesson_of(battle))
    window = PresenterWindow(show, Appearance(Preference.DARK), Appearance(Preference.DARK))
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    qtbot.waitExposed(window)
    assert (window.width(), window.height()) == (width, height)
    found: list[str] = []
    for index in range(len(show.steps)):
        show.go_to(index)
        if index == 1:
            window.ask("A projector was connected: show the wall there?", [("&Yes", print), ("&No", print)])
        if index == 3:
            show.toggle_auto()
            show.toggle_tool(Tool.ZOOM)
        settle(window, qapp)
        found += [f"step {index + 1}: {fault}" for fault in cut_texts(window)]
    assert found == []
    # What is read most has room to be read.
    assert window.now.preview.picture_rect().width() >= width * 0.36
    assert window.steps.view.viewport().height() >= 50


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 720)])
def test_the_bundled_lessons_stand_in_full(
    battle: Battle, qapp: QApplication, qtbot: QtBot, language: str, width: int, height: int
) -> None:
    model = EventModel(battle, language)
    model.reduced_motion = True
    found: list[str] = []
    for lesson in battle.lessons:
        show = Show(model, lesson)
        window = PresenterWindow(show, Appearance(Preference.LIGHT), Appearance(Preference.DARK))
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        while not show.at_end:
            settle(window, qapp)
            found += [f"{lesson.id}, step {show.index + 1}: {fault}" for fault in cut_texts(window)]
            show.next()
        window.close()
    assert found == []
