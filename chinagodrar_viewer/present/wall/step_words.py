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
_OF_NO_MOMENT = (Leading.CASUALTIES, Leading.INFOBOX, Leading.TEXT)
"""Views that tell what is said and known, not when something happened."""
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
    """When, and whose deed; of a step about a toll, the day as of which it was known; else the battle's name."""
    event, words = event_of(model, step), model.words
    if step.activity is not None:
        return ""
    if step.state.leading in _OF_NO_MOMENT and step.state.playhead is not None:
        return QCoreApplication.translate("Wall", "As known on {0}").format(words.playhead(step.state.playhead))
    if event is None or not _tells_of(model, step, event):
        return cut(model.battle.title.get(model.language))
    side = model.battle.side(event.side)
    parts = [_when(event, words)]
    if side is not None and side.role is not Role.CONTEXT:
        parts.append(side.short.get(model.language))
    return " · ".join(cut(part) for part in parts)


def kicker_role(model: EventModel, step: Step) -> Role | None:
    """The role of the side whose deed a step tells; None where it tells no deed."""
    event = event_of(model, step)
    return role_of(model, event) if event is not None and _tells_of(model, step, event) else None


def _tells_of(model: EventModel, step: Step, event: Event) -> bool:
    """True where a step is about its event and not, with the main event selected, about what is said of the battle."""
    if step.activity is not None:
        return False
    return step.state.leading not in _OF_NO_MOMENT or event.id != model.battle.main_event


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
        headline = step.headline.get(model.language)
        label = event.label.get(model.language) if event is not None and _is_of(step, event, selections) else headline
        hidden = hide and about_deaths(model, step)
        made.append(StripStep("" if hidden else cut(label, 120), group, role_of(model, event)))
    return tuple(made)


def _is_of(step: Step, event: Event, selections: Sequence[str | None]) -> bool:
    """True where the event's short name is the step's too."""
    if step.headline == event.title:
        return True
    moment = step.state.leading not in _OF_NO_MOMENT and step.activity is None
    return moment and selections.count(event.id) == 1


def _time_of(model: EventModel, step: Step) -> TimeRange | None:
    """When a step's story is; None where it tells no moment of it: such a step stands where the one before it does."""
    claim = model.battle.claim(step.state.claim)
    if step.activity is not None:
        return None
    if claim is not None and claim.known_from is not None:
        return TimeRange(claim.known_from - 1, claim.known_from)
    if step.state.leading in _OF_NO_MOMENT:
        playhead = step.state.playhead
        return TimeRange(playhead - 1, playhead) if playhead is not None else None
    event = event_of(model, step)
    return TimeRange(event.anchor, event.anchor + 1) if event is not None else None


def _groups(model: EventModel, times: Sequence[TimeRange | None]) -> list[str]:
    """For each step the words of the run of steps that it stands in: before the main event's day, on it, after it.

    Steps that go back in time again, or tell only what was said afterwards, are no chronicle: they have no groups.
    """
    main, words = model.battle.event(model.battle.main_event), model.words
    known = next((time for time in times if time is not None), None)
    if main is None or known is None:
        return ["" for _ in times]
    zone = words.utc_offset
    start = (main.anchor + zone) // DAY * DAY - zone
    end = start + DAY
    settled: list[TimeRange] = []
    for time in times:
        settled.append(time if time is not None else settled[-1] if settled else known)
    parts = [0 if time.end <= start else 2 if time.start >= end else 1 for time in settled]
    if parts != sorted(parts) or (len(set(parts)) == 1 and parts[0] != 1):
        return ["" for _ in times]
    said = {
        part: QCoreApplication.translate("Wall", "Before {0}").format(words.day(start))
        # A step of no moment at the beginning: a date of the steps after it would be taken for its own.
        if part == 0 and times[0] is None
        else _run_words(words, part, [t for t, p in zip(settled, parts, strict=True) if p == part], start)
        for part in set(parts)
    }
    return [said[part] for part in parts]


def _run_words(words: DateWords, part: int, run: Sequence[TimeRange], day: float) -> str:
    if part == 1:
        return words.weekday_day(day)
    begin, last = min(t.start for t in run), max(t.end for t in run)
    if words.day(begin) == words.day(last - 1):
        return words.weekday_day(begin)
    if part == 0:
        return words.range(TimeRange(begin, max(last, begin + 3 * DAY)))
    return QCoreApplication.translate("Wall", "{0} and after").format(words.day(begin))
