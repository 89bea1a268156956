"""What a claim states, in a sentence of each language: cards say it, and a reader needs no chart to understand it."""

from __future__ import annotations

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import Bound, CasualtyClaim
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.dates import DateError, parse_edtf
from chinagodrar_viewer.core.text import Text

LANGUAGES = ("en", "fr")
_GROUPS = {
    "soldiers": ("soldier", "soldiers", "soldat", "soldats"),
    "gendarmes": ("gendarme", "gendarmes", "gendarme", "gendarmes"),
    "militants": ("militant", "militants", "combattant", "combattants"),
    "civilians": ("civilian", "civilians", "civil", "civils"),
    "unclear": ("person", "people", "personne", "personnes"),
}
_KINDS = {
    "killed": ("killed", "tué", "tués"),
    "wounded": ("wounded", "blessé", "blessés"),
    "missing": ("missing", "disparu", "disparus"),
    "captured": ("captured", "capturé", "capturés"),
    "killed-wounded": ("killed or wounded", "tué ou blessé", "tués ou blessés"),
    "wounded-missing": ("wounded or missing", "blessé ou disparu", "blessés ou disparus"),
    "captured-missing": ("captured or missing", "capturé ou disparu", "capturés ou disparus"),
}
NO_NUMBER = Text({"en": "no number stated", "fr": "aucun nombre indiqué"})


def figure_of(claim: CasualtyClaim) -> Text:
    """``at least 89``, ``about 15``, ``6 to 12``; its words, or that no number was stated."""
    low, high = claim.low, claim.high
    if low is None and high is None:
        return claim.words or NO_NUMBER
    if low is None:
        return Text({"en": f"at most {high}", "fr": f"au plus {high}"})
    if claim.bound is Bound.AT_LEAST or high is None:
        return Text({"en": f"at least {low}", "fr": f"au moins {low}"})
    if low != high:
        return Text({"en": f"{low} to {high}", "fr": f"{low} à {high}"})
    if claim.bound is Bound.ABOUT:
        return Text({"en": f"about {high}", "fr": f"environ {high}"})
    if claim.bound is Bound.AT_MOST:
        return Text({"en": f"at most {high}", "fr": f"au plus {high}"})
    return Text({"en": str(high), "fr": str(high)})


def about_of(claim: CasualtyClaim) -> Text:
    """``soldiers killed``: whose casualties, without the number."""
    group, kind = _GROUPS[claim.group], _KINDS[claim.kind]
    return Text({"en": f"{group[1]} {kind[0]}", "fr": f"{group[3]} {_agreed(kind[2], claim.group)}"})


def statement_of(battle: Battle, claim: CasualtyClaim) -> Text:
    """``Reuters (four security sources): at least 89 soldiers killed``, without a date."""
    figure, group, kind = figure_of(claim), _GROUPS[claim.group], _KINDS[claim.kind]
    if claim.low is None and claim.high is None:
        about = about_of(claim)
        return Text({code: said(claim.speaker, code) + f"{about.get(code)}, {figure.get(code)}" for code in LANGUAGES})
    one = (claim.high if claim.high is not None else claim.low) == 1
    none_or_one = (claim.high if claim.high is not None else claim.low or 0) in (0, 1)
    english = f"{figure.get('en')} {group[0] if one else group[1]} {kind[0]}"
    french = f"{figure.get('fr')} {group[2] if none_or_one else group[3]} "
    french += _agreed(kind[1] if none_or_one else kind[2], claim.group)
    return Text({"en": said(claim.speaker, "en") + english, "fr": said(claim.speaker, "fr") + french})


def said(speaker: Text, code: str) -> str:
    """``Reuters: ``, with the space that French puts before its colon."""
    return speaker.get(code) + ("\u00a0: " if code == "fr" else ": ")


def published_of(battle: Battle, claim: CasualtyClaim) -> Text:
    """When a claim was published, as far as that is known."""
    return Text({code: DateWords(code, battle.zone.utc_offset).published(claim) for code in LANGUAGES})


def day_is_certain(battle: Battle, claim: CasualtyClaim) -> bool:
    """False where the day of publication is qualified (``?``, ``~``) in the claim or in a source it stands on."""
    if claim.published is None:
        return False
    said = [claim.published]
    said += [s.published for c in claim.citations if (s := battle.sources.get(c.source)) is not None and s.published]
    try:
        dates = [parse_edtf(text, utc_offset=battle.zone.utc_offset) for text in said]
    except DateError:
        return False
    return not any(date.approximate or date.uncertain for date in dates)


def _agreed(participle: str, group: str) -> str:
    """French participles agree: ``personnes tuées``."""
    if group != "unclear":
        return participle
    words = [w if w == "ou" else w[:-1] + "es" if w.endswith("s") else w + "e" for w in participle.split(" ")]
    return " ".join(words)
