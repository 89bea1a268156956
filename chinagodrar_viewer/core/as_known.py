"""The toll as it was known on a day: which headline claims stood, who made them, and who disagreed.

A claim enters at the end of the day on which it was published; the playhead is an instant.  The latest
headline claim about one side, group and kind stands until the next.  Nothing is averaged: what other
voices said differently is kept beside it.

>>> stepped((10, 20), 10, 1), stepped((10, 20), 20, 1), stepped((10, 20), None, -1)
(20, None, 20)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from chinagodrar_viewer.core.battle import Battle, Disagreement
from chinagodrar_viewer.core.casualties import CasualtyClaim, known_claims, standing_claims
from chinagodrar_viewer.core.dates import DateError, Precision, parse_edtf
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.core.window import Instant


class KnownToll(NamedTuple):
    """What stood about one side: ``standing`` headline claims, and other voices' ``differing`` claims."""

    sides: frozenset[str]
    standing: tuple[CasualtyClaim, ...]
    differing: tuple[CasualtyClaim, ...]


def claims_of_battle(battle: Battle) -> tuple[CasualtyClaim, ...]:
    """The claims about the main event; all claims where the file names no main event."""
    return battle.claims if battle.main_event is None else battle.claims_of(battle.main_event)


def end_of_day(instant: Instant, utc_offset: int) -> Instant:
    """The local midnight that ends the day to which ``instant`` belongs; midnight itself ends its day."""
    return -(-(instant + utc_offset) // DAY) * DAY - utc_offset


def publication_days(battle: Battle) -> tuple[Instant, ...]:
    """The ends of the days on which claims about the battle were published, in order: where the playhead steps.

    A claim of which only the month or year is known makes no step: its last day would be an invention.
    """
    ends = {
        end_of_day(c.known_from, battle.zone.utc_offset)
        for c in claims_of_battle(battle)
        if c.known_from is not None and _to_the_day(c)
    }
    return tuple(sorted(ends))


def _to_the_day(claim: CasualtyClaim) -> bool:
    try:
        date = parse_edtf(claim.published or "")
    except DateError:
        return False
    return date.precision >= Precision.DAY and not date.interval


def stepped(days: Sequence[Instant], playhead: Instant | None, steps: int) -> Instant | None:
    """The playhead one publication day later (1) or earlier (-1); after the last comes None, today.

    Before the first day it stays where it is.
    """
    if steps > 0:
        after = len(days) if playhead is None else bisect_right(days, playhead)
        return days[after] if after < len(days) else None
    before = (len(days) if playhead is None else bisect_left(days, playhead)) - 1
    return days[before] if before >= 0 else playhead


def toll_as_known(battle: Battle, sides: frozenset[str], playhead: Instant | None) -> KnownToll:
    """What stood at ``playhead`` about the losses of ``sides``; None is today."""
    claims = tuple(c for c in claims_of_battle(battle) if c.side in sides)
    latest: dict[tuple[str, str, str], list[CasualtyClaim]] = {}
    for claim in known_claims(tuple(c for c in claims if c.headline), playhead):
        key = (claim.side, claim.group, claim.kind)
        before = latest.get(key)
        if before and before[0].known_from == claim.known_from and before[0].voice != claim.voice:
            before.append(claim)
        else:
            latest[key] = [claim]
    standing = tuple(c for stood in latest.values() for c in stood)
    return KnownToll(sides, standing, _differing(claims, standing, playhead))


def _differing(
    claims: tuple[CasualtyClaim, ...], standing: tuple[CasualtyClaim, ...], playhead: Instant | None
) -> tuple[CasualtyClaim, ...]:
    """Other voices' last figures for the same, where they differ; a voice that gave no number contradicts none."""
    shown = {(c.side, c.group, c.kind, c.figure) for c in standing}
    about = {(c.side, c.kind) for c in standing}
    voices = {(c.side, c.kind, c.voice) for c in standing}
    return tuple(
        c
        for c in standing_claims(claims, playhead)
        if c.figure
        and (c.side, c.kind) in about
        and (c.side, c.kind, c.voice) not in voices
        and (c.side, c.group, c.kind, c.figure) not in shown
    )


def together(claims: Sequence[CasualtyClaim]) -> tuple[tuple[CasualtyClaim, ...], ...]:
    """Claims that one speaker published at once, side by side: "25 killed, 6 wounded"."""
    groups: dict[tuple[str, str, str | None], list[CasualtyClaim]] = {}
    for claim in claims:
        groups.setdefault((claim.side, claim.voice, claim.published), []).append(claim)
    return tuple(tuple(group) for group in groups.values())


def disagreements_about(battle: Battle, field: str) -> tuple[Disagreement, ...]:
    """The disagreements that concern an infobox field."""
    return tuple(d for d in battle.disagreements if field in d.fields)


def disagreements_with(battle: Battle, claims: Sequence[CasualtyClaim]) -> tuple[Disagreement, ...]:
    """The disagreements in which any of these claims takes part."""
    ids = {c.id for c in claims}
    return tuple(d for d in battle.disagreements if ids.intersection(d.claims))
