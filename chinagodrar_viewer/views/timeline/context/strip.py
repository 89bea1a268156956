"""The context layers in the overview: how many events all of time holds, and where found ones begin."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from chinagodrar_viewer.core.event import Role
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.model.event_model import EventModel
from chinagodrar_viewer.views.theme import Theme
from chinagodrar_viewer.views.timeline.context.columns import TimePixels
from chinagodrar_viewer.views.timeline.context.layout import found_columns
from chinagodrar_viewer.views.timeline.context.painter import histogram, paint_ticks, tinted
from chinagodrar_viewer.views.timeline.context.scene import Floats
from chinagodrar_viewer.views.timeline.projection import Projection

WIDE = 2.0
"""Pixels of a column."""
STRENGTH = 0.34
TICK = 5.0


def level_of(details: Iterable[LevelOfDetail], projection: Projection) -> Floats:
    """How many events of all lanes each column holds, 0 to 1 as their logarithm."""
    pixels = TimePixels(projection)
    columns = max(1, int(pixels.width / WIDE))
    edges = pixels.times(pixels.left + np.arange(columns + 1) * (pixels.width / columns))
    cover = np.zeros(columns)
    for lane in (lane for detail in details for lane in detail.lanes):
        if len(lane):
            cover += lane.columns(edges).cover
    level: Floats = np.log1p(cover) / np.log1p(max(1.0, float(cover.max())))
    return level


def found_in_strip(model: EventModel, projection: Projection) -> Floats:
    """Where found events begin, once per column."""
    pixels = TimePixels(projection)
    found = [
        found_columns(layer.table.starts, answer.places, pixels, WIDE)
        for layer in model.context.layers
        if (answer := model.context.found(layer.id)) is not None and len(answer.places)
    ]
    return np.unique(np.concatenate(found)) if found else np.empty(0)


def paint_strip(
    painter: QPainter, model: EventModel, projection: Projection, theme: Theme, top: float, bottom: float
) -> None:
    """The density between two heights, and found events as ticks along its foot."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    context = model.context
    details = [detail for _, detail in context.drawn]
    opacity = histogram(level_of(details, projection), round(bottom - top), STRENGTH)
    image, bits = tinted(opacity, theme.mark(Role.CONTEXT))
    painter.drawImage(QRectF(projection.left, top, projection.width, bottom - top), image)
    del image, bits
    found = found_in_strip(model, projection)
    if len(found):
        paint_ticks(painter, found, bottom - TICK, TICK, theme)
    painter.restore()
