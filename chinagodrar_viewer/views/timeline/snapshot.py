"""The model's state as it is now, as a request for a scene."""

from __future__ import annotations

from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.timeline.phrases import phrases
from chinagodrar_viewer.views.timeline.request import SceneRequest


def scene_request(
    model: EventModel,
    width: float,
    height: float,
    header: float,
    unit: float = 1.0,
    *,
    show_playhead: bool = True,
    foot: float = 0.0,
) -> SceneRequest:
    """For a picture of that size in pixels; ``unit`` enlarges text and bars alike.

    Export and wall paint ``build_scene(scene_request(…), text_width)`` with ``paint_scene``.
    """
    state = model.state
    return SceneRequest(
        battle=model.battle,
        events=model.events,
        visible_range=state.visible_range,
        scale=model.scale,
        scale_share=model.scale_share,
        language=model.language,
        words=model.words,
        width=width,
        height=height,
        header=header,
        unit=unit,
        selection=state.selection,
        hovered=model.hovered,
        playhead=state.playhead,
        show_playhead=show_playhead,
        phrases=phrases(),
        foot=foot,
    )
