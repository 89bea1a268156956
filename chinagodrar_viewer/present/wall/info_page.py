"""The infobox on the wall: the same entries as in the main window, the least important giving way first."""

from __future__ import annotations

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.present.wall.request import InfoLine, InfoPage, InfoPart, InfoSection
from chinagodrar_viewer.present.wall.scene import Box, Figure, Glyph, Measure, Rule, Tone, Words
from chinagodrar_viewer.present.wall.sizes import Sizes
from chinagodrar_viewer.present.wall.type_setting import Style, lines_of, placed, width_of

NAME_AT_MOST = 0.3

Laid = tuple[tuple[list[Words], list[Figure]], int]


class _Pen(Value):
    """Where the next line goes; the lists are what has been laid."""

    words: list[Words]
    figures: list[Figure]
    sizes: Sizes
    measure: Measure


def lay_infobox(page: InfoPage, panel: Box, sizes: Sizes, measure: Measure) -> Laid:
    """The infobox in ``panel``, and how many of its entries found no room."""
    pad = sizes.gap * 1.2
    inner = Box(panel.x + pad, panel.y + pad * 0.8, panel.width - 2 * pad, panel.height - 1.6 * pad)
    sections = list(page.sections)
    dropped = 0
    while True:
        more = page.more.format(dropped) if dropped else ""
        pen = _Pen([], [], sizes, measure)
        bottom = _lay(pen, page, sections, more, inner)
        if bottom <= inner.bottom or len(sections) <= 1:
            return (pen.words, pen.figures), dropped
        # The reversed order drops the last of equals.
        sections.remove(min(reversed(sections), key=lambda s: s.importance))
        dropped += 1


def _lay(pen: _Pen, page: InfoPage, sections: list[InfoSection], more: str, inner: Box) -> float:
    sizes, measure = pen.sizes, pen.measure
    serif = Style(round(sizes.least * 1.3), bold=True, serif=True, leading=1.25)
    pen.words.extend(
        placed(lines_of(page.title, inner.width, serif, measure), inner.x, inner.y, serif, measure, "page")
    )
    y = pen.words[-1].box.bottom if pen.words else inner.y
    gap = sizes.gap * 0.5
    muted = Style(sizes.least, tone=Tone.MUTED, leading=1.28)
    names = [s.parts[0].name for s in sections if not s.title]
    name_width = min(
        max((width_of(n, muted, measure) for n in names), default=0.0) + sizes.least, inner.width * NAME_AT_MOST
    )
    in_rows = False
    for section in sections:
        if section.title or not in_rows:
            y += gap * 0.7
            pen.figures.append(Rule(inner.x, y, inner.right, y, Tone.HAIRLINE, sizes.hairline))
        y += gap * (0.7 if section.title or not in_rows else 0.3)
        in_rows = not section.title
        y = _lay_section(pen, section, y, inner) if section.title else _lay_row(pen, section, y, inner, name_width)
    if more:
        y += gap * 0.7
        lines = placed(lines_of(more, inner.width, muted, measure), inner.x, y, muted, measure, "page")
        pen.words.extend(lines)
        y = lines[-1].box.bottom
    return y


def _lay_row(pen: _Pen, section: InfoSection, y: float, inner: Box, name_width: float) -> float:
    part = section.parts[0]
    muted = Style(pen.sizes.least, tone=Tone.MUTED, leading=1.28)
    name = placed(
        lines_of(part.name, name_width - pen.sizes.least * 0.4, muted, pen.measure),
        inner.x, y, muted, pen.measure, "page",
    )  # fmt: skip
    pen.words.extend(name)
    bottom = _lay_part(pen, part, inner.x + name_width, y, inner.width - name_width)
    return max(bottom, name[-1].box.bottom if name else y)


def _lay_section(pen: _Pen, section: InfoSection, y: float, inner: Box) -> float:
    head = Style(pen.sizes.least, bold=True, tone=Tone.MUTED, leading=1.28)
    title = placed(lines_of(section.title, inner.width, head, pen.measure), inner.x, y, head, pen.measure, "page")
    pen.words.extend(title)
    y = title[-1].box.bottom + pen.sizes.gap * 0.15
    between = pen.sizes.gap
    count = max(len(section.parts), 1)
    width = (inner.width - between * (count - 1)) / count
    bottom = y
    for i, part in enumerate(section.parts):
        bottom = max(bottom, _lay_part(pen, part, inner.x + i * (width + between), y, width))
    return bottom


def _lay_part(pen: _Pen, part: InfoPart, x: float, y: float, width: float) -> float:
    for line in part.lines:
        y = _lay_line(pen, line, x, y, width)
    if part.disputed:
        soft = Style(pen.sizes.least, tone=Tone.ACCENT, leading=1.28)
        lines = placed(lines_of(part.disputed, width, soft, pen.measure), x, y, soft, pen.measure, "page")
        pen.words.extend(lines)
        y = lines[-1].box.bottom
    return y


def _lay_line(pen: _Pen, line: InfoLine, x: float, y: float, width: float) -> float:
    size = pen.sizes.least
    indent = 0.0
    strong = Style(size, bold=line.bold, tone=Tone.SIDE if line.role else Tone.INK, leading=1.28, role=line.role)
    if line.role is not None:
        glyph = size * 0.62
        indent = glyph * 1.6
        pen.figures.append(Glyph(Box(x, y + (strong.line - glyph) / 2, glyph, glyph), line.role))
    words = placed(lines_of(line.text, width - indent, strong, pen.measure), x + indent, y, strong, pen.measure, "page")
    pen.words.extend(words)
    y = words[-1].box.bottom if words else y
    if line.note:
        quiet = Style(size, tone=Tone.MUTED, leading=1.28)
        last = words[-1].box if words else None
        space = width_of(" ", quiet, pen.measure)
        if last is not None and last.right + space + width_of(line.note, quiet, pen.measure) <= x + width:
            words = placed([line.note], last.right + space, last.y, quiet, pen.measure, "page")
        else:
            words = placed(lines_of(line.note, width - indent, quiet, pen.measure), x + indent, y, quiet, pen.measure,
                           "page")  # fmt: skip
        pen.words.extend(words)
        y = words[-1].box.bottom if words else y
    return y
