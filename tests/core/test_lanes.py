"""Spans that overlap stand on rows of their own, and no more rows than are needed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.lanes import pack

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda s: (float(s[0]), float(s[0] + s[1]))))


@given(spans, st.sampled_from([0.0, 1.0, 5.0]))
def test_spans_of_a_row_stand_apart(given_spans: list[tuple[float, float]], gap: float) -> None:
    rows = pack(given_spans, gap)
    for i, (start, end) in enumerate(given_spans):
        for j in range(i):
            if rows[i] == rows[j]:
                assert start >= given_spans[j][1] + gap or given_spans[j][0] >= end + gap


@given(spans, st.sampled_from([0.0, 1.0, 5.0]))
def test_as_few_rows_as_spans_overlap_at_once(given_spans: list[tuple[float, float]], gap: float) -> None:
    rows = pack(given_spans, gap)
    deepest = max((sum(s <= at < e + gap for s, e in given_spans) for at, _ in given_spans), default=0)
    assert sorted(set(rows)) == list(range(deepest))


@given(spans)
def test_later_spans_do_not_move_earlier_ones(given_spans: list[tuple[float, float]]) -> None:
    ordered = sorted(given_spans)
    half = len(ordered) // 2
    assert pack(ordered)[:half] == pack(ordered[:half])


def test_a_span_takes_the_first_free_row_and_ties_keep_their_order() -> None:
    assert pack([(0, 10), (0, 3), (0, 5), (4, 6), (5, 6)]) == [0, 1, 2, 1, 2]


def test_empty_spans_at_one_instant_are_kept_apart_and_nothing_is_nothing() -> None:
    assert pack([(5, 5), (5, 5), (5, 8)]) == [0, 1, 2]
    assert pack([(3, 5), (5, 5), (6, 7)]) == [0, 0, 0]
    assert pack([]) == []
