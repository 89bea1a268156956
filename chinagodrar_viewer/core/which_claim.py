"""*Which claim?*: speakers on cards, numbers to give them, and why the numbers may differ.

Each card names a speaker, what is counted and the day of publication, so that one number alone is right.  A number
without any source is a claim like the others: its speaker is the text in which it stands, and the answer says that
nothing behind it was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from chinagodrar_viewer.core.as_known import disagreements_with
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import CasualtyClaim, Relation
from chinagodrar_viewer.core.claim_statements import LANGUAGES, about_of, figure_of, published_of
from chinagodrar_viewer.core.lesson import ActivityKind
from chinagodrar_viewer.core.task import LEAST, MOST, Piece, Task
from chinagodrar_viewer.core.text import Text

_RELATIONS = {
    Relation.OWN: Text({
        "en": "A party about its own losses.",
        "fr": "Une partie, sur ses propres pertes.",
    }),
    Relation.ENEMY: Text({
        "en": "A party about its enemy’s losses.",
        "fr": "Une partie, sur les pertes de son ennemi.",
    }),
    Relation.THIRD: Text({
        "en": "A third party, which passes on others’ words.",
        "fr": "Un tiers, qui reprend les propos d’autrui.",
    }),
}  # fmt: skip


def which_claim(battle: Battle, wanted: Sequence[str], random: Random) -> Task | None:
    """Three to six speakers with at least two different numbers; None where the battle has no such disagreement."""
    for claims in _candidates(battle, wanted):
        drawn = _drawn(battle, claims, random, keep_all=bool(wanted))
        if len(drawn) >= LEAST and len({figure_of(c).all() for c in drawn}) > 1:
            return _task(battle, drawn, random)
    return None


def _candidates(battle: Battle, wanted: Sequence[str]) -> list[list[CasualtyClaim]]:
    """The claims wanted; else those of each disagreement, the one with most different numbers first."""
    if wanted:
        return [[c for id in dict.fromkeys(wanted) if (c := battle.claim(id))]]
    groups = [[c for id in d.claims if (c := battle.claim(id))] for d in battle.disagreements]
    return sorted(groups, key=lambda group: -len({c.figure for c in group}))


def _drawn(battle: Battle, claims: list[CasualtyClaim], random: Random, *, keep_all: bool) -> list[CasualtyClaim]:
    """One claim a number first, then others, up to MOST; no two cards read the same."""
    shuffled = list(claims)
    random.shuffle(shuffled)
    cards: dict[tuple[str, ...], list[CasualtyClaim]] = {}
    for claim in shuffled:
        cards.setdefault(_card(battle, claim, claims).all(), []).append(claim)
    # Where one card would name two numbers, neither is the right one: it is not asked.
    clear = [group[0] for group in cards.values() if len({figure_of(c).all() for c in group}) == 1]
    if keep_all:
        return clear[:MOST]
    seen: set[tuple[str, ...]] = set()
    firsts = [c for c in clear if figure_of(c).all() not in seen and not seen.add(figure_of(c).all())]
    return [*firsts, *(c for c in clear if c not in firsts)][:MOST]


def _card(battle: Battle, claim: CasualtyClaim, among: Sequence[CasualtyClaim]) -> Text:
    """The speaker and the day; what is counted too where the cards do not all count the same."""
    about, when = about_of(claim), published_of(battle, claim)
    mixed = len({(c.side, c.group, c.kind) for c in among}) > 1
    return Text({
        code: claim.speaker.get(code)
        + (f" · {about.get(code)}" if mixed else "")
        + (f" · {when.get(code)}" if claim.published is not None else "")
        for code in LANGUAGES
    })  # fmt: skip


def _task(battle: Battle, claims: list[CasualtyClaim], random: Random) -> Task:
    random.shuffle(claims)
    numbered = sorted(claims, key=lambda c: (c.low is None and c.high is None, c.low or c.high or 0, c.figure))
    option_of = {figure_of(c).all(): c.figure or "no-number" for c in numbered}
    choices = tuple(Piece(option_of[f.all()], f) for f in {figure_of(c).all(): figure_of(c) for c in numbered}.values())
    pieces = tuple(Piece(c.id, _card(battle, c, claims), c.note or _RELATIONS[c.relation], c.citations) for c in claims)
    about = {about_of(c).all(): about_of(c) for c in claims}
    counted = next(iter(about.values())) if len(about) == 1 else None
    question = Text({
        "en": f"Who gave which number of {counted.get('en')}?" if counted else "Who gave which number?",
        "fr": f"Qui a donné quel nombre de {counted.get('fr')}\u00a0?" if counted else "Qui a donné quel nombre\u00a0?",
    })  # fmt: skip
    answers = {c.id: option_of[figure_of(c).all()] for c in claims}
    return Task(ActivityKind.CLAIM, question, pieces, choices, (), answers, _why(battle, claims))


def _why(battle: Battle, claims: Sequence[CasualtyClaim]) -> Text | None:
    """Why they may differ: what the disagreement says in which most of them take part."""
    ids = {c.id for c in claims}
    found = sorted(disagreements_with(battle, claims), key=lambda d: -len(ids.intersection(d.claims)))
    return found[0].explanation if found else None
