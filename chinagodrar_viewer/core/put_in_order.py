"""*Put in order*: cards of events whose order is known for every pair, and why it is.

"Known" is what the chronology proves: in every history that agrees with the file the one begins before the other.
Two events whose order is not known are never asked together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from random import Random

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.chronology import Resolution, Timed, resolve
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.core.lesson import ActivityKind
from chinagodrar_viewer.core.task import LEAST, MOST, Piece, Task
from chinagodrar_viewer.core.text import Text

LANGUAGES = ("en", "fr")
_CONSIDERED = 80
"""Events among which a task is sought: the most important ones of a large file."""
_QUESTION = Text({
    "en": "Put these events in order, the earliest first.",
    "fr": "Mettez ces événements dans l’ordre, du plus ancien au plus récent.",
})  # fmt: skip


def put_in_order(battle: Battle, wanted: Sequence[str], random: Random) -> Task | None:
    """Three to six cards out of ``wanted``, of the whole battle where empty; None where no three have a known order."""
    resolution = resolution_of(battle)
    order: list[Event] = []
    for candidates in _candidates(battle, wanted):
        order = _chain(resolution, candidates, random)
        if len(order) >= LEAST:
            break
    else:
        return None
    say = {code: DateWords(code, battle.zone.utc_offset) for code in LANGUAGES}
    pieces = [
        Piece(event.id, event.title, _reason(battle, order[i - 1] if i else None, event, say), event.citations)
        for i, event in enumerate(order)
    ]
    ids = tuple(event.id for event in order)
    random.shuffle(pieces)
    if tuple(piece.id for piece in pieces) == ids:
        pieces.reverse()  # it would lie solved
    return Task(ActivityKind.ORDER, _QUESTION, tuple(pieces), (), ids, {})


def resolution_of(battle: Battle) -> Resolution:
    """What the chronology proves about the events' order."""
    return resolve([Timed(e.id, e.date, e.relations) for e in battle.events], battle.zone.utc_offset)


def order_known(resolution: Resolution, a: str, b: str) -> bool:
    """True where ``a`` surely comes first: never where both could begin together in every history."""
    return resolution.known_before(a, b) and not resolution.known_before(b, a)


def _candidates(battle: Battle, wanted: Sequence[str]) -> list[list[Event]]:
    """Lists of events to try in turn: those wanted; else those of the main event's own range, else all."""
    if wanted:
        return [[e for id in dict.fromkeys(wanted) if (e := battle.event(id)) is not None]]
    ranked = sorted(battle.events, key=lambda e: -e.importance)
    main = battle.event(battle.main_event)
    tries = [ranked[:_CONSIDERED]]
    if main is not None:
        holding = [r.range for r in battle.ranges if r.range.contains(main.anchor)]
        if holding:
            day = min(holding, key=lambda r: r.span)
            tries.insert(0, [e for e in ranked if day.contains(e.anchor)][:_CONSIDERED])
    return tries


def _chain(resolution: Resolution, candidates: Sequence[Event], random: Random) -> list[Event]:
    """Up to MOST events, each surely before the next, and so every pair: knowing the order is transitive.

    Drawn out of a longest chain of the partial order; which of several is the seed's choice.
    """
    drawn = list(candidates)
    random.shuffle(drawn)
    drawn = _of_different_titles(drawn)
    earlier = {e.id: [f for f in drawn if f is not e and order_known(resolution, f.id, e.id)] for e in drawn}
    best: dict[str, list[Event]] = {}
    for event in sorted(drawn, key=lambda e: len(earlier[e.id])):  # whoever is before another has fewer before it
        before = max((best[f.id] for f in earlier[event.id]), key=len, default=list[Event]())
        best[event.id] = [*before, event]
    longest = max(best.values(), key=len, default=list[Event]())
    chosen = sorted(random.sample(range(len(longest)), min(MOST, len(longest))))
    return [longest[i] for i in chosen]


def _of_different_titles(events: Sequence[Event]) -> list[Event]:
    """Two cards that read the same could not be told apart."""
    seen: dict[tuple[str, ...], Event] = {}
    for event in events:
        seen.setdefault(event.title.all(), event)
    return list(seen.values())


# --- why


def _reason(battle: Battle, before: Event | None, event: Event, say: dict[str, DateWords]) -> Text:
    """When it was, and what proves that it came after the card before it."""
    if before is None:
        return Text({code: _when(event, words) for code, words in say.items()})
    if before.window.latest_start <= event.window.earliest_start:
        return Text({code: _when(event, words) for code, words in say.items()})
    way = _way(battle, before, event)
    if not way:
        return Text({
            "en": "It follows from the dates and orders of other events.",
            "fr": "Cela se déduit des dates et de l’ordre d’autres événements.",
        })  # fmt: skip
    return Text({code: _told(way, code) for code in say})


def _when(event: Event, words: DateWords) -> str:
    return words.date(event.date) if event.date is not None else words.phrases.unknown


def _way(battle: Battle, before: Event, event: Event) -> list[tuple[Event, int | None, bool]]:
    """The stated orders leading back from ``event`` to ``before``: each earlier event, its offset, whether about."""
    came: dict[str, tuple[Event, Event, int | None, bool] | None] = {event.id: None}
    queue = deque((event,))
    stated_before: dict[str, list[Event]] = {}
    for other in battle.events:
        for id in other.relations.before:
            stated_before.setdefault(id, []).append(other)
    while queue:
        here = queue.popleft()
        if here is before:
            break
        for earlier, seconds, about in _stated(battle, here, stated_before):
            if earlier.id not in came:
                came[earlier.id] = (here, earlier, seconds, about)
                queue.append(earlier)
    steps: list[tuple[Event, int | None, bool]] = []
    step = came.get(before.id)
    while step is not None:
        here, earlier, seconds, about = step
        steps.append((earlier, seconds, about))
        step = came[here.id]
    return steps[::-1]


def _stated(
    battle: Battle, event: Event, stated_before: dict[str, list[Event]]
) -> list[tuple[Event, int | None, bool]]:
    said = event.relations
    found: list[tuple[Event, int | None, bool]] = []
    if said.offset is not None and said.offset.seconds > 0 and (other := battle.event(said.offset.event)) is not None:
        found.append((other, said.offset.seconds, said.offset.about))
    found += [(other, None, False) for id in (*said.after, *said.follows, *said.during) if (other := battle.event(id))]
    return found + [(other, None, False) for other in stated_before.get(event.id, ())]


def _told(way: Sequence[tuple[Event, int | None, bool]], code: str) -> str:
    """``About 20 minutes after “Radio call”, itself after “Assault”.``"""
    parts = [_step_words(step, code) for step in way]
    itself = {"en": ", itself ", "fr": ", lui-même "}[code]
    told = itself.join(parts)
    return told[:1].upper() + told[1:] + "."


def _step_words(step: tuple[Event, int | None, bool], code: str) -> str:
    event, seconds, about = step
    label = event.label.get(code)
    if code == "fr":
        lapse = f"{'environ ' if about else ''}{_lapse(seconds, 'minute', 'heure', 'jour')} " if seconds else ""
        return f"{lapse}après «\u00a0{label}\u00a0»"
    lapse = f"{'about ' if about else ''}{_lapse(seconds, 'minute', 'hour', 'day')} " if seconds else ""
    return f"{lapse}after ‘{label}’"


def _lapse(seconds: int, minute: str, hour: str, day: str) -> str:
    parts: list[str] = []
    for length, unit in ((86_400, day), (3_600, hour), (60, minute), (1, "seconde" if hour == "heure" else "second")):
        count, seconds = divmod(seconds, length)
        if count:
            parts.append(f"{count}\u00a0{unit}{'s' if count > 1 else ''}")
    return " ".join(parts)
