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
from chinagodrar_viewer.present.wall.layout import set_text
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
from chinagodrar_viewer.present.wall.strip import lay_strip
from chinagodrar_viewer.present.wall.type_setting import Style, centred, lines_of, placed, width_of

TOUCH = 0.072
"""Of the wall's height: a card that a finger takes without looking twice (78 px at 1080)."""
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
    asked = replace(request, body="\n".join(part for part in (request.body, board.said) if part), source="")
    laid, block, size = None, None, 0
    for card_size in (sizes.body, round((sizes.body + sizes.least) / 2), sizes.least):
        for share in SHARES:
            width = area.width * share
            for scale in (1.0, 0.9, 0.82, 0.74):
                block = set_text(asked, sizes, area.x, area.y, width, scale, measure)
                if block.bottom <= area.bottom - sizes.base * TOUCH - sizes.gap:
                    break
            left = area.x + width + 2.2 * sizes.gap
            box = Box(left, area.y, area.right - left, area.height)
            laid = _lay_cards(board, box, card_size, sizes, measure)
            size = card_size
            button = _button_height(board, width, sizes, measure)
            _lay_button(board, Box(area.x, area.bottom - button, width, button), sizes, measure, laid)
            room = area.bottom - (button + sizes.gap if button else 0.0)
            if laid.bottom <= area.bottom + 0.5 and block is not None and block.bottom <= room:
                return _scene(request, board, sizes, strip.top, (block.words, block.figures), laid, strip, size)
    assert laid is not None and block is not None
    return _scene(request, board, sizes, strip.top, (block.words, block.figures), laid, strip, size, cut=True)


def _scene(
    request: WallRequest, board: Board, sizes: Sizes, strip_top: float,
    text: tuple[Sequence[Words], Sequence[Figure]], laid: _Laid, strip: object, size: int, *, cut: bool = False,
) -> WallScene:  # fmt: skip
    from chinagodrar_viewer.present.wall.strip import Strip

    assert isinstance(strip, Strip)
    said = "\n".join(part for part in (request.kicker, request.headline, board.said, *_said(board)) if part)
    return WallScene(
        request.width, request.height, (*text[0], *laid.words, *strip.words),
        (*strip.figures, *text[1], *laid.figures), None, Leading.TEXT, sizes.unit, sizes.least,
        size, said, cut, tuple(laid.targets), strip_top,
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
    narrow = _widest(board.left, size, measure) + sizes.gap * 3.2
    left_width = min(max(narrow, box.width * 0.2), box.width * 0.46)
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
    bottoms = [
        _lay_column(cards, Box(column.x, top, column.width, room), size, sizes, measure, laid)
        for cards, column in ((board.left, left), (board.right, right))
    ]
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
        wide = max(2.0, sizes.base / 270)
        tone = Tone.ACCENT if link.good is None else Tone.INK if link.good else Tone.QUIET
        laid.figures.append(Rule(a.right, a.middle_y, b.x, b.middle_y, tone, wide))
        if link.good is not None:
            side = sizes.least * 0.9
            middle = Box((a.right + b.x - side) / 2, (a.middle_y + b.middle_y - side) / 2, side, side)
            laid.figures.append(Field(Box(middle.x - 4, middle.y - 4, side + 8, side + 8), Tone.PAPER, side))
            laid.figures.append(Tick(middle, link.good))
