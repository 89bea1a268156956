"""A step in words: when, whose word, how well it is known, and the stretch of time that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.event import Event, Kind, Level, Role
from chinagodrar_viewer.core.lesson import Step
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.time_range import DAY, TimeRange
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.claim_words import cut
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import level_words
from chinagodrar_viewer.present.wall.phrases import WallCounts
from chinagodrar_viewer.present.wall.request import StripStep

SOURCES_NAMED = 2
_OF_DEATHS = re.compile(
    r"\b(kill|dead\b|death|die[ds]?\b|buri|wound|mort|tués?\b|tuée|enterr|inhum|bless|décès)", re.IGNORECASE
)
"""Words of the content's languages that tell of deaths: where details are hidden, too much rather than too little."""


def event_of(model: EventModel, step: Step) -> Event | None:
    """The event that a step shows."""
    return model.battle.event(step.state.selection)


def about_deaths(model: EventModel, step: Step) -> bool:
    """True where a step gives numbers or accounts of people killed, whether or not its author marked it."""
    event = event_of(model, step)
    if step.deaths or (event is not None and (event.kind is Kind.TOLL or bool(model.battle.claims_of(event.id)))):
        return True
    said = (step.headline.get(model.language), step.text.get(model.language))
    return any(_OF_DEATHS.search(text) for text in said)


def role_of(model: EventModel, event: Event | None) -> Role | None:
    """The role of an event's side."""
    side = model.battle.side(event.side) if event is not None else None
    return side.role if side else None


def kicker_words(model: EventModel, step: Step) -> str:
    """When, and whose deed; of a step about a toll, the day as of which it was known."""
    event, words = event_of(model, step), model.words
    if step.state.leading in (Leading.CASUALTIES, Leading.INFOBOX) and step.state.playhead is not None:
        return QCoreApplication.translate("Wall", "As known on {0}").format(words.playhead(step.state.playhead))
    if event is None:
        return words.range(step.state.visible_range)
    side = model.battle.side(event.side)
    parts = [_when(event, words)]
    if side is not None and side.role is not Role.CONTEXT:
        parts.append(side.short.get(model.language))
    return " · ".join(cut(part) for part in parts)


def _when(event: Event, words: DateWords) -> str:
    """The date as it is known; what is known of its order is said beside the source."""
    said, note = words.when(event), words.order_note(event)
    return said.removesuffix(f" ({note})") if note else said


def source_words(model: EventModel, step: Step) -> str:
    """Who says so, and how well it is known."""
    event, battle = event_of(model, step), model.battle
    citations: Sequence[Citation] = step.citations or (event.citations if event is not None else ())
    names: list[str] = []
    for citation in citations:
        source = battle.sources.get(citation.source)
        name = cut((source.publisher or source.title) if source else citation.source, 80)
        if name not in names:
            names.append(name)
    said: list[str] = []
    if names:
        shown = ", ".join(names[:SOURCES_NAMED])
        if len(names) > SOURCES_NAMED:
            shown += ", " + WallCounts().more_sources(len(names) - SOURCES_NAMED)
        head = (
            QCoreApplication.translate("Wall", "Source: {0}")
            if len(names) == 1
            else QCoreApplication.translate("Wall", "Sources: {0}")
        )
        said.append(head.format(shown))
    about_event = step.state.leading not in (Leading.CASUALTIES, Leading.INFOBOX)
    if event is not None and about_event:
        if event.certainty.level is not Level.ESTABLISHED:
            said.append(level_words(event.certainty.level.value))
        note = model.words.order_note(event)
        if note:
            said.append(note[:1].upper() + note[1:])
    return " · ".join(said)


# --- the strip


def strip_steps(model: EventModel, steps: Sequence[Step], *, hide: bool) -> tuple[StripStep, ...]:
    """The steps as the strip names them; ``hide`` leaves steps about deaths without a name."""
    times = [_time_of(model, step) for step in steps]
    groups = _groups(model, times)
    selections = [step.state.selection for step in steps]
    made: list[StripStep] = []
    for step, group in zip(steps, groups, strict=True):
        event = event_of(model, step)
        own = event is not None and selections.count(event.id) == 1
        label = event.label.get(model.language) if own and event is not None else step.headline.get(model.language)
        hidden = hide and about_deaths(model, step)
        made.append(StripStep("" if hidden else cut(label, 120), group, role_of(model, event)))
    return tuple(made)


def _time_of(model: EventModel, step: Step) -> TimeRange:
    claim = model.battle.claim(step.state.claim)
    if claim is not None and claim.known_from is not None:
        return TimeRange(claim.known_from - 1, claim.known_from)
    if step.state.leading in (Leading.CASUALTIES, Leading.INFOBOX) and step.state.playhead is not None:
        return TimeRange(step.state.playhead - 1, step.state.playhead)
    event = event_of(model, step)
    if event is not None:
        return TimeRange(event.anchor, event.anchor + 1)
    return step.state.visible_range


def _groups(model: EventModel, times: Sequence[TimeRange]) -> list[str]:
    """For each step the words of the run of steps that it stands in: before the main event's day, on it, after it."""
    main, words = model.battle.event(model.battle.main_event), model.words
    if main is None:
        return ["" for _ in times]
    zone = words.utc_offset
    start = (main.anchor + zone) // DAY * DAY - zone
    end = start + DAY

    def part(time: TimeRange) -> int:
        if time.end <= start:
            return 0
        if time.start >= end:
            return 2
        return 1 if time.start >= start - 1 and time.end <= end + 1 else 3

    found = ["" for _ in times]
    first = 0
    for i in range(1, len(times) + 1):
        if i < len(times) and part(times[i]) == part(times[first]):
            continue
        said = _run_words(words, part(times[first]), times[first:i], start)
        found[first:i] = [said] * (i - first)
        first = i
    return found


def _run_words(words: DateWords, part: int, run: Sequence[TimeRange], day: float) -> str:
    if part == 3:
        return words.range(TimeRange(min(t.start for t in run), max(t.end for t in run)))
    if part == 1:
        return words.weekday_day(day)
    begin, last = min(t.start for t in run), max(t.end for t in run)
    if part == 0:
        return words.range(TimeRange(begin, max(last, begin + DAY)))
    if words.day(begin) == words.day(last - 1):
        return words.weekday_day(begin)
    return QCoreApplication.translate("Wall", "{0} and after").format(words.day(begin))
