"""What the wall's tests share: the shows to go through, and looking at where the words of a scene stand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from PySide6.QtGui import QFontMetricsF

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Lesson, Step
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.show import steps_of
from chinagodrar_viewer.present.wall.scene import WallScene, Words
from chinagodrar_viewer.views.theme import font

# The hostile files are those of the whole program's tests.
sys.path.append(str(Path(__file__).resolve().parents[1] / "app"))
from hostile_battle import bundled_document, said_by

__all__ = ["bundled_document", "every_walk", "faults", "said_by", "still_model"]


def every_walk(battle: Battle) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """Each lesson of the file, and the walk through all events."""
    for lesson in battle.lessons:
        if isinstance(lesson, Lesson):
            yield lesson.id, lesson.steps
    yield "events", steps_of(battle, None)


def still_model(battle: Battle, language: str) -> EventModel:
    """A model at rest at once."""
    made = EventModel(battle, language)
    made.reduced_motion = True
    return made


def faults(scene: WallScene) -> list[str]:
    """Words that are cut, too small, outside, or over each other, in words; none of a good scene."""
    found = ["a text had no room"] if scene.cut else []
    for words in scene.words:
        box = words.box
        wide = QFontMetricsF(font(words.size, bold=words.bold, serif=words.serif)).horizontalAdvance(words.text)
        if wide > box.width + 1.5:
            found.append(f"{words.text!r} needs {wide:.0f} of {box.width:.0f} px")
        if box.x < -0.5 or box.right > scene.width + 0.5 or box.y < -0.5 or box.bottom > scene.height + 0.5:
            found.append(f"{words.text!r} leaves the wall")
        if words.size < scene.least:
            found.append(f"{words.text!r} has {words.size} px, less than {scene.least}")
        if scene.picture is not None and box.overlaps(scene.picture):
            found.append(f"{words.text!r} stands on the picture")
    found += [f"{a.text!r} runs into {b.text!r}" for a, b in combinations(scene.words, 2) if _touch(a, b)]
    return found


def _touch(a: Words, b: Words) -> bool:
    return a.box.overlaps(b.box, -1.0) and min(a.box.bottom, b.box.bottom) - max(a.box.y, b.box.y) > 1.0
