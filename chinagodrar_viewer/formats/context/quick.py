"""A plain block's rows as columns of numbers, all at once; what is not plain is left to be read row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.civil import days_from_civil
from chinagodrar_viewer.core.event_table import NOT_GIVEN
from chinagodrar_viewer.core.time_range import DAY
from chinagodrar_viewer.core.value import Value
from chinagodrar_viewer.formats.context import arrow
from chinagodrar_viewer.formats.context.cells import (
    ACLED_DAYS,
    DEATHS,
    DEGREES,
    MOST_DEATHS,
    NO_END,
    CellError,
    Meanings,
    coordinate,
)
from chinagodrar_viewer.formats.context.row_ends import RowEnds, row_ends
from chinagodrar_viewer.formats.context.source import Block

LONGEST_QUICK = 1 << 16
"""Bytes of a row of several lines; with a longer one in it, a block is gone through row by row."""
ENOUGH = 2
"""Blocks whose dates or numbers are not written plainly; those after them are taken for alike."""
FIRST_SECOND = days_from_civil(1, 1, 1) * int(DAY)
Array = npt.NDArray[Any]


class Taken(Value):
    """All rows of a block: where they stand, their columns, and the texts of the columns that are coded."""

    ends: RowEnds
    columns: dict[str, Array]
    texts: dict[int, arrow.Texts]


class Quick:
    """Knows the columns; blocks may be taken in several threads at once."""

    def __init__(
        self, at: Mapping[str, int], coded: Sequence[int], width: int, delimiter: str, meanings: Meanings, acled: bool
    ) -> None:
        """``at`` are the numbers of the columns that say something; ``coded`` of those kept as texts."""
        self._at, self._coded = at, frozenset(coded)
        self._width, self._delimiter, self._meanings, self._acled = width, delimiter, meanings, acled
        dates = self._wanted("start", "end") - self._coded
        numbers = self._wanted(*DEATHS, *DEGREES) - self._coded
        degrees = self._wanted(*DEGREES) - self._coded
        texts = self._coded | (self._wanted("precision") if acled else frozenset[int]())
        # Numbers and dates as they are written most often; then as texts, each distinct one of which is looked up.
        self.plans = (
            arrow.Wanted(texts, numbers - dates - texts, dates - texts),
            arrow.Wanted(texts | dates, numbers - texts - dates, frozenset()),
            arrow.Wanted(texts | dates | (numbers - degrees), degrees - texts - dates, frozenset()),
        )
        self._failures = [0] * len(self.plans)

    def _wanted(self, *names: str) -> frozenset[int]:
        return frozenset(self._at[name] for name in names if name in self._at)

    def taken(self, block: Block) -> Taken | None:
        """None where the block has to be gone through row by row."""
        ends = row_ends(block.data, block.marks)
        if ends.lines_in_rows and (block.marks.odd or int((ends.ends - ends.starts).max()) > LONGEST_QUICK):
            # A quotation mark may never be closed: rows have to be told apart one by one.
            return None
        for number, plan in enumerate(self.plans):
            if self._failures[number] >= ENOUGH:
                continue
            seen = arrow.parsed(block.data, self._width, self._delimiter, plan, ends.lines_in_rows)
            if seen is not None and seen.rows == len(ends.starts) and (columns := self._columns(seen)) is not None:
                for before in range(number):
                    self._failures[before] += 1
                return Taken(ends, columns, {at: seen.texts[at] for at in self._coded})
        return None

    def _columns(self, seen: arrow.Parsed) -> dict[str, Array] | None:
        try:
            starts, ends = self._stretches(seen)
            columns: dict[str, Array] = {"start": starts, "end": ends}
            columns |= {name: self._deaths(seen, name) for name in DEATHS}
            columns |= {name: self._degrees(seen, name, most) for name, most in DEGREES.items()}
        except CellError:
            return None
        return columns

    def _stretches(self, seen: arrow.Parsed) -> tuple[Array, Array]:
        at = self._at["start"]
        if (moments := seen.moments.get(at)) is not None:
            starts, ends = _first_and_last(moments)
            if bool(np.any(starts == NO_END)):
                raise CellError
        else:
            starts = _by_number(self._meanings.firsts, seen.texts[at])
            ends = _by_number(self._meanings.lasts, seen.texts[at])
        if "end" in self._at:
            at = self._at["end"]
            if (moments := seen.moments.get(at)) is not None:
                _, told = _first_and_last(moments)
            else:
                told = _by_number(self._meanings.lasts, seen.texts[at])
            ends = np.where(told == NO_END, ends, told)
        elif self._acled and "precision" in self._at:
            column = seen.texts[self._at["precision"]]
            days = np.array([ACLED_DAYS.get(text.strip(), 0) for text in column.distinct], np.int64)
            ends = np.maximum(ends, starts + days[column.numbers] * DAY)
        if bool(np.any(ends < starts)):
            raise CellError
        return starts, ends

    def _deaths(self, seen: arrow.Parsed, name: str) -> Array:
        at = self._at.get(name, -1)
        if at in seen.texts:
            return _by_number(self._meanings.deaths, seen.texts[at]).astype(np.int32)
        numbers = seen.floats.get(at)
        if numbers is None:
            return np.full(seen.rows, NOT_GIVEN, np.int32)
        if bool(np.any((numbers < 0) | (numbers > MOST_DEATHS))):
            raise CellError
        told = np.where(np.isnan(numbers), NOT_GIVEN, numbers)
        made = told.astype(np.int32)
        if bool(np.any(made != told)):
            raise CellError
        return made

    def _degrees(self, seen: arrow.Parsed, name: str, most: float) -> Array:
        at = self._at.get(name, -1)
        if at in seen.texts:
            column = seen.texts[at]
            read = [coordinate(text, most) for text in column.distinct]
            return np.array(read, np.float32)[column.numbers]
        degrees = seen.floats.get(at)
        if degrees is None:
            return np.full(seen.rows, np.nan, np.float32)
        if bool(np.any(np.abs(degrees) > most)):
            raise CellError
        return degrees.astype(np.float32)


def _by_number(meanings: Mapping[str, int], column: arrow.Texts) -> npt.NDArray[np.int64]:
    """What each row's text means; each distinct text is looked up once."""
    distinct = column.distinct
    return np.fromiter(map(meanings.__getitem__, distinct), np.int64, len(distinct))[column.numbers]


def _first_and_last(moments: npt.NDArray[np.int64]) -> tuple[Array, Array]:
    """Seconds since 1970: a midnight stands for its day; NO_END of an empty cell.  CellError as ``stretch`` has it."""
    seconds = moments // 1_000
    lasts = seconds + (seconds % int(DAY) == 0) * int(DAY)
    if int(moments.min(initial=0)) < 0:  # before 1970, or empty
        none = moments == arrow.NO_MOMENT
        broken = seconds * 1_000 != moments  # parts of a second before 1970 are left to ``stretch``
        if bool(np.any((moments < 0) & ((seconds < FIRST_SECOND) | broken) & ~none)):
            raise CellError
        seconds[none] = lasts[none] = NO_END
    return seconds, lasts
