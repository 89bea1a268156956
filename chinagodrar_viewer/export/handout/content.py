"""What a lesson's hand-out says, in one language, before any page: slides, paper and web page are made from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.as_known import claims_of_battle
from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import CasualtyClaim, known_claims
from chinagodrar_viewer.core.chart_data import KINDS
from chinagodrar_viewer.core.citation_numbers import citation_numbers
from chinagodrar_viewer.core.event import Event, Role
from chinagodrar_viewer.core.lesson import Lesson, Step
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import Leading, ViewState, opening_state
from chinagodrar_viewer.export.handout.task import Task, task_of
from chinagodrar_viewer.model.claim_words import (
    cut,
    figure_words,
    heading_words,
    relation_words,
    side_words,
    speaker_words,
    status_words,
)
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import level_words, published_words
from chinagodrar_viewer.views.evidence.cited_text import Voice
from chinagodrar_viewer.views.infobox.content import Entry, Part, infobox_content

LONGEST_LABEL, LONGEST_TEXT = 2_000, 20_000
"""Characters of a label and of a body: beyond, a hand-out would be a book."""


class StepSheet(Value):
    """A step as a class reads it; ``kicker`` says when, ``numbers`` are those of its sources."""

    number: int
    id: str
    kicker: str
    headline: str
    text: str
    notes: str
    question: str
    answer: str
    minutes: float
    deaths: bool
    state: ViewState
    task: Task | None
    numbers: tuple[int, ...]


class FactLine(Value):
    """A line of the infobox; ``strong`` for a toll or a side's name."""

    text: str
    quiet: str
    strong: bool
    role: Role | None
    numbers: tuple[int, ...]


class FactRow(Value):
    """A row of the infobox: one column, or one a side; ``names`` are the columns' names for a screen reader."""

    label: str
    columns: tuple[tuple[FactLine, ...], ...]
    names: tuple[str, ...]


class ClaimLine(Value):
    """Who says what: a figure as it was said, by whom, about whose losses, when."""

    id: str
    figure: str
    digits: str
    speaker: str
    relation: str
    status: str
    published: str
    note: str
    numbers: tuple[int, ...]


class ClaimTable(Value):
    """All claims about one kind of casualty of one group of a side, oldest first."""

    title: str
    role: Role | None
    lines: tuple[ClaimLine, ...]


class EventLine(Value):
    """An event as a line of the table that says what a picture of the timeline shows."""

    id: str
    when: str
    title: str
    level: str
    numbers: tuple[int, ...]


class PlaceLine(Value):
    """A place as a line of the table that says what a map shows: where it is as far as published, what happened."""

    name: str
    known: str
    events: tuple[str, ...]
    numbers: tuple[int, ...]


class SourceLine(Value):
    """A source behind a number; ``address`` empty where it is none that a browser may open."""

    number: int
    title: str
    publisher: str
    published: str
    address: str
    note: str


class Dispute(Value):
    """Where sources differ, and why they may."""

    title: str
    explanation: str
    numbers: tuple[int, ...]


class HandOut(Value):
    """All that a hand-out of one lesson says."""

    battle: Battle
    language: str
    id: str
    title: str
    battle_title: str
    aim: str
    minutes: float
    content_note: str
    summary: str
    steps: tuple[StepSheet, ...]
    facts: tuple[FactRow, ...]
    claims: tuple[ClaimTable, ...]
    disputes: tuple[Dispute, ...]
    sources: tuple[SourceLine, ...]
    cited: frozenset[int]
    """Numbers of those sources that steps, infobox and claims stand on; the others stand behind other events."""
    licence: str
    credits: str

    @property
    def deaths(self) -> bool:
        """True where a step shows numbers or accounts of people killed."""
        return any(step.deaths for step in self.steps)


def handout_of(battle: Battle, lesson: Lesson, language: str) -> HandOut:
    """The content of a lesson's hand-out, today's knowledge; texts of the interface as translated now."""
    return _Writer(battle, language).handout(lesson)


def event_lines(battle: Battle, language: str, state: ViewState) -> tuple[EventLine, ...]:
    """The events of the state's range and filter, in their order."""
    model = EventModel(battle, language)
    shown, words, numbers = state.visible_range, model.words, citation_numbers(battle)
    return tuple(
        EventLine(
            e.id,
            words.when(e),
            cut(e.title.get(language), LONGEST_LABEL),
            level_words(e.certainty.level.value),
            _numbers(numbers, e.citations),
        )
        for e in battle.events
        if state.filter.passes(e) and e.window.overlaps(round(shown.start), round(shown.end))
    )


def place_lines(battle: Battle, language: str, state: ViewState) -> tuple[PlaceLine, ...]:
    """The places that a map of the state shows or can only name."""
    from chinagodrar_viewer.core.places_shown import map_shown
    from chinagodrar_viewer.model.place_words import distance_words, known_words

    shown, numbers, words = map_shown(battle, state), citation_numbers(battle), EventModel(battle, language).words
    return tuple(
        PlaceLine(
            cut(p.place.name.get(language), LONGEST_LABEL),
            "; ".join((known_words(battle, p, language), *distance_words(p.place, language))),
            tuple(f"{cut(e.event.label.get(language))} ({words.when(e.event)})" for e in p.events if e.let_through),
            _numbers(numbers, p.place.citations),
        )
        for p in (*shown.places, *shown.unplaced)
    )


class _Writer:
    def __init__(self, battle: Battle, language: str) -> None:
        self._battle = battle
        self._language = language
        self._model = EventModel(battle, language)
        self._model.reduced_motion = True
        self._model.show(opening_state(battle))
        self._numbers = citation_numbers(battle)
        self._cited: set[int] = set()

    def handout(self, lesson: Lesson) -> HandOut:
        battle, label = self._battle, self._label
        steps = tuple(self._step(number, step) for number, step in enumerate(lesson.steps, 1))
        facts = self._facts()
        claims = self._claims()
        disputes = tuple(
            Dispute(label(d.title), self._body(d.explanation), self._cite(d.citations))
            for d in battle.disagreements
            if battle.main_event in d.events or {c.id for c in claims_of_battle(battle)}.intersection(d.claims)
        )
        cited = frozenset(self._cited)
        return HandOut(
            battle=battle, language=self._language, id=lesson.id, title=label(lesson.title),
            battle_title=label(battle.title), aim=self._body(lesson.aim), minutes=lesson.minutes,
            content_note=self._body(battle.content_note), summary=self._body(battle.summary), steps=steps, facts=facts,
            claims=claims, disputes=disputes, sources=self._sources(), cited=cited,
            licence=cut(battle.licence or "", 300), credits=self._credits(lesson),
        )  # fmt: skip

    # --- steps

    def _step(self, number: int, step: Step) -> StepSheet:
        event = self._battle.event(step.state.selection)
        cited = step.citations or (event.citations if event is not None else ())
        task = task_of(self._battle, step, self._language, self._numbers)
        if task is not None:
            self._cited.update(n for answer in task.answers for n in answer.numbers)
        return StepSheet(
            number=number, id=step.id, kicker=self._kicker(event, step.state), headline=self._label(step.headline),
            text=self._body(step.text), notes=self._body(step.notes), question=self._body(step.question),
            answer=self._body(step.answer), minutes=step.minutes, deaths=step.deaths, state=step.state, task=task,
            numbers=self._cite(cited),
        )  # fmt: skip

    def _kicker(self, event: Event | None, state: ViewState) -> str:
        words = self._model.words
        if event is not None:
            return words.when(event)
        return words.range(state.visible_range)

    # --- facts

    def _facts(self) -> tuple[FactRow, ...]:
        rows: list[FactRow] = []
        for block in infobox_content(self._model).blocks:
            parts = (block,) if isinstance(block, Part) else block.columns
            label = block.name if isinstance(block, Part) else block.title
            columns = tuple(tuple(self._fact(entry) for entry in part.entries) for part in parts)
            if any(columns):
                rows.append(FactRow(label, columns, tuple(part.name for part in parts)))
        return tuple(rows)

    def _fact(self, entry: Entry) -> FactLine:
        said = "".join(r.text for r in entry.runs if r.voice is not Voice.MUTED)
        quiet = "".join(r.text for r in entry.runs if r.voice is Voice.MUTED).strip()
        if entry.note:
            quiet = " ".join(filter(None, (quiet, f"({entry.note})")))
        strong = any(r.voice in (Voice.BOLD, Voice.SIDE) for r in entry.runs)
        return FactLine(
            cut(said, LONGEST_LABEL), cut(quiet, LONGEST_LABEL), strong, entry.role, self._cite(entry.citations)
        )

    def _claims(self) -> tuple[ClaimTable, ...]:
        battle, language = self._battle, self._language
        grouped: dict[tuple[str, str, str], list[CasualtyClaim]] = {}
        for claim in known_claims(claims_of_battle(battle), None):
            grouped.setdefault((claim.side, claim.group, claim.kind), []).append(claim)
        order = {side: n for n, side in enumerate(battle.sides)}

        def rank(key: tuple[str, str, str]) -> tuple[int, int, str]:
            side, group, kind = key
            return order.get(side, len(order)), KINDS.index(kind) if kind in KINDS else len(KINDS), group

        tables: list[ClaimTable] = []
        for side_id, group, kind in sorted(grouped, key=rank):
            side = battle.side(side_id)
            title = heading_words(side_words(battle, side_id, language), group, kind)
            lines = tuple(self._claim(claim) for claim in grouped[side_id, group, kind])
            tables.append(ClaimTable(title, side.role if side else None, lines))
        return tuple(tables)

    def _claim(self, claim: CasualtyClaim) -> ClaimLine:
        words = self._model.words
        return ClaimLine(
            claim.id, figure_words(claim, words), claim.figure, speaker_words(claim, self._language),
            relation_words(claim.relation), status_words(claim.status), cut(words.published(claim)),
            self._body(claim.note), self._cite(claim.citations),
        )  # fmt: skip

    # --- sources

    def _sources(self) -> tuple[SourceLine, ...]:
        """Those that something in the hand-out cites, or an event of a table that stands for a timeline."""
        for event in self._battle.events:
            self._cite(event.citations)
        for place in self._battle.places.values():
            self._cite(place.citations)
        lines: list[SourceLine] = []
        for source_id, number in sorted(self._numbers.items(), key=lambda pair: pair[1]):
            source = self._battle.sources.get(source_id)
            if source is None or number not in self._cited:
                continue
            address = source.address or ""
            lines.append(
                SourceLine(
                    number,
                    cut(source.title, LONGEST_LABEL),
                    cut(source.publisher, LONGEST_LABEL),
                    published_words(self._model, source),
                    address if address.lower().startswith(("https://", "http://")) else "",
                    self._body(source.note),
                )
            )
        return tuple(lines)

    def _credits(self, lesson: Lesson) -> str:
        """The battle's, and those of the map's ground where a step shows it."""
        said = [self._body(self._battle.credits)]
        if any(step.state.leading is Leading.MAP for step in lesson.steps):
            from chinagodrar_viewer.formats.map_data import load_map

            of_map = QCoreApplication.translate("HandOut", "Map: {0}.").format("; ".join(load_map().credits))
            said.append(of_map)
        return "\n".join(part for part in said if part)

    def _cite(self, citations: Iterable[Citation]) -> tuple[int, ...]:
        found = _numbers(self._numbers, citations)
        self._cited.update(found)
        return found

    # --- words

    def _label(self, text: Text | None) -> str:
        return cut(text.get(self._language), LONGEST_LABEL) if text is not None else ""

    def _body(self, text: Text | None) -> str:
        said = text.get(self._language) if text is not None else ""
        if len(said) <= LONGEST_TEXT:
            return said
        return said[:LONGEST_TEXT].rpartition(" ")[0] + QCoreApplication.translate("HandOut", " … (cut)")


def _numbers(numbers: Mapping[str, int], citations: Iterable[Citation]) -> tuple[int, ...]:
    return tuple(sorted({numbers[c.source] for c in citations if c.source in numbers}))


def number_words(numbers: Sequence[int]) -> str:
    """``1, 4–6``: source numbers as they stand behind a statement."""
    parts: list[str] = []
    run: list[int] = []
    for number in [*sorted(numbers), -1]:
        if run and number != run[-1] + 1:
            parts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(n) for n in run]
            run = []
        run.append(number)
    return ", ".join(parts)
