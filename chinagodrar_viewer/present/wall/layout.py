"""Builds the wall's scene: text at the largest size that has room, the picture into what is left.

A long text, or French, is given more room and the picture less; the size gives way after that, down to
what is still read from the last row; nothing is cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.present.wall.bar_page import lay_bars
from chinagodrar_viewer.present.wall.info_page import lay_infobox
from chinagodrar_viewer.present.wall.known_page import lay_known
from chinagodrar_viewer.present.wall.request import BarPage, InfoPage, Page, Stage, WallRequest
from chinagodrar_viewer.present.wall.scene import Box, Field, Figure, Glyph, Measure, Tone, WallScene, Words
from chinagodrar_viewer.present.wall.sizes import Sizes
from chinagodrar_viewer.present.wall.strip import Strip, lay_strip
from chinagodrar_viewer.present.wall.type_setting import Style, balanced, lines_of, placed, with_whole_words

SCALES = (1.16, 1.0, 0.9, 0.82)
"""Of the text, best first; the last is checked against the least size."""
SHARES = {
    Leading.MAP: (0.44, 0.5, 0.56, 0.62),
    Leading.CASUALTIES: (0.36, 0.42, 0.48, 0.54, 0.6),
    Leading.INFOBOX: (0.36, 0.42, 0.48, 0.54, 0.6),
    Leading.TIMELINE: (0.40, 0.46, 0.54),
}
"""Of the width that the text may take, the smallest first: the more is left to the picture."""
TIMELINE, LEAST_TIMELINE, LOW_TIMELINE, LANE = 0.46, 0.36, 0.3, 0.055
"""Of the height: a timeline of many lanes, one that gives way to a long text, one of few lanes, and a lane."""
AXIS_AND_LANE = 44.0, 23.0
"""The timeline's unit: below this a lane would not hold its events."""
NEARLY_SQUARE, LEAST_BELOW = 1.5, 0.34
"""A wall narrower than this for its height may have the view below the text, if it gets this share of the height."""
LONGEST_MEASURE = 32.0
"""Width of a text column in its size: about 65 letters, beyond which the eye loses the line."""


class Block(Value):
    """Kicker, headline, body and source, set in a column."""

    words: tuple[Words, ...]
    figures: tuple[Figure, ...]
    bottom: float
    size: int


def build_wall_scene(request: WallRequest, measure: Measure) -> WallScene:
    """The picture of ``request``; ``measure`` gives text widths, so no screen is needed."""
    sizes = Sizes(request.width, request.height)
    strip = lay_strip(request, sizes, measure)
    area = Box(sizes.margin, sizes.top, request.width - 2 * sizes.margin, strip.top - sizes.gap - sizes.top)
    if request.stage is not Stage.STEP:
        return _stage(request, sizes, area, strip, measure)
    if request.leading is Leading.TIMELINE:
        return _across(request, sizes, area, strip, measure)
    if request.leading is Leading.TEXT or (request.page is None and request.leading is not Leading.MAP):
        return _alone(request, sizes, area, strip, measure)
    return _beside(request, sizes, area, strip, measure)


# --- the text


def set_text(
    request: WallRequest, sizes: Sizes, x: float, y: float, width: float, scale: float, measure: Measure
) -> Block:
    """The step's words in a column from a corner on."""
    size = max(sizes.body_least, round(sizes.body * scale))
    headline = Style(max(size + 2, round(sizes.headline * scale)), bold=True, serif=True, leading=1.2)
    headline = with_whole_words(request.headline, width, headline, measure, size)
    words, figures, y = _kicker(request, sizes, x, y, width, measure)
    title = placed(balanced(request.headline, width, headline, measure), x, y, headline, measure, "headline")
    y = title[-1].box.bottom + sizes.gap * 0.9 if title else y
    body = Style(size, leading=1.42)
    column = min(width, LONGEST_MEASURE * size)
    text = placed(lines_of(request.body, column, body, measure), x, y, body, measure, "body")
    y = text[-1].box.bottom + sizes.gap * 0.8 if text else y
    source = _source(request, sizes, x, y, column, measure)
    bottom = (source or text or title or words)[-1].box.bottom if (source or text or title or words) else y
    return Block((*words, *title, *text, *source), tuple(figures), bottom, size)


def _kicker(
    request: WallRequest, sizes: Sizes, x: float, y: float, width: float, measure: Measure
) -> tuple[list[Words], list[Figure], float]:
    if not request.kicker:
        return [], [], y
    style = Style(sizes.kicker, bold=True, tone=Tone.SIDE, role=request.role)
    glyph = sizes.kicker * 0.7 if request.role is not None else 0.0
    indent = glyph + sizes.kicker * 0.5 if glyph else 0.0
    words = placed(lines_of(request.kicker, width - indent, style, measure), x + indent, y, style, measure, "kicker")
    figures: list[Figure] = []
    if glyph:
        figures.append(Glyph(Box(x, y + (style.line - glyph) / 2, glyph, glyph), request.role))
    return words, figures, words[-1].box.bottom + sizes.gap * 0.25


def _source(request: WallRequest, sizes: Sizes, x: float, y: float, width: float, measure: Measure) -> list[Words]:
    style = Style(sizes.least, tone=Tone.MUTED, leading=1.36)
    return placed(lines_of(request.source, width, style, measure), x, y, style, measure, "source")


# --- text alone


def _alone(request: WallRequest, sizes: Sizes, area: Box, strip: Strip, measure: Measure) -> WallScene:
    """A thought without a picture: as large as it can be, in the middle of the height."""
    width = area.width * 0.86
    block = set_text(request, sizes, area.x, area.y, width, SCALES[-1], measure)
    for scale in (1.5, 1.36, 1.24, *SCALES):
        block = set_text(request, sizes, area.x, area.y, width, scale, measure)
        if block.bottom <= area.bottom:
            break
    if block.bottom > area.bottom:
        block = whole_lines(set_text(request, sizes, area.x, area.y, area.width, SCALES[-1], measure), area, measure)
    spare = max(0.0, area.bottom - block.bottom)
    return _scene(request, sizes, strip, _moved(block, spare * 0.38), None, area)


def whole_lines(block: Block, area: Box, measure: Measure) -> Block:
    """A text that no size can hold ends with dots on the last line that has room; the block keeps its height."""
    from chinagodrar_viewer.core.value import replace

    inside = [w for w in block.words if w.box.bottom <= area.bottom]
    if len(inside) < len(block.words) and inside:
        last = inside[-1]
        text = last.text.rstrip()
        while text and measure(f"{text} …", last.size, last.bold, last.serif) > area.width:
            text = text[:-1]
        text = f"{text} …"
        box = Box(last.box.x, last.box.y, measure(text, last.size, last.bold, last.serif), last.box.height)
        inside[-1] = replace(last, text=text, box=box)
    return Block(tuple(inside), block.figures, block.bottom, block.size)


def _stage(request: WallRequest, sizes: Sizes, area: Box, strip: Strip, measure: Measure) -> WallScene:
    """The content note, or the end: quiet words in the middle of the wall."""
    width = min(area.width * 0.8, sizes.body * 1.24 * LONGEST_MEASURE)
    x = area.x + (area.width - width) / 2
    block = set_text(request, sizes, x, area.y, width, 1.0, measure)
    for scale in (1.24, *SCALES):
        block = set_text(request, sizes, x, area.y, width, scale, measure)
        if block.bottom <= area.bottom:
            break
    edge = Field(Box(x - sizes.gap * 1.6, area.y, max(4.0, sizes.gap * 0.28), block.bottom - area.y), Tone.ACCENT, 2.0)
    block = Block(block.words, (*block.figures, edge), block.bottom, block.size)
    spare = max(0.0, area.bottom - block.bottom)
    return _scene(request, sizes, strip, _moved(block, spare * 0.42), None, area)


# --- text and a picture


def _beside(request: WallRequest, sizes: Sizes, area: Box, strip: Strip, measure: Measure) -> WallScene:
    """Text at the left and the leading view at the right; below the text where the wall is nearly square."""
    best: tuple[float, Block, Box, tuple[list[Words], list[Figure]]] | None = None
    # The same panel comes with several sizes of the text: its page is laid once.
    pages: dict[tuple[float, float], tuple[tuple[list[Words], list[Figure]], int]] = {}
    for scale in SCALES:
        for block, panel in _divisions(request, sizes, area, scale, measure):
            key = panel.width, panel.height
            if key not in pages:
                pages[key] = _page(request.page, panel, sizes, measure)
            page, hidden = pages[key]
            # A larger text or picture is not worth what the picture would have to leave out.
            given_away = 1 - panel.width * panel.height / (area.width * area.height)
            penalty = hidden * 1.0 + (SCALES[0] - scale) * 2 + given_away * 2.7
            if best is None or penalty < best[0]:
                best = (penalty, block, panel, page)
    if best is None:
        return _alone(request, sizes, area, strip, measure)
    _, block, panel, (words, figures) = best
    ground = Field(panel, Tone.PANEL, sizes.gap * 0.6)
    block = Block((*block.words, *words), (*block.figures, ground, *figures), block.bottom, block.size)
    picture = panel if request.leading is Leading.MAP else None
    return _scene(request, sizes, strip, block, picture, area)


def _divisions(
    request: WallRequest, sizes: Sizes, area: Box, scale: float, measure: Measure
) -> Iterator[tuple[Block, Box]]:
    """The ways to part the wall between a text that fits at this size and the leading view."""
    gap = 2.2 * sizes.gap
    for share in SHARES[request.leading]:
        width = area.width * share
        block = set_text(request, sizes, area.x, area.y, width, scale, measure)
        if block.bottom <= area.bottom:
            yield block, Box(area.x + width + gap, area.y, area.width - width - gap, area.height)
    if request.width < NEARLY_SQUARE * request.height:
        blocks = [_two_columns(request, sizes, area, share, scale, measure) for share in (0.36, 0.42, 0.48)]
        block = min(blocks, key=lambda b: b.bottom)
        top = block.bottom + sizes.gap
        if area.bottom - top >= LEAST_BELOW * request.height:
            yield block, Box(area.x, top, area.width, area.bottom - top)


def _page(
    page: Page | None, panel: Box, sizes: Sizes, measure: Measure
) -> tuple[tuple[list[Words], list[Figure]], int]:
    """The leading view's words and figures, and how much of it had no room."""
    if page is None:
        return ([], []), 0
    if isinstance(page, BarPage):
        return lay_bars(page, panel, sizes, measure)
    if isinstance(page, InfoPage):
        return lay_infobox(page, panel, sizes, measure)
    return lay_known(page, panel, sizes, measure)


def _across(request: WallRequest, sizes: Sizes, area: Box, strip: Strip, measure: Measure) -> WallScene:
    """A timeline needs the wall's width: headline at the left above it, what it says at the right."""
    gap = 2.2 * sizes.gap
    needed = (AXIS_AND_LANE[0] + AXIS_AND_LANE[1] * request.lanes) * sizes.unit / request.height
    good = max(min(max(0.17 + LANE * request.lanes, LOW_TIMELINE), TIMELINE), needed)
    for wanted, scales in ((good, (1.36, *SCALES[:-1])), (max(min(good, LEAST_TIMELINE), needed), SCALES[1:])):
        for scale in scales:
            blocks = [
                _two_columns(request, sizes, area, share, scale, measure) for share in (0.42, 0.36, 0.48, 0.56, 0.64)
            ]
            block = min(blocks, key=lambda b: b.bottom)
            picture = Box(0, block.bottom + sizes.gap, request.width, strip.top - block.bottom - sizes.gap)
            if picture.height >= request.height * wanted:
                return _scene(request, sizes, strip, block, picture, area)
    for scale in SCALES[1:]:
        for share in SHARES[Leading.TIMELINE]:
            width = area.width * share
            block = set_text(request, sizes, area.x, area.y, width, scale, measure)
            if block.bottom <= area.bottom:
                picture = Box(area.x + width + gap, area.y, area.width - width - gap, area.height)
                return _scene(request, sizes, strip, block, picture, area)
    return _alone(request, sizes, area, strip, measure)


def _two_columns(request: WallRequest, sizes: Sizes, area: Box, share: float, scale: float, measure: Measure) -> Block:
    size = max(sizes.body_least, round(sizes.body * scale))
    gap = 2.2 * sizes.gap
    left = area.width * share
    headline = Style(max(size + 2, round(sizes.headline * scale)), bold=True, serif=True, leading=1.2)
    headline = with_whole_words(request.headline, left, headline, measure, size)
    words, figures, y = _kicker(request, sizes, area.x, area.y, left, measure)
    title = placed(balanced(request.headline, left, headline, measure), area.x, y, headline, measure, "headline")
    x, width = area.x + left + gap, area.width - left - gap
    body = Style(size, leading=1.42)
    text = placed(lines_of(request.body, width, body, measure), x, area.y, body, measure, "body")
    y = text[-1].box.bottom + sizes.gap * 0.5 if text else area.y
    source = _source(request, sizes, x, y, width, measure)
    bottom = max((w.box.bottom for w in (*words, *title, *text, *source)), default=area.y)
    return Block((*words, *title, *text, *source), tuple(figures), bottom, size)


# --- the whole


def _moved(block: Block, down: float) -> Block:
    from chinagodrar_viewer.core.value import replace

    def moved(box: Box) -> Box:
        return Box(box.x, box.y + down, box.width, box.height)

    words = tuple(replace(w, box=moved(w.box)) for w in block.words)
    figures = tuple(replace(f, box=moved(f.box)) if isinstance(f, Glyph | Field) else f for f in block.figures)
    return Block(words, figures, block.bottom + down, block.size)


def _scene(request: WallRequest, sizes: Sizes, strip: Strip, block: Block, picture: Box | None, area: Box) -> WallScene:
    return WallScene(
        request.width, request.height,
        (*block.words, *strip.words), (*strip.figures, *block.figures),
        picture, request.leading, sizes.unit, sizes.least, block.size,
        said_words(request, block.words), block.bottom > area.bottom + 1, (), strip.top,
    )  # fmt: skip


def said_words(request: WallRequest, words: Sequence[Words]) -> str:
    """The picture in words, sentence by sentence."""
    said = [request.kicker, request.headline, request.body, request.source]
    page = " ".join(w.text for w in words if w.owner == "page")
    return "\n".join(part for part in (*said, page, request.count_words) if part)
