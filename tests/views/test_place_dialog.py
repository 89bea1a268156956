"""A place says its names, its position or that none is known, and who says so."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.evidence.place_dialog import show_place
from chinagodrar_viewer.views.theme import Appearance


def said(model: EventModel, qtbot: QtBot, place: str) -> tuple[str, int]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = show_place(model, Appearance(), place, parent)
    assert dialog is not None
    text = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    return text, len([b for b in dialog.findChildren(QPushButton) if b.accessibleName()])


def test_the_post_has_coordinates_other_names_and_the_spread_of_distances(model: EventModel, qtbot: QtBot) -> None:
    text, sources = said(model, qtbot, "chinagodrar")
    assert "15.2325° N · 2.9989° E" in text
    assert "Sinegodar" in text
    assert "10 km (AFP)" in text and "20 km (UNHCR)" in text
    assert sources >= 4


def test_a_place_without_coordinates_says_so(model: EventModel, qtbot: QtBot) -> None:
    text, _ = said(model, qtbot, "akabar")
    assert "Position not published" in text
    assert "°" not in text


def test_an_unknown_place_opens_nothing(model: EventModel, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert show_place(model, Appearance(), "atlantis", parent) is None
