"""What was known when, on the wall: a side's figure as it was published, cut at the day that the step tells."""

from __future__ import annotations

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.present.wall.request import KnownPage
from chinagodrar_viewer.present.wall.request import KnownPoint as PointData
from chinagodrar_viewer.present.wall.scene import (
    Box,
    Field,
    Figure,
    FigurePoint,
    Glyph,
    Measure,
    NumberBar,
    Rule,
    StepLine,
    Tone,
    Words,
)
from chinagodrar_viewer.present.wall.sizes import Sizes
from chinagodrar_viewer.present.wall.type_setting import Style, centred, lines_of, placed, width_of
from chinagodrar_viewer.views.casualty_chart.bar_layout import Fill
from chinagodrar_viewer.views.casualty_chart.point_labels import HEIGHT as LABEL_HEIGHT
from chinagodrar_viewer.views.casualty_chart.point_labels import place_labels

RADIUS = 5.0
"""Of a point, in the chart's unit."""

Laid = tuple[tuple[list[Words], list[Figure]], int]


def lay_known(page: KnownPage, panel: Box, sizes: Sizes, measure: Measure) -> Laid:
    """The page in ``panel``; the second value counts figures without a label."""
    pad = sizes.gap * 1.2
    inner = Box(panel.x + pad, panel.y + pad * 0.8, panel.width - 2 * pad, panel.height - 1.6 * pad)
    bold = Style(sizes.least, bold=True, tone=Tone.MUTED, leading=1.3)
    words = placed(lines_of(page.title, inner.width, bold, measure), inner.x, inner.y, bold, measure, "page")
    top = (words[-1].box.bottom if words else inner.y) + sizes.gap * 0.6
    figures: list[Figure] = []
    if not page.points:
        style = Style(sizes.least, tone=Tone.MUTED)
        lines = lines_of(page.nothing, inner.width * 0.8, style, measure)
        words += centred(lines, inner.x + inner.width / 2, inner.y + inner.height * 0.42, style, measure, "page")
        return (words, figures), 0
    foot_words, foot_figures, foot = _foot(page, inner, sizes, measure)
    axis = Style(sizes.least, tone=Tone.MUTED, leading=1.3)
    plot = Box(inner.x, top, inner.width, inner.bottom - foot - axis.line - sizes.gap * 0.4 - top)
    _lay_axis(page, plot, sizes, measure, words, figures)
    hidden = _lay_points(page, plot, sizes, measure, words, figures)
    words += foot_words
    figures += foot_figures
    return (words, figures), hidden


def _x(page: KnownPage, plot: Box, time: float) -> float:
    return plot.x + (time - page.start) / max(page.end - page.start, 1.0) * plot.width


def _y(page: KnownPage, plot: Box, sizes: Sizes, point: PointData) -> float:
    highest = max((p.level or 0 for p in page.points), default=1) or 1
    head, strip = LABEL_HEIGHT * 1.8 * sizes.unit, LABEL_HEIGHT * 1.3 * sizes.unit
    zero = plot.bottom - strip
    if point.level is None:
        return plot.bottom - strip / 2  # below zero: unknown is not zero
    return zero - point.level / highest * max(plot.height - strip - head, 1.0)


def _lay_axis(
    page: KnownPage, plot: Box, sizes: Sizes, measure: Measure, words: list[Words], figures: list[Figure]
) -> None:
    zero = plot.bottom - LABEL_HEIGHT * 1.3 * sizes.unit
    if page.until is not None:
        x = min(max(_x(page, plot, page.until), plot.x), plot.right)
        if x < plot.right:
            figures.append(Field(Box(x, plot.y, plot.right - x, plot.height), Tone.PAPER))
        figures.append(Rule(x, plot.y, x, plot.bottom, Tone.ACCENT, max(2.0, sizes.base / 400)))
    figures.append(Rule(plot.x, zero, plot.right, zero, Tone.HAIRLINE, sizes.hairline))
    style = Style(sizes.least, tone=Tone.MUTED, leading=1.3)
    reached = plot.x - 1
    for time, text in page.days:
        x = _x(page, plot, time)
        if not plot.x - 1 <= x <= plot.right + 1:
            continue
        figures.append(Rule(x, plot.bottom - sizes.gap * 0.3, x, plot.bottom, Tone.MUTED, sizes.hairline))
        wide = width_of(text, style, measure)
        middle = (x + min(_x(page, plot, time + DAY), plot.right)) / 2
        start = min(max(middle - wide / 2, plot.x), plot.right - wide)
        if start >= reached and middle > x + 1:
            words += placed([text], start, plot.bottom + sizes.gap * 0.35, style, measure, "page")
            reached = start + wide + sizes.least * 0.4


def _lay_points(
    page: KnownPage, plot: Box, sizes: Sizes, measure: Measure, words: list[Words], figures: list[Figure]
) -> int:
    unit = sizes.unit
    at = {id(p): (_x(page, plot, p.at), _y(page, plot, sizes, p)) for p in page.points}
    reserved: list[tuple[float, float, float, float]] = []
    if page.until is not None:
        reserved.append(_rect(_x(page, plot, page.until) - 2, plot.y, 4, plot.height, plot, unit))
    lines = sorted({p.line for p in page.points if p.on_line})
    end = plot.right if page.until is None else min(max(_x(page, plot, page.until), plot.x), plot.right)
    for line in lines:
        marks = [p for p in page.points if p.on_line and p.line == line]
        for number, mark in enumerate(marks):
            x, y = at[id(mark)]
            points = [(x, y)]
            if number + 1 < len(marks):
                nx, ny = at[id(marks[number + 1])]
                points += [(nx, y), (nx, ny)]
                reserved.append(_rect(nx, min(y, ny), 2, abs(ny - y), plot, unit))
            else:
                points.append((max(end, x), y))
                nx = max(end, x)
            reserved.append(_rect(x, y - 1, nx - x, 2, plot, unit))
            figures.append(StepLine(tuple(points), mark.role, mark.fill is Fill.ENEMY, 2.2 * unit * 0.8))
    for p in sorted(page.points, key=lambda p: (p.chosen, p.on_line)):
        x, y = at[id(p)]
        if p.level is None:
            style = Style(sizes.least, bold=True, tone=Tone.SIDE, leading=1.3, role=p.role)
            words += centred(["?"], x, y - style.line / 2, style, measure, "page")
        else:
            figures.append(FigurePoint(x, y, RADIUS, p.role, p.fill, p.open_end, p.chosen, unit))
    wishes = sorted((p for p in page.points if p.level is not None), key=lambda p: (not p.chosen, not p.on_line, -p.at))
    style = Style(sizes.least, bold=True, tone=Tone.SIDE, leading=1.25)

    def wide(text: str) -> float:
        return width_of(text, style, measure) / unit

    labels = place_labels(
        [((at[id(p)][0] - plot.x) / unit, (at[id(p)][1] - plot.y) / unit, (p.text,)) for p in wishes],
        [((x - plot.x) / unit, (y - plot.y) / unit) for x, y in at.values()],
        reserved, plot.width / unit, plot.height / unit, RADIUS + 3, wide,
    )  # fmt: skip
    for p, label in zip(wishes, labels, strict=True):
        if label is None:
            continue
        text, (x, y, _, height) = label
        line = Style(sizes.least, bold=True, tone=Tone.SIDE, leading=height * unit / sizes.least, role=p.role)
        words += placed([text], plot.x + x * unit, plot.y + y * unit, line, measure, "page")
    return 0


def _rect(x: float, y: float, width: float, height: float, plot: Box, unit: float) -> tuple[float, float, float, float]:
    return ((x - plot.x) / unit, (y - plot.y) / unit, width / unit, height / unit)


def _foot(page: KnownPage, inner: Box, sizes: Sizes, measure: Measure) -> tuple[list[Words], list[Figure], float]:
    style = Style(sizes.least, tone=Tone.MUTED, leading=1.3)
    words: list[Words] = []
    figures: list[Figure] = []
    glyph = sizes.least * 0.62
    entries: list[tuple[float, int]] = []
    x, row = 0.0, 0
    swatch = sizes.least * 1.1
    named = [(glyph * 1.5, text) for _, text in page.legend]
    named += [(swatch + sizes.least * 0.4, text) for _, text in page.fills]
    for before, text in named:
        wide = before + width_of(text, style, measure)
        if x and x + wide > inner.width:
            x, row = 0.0, row + 1
        entries.append((x, row))
        x += wide + sizes.least
    rows = row + 1 if entries else 0
    said = " · ".join(s for s in (page.until_words, page.left) if s)
    left = lines_of(said, inner.width, style, measure)
    count = rows + len(left)
    y = inner.bottom - count * style.line
    for i, ((at, line), (before, text)) in enumerate(zip(entries, named, strict=True)):
        top = y + line * style.line
        if i < len(page.legend):
            figures.append(Glyph(Box(inner.x + at, top + (style.line - glyph) / 2, glyph, glyph), page.legend[i][0]))
        else:
            fill = page.fills[i - len(page.legend)][0]
            bar = Box(inner.x + at, top + style.line * 0.25, swatch, style.line * 0.5)
            figures.append(NumberBar(bar, Role.CONTEXT, fill, False, False, None, sizes.unit))
        words += placed([text], inner.x + at + before, top, style, measure, "page")
    words += placed(left, inner.x, y + rows * style.line, style, measure, "page")
    return words, figures, count * style.line + (sizes.gap * 0.6 if count else 0.0)
