"""Labels: placed greedily, never one upon another, cut and wrapped to what there is."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.views.boxes import Box
from chinagodrar_viewer.views.label_placing import Placer, shortened, slid, wrapped

boxes = st.builds(Box, st.floats(0, 500), st.floats(0, 200), st.floats(1, 120), st.floats(1, 20))


def measure(text: str, size: int, bold: bool) -> float:
    return len(text) * size * 0.5


@given(st.lists(st.lists(boxes, min_size=1, max_size=4), max_size=25))
def test_placed_labels_never_overlap(wishes: list[list[Box]]) -> None:
    placer = Placer()
    placed: list[Box] = []
    for index, candidates in enumerate(wishes):
        chosen = placer.place([[c] for c in candidates], (f"event-{index}",))
        if chosen is not None:
            placed.append(candidates[chosen])
    assert not any(a.overlaps(b) for a, b in combinations(placed, 2))
    assert bool(placed) == bool(wishes)


def test_a_label_may_lie_on_its_own_mark_and_on_no_other() -> None:
    placer = Placer()
    placer.block(Box(0, 0, 50, 10), "mine")
    assert placer.place([[Box(5, 0, 20, 10)]], ("other",)) is None
    assert placer.place([[Box(5, 0, 20, 10)]], ("mine",)) == 0
    assert placer.place([[Box(5, 0, 20, 10)]], ("mine",)) is None


@given(st.floats(-500, 500), st.floats(1, 2_000), st.floats(1, 200))
def test_a_slid_label_stays_inside_bar_and_view(start: float, length: float, width: float) -> None:
    x = slid(start, start + length, width, 0, 800)
    if x is None:
        assert min(start + length, 800) - max(start, 0) < width
    else:
        assert x >= max(start, 0) and x + width <= min(start + length, 800) + 1e-6


@given(st.text("abc d", max_size=60), st.floats(0, 300))
def test_a_shortened_text_fits(text: str, width: float) -> None:
    cut = shortened(text, width, 12, False, measure)
    assert measure(cut, 12, False) <= max(width, 0)
    if measure(text, 12, False) <= width:
        assert cut == text


def test_a_title_wraps_between_words() -> None:
    lines = wrapped("Islamic State in the Greater Sahara", 130, 12, True, measure, 2)
    assert lines == ["Islamic State in the", "Greater Sahara"]
    assert wrapped("Islamic State in the Greater Sahara", 100, 12, True, measure, 1)[0].endswith("…")
