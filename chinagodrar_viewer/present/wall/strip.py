"""The strip at the bottom: where we are among the steps, grouped by time in words.

Each step is a dot; the one that is shown is larger, has a ring and its name.  Names of the others stand
where they have room, the next steps' first: labels never overlap, and none is cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.present.wall.request import StripStep, WallRequest
from chinagodrar_viewer.present.wall.scene import Box, Dot, Field, Figure, Measure, Rule, Tone, Words
from chinagodrar_viewer.present.wall.sizes import Sizes
from chinagodrar_viewer.present.wall.type_setting import Style, lines_of, width_of

APART = 0.9
"""Least distance between two labels, in their size."""


class Strip(Value):
    """The strip's words and figures; it begins at ``top``."""

    top: float
    words: tuple[Words, ...]
    figures: tuple[Figure, ...]


def lay_strip(request: WallRequest, sizes: Sizes, measure: Measure) -> Strip:
    """Lay the strip along the bottom of the wall; nothing where there are no steps."""
    if not request.strip:
        return Strip(request.height, (), ())
    style = Style(sizes.least, tone=Tone.MUTED)
    strong = Style(sizes.least, bold=True)
    pad, line = sizes.gap * 0.8, style.line
    ring = sizes.base * 0.024
    grouped = line if any(step.group for step in request.strip) else 0.0
    height = 2 * pad + grouped + line + 2 * ring + sizes.gap * 0.7
    top = round(request.height - height)
    y = top + pad + grouped + ring + sizes.gap * 0.35
    xs = _xs(request, sizes)
    step = xs[1] - xs[0] if len(xs) > 1 else request.width
    radius = min(sizes.base * 0.0125, step * 0.3)
    figures: list[Figure] = [
        Field(Box(0, top, request.width, request.height - top), Tone.PANEL),
        Rule(0, top, request.width, top, Tone.HAIRLINE, sizes.hairline),
        Rule(sizes.margin, y, request.width - sizes.margin, y, Tone.HAIRLINE, max(2.0, sizes.base / 360)),
    ]
    for i, x in enumerate(xs):
        if i != request.index:
            past = i < request.index  # smaller and quieter: seen without colour too
            figures.append(Dot(x, y, radius * (0.72 if past else 1.0), Tone.QUIET if past else Tone.MUTED))
    if 0 <= request.index < len(xs):
        figures.append(Dot(xs[request.index], y, ring * 0.62, Tone.ACCENT, None, ring=True))
    words = _groups(request, xs, top + pad, sizes, style, strong, measure)
    words += _names(request, xs, y + ring + sizes.gap * 0.35, sizes, style, strong, measure)
    return Strip(top, tuple(words), tuple(figures))


def _xs(request: WallRequest, sizes: Sizes) -> list[float]:
    """A dot's middle for each step; a little more room where another group of steps begins."""
    count = len(request.strip)
    ring = sizes.base * 0.024
    left, right = sizes.margin + ring, request.width - sizes.margin - ring
    if count == 1:
        return [left]
    breaks = [a.group != b.group for a, b in zip(request.strip, request.strip[1:], strict=False)]
    at, places = 0.0, [0.0]
    for broken in breaks:
        at += 1.35 if broken else 1.0
        places.append(at)
    return [left + (right - left) * p / at for p in places]


def _groups(
    request: WallRequest, xs: list[float], y: float, sizes: Sizes, style: Style, strong: Style, measure: Measure
) -> list[Words]:
    """The stretches of time above the dots; the one we are in first, then whichever has room."""
    runs: list[tuple[str, int, int]] = []
    for group, members in groupby(enumerate(request.strip), key=lambda m: m[1].group):
        indices = [i for i, _ in members]
        if group:
            runs.append((group, indices[0], indices[-1]))
    runs.sort(key=lambda r: (not r[1] <= request.index <= r[2], r[1]))
    taken: list[Box] = []
    made: list[Words] = []
    ring = sizes.base * 0.024
    for group, first, last in runs:
        here = first <= request.index <= last
        look = strong if here else style
        wide = width_of(group, look, measure)
        low, high = sizes.margin, request.width - sizes.margin - wide
        starts = [xs[first] - ring, xs[last] + ring - wide] if here else [xs[first] - ring]
        for start in starts:
            box = Box(min(max(start, low), high), y, wide, look.line)
            if wide <= request.width - 2 * sizes.margin and _free(box, taken, APART * style.size):
                taken.append(box)
                made.append(Words(box, group, look.size, look.bold, False, look.tone, None, "strip"))
                break
    return made


def _names(
    request: WallRequest, xs: list[float], y: float, sizes: Sizes, style: Style, strong: Style, measure: Measure
) -> list[Words]:
    """How many steps there are, the name of this one, and of as many others as have room."""
    count = width_of(request.count_words, style, measure)
    at_right = Box(request.width - sizes.margin - count, y, count, style.line)
    taken = [at_right]
    made = [Words(at_right, request.count_words, style.size, False, False, style.tone, None, "count")]
    room = at_right.x - APART * style.size - sizes.margin
    order = sorted(range(len(xs)), key=lambda i: (i != request.index, _distance(i - request.index)))
    for i in order:
        look = strong if i == request.index else style
        text = request.strip[i].label
        if not text:
            continue
        wide = width_of(text, look, measure)
        if i == request.index and wide > room:  # a long headline of a step without an event of its own
            text = lines_of(text, room, look, measure)[0]
            wide = width_of(text, look, measure)
        start = min(max(xs[i] - wide / 2, sizes.margin), sizes.margin + max(room - wide, 0.0))
        box = Box(start, y, wide, look.line)
        # A name stands under its own dot, or it names another's.
        under = box.x - 2 <= xs[i] <= box.right + 2 or i == request.index
        if under and wide <= room and _free(box, taken, APART * style.size):
            taken.append(box)
            made.append(Words(box, text, look.size, look.bold, False, look.tone, None, "strip"))
    return made


def _distance(steps: int) -> float:
    """What comes is worth more than what was."""
    return steps if steps > 0 else -steps + 1.5


def _free(box: Box, taken: Sequence[Box], gap: float) -> bool:
    return not any(box.overlaps(t, gap) for t in taken)


def labels_shown(strip: Strip, steps: Sequence[StripStep]) -> int:
    """How many steps are named."""
    return sum(1 for w in strip.words if any(s.label == w.text for s in steps))
