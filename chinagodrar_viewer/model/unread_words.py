"""Why a row of a table could not be read, in the reader's language: what reads tables knows no Qt and says English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

WITHOUT = ": shown without it"


def reason_words(reason: str) -> str:
    """A reason as the reader of tables gives it, translated; one that is not known here as it is."""
    translate = QCoreApplication.translate
    said, marked = (reason.removesuffix(WITHOUT), True) if reason.endswith(WITHOUT) else (reason, False)
    whole = {
        "no date is given": translate("UnreadReason", "no date is given"),
        "it ends before it begins": translate("UnreadReason", "it ends before it begins"),
        "the line is too long": translate("UnreadReason", "the line is too long"),
        "a quotation mark in it is never closed": translate("UnreadReason", "a quotation mark in it is never closed"),
    }
    endings = (
        (" is no date", translate("UnreadReason", "{0} is no date")),
        (" has no end or no beginning", translate("UnreadReason", "{0} has no end or no beginning")),
        (" does not say its year in full", translate("UnreadReason", "{0} does not say its year in full")),
        (" is no number of deaths", translate("UnreadReason", "{0} is no number of deaths")),
        (" is no coordinate", translate("UnreadReason", "{0} is no coordinate")),
        (" degrees are not on the globe", translate("UnreadReason", "{0} degrees are not on the globe")),
    )
    told = whole.get(said) or _cells(said)
    if told is None:
        told = next((words.format(said.removesuffix(end)) for end, words in endings if said.endswith(end)), said)
    return translate("UnreadReason", "{0}: shown without it").format(told) if marked else told


def _cells(said: str) -> str | None:
    """Of a row with more cells than the header."""
    parts = said.split()
    if said.startswith("it has ") and " cells, the header " in said and len(parts) == 7:
        words = QCoreApplication.translate("UnreadReason", "it has {0} cells, the header {1}")
        return words.format(parts[2], parts[6])
    return None
