"""The corner's notes: what cannot be shown on the map, because its position is not published or lies outside."""

from __future__ import annotations

from collections.abc import Sequence

from chinagodrar_viewer.core.date_phrases import phrases
from chinagodrar_viewer.core.map_projection import on_plane
from chinagodrar_viewer.core.places_shown import PlaceShown
from chinagodrar_viewer.views.boxes import Box
from chinagodrar_viewer.views.label_placing import shortened
from chinagodrar_viewer.views.map.furniture import text_size
from chinagodrar_viewer.views.map.labels import Labels
from chinagodrar_viewer.views.map.request import MapRequest
from chinagodrar_viewer.views.map.scene import MapLabel, Mark, Style


def corner_notes(labels: Labels, request: MapRequest, also: Sequence[PlaceShown], marks: Sequence[Mark]) -> float:
    """The notes below each other in the lower left corner, in the upper one where fewer marks lie below them.

    Returns the pixels at which the lower corner's words begin.
    """
    unit = request.unit
    made = _unplaced_note(labels, request, also)
    for words in _more_notes(request):
        made += _line(labels, request, words, max((label.box.bottom + unit for label in made), default=0.0))
    bottom = request.height - 10 * unit
    if not made:
        return bottom
    height, wide = max(label.box.bottom for label in made), max(label.box.right for label in made)
    low, high = bottom - height, max(10 * unit, request.covered[1] + 6 * unit)

    def covered(top: float) -> int:
        return sum(
            m.point[0] - m.radius < wide and top - m.radius < m.point[1] < top + height + m.radius for m in marks
        )

    top = high if covered(high) < covered(low) else low
    for label in made:
        label.box.y += top
    labels.take(made)
    return low if top == low else bottom


def _more_notes(request: MapRequest) -> list[str]:
    """The battle's places outside the map, and how many events of context layers cannot be shown on it."""
    if request.height < 340 * request.unit:
        return []
    outside = [
        p.place.name.get(request.language)
        for p in request.shown.places
        if p.position is not None and p.events and not request.ground.box.has(*on_plane(*p.position))
    ]
    said = [request.phrases.off_map.format(", ".join(outside))] if outside else []
    absent = sum(each.shown.absent for each in request.context)
    if absent:
        said.append(request.phrases.absent.format(phrases(request.language).number(absent)))
    return said


def _line(labels: Labels, request: MapRequest, words: str, y: float) -> list[MapLabel]:
    size = text_size(request, 11)
    most = min(request.width * 0.5, 330 * request.unit)
    text = shortened(words, most, size, False, labels.measure)
    box = Box(12 * request.unit, y, labels.measure(text, size, False) + 2, size * 1.4)
    return [MapLabel(box, text, size, Style.NOTE)]


def _unplaced_note(labels: Labels, request: MapRequest, also: Sequence[PlaceShown]) -> list[MapLabel]:
    """The places of events that have no position, by name; the selected one first."""
    unit, measure = request.unit, labels.measure
    told = [p for p in (*also, *request.shown.unplaced) if p.events and (p.let_through or p.selected)]
    if not told or request.height < 150 * unit:
        return []
    main = request.battle.event(request.battle.main_event)
    day = main.anchor if main is not None else 0

    def far(shown: PlaceShown) -> tuple[bool, int]:
        return not shown.selected, min(abs(e.event.anchor - day) for e in shown.events)

    told.sort(key=far)
    size = text_size(request, 11)
    line = size * 1.4
    most = min(request.width * 0.5, 330 * unit)
    rows = 1 if request.height < 300 * unit else 2
    head = request.phrases.unplaced
    texts = [(head, "", Style.NOTE)]
    names = [(p.place.name.get(request.language), p.place.id, p.selected) for p in told]
    placed: list[list[tuple[str, str, bool, float]]] = [[]]
    used = measure(head, size, False)
    own_line = used + 8 * unit > most * 0.62
    x = 0.0 if own_line else used + 5 * unit
    left = len(names)
    for index, (name, id, selected) in enumerate(names):
        text = shortened(name, most * 0.6, size, selected, measure) + ("," if index < len(names) - 1 else "")
        width = measure(text, size, selected) + 2
        rest = measure(request.phrases.more.format(99), size, False) + 4 * unit
        last = len(placed) == rows
        if x + width + (rest if last and index < len(names) - 1 else 0.0) > most:
            if last:
                break
            placed.append([])
            x = 0.0
        placed[-1].append((text, id, selected, x))
        x += width + 4 * unit
        left -= 1
    y = 0.0
    made = [MapLabel(Box(12 * unit, y, used + 2, line), head, size, texts[0][2])]
    y += line if own_line else 0.0
    for row in placed:
        for text, id, selected, at in row:
            box = Box(12 * unit + at, y, measure(text, size, selected) + 2, line)
            made.append(MapLabel(box, text, size, Style.PLACE if selected else Style.NOTE, None, id))
        y += line
    if left:
        more = request.phrases.more.format(left)
        box = Box(12 * unit + x, y - line, measure(more, size, False) + 2, line)
        made.append(MapLabel(box, more, size, Style.NOTE))
    return made
