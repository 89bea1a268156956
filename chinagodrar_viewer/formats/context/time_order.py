"""The order of events in time, found by counting: most tables know days only, and there are few of these."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.time_range import DAY

DIGIT = 16
"""Bits by which numpy sorts by counting: eight times as fast as by comparing."""
AT_ONCE = 1 << 16
"""Starts worked on at once: they stay in the processor's cache."""
Starts = npt.NDArray[np.int64]


def time_order(starts: Starts) -> npt.NDArray[np.intp] | None:
    """Where each event stands, the first first, equals in the order given; None where all stand in order."""
    if not len(starts) or bool(np.all(starts[1:] >= starts[:-1])):
        return None
    first, last = int(starts.min()), int(starts.max())
    for unit in (int(DAY), 1):
        most = (last - first) // unit
        if not most >> (2 * DIGIT) and (keys := _keys(starts, first, unit)) is not None:
            break
    else:
        return np.argsort(starts, kind="stable")
    order = np.argsort(keys.astype(np.uint16), kind="stable")
    if most >> DIGIT:
        order = order[np.argsort((keys >> np.uint32(DIGIT)).astype(np.uint16)[order], kind="stable")]
    return order


def _keys(starts: Starts, first: int, unit: int) -> npt.NDArray[np.uint32] | None:
    """Units since ``first``; None where some are not whole."""
    keys = np.empty(len(starts), np.uint32)
    for at in range(0, len(starts), AT_ONCE):
        since = starts[at : at + AT_ONCE] - first
        units = since // unit
        if unit > 1 and not np.array_equal(units * unit, since):
            return None
        keys[at : at + AT_ONCE] = units
    return keys
