"""The infobox as native tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chinagodrar_viewer.export.handout.content import FactLine, FactRow, number_words
from chinagodrar_viewer.export.handout.pages.setting import LEADING, Paragraph, Run
from chinagodrar_viewer.export.handout.plain_text import clean
from chinagodrar_viewer.export.handout.slides.template import Place
from chinagodrar_viewer.views.theme import LIGHT

POINTS = 13
INCH = 96.0
PADDING = 0.05
LABEL = 0.2
"""Share of the width for the rows' names."""


def add_fact_tables(slide: Any, place: Place, rows: Sequence[FactRow], name: str) -> list[FactRow]:
    """Add a table of as many rows as there is room for, one at least; returns the rest."""
    from pptx.util import Inches

    columns = max(len(row.columns) for row in rows)
    widths = [place.width * LABEL, *([place.width * (1 - LABEL) / columns] * columns)]
    shown: list[FactRow] = []
    heights: list[float] = []
    for row in rows:
        height = _height(row, widths)
        if shown and sum(heights) + height > place.height:
            break
        shown.append(row)
        heights.append(height)
    shape = slide.shapes.add_table(
        len(shown), columns + 1, Inches(place.x), Inches(place.y), Inches(place.width), Inches(sum(heights))
    )
    element = shape._element.find(".//{*}cNvPr")
    element.set("name", clean(name))
    element.set("descr", clean(name))
    table = shape.table
    table.first_row = False
    table.first_col = True
    table.horz_banding = False
    _plain(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Inches(width)
    for number, (row, height) in enumerate(zip(shown, heights, strict=True)):
        table.rows[number].height = Inches(height)
        _write(table.cell(number, 0), (FactLine(row.label, "", True, None, ()),), LIGHT.muted)
        for column, lines in enumerate(row.columns, 1):
            _write(table.cell(number, column), lines, LIGHT.ink)
        if len(row.columns) < columns:
            table.cell(number, len(row.columns)).merge(table.cell(number, columns))
    return list(rows[len(shown) :])


def _height(row: FactRow, widths: Sequence[float]) -> float:
    """Inches that a row needs, measured in our wider fonts."""
    spans = [*widths[1 : len(row.columns)], sum(widths[len(row.columns) :])]
    stacks = [_stack(lines, width) for lines, width in zip(row.columns, spans, strict=True)]
    label = _stack((FactLine(row.label, "", True, None, ()),), widths[0])
    return max(label, *stacks) + 2 * PADDING


def _stack(lines: Sequence[FactLine], width: float) -> float:
    pixels = round(POINTS * INCH / 72)
    total = 0.0
    for line in lines:
        text = Paragraph([Run(f"{line.text} {line.quiet} {number_words(line.numbers)}", pixels, bold=line.strong)])
        total += text.lay((width - 0.14) * INCH) * 1.22 / LEADING
    return total / INCH


def _write(cell: Any, lines: Sequence[FactLine], colour: str) -> None:
    from pptx.dml.color import RGBColor
    from pptx.util import Inches, Pt

    cell.margin_top = cell.margin_bottom = Inches(PADDING)
    cell.margin_left = cell.margin_right = Inches(0.07)
    frame = cell.text_frame
    frame.word_wrap = True
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        ink = LIGHT.mark_ink(line.role).name() if line.role is not None else colour
        quiet = f" {line.quiet}" if line.quiet else ""
        parts = ((line.text, line.strong, ink, False), (quiet, False, LIGHT.muted, False),
                 (f" {number_words(line.numbers)}" if line.numbers else "", False, LIGHT.muted, True))  # fmt: skip
        for text, bold, tone, raised in parts:
            if not text:
                continue
            run = paragraph.add_run()
            run.text = clean(text)
            run.font.size = Pt(POINTS)
            run.font.bold = bold
            run.font.color.rgb = RGBColor.from_string(tone[1:].upper())
            if raised:
                run.font._element.set("baseline", "30000")


def _plain(table: Any) -> None:
    """No style of the program's: hairlines only between the rows."""
    from pptx.oxml import parse_xml

    properties = table._tbl.tblPr
    for child in list(properties):
        properties.remove(child)
    # "No Style, No Grid"
    properties.append(
        parse_xml(
            '<a:tableStyleId xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            "{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId>"
        )
    )
