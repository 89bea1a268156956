"""Where each event's label stands: inside its bar, below it or beside it, the most important first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from chinagodrar_viewer.core.event import Event
from chinagodrar_viewer.views.boxes import Box, Label, Measure, Tone
from chinagodrar_viewer.views.label_placing import Placer, shortened, slid
from chinagodrar_viewer.views.timeline.request import SceneRequest
from chinagodrar_viewer.views.timeline.rows import Density
from chinagodrar_viewer.views.timeline.scene import Bar, LaneRow

PAD = 6.0
LABEL_MOST = 260.0
"""A label is never longer than this many pixels at unit 1."""
CUT_LEAST = 64.0
"""A label is cut with an ellipsis only where this much of it stays."""


def line_height(size: float) -> float:
    """Height of a line of text, ascent and descent of Noto Sans within."""
    return round(size * 1.36)


def lay_labels(
    request: SceneRequest,
    bars: Sequence[Bar],
    densities: Mapping[str, Density],
    lanes: Sequence[LaneRow],
    placer: Placer,
    measure: Measure,
    hidden: dict[str, int],
) -> list[Label]:
    """The labels of ``bars`` that found room; for each lane, those that did not are added to ``hidden``."""
    heights = {lane.id: (lane.y, lane.y + lane.height) for lane in lanes}
    placed: list[Label] = []
    for bar in sorted(bars, key=lambda b: (not b.selected, not b.hovered, -b.importance)):
        event = request.battle.event(bar.event_id)
        if event is None:
            continue
        labels = _label(request, event, bar, densities[bar.event_id], heights[event.lane], placer, measure)
        placed += labels
        if not labels:
            hidden[event.lane] = hidden.get(event.lane, 0) + 1
    return placed


def _label(
    request: SceneRequest,
    event: Event,
    bar: Bar,
    density: Density,
    lane: tuple[float, float],
    placer: Placer,
    measure: Measure,
) -> list[Label]:
    canvas_left, canvas_right = request.header, request.width
    for candidate in _candidates(request, event, bar, density, measure):
        boxes = [label.box for label in candidate]
        inside = all(
            canvas_left <= b.x and b.right <= canvas_right and lane[0] <= b.y and b.bottom <= lane[1] for b in boxes
        )
        if inside and placer.place([boxes], (bar.event_id,)) is not None:
            return candidate
    return []


def _candidates(
    request: SceneRequest, event: Event, bar: Bar, density: Density, measure: Measure
) -> Iterator[list[Label]]:
    """Ways to write a label, the best first."""
    unit = request.unit
    size = round(density.title * unit)
    small = round(12 * unit)
    left, right = request.header + 2, request.width - 2
    text = shortened(event.label.get(request.language), LABEL_MOST * unit, size, False, measure)
    role, owner = request.role(event), event.id
    bold_width, width = measure(text, size, True), measure(text, size, bar.selected)
    height = float(line_height(size))
    middle = bar.y + bar.height / 2 - height / 2
    note = request.note(event) if density.note else ""
    core = bar.core

    def written(x: float, y: float, said: str = text, tone: Tone = Tone.INK, bold: bool = bar.selected) -> Label:
        return Label(Box(x, y, measure(said, size, bold), height), said, size, bold, tone, owner, role)

    def noted(x: float, y: float) -> list[Label]:
        if not note:
            return []
        said = shortened(note, right - x, small, False, measure)
        box = Box(x, y, measure(said, small, False), float(line_height(small)))
        return [Label(box, said, small, False, Tone.MUTED, owner, role)] if said else []

    def beside() -> Iterator[list[Label]]:
        if left <= core.right <= right:
            yield [written(max(core.right, left) + PAD * unit, middle)]
        if left <= core.x <= right:
            yield [written(min(core.x, right) - PAD * unit - width, middle)]

    if bar.mark:
        yield from beside()
        return
    pad = PAD * unit
    inside = slid(bar.solid_start, bar.solid_end, bold_width, left, right, pad)
    if inside is not None:
        title = written(inside, middle - unit, tone=Tone.ON_MARK, bold=True)
        if note:
            yield [title, *noted(inside, bar.y + bar.height + 3 * unit)]
        yield [title]
    floating = (bar.possible_end - bar.possible_start) - core.width > core.width * 0.5
    if floating:
        yield from beside()
        pale = slid(bar.possible_start, bar.possible_end, width, left, right, pad)
        if pale is not None and not Box(pale, middle, width, height).overlaps(core, 2):
            yield [written(pale, middle)]
    if density.below:
        shown = max(bar.possible_start, left), min(bar.possible_end, right)
        wide = max(width, measure(note, small, False) if note else 0.0)
        for needed, lines in ((wide, 2), (width, 1)) if note else ((width, 1),):
            x = max(left, min(shown[0] + (4 * unit if shown[0] > left else 0), right - needed))
            if x > shown[1]:
                continue
            below = bar.y + bar.height + 3 * unit
            yield [written(x, below), *(noted(x, below + height) if lines == 2 else [])]
    if not floating:
        yield from beside()
    room = min(bar.solid_end, right) - max(bar.solid_start, left) - 2 * pad
    if room >= CUT_LEAST * unit:
        cut = shortened(text, room, size, True, measure)
        if cut:
            yield [written(max(bar.solid_start, left) + pad, middle - unit, cut, Tone.ON_MARK, True)]
