"""Sources, kinds, levels and tolls in words, so that every view says them alike."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.core.sources import Source
from chinagodrar_viewer.model.claim_words import kind_words
from chinagodrar_viewer.model.event_model import EventModel


def published_words(model: EventModel, source: Source) -> str:
    """The date of a source as it is known; says so where the page gives none."""
    if not source.published:
        return QCoreApplication.translate("SourceWords", "no date given")
    from chinagodrar_viewer.core.dates import DateError, parse_edtf

    try:
        return model.words.date(parse_edtf(source.published, utc_offset=model.battle.zone.utc_offset))
    except DateError:
        return source.published


def source_kind_words(kind: str) -> str:
    """What sort of publication it is."""
    translate = QCoreApplication.translate
    return {
        "encyclopedia": translate("SourceWords", "Encyclopedia"),
        "official": translate("SourceWords", "Official statement"),
        "news": translate("SourceWords", "News outlet"),
        "agency": translate("SourceWords", "News agency"),
        "ngo": translate("SourceWords", "Non-governmental organisation"),
        "un": translate("SourceWords", "United Nations"),
        "research": translate("SourceWords", "Research"),
        "monitor": translate("SourceWords", "Monitoring of armed groups"),
        "party": translate("SourceWords", "A party to the conflict"),
        "dataset": translate("SourceWords", "Dataset"),
    }.get(kind, kind)


def toll_words(claim: CasualtyClaim, language: str) -> str:
    """``89+ killed`` as an infobox writes it; the source's own words where it gave no number."""
    kind = kind_words(claim.kind)
    if claim.figure:
        return QCoreApplication.translate("ClaimWords", "{figure} {kind}").format(figure=claim.figure, kind=kind)
    said = claim.words.get(language) if claim.words else QCoreApplication.translate("ClaimWords", "number not stated")
    return QCoreApplication.translate("ClaimWords", "{kind}: {said}").format(kind=kind, said=said)


def level_words(level: str) -> str:
    """How well an event is known."""
    translate = QCoreApplication.translate
    return {
        "established": translate("CertaintyWords", "Established"),
        "reported": translate("CertaintyWords", "Reported"),
        "disputed": translate("CertaintyWords", "Disputed"),
        "unconfirmed": translate("CertaintyWords", "Unconfirmed"),
    }.get(level, level)


def event_kind_words(kind: str) -> str:
    """What sort of event it is."""
    translate = QCoreApplication.translate
    return {
        "attack": translate("EventWords", "Attack"),
        "movement": translate("EventWords", "Movement"),
        "strike": translate("EventWords", "Shelling or air strike"),
        "communication": translate("EventWords", "Communication"),
        "toll": translate("EventWords", "Toll published"),
        "political": translate("EventWords", "Political"),
        "displacement": translate("EventWords", "Displacement"),
        "context": translate("EventWords", "Context"),
    }.get(kind, kind)


def language_words(code: str) -> str:
    """A language by its name; the code where it is not one of those that sources are written in."""
    translate = QCoreApplication.translate
    return {
        "ar": translate("SourceWords", "Arabic"),
        "de": translate("SourceWords", "German"),
        "en": translate("SourceWords", "English"),
        "es": translate("SourceWords", "Spanish"),
        "fr": translate("SourceWords", "French"),
        "ha": translate("SourceWords", "Hausa"),
        "it": translate("SourceWords", "Italian"),
        "dje": translate("SourceWords", "Zarma"),
    }.get(code.partition("-")[0], code)
