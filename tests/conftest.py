"""Fixtures that every test may ask for: the battle, a model, a whole program with its window."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtWidgets import QApplication

from chinagodrar_viewer.app.application import Program, make_application
from chinagodrar_viewer.app.settings import HINT_SEEN, REDUCED_MOTION, Settings
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.model.event_model import EventModel


@pytest.fixture(scope="session")
def battle() -> Battle:
    """The bundled battle."""
    from chinagodrar_viewer.formats.bundled import bundled_battle

    return bundled_battle()


@pytest.fixture
def model(battle: Battle, qapp: object) -> EventModel:
    """A model of the bundled battle, at rest at once."""
    made = EventModel(battle)
    made.reduced_motion = True
    return made


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    """pytest-qt makes our application: with our style and fonts."""
    return make_application


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An empty settings file, the first hint already seen and motion reduced."""
    made = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.set_text(HINT_SEEN, "yes")
    made.set_text(REDUCED_MOTION, "yes")
    return made


@pytest.fixture
def make_program(qapp: QApplication, battle: Battle, settings: Settings) -> Iterator[Callable[..., Program]]:
    """Makes programs with their window shown and charts loaded; closes them afterwards."""
    made: list[Program] = []

    def make(language: str = "en", size: tuple[int, int] = (1280, 720)) -> Program:
        program = Program(qapp, settings, language, battle)
        # Offscreen screens are small, and a small screen maximises the window.
        program.window.setWindowState(Qt.WindowState.WindowNoState)
        program.window.resize(*size)
        program.window.show()
        program.window.furnish()
        program.window.casualties.ensure_loaded()
        program.window.map.ensure_loaded()
        program.window.resize(*size)
        qapp.processEvents()
        made.append(program)
        return program

    yield make
    for program in made:
        # The application outlives the test: its language must not.
        program.translation.remove()
        QLocale.setDefault(QLocale("en"))
        program.window.close()
        program.window.deleteLater()
        program.model.deleteLater()
    qapp.processEvents()


@pytest.fixture
def program(make_program: Callable[..., Program]) -> Program:
    """One English program at 1280×720."""
    return make_program()
