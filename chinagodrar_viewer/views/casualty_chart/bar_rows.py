"""From a chart's data to the rows of a BarChart: what each mark is called, selects and says."""

from __future__ import annotations

from dataclasses import dataclass, field

from chinagodrar_viewer.core.casualties import CasualtyClaim
from chinagodrar_viewer.core.chart_data import AttackBar, AttackChart, ClaimChart
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.event import Event, Role
from chinagodrar_viewer.model.chart_table_model import ChartTableModel
from chinagodrar_viewer.model.claim_words import (
    cut,
    figure_words,
    heading_words,
    short_published,
    side_words,
    speaker_words,
)
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.casualty_chart.bar_layout import BarRow, Fill, Heading
from chinagodrar_viewer.views.casualty_chart.marks import fill_of


@dataclass
class Rows:
    """Rows in order; for each mark its tooltip, its first citation, and the claim and event that it selects."""

    rows: list[BarRow | Heading] = field(default_factory=list)
    tips: dict[str, str] = field(default_factory=dict)
    citations: dict[str, str] = field(default_factory=dict)
    targets: dict[str, tuple[str | None, str]] = field(default_factory=dict)


def first_citation(claims: tuple[CasualtyClaim, ...]) -> str | None:
    """The first citation of the first claim that has one."""
    return next((str(c.citations[0]) for c in claims if c.citations), None)


def claim_rows(model: EventModel, table: ChartTableModel, chart: ClaimChart) -> Rows:
    """A heading a group, a row a claim."""
    battle, words = model.battle, model.words
    language = words.language
    made = Rows()
    for group in chart.groups:
        side = battle.side(group.side)
        role = side.role if side else None
        made.rows.append(
            Heading(heading_words(side_words(battle, group.side, language), group.group, group.kind), role)
        )
        for bar in group.bars:
            claim = bar.claim
            made.rows.append(
                BarRow(
                    key=claim.id,
                    role=role,
                    fill=fill_of(claim),
                    low=claim.low if claim.low is not None else claim.high,
                    high=claim.high,
                    open_end=bar.open_end,
                    figure=figure_words(claim, words),
                    short=claim.figure,
                    name=speaker_words(claim, language),
                    date=short_published(claim, words),
                    revised=bar.revised,
                )
            )
            made.targets[claim.id] = (claim.id, claim.event)
            citation = first_citation((claim,))
            if citation:
                made.citations[claim.id] = citation
    made.tips = {row.key: row.tip for row in table.rows}
    return made


def _span_digits(bar: AttackBar) -> str:
    """``(71–100+)`` where claims differ from what the bar says."""
    if bar.official is None or bar.low is None or bar.high is None or (bar.low == bar.high and not bar.open_end):
        return ""
    span = str(bar.high) if bar.low == bar.high else f"{bar.low}–{bar.high}"
    return f"({span}{'+' if bar.open_end else ''})"


def _day_of(event: Event, words: DateWords) -> str:
    """An attack's day; its hour is for the timeline."""
    if event.date is None:
        return ""
    return words.day(event.window.earliest_start) if event.date.clock else words.date(event.date)


def attack_rows(model: EventModel, table: ChartTableModel, chart: AttackChart) -> Rows:
    """A row an attack; its side is named where the same attack has another row."""
    battle, words = model.battle, model.words
    language = words.language
    events = [bar.event.id for bar in chart.bars]
    made = Rows()
    for bar in chart.bars:
        side = battle.side(bar.side)
        role = Role.CIVIL if bar.civilians else side.role if side else None
        label = battle.title if bar.event.id == battle.main_event else bar.event.label
        name = cut(label.get(language), 120)
        if bar.side and events.count(bar.event.id) > 1:
            name = f"{name} · {side_words(battle, bar.side, language)}"
        level = bar.level
        figure = table.span_words(bar) if bar.official is None else figure_words(bar.official, words)
        made.rows.append(
            BarRow(
                key=bar.key,
                role=role,
                fill=Fill.OWN if bar.official is not None else Fill.THIRD,
                low=level,
                high=level,
                open_end=bar.open_end,
                figure=figure,
                short=bar.official.figure if bar.official is not None else "",
                aside=_span_digits(bar),
                name=name,
                date=_day_of(bar.event, words),
                pale=not bar.in_range,
                glyph=True,
                official=level if bar.official is not None else None,
                whisker=(bar.low, bar.high) if bar.low is not None and bar.high is not None else None,
            )
        )
        made.targets[bar.key] = (None, bar.event.id)
        citation = first_citation(bar.claims)
        if citation is None and bar.event.citations:
            citation = str(bar.event.citations[0])
        if citation:
            made.citations[bar.key] = citation
    made.tips = {row.key: row.tip for row in table.rows}
    return made
