"""What is wrong or doubtful in a battle file: the first in the message bar, and all of it in a window of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.app.message_bar import MessageBar
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.views.theme import Appearance

MOST_LISTED = 1_000
"""A file may have a problem in every line; an author mends the first ones first."""
translate = QCoreApplication.translate


def tell_problems(bar: MessageBar, appearance: Appearance, first: str, problems: Sequence[str], path: str) -> None:
    """Say ``first`` and offer all where there are more; "" is nothing to say."""
    if not first:
        bar.clear()
        return

    def show_all() -> None:
        from chinagodrar_viewer.app.text_dialog import TextDialog

        title = translate("ProblemList", "Problems of the file")
        lead = translate("ProblemList", "Each with its place in the file and what to do:")
        body = "\n\n".join(problems[:MOST_LISTED])
        TextDialog(title, cut(Path(path).name), lead, body, appearance, bar.window()).show()

    answers = [(translate("ProblemList", "Show &all…"), show_all)] if len(problems) > 1 else []
    bar.say(first, answers)
