"""A theme that changes while the window is open reaches every part of it, not only what is made afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from chinagodrar_viewer.app.application import Program
from chinagodrar_viewer.views.theme import Preference, contrast


def background(widget: QWidget) -> str:
    """The colour that most of the widget has."""
    picture = widget.grab().toImage()
    points = [(x, y) for x in range(1, picture.width(), 7) for y in range(1, picture.height(), 5)]
    colours = [picture.pixelColor(x, y).name() for x, y in points]
    return max(set(colours), key=colours.count)


@pytest.mark.parametrize("there_and_back", [False, True])
def test_nothing_keeps_the_colours_of_the_other_theme(
    program: Program, qapp: QApplication, there_and_back: bool
) -> None:
    window = program.window
    window.messages.say("Twelve events were read.", [("&Show them", lambda: None)])
    if there_and_back:
        window.prefer_theme(Preference.DARK)
        qapp.processEvents()
    wanted = Preference.LIGHT if there_and_back else Preference.DARK
    window.prefer_theme(wanted)
    qapp.processEvents()

    theme = program.appearance.theme
    dark = theme.dark
    assert dark is (wanted is Preference.DARK)
    parts = [window.messages, window.infobox, window.casualties, window.card, window.map, window.timeline]
    parts += window.infobox.findChildren(QWidget) + window.card.findChildren(QWidget)
    for part in parts:
        if part.isVisible() and part.width() > 60 and part.height() > 12:
            lightness = QColor(background(part)).lightness()
            assert (lightness < 128) is dark, f"{type(part).__name__} {part.objectName()} {background(part)}"
    assert background(window.messages) == theme.accent_soft.lower()
    answer = window.messages.answers[0]
    shades = {answer.grab().toImage().pixelColor(x, y).name() for x in range(answer.width()) for y in (8, 10, 12)}
    assert max(contrast(shade, theme.accent_soft) for shade in shades) >= 4.5, "the button's text can be read"
