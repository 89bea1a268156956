"""Who says what, and attacks compared, on the wall: a row a number, drawn with the casualty chart's own marks.

A speaker's name stands in full, in two lines where it must.  What has no room is left out by rank and
counted: a class reads ten rows, not thirty.
"""

from __future__ import annotations

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.present.wall.phrases import more_rows
from chinagodrar_viewer.present.wall.request import BarPage, ChartGroup, ChartRow
from chinagodrar_viewer.present.wall.scene import (
    Box,
    Field,
    Figure,
    Glyph,
    Measure,
    NumberBar,
    Rule,
    Span,
    Tone,
    Words,
)
from chinagodrar_viewer.present.wall.sizes import Sizes
from chinagodrar_viewer.present.wall.type_setting import Style, centred, lines_of, placed, width_of

NAMES_AT_MOST = 0.45
ARROW = 11.0
"""Pixels of the chart's unit that an open end points beyond its bar."""

Laid = tuple[tuple[list[Words], list[Figure]], int]


class _Columns(Value):
    names: float
    origin: float
    scale: float
    figures: float


def lay_bars(page: BarPage, panel: Box, sizes: Sizes, measure: Measure) -> Laid:
    """The page in ``panel``, and how many rows found no room."""
    pad = sizes.gap * 1.2
    inner = Box(panel.x + pad, panel.y + pad * 0.8, panel.width - 2 * pad, panel.height - 1.6 * pad)
    words, y = _title(page, inner, sizes, measure)
    figures: list[Figure] = []
    if not page.groups:
        style = Style(sizes.least, tone=Tone.MUTED)
        lines = lines_of(page.nothing, inner.width * 0.8, style, measure)
        middle = inner.x + inner.width / 2
        words += centred(lines, middle, inner.y + inner.height * 0.42, style, measure, "page")
        return (words, figures), 0
    foot_words, foot_figures, foot = _foot(page, inner, 0, sizes, measure)
    groups, dropped = page.groups, 0
    while True:
        height = _height(groups, inner, sizes, measure)
        if height <= inner.bottom - foot - y or sum(len(g.rows) for g in groups) <= 1:
            break
        groups = _without_least(groups)
        dropped += 1
        foot_words, foot_figures, foot = _foot(page, inner, dropped, sizes, measure)
    columns = _columns(groups, inner, sizes, measure)
    spare = inner.bottom - foot - y - height
    air = min(spare / max(sum(len(g.rows) + 1 for g in groups), 1), sizes.gap * 0.7)
    for group in groups:
        y = _lay_group(group, y, air, columns, inner, sizes, measure, words, figures)
    words += foot_words
    figures += foot_figures
    return (words, figures), dropped


def _title(page: BarPage, inner: Box, sizes: Sizes, measure: Measure) -> tuple[list[Words], float]:
    style = Style(sizes.least, bold=True, tone=Tone.MUTED, leading=1.3)
    words = placed(lines_of(page.title, inner.width, style, measure), inner.x, inner.y, style, measure, "page")
    return words, (words[-1].box.bottom if words else inner.y) + sizes.gap * 0.3


def _without_least(groups: tuple[ChartGroup, ...]) -> tuple[ChartGroup, ...]:
    """Without the row of the lowest rank, the last of them; a group that is empty goes."""
    rank = min(row.importance for g in groups for row in g.rows)
    for index in range(len(groups) - 1, -1, -1):
        rows = groups[index].rows
        lowest = [i for i, row in enumerate(rows) if row.importance == rank]
        if lowest:
            kept = (*rows[: lowest[-1]], *rows[lowest[-1] + 1 :])
            changed = (replace(groups[index], rows=kept),) if kept else ()
            return (*groups[:index], *changed, *groups[index + 1 :])
    return groups


def _columns(groups: tuple[ChartGroup, ...], inner: Box, sizes: Sizes, measure: Measure) -> _Columns:
    style, strong = Style(sizes.least), Style(sizes.least, bold=True)
    rows = [row for g in groups for row in g.rows]
    widest = max((width_of(_name(row), style, measure) for row in rows), default=0.0)
    names = min(widest, inner.width * NAMES_AT_MOST)
    figures = max((_figure_width(row, strong, style, measure) for row in rows if _reach(row)), default=0.0)
    unstated = max((width_of(row.figure, strong, measure) for row in rows if not _reach(row)), default=0.0)
    gap = sizes.gap * 0.8
    origin = inner.x + names + gap
    room = inner.right - origin
    longest = max((_reach(row) for row in rows), default=0)
    scale = max(room - figures - gap * 0.6 - ARROW * sizes.unit, room * 0.25) / longest if longest else 1.0
    return _Columns(names, origin, scale, max(figures, min(unstated, room)))


def _figure_width(row: ChartRow, strong: Style, style: Style, measure: Measure) -> float:
    aside = width_of(f"  {row.aside}", style, measure) if row.aside else 0.0
    # Only the longest bar needs all of this beside it; a short one has the room anyway.
    return width_of(row.figure, strong, measure) + aside


def _reach(row: ChartRow) -> int:
    ends = (row.low, row.high, row.whisker[1] if row.whisker else None)
    return max((n for n in ends if n is not None), default=0)


def _name(row: ChartRow) -> str:
    return f"{row.who} · {row.when}" if row.when else row.who


def _row_lines(row: ChartRow, columns: _Columns, sizes: Sizes, measure: Measure) -> list[str]:
    return lines_of(_name(row), columns.names + 1, Style(sizes.least), measure)


def _height(groups: tuple[ChartGroup, ...], inner: Box, sizes: Sizes, measure: Measure) -> float:
    columns = _columns(groups, inner, sizes, measure)
    return sum(_group_height(group, columns, inner, sizes, measure) for group in groups)


def _group_height(group: ChartGroup, columns: _Columns, inner: Box, sizes: Sizes, measure: Measure) -> float:
    head = Style(sizes.least, bold=True, leading=1.3)
    line = head.line
    title = len(lines_of(group.title, inner.width - sizes.least, head, measure)) * line
    rows = sum(max(1, len(_row_lines(row, columns, sizes, measure))) * line + sizes.gap * 0.25 for row in group.rows)
    return rows + (title + sizes.gap * 0.5 if group.title else 0.0)


def _lay_group(
    group: ChartGroup, y: float, air: float, columns: _Columns, inner: Box, sizes: Sizes, measure: Measure,
    words: list[Words], figures: list[Figure],
) -> float:  # fmt: skip
    size = sizes.least
    if group.title:
        y += sizes.gap * 0.3 + air * 0.6
        style = Style(size, bold=True, tone=Tone.SIDE, leading=1.3, role=group.role)
        glyph = size * 0.62
        figures.append(Glyph(Box(inner.x, y + (style.line - glyph) / 2, glyph, glyph), group.role))
        heading = lines_of(group.title, inner.width - glyph * 1.6, style, measure)
        words += placed(heading, inner.x + glyph * 1.6, y, style, measure, "page")
        y += len(heading) * style.line + sizes.gap * 0.2 + air * 0.4
    for row in group.rows:
        style = Style(size, tone=Tone.MUTED if row.revised and not row.chosen else Tone.INK, leading=1.3)
        lines = _row_lines(row, columns, sizes, measure)
        height = max(1, len(lines)) * style.line + sizes.gap * 0.25
        if row.chosen:
            edge = sizes.gap * 0.35
            figures.append(
                Field(Box(inner.x - edge, y, inner.width + 2 * edge, height + air * 0.5), None, edge, Tone.ACCENT,
                      line=max(2.0, sizes.base / 400))
            )  # fmt: skip
        top = y + sizes.gap * 0.125 + air * 0.25
        words += placed(lines, inner.x, top, style, measure, "page")
        _lay_number(row, top, height - sizes.gap * 0.25, columns, inner, sizes, measure, words, figures)
        y += height + air
    return y


def _lay_number(
    row: ChartRow, top: float, height: float, columns: _Columns, inner: Box, sizes: Sizes, measure: Measure,
    words: list[Words], figures: list[Figure],
) -> None:  # fmt: skip
    unit, middle = sizes.unit, top + height / 2
    strong = Style(sizes.least, bold=row.low is not None or row.high is not None, leading=1.3,
                   tone=Tone.INK if row.low is not None or row.high is not None else Tone.MUTED)  # fmt: skip
    end = columns.origin
    if row.low is not None or row.high is not None:
        low = row.low if row.low is not None else 0
        thick = min(height * 0.62, sizes.least * 0.86)
        bar = Box(columns.origin, middle - thick / 2, low * columns.scale, thick)
        high = columns.origin + row.high * columns.scale if row.high is not None and row.high > low else None
        arrow = row.open_end and row.whisker is None
        figures.append(NumberBar(bar, row.role, row.fill, row.revised, arrow, high, unit))
        if row.whisker is not None and (row.whisker[0] != row.whisker[1] or row.open_end):
            start, stop = (columns.origin + n * columns.scale for n in row.whisker)
            figures.append(Span(start, stop, middle, row.open_end, unit))
        end = columns.origin + _reach(row) * columns.scale + (ARROW * unit if row.open_end else 0.0)
        end += sizes.gap * 0.4
    wide = width_of(row.figure, strong, measure)
    lines = [row.figure] if end + wide <= inner.right + 1 else lines_of(row.figure, inner.right - end, strong, measure)
    laid = placed(lines, end, middle - strong.line * len(lines) / 2, strong, measure, "page")
    words += laid
    quiet = Style(sizes.least, tone=Tone.MUTED, leading=1.3)
    aside = end + wide + width_of("  ", quiet, measure)
    if row.aside and aside + width_of(row.aside, quiet, measure) <= inner.right + 1:
        words += placed([row.aside], aside, laid[0].box.y, quiet, measure, "page")


def _foot(
    page: BarPage, inner: Box, dropped: int, sizes: Sizes, measure: Measure
) -> tuple[list[Words], list[Figure], float]:
    """The legend and what is not shown, at the bottom; returns its height too."""
    style = Style(sizes.least, tone=Tone.MUTED, leading=1.3)
    words: list[Words] = []
    figures: list[Figure] = []
    swatch = sizes.least * 1.1
    rows: list[list[tuple[float, int]]] = [[]]
    x = 0.0
    for i, (_, text) in enumerate(page.legend):
        wide = swatch + sizes.least * 0.4 + width_of(text, style, measure)
        if x and x + wide > inner.width:
            rows.append([])
            x = 0.0
        rows[-1].append((x, i))
        x += wide + sizes.least
    rows = [r for r in rows if r]
    said = " · ".join(s for s in (page.left, more_rows(dropped) if dropped else "") if s)
    left = lines_of(said, inner.width, style, measure)
    count = len(rows) + len(left)
    if not count:
        return [], [], 0.0
    height = count * style.line + sizes.gap * 0.6
    y = inner.bottom - count * style.line
    figures.append(Rule(inner.x, y - sizes.gap * 0.3, inner.right, y - sizes.gap * 0.3, Tone.HAIRLINE, sizes.hairline))
    for row in rows:
        for at, i in row:
            fill, text = page.legend[i]
            bar = Box(inner.x + at, y + style.line * 0.25, swatch, style.line * 0.5)
            figures.append(NumberBar(bar, Role.CONTEXT, fill, False, False, None, sizes.unit))
            words += placed([text], inner.x + at + swatch + sizes.least * 0.4, y, style, measure, "page")
        y += style.line
    words += placed(left, inner.x, y, style, measure, "page")
    return words, figures, height
