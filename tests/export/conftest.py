"""Hand-outs made once for all tests that open them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from hand_outs import finished, try_out
from PySide6.QtWidgets import QApplication

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.export.handout.making import Files, HandOutWish

HandOuts = Callable[..., Files]


@pytest.fixture(scope="session")
def hand_outs(battle: Battle, qapp: QApplication) -> HandOuts:
    """Makes the try-out's hand-out by ending, language, paper and answers; each once."""

    @cache
    def make(suffix: str, language: str = "en", paper: str = "A4", answers: bool = False) -> Files:
        from chinagodrar_viewer.app.application import Translation

        translation = Translation(qapp)
        translation.install(language)
        try:
            return finished(battle, try_out(battle), language, HandOutWish(f"try-out{suffix}", paper, answers))
        finally:
            translation.install("en")
            translation.remove()

    return make
