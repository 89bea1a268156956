"""Single events of a layer: their rows, their discs, their names and the counts of what they stand for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from chinagodrar_viewer.core.event_table import EventTable
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.views.boxes import Measure
from chinagodrar_viewer.views.timeline.context.columns import Shown, TimePixels
from chinagodrar_viewer.views.timeline.context.names import Names, fitted
from chinagodrar_viewer.views.timeline.context.request import ContextRequest, Part
from chinagodrar_viewer.views.timeline.context.scene import Bools, Counts, Floats, Ints, Marks, Text

ROW = 17.0
"""Pixels of a row in which names can be read."""
SMALLEST, LARGEST, PER_ROOT = 4.0, 16.0, 1.2
"""A disc's size: its area grows with the deaths."""
UNKNOWN_SIZE = 6.0
ROOM_LEAST = 72.0
"""A name is written only where it has this much room."""
COINCIDENT = 5.0
"""Discs of a row that are nearer than this hide each other: one name and a count stand for them."""
SIZE = 12
LINE = 16.0
LEGIBLE = 12.5
"""A row lower than this has no room for a text."""
MORE = "+{}"


class LaneBox:
    """The lanes of a layer in their places; all are equally high."""

    def __init__(self, request: ContextRequest, part: Part, top: float, height: float, pixels: TimePixels) -> None:
        self.request, self.part, self.pixels, self.unit = request, part, pixels, request.unit
        self.table: EventTable = part.detail.table
        self.top, self.height = top, height
        self.rows = max(1, int((height - 2) // (ROW * self.unit)))
        self.row = (height - min(2.0, height / 4)) / self.rows
        self.bar = max(1.0, min(13.0 * self.unit, self.row - 3 * self.unit))
        self.legible = height / self.rows >= LEGIBLE * self.unit
        self.line = min(LINE * self.unit, self.row)

    def y(self, lane: int) -> float:
        """The top of a lane."""
        return self.top + lane * self.height

    def middles(self, lanes: Ints, places: Ints) -> Floats:
        """The heights of events of ``lanes``: a row by an event's number, so that none changes its row by panning."""
        first = self.top + lanes * self.height + min(1.0, self.height / 8) + 0.5 * self.row
        if self.rows == 1:
            return first
        rows = np.empty(len(lanes))
        for number in np.unique(lanes).tolist():
            of_lane, all_of_lane = lanes == number, self.part.detail.lanes[number].places
            rows[of_lane] = all_of_lane.searchsorted(places[of_lane].astype(all_of_lane.dtype)) % self.rows
        return first + rows * self.row


class Stretches(Value):
    """Stretches of counted lanes that are not empty, lane by lane: how many events begin in each, and the top one."""

    lanes: Ints
    bins: Ints
    begun: Ints
    tops: Ints


def make_marks(box: LaneBox, places: Ints, y: Floats, strength: Floats) -> Marks:
    """Bars and discs of the events at ``places`` of the table that is drawn, at heights ``y``."""
    table, pixels, unit = box.table, box.pixels, box.unit
    x0, x1 = pixels.x(table.starts[places]), pixels.x(table.ends[places])
    deaths = table.best[places].astype(np.float64)
    known = deaths >= 0
    largest = max(2.0, min(LARGEST * unit, box.row - 2))
    size = np.where(known, SMALLEST + PER_ROOT * np.sqrt(np.maximum(deaths, 0)), UNKNOWN_SIZE) * unit
    size = np.minimum(size, largest)
    # A disc stands in the middle of a short bar and at the beginning of a long one, in sight as long as its bar is.
    start = np.minimum(np.maximum(x0, pixels.left), x1)
    x = start + np.minimum((x1 - start) / 2, size / 2 + 3 * unit)
    return Marks(
        table.rows[places].astype(np.int64), x0, x1, x, y, size, known, _found(box.part, places), strength
    )  # fmt: skip


def _found(part: Part, places: Ints) -> Bools:
    wanted = part.found
    if wanted is None or part.narrowed or not len(wanted.places):
        return np.zeros(len(places), np.bool_)
    at = np.minimum(wanted.places.searchsorted(places.astype(wanted.places.dtype)), len(wanted.places) - 1)
    return wanted.places[at] == places


def stretch_counts(box: LaneBox, shown: Shown, stretches: Stretches, marks: Marks, measure: Measure) -> Counts:
    """What each mark of a counted lane stands for; the first marks are theirs, in the order of the stretches.

    The number of those that are not drawn is written beside the mark and within its stretch, where it has room there.
    """
    bins, begun = stretches.bins, stretches.begun
    at = slice(len(bins))
    unit, pixels, line = box.unit, box.pixels, box.line
    size, begins = round(SIZE * unit), shown.bins[bins]
    ends = np.append(shown.bins[1:], len(shown.edges) - 1)[bins]
    x0, x1, x, half = shown.x[begins], shown.x[ends], marks.x[at], marks.size[at] / 2 + 3 * unit
    number = box.request.number
    said = tuple([MORE.format(number(n - 1)) if box.legible else "" for n in begun.tolist()])
    wide = np.array(number_widths(said, size, measure))
    first, last = np.maximum(x0 + unit, pixels.left + 2 * unit), np.minimum(x1, pixels.right) - 2 * unit
    left = np.where(x + half + wide <= last, x + half, x - half - wide)
    room = (begun >= 2) & (left >= first) & (left + wide <= last) & box.legible
    return Counts(
        box.part.layer.id, stretches.lanes, shown.edges[begins], shown.edges[ends], begun, marks.rows[at], x0, x1,
        said, left, marks.y[at] - line / 2, wide, room, line,
    )  # fmt: skip


def number_widths(said: Sequence[str], size: int, measure: Measure) -> list[float]:
    """Widths of numbers, sign by sign: the fonts set digits without kerning, and most numbers of a frame are new."""
    of_sign = {sign: measure(sign, size, False) for sign in set().union(*said)}
    return [sum([of_sign[sign] for sign in text]) for text in said]


def event_names(box: LaneBox, marks: Marks, wanted: Bools, measure: Measure, names: Names) -> list[Text]:
    """Names after the discs of ``wanted`` marks, as far as the next one of the row; coincident events share one."""
    if not box.legible or not wanted.any():
        return []
    unit = box.unit
    size, line = round(SIZE * unit), box.line
    left, right = box.pixels.left + 2 * unit, box.pixels.right - 4 * unit
    chosen = np.flatnonzero(wanted & (marks.x >= box.pixels.left - LARGEST) & (marks.x <= right))
    if not len(chosen):
        return []
    order = chosen[np.lexsort((marks.x[chosen], marks.y[chosen]))]
    x, y, half = marks.x[order], marks.y[order], marks.size[order] / 2
    same_row = np.diff(y) < 0.5
    last = np.append((np.diff(x) >= COINCIDENT * unit) | ~same_row, True)
    ends = np.flatnonzero(last)
    begins = np.append(0, ends[:-1] + 1)
    following = np.where(np.append(same_row, False)[ends], np.append((x - half)[begins[1:]], right), right)
    starts = np.maximum.reduceat(x + half, begins) + 4 * unit
    rooms = np.minimum(following - 6 * unit, right) - starts
    found: list[Text] = []
    for i in np.flatnonzero((rooms >= 16 * unit) & (starts >= left)):
        begin, end = int(begins[i]), int(ends[i]) + 1
        first, room, top = float(starts[i]), float(rooms[i]), float(y[begin]) - line / 2
        limit = first + room
        more = MORE.format(box.request.number(end - begin - 1)) if end - begin > 1 else ""
        more_wide = measure(more, size, False) if more else 0.0
        room -= more_wide + 6 * unit if more else 0.0
        if room >= ROOM_LEAST * unit:
            best = int(order[begin + int(np.argmax(half[begin:end]))]) if more else int(order[begin])
            row = int(marks.rows[best])
            name = names.name(box.part.layer, row)
            text = fitted(name, room, size, measure) if name else ""
            if text:
                wide = measure(text, size, False)
                found.append(Text(first, top, wide, line, text, row=row))
                first += wide + 6 * unit
        if more and first + more_wide <= limit:
            found.append(Text(first, top, more_wide, line, more))
    return found
