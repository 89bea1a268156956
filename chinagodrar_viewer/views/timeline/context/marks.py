"""Single events of a lane: their rows, their discs, their names and the counts of what they stand for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.event_table import EventTable
from chinagodrar_viewer.core.level_of_detail import LaneDetail
from chinagodrar_viewer.core.value import replace
from chinagodrar_viewer.views.boxes import Box, Label, Measure, Tone
from chinagodrar_viewer.views.timeline.context.columns import TimePixels
from chinagodrar_viewer.views.timeline.context.names import Names, fitted
from chinagodrar_viewer.views.timeline.context.request import ContextRequest, Part
from chinagodrar_viewer.views.timeline.context.scene import Count, Marks

ROW = 18.0
"""Pixels of a row in which names can be read."""
SMALLEST, LARGEST, PER_ROOT = 4.0, 16.0, 1.4
"""A disc's size: its area grows with the deaths."""
UNKNOWN_SIZE = 6.0
ROOM_LEAST = 40.0
"""A name is written only where it has this much room."""
COINCIDENT = 5.0
"""Discs of a row that are nearer than this hide each other: one name and a count stand for them."""
SIZE = 12
MORE = "+{}"


def row_height(height: float, unit: float) -> tuple[int, float]:
    """How many rows a lane of that height has, and the height of each."""
    count = max(1, int((height - 2) // (ROW * unit)))
    return count, (height - min(2.0, height / 4)) / count


class Lane:
    """A lane in its place: what turns places in its table into pixels."""

    def __init__(
        self,
        request: ContextRequest,
        part: Part,
        detail: LaneDetail,
        number: int,
        y: float,
        height: float,
        pixels: TimePixels,
    ) -> None:
        self.request, self.part, self.detail, self.number = request, part, detail, number
        self.table: EventTable = part.detail.table
        self.y, self.height, self.pixels, self.unit = y, height, pixels, request.unit
        self.rows, self.row = row_height(height, request.unit)
        self.bar = max(1.0, min(13.0 * request.unit, self.row - 3 * request.unit))


def weighed(table: EventTable, places: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Larger the more significant: deaths, then the earlier; 0 for no place (-1)."""
    some = places >= 0
    safe = np.where(some, places, 0)
    keys = ((table.best[safe].astype(np.int64) + 2) << 32) | (np.int64(0xFFFFFFFF) - safe)
    return np.where(some, keys, 0)


def make_marks(lane: Lane, places: npt.NDArray[np.int64], strength: float) -> Marks:
    """Bars and discs of the events at ``places`` of the table that is drawn; which row depends on the event alone."""
    table, pixels, unit = lane.table, lane.pixels, lane.unit
    x0, x1 = pixels.x(table.starts[places]), pixels.x(table.ends[places])
    deaths = table.best[places].astype(np.float64)
    known = deaths >= 0
    largest = max(2.0, min(LARGEST * unit, lane.row - 2))
    size = np.where(known, SMALLEST + PER_ROOT * np.sqrt(np.maximum(deaths, 0)), UNKNOWN_SIZE) * unit
    size = np.minimum(size, largest)
    # A disc stands in the middle of a short bar and at the beginning of a long one, in sight as long as its bar is.
    inset = size / 2 + 3 * unit
    start = np.maximum(x0, pixels.left)
    x = np.where(x0 < pixels.left, start, x0) + np.minimum((x1 - start) / 2, inset)
    x = np.where(x1 < pixels.left, x1, x)
    rank = np.searchsorted(lane.detail.places, places.astype(lane.detail.places.dtype))
    first = lane.y + min(1.0, lane.height / 8)
    y = first + (rank % lane.rows + 0.5) * lane.row
    rows = table.rows[places].astype(np.int64)
    found = np.zeros(len(places), np.bool_)
    wanted = lane.part.found
    if wanted is not None and not lane.part.narrowed and len(wanted.places):
        at = np.minimum(np.searchsorted(wanted.places, places.astype(wanted.places.dtype)), len(wanted.places) - 1)
        found = wanted.places[at] == places
    return Marks(rows, x0, x1, x, y, size, known, found, strength)


def count_labels(lane: Lane, counts: Sequence[Count], marks: Marks, measure: Measure) -> list[Count]:
    """Beside each mark, within its stretch, how many more begin there; without a label where that has no room."""
    unit = lane.unit
    size = round(SIZE * unit)
    if lane.row < (SIZE + 2) * unit:
        return list(counts)
    left, right = lane.request.header + 2 * unit, lane.request.width - 2 * unit
    found: list[Count] = []
    for i, count in enumerate(counts):
        label: Label | None = None
        if count.count > 1:
            text = MORE.format(lane.request.number(count.count - 1))
            wide = measure(text, size, False)
            x, y, half = float(marks.x[i]), float(marks.y[i]), float(marks.size[i]) / 2 + 3 * unit
            first, last = max(count.box.x + unit, left), min(count.box.right - 2 * unit, right)
            start = x + half if x + half + wide <= last else x - half - wide
            if start >= first and start + wide <= last:
                line = 16 * unit
                label = Label(Box(start, y - line / 2, wide, line), text, size, False, Tone.INK)
        found.append(replace(count, label=label) if label is not None else count)
    return found


def event_labels(lane: Lane, marks: Marks, measure: Measure, names: Names) -> list[Label]:
    """Names after their discs, as far as the next one of the row; coincident events share one with a count."""
    unit = lane.unit
    if lane.row < (SIZE + 2) * unit or not len(marks):
        return []
    found: list[Label] = []
    size, line = round(SIZE * unit), 16 * unit
    left, right = lane.request.header + 2 * unit, lane.request.width - 4 * unit
    for height in np.unique(marks.y):
        of_row = np.flatnonzero(marks.y == height)
        order = of_row[np.argsort(marks.x[of_row], kind="stable")]
        x = marks.x[order]
        last = np.append(np.diff(x) >= COINCIDENT * unit, True)
        ends = np.flatnonzero(last)
        begins = np.append(0, ends[:-1] + 1)
        following = np.append(x[begins[1:]] - marks.size[order[begins[1:]]] / 2, right)
        starts = np.maximum.reduceat(x + marks.size[order] / 2, begins) + 4 * unit
        rooms = np.minimum(following - 6 * unit, right) - starts
        for i in np.flatnonzero((rooms >= 18 * unit) & (starts >= left)):
            group = order[begins[i] : ends[i] + 1]
            first, room = float(starts[i]), float(rooms[i])
            more = MORE.format(lane.request.number(len(group) - 1)) if len(group) > 1 else ""
            more_wide = measure(more, size, False) + 6 * unit if more else 0.0
            text = ""
            if room - more_wide >= ROOM_LEAST * unit:
                best = group[int(np.argmax(marks.size[group]))]
                name = names.name(lane.part.layer, int(marks.rows[best]))
                text = fitted(name, room - more_wide, size, measure) if name else ""
            if text:
                wide = measure(text, size, False)
                found.append(Label(Box(first, float(height) - line / 2, wide, line), text, size))
                first += wide + 6 * unit
            if more and first + more_wide - 6 * unit <= starts[i] + room:
                box = Box(first, float(height) - line / 2, more_wide - 6 * unit, line)
                found.append(Label(box, more, size, False, Tone.MUTED))
    return found
