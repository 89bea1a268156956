"""Claims of casualties in words: what the charts and their tables say of a number, a group, a speaker."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import Bound, CasualtyClaim, Relation
from chinagodrar_viewer.core.civil import civil_of
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.dates import DateError, Precision, parse_edtf

LONGEST = 300
"""Characters of a speaker or source within a line; the whole is in the claim's sources."""

_GROUPS = {
    "soldiers": QT_TRANSLATE_NOOP("ClaimWords", "soldiers"),
    "gendarmes": QT_TRANSLATE_NOOP("ClaimWords", "gendarmes"),
    "militants": QT_TRANSLATE_NOOP("ClaimWords", "militants"),
    "civilians": QT_TRANSLATE_NOOP("ClaimWords", "civilians"),
    "unclear": QT_TRANSLATE_NOOP("ClaimWords", "status unclear"),
}
_KINDS = {
    "killed": QT_TRANSLATE_NOOP("ClaimWords", "killed"),
    "wounded": QT_TRANSLATE_NOOP("ClaimWords", "wounded"),
    "missing": QT_TRANSLATE_NOOP("ClaimWords", "missing"),
    "captured": QT_TRANSLATE_NOOP("ClaimWords", "captured"),
    "killed-wounded": QT_TRANSLATE_NOOP("ClaimWords", "killed or wounded"),
    "wounded-missing": QT_TRANSLATE_NOOP("ClaimWords", "wounded or missing"),
    "captured-missing": QT_TRANSLATE_NOOP("ClaimWords", "captured or missing"),
}
_STATUSES = {
    "provisional": QT_TRANSLATE_NOOP("ClaimWords", "provisional"),
    "official": QT_TRANSLATE_NOOP("ClaimWords", "official"),
    "claimed": QT_TRANSLATE_NOOP("ClaimWords", "claimed"),
    "reported": QT_TRANSLATE_NOOP("ClaimWords", "reported"),
}
_RELATIONS = {
    Relation.OWN: QT_TRANSLATE_NOOP("ClaimWords", "own losses"),
    Relation.ENEMY: QT_TRANSLATE_NOOP("ClaimWords", "an opponent’s losses"),
    Relation.THIRD: QT_TRANSLATE_NOOP("ClaimWords", "third party"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("ClaimWords", str(text))


def cut(text: str, longest: int = LONGEST) -> str:
    """One line of at most ``longest`` characters."""
    # Non-breaking spaces stay: French needs them before its colons.
    line = " ".join(text[: 4 * longest].splitlines()).replace("\t", " ").strip()
    return line if len(line) <= longest else line[: longest - 1] + "…"


def group_words(group: str) -> str:
    """``soldiers``."""
    return _say(_GROUPS[group]) if group in _GROUPS else cut(group)


def kind_words(kind: str) -> str:
    """``killed``."""
    return _say(_KINDS[kind]) if kind in _KINDS else cut(kind)


def status_words(status: str) -> str:
    """``provisional``."""
    return _say(_STATUSES[status]) if status in _STATUSES else cut(status)


def relation_words(relation: Relation) -> str:
    """Whose losses the speaker counts."""
    return _say(_RELATIONS[relation])


def speaker_words(claim: CasualtyClaim, language: str) -> str:
    """Who says so, in one line."""
    return cut(claim.speaker.get(language))


def figure_words(claim: CasualtyClaim, words: DateWords) -> str:
    """``89 or more``, ``about 15``, ``6–12``; ``number not stated`` where none was given."""
    number = words.phrases.number
    low, high = claim.low, claim.high
    if low is None and high is None:
        if claim.words is not None:
            return cut(claim.words.get(words.language), 60)
        return QCoreApplication.translate("ClaimWords", "number not stated")
    if low is None:
        return QCoreApplication.translate("ClaimWords", "{0} at most").format(number(high or 0))
    if claim.bound is Bound.AT_LEAST or high is None:
        return QCoreApplication.translate("ClaimWords", "{0} or more").format(number(low))
    said = number(low) if low == high else f"{number(low)}–{number(high)}"
    if claim.bound is Bound.ABOUT:
        return QCoreApplication.translate("ClaimWords", "about {0}").format(said)
    if claim.bound is Bound.AT_MOST:
        return QCoreApplication.translate("ClaimWords", "{0} at most").format(said)
    return said


def side_words(battle: Battle, side: str | None, language: str) -> str:
    """A side's short name."""
    found = battle.side(side)
    return cut(found.short.get(language), 60) if found else cut(side or "")


def about_words(battle: Battle, claim: CasualtyClaim, language: str) -> str:
    """Whose casualties: ``Niger — soldiers · killed``."""
    side = side_words(battle, claim.side, language)
    return heading_words(side, claim.group, claim.kind)


def whose_words(side: str, group: str) -> str:
    """``Niger — soldiers``."""
    said = group_words(group)
    # "Civilians — civilians" says it twice.
    return side if said.casefold() == side.casefold() else f"{side} — {said}"


def heading_words(side: str, group: str, kind: str) -> str:
    """``Niger — soldiers · killed``."""
    return f"{whose_words(side, group)} · {kind_words(kind)}"


def source_words(battle: Battle, claim: CasualtyClaim) -> str:
    """The titles of the sources, in one line."""
    names: list[str] = []
    for citation in claim.citations:
        source = battle.sources.get(citation.source)
        name = f"{source.title}, {source.publisher}" if source else citation.source
        if name not in names:
            names.append(cut(name))
    return cut(" · ".join(names))


def short_published(claim: CasualtyClaim, words: DateWords) -> str:
    """The day of publication as short as it can be said: ``9 Jan``; longer where it is no single day."""
    if claim.published is None:
        return ""
    try:
        date = parse_edtf(claim.published, utc_offset=words.utc_offset)
    except DateError:
        return cut(claim.published, 40)
    if date.precision < Precision.DAY or date.interval or date.approximate or date.uncertain:
        return cut(words.date(date), 40)
    _, month, day, *_ = civil_of(date.window.earliest_start + words.utc_offset)
    phrases = words.phrases
    return f"{phrases.day_number(day)}{phrases.space}{phrases.months_short[month - 1]}"


def claim_lines(battle: Battle, claim: CasualtyClaim, words: DateWords) -> tuple[str, ...]:
    """A claim in full: number, whose, who says so, when, on what basis; plain text, a line each."""
    language = words.language
    said = QCoreApplication.translate("ClaimWords", "Said by {0} ({1}, {2})").format(
        speaker_words(claim, language), relation_words(claim.relation), status_words(claim.status)
    )
    lines = [
        f"{figure_words(claim, words)} — {about_words(battle, claim, language)}",
        said,
        QCoreApplication.translate("ClaimWords", "Published: {0}").format(cut(words.published(claim))),
        QCoreApplication.translate("ClaimWords", "Source: {0}").format(source_words(battle, claim)),
    ]
    if claim.note is not None:
        lines.append(cut(claim.note.get(language), 600))
    return tuple(lines)
