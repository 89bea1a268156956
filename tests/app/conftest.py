"""A whole program in a test: real window, own settings file, at rest at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from chinagodrar_viewer.app.application import Program, make_application
from chinagodrar_viewer.app.settings import HINT_SEEN, REDUCED_MOTION, Settings
from chinagodrar_viewer.core.battle import Battle


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
        program.window.casualties.ensure_loaded()
        program.window.resize(*size)
        qapp.processEvents()
        made.append(program)
        return program

    yield make
    for program in made:
        program.window.close()
        program.window.deleteLater()
        program.model.deleteLater()
    qapp.processEvents()


@pytest.fixture
def program(make_program: Callable[..., Program]) -> Program:
    """One English program at 1280×720."""
    return make_program()
