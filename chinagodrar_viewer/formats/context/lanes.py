"""Lanes of a layer: the most frequent texts of a column, and all others together."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from chinagodrar_viewer.core.context_layer import Coded, ContextLayer
from chinagodrar_viewer.core.event_table import EventTable
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail
from chinagodrar_viewer.core.value import replace

MOST = 20
OTHERS, ALL = "Others", "Events"
UCDP_KINDS = {"1": "State-based", "2": "Non-state", "3": "One-sided"}
"""``type_of_violence`` (UCDP GED Codebook): its words are translated where they are shown."""


def lanes_of(column: str | None, coded: Coded | None) -> tuple[tuple[str, ...], npt.NDArray[np.uint8] | None]:
    """Names of lanes and, by row, numbers of lanes; None where there is one lane."""
    if column is None or coded is None or not coded.texts:
        return (ALL,), None
    counts = np.bincount(coded.codes, minlength=len(coded.texts))
    order = np.argsort(-counts, kind="stable")
    kept = order[:MOST]
    numbers = np.full(len(coded.texts), min(len(order), MOST), np.uint8)
    numbers[kept] = np.arange(len(kept), dtype=np.uint8)
    kinds = UCDP_KINDS if column.strip().lower() == "type_of_violence" else {}
    told = [coded.texts[int(code)].strip() for code in kept]
    names = [kinds.get(text, text or "?") for text in told]
    if len(order) > MOST:
        names.append(OTHERS)
    return tuple(names), numbers[coded.codes]


def by_lane(layer: ContextLayer, column: str) -> ContextLayer:
    """The same layer divided by another of its coded columns."""
    names, lanes = lanes_of(column, layer.coded.get(column))
    old = layer.table
    table = EventTable(
        old.starts, old.ends, best=old.best, low=old.low, high=old.high,
        lanes=None if lanes is None else lanes[old.rows], latitudes=old.latitudes, longitudes=old.longitudes,
        rows=old.rows, lane_count=len(names),
    )  # fmt: skip
    return ContextLayer(
        layer.id, layer.name, table, LevelOfDetail(table), lane_names=names,
        mapping=replace(layer.mapping, lane=column), texts=layer.texts, coded=layer.coded, unread=layer.unread,
        complete=layer.complete,
    )  # fmt: skip
