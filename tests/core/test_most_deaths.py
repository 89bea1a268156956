"""The few events of most deaths among those found."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.context_layer import ColumnMapping, ContextLayer
from chinagodrar_viewer.core.context_query import Found, most_deaths
from chinagodrar_viewer.core.event_table import NOT_GIVEN, EventTable
from chinagodrar_viewer.core.level_of_detail import LevelOfDetail

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "model"))
from context_table import Cells


def layer_of(deaths: list[int]) -> ContextLayer:
    table = EventTable(np.arange(len(deaths)), np.arange(len(deaths)), best=deaths)
    return ContextLayer(
        "x", "x", table, LevelOfDetail(table), lane_names=("x",), mapping=ColumnMapping("id"), texts=Cells([]), coded={}
    )


@given(st.lists(st.integers(NOT_GIVEN, 4), max_size=40), st.integers(1, 5), st.data())
def test_most_deaths_first_then_the_earliest_unknown_last(deaths: list[int], count: int, data: st.DataObject) -> None:
    places = sorted(data.draw(st.sets(st.sampled_from(range(len(deaths))))) if deaths else [])
    wanted = sorted(places, key=lambda place: (-deaths[place], place))[:count]
    found = Found(np.array(places, np.uint32), 1.0)
    assert list(most_deaths(layer_of(deaths), found, count)) == wanted
