"""The charts' axes: whole people from zero, and time as the timeline has it."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg

from chinagodrar_viewer.core.time_range import YEAR
from chinagodrar_viewer.model.event_model import EventModel

LEAST_STEP, LEAST_STEP_UPWARDS = 48.0, 24.0
"""Pixels between the numbers of an axis."""
_LONGEST_CONTEXT = 1.5 * YEAR
DENSER, LABEL_AIR = 1.8, 10.0
"""The chart's time labels are shorter than the timeline's: more of them have room, this far apart."""


def count_step(per_pixel: float, least: float = LEAST_STEP) -> int:
    """The smallest of 1, 2, 5, 10, 20, … that keeps ``least`` pixels apart; ``per_pixel`` in people."""
    wanted = per_pixel * least
    step = 1
    while True:
        for factor in (1, 2, 5):
            if step * factor >= wanted:
                return step * factor
        step *= 10


def last_tick(step: int, highest: int) -> int:
    """The first tick that is no lower than every number drawn: beyond it an axis says nothing."""
    return -(-highest // step) * step


class CountAxis(pg.AxisItem):
    """Numbers of people: whole, from zero, never below; ``highest`` is the largest that is drawn."""

    def __init__(self, number: Callable[[int], str], highest: Callable[[], int], orientation: str = "bottom") -> None:
        super().__init__(orientation)
        self._number = number
        self._highest = highest
        self._least = LEAST_STEP if orientation == "bottom" else LEAST_STEP_UPWARDS
        self.enableAutoSIPrefix(False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
        step = count_step((maxVal - minVal) / max(size, 1.0), self._least)
        last = min(int(maxVal), last_tick(step, self._highest()))
        return [(float(step), [float(n) for n in range(0, last + 1, step)])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [self._number(round(v)) for v in values]


class TimeAxis(pg.AxisItem):
    """The timeline's ticks: of the model's visible range on the model's scale."""

    def __init__(self, model: EventModel, measure: Callable[[str], float]) -> None:
        super().__init__("bottom")
        self._model = model
        self._measure = measure
        self._labels: dict[float, str] = {}
        self.enableAutoSIPrefix(False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
        from chinagodrar_viewer.core.ticks import ticks_for

        model = self._model
        shown, scale = model.visible_range, model.scale
        first, last = scale.position(shown.start), scale.position(shown.end)
        axis = ticks_for(shown, size * DENSER, model.words)
        self._labels = {}
        reached = 0.0
        said: set[int] = set()
        values: list[float] = []
        for tick in axis.ticks:
            pixel = (scale.position(tick.time) - first) / (last - first) * size
            holding = next((c for c in axis.context if c.start <= tick.time < c.end), None)
            # The first tick of a day, month or year says which; where that has no room it goes without.
            options = [tick.label]
            # A year says its century itself.
            if holding is not None and holding.start not in said and holding.end - holding.start <= _LONGEST_CONTEXT:
                options.insert(0, _with_context(tick.label, holding.short))
            for label in options:
                half = self._measure(label) / 2
                if pixel - half >= reached and pixel + half <= size:
                    reached = pixel + half + LABEL_AIR
                    if holding is not None:
                        said.add(holding.start)
                    value = minVal + pixel / size * (maxVal - minVal)
                    self._labels[value] = label
                    values.append(value)
                    break
        return [(1.0, values)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [self._labels.get(v, "") for v in values]


def _with_context(label: str, context: str) -> str:
    if ":" in label or label.startswith("H"):
        return context if label == "00:00" else f"{label}, {context}"
    return f"{label} {context}"
