"""What is wrong or doubtful in a battle file: the first in the message bar, and all of it in a window of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.model.claim_words import cut

if TYPE_CHECKING:
    from chinagodrar_viewer.app.main_window import MainWindow

MOST_LISTED = 1_000
"""A file may have a problem in every line; an author mends the first ones first."""
translate = QCoreApplication.translate


def tell_problems(window: MainWindow, first: str, problems: Sequence[str], path: str) -> None:
    """Say ``first`` and offer all where there are more; "" is nothing to say."""
    if not first:
        window.messages.clear()
        return

    def show_all() -> None:
        from chinagodrar_viewer.app.text_dialog import TextDialog

        title = translate("ProblemList", "Problems of the file")
        lead = translate("ProblemList", "Each with its place in the file and what to do:")
        body = "\n\n".join(problems[:MOST_LISTED])
        TextDialog(title, cut(Path(path).name), lead, body, window.appearance, window).show()

    answers = [(translate("ProblemList", "Show &all…"), show_all)] if len(problems) > 1 else []
    window.messages.say(first, answers)
