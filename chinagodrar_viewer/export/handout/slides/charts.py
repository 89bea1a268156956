"""Native charts of the casualty claims: each claim a bar with its speaker, never a sum, never an average."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from PySide6.QtCore import QCoreApplication

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.casualties import Relation
from chinagodrar_viewer.core.chart_data import AttackBar, ClaimGroup, KnownChart, level_of
from chinagodrar_viewer.core.date_words import DateWords
from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.export.handout.plain_text import clean
from chinagodrar_viewer.model.claim_words import (
    figure_words,
    short_published,
    side_words,
    speaker_words,
    whose_words,
)
from chinagodrar_viewer.views.theme import LIGHT

POINTS = 12
ROW = 0.45
"""Inches of a bar with the room between two, at most."""
_EPOCH = 25_569
"""Day number of 1 January 1970 in a spreadsheet."""
_LONGEST = 60


class Box(Value):
    """Inches on the slide."""

    x: float
    y: float
    width: float
    height: float


def add_claim_chart(slide: Any, box: Box, battle: Battle, words: DateWords, group: ClaimGroup) -> Any:
    """A bar for each claim about one group's casualties; patterns say whose losses the speaker counts."""
    from pptx.chart.data import CategoryChartData

    data = CategoryChartData()
    labels: list[str] = []
    for bar in group.bars:
        claim = bar.claim
        when = clean(short_published(claim, words))
        speaker = _cut(speaker_words(claim, words.language))
        figure = clean(figure_words(claim, words))
        said = f"{speaker}, {when}" if when else speaker
        # Unknown is not zero: a claim without a number has no bar, so its label says so.
        data.add_category(said if level_of(claim) is not None else f"{said}: {figure}")
        labels.append(figure)
    side = battle.side(group.side)
    name = whose_words(side_words(battle, group.side, words.language), group.group)
    # Few bars are no thicker for it.
    box = replace(box, height=min(box.height, ROW * len(group.bars) + 0.2))
    data.add_series(clean(name), [level_of(bar.claim) for bar in group.bars])
    role = side.role if side else None
    chart = _bars(slide, box, data)
    series = chart.plots[0].series[0]
    for number, bar in enumerate(group.bars):
        _fill(series.points[number].format, role, bar.claim.relation)
        _label(series.points[number], labels[number])
    return chart


def add_attack_chart(slide: Any, box: Box, battle: Battle, words: DateWords, bars: Sequence[AttackBar]) -> Any:
    """A bar for each attack and each side that it hit, a series a side; the label gives the range of the claims."""
    from pptx.chart.data import CategoryChartData

    data = CategoryChartData()
    sides = list(dict.fromkeys(bar.side for bar in bars if bar.side is not None))
    met = [bar.event.id for bar in bars]
    for bar in bars:
        name = _cut(bar.event.label.get(words.language))
        if met.count(bar.event.id) > 1 and bar.side is not None:
            side = battle.side(bar.side)
            name += f" ({side.short.get(words.language) if side else bar.side})"
        data.add_category(clean(f"{name}, {words.day(bar.event.anchor)}"))
    for side in sides:
        name = side_words(battle, side, words.language)
        data.add_series(clean(name), [bar.level if bar.side == side else None for bar in bars])
    if not sides:
        data.add_series("", [None for _ in bars])
    chart = _bars(slide, box, data)
    chart.plots[0].overlap = 100
    for series, side in zip(chart.plots[0].series, sides, strict=False):
        found = battle.side(side)
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _colour(found.role if found else None)
        for number, bar in enumerate(bars):
            if bar.side == side and bar.level is not None:
                _label(series.points[number], _attack_words(bar))
    _legend(chart)
    return chart


def _attack_words(bar: AttackBar) -> str:
    said = str(bar.level)
    if bar.low is not None and bar.high is not None and bar.low != bar.high:
        said += f" ({bar.low}–{bar.high}{'+' if bar.open_end else ''})"
    elif bar.open_end:
        said = QCoreApplication.translate("ClaimWords", "{0} or more").format(said)
    return said


def add_known_chart(slide: Any, box: Box, battle: Battle, words: DateWords, known: KnownChart) -> Any:
    """A stepped line a side through the tolls that headed the news, against the day from which each was known."""
    from pptx.chart.data import XyChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
    from pptx.util import Pt

    data = XyChartData()
    named: list[list[tuple[int, str]]] = []
    end = known.publications.end if known.publications else 0
    if known.until is not None:  # what came later is not known yet
        end = min(end, known.until - 1)
    for line in known.lines:
        series = data.add_series(clean(whose_words(side_words(battle, line.side, words.language), line.group)))
        labels: list[tuple[int, str]] = []
        count, level = 0, None
        for mark in line.marks:
            day = _day(mark.since, words)
            if level is not None:
                series.add_data_point(day, level)
                count += 1
            series.add_data_point(day, mark.level)
            figure = mark.claim.figure or figure_words(mark.claim, words)
            speaker = speaker_words(mark.claim, words.language).partition(" (")[0]
            labels.append((count, "\n".join((figure, *wrap(_cut(speaker, 40), 15)))))
            count, level = count + 1, mark.level
        named.append(labels)
    chart = _framed(slide, box, XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, data)
    highest = max(range(len(known.lines)), key=lambda n: known.lines[n].marks[-1].level or 0)
    for number, (series, line, labels) in enumerate(zip(chart.plots[0].series, known.lines, named, strict=True)):
        side = battle.side(line.side)
        role = side.role if side else None
        series.smooth = False
        series.format.line.width = Pt(2.5)
        series.format.line.color.rgb = _colour(role)
        for point, text in labels:
            _mark(series.points[point], role)
            # Where nothing is drawn: before a line begins, above the one that ends on top, after the end of the others.
            place = XL_LABEL_POSITION.BELOW
            if point == labels[0][0]:
                place = XL_LABEL_POSITION.LEFT
            elif number == highest:
                place = XL_LABEL_POSITION.ABOVE
            elif point == labels[-1][0]:
                place = XL_LABEL_POSITION.RIGHT
            _label(series.points[point], text, place)
    axis, values = chart.category_axis, chart.value_axis
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "d/m", False
    if known.publications is not None:
        first_day = min(_day(line.marks[0].since, words) for line in known.lines)
        axis.minimum_scale, axis.maximum_scale = first_day - 2, _day(end, words) + 3
        axis.major_unit = max(1, round((end - known.publications.start) / DAY / 10))
    values.minimum_scale = 0
    values.maximum_scale = round(known.highest * 1.5 / 10) * 10 or 1
    for one in (axis, values):
        _quiet(one)
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = "0", False
    _legend(chart)
    return chart


def _day(instant: float, words: DateWords) -> int:
    return int((instant + words.utc_offset) // DAY) + _EPOCH


def _bars(slide: Any, box: Box, data: Any) -> Any:
    from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION

    chart = _framed(slide, box, XL_CHART_TYPE.BAR_CLUSTERED, data)
    axis, values = chart.category_axis, chart.value_axis
    axis.reverse_order = True  # the first claim on top
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    values.minimum_scale = 0
    values.visible = False
    values.has_major_gridlines = False
    _quiet(axis)
    plot = chart.plots[0]
    plot.gap_width = 45
    plot.vary_by_categories = False
    chart.has_legend = False
    return chart


def _framed(slide: Any, box: Box, kind: Any, data: Any) -> Any:
    from pptx.util import Inches, Pt

    place = (Inches(v) for v in (box.x, box.y, box.width, box.height))
    chart = slide.shapes.add_chart(kind, *place, data).chart
    chart.has_title = False
    chart.font.size = Pt(POINTS)
    chart.font.color.rgb = _hex(LIGHT.ink)
    return chart


def _legend(chart: Any) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION

    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False


def _quiet(axis: Any) -> None:
    axis.format.line.color.rgb = _hex(LIGHT.hairline)
    axis.has_major_gridlines = False
    axis.has_minor_gridlines = False


def _fill(look: Any, role: Role | None, relation: Relation) -> None:
    """Solid for a party's own losses, hatched for what it says of its opponent, pale for a third party."""
    from pptx.dml.color import RGBColor
    from pptx.enum.dml import MSO_PATTERN

    colour = _colour(role)
    if relation is Relation.OWN:
        look.fill.solid()
        look.fill.fore_color.rgb = colour
    else:
        look.fill.patterned()
        look.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL if relation is Relation.ENEMY else MSO_PATTERN.PERCENT_30
        look.fill.fore_color.rgb = colour
        look.fill.back_color.rgb = RGBColor(255, 255, 255)
    look.line.color.rgb = colour


def _mark(point: Any, role: Role | None) -> None:
    from pptx.enum.chart import XL_MARKER_STYLE

    styles = {Role.GOVERNMENT: XL_MARKER_STYLE.SQUARE, Role.AIR: XL_MARKER_STYLE.TRIANGLE,
              Role.ATTACKERS: XL_MARKER_STYLE.DIAMOND}  # fmt: skip
    point.marker.style = styles.get(role or Role.CONTEXT, XL_MARKER_STYLE.CIRCLE)
    point.marker.size = 9
    point.marker.format.fill.solid()
    point.marker.format.fill.fore_color.rgb = _colour(role)


def _label(point: Any, text: str, position: Any = None) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION
    from pptx.util import Pt

    label = point.data_label
    label.has_text_frame = True
    lines = text.split("\n")
    for number, line in enumerate(lines):
        paragraph = label.text_frame.paragraphs[0] if number == 0 else label.text_frame.add_paragraph()
        run = paragraph.add_run()
        run.text = clean(line)
        run.font.size = Pt(POINTS if number == 0 else POINTS - 2)
        run.font.bold = number == 0
    label.position = position if position is not None else XL_LABEL_POSITION.OUTSIDE_END


def _colour(role: Role | None) -> Any:
    return _hex(LIGHT.mark(role).name())


def _hex(text: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(text[1:].upper())


def _cut(text: str, longest: int = _LONGEST) -> str:
    text = clean(text)
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
