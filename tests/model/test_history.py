"""Where one has been: two stacks, and what is the same is no step."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.time_range import TimeRange
from chinagodrar_viewer.core.view_state import ViewState
from chinagodrar_viewer.model.history import LONGEST_HISTORY, History


def state(n: int) -> ViewState:
    return ViewState(visible_range=TimeRange(n, n + 1))


def test_what_equals_the_present_is_skipped() -> None:
    history = History()
    history.remember(state(1))
    history.remember(state(2))
    assert history.back(state(2)) == state(1)
    assert history.forward(state(1)) == state(2)


def test_the_same_state_is_noted_once() -> None:
    history = History()
    history.remember(state(1))
    history.remember(state(1))
    assert history.back(state(2)) == state(1)
    assert history.back(state(1)) is None


def test_it_forgets_what_is_long_ago() -> None:
    history = History()
    for n in range(LONGEST_HISTORY + 50):
        history.remember(state(n))
    steps, present = 0, state(-1)
    while (before := history.back(present)) is not None:
        present = before
        steps += 1
    assert steps == LONGEST_HISTORY
    assert present == state(50)


def test_clear_forgets_both_ways() -> None:
    history = History()
    history.remember(state(1))
    history.remember(state(2))
    history.back(state(3))
    history.clear()
    assert not history.can_go_back
    assert not history.can_go_forward


@given(st.lists(st.integers(0, 5), min_size=1, max_size=30), st.integers(1, 30))
def test_forward_undoes_back(jumps: list[int], steps: int) -> None:
    history, present = History(), state(jumps[0])
    for n in jumps[1:]:
        if state(n) != present:
            history.remember(present)
            present = state(n)
    been = [present]
    for _ in range(steps):
        before = history.back(been[-1])
        if before is None:
            break
        been.append(before)
    for expected in reversed(been[:-1]):
        present = history.forward(been.pop())  # type: ignore[assignment]
        assert present == expected
    assert not history.can_go_forward
