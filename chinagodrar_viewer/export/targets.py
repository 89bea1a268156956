"""What can be exported; needs no Qt, so that the command line can say it cheaply.

>>> suffix_of("toll.PNG")
'.png'
"""

from __future__ import annotations

import os

WINDOW, TIMELINE, INFOBOX, CASUALTIES, MAP = "window", "timeline", "infobox", "casualties", "map"
VIEWS = (WINDOW, TIMELINE, INFOBOX, CASUALTIES, MAP)
PICTURES = (".png", ".svg", ".pdf")
TABLES = (".csv", ".json")
SUFFIXES = (*PICTURES, *TABLES)
HANDOUTS = (".pptx", ".pdf", ".html")
"""Of a lesson."""
PAPERS = ("A4", "Letter")

SIZES = {WINDOW: (1600, 900), TIMELINE: (1600, 640), INFOBOX: (560, 800), CASUALTIES: (960, 640), MAP: (1280, 800)}
"""Pixels, where nobody asks for others."""
SMALLEST, LARGEST = 64, 10_000


class ExportError(Exception):
    """What cannot be exported, and what to do about it, in one sentence; ``usage`` where the request is at fault."""

    def __init__(self, sentence: str, *, usage: bool = False) -> None:
        super().__init__(sentence)
        self.usage = usage


def suffix_of(path: str, known: tuple[str, ...] = SUFFIXES) -> str:
    """The lower-case ending that chooses what is made; ExportError where nothing is made for it."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in known:
        raise ExportError(
            f"{os.path.basename(path)!r} has no ending that can be exported; end it with {' '.join(known)}.",
            usage=True,
        )
    return suffix
