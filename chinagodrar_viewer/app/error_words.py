"""Why a file cannot be opened, in the reader's language: readers know no Qt, and leave how their sentences are made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from chinagodrar_viewer.core.problems import Problem, Severity, on_one_line
from chinagodrar_viewer.core.sentence import Sentence
from chinagodrar_viewer.formats.errors import FormatError
from chinagodrar_viewer.model.unread_words import reason_words


def error_words(error: FormatError, name: str = "") -> str:
    """The file's name, what is wrong with it, what to do, and how much more is wrong."""
    translate = QCoreApplication.translate
    name = error.name or name
    said = problem_words(error.problems[0]) if error.problems else translate("FileErrors", "the file cannot be read.")
    more = sum(p.severity is Severity.ERROR for p in error.problems) - 1
    if more > 0:
        said += " " + translate("FileErrors", "({0} more in the file.)").format(QLocale().toString(more))
    return translate("FileErrors", "“{0}” cannot be opened: {1}").format(on_one_line(name), said) if name else said


def problem_words(problem: Problem) -> str:
    """Where, what, and the remedy."""
    said = sentence_words(problem.message)
    if problem.place:
        said = QCoreApplication.translate("FileErrors", "{0}: {1}").format(sentence_words(problem.place), said)
    return f"{said} {sentence_words(problem.remedy)}".rstrip()


def sentence_words(text: str) -> str:
    """A sentence of a reader, translated with its parts; any other text as it is."""
    if not isinstance(text, Sentence):
        return reason_words(text)
    return QCoreApplication.translate(text.context, text.template).format(*map(_part_words, text.parts))


def _part_words(part: object) -> object:
    if isinstance(part, str):
        return sentence_words(part)
    return QLocale().toString(part) if isinstance(part, int) else part
