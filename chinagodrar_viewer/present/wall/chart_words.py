"""The casualty charts' data as pages of the wall; the same claims as in the main window, said shorter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.casualties import CasualtyClaim, Relation
from chinagodrar_viewer.core.chart_data import (
    ClaimBar,
    Left,
    attack_bars,
    claim_bars,
    is_open,
    known_steps,
    level_of,
)
from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.model.claim_words import (
    cut,
    figure_words,
    heading_words,
    short_published,
    side_words,
    speaker_words,
    whose_words,
)
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.present.wall.phrases import WallCounts
from chinagodrar_viewer.present.wall.request import BarPage, ChartGroup, ChartRow, KnownPage, KnownPoint
from chinagodrar_viewer.views.casualty_chart.bar_layout import Fill
from chinagodrar_viewer.views.casualty_chart.marks import fill_of

_KILLED = "killed"


def _legend(fills: set[Fill]) -> tuple[tuple[Fill, str], ...]:
    translate = QCoreApplication.translate
    names = (
        (Fill.OWN, translate("Body", "own losses")),
        (Fill.THIRD, translate("Body", "third party")),
        (Fill.ENEMY, translate("Body", "opponent’s claim")),
    )
    return tuple((fill, name) for fill, name in names if fill in fills)


def _left_words(left: Left) -> str:
    counts = WallCounts()
    parts = [counts.later(left.later) if left.later else "", counts.undated(left.undated) if left.undated else ""]
    return " · ".join(p for p in parts if p)


def _nothing() -> str:
    return QCoreApplication.translate("Wall", "No number had been published by then.")


# --- who says what


def claims_page(model: EventModel) -> BarPage:
    """Who says what: claims of the same number share a row, named after the first who said it."""
    data = claim_bars(model.battle, model.state)
    groups: list[ChartGroup] = []
    for group in data.groups:
        side = model.battle.side(group.side)
        role = side.role if side else None
        title = heading_words(side_words(model.battle, group.side, model.language), group.group, group.kind)
        rows = tuple(_claim_row(model, bars, role) for bars in _alike(group.bars, model.state.claim))
        groups.append(ChartGroup(title, role, rows))
    fills = {row.fill for g in groups for row in g.rows if row.low is not None or row.high is not None}
    title = QCoreApplication.translate("Wall", "Who says what")
    return BarPage(title, tuple(groups), _legend(fills), _left_words(data.left), _nothing())


def _alike(bars: Sequence[ClaimBar], chosen: str | None) -> list[list[ClaimBar]]:
    """Bars with the same figure together, in the order of their first; the chosen one heads its own."""
    found: dict[tuple[object, ...], list[ClaimBar]] = {}
    for bar in bars:
        claim = bar.claim
        said = claim.words.get("en") if claim.words and claim.low is None and claim.high is None else ""
        found.setdefault((claim.low, claim.high, claim.bound, said), []).append(bar)
    return [sorted(alike, key=lambda b: b.claim.id != chosen) for alike in found.values()]


def _claim_row(model: EventModel, bars: Sequence[ClaimBar], role: Role | None) -> ChartRow:
    bar, words = bars[0], model.words
    claim = bar.claim
    who = speaker_words(claim, model.language)
    when = short_published(claim, words)
    chosen = model.state.claim is not None and claim.id == model.state.claim
    return ChartRow(
        figure_words(claim, words), who, when, role, fill_of(claim),
        claim.low if claim.low is not None else claim.high, claim.high, bar.open_end, bar.revised, chosen,
        None, _rank(bars, chosen=chosen), WallCounts().voices(len(bars)) if len(bars) > 1 else "",
    )  # fmt: skip


def _rank(bars: Sequence[ClaimBar], *, chosen: bool) -> int:
    """Which rows stay where room is short: the chosen one, the parties' own words, what carries a date."""
    if chosen:
        return 9
    claims = [bar.claim for bar in bars]
    rank = 4 if any(c.relation is not Relation.THIRD for c in claims) else 1
    rank += 2 if any(c.headline for c in claims) else 0
    rank += 1 if claims[0].known_from is not None else 0
    return rank if claims[0].kind == _KILLED else rank - 4


# --- attacks compared


def compared_page(model: EventModel) -> BarPage:
    """Attacks compared: a row an attack and side, the last official count, the span of all claims."""
    battle, words, state = model.battle, model.words, model.state
    data = attack_bars(battle, state)
    events = [bar.event.id for bar in data.bars]
    rows: list[ChartRow] = []
    for bar in data.bars:
        side = battle.side(bar.side)
        role = Role.CIVIL if bar.civilians else side.role if side else None
        label = battle.title if bar.event.id == battle.main_event else bar.event.label
        name = cut(label.get(model.language), 120)
        if bar.side and events.count(bar.event.id) > 1:
            name = f"{name} ({side_words(battle, bar.side, model.language)})"
        official = bar.official
        figure = figure_words(official, words) if official is not None else _span_words(bar.low, bar.high, bar.open_end)
        chosen = bar.event.id == state.selection
        whisker = (bar.low, bar.high) if bar.low is not None and bar.high is not None else None
        year = words.phrases.year(_year(bar.event.anchor + words.shift))
        rows.append(
            ChartRow(
                figure, name, year if year not in name else "", role, Fill.OWN if official is not None else Fill.THIRD,
                bar.level, bar.level, bar.open_end, False, chosen, whisker,
                9 if chosen else 5 if bar.level else 1,
            )
        )  # fmt: skip
    fills = {row.fill for row in rows if row.low is not None}
    translate = QCoreApplication.translate
    names = (
        (Fill.OWN, translate("Wall", "last official count")),
        (Fill.THIRD, translate("Body", "no official count")),
    )
    legend = tuple((fill, name) for fill, name in names if fill in fills)
    title = translate("Wall", "Killed in attacks, compared")
    groups = (ChartGroup("", None, tuple(rows)),) if rows else ()
    return BarPage(title, groups, legend, _left_words(data.left), _nothing())


def _year(instant: float) -> int:
    from chinagodrar_viewer.core.civil import civil_of

    return civil_of(round(instant))[0]


def _span_words(low: int | None, high: int | None, open_end: bool) -> str:
    if low is None or high is None:
        return QCoreApplication.translate("ClaimWords", "number not stated")
    if open_end:
        return QCoreApplication.translate("ClaimWords", "{0} or more").format(low)
    return str(low) if low == high else f"{low}–{high}"


# --- what was known when


def known_page(model: EventModel) -> KnownPage:
    """What was known when: over the days on which figures were published, whatever the timeline shows."""
    battle, words, state = model.battle, model.words, model.state
    data = known_steps(battle, state)
    span = data.publications
    line_of = {id(mark): i for i, line in enumerate(data.lines) for mark in line.marks}
    points = tuple(
        KnownPoint(
            # Known to the day only: in the middle of its day, which the axis names.
            (mark.since + mark.at) // 2, mark.level, _figure(mark.claim, model),
            _role(model, mark.claim), fill_of(mark.claim),
            is_open(mark.claim), id(mark) in line_of, mark.claim.id == state.claim, line_of.get(id(mark), -1),
        )
        for mark in data.marks
        if span is not None and span.start <= mark.at <= span.end and level_of(mark.claim) is not None
    )  # fmt: skip
    start, end = (span.start, span.end) if span is not None else (0.0, 1.0)
    sides: dict[str, Role | None] = {}
    for mark in data.marks:
        said = whose_words(side_words(battle, mark.claim.side, model.language), mark.claim.group)
        sides.setdefault(said, _role(model, mark.claim))
    until = (
        QCoreApplication.translate("Wall", "As known on {0}").format(words.playhead(state.playhead))
        if state.playhead is not None
        else ""
    )
    title = QCoreApplication.translate("Wall", "Killed, by the day on which the figure was published")
    return KnownPage(
        title, points, start, end, state.playhead, until, _days(model, start, end),
        tuple((role, text) for text, role in sides.items()), _legend({p.fill for p in points}),
        _left_words(Left(data.left.later)), _nothing(),
    )  # fmt: skip


def _days(model: EventModel, start: float, end: float) -> tuple[tuple[float, str], ...]:
    """A mark for each day where it begins; more than two weeks are marked by the week."""
    words = model.words
    shift = words.shift
    first = -(-int(start + shift) // DAY) * DAY - shift
    every = DAY if end - start <= 16 * DAY else 7 * DAY if end - start <= 90 * DAY else 30 * DAY
    found: list[tuple[float, str]] = []
    at = first
    while at <= end and len(found) < 60:
        from chinagodrar_viewer.core.civil import civil_of

        _, month, day, *_ = civil_of(int(at + shift))
        said = f"{words.phrases.day_number(day)}{words.phrases.space}{words.phrases.months_short[month - 1]}"
        found.append((float(at), said))
        at += every
    return tuple(found)


def _figure(claim: CasualtyClaim, model: EventModel) -> str:
    return claim.figure or figure_words(claim, model.words)


def _role(model: EventModel, claim: CasualtyClaim) -> Role | None:
    side = model.battle.side(claim.side)
    return side.role if side else None
