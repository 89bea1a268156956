"""Value: the base of immutable classes that compare by what they hold; made at the start without generated code.

A class that derives from Value is what ``@dataclass(frozen=True, slots=True)`` would make of it.  The standard
decorator writes and compiles Python for each method of each class: 0.6 to 1.2 ms, and forty such classes stand
between the start and the first picture.  Here all classes share the methods below; one costs 0.01 ms, and its
instances are made and compared as fast.
"""

# The metaclass, its class and the functions below are one thing in three parts.
# pyright: reportPrivateUsage=false
from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

V = TypeVar("V", bound="Value")


class FrozenError(AttributeError):
    """Somebody tried to change a value."""


def _each(value: Value) -> list[Any]:
    return [getattr(value, field) for field in type(value)._fields]


def _as_tuple(value: Value) -> tuple[Any, ...]:
    return tuple(_each(value))


@dataclass_transform(frozen_default=True)
class _ValueType(type):
    """Turns annotated names into slots; that cannot be done to a class that is already made.

    ``__slots__ = ("__dict__",)`` in a class adds room for its cached properties, which are no part of the value.
    """

    _fields: tuple[str, ...]
    _defaults: dict[str, Any]
    _setters: tuple[Any, ...]
    _contents: Any

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> _ValueType:
        if bases and bases != (Value,):
            raise TypeError(f"{name}: a value has fields of its own only, it cannot inherit any")
        fields = tuple(namespace.get("__annotations__", ())) if bases else ()
        defaults = {field: namespace.pop(field) for field in fields if field in namespace}
        namespace["__slots__"] = (*fields, *namespace.get("__slots__", ()))
        namespace["__match_args__"] = fields
        made = super().__new__(mcls, name, bases, namespace)
        made._fields, made._defaults = fields, defaults
        # A slot's own setter goes past __setattr__, which refuses.
        made._setters = tuple([made.__dict__[field].__set__ for field in fields])
        made._contents = attrgetter(*fields) if len(fields) > 1 else _as_tuple
        return made


class Value(metaclass=_ValueType):
    """Derive and annotate: ``class Citation(Value): source: str; locator: str = ""``; final, no mutable defaults."""

    def __init__(self, *given: Any, **named: Any) -> None:
        setters = type(self)._setters
        if named or len(given) != len(setters):
            given = _completed(type(self), given, named)
        for set_, content in zip(setters, given):  # noqa: B905 - as many as setters by now
            set_(self, content)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Refuse contents that make no value: called last of all."""

    def __setattr__(self, name: str, content: Any) -> NoReturn:
        raise FrozenError(f"{type(self).__name__} is a value: {name!r} cannot be set, use replace()")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenError(f"{type(self).__name__} is a value: {name!r} cannot be deleted")

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        contents = type(self)._contents
        return contents(self) == contents(other)

    def __hash__(self) -> int:
        return hash(type(self)._contents(self))

    def __repr__(self) -> str:
        said = ", ".join(f"{field}={getattr(self, field)!r}" for field in type(self)._fields)
        return f"{type(self).__qualname__}({said})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), _as_tuple(self)

    def __replace__(self: V, **changes: Any) -> V:
        return replace(self, **changes)


def replace(value: V, **changes: Any) -> V:
    """The same value but for ``changes``; TypeError for a field that it does not have."""
    for field, content in zip(type(value)._fields, _each(value), strict=True):
        changes.setdefault(field, content)
    return type(value)(**changes)


def _completed(cls: _ValueType, given: Sequence[Any], named: dict[str, Any]) -> tuple[Any, ...]:
    """The contents of all fields in order, from arguments by place and by name, and defaults."""
    fields, defaults = cls._fields, cls._defaults
    if len(given) > len(fields):
        raise TypeError(f"{cls.__name__} has {len(fields)} fields; {len(given)} were given")
    contents = list(given)
    for field in fields[len(given) :]:
        if field in named:
            contents.append(named.pop(field))
        elif field in defaults:
            contents.append(defaults[field])
        else:
            raise TypeError(f"{cls.__name__} needs {field!r}")
    if named:
        raise TypeError(f"{cls.__name__} was given {', '.join(named)} twice, or has no such field")
    return tuple(contents)
