"""A Value is a frozen dataclass in all that a reader of the code relies on."""

from __future__ import annotations

import copy
import pickle
from dataclasses import dataclass
from dataclasses import replace as dataclass_replace
from functools import cached_property
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinagodrar_viewer.core.value import Value, replace


class Ours(Value):
    first: Any
    second: Any
    third: Any = None
    fourth: Any = (1, 2)


@dataclass(frozen=True, slots=True)
class Theirs:
    first: Any
    second: Any
    third: Any = None
    fourth: Any = (1, 2)


class Single(Value):
    only: Any


class Nothing(Value):
    pass


class Twin(Value):
    first: Any
    second: Any
    third: Any = None
    fourth: Any = (1, 2)


class Positive(Value):
    __slots__ = ("__dict__",)
    number: int

    def __post_init__(self) -> None:
        if self.number <= 0:
            raise ValueError("not positive")

    @cached_property
    def doubled(self) -> list[int]:
        return [self.number * 2]


contents = st.one_of(st.none(), st.integers(0, 2), st.text(max_size=1), st.tuples(st.integers(0, 1)))
names = st.sampled_from(["first", "second", "third", "fourth", "fifth"])
arguments = st.tuples(st.lists(contents, max_size=5), st.dictionaries(names, contents))


def made(cls: type, by_place: list[Any], by_name: dict[str, Any]) -> Any:
    """An instance, or the TypeError that says why there is none."""
    try:
        return cls(*by_place, **by_name)
    except TypeError:
        return TypeError


@given(arguments, arguments)
def test_is_made_shown_compared_and_hashed_as_a_dataclass(one: Any, other: Any) -> None:
    ours, theirs = [[made(cls, *args) for args in (one, other)] for cls in (Ours, Theirs)]
    for mine, standard in zip(ours, theirs, strict=True):
        if standard is TypeError:
            assert mine is TypeError
            continue
        assert [getattr(mine, f) for f in Ours.__match_args__] == [getattr(standard, f) for f in Theirs.__match_args__]
        assert repr(mine) == repr(standard).replace("Theirs", "Ours")
        assert hash(mine) == hash(standard)
        assert pickle.loads(pickle.dumps(mine)) == copy.deepcopy(mine) == copy.copy(mine) == mine
    if TypeError not in theirs:
        assert (ours[0] == ours[1]) == (theirs[0] == theirs[1])
        assert (ours[0] != ours[1]) == (theirs[0] != theirs[1])


@given(st.dictionaries(names, contents))
def test_replace_is_as_that_of_a_dataclass(changes: dict[str, Any]) -> None:
    try:
        wanted = dataclass_replace(Theirs(1, 2, 3, 4), **changes)
    except TypeError:
        with pytest.raises(TypeError):
            replace(Ours(1, 2, 3, 4), **changes)
        return
    assert repr(replace(Ours(1, 2, 3, 4), **changes)) == repr(wanted).replace("Theirs", "Ours")


def test_cannot_be_changed() -> None:
    value = Ours(1, 2)
    for name in ("first", "fifth"):
        with pytest.raises(AttributeError):
            setattr(value, name, 3)
        with pytest.raises(AttributeError):
            delattr(value, name)
    assert not hasattr(value, "__dict__")


def test_values_of_different_classes_differ() -> None:
    assert Ours(1, 2) != Twin(1, 2)
    assert Ours(1, 2) != (1, 2, None, (1, 2))


def test_one_field_and_none() -> None:
    assert Single([1]) == Single([1])
    assert hash(Single(1)) == hash(Single(1)) == hash((1,))
    assert Nothing() == Nothing()
    assert repr(Nothing()) == "Nothing()"
    with pytest.raises(TypeError):
        hash(Single([1]))


def test_what_makes_no_value_is_refused() -> None:
    with pytest.raises(ValueError, match="not positive"):
        Positive(0)
    with pytest.raises(ValueError, match="not positive"):
        replace(Positive(1), number=-1)


def test_a_cached_property_is_no_part_of_the_value() -> None:
    one, other = Positive(4), Positive(4)
    assert one.doubled is one.doubled
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == one


def test_fields_match_by_place() -> None:
    match Ours(1, 2):
        case Ours(first, second):
            assert (first, second) == (1, 2)


def test_fields_are_not_inherited() -> None:
    with pytest.raises(TypeError, match="inherit"):

        class _More(Ours):  # pyright: ignore[reportUnusedClass]
            fifth: int
