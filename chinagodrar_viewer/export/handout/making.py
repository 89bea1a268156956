"""Makes a lesson's hand-out, whichever kind the ending asks for; part by part, so that it can be shown and stopped.

Nothing is written before all of it has been made: a stop, or a full disk, leaves the old files as they were.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.lesson import Lesson, lesson_of_events
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.export.handout.content import handout_of
from chinagodrar_viewer.export.handout.progress import Progress
from chinagodrar_viewer.export.targets import HANDOUTS, ExportError, suffix_of

Files = Sequence[tuple[str, bytes]]
Making = Generator[float, None, Files]
"""Gives how far it has come, 0 to 1, after each part; at its end the files, none of them written yet."""


class HandOutWish(Value):
    """What was asked for; ``paper`` is a name of Paper.

    ``answers``: beside a ``.pdf`` a second file, the answer key; in a ``.html`` folded under each question; a
    ``.pptx`` has them in its notes anyway.
    """

    path: str
    paper: str = "A4"
    answers: bool = False


def answers_path(path: str) -> str:
    """Where the answer key of a PDF is written.

    >>> answers_path("day.pdf")
    'day-answers.pdf'
    """
    stem, suffix = os.path.splitext(path)
    return f"{stem}-answers{suffix}"


def not_asked_for(wish: HandOutWish) -> str | None:
    """The answer key's path where a file stands there: it would be replaced, and nobody named it."""
    path = answers_path(wish.path)
    wanted = wish.answers and suffix_of(wish.path, HANDOUTS) == ".pdf"
    return path if wanted and os.path.lexists(path) else None


def lesson_of(battle: Battle, lesson_id: str) -> Lesson:
    """The lesson of that id, ``events`` for every event as a step; ExportError names those that there are."""
    lessons = lessons_of(battle)
    for lesson in lessons:
        if lesson.id == lesson_id:
            return lesson
    known = ", ".join(lesson.id for lesson in lessons)
    raise ExportError(f"There is no lesson {lesson_id[:80]!r}; there are {known}.", usage=True)


def lessons_of(battle: Battle) -> tuple[Lesson, ...]:
    """The battle's lessons, then the walk through all events."""
    walk = lesson_of_events(battle)
    own = tuple(battle.lessons)
    return own if any(lesson.id == walk.id for lesson in own) else (*own, walk)


def made(battle: Battle, lesson: Lesson, language: str, wish: HandOutWish) -> Making:
    """Make the files of a wish."""
    suffix = suffix_of(wish.path, HANDOUTS)
    content = handout_of(battle, lesson, language)
    if suffix == ".pptx":
        from chinagodrar_viewer.export.handout.slides.deck import deck

        data = yield from _shares(deck(content), 0.0, 1.0)
        return [(wish.path, data)]
    if suffix == ".html":
        from chinagodrar_viewer.export.handout.web.page import page

        data = yield from _shares(page(content, answers=wish.answers), 0.0, 1.0)
        return [(wish.path, data)]
    from chinagodrar_viewer.export.handout.pages.document import Paper, pages

    paper = Paper[wish.paper.upper()]
    end = 0.8 if wish.answers else 1.0
    data = yield from _shares(pages(content, paper, answers=False), 0.0, end)
    files = [(wish.path, data)]
    if wish.answers:
        data = yield from _shares(pages(content, paper, answers=True), end, 1.0)
        files.append((answers_path(wish.path), data))
    return files


def _shares(parts: Generator[Progress, None, None], start: float, end: float) -> Generator[float, None, bytes]:
    data = b""
    for part in parts:
        data = part.made if part.made is not None else data
        yield start + (end - start) * part.share
    return data


def write_files(files: Files) -> None:
    """Write all of them, each whole or not at all; ExportError where one cannot be written."""
    from chinagodrar_viewer.export.safe_file import write_safely

    for path, data in files:
        write_safely(path, data)
