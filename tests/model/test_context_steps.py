"""Next and previous in a lane: the same as a plain loop over the table says, whatever its size."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from context_table import small_layer
from pytestqt.qtbot import QtBot

from chinagodrar_viewer.core.context_event import ContextEvent
from chinagodrar_viewer.core.context_query import ContextQuery
from chinagodrar_viewer.model import context_steps
from chinagodrar_viewer.model.context import Context
from chinagodrar_viewer.model.context_steps import neighbour


@pytest.fixture(params=[2, 65_536])
def stretch(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context_steps, "STRETCH", request.param)


@pytest.mark.usefixtures("stretch", "qapp")
@pytest.mark.parametrize("step", [1, -1])
def test_steps_visit_a_lane_in_order(step: int) -> None:
    layer = small_layer(20)
    context = Context()
    context.put(layer)
    places = [p for p in range(20) if layer.table.lanes[p] == 1]
    wanted = places if step > 0 else places[::-1]

    visited = [wanted[0]]
    while (event := neighbour(context, ContextEvent(layer.id, layer.row_of(visited[-1])), step)) is not None:
        place = layer.place_of(event.row)
        assert place is not None
        visited.append(place)

    assert visited == wanted


@pytest.mark.usefixtures("stretch")
def test_where_only_what_was_found_is_drawn_the_rest_is_skipped(qapp: object, qtbot: QtBot) -> None:
    layer = small_layer(24)
    context = Context()
    context.put(layer)
    context.set_narrowed(True)
    context.set_query(ContextQuery("echo"))
    qtbot.waitUntil(lambda: not context.searching)
    found = context.found(layer.id)
    assert found is not None
    lane = [int(p) for p in found.places if layer.table.lanes[p] == 0]
    for before, after in itertools.pairwise(lane):
        assert neighbour(context, ContextEvent(layer.id, layer.row_of(before)), 1) == ContextEvent(
            layer.id, layer.row_of(after)
        )
        assert neighbour(context, ContextEvent(layer.id, layer.row_of(after)), -1) == ContextEvent(
            layer.id, layer.row_of(before)
        )
    assert np.all(np.diff(found.places.astype(int)) > 0)


def test_an_event_that_is_not_there_has_no_neighbours(qapp: object) -> None:
    context = Context()
    assert neighbour(context, ContextEvent("gone", 0), 1) is None
    context.put(small_layer(3))
    assert neighbour(context, ContextEvent("small", 99), 1) is None
