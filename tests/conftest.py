"""Fixtures that every test may ask for."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

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
