"""A request becomes a scene: from the ground up, and the words last, by how much they matter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import hypot

from chinagodrar_viewer.core.map_projection import on_plane
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.views.boxes import Box, Measure
from chinagodrar_viewer.views.label_placing import shortened
from chinagodrar_viewer.views.map import furniture
from chinagodrar_viewer.views.map.arrows import movements_of
from chinagodrar_viewer.views.map.camera import Point
from chinagodrar_viewer.views.map.labels import (
    Labels,
    name_bands,
    name_counts,
    name_ground,
    name_marks,
    name_movements,
    name_wedges,
)
from chinagodrar_viewer.views.map.marks import bands_of, marks_of, wedges_of
from chinagodrar_viewer.views.map.names import home_country
from chinagodrar_viewer.views.map.request import MapRequest
from chinagodrar_viewer.views.map.scene import ContextPicture, DensityKey, MapLabel, MapScene, SizeKey, Style
from chinagodrar_viewer.views.map.unplaced_note import corner_notes

LEAST_FOR_NORTH = 200.0
"""Pixels (of a unit) of the shorter side from which there is room for an arrow to the north."""


def build_map_scene(request: MapRequest, measure: Measure) -> MapScene:
    """The scene of a request; ``measure`` says how wide a text is."""
    request = replace(request, width=max(1.0, request.width), height=max(1.0, request.height))
    camera, unit = request.camera, request.unit
    level = request.ground.level(camera.shown, request.view.span)
    marks, wedges, bands = marks_of(request), wedges_of(request), bands_of(request)
    arrows, halos = movements_of(request)
    labels = Labels(request, measure)
    labels.placer.block(Box(0.0, 0.0, *request.covered))
    grid, grid_labels = furniture.graticule(request, measure) if request.graticule else ((), ())
    bar, bar_labels = furniture.scale_bar(request, measure)
    context = _context_picture(request)
    circles = context is not None and request.deaths and any(m.best > 0 for m in context.marks)
    key = furniture.size_key(request, measure, marks, circles)
    north = furniture.north(request, marks) if request.shorter >= LEAST_FOR_NORTH * unit else None
    labels.take((*bar_labels, *grid_labels, *(key[1] if key else ())))
    labels.placer.block(Box(bar.x - 4 * unit, bar.y - 6 * unit, max(bar.km, bar.miles) + 8 * unit, 12 * unit))
    if key is not None:
        labels.placer.block(Box(key[0].x, key[0].y - 2 * key[0].radii[-1], request.width, 2 * key[0].radii[-1]))
    if north is not None:
        labels.block(*north.point, north.radius + 4 * unit)
    shown_by_wedge = {w.place_id for w in wedges}
    nowhere = [p for p in request.shown.places if p.position is None and p.place.id not in shown_by_wedge]
    notes_top = corner_notes(labels, request, nowhere, marks)
    tones = _tones(request, measure, labels, context, key[0] if key else None)
    for mark in marks:
        labels.block(*mark.point, max(mark.radius, (mark.toll.high * 0.8 if mark.toll else 0.0)), mark.place_id)
    name_counts(labels, request, marks)
    for arrow in arrows:
        for x, y in along(arrow.points, 13 * unit, request.width, request.height):
            labels.block(x, y, 5 * unit, arrow.movement_id)
    for halo in halos:
        labels.block(*halo.point, halo.radius, halo.movement_id)
    labels.take(_sentences(request, measure))
    first = [m for m in marks if m.selected]
    name_marks(labels, request, first, marks)
    loud = [a for a in arrows if a.selected]
    name_movements(labels, request, loud, halos)
    name_wedges(labels, request, wedges, marks)
    name_marks(labels, request, [m for m in marks if not m.selected], marks)
    name_movements(labels, request, [a for a in arrows if not a.selected], ())
    name_bands(labels, request, bands)
    if context is not None:
        from chinagodrar_viewer.views.map.context_layout import name_context

        name_context(labels, request, context)
    towns = name_ground(labels, request, level)
    if labels.hidden:
        words = request.phrases.no_room.format(labels.hidden)
        labels.put([(words, 11, Style.NOTE)], iter([(12 * unit, notes_top - 2 * unit, 0.0, 1.0)]), "")
    return MapScene(
        width=request.width,
        height=request.height,
        unit=unit,
        camera=camera,
        level=level,
        home=home_country(request.ground, _main_point(request)),
        grid=grid,
        towns=tuple(towns),
        bands=bands,
        wedges=wedges,
        arrows=arrows,
        halos=halos,
        marks=marks,
        labels=tuple(labels.made),
        scale_bar=bar,
        north=north,
        size_key=key[0] if key else None,
        hidden_labels=labels.hidden,
        context=context,
        density_key=tones,
    )


def _context_picture(request: MapRequest) -> ContextPicture | None:
    if not request.context:
        return None
    from chinagodrar_viewer.views.map.context_layout import context_picture  # numpy: with a layer only

    return context_picture(request)


def _tones(
    request: MapRequest, measure: Measure, labels: Labels, context: ContextPicture | None, sizes: SizeKey | None
) -> DensityKey | None:
    """The key to the squares' tones, above the key to the circles."""
    if context is None or context.density is None:
        return None
    from chinagodrar_viewer.views.map.context_layout import density_key

    bottom = request.height - 44 * request.unit if sizes is None else sizes.y - 2 * sizes.radii[-1] - 8 * request.unit
    key = density_key(request, measure, context, bottom)
    if key is None:
        return None
    labels.take(key[1])
    labels.placer.block(key[0].box)
    return key[0]


def along(points: tuple[Point, ...], step: float, width: float, height: float) -> Iterator[Point]:
    """Points every ``step`` pixels of a line, in the picture only."""
    for (ax, ay), (bx, by) in pairwise(points):
        if max(ax, bx) < 0 or min(ax, bx) > width or max(ay, by) < 0 or min(ay, by) > height:
            continue
        pieces = max(1, min(200, int(hypot(bx - ax, by - ay) / step)))
        for i in range(pieces):
            yield ax + (bx - ax) * i / pieces, ay + (by - ay) * i / pieces


def _main_point(request: MapRequest) -> Point | None:
    """The main event's place on the plane: its country is the one that stands out."""
    main = request.battle.event(request.battle.main_event)
    place = request.battle.places.get(main.place or "") if main is not None else None
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return on_plane(place.latitude, place.longitude)


def _sentences(request: MapRequest, measure: Measure) -> list[MapLabel]:
    """What has to be said where the map has nothing to show."""
    said: list[str] = []
    if not any(p.position is not None for p in request.shown.places):
        said.append(request.phrases.nothing_placed)
    made: list[MapLabel] = []
    for number, text in enumerate(said):
        size = furniture.text_size(request, 13)
        width = measure(text, size, False) + 2
        room = request.width - 16 * request.unit
        if width > room:
            size = max(9, int(size * room / width))
            text = shortened(text, room - 2, size, False, measure)
            width = measure(text, size, False) + 2
        x = (request.width - width) / 2
        y = max(16 * request.unit, request.covered[1] + 4) + number * size * 1.5
        made.append(MapLabel(Box(x, y, width, size * 1.4), text, size, Style.NOTE))
    return made
