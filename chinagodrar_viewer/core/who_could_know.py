"""*Who could know this when?*: a day, statements about the dead, and whether a reader could know them on that day.

What counts is publication: a number that is on record today may not have been said yet on that evening.  A
statement whose day of publication is known only roughly, so that it may lie on either side, is not asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from chinagodrar_viewer.core.as_known import claims_of_battle, end_of_day, publication_days
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.core.claim_statements import LANGUAGES, day_is_certain, published_of, statement_of
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.dates import parse_edtf
from chinagodrar_viewer.core.lesson import ActivityKind
from chinagodrar_viewer.core.task import LEAST, MOST, Piece, Task
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.window import Instant

KNOWN, LATER, UNDATED = "could-be-known", "not-yet-published", "day-not-known"
_CHOICES = (
    Piece(KNOWN, Text({"en": "Could be known", "fr": "Pouvait être connu"})),
    Piece(LATER, Text({"en": "Not yet published", "fr": "Pas encore publié"})),
    Piece(UNDATED, Text({"en": "Cannot be told: no date", "fr": "On ne peut le dire\u00a0: pas de date"})),
)
_EXPLANATION = Text({
    "en": "What counts is when a statement was published, not when the thing happened. A source without a date cannot "
    "show that anybody had read it by then.",
    "fr": "Ce qui compte est la date de publication, non celle des faits. Une source sans date ne peut pas montrer "
    "que quelqu’un l’avait déjà lue.",
})  # fmt: skip


def who_could_know(battle: Battle, wanted: Sequence[str], playhead: Instant | None, random: Random) -> Task | None:
    """Up to six statements with at least two different answers; None where no day divides so many."""
    claims = [c for id in dict.fromkeys(wanted) if (c := battle.claim(id))] or list(claims_of_battle(battle))
    days = list(publication_days(battle)) if playhead is None else [end_of_day(playhead, battle.zone.utc_offset)]
    random.shuffle(days)
    for day in days:
        answers = {c.id: answer for c in claims if (answer := answer_at(battle, c, day)) is not None}
        drawn = _drawn(battle, [c for c in claims if c.id in answers], answers, random)
        if len(drawn) >= LEAST and len({answers[c.id] for c in drawn}) > 1:
            return _task(battle, drawn, answers, day)
    return None


def answer_at(battle: Battle, claim: CasualtyClaim, day: Instant) -> str | None:
    """Whether a reader could know a claim at the end of a day; None where that cannot be told for certain."""
    if claim.published is None or claim.known_from is None:
        return UNDATED
    if not day_is_certain(battle, claim):
        return None
    if claim.known_from <= day:
        return KNOWN
    if parse_edtf(claim.published, utc_offset=battle.zone.utc_offset).window.earliest_start >= day:
        return LATER
    return None


def _drawn(battle: Battle, claims: list[CasualtyClaim], answers: dict[str, str], random: Random) -> list[CasualtyClaim]:
    """Up to MOST claims, of each answer in turn, no two of which read the same."""
    random.shuffle(claims)
    different = {statement_of(battle, c).all(): c for c in reversed(claims)}
    by_answer = [[c for c in different.values() if answers[c.id] == answer] for answer in (KNOWN, LATER, UNDATED)]
    drawn: list[CasualtyClaim] = []
    while len(drawn) < MOST and any(by_answer):
        for column in by_answer:
            if column and len(drawn) < MOST:
                drawn.append(column.pop())
    random.shuffle(drawn)
    return drawn


def _task(battle: Battle, claims: list[CasualtyClaim], answers: dict[str, str], day: Instant) -> Task:
    words = {code: DateWords(code, battle.zone.utc_offset) for code in LANGUAGES}
    used = {answers[c.id] for c in claims}
    question = Text({
        "en": f"It is the evening of {words['en'].playhead(day)}. Somebody has read all that was published so far. "
        "What could this reader know?",
        "fr": f"C’est le soir du {words['fr'].playhead(day)}. Quelqu’un a lu tout ce qui a été publié jusque-là. "
        "Que pouvait savoir ce lecteur\u00a0?",
    })  # fmt: skip
    pieces = tuple(Piece(c.id, statement_of(battle, c), _reason(battle, c), c.citations) for c in claims)
    choices = tuple(choice for choice in _CHOICES if choice.id in used or choice.id != UNDATED)
    return Task(
        ActivityKind.KNOWN, question, pieces, choices, (), {c.id: answers[c.id] for c in claims}, _EXPLANATION
    )  # fmt: skip


def _reason(battle: Battle, claim: CasualtyClaim) -> Text:
    if claim.published is None:
        return Text({"en": "No date of publication is known.", "fr": "Aucune date de publication n’est connue."})
    when = published_of(battle, claim)
    return Text({"en": f"Published {when.get('en')}.", "fr": f"Publié\u00a0: {when.get('fr')}."})
