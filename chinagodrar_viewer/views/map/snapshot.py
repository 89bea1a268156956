"""The model's state as it is now, as a request for a map scene."""

from __future__ import annotations

from typing import Any

from chinagodrar_viewer.core.battle import Battle
from chinagodrar_viewer.core.places_shown import MapShown, map_shown
from chinagodrar_viewer.core.view_state import ViewState
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.map.ground import ground
from chinagodrar_viewer.views.map.phrases import map_phrases
from chinagodrar_viewer.views.map.request import MapRequest

KEPT = 40
"""States whose places are remembered: a teacher's and a wall's model take turns while the map flies."""
_shown: dict[tuple[Any, ...], tuple[Battle, MapShown]] = {}


def places_shown(battle: Battle, state: ViewState) -> MapShown:
    """``map_shown``, worked out once for a state: a pan or a flight of the map changes nothing of it."""
    key = (id(battle), state.selection, state.playhead, state.filter, state.place)
    kept = _shown.get(key)
    if kept is None or kept[0] is not battle:
        if len(_shown) >= KEPT:
            _shown.pop(next(iter(_shown)))
        kept = _shown[key] = (battle, map_shown(battle, state))
    return kept[1]


def map_request(
    model: EventModel,
    width: float,
    height: float,
    unit: float = 1.0,
    *,
    graticule: bool = False,
    deaths: bool = True,
    covered: tuple[float, float] = (0.0, 0.0),
) -> MapRequest:
    """For a picture of that size in pixels; ``unit`` enlarges text and marks alike.

    Export and wall paint ``build_map_scene(map_request(…), text_width)`` with ``paint_map``.
    """
    state, context = model.state, ()
    if model.context.layers:
        from chinagodrar_viewer.views.map.context_points import points_of

        context = points_of(model).shown
    return MapRequest(
        battle=model.battle,
        shown=places_shown(model.battle, state),
        ground=ground(),
        view=model.map_view,
        language=model.language,
        width=width,
        height=height,
        unit=unit,
        selection=state.selection,
        place=state.place,
        hovered=model.hovered,
        graticule=graticule,
        deaths=deaths,
        drawn=model.drawn,
        still=model.reduced_motion and model.drawn == 1.0,
        covered=covered,
        phrases=map_phrases(),
        context=context,
        context_event=state.context_event,
        context_hovered=model.context.hovered,
    )
