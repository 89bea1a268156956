"""Builds the scene of an activity: its task at the left, its cards at the right, as large as a hand needs.

Where the cards' words are long, their text becomes smaller, down to the least that the last row reads; the
cards then take the column of the task.
"""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.core.value import Value, replace
from chinagodrar_viewer.core.view_state import Leading
from chinagodrar_viewer.model.activity_play import ActivityPlay
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.present.wall.activity_board import REVEAL, Board, Card, Link
from chinagodrar_viewer.present.wall.activity_words import board_of
from chinagodrar_viewer.present.wall.layout import Block, set_text, whole_lines
from chinagodrar_viewer.present.wall.request import WallRequest
from chinagodrar_viewer.present.wall.scene import (
    Box,
    Field,
    Figure,
    Glyph,
    Measure,
    Rule,
    Target,
    Tick,
    Tone,
    WallScene,
    Words,
)
from chinagodrar_viewer.present.wall.sizes import Sizes
from chinagodrar_viewer.present.wall.strip import Strip, lay_strip
from chinagodrar_viewer.present.wall.type_setting import Style, centred, lines_of, placed, width_of

TOUCH = 0.072
"""Of the wall's height: a card that a finger takes without looking twice (78 px at 1080)."""
SCALES = (1.0, 0.9, 0.82, 0.74)
SHARES = (0.34, 0.4, 0.28, 0.48)
"""Of the width: the task's column."""


class _Laid(Value):
    words: list[Words]
    figures: list[Figure]
    targets: list[Target]
    bottom: float


def build_activity_scene(request: WallRequest, play: ActivityPlay, model: EventModel, measure: Measure) -> WallScene:
    """The scene of an activity as it stands now."""
    return lay_board(request, board_of(play, model), measure)


def lay_board(request: WallRequest, board: Board, measure: Measure) -> WallScene:
    """The scene of a board."""
    sizes = Sizes(request.width, request.height)
    strip = lay_strip(request, sizes, measure)
    area = Box(sizes.margin, sizes.top, request.width - 2 * sizes.margin, strip.top - sizes.gap - sizes.top)
    # With the answer the step's own text has done its work; the room is the explanation's.
    body = board.said if board.answered and board.said else "\n".join(p for p in (request.body, board.said) if p)
    asked = replace(request, body=body, source="")
    short = replace(board, left=tuple(replace(card, note=card.short) for card in board.left))
    brief = replace(asked, body=board.brief or board.said or request.body)
    ways = ((asked, board), *(((asked, short), (brief, short)) if board.answered else ((brief, board),)))
    for said, tried in ways:
        for size in (sizes.body, round((sizes.body + sizes.least) / 2), sizes.least):
            for share in SHARES:
                found = _fitted(said, tried, size, share, area, sizes, measure)
                if found is not None:
                    text, laid = found
                    return _scene(request, board, sizes, text, laid, strip, size)
    text = set_text(brief, sizes, area.x, area.y, area.width * SHARES[0], SCALES[-1], measure)
    text = whole_lines(text, Box(area.x, area.y, area.width * SHARES[0], area.height), measure)
    left = area.x + area.width * SHARES[0] + 2.2 * sizes.gap
    laid = _lay_cards(short, Box(left, area.y, area.right - left, area.height), sizes.least, sizes, measure)
    return _scene(request, board, sizes, text, laid, strip, sizes.least, cut=True)


def _fitted(
    request: WallRequest, board: Board, size: int, share: float, area: Box, sizes: Sizes, measure: Measure
) -> tuple[Block, _Laid] | None:
    """Task and cards where both have room at this size and share; None where one has not."""
    width = area.width * share
    left = area.x + width + 2.2 * sizes.gap
    laid = _lay_cards(board, Box(left, area.y, area.right - left, area.height), size, sizes, measure)
    if laid.bottom > area.bottom + 0.5:
        return None
    button = _button_height(board, width, sizes, measure)
    for scale in SCALES:
        text = set_text(request, sizes, area.x, area.y, width, scale, measure)
        if text.bottom <= area.bottom - (button + sizes.gap if button else 0.0):
            _lay_button(board, Box(area.x, area.bottom - button, width, button), sizes, measure, laid)
            return text, laid
    return None


def _scene(
    request: WallRequest, board: Board, sizes: Sizes, text: Block, laid: _Laid, strip: Strip, size: int, *,
    cut: bool = False,
) -> WallScene:  # fmt: skip
    said = "\n".join(part for part in (request.kicker, request.headline, board.said, *_said(board)) if part)
    return WallScene(
        request.width, request.height, (*text.words, *laid.words, *strip.words),
        (*strip.figures, *text.figures, *laid.figures), None, Leading.TEXT, sizes.unit, sizes.least,
        size, said, cut, tuple(laid.targets), strip.top,
    )  # fmt: skip


def _said(board: Board) -> list[str]:
    """The cards in words."""
    return [" ".join(p for p in (card.mark, card.text, card.note) if p) for card in (*board.left, *board.right)]


# --- the answer's button


def _button_lines(board: Board, width: float, sizes: Sizes, measure: Measure) -> tuple[list[str], Style]:
    style = Style(sizes.least, bold=True, leading=1.3)
    return lines_of(board.reveal, width - 2 * sizes.gap, style, measure), style


def _button_height(board: Board, width: float, sizes: Sizes, measure: Measure) -> float:
    if not board.reveal:
        return 0.0
    lines, style = _button_lines(board, width, sizes, measure)
    return max(len(lines) * style.line + sizes.gap * 0.7, sizes.base * TOUCH)


def _lay_button(board: Board, place: Box, sizes: Sizes, measure: Measure, laid: _Laid) -> None:
    if not board.reveal:
        return
    lines, style = _button_lines(board, place.width, sizes, measure)
    wide = max(width_of(line, style, measure) for line in lines) + 2 * sizes.gap
    box = Box(place.x, place.y, min(wide, place.width), place.height)
    laid.figures.append(Field(box, None, sizes.gap * 0.45, Tone.MUTED, line=max(1.0, sizes.base / 400)))
    laid.targets.append(Target(REVEAL, box))
    top = box.y + (box.height - len(lines) * style.line) / 2
    laid.words.extend(centred(lines, box.middle_x, top, style, measure, "reveal"))


# --- cards


def _lay_cards(board: Board, box: Box, size: int, sizes: Sizes, measure: Measure) -> _Laid:
    laid = _Laid([], [], [], box.y)
    if not board.right:
        bottom = _lay_column(board.left, box, size, sizes, measure, laid)
        return replace(laid, bottom=bottom)
    gap = sizes.gap * 3.4
    # Options are short: a number, a yes or no; the cards are sentences.
    narrow = _widest(board.right, size, measure) + sizes.gap * 2.2
    left_width = box.width - gap - min(max(narrow, box.width * 0.16), box.width * 0.3)
    left = Box(box.x, box.y, left_width, box.height)
    right = Box(box.x + left_width + gap, box.y, box.width - left_width - gap, box.height)
    head = Style(sizes.least, bold=True, tone=Tone.MUTED, leading=1.3)
    top = box.y
    for title, column in ((board.left_title, left), (board.right_title, right)):
        if title:
            words = placed(lines_of(title, column.width, head, measure), column.x, box.y, head, measure, "card")
            laid.words.extend(words)
            top = max(top, words[-1].box.bottom + sizes.gap * 0.4)
    room = box.bottom - top
    lowest = _lay_column(board.left, Box(left.x, top, left.width, room), size, sizes, measure, laid)
    # Beside the middle of the cards: shorter ways for hand and line.
    tall = _lay_column(board.right, Box(right.x, top, right.width, room), size, sizes, measure, _Laid([], [], [], 0.0))
    down = max((lowest - tall) / 2, 0.0)
    place = Box(right.x, top + down, right.width, room - down)
    bottoms = (lowest, _lay_column(board.right, place, size, sizes, measure, laid))
    _lay_links(board.links, sizes, laid)
    return replace(laid, bottom=max(bottoms))


def _widest(cards: Sequence[Card], size: int, measure: Measure) -> float:
    style = Style(size, bold=True)
    return max((width_of(f"{c.mark} {c.text}".strip(), style, measure) for c in cards), default=0.0)


def _lay_column(cards: Sequence[Card], box: Box, size: int, sizes: Sizes, measure: Measure, laid: _Laid) -> float:
    """Cards below each other, sharing the height up to a comfortable one; returns the bottom."""
    heights = [_card_height(card, box.width, size, sizes, measure) for card in cards]
    gap = sizes.gap * 0.5
    spare = box.height - sum(heights) - gap * (len(cards) - 1)
    more = min(max(spare / max(len(cards), 1), 0.0), sizes.gap * 1.1)
    y = box.y
    for card, height in zip(cards, heights, strict=True):
        place = Box(box.x, y, box.width, height + more)
        _lay_card(card, place, size, sizes, measure, laid)
        y += height + more + gap
    return y - gap if cards else y


def _inner(card: Card, width: float, sizes: Sizes, size: int) -> tuple[float, float]:
    """Where a card's text begins, and how wide it is."""
    pad = sizes.gap * 0.8
    before = pad + (size * 1.9 if card.mark else 0.0) + (size * 1.0 if card.role is not None else 0.0)
    after = pad + (size * 1.5 if card.right is not None else 0.0)
    return before, max(width - before - after, size * 3.0)


def _card_height(card: Card, width: float, size: int, sizes: Sizes, measure: Measure) -> float:
    _, room = _inner(card, width, sizes, size)
    text = len(lines_of(card.text, room, Style(size), measure)) * Style(size, leading=1.3).line
    note = len(lines_of(card.note, room, Style(sizes.least), measure)) * Style(sizes.least, leading=1.3).line
    return max(text + note + sizes.gap * 0.7, sizes.base * TOUCH)


def _lay_card(card: Card, place: Box, size: int, sizes: Sizes, measure: Measure, laid: _Laid) -> None:
    line = max(1.0, sizes.base / 540)
    radius = sizes.gap * 0.45
    held = card.chosen or card.taken
    fill = Tone.ACCENT_SOFT if card.taken else Tone.PANEL
    laid.figures.append(
        Field(place, fill, radius, Tone.ACCENT if held else Tone.HAIRLINE, line=line * (2.6 if card.chosen else 1.4))
    )
    laid.targets.append(Target(card.key, place))
    ink = Tone.ON_ACCENT if card.taken else Tone.INK
    before, room = _inner(card, place.width, sizes, size)
    style = Style(size, tone=ink, leading=1.3)
    note_style = Style(sizes.least, tone=ink if card.taken else Tone.MUTED, leading=1.3)
    lines = lines_of(card.text, room, style, measure)
    notes = lines_of(card.note, room, note_style, measure)
    tall = len(lines) * style.line + len(notes) * note_style.line
    top = place.y + (place.height - tall) / 2
    pad = sizes.gap * 0.8
    if card.mark:
        strong = Style(size, bold=True, tone=ink if card.taken else Tone.MUTED, leading=1.3)
        mark_y = place.y + (place.height - strong.line) / 2
        laid.words.extend(placed([card.mark], place.x + pad, mark_y, strong, measure, "card"))
    if card.role is not None:
        glyph = size * 0.6
        at = place.x + before - size * 1.0
        laid.figures.append(Glyph(Box(at, top + (style.line - glyph) / 2, glyph, glyph), card.role))
    laid.words.extend(placed(lines, place.x + before, top, style, measure, "card"))
    laid.words.extend(placed(notes, place.x + before, top + len(lines) * style.line, note_style, measure, "card"))
    if card.right is not None:
        side = size * 0.9
        laid.figures.append(
            Tick(Box(place.right - pad - side, place.y + (place.height - side) / 2, side, side), card.right)
        )


def _lay_links(links: Sequence[Link], sizes: Sizes, laid: _Laid) -> None:
    boxes = {target.key: target.box for target in laid.targets}
    for link in links:
        a, b = boxes.get(link.left), boxes.get(link.right)
        if a is None or b is None:
            continue
        wide = max(2.0, sizes.base / (270 if link.good is not False else 400))
        tone = Tone.ACCENT if link.good is None else Tone.INK if link.good else Tone.QUIET
        laid.figures.append(Rule(a.right, a.middle_y, b.x, b.middle_y, tone, wide))
