"""A picture names the tables that stand behind the battle, as their licences ask."""

from __future__ import annotations

import sys
from pathlib import Path

from chinagodrar_viewer.export.caption import caption_of
from chinagodrar_viewer.model.event_model import EventModel

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "model"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))
from context_table import small_layer
from synthetic_events import layer as ucdp_layer

UCDP = "UCDP GED (Sundberg & Melander 2013, CC BY 4.0)"
"""Known by its columns, which the made-up table has too."""


def test_a_table_of_ucdp_is_cited_and_any_other_is_named(model: EventModel) -> None:
    assert "Context" not in caption_of(model)
    model.context.put(ucdp_layer(50))
    assert caption_of(model).endswith(f" · Context: {UCDP}")
    model.context.put(small_layer())
    assert caption_of(model).endswith(f" · Context: {UCDP}; small.csv")
