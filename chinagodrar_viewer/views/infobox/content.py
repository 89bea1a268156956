"""What the infobox says now: its rows and sections, before any pixel.

The same content serves the panel, the wall and the export, so that they cannot differ.  Named tuples,
because a dataclass takes half a millisecond to make and all this is on the way to the first frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.as_known import (
    KnownToll,
    claims_of_battle,
    disagreements_about,
    together,
    toll_as_known,
)
from chinagodrar_viewer.core.battle import Disagreement
from chinagodrar_viewer.core.casualties import CasualtyClaim, known_claims
from chinagodrar_viewer.core.citation_numbers import merged
from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.infobox import PARAMETERS, InfoboxField, InfoboxLine
from chinagodrar_viewer.core.sources import Citation
from chinagodrar_viewer.core.window import Instant
from chinagodrar_viewer.model.claim_words import status_words
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.model.fact_words import toll_words
from chinagodrar_viewer.views.evidence.cited_text import Run, Voice
from chinagodrar_viewer.views.infobox.labels import ONLY_LAYOUT, SECTION_OF_HEADER, field_label

SHORT_NOTE = 34
"""Characters of a note that still stand beside the value; longer ones unfold."""


def remark(note: str) -> Run:
    """A note after a value, in a quieter voice."""
    return Run(f" ({note})", Voice.MUTED)


class Entry(NamedTuple):
    """A line to show: its runs, its side's role, where it leads and what it stands on.

    ``note`` is a remark too long to stand beside the value before somebody asks for it.
    """

    runs: tuple[Run, ...]
    role: Role | None = None
    event: str | None = None
    place: str | None = None
    citations: tuple[Citation, ...] = ()
    note: str = ""


class Dispute(NamedTuple):
    """That sources disagree: ``voices`` is how many others (0 where only the file's disagreements say so)."""

    voices: int
    claims: tuple[CasualtyClaim, ...]
    disagreements: tuple[Disagreement, ...]


class Part(NamedTuple):
    """Lines under one name: a row's value, or a side's column of a section."""

    name: str
    entries: tuple[Entry, ...]
    dispute: Dispute | None = None


class Section(NamedTuple):
    """Columns side by side; ``columns[1]`` is side 2 and may be empty."""

    title: str
    columns: tuple[Part, ...]


class Content(NamedTuple):
    """All of the infobox, in the template's order."""

    title: Entry
    part_of: Entry | None
    blocks: tuple[Part | Section, ...]
    content_note: str
    casualties: Section | None
    """The one of the blocks that holds the toll."""


def infobox_content(model: EventModel) -> Content:
    """The infobox of the model's battle, in its language, as known at its playhead."""
    return _Builder(model).content()


def known_key(model: EventModel) -> tuple[object, ...]:
    """Changes exactly when the toll that is shown does."""
    playhead = model.playhead
    if playhead is None:
        return ("today",)
    toll = toll_as_known(model.battle, frozenset(c.side for c in claims_of_battle(model.battle)), playhead)
    return tuple(c.id for c in toll.standing), tuple(c.id for c in toll.differing)


class _Builder:
    def __init__(self, model: EventModel) -> None:
        self._model = model
        self._battle = model.battle
        self._language = model.language
        fields = model.battle.infobox.fields
        order = {name: i for i, name in enumerate(PARAMETERS)}
        self._fields = sorted(fields, key=lambda f: order.get(f.field, len(order)))
        self._by_name = {f.field: f for f in self._fields}
        self._casualties: Section | None = None
        self._sides = tuple(
            frozenset(line.side for f in self._fields if f.column == n for line in f.lines if line.side)
            for n in range(3)
        )
        self._column_names = tuple(self._column_name(n) for n in range(3))

    def content(self) -> Content:
        battle, language = self._battle, self._language
        conflict, part_of = self._by_name.get("conflict"), self._by_name.get("partof")
        title = self._entry(conflict.lines[0]) if conflict else Entry((Run(battle.title.get(language)),))
        above: Entry | None = None
        if part_of:
            text = "; ".join(line.text.get(language) for line in part_of.lines)
            said = QCoreApplication.translate("Infobox", "Part of {conflict}").format(conflict=text)
            above = Entry((Run(said, Voice.MUTED),), citations=_cited(part_of.lines))
        elif battle.part_of:
            above = Entry((Run(battle.part_of.get(language), Voice.MUTED),))
        note = battle.content_note.get(language) if battle.content_note else ""
        blocks = tuple(self._blocks())
        return Content(title, above, blocks, note, self._casualties)

    def _blocks(self) -> list[Part | Section]:
        blocks: list[Part | Section] = []
        done: set[str] = set()
        casualties_due = bool(claims_of_battle(self._battle))
        for field in self._fields:
            name = field.field
            if name in ("conflict", "partof") or name in ONLY_LAYOUT or name in SECTION_OF_HEADER:
                continue
            if field.column is None:
                if name in ("notes", "campaignbox") and casualties_due and "casualties" not in done:
                    blocks.extend(self._section("casualties"))
                    done.add("casualties")
                blocks.append(self._row(field))
            elif field.stem not in done:
                done.add(field.stem)
                blocks.extend(self._section(field.stem))
        if casualties_due and "casualties" not in done:
            blocks.extend(self._section("casualties"))
        return blocks

    def _row(self, field: InfoboxField) -> Part:
        found = disagreements_about(self._battle, field.field) if self._model.playhead is None else ()
        dispute = Dispute(0, self._claims_in(found), found) if found else None
        return Part(field_label(field.field), self._entries(field.lines), dispute)

    def _section(self, stem: str) -> list[Part | Section]:
        header = next((h for h, s in SECTION_OF_HEADER.items() if s == stem), "")
        field = self._by_name.get(header)
        title = field.lines[0].text.get(self._language) if field else field_label(stem)
        columns = tuple(self._column(stem, n, title) for n in range(3))
        used = max((n + 1 for n, c in enumerate(columns) if c.entries or c.dispute), default=0)
        made: list[Part | Section] = []
        if used:
            # Two columns at least: a lone side 1 still stands at the left.
            section = Section(title, columns[: max(used, 2)])
            made.append(section)
            if stem == "casualties":
                self._casualties = section
        if stem == "casualties" and self._model.playhead is not None:
            made.extend(self._sideless(title))
        return made

    def _column(self, stem: str, n: int, title: str) -> Part:
        name = f"{title}, {self._column_names[n]}" if self._column_names[n] else title
        field = self._by_name.get(f"{stem}{n + 1}")
        if stem != "casualties":
            entries = self._entries(field.lines, combatants=stem == "combatant") if field else ()
            found = disagreements_about(self._battle, f"{stem}{n + 1}") if field else ()
            dispute = Dispute(0, self._claims_in(found), found) if found and self._model.playhead is None else None
            return Part(name, entries, dispute)
        playhead = self._model.playhead
        if playhead is None:
            found = disagreements_about(self._battle, f"{stem}{n + 1}")
            claims = tuple(c for c in claims_of_battle(self._battle) if c.side in self._sides[n])
            entries = self._entries(field.lines, bold=True) if field else ()
            return Part(name, entries, Dispute(0, claims, found) if found else None)
        return self._as_known(name, toll_as_known(self._battle, self._sides[n], playhead), playhead, bool(field))

    def _as_known(self, name: str, toll: KnownToll, playhead: Instant, expected: bool) -> Part:
        entries = tuple(self._known_entry(group) for group in together(toll.standing))
        if not entries and expected and toll.sides:
            nothing = QCoreApplication.translate("Infobox", "Nothing published yet")
            entries = (Entry((Run(nothing, Voice.MUTED),)),)
        dispute = None
        if toll.differing:
            claims = tuple(c for c in claims_of_battle(self._battle) if c.side in toll.sides)
            known = known_claims(claims, playhead)
            ids = {c.id for c in known}
            # An explanation that speaks of claims still to come would tell the class the end of the story.
            told = tuple(
                d for d in self._battle.disagreements if ids.intersection(d.claims) and ids.issuperset(d.claims)
            )
            dispute = Dispute(len(toll.differing), known, told)
        return Part(name, entries, dispute)

    def _sideless(self, title: str) -> list[Part]:
        """Tolls of sides that have no column of their own, such as inhabitants."""
        playhead = self._model.playhead
        placed = frozenset().union(*self._sides)
        rest = dict.fromkeys(c.side for c in claims_of_battle(self._battle) if c.side not in placed)
        rows: list[Part] = []
        for side_id in rest:
            side = self._battle.side(side_id)
            name = side.short.get(self._language) if side else side_id
            if playhead is not None:
                toll = toll_as_known(self._battle, frozenset((side_id,)), playhead)
                part = self._as_known(name, toll, playhead, False)
                if part.entries:
                    rows.append(part)
        return rows

    def _known_entry(self, claims: Sequence[CasualtyClaim]) -> Entry:
        """One speaker's figures of one day: the figures first, then how firmly, by whom and when."""
        first = claims[0]
        figures = ", ".join(toll_words(c, self._language) for c in claims)
        said = QCoreApplication.translate("Infobox", "{status} — {speaker}, {published}").format(
            status=status_words(first.status),
            speaker=first.speaker.get(self._language),
            published=self._model.words.published(first),
        )
        cited = merged(citation for c in claims for citation in c.citations)
        return Entry((Run(figures, Voice.BOLD), Run(f"\n{said}", Voice.MUTED)), event=first.event, citations=cited)

    def _entries(
        self, lines: Sequence[InfoboxLine], *, combatants: bool = False, bold: bool = False
    ) -> tuple[Entry, ...]:
        made: list[Entry] = []
        for i, line in enumerate(lines):
            # A note that several lines share is said once, after the last of them.
            shared = i + 1 < len(lines) and line.note is not None and lines[i + 1].note == line.note
            made.append(self._entry(line, combatants=combatants, bold=bold, note=not shared))
        return tuple(made)

    def _entry(self, line: InfoboxLine, *, combatants: bool = False, bold: bool = False, note: bool = True) -> Entry:
        side = self._battle.side(line.side) if combatants else None
        voice = Voice.SIDE if side else Voice.BOLD if bold else Voice.INK
        runs = [Run(line.text.get(self._language), voice)]
        said = line.note.get(self._language) if line.note is not None and note else ""
        # What is said of the dead is never folded away.
        if said and (bold or len(said) <= SHORT_NOTE):
            runs.append(remark(said))
            said = ""
        cited = merged(line.citations)
        return Entry(tuple(runs), side.role if side else None, line.event, line.place, cited, said)

    def _column_name(self, n: int) -> str:
        field = self._by_name.get(f"combatant{n + 1}")
        return field.lines[0].text.get(self._language) if field else ""

    def _claims_in(self, disagreements: Sequence[Disagreement]) -> tuple[CasualtyClaim, ...]:
        ids = {c for d in disagreements for c in d.claims}
        return tuple(c for c in self._battle.claims if c.id in ids)


def _cited(lines: Sequence[InfoboxLine]) -> tuple[Citation, ...]:
    return merged(c for line in lines for c in line.citations)
