"""No text of the window is cut, hidden or covered, at the sizes and in the languages that schools use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cut_text import faults
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

HERE = Path(__file__).resolve().parent
SIZES = [(1280, 720, 1), (1366, 768, 1), (1920, 1080, 1), (1920, 1080, 2)]
"""Logical pixels and scale: the last is a screen of 3840×2160."""


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_cut_or_overlaps(language: str, width: int, height: int, scale: int) -> None:
    said = subprocess.run(
        [sys.executable, str(HERE / "cut_text.py"), language, str(width), str(height)],
        env=os.environ
        | {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(scale),
            "PYTHONPATH": os.pathsep.join([str(HERE.parents[1]), os.environ.get("PYTHONPATH", "")]),
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert json.loads(said.stdout) == []


def test_the_measure_finds_what_is_cut_and_what_overlaps(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(300, 200)
    for text, x, width in (("a long label that needs room", 10, 40), ("over", 20, 100)):
        label = QLabel(text, window)
        label.setGeometry(x, 10, width, 20)
    outside = QLabel("outside", window)
    outside.setGeometry(280, 100, 80, 20)
    window.show()
    found = " | ".join(faults(window))
    assert "cut: 'a long label" in found
    assert "overlap: " in found
    assert "clipped: 'outside'" in found
