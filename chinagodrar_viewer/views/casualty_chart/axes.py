"""The charts' axes: whole people from zero, and time as the timeline has it."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg

from chinagodrar_viewer.model.event_model import EventModel

LEAST_STEP = 48.0
"""Pixels between the numbers of an axis."""


def count_step(per_pixel: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, … that keeps LEAST_STEP pixels apart; ``per_pixel`` in people."""
    wanted = per_pixel * LEAST_STEP
    step = 1
    while True:
        for factor in (1, 2, 5):
            if step * factor >= wanted:
                return step * factor
        step *= 10


class CountAxis(pg.AxisItem):
    """Numbers of people: whole, from zero, never below."""

    def __init__(self, number: Any, orientation: str = "bottom") -> None:
        super().__init__(orientation)
        self._number = number
        self.enableAutoSIPrefix(False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        step = count_step((maxVal - minVal) / max(size, 1.0))
        return [(float(step), [float(n) for n in range(0, int(maxVal) + 1, step)])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [self._number(round(v)) for v in values]


class TimeAxis(pg.AxisItem):
    """The timeline's ticks: of the model's visible range on the model's scale, days named under the hours."""

    def __init__(self, model: EventModel) -> None:
        super().__init__("bottom")
        self._model = model
        self._labels: dict[float, str] = {}
        self.enableAutoSIPrefix(False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        from chinagodrar_viewer.core.ticks import ticks_for

        model = self._model
        shown, scale = model.visible_range, model.scale
        first, last = scale.position(shown.start), scale.position(shown.end)
        axis = ticks_for(shown, size, model.words)
        context = {c.start: c.short for c in axis.context}
        self._labels = {}
        reached = -LEAST_STEP
        values: list[float] = []
        for number, tick in enumerate(axis.ticks):
            pixel = (scale.position(tick.time) - first) / (last - first) * size
            # On even steps the ticks of true scale crowd: those without room are left out.
            if pixel - reached < LEAST_STEP:
                continue
            reached = pixel
            value = minVal + pixel / size * (maxVal - minVal)
            label = context.get(tick.time, tick.label)
            if number == 0 and label == tick.label:
                holding = [c for c in axis.context if c.start <= tick.time < c.end]
                label = f"{tick.label} {holding[0].short}" if holding and not _is_clock(tick.label) else tick.label
            self._labels[value] = label
            values.append(value)
        return [(1.0, values)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [self._labels.get(v, "") for v in values]


def _is_clock(label: str) -> bool:
    return ":" in label or label.startswith("H")
