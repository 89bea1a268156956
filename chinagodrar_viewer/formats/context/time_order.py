"""The order of events in time, found by counting: most tables know days only, and there are few of these."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.time_range import DAY

DIGIT = 16
"""Bits by which numpy sorts by counting: eight times as fast as by comparing."""


def time_order(starts: npt.NDArray[np.int64]) -> npt.NDArray[np.intp] | None:
    """Where each event stands, the first first, equals in the order given; None where all stand in order."""
    if not len(starts) or bool(np.all(starts[1:] >= starts[:-1])):
        return None
    keys = starts - starts.min()
    days = keys // int(DAY)
    if bool(np.all(days * int(DAY) == keys)):
        keys = days
    most = int(keys.max())
    if most >> (2 * DIGIT):
        return np.argsort(starts, kind="stable")
    order = np.argsort(keys.astype(np.uint16), kind="stable")
    if most >> DIGIT:
        order = order[np.argsort((keys >> DIGIT).astype(np.uint16)[order], kind="stable")]
    return order
