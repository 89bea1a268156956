"""No text of the presenter window is cut, hidden or covered, at the sizes and in the languages of schools."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from presenter_show import lesson_of
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


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_is_cut_or_covered(
    battle: Battle, qapp: QApplication, qtbot: QtBot, language: str, width: int, height: int
) -> None:
    translation = Translation(qapp)
    translation.install(language)
    try:
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
            window.pulse.flush()
            for _ in range(6):
                qapp.processEvents()
            found += [f"step {index + 1}: {fault}" for fault in faults(window)]  # type: ignore[arg-type]
            found += [
                f"step {index + 1}: button {button.text()!r} is cut"
                for button in window.findChildren(KeyButton)
                if button.isVisible()
                and (button.width() < button.sizeHint().width() or in_sight(window, button).size() != button.size())  # type: ignore[arg-type]
            ]
        assert found == []
        # What is read most has room to be read.
        assert window.now.preview.picture_rect().width() >= width * 0.36
        assert window.steps.view.viewport().height() >= 60
    finally:
        translation.remove()
