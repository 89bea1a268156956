"""What is wrong or doubtful in a battle file: the first in the message bar, and all of it in a window of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from chinagodrar_viewer.app.message_bar import MessageBar
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.views.theme import Appearance

MOST_LISTED = 1_000
MOST_LETTERS = 90_000
"""A file may have a problem in every line; an author mends the first ones first."""
translate = QCoreApplication.translate


def listed(problems: Sequence[str]) -> list[str]:
    """As many as can be read in a list, and how many more there are."""
    told: list[str] = []
    letters = 0
    for problem in problems[:MOST_LISTED]:
        letters += len(problem)
        if letters > MOST_LETTERS:
            break
        told.append(problem)
    rest = len(problems) - len(told)
    if rest:
        told.append(translate("ProblemList", "… and {0} more.").format(QLocale().toString(rest)))
    return told


def tell_problems(bar: MessageBar, appearance: Appearance, first: str, problems: Sequence[str], path: str) -> None:
    """Say ``first`` and offer all where there are more; "" is nothing to say."""
    if not first:
        bar.clear()
        return

    def show_all() -> None:
        from chinagodrar_viewer.app.text_dialog import TextDialog

        title = translate("ProblemList", "Problems of the file")
        lead = translate("ProblemList", "Each with its place in the file and what to do:")
        body = "\n\n".join(listed(problems))
        TextDialog(title, cut(Path(path).name), lead, body, appearance, bar.window()).show()

    answers = [(translate("ProblemList", "Show &all…"), show_all)] if len(problems) > 1 else []
    bar.say(first, answers)
